"""Rules of statuses, STA: what an item says of itself, held against its own account.

Source of the family: a matter counts as corrected where it is done and supported; whatever is left
of it is named. The catalogue imports it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rectify.diagnostics import Kind, Severity
from rectify.lexicon import pending as words
from rectify.model import Problem, RectificationKind, Status, Task
from rectify.rules.engine import Hit, hit, rule
from rectify.rules.pending import hint_of_lack, lacks_conditions, sign_ahead, still_to_come
from rectify.source import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rectify.model import Report
    from rectify.rules.context import Context

COMPLETED_OVER_OPEN_PART = Kind(
    code="STA301",
    name="completed-over-open-part",
    severity=Severity.ERROR,
    message_zh="标注为已完成,但所列任务中有{count}项仍未完成,第{first}项为“{words}”",
    message_en="is said to be completed, with {count} of its tasks open: task {first} “{words}”",
    finds_zh="问题标注为已完成,而其细化任务中有未完成的",
    finds_en="a completed problem with a task that is still open",
    matters_zh="部分未完成而整体标注完成,读者无从判断实际进度,统计也会偏高",
    matters_en="the whole says more than its parts, and the count of what is completed is too high",
    advice_zh="请核对该任务的实际进度,或将问题的状态改为基本完成、部分完成",
    advice_en="look at the task, or say of the problem that it is basically or partly completed",
    source_zh="全部任务完成方可认定问题整改完成,是整改验收的通行做法",
    source_en="common practice of acceptance: a problem is completed when all of its tasks are",
    example=(
        "1.档案管理混乱的问题\n整改进度:已完成\n"
        "整改情况:针对“目录缺失”细化任务,整改进度:已完成。一是补编目录。\n"
        "针对“库房潮湿”细化任务,整改进度:正在推进。一是完成库房选址。"
    ),
    instead=(
        "1.档案管理混乱的问题\n整改进度:部分完成\n"
        "整改情况:针对“目录缺失”细化任务,整改进度:已完成。一是补编目录。\n"
        "针对“库房潮湿”细化任务,整改进度:正在推进。一是完成库房选址。"
    ),
)

COMPLETED_BUT_PENDING = Kind(
    code="STA302",
    name="completed-but-pending",
    severity=Severity.WARNING,
    message_zh="标注为已完成,但整改情况中提到尚待进行的事项:“{words}”",
    message_en="is said to be completed, and its account tells what is still to come: “{words}”",
    finds_zh="标注为已完成的事项,其整改情况中有正在、拟、尚未、即将、下一步等后续工作的表述",
    finds_en=(
        "a completed item whose account says of the matter itself that something is going on, "
        "meant, lacking or about to come; not of lasting upkeep, nor of what others do"
    ),
    matters_zh="仍有工作未落地时,“已完成”的结论可能早于事实",
    matters_en="where work remains, the word completed may have come before the fact",
    advice_zh="请核对该事项是否已经办结:已办结的更新表述,未办结的调整状态并写明时限",
    advice_en="see whether it is done by now: update the account, or the status, and name a day",
    source_zh="整改完成应以措施落实、成效可查为准",
    source_en="a matter is completed when what was to be done is done and can be seen",
    example=(
        "1.公车管理不严的问题\n整改进度:已完成\n"
        "整改情况:一是清理闲置车辆3台。二是修订用车办法,即将印发。"
    ),
    instead=(
        "1.公车管理不严的问题\n整改进度:已完成\n"
        "整改情况:一是清理闲置车辆3台。二是修订用车办法,已于5月印发。"
    ),
)

UNSTATED_STATUS = Kind(
    code="STA303",
    name="unstated-status",
    severity=Severity.WARNING,
    message_zh="没有说明整改状态:{count}个问题(共{total}个)",
    message_en="no status is stated: problems {count} of {total}",
    finds_zh="问题没有写明整改状态;过半问题如此时,全文只提示一次",
    finds_en="a problem that states no status; once for the report where most of them don't",
    matters_zh="没有状态就无法统计完成率,也无从核对文中的总数",
    matters_en="without a status nothing can be counted, and no total can be checked",
    advice_zh="请逐条写明已完成、基本完成或正在整改等状态",
    advice_en="state of each item whether it is completed, basically completed or in progress",
    source_zh="通报应逐条说明整改进展",
    source_en="a bulletin tells of each item how far it has come",
    example="1.台账缺失的问题\n整改情况:一是补建台账。",
    instead="1.台账缺失的问题\n整改进度:已完成\n整改情况:一是补建台账。",
)

SUSTAINED_WITHOUT_STAGE = Kind(
    code="STA304",
    name="sustained-without-stage",
    severity=Severity.WARNING,
    message_zh="需长期坚持且尚未完成(“{words}”),但整改情况中没有阶段性成果",
    message_en="is kept up for good and not completed (“{words}”), and names no result so far",
    finds_zh="未完成而需长期坚持或持续整改的事项,整改情况中没有阶段性成果",
    finds_en="an item that is sustained or continuous, not completed, and names no stage result",
    matters_zh="长期整改没有终点,只有阶段性成果能说明进展",
    matters_en="what has no end can show its progress by what was reached so far alone",
    advice_zh="请补充已取得的成果:数量、制度或可核查的变化",
    advice_en="add what was reached: figures, rules made, changes that can be seen",
    source_zh="长期整改事项应说明采取的举措和取得的阶段性成效",
    source_en="of lasting tasks a bulletin tells the steps taken and the results of the stage",
    example=(
        "1.窗口服务不优的问题\n整改进度:长期坚持\n整改情况:一是提高思想站位。二是转变工作作风。"
    ),
    instead=(
        "1.窗口服务不优的问题\n整改进度:长期坚持\n整改情况:一是提高思想站位。二是新增延时窗口4个。"
    ),
)

OPEN_WITHOUT_NEXT_STEP = Kind(
    code="STA305",
    name="open-without-next-step",
    severity=Severity.WARNING,
    message_zh="尚未完成(“{words}”),但没有说明原因、下一步安排或时间",
    message_en="is open (“{words}”), and names neither a reason nor what comes next nor a date",
    finds_zh="未完成的事项,整改情况中既无原因,也无下一步安排,也无时间;长期坚持的事项除外",
    finds_en=(
        "an open item whose account names neither a reason nor what comes next nor a date; "
        "one that is kept up for good is left to STA304"
    ),
    matters_zh="未完成的事项最需要说明还差什么、何时完成",
    matters_en="of what is open a reader wants to know most what is left, and until when",
    advice_zh="请补充未完成的原因、下一步措施和完成时限",
    advice_en="add the reason, the next step, and the day by which it will be done",
    source_zh="未完成事项应说明原因并明确整改时限",
    source_en="of what is not done a bulletin tells the reason and the term",
    example="1.管网漏损率高的问题\n整改进度:正在整改\n整改情况:一是更换老旧管道。",
    instead=(
        "1.管网漏损率高的问题\n整改进度:正在整改\n"
        "整改情况:一是更换老旧管道。二是剩余管道计划明年更换。"
    ),
)

INFEASIBLE_UNDER_COMPLETED = Kind(
    code="STA308",
    name="infeasible-under-completed",
    severity=Severity.WARNING,
    message_zh="标注为已完成,但整改情况中提到条件不具备:“{words}”",
    message_en="is said to be completed, and its account says what is lacking: “{words}”",
    finds_zh="标注为已完成的事项,其整改情况中有不具备条件、无法整改等表述",
    finds_en="a completed item whose account says that conditions are lacking, or that it can't be",
    matters_zh="不具备整改条件的部分并未完成,应单独说明",
    matters_en="what can't be corrected is not completed, and deserves a line of its own",
    advice_zh="请将该部分单列为不具备整改条件,并说明原因和替代措施",
    advice_en="list that part as infeasible, with its reason and what was done instead",
    source_zh="不具备整改条件的事项应说明理由,不计入已完成",
    source_en="what is infeasible is told with its reason, and not counted as completed",
    example=(
        "1.房产管理不规范的问题\n整改进度:已完成\n"
        "整改情况:已清查房产9处,除2处因资料灭失不具备办证条件外,均已办理登记。"
    ),
    instead=("1.房产管理不规范的问题\n整改进度:已完成\n整改情况:已清查房产9处,均已办理登记。"),
)


@rule(COMPLETED_OVER_OPEN_PART)
def completed_over_open_part(report: Report, _context: Context) -> Iterator[Hit]:
    """A problem is not completed while one of its tasks is open."""
    for at, problem in enumerate(report.problems):
        if problem.status is not Status.COMPLETED:
            continue
        left = [of for of, task in enumerate(problem.tasks) if task.status.is_open]
        if left:
            task = problem.tasks[left[0]]
            said = task.status_text or task.status.label("zh")
            where, first = f"problems[{at}]", left[0] + 1
            yield hit(where, problem.status_text, count=len(left), first=first, words=said)


@rule(COMPLETED_BUT_PENDING)
def completed_but_pending(report: Report, context: Context) -> Iterator[Hit]:
    """Of a completed item nothing is still to come."""
    own = " ".join(filter(None, (report.organization.name, report.organization.host)))
    signs = context.telling(sign_ahead())
    for path, _ in completed(context):
        clauses = (still_to_come(text, own=own) for text in signs.get(path, ()))
        found = next(filter(None, clauses), None)
        if found is not None:
            yield hit(path, found, words=found)


@rule(UNSTATED_STATUS)
def unstated_status(report: Report, _context: Context) -> Iterator[Hit]:
    """Each problem states its status, or each of its tasks does."""
    total = len(report.problems)
    unstated = [at for at, problem in enumerate(report.problems) if _states_none(problem)]
    if 2 * len(unstated) > total:
        yield hit("", count=len(unstated), total=total)
        return
    for at in unstated:
        yield hit(f"problems[{at}]", report.problems[at].title, count=1, total=total)


@rule(SUSTAINED_WITHOUT_STAGE)
def sustained_without_stage(_report: Report, context: Context) -> Iterator[Hit]:
    """What is kept up for good and not completed names what was reached so far."""
    for path, item in context.items():
        if item.status.is_resolved or not _is_lasting(item):
            continue
        if not any(_result().search(fold(text)) for text in _all_texts(item)):
            yield hit(path, item.status_text, words=_said(item))


@rule(OPEN_WITHOUT_NEXT_STEP)
def open_without_next_step(_report: Report, context: Context) -> Iterator[Hit]:
    """What is open names a reason, what comes next, or a date."""
    for path, item in context.items():
        if not item.status.is_open or _is_lasting(item) or _keeps_due(item):
            continue
        account = " ".join(_all_texts(item))
        if _reason().search(fold(f"{account} {item.status_text or ''}")):
            continue
        if not any(word in account for word in words.COMING):
            yield hit(path, item.status_text, words=_said(item))


@rule(INFEASIBLE_UNDER_COMPLETED)
def infeasible_under_completed(_report: Report, context: Context) -> Iterator[Hit]:
    """What lacks the conditions for being corrected is not completed."""
    hints = context.telling(hint_of_lack())
    for path, _ in completed(context):
        found = next(filter(None, map(lacks_conditions, hints.get(path, ()))), None)
        if found is not None:
            yield hit(path, found, words=found)


def completed(context: Context) -> tuple[tuple[str, Problem | Task], ...]:
    """Paths and items that are completed; a task that states no status shares its problem's."""
    return context.once(_completed)


