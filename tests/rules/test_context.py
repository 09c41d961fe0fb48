"""What a rule may ask beside the report is found once, and in document order."""

import re
from datetime import date

import pytest

from rectify import facts
from rectify.model import (
    Event,
    EventKind,
    LedgerEntry,
    Measure,
    Problem,
    Report,
    Responsibility,
    Task,
)
from rectify.rules import Context
from rectify.statistics import reconcile

TASK = Task(text="乙", lead="2024年1月31日前退回1.2万元。")
REPORT = Report(
    problems=(Problem(title="甲", tasks=(TASK, TASK)), Problem(title="丙")),
    unassigned_tasks=(TASK,),
)


def test_items_are_problems_and_tasks() -> None:
    """Each problem comes before its tasks, the unassigned tasks last, each with its path."""
    items = Context(report=REPORT).items()

    assert [path for path, _ in items] == [
        "problems[0]",
        "problems[0].tasks[0]",
        "problems[0].tasks[1]",
        "problems[1]",
        "unassigned_tasks[0]",
    ]
    assert all(REPORT.at(path) is item for path, item in items)


def test_facts_and_reconciliations_are_found_once() -> None:
    """Whoever asks again gets the very same, which is what the functions find."""
    context = Context(report=REPORT)

    first = context.facts_of("unassigned_tasks[0]", TASK)

    assert first == facts.of(TASK)
    assert context.facts_of("unassigned_tasks[0]", TASK) is first
    assert context.reconciled() == tuple(reconcile(REPORT))
    assert context.reconciled() is context.reconciled()


def test_names_and_accounts_are_folded() -> None:
    """Each item has its name and its own account, without ordinals, as patterns read them."""
    measure = Measure(ordinal="一是", text="补齐，３份")
    problem = Problem(title="甲：乙", status_text="已完成", lead="已整改", measures=(measure,))
    context = Context(report=Report(problems=(problem,), unassigned_tasks=(TASK,)))

    assert context.names() == {"problems[0]": "甲:乙", "unassigned_tasks[0]": "乙"}
    assert context.accounts() == {
        "problems[0]": "已整改\n补齐,3份",
        "unassigned_tasks[0]": "2024年1月31日前退回1.2万元。",
    }
    assert context.telling(re.compile("[已3]")) == {
        "problems[0]": ["已整改", "补齐，３份"],
        "unassigned_tasks[0]": [TASK.lead],
    }


def test_what_a_function_finds_is_found_once() -> None:
    """A function is called for the first rule that asks, and its finding kept for the others."""
    calls: list[Context] = []
    context = Context(report=REPORT)

    for _ in range(2):
        context.once(calls.append)

    assert calls == [context]


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        (None, False),
        (LedgerEntry(goal="补建台账", reason="缺人"), False),
        (LedgerEntry(due=date(2024, 1, 31)), True),
        (LedgerEntry(responsibility=Responsibility(leader="分管负责人")), True),
        (LedgerEntry(responsibility=Responsibility(first_responsible="书记")), True),
        (LedgerEntry(responsibility=Responsibility(lead_unit="办公室")), True),
        (LedgerEntry(responsibility=Responsibility(supporting_units=("财务科",))), True),
        (LedgerEntry(responsibility=Responsibility(persons=("科长",))), True),
        (LedgerEntry(events=(Event(on=date(2024, 1, 31), kind=EventKind.NOTED),)), True),
    ],
)
def test_a_ledger_is_known_by_what_only_a_ledger_has(
    entry: LedgerEntry | None, *, expected: bool
) -> None:
    """Responsibility, a due day or an event make a ledger; what a bulletin prints too does not."""
    report = Report(problems=(Problem(title="甲"), Problem(title="乙", ledger=entry)))

    assert Context(report=report).is_ledger is expected
