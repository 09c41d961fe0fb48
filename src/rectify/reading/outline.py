"""Candidates to a tree of headings: the hierarchy of ordinals, inferred from the document itself.

What flows in: a page and the range of its lines between masthead and closing. What flows out:
headings, each with its own lines and its children. Not known here: what a heading means.
Imported by the modules of `reading` alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import Factory, define

from rectify.reading.candidates import Entry, candidates
from rectify.reading.ordinals import enumerators
from rectify.reading.scanner import Range

if TYPE_CHECKING:
    from rectify.reading.ordinals import Ordinal
    from rectify.reading.phrases import Label
    from rectify.reading.scanner import Page

FARTHEST = 200
"""Entries that are looked ahead at the most, so that nesting stays linear."""

UPPERMOST = ("part", "plain")
"""Families that stand above every other."""

BELOW_CHAPTERS = ("cn_paren", "num", "num_paren", "num_half", "circled")
"""Families that 一、 never stands beneath."""


@define
class Heading:
    """A heading, the lines that are its own, and the headings beneath it.

    Attributes:
        family: The family of its ordinal.
        number: Its number; None where it has none.
        line: The line that it stands on.
        start: Where it begins.
        text_start: Where its words begin, behind the ordinal.
        own_end: The line after its own: that of the first heading beneath it.
        end: The line after its last.
        marked: Whether an account or a status stands in its own lines.
        labelled: Whether a label other than a status's does.
        title: Where its title stands, once that was looked for.
        children: The headings beneath it.
    """

    family: str
    number: int | None
    line: int
    start: int
    text_start: int
    own_end: int = 0
    end: int = 0
    marked: bool = False
    labelled: bool = False
    title: Range | None = None
    children: list[Heading] = Factory(list)

    def marked_beneath(self) -> bool:
        """Whether this heading, or one beneath it, holds a mark of an account or a status."""
        return self.marked or any(child.marked_beneath() for child in self.children)

    def mark(self, label: Label | None) -> None:
        """Note that an account, a ledger's field or a status stands in its own lines."""
        self.marked = True
        self.labelled |= label is not None and label.kind != "status"


def outline(page: Page, first: int, last: int) -> list[Heading]:
    """Nest the headings among the lines from first up to last."""
    roots: list[Heading] = []
    for root in _Nesting(candidates(page, first, last)).nest():
        roots += _parted(root)
    _close(roots, last)
    return roots


class _Nesting:
    """One walk over the entries: a stack of open headings, and an enumeration that may run."""

    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
        self.roots: list[Heading] = []
        self.stack: list[Heading] = []
        self.enumeration: tuple[str, int] | None = None
        self.account = ""

    def nest(self) -> list[Heading]:
        for index, entry in enumerate(self.entries):
            if entry.ordinal is None or entry.is_mark:
                self.enumeration = None
                self.account = entry.told
                if self.stack:
                    self.stack[-1].mark(entry.label)
            else:
                depth = self._depth(entry.ordinal.family)
                if self._enumerates(index, entry.ordinal, depth):
                    self.enumeration = (entry.ordinal.family, entry.ordinal.number)
                else:
                    self._push(entry, entry.ordinal, depth)
        return self.roots

    def _push(self, entry: Entry, ordinal: Ordinal, depth: int | None) -> None:
        """Open a heading as a sibling of the last of its family, or one level deeper."""
        self.enumeration = None
        self.account = entry.told
        del self.stack[len(self.stack) if depth is None else depth :]
        heading = Heading(
            family=ordinal.family,
            number=ordinal.number if ordinal.number >= 0 else None,
            line=entry.line,
            start=ordinal.start,
            text_start=ordinal.stop,
        )
        if entry.label is not None:
            heading.mark(entry.label)
        (self.stack[-1].children if self.stack else self.roots).append(heading)
        self.stack.append(heading)

    def _depth(self, family: str) -> int | None:
        """How deep a family stands open; None where it is not open, and goes deeper."""
        if family in UPPERMOST:
            return 0
        below = BELOW_CHAPTERS if family == "cn" else ()
        for at, heading in enumerate(self.stack):
            own = heading.family
            if own == family or own in below:
                return at
        return None

    def _enumerates(self, index: int, ordinal: Ordinal, depth: int | None) -> bool:
        """Whether a candidate counts measures within an account, and heads nothing."""
        if not self.stack or ordinal.family in UPPERMOST or ordinal.family == "cn":
            return False
        running = self.enumeration == (ordinal.family, ordinal.number - 1) or self._begun(ordinal)
        if depth is None:
            labelled = self.stack[-1].labelled
            return labelled and (running or not self._items_follow(index, ordinal))
        before = self.stack[depth].number or 0
        if ordinal.number == before + 1:
            return running and not self._items_follow(index, ordinal)
        restarts = ordinal.number == 1 and before >= 1
        inner = self.stack[-1].labelled or depth == len(self.stack) - 1
        return running or (restarts and inner and not self._items_follow(index, ordinal))

    def _begun(self, ordinal: Ordinal) -> bool:
        """Whether the number before an ordinal's stands behind the label of the open account."""
        if ordinal.number == 1 or self.enumeration is not None:
            return False
        before = enumerators(self.account, ordinal.family)
        return any(other.number == ordinal.number - 1 for other in before)

    def _items_follow(self, index: int, ordinal: Ordinal) -> bool:
        """Whether marks of an account stand between this candidate and the next of its run.

        A bare status is a mark only directly beneath the candidate: further down it may as well
        close the account that the candidate stands in.
        """
        marked = self.entries[index].label is not None
        line = self.entries[index].line
        for entry in self.entries[index + 1 : index + 1 + FARTHEST]:
            if entry.ordinal is None or entry.is_mark:
                marked = marked or entry.label is not None or entry.line == line + 1
                continue
            if entry.ordinal.family == ordinal.family:
                return marked and entry.ordinal.number == ordinal.number + 1
            if self._depth(entry.ordinal.family) is not None:
                break
        return marked


def _parted(root: Heading) -> list[Heading]:
    """Part a chapter whose headings begin anew: the heading of the next chapter was not printed."""
    runs: list[list[Heading]] = [[]]
    for child in root.children:
        begins = child.number == 1 and bool(runs[-1]) and runs[-1][0].family == child.family
        if begins:
            runs.append([])
        runs[-1].append(child)
    chapter = root.family in {"cn", *UPPERMOST}
    unmarked = not any(child.marked_beneath() for child in runs[0])
    if not chapter or len(runs) == 1 or root.marked or not unmarked:
        return [root]
    root.children = runs[0]
    return [root, *(_nameless(run) for run in runs[1:])]


def _nameless(run: list[Heading]) -> Heading:
    """A chapter without a heading of its own."""
    first = run[0]
    return Heading(
        family="plain",
        number=None,
        line=first.line,
        start=first.start,
        text_start=first.start,
        children=run,
    )


def _close(headings: list[Heading], end: int) -> None:
    """Tell each heading where its own lines end, and where those of its children do."""
    for at, heading in enumerate(headings):
        heading.end = headings[at + 1].line if at + 1 < len(headings) else end
        heading.own_end = heading.children[0].line if heading.children else heading.end
        if heading.children:
            _close(heading.children, heading.end)
