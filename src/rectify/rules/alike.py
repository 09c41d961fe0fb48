"""Which texts are the same, or nearly so: groups of a Jaccard index of 5-grams of at least 0.9.

It stands on source; the families of rules may import it. Texts are put into groups in time that is
near-linear in their length: each is held only against those that share a beginning or an end of a
clause with it, and against a bounded number of them.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from functools import cache
from itertools import chain

from attrs import Factory, field, frozen

from rectify.source import fold

__all__ = ["alike"]

_SHORTEST = 12
_GRAM = 5
_MARKS = frozenset(",。;、:!?")
_POSTED = 16
_HELD = 8


def alike(texts: tuple[str, ...]) -> tuple[tuple[int, ...], ...]:
    """Group the indexes of texts that are the same or nearly so; blanks and widths don't matter.

    What is shorter than 12 characters belongs to no group. Groups stand in the order of their
    first members. Two texts that share no beginning and no end of a clause, so alike they be, or
    that more than a few others resemble more, meet only by way of a third.
    """
    same: dict[str, list[int]] = defaultdict(list)
    folded, start = fold("\n".join(texts)), 0
    for at, text in enumerate(texts):
        stop = start + len(text)
        plain = "".join(folded[start:stop].split())
        start = stop + 1
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
    _edges: tuple[set[str], ...] = field(
        init=False, default=Factory(lambda self: tuple(map(_edges, self.texts)), takes_self=True)
    )
    _grams: dict[int, frozenset[str]] = field(factory=dict, init=False)
    _posted: dict[str, list[int]] = field(factory=lambda: defaultdict(list), init=False)
    _parents: dict[int, int] = field(factory=dict, init=False)

    def group(self) -> None:
        """Join each text to those near it.

        Two sets that share so many edges share one of the rarest few of each.
        """
        seen: set[str] = set()
        again: set[str] = set()
        for edges in self._edges:
            again |= seen & edges
            seen |= edges
        repeated = [again & edges for edges in self._edges]
        numbers = Counter(chain.from_iterable(repeated))
        for at, edges in enumerate(self._edges):
            spare = len(edges) - self._least(at)
            unique = len(edges) - len(repeated[at])
            if unique <= spare:
                rarest = sorted(repeated[at], key=lambda edge: (numbers[edge], edge))
                self._join(at, rarest[: spare + 1 - unique])

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
        shorter, longer = one, other
        if len(self.texts[one]) > len(self.texts[other]):
            shorter, longer = other, one
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


def _edges(text: str) -> set[str]:
    """The gram from each mark on, the gram up to each, the first and the last."""
    beside = chain.from_iterable(_beside_mark().findall(text))
    found: set[str] = {text[:_GRAM], text[-_GRAM:], *beside}
    if not _MARKS.isdisjoint(text[: _GRAM - 1]):
        early = [at for at, char in enumerate(text[: _GRAM - 1]) if char in _MARKS]
        found.update(text[: at + 1] for at in early)
        found.update(text[at : at + _GRAM] for at in early)
    return found


@cache
def _beside_mark() -> re.Pattern[str]:
    """A mark, then looks back: at the gram up to it, and at the gram from it on."""
    return re.compile(
        f"[{''.join(sorted(_MARKS))}](?<=(.{{{_GRAM}}}))(?<=(?=(.{{1,{_GRAM}}})).)",
        re.DOTALL,
    )
