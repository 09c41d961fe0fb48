"""A heading's block to an item: its title, status, account, tasks, and the fields of a ledger.

What flows in: the page and a heading. What flows out: an `ItemAt`, made of ranges and of what
they state. Not known here: where the item stands in the report.
Imported by the modules of `reading` alone.
"""

from __future__ import annotations

from typing import NamedTuple

from attrs import define, evolve, field, frozen

from rectify.lexicon.labels import DONE_ENDINGS, PLANNED_LABELS, RECTIFICATION_KINDS
from rectify.reading.accounts import (
    AccountAt,
    MeasureAt,
    Stated,
    TaskAt,
    account,
    tasks,
)
from rectify.reading.blocks import Segment, segments, split_title
from rectify.reading.outline import Heading
from rectify.reading.phrases import statement
from rectify.reading.scanner import Page, Range

LONGEST_STATUS = 40
"""Characters up to which the words behind a status label are a status that was not understood."""


class FieldAt(NamedTuple):
    """A ledger's field printed under an item: its name, its label, and its words."""

    name: str
    label: str
    words: Range


@frozen(kw_only=True)
class ItemAt:
    """Where the parts of an item stand, and what its words state."""

    heading: Heading
    whole: Range
    ordinal: Range
    title: Range
    stated: Stated | None
    unread: Range | None
    sustained: bool
    lead: Range | None
    measures: tuple[MeasureAt, ...]
    tasks: tuple[TaskAt, ...]
    fields: tuple[FieldAt, ...]


@define
class _Words:
    """What the segments of an item hold, as they are sorted."""

    bodies: list[Segment] = field(factory=list)
    fields: list[FieldAt] = field(factory=list)
    stated: Stated | None = None
    unread: Range | None = None


def item(page: Page, heading: Heading, *, single_tasks: bool = False) -> ItemAt:
    """Item = ordinal title {status | field | account}.

    Args:
        page: The page.
        heading: A heading with no headings beneath it that are items themselves.
        single_tasks: Whether one task opener is enough, since the document breaks its items down.
    """
    parts = _titled(segments(page, heading.line, heading.text_start, heading.end))
    labelled = any(part.kind in {"account", "status"} for part in parts)
    named = parts[0].content
    followed = labelled and "\n" not in page.folded[slice(*named)]
    title = split_title(page, *named, followed=followed)
    words = _Words()
    behind = page.behind(title.rest, named[1])
    if behind[0] < behind[1]:
        words.bodies.append(Segment("body", "", "", title.rest, behind))
    _sort(page, parts, words)
    if title.tail is not None:
        _sort_tail(page, page.trim(*title.tail), words)
    named = title.title if title.title[0] < title.title[1] else _ordinal(page, heading)
    return _assembled(page, heading, named, words, single_tasks=single_tasks)


def _ordinal(page: Page, heading: Heading) -> Range:
    """Where the ordinal of a heading stands; the title, too, of one that has no words."""
    return page.trim(heading.start, heading.text_start)


def _titled(parts: list[Segment]) -> list[Segment]:
    """Segments of which the first is the title, also where a label stands before its words."""
    start, stop = parts[0].content
    if start < stop or len(parts) == 1:
        return parts
    return [Segment("title", "", "", parts[0].head, parts[1].content), *parts[2:]]


def _sort(page: Page, parts: list[Segment], words: _Words) -> None:
    """Tell accounts, the labelled status, and the fields of a ledger apart."""
    ledgered = any(part.kind == "ledger" for part in parts)
    for at, part in enumerate(parts[1:], start=1):
        inner = page.trim(*part.content, "。;,.")
        if part.kind == "ledger" and page.folded[slice(*inner)].count(")") > page.folded[
            slice(*inner)
        ].count("("):
            inner = page.trim(*inner, ")】]")
        if part.kind == "status":
            _sort_status(page, part, inner, words, alone=len(parts) == len(TITLE_AND_STATUS))
        elif part.kind in {"ledger", "problem"} or _is_planned(parts, at, ledgered=ledgered):
            name = part.field if part.kind == "ledger" else "extra"
            if inner[0] < inner[1]:
                words.fields.append(FieldAt(name, part.name, inner))
        else:
            words.bodies.append(part)


TITLE_AND_STATUS = ("title", "status")
"""Kinds of segment of an item in which a status label may open the account itself."""


def _sort_status(page: Page, part: Segment, inner: Range, words: _Words, *, alone: bool) -> None:
    """Words behind a status label: a statement, words that were not understood, or an account."""
    found = statement(page.folded[slice(*inner)])
    if found is not None:
        words.stated = words.stated or Stated(found, inner)
    elif _is_short(page, inner) and not (alone and inner[0] < inner[1]):
        words.unread = words.unread or (inner if inner[0] < inner[1] else None)
    else:
        words.bodies.append(part)


