"""The words of the lexicon: data, checked as data."""

import importlib
import pkgutil
from collections import Counter
from collections.abc import Iterator

import attrs
import pytest

from rectify import (
    ClaimSubject,
    InspectionKind,
    LedgerEntry,
    RectificationKind,
    Responsibility,
    Status,
    lexicon,
    read,
)
from rectify.lexicon import claiming, labels, masthead, ordinals, status
from rectify.source import fold

_MODULES = [module.name for module in pkgutil.iter_modules(lexicon.__path__)]


def _groups(value: object, path: str) -> Iterator[tuple[str, list[str]]]:
    """Give each tuple of words alone, however deep it stands, under the name that leads to it."""
    if not isinstance(value, tuple):
        return
    words = [one for one in value if isinstance(one, str)]
    if len(words) == len(value):
        yield path, words
    for at, one in enumerate(value):
        yield from _groups(one, f"{path}[{at}]")


def _all_groups() -> list[tuple[str, list[str]]]:
    return [
        group
        for name in _MODULES
        for constant, value in vars(importlib.import_module(f"rectify.lexicon.{name}")).items()
        if constant.isupper() and value is not ordinals.MARKS
        for group in _groups(value, f"{name}.{constant}")
    ]


_GROUPS = _all_groups()


def test_the_lexicon_is_found() -> None:
    """The walk over the lexicon finds its words."""
    names = {name.partition(".")[0] for name, _ in _GROUPS}

    assert {"status", "labels", "headings", "masthead", "claiming", "ordinals"} <= names


@pytest.mark.parametrize(("name", "words"), _GROUPS, ids=[name for name, _ in _GROUPS])
def test_no_word_stands_twice_within_a_group(name: str, words: list[str]) -> None:
    """Each word of a group stands there once."""
    twice = [word for word, count in Counter(words).items() if count > 1]

    assert twice == [], name


@pytest.mark.parametrize(("name", "words"), _GROUPS, ids=[name for name, _ in _GROUPS])
def test_words_are_written_as_fold_leaves_them(name: str, words: list[str]) -> None:
    """Words are matched against folded text, and so are written in folded characters."""
    assert [word for word in words if fold(word) != word] == [], name


def test_every_status_has_words_and_they_state_it_alone() -> None:
    """The vocabulary names every status but the one without words, and no word states two."""
    words = [word for _, group in status.STATUS_WORDS for word in group]

    assert {Status(value) for value, _ in status.STATUS_WORDS} == set(Status) - {Status.UNSTATED}
    assert [word for word, count in Counter(words).items() if count > 1] == []


def test_words_of_status_lasting_and_nothing_are_apart() -> None:
    """A word states a status, or calls for lasting effort, or is a filler, and never two of them."""
    stated = {word for _, group in status.STATUS_WORDS for word in group}
    lasting, fillers = set(status.SUSTAINED_WORDS), set(status.FILLER_WORDS)

    assert stated.isdisjoint(lasting)
    assert stated.isdisjoint(fillers)
    assert lasting.isdisjoint(fillers)
    assert lasting >= set(status.LASTING_PHRASES)


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        (masthead.INSPECTION_KINDS, InspectionKind),
        (labels.RECTIFICATION_KINDS, RectificationKind),
        (claiming.TOTALS, ClaimSubject),
        (claiming.TOTALS_BEFORE, ClaimSubject),
    ],
)
def test_groups_bear_the_values_of_the_model(
    values: tuple[tuple[str, object], ...],
    kind: type[InspectionKind | RectificationKind | ClaimSubject],
) -> None:
    """What a group of words stands for is a value that the model knows."""
    assert {value for value, _ in values} <= {str(member) for member in kind}


def test_the_fields_of_a_ledger_are_those_of_the_model() -> None:
    """Each field with labels is one of the entry's or of its responsibility's."""
    known = {field.name for kind in (LedgerEntry, Responsibility) for field in attrs.fields(kind)}

    assert {name for name, _ in labels.LEDGER_LABELS} <= known


_SHOWN = {
    "due": "2023年6月30日",
    "completed_on": "2023年6月30日",
    "kind": "立行立改",
}


@pytest.mark.parametrize("name", [name for name, _ in labels.LEDGER_LABELS])
def test_what_is_printed_under_a_label_is_kept(name: str) -> None:
    """The words behind the first label of each field find their place in the ledger."""
    label = dict(labels.LEDGER_LABELS)[name][0]
    text = f"1.台账缺失的问题\n{label}：{_SHOWN.get(name, '青岭科')}\n整改情况：逐册补建。"
    (problem,) = read(text).report.problems

    assert problem.ledger is not None
    assert any(
        attrs.asdict(value, recurse=False).get(name)
        for value in (problem.ledger, problem.ledger.responsibility)
    )


def test_no_label_names_two_fields() -> None:
    """A label names one field of a ledger, and is no label of a status or an account besides."""
    words = [word for _, group in labels.LEDGER_LABELS for word in group]
    others = {*labels.STATUS_LABELS, *labels.ACCOUNT_LABELS, *labels.NEXT_STEP_LABELS}

    assert [word for word, count in Counter(words).items() if count > 1] == []
    assert others.isdisjoint(words)


def test_families_count_from_their_first_character() -> None:
    """A family written with one character counts in another family, from its own first one."""
    families = {name for name, _ in ordinals.HEADING_FAMILIES}

    for name, target, one in ordinals.MARKS:
        assert {name, target} <= families
        assert len(one) == 1
