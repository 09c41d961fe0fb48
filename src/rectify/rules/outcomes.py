"""Rules of outcomes, OUT: money that came back, and rules, people and money that are claimed.

Source of the family: an outcome that can be counted shows that a matter was corrected; see
docs/explanation. The catalogue imports it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rectify.diagnostics import Kind, Severity
from rectify.facts import amounts
from rectify.lexicon import outcomes as words
from rectify.model import ClaimSubject, Problem, Status
from rectify.rules.engine import Hit, hit, rule
from rectify.statistics import Verdict
from rectify.statistics.findings import Way
from rectify.statistics.wording import plainly

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rectify.model import Report
    from rectify.rules.context import Context

MONEY_WITHOUT_RECOVERY = Kind(
    code="OUT751",
    name="money-without-recovery",
    severity=Severity.WARNING,
    message_zh="问题涉及钱款(“{words}”),已完成整改,但整改情况未写明金额",
    message_en="it is about money (“{words}”) and completed, and its account names no amount",
    finds_zh="标题说到欠缴、违规发放等钱款问题,状态为已完成,而整改情况没有写明任何金额",
    finds_en=(
        "a completed item whose title speaks of money that is owed or misused, and whose account "
        "names no amount"
    ),
    matters_zh="钱款问题是否整改到位,要看追回、清退了多少",
    matters_en="whether a matter of money is corrected shows in what came back",
    advice_zh="请写明追缴、清退的金额,或说明经核查不涉及退款",
    advice_en="name what was recovered or returned, or say that nothing was to be",
    source_zh="整改应有可核实的成效:应退的退、应缴的缴",
    source_en="a correction has results that can be verified: what is owed is paid",
    example="1.违规发放加班补贴的问题。\n整改进度:已完成。\n整改情况:修订补贴办法,组织财务培训。",
    instead="1.违规发放加班补贴的问题。\n整改进度:已完成。\n整改情况:清退补贴1.2万元,修订补贴办法。",
)
OUTCOME_CLAIM_DIFFERS = Kind(
    code="OUT752",
    name="outcome-claim-differs",
    severity=Severity.WARNING,
    message_zh="“{claim}”少于各条所写:各条写明的已有{found}",
    message_en="“{claim}” is less than the items tell: they name {found}",
    finds_zh="声称的制度、问责人数或追缴金额少于各条整改情况写明的;多于的无从核对",
    finds_en=(
        "a claimed number of rules or people, or a claimed sum, that is less than what the "
        "accounts name; more can't be checked"
    ),
    matters_zh="汇总数少于分项数,汇总或分项至少有一处有误",
    matters_en="where the summary has less than the items, one of the two is wrong",
    advice_zh="请逐条汇总制度、人数和金额,更正汇总数",
    advice_en="add up rules, people and money item by item, and correct the summary",
    source_zh="通报的统计数应与逐条列出的内容一致",
    source_en="the figures of a bulletin are those of the items that it lists",
    example=(
        "县委第一巡察组反馈了巡察意见,共追缴资金2万元。\n"
        "1.欠缴场地租金的问题。\n整改进度:已完成。\n整改情况:追缴租金3.5万元。"
    ),
    instead=(
        "县委第一巡察组反馈了巡察意见,共追缴资金3.5万元。\n"
        "1.欠缴场地租金的问题。\n整改进度:已完成。\n整改情况:追缴租金3.5万元。"
    ),
)

_NAMED = frozenset(
    {
        ClaimSubject.RULES_CREATED,
        ClaimSubject.RULES_REVISED,
        ClaimSubject.RULES_TOTAL,
        ClaimSubject.MONEY_RECOVERED,
        ClaimSubject.PEOPLE_DISCIPLINED,
        ClaimSubject.PEOPLE_WARNED,
    }
)
"""Subjects of outcomes."""


@rule(MONEY_WITHOUT_RECOVERY)
def money_without_recovery(_report: Report, context: Context) -> Iterator[Hit]:
    """A completed item is about money, and its account names no amount."""
    names, accounts = context.names(), context.accounts()
    for path, item in context.items():
        if item.status is not Status.COMPLETED or not _hint().search(names[path]):
            continue
        title, name = (item.title, "title") if isinstance(item, Problem) else (item.text, "text")
        match = _money().search(names[path])
        tasks = item.tasks if isinstance(item, Problem) else ()
        own = (path, *(f"{path}.tasks[{at}]" for at in range(len(tasks))))
        if match is None or any(map(_names_amount, map(accounts.__getitem__, own))):
            continue
        told = "".join([item.lead, *(measure.text for measure in item.measures)])
        if told and not any(word in told for word in words.NO_MONEY_WORDS):
            said = title[slice(*match.span())]
            yield hit(f"{path}.{name}", said, words=said)


def _names_amount(account: str) -> bool:
    return any(amounts.find(account, folded=account))


@rule(OUTCOME_CLAIM_DIFFERS)
def outcome_claim_differs(_report: Report, context: Context) -> Iterator[Hit]:
    """Claimed rules, people or money are less than what the accounts name."""
    for one in context.reconciled():
        settled = one.verdict is Verdict.CONTRADICTS and one.way in {Way.NAMED, Way.OUTCOMES}
        if settled and one.claim.subject in _NAMED:
            yield hit(one.path, one.claim.text, claim=one.claim.text, found=plainly(one.found))


@cache
def _hint() -> re.Pattern[str]:
    """What any words of money begin with: quickly looked for, since it is nothing but words."""
    return re.compile("|".join((*words.OWED_WORDS, *words.WRONGLY_WORDS)))


@cache
def _money() -> re.Pattern[str]:
    owed = "|".join(sorted(words.OWED_WORDS, key=len, reverse=True))
    wrongly, paying = "|".join(words.WRONGLY_WORDS), "|".join(words.PAYING_WORDS)
    return re.compile(rf"{owed}|(?:{wrongly})[^,。;、:]{{0,8}}?(?:{paying})")
