"""Numerals, in figures and in words, as numbers.

`rectify.facts` and everything above it may import it.
"""

from __future__ import annotations

import functools
import re
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from rectify.lexicon.numerals import DIGITS, SCALES
from rectify.source import Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["FIGURES", "NUMERAL", "WORDS", "Numeral", "find", "number"]

_DIGITS = "".join(DIGITS)
_SCALES = "".join(SCALES)

FIGURES = (
    r"(?:[0-9]{1,3}(?:,[0-9]{3}){1,4}(?![0-9])|[0-9]{1,15}(?![0-9]))(?:\.[0-9]{1,8}(?![0-9]))?"
)
"""A number in figures, with thousands separators and decimals; of bounded length, as all here."""

WORDS = f"[{_DIGITS}十拾][{_DIGITS}{_SCALES}]{{0,19}}"
"""A number in words."""

NUMERAL = (
    rf"(?:(?=[0-9])(?<![0-9])(?<![0-9]\.){FIGURES}"
    rf"(?: {{0,2}}[{_SCALES}]{{1,3}}(?:[0-9]{{1,4}}(?:\.[0-9]{{1,4}})?[{_SCALES}]{{1,2}}){{0,2}})?"
    rf"|(?=[{_DIGITS}十拾])(?<![{_DIGITS}{_SCALES}数几第]){WORDS})"
)
"""A number in figures, with or without 万 and 亿 behind it, or in words."""

_LONGEST = 40
_FEWEST_POSITIONAL = 4


@frozen(kw_only=True)
class Numeral:
    """A number, and where it stands.

    Attributes:
        span: Where it stands.
        value: What it is worth.
    """

    span: Span
    value: Decimal


@functools.cache
def _token() -> re.Pattern[str]:
    return re.compile(rf"(?P<figures>{FIGURES})|(?P<word>[{_DIGITS}{_SCALES}])|(?P<blank> +)")


@functools.cache
def _numeral() -> re.Pattern[str]:
    return re.compile(NUMERAL)


def find(text: str) -> Iterator[Numeral]:
    """Find the numerals of a text, in order; parts of dates and of ordinals are among them.

    >>> [str(numeral.value) for numeral in find("三项制度,1.2万人")]
    ['3', '12000']
    """
    for match in _numeral().finditer(fold(text)):
        value = number(match[0])
        if value is not None:
            yield Numeral(span=Span(*match.span()), value=value)


@functools.lru_cache(maxsize=4096)
def number(text: str) -> Decimal | None:
    """Read a numeral: None where it is none, or says no one number (三四, 几百).

    >>> number("1,300.5"), number("一百零五"), number("1.2万"), number("二〇二三")
    (Decimal('1300.5'), Decimal('105'), Decimal('12000'), Decimal('2023'))
    """
    folded = fold(text).strip()
    if not folded or len(folded) > _LONGEST:
        return None
    if all(char in DIGITS for char in folded):
        return _positional(folded)
    parts = _parts(folded)
    return None if parts is None else _sum(parts)


def _positional(folded: str) -> Decimal | None:
    """Read digits in words, without scales: one, or so many that they are no guess (三四)."""
    exact = (
        len(folded) == 1 or len(folded) >= _FEWEST_POSITIONAL or not {*"〇○零"}.isdisjoint(folded)
    )
    return Decimal("".join(str(DIGITS[char]) for char in folded)) if exact else None


def _parts(folded: str) -> list[str] | None:
    """Take a numeral apart: numbers in figures, and the characters of words."""
    parts: list[str] = []
    at = 0
    while at < len(folded):
        match = _token().match(folded, at)
        if match is None:
            return None
        at = match.end()
        if match["blank"] is None:
            parts.append(match[0].replace(",", ""))
    return parts


def _sum(parts: list[str]) -> Decimal | None:
    """Add up numbers and scales: 3 亿 5000 万 is 350,000,000.

    All is counted in whole units of the last decimal place, so that no context rounds it.
    """
    places = max(len(part.partition(".")[2]) for part in parts)
    total = section = largest = 0
    current: int | None = None
    before = 1
    for part in parts:
        scale = SCALES.get(part)
        if scale is None:
            if current:
                return None
            current = _units(part, places)
            before = before if current else 1
            continue
        if scale < SCALES["万"]:
            section += (10**places if current is None else current) * scale
        else:
            group = section + (current or 0) or (0 if total or current == 0 else 10**places)
            if not group and scale <= largest:
                return None
            total = (total + group) * scale if scale > largest else total + group * scale
            section, largest = 0, scale
        current, before = None, scale
    if current and parts[-1] in DIGITS and before > SCALES["十"]:
        current *= before // 10  # 一千三 is 1300
    return _exact(total + section + (current or 0), places)


def _exact(units: int, places: int) -> Decimal:
    whole, rest = divmod(units, 10**places)
    return Decimal(f"{units}E-{places}") if rest else Decimal(whole)


def _units(part: str, places: int) -> int:
    """Count a number in units of its last decimal place."""
    if part in DIGITS:
        return DIGITS[part] * int(10**places)
    whole, _, decimals = part.partition(".")
    return int(whole + decimals.ljust(places, "0"))
