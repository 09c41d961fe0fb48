"""Dates where they stand: each with its piece of the text, and what the words beside it tell.

It stands on facts; the rules of dates import it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

from attrs import frozen

from rectify.facts import DateMention
from rectify.facts.brackets import pairs
from rectify.facts.citations import titles
from rectify.facts.dates import find
from rectify.lexicon import dates as words
from rectify.model import Problem, Status, Task
from rectify.source import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["Mentioned", "Piece", "mentioned", "pieces"]

_QUOTES = '“‘「『"'
_WINDOW = 80
"""Characters on either side of a date in which its sentence is looked at."""


@frozen(kw_only=True)
class Piece:
    """A text of a report: its path, and the status of the item that it belongs to."""

    path: str
    text: str
    status: Status = Status.UNSTATED


@frozen(kw_only=True)
class Mentioned:
    """A date where it stands.

    Attributes:
        date: The date.
        piece: The piece that it stands in.
        before: What stands before it in its sentence, folded.
        after: What stands behind it in its sentence, folded.
        quoted: Whether it stands in a quotation.
        enclosed: Whether it stands in a quotation, a title or parentheses.
        trusted: Whether the date before it that prints a year tells a deed.
    """

    date: DateMention
    piece: Piece
    before: str
    after: str
    quoted: bool
    enclosed: bool
    trusted: bool

    @property
    def has_year(self) -> bool:
        """Whether its year is printed in it."""
        return _year().match(self.date.text) is not None

    @property
    def is_known(self) -> bool:
        """Whether its year is printed in it, or taken from a date that tells a deed."""
        return self.has_year or (self.trusted and self.date.year is not None)

    @property
    def is_planned(self) -> bool:
        """Whether its sentence speaks of what is still to come, or of a limit or a period."""
        ahead = self.before.rstrip()
        until = ahead.endswith(words.UNTIL) and not ahead.endswith(words.AS_OF)
        limit = self.after.lstrip().startswith(words.BEFORE_WHICH)
        return until or limit or any(word in self.before + self.after for word in words.PLANNED)

    @property
    def is_described(self) -> bool:
        """Whether its clause tells what a measure is about, and not when it was taken."""
        ahead = _clause().split(self.before)[-1]
        behind = _clause().split(self.after)[0]
        return any(word in ahead for word in words.DESCRIBED_BEFORE) or any(
            word in behind for word in words.DESCRIBED_AFTER
        )

    @property
    def is_done(self) -> bool:
        """Whether its sentence tells that something is done, or counts what came of it."""
        return _done().search(self.before + self.after) is not None


def pieces(path: str, item: Problem | Task) -> Iterator[Piece]:
    """Part an account, its tasks' with it, as `rectify.facts.of` takes it together."""
    yield Piece(path=f"{path}.lead", text=item.lead, status=item.status)
    for at, measure in enumerate(item.measures):
        yield Piece(path=f"{path}.measures[{at}]", text=measure.text, status=item.status)
    for at, task in enumerate(item.tasks if isinstance(item, Problem) else ()):
        for piece in pieces(f"{path}.tasks[{at}]", task):
            own = task.status is not Status.UNSTATED
            yield piece if own else Piece(path=piece.path, text=piece.text, status=item.status)


def mentioned(parts: Iterable[Piece]) -> Iterator[Mentioned]:
    """Find the dates of pieces that make one text; a year carries on from one to the next."""
    every = tuple(parts)
    starts = list(accumulate((len(part.text) + 1 for part in every), initial=0))
    folded = fold("\n".join(part.text for part in every))
    bounds = pairs(folded)
    quotations = _outermost({at: end for at, end in bounds.items() if folded[at] in _QUOTES})
    brackets = _outermost(bounds)
    trusted = False
    for span, date in find(folded, folded=folded, titled=titles(folded)):
        at = bisect_right(starts, span.start) - 1
        found = Mentioned(
            date=date,
            piece=every[at],
            before=_stop().split(folded[max(starts[at], span.start - _WINDOW) : span.start])[-1],
            after=_stop().split(folded[span.stop : min(starts[at + 1], span.stop + _WINDOW)])[0],
            quoted=_holds(quotations, span.start),
            enclosed=_holds(brackets, span.start),
            trusted=trusted,
        )
        yield found
        if found.has_year:
            trusted = not (found.enclosed or found.is_planned or found.is_described)


def _outermost(bounds: dict[int, int]) -> list[tuple[int, int]]:
    """Pairs of brackets that stand in no other, in order."""
    found: list[tuple[int, int]] = []
    for start, stop in bounds.items():
        if not found or start > found[-1][1]:
            found.append((start, stop))
    return found


def _holds(outermost: list[tuple[int, int]], at: int) -> bool:
    """Whether a pair of brackets holds a place."""
    index = bisect_right(outermost, (at, at)) - 1
    return index >= 0 and at < outermost[index][1]


@cache
def _year() -> re.Pattern[str]:
    """A year that is printed in a date."""
    return re.compile("[^月]{1,8}年|[0-9]{4}")


@cache
def _stop() -> re.Pattern[str]:
    """The end of a sentence or of a part of one."""
    return re.compile("[。;!?\n]")


@cache
def _clause() -> re.Pattern[str]:
    """The end of a clause."""
    return re.compile("[,:()]")


@cache
def _done() -> re.Pattern[str]:
    return re.compile(words.DONE)
