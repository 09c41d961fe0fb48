"""A report as a whole: what must fit together in it, its outline, its tasks."""

from __future__ import annotations

import pytest
from hypothesis import given

from rectify.model import (
    Claim,
    ClaimSubject,
    Contact,
    Inspection,
    Organization,
    Problem,
    Report,
    Section,
    Task,
)
from tests import strategies


def outline(*levels: int) -> tuple[Section, ...]:
    """Build an outline of these levels, each titled by its level and place."""
    return tuple(
        Section(title=f"{level}级{index}", level=level) for index, level in enumerate(levels)
    )


def claim(part_of: int | None) -> Claim:
    """Build a claim that is a part of another."""
    subject = ClaimSubject.PROBLEMS
    return Claim(subject=subject, text="12个", where="preamble[0]", part_of=part_of)


def test_an_empty_report_has_all_its_parts() -> None:
    """Organization, inspection and contact are always there."""
    report = Report()

    assert (report.organization, report.inspection, report.contact) == (
        Organization(),
        Inspection(),
        Contact(),
    )


def test_a_problem_stands_in_a_section_that_exists() -> None:
    """A problem whose section is not there is refused by its place."""
    problems = (Problem(title="甲", section=0), Problem(title="乙", section=1))

    with pytest.raises(ValueError, match=r"^Report\.problems\[1\]\.section: got 1, takes .* 1 sec"):
        Report(sections=outline(1), problems=problems)


def test_an_outline_starts_at_its_first_level() -> None:
    """An outline whose first section is of the second level is refused."""
    with pytest.raises(ValueError, match=r"^Report\.sections\[0\]\.level: got 2, takes 1"):
        Report(sections=outline(2, 1))


def test_an_outline_may_leave_out_a_level() -> None:
    """A heading of the third level may stand right beneath one of the first."""
    assert len(Report(sections=outline(1, 3)).sections) == 2


def test_a_claim_is_part_of_one_that_exists() -> None:
    """A claim whose whole is not there is refused by its place."""
    with pytest.raises(ValueError, match=r"^Report\.claims\[1\]\.part_of: got 2, takes"):
        Report(claims=(claim(None), claim(2)))


@pytest.mark.parametrize("wholes", [(0,), (1, 0), (None, 2, 3, 1), (1, 2, 0)])
def test_no_claim_is_a_part_of_itself(wholes: tuple[int | None, ...]) -> None:
    """Claims that are parts of each other in a circle are refused."""
    with pytest.raises(ValueError, match=r"^Report\.claims\[.\]\.part_of: .* no part of this one"):
        Report(claims=tuple(map(claim, wholes)))


def test_a_claim_may_be_part_of_a_later_one() -> None:
    """Parts may be printed before their whole, and share it."""
    report = Report(claims=tuple(map(claim, (2, 2, None, 1))))

    assert [each.part_of for each in report.claims] == [2, 2, None, 1]


def test_a_long_chain_of_parts_is_checked() -> None:
    """A long chain of claims is followed without recursion, and once."""
    chain = (claim(None), *map(claim, range(20_000)))

    assert len(Report(claims=chain).claims) == 20_001


def test_tasks_are_gathered_the_unassigned_last() -> None:
    """A report's tasks are those of its problems, then those outside any problem."""
    first, second, third = (Task(text=text) for text in "甲乙丙")
    problems = (Problem(title="题", tasks=(first,)), Problem(title="目", tasks=(second,)))

    assert Report(problems=problems, unassigned_tasks=(third,)).tasks == (first, second, third)


def test_a_walk_names_the_sections_from_the_outermost() -> None:
    """The path of a problem runs from the first level down to the section it stands in."""
    sections = outline(1, 2, 3, 2, 1)
    problems = tuple(Problem(title="甲", section=index) for index in (2, 2, 3, 4))

    paths = [path for path, _ in Report(sections=sections, problems=problems).walk_problems()]

    assert paths == [
        sections[0:3],
        sections[0:3],
        (sections[0], sections[3]),
        (sections[4],),
    ]


def test_a_walk_gives_an_empty_path_outside_the_outline() -> None:
    """A problem in no section has no path, also after one that has."""
    problems = (Problem(title="甲", section=0), Problem(title="乙"))

    paths = [
        len(path) for path, _ in Report(sections=outline(1), problems=problems).walk_problems()
    ]

    assert paths == [1, 0]


def test_a_walk_passes_over_a_level_left_out() -> None:
    """The parent of a section is the last one before it of a lesser level."""
    sections = outline(1, 3, 2)
    report = Report(sections=sections, problems=(Problem(title="甲", section=2),))

    assert [path for path, _ in report.walk_problems()] == [(sections[0], sections[2])]


@given(strategies.reports())
def test_a_walk_meets_every_problem_once(report: Report) -> None:
    """The problems of a walk are the report's, in their order."""
    assert tuple(problem for _, problem in report.walk_problems()) == report.problems


@given(strategies.reports())
def test_a_path_begins_at_the_first_level_and_descends(report: Report) -> None:
    """The levels along a path begin with 1 and grow, and it ends with the problem's section."""
    for path, problem in report.walk_problems():
        levels = [section.level for section in path]

        assert levels == sorted(set(levels))
        assert not path or (levels[0] == 1 and path[-1] == report.sections[problem.section or 0])


@given(strategies.ledgers())
def test_a_ledger_has_a_row_for_each_problem(report: Report) -> None:
    """The strategy for ledgers draws no problem without a row."""
    assert all(problem.ledger for problem in report.problems)


def test_a_report_shows_title_organization_and_counts() -> None:
    """The repr of a report of a thousand problems is one short line."""
    problems = tuple(Problem(title=f"问题{index}", section=0) for index in range(1000))
    report = Report(title="整改通报", sections=outline(1), problems=problems)

    assert repr(report) == (
        "Report(title='整改通报', organization=None, sections=<1>, problems=<1000>, claims=<0>)"
    )
