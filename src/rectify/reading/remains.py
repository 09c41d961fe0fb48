"""What a reading leaves over, and what the reader says of the document.

What flows in: the spans of a report that was built. What flows out: leftovers and diagnostics. Not
known here: how anything was recognised. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING

from rectify.diagnostics import Diagnostic
from rectify.reading import diagnoses
from rectify.reading.opening import is_furniture
from rectify.reading.ordinals import leading
from rectify.source import Leftover, Span, fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rectify.reading.build import Builder
    from rectify.reading.items import ItemAt
    from rectify.reading.scanner import Range

LONGEST_SHOWN = 30
"""Characters of a leftover that a message shows."""


def leftovers(make: Builder) -> tuple[Leftover, ...]:
    """Whatever lies in no span, line by line, and the holes within spans."""
    page = make.page
    found: list[Leftover] = []
    at = 0
    for start, stop in [*_covered(make), (len(page.text), len(page.text))]:
        if page.text[at:start].strip():
            gap = _words().finditer(page.text, at, start)
            found += [Leftover(match.group(), Span(*match.span())) for match in gap]
        at = stop
    found += [
        Leftover(page.text[start:stop], Span(start, stop))
        for start, stop in _inside(page.holes, found)
        if page.text[start:stop].strip()
    ]
    return tuple(sorted(found, key=lambda leftover: leftover.span.start))


def diagnose(
    make: Builder, items: Sequence[ItemAt], left: Sequence[Leftover]
) -> Iterator[Diagnostic]:
    """What the reader has to say: of the text, of its items, of what found no place."""
    page = make.page
    if not page.lines:
        yield Diagnostic(kind=diagnoses.NO_TEXT, where="", values=())
    elif not items:
        yield Diagnostic(kind=diagnoses.NO_PROBLEMS, where="", values=())
    if page.holes:
        yield Diagnostic(
            kind=diagnoses.UNREADABLE_CHARACTERS,
            where="",
            values=(("count", str(len(page.holes))),),
            span=Span(*page.holes[0]),
        )
    for at, item in enumerate(items):
        if item.conflict is not None:
            yield Diagnostic(
                kind=diagnoses.CONFLICTING_STATUS,
                where=f"problems[{at}].status",
                span=make.span(*item.conflict),
            )
        elif item.unread is not None:
            yield Diagnostic(
                kind=diagnoses.UNREAD_STATUS,
                where=f"problems[{at}].status_text",
                values=(("words", page.value(*item.unread)),),
                span=make.span(*item.unread),
            )
    yield from _among_items(make, items, left)


def _among_items(
    make: Builder, items: Sequence[ItemAt], left: Sequence[Leftover]
) -> Iterator[Diagnostic]:
    """Leftovers between the first item and the last that are neither furniture nor a chapter."""
    if not items:
        return
    first, last = make.span(*items[0].whole).start, make.span(*items[-1].whole).stop
    for one in left:
        text = fold(one.text).strip()
        between = first <= one.span.start < last and one.span.stop - one.span.start > 1
        if between and not is_furniture(text) and leading(text) is None:
            values = (("words", _short(one.text)),)
            yield Diagnostic(
                kind=diagnoses.LEFT_AMONG_ITEMS, where="", values=values, span=one.span
            )


def _covered(make: Builder) -> list[Range]:
    """The outermost spans, in order, without those within them."""
    outermost: list[Range] = []
    reach = 0
    longest = dict(sorted(map(attrgetter("start", "stop"), make.spans.values())))
    for start, stop in longest.items():
        if start >= reach:
            reach = stop
            outermost.append((start, stop))
    return outermost


def _inside(holes: tuple[Range, ...], found: list[Leftover]) -> list[Range]:
    """Holes that lie in no leftover, and so within a span; both come in order."""
    inside: list[Range] = []
    at = 0
    for start, stop in holes:
        while at < len(found) and found[at].span.stop <= start:
            at += 1
        if at == len(found) or stop <= found[at].span.start:
            inside.append((start, stop))
    return inside


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else f"{text[:LONGEST_SHOWN]}…"


@cache
def _words() -> re.Pattern[str]:
    return re.compile(r"\S(?:[^\n\r]*\S)?")
