"""The tree of headings to the parts of a report: sections, items, passages, loose tasks.

What flows in: a page and its outline. What flows out: parts, as ranges, in order. Not known here:
what an account holds. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from attrs import define, field, frozen

from rectify.reading.accounts import tasks
from rectify.reading.blocks import title_of
from rectify.reading.chapters import (
    Role,
    has_tasks,
    holds_loose_tasks,
    is_chapter,
    roles,
    says_wrong,
    title_range,
    title_text,
)
from rectify.reading.enumeration import enumeration
from rectify.reading.outline import Heading
from rectify.reading.scanner import Page, Range

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

SHORT_SENTENCE = 48
"""Characters up to which the first sentence of a line may be a heading of its own."""

LEAST_ACCOUNT = 3
"""Characters from which what follows a title on its line is an account."""

COUNTING_FAMILIES = ("circled", "num_half", "di")
"""Families of ordinals that rather count measures than head items."""


@frozen(kw_only=True)
class PassageAt:
    """Where a passage stands: its part of the report, its heading, its text, and all of it."""

    role: Role
    heading: Range | None
    text: Range | None
    whole: Range


@frozen(kw_only=True)
class SectionAt:
    """Where a section's heading stands, with the text beneath it, and how deep it lies."""

    heading: Heading
    level: int
    title: Range
    text: Range | None
    whole: Range


@define
class Parts:
    """The parts of a document, in order, as they are gathered from its outline."""

    page: Page
    passages: list[PassageAt] = field(factory=list)
    sections: list[SectionAt] = field(factory=list)
    items: list[tuple[Heading, int | None]] = field(factory=list)
    loose: list[Range] = field(factory=list)

    def take_passages(self, heading: Heading, role: Role) -> None:
        """A heading and those beneath it as passages; below the second level all is text."""
        text = own_text(self.page, heading)
        chain = [] if heading.children else _paragraph_starts(self.page, *text)
        if chain:
            self._take_enumerated(heading, role, text, chain)
            return
        self._take_passage(heading, role, text)
        for child in heading.children:
            stop = self.page.lines[child.end - 1].stop
            self._take_passage(child, role, self.page.trim(own_text(self.page, child)[0], stop))

    def take_chapter(self, heading: Heading) -> None:
        """A chapter's own words are a passage, or tasks outside any problem."""
        text = own_text(self.page, heading)
        if not heading.children and tasks(self.page, *text, single=True):
            self.loose.append(text)
            text = (text[0], text[0])
        self._take_passage(heading, "preamble", text)
        beside = _items_beside(self.page, heading.children)
        for child in heading.children:
            self.take_items(child, beside=beside)

    def take_items(self, heading: Heading, *, beside: bool) -> None:
        """A heading of the outermost level of what was found, with all beneath it."""
        _settle(self.page, heading, 1, beside=beside)
        self._gather(heading, 1, None)

    def _gather(self, heading: Heading, level: int, section: int | None) -> None:
        """A heading without headings beneath it is an item; one with them is a section."""
        if not heading.children:
            self.items.append((heading, section))
            return
        text = own_text(self.page, heading)
        self.sections.append(
            SectionAt(
                heading=heading,
                level=level,
                title=title_range(self.page, heading),
                text=text if text[0] < text[1] else None,
                whole=(heading.start, self.page.lines[heading.own_end - 1].stop),
            )
        )
        index = len(self.sections) - 1
        for child in heading.children:
            self._gather(child, level + 1, index)

    def _take_passage(self, heading: Heading, role: Role, text: Range) -> None:
        """A passage; a heading above others that has no words of its own is none."""
        full = text[0] < text[1]
        if heading.children and not full:
            return
        named = self.page.trim(heading.start, title_range(self.page, heading)[1])
        line_stop = self.page.lines[heading.line].stop
        self.passages.append(
            PassageAt(
                role=role,
                heading=named if named[0] < named[1] else None,
                text=text if full else None,
                whole=(heading.start, text[1] if full else max(named[1], line_stop)),
            )
        )

    def _take_enumerated(
        self, heading: Heading, role: Role, text: Range, starts: list[int]
    ) -> None:
        """Paragraphs that an enumeration counts, each a passage under its first sentence."""
        lead = self.page.trim(text[0], starts[0])
        if lead[0] < lead[1]:
            self._take_passage(heading, role, lead)
        for start, end in pairwise([*starts, text[1]]):
            whole = self.page.trim(start, end)
            title = title_of(self.page, start, self.page.lines[self.page.line_at(start)].stop)
            rest = self.page.behind(title[1], whole[1])
            own = rest if rest[0] < rest[1] else None
            self.passages.append(PassageAt(role=role, heading=title, text=own, whole=whole))


