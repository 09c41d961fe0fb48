"""What each class of the model takes, field by field, and what all of its values have in common."""

from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectify import model
from rectify.model import (
    Claim,
    ClaimSubject,
    Contact,
    Event,
    EventKind,
    Evidence,
    EvidenceKind,
    Inspection,
    LedgerEntry,
    Measure,
    Milestone,
    MilestoneKind,
    Organization,
    Outcome,
    OutcomeKind,
    Passage,
    Problem,
    Report,
    Responsibility,
    Section,
    Status,
    Task,
    Withheld,
)
from tests.strategies import VALUES

DAY = date(2024, 3, 1)
NEEDED: dict[type, dict[str, object]] = {
    Claim: {"subject": ClaimSubject.PROBLEMS, "text": "12个问题", "where": "preamble[0]"},
    Contact: {},
    Event: {"on": DAY, "kind": EventKind.NOTED},
    Evidence: {"title": "会议纪要"},
    Inspection: {},
    LedgerEntry: {},
    Measure: {"text": "开展培训"},
    Milestone: {"kind": MilestoneKind.PLAN, "on": DAY},
    Organization: {},
    Outcome: {"kind": OutcomeKind.RULE_MADE, "quantity": Decimal(1)},
    Passage: {"text": "现将情况通报如下"},
    Problem: {"title": "学习不够深入"},
    Report: {},
    Responsibility: {},
    Section: {"title": "落实责任方面", "level": 1},
    Task: {"text": "完善制度"},
    Withheld: {},
}

Faults = list[tuple[Any, type[Exception]]]
NO_TEXT: Faults = [(3, TypeError), (b"x", TypeError), ("\x00", ValueError), ("a\rb", ValueError)]
NO_TEXT += [("\x85", ValueError), ("\ud800", ValueError), ("\ufdd0", ValueError)]
NO_TEXT += [("甲\ufffe", ValueError), ("甲\U0010ffff", ValueError)]
TEXT: Faults = [*NO_TEXT, (None, TypeError), ("", ValueError), (" \t\n\u3000", ValueError)]
OPTIONAL: Faults = [*NO_TEXT, ("", ValueError), ("\u3000", ValueError)]
LOOSE: Faults = [*NO_TEXT, (None, TypeError), (" ", ValueError)]
TEXTS: Faults = [(["甲"], TypeError), ("甲", TypeError), (None, TypeError), ((1,), TypeError)]
TEXTS += [(("甲", " "), ValueError)]
MOMENT = datetime(2024, 3, 1, tzinfo=UTC)
OPTIONAL_DAY: Faults = [("2024-03-01", TypeError), (20240301, TypeError), (MOMENT, TypeError)]
DATE: Faults = [*OPTIONAL_DAY, (None, TypeError)]
FLAG: Faults = [(1, TypeError), (0, TypeError), (None, TypeError), ("true", TypeError)]
OPTIONAL_WHOLE: Faults = [(True, TypeError), ("1", TypeError), (1.0, TypeError), (-1, ValueError)]
LEVEL: Faults = [(True, TypeError), ("1", TypeError), (None, TypeError), (0, ValueError)]
OPTIONAL_AMOUNT: Faults = [
    (1, TypeError),
    ("1", TypeError),
    (1.5, TypeError),
    (Decimal(-1), ValueError),
]
OPTIONAL_AMOUNT += [(Decimal("NaN"), ValueError), (Decimal("sNaN"), ValueError)]
OPTIONAL_AMOUNT += [(Decimal("Infinity"), ValueError)]
AMOUNT: Faults = [*OPTIONAL_AMOUNT, (None, TypeError)]
OPTIONAL_ONE: Faults = [("甲", TypeError), (3, TypeError), (Status, TypeError)]
ONE: Faults = [*OPTIONAL_ONE, (None, TypeError)]
MANY: Faults = [([], TypeError), (None, TypeError), (("甲",), TypeError), ((None,), TypeError)]
EXTRA: Faults = [([], TypeError), (("甲",), TypeError), ((["甲", "乙"],), TypeError)]
EXTRA += [((("甲",),), ValueError), ((("甲", 1),), TypeError), (((" ", "乙"),), ValueError)]

