"""Lines and columns of a text; for the formats of diagnostics alone."""

from __future__ import annotations

from bisect import bisect_right

__all__ = ["Lines"]


class Lines:
    """Where each line of a text begins: lines end at a line feed, and count from 1."""

    __slots__ = ("_starts",)

    def __init__(self, text: str) -> None:
        self._starts = [0]
        self._starts += [at + 1 for at, character in enumerate(text) if character == "\n"]

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column, in characters, of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
