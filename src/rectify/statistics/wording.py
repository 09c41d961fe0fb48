"""One line on a claim, in Chinese and in English; this package and the rules import it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from rectify.statistics.findings import Verdict, Way

if TYPE_CHECKING:
    from decimal import Decimal

    from rectify.model import Claim

__all__ = ["line", "plainly"]

_LONGEST = 60

_VERDICTS = MappingProxyType(
    {
        Verdict.AGREES: ("相符", "agrees"),
        Verdict.CONTRADICTS: ("不符", "contradicts"),
        Verdict.UNCHECKABLE: ("无法核对", "uncheckable"),
    }
)

_WAYS = MappingProxyType(
    {
        Way.ENUMERATED: ("文中列出{found}", "the document enumerates {found}"),
        Way.DISTINCT: (
            "文中同名标题只计一次为{found}",
            "headings of one title counted once, there are {found}",
        ),
        Way.MAIN: (
            "不计专项检查、上轮整改等单列部分为{found}",
            "without the parts that stand apart, there are {found}",
        ),
        Way.AS_ASPECTS: ("指一级标题,共{found}", "it speaks of the {found} first-level headings"),
        Way.AS_CATEGORIES: (
            "指二级标题,共{found}",
            "it speaks of the {found} second-level headings",
        ),
        Way.AS_PROBLEMS: ("指文中所列问题,共{found}", "it speaks of the {found} problems listed"),
        Way.UNDIVIDED: (
            "未细化的问题各计一项,共{found}",
            "a problem without tasks counted as one, there are {found}",
        ),
        Way.INSIDE: (
            "长期坚持的计入其中为{found}",
            "with the sustained ones inside, there are {found}",
        ),
        Way.BESIDE: (
            "长期坚持的另计为{found}",
            "with the sustained ones beside, there are {found}",
        ),
        Way.OPEN: (
            "正在整改、未完成、未启动的合计{found}",
            "in progress, incomplete and not started together are {found}",
        ),
        Way.OPEN_SUM: (
            "各项未完成的合计为{found}",
            "the claims of open items add up to {found} open ones",
        ),
        Way.UNRESOLVED: (
            "其他未单列的状态一并计入为{found}",
            "with the statuses that are not claimed apart, there are {found}",
        ),
        Way.EXACT_RATE: ("按所列数计算为{found}%", "its counts give {found} %"),
        Way.FLOOR: (
            "舍去尾数相符,四舍五入为{found}%",
            "rounded down it fits, half up it is {found} %",
        ),
        Way.HALF_UP: ("四舍五入为{found}%", "rounded half up it is {found} %"),
        Way.NAMED: ("各项整改情况写明{found}", "the accounts name {found}"),
        Way.OUTCOMES: ("台账成果合计{found}", "the outcomes recorded add up to {found}"),
        Way.PARTS: ("所列分项合计{found}", "its parts add up to {found}"),
        Way.EXCEEDS: ("所属总数仅为{found}", "what it is a part of is only {found}"),
        Way.NO_NUMERAL: ("数字缺失", "the numeral is missing"),
        Way.NOT_ENUMERATED: ("文中未逐一列出", "the document does not enumerate them"),
        Way.UNSTATED: ("所列事项未写明状态", "the items enumerated do not state their status"),
        Way.UNMENTIONED: (
            "各项自身写明长期坚持的为{found}",
            "the items' own texts state {found} of them",
        ),
        Way.UNTIED: ("不能确定其所指", "it can't be tied to what is enumerated"),
        Way.NO_COUNTS: ("没有可计算的数", "there are no counts to take it from"),
        Way.NO_PROOF: ("文中不足以核实", "the document can't prove it"),
    }
)


def plainly(value: Decimal | None) -> str:
    """Write a number plainly: no exponent, no zeros behind the last decimal; "–" for none.

    >>> from decimal import Decimal
    >>> plainly(Decimal("213000")), plainly(Decimal("92.30")), plainly(Decimal("1E+3"))
    ('213000', '92.3', '1000')
    """
    if value is None:
        return "–"
    if not -_LONGEST < value.adjusted() < _LONGEST:
        return str(value)
    plain = f"{value:f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain


def line(
    claim: Claim,
    *,
    verdict: Verdict,
    way: Way,
    found: Decimal | None,
    lang: Literal["zh", "en"],
) -> str:
    """Say what is claimed, what is found, and which way of counting fits or why none does."""
    if lang not in ("zh", "en"):
        raise ValueError(f"lang: got {lang!r}, takes 'zh' or 'en'")
    english = lang == "en"
    said = " ".join(claim.text.split())
    said = said if len(said) <= _LONGEST else f"{said[: _LONGEST - 1]}…"
    mark = "%" if claim.is_rate and not english else " %" if claim.is_rate else ""
    value = f"{plainly(claim.value)}{mark}"
    why = _WAYS[way][english].format(found=plainly(found))
    judged = _VERDICTS[verdict][english]
    if english:
        head = f"“{said}” {judged}: "
        return head + (why if claim.value is None else f"claimed {value}, {why}")
    head = f"“{said}”{judged}:"
    return head + (why if claim.value is None else f"所称{value},{why}")