def _completed(context: Context) -> tuple[tuple[str, Problem | Task], ...]:
    found: list[tuple[str, Problem | Task]] = []
    shared = Status.UNSTATED
    for path, item in context.items():
        if isinstance(item, Problem):
            shared = item.status
        elif path.startswith("unassigned"):
            shared = Status.UNSTATED
        status = shared if item.status is Status.UNSTATED else item.status
        if status is Status.COMPLETED:
            found.append((path, item))
    return tuple(found)


def texts(item: Problem | Task) -> Iterable[str]:
    """The lead of an item and its measures, without their ordinals."""
    return (item.lead, *(measure.text for measure in item.measures))


def _all_texts(item: Problem | Task) -> Iterable[str]:
    """The texts of an item, its tasks' with them."""
    tasks = item.tasks if isinstance(item, Problem) else ()
    return (*texts(item), *(text for task in tasks for text in texts(task)))


def _states_none(problem: Problem) -> bool:
    """Whether neither a problem nor all of its tasks state a status."""
    if problem.status is not Status.UNSTATED:
        return False
    return not problem.tasks or any(task.status is Status.UNSTATED for task in problem.tasks)


def _is_lasting(item: Problem | Task) -> bool:
    """Whether an item is sustained, or of the continuous kind."""
    kind = None if item.ledger is None else item.ledger.kind
    return item.sustained or kind is RectificationKind.CONTINUOUS


def _keeps_due(item: Problem | Task) -> bool:
    """Whether a ledger knows why an item is open, or until when."""
    entry = item.ledger
    return entry is not None and (entry.due is not None or entry.reason is not None)


def _said(item: Problem | Task) -> str:
    """The words that state an item's status, or its name."""
    return item.status_text or item.status.label("zh")


@cache
def _result() -> re.Pattern[str]:
    """Words of what was reached, or a figure."""
    return re.compile(f"{'|'.join(words.STAGE_RESULTS)}|[0-9]")


@cache
def _reason() -> re.Pattern[str]:
    """Words of a reason, or a date."""
    return re.compile(f"{'|'.join(words.REASONS)}|20[0-9]{{2}} ?年|[0-9]{{1,2}} ?月")