FIELDS: dict[type, dict[str, Faults]] = {
    Claim: {
        "subject": ONE,
        "status": OPTIONAL_ONE,
        "sustained": FLAG,
        "is_rate": FLAG,
        "value": OPTIONAL_AMOUNT,
        "part_of": OPTIONAL_WHOLE,
        "unit": OPTIONAL,
        "text": TEXT,
        "where": TEXT,
        "approximate": FLAG,
    },
    Contact: {"phones": TEXTS, "emails": TEXTS, "postcode": OPTIONAL, "address": OPTIONAL},
    Event: {
        "on": DATE,
        "kind": ONE,
        "by": OPTIONAL,
        "from_status": OPTIONAL_ONE,
        "to_status": OPTIONAL_ONE,
        "from_due": OPTIONAL_DAY,
        "to_due": OPTIONAL_DAY,
        "approved_by": OPTIONAL,
        "reason": OPTIONAL,
        "basis": OPTIONAL,
    },
    Evidence: {
        "title": TEXT,
        "kind": ONE,
        "uri": OPTIONAL,
        "sha256": [*OPTIONAL, ("ab", ValueError), ("A" * 64, ValueError), ("g" * 64, ValueError)],
        "added_on": OPTIONAL_DAY,
        "by": OPTIONAL,
    },
    Inspection: {
        "kind": OPTIONAL_ONE,
        "ordered_by": OPTIONAL,
        "team": OPTIONAL,
        "round": OPTIONAL,
        "started_on": OPTIONAL_DAY,
        "ended_on": OPTIONAL_DAY,
        "feedback_on": OPTIONAL_DAY,
    },
    LedgerEntry: {
        "goal": OPTIONAL,
        "reason": OPTIONAL,
        "note": OPTIONAL,
        "kind": OPTIONAL_ONE,
        "responsibility": ONE,
        "due": OPTIONAL_DAY,
        "completed_on": OPTIONAL_DAY,
        "outcomes": MANY,
        "evidence": MANY,
        "events": MANY,
        "withheld": OPTIONAL_ONE,
        "extra": EXTRA,
    },
    Measure: {"ordinal": LOOSE, "text": TEXT},
    Milestone: {"kind": ONE, "on": DATE},
    Organization: {"name": OPTIONAL, "organ": OPTIONAL, "host": OPTIONAL, "level": OPTIONAL},
    Outcome: {"kind": ONE, "quantity": AMOUNT, "unit": OPTIONAL, "reference": OPTIONAL},
    Passage: {"heading": OPTIONAL, "text": [*LOOSE, ("", ValueError)]},
    Problem: {
        "section": OPTIONAL_WHOLE,
        "number": OPTIONAL_WHOLE,
        "ordinal": LOOSE,
        "title": TEXT,
        "status": ONE,
        "status_text": OPTIONAL,
        "sustained": FLAG,
        "lead": LOOSE,
        "measures": MANY,
        "tasks": MANY,
        "id": OPTIONAL,
        "follows": OPTIONAL,
        "ledger": OPTIONAL_ONE,
    },
    Report: {
        "title": OPTIONAL,
        "organization": ONE,
        "inspection": ONE,
        "signed_on": OPTIONAL_DAY,
        "published_on": OPTIONAL_DAY,
        "contact": ONE,
        "preamble": MANY,
        "organizing": MANY,
        "plans": MANY,
        "sections": MANY,
        "problems": MANY,
        "unassigned_tasks": MANY,
        "claims": MANY,
        "milestones": MANY,
    },
    Responsibility: {
        "first_responsible": OPTIONAL,
        "leader": OPTIONAL,
        "lead_unit": OPTIONAL,
        "supporting_units": TEXTS,
        "persons": TEXTS,
    },
    Section: {"ordinal": LOOSE, "title": TEXT, "level": LEVEL, "text": LOOSE},
    Task: {
        "text": TEXT,
        "status": ONE,
        "sustained": FLAG,
        "status_text": OPTIONAL,
        "lead": LOOSE,
        "measures": MANY,
        "id": OPTIONAL,
        "ledger": OPTIONAL_ONE,
    },
    Withheld: {"reason": OPTIONAL, "approved_by": OPTIONAL, "public_text": OPTIONAL},
}

CLASSES = sorted(FIELDS, key=lambda kind: kind.__name__)
FAULTS = [
    pytest.param(kind, name, value, error, id=f"{kind.__name__}.{name}-{index}")
    for kind in CLASSES
    for name, faults in FIELDS[kind].items()
    for index, (value, error) in enumerate(faults)
]
drawn = st.one_of(*VALUES.values())


def build(kind: type, /, **given_fields: object) -> object:
    """Build a value from what its class needs and what a test gives."""
    return kind(**(NEEDED[kind] | given_fields))


