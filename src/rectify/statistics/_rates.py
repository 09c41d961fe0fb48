"""Percentages against their counts, rounded down or half up; the reconciliation imports it."""

from __future__ import annotations

from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from rectify.lexicon import reconciling as words
from rectify.model import Status
from rectify.statistics._statuses import items_of
from rectify.statistics._talk import is_portion
from rectify.statistics.findings import (
    Finding,
    Way,
    agrees,
    contradicts,
    is_countable,
    is_total,
    uncheckable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from rectify.model import Claim
    from rectify.statistics._scope import Scope
    from rectify.statistics._talk import Talk
    from rectify.statistics._totals import Tied

__all__ = ["rate"]

_HUNDRED = 100
_NEAR = 5
_MOST_DIGITS = 8
_FAR = 32
"""Claims looked at before and behind a rate, at the most."""


@frozen(kw_only=True)
class _Ratio:
    """A count over another, and the paths that it was taken from."""

    part: Decimal
    whole: Decimal
    members: tuple[str, ...]


def rate(index: int, scope: Scope, talk: Talk, tied: Mapping[int, Tied]) -> Finding:
    """Hold a percentage against the counts claimed beside it, and those enumerated."""
    claim = talk.claims[index]
    claimed = list(_claimed(index, talk))
    enumerated = list(_enumerated(index, scope, talk, tied))
    for ratio in (*claimed, *enumerated):
        way = _way(claim, ratio)
        if way is not None:
            return agrees(way, ratio.members, _rounded(claim, ratio, ROUND_HALF_UP))
    other = is_portion(claim) or any(word in claim.text for word in words.FUNDS_WORDS)
    if other or not (claimed or enumerated):
        return uncheckable(Way.UNTIED if other else Way.NO_COUNTS)
    first = (claimed or enumerated)[0]
    return contradicts(Way.HALF_UP, first.members, _rounded(claim, first, ROUND_HALF_UP))


def _claimed(index: int, talk: Talk) -> Iterator[_Ratio]:
    """Ratios of the counts that are claimed in the same passage, of the same subject."""
    claim = talk.claims[index]
    beside = [
        (at, talk.claims[at])
        for at in range(max(0, index - _FAR), min(len(talk.claims), index + _FAR))
        if _is_beside(claim, talk.claims[at])
    ]
    above = talk.wholes[index]
    totals = [
        (at, other)
        for at, other in beside
        if is_total(other) and other.part_of is None and (other.value or 0) >= 1
    ]
    wholes = [pair for pair in totals if pair[0] == above] or totals[::-1]
    for whole, total in wholes:
        parts = [
            (at, other) for at, other in beside if talk.wholes[at] in {whole, None} and at != whole
        ]
        yield from _parts(claim, (whole, total.value or Decimal(0)), parts)


def _is_beside(claim: Claim, other: Claim) -> bool:
    same = claim.where == other.where and claim.subject is other.subject
    return same and is_countable(other.value) and not other.is_rate and not is_portion(other)


def _parts(
    claim: Claim, whole: tuple[int, Decimal], parts: list[tuple[int, Claim]]
) -> Iterator[_Ratio]:
    """Ratios of a total: the status itself, with what counts as it in some bulletins, the rest."""
    wanted = claim.status or Status.COMPLETED
    own = [(at, each) for at, each in parts if each.status is wanted]
    basic = [each for _, each in parts if each.status is Status.BASICALLY_COMPLETED]
    lasting = [each for _, each in parts if each.sustained]
    still = [each for _, each in parts if each.status is not None and each.status.is_open]
    for at, each in own:
        members = (f"claims[{at}]", f"claims[{whole[0]}]")
        value = each.value or Decimal(0)
        for more in (_sum(()), _sum(basic), _sum(lasting), _sum((*basic, *lasting))):
            yield _Ratio(part=value + more, whole=whole[1], members=members)
    if wanted is Status.COMPLETED and still and not own:
        rest = whole[1] - _sum(still)
        yield _Ratio(part=rest, whole=whole[1], members=(f"claims[{whole[0]}]",))


def _sum(claims: tuple[Claim, ...] | list[Claim]) -> Decimal:
    return sum((claim.value or Decimal(0) for claim in claims), Decimal(0))


def _enumerated(index: int, scope: Scope, talk: Talk, tied: Mapping[int, Tied]) -> Iterator[_Ratio]:
    """Ratios of the items, where it is known which they are and all of them state a status."""
    pool = items_of(index, scope, talk, tied)
    if pool.items is None or pool.weak:
        return
    if any(item.status is Status.UNSTATED for _, item in pool.items):
        return
    wanted = talk.claims[index].status or Status.COMPLETED
    own = [path for path, item in pool.items if item.status is wanted]
    resolved = [path for path, item in pool.items if item.status.is_resolved]
    lasting = [path for path, item in pool.items if item.status is wanted or item.sustained]
    groups = (own, resolved, lasting) if wanted is Status.COMPLETED else (own,)
    for group in groups:
        whole = Decimal(len(pool.items))
        yield _Ratio(part=Decimal(len(group)), whole=whole, members=tuple(group))


def _way(claim: Claim, ratio: _Ratio) -> Way | None:
    """How a percentage comes of a ratio: rounded down, half up, or either way; None if it doesn't.

    A hedged one takes what lies within five points.
    """
    value = claim.value or Decimal(0)
    if claim.approximate:
        exact = ratio.part * _HUNDRED / ratio.whole
        return Way.HALF_UP if abs(exact - value) <= _NEAR else None
    floor = _rounded(claim, ratio, ROUND_FLOOR) == value
    half_up = _rounded(claim, ratio, ROUND_HALF_UP) == value
    if floor and half_up:
        return Way.EXACT_RATE
    return Way.FLOOR if floor else Way.HALF_UP if half_up else None


def _rounded(claim: Claim, ratio: _Ratio, rounding: str) -> Decimal:
    """The percentage of a ratio at the digits of the claimed one."""
    exponent = (claim.value or Decimal(0)).as_tuple().exponent
    digits = min(max(-exponent if isinstance(exponent, int) else 0, 0), _MOST_DIGITS)
    exact = ratio.part * _HUNDRED / ratio.whole
    return exact.quantize(Decimal(1).scaleb(-digits), rounding=rounding)
