"""The numerals of a clause that count something, with the words about each.

What flows in: the folded text of a passage. What flows out: clauses, and numbers with their words.
Not known here: what a number is claimed of. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rectify.facts.brackets import pairs
from rectify.facts.numerals import NUMERAL, number
from rectify.lexicon import claiming as words

if TYPE_CHECKING:
    from decimal import Decimal

    from rectify.reading.scanner import Range


class Number(NamedTuple):
    """A numeral with its unit, and the words of its clause before and behind it."""

    value: Decimal
    unit: str
    where: Range
    before: str
    behind: str
    last: bool
    approximate: bool
    article: bool


def numbers(text: str, start: int, stop: int, shield: bytearray) -> list[Number]:
    """Find the numerals of a clause that count something, with the words about them."""
    matches = [m for m in _count().finditer(text, start, stop) if not shield[m.start()]]
    found: list[Number] = []
    reached = start
    for at, match in enumerate(matches):
        value = number(match.group("n"))
        if value is None:
            continue
        last = at + 1 == len(matches)
        left = matches[at - 1].end() if at else start
        right = stop if last else matches[at + 1].start()
        unit = match.group("u") or ""
        before = text[left : match.start()]
        hedged = before.endswith(words.HEDGES_BEFORE) or unit != unit.strip("余多")
        where = _words(text, max(left, reached), match, right, last=last)
        reached = where[1]
        behind = text[match.end() : right]
        hedged = hedged or behind.startswith(words.HEDGES_BEHIND)
        article = match.group("n") in words.INDEFINITE
        found.append(
            Number(value, unit.strip("余多"), where, before, behind, last, hedged, article)
        )
    return found


def _words(text: str, left: int, match: re.Match[str], right: int, *, last: bool) -> Range:
    """The words of one count: from the count before it to its own noun, or to the clause's end."""
    while left < match.start() and text[left] in BETWEEN:
        left += 1
    noun = _noun().match(text, match.end(), right)
    end = right if last else noun.end() if noun is not None else match.end()
    while end > match.end() and text[end - 1] in BETWEEN:
        end -= 1
    return left, end


BETWEEN = " \n,、;:。()"
"""Marks between the words of two counts."""


def clauses_of(text: str, start: int, stop: int, shield: bytearray) -> list[Range]:
    """Clauses of a sentence: 、 parts them only before words of a status or another count."""
    bounds = [start]
    counted, since = False, start
    for match in _clause_end().finditer(text, start, stop):
        counted = counted or _any_numeral().search(text, since, match.start()) is not None
        since = match.end()
        if (counted or match.group() != "、") and not shield[match.start()]:
            bounds.append(match.end())
            counted = False
    bounds.append(stop)
    return [(a, b) for a, b in pairwise(bounds) if a < b]


def quoted(text: str) -> bytearray:
    """Tell which characters lie within quotation or title marks: what they count is no claim."""
    mask = bytearray(len(text))
    for opener, closer in pairs(text).items():
        if text[opener] in '“‘《〈「『"':
            mask[opener:closer] = b"\x01" * (closer - opener)
    return mask


@cache
def _count() -> re.Pattern[str]:
    """Count = numeral (% | 元 | unit | what is counted), which is no date and no ordinal."""
    return re.compile(
        rf"(?<![第0-9.〔\[年])(?P<n>{NUMERAL}) ?"
        r"(?:(?P<u>%|[余多]{0,2} ?(?:亿|万|千万|百万|千)?元"
        rf"|(?:{words.UNITS})(?!月|年|旬|学期|季度|工作日))"
        r"|(?=(?:大|类|方面|子项|小项|“|[^0-9,。;:、年月日时号]{0,6}(?:问题|任务)))(?!年|月|日|号|时|届|轮|期|级|天|分))"
    )


@cache
def _noun() -> re.Pattern[str]:
    return re.compile(
        r"(?:大)?(?:方面|类|大项|子项)?(?:具体|突出|主要|整改|反馈|细化)?(?:问题|任务|事项|制度)?"
    )


@cache
def _clause_end() -> re.Pattern[str]:
    return re.compile(
        r"[:。;!?\n,、](?:(?<![,、])|(?<=,)(?![0-9]{3}(?![0-9]))"
        r"|(?<=、)(?=[^、,。;]{0,16}[0-9一二三四五六七八九十两]))"
    )


@cache
def _any_numeral() -> re.Pattern[str]:
    return re.compile(r"[0-9]|[一二三四五六七八九十两][个项条人名类]")
