"""Amounts of money in a text, in yuan.

`rectify.facts` and everything above it may import it.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from rectify.facts.numerals import NUMERAL, number
from rectify.lexicon import units
from rectify.lexicon.numerals import SCALES
from rectify.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Amount", "find"]

_BESIDE = 10


@frozen(kw_only=True)
class Amount:
    """A sum of money.

    Attributes:
        text: The words as printed: the numeral and its unit, without a hedge beside them.
        yuan: What it comes to.
        approximate: Whether words within or beside it say that it is no exact one.
    """

    text: str
    yuan: Decimal
    approximate: bool = False

    def __attrs_post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError(f"Amount.text: got {self.text!r}, takes a text that is not blank")


def find(text: str, *, folded: str) -> Iterator[tuple[Span, Amount]]:
    """Find the amounts of a text, in order, each with its place.

    Args:
        text: The text.
        folded: The same, folded.
    """
    for match in _amount().finditer(folded):
        yuan = number(match["number"] + (match["scale"] or ""))
        start, stop = match.span()
        head, tail = folded[max(0, start - _BESIDE) : start], folded[stop : stop + _BESIDE]
        if yuan is None or not _is_money(match, head, tail):
            continue
        hedged = head.endswith(units.HEDGES_BEFORE) or tail.startswith(units.HEDGES_AFTER)
        approximate = hedged or match["guess"] is not None
        amount = Amount(text=text[start:stop], yuan=yuan, approximate=approximate)
        yield Span(start, stop), amount


def _is_money(match: re.Match[str], head: str, tail: str) -> bool:
    """Tell money from what only looks like it, by the words beside it."""
    if match["unit"] is not None:
        in_figures = match["number"][0] in "0123456789"
        return in_figures or not tail.startswith(units.NOT_YUAN_IN_WORDS)
    if match["sign"] is not None or _money_after().match(tail):
        return True
    return bool(_money_before().search(head)) and bool(_money_stop().match(tail))


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@functools.cache
def _amount() -> re.Pattern[str]:
    """Sign? numeral (guess scale?)? unit; or what ends in 万 or 亿; or what has the sign."""
    scales, guesses = "".join(SCALES), "".join(units.HEDGES_WITHIN)
    return re.compile(
        r"(?P<sign>¥ {0,2})?"
        rf"(?P<number>{NUMERAL}|(?<=[上近逾约])[{scales}]{{1,3}})"
        rf"(?: {{0,2}}(?P<guess>[{guesses}])(?P<scale>[{scales}]{{0,2}}))?"
        rf"(?: {{0,2}}(?P<unit>{_any(units.YUAN)})(?!{_any(units.NOT_YUAN)})"
        r"|(?(sign)|(?<=[万亿萬億])))"
    )


@functools.cache
def _money_before() -> re.Pattern[str]:
    """What may stand before an amount that leaves out its 元."""
    return re.compile(f"(?:{_any(units.MONEY_BEFORE)})(?:{_any(units.LINKS)}| ){{0,3}}$")


@functools.cache
def _money_after() -> re.Pattern[str]:
    """What says by itself that the number before it is money."""
    hedges, nouns = _any(units.HEDGES_AFTER), _any(units.MONEY)
    return re.compile(f"(?:{hedges})?的?(?:大额|小额|专项|财政)?(?:{nouns})")


@functools.cache
def _money_stop() -> re.Pattern[str]:
    """What may follow, where money stands before."""
    hedges, verbs = _any(units.HEDGES_AFTER), _any(units.MONEY_VERBS)
    return re.compile(f"(?:{hedges})?(?:$|[^一-鿿]|{verbs})")
