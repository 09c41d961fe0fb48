"""Totals of aspects, categories, problems and tasks; the reconciliation imports it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from rectify.lexicon import reconciling as words
from rectify.model import ClaimSubject
from rectify.statistics._scope import Item
from rectify.statistics._talk import is_portion
from rectify.statistics.findings import Finding, Way, agrees, contradicts, fits, uncheckable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rectify.model import Claim, Section
    from rectify.statistics._scope import Scope
    from rectify.statistics._talk import Talk

__all__ = ["Tied", "total"]

_APART, _TWICE = 10, 2
"""Two counts this far apart, one at least twice the other, are of different things."""

_LEVELS_APART = 3
"""How many more items than headings there are where a number is taken to be the headings'."""


@frozen(kw_only=True)
class Tied:
    """A finding on a total, and the items whose statuses its parts count.

    Attributes:
        finding: What was found of the total.
        items: The items that it speaks of; None where that is not known.
        weak: Whether it is tied to them by its number alone.
    """

    finding: Finding
    items: tuple[Item, ...] | None = None
    weak: bool = False


def total(index: int, scope: Scope, talk: Talk) -> Tied:
    """Hold a total against what is enumerated in its scope."""
    match talk.claims[index].subject:
        case ClaimSubject.ASPECTS:
            return Tied(finding=_aspects(index, scope, talk))
        case ClaimSubject.CATEGORIES:
            return Tied(finding=_categories(index, scope, talk))
        case ClaimSubject.TASKS:
            return _tasks(index, scope, talk)
        case ClaimSubject.IMMEDIATE_PROBLEMS:
            return _immediate(index, scope, talk)
        case _:
            return _problems(index, scope, talk)


def _aspects(index: int, scope: Scope, talk: Talk) -> Finding:
    """Aspects are the headings of the first level."""
    claim, found = talk.claims[index], scope.aspects
    if not found:
        return uncheckable(Way.NOT_ENUMERATED)
    fitting = _fitting(claim, found)
    if fitting is not None:
        return fitting
    own = any(word in claim.text for word in words.FEEDBACK_WORDS)
    manner = not own and any(word in claim.text for word in words.MANNER_WORDS)
    if manner or scope.unplaced or fits(claim, len(scope.categories)):
        return uncheckable(Way.UNTIED)
    return _differing(index, found, talk)


def _categories(index: int, scope: Scope, talk: Talk) -> Finding:
    """Categories are the headings of the second level, or of the first where none is claimed."""
    claim, found = talk.claims[index], scope.categories
    fitting = _fitting(claim, found)
    if fitting is not None:
        return fitting
    if fits(claim, len(scope.aspects)) and not talk.beside(index, ClaimSubject.ASPECTS).totals:
        return agrees(Way.AS_ASPECTS, _paths(scope.aspects))
    problems = talk.beside(index, ClaimSubject.PROBLEMS).totals
    if fits(claim, len(scope.problems)) and problems:
        fewer = not talk.claims_total(index, ClaimSubject.PROBLEMS, len(scope.problems))
        return agrees(Way.AS_PROBLEMS, _paths(scope.problems)) if fewer else _untied()
    if not found:
        return uncheckable(Way.NOT_ENUMERATED)
    return _untied() if scope.uncategorized else _differing(index, found, talk)


def _problems(index: int, scope: Scope, talk: Talk) -> Tied:
    """Problems are the problems, those below headings that stand apart in or out."""
    claim, found = talk.claims[index], scope.problems
    if not found:
        return Tied(finding=uncheckable(Way.NOT_ENUMERATED))
    if fits(claim, len(found)):
        return Tied(finding=agrees(Way.ENUMERATED, _paths(found)), items=found)
    if scope.main and fits(claim, len(scope.main)):
        return Tied(finding=agrees(Way.MAIN, _paths(scope.main)), items=scope.main)
    headings = scope.categories
    if fits(claim, len(headings)) and len(found) - len(headings) >= _LEVELS_APART:
        return Tied(finding=agrees(Way.AS_CATEGORIES, _paths(headings)))
    if _is_other_level(index, scope, talk):
        return Tied(finding=_untied())
    finding = _differing(index, found, talk, also=len(scope.main))
    return Tied(finding=finding, items=_if_settled(finding, found))


