"""Counts of a status and of the lasting items, in both ways; the reconciliation imports it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias

from rectify.lexicon import reconciling as words
from rectify.model import ClaimSubject, Status
from rectify.statistics._talk import is_portion
from rectify.statistics._totals import Tied
from rectify.statistics.findings import (
    Finding,
    Verdict,
    Way,
    agrees,
    contradicts,
    fits,
    uncheckable,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from rectify.model import Problem, Task
    from rectify.statistics._scope import Item, Scope
    from rectify.statistics._talk import Beside, Talk

__all__ = ["OPEN", "counted", "items_of"]

Counted: TypeAlias = tuple[Way, tuple[str, ...]]
"""A way of counting, and the paths that it counts."""

OPEN = (Status.IN_PROGRESS, Status.INCOMPLETE, Status.NOT_STARTED)
"""Statuses that claims of open items count together."""

_HALF = 2


def items_of(index: int, scope: Scope, talk: Talk, tied: Mapping[int, Tied]) -> Tied:
    """Give the items that a count of a status, or a rate, is of, with how surely it is.

    They are those of the total that it is a part of; else those of a total of its subject that
    agrees; else, where no total is claimed, what is printed of its subject.
    """
    whole = talk.wholes[index]
    if whole is not None:
        return tied.get(whole, _unsettled())
    totals = [tied[at] for at in talk.beside(index).totals]
    if totals:
        agreeing = (one for one in totals if one.finding.verdict is Verdict.AGREES)
        return next(agreeing, totals[0])
    match talk.claims[index].subject:
        case ClaimSubject.PROBLEMS:
            return _printed(scope.problems)
        case ClaimSubject.TASKS if not scope.tasks:
            return _printed(scope.problems, weak=True)
        case ClaimSubject.TASKS:
            return _unsettled() if scope.undivided else _printed(scope.tasks)
        case _:
            return _printed(scope.immediate)


def _unsettled() -> Tied:
    return Tied(finding=uncheckable(Way.UNTIED))


def _printed(items: tuple[Item, ...], *, weak: bool = False) -> Tied:
    return Tied(finding=uncheckable(Way.NOT_ENUMERATED), items=items or None, weak=weak)


def counted(index: int, scope: Scope, talk: Talk, tied: Mapping[int, Tied]) -> Finding:
    """Hold a count of a status, or of the lasting items, against the items that it is of."""
    pool = items_of(index, scope, talk, tied)
    if pool.items is None:
        listed = pool.finding.way is not Way.NOT_ENUMERATED
        return uncheckable(Way.UNTIED if listed else Way.NOT_ENUMERATED)
    unstated = sum(item.status is Status.UNSTATED for _, item in pool.items)
    if unstated * _HALF >= len(pool.items):
        return uncheckable(Way.UNSTATED)
    if talk.claims[index].sustained:
        return _lasting(index, pool, pool.items, talk)
    return _stated(index, pool, pool.items, talk)


def _stated(index: int, pool: Tied, items: tuple[Item, ...], talk: Talk) -> Finding:
    """A count of a status: each way of counting, then what leaves it open, then the verdict."""
    claim = talk.claims[index]
    ways = _ways(claim.status, items, talk.beside(index))
    for way, paths in ways:
        if fits(claim, len(paths)):
            return agrees(way, paths)
    together = _summed(claim.status, items, talk.beside(index))
    if together is not None:
        return agrees(Way.OPEN_SUM, together)
    sizes = [len(paths) for _, paths in ways]
    unstated = sum(item.status is Status.UNSTATED for _, item in items)
    if unstated and min(sizes) <= (claim.value or 0) <= max(sizes) + unstated:
        return uncheckable(Way.UNSTATED)
    loose = pool.weak or claim.status is Status.UNSTATED or _is_loose(index, talk, sizes)
    return uncheckable(Way.UNTIED) if loose else contradicts(*ways[0])


def _is_loose(index: int, talk: Talk, sizes: list[int]) -> bool:
    """Whether a count is of a portion, of another unit than its whole, or one of several."""
    claim = talk.claims[index]
    above = talk.wholes[index]
    unit = claim.unit if above is None else talk.claims[above].unit
    others = talk.beside(index).stated.get((claim.status, claim.sustained), set())
    return (
        is_portion(claim)
        or (claim.unit is not None and unit is not None and claim.unit != unit)
        or any(size in others for size in sizes)
    )


def _ways(status: Status | None, items: tuple[Item, ...], beside: Beside) -> list[Counted]:
    """The ways of counting a status; the first is what the items say as they stand."""
    own = _paths(items, {status})
    lasting = {path for path, item in items if item.sustained}
    if status is Status.COMPLETED:
        return _completed(own, [path for path, _ in items if path in lasting])
    without = tuple(path for path in own if path not in lasting)
    if status not in OPEN:
        return [(Way.ENUMERATED, own), (Way.BESIDE, without)]
    together = _paths(items, set(OPEN))
    claimed = beside.statuses - {status}
    rest = {each for each in Status if each not in {Status.COMPLETED, Status.UNSTATED}} - claimed
    still = {each for each in rest if each.is_open}
    ways = [
        (Way.OPEN, together),
        (Way.ENUMERATED, own),
        (Way.BESIDE, tuple(path for path in together if path not in lasting)),
        (Way.BESIDE, without),
        (Way.UNRESOLVED, _paths(items, still)),
        (Way.UNRESOLVED, _paths(items, rest)),
    ]
    return ways if together != own else ways[1:]


def _summed(
    status: Status | None, items: tuple[Item, ...], beside: Beside
) -> tuple[str, ...] | None:
    """The open items, where the claims of open items add up to them and no claim fits alone."""
    claimed = [values for (each, _), values in beside.stated.items() if each in OPEN]
    if status not in OPEN or any(len(values) > 1 for values in claimed):
        return None
    together = _paths(items, set(OPEN))
    total = sum(value for values in claimed for value in values)
    return together if total == len(together) else None


def _completed(own: tuple[str, ...], lasting: list[str]) -> list[Counted]:
    """Completed items, the lasting ones inside them or beside them."""
    if not lasting:
        return [(Way.ENUMERATED, own)]
    without = tuple(path for path in own if path not in set(lasting))
    within = (*own, *(path for path in lasting if path not in set(own)))
    if without == own:
        return [(Way.BESIDE, own), (Way.INSIDE, within)]
    return [(Way.INSIDE, own), (Way.BESIDE, without), (Way.INSIDE, within)]


def _lasting(index: int, pool: Tied, items: tuple[Item, ...], talk: Talk) -> Finding:
    """Lasting items: all, those of the status that they are a part of, or those not completed.

    More than the items' own texts state can't be settled; fewer than their statuses say is wrong.
    """
    claim = talk.claims[index]
    above = None if claim.part_of is None else talk.claims[claim.part_of].status
    status = claim.status or above
    lasting = tuple(pair for pair in items if pair[1].sustained)
    inside = tuple(pair for pair in lasting if pair[1].status is status)
    beside = tuple(pair for pair in lasting if pair[1].status is not Status.COMPLETED)
    ways = [(Way.ENUMERATED, lasting), (Way.INSIDE, inside), (Way.BESIDE, beside)]
    if claim.status is not None:
        ways = [(Way.ENUMERATED, inside)]
    elif status is None:
        del ways[1]
    for way, group in ways:
        if fits(claim, len(group)):
            return agrees(way, [path for path, _ in group])
    said = min((sum(_is_said(item) for _, item in group) for _, group in ways if group), default=0)
    paths = tuple(path for path, _ in ways[0][1])
    if (claim.value or 0) < said and not pool.weak and not is_portion(claim):
        return contradicts(Way.ENUMERATED, paths)
    return uncheckable(Way.UNMENTIONED, paths, Decimal(len(paths)))


def _is_said(item: Problem | Task) -> bool:
    """Whether an item is lasting by the words of its status, or by its own data."""
    stated = item.status_text
    return stated is None or any(word in stated for word in words.LASTING_WORDS)


def _paths(items: tuple[Item, ...], statuses: Collection[Status | None]) -> tuple[str, ...]:
    return tuple(path for path, item in items if item.status in statuses)
