"""Rules of totals, TOT: what a document claims of itself against what it enumerates.

The reconciliation finds the verdicts; what can't be tied to an enumeration is no hit. Source of the
family: a bulletin answers for its figures item by item; see docs/explanation. The catalogue imports
it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from rectify.diagnostics import Kind, Severity
from rectify.model import ClaimSubject
from rectify.rules.engine import Hit, hit, rule
from rectify.statistics import Verdict
from rectify.statistics.findings import Way, is_total
from rectify.statistics.splits import exceeding, unbalanced
from rectify.statistics.sums import misfits
from rectify.statistics.wording import plainly

if TYPE_CHECKING:
    from collections.abc import Iterator
    from decimal import Decimal

    from rectify.model import Claim, Report
    from rectify.rules.context import Context
    from rectify.statistics import Reconciliation
    from rectify.statistics.splits import Excess, Split

_SOURCE_ZH = "通报的统计数应与逐条列出的内容一致"
_SOURCE_EN = "the figures of a bulletin are those of the items that it lists"
_HEAD = "县委第一巡察组反馈了巡察意见,"
_DONE = "1.台账缺失的问题。\n整改进度:已完成。\n整改情况:补建台账。\n"
_OPEN = "2.值班脱岗的问题。\n整改进度:正在整改。\n整改情况:调整排班,年底前完成。\n"

CLAIMED_TOTAL_DIFFERS = Kind(
    code="TOT201",
    name="claimed-total-differs",
    severity=Severity.ERROR,
    message_zh="“{claim}”与文中所列不一致,文中列出{found}",
    message_en="“{claim}” differs from what is listed: the document lists {found}",
    finds_zh="声称的方面、类别、问题或任务总数与文中逐条列出的不一致",
    finds_en="a claimed number of aspects, categories, problems or tasks that is not as listed",
    matters_zh="总数对不上时,可能漏列了事项,也可能是数字有误",
    matters_en="an item may have been left out; or the number is wrong",
    advice_zh="请对照反馈意见逐条清点,补列遗漏的事项或更正数字",
    advice_en="count the items against the feedback; add what is missing or correct the number",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=f"{_HEAD}共3个问题。\n{_DONE}{_OPEN}",
    instead=f"{_HEAD}共2个问题。\n{_DONE}{_OPEN}",
)
CLAIMED_STATUS_COUNT_DIFFERS = Kind(
    code="TOT202",
    name="claimed-status-count-differs",
    severity=Severity.ERROR,
    message_zh="“{claim}”与各条写明的状态不一致,按各条状态为{found}",
    message_en="“{claim}” differs from the items' own statuses, which make it {found}",
    finds_zh="声称处于某一状态的数目,长期坚持的计入或另计都与各条写明的状态不一致",
    finds_en=(
        "a claimed count of a status that is not what the items state, whether the sustained ones "
        "are counted inside it or beside it"
    ),
    matters_zh="完成数是整改成效的主要依据,与各条不符会引起误解",
    matters_en="counts of status are what progress is judged by: they mislead where items differ",
    advice_zh="请核对各条的整改状态和汇总数",
    advice_en="compare the status of each item with the summary",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=f"{_HEAD}2个问题,已完成2个。\n{_DONE}{_OPEN}",
    instead=f"{_HEAD}2个问题,已完成1个。\n{_DONE}{_OPEN}",
)
PARTS_DO_NOT_SUM = Kind(
    code="TOT203",
    name="parts-do-not-sum",
    severity=Severity.ERROR,
    message_zh="“{claim}”的各分项合计为{total}",
    message_en="the parts of “{claim}” add up to {total}",
    finds_zh="声称的各分项之和与总数不一致",
    finds_en="claimed parts that do not add up to the claimed whole",
    matters_zh="同一段话里的数字自相矛盾,至少有一个有误",
    matters_en="figures of one passage that don't go together can't all be right",
    advice_zh="请核对总数和各分项,长期坚持的是计入还是另计也请写明",
    advice_en="check the whole and its parts, and say whether the sustained are counted inside",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=f"{_HEAD}2个问题,已完成1个,正在整改2个。\n{_DONE}{_OPEN}",
    instead=f"{_HEAD}2个问题,已完成1个,正在整改1个。\n{_DONE}{_OPEN}",
)
PART_EXCEEDS_WHOLE = Kind(
    code="TOT204",
    name="part-exceeds-whole",
    severity=Severity.ERROR,
    message_zh="“{claim}”大于其所属的“{whole}”",
    message_en="“{claim}” is larger than “{whole}”, which it is a part of",
    finds_zh="“其中”所列的部分大于总数",
    finds_en="a part that is larger than its whole",
    matters_zh="部分不可能大于整体,两个数字至少有一个有误",
    matters_en="no part is larger than its whole: one of the two figures is wrong",
    advice_zh="请核对这两个数字",
    advice_en="check both figures",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=f"{_HEAD}2个问题,已完成1个,其中长期坚持3个。\n{_DONE}{_OPEN}",
    instead=f"{_HEAD}2个问题,已完成1个,其中长期坚持1个。\n{_DONE}{_OPEN}",
)
RATE_DIFFERS = Kind(
    code="TOT205",
    name="rate-differs",
    severity=Severity.WARNING,
    message_zh="“{claim}”与所列数不一致,四舍五入应为{found}%",
    message_en="“{claim}” is not what its counts give: rounded half up {found} %",
    finds_zh="声称的百分比,舍去尾数或四舍五入都与其数目不一致",
    finds_en="a percentage that its counts give neither rounded down nor half up at its digits",
    matters_zh="比率与数目不一致,读者无法判断以哪个为准",
    matters_en="where rate and counts differ, a reader can't tell which of them holds",
    advice_zh="请重新计算比率",
    advice_en="work out the rate again",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=f"{_HEAD}2个问题,已完成1个,整改完成率60%。\n{_DONE}{_OPEN}",
    instead=f"{_HEAD}2个问题,已完成1个,整改完成率50%。\n{_DONE}{_OPEN}",
)
AMOUNTS_DO_NOT_SUM = Kind(
    code="TOT206",
    name="amounts-do-not-sum",
    severity=Severity.WARNING,
    message_zh="所列金额合计{total}元,与{whole}元不一致",
    message_en="the amounts listed add up to {total} yuan, and not to {whole}",
    finds_zh="所列各笔金额之和与总金额不一致",
    finds_en="amounts that are said to make up another, and don't",
    matters_zh="金额是追缴清退的依据,合计不符说明有一笔记错或漏记",
    matters_en="money is recovered by these figures: one of them is wrong, or one is missing",
    advice_zh="请核对各笔金额和合计数",
    advice_en="check the amounts and their sum",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example="1.补贴发放不规范的问题。\n整改情况:清退30万元,其中津贴20万元、奖金11万元。",
    instead="1.补贴发放不规范的问题。\n整改情况:清退30万元,其中津贴20万元、奖金10万元。",
)
SUSTAINED_COUNTED_APART = Kind(
    code="TOT207",
    name="sustained-counted-apart",
    severity=Severity.INFO,
    message_zh="“{claim}”:各条自身写明长期坚持的为{found}",
    message_en="“{claim}”: the items' own texts state {found} of them",
    finds_zh="声称需长期坚持的数目,各条自身没有相应写明",
    finds_en="a claimed number of sustained items that the items' own texts don't state",
    matters_zh="只在概述中提及时,读者不知道是哪几条需要长期坚持",
    matters_en="named in the summary alone, it stays open which items are to be kept up",
    advice_zh="请在相应条目的整改进度中写明长期坚持",
    advice_en="say so in the status of the items",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=f"{_HEAD}2个问题,其中长期坚持1个。\n{_DONE}{_OPEN}",
    instead=(
        f"{_HEAD}2个问题,其中长期坚持1个。\n"
        f"1.台账缺失的问题。\n整改进度:已完成并长期坚持。\n整改情况:补建台账。\n{_OPEN}"
    ),
)

_Seen: TypeAlias = set[tuple[object, ...]]


@rule(CLAIMED_TOTAL_DIFFERS)
def claimed_total_differs(_report: Report, context: Context) -> Iterator[Hit]:
    """A claimed number of headings, problems or tasks is not what is enumerated."""
    yield from (
        _differing(one)
        for one in _contradicted(context)
        if is_total(one.claim) and one.claim.subject in _LISTED
    )


@rule(CLAIMED_STATUS_COUNT_DIFFERS)
def claimed_status_count_differs(_report: Report, context: Context) -> Iterator[Hit]:
    """A claimed count of a status is not what is enumerated, in either way of counting."""
    yield from (
        _differing(one)
        for one in _contradicted(context)
        if one.claim.status is not None and not one.claim.sustained and not one.claim.is_rate
    )


@rule(PARTS_DO_NOT_SUM)
def parts_do_not_sum(report: Report, context: Context) -> Iterator[Hit]:
    """Claimed parts do not add up to the claimed whole."""
    for split in context.once(_unbalanced):
        claim = report.claims[split.whole]
        if claim.subject is not ClaimSubject.MONEY_RECOVERED:
            path = f"claims[{split.whole}]"
            yield hit(path, claim.text, claim=claim.text, total=plainly(split.total))


@rule(PART_EXCEEDS_WHOLE)
def part_exceeds_whole(report: Report, context: Context) -> Iterator[Hit]:
    """A part is larger than its whole."""
    for excess in context.once(_exceeding):
        claim, whole = report.claims[excess.part], report.claims[excess.whole]
        yield hit(f"claims[{excess.part}]", claim.text, claim=claim.text, whole=whole.text)


@rule(RATE_DIFFERS)
def rate_differs(_report: Report, context: Context) -> Iterator[Hit]:
    """A claimed percentage is neither the floor nor the half-up rounding of its counts."""
    yield from (_differing(one) for one in _contradicted(context) if one.claim.is_rate)


@rule(AMOUNTS_DO_NOT_SUM)
def amounts_do_not_sum(report: Report, context: Context) -> Iterator[Hit]:
    """Amounts that are said to make up another do not."""
    told = {report.claims[excess.part].where for excess in context.once(_exceeding)}
    for path, text in _with_money(report, context):
        place = path.removesuffix(".text")
        found = [] if place in told else list(misfits(text))
        if found:
            told.add(place)
        yield from (_unequal(path, each.words, each.total, each.whole) for each in found)
    for split in context.once(_unbalanced):
        claim = report.claims[split.whole]
        money = claim.subject is ClaimSubject.MONEY_RECOVERED and claim.value is not None
        if money and claim.value is not None and claim.where not in told:
            yield _unequal(f"claims[{split.whole}]", claim.text, split.total, claim.value)


@rule(SUSTAINED_COUNTED_APART)
def sustained_counted_apart(_report: Report, context: Context) -> Iterator[Hit]:
    """A claimed number of sustained items is not what the items' own texts state."""
    seen: _Seen = set()
    for one in context.reconciled():
        lacking = one.way is Way.UNMENTIONED and (one.claim.value or 0) > (one.found or 0)
        wrong = one.verdict is Verdict.CONTRADICTS and one.way is Way.ENUMERATED
        if one.claim.sustained and (lacking or wrong) and _is_first(one.claim, seen):
            yield _differing(one)


