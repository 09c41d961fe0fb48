"""Rates and tallies: what each figure is, and what can't be one."""

from __future__ import annotations

import pytest

from rectify.model import Status
from rectify.statistics import Rate, Tally
from rectify.statistics._frozen import FrozenMapping

TALLY = Tally.of(
    {
        Status.COMPLETED: 4,
        Status.BASICALLY_COMPLETED: 2,
        Status.IN_PROGRESS: 1,
        Status.UNSTATED: 3,
    },
    sustained=2,
)


def test_a_tally_counts_every_status() -> None:
    """A status that no item has is counted 0 times."""
    counts = dict(TALLY.by_status)

    assert list(counts) == list(Status)
    assert counts[Status.COMPLETED] == 4
    assert counts[Status.INFEASIBLE] == 0


def test_figures_of_a_tally() -> None:
    """Each figure is what its docstring says."""
    figures = (TALLY.total, TALLY.stated, TALLY.completed, TALLY.resolved, TALLY.sustained)

    assert figures == (10, 7, 4, 6, 2)
    assert TALLY.completion_rate == Rate(4, 10)
    assert TALLY.resolution_rate == Rate(6, 10)


def test_a_tally_of_nothing_has_no_rates() -> None:
    """A rate over nothing is None, never 0."""
    tally = Tally()

    assert tally.total == 0
    assert tally.completion_rate.value is None
    assert tally.resolution_rate.value is None
    assert str(tally.completion_rate) == "–"


def test_the_repr_of_a_tally_holds_what_occurs() -> None:
    """Only figures that are not 0 are shown."""
    shown = repr(TALLY), repr(Tally())

    assert shown == (
        "Tally(total=10, completed=4, basically_completed=2, in_progress=1, unstated=3, sustained=2)",
        "Tally()",
    )


@pytest.mark.parametrize(
    ("rate", "text"),
    [
        (Rate(47, 51), "47/51 = 92.2 %"),
        (Rate(1, 16), "1/16 = 6.3 %"),
        (Rate(0, 7), "0/7 = 0.0 %"),
        (Rate(7, 7), "7/7 = 100.0 %"),
        (Rate(0, 0), "–"),
    ],
)
def test_a_rate_is_shown_with_its_counts(rate: Rate, text: str) -> None:
    """A rate is its counts and a percentage with one decimal, rounded half up."""
    shown = str(rate)

    assert shown == text


@pytest.mark.parametrize(
    ("numerator", "denominator", "error", "words"),
    [
        (3, 2, ValueError, "Rate.numerator: got 3, takes at most the denominator, 2"),
        (-1, 2, ValueError, "Rate.numerator: got -1, takes a whole number from 0 up"),
        (0, 2.0, TypeError, r"Rate.denominator: got 2.0 \(float\), takes a whole number from 0 up"),
        (True, 2, TypeError, "Rate.numerator: got True"),
    ],
)
def test_what_is_no_rate_is_refused(
    numerator: int, denominator: int, error: type[Exception], words: str
) -> None:
    """A rate is a part of a whole, both counted."""
    with pytest.raises(error, match=words):
        Rate(numerator, denominator)


def test_what_is_no_tally_is_refused() -> None:
    """A tally counts every status, and sustains no more than it counts."""
    partial = FrozenMapping({Status.COMPLETED: 1})

    with pytest.raises(TypeError, match=r"Tally.by_status: got a dict, takes what Tally.of makes"):
        Tally(by_status={Status.COMPLETED: 1})
    with pytest.raises(ValueError, match=r"takes a count of every status: use Tally.of"):
        Tally(by_status=partial)
    with pytest.raises(ValueError, match=r"Tally.by_status\['completed'\]: got -1"):
        Tally.of({Status.COMPLETED: -1})
    with pytest.raises(ValueError, match=r"Tally.sustained: got 2, takes at most the total, 1"):
        Tally.of({Status.COMPLETED: 1}, sustained=2)


def test_a_tally_adds_up_with_a_tally_alone() -> None:
    """Adding counts the items of both, and a number is no tally."""
    both = TALLY + Tally.of({Status.COMPLETED: 1}, sustained=1)

    assert (both.total, both.completed, both.sustained) == (11, 5, 3)
    with pytest.raises(TypeError):
        TALLY + 1  # type: ignore[operator]
