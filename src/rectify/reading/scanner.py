"""Text to lines with spans: knows characters and line breaks, and no word of the domain.

Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from rectify.facts.brackets import pairs
from rectify.source import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

Range = tuple[int, int]
"""Where something begins, and where it ends."""

BEHIND = " \n。.;:,、!?"
"""Marks between a title or a statement and what follows it."""

SENTENCE_ENDS = "。!?;:…"


class Line(NamedTuple):
    """A line that is not blank: its place without the blanks around it, and its folded text."""

    start: int
    stop: int
    text: str


@frozen(kw_only=True)
class Page:
    """A text, its folded shadow, its lines, and the holes in it that belong to no value.

    All places but those of holes count in the shadow, from which breaks within sentences may have
    been cut; `place` tells where in the text they lie.

    Attributes:
        text: The text as given.
        folded: Its shadow, on which every pattern works.
        lines: The lines of the shadow that are not blank.
        starts: Where they begin.
        holes: Ranges of the text that belong to no value.
        cuts: Where in the shadow breaks were cut out, and how much up to there, in all.
    """

    text: str
    folded: str
    lines: tuple[Line, ...]
    starts: tuple[int, ...]
    holes: tuple[tuple[int, int], ...]
    cuts: tuple[tuple[int, int], ...] = ()

    def place(self, start: int, stop: int) -> tuple[int, int]:
        """Where in the text a range of the shadow lies."""
        if not self.cuts:
            return start, stop
        first = bisect_right(self.cuts, (start, len(self.text)))
        begin = start + (self.cuts[first - 1][1] if first else 0)
        if stop <= start:
            return begin, begin
        last = bisect_left(self.cuts, (stop, 0))
        return begin, stop + (self.cuts[last - 1][1] if last else 0)

    def value(self, start: int, stop: int) -> str:
        """What is printed from start to stop, less line breaks inside a paragraph and holes."""
        return self.printed(*self.place(start, stop))

    def printed(self, start: int, stop: int) -> str:
        """What is printed from one place in the text to another, as `value` gives it."""
        printed = self._whole(start, stop) if self.holes else self.text[start:stop]
        if printed.isprintable() or not _breaks().search(printed):
            return printed.strip()
        joined: list[str] = []
        for line in _breaks().split(printed):
            piece = line.strip()
            if not piece:
                continue
            if joined:
                joined.append(_joint(joined[-1], piece))
            joined.append(piece)
        return "".join(joined)

    def trim(self, start: int, stop: int, marks: str = "") -> tuple[int, int]:
        """Narrow a range by the blanks, and by the marks, at either end."""
        folded, blank = self.folded, " \n" + marks
        while start < stop and folded[start] in blank:
            start += 1
        while start < stop and folded[stop - 1] in blank:
            stop -= 1
        return start, stop

    def behind(self, start: int, stop: int, marks: str = BEHIND) -> Range:
        """Narrow a range by the marks that end what stands before it, and by blanks."""
        folded = self.folded
        while start < stop and folded[start] in marks:
            start += 1
        while start < stop and folded[stop - 1] in " \n":
            stop -= 1
        return start, stop

    def line_at(self, offset: int) -> int:
        """Index of the last line that begins at the offset or before it."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def _whole(self, start: int, stop: int) -> str:
        first = bisect_left(self.holes, (start, start))
        if first == len(self.holes) or self.holes[first][0] >= stop:
            return self.text[start:stop]
        kept: list[str] = []
        for hole in self.holes[first:]:
            if hole[0] >= stop:
                break
            kept.append(self.text[start : hole[0]])
            start = hole[1]
        return "".join([*kept, self.text[start:stop]])


def scan(text: str) -> Page:
    """Split a text into lines; what no value may hold, and debris of mark-up, becomes holes."""
    folded = fold(text.replace("\r\n", " \n").replace("\r", "\n"))
    holes = _unfit_ranges(text, folded)
    folded = _blanked(folded, holes)
    for pattern, signs in ((_tags(), "<&"), (_page_numbers(), "\n")):
        if any(sign in folded for sign in signs):
            found = [match.span("hole") for match in pattern.finditer(folded)]
            holes += found
            folded = _blanked(folded, found)
    return _paged(text, folded, _merged(sorted(holes)), ())


def _unfit_ranges(text: str, folded: str) -> list[Range]:
    """What no value may hold; a shadow that can be printed hides nothing of it but separators."""
    if folded.replace("\n", "").isprintable() and not any(sign in text for sign in SEPARATORS):
        return []
    return [match.span("hole") for match in _unfit().finditer(text)]


SEPARATORS = "\x1c\x1d\x1e\x1f"
"""Controls that are blanks in the shadow."""


def joined(page: Page, breaks: list[tuple[int, int]]) -> Page:
    """Cut ranges between lines out of a page's shadow, so that sentences run on.

    Args:
        page: A page that nothing was cut out of.
        breaks: Ranges of blanks and line breaks, in order and apart.
    """
    if not breaks:
        return page
    kept: list[str] = []
    cuts: list[tuple[int, int]] = []
    at = removed = 0
    for start, stop in breaks:
        kept.append(page.folded[at:start])
        cuts.append((start - removed, removed + stop - start))
        removed += stop - start
        at = stop
    folded = "".join([*kept, page.folded[at:]])
    return _paged(page.text, folded, page.holes, tuple(cuts))