@pytest.mark.parametrize(("kind", "name", "value", "error"), FAULTS)
def test_a_field_refuses_what_it_does_not_take(
    kind: type, name: str, value: object, error: type[Exception]
) -> None:
    """The error names the class, the field and what it takes."""
    with pytest.raises(
        error, match=rf"^{kind.__name__}\.{name}[^ ]*: got (.|\n)+, takes "
    ) as caught:
        build(kind, **{name: value})

    assert type(caught.value) is error


@pytest.mark.parametrize("kind", CLASSES)
def test_the_table_of_faults_names_every_field(kind: type) -> None:
    """No field of the model is without a list of values that it refuses."""
    fields = {field.name for field in attrs.fields(kind)}

    assert set(FIELDS[kind]) == fields


def test_every_class_is_in_the_table() -> None:
    """No class of the model is without a table of faults, or without a strategy."""
    classes = {getattr(model, name) for name in model.__all__ if attrs.has(getattr(model, name))}

    assert classes == set(FIELDS) == set(VALUES)


@pytest.mark.parametrize("kind", CLASSES)
def test_a_class_is_built_by_keyword_alone(kind: type) -> None:
    """No class takes a positional argument."""
    with pytest.raises(TypeError, match="positional"):
        kind(*NEEDED[kind].values(), "甲")


@pytest.mark.parametrize("kind", CLASSES)
def test_a_value_can_not_be_changed(kind: type) -> None:
    """A field can't be set once the value stands."""
    value = build(kind)

    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        setattr(value, attrs.fields(kind)[0].name, None)


@pytest.mark.parametrize("kind", CLASSES)
def test_a_value_takes_no_other_attribute(kind: type) -> None:
    """Slots keep a mistyped name from being kept in silence."""
    assert not hasattr(build(kind), "__dict__")


@given(drawn)
def test_a_value_survives_pickling(value: object) -> None:
    """What is unpickled is equal to what was pickled."""
    assert pickle.loads(pickle.dumps(value)) == value  # noqa: S301 - pickled right here


@given(drawn)
def test_a_value_survives_a_deep_copy(value: object) -> None:
    """A deep copy is equal to its original."""
    assert copy.deepcopy(value) == value


@given(drawn)
def test_equal_values_hash_alike(value: object) -> None:
    """A value can be a member of a set, and its copy is the same member."""
    assert len({value, copy.deepcopy(value)}) == 1


@given(drawn)
def test_a_repr_stays_short(value: object) -> None:
    """A value of long texts is shown in a few lines at most."""
    assert len(repr(value)) < 4000


def test_a_long_text_is_cut_in_a_message() -> None:
    """The message of an error holds the beginning of a text of a million characters."""
    with pytest.raises(ValueError, match="control characters") as caught:
        Measure(text="长" * 1_000_000 + "\x00")

    assert len(str(caught.value)) < 300


def test_a_message_names_the_character_and_its_place() -> None:
    """The error about a character that no text holds says which and where."""
    with pytest.raises(ValueError, match=r"'甲\\x07乙' with U\+0007 at 1"):
        Measure(text="甲\x07乙")


def test_a_message_names_the_member() -> None:
    """The error about a member of a tuple says which one."""
    with pytest.raises(
        TypeError, match=r"^Problem\.measures\[1\]: got '乙' \(str\), takes a Measure"
    ):
        Problem(title="甲", measures=(Measure(text="甲"), "乙"))  # type: ignore[arg-type]


def test_a_message_shows_what_a_field_takes() -> None:
    """The error about a status says what was given, of what type, and what is taken."""
    with pytest.raises(TypeError) as caught:
        Problem(title="甲", status="done")  # type: ignore[arg-type]

    assert str(caught.value) == "Problem.status: got 'done' (str), takes a Status"


def test_a_message_uses_the_right_article() -> None:
    """A class whose name begins with a vowel is an Outcome, not a Outcome."""
    with pytest.raises(TypeError, match=r"takes an OutcomeKind$"):
        Outcome(kind="rule_made", quantity=Decimal(1))  # type: ignore[arg-type]


def test_a_huge_value_is_cut_in_a_message() -> None:
    """The error about a list of a thousand members shows only its beginning."""
    with pytest.raises(TypeError) as caught:
        Problem(title="甲", measures=list(range(1000)))  # type: ignore[arg-type]

    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("text", ["甲\t乙\n丙", "\u3000甲", "\ufeff甲", "\U00020bb7", "甲\u2028"])
