"""Verdicts on claims, and the ways of counting that lead to them.

The modules of this package import it, and whoever stands above may.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, TypeGuard

from attrs import field, frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rectify.model import Claim

__all__ = ["Finding", "Verdict", "Way"]

NEAR = Decimal("0.25")
"""How far a count may lie from a hedged number, as a share of it."""

_LARGEST = 10**15
_FINEST = -12


class Verdict(StrEnum):
    """What comes of holding a claim against what its document enumerates."""

    AGREES = "agrees"
    CONTRADICTS = "contradicts"
    UNCHECKABLE = "uncheckable"


class Way(StrEnum):
    """How a claim was counted, or why it can't be."""

    ENUMERATED = "enumerated"
    DISTINCT = "distinct"
    MAIN = "main"
    AS_ASPECTS = "as_aspects"
    AS_CATEGORIES = "as_categories"
    AS_PROBLEMS = "as_problems"
    UNDIVIDED = "undivided"
    INSIDE = "inside"
    BESIDE = "beside"
    OPEN = "open"
    OPEN_SUM = "open_sum"
    UNRESOLVED = "unresolved"
    EXACT_RATE = "exact_rate"
    FLOOR = "floor"
    HALF_UP = "half_up"
    NAMED = "named"
    OUTCOMES = "outcomes"
    PARTS = "parts"
    EXCEEDS = "exceeds"
    NO_NUMERAL = "no_numeral"
    NOT_ENUMERATED = "not_enumerated"
    UNSTATED = "unstated"
    UNMENTIONED = "unmentioned"
    UNTIED = "untied"
    NO_COUNTS = "no_counts"
    NO_PROOF = "no_proof"


@frozen(kw_only=True)
class Finding:
    """A verdict, the way of counting, the figure that it gives, and what was counted."""

    verdict: Verdict
    way: Way
    found: Decimal | None = None
    members: tuple[str, ...] = field(default=(), repr=False)


def agrees(way: Way, members: Sequence[str], found: Decimal | None = None) -> Finding:
    """Find that a claim fits; the figure is the number of members unless another is given."""
    figure = Decimal(len(members)) if found is None else found
    return Finding(verdict=Verdict.AGREES, way=way, found=figure, members=tuple(members))


def contradicts(way: Way, members: Sequence[str], found: Decimal | None = None) -> Finding:
    """Find that a claim is contradicted."""
    figure = Decimal(len(members)) if found is None else found
    return Finding(verdict=Verdict.CONTRADICTS, way=way, found=figure, members=tuple(members))


def uncheckable(way: Way, members: Sequence[str] = (), found: Decimal | None = None) -> Finding:
    """Find that the document can't settle a claim, with the reason."""
    return Finding(verdict=Verdict.UNCHECKABLE, way=way, found=found, members=tuple(members))


def fits(claim: Claim, count: int | Decimal) -> bool:
    """Whether a claimed number fits a count: exactly, or nearly where it is hedged.

    "近50" and "约50" take what lies within a quarter; "60多" also what lies within its last digit.
    """
    value = claim.value or Decimal(0)
    if not claim.approximate:
        return value == count
    digits = value.normalize().as_tuple().exponent
    step = Decimal(10) ** digits if isinstance(digits, int) and digits > 0 else Decimal(0)
    return value * (1 - NEAR) <= count <= value + max(value * NEAR, step)


def is_countable(value: Decimal | None) -> TypeGuard[Decimal]:
    """Whether there is a number, and one of a size that anything in a document can have."""
    if value is None or value > _LARGEST:
        return False
    exponent = value.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= _FINEST


def is_total(claim: Claim) -> bool:
    """Whether a claim counts all of something: of no status, not the lasting ones, no rate."""
    return claim.status is None and not claim.sustained and not claim.is_rate
