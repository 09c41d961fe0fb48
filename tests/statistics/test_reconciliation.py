"""Claims held against what a report enumerates: the values, their lines, what they speak of."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from typing import Literal, cast

import pytest
from hypothesis import given

from rectify.model import (
    ClaimSubject,
    Report,
)
from rectify.statistics import Reconciliation, Verdict, Way, reconcile
from tests import strategies
from tests.statistics.claims import (
    AGREES,
    CATEGORIES,
    CONTRADICTS,
    DONE,
    GOING,
    PROBLEMS,
    TASKS,
    THREE,
    UNCHECKABLE,
    claim,
    listing,
    of,
    outline,
)


def test_each_claim_is_held_in_order() -> None:
    """There is one reconciliation for each claim, with its index and its path."""
    claims = (claim(PROBLEMS, 3), claim(ClaimSubject.MEETINGS, 4), claim(PROBLEMS, 4))

    held = reconcile(Report(problems=THREE.problems, claims=claims))

    assert [one.claim for one in held] == list(claims)
    assert [one.path for one in held] == ["claims[0]", "claims[1]", "claims[2]"]


def test_what_was_counted_is_named() -> None:
    """A reconciliation tells the figure that it found and the paths that it counted."""
    done = claim(PROBLEMS, 1, status=DONE)

    (held,) = reconcile(Report(problems=THREE.problems, claims=(done,)))

    assert (held.verdict, held.found) == (CONTRADICTS, Decimal(2))
    assert held.members == ("problems[0]", "problems[1]")


def test_no_claim_gives_nothing() -> None:
    """A report that claims nothing has nothing to reconcile."""
    assert reconcile(THREE) == ()


def test_only_a_report_is_taken() -> None:
    """Something else than a report is a TypeError that says what to pass."""
    with pytest.raises(TypeError, match="got a str, takes a Report"):
        reconcile(cast("Report", "甲"))


def test_a_reconciliation_refuses_what_it_does_not_take() -> None:
    """A field of the wrong type can't be built, and the error names it."""
    with pytest.raises(TypeError, match=r"Reconciliation\.members: got a list, takes a tuple"):
        Reconciliation(
            claim=claim(PROBLEMS, 3),
            index=0,
            verdict=AGREES,
            way=Way.ENUMERATED,
            members=cast("tuple[str, ...]", ["problems[0]"]),
        )


def test_a_reconciliation_is_a_value() -> None:
    """It pickles and deep-copies, and its repr counts its members."""
    (held,) = reconcile(Report(problems=THREE.problems, claims=(claim(PROBLEMS, 3),)))

    assert pickle.loads(pickle.dumps(held)) == copy.deepcopy(held) == held  # noqa: S301
    assert "members=<3>" in repr(held)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("zh", "“共4个 问题”不符:所称4,文中列出3"),
        ("en", "“共4个 问题” contradicts: claimed 4, the document enumerates 3"),
    ],
)
def test_a_line_says_what_is_claimed_and_found(lang: Literal["zh", "en"], said: str) -> None:
    """The text is one line in either language, whatever breaks the claim's words have."""
    total = claim(PROBLEMS, 4, "共4个\n问题")

    (held,) = reconcile(Report(problems=THREE.problems, claims=(total,)))

    assert held.text(lang) == said
    assert str(held) == held.text()


def test_long_words_are_cut_in_the_line() -> None:
    """A claim's long words are cut, and its number is not."""
    total = claim(PROBLEMS, 3, "关于" * 60)

    (held,) = reconcile(Report(problems=THREE.problems, claims=(total,)))

    assert len(held.text()) < 100
    assert "…”相符:所称3" in held.text()


def test_a_rate_is_written_with_its_mark() -> None:
    """A percentage keeps its mark in the line, in both languages."""
    rate = claim(PROBLEMS, "66.6", status=DONE, is_rate=True)

    (held,) = reconcile(Report(problems=THREE.problems, claims=(rate,)))

    assert held.text("zh") == "“66.6个”相符:所称66.6%,舍去尾数相符,四舍五入为66.7%"
    assert "claimed 66.6 %, rounded down it fits, half up it is 66.7 %" in held.text("en")


