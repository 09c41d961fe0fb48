"""Rules of deadlines, DDL: terms that count from the feedback, and the due days of a ledger.

Source of the family: the terms of a profile, each with its own source. The catalogue imports it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rectify.diagnostics import Kind, Severity
from rectify.model import MilestoneKind, Problem
from rectify.rules.engine import Hit, hit, rule
from rectify.tracking import due_on, extended, last_day

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from rectify.model import Report
    from rectify.rules.context import Context
    from rectify.tracking import Term

_SOURCE_ZH = "所选期限规则,见其出处"
_SOURCE_EN = "the profile that was chosen, which names its source"
_LATE_ZH = "晚于自反馈({feedback_on})起算的期限({last}),依据期限规则 {profile}"
_LATE_EN = "after the last day {last} of the term from the feedback ({feedback_on}), by {profile}"
_MATTERS_ZH = "期限自收到反馈之日起算,逾期一般须有批准的延期"
_MATTERS_EN = (
    "the term counts from the feedback, and to pass it takes an extension that was granted"
)


def _dated(milestone: str, on: str) -> str:
    """The JSON of a report with one milestone, for the examples of this family."""
    return (
        '{"version":"1.0","report":{"inspection":{"feedback_on":"2023-03-01"},'
        f'"milestones":[{{"kind":"{milestone}","on":"{on}"}}]}}}}'
    )


def _ledger(status: str, due: str, task_due: str = "2023-11-30") -> str:
    """The JSON of a ledger with one problem and its task, for the examples of this family."""
    return (
        '{"version":"1.0","report":{"problems":[{"title":"台账缺失的问题",'
        f'"status":"{status}","ledger":{{"due":"{due}"}},"tasks":[{{"text":"补建台账",'
        f'"ledger":{{"due":"{task_due}"}}}}]}}]}}}}'
    )


PLAN_LATE = Kind(
    code="DDL501",
    name="plan-late",
    severity=Severity.WARNING,
    message_zh="整改方案的日期({on})" + _LATE_ZH,
    message_en="the plan ({on}) came " + _LATE_EN,
    finds_zh="整改方案的日期晚于规定期限",
    finds_en="a plan of rectification that came after its term",
    matters_zh=_MATTERS_ZH,
    matters_en=_MATTERS_EN,
    advice_zh="请核对方案报送日期;如经批准延期,请在台账中记录",
    advice_en="look at the day of the plan; enter an extension in the ledger where one was granted",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=_dated("plan", "2023-05-10"),
    instead=_dated("plan", "2023-03-20"),
)

MEETING_LATE = Kind(
    code="DDL502",
    name="meeting-late",
    severity=Severity.WARNING,
    message_zh="专题民主生活会的日期({on})" + _LATE_ZH,
    message_en="the special meeting ({on}) came " + _LATE_EN,
    finds_zh="专题民主生活会(组织生活会)的日期晚于规定期限",
    finds_en="a special meeting that came after its term",
    matters_zh=_MATTERS_ZH,
    matters_en=_MATTERS_EN,
    advice_zh="请核对会议日期;如经批准延期,请在台账中记录",
    advice_en="look at the day; enter an extension in the ledger where one was granted",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=_dated("meeting", "2023-05-10"),
    instead=_dated("meeting", "2023-03-28"),
)

REPORT_LATE = Kind(
    code="DDL503",
    name="report-late",
    severity=Severity.WARNING,
    message_zh="整改报告的日期({on})" + _LATE_ZH,
    message_en="the report ({on}) came " + _LATE_EN,
    finds_zh="集中整改报告的日期(没有时取落款日期)晚于规定期限",
    finds_en="a report of the intensive period, or else a signature, that came after its term",
    matters_zh=_MATTERS_ZH,
    matters_en=_MATTERS_EN,
    advice_zh="请核对报告报送日期;通报的落款可能晚于报告,可另行记录报告日期",
    advice_en="look at the day; a bulletin may be signed after the report, whose day can be given",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=_dated("report", "2023-09-10"),
    instead=_dated("report", "2023-05-31"),
)

OVERDUE = Kind(
    code="DDL504",
    name="overdue",
    severity=Severity.WARNING,
    message_zh="应于{due}前完成,截至{as_of}仍未完成,已超过{days}天",
    message_en="due on {due} and still open on {as_of}, {days} days later",
    finds_zh="未完成的问题或任务已超过整改时限",
    finds_en="a problem or a task that is open, and past its due day on the day looked at",
    matters_zh="超过时限而未完成的事项需要说明原因、办理延期或加快推进",
    matters_en="what is open past its due day needs a reason, an extension, or a push",
    advice_zh="请更新状态,或记录经批准的延期",
    advice_en="bring the status up to date, or enter the extension that was granted",
    source_zh="整改台账的时限要求",
    source_en="the due days of the ledger",
    example=_ledger("in_progress", "2023-11-30"),
    instead=_ledger("completed", "2023-11-30"),
)

DUE_AFTER_PARENT = Kind(
    code="DDL505",
    name="due-after-parent",
    severity=Severity.ERROR,
    message_zh="任务的时限({due})晚于所属问题的时限({parent_due})",
    message_en="the task is due on {due}, after its problem ({parent_due})",
    finds_zh="细化任务的时限晚于所属问题的时限",
    finds_en="a task that is due after the problem that it is a part of",
    matters_zh="任务未到期而问题已到期,问题不可能按时完成",
    matters_en="a problem can't be done in time while a part of it may come later",
    advice_zh="请统一两者的时限",
    advice_en="bring the two due days into line",
    source_zh="问题清单与任务清单的时限应当一致",
    source_en="the list of problems and the list of tasks agree on their days",
    example=_ledger("completed", "2023-11-30", task_due="2024-02-28"),
    instead=_ledger("completed", "2023-11-30", task_due="2023-10-31"),
)


@rule(PLAN_LATE)
def plan_late(report: Report, context: Context) -> Iterator[Hit]:
    """The plan of rectification came after the profile's term."""
    if context.profile is not None:
        yield from _late(context, context.profile.plan, _first(report, MilestoneKind.PLAN))


