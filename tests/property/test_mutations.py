"""One bulletin in many forms is one report: line ends, widths, blanks, wrapping, page furniture."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

import rectify
from tests.property import mutations
from tests.reading import outline

_ROOT = Path(__file__).parents[2]
_LABELLED = _ROOT.parent / "shared" / "bulletins"
_MUTATIONS = {**mutations.ANYWHERE, **mutations.FURNITURE}


def _documents() -> Iterator[tuple[str, str]]:
    """Name and text of each case, each sample, and each labelled bulletin where those are."""
    for case in outline.cases():
        yield f"cases/{case.name}", case.document
    for folder in (_ROOT / "examples" / "bulletins", _LABELLED):
        for path in sorted(folder.glob("*.txt")):
            yield f"{folder.parent.name}/{path.stem}", path.read_bytes().decode("utf-8-sig")


_DOCUMENTS = dict(_documents())


@cache
def _report(name: str) -> object:
    """What is read from a document as it stands."""
    return _squeezed(rectify.read(_DOCUMENTS[name]).report)


def _squeezed(value: object) -> object:
    """Turn a value into plain dicts and lists, every text folded."""
    kind: type = type(value)
    if attrs.has(kind):
        names = [field.name for field in attrs.fields(kind)]
        return {name: _squeezed(getattr(value, name)) for name in names}
    if isinstance(value, tuple):
        return [_squeezed(member) for member in value]
    return mutations.squeeze(value) if isinstance(value, str) else value


def _differences(was: object, is_now: object, path: str = "report") -> Iterator[str]:
    """Tell where two folded values differ, one line a place."""
    if isinstance(was, dict) and isinstance(is_now, dict):
        for name in was:
            yield from _differences(was[name], is_now[name], f"{path}.{name}")
    elif isinstance(was, list) and isinstance(is_now, list) and len(was) == len(is_now):
        for at, (one, other) in enumerate(zip(was, is_now, strict=True)):
            yield from _differences(one, other, f"{path}[{at}]")
    elif was != is_now:
        yield f"{path}: was {was!r}, is {is_now!r}"


def _changes(name: str, text: str) -> list[str]:
    """Tell what another form of a document changes in what is read from it."""
    return list(_differences(_report(name), _squeezed(rectify.read(text).report)))


@pytest.mark.parametrize("mutation", _MUTATIONS)
@pytest.mark.parametrize("name", _DOCUMENTS)
def test_one_change_of_form_changes_nothing_that_is_read(name: str, mutation: str) -> None:
    """A document under one change of form gives the same report, once every text is folded."""
    chance = Random(f"{name} {mutation}")  # noqa: S311 - a fixed sequence, and no secret

    text = _MUTATIONS[mutation](_DOCUMENTS[name], chance)

    assert _changes(name, text) == []


@pytest.mark.parametrize("name", _DOCUMENTS)
@given(
    chain=st.lists(st.sampled_from(sorted(_MUTATIONS)), min_size=2, max_size=7, unique=True),
    chance=st.randoms(use_true_random=True),
)
def test_many_changes_of_form_change_nothing_that_is_read(
    name: str, chain: list[str], chance: Random
) -> None:
    """A document under a chain of changes gives the same report, once every text is folded."""
    text = _DOCUMENTS[name]
    for mutation in chain:
        text = _MUTATIONS[mutation](text, chance)

    assert _changes(name, text) == []


def test_wrapping_breaks_long_paragraphs_of_accounts_alone() -> None:
    """Headings, short lines and what comes before an account stay on their lines."""
    heading = "1." + "某单位某科室日常管理制度长期落在纸面" * 5
    account = "整改情况：" + "某科室重新梳理制度并且组织全员学习然后逐条落实" * 5 + "。"
    text = f"{heading}\n{account}"

    lines = mutations.wrapped(text, Random(1)).split("\n")  # noqa: S311 - a fixed sequence

    assert lines[0] == heading
    assert len(lines) > 2
    assert "".join(lines[1:]) == account


@pytest.mark.parametrize("mutation", mutations.ANYWHERE)
def test_a_change_of_form_keeps_every_character_once_folded(mutation: str) -> None:
    """No change of form but furniture adds or takes a character that is no blank."""
    head = "（一）甲（二）乙(三)丙（四）丁(五):：:：：,，，,：,，,\r\n\r\n1.戊\n２．己\n3、庚\n（４）辛\n"
    text = head + "整改情况：" + "某科室逐条落实" * 20
    chance = Random(mutation)  # noqa: S311 - a fixed sequence, and no secret

    changed = mutations.ANYWHERE[mutation](text, chance)

    assert changed != text
    assert mutations.squeeze(changed.removeprefix("\ufeff")) == mutations.squeeze(text)
