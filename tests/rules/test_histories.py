"""Rules of histories, beyond their cases."""

from datetime import date

from rectify.model import (
    Event,
    EventKind,
    LedgerEntry,
    Problem,
    Report,
    Responsibility,
    Status,
    Task,
)
from rectify.rules import check
from rectify.rules.histories import (
    closed_before_verified,
    completed_without_evidence,
    self_verified,
)


def test_each_verification_is_looked_at() -> None:
    """Of two verifications the one by who answers is told, at its place among the events."""
    events = tuple(
        Event(on=date(2023, 10, day), kind=EventKind.VERIFIED, by=by)
        for day, by in ((8, "督查室"), (9, "副馆长"))
    )
    entry = LedgerEntry(responsibility=Responsibility(leader="副馆长"), events=events)

    (found,) = check(Report(problems=(Problem(title="甲", ledger=entry),)), rules=[self_verified])

    assert (found.where, found.message) == (
        "problems[0].ledger.events[1]",
        "核查人“副馆长”就是该条目的责任人",
    )


def test_a_task_without_an_entry_is_no_row() -> None:
    """A task that the ledger has no entry for is supported, verified and closed by its problem."""
    entry = LedgerEntry(due=date(2023, 10, 31), completed_on=date(2023, 10, 8))
    task = Task(text="乙", status=Status.COMPLETED)
    problem = Problem(title="甲", status=Status.COMPLETED, ledger=entry, tasks=(task,))
    rules = [completed_without_evidence, self_verified, closed_before_verified]

    assert not check(Report(problems=(problem,)), rules=rules)
