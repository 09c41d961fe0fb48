"""Terms, profiles, and the days to which extensions move what is due."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectify.model import Event, EventKind, LedgerEntry
from rectify.tracking import PROFILES, Profile, Term, due_on, extended, last_day

_FIRST, _SECOND, _THIRD = date(2024, 1, 31), date(2024, 3, 31), date(2024, 6, 30)


def extension(on: date, *, first: date | None = None, last: date | None = None) -> Event:
    """Make an event that moves a due day."""
    return Event(on=on, kind=EventKind.EXTENDED, from_due=first, to_due=last)


def profile(**fields: Any) -> Profile:  # noqa: ANN401 - wrong values are given too
    """Make a profile with some fields of its own."""
    told: dict[str, Any] = {"name": "甲", "version": "1", "source_zh": "乙", "source_en": "c"}
    return Profile(**told | fields)


@pytest.mark.parametrize(
    ("start", "number", "unit", "expected"),
    [
        (date(2024, 1, 31), 1, "months", date(2024, 2, 29)),
        (date(2023, 8, 29), 3, "months", date(2023, 11, 29)),
        (date(2023, 11, 30), 6, "months", date(2024, 5, 30)),
        (date(2023, 12, 20), 15, "days", date(2024, 1, 4)),
        (date(2023, 9, 1), 15, "working_days", date(2023, 9, 22)),
        (date(2023, 9, 2), 1, "working_days", date(2023, 9, 4)),
        (date(2023, 9, 3), 5, "working_days", date(2023, 9, 8)),
        (date(2023, 9, 6), 3, "working_days", date(2023, 9, 11)),
    ],
)
def test_a_term_ends_on_a_day(start: date, number: int, unit: Any, expected: date) -> None:  # noqa: ANN401
    """A term counts from the day after its start, in months, days or Mondays to Fridays."""
    assert last_day(start, Term(number=number, unit=unit)) == expected


@given(st.dates(), st.integers(1, 60))
def test_working_days_are_counted_one_by_one(start: date, number: int) -> None:
    """The last working day of a term is the one that a calendar shows, from any day of a week."""
    found = last_day(start, Term(number=number, unit="working_days"))

    passed = (start + timedelta(days=step + 1) for step in range((found - start).days))
    assert found == date.max or sum(day.weekday() < 5 for day in passed) == number
    assert found == date.max or found.weekday() < 5


@pytest.mark.parametrize("unit", ["months", "days", "working_days"])
def test_a_term_ends_with_the_calendar(unit: Any) -> None:  # noqa: ANN401
    """A term that no calendar can count to its end runs as long as the calendar does."""
    assert last_day(date(9999, 12, 30), Term(number=9, unit=unit)) == date.max
    assert last_day(date(2024, 1, 1), Term(number=10**15, unit=unit)) == date.max


@pytest.mark.parametrize(
    ("number", "unit", "error", "message"),
    [
        (0, "months", ValueError, r"^Term\.number: got 0, takes"),
        (-3, "days", ValueError, r"^Term\.number: got -3, takes"),
        (True, "days", TypeError, r"^Term\.number: got True \(bool\), takes"),
        ("3", "days", TypeError, r"^Term\.number: got '3' \(str\), takes"),
        (3, "weeks", ValueError, r"^Term\.unit: got 'weeks', takes"),
    ],
)
def test_a_term_takes_a_number_and_a_unit(
    number: Any,  # noqa: ANN401
    unit: Any,  # noqa: ANN401
    error: type[Exception],
    message: str,
) -> None:
    """A term of nothing, or of an unknown unit, can't be built."""
    with pytest.raises(error, match=message):
        Term(number=number, unit=unit)


@pytest.mark.parametrize(
    ("fields", "error", "message"),
    [
        ({"name": " "}, ValueError, r"^Profile\.name: got ' ', takes"),
        ({"version": 2024}, TypeError, r"^Profile\.version: got 2024 \(int\), takes"),
        ({"source_en": ""}, ValueError, r"^Profile\.source_en: got '', takes"),
        ({"valid_from": "2024"}, TypeError, r"^Profile\.valid_from: got '2024' \(str\), takes"),
        (
            {"valid_from": _SECOND, "valid_to": _FIRST},
            ValueError,
            r"^Profile\.valid_to: got 2024-01-31, takes 2024-03-31 or later",
        ),
        ({"report": 3}, TypeError, r"^Profile\.report: got 3 \(int\), takes a Term"),
        ({"asks_withheld": 1}, TypeError, r"^Profile\.asks_withheld: got 1 \(int\), takes"),
    ],
)
def test_a_profile_says_what_it_takes(
    fields: dict[str, object], error: type[Exception], message: str
) -> None:
    """What can't be a profile is refused, with the field, what it got and what it takes."""
    with pytest.raises(error, match=message):
        profile(**fields)


