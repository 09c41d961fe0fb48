"""Claims and reports made for the tests of the reconciliation, which import it."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from rectify.model import (
    Claim,
    ClaimSubject,
    Problem,
    Report,
    Section,
    Status,
)
from rectify.statistics import Verdict, Way, reconcile

if TYPE_CHECKING:
    from collections.abc import Iterable

DONE, BASIC, PART = Status.COMPLETED, Status.BASICALLY_COMPLETED, Status.PARTIALLY_COMPLETED
GOING, NOT_DONE, WAITING = Status.IN_PROGRESS, Status.INCOMPLETE, Status.NOT_STARTED
LATER, UNSTATED = Status.POSTPONED, Status.UNSTATED
ASPECTS, CATEGORIES = ClaimSubject.ASPECTS, ClaimSubject.CATEGORIES
PROBLEMS, TASKS = ClaimSubject.PROBLEMS, ClaimSubject.TASKS
IMMEDIATE = ClaimSubject.IMMEDIATE_PROBLEMS
AGREES, CONTRADICTS, UNCHECKABLE = Verdict.AGREES, Verdict.CONTRADICTS, Verdict.UNCHECKABLE


def claim(  # noqa: PLR0913 - each is a field of a claim
    subject: ClaimSubject,
    value: int | str | None,
    text: str | None = None,
    *,
    status: Status | None = None,
    sustained: bool = False,
    part_of: int | None = None,
    is_rate: bool = False,
    approximate: bool = False,
    unit: str | None = "个",
    where: str = "preamble[0]",
) -> Claim:
    """Make a claim of a number."""
    return Claim(
        subject=subject,
        value=None if value is None else Decimal(value),
        text=text or f"{value}个",
        status=status,
        sustained=sustained,
        part_of=part_of,
        is_rate=is_rate,
        approximate=approximate,
        unit=unit,
        where=where,
    )


def problems(
    *statuses: Status, lasting: Iterable[int] = (), said: bool = True
) -> tuple[Problem, ...]:
    """Make a problem of each status; those at some indexes are sustained."""
    return tuple(
        Problem(
            title=f"第{at}个问题",
            status=status,
            sustained=at in set(lasting),
            status_text="长期坚持" if said else "已完成",
        )
        for at, status in enumerate(statuses)
    )


def of(*claims: Claim, report: Report) -> list[tuple[Verdict, Way]]:
    """Hold claims against a report."""
    held = reconcile(
        Report(
            sections=report.sections,
            problems=report.problems,
            unassigned_tasks=report.unassigned_tasks,
            claims=claims,
        )
    )
    return [(one.verdict, one.way) for one in held]


def listing(*statuses: Status, lasting: Iterable[int] = (), said: bool = True) -> Report:
    """Make a report of problems without headings."""
    return Report(problems=problems(*statuses, lasting=lasting, said=said))


def outline(*levels: int, titles: tuple[str, ...] = (), at: tuple[int | None, ...] = ()) -> Report:
    """Make a report of headings, with completed problems below some of them."""
    named = titles or tuple(f"第{index}部分" for index in range(len(levels)))
    return Report(
        sections=tuple(
            Section(title=title, level=level) for title, level in zip(named, levels, strict=True)
        ),
        problems=tuple(
            Problem(title=f"第{index}个问题", status=DONE, section=section)
            for index, section in enumerate(at)
        ),
    )


THREE = listing(DONE, DONE, GOING)
