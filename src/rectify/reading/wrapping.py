"""Lines that are broken within a sentence: which breaks of a page are no ends of paragraphs.

What flows in: a page, and the lines of its body. What flows out: ranges to cut out of its shadow.
Not known here: what the lines mean beyond how they begin and end.
Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from rectify.lexicon.headings import CLOSING_OPENINGS
from rectify.reading.candidates import is_bare_heading
from rectify.reading.days import whole_day
from rectify.reading.opening import is_furniture
from rectify.reading.ordinals import leading, opens_enumeration
from rectify.reading.phrases import label, statement

if TYPE_CHECKING:
    from rectify.reading.scanner import Page

ENDS = "。;:!?…"
"""Marks with which a sentence ends."""

SHORTEST_WRAPPED = 12
"""Characters from which a line may be broken off, rather than be a line of its own."""

SLACK = 3
"""Characters by which the lines of one width may differ."""


def breaks(page: Page, first: int, last: int) -> list[tuple[int, int]]:
    """Breaks = line that does not end its sentence, line that does not begin one."""
    width = _width(page, first, last)
    found: list[tuple[int, int]] = []
    before = ""
    for line, following in pairwise(page.lines[first:last]):
        before = f"{before}{line.text}" if before else line.text
        if line.text[-1] not in ENDS and _goes_on(before, line.text, following.text, width):
            found.append((line.stop, following.start))
            before = before[-LONGEST_KEPT:] if leading(before) is None else before[:LONGEST_KEPT]
        else:
            before = ""
    return found


LONGEST_KEPT = 200
"""Characters of a paragraph that are kept in view, to know how it began."""


def _goes_on(paragraph: str, text: str, following: str, width: int | None) -> bool:
    """Whether a sentence that has not ended runs from one line into the next."""
    if is_furniture(text):
        return False
    if not following.strip("。.;,:、") or text[-1] in "第其(《“‘「":
        return True
    if _begins(following):
        return False
    full = width is not None and len(text) >= width - SLACK
    return full or text[-1] in ",、-" or _is_broken_off(paragraph, text)


def _is_broken_off(paragraph: str, text: str) -> bool:
    """Whether a line stops within its sentence, and is no heading."""
    if _has_open_mark(paragraph):
        return True
    ordinal, mark = leading(paragraph), label(paragraph)
    if ordinal is not None:
        return _heading_end().search(paragraph, ordinal.stop) is not None
    if mark is not None and mark.kind != "account":
        inner = paragraph[mark.stop :]
        return statement(inner) is None and _holds_sentence(inner)
    return len(text) >= SHORTEST_WRAPPED and (
        _holds_sentence(paragraph) or not _is_heading(paragraph)
    )


def _begins(text: str) -> bool:
    """Whether a line begins something of its own."""
    ordinal = leading(text)
    if ordinal is not None and ordinal.family != "bare":
        return True
    opens = label(text) is not None or opens_enumeration(text) or whole_day(text) is not None
    return opens or text.startswith((*CLOSING_OPENINGS, "下一步")) or is_furniture(text)


def _holds_sentence(text: str) -> bool:
    """Whether a sentence, or an enumeration, has ended or begun within a line."""
    return _within().search(text) is not None


def _is_heading(text: str) -> bool:
    """Whether a line without an ordinal is a heading: a chapter's, or 关于…问题."""
    return len(text) <= LONGEST_HEADING and "," not in text and is_bare_heading(text)


LONGEST_HEADING = 40
"""Characters that a heading without an ordinal has at the most."""


def _has_open_mark(text: str) -> bool:
    return any(
        text.count(pair[0]) > text.count(pair[1]) for pair in ("“”", "「」", "《》", "()", "【】")
    )


def _width(page: Page, first: int, last: int) -> int | None:
    """The width at which a text is broken hard, if most of its long lines have it."""
    lengths = Counter(
        [len(line.text) for line in page.lines[first:last] if line.text[-1] not in ENDS]
    )
    if not lengths:
        return None
    width = max(lengths)
    near = sum(count for length, count in lengths.items() if length >= width - SLACK)
    enough = near >= FEWEST_WRAPPED and width >= NARROWEST
    return width if enough and near * 3 >= sum(lengths.values()) else None


NARROWEST = 22
"""Characters of the narrowest width at which a text is broken hard."""

FEWEST_WRAPPED = 5
"""Lines of one width from which a text counts as broken at that width."""


@cache
def _heading_end() -> re.Pattern[str]:
    """The end of a heading's own words, where more stands behind it on the line."""
    return re.compile(r"[。;!?](?=.)|一是|第一,")


@cache
def _within() -> re.Pattern[str]:
    return re.compile(r"[。;!?](?=.)|[:](?=.)|一是|第一,")
