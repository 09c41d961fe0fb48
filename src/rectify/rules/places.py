"""Places: where in a text the words of a path stand, and which path comes before which.

It stands on source and the model; the engine imports it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache
from itertools import accumulate

from attrs import Factory, field, frozen

from rectify.diagnostics import Span
from rectify.model import Report
from rectify.source import Reading

__all__ = ["Places"]

_TOP = (
    *("", "title", "organization", "inspection", "published_on", "milestones"),
    *("preamble", "organizing", "problems", "unassigned_tasks", "plans", "contact", "signed_on"),
)
"""Fields of a report in the order in which documents print them; sections stand among problems."""

_INNER = (
    *("ordinal", "number", "heading", "title", "text", "status", "status_text", "sustained"),
    *("lead", "measures", "tasks", "ledger"),
)
"""Fields of an item in that order."""


@frozen(kw_only=True)
class Places:
    """Where the paths of one report stand: in its text, where there is one, and in its order."""

    report: Report
    reading: Reading | None = None
    _behind: list[int] = field(
        init=False,
        repr=False,
        eq=False,
        default=Factory(lambda self: _running_sections(self.report), takes_self=True),
    )
    _starts: list[tuple[int, str]] = field(
        init=False,
        repr=False,
        eq=False,
        default=Factory(lambda self: _starts(self.reading), takes_self=True),
    )

    def locate(self, where: str, words: str | None = None) -> Span | None:
        """Where words stand within the place of a path, or all of that place.

        Line breaks and blanks within the words don't matter. Where a path has no place of its
        own, that of the nearest path above it is taken; the whole report has none.
        """
        if self.reading is None:
            return None
        path = where
        while path and path not in self.reading.spans:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        if not path:
            return None
        span = self.reading.spans[path]
        return _within(self.reading.text, span, words) if words else span

    def order(self, where: str, span: Span | None = None) -> tuple[int, ...]:
        """A key by which paths sort as a document prints what they name.

        What bears no path but a place in the text comes behind the path that begins before it.
        """
        if where or span is None or not self._starts:
            return self._key(where)
        at = bisect_right(self._starts, (span.start, "\U0010ffff"))
        return (*self._key(self._starts[at - 1][1] if at else ""), len(_INNER) + 1)

    def _key(self, where: str) -> tuple[int, ...]:
        (name, index), *inner = _steps(where) or [("", -1)]
        report = self.report
        if name == "claims" and 0 <= index < len(report.claims):
            (first, _), *_ = _steps(report.claims[index].where) or [("", -1)]
            if first != "claims":
                return (*self._key(report.claims[index].where), len(_INNER) + 1, index)
        if name == "sections" and index >= 0:
            return (_TOP.index("problems"), 2 * bisect_left(self._behind, index), index)
        rank = _TOP.index(name) if name in _TOP else len(_TOP)
        below = (number for step in inner for number in (_rank(step[0]), step[1]))
        return (rank, 2 * index + 1, *below)


def _rank(name: str) -> int:
    return _INNER.index(name) if name in _INNER else len(_INNER)


def _running_sections(report: Report) -> list[int]:
    """For each problem the last section that one has been in by then: it never falls."""
    return list(accumulate((_section(problem.section) for problem in report.problems), max))


def _section(index: int | None) -> int:
    return -1 if index is None else index


def _starts(reading: Reading | None) -> list[tuple[int, str]]:
    """Where each path begins, for what bears none."""
    if reading is None or all(each.where or each.span is None for each in reading.diagnostics):
        return []
    return sorted((span.start, path) for path, span in reading.spans.items())


def _within(text: str, span: Span, words: str) -> Span:
    """Where words stand within a span, blanks and line breaks aside; else all of it."""
    at = text.find(words, span.start, span.stop)
    if at >= 0:
        return Span(at, at + len(words))
    kept = [index for index in range(span.start, span.stop) if not text[index].isspace()]
    wanted = "".join(words.split())
    at = "".join([text[index] for index in kept]).find(wanted)
    if at < 0 or not wanted:
        return span
    return Span(kept[at], kept[at + len(wanted) - 1] + 1)


def _steps(path: str) -> list[tuple[str, int]]:
    """The steps of a path: names, and the index behind each, -1 for none."""
    return [(name, int(index) if index else -1) for name, index in _step().findall(path)]


@cache
def _step() -> re.Pattern[str]:
    return re.compile(r"([A-Za-z_][A-Za-z_0-9]*)(?:\[([0-9]{1,18})\])?")
