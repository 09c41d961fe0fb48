"""Claimed counts of a status and of the sustained items."""

from __future__ import annotations

import pytest

from rectify.model import (
    ClaimSubject,
    Problem,
    Report,
    Status,
    Task,
)
from rectify.statistics import Verdict, Way, reconcile
from tests.statistics.claims import (
    AGREES,
    BASIC,
    CONTRADICTS,
    DONE,
    GOING,
    LATER,
    NOT_DONE,
    PART,
    PROBLEMS,
    TASKS,
    THREE,
    UNCHECKABLE,
    UNSTATED,
    WAITING,
    claim,
    listing,
    of,
)


@pytest.mark.parametrize(
    ("statuses", "status", "value", "found"),
    [
        ((DONE, DONE, GOING), DONE, 2, (AGREES, Way.ENUMERATED)),
        ((DONE, DONE, GOING), DONE, 3, (CONTRADICTS, Way.ENUMERATED)),
        ((DONE, BASIC, GOING), BASIC, 1, (AGREES, Way.ENUMERATED)),
        ((DONE, BASIC, GOING), DONE, 2, (CONTRADICTS, Way.ENUMERATED)),
        ((GOING, NOT_DONE, WAITING), GOING, 1, (AGREES, Way.ENUMERATED)),
        ((GOING, NOT_DONE, WAITING), GOING, 3, (AGREES, Way.OPEN)),
        ((GOING, NOT_DONE, PART), NOT_DONE, 3, (AGREES, Way.UNRESOLVED)),
        ((DONE, BASIC, GOING), GOING, 2, (AGREES, Way.UNRESOLVED)),
        ((DONE, DONE, GOING), NOT_DONE, 2, (CONTRADICTS, Way.OPEN)),
        ((DONE, DONE, GOING), GOING, 2, (CONTRADICTS, Way.ENUMERATED)),
        ((DONE, DONE, LATER), LATER, 2, (CONTRADICTS, Way.ENUMERATED)),
        ((DONE, DONE, UNSTATED), UNSTATED, 3, (UNCHECKABLE, Way.UNTIED)),
    ],
)
def test_statuses_are_counted(
    statuses: tuple[Status, ...], status: Status, value: int, found: tuple[Verdict, Way]
) -> None:
    """A status is counted as it stands; open ones also together, as what is not resolved."""
    claims = (claim(PROBLEMS, value, status=status),)

    assert of(*claims, report=listing(*statuses)) == [found]


def test_claims_of_open_items_may_add_up() -> None:
    """Where claims of open items differ from the items' words, their sum may be right."""
    claims = (claim(PROBLEMS, 1, status=GOING), claim(PROBLEMS, 2, status=NOT_DONE))
    report = listing(DONE, GOING, GOING, GOING)

    assert of(*claims, report=report) == [(AGREES, Way.OPEN_SUM)] * 2


def test_a_claim_of_open_items_that_stands_twice_adds_up_to_nothing() -> None:
    """Where a status is claimed in two numbers, no sum of open items is taken."""
    claims = (claim(PROBLEMS, 1, status=GOING), claim(PROBLEMS, 2, status=GOING))

    assert (
        of(*claims, report=listing(DONE, GOING, GOING, GOING))
        == [(CONTRADICTS, Way.ENUMERATED)] * 2
    )


@pytest.mark.parametrize(
    ("statuses", "lasting", "value", "way"),
    [
        ((DONE, DONE, GOING), (0,), 2, Way.INSIDE),
        ((DONE, DONE, GOING), (0,), 1, Way.BESIDE),
        ((DONE, DONE, GOING), (0, 2), 3, Way.INSIDE),
        ((DONE, DONE, GOING), (2,), 2, Way.BESIDE),
        ((DONE, DONE, GOING), (2,), 3, Way.INSIDE),
    ],
)
def test_sustained_items_count_inside_the_completed_or_beside(
    statuses: tuple[Status, ...], lasting: tuple[int, ...], value: int, way: Way
) -> None:
    """Either way of counting sustained items agrees, and the reconciliation says which fits."""
    done = claim(PROBLEMS, value, status=DONE)

    assert of(done, report=listing(*statuses, lasting=lasting)) == [(AGREES, way)]