@pytest.mark.parametrize(
    ("valid_from", "valid_to", "expected"),
    [
        (None, None, [True, True, True]),
        (_SECOND, None, [False, True, True]),
        (None, _SECOND, [True, True, False]),
        (_SECOND, _SECOND, [False, True, False]),
    ],
)
def test_a_profile_holds_between_two_days(
    valid_from: date | None, valid_to: date | None, expected: list[bool]
) -> None:
    """A profile holds from its first day to its last, both included; an open end is no end."""
    held = profile(valid_from=valid_from, valid_to=valid_to)

    assert [held.holds_on(day) for day in (_FIRST, _SECOND, _THIRD)] == expected


def test_the_profiles_are_told_apart() -> None:
    """Each built-in profile has its own name; only the disclosure's sets no term for a report."""
    assert len({each.name for each in PROFILES}) == len(PROFILES)
    assert [each.name for each in PROFILES if each.report is None] == ["disclosure"]


def test_the_regulations_follow_each_other() -> None:
    """On every day since the first regulation one of the two holds, and never both."""
    regulations = [each for each in PROFILES if each.name.startswith("xunshi")]

    for day in (date(2015, 8, 3), date(2024, 1, 30), date(2024, 1, 31), date(2030, 1, 1)):
        assert sum(each.holds_on(day) for each in regulations) == 1


@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([], _FIRST),
        ([extension(_FIRST, first=_FIRST, last=_SECOND)], _SECOND),
        ([extension(_FIRST, first=_SECOND, last=_THIRD)], _FIRST),
        ([extension(_FIRST, first=_FIRST), extension(_FIRST, last=_THIRD)], _FIRST),
        (
            [
                extension(_FIRST, first=_FIRST, last=_SECOND),
                extension(_SECOND, first=_SECOND, last=_THIRD),
            ],
            _THIRD,
        ),
        (
            [
                extension(_FIRST, first=_FIRST, last=_THIRD),
                extension(_FIRST, first=_FIRST, last=_SECOND),
            ],
            _THIRD,
        ),
        (
            [
                extension(_FIRST, first=_FIRST, last=_SECOND),
                extension(_SECOND, first=_SECOND, last=_FIRST),
            ],
            _SECOND,
        ),
        ([Event(on=_FIRST, kind=EventKind.NOTED, from_due=_FIRST, to_due=_THIRD)], _FIRST),
    ],
)
def test_extensions_move_a_day(events: list[Event], expected: date) -> None:
    """A day moves along the extensions that begin at it, and never back."""
    assert extended(_FIRST, events) == expected


@pytest.mark.parametrize(
    ("due", "events", "as_of", "expected"),
    [
        (None, (), None, None),
        (_FIRST, (), _THIRD, _FIRST),
        (_FIRST, (extension(_FIRST, last=_SECOND),), None, _SECOND),
        (None, (extension(_FIRST, last=_SECOND),), None, _SECOND),
        (_THIRD, (extension(_FIRST, last=_SECOND),), None, _THIRD),
        (_FIRST, (extension(_FIRST),), None, _FIRST),
        (_SECOND, (extension(_SECOND, first=_FIRST, last=_SECOND),), _FIRST, _FIRST),
        (_SECOND, (extension(_SECOND, last=_SECOND),), _FIRST, _SECOND),
        (_FIRST, (Event(on=_FIRST, kind=EventKind.NOTED, to_due=_THIRD),), None, _FIRST),
        (
            _THIRD,
            (
                extension(_FIRST, first=_FIRST, last=_SECOND),
                extension(_THIRD, first=_SECOND, last=_THIRD),
            ),
            _SECOND,
            _SECOND,
        ),
    ],
)
def test_an_item_is_due_on_a_day(
    due: date | None, events: tuple[Event, ...], as_of: date | None, expected: date | None
) -> None:
    """The due day is the entry's, or that of the last extension given by the day looked at."""
    assert due_on(LedgerEntry(due=due, events=events), as_of=as_of) == expected
