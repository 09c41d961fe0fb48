"""Rules of measures, MEA: that each item has an account, one of its own, with all of its parts.

Source of the family: a bulletin answers the feedback item by item. The catalogue imports it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from rectify.diagnostics import Kind, Severity
from rectify.facts.numerals import number
from rectify.lexicon.ordinals import ARABIC_NUMERAL, CHINESE_NUMERAL
from rectify.model import Problem, Task
from rectify.rules.alike import alike
from rectify.rules.engine import Hit, hit, rule
from rectify.source import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rectify.model import Report
    from rectify.rules.context import Context

_MOST_NAMED = 10

EMPTY_ACCOUNT = Kind(
    code="MEA701",
    name="empty-account",
    severity=Severity.ERROR,
    message_zh="没有整改情况:“{title}”",
    message_en="has no account of what was done: “{title}”",
    finds_zh="问题或任务没有任何整改情况",
    finds_en="a problem or a task with no account at all",
    matters_zh="只有标题而没有做法,读者无从判断整改与否;也可能是文字在排版时丢失",
    matters_en="nobody can tell what was done; or the words were lost on the way into print",
    advice_zh="请补充该项的整改情况",
    advice_en="add what was done about it",
    source_zh="通报应逐条说明整改情况",
    source_en="a bulletin tells of each item what was done",
    example="1.台账缺失的问题\n整改进度:已完成\n2.值班脱岗的问题\n整改情况:落实双人值班。",
    instead=(
        "1.台账缺失的问题\n整改进度:已完成\n整改情况:补建台账。\n"
        "2.值班脱岗的问题\n整改情况:落实双人值班。"
    ),
)

REPEATED_ACCOUNT = Kind(
    code="MEA702",
    name="repeated-account",
    severity=Severity.WARNING,
    message_zh="整改情况相同或几乎相同的有{count}项,另见{others}",
    message_en="{count} items have the same account, or nearly so; the others: {others}",
    finds_zh="多个事项的整改情况相同或几乎相同(至少12个字,5字片段重合九成以上)",
    finds_en=(
        "items with the same account, or nearly the same: at least 12 characters, and nine in ten "
        "of their 5-grams in common"
    ),
    matters_zh="不同的问题用同一段文字作答,可能是误贴,也可能没有针对性",
    matters_en="one text for several matters may be pasted by mistake, or fit none of them",
    advice_zh="请核对各项是否确有相同的措施,并分别写明",
    advice_en="see whether the same was done about each, and tell each by itself",
    source_zh="通报应逐条对应反馈问题",
    source_en="a bulletin answers the feedback item by item",
    example=(
        "1.食堂采购违规的问题\n整改情况:多付货款已收回,对经办人批评教育。\n"
        "2.维修费用超支的问题\n整改情况:多付货款已收回,对经办人批评教育。"
    ),
    instead=(
        "1.食堂采购违规的问题\n整改情况:多付货款已收回,对经办人批评教育。\n"
        "2.维修费用超支的问题\n整改情况:重新审核维修预算,核减费用2万元。"
    ),
)

SKIPPED_MEASURE = Kind(
    code="MEA703",
    name="skipped-measure",
    severity=Severity.WARNING,
    message_zh="措施的序号不连续:“{ordinal}”之前缺第{missing}项",
    message_en="the measures skip a number: before “{ordinal}” there is no number {missing}",
    finds_zh="列举的措施跳过了序号,如一是之后为三是",
    finds_en="measures that skip a number, as where 三是 follows 一是",
    matters_zh="可能漏写了一项措施,也可能只是序号有误",
    matters_en="a measure may have been left out, or only its number be wrong",
    advice_zh="请补上遗漏的措施,或更正序号",
    advice_en="add the measure that is missing, or correct the number",
    source_zh="逐项列举的序号应当连续",
    source_en="what is enumerated is numbered without a gap",
    example="1.台账缺失的问题\n整改情况:一是补建台账。三是专人保管。",
    instead="1.台账缺失的问题\n整改情况:一是补建台账。二是专人保管。",
)


@rule(EMPTY_ACCOUNT)
def empty_account(_report: Report, context: Context) -> Iterator[Hit]:
    """Each problem and each task has an account; where there are tasks, theirs is the problem's."""
    for path, item in context.items():
        title, tasks = (item.title, item.tasks) if isinstance(item, Problem) else (item.text, ())
        withheld = item.ledger is not None and item.ledger.withheld is not None
        if not (item.measures or item.lead.strip() or tasks or withheld):
            yield hit(path, title, title=title)


@rule(REPEATED_ACCOUNT)
def repeated_account(_report: Report, context: Context) -> Iterator[Hit]:
    """No two items have the same account, or nearly the same."""
    items = context.items()
    for first, *others in alike(tuple(item.account for _, item in items)):
        path, item = items[first]
        named = ", ".join(_short(items[at][0]) for at in others[:_MOST_NAMED])
        more = ", …" if len(others) > _MOST_NAMED else ""
        yield hit(path, _opening(item), count=len(others) + 1, others=named + more)


@rule(SKIPPED_MEASURE)
def skipped_measure(_report: Report, context: Context) -> Iterator[Hit]:
    """The numbers of an item's measures leave none out."""
    numbers = {measure.ordinal for _, item in context.items() for measure in item.measures}
    counted = {ordinal: _counted(ordinal) for ordinal in numbers}
    for path, item in context.items():
        skipped = _skipped([counted[measure.ordinal] for measure in item.measures])
        if skipped is not None:
            at, missing = skipped
            ordinal = item.measures[at].ordinal.strip()
            yield hit(f"{path}.measures[{at}]", ordinal, ordinal=ordinal, missing=missing)


def _skipped(numbers: list[int | None]) -> tuple[int, int] | None:
    """The first measure before which a number is missing, and that number; a run starts at 1."""
    last = 0
    for at, counted in enumerate(numbers):
        if counted is None:
            continue
        if counted > last + 1:
            return at, last + 1
        last = counted
    return None


def _counted(ordinal: str) -> int | None:
    """The number that an ordinal counts; None where it counts none."""
    printed = fold(ordinal).strip()
    if len(printed.rstrip(".,、:")) == 1 and unicodedata.category(printed[0]) == "No":
        return int(unicodedata.numeric(printed[0]))
    found = _numeral().search(printed)
    value = None if found is None else number(found.group())
    return None if value is None else int(value)


def _short(path: str) -> str:
    """A path as one number for each step, counted from 1: problems[2].tasks[0] is 3.1."""
    steps = ".".join(str(int(index) + 1) for index in _index().findall(path))
    return steps if path.startswith("problems") else path


def _opening(item: Problem | Task) -> str:
    """The words with which an account begins."""
    return item.lead if item.lead.strip() else item.measures[0].text


@cache
def _numeral() -> re.Pattern[str]:
    return re.compile(f"{CHINESE_NUMERAL}|{ARABIC_NUMERAL}")


@cache
def _index() -> re.Pattern[str]:
    return re.compile(r"\[(\d+)\]")