@pytest.mark.parametrize("status", [GOING, PART])
def test_other_statuses_may_leave_the_sustained_out(status: Status) -> None:
    """Open and partial items are counted with the sustained ones or without them."""
    report = listing(DONE, status, status, lasting=(2,))

    assert of(claim(PROBLEMS, 1, status=status), report=report) == [(AGREES, Way.BESIDE)]


@pytest.mark.parametrize(
    ("statuses", "value", "found"),
    [
        ((DONE, UNSTATED, UNSTATED), 1, (UNCHECKABLE, Way.UNSTATED)),
        ((DONE, DONE, UNSTATED), 2, (AGREES, Way.ENUMERATED)),
        ((DONE, DONE, UNSTATED), 3, (UNCHECKABLE, Way.UNSTATED)),
        ((DONE, DONE, UNSTATED), 4, (CONTRADICTS, Way.ENUMERATED)),
    ],
)
def test_unstated_items_leave_a_status_open(
    statuses: tuple[Status, ...], value: int, found: tuple[Verdict, Way]
) -> None:
    """Where most state no status nothing is told, and a few may be what is missing."""
    done = claim(PROBLEMS, value, status=DONE)

    assert of(done, report=listing(*statuses)) == [found]


def test_a_status_counts_the_items_of_its_total() -> None:
    """Parts of a total that is untied are untied, of one that is wrong they are counted."""
    untied = (claim(PROBLEMS, 30), claim(PROBLEMS, 2, status=DONE, part_of=0))
    wrong = (claim(PROBLEMS, 4), claim(PROBLEMS, 3, status=DONE, part_of=0))

    assert of(*untied, report=THREE)[1] == (UNCHECKABLE, Way.UNTIED)
    assert of(*wrong, report=THREE)[1] == (CONTRADICTS, Way.ENUMERATED)


def test_a_status_without_a_total_beside_it_takes_the_one_that_agrees() -> None:
    """Where a status names no whole, the total of its subject that fits is its whole."""
    claims = (claim(PROBLEMS, 5), claim(PROBLEMS, 3), claim(PROBLEMS, 2, status=DONE))

    assert of(*claims, report=THREE)[2] == (AGREES, Way.ENUMERATED)


def test_a_part_of_another_subject_is_held_by_itself() -> None:
    """A status whose whole counts something else is held against what is printed."""
    claims = (claim(ClaimSubject.MEETINGS, 9), claim(PROBLEMS, 2, status=DONE, part_of=0))

    assert of(*claims, report=THREE)[1] == (AGREES, Way.ENUMERATED)


def test_a_part_of_a_part_has_the_total_for_its_whole() -> None:
    """A chain of parts ends at the total, whose items are counted."""
    claims = (
        claim(PROBLEMS, 3),
        claim(PROBLEMS, 1, status=NOT_DONE, part_of=0),
        claim(PROBLEMS, 1, status=GOING, part_of=1),
        claim(PROBLEMS, 1, status=GOING, part_of=2),
    )

    assert [verdict for verdict, _ in of(*claims, report=THREE)] == [AGREES] * 4


def test_a_total_without_a_number_leaves_its_parts_open() -> None:
    """Parts of a total whose numeral is lost can't be tied."""
    claims = (claim(PROBLEMS, None, "个问题"), claim(PROBLEMS, 2, status=DONE, part_of=0))

    assert of(*claims, report=THREE) == [
        (UNCHECKABLE, Way.NO_NUMERAL),
        (UNCHECKABLE, Way.UNTIED),
    ]


@pytest.mark.parametrize(
    ("value", "found"), [(2, (AGREES, Way.ENUMERATED)), (1, (UNCHECKABLE, Way.UNTIED))]
)
def test_statuses_of_tasks_that_are_not_printed(value: int, found: tuple[Verdict, Way]) -> None:
    """Statuses of tasks that speak of the problems agree or stay open, with or without a total."""
    part = claim(TASKS, value, status=DONE, part_of=0)
    alone = claim(TASKS, value, status=DONE)

    assert of(claim(TASKS, 3), part, report=THREE)[1] == found
    assert of(alone, report=THREE) == [found]


