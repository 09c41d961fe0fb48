"""What was found, and the tasks that it was broken into; anybody above the model may import it."""

from __future__ import annotations

from attrs import frozen

from rectify.model import _checks as checks
from rectify.model.ledger import LedgerEntry
from rectify.model.measure import Measure, joined
from rectify.model.status import Status

__all__ = ["Problem", "Task"]


@frozen(kw_only=True)
class Task:
    """A part of a problem (细化任务), with measures and a status of its own.

    Attributes:
        text: What is to be done.
        status: The stage it is said to be at.
        sustained: Whether it is kept up for good (长期坚持), beside its status.
        status_text: The words that state the status.
        lead: Text before the first measure, "" where none.
        measures: What was done.
        id: A caller's own stable key.
        ledger: What a living ledger knows beyond a bulletin.
    """

    text: str
    status: Status = Status.UNSTATED
    sustained: bool = False
    status_text: str | None = None
    lead: str = ""
    measures: tuple[Measure, ...] = ()
    id: str | None = None
    ledger: LedgerEntry | None = None

    def __attrs_post_init__(self) -> None:
        checks.text("Task.text", self.text)
        checks.one("Task.status", self.status, Status)
        checks.flag("Task.sustained", self.sustained)
        checks.optional("Task.status_text", self.status_text)
        checks.loose("Task.lead", self.lead)
        checks.many("Task.measures", self.measures, Measure)
        checks.optional("Task.id", self.id)
        checks.optional_one("Task.ledger", self.ledger, LedgerEntry)

    def __repr__(self) -> str:
        return f"Task(text={checks.brief(self.text)}, status={self.status.value!r})"

    @property
    def account(self) -> str:
        """Join its lead and its measures, a line each."""
        return joined(self.lead, self.measures)


@frozen(kw_only=True)
class Problem:
    """What the inspection found (问题): the unit that is counted.

    Attributes:
        section: Index, in the report's sections, of the innermost one that it stands in.
        number: The number, as counted in print.
        ordinal: The ordinal as printed, with its separator, "" where none.
        title: What was found.
        status: The stage it is said to be at.
        status_text: The words that state the status.
        sustained: Whether it is kept up for good (长期坚持), beside its status.
        lead: Text before the first measure, "" where none.
        measures: What was done; one without ordinal where nothing is enumerated.
        tasks: The parts that it was broken into.
        id: A caller's own stable key.
        follows: The earlier round's item that it takes up.
        ledger: What a living ledger knows beyond a bulletin.
    """

    section: int | None = None
    number: int | None = None
    ordinal: str = ""
    title: str
    status: Status = Status.UNSTATED
    status_text: str | None = None
    sustained: bool = False
    lead: str = ""
    measures: tuple[Measure, ...] = ()
    tasks: tuple[Task, ...] = ()
    id: str | None = None
    follows: str | None = None
    ledger: LedgerEntry | None = None

    def __attrs_post_init__(self) -> None:
        checks.optional_whole("Problem.section", self.section)
        checks.optional_whole("Problem.number", self.number)
        checks.loose("Problem.ordinal", self.ordinal)
        checks.text("Problem.title", self.title)
        checks.one("Problem.status", self.status, Status)
        checks.optional("Problem.status_text", self.status_text)
        checks.flag("Problem.sustained", self.sustained)
        checks.loose("Problem.lead", self.lead)
        checks.many("Problem.measures", self.measures, Measure)
        checks.many("Problem.tasks", self.tasks, Task)
        checks.optional("Problem.id", self.id)
        checks.optional("Problem.follows", self.follows)
        checks.optional_one("Problem.ledger", self.ledger, LedgerEntry)

    def __repr__(self) -> str:
        title, status = checks.brief(self.title), self.status.value
        return f"Problem(number={self.number}, title={title}, status={status!r})"

    @property
    def account(self) -> str:
        """Join its own lead and measures, a line each; its tasks have accounts of their own."""
        return joined(self.lead, self.measures)

    def all_measures(self) -> tuple[Measure, ...]:
        """Gather its own measures, then its tasks'."""
        return (*self.measures, *(measure for task in self.tasks for measure in task.measures))
