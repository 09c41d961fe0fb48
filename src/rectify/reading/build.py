"""Parts to values: the report, the span of everything in it, and what was left over.

What flows in: the parts that the other modules found. What flows out: a `Reading`. Not known here:
how anything is recognised. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING

from attrs import define, field

from rectify.lexicon.masthead import ORGANS
from rectify.model import (
    Claim,
    Contact,
    Evidence,
    LedgerEntry,
    Measure,
    Organization,
    Passage,
    Problem,
    RectificationKind,
    Responsibility,
    Section,
    Status,
    Task,
)
from rectify.reading.claims import claims
from rectify.reading.days import days
from rectify.reading.items import FieldAt, ItemAt, kind_of
from rectify.reading.scanner import Page
from rectify.source import Span

if TYPE_CHECKING:
    from rectify.reading.accounts import MeasureAt, TaskAt
    from rectify.reading.closing import ContactAt
    from rectify.reading.parts import PassageAt, SectionAt
    from rectify.reading.scanner import Range


@define
class Builder:
    """Makes values of ranges, and notes where each stands."""

    page: Page
    spans: dict[str, Span] = field(factory=dict)
    since: int | None = None
    claims: list[Claim] = field(factory=list)

    def span(self, start: int, stop: int) -> Span:
        """Where in the text a range of the page's shadow lies."""
        return Span(*self.page.place(start, stop))

    def text(self, path: str, where: Range | None) -> str | None:
        """The words of a range, noted under a path; None for a range that is none or blank."""
        if where is None:
            return None
        start, stop = self.page.place(*where)
        value = self.page.printed(start, stop)
        if not value:
            return None
        self.spans[path] = Span(start, stop)
        return value

    def passage(self, path: str, part: PassageAt) -> Passage:
        """A passage, with the claims that it makes."""
        self.spans[path] = self.span(*part.whole)
        heading = self.text(f"{path}.heading", part.heading)
        text = self.text(f"{path}.text", part.text)
        if part.role != "plans" and part.text is not None:
            self._claims(path, part.text)
        return Passage(heading=heading, text=text or "")

    def section(self, path: str, part: SectionAt) -> Section:
        """A section, with the claims that the text beneath its heading makes."""
        self.spans[path] = self.span(*part.whole)
        if part.text is not None:
            self._claims(path, part.text)
        return Section(
            ordinal=self.page.value(part.heading.start, part.heading.text_start),
            title=self.text(f"{path}.title", part.title) or "",
            level=part.level,
            text=self.text(f"{path}.text", part.text) or "",
        )

    def problem(self, path: str, part: ItemAt, section: int | None) -> Problem:
        """A problem with its measures, tasks and ledger."""
        self.spans[path] = self.span(*part.whole)
        stated = part.stated
        if stated is not None:
            self.spans[f"{path}.status"] = self.span(*stated.words)
        words = stated.words if stated is not None else part.unread
        return Problem(
            section=section,
            number=part.heading.number,
            ordinal=self.text(f"{path}.ordinal", part.ordinal) or "",
            title=self.text(f"{path}.title", part.title) or "",
            status=stated.statement.status if stated is not None else Status.UNSTATED,
            status_text=words and self.text(f"{path}.status_text", words),
            sustained=part.sustained,
            lead=(part.lead and self.text(f"{path}.lead", part.lead)) or "",
            measures=self.measures(path, part.measures),
            tasks=tuple(
                [self.task(f"{path}.tasks[{at}]", task) for at, task in enumerate(part.tasks)]
            ),
            ledger=self.ledger(f"{path}.ledger", part.fields) if part.fields else None,
        )

    def task(self, path: str, part: TaskAt) -> Task:
        """A task with its measures."""
        self.spans[path] = self.span(*part.whole)
        stated = part.account.stated
        if stated is not None:
            self.spans[f"{path}.status"] = self.span(*stated.words)
        return Task(
            text=self.text(f"{path}.text", part.text) or "",
            status=stated.statement.status if stated is not None else Status.UNSTATED,
            sustained=part.account.sustained or (stated is not None and stated.statement.sustained),
            status_text=self.text(
                f"{path}.status_text", stated.words if stated is not None else None
            ),
            lead=self.text(f"{path}.lead", part.account.lead) or "",
            measures=self.measures(path, part.account.measures),
        )

    def measures(self, path: str, found: tuple[MeasureAt, ...]) -> tuple[Measure, ...]:
        """The measures of an item."""
        made: list[Measure] = []
        for part in found:
            start, stop = self.page.place(*part.text)
            text, ordinal = self.page.printed(start, stop), ""
            if part.ordinal is not None:
                start, end = self.page.place(*part.ordinal)
                ordinal = self.page.printed(start, end)
            self.spans[f"{path}.measures[{len(made)}]"] = Span(start, stop)
            made.append(Measure(ordinal=ordinal, text=text))
        return tuple(made)

    def ledger(self, path: str, fields: tuple[FieldAt, ...]) -> LedgerEntry:
        """What a bulletin prints of a ledger under an item."""
        texts: dict[str, str] = {}
        extra: list[tuple[str, str]] = []
        for part in fields:
            value = self.page.value(*part.words)
            kind = kind_of(value) if part.name == "kind" else None
            day = _only_day(value) if part.name in {"due", "completed_on"} else None
            known = part.name not in texts and part.name != "extra"
            if known and (part.name not in {"kind", "due", "completed_on"} or kind or day):
                texts[part.name] = kind or (day.isoformat() if day else value)
                self.spans[_ledger_path(path, part.name)] = self.span(*part.words)
            else:
                self.spans[f"{path}.extra[{len(extra)}]"] = self.span(*part.words)
                extra.append((part.label, value))
        first = min(part.words[0] for part in fields)
        self.spans[path] = self.span(first, max(part.words[1] for part in fields))
        return _entry(texts, tuple(extra))

    def contact(self, part: ContactAt) -> Contact:
        """The contact block."""
        phones = [self.text(f"contact.phones[{at}]", where) for at, where in enumerate(part.phones)]
        emails = [self.text(f"contact.emails[{at}]", where) for at, where in enumerate(part.emails)]
        return Contact(
            phones=tuple(filter(None, phones)),
            emails=tuple(filter(None, emails)),
            postcode=self.text("contact.postcode", part.postcode),
            address=self.text("contact.address", part.address),
        )

    def organization(self, where: Range | None) -> Organization:
        """The organization, with its organ, its host and its level as its name shows them."""
        name = self.text("organization", where)
        if name is None:
            return Organization()
        organ, host, level = parts_of_name(name)
        return Organization(name=name, organ=organ, host=host, level=level)

    def _claims(self, path: str, where: Range) -> None:
        base = len(self.claims)
        for found in claims(self.page.folded[slice(*where)], since=self.since):
            start, stop = where[0] + found.where[0], where[0] + found.where[1]
            self.spans[f"claims[{len(self.claims)}]"] = self.span(start, stop)
            self.claims.append(
                Claim(
                    subject=found.subject,
                    status=found.status,
                    sustained=found.sustained,
                    is_rate=found.is_rate,
                    value=found.value,
                    part_of=None if found.part_of is None else base + found.part_of,
                    unit=found.unit,
                    text=self.page.value(start, stop),
                    where=path,
                    approximate=found.approximate,
                )
            )


