"""What a text said, and where: readings, spans, leftovers; and text made alike for patterns.

It stands on the model and the diagnostics; the reader and whatever uses readings may import it.
"""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from operator import attrgetter
from types import MappingProxyType

from attrs import field, frozen

from rectify.diagnostics import Diagnostic, Span
from rectify.model import Report

__all__ = ["Leftover", "Reading", "Span", "Spans", "fold"]

_LONGEST = 40


@functools.cache
def _table() -> Mapping[str, str]:
    """Build what `fold` puts for each character that it changes; nothing it puts is changed."""
    blanks = "\t\r\x1c\x1d\x1e\x1f\xa0\xad\u1680\u180e\u202f\u205f\u3000\ufeff"
    table = dict.fromkeys(blanks, " ")
    for first, last in ((0x2000, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x2069)):
        table |= dict.fromkeys(map(chr, range(first, last + 1)), " ")
    table |= dict.fromkeys("\v\f\x85\u2028\u2029", "\n")
    for first, last in ((0xFE10, 0xFE19), (0xFE30, 0xFE6B), (0xFF01, 0xFF65), (0xFFE0, 0xFFE6)):
        for char in map(chr, range(first, last + 1)):
            plain = unicodedata.normalize("NFKC", char)
            if len(plain) == 1 and plain != char:
                table[char] = plain
    table["\uffe3"] = "\N{MACRON}"
    dashes = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
    table |= dict.fromkeys(dashes, "-")
    table |= {char: "-" for char, plain in table.items() if plain in dashes}
    table["\u301c"] = "~"
    return MappingProxyType(table)


def fold(text: str) -> str:
    """Put plain characters for full-width and odd ones; the length stays, so offsets hold.

    Full-width ASCII and small forms become ASCII, every dash "-", both wave dashes "~", half-width
    marks 。、「」, every blank, zero-width mark and carriage return a space, every other line
    break a newline. Chinese marks that have no ASCII form, and curved quotes, stay as they are.
    """
    odd = _odd().search(text)
    while odd is not None:
        text = text.replace(odd[0], _table()[odd[0]])
        odd = _odd().search(text, odd.end())
    return text


@functools.cache
def _odd() -> re.Pattern[str]:
    """Compile what finds the characters that `fold` changes."""
    return re.compile(f"[{re.escape(''.join(_table()))}]")


def _shown(text: str) -> str:
    return repr(text) if len(text) <= _LONGEST else f"{text[:_LONGEST]!r}…"


def _counted(members: tuple[object, ...]) -> str:
    return f"<{len(members)}>"


def _wrong(name: str, value: object, takes: str) -> TypeError:
    return TypeError(f"{name}: got a {type(value).__name__}, takes {takes}")


@frozen
class Leftover:
    """Text that found no place in the report: page furniture, debris."""

    text: str = field(repr=_shown)
    span: Span

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise _wrong("Leftover.text", self.text, "text")
        if not isinstance(self.span, Span):
            raise _wrong("Leftover.span", self.span, "a Span")
        if len(self.text) != self.span.stop - self.span.start:
            raise ValueError(
                f"Leftover.span: got {self.span.stop - self.span.start} characters, "
                f"takes as many as the text has: {len(self.text)}"
            )


class Spans(Mapping[str, Span]):
    """Where each path of a report stands in the text; it can't be changed."""

    __slots__ = ("_spans",)

    def __init__(self, spans: Mapping[str, Span] | Iterable[tuple[str, Span]] = ()) -> None:
        self._spans = MappingProxyType(dict(spans))
        if {*map(type, self._spans)} <= {str} and {*map(type, self._spans.values())} <= {Span}:
            return
        for path, span in self._spans.items():
            if not isinstance(path, str):
                raise _wrong("Spans", path, "paths as text")
            if not isinstance(span, Span):
                raise _wrong(f"Spans[{path!r}]", span, "a Span")

    def __getitem__(self, path: str) -> Span:
        return self._spans[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)

    def __contains__(self, path: object) -> bool:
        return path in self._spans

    def __hash__(self) -> int:
        return hash(frozenset(self._spans.items()))

    def __reduce__(self) -> tuple[type[Spans], tuple[dict[str, Span]]]:
        return type(self), (dict(self._spans),)

    def __repr__(self) -> str:
        return f"Spans(<{len(self)}>)"


@frozen(kw_only=True)
class Reading:
    """What was made of a text.

    Attributes:
        text: The text, as given.
        report: What it says.
        spans: Where each of the report's paths stands in it.
        leftovers: What found no place in the report, in document order.
        diagnostics: What the reader could not make sense of.
    """

    text: str = field(repr=_shown)
    report: Report
    spans: Spans = field(factory=Spans)
    leftovers: tuple[Leftover, ...] = field(default=(), repr=_counted)
    diagnostics: tuple[Diagnostic, ...] = field(default=(), repr=_counted)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.text, str):
            raise _wrong("Reading.text", self.text, "text")
        if not isinstance(self.report, Report):
            raise _wrong("Reading.report", self.report, "a Report")
        if not isinstance(self.spans, Spans):
            raise _wrong("Reading.spans", self.spans, "Spans")
        _check_members("Reading.leftovers", self.leftovers, Leftover)
        _check_members("Reading.diagnostics", self.diagnostics, Diagnostic)
        _check_places(self)


def _check_members(name: str, value: object, kind: type) -> None:
    if not isinstance(value, tuple):
        raise _wrong(name, value, f"a tuple of {kind.__name__}")
    for index, member in enumerate(value):
        if not isinstance(member, kind):
            raise _wrong(f"{name}[{index}]", member, f"a {kind.__name__}")


def _check_places(reading: Reading) -> None:
    """Check that spans lie in the text, and leftovers hold the words that stand there."""
    length, spans = len(reading.text), reading.spans
    if max(map(attrgetter("stop"), map(spans.__getitem__, spans)), default=0) > length:
        path = next(path for path in spans if spans[path].stop > length)
        raise ValueError(
            f"Reading.spans[{path!r}]: got {spans[path]}, takes a span of {length} characters"
        )
    for index, left in enumerate(reading.leftovers):
        if reading.text[left.span.start : left.span.stop] != left.text:
            raise ValueError(f"Reading.leftovers[{index}]: got {left}, takes the words at its span")
