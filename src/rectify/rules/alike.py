"""Which texts are the same, or nearly so: groups of a Jaccard index of 5-grams of at least 0.9.

It stands on source; the families of rules may import it. Texts are put into groups in time that is
near-linear in their length: each is held only against those that share a beginning or an end of a
clause with it, and against a bounded number of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache

from attrs import Factory, field, frozen

from rectify.source import fold

__all__ = ["alike"]

_SHORTEST = 12
_GRAM = 5
_POSTED = 16
_HELD = 8


def alike(texts: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    """Group the indexes of texts that are the same or nearly so; blanks and widths don't matter.

    What is shorter than 12 characters belongs to no group. Groups stand in the order of their
    first members. Two texts that share no beginning and no end of a clause, so alike they be, or
    that more than a few others resemble more, meet only by way of a third.
    """
    same: dict[str, list[int]] = defaultdict(list)
    for at, text in enumerate(texts):
        plain = "".join(fold(text).split())
        if len(plain) >= _SHORTEST:
            same[plain].append(at)
    distinct = _Distinct(texts=tuple(same))
    distinct.group()
    groups: dict[int, list[int]] = defaultdict(list)
    for at, members in enumerate(same.values()):
        groups[distinct.root(at)] += members
    found = (tuple(sorted(members)) for members in groups.values() if len(members) > 1)
    return tuple(sorted(found))


@frozen(kw_only=True)
class _Distinct:
    """Texts that differ, those seen so far by the grams at the edges of their clauses.

    Attributes:
        texts: The texts, without blanks.
    """

    texts: tuple[str, ...]
    _edges: tuple[frozenset[str], ...] = field(
        init=False, default=Factory(lambda self: tuple(map(_edges, self.texts)), takes_self=True)
    )
    _grams: dict[int, frozenset[str]] = field(factory=dict, init=False)
    _posted: dict[str, list[int]] = field(factory=lambda: defaultdict(list), init=False)
    _parents: dict[int, int] = field(factory=dict, init=False)

    def group(self) -> None:
        """Join each text to those near it.

        Two sets that share so many edges share one of the rarest few of each.
        """
        numbers = Counter(edge for edges in self._edges for edge in edges)
        for at, edges in enumerate(self._edges):
            repeated = [edge for edge in edges if numbers[edge] > 1]
            spare = len(edges) - self._least(at)
            unique = len(edges) - len(repeated)
            if unique <= spare:
                repeated.sort(key=lambda edge: (numbers[edge], edge))
                self._join(at, repeated[: spare + 1 - unique])

    def _join(self, at: int, rarest: list[str]) -> None:
        """Hold a text against those seen that share most with it; then it is seen itself."""
        shared: dict[int, int] = defaultdict(int)
        for edge in rarest:
            posted = self._posted[edge]
            for other in posted:
                shared[other] += 1
            if len(posted) < _POSTED:
                posted.append(at)
        held = 0
        for other, _ in sorted(shared.items(), key=lambda pair: (-pair[1], pair[0])):
            if held < _HELD and self.root(other) != self.root(at) and self._may_be_near(at, other):
                held += 1
                if self._are_near(at, other):
                    self._parents[self.root(at)] = self.root(other)

    def root(self, at: int) -> int:
        """The text that stands for the group of a text."""
        while at in self._parents:
            above = self._parents[at]
            self._parents[at] = self._parents.get(above, above)
            at = above
        return at

    def _least(self, at: int, *, most_missing: int = 10) -> int:
        """How many edges a text shares with one near it: one in so many of its grams may differ."""
        grams = len(self.texts[at]) - _GRAM + 1
        return max(1, len(self._edges[at]) - grams // most_missing)

    def _may_be_near(self, one: int, other: int) -> bool:
        """Whether the lengths of two texts, and the edges of their clauses, let them be near.

        Of two sets with nine in ten of their members in common, the smaller one has at most one
        in nineteen that the other lacks.
        """
        shorter, longer = sorted((one, other), key=lambda at: len(self.texts[at]))
        if 5 * len(self.texts[shorter]) < 4 * len(self.texts[longer]):
            return False
        shared = len(self._edges[one] & self._edges[other])
        return shared >= self._least(shorter, most_missing=19)

    def _are_near(self, one: int, other: int) -> bool:
        """Whether nine in ten of the grams of two texts are in both."""
        first, second = self._of(one), self._of(other)
        both = len(first & second)
        return 10 * both >= 9 * (len(first) + len(second) - both)

    def _of(self, at: int) -> frozenset[str]:
        """The grams of a text, found once."""
        if at not in self._grams:
            text = self.texts[at]
            self._grams[at] = frozenset(
                text[start : start + _GRAM] for start in range(len(text) - _GRAM + 1)
            )
        return self._grams[at]


def _edges(text: str) -> frozenset[str]:
    """The gram from each mark on, the gram up to each, the first and the last."""
    found = {text[:_GRAM], text[-_GRAM:]}
    for match in _mark().finditer(text):
        at = match.start()
        found.add(text[at : at + _GRAM])
        found.add(text[max(0, at + 1 - _GRAM) : at + 1])
    return frozenset(found)


@cache
def _mark() -> re.Pattern[str]:
    return re.compile("[,。;、:!?]")