def test_statuses_of_tasks_are_those_of_the_tasks() -> None:
    """Where every problem has tasks, their statuses are counted."""
    tasks = (Task(text="甲", status=DONE), Task(text="乙", status=GOING))
    report = Report(problems=(Problem(title="甲", tasks=tasks),))

    assert of(claim(TASKS, 2, status=DONE), report=report) == [(CONTRADICTS, Way.ENUMERATED)]


@pytest.mark.parametrize(
    ("text", "unit"), [("督办的已完成3个", "个"), ("已完成3条", "条")], ids=["portion", "unit"]
)
def test_a_loose_count_of_a_status_is_untied(text: str, unit: str) -> None:
    """A count of a portion, or in another unit than its total, contradicts nothing."""
    claims = (claim(PROBLEMS, 3), claim(PROBLEMS, 3, text, status=DONE, part_of=0, unit=unit))

    assert of(*claims, report=THREE)[1] == (UNCHECKABLE, Way.UNTIED)


def test_of_two_counts_of_a_status_the_fitting_one_holds() -> None:
    """A count of a status that another one has overtaken is no error."""
    claims = (claim(PROBLEMS, 1, status=DONE), claim(PROBLEMS, 2, status=DONE))

    assert of(*claims, report=THREE) == [(UNCHECKABLE, Way.UNTIED), (AGREES, Way.ENUMERATED)]


@pytest.mark.parametrize(
    ("lasting", "value", "found"),
    [
        ((0, 1, 3), 3, (AGREES, Way.ENUMERATED)),
        ((0, 1, 3), 2, (AGREES, Way.INSIDE)),
        ((0, 1, 3), 1, (AGREES, Way.BESIDE)),
        ((0,), 2, (UNCHECKABLE, Way.UNMENTIONED)),
        ((0, 1), 1, (CONTRADICTS, Way.ENUMERATED)),
        ((), 2, (UNCHECKABLE, Way.UNMENTIONED)),
    ],
    ids=["all", "of the completed", "not completed", "too many", "too few", "none stated"],
)
def test_sustained_items_are_counted(
    lasting: tuple[int, ...], value: int, found: tuple[Verdict, Way]
) -> None:
    """Sustained items are all, those of the status above, or those not completed."""
    claims = (
        claim(PROBLEMS, 3, status=DONE),
        claim(PROBLEMS, value, sustained=True, part_of=0),
    )

    assert of(*claims, report=listing(DONE, DONE, DONE, GOING, lasting=lasting))[1] == found


def test_sustained_items_of_no_status_are_all_or_those_not_completed() -> None:
    """Without a status above it, a count of sustained items is of all or of the open ones."""
    report = listing(DONE, DONE, GOING, GOING, lasting=(0, 2, 3))

    assert of(claim(PROBLEMS, 3, sustained=True), report=report) == [(AGREES, Way.ENUMERATED)]
    assert of(claim(PROBLEMS, 2, sustained=True), report=report) == [(AGREES, Way.BESIDE)]


def test_sustained_items_of_a_status_are_of_that_status_alone() -> None:
    """A count of a status and sustained takes the items that are both."""
    both = claim(PROBLEMS, 2, status=DONE, sustained=True)

    assert of(both, report=listing(DONE, DONE, GOING, lasting=(0, 1, 2))) == [
        (AGREES, Way.ENUMERATED)
    ]


def test_lasting_effort_in_passing_contradicts_nothing() -> None:
    """Items whose status doesn't say that they are sustained leave a lower number open."""
    lower = claim(PROBLEMS, 1, sustained=True)
    report = listing(DONE, DONE, DONE, lasting=(0, 1, 2), said=False)

    (held,) = reconcile(Report(problems=report.problems, claims=(lower,)))

    assert (held.verdict, held.way) == (UNCHECKABLE, Way.UNMENTIONED)
    assert held.found == 3
