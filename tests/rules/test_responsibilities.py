"""Rules of responsibilities, beyond their cases."""

import pytest

from rectify.model import LedgerEntry, Problem, Report, Responsibility, Task
from rectify.rules import Rule, check
from rectify.rules.responsibilities import (
    no_due_date,
    no_first_responsible,
    no_goal,
    no_lead_unit,
    no_leader,
)

_EACH = (no_leader, no_lead_unit, no_due_date, no_goal)
_SUPPORTED = LedgerEntry(responsibility=Responsibility(supporting_units=("信息科",)))


@pytest.mark.parametrize("rule", [*_EACH, no_first_responsible])
def test_a_report_that_is_no_ledger_is_not_asked(rule: Rule) -> None:
    """Where no item holds what only a ledger has, nothing of a ledger is missing."""
    report = Report(problems=(Problem(title="甲", ledger=LedgerEntry(goal="乙")),))

    assert not check(report, rules=[rule])


@pytest.mark.parametrize("rule", _EACH)
def test_a_task_of_no_problem_answers_for_itself(rule: Rule) -> None:
    """An item of a ledger is a problem, or a task that belongs to none."""
    report = Report(unassigned_tasks=(Task(text="甲", ledger=_SUPPORTED),))

    (found,) = check(report, rules=[rule])

    assert found.where == "unassigned_tasks[0]"


@pytest.mark.parametrize("rule", _EACH)
def test_what_most_items_lack_is_told_once(rule: Rule) -> None:
    """Where more than half of the items lack a field, one diagnostic counts them."""
    problems = tuple(Problem(title=title, ledger=_SUPPORTED) for title in "甲乙丙")

    (found,) = check(Report(problems=problems), rules=[rule])

    assert found.where == ""
    assert found.values == (("count", "3"),)