def _is_other_level(index: int, scope: Scope, talk: Talk) -> bool:
    """Whether what is printed as problems is claimed as something else, or tasks as problems."""
    claim, count = talk.claims[index], len(scope.problems)
    if len(scope.tasks) - count >= _LEVELS_APART and fits(claim, len(scope.tasks)):
        return True
    return any(
        len(own) != count and talk.claims_total(index, subject, count)
        for subject, own in (
            (ClaimSubject.ASPECTS, scope.aspects),
            (ClaimSubject.CATEGORIES, scope.categories),
            (ClaimSubject.TASKS, scope.tasks),
        )
    )


def _tasks(index: int, scope: Scope, talk: Talk) -> Tied:
    """Tasks are the tasks; where none is printed, the problems, if the number fits."""
    claim, found, problems = talk.claims[index], scope.tasks, scope.problems
    if not found:
        if problems and fits(claim, len(problems)):
            finding = agrees(Way.AS_PROBLEMS, _paths(problems))
            return Tied(finding=finding, items=problems, weak=True)
        return Tied(finding=uncheckable(Way.NOT_ENUMERATED))
    if fits(claim, len(found)):
        return Tied(finding=agrees(Way.ENUMERATED, _paths(found)), items=found)
    each = (*found, *scope.undivided)
    if fits(claim, len(each)):
        return Tied(finding=agrees(Way.UNDIVIDED, _paths(each)), items=each, weak=True)
    if scope.undivided or fits(claim, len(problems)):
        return Tied(finding=_untied())
    finding = _differing(index, found, talk)
    return Tied(finding=finding, items=_if_settled(finding, found))


def _immediate(index: int, scope: Scope, talk: Talk) -> Tied:
    """Immediate problems are those that the document marks as such, where it does."""
    claim, found = talk.claims[index], scope.immediate
    if not found:
        return Tied(finding=uncheckable(Way.NOT_ENUMERATED))
    if fits(claim, len(found)):
        return Tied(finding=agrees(Way.ENUMERATED, _paths(found)), items=found)
    finding = _differing(index, found, talk) if scope.marked else _untied()
    return Tied(finding=finding, items=_if_settled(finding, found))


def _fitting(claim: Claim, found: Sequence[tuple[str, Section]]) -> Finding | None:
    """A number fits headings as they are, each title once, or without those that stand apart."""
    distinct = {"".join(section.title.split()): path for path, section in reversed(found)}
    main = [
        path
        for path, section in found
        if not any(word in section.title for word in words.APART_WORDS)
    ]
    once = sorted(distinct.values(), key=lambda path: int(path[len("sections[") : -1]))
    for way, paths in ((Way.ENUMERATED, _paths(found)), (Way.DISTINCT, once), (Way.MAIN, main)):
        if paths and fits(claim, len(paths)):
            return agrees(way, paths)
    return None


def _differing(
    index: int, found: Sequence[tuple[str, object]], talk: Talk, *, also: int = 0
) -> Finding:
    """A number that fits no count contradicts, unless it may be of something else."""
    claim, count = talk.claims[index], Decimal(len(found))
    value = claim.value or Decimal(0)
    apart = abs(value - count) >= _APART and max(value, count) >= _TWICE * min(value, count)
    if (
        apart
        or claim.part_of is not None
        or is_portion(claim)
        or talk.is_outdone(index, {len(found), also or len(found)})
    ):
        return _untied()
    return contradicts(Way.ENUMERATED, _paths(found))


def _if_settled(finding: Finding, items: tuple[Item, ...]) -> tuple[Item, ...] | None:
    return items if finding.way is Way.ENUMERATED else None


def _untied() -> Finding:
    return uncheckable(Way.UNTIED)


def _paths(found: Sequence[tuple[str, object]]) -> tuple[str, ...]:
    return tuple(path for path, _ in found)
