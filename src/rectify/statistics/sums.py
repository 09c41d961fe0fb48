"""Sums of money that a text says make up another, and don't; the rules import it."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from attrs import frozen

from rectify.facts import Amount, amounts
from rectify.lexicon import summing as words
from rectify.source import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Misfit", "misfits"]

_MOST_BETWEEN = 24
"""Characters between two amounts that belong together, at the most."""

_MOST_PARTS = 16
_FEWEST = 2
_NEARLY = Decimal("0.95")
"""Parts that come to so much of a whole, and don't reach it, are taken for all of it."""

_SLIGHT = Decimal("0.01")
"""What rounding a whole explains, as a share of it, at the most."""

_FINE = 2
"""Decimals from which on amounts are taken to be rounded."""


@frozen(kw_only=True)
class Misfit:
    """Amounts that don't make up another.

    Attributes:
        words: The words from the first amount to the last.
        whole: What they are said to make up, in yuan.
        total: What they add up to, in yuan.
    """

    words: str
    whole: Decimal
    total: Decimal


def misfits(text: str) -> Iterator[Misfit]:
    """Find amounts that are said to make up another in their sentence, and don't.

    Parts behind 其中 may be some of the whole: they are too many, or all but a twentieth of it.
    What is rounded, hedged, or said of something else, is no misfit.

    >>> [str(one.total) for one in misfits("清退补贴22.8万元,分别为津贴20.06万元、奖金2.64万元。")]
    ['227000']
    >>> list(misfits("清退补贴22.8万元,分别为津贴20.06万元、奖金2.74万元。"))
    []
    """
    if text.count("元") < _FEWEST:
        return
    folded = fold(text)
    found = list(amounts.find(text, folded=folded))
    for at, (span, amount) in enumerate(found):
        if at + 1 < len(found):
            yield from _behind(text, folded, found[at : at + 1 + _MOST_PARTS])
        lead = folded[max(0, span.start - _MOST_BETWEEN) : span.start]
        if at >= _FEWEST and _sum_words().search(lead) and not amount.approximate:
            yield from _before(text, folded, found[max(0, at - _MOST_PARTS) : at + 1])


def _behind(text: str, folded: str, found: Sequence[tuple[Span, Amount]]) -> Iterator[Misfit]:
    """Whole = amount (其中 | 分别为) part {、 part}, or amount … 已清退 part … 剩余 part."""
    (span, whole), parts = found[0], found[1:]
    cue = folded[span.stop : parts[0][0].start]
    listed = _listed(folded, span, parts)
    if not listed or any(amount.approximate for _, amount in (found[0], *listed)):
        return
    every = _has(cue, words.ALL_WORDS) or _is_completed(folded, span, listed)
    if not every and not _has(cue, words.SOME_WORDS):
        return
    sums = list(accumulate(amount.yuan for _, amount in listed))
    near = _tolerance(whole, [amount for _, amount in listed])
    if any(abs(total - whole.yuan) <= near for total in sums):
        return
    total = sums[-1]
    nearly = len(listed) >= _FEWEST and total >= whole.yuan * _NEARLY
    if total > whole.yuan or nearly or (every and len(listed) >= _FEWEST):
        said = text[span.start : listed[-1][0].stop]
        yield Misfit(words=said, whole=whole.yuan, total=total)


def _listed(
    folded: str, whole: Span, parts: Sequence[tuple[Span, Amount]]
) -> list[tuple[Span, Amount]]:
    """The amounts that stand in one list behind a whole, as far as the list goes."""
    listed: list[tuple[Span, Amount]] = []
    before = whole
    for span, amount in parts:
        between = folded[before.stop : span.start]
        broken = len(between) > _MOST_BETWEEN or _sentence_end().search(between)
        if broken or (listed and (")" in between or _has(between, words.OTHER_WORDS))):
            break
        if listed and _has(between, (*words.SOME_WORDS, *words.SUM_WORDS)):
            return []
        listed.append((span, amount))
        before = span
    return listed


def _is_completed(folded: str, whole: Span, listed: Sequence[tuple[Span, Amount]]) -> bool:
    """Whether the last part is said to be the rest, and the others what came back, or the list."""
    spans = [whole, *(span for span, _ in listed)]
    gaps = [folded[one.stop : other.start] for one, other in pairwise(spans)]
    if len(gaps) < _FEWEST or not _has(gaps[-1], words.REST_WORDS):
        return False
    return _has(gaps[0], (*words.DONE_WORDS, *words.SOME_WORDS))


def _before(text: str, folded: str, found: Sequence[tuple[Span, Amount]]) -> Iterator[Misfit]:
    """Whole = part {、 part} , 合计 amount."""
    *parts, (span, whole) = found
    listed: list[tuple[Span, Amount]] = []
    after = span
    for each, amount in reversed(parts):
        between = folded[each.stop : after.start]
        other = listed and _has(between, (*words.OTHER_WORDS, *words.SOME_WORDS))
        if other or len(between) > _MOST_BETWEEN or _sentence_end().search(between):
            break
        listed.append((each, amount))
        after = each
    if len(listed) < _FEWEST or any(amount.approximate for _, amount in listed):
        return
    sums = list(accumulate(amount.yuan for _, amount in listed))
    near = _tolerance(whole, [amount for _, amount in listed])
    if all(abs(total - whole.yuan) > near for total in sums[1:]):
        said = text[listed[-1][0].start : span.stop]
        yield Misfit(words=said, whole=whole.yuan, total=sums[-1])


def _tolerance(whole: Amount, parts: Sequence[Amount]) -> Decimal:
    """What rounding explains: half the last digit of a coarser whole, or the last one of parts."""
    coarse, fine = _last_digit(whole), max(_last_digit(part) for part in parts)
    if coarse > fine:
        return min(coarse / 2, whole.yuan * _SLIGHT)
    rounded = all(len(_decimals(part)) >= _FINE for part in (whole, *parts))
    return fine if rounded and fine > 1 else Decimal(0)


def _last_digit(amount: Amount) -> Decimal:
    """What the last printed digit of an amount stands for, in yuan."""
    text = fold(amount.text)
    scale = 1
    for word, times in (("亿", 10**8), ("万", 10**4), ("千", 10**3), ("百", 100)):
        scale *= times if word in text else 1
    return Decimal(scale).scaleb(-len(_decimals(amount)))


def _decimals(amount: Amount) -> str:
    match = _fraction().search(fold(amount.text))
    return match.group(1) if match is not None else ""


def _has(text: str, group: tuple[str, ...]) -> bool:
    return any(map(text.__contains__, group))


@cache
def _fraction() -> re.Pattern[str]:
    return re.compile(r"\.([0-9]+)")


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile("[。!?\n]")


@cache
def _sum_words() -> re.Pattern[str]:
    longest = "|".join(sorted(words.SUM_WORDS, key=len, reverse=True))
    return re.compile(rf"[,;:、(] ?(?:{longest})(?:金额|资金|人民币)?为?:? ?$")
