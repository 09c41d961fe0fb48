"""A text to a `Reading`, through the steps of the pipeline, in order.

Imported by `rectify.read` when the first text is read.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from rectify.model import Contact, Inspection, Passage, Problem, Report, Section, Task
from rectify.reading.accounts import tasks
from rectify.reading.build import Builder
from rectify.reading.closing import (
    SignatureAt,
    closing,
    contact,
    furniture_behind,
    signature,
    without_attachments,
)
from rectify.reading.items import ItemAt, items
from rectify.reading.masthead import inspection, organization
from rectify.reading.opening import HeadAt, head, published
from rectify.reading.outline import Heading, outline
from rectify.reading.paragraphs import paragraphs
from rectify.reading.parts import Parts, PassageAt, parts
from rectify.reading.remains import diagnose, leftovers
from rectify.reading.scanner import Page, Range, joined, scan
from rectify.reading.wrapping import breaks
from rectify.source import Reading, Spans

if TYPE_CHECKING:
    from datetime import date

    from rectify.reading.days import Day


@frozen(kw_only=True)
class _Layout:
    """Where the parts of a document lie: lines of its page, its top, its outline, its end."""

    page: Page
    top: HeadAt
    sign: SignatureAt | None
    found: Parts
    first: int
    plan: int
    invitation: int
    end: int


def reading_of(text: str) -> Reading:
    """Read a text: scan it, lay it out, build its values."""
    return _built(_laid_out(_flowing(_framed(scan(text)))))


class _Frame(NamedTuple):
    """A page, its top, its signature, and the line at which its body ends."""

    page: Page
    top: HeadAt
    sign: SignatureAt | None
    end: int


def _framed(page: Page) -> _Frame:
    """Find where the body begins, and where it ends: at the signature or the furniture behind."""
    top = head(page)
    sign = signature(page, top.body)
    end = furniture_behind(page, top.body) if sign is None else sign.first
    end = without_attachments(page, top.body, end)
    return _Frame(page, top, sign, end)


def _flowing(frame: _Frame) -> _Frame:
    """The same with the sentences of the body unbroken."""
    cuts = breaks(frame.page, frame.top.body, frame.end)
    return _framed(joined(frame.page, cuts)) if cuts else frame


def _laid_out(frame: _Frame) -> _Layout:
    """Part a page into its top, its outline, and its end."""
    page, top, sign, end = frame
    roots = outline(page, top.body, end)
    path = _last_path(roots)
    plan, invitation = closing(page, path[-1].line + 1 if path else min(top.body + 1, end), end)
    for heading in path:
        heading.end = min(heading.end, plan)
        heading.own_end = min(heading.own_end, plan)
    return _Layout(
        page=page,
        top=top,
        sign=sign,
        found=parts(page, roots),
        first=roots[0].line if roots else plan,
        plan=plan,
        invitation=invitation,
        end=end,
    )


def _last_path(roots: list[Heading]) -> list[Heading]:
    """The last heading, behind those above it."""
    path: list[Heading] = []
    level = roots
    while level:
        path.append(level[-1])
        level = level[-1].children
    return path


def _built(lay: _Layout) -> Reading:
    """Make the values, in the order in which the document prints them."""
    page, found = lay.page, lay.found
    make = Builder(page=page)
    title = make.text("title", lay.top.title)
    answered = _inspection(make, lay)
    make.since = None if answered.started_on is None else answered.started_on.year
    passages = [*paragraphs(page, lay.top.body, lay.first), *found.passages]
    own = items(page, [heading for heading, _ in found.items])
    report = Report(
        title=title,
        organization=make.organization(_organization(lay)),
        inspection=answered,
        signed_on=_day(make, "signed_on", lay.sign.signed if lay.sign is not None else None),
        published_on=_day(make, "published_on", lay.top.published or _published_behind(lay)),
        contact=_contact(make, lay),
        preamble=_passages(make, "preamble", passages),
        organizing=_passages(make, "organizing", passages),
        plans=_passages(
            make, "plans", [*passages, *paragraphs(page, lay.plan, lay.invitation, role="plans")]
        ),
        sections=_sections(make, found),
        problems=_problems(make, own, found),
        unassigned_tasks=_loose_tasks(make, found),
        claims=tuple(make.claims),
    )
    left = leftovers(make)
    return Reading(
        text=page.text,
        report=report,
        spans=Spans(make.spans),
        leftovers=left,
        diagnostics=tuple(diagnose(make, own, left)),
    )


def _passages(make: Builder, role: str, passages: list[PassageAt]) -> tuple[Passage, ...]:
    own = [part for part in passages if part.role == role]
    return tuple(make.passage(f"{role}[{at}]", part) for at, part in enumerate(own))


def _sections(make: Builder, found: Parts) -> tuple[Section, ...]:
    return tuple(make.section(f"sections[{at}]", part) for at, part in enumerate(found.sections))


def _problems(make: Builder, own: list[ItemAt], found: Parts) -> tuple[Problem, ...]:
    return tuple(
        make.problem(f"problems[{at}]", part, section)
        for at, (part, (_, section)) in enumerate(zip(own, found.items, strict=True))
    )


def _loose_tasks(make: Builder, found: Parts) -> tuple[Task, ...]:
    loose = [task for where in found.loose for task in tasks(make.page, *where, single=True)]
    return tuple(make.task(f"unassigned_tasks[{at}]", part) for at, part in enumerate(loose))


def _opening(lay: _Layout) -> Range:
    """The paragraphs before the first heading."""
    return _range(lay.page, lay.top.body, lay.first)


def _range(page: Page, first: int, last: int) -> Range:
    """From the beginning of a line to the end of the one before another."""
    if first >= last:
        return 0, 0
    return page.lines[first].start, page.lines[last - 1].stop


def _contact(make: Builder, lay: _Layout) -> Contact:
    """The contact block; without lines of its own it may stand in the plan, or at the very end."""
    first, last = min(lay.plan, lay.invitation), lay.end
    if lay.invitation < last:
        make.spans["contact"] = make.span(*_range(lay.page, lay.invitation, last))
    elif first == last:
        last = len(lay.page.lines)
    return make.contact(contact(lay.page, *_range(lay.page, first, last)))


def _organization(lay: _Layout) -> Range | None:
    if lay.sign is not None and lay.sign.names is not None:
        return lay.sign.names
    return organization(lay.page, lay.top.title, _opening(lay))


def _inspection(make: Builder, lay: _Layout) -> Inspection:
    """The inspection, with the places of what is told of it."""
    found = inspection(lay.page, lay.top.title, _opening(lay))
    return Inspection(
        kind=found.kind,
        ordered_by=make.text("inspection.ordered_by", found.ordered_by),
        team=make.text("inspection.team", found.team),
        round=make.text("inspection.round", found.round),
        started_on=_day(make, "inspection.started_on", found.started),
        ended_on=_day(make, "inspection.ended_on", found.ended),
        feedback_on=_day(make, "inspection.feedback_on", found.feedback),
    )


def _day(make: Builder, path: str, found: Day | None) -> date | None:
    if found is None or found.on is None:
        return None
    make.spans[path] = make.span(*found.where)
    return found.on


def _published_behind(lay: _Layout) -> Day | None:
    """The day of publication among the furniture behind the signature."""
    if lay.sign is None:
        return None
    return published(lay.page, range(lay.sign.last + 1, len(lay.page.lines)))
