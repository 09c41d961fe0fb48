"""Claimed parts against the claimed whole."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rectify.model import Claim, ClaimSubject, Report, Status
from rectify.statistics.splits import Excess, exceeding, unbalanced

DONE, BASIC, GOING = Status.COMPLETED, Status.BASICALLY_COMPLETED, Status.IN_PROGRESS
NOT_DONE, WAITING = Status.INCOMPLETE, Status.NOT_STARTED
PROBLEMS, IMMEDIATE = ClaimSubject.PROBLEMS, ClaimSubject.IMMEDIATE_PROBLEMS
CREATED, RULES = ClaimSubject.RULES_CREATED, ClaimSubject.RULES_TOTAL
FINED, WARNED = ClaimSubject.PEOPLE_DISCIPLINED, ClaimSubject.PEOPLE_WARNED
MONEY, MEETINGS = ClaimSubject.MONEY_RECOVERED, ClaimSubject.MEETINGS


def claim(  # noqa: PLR0913 - each is a field of a claim
    value: int | str | None,
    *,
    of: int | None = None,
    status: Status | None = None,
    sustained: bool = False,
    subject: ClaimSubject = PROBLEMS,
    unit: str | None = "个",
    approximate: bool = False,
    is_rate: bool = False,
    where: str = "preamble[0]",
) -> Claim:
    """Make a claim of a number."""
    return Claim(
        subject=subject,
        value=None if value is None else Decimal(value),
        part_of=of,
        status=status,
        sustained=sustained,
        unit=unit,
        approximate=approximate,
        is_rate=is_rate,
        text=f"{value}",
        where=where,
    )


def sums(*claims: Claim) -> list[tuple[int, int]]:
    """Find the wholes that don't fit their parts, with what these add up to."""
    return [(split.whole, int(split.total)) for split in unbalanced(Report(claims=claims))]


def larger(*claims: Claim) -> list[tuple[int, int]]:
    """Find the parts that are larger than their whole."""
    return [(excess.part, excess.whole) for excess in exceeding(Report(claims=claims))]


@pytest.mark.parametrize("pending", [1, 2, 3])
def test_parts_by_status_are_the_whole(pending: int) -> None:
    """Completed and open items are all that there are: their sum is the whole, or it is told."""
    found = sums(claim(10), claim(8, of=0, status=DONE), claim(pending, of=0, status=GOING))

    assert found == ([] if pending == 2 else [(0, 8 + pending)])


@pytest.mark.parametrize("whole", [9, 10, 11, 12, 13])
def test_sustained_items_stand_inside_or_beside(whole: int) -> None:
    """A whole may count sustained items once or not again, and nothing between."""
    found = sums(
        claim(whole),
        claim(8, of=0, status=DONE),
        claim(2, of=0, status=GOING),
        claim(2, of=0, sustained=True),
    )

    assert found == ([] if whole in {10, 12} else [(0, 10)])


def test_open_items_may_be_told_once_more_in_kinds() -> None:
    """未完成 may hold the kinds of open items that are told beside it."""
    found = sums(
        claim(10),
        claim(7, of=0, status=DONE),
        claim(3, of=0, status=NOT_DONE),
        claim(2, of=0, status=GOING),
        claim(1, of=0, status=WAITING),
    )

    assert found == []


def test_parts_that_are_not_all_may_be_less() -> None:
    """Where no open item is counted, the parts may leave some out, and not be too many."""
    less = (claim(10), claim(5, of=0, status=DONE), claim(2, of=0, status=BASIC))
    more = (claim(10), claim(9, of=0, status=DONE), claim(2, of=0, status=BASIC))

    assert sums(*less) == []
    assert sums(*more) == [(0, 11)]


@pytest.mark.parametrize(
    "parts",
    [
        (claim(8, of=0, status=DONE),),
        (claim(8, of=0, status=DONE), claim(9, of=0, status=DONE), claim(1, of=0, status=GOING)),
        (
            claim(8, of=0, status=DONE),
            claim(1, of=0, status=GOING),
            claim(3, of=0, sustained=True),
            claim(4, of=0, sustained=True),
        ),
        (claim(8, of=0, status=DONE), claim(1, of=0, status=GOING, unit="条")),
        (claim(8, of=0, status=DONE), claim(1, of=0, status=GOING, approximate=True)),
        (claim(8, of=0, status=DONE), claim(None, of=0, status=GOING)),
        (claim(8, of=0, status=DONE), claim(80, of=0, status=DONE, is_rate=True)),
        (claim(8, of=0, status=DONE), claim(8, of=0, status=DONE)),
        (claim(8, of=0, status=DONE), claim(1, of=0, status=GOING, where="preamble[1]")),
        (claim(2, of=0, sustained=True), claim(2, of=0, sustained=True)),
        (claim(8, of=0, status=DONE), claim(1, of=0, status=GOING, sustained=True)),
    ],
    ids=[
        "one",
        "two of a status",
        "two of the sustained",
        "another unit",
        "hedged",
        "lost",
        "a rate",
        "one twice",
        "another passage",
        "the sustained alone",
        "both",
    ],
)
def test_parts_that_can_not_be_added_up_are_left(parts: tuple[Claim, ...]) -> None:
    """Parts that are one, unclear, hedged, or of something else, tell nothing of the whole."""
    assert sums(claim(10), *parts) == []


