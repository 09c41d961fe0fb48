"""Rules that tell deeds from meetings and rules."""

from decimal import Decimal

import pytest

from rectify import Problem, Report, Status, Task
from rectify.model import LedgerEntry, Measure, Outcome, OutcomeKind
from rectify.rules import check, deeds

DONE = Status.COMPLETED


def measures(*texts: str) -> tuple[Measure, ...]:
    """Make measures of texts."""
    return tuple(Measure(text=text) for text in texts)


@pytest.mark.parametrize(
    ("problem", "fires"),
    [
        (Problem(title="甲", status=DONE, measures=measures("召开会议。", "集中学习。")), True),
        (Problem(title="甲", status=DONE, measures=measures("召开会议。", "更换灯具。")), False),
        (Problem(title="甲", status=DONE, measures=measures("召开会议。", "水泵转动。")), False),
        (Problem(title="甲", status=DONE, lead="更换。", measures=measures("学习。")), False),
        (Problem(title="甲", status=DONE, lead="召开会议。"), False),
        (Problem(title="甲", measures=measures("召开会议。")), False),
    ],
)
def test_meetings_alone_are_told(problem: Problem, fires: bool) -> None:  # noqa: FBT001
    """A completed item of which every measure is a meeting is told; one deed is enough."""
    assert bool(check(Report(problems=(problem,)), rules=[deeds.meetings_only])) is fires


def test_silent_tasks_are_parts_of_their_problem() -> None:
    """The measures of tasks that state nothing count with the problem's; the others by themselves."""
    silent = Task(text="乙", measures=measures("更换灯具。"))
    done = Task(text="丙", status=DONE, measures=measures("召开会议。"))
    first = measures("集中学习。")
    problems = (
        Problem(title="甲", status=DONE, measures=first, tasks=(silent,)),
        Problem(title="甲", status=DONE, measures=first, tasks=(done,)),
    )

    found = check(Report(problems=problems), rules=[deeds.meetings_only])

    assert [each.where for each in found] == ["problems[1]", "problems[1].tasks[0]"]


@pytest.mark.parametrize(
    ("title", "text", "fires"),
    [
        ("违规发放补贴", "修订《薪酬管理办法》。", True),
        ("违规发放补贴", "印发《关于清退补贴的通知》。", True),
        ("违规发放补贴", "建立审批机制，进一步规范发放。", True),
        ("违规发放补贴", "修订《薪酬管理办法》，清退3200元。", False),
        ("违规发放补贴", "加强引导。", False),
        ("值班脱岗", "修订《值班办法》。", False),
    ],
)
def test_a_rule_alone_answers_no_conduct(title: str, text: str, fires: bool) -> None:  # noqa: FBT001
    """A matter of conduct or money whose only outcome is a rule is told."""
    problem = Problem(title=title, status=DONE, measures=measures(text))

    assert bool(check(Report(problems=(problem,)), rules=[deeds.rule_as_only_outcome])) is fires


@pytest.mark.parametrize(
    ("kind", "count"), [(OutcomeKind.RULE_MADE, 1), (OutcomeKind.MONEY_RETURNED, 0)]
)
def test_the_ledger_may_know_another_outcome(kind: OutcomeKind, count: int) -> None:
    """An outcome in the ledger beside a rule is as good as one in the account of a task."""
    ledger = LedgerEntry(outcomes=(Outcome(kind=kind, quantity=Decimal(1)),))
    task = Task(text="公款吃喝", status=DONE, lead="出台接待制度。", ledger=ledger)

    found = check(Report(unassigned_tasks=(task,)), rules=[deeds.rule_as_only_outcome])

    assert len(found) == count
