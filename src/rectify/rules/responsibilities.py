"""Rules of responsibilities, RES: what a plan must say of each item.

Source of the family: the lists of problems, tasks and responsibilities (问题清单, 任务清单,
责任清单) that a plan of rectification is made of. They speak only where a report holds what only
a ledger has. The catalogue imports it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rectify.diagnostics import Kind, Severity
from rectify.lexicon.labels import LEDGER_LABELS
from rectify.lexicon.responsibilities import FIRST_RESPONSIBLE as WORDS
from rectify.model import LedgerEntry, Problem, RectificationKind, Task
from rectify.rules.engine import Hit, hit, rule
from rectify.source import fold
from rectify.tracking import due_on

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from rectify.model import Report
    from rectify.rules.context import Context

_SOURCE_ZH = "整改台账的问题清单、任务清单、责任清单"
_SOURCE_EN = "the lists of problems, of tasks and of responsibilities that a plan is made of"

_MESSAGE_ZH = "{count}个条目未列明"
_HALVES = 2

_WHOLE = (
    "一、学习方面\n1.学习记录不全的问题\n第一责任人:某甲\n责任领导:某乙\n责任部门:办公室\n"
    "整改时限:2023年9月30日\n整改目标:记录齐全\n整改情况:一是补齐学习记录。"
)


def _without(line: str) -> str:
    """The example of a plan without one of its lines."""
    return _WHOLE.replace(f"{line}\n", "")


NO_LEADER = Kind(
    code="RES601",
    name="no-leader",
    severity=Severity.ERROR,
    message_zh=_MESSAGE_ZH + "责任领导",
    message_en="items without a responsible leader: {count}",
    finds_zh="台账条目没有责任领导",
    finds_en="an item of a ledger for which no leader answers",
    matters_zh="没有责任领导,就没有人对这个问题的整改负责",
    matters_en="where no leader answers, nobody sees to it that the problem is corrected",
    advice_zh="请补填责任领导",
    advice_en="name the leader who answers for it",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=_without("责任领导:某乙"),
    instead=_WHOLE,
)

NO_LEAD_UNIT = Kind(
    code="RES602",
    name="no-lead-unit",
    severity=Severity.ERROR,
    message_zh=_MESSAGE_ZH + "牵头(责任)部门",
    message_en="items without a department in the lead: {count}",
    finds_zh="台账条目没有牵头部门或责任部门",
    finds_en="an item of a ledger that no department leads",
    matters_zh="没有牵头部门,措施由谁办理就不清楚",
    matters_en="without a department in the lead nobody knows who carries the measures out",
    advice_zh="请补填牵头部门",
    advice_en="name the department in the lead",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=_without("责任部门:办公室"),
    instead=_WHOLE,
)

NO_DUE_DATE = Kind(
    code="RES603",
    name="no-due-date",
    severity=Severity.ERROR,
    message_zh=_MESSAGE_ZH + "整改时限",
    message_en="items without a due date: {count}",
    finds_zh="台账条目没有整改时限(长期坚持的除外)",
    finds_en="an item of a ledger without a due date, save those that go on for good",
    matters_zh="没有时限,就无从判断是否逾期",
    matters_en="without a due date nobody can tell whether an item is overdue",
    advice_zh="请补填整改时限,立行立改的请注明",
    advice_en="give the due date, or say that it is to be done at once",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=_without("整改时限:2023年9月30日"),
    instead=_WHOLE,
)

NO_GOAL = Kind(
    code="RES604",
    name="no-goal",
    severity=Severity.ERROR,
    message_zh=_MESSAGE_ZH + "整改目标",
    message_en="items without a goal: {count}",
    finds_zh="台账条目没有整改目标",
    finds_en="an item of a ledger without a goal",
    matters_zh="没有目标,验收时就没有衡量整改到位的标准",
    matters_en="without a goal nothing tells at acceptance whether an item is corrected",
    advice_zh="请补填整改目标",
    advice_en="say what counts as corrected",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=_without("整改目标:记录齐全"),
    instead=_WHOLE,
)

NO_FIRST_RESPONSIBLE = Kind(
    code="RES605",
    name="no-first-responsible",
    severity=Severity.WARNING,
    message_zh="全文没有指明整改第一责任人",
    message_en="nobody is named as the first responsible person",
    finds_zh="台账和正文都没有整改第一责任人",
    finds_en="a report with a ledger that names no first responsible person anywhere",
    matters_zh="主要负责人是整改第一责任人,应当在台账或组织领导部分写明",
    matters_en="the head of an organization answers first, and the report or its ledger says so",
    advice_zh="请在台账或组织整改部分写明第一责任人",
    advice_en="name the first responsible person in the ledger or where the work is organized",
    source_zh="党组织主要负责人是落实整改工作的第一责任人",
    source_en="the head of the Party organization answers first for the rectification",
    example=_without("第一责任人:某甲"),
    instead=_WHOLE,
)


@rule(NO_LEADER)
def no_leader(_report: Report, context: Context) -> Iterator[Hit]:
    """No leader answers for an item of a ledger."""
    yield from _lacking(context, lambda entry: entry.responsibility.leader is not None)


@rule(NO_LEAD_UNIT)
def no_lead_unit(_report: Report, context: Context) -> Iterator[Hit]:
    """No department leads an item of a ledger."""
    yield from _lacking(context, lambda entry: entry.responsibility.lead_unit is not None)


@rule(NO_DUE_DATE)
def no_due_date(_report: Report, context: Context) -> Iterator[Hit]:
    """An item of a ledger is due on no day, and goes on for good as little."""
    yield from _lacking(context, _has_due)


@rule(NO_GOAL)
def no_goal(_report: Report, context: Context) -> Iterator[Hit]:
    """An item of a ledger has no goal."""
    yield from _lacking(context, lambda entry: entry.goal is not None)


@rule(NO_FIRST_RESPONSIBLE)
def no_first_responsible(report: Report, context: Context) -> Iterator[Hit]:
    """A report with a ledger names no first responsible person."""
    if not context.is_ledger:
        return
    answers = [item.ledger.responsibility for _, item in context.items() if item.ledger]
    if any(answer.first_responsible is not None for answer in answers):
        return
    if _is_out(report) and not any(answer.leader for answer in answers):
        return
    passages = (*report.preamble, *report.organizing, *report.plans)
    texts = (fold(f"{passage.heading or ''}\n{passage.text}") for passage in passages)
    if not any(word in text for text in texts for word in WORDS):
        yield hit("")


def _lacking(context: Context, has: Callable[[LedgerEntry], bool]) -> Iterator[Hit]:
    """The items of a ledger that lack a field: each, or the report where most of them do.

    A bulletin that is out prints the columns that it likes: one that none of its items bears is
    no gap in it.
    """
    if not context.is_ledger:
        return
    items = [(path, item) for path, item in context.items() if ".tasks[" not in path]
    lacking = [path for path, item in items if not _answered(item, has)]
    if len(lacking) > 1 and len(lacking) * _HALVES > len(items):
        if len(lacking) < len(items) or not _is_out(context.report):
            yield hit("", count=len(lacking))
        return
    for path in lacking:
        yield hit(path, count=1)


def _is_out(report: Report) -> bool:
    """Whether a report is a bulletin that was signed or published."""
    return report.signed_on is not None or report.published_on is not None


def _answered(item: Problem | Task, has: Callable[[LedgerEntry], bool]) -> bool:
    """Whether an item has a field in its entry, or in the entries of all its tasks."""
    if item.ledger is not None and has(item.ledger):
        return True
    tasks = item.tasks if isinstance(item, Problem) else ()
    return bool(tasks) and all(task.ledger is not None and has(task.ledger) for task in tasks)


def _has_due(entry: LedgerEntry) -> bool:
    """Whether an entry is due on a day, or says in words when, or goes on for good."""
    labels = next(group for name, group in LEDGER_LABELS if name == "due")
    told = any(fold(heading).strip() in labels and text.strip() for heading, text in entry.extra)
    lasting = entry.kind is RectificationKind.CONTINUOUS
    return told or lasting or due_on(entry) is not None