@rule(MEETING_LATE)
def meeting_late(report: Report, context: Context) -> Iterator[Hit]:
    """The special meeting came after the profile's term."""
    if context.profile is not None:
        yield from _late(context, context.profile.meeting, _first(report, MilestoneKind.MEETING))


@rule(REPORT_LATE)
def report_late(report: Report, context: Context) -> Iterator[Hit]:
    """The report, or else the signature, came after the profile's term."""
    if context.profile is not None:
        told = _first(report, MilestoneKind.REPORT)
        if told is None and report.signed_on is not None:
            told = "signed_on", report.signed_on
        yield from _late(context, context.profile.report, told)


@rule(OVERDUE)
def overdue(_report: Report, context: Context) -> Iterator[Hit]:
    """An item is open and past its due day on the day that is looked at."""
    as_of = context.as_of
    if as_of is None:
        return
    for path, item in context.items():
        if item.ledger is not None and item.status.is_open:
            due = due_on(item.ledger, as_of=as_of)
            if due is not None and due < as_of:
                yield hit(f"{path}.ledger.due", due=due, as_of=as_of, days=(as_of - due).days)


@rule(DUE_AFTER_PARENT)
def due_after_parent(_report: Report, context: Context) -> Iterator[Hit]:
    """A task is due after its problem."""
    parent_due: date | None = None
    for path, item in context.items():
        due = None if item.ledger is None else due_on(item.ledger)
        if isinstance(item, Problem) or not path.startswith("problems["):
            parent_due = due
        elif due is not None and parent_due is not None and due > parent_due:
            yield hit(f"{path}.ledger.due", due=due, parent_due=parent_due)


def _first(report: Report, kind: MilestoneKind) -> tuple[str, date] | None:
    """The earliest milestone of a kind: its path and its day."""
    days = [
        (milestone.on, at)
        for at, milestone in enumerate(report.milestones)
        if milestone.kind is kind
    ]
    if not days:
        return None
    on, at = min(days)
    return f"milestones[{at}]", on


def _late(context: Context, term: Term | None, told: tuple[str, date] | None) -> Iterator[Hit]:
    """What came after the last day of a term, extensions of that very day considered.

    A profile is silent about a feedback that came outside the days between which it holds.
    """
    feedback_on = context.report.inspection.feedback_on
    profile = context.profile
    if profile is None or feedback_on is None or term is None or told is None:
        return
    path, on = told
    last = last_day(feedback_on, term)
    if on > last and profile.holds_on(feedback_on):
        moved = extended(
            last,
            [
                event
                for _, item in context.items()
                if item.ledger is not None
                for event in item.ledger.events
            ],
        )
        if on > moved:
            yield hit(path, on=on, last=moved, feedback_on=feedback_on, profile=profile.name)
