"""Claimed totals of aspects, categories, problems and tasks."""

from __future__ import annotations

import pytest

from rectify.model import (
    Claim,
    ClaimSubject,
    LedgerEntry,
    Problem,
    RectificationKind,
    Report,
    Task,
)
from rectify.statistics import Verdict, Way, reconcile
from tests.statistics.claims import (
    AGREES,
    ASPECTS,
    CATEGORIES,
    CONTRADICTS,
    DONE,
    IMMEDIATE,
    PROBLEMS,
    TASKS,
    THREE,
    UNCHECKABLE,
    claim,
    listing,
    of,
    outline,
)


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (3, (AGREES, Way.ENUMERATED)),
        (4, (CONTRADICTS, Way.ENUMERATED)),
        (30, (UNCHECKABLE, Way.UNTIED)),
    ],
    ids=["as many", "one more", "of something else"],
)
def test_problems_are_counted(value: int, found: tuple[Verdict, Way]) -> None:
    """A number of problems is that of the problems, near it wrong, and far from it untied."""
    assert of(claim(PROBLEMS, value), report=THREE) == [found]


def test_problems_that_are_not_printed_are_uncheckable() -> None:
    """A document without problems doesn't enumerate them, nor their statuses."""
    claims = (claim(PROBLEMS, 3), claim(PROBLEMS, 2, status=DONE, part_of=0))

    assert of(*claims, report=Report()) == [(UNCHECKABLE, Way.NOT_ENUMERATED)] * 2


@pytest.mark.parametrize(
    ("text", "way"),
    [
        ("领办问题4个", Way.UNTIED),
        ("重点问题4个", Way.UNTIED),
        ("反馈的重点问题4个", Way.ENUMERATED),
    ],
)
def test_a_portion_is_untied(text: str, way: Way) -> None:
    """What somebody took up, or chose, is no total; what was fed back is one."""
    ((_, found),) = of(claim(PROBLEMS, 4, text), report=THREE)

    assert found is way


def test_a_total_that_is_a_part_is_untied() -> None:
    """A number of problems of no status that is a part of another is a portion."""
    claims = (claim(PROBLEMS, 3), claim(PROBLEMS, 2, part_of=0))

    assert of(*claims, report=THREE)[1] == (UNCHECKABLE, Way.UNTIED)


def test_of_two_totals_the_fitting_one_is_meant() -> None:
    """Where one total fits, another one of the subject speaks of something else."""
    claims = (claim(PROBLEMS, 4), claim(PROBLEMS, 3))

    assert of(*claims, report=THREE) == [(UNCHECKABLE, Way.UNTIED), (AGREES, Way.ENUMERATED)]


def test_of_two_totals_a_hedged_one_that_fits_is_meant() -> None:
    """A hedged total that fits leaves another one untied."""
    claims = (claim(PROBLEMS, 5), claim(PROBLEMS, 4, approximate=True))
    report = listing(DONE, DONE, DONE, DONE)

    assert of(claims[0], claim(PROBLEMS, 6), report=report) == [(UNCHECKABLE, Way.UNTIED)] * 2
    assert of(*claims, report=report)[0] == (UNCHECKABLE, Way.UNTIED)


def test_of_two_totals_the_one_with_parts_is_meant() -> None:
    """Where none fits, the total that is split by status is held against the problems."""
    claims = (claim(PROBLEMS, 5), claim(PROBLEMS, 4), claim(PROBLEMS, 2, status=DONE, part_of=1))

    assert of(*claims, report=THREE) == [
        (UNCHECKABLE, Way.UNTIED),
        (CONTRADICTS, Way.ENUMERATED),
        (AGREES, Way.ENUMERATED),
    ]


def test_items_of_parts_that_stand_apart_may_be_left_out() -> None:
    """Problems below a heading of another list are counted in or left out, whichever fits."""
    report = outline(1, 1, titles=("学习方面", "上轮巡察整改方面"), at=(0, 0, 1))
    claims = (claim(PROBLEMS, 2), claim(ASPECTS, 1), claim(PROBLEMS, 2, status=DONE, part_of=0))

    assert of(*claims, report=report) == [
        (AGREES, Way.MAIN),
        (AGREES, Way.MAIN),
        (AGREES, Way.ENUMERATED),
    ]