def parts_of_name(name: str) -> tuple[str | None, str | None, str | None]:
    """Organ, host and level that the name of an organization shows."""
    bare = name.removeprefix("中共")
    organ = next((word for word in ORGANS if bare.endswith(word) and bare != word), None)
    host = bare.removesuffix(organ) if organ is not None else bare
    level = _level().search(host)
    return organ, host, level.group(1) if level is not None else None


def _only_day(text: str) -> date | None:
    """The day that a ledger's field names, if it names just one."""
    found = days(text)
    return found[0].on if len(found) == 1 else None


RESPONSIBILITY = ("first_responsible", "leader", "lead_unit", "supporting_units", "persons")


def _ledger_path(path: str, name: str) -> str:
    return f"{path}.responsibility.{name}" if name in RESPONSIBILITY else f"{path}.{name}"


def _entry(texts: dict[str, str], extra: tuple[tuple[str, str], ...]) -> LedgerEntry:
    """The ledger's entry that some printed fields make."""
    kind, due, done = texts.get("kind"), texts.get("due"), texts.get("completed_on")
    evidence = texts.get("evidence")
    return LedgerEntry(
        goal=texts.get("goal"),
        reason=texts.get("reason"),
        note=texts.get("note"),
        kind=None if kind is None else RectificationKind(kind),
        responsibility=Responsibility(
            first_responsible=texts.get("first_responsible"),
            leader=texts.get("leader"),
            lead_unit=texts.get("lead_unit"),
            supporting_units=_names(texts.get("supporting_units")),
            persons=_names(texts.get("persons")),
        ),
        due=None if due is None else date.fromisoformat(due),
        completed_on=None if done is None else date.fromisoformat(done),
        evidence=() if evidence is None else (Evidence(title=evidence),),
        extra=extra,
    )


def _names(text: str | None) -> tuple[str, ...]:
    """Names that a field lists with 、 or a blank between."""
    return () if text is None else tuple(part for part in _between_names().split(text) if part)


@cache
def _between_names() -> re.Pattern[str]:
    return re.compile(r"[、,,;;\s]+")


@cache
def _level() -> re.Pattern[str]:
    """The words of an administrative level in the name of an organization."""
    return re.compile(r"^(?:.{1,8}?)(省|自治区|市|州|盟|县|区|旗|镇|乡|街道)")
