"""Paragraphs without a heading, as they stand before the problems and at the end.

What flows in: a page and a range of its lines. What flows out: passages. Not known here: headings.
Imported by the modules of `reading` alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rectify.lexicon.headings import OPENING_ENDS, OPENING_SIGNS, ORGANIZING_SIGNS
from rectify.reading.opening import is_furniture
from rectify.reading.parts import PassageAt

if TYPE_CHECKING:
    from rectify.reading.chapters import Role
    from rectify.reading.scanner import Page

ENDS = "。!?:”)"
"""Marks at the end of a line with which a paragraph ends."""

ENOUGH_SIGNS = 2
"""Words of organizing from which a paragraph is about it."""

OPENING_REACH = 12
"""Characters among which the words of an opening paragraph stand."""


def paragraphs(page: Page, first: int, last: int, role: Role | None = None) -> list[PassageAt]:
    """Paragraph = lines up to one that ends a sentence; lines of page furniture are none.

    Args:
        page: The page.
        first: The first line.
        last: The line after the last.
        role: The part of the report that all belong to; told by their words where it is None.
    """
    found: list[PassageAt] = []
    start: int | None = None
    for at in range(first, last):
        line = page.lines[at]
        if start is None and is_furniture(line.text):
            continue
        start = line.start if start is None else start
        if line.text[-1] in ENDS or at + 1 == last:
            where = (start, line.stop)
            own = role or _role(page.folded[start : line.stop])
            found.append(PassageAt(role=own, heading=None, text=where, whole=where))
            start = None
    return found


def _role(text: str) -> Role:
    """Whether a paragraph before the problems tells how the work was organized."""
    told = sum(word in text for word in ORGANIZING_SIGNS)
    opening = any(word in text[:OPENING_REACH] for word in OPENING_SIGNS)
    announces = any(words in text for words in OPENING_ENDS)
    return "organizing" if told >= ENOUGH_SIGNS and not opening and not announces else "preamble"
