"""Rules of recurrence, REC: what an earlier round of oversight left, and what has come back.

Source of the family: an inspection looks at whether the last one's findings were brought to their
end, and a ledger that links the rounds can show it.
"""

from __future__ import annotations

import re
from functools import cache
from operator import itemgetter
from typing import TYPE_CHECKING

from rectify.diagnostics import Kind, Severity
from rectify.lexicon import recurrence as words
from rectify.rules.engine import Hit, hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rectify.model import Report
    from rectify.rules.context import Context

_BRIEF = 30
_FINDINGS = ("title", "text")

EARLIER_ROUND_UNLINKED = Kind(
    code="REC951",
    name="earlier-round-unlinked",
    severity=Severity.INFO,
    message_zh="提到以往监督未整改完的事项,但没有关联到上一轮条目:{said}",
    message_en="speaks of what an earlier round left unfinished, and links none of it: {said}",
    finds_zh="标题、细化任务或整改情况提到以往巡视、巡察、审计等未整改完的事项,而没有填写所承接的条目",
    finds_en="an item that speaks of an earlier round's unfinished items, while `follows` is empty",
    matters_zh="不关联到原条目,就看不出同一问题经过几轮、何时真正解决",
    matters_en="without a link nobody sees how many rounds an item went through before its end",
    advice_zh="请在台账中填写所承接的上一轮条目编号",
    advice_en="enter in the ledger which item of the earlier round it takes up",
    source_zh="巡视巡察对以往整改情况进行监督检查的通行做法",
    source_en="inspections commonly look at how the findings of earlier rounds were rectified",
    example='{"version":"1.0","report":{"problems":[{"title":"上轮巡察反馈的2个问题未整改到位"}]}}',
    instead='{"version":"1.0","report":{"problems":[{"title":"上轮巡察反馈的2个问题未整改到位",'
    '"follows":"2019-07"}]}}',
)


@rule(EARLIER_ROUND_UNLINKED)
def earlier_round_unlinked(report: Report, context: Context) -> Iterator[Hit]:
    """A problem that takes up what an earlier round left unfinished links the item it follows."""
    told: dict[str, list[tuple[bool, str, str]]] = {}
    for each in context.texts().holding(_unfinished()):
        found = each.name in _FINDINGS
        said = _said(each.text, each.folded, _finding() if found else _earlier())
        if said is not None and each.name != "status_text":
            problem, _, _ = each.place.partition(".")
            told.setdefault(problem, []).append((not found, each.where, said))
    for at, item in enumerate(report.problems):
        if item.follows is None and f"problems[{at}]" in told:
            _, where, said = min(told[f"problems[{at}]"], key=itemgetter(0))
            yield hit(where, said, said=_brief(said))


def _said(text: str, folded: str, speaks: re.Pattern[str]) -> str | None:
    """The first sentence that speaks of another round, and of what is unfinished."""
    for match in _sentence().finditer(folded):
        if speaks.search(match[0]) and _unfinished().search(match[0]):
            return text[slice(*match.span())].strip()
    return None


@cache
def _sentence() -> re.Pattern[str]:
    return re.compile(r"[^。;!?\n]+")


@cache
def _earlier() -> re.Pattern[str]:
    """Words of an account that name an earlier round."""
    return re.compile("|".join(words.EARLIER_ROUND))


@cache
def _finding() -> re.Pattern[str]:
    """Words of a finding that name an earlier round, or the rectification of another one."""
    named = "|".join(words.EARLIER_ROUND)
    return re.compile(rf"{named}|(?:{'|'.join(words.OVERSIGHT)})[^。;]{{0,20}}?整改")


@cache
def _unfinished() -> re.Pattern[str]:
    return re.compile("|".join(words.UNFINISHED))


def _brief(said: str) -> str:
    """Words as a message shows them."""
    return said if len(said) <= _BRIEF else f"{said[:_BRIEF]}…"
