"""A first look: which of many texts hold what a pattern finds, in one pass over all of them.

It stands on source; the families of rules may import it.
"""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from rectify.source import fold

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable, Iterator

__all__ = ["Held", "Texts", "together"]


class Held(NamedTuple):
    """A text that holds what was looked for.

    A tuple, since there are many.

    Attributes:
        place: The path of what it is a text of.
        name: Its name there; "" where the path is its own.
        text: The text.
        folded: The text, folded.
    """

    place: str
    name: str
    text: str
    folded: str

    @property
    def path(self) -> str:
        """The path of the text itself."""
        return f"{self.place}.{self.name}" if self.name else self.place

    @property
    def where(self) -> str:
        """The path to point at: a measure's own, else that of what it is a text of."""
        return self.path if self.name.startswith("measures[") else self.place


@frozen(kw_only=True)
class Texts:
    """Texts that are folded as one.

    Attributes:
        named: Of each text the path of what it is a text of, its name there, and itself.
        folded: The texts, folded, a line break between each two.
        starts: Where each of them begins in that, and one would behind the last.
    """

    named: tuple[tuple[str, str, str], ...]
    folded: str
    starts: tuple[int, ...]

    def between(self, first: int, stop: int) -> str:
        """The folded text from one index up to another."""
        return self.folded[self.starts[first] : self.starts[stop] - 1]

    def holding(self, pattern: re.Pattern[str]) -> Iterator[Held]:
        """Find the texts in which a pattern finds something, each once, in order.

        Args:
            pattern: What is looked for in folded text; it takes no line break for anything else.
        """
        match = pattern.search(self.folded)
        while match is not None:
            at = bisect_right(self.starts, match.start()) - 1
            yield Held(*self.named[at], self.between(at, at + 1))
            match = pattern.search(self.folded, self.starts[at + 1])


def together(named: Iterable[tuple[str, str, str]]) -> Texts:
    """Fold texts as one, each given behind the path of what it is a text of, and its name there."""
    every = tuple(named)
    return Texts(
        named=every,
        folded=fold("\n".join([text for _, _, text in every])),
        starts=tuple(accumulate([len(text) + 1 for _, _, text in every], initial=0)),
    )