def test_a_number_of_problems_may_be_that_of_the_headings() -> None:
    """Where a number of problems is that of far fewer headings, it speaks of these."""
    report = outline(1, 2, 2, at=(1, 1, 1, 2, 2, 2))
    claims = (claim(PROBLEMS, 2), claim(PROBLEMS, 2, status=DONE, part_of=0))

    assert of(*claims, report=report) == [(AGREES, Way.AS_CATEGORIES), (UNCHECKABLE, Way.UNTIED)]


@pytest.mark.parametrize("subject", [ASPECTS, CATEGORIES, TASKS])
def test_problems_printed_may_be_claimed_as_another_level(subject: ClaimSubject) -> None:
    """Where the number of what is printed is claimed of another level, the problems are untied."""
    found = of(claim(PROBLEMS, 5), claim(subject, 3), report=THREE)

    assert found[0] == (UNCHECKABLE, Way.UNTIED)


def test_a_number_of_problems_may_be_that_of_the_tasks() -> None:
    """Where a number of problems is that of the many tasks, it is untied."""
    tasks = tuple(Task(text=f"第{at}项") for at in range(6))
    report = Report(problems=(Problem(title="甲", tasks=tasks), Problem(title="乙")))

    assert of(claim(PROBLEMS, 6), report=report) == [(UNCHECKABLE, Way.UNTIED)]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (2, (AGREES, Way.ENUMERATED)),
        (3, (CONTRADICTS, Way.ENUMERATED)),
        (4, (UNCHECKABLE, Way.UNTIED)),
    ],
)
def test_aspects_are_headings_of_the_first_level(value: int, found: tuple[Verdict, Way]) -> None:
    """Aspects are counted by headings; as many as the second level has, they are untied."""
    report = outline(1, 2, 2, 2, 1, 2, at=(1, 2, 3, 5))

    assert of(claim(ASPECTS, value), report=report) == [found]


def test_aspects_without_headings_are_uncheckable() -> None:
    """A document without headings enumerates no aspects."""
    assert of(claim(ASPECTS, 3), report=THREE) == [(UNCHECKABLE, Way.NOT_ENUMERATED)]


def test_a_title_that_stands_twice_may_count_once() -> None:
    """Headings of one title, in two chapters, may be one aspect."""
    report = outline(1, 1, 1, titles=("学习方面", "财务方面", "学习 方面"), at=(0, 1, 2))

    (held,) = reconcile(
        Report(sections=report.sections, problems=report.problems, claims=(claim(ASPECTS, 2),))
    )

    assert (held.verdict, held.way) == (AGREES, Way.DISTINCT)
    assert held.members == ("sections[0]", "sections[1]")


@pytest.mark.parametrize(
    ("text", "verdict"), [("从3个方面", UNCHECKABLE), ("从反馈的3个方面", CONTRADICTS)]
)
def test_aspects_of_the_work_are_untied(text: str, verdict: Verdict) -> None:
    """Aspects that work is done in are none of the feedback, unless that is named."""
    ((found, _),) = of(claim(ASPECTS, 3, text), report=outline(1, 1, at=(0, 1)))

    assert found is verdict


def test_aspects_are_untied_where_problems_stand_below_none() -> None:
    """Where a problem stands below no heading, the headings are not all aspects."""
    found = of(claim(ASPECTS, 3), claim(CATEGORIES, 3), report=outline(1, 1, 2, at=(0, None, 2)))

    assert found == [(UNCHECKABLE, Way.UNTIED), (UNCHECKABLE, Way.UNTIED)]


@pytest.mark.parametrize(
    ("value", "others", "found"),
    [
        (2, (), (AGREES, Way.ENUMERATED)),
        (3, (), (CONTRADICTS, Way.ENUMERATED)),
        (1, (), (AGREES, Way.AS_ASPECTS)),
        (1, (claim(ASPECTS, 1),), (CONTRADICTS, Way.ENUMERATED)),
        (4, (claim(PROBLEMS, 9),), (AGREES, Way.AS_PROBLEMS)),
        (4, (claim(PROBLEMS, 4),), (UNCHECKABLE, Way.UNTIED)),
    ],
    ids=["as many", "one more", "aspects", "aspects are claimed too", "problems", "problems fit"],
)
def test_categories_are_headings_of_the_second_level(
    value: int, others: tuple[Claim, ...], found: tuple[Verdict, Way]
) -> None:
    """Categories are headings of the second level, or of another that is not claimed by name."""
    report = outline(1, 2, 2, at=(1, 1, 2, 2))

    assert of(claim(CATEGORIES, value), *others, report=report)[0] == found


