"""What a rule may ask beside the report: the day, the profile, the earlier round, shared findings.

It stands on facts, statistics and tracking; the engine makes one for each check.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, TypeVar, cast

from attrs import Factory, field, frozen

from rectify.model import LedgerEntry, Problem, Report, Task
from rectify.rules.looking import Texts, together
from rectify.statistics import Reconciliation, reconcile
from rectify.tracking import Profile

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    from rectify.facts import Facts

__all__ = ["Context"]

Found = TypeVar("Found")

_AHEAD = 2
"""Texts of an item ahead of its lead: its name, and its words of a status."""

_ACCOUNT = ("lead", "measures[")
"""How the names of an account's texts begin."""


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
    _items: tuple[tuple[str, Problem | Task], ...] = field(
        init=False,
        repr=False,
        eq=False,
        default=Factory(lambda self: tuple(_walk(self.report)), takes_self=True),
    )
    is_ledger: bool = field(
        init=False,
        default=Factory(lambda self: _is_ledger(self.items()), takes_self=True),
    )
    _found: dict[object, object] = field(factory=dict, init=False, repr=False, eq=False)

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

    def once(self, find: Callable[[Context], Found]) -> Found:
        """What a function finds, found when the first rule asks for it."""
        if find not in self._found:
            self._found[find] = find(self)
        return cast("Found", self._found[find])

    def facts_of(self, path: str, item: Problem | Task) -> Facts:
        """The facts of the item at a path, found once."""
        from rectify import facts  # noqa: PLC0415 - loaded by the first rule that asks

        if path not in self._found:
            self._found[path] = facts.of(item)
        return cast("Facts", self._found[path])

    def texts(self) -> Texts:
        """The texts of the items: of each its name, its words of a status, lead and measures."""
        return self.once(_texts)

    def texts_beside(self) -> Texts:
        """The texts beside the items: title, passages and sections, with their headings."""
        return self.once(_beside)

    def names(self) -> dict[str, str]:
        """Titles of problems and texts of tasks, folded, by their paths."""
        return self.once(_names)

    def accounts(self) -> dict[str, str]:
        """The accounts of the items by their paths, folded: lead and measures, no ordinals.

        Tasks have accounts of their own; a line break parts what is printed apart.
        """
        return self.once(_accounts)

    def telling(self, pattern: re.Pattern[str]) -> dict[str, list[str]]:
        """The leads and measures in which a pattern finds something, by the paths of their items.

        Args:
            pattern: What is looked for in folded text; it takes no line break for anything else.
        """
        found: dict[str, list[str]] = {}
        for each in self.texts().holding(pattern):
            if each.name.startswith(_ACCOUNT):
                found.setdefault(each.place, []).append(each.text)
        return found

    def reconciled(self) -> tuple[Reconciliation, ...]:
        """The claims held against the enumeration, done once."""
        return self.once(_reconciled)


def _reconciled(context: Context) -> tuple[Reconciliation, ...]:
    return tuple(reconcile(context.report))


def _texts(context: Context) -> Texts:
    found: list[tuple[str, str, str]] = []
    for path, item in context.items():
        if isinstance(item, Problem):
            found.append((path, "title", item.title))
        else:
            found.append((path, "text", item.text))
        found += (
            (path, "status_text", item.status_text or ""),
            (path, "lead", item.lead),
            *[(path, f"measures[{at}]", each.text) for at, each in enumerate(item.measures)],
        )
    return together(found)


def _beside(context: Context) -> Texts:
    return together(_texts_beside(context.report))


def _texts_beside(report: Report) -> Iterator[tuple[str, str, str]]:
    yield "title", "", report.title or ""
    parts = {"preamble": report.preamble, "organizing": report.organizing, "plans": report.plans}
    for name, passages in parts.items():
        for at, each in enumerate(passages):
            yield f"{name}[{at}]", "", f"{each.heading or ''}\n{each.text}"
    for at, section in enumerate(report.sections):
        yield f"sections[{at}]", "", f"{section.title}\n{section.text}"


def _names(context: Context) -> dict[str, str]:
    every = context.texts()
    return {path: every.between(at, at + 1) for path, at, _ in _places(context)}


def _accounts(context: Context) -> dict[str, str]:
    every = context.texts()
    return {path: every.between(at + _AHEAD, stop) for path, at, stop in _places(context)}


def _places(context: Context) -> Iterator[tuple[str, int, int]]:
    """The path of each item, the index of its first text, and the one behind its last."""
    start = 0
    for path, item in context.items():
        stop = start + _AHEAD + 1 + len(item.measures)
        yield path, start, stop
        start = stop


def _walk(report: Report) -> Iterator[tuple[str, Problem | Task]]:
    for at, problem in enumerate(report.problems):
        yield f"problems[{at}]", problem
        for of, task in enumerate(problem.tasks):
            yield f"problems[{at}].tasks[{of}]", task
    for at, task in enumerate(report.unassigned_tasks):
        yield f"unassigned_tasks[{at}]", task


def _is_ledger(items: tuple[tuple[str, Problem | Task], ...]) -> bool:
    entries = [item.ledger for _, item in items if item.ledger is not None]
    return any(map(_keeps, entries))


def _keeps(entry: LedgerEntry) -> bool:
    """Whether an entry holds a responsibility, a due day or an event."""
    answers = entry.responsibility
    named = (answers.first_responsible, answers.leader, answers.lead_unit)
    listed = answers.supporting_units or answers.persons
    return bool(any(named) or listed or entry.due is not None or entry.events)
