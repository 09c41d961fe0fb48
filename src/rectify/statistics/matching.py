"""Claims to findings, totals first; `reconcile` loads it with its first report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rectify.model import ClaimSubject, Report
from rectify.statistics import splits
from rectify.statistics._named import NAMED, Names
from rectify.statistics._rates import rate
from rectify.statistics._scope import Outline
from rectify.statistics._statuses import counted
from rectify.statistics._talk import Talk
from rectify.statistics._totals import total
from rectify.statistics.findings import (
    Finding,
    Verdict,
    Way,
    contradicts,
    is_countable,
    is_total,
    uncheckable,
)

if TYPE_CHECKING:
    from rectify.statistics._totals import Tied

_COUNTED = frozenset(
    {
        ClaimSubject.ASPECTS,
        ClaimSubject.CATEGORIES,
        ClaimSubject.PROBLEMS,
        ClaimSubject.TASKS,
        ClaimSubject.IMMEDIATE_PROBLEMS,
    }
)
"""Subjects that a document enumerates."""


def matched(report: Report) -> dict[int, Finding]:
    """What is found of each claim: totals first, since counts of a status are parts of them."""
    outline = Outline(report=report)
    talk = Talk(claims=report.claims, keys=[outline.key(claim.where) for claim in report.claims])
    names = Names(outline=outline)
    found: dict[int, Finding] = {}
    tied: dict[int, Tied] = {}
    for at, claim in enumerate(report.claims):
        key = talk.keys[at]
        if not is_countable(claim.value):
            found[at] = uncheckable(Way.NO_NUMERAL if claim.value is None else Way.UNTIED)
        elif key is None:
            found[at] = uncheckable(Way.UNTIED)
        elif claim.subject in _COUNTED:
            if is_total(claim):
                tied[at] = total(at, outline.scope(key), talk)
                found[at] = tied[at].finding
        elif claim.subject in NAMED and not claim.is_rate:
            found[at] = names.named(at, key, talk)
        else:
            found[at] = uncheckable(Way.NO_PROOF)
    for at, claim in enumerate(report.claims):
        key = talk.keys[at]
        if at not in found and key is not None:
            held = rate if claim.is_rate else counted
            found[at] = held(at, outline.scope(key), talk, tied)
    return found | dict(_of_parts(report, found))


def _of_parts(report: Report, found: dict[int, Finding]) -> dict[int, Finding]:
    """What the enumeration leaves open, the parts of a claim or its whole may contradict."""
    held: dict[int, Finding] = {}
    for split in splits.unbalanced(report):
        members = tuple(f"claims[{at}]" for at in split.parts)
        held[split.whole] = contradicts(Way.PARTS, members, split.total)
    for excess in splits.exceeding(report):
        whole = report.claims[excess.whole]
        members = (f"claims[{excess.whole}]",)
        held[excess.part] = contradicts(Way.EXCEEDS, members, whole.value)
    return {at: one for at, one in held.items() if found[at].verdict is Verdict.UNCHECKABLE}
