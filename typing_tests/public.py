"""What type checkers see of the public surface; checked by mypy and pyright, never run."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import assert_type

import rectify
from rectify import (
    Claim,
    ClaimSubject,
    Contact,
    Diagnostic,
    Event,
    EventKind,
    Evidence,
    EvidenceKind,
    Inspection,
    InspectionKind,
    Kind,
    LedgerEntry,
    Leftover,
    Measure,
    Milestone,
    MilestoneKind,
    MissingExtraError,
    Organization,
    Outcome,
    OutcomeKind,
    Passage,
    Problem,
    Rate,
    Reading,
    RectificationKind,
    Report,
    Responsibility,
    Section,
    Severity,
    Span,
    Spans,
    Status,
    StructureError,
    Summary,
    Tally,
    Task,
    UnreadableFileError,
    Withheld,
    facts,
)
from rectify.facts import Amount, Citation, Count, DateMention, Facts
from rectify.formats import json
from rectify.source import fold


def version() -> None:
    """The version is text."""
    assert_type(rectify.__version__, str)


def reading(text: str) -> None:
    """A text is read into a report, with spans, leftovers and diagnostics."""
    found = rectify.read(text)

    assert_type(found, Reading)
    assert_type(found.text, str)
    assert_type(found.report, Report)
    assert_type(found.spans, Spans)
    assert_type(found.spans["problems[0]"], Span)
    assert_type(found.spans["problems[0]"].start, int)
    assert_type(found.leftovers, tuple[Leftover, ...])
    assert_type(found.leftovers[0].span, Span)
    assert_type(found.diagnostics, tuple[Diagnostic, ...])
    assert_type(fold(text), str)


def report(value: Report) -> None:
    """A report tells who reported what to whom, and what can be derived of it."""
    assert_type(value.title, str | None)
    assert_type(value.organization, Organization)
    assert_type(value.inspection, Inspection)
    assert_type(value.signed_on, date | None)
    assert_type(value.published_on, date | None)
    assert_type(value.contact, Contact)
    assert_type(value.preamble, tuple[Passage, ...])
    assert_type(value.organizing, tuple[Passage, ...])
    assert_type(value.plans, tuple[Passage, ...])
    assert_type(value.sections, tuple[Section, ...])
    assert_type(value.problems, tuple[Problem, ...])
    assert_type(value.unassigned_tasks, tuple[Task, ...])
    assert_type(value.claims, tuple[Claim, ...])
    assert_type(value.milestones, tuple[Milestone, ...])
    assert_type(value.tasks, tuple[Task, ...])
    assert_type(value.walk_problems(), Iterator[tuple[tuple[Section, ...], Problem]])
    assert_type(value.at("problems[0]"), object)


def masthead(organization: Organization, inspection: Inspection, contact: Contact) -> None:
    """What a masthead may leave out may be None."""
    assert_type(organization.name, str | None)
    assert_type(organization.organ, str | None)
    assert_type(organization.host, str | None)
    assert_type(organization.level, str | None)
    assert_type(inspection.kind, InspectionKind | None)
    assert_type(inspection.ordered_by, str | None)
    assert_type(inspection.team, str | None)
    assert_type(inspection.round, str | None)
    assert_type(inspection.started_on, date | None)
    assert_type(inspection.ended_on, date | None)
    assert_type(inspection.feedback_on, date | None)
    assert_type(contact.phones, tuple[str, ...])
    assert_type(contact.emails, tuple[str, ...])
    assert_type(contact.postcode, str | None)
    assert_type(contact.address, str | None)


def passages(passage: Passage, section: Section, milestone: Milestone) -> None:
    """Passages, sections and milestones."""
    assert_type(passage.heading, str | None)
    assert_type(passage.text, str)
    assert_type(section.ordinal, str)
    assert_type(section.title, str)
    assert_type(section.level, int)
    assert_type(section.text, str)
    assert_type(milestone.kind, MilestoneKind)
    assert_type(milestone.on, date)


def problem(value: Problem, task: Task, measure: Measure) -> None:
    """A problem has measures and tasks; a task has measures."""
    assert_type(value.section, int | None)
    assert_type(value.number, int | None)
    assert_type(value.ordinal, str)
    assert_type(value.title, str)
    assert_type(value.status, Status)
    assert_type(value.status_text, str | None)
    assert_type(value.sustained, bool)
    assert_type(value.lead, str)
    assert_type(value.measures, tuple[Measure, ...])
    assert_type(value.tasks, tuple[Task, ...])
    assert_type(value.all_measures(), tuple[Measure, ...])
    assert_type(value.account, str)
    assert_type(value.id, str | None)
    assert_type(value.follows, str | None)
    assert_type(value.ledger, LedgerEntry | None)
    assert_type(task.text, str)
    assert_type(task.status, Status)
    assert_type(task.sustained, bool)
    assert_type(task.status_text, str | None)
    assert_type(task.lead, str)
    assert_type(task.measures, tuple[Measure, ...])
    assert_type(task.account, str)
    assert_type(task.id, str | None)
    assert_type(task.ledger, LedgerEntry | None)
    assert_type(measure.ordinal, str)
    assert_type(measure.text, str)


def status(value: Status) -> None:
    """A status knows its class and its labels."""
    assert_type(value.is_resolved, bool)
    assert_type(value.is_open, bool)
    assert_type(value.label("zh"), str)


def claim(value: Claim) -> None:
    """A claim tells what is counted, and how much."""
    assert_type(value.subject, ClaimSubject)
    assert_type(value.status, Status | None)
    assert_type(value.sustained, bool)
    assert_type(value.is_rate, bool)
    assert_type(value.value, Decimal | None)
    assert_type(value.part_of, int | None)
    assert_type(value.unit, str | None)
    assert_type(value.text, str)
    assert_type(value.where, str)
    assert_type(value.approximate, bool)


def ledger(entry: LedgerEntry, responsibility: Responsibility) -> None:
    """What a living ledger knows beyond a bulletin."""
    assert_type(entry.goal, str | None)
    assert_type(entry.reason, str | None)
    assert_type(entry.note, str | None)
    assert_type(entry.kind, RectificationKind | None)
    assert_type(entry.responsibility, Responsibility)
    assert_type(entry.due, date | None)
    assert_type(entry.completed_on, date | None)
    assert_type(entry.outcomes, tuple[Outcome, ...])
    assert_type(entry.evidence, tuple[Evidence, ...])
    assert_type(entry.events, tuple[Event, ...])
    assert_type(entry.withheld, Withheld | None)
    assert_type(entry.extra, tuple[tuple[str, str], ...])
    assert_type(responsibility.first_responsible, str | None)
    assert_type(responsibility.leader, str | None)
    assert_type(responsibility.lead_unit, str | None)
    assert_type(responsibility.supporting_units, tuple[str, ...])
    assert_type(responsibility.persons, tuple[str, ...])


def ledger_parts(outcome: Outcome, evidence: Evidence, event: Event, withheld: Withheld) -> None:
    """Outcomes, evidence, events and what was withheld."""
    assert_type(outcome.kind, OutcomeKind)
    assert_type(outcome.quantity, Decimal)
    assert_type(outcome.unit, str | None)
    assert_type(outcome.reference, str | None)
    assert_type(evidence.title, str)
    assert_type(evidence.kind, EvidenceKind)
    assert_type(evidence.uri, str | None)
    assert_type(evidence.sha256, str | None)
    assert_type(evidence.added_on, date | None)
    assert_type(evidence.by, str | None)
    assert_type(event.on, date)
    assert_type(event.kind, EventKind)
    assert_type(event.by, str | None)
    assert_type(event.from_status, Status | None)
    assert_type(event.to_due, date | None)
    assert_type(withheld.reason, str | None)
    assert_type(withheld.approved_by, str | None)
    assert_type(withheld.public_text, str | None)


def derived(value: Problem) -> None:
    """Facts are derived from items and texts."""
    own = facts.of(value)

    assert_type(own, Facts)
    assert_type(facts.of("7月7日", year=2023), Facts)
    assert_type(own.citations, tuple[Citation, ...])
    assert_type(own.citations[0].number, str | None)
    assert_type(own.amounts, tuple[Amount, ...])
    assert_type(own.amounts[0].yuan, Decimal)
    assert_type(own.dates, tuple[DateMention, ...])
    assert_type(own.dates[0].start, date | None)
    assert_type(own.dates[0].broken, bool)
    assert_type(own.counts, tuple[Count, ...])
    assert_type(own.counts[0].value, Decimal)


def counting(value: Report) -> None:
    """One report, or many, are summed up; summaries add up."""
    summary = rectify.summarize(value)

    assert_type(summary, Summary)
    assert_type(rectify.summarize(iter([value])), Summary)
    assert_type(summary + summary, Summary)
    assert_type(summary.problems, Tally)
    assert_type(summary.tasks, Tally)
    assert_type(summary.measures, int)
    assert_type(summary.reports, int)
    assert_type(summary.by_section, Mapping[str, Tally])
    assert_type(summary.table(lang="zh"), str)
    assert_type(summary.problems.total, int)
    assert_type(summary.problems.by_status, Mapping[Status, int])
    assert_type(summary.problems.sustained, int)
    assert_type(summary.problems.stated, int)
    assert_type(summary.problems.completed, int)
    assert_type(summary.problems.resolved, int)
    assert_type(summary.problems.completion_rate, Rate)
    assert_type(summary.problems.resolution_rate, Rate)
    assert_type(summary.problems.completion_rate.value, float | None)


def diagnostics(value: Diagnostic, kind: Kind, text: str) -> None:
    """A diagnostic says what, where, and how severe."""
    assert_type(value.code, str)
    assert_type(value.kind, Kind)
    assert_type(value.severity, Severity)
    assert_type(value.where, str)
    assert_type(value.message, str)
    assert_type(value.text("en"), str)
    assert_type(value.span, Span | None)
    assert_type(value.explain("zh"), str)
    assert_type(kind.severity, Severity)
    assert_type(rectify.render(text, [value], lang="en"), str)


def formats(value: Report) -> None:
    """A format writes a report, and reads it back."""
    assert_type(json.dumps(value), str)
    assert_type(json.loads("{}"), Report)
    assert_type(json.loads(b"{}"), Report)


def errors(
    structure: StructureError, unreadable: UnreadableFileError, missing: MissingExtraError
) -> None:
    """Errors carry what a caller may act on."""
    assert_type(structure.problems, tuple[tuple[str, str], ...])
    assert_type(unreadable.reason, str)
    assert_type(missing.command, str)