def test_a_text_keeps_odd_characters(text: str) -> None:
    """Tabs, newlines, invisible marks and rare characters may stand in a text."""
    measure = Measure(text=text)

    assert measure.text == text


def test_a_kind_of_text_passes_as_text() -> None:
    """An instance of a subclass of str is text."""

    class Word(str):
        __slots__ = ()

    measure = Measure(text=Word("甲"))

    assert measure == Measure(text="甲")


def test_a_kind_of_int_passes_as_a_number() -> None:
    """An instance of a subclass of int is a whole number, unless it is a truth value."""

    class Number(int):
        __slots__ = ()

    problem = Problem(title="甲", number=Number(3))

    assert problem.number == 3


def test_a_kind_of_date_passes_as_a_day() -> None:
    """An instance of a subclass of date is a day, unless it is a moment."""

    class Day(date):
        __slots__ = ()

    report = Report(signed_on=Day(2024, 3, 1))

    assert report.signed_on == DAY


def test_evidence_takes_a_digest() -> None:
    """Sixty-four lower-case hexadecimal digits are a digest."""
    evidence = Evidence(title="凭证", sha256="0af9" * 16)

    assert evidence.sha256 == "0af9" * 16


def test_evidence_is_of_another_kind_unless_told() -> None:
    """Nothing is guessed about what a piece of evidence is."""
    assert Evidence(title="凭证").kind is EvidenceKind.OTHER


def test_events_stand_oldest_first() -> None:
    """A history that goes back in time is refused, with the place of the step back."""
    later = Event(on=date(2024, 2, 1), kind=EventKind.NOTED)
    earlier = Event(on=date(2024, 1, 1), kind=EventKind.NOTED)

    with pytest.raises(
        ValueError, match=r"^LedgerEntry\.events\[2\]\.on: got .*2024, 1, 1.*oldest"
    ):
        LedgerEntry(events=(later, later, earlier))


def test_an_unforeseen_column_may_be_empty() -> None:
    """A sheet's cell without text is kept as it is."""
    entry = LedgerEntry(extra=(("备用", ""), ("备用", "甲")))

    assert entry.extra == (("备用", ""), ("备用", "甲"))


def test_a_passage_may_be_a_heading_alone() -> None:
    """A heading with nothing beneath is a passage."""
    assert not Passage(heading="组织情况").text


def test_a_problem_shows_number_title_and_status() -> None:
    """The repr of a problem is one line, whatever it holds."""
    problem = Problem(number=3, title="长" * 60, measures=(Measure(text="甲"),))

    assert repr(problem) == f"Problem(number=3, title='{'长' * 40}'…, status='unstated')"


def test_a_task_shows_text_and_status() -> None:
    """The repr of a task is one line, whatever it holds."""
    task = Task(text="完善制度", status=Status.COMPLETED)

    assert repr(task) == "Task(text='完善制度', status='completed')"


def test_a_ledger_entry_shows_how_much_it_holds() -> None:
    """The repr of a ledger's row counts its outcomes, evidence and events."""
    entry = LedgerEntry(evidence=(Evidence(title="凭证"),))

    assert "evidence=<1>, events=()" in repr(entry)


def test_an_account_joins_lead_and_measures() -> None:
    """An account is the lead, then each measure with its ordinal, a line each."""
    measures = (Measure(ordinal="一是", text="开展培训。"), Measure(text="完善制度。"))

    assert Task(text="甲", lead="已整改。", measures=measures).account == (
        "已整改。\n一是开展培训。\n完善制度。"
    )


def test_an_account_without_lead_begins_with_its_measures() -> None:
    """An empty lead takes no line of the account."""
    assert Problem(title="甲", measures=(Measure(text="乙"),)).account == "乙"


def test_an_empty_account_is_empty() -> None:
    """An item with neither lead nor measures has the account "" and nothing else."""
    assert not Problem(title="甲").account


def test_the_account_of_a_problem_is_its_own() -> None:
    """A problem's account does not repeat what its tasks tell."""
    problem = Problem(title="甲", lead="乙", tasks=(Task(text="丙", lead="丁"),))

    assert problem.account == "乙"


def test_all_measures_are_its_own_then_its_tasks() -> None:
    """A problem gathers its own measures, then those of its tasks, in their order."""
    own, first, second = (Measure(text=text) for text in "甲乙丙")
    tasks = (Task(text="子", measures=(first,)), Task(text="丑", measures=(second,)))

    assert Problem(title="题", measures=(own,), tasks=tasks).all_measures() == (own, first, second)
