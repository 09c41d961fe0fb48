"""What a report claims, by place and subject; the modules of this package import it."""

from __future__ import annotations

from decimal import Decimal
from typing import TypeAlias

from attrs import define, field

from rectify.lexicon import reconciling as words
from rectify.model import Claim, ClaimSubject, Status
from rectify.statistics.findings import fits, is_countable, is_total

__all__ = ["Beside", "Talk", "is_portion"]

_MOST_HEDGED = 16
"""Hedged totals looked at, at the most, for one that fits."""

Sort: TypeAlias = tuple[Status | None, bool]
"""Of which status a count is, and whether it is of the lasting ones."""


@define
class Beside:
    """The claims of one subject in one scope.

    Attributes:
        totals: Indexes of the totals, portions left out.
        values: The numbers of the totals.
        hedged: Indexes of the totals that are hedged.
        stated: The numbers by status.
        leading: The numbers of the totals that counts of a status are parts of.
        largest: The largest number of the totals.
    """

    totals: list[int] = field(factory=list)
    values: set[Decimal] = field(factory=set)
    hedged: list[int] = field(factory=list)
    stated: dict[Sort, set[Decimal]] = field(factory=dict)
    leading: set[Decimal] = field(factory=set)
    largest: Decimal = Decimal(0)

    @property
    def statuses(self) -> set[Status]:
        """Gather the statuses that are counted."""
        return {status for status, _ in self.stated if status is not None}


@define
class Talk:
    """The claims of a report, each with the key of what its place speaks of.

    Attributes:
        claims: The claims.
        keys: Key of the scope of each; None where that is a single item.
        groups: What is claimed by scope and subject.
        wholes: For each claim, the total of its subject that it is in the end a part of.
    """

    claims: tuple[Claim, ...]
    keys: list[int | None]
    groups: dict[tuple[int | None, ClaimSubject], Beside] = field(factory=dict)
    wholes: list[int | None] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.wholes = self._wholes()
        for at, claim in enumerate(self.claims):
            if claim.is_rate or not is_countable(claim.value):
                continue
            group = self.groups.setdefault((self.keys[at], claim.subject), Beside())
            if not is_total(claim):
                group.stated.setdefault((claim.status, claim.sustained), set()).add(claim.value)
                whole = self.wholes[at]
                value = None if whole is None else self.claims[whole].value
                if is_countable(value):
                    group.leading.add(value)
            elif claim.part_of is None and not is_portion(claim):
                group.totals.append(at)
                group.values.add(claim.value)
                group.largest = max(group.largest, claim.value)
                if claim.approximate:
                    group.hedged.append(at)

    def beside(self, index: int, subject: ClaimSubject | None = None) -> Beside:
        """Give the claims of a subject that stand in the scope of a claim, its own by default."""
        subject = subject or self.claims[index].subject
        return self.groups.get((self.keys[index], subject)) or Beside()

    def claims_total(self, index: int, subject: ClaimSubject, count: int) -> bool:
        """Whether a total of a subject, claimed in the scope of a claim, fits a count."""
        group = self.beside(index, subject)
        hedged = group.hedged[:_MOST_HEDGED]
        return count in group.values or any(fits(self.claims[at], count) for at in hedged)

    def is_outdone(self, index: int, counts: set[int]) -> bool:
        """Whether another total of the subject fits a count, or is the one that is split up."""
        claim = self.claims[index]
        group = self.beside(index)
        if not group.values or (len(group.values) == 1 and claim.value in group.values):
            return False
        if any(self.claims_total(index, claim.subject, count) for count in counts):
            return True
        return group.leading != {claim.value}

    def _wholes(self) -> list[int | None]:
        """Find for each claim the total that its chain of wholes ends at."""
        found: dict[int, int | None] = {}
        for start in range(len(self.claims)):
            chain: list[int] = []
            step = start
            while step not in found:
                chain.append(step)
                above = self._above(step)
                if above is None or is_total(self.claims[above]):
                    found[step] = above
                    break
                step = above
            for one in chain:
                found[one] = found[step]
        return [found[at] for at in range(len(self.claims))]

    def _above(self, index: int) -> int | None:
        """The claim that one is a part of, where that is of its subject and scope."""
        claim = self.claims[index]
        if claim.part_of is None:
            return None
        other = self.claims[claim.part_of]
        same = other.subject is claim.subject and self.keys[claim.part_of] == self.keys[index]
        return claim.part_of if same else None


def is_portion(claim: Claim) -> bool:
    """Whether the words of a claim say that it counts a portion, or something else's."""
    said = claim.text.__contains__
    if any(map(said, words.PORTION_WORDS)):
        return True
    if not is_total(claim) or any(map(said, words.FEEDBACK_WORDS)):
        return False
    return any(map(said, words.CHOICE_WORDS))
