"""Dates where they stand: each with its piece of the text, and what the words beside it tell.

It stands on facts; the rules of dates import it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable
from functools import cache
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, NamedTuple

from attrs import field, frozen

from rectify.facts import DateMention
from rectify.facts.brackets import pairs
from rectify.facts.citations import titles
from rectify.facts.dates import Found, found, mark
from rectify.lexicon import dates as words
from rectify.model import Problem, Status, Task

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rectify.source import Span

__all__ = ["Dated", "Mentioned", "Piece", "dated", "pieces"]

_QUOTES = '“‘「『"'
_WINDOW = 80
"""Characters on either side of a date in which its sentence is looked at."""


class Piece(NamedTuple):
    """A text of a report: its path, and the status of the item that it belongs to.

    A tuple, since there are many.
    """

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


@frozen(kw_only=True)
class Dated:
    """A text with its dates; what stands around them is looked at when one is asked for.

    Attributes:
        folded: The text, folded.
        dates: The dates; a year carries on from one piece to the next.
        parts: Gives the pieces that make the text, a line break between each two.
    """

    folded: str
    dates: tuple[Found, ...]
    parts: Callable[[], Iterable[Piece]] = field(repr=False)
    _parted: list[_Parted] = field(factory=list, init=False, repr=False, eq=False)
    _around: list[_Around] = field(factory=list, init=False, repr=False, eq=False)

    def by_piece(self) -> Iterator[list[int]]:
        """The indexes of the dates that stand in one piece, for each piece that has some."""
        for _, indexes in groupby(range(len(self.dates)), self._piece):
            yield list(indexes)

    def mentioned(self, at: int) -> Mentioned:
        """The date of an index, where it stands."""
        if not self._around:
            self._around.append(_around(self))
        teller = self._around[0].tellers[at]
        told = None if teller is None else self._mentioned(teller, trusted=False)
        aside = told is None or told.enclosed or told.is_planned or told.is_described
        return self._mentioned(at, trusted=not aside)

    def _mentioned(self, at: int, *, trusted: bool) -> Mentioned:
        parted, around = self._into_pieces(), self._around[0]
        date, index = self.dates[at], self._piece(at)
        start = max(parted.starts[index], date.start - _WINDOW)
        stop = min(parted.starts[index + 1], date.stop + _WINDOW)
        return Mentioned(
            date=date.mention(self.folded),
            piece=parted.pieces[index],
            before=_stop().split(self.folded[start : date.start])[-1],
            after=_stop().split(self.folded[date.stop : stop])[0],
            quoted=_holds(around.quotations, date.start),
            enclosed=_holds(around.brackets, date.start),
            trusted=trusted,
        )

    def _piece(self, at: int) -> int:
        return bisect_right(self._into_pieces().starts, self.dates[at].start) - 1

    def _into_pieces(self) -> _Parted:
        if not self._parted:
            every = tuple(self.parts())
            starts = accumulate([len(piece.text) + 1 for piece in every], initial=0)
            self._parted.append(_Parted(pieces=every, starts=tuple(starts)))
        return self._parted[0]


def dated(folded: str, parts: Callable[[], Iterable[Piece]]) -> tuple[Dated, ...]:
    """Find the dates of a text, one value for all of them, and none where there is no date.

    Args:
        folded: The text, folded.
        parts: Gives the pieces that make it, a line break between each two.
    """
    if mark().search(folded) is None:
        return ()
    dates = tuple(found(folded, titled=_titles(folded)))
    return (Dated(folded=folded, dates=dates, parts=parts),) if dates else ()


def _titles(folded: str) -> Iterator[Span]:
    """The titles, looked for when the first is asked for."""
    yield from titles(folded)


@frozen(kw_only=True)
class _Parted:
    """The pieces that make a text, and where each of them begins, and one would behind the last."""

    pieces: tuple[Piece, ...]
    starts: tuple[int, ...]


@frozen(kw_only=True)
class _Around:
    """What stands around the dates of a text.

    Attributes:
        quotations: Where the outermost quotations stand.
        brackets: Where the outermost brackets of any kind stand.
        tellers: For each date the last one before it that prints a year.
    """

    quotations: list[tuple[int, int]]
    brackets: list[tuple[int, int]]
    tellers: list[int | None]


def _around(text: Dated) -> _Around:
    bounds = pairs(text.folded)
    quoted = {at: end for at, end in bounds.items() if text.folded[at] in _QUOTES}
    last: int | None = None
    tellers: list[int | None] = []
    for at, date in enumerate(text.dates):
        tellers.append(last)
        last = at if _year().match(text.folded, date.start, date.stop) else last
    return _Around(
        quotations=_outermost(quoted),
        brackets=_outermost(bounds),
        tellers=tellers,
    )


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
