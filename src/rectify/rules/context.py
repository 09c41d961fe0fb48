"""What a rule may ask beside the report: the day, the profile, the earlier round, shared findings.

It stands on facts, statistics and tracking; the engine makes one for each check.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import Factory, field, frozen

from rectify.model import LedgerEntry, Problem, Report, Task
from rectify.statistics import Reconciliation, reconcile
from rectify.tracking import Profile

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rectify.facts import Facts

__all__ = ["Context"]


@frozen(kw_only=True)
class Context:
    """What is known beside the report; what several rules ask for is found once.

    Attributes:
        report: The report that is checked.
        as_of: The day on which things are looked at; None where no day was given.
        profile: Deadlines and local requirements; None where none was given.
        earlier: The report of the round before; None where none was given.
        is_ledger: Whether any item holds what only a ledger has: responsibility, a due day, events.
    """

    report: Report
    as_of: date | None = None
    profile: Profile | None = None
    earlier: Report | None = None
    is_ledger: bool = field(
        init=False,
        default=Factory(lambda self: _is_ledger(self.report), takes_self=True),
    )
    _items: tuple[tuple[str, Problem | Task], ...] = field(
        init=False,
        repr=False,
        eq=False,
        default=Factory(lambda self: tuple(_walk(self.report)), takes_self=True),
    )
    _facts: dict[str, object] = field(factory=dict, init=False, repr=False, eq=False)
    _reconciled: list[tuple[Reconciliation, ...]] = field(
        factory=list, init=False, repr=False, eq=False
    )

    def __attrs_post_init__(self) -> None:
        given: tuple[tuple[str, object, type], ...] = (
            ("profile", self.profile, Profile),
            ("earlier", self.earlier, Report),
        )
        for name, value, kind in given:
            if value is not None and not isinstance(value, kind):
                got = type(value).__name__
                raise TypeError(f"{name}: got a {got}, takes a {kind.__name__}, or None")

    def items(self) -> tuple[tuple[str, Problem | Task], ...]:
        """Paths and items: each problem and its tasks, in document order, the unassigned last."""
        return self._items

    def facts_of(self, path: str, item: Problem | Task) -> Facts:
        """The facts of the item at a path, found once."""
        from rectify import facts  # noqa: PLC0415 - loaded by the first rule that asks

        found = self._facts.get(path)
        if not isinstance(found, facts.Facts):
            found = self._facts[path] = facts.of(item)
        return found

    def reconciled(self) -> tuple[Reconciliation, ...]:
        """The claims held against the enumeration, done once."""
        if not self._reconciled:
            self._reconciled.append(tuple(reconcile(self.report)))
        return self._reconciled[0]


def _walk(report: Report) -> Iterator[tuple[str, Problem | Task]]:
    for at, problem in enumerate(report.problems):
        yield f"problems[{at}]", problem
        for of, task in enumerate(problem.tasks):
            yield f"problems[{at}].tasks[{of}]", task
    for at, task in enumerate(report.unassigned_tasks):
        yield f"unassigned_tasks[{at}]", task


def _is_ledger(report: Report) -> bool:
    return any(item.ledger is not None and _keeps(item.ledger) for _, item in _walk(report))


def _keeps(entry: LedgerEntry) -> bool:
    """Whether an entry holds a responsibility, a due day or an event."""
    answers = entry.responsibility
    named = (answers.first_responsible, answers.leader, answers.lead_unit)
    listed = answers.supporting_units or answers.persons
    return bool(any(named) or listed or entry.due is not None or entry.events)
