"""Ordinals: at the start of a line (headings), and within an account (measures).

Each grammar function's docstring is its grammar line. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from rectify.facts.numerals import number
from rectify.lexicon import ordinals as words


class Ordinal(NamedTuple):
    """An ordinal: its family, its number, and where it stands, separator included."""

    family: str
    number: int
    start: int
    stop: int


def leading(text: str, at: int = 0) -> Ordinal | None:
    """Ordinal = part | cn | cn_paren | num | num_paren | num_half | circled | di | label.

    Args:
        text: A folded line.
        at: Where the line stands; the ordinal's place counts from there.
    """
    match = _families().match(text)
    if match is not None and match.lastgroup is not None:
        family = match.lastgroup.rstrip("_")
        value = _value(family, match.group().strip())
        return None if value is None else Ordinal(_counted_as(family), value, at, at + _end(match))
    return _label(text, at) or _bare(text, at)


def enumerators(text: str) -> list[Ordinal]:
    """Enumerator = shi | di | qi | circled | (n) | n) | n. | n、, wherever one stands in a text."""
    signs = {sign for sign in _signs() if sign in text}
    if not signs:
        return []
    found: list[Ordinal] = []
    for family, pattern, own in _enumerators():
        if signs.isdisjoint(own):
            continue
        for match in pattern.finditer(text):
            value = _value(family, match.group().strip())
            if value is None or _inside_word(family, text, match.start()):
                continue
            found.append(Ordinal(_counted_as(family), value, match.start(), _end(match)))
    return sorted(found, key=lambda ordinal: ordinal.start)


def opens_enumeration(text: str) -> bool:
    """Whether a folded line begins with an enumerator of the 一是 kind."""
    return _shi().match(text) is not None


def _label(text: str, at: int) -> Ordinal | None:
    """Label = [反馈|具体|…] 问题 [表现] ["("] numeral [")"] [":"]."""
    match = _label_family().match(text)
    if match is None:
        return None
    rest = text[match.end() :]
    closed = match.group().rstrip()[-1] in ":、.,)】]"
    if not closed and (not rest or rest[0] in words.COUNTED_AFTER_LABEL):
        return None
    value = number(match.group(2))
    family = f"label {match.group(1)}"
    return None if value is None else Ordinal(family, int(value), at, at + _end(match))


def _bare(text: str, at: int) -> Ordinal | None:
    """Bare = numeral, with no separator, before a word that is no unit."""
    match = _bare_family().match(text)
    if match is None or text[match.end()] in words.NO_BARE_AFTER:
        return None
    return Ordinal("bare", int(match.group(1)), at, at + _end(match))


def _end(match: re.Match[str]) -> int:
    return match.start() + len(match.group().rstrip())


def _inside_word(family: str, text: str, start: int) -> bool:
    """Whether an enumerator is the end of a longer numeral or of another word (统一是)."""
    before = text[start - 1 : start]
    if before and before in NUMERAL_CHARACTERS:
        return True
    return family == "shi" and bool(before) and before in words.NO_SHI_AFTER


NUMERAL_CHARACTERS = "0123456789〇零一二三四五六七八九十百"
"""Characters before an enumerator that make it a part of a longer numeral."""


@lru_cache(maxsize=1024)
def _value(family: str, printed: str) -> int | None:
    """The number that an ordinal counts; None for a numeral that is none."""
    for name, _, one in words.MARKS:
        if family == name:
            return ord(printed[0]) - ord(one) + 1
    numeral = _numeral().search(printed)
    value = number(numeral.group()) if numeral else None
    return None if value is None else int(value)


def _counted_as(family: str) -> str:
    """The family that a mark of one character counts in."""
    return _targets().get(family, family)


@cache
def _targets() -> dict[str, str]:
    return {name: target for name, target, _ in words.MARKS}


def _union(families: tuple[tuple[str, str], ...]) -> str:
    plain = ((name, _capturing().sub(r"\1(?:", pattern)) for name, pattern in families)
    return "|".join(f"(?P<{name}>{pattern})" for name, pattern in plain)


@cache
def _capturing() -> re.Pattern[str]:
    """A capturing bracket of a family's pattern."""
    return re.compile(r"(^|[^\\])\((?!\?)")


@cache
def _families() -> re.Pattern[str]:
    return re.compile(_union(words.HEADING_FAMILIES))


@cache
def _enumerators() -> tuple[tuple[str, re.Pattern[str], tuple[str, ...]], ...]:
    """Each family with its pattern, and signs of which one must stand where the family does."""
    return tuple((name, re.compile(pattern), signs) for name, pattern, signs in words.ENUMERATORS)


@cache
def _signs() -> tuple[str, ...]:
    """First numbers of an enumeration, of any family."""
    return tuple(sign for _, _, own in words.ENUMERATORS for sign in own)


@cache
def _shi() -> re.Pattern[str]:
    return re.compile(rf"{words.CHINESE_NUMERAL}是")


@cache
def _label_family() -> re.Pattern[str]:
    return re.compile(words.LABEL_FAMILY)


@cache
def _bare_family() -> re.Pattern[str]:
    return re.compile(words.BARE_FAMILY)


@cache
def _numeral() -> re.Pattern[str]:
    return re.compile(rf"{words.CHINESE_NUMERAL}|{words.ARABIC_NUMERAL}")