def _sort_tail(page: Page, tail: Range, words: _Words) -> None:
    """A bracketed tail of the title: a statement, or a kind of rectification."""
    found = statement(page.folded[slice(*tail)])
    if found is not None:
        words.stated = words.stated or Stated(found, tail)
    else:
        words.fields.append(FieldAt("kind", "", tail))


def _is_short(page: Page, words: Range) -> bool:
    text = page.folded[slice(*words)]
    return len(text) <= LONGEST_STATUS and not set("。,;\n") & set(text)


def _is_planned(parts: list[Segment], at: int, *, ledgered: bool) -> bool:
    """Whether a label names what was planned: an account's label follows it among ledger fields."""
    part = parts[at]
    named = ledgered and part.kind == "account" and part.name in PLANNED_LABELS
    return named and any(
        other.kind == "account" and other.name.endswith(DONE_ENDINGS) for other in parts[at + 1 :]
    )


def _assembled(
    page: Page, heading: Heading, title: Range, words: _Words, *, single_tasks: bool
) -> ItemAt:
    """Read the accounts of an item and join what they hold."""
    ranges, described = _account_ranges(page, words.bodies)
    broken_down = [task for r in ranges for task in tasks(page, *r, single=single_tasks)]
    if broken_down:
        before = page.trim(ranges[0][0], broken_down[0].whole[0])
        accounts = [account(page, *before)] if before[0] < before[1] else []
    else:
        accounts = [account(page, *r) for r in ranges]
    broken_down, behind = _without_closing(page, broken_down)
    own = next((found.stated for found in accounts if found.stated is not None), behind)
    stated = words.stated or own
    lead, measures = _joined(accounts, described, own_measures=not broken_down)
    lasting = any(found.sustained for found in accounts)
    return ItemAt(
        heading=heading,
        whole=(heading.start, page.lines[heading.end - 1].stop),
        ordinal=_ordinal(page, heading),
        title=title,
        stated=stated,
        unread=words.unread if stated is None else None,
        sustained=lasting or (stated is not None and stated.statement.sustained),
        lead=lead,
        measures=measures,
        tasks=tuple(broken_down),
        fields=tuple(words.fields),
    )


def _without_closing(page: Page, broken_down: list[TaskAt]) -> tuple[list[TaskAt], Stated | None]:
    """A statement in a line of its own behind the last task is the item's, and not the task's."""
    last = broken_down[-1].account.stated if len(broken_down) > 1 else None
    if last is None or page.lines[page.line_at(last.words[0])].start != last.words[0]:
        return broken_down, None
    task = broken_down[-1]
    bare = evolve(task.account, stated=None)
    whole = page.trim(task.whole[0], last.words[0])
    return [*broken_down[:-1], task._replace(whole=whole, account=bare)], last


def _account_ranges(page: Page, bodies: list[Segment]) -> tuple[list[Range], Range | None]:
    """Join accounts that adjoin; an unlabelled text before a labelled one describes the problem."""
    described: Range | None = None
    labelled = next((at for at, body in enumerate(bodies) if body.kind == "account"), 0)
    if labelled:
        head = page.trim(bodies[0].content[0], bodies[labelled - 1].content[1])
        if statement(page.folded[slice(*head)].replace("\n", "")) is None:
            described, bodies = head, bodies[labelled:]
    ranges: list[Range] = []
    for body in bodies:
        content = page.trim(*body.content)
        if content[0] >= content[1]:
            continue
        if ranges and _adjoin(page, ranges[-1], body.head):
            ranges[-1] = (ranges[-1][0], content[1])
        else:
            ranges.append(content)
    return ranges, described


def _adjoin(page: Page, before: Range, head: int) -> bool:
    """Whether nothing stands between two accounts, and the first is more than a status."""
    between = page.trim(before[1], head)
    return between[0] >= between[1] and statement(page.folded[slice(*before)]) is None


def _joined(
    accounts: list[AccountAt], described: Range | None, *, own_measures: bool
) -> tuple[Range | None, tuple[MeasureAt, ...]]:
    """The lead and the measures of an item's accounts."""
    if not own_measures:
        whole = accounts[0].whole if accounts and accounts[0].measures else None
        return whole or described, ()
    lead = next((found.lead for found in accounts if found.lead is not None), None)
    if described is not None:
        lead = described if lead is None else (described[0], lead[1])
    return lead, tuple(measure for found in accounts for measure in found.measures)


def kind_of(words: str) -> str | None:
    """Value of RectificationKind that the words of a field name; None for other words."""
    return next(
        (value for value, group in RECTIFICATION_KINDS if any(w in words for w in group)), None
    )
