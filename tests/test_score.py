"""Held against five published bulletins that careful readers labelled; they lie beside the checkout."""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import rectify
from rectify import Reading, Status

_ROOT = Path(__file__).parents[1]
_SHARED = _ROOT.parent / "shared"
_SCORER = _SHARED / "tools" / "score.py"
_BULLETINS = _SHARED / "bulletins"
_EXACT = "problems,status,sustained,tasks,path"
_LONG = 8

pytestmark = pytest.mark.skipif(
    not (_SCORER.is_file() and _BULLETINS.is_dir()),
    reason="the labelled bulletins do not lie beside this checkout",
)


def _reading(name: str) -> Reading:
    return rectify.read((_BULLETINS / f"{name}.txt").read_bytes().decode("utf-8-sig"))


def _labels() -> Iterator[dict[str, Any]]:
    for path in sorted(_BULLETINS.glob("*.json")):
        yield json.loads(path.read_text(encoding="utf-8"))


def _source() -> str:
    """Give all that stands in src, less what stands between two strings of a tuple."""
    paths = sorted((_ROOT / "src").rglob("*.py"))
    return "\n".join(path.read_text(encoding="utf-8") for path in paths)


def _domain() -> str:
    """Give the pages that describe the domain: their words are everybody's."""
    pages = [*(_SHARED / "design").glob("*.md"), *_BULLETINS.glob("*.md")]
    return "\n".join(path.read_text(encoding="utf-8") for path in pages)


def _names() -> Iterator[str]:
    """Give the names that a labelled bulletin bears: its file, who reports, where, who inspected."""
    yield from (path.stem for path in _BULLETINS.glob("*.json"))
    for label in _labels():
        inspection = label["inspection"]
        organization = label["organization"].removeprefix("中共")
        yield from (label["organization"], organization)
        yield from re.split(r"[省市县区州]|委员会|人民政府|党组|党委|职业技术学院", organization)
        yield from filter(None, (label["title"], inspection["team"]))
        yield from (section["title"] for section in label["sections"])
        for problem in label["problems"]:
            yield problem["title"]
            yield from (task["text"] for task in problem["tasks"])


@pytest.mark.parametrize(
    "arguments", [["--min", "0.98"], ["--only", _EXACT, "--min", "1.0"]], ids=["all", "exact"]
)
def test_the_scorer_is_content(arguments: list[str]) -> None:
    """Every field's mean over the five is at least 0.98, and the ones that count are exact."""
    command = [sys.executable, str(_SCORER), "--verbose", *arguments]

    done = subprocess.run(  # noqa: S603 - the scorer beside the checkout, with fixed arguments
        command, capture_output=True, text=True, encoding="utf-8", check=False
    )

    assert done.returncode == 0, done.stdout + done.stderr


def test_tasks_within_problems_and_one_outside() -> None:
    """Thirteen problems hold 64 tasks, and one more task stands outside any of them."""
    report = _reading("jidian").report

    assert len(report.problems) == 13
    assert sum(len(problem.tasks) for problem in report.problems) == 64
    assert len(report.unassigned_tasks) == 1


def test_statuses_that_nobody_states() -> None:
    """Where one problem of 29 states its status, the other 28 are unstated."""
    report = _reading("hunan-exam").report

    statuses = Counter(problem.status for problem in report.problems)
    assert statuses == {Status.UNSTATED: 28, Status.COMPLETED: 1}


def test_ordinals_as_printed() -> None:
    """A number printed twice is read twice, and the one that is missing is not supplied."""
    report = _reading("weidong").report

    assert [problem.number for problem in report.problems] == [1, 2, 3, 3, 5, 6, 7, 8]


def test_no_name_of_a_labelled_bulletin_stands_in_the_source() -> None:
    """Nothing is tuned to a file: no organization, place, team or title of theirs is in src."""
    source = _source()

    found = sorted({name for name in _names() if len(name) > 1 and name in source})

    assert found == []


def test_no_clause_of_a_labelled_bulletin_stands_in_the_source() -> None:
    """No clause of eight or more characters is in src, but for words of the domain's own pages."""
    source, domain = _source(), _domain()

    clauses = {
        clause
        for path in _BULLETINS.glob("*.txt")
        for clause in re.findall(r"[\u4e00-\u9fff]+", path.read_text(encoding="utf-8-sig"))
        if len(clause) >= _LONG
    }

    assert sorted(clause for clause in clauses if clause in source and clause not in domain) == []
