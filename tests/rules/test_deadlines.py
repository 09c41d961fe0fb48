"""Rules of deadlines, beyond their cases."""

from datetime import date

import pytest

from rectify.model import Inspection, LedgerEntry, Milestone, MilestoneKind, Problem, Report, Status
from rectify.rules import Rule, check
from rectify.rules.deadlines import meeting_late, overdue, plan_late, report_late
from rectify.tracking import PROFILES, Profile, Term

_ALL = (
    (plan_late, MilestoneKind.PLAN),
    (meeting_late, MilestoneKind.MEETING),
    (report_late, MilestoneKind.REPORT),
)


@pytest.mark.parametrize(("rule", "kind"), _ALL)
def test_a_profile_of_ones_own_sets_the_term(rule: Rule, kind: MilestoneKind) -> None:
    """A caller's profile counts like a built-in one, and is named in the message."""
    term = Term(number=10, unit="days")
    mine = Profile(
        name="乙县",
        version="1",
        source_zh="乙县办法",
        source_en="rules of county B",
        plan=term,
        meeting=term,
        report=term,
    )
    report = Report(
        inspection=Inspection(feedback_on=date(2023, 5, 1)),
        milestones=(Milestone(kind=kind, on=date(2023, 5, 12)),),
    )

    (found,) = check(report, rules=[rule], profile=mine)

    assert "2023-05-11" in found.message
    assert "乙县" in found.message


@pytest.mark.parametrize(("rule", "kind"), _ALL)
def test_nothing_is_late_without_a_profile_or_a_day(rule: Rule, kind: MilestoneKind) -> None:
    """Without a profile no term is known; without milestones or a signature nothing is held to it."""
    late = Report(
        inspection=Inspection(feedback_on=date(2023, 5, 1)),
        milestones=(Milestone(kind=kind, on=date(2029, 5, 12)),),
    )
    untold = Report(inspection=Inspection(feedback_on=date(2023, 5, 1)))

    assert not check(late, rules=[rule])
    assert not any(check(untold, rules=[rule], profile=profile) for profile in PROFILES)


def test_an_overdue_item_tells_how_long() -> None:
    """The message counts the days from the due day to the day that is looked at."""
    entry = LedgerEntry(due=date(2023, 12, 31))
    report = Report(problems=(Problem(title="甲", status=Status.INCOMPLETE, ledger=entry),))

    (found,) = check(report, rules=[overdue], as_of=date(2024, 1, 31))

    assert found.text("en") == "due on 2023-12-31 and still open on 2024-01-31, 31 days later"