def parts(page: Page, roots: list[Heading]) -> Parts:
    """Gather what the chapters of a document hold, each by its role."""
    found = Parts(page)
    told = list(zip(roots, roles(page, roots), strict=True))
    mains = [root for root, role in told if role == "main"]
    alone = len(mains) == 1 and len(roots) > 1
    nested = any(root.children for root in mains)
    beside = _items_beside(page, mains)
    for root, role in told:
        if role != "main":
            found.take_passages(root, role)
        elif is_chapter(page, root, alone=alone) or (nested and holds_loose_tasks(page, root)):
            found.take_chapter(root)
        else:
            found.take_items(root, beside=beside)
    return found


def own_text(page: Page, heading: Heading) -> Range:
    """What stands in a heading's own lines behind its title."""
    return page.behind(title_range(page, heading)[1], page.lines[heading.own_end - 1].stop)


def _paragraph_starts(page: Page, start: int, stop: int) -> list[int]:
    """Where the paragraphs of a text begin that an enumeration counts; none for any other text."""
    found = [ordinal.start for ordinal in enumeration(page, start, stop)]
    starts = [at for at in found if page.lines[page.line_at(at)].start == at]
    return starts if len(starts) > 1 and len(starts) == len(found) else []


def _settle(page: Page, heading: Heading, level: int, *, beside: bool) -> None:
    """Take headings that merely count an item's measures back into the item."""
    inner = _items_beside(page, heading.children)
    for child in heading.children:
        _settle(page, child, level + 1, beside=inner)
    if heading.children and _counts_measures(page, heading, beside=beside and level > 1):
        heading.marked = heading.marked_beneath()
        heading.children = []
        heading.own_end = heading.end


def _items_beside(page: Page, siblings: Sequence[Heading]) -> bool:
    """Whether one of some headings bears an account, and no headings."""
    return any(not other.children and _heads_account(page, other) for other in siblings)


def _counts_measures(page: Page, heading: Heading, *, beside: bool) -> bool:
    """Whether the headings beneath one count its measures, and are no items of their own.

    They are items where they bear a mark or 一是 or headings, or mostly say what is wrong; they are
    measures where an account opened above them, or where none of them heads an account.
    """
    children = heading.children
    early = any(child.marked for child in children[:-1])
    if early or any(child.children for child in children):
        return False
    if children[-1].marked:
        return _is_behind(children)
    if heading.labelled or has_tasks(page, heading, own=True):
        return True
    wrong = _mostly(says_wrong(title_text(page, child)) for child in children)
    if wrong or any(_enumerates(page, child) for child in children):
        return False
    counting = children[0].family in COUNTING_FAMILIES or _enumerates(page, heading, own=True)
    headed = _mostly(_heads_account(page, child) for child in children)
    return counting or beside or (says_wrong(title_text(page, heading)) and not headed)


def _is_behind(children: list[Heading]) -> bool:
    """Whether the only mark beneath a heading is a status that stands behind all its measures."""
    return len(children) > 1 and not children[-1].labelled


def _mostly(found: Iterable[bool]) -> bool:
    """Whether more than half of some answers are yes."""
    answers = list(found)
    return sum(answers) * 2 > len(answers)


def _enumerates(page: Page, heading: Heading, *, own: bool = False) -> bool:
    """Whether 一是 stands in a heading's lines."""
    stop = page.lines[(heading.own_end if own else heading.end) - 1].stop
    return _first_measure().search(page.folded, heading.text_start, stop) is not None


def _heads_account(page: Page, heading: Heading) -> bool:
    """Whether text stands beneath a heading's line, or behind its short first sentence."""
    if heading.end - heading.line > 1:
        return True
    start, stop = title_range(page, heading)
    return stop - start <= SHORT_SENTENCE and page.lines[heading.line].stop - stop >= LEAST_ACCOUNT


@cache
def _first_measure() -> re.Pattern[str]:
    return re.compile(r"(?<![唯统之同第单专逐其])一是")