_LISTED = frozenset(
    {
        ClaimSubject.ASPECTS,
        ClaimSubject.CATEGORIES,
        ClaimSubject.PROBLEMS,
        ClaimSubject.TASKS,
        ClaimSubject.IMMEDIATE_PROBLEMS,
    }
)
"""Subjects that a document lists."""


def _unbalanced(context: Context) -> tuple[Split, ...]:
    return tuple(unbalanced(context.report))


def _exceeding(context: Context) -> tuple[Excess, ...]:
    return tuple(exceeding(context.report))


def _contradicted(context: Context) -> Iterator[Reconciliation]:
    """Claims that the enumeration contradicts; what is claimed twice, once."""
    seen: _Seen = set()
    for one in context.reconciled():
        settled = one.verdict is Verdict.CONTRADICTS and one.way not in {Way.PARTS, Way.EXCEEDS}
        if settled and _is_first(one.claim, seen):
            yield one


def _is_first(claim: Claim, seen: _Seen) -> bool:
    """Whether the like of a claim was not there before: the same of the same, in the same scope."""
    place = claim.where.partition("]")[0] if claim.where.startswith("sections[") else ""
    key = (place, claim.subject, claim.status, claim.sustained, claim.is_rate, claim.value)
    known = key in seen
    seen.add(key)
    return not known


def _differing(one: Reconciliation) -> Hit:
    return hit(one.path, one.claim.text, claim=one.claim.text, found=plainly(one.found))


def _unequal(path: str, words: str, total: Decimal, whole: Decimal) -> Hit:
    return hit(path, words, total=plainly(total), whole=plainly(whole))


def _with_money(report: Report, context: Context) -> Iterator[tuple[str, str]]:
    """Texts that may tell amounts: passages, headings' texts, leads and measures."""
    for name, passages in (("preamble", report.preamble), ("organizing", report.organizing)):
        yield from ((f"{name}[{at}].text", passage.text) for at, passage in enumerate(passages))
    yield from (
        (f"sections[{at}].text", section.text) for at, section in enumerate(report.sections)
    )
    for each in context.texts().holding(_yuan()):
        if each.name not in {"title", "text", "status_text"}:
            yield each.path, each.text


@cache
def _yuan() -> re.Pattern[str]:
    return re.compile("元")
