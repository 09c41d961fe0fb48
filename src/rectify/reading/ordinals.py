"""Ordinals: at the start of a line (headings), and within an account (measures).

Each grammar function's docstring is its grammar line. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from rectify.facts.numerals import number
from rectify.lexicon import ordinals as words
from rectify.reading.scanner import any_of


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
    first = text[:1]
    if first not in _family_openers():
        return _label(text, at) if first and first in words.LABEL_OPENERS else None
    match = _families().match(text)
    if match is None or match.lastgroup is None:
        return _bare(text, at)
    family, printed = match.lastgroup, match.group().rstrip()
    value = _value(family, printed)
    return None if value is None else Ordinal(_counted_as(family), value, at, at + len(printed))


def enumerators(text: str, family: str | None = None, at: int = 0) -> list[Ordinal]:
    """Enumerator = shi | di | qi | circled | (n) | n) | n. | n、, wherever one stands in a text.

    Args:
        text: A folded text.
        family: The only family that is looked for; every one where it is None.
        at: Where the text stands; the ordinals' places count from there.
    """
    found: list[Ordinal] = []
    if family is None and _other_sign().search(text) is None:
        _gather(text, at, _enumerators()[0], found)
        return found
    for enumerator in _enumerators() if family is None else _counting_in().get(family, ()):
        _gather(text, at, enumerator, found)
    return sorted(found, key=_start)


class _Enumerator(NamedTuple):
    """A family of enumerators: what it counts in, its pattern, and a sign that stands with it."""

    name: str
    family: str
    pattern: re.Pattern[str]
    sign: re.Pattern[str]


def _gather(text: str, at: int, enumerator: _Enumerator, found: list[Ordinal]) -> None:
    """Add the ordinals of one family to those that were found, in order."""
    name, family, pattern, sign = enumerator
    if sign.search(text) is None:
        return
    for match in pattern.finditer(text):
        start, stop = match.span()
        value = _value(name, match.group())
        if value is not None and not (start and _inside_word(name, text[start - 1])):
            found.append(Ordinal(family, value, at + start, at + stop))


def _start(ordinal: Ordinal) -> int:
    return ordinal.start


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
    stop = at + len(match.group().rstrip())
    return None if value is None else Ordinal(family, int(value), at, stop)


def _bare(text: str, at: int) -> Ordinal | None:
    """Bare = numeral ["." numeral], with no separator, before a word that is no unit."""
    match = _bare_family().match(text) or _pair_family().match(text)
    if match is None or _counts(text, match.end()):
        return None
    family = "bare" if match.start(1) == 0 else "pair"
    return Ordinal(family, int(match.group(1)), at, at + len(match.group().rstrip()))


def _counts(text: str, at: int) -> bool:
    """Whether what stands behind a bare numeral is a unit, and no word that begins like one."""
    return text[at] in words.NO_BARE_AFTER and not text.startswith(words.WORDS_AFTER_BARE, at)


def _inside_word(family: str, before: str) -> bool:
    """Whether an enumerator is the end of a longer numeral or of another word (统一是)."""
    return before in NUMERAL_CHARACTERS or (family == "shi" and before in words.NO_SHI_AFTER)


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
def _enumerators() -> tuple[_Enumerator, ...]:
    return tuple(
        _Enumerator(name, _counted_as(name), re.compile(pattern), re.compile(any_of(signs)))
        for name, pattern, signs in words.ENUMERATORS
    )


@cache
def _counting_in() -> dict[str, tuple[_Enumerator, ...]]:
    """The families of enumerators by the one that they count in."""
    return {
        family: tuple(one for one in _enumerators() if one.family == family)
        for family in dict.fromkeys(one.family for one in _enumerators())
    }


@cache
def _other_sign() -> re.Pattern[str]:
    """A sign of any family but the first, which is by far the commonest."""
    return re.compile(any_of(sign for _, _, signs in words.ENUMERATORS[1:] for sign in signs))


@cache
def _family_openers() -> frozenset[str]:
    """Characters with which an ordinal of a family begins, its marks included."""
    marks = (chr(ord(one) + step) for _, _, one in words.MARKS for step in range(MOST_MARKS))
    return frozenset({*words.FAMILY_OPENERS, *marks})


MOST_MARKS = 20
"""Marks of one character that a family has at the most."""


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
def _pair_family() -> re.Pattern[str]:
    return re.compile(words.PAIR_FAMILY)


@cache
def _numeral() -> re.Pattern[str]:
    return re.compile(rf"{words.CHINESE_NUMERAL}|{words.ARABIC_NUMERAL}")