def test_parts_of_a_hedged_whole_are_left() -> None:
    """A hedged whole is not held against its parts."""
    whole = claim(10, approximate=True)

    assert sums(whole, claim(8, of=0, status=DONE), claim(1, of=0, status=GOING)) == []


def test_parts_of_no_status_may_be_less_and_not_more() -> None:
    """Parts behind 其中 may be some of the whole, and are no more than it."""
    assert sums(claim(10), claim(4, of=0), claim(5, of=0)) == []
    assert sums(claim(10), claim(6, of=0), claim(5, of=0)) == [(0, 11)]


def test_parts_of_a_part_are_no_more_than_it() -> None:
    """Parts of a count of a status are held against it as any other."""
    claims = (claim(8, status=DONE), claim(5, of=0, sustained=False), claim(4, of=0))

    assert sums(*claims) == [(0, 9)]


def test_a_part_too_large_is_told_alone() -> None:
    """Where one part exceeds the whole, the sum is not told besides."""
    claims = (claim(10), claim(12, of=0, status=DONE), claim(1, of=0, status=GOING))

    assert sums(*claims) == []
    assert larger(*claims) == [(1, 0)]


@pytest.mark.parametrize(
    ("whole", "part", "is_larger"),
    [
        (claim(3), claim(4, of=0), True),
        (claim(3), claim(3, of=0), False),
        (claim(3), claim(4, of=0, subject=IMMEDIATE), True),
        (claim(3), claim(4, of=0, unit=None), True),
        (claim(3), claim(4, of=0, unit="条"), False),
        (claim(3), claim(4, of=0, where="preamble[1]"), False),
        (claim(3), claim(4, of=0, is_rate=True), False),
        (claim(3), claim(4, of=0, approximate=True), False),
        (claim(3), claim(None, of=0), False),
        (claim(3), claim("1E+400000", of=0), False),
        (claim(3), claim("1E-400000", of=0), False),
        (claim(3, subject=MEETINGS), claim(4, of=0), False),
        (claim(3, subject=MEETINGS), claim(4, of=0, subject=MEETINGS), False),
        (claim(3, subject=RULES), claim(4, of=0, subject=CREATED), True),
        (claim(3, subject=CREATED), claim(4, of=0, subject=RULES), False),
        (claim(3, subject=FINED, unit="人"), claim(4, of=0, subject=WARNED, unit="名"), True),
        (claim(3, subject=FINED, unit="人"), claim(4, of=0, subject=WARNED, unit="人次"), False),
        (claim(3, subject=FINED, unit="人次"), claim(4, of=0, subject=WARNED, unit="人次"), True),
        (claim(3, subject=MONEY, unit="元"), claim(4, of=0, subject=MONEY, unit="元"), True),
    ],
)
def test_a_part_is_no_larger_than_its_whole(whole: Claim, part: Claim, is_larger: bool) -> None:  # noqa: FBT001
    """A part of the same, in the same place and unit, is no larger than its whole."""
    assert larger(whole, part) == ([(1, 0)] if is_larger else [])


def test_a_part_behind_a_list_is_held_against_the_total() -> None:
    """其中 behind a list of statuses may speak of all of them, not of the last alone."""
    listed = (claim(14), claim(11, of=0, status=DONE), claim(3, of=0, status=GOING))

    assert larger(*listed, claim(4, of=2, sustained=True)) == []
    assert list(exceeding(Report(claims=(*listed, claim(15, of=2, sustained=True))))) == [
        Excess(part=3, whole=0)
    ]


def test_a_part_behind_a_list_without_a_total_is_left() -> None:
    """Where a list has no total, a part behind it has nothing to be held against."""
    listed = (claim(11, status=DONE), claim(3, status=GOING))

    assert larger(*listed, claim(4, of=1, sustained=True)) == []