def test_categories_without_headings_are_uncheckable() -> None:
    """A document without headings of the second level enumerates no categories."""
    assert of(claim(CATEGORIES, 8), report=THREE) == [(UNCHECKABLE, Way.NOT_ENUMERATED)]


@pytest.mark.parametrize(
    ("value", "found"), [(3, (AGREES, Way.AS_PROBLEMS)), (4, (UNCHECKABLE, Way.NOT_ENUMERATED))]
)
def test_tasks_in_a_document_that_prints_none_are_its_problems(
    value: int, found: tuple[Verdict, Way]
) -> None:
    """A number of tasks that fits speaks of the problems, another one is uncheckable."""
    assert of(claim(TASKS, value), report=THREE) == [found]


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (4, (AGREES, Way.ENUMERATED)),
        (5, (CONTRADICTS, Way.ENUMERATED)),
        (2, (UNCHECKABLE, Way.UNTIED)),
    ],
)
def test_tasks_are_counted_with_those_outside_problems(
    value: int, found: tuple[Verdict, Way]
) -> None:
    """Tasks are those of all problems and of none; as many as the problems, they are untied."""
    tasks = (Task(text="甲", status=DONE),)
    report = Report(
        problems=(Problem(title="甲", tasks=tasks * 2), Problem(title="乙", tasks=tasks)),
        unassigned_tasks=tasks,
    )

    assert of(claim(TASKS, value), report=report) == [found]


@pytest.mark.parametrize(
    ("value", "found"), [(3, (AGREES, Way.UNDIVIDED)), (4, (UNCHECKABLE, Way.UNTIED))]
)
def test_a_problem_without_tasks_may_be_one(value: int, found: tuple[Verdict, Way]) -> None:
    """Where only some problems have tasks, the others count as one each, or it stays open."""
    tasks = (Task(text="甲", status=DONE), Task(text="乙", status=DONE))
    report = Report(problems=(Problem(title="甲", tasks=tasks), Problem(title="乙", status=DONE)))
    parts = claim(TASKS, 2, status=DONE)

    assert of(claim(TASKS, value), report=report) == [found]
    assert of(parts, report=report) == [(UNCHECKABLE, Way.UNTIED)]


def immediate(*kinds: RectificationKind | None) -> Report:
    """Make a report of completed problems, of kinds that a ledger tells."""
    return Report(
        problems=tuple(
            Problem(title=f"第{at}个问题", status=DONE, ledger=LedgerEntry(kind=kind))
            for at, kind in enumerate(kinds)
        )
    )


NOW, SOON = RectificationKind.IMMEDIATE, RectificationKind.PHASED


@pytest.mark.parametrize(
    ("report", "found"),
    [
        (THREE, (UNCHECKABLE, Way.NOT_ENUMERATED)),
        (immediate(NOW, NOW, SOON), (AGREES, Way.ENUMERATED)),
        (immediate(NOW, SOON), (CONTRADICTS, Way.ENUMERATED)),
        (immediate(NOW, None), (UNCHECKABLE, Way.UNTIED)),
        (
            outline(1, 1, titles=("立行立改问题", "学习方面"), at=(0, 0, 1)),
            (AGREES, Way.ENUMERATED),
        ),
        (
            outline(1, 1, titles=("立行立改问题", "学习方面"), at=(0, 1)),
            (CONTRADICTS, Way.ENUMERATED),
        ),
    ],
    ids=["not marked", "as many", "fewer", "some marked", "below a heading", "fewer below it"],
)
def test_immediate_problems_are_those_marked(report: Report, found: tuple[Verdict, Way]) -> None:
    """Immediate problems are counted where the document marks them, and uncheckable elsewhere."""
    assert of(claim(IMMEDIATE, 2), report=report) == [found]


def test_the_status_of_immediate_problems_is_counted_among_them() -> None:
    """A status of immediate problems is that of those marked, with or without their total."""
    report = immediate(NOW, NOW, SOON)
    done = claim(IMMEDIATE, 2, status=DONE)

    assert of(done, report=report) == [(AGREES, Way.ENUMERATED)]
    assert of(done, report=THREE) == [(UNCHECKABLE, Way.NOT_ENUMERATED)]
