"""Claimed percentages against their counts."""

from __future__ import annotations

import pytest

from rectify.model import (
    ClaimSubject,
    Report,
    Status,
)
from rectify.statistics import Verdict, Way
from tests.statistics.claims import (
    AGREES,
    BASIC,
    CONTRADICTS,
    DONE,
    GOING,
    PROBLEMS,
    TASKS,
    THREE,
    UNCHECKABLE,
    UNSTATED,
    claim,
    listing,
    of,
)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        ("84.4", (AGREES, Way.HALF_UP)),
        ("84.3", (AGREES, Way.FLOOR)),
        ("84.375", (AGREES, Way.EXACT_RATE)),
        ("84", (AGREES, Way.EXACT_RATE)),
        ("85", (CONTRADICTS, Way.HALF_UP)),
    ],
)
def test_a_rate_is_rounded_down_or_half_up(value: str, found: tuple[Verdict, Way]) -> None:
    """A rate of 27 in 32 holds at its own digits, rounded down or half up."""
    claims = (
        claim(TASKS, 32),
        claim(TASKS, 27, status=DONE, part_of=0),
        claim(TASKS, value, status=DONE, is_rate=True, part_of=0),
    )

    assert of(*claims, report=Report())[2] == found


@pytest.mark.parametrize(
    ("value", "verdict"), [(75, AGREES), (50, AGREES), (100, AGREES), (60, CONTRADICTS)]
)
def test_a_rate_takes_basically_completed_and_sustained_in_or_out(
    value: int, verdict: Verdict
) -> None:
    """A rate may hold the basically completed and the sustained besides the completed."""
    claims = (
        claim(TASKS, 4),
        claim(TASKS, 2, status=DONE, part_of=0),
        claim(TASKS, 1, status=BASIC, part_of=0),
        claim(TASKS, 1, sustained=True, part_of=0),
        claim(TASKS, value, status=DONE, is_rate=True),
    )

    assert of(*claims, report=Report())[4][0] is verdict


def test_a_rate_of_all_but_the_open_ones_is_taken_from_these() -> None:
    """Where only open items are counted, the rate is that of the rest."""
    claims = (
        claim(TASKS, 10),
        claim(TASKS, 2, status=GOING, part_of=0),
        claim(TASKS, 80, status=DONE, is_rate=True),
    )

    assert of(*claims, report=Report())[2] == (AGREES, Way.EXACT_RATE)


@pytest.mark.parametrize(
    ("status", "value", "verdict"),
    [
        (DONE, 50, AGREES),
        (DONE, 75, AGREES),
        (DONE, 60, CONTRADICTS),
        (GOING, 25, AGREES),
        (None, 50, AGREES),
    ],
)
def test_a_rate_without_counts_is_that_of_the_items(
    status: Status | None, value: int, verdict: Verdict
) -> None:
    """Where no counts are claimed, the items' statuses give the rate."""
    rate = claim(PROBLEMS, value, status=status, is_rate=True)

    ((found, _),) = of(rate, report=listing(DONE, DONE, BASIC, GOING))

    assert found is verdict


@pytest.mark.parametrize(
    "report", [listing(DONE, UNSTATED), Report()], ids=["unstated", "nothing printed"]
)
def test_a_rate_of_nothing_known_is_uncheckable(report: Report) -> None:
    """Where neither counts are claimed nor all items state a status, a rate stays open."""
    rate = claim(PROBLEMS, 50, status=DONE, is_rate=True)

    assert of(rate, report=report) == [(UNCHECKABLE, Way.NO_COUNTS)]


def test_a_rate_of_no_items_at_all_is_no_rate() -> None:
    """A rate of a total of zero can't be taken, and divides by none."""
    claims = (
        claim(TASKS, 0),
        claim(TASKS, 0, status=DONE, part_of=0),
        claim(TASKS, 100, status=DONE, is_rate=True),
    )

    assert of(*claims, report=Report())[2] == (UNCHECKABLE, Way.NO_COUNTS)


def test_a_rate_of_funds_or_of_a_portion_is_untied() -> None:
    """A rate of money, or of what somebody took up, contradicts no count of items."""
    counts = (claim(TASKS, 4), claim(TASKS, 2, status=DONE, part_of=0))
    funds = claim(TASKS, 93, "资金整改率93%", status=DONE, is_rate=True)
    portion = claim(TASKS, 93, "督办事项办结率93%", status=DONE, is_rate=True)

    found = of(*counts, funds, portion, report=Report())

    assert found[2:] == [(UNCHECKABLE, Way.UNTIED)] * 2


@pytest.mark.parametrize(("value", "verdict"), [(52, AGREES), (70, CONTRADICTS)])
def test_a_hedged_rate_takes_what_is_near(value: int, verdict: Verdict) -> None:
    """A hedged rate lies within five points of its counts."""
    rate = claim(PROBLEMS, value, status=DONE, is_rate=True, approximate=True)

    ((found, _),) = of(rate, report=listing(DONE, GOING))

    assert found is verdict


def test_a_rate_of_something_uncounted_is_unproven() -> None:
    """A percentage of meetings, rules or people is nothing that a document enumerates."""
    rates = [
        claim(subject, 50, is_rate=True)
        for subject in (ClaimSubject.MEETINGS, ClaimSubject.RULES_TOTAL)
    ]

    assert of(*rates, report=THREE) == [(UNCHECKABLE, Way.NO_PROOF)] * 2
