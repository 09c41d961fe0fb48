"""Claimed parts against the claimed whole; the reconciliation and the rules import it."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import field, frozen

from rectify.model import Claim, ClaimSubject, Report, Status
from rectify.statistics._statuses import OPEN
from rectify.statistics.findings import is_countable, is_total

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Excess", "Split", "exceeding", "unbalanced"]

_ITEMS = frozenset(
    {
        ClaimSubject.ASPECTS,
        ClaimSubject.CATEGORIES,
        ClaimSubject.PROBLEMS,
        ClaimSubject.TASKS,
        ClaimSubject.IMMEDIATE_PROBLEMS,
    }
)
_RULES = frozenset(
    {ClaimSubject.RULES_CREATED, ClaimSubject.RULES_REVISED, ClaimSubject.RULES_TOTAL}
)
_PEOPLE = frozenset({ClaimSubject.PEOPLE_DISCIPLINED, ClaimSubject.PEOPLE_WARNED})
_PERSON_UNITS = frozenset({"人", "名", "位"})


@frozen(kw_only=True)
class Excess:
    """A claimed part that is larger than what it is a part of.

    Attributes:
        part: Index of the part.
        whole: Index of the claim that it can at most be as large as.
    """

    part: int
    whole: int


@frozen(kw_only=True)
class Split:
    """Claimed parts that don't add up to the claimed whole, however the lasting ones are counted.

    Attributes:
        whole: Index of the whole.
        parts: Indexes of the parts.
        total: What the parts add up to.
    """

    whole: int
    parts: tuple[int, ...] = field(repr=False)
    total: Decimal


def exceeding(report: Report) -> Iterator[Excess]:
    """Find the parts that are larger than their whole.

    其中 behind a list of statuses may speak of the last of them or of all: such a part is held
    against the total of the list.
    """
    claims = report.claims
    listed: set[tuple[str, ClaimSubject]] = set()
    before: dict[int, bool] = {}
    for at, claim in enumerate(claims):
        before[at] = (claim.where, claim.subject) in listed
        if claim.status is not None:
            listed.add((claim.where, claim.subject))
    for at, claim in enumerate(claims):
        bound = claim.part_of
        if bound is not None and claims[bound].status is not None and before[bound]:
            bound = claims[bound].part_of
        if bound is not None and _compares(claim, claims[bound]) and _exceeds(claim, claims[bound]):
            yield Excess(part=at, whole=bound)


def _exceeds(part: Claim, whole: Claim) -> bool:
    hedged = part.approximate or whole.approximate
    return not hedged and (part.value or 0) > (whole.value or 0)


def _compares(part: Claim, whole: Claim) -> bool:
    """Whether two claims count the same in the same place and the same unit."""
    if part.is_rate or whole.is_rate or part.where != whole.where:
        return False
    if not (_is_alike(part, whole) and is_countable(part.value)):
        return False
    return is_countable(whole.value)


def _is_alike(part: Claim, whole: Claim) -> bool:
    """Whether two claims are of the same, in the same unit."""
    if part.subject in _ITEMS:
        alike = part.subject is whole.subject
        alike = alike or {part.subject, whole.subject} == {
            ClaimSubject.PROBLEMS,
            ClaimSubject.IMMEDIATE_PROBLEMS,
        }
        return alike and (part.unit == whole.unit or None in {part.unit, whole.unit})
    if part.subject in _PEOPLE:
        units = {part.unit, whole.unit}
        return whole.subject in _PEOPLE and (units <= _PERSON_UNITS or len(units) == 1)
    if part.subject in _RULES:
        return whole.subject in {part.subject, ClaimSubject.RULES_TOTAL}
    return part.subject is whole.subject is ClaimSubject.MONEY_RECOVERED


def unbalanced(report: Report) -> Iterator[Split]:
    """Find the wholes whose parts don't add up, where the parts are said to be all.

    Counts of statuses are all where something is completed and something open; other parts
    (其中) may be only some, so that they can be too much and never too little.
    """
    claims = report.claims
    parts: dict[int, list[int]] = defaultdict(list)
    for at, claim in enumerate(claims):
        if claim.part_of is not None and not claim.is_rate:
            parts[claim.part_of].append(at)
    too_large = {excess.whole for excess in exceeding(report)}
    for whole, found in sorted(parts.items()):
        claim = claims[whole]
        hedged = claim.approximate or any(claims[at].approximate for at in found)
        if len(found) < _FEWEST or hedged or whole in too_large:
            continue
        if not all(_compares(claims[at], claim) for at in found):
            continue
        split = _status_split(claims, whole, found) if is_total(claim) else None
        split = split or _plain_split(claims, whole, found)
        if split is not None:
            yield split


_FEWEST = 2
"""Parts that a whole is split into, at the least."""


def _plain_split(claims: Sequence[Claim], whole: int, found: list[int]) -> Split | None:
    """Parts of no status: together they are no more than the whole."""
    plain = [at for at in found if is_total(claims[at])]
    total = _sum(claims[at].value for at in plain)
    if len(plain) < _FEWEST or total <= (claims[whole].value or 0):
        return None
    return Split(whole=whole, parts=tuple(plain), total=total)


def _status_split(claims: Sequence[Claim], whole: int, found: list[int]) -> Split | None:
    """Parts by status: with the lasting ones, or without them, they are the whole."""
    by_status: dict[Status, set[Decimal]] = defaultdict(set)
    lasting: set[Decimal] = set()
    for at in found:
        claim = claims[at]
        if is_countable(claim.value) and claim.status is not None and not claim.sustained:
            by_status[claim.status].add(claim.value)
        elif is_countable(claim.value) and claim.sustained and claim.status is None:
            lasting.add(claim.value)
    if len(lasting) > 1 or not by_status or any(len(each) > 1 for each in by_status.values()):
        return None
    values = {status: next(iter(each)) for status, each in by_status.items()}
    value = claims[whole].value or Decimal(0)
    more = _sum(lasting)
    sums = sorted({total + extra for total in _totals(values) for extra in (Decimal(0), more)})
    if value in sums or len(values) + len(lasting) < _FEWEST:
        return None
    everything = Status.COMPLETED in values and any(status.is_open for status in values)
    if not everything and sums[0] < value:
        return None
    parts = tuple(at for at in found if not is_total(claims[at]))
    return Split(whole=whole, parts=parts, total=_sum(values.values()))


def _totals(values: dict[Status, Decimal]) -> Iterator[Decimal]:
    """What counts of statuses add up to; 未完成 may hold the other open ones within it."""
    every = _sum(values.values())
    yield every
    for status in OPEN:
        others = _sum(
            value for each, value in values.items() if each.is_open and each is not status
        )
        if others and values.get(status) == others:
            yield every - others


def _sum(values: Iterable[Decimal | None]) -> Decimal:
    return sum((value for value in values if value is not None), Decimal(0))