def test_a_lost_numeral_is_said_to_be_missing() -> None:
    """A claim without a numeral is uncheckable, and its line names no number."""
    lost = claim(ClaimSubject.PEOPLE_DISCIPLINED, None, "给予处分人")

    (held,) = reconcile(Report(claims=(lost,)))

    assert held.text("zh") == "“给予处分人”无法核对:数字缺失"
    assert held.text("en") == "“给予处分人” uncheckable: the numeral is missing"


def test_another_language_is_refused() -> None:
    """A language that is neither is a ValueError."""
    (held,) = reconcile(Report(claims=(claim(PROBLEMS, 3),)))

    with pytest.raises(ValueError, match="takes 'zh' or 'en'"):
        held.text(cast("Literal['zh']", "fr"))


def test_a_number_of_any_size_is_written() -> None:
    """A number beyond all sizes is uncheckable, and still written."""
    (held,) = reconcile(Report(problems=THREE.problems, claims=(claim(PROBLEMS, "9E+400000"),)))

    assert (held.verdict, held.way) == (UNCHECKABLE, Way.UNTIED)
    assert "9E+400000" in held.text()


def test_a_claim_in_a_section_speaks_of_that_section() -> None:
    """A total in a section's text counts what stands below its heading, at any depth."""
    report = outline(1, 2, 2, 1, at=(0, 1, 2, 3))
    found = of(
        claim(PROBLEMS, 3, where="sections[0].text"),
        claim(CATEGORIES, 2, where="sections[0]"),
        claim(PROBLEMS, 1, where="sections[3]"),
        claim(PROBLEMS, 4),
        report=report,
    )

    assert found == [(AGREES, Way.ENUMERATED)] * 4


@pytest.mark.parametrize("where", ["problems[0]", "unassigned_tasks[0]", "plans[0]", "sections[9]"])
def test_a_claim_of_a_single_place_is_untied(where: str) -> None:
    """A claim in an item, in plans, or in a section that isn't there, speaks of no enumeration."""
    claims = (claim(PROBLEMS, 3, where=where), claim(PROBLEMS, 2, status=DONE, where=where))

    assert of(*claims, report=THREE) == [(UNCHECKABLE, Way.UNTIED)] * 2


@pytest.mark.parametrize(
    ("value", "count", "verdict"),
    [
        (4, 3, AGREES),
        (10, 8, AGREES),
        (10, 19, AGREES),
        (50, 60, AGREES),
        (4, 2, CONTRADICTS),
    ],
)
def test_a_hedged_number_takes_what_is_near(value: int, count: int, verdict: Verdict) -> None:
    """近, 余 and 多 take a quarter around a number, and what its last digit leaves open."""
    total = claim(PROBLEMS, value, approximate=True)

    ((found, _),) = of(total, report=listing(*[DONE] * count))

    assert found is verdict


def test_parts_contradict_a_total_that_nothing_else_settles() -> None:
    """A total that is not enumerated is contradicted by parts that don't add up to it."""
    claims = (
        claim(TASKS, 20),
        claim(TASKS, 15, status=DONE, part_of=0),
        claim(TASKS, 4, status=GOING, part_of=0),
    )

    (held, *_) = reconcile(Report(claims=claims))

    assert (held.verdict, held.way, held.found) == (CONTRADICTS, Way.PARTS, Decimal(19))
    assert held.members == ("claims[1]", "claims[2]")


def test_a_whole_contradicts_a_part_that_nothing_else_settles() -> None:
    """A part that is not enumerated is contradicted by a whole that is smaller."""
    money = ClaimSubject.MONEY_RECOVERED
    claims = (claim(money, 30000, unit="元"), claim(money, 50000, unit="元", part_of=0))

    (_, held) = reconcile(Report(claims=claims))

    assert (held.verdict, held.way, held.found) == (CONTRADICTS, Way.EXCEEDS, Decimal(30000))
    assert held.members == ("claims[0]",)


@given(strategies.reports())
def test_every_report_is_reconciled(report: Report) -> None:
    """Whatever a report claims, each claim gets a verdict and a line in both languages."""
    held = reconcile(report)

    assert len(held) == len(report.claims)
    assert all("\n" not in one.text("zh") + one.text("en") for one in held)
