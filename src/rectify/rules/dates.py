"""Rules of dates, DAT: their order, their parts, and the days of the measures.

Source of the family: the order of an inspection's steps in the regulation on inspection work, and
the calendar. The catalogue imports it.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache, partial
from itertools import chain, pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from rectify.diagnostics import Kind, Severity
from rectify.facts.citations import find
from rectify.facts.dates import mark
from rectify.lexicon.dates import NOT_A_DAY
from rectify.lexicon.units import HALVES
from rectify.model import MilestoneKind, Problem
from rectify.rules.engine import Hit, hit, rule
from rectify.rules.mentions import Dated, Mentioned, Piece, dated, pieces
from rectify.source import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rectify.model import Report
    from rectify.rules.context import Context

_LEAP_DAY = (2, 29)

DATES_OUT_OF_ORDER = Kind(
    code="DAT401",
    name="dates-out-of-order",
    severity=Severity.ERROR,
    message_zh="{later}({later_on})早于{earlier}({earlier_on})",
    message_en="{later} ({later_on}) lies before {earlier} ({earlier_on})",
    finds_zh="巡察开始、结束、反馈、整改方案、整改报告、落款、公开的日期先后颠倒",
    finds_en=(
        "days of the inspection's start, its end, the feedback, the plan, the report, the "
        "signature or the publication that are not in that order"
    ),
    matters_zh="期限从反馈之日起算,日期颠倒时任何期限都无从核对",
    matters_en="terms count from the feedback: where days are out of order, none can be checked",
    advice_zh="请对照反馈会通知、方案和落款核对这两个日期的年份和月份",
    advice_en="compare both days, years and months first, with the notices and the signature",
    source_zh="巡视巡察的工作流程:进驻、反馈、整改、报告、公开依次进行",
    source_en="the course of an inspection: visit, feedback, rectification, report, publication",
    example=(
        "中共云溪县图书馆支部关于巡察整改情况的通报\n"
        "2023年5月10日至6月20日,县委第一巡察组对县图书馆支部进行了巡察。"
        "2023年4月30日,巡察组作了反馈。\n"
        "一、学习方面\n1.学习记录不全的问题。\n整改情况:一是补齐学习记录。"
    ),
    instead=(
        "中共云溪县图书馆支部关于巡察整改情况的通报\n"
        "2023年5月10日至6月20日,县委第一巡察组对县图书馆支部进行了巡察。"
        "2023年7月30日,巡察组作了反馈。\n"
        "一、学习方面\n1.学习记录不全的问题。\n整改情况:一是补齐学习记录。"
    ),
)

BROKEN_DATE = Kind(
    code="DAT402",
    name="broken-date",
    severity=Severity.WARNING,
    message_zh="日期“{printed}”不完整,或历法上没有这一天",
    message_en="the date “{printed}” lacks a part, or no calendar has it",
    finds_zh="缺少年、月、日数字的日期,或历法上不存在的日期",
    finds_en="a date from which a numeral is missing, or which no calendar has",
    matters_zh="这样的日期无法核对,多为排版或发布时丢失了数字",
    matters_en="nothing can be held against such a date; a numeral was often lost in publishing",
    advice_zh="请对照原稿补全或更正日期",
    advice_en="compare with the draft, and complete or correct the date",
    source_zh="公文日期应写明年、月、日",
    source_en="a date in a document names year, month and day",
    example="一、制度方面\n1.例会不落实的问题。\n整改情况:一是2023年月18日召开专题会议。",
    instead="一、制度方面\n1.例会不落实的问题。\n整改情况:一是2023年9月18日召开专题会议。",
)

MEASURE_BEFORE_INSPECTION = Kind(
    code="DAT403",
    name="measure-before-inspection",
    severity=Severity.INFO,
    message_zh="措施的最新日期“{printed}”在巡察开始({started_on})之前",
    message_en="the newest date of the measure, “{printed}”, lies before the inspection began "
    "({started_on})",
    finds_zh="一条措施中最新的日期早于巡察开始之日",
    finds_en="a measure whose newest date lies before the day on which the inspection began",
    matters_zh="巡察之前的工作一般不是对反馈问题的整改,也可能是年份有误",
    matters_en=(
        "what was done before the inspection hardly answers its feedback; or the year is mistaken"
    ),
    advice_zh="请核对年份;若属以往工作,请补充反馈之后的措施",
    advice_en="look at the year; if it is earlier work, add what was done after the feedback",
    source_zh="整改措施针对反馈的问题,在反馈或边巡边改之后采取",
    source_en="measures answer the feedback, or what was corrected while the inspection went on",
    example=(
        "2023年5月10日至6月20日,县委第一巡察组对县图书馆支部进行了巡察。\n"
        "一、学习方面\n1.学习记录不全的问题。\n整改情况:一是2022年3月15日召开支委会补学。"
    ),
    instead=(
        "2023年5月10日至6月20日,县委第一巡察组对县图书馆支部进行了巡察。\n"
        "一、学习方面\n1.学习记录不全的问题。\n整改情况:一是2023年9月15日召开支委会补学。"
    ),
)

DATE_AFTER_SIGNATURE = Kind(
    code="DAT404",
    name="date-after-signature",
    severity=Severity.WARNING,
    message_zh="所述日期“{printed}”在落款日期({signed_on})之后",
    message_en="the date told, “{printed}”, lies after the day of the signature ({signed_on})",
    finds_zh="叙述为已做的事,日期却晚于落款日期",
    finds_en="something told as done, on a day after the day of the signature",
    matters_zh="落款之后的事不可能已经完成,年份、月份或落款日期可能有误",
    matters_en="nothing can have been done after the signature: a year, a month, or the signature",
    advice_zh="请核对该日期与落款日期;若是计划,请写明“将”或“前”",
    advice_en="compare the date with the signature; if it is planned, say so",
    source_zh="通报反映截至落款之日的整改情况",
    source_en="a bulletin tells what was done up to the day of its signature",
    example=(
        "中共云溪县图书馆支部关于巡察整改情况的通报\n"
        "一、学习方面\n1.学习记录不全的问题。\n整改情况:一是2024年8月15日召开支委会补学。\n"
        "中共云溪县图书馆支部委员会\n2024年1月20日"
    ),
    instead=(
        "中共云溪县图书馆支部关于巡察整改情况的通报\n"
        "一、学习方面\n1.学习记录不全的问题。\n整改情况:一是2023年8月15日召开支委会补学。\n"
        "中共云溪县图书馆支部委员会\n2024年1月20日"
    ),
)


@frozen(kw_only=True)
class _Step:
    """A step with its day: where it is told, and what it is called."""

    path: str
    name: str
    on: date


@rule(DATES_OUT_OF_ORDER)
def dates_out_of_order(report: Report, _context: Context) -> Iterator[Hit]:
    """A step of the inspection bears a day before that of the step ahead of it."""
    for earlier, later in dict.fromkeys(_neighbours(report)):
        if later.on < earlier.on:
            yield hit(
                later.path,
                later=later.name,
                later_on=later.on,
                earlier=earlier.name,
                earlier_on=earlier.on,
            )


def _neighbours(report: Report) -> Iterator[tuple[_Step, _Step]]:
    """Each step with the next one that has a day; the meeting lies after the feedback."""
    seen = report.inspection
    opening = [
        _step("inspection.started_on", "巡察开始", seen.started_on),
        _step("inspection.ended_on", "巡察结束", seen.ended_on),
        _step("inspection.feedback_on", "反馈", seen.feedback_on),
    ]
    closing = [
        _step("signed_on", "落款", report.signed_on),
        _step("published_on", "公开", report.published_on)
        or _first(report, MilestoneKind.PUBLICATION, "公开"),
    ]
    plan = _first(report, MilestoneKind.PLAN, "整改方案")
    told = _first(report, MilestoneKind.REPORT, "整改报告")
    meeting = _first(report, MilestoneKind.MEETING, "专题会议")
    yield from pairwise(filter(None, (*opening, plan, told, *closing)))
    yield from pairwise(filter(None, (*opening, meeting, *closing)) if meeting else ())


def _step(path: str, name: str, on: date | None) -> _Step | None:
    return None if on is None else _Step(path=path, name=name, on=on)


def _first(report: Report, kind: MilestoneKind, name: str) -> _Step | None:
    """The earliest milestone of a kind."""
    days = [(each.on, at) for at, each in enumerate(report.milestones) if each.kind is kind]
    on, at = min(days, default=(None, 0))
    return _step(f"milestones[{at}]", name, on)


@rule(BROKEN_DATE)
def broken_date(_report: Report, context: Context) -> Iterator[Hit]:
    """A date lacks a part, or no calendar has it."""
    seen: set[tuple[str, str]] = set()
    for text in chain(_loose_dates(context), context.once(_account_dates)):
        broken = [at for at, date in enumerate(text.dates) if date.broken]
        for each in map(text.mentioned, broken):
            if _is_broken(each) and (each.piece.path, each.date.text) not in seen:
                seen.add((each.piece.path, each.date.text))
                yield hit(each.piece.path, each.date.text, printed=each.date.text)


def _loose_dates(context: Context) -> Iterator[Dated]:
    """The dates of every text but the accounts."""
    for each in context.texts_beside().holding(mark()):
        yield from dated(each.folded, partial(_alone, each.path, each.text))
    names = context.names()
    for path, item in context.items():
        if mark().search(names[path]):
            name, text = ("title", item.title) if isinstance(item, Problem) else ("text", item.text)
            yield from dated(names[path], partial(_alone, f"{path}.{name}", text))


def _alone(path: str, text: str) -> Iterator[Piece]:
    yield Piece(path=path, text=text)


def _account_dates(context: Context) -> tuple[Dated, ...]:
    """The dates of the accounts, a problem's tasks' with its own."""
    found: list[Dated] = []
    accounts = context.accounts()
    for path, item in context.items():
        if ".tasks[" in path:
            continue
        account = accounts[path]
        if isinstance(item, Problem) and item.tasks:
            below = [accounts[f"{path}.tasks[{at}]"] for at in range(len(item.tasks))]
            account = "\n".join([account, *below])
        found += dated(account, partial(pieces, path, item))
    return tuple(found)


def _is_broken(each: Mentioned) -> bool:
    """Whether a broken date is wrong in this text itself, and not in words that it quotes."""
    found = each.date
    squeezed = "".join(found.text.split())
    if "年月" in squeezed or "月日" in squeezed:
        return not (squeezed.endswith("月日") and each.after.startswith(NOT_A_DAY))
    leap = (found.month, found.day) == _LEAP_DAY
    return not each.quoted and (each.has_year or not leap)


@rule(MEASURE_BEFORE_INSPECTION)
def measure_before_inspection(report: Report, context: Context) -> Iterator[Hit]:
    """The newest date of a measure lies before the inspection began."""
    began = report.inspection.started_on
    if began is None:
        return

    for text in context.once(_account_dates):
        early = any(each.last is not None and each.last < began for each in text.dates)
        for indexes in text.by_piece() if early else ():
            newest = max(indexes, key=lambda at: text.dates[at].last or date.max)
            end = text.dates[newest].last
            if end is None or end >= began:
                continue
            each = text.mentioned(newest)
            known = all(text.mentioned(at).is_known for at in indexes)
            if known and each.piece.path.endswith("]") and _tells_when(each):
                printed = each.date.text
                yield hit(each.piece.path, printed, printed=printed, started_on=began)


def _tells_when(each: Mentioned) -> bool:
    """Whether a date tells when a measure was taken, closer than by the year."""
    close = each.date.month is not None or each.date.text.endswith(HALVES)
    if not close or each.enclosed or each.is_planned or each.is_described:
        return False
    return _newest_number(each.piece.text) <= (each.date.year or 0)


def _newest_number(text: str) -> int:
    """The newest year in the numbers of the documents that a text cites; 0 where none."""
    numbers = [cited.number or "" for _, cited in find(text, folded=fold(text))]
    return max((int(year) for number in numbers for year in _years().findall(number)), default=0)


@rule(DATE_AFTER_SIGNATURE)
def date_after_signature(report: Report, context: Context) -> Iterator[Hit]:
    """Something is told as done on a day after the signature; the first such in each piece."""
    signed = report.signed_on
    if signed is None:
        return

    for text in context.once(_account_dates):
        late = {at for at, each in enumerate(text.dates) if each.first and each.first > signed}
        for indexes in text.by_piece() if late else ():
            own = (text.mentioned(at) for at in indexes if at in late)
            each = next(filter(_tells_done, own), None)
            if each is not None:
                printed = each.date.text
                yield hit(each.piece.path, printed, printed=printed, signed_on=signed)


def _tells_done(each: Mentioned) -> bool:
    """Whether a date tells of a deed: a day by itself, a month or an open item by more words."""
    if each.date.month is None or each.enclosed or not each.is_known or each.is_planned:
        return False
    if each.piece.status.is_open:
        return each.date.day is not None and each.is_done
    return each.date.day is not None or each.is_done


@cache
def _years() -> re.Pattern[str]:
    return re.compile("(?:19|20)[0-9]{2}")
