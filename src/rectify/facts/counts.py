"""Counts of people, rules, meetings and things in a text.

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

__all__ = ["Count", "find"]

_BESIDE = 12


@frozen(kw_only=True)
class Count:
    """A number of something.

    Attributes:
        text: The words as printed: the numeral and its unit.
        value: How many.
        unit: What they are counted in.
        of: What is counted, or was done to them, where it stands right beside.
    """

    text: str
    value: Decimal
    unit: str
    of: str | None = None

    def __attrs_post_init__(self) -> None:
        if not self.unit.strip():
            raise ValueError(f"Count.unit: got {self.unit!r}, takes a text that is not blank")


def find(text: str, *, folded: str) -> Iterator[tuple[Span, Count]]:
    """Find the counts of a text, in order, each with its place; ordinals are none.

    Args:
        text: The text.
        folded: The same, folded.
    """
    for match in _count().finditer(folded):
        start, stop = match.span()
        unit = match["unit"]
        value = number(match["number"] + (match["scale"] or ""))
        head, tail = folded[max(0, start - _BESIDE) : start], folded[stop : stop + _BESIDE]
        if value is None or match["number"] == "一" or not _is_count(folded, match, head, tail):
            continue
        yield (
            Span(start, stop),
            Count(text=text[start:stop], value=value, unit=unit, of=_of(unit, head, tail)),
        )


def _is_count(folded: str, match: re.Match[str], head: str, tail: str) -> bool:
    """Tell a count from an ordinal, a length of time, a name, or another word."""
    if tail.startswith(units.COUNT_UNITS[match["unit"]]) or _ordinal().search(head):
        return False
    return not folded.startswith(units.SET_PHRASES, match.start())


def _of(unit: str, head: str, tail: str) -> str | None:
    """Read what is counted: behind the unit, or before the number; of people, before first."""
    behind, before = _behind().match(tail), _before().search(head)
    found = (before or behind) if unit in units.PEOPLE_UNITS else (behind or before)
    return None if found is None else found["of"]


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


@functools.cache
def _count() -> re.Pattern[str]:
    """Numeral (guess scale?)? unit."""
    scales, guesses = "".join(SCALES), "".join(units.HEDGES_WITHIN)
    return re.compile(
        rf"(?<![第A-Za-z])(?<![0-9]-)(?P<number>{NUMERAL})"
        rf"(?: {{0,2}}[{guesses}](?P<scale>[{scales}]{{0,2}}))?"
        rf" {{0,2}}(?P<unit>{_any(units.COUNT_UNITS)})"
    )


@functools.cache
def _ordinal() -> re.Pattern[str]:
    """第 before the number, with others between (第3、4次)."""
    return re.compile(r"第[ 0-9一二三四五六七八九十、,和至到~-]{0,8}$")


@functools.cache
def _behind() -> re.Pattern[str]:
    return re.compile(f"(?:的|被|受到?)?(?P<of>{_any(units.COUNTED)})")


@functools.cache
def _before() -> re.Pattern[str]:
    links = _any(units.LINKS)
    return re.compile(f"(?P<of>{_any(units.COUNTED)})(?:{links}| ){{0,3}}$")