def _paged(
    text: str, folded: str, holes: tuple[tuple[int, int], ...], cuts: tuple[tuple[int, int], ...]
) -> Page:
    found = [Line(*match.span(), match.group()) for match in _line().finditer(folded)]
    starts = tuple([line.start for line in found])
    return Page(text=text, folded=folded, lines=tuple(found), starts=starts, holes=holes, cuts=cuts)


def shielded(folded: str, start: int, stop: int) -> bytearray:
    """Tell for each character of a range whether it lies inside a pair of marks (1) or not (0).

    The brackets of an ordinal, which hold a numeral and nothing else, shield nothing.
    """
    mask = bytearray(stop - start)
    reach = -1
    inner = folded[start:stop]
    for opener, closer in pairs(inner).items():
        if opener < reach:
            continue
        long = closer - opener > LONGEST_ORDINAL
        if long or not _numeral().fullmatch(inner, opener + 1, closer):
            reach = closer
            mask[opener : closer + 1] = b"\x01" * (closer + 1 - opener)
    return mask


LONGEST_ORDINAL = 6
"""Characters between the brackets of an ordinal, and the brackets, at the most."""


def _blanked(folded: str, holes: list[Range]) -> str:
    """The shadow with blanks for some ranges, at the same length."""
    kept: list[str] = []
    at = 0
    for start, stop in holes:
        kept += [folded[at:start], " " * (stop - start)]
        at = stop
    return "".join([*kept, folded[at:]]) if holes else folded


def _merged(spans: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Join ranges that touch or overlap."""
    merged: list[tuple[int, int]] = []
    for start, stop in spans:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(stop, merged[-1][1]))
        else:
            merged.append((start, stop))
    return tuple(merged)


def _joint(before: str, after: str) -> str:
    """What stands between two lines: a paragraph's break, a Latin word's blank, or nothing."""
    if fold(before[-1]) in SENTENCE_ENDS:
        return "\n"
    both_latin = before[-1].isascii() and before[-1].isalpha() and after[0].isascii()
    return " " if both_latin and after[0].isalpha() else ""


def any_of(names: Iterable[str], *, between: str = "") -> str:
    """A pattern of any of some names, the longer first, that tries once what they share.

    Args:
        names: What is to match.
        between: A pattern of what may stand between the characters of a name.
    """
    rests: dict[str, list[str]] = {}
    for name in names:
        rests.setdefault(name[0], []).append(name[1:])
    branches: list[str] = []
    for first, all_ in rests.items():
        longer = [rest for rest in all_ if rest]
        behind = f"(?:{between}{any_of(longer, between=between)})" if longer else ""
        branches.append(re.escape(first) + behind + ("?" if longer and "" in all_ else ""))
    return f"(?:{'|'.join(branches)})"


@cache
def _numeral() -> re.Pattern[str]:
    return re.compile(r" ?(?:[0-9]{1,3}|[一二三四五六七八九十]{1,4}) ?")


@cache
def _line() -> re.Pattern[str]:
    """A line from its first character that is no blank to its last."""
    return re.compile(r"[^ \n](?:[^\n]*[^ \n])?")


@cache
def _breaks() -> re.Pattern[str]:
    return re.compile(r"[\n\r\x0b\x0c\x85\u2028\u2029]")


@cache
def _unfit_characters() -> frozenset[str]:
    """Characters that no text of a value holds: controls, surrogates, noncharacters."""
    ranges = ((0x00, 0x09), (0x0E, 0x20), (0x7F, 0x85), (0x86, 0xA0), (0xD800, 0xE000))
    points = {point for start, stop in (*ranges, (0xFDD0, 0xFDF0)) for point in range(start, stop)}
    points |= {plane * 0x10000 + last for plane in range(17) for last in (0xFFFE, 0xFFFF)}
    return frozenset(map(chr, points))


@cache
def _unfit() -> re.Pattern[str]:
    return re.compile(f"(?P<hole>[{re.escape(''.join(sorted(_unfit_characters())))}]+)")


@cache
def _tags() -> re.Pattern[str]:
    """Debris of mark-up: tags and character references that were left in a text."""
    return re.compile(
        r"(?P<hole><(?:/?(?:p|br|div|span|strong|b|font|td|tr|table|tbody|a|img|o:p|h[1-6])"
        r"(?: [^<>\n]{0,200})?/?|!-{0,2}\[?[^<>\n]{0,200})>"
        r"|&(?:nbsp|amp|lt|gt|quot|ldquo|rdquo|emsp|ensp|middot|#[0-9]{1,6});)",
        re.IGNORECASE,
    )


@cache
def _page_numbers() -> re.Pattern[str]:
    """Numbers of pages on lines of their own, behind the first line."""
    return re.compile(
        r"\n *(?P<hole>- ?[0-9]{1,4} ?-|第 ?[0-9]{1,4} ?页(?:[ ,/]?共 ?[0-9]{1,4} ?页)?) *(?=\n|$)"
    )
