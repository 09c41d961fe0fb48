"""A heading's block to an item: its title, status, account, tasks, and the fields of a ledger.

What flows in: the page and a heading. What flows out: an `ItemAt`, made of ranges and of what
they state. Not known here: where the item stands in the report.
Imported by the modules of `reading` alone.
"""

from __future__ import annotations

from typing import NamedTuple

from attrs import define, field

from rectify.lexicon.labels import (
    DESCRIPTION_LABEL,
    DONE_ENDINGS,
    PLANNED_LABELS,
    RECTIFICATION_KINDS,
    TELLING_LABELS,
)
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
from rectify.reading.phrases import LONGEST_STATEMENT, statement
from rectify.reading.scanner import Page, Range

LONGEST_STATUS, LONGEST_TOLD = 40, 12
"""Characters up to which words behind a status label are a status that was not understood: behind
one that only ever names a status, and behind one that may as well tell what was done."""


class FieldAt(NamedTuple):
    """A ledger's field printed under an item: its name, its label, and its words."""

    name: str
    label: str
    words: Range


class ItemAt(NamedTuple):
    """Where the parts of an item stand, and what its words state."""

    heading: Heading
    whole: Range
    ordinal: Range
    title: Range
    stated: Stated | None
    unread: Range | None
    conflict: Range | None
    sustained: bool
    lead: Range | None
    measures: tuple[MeasureAt, ...]
    tasks: tuple[TaskAt, ...]
    fields: tuple[FieldAt, ...]


@define
class _Words:
    """What the segments of an item hold, as they are sorted."""

    heading: Heading
    title: Range
    bodies: list[Segment] = field(factory=list)
    fields: list[FieldAt] = field(factory=list)
    stated: Stated | None = None
    label: str = ""
    unread: Range | None = None
    conflict: Range | None = None


def items(page: Page, headings: list[Heading]) -> list[ItemAt]:
    """Items, in order; where the document breaks some into tasks, one task is enough for any.

    Each step is taken for all of them before the next, which is quicker than item by item.
    """
    words = [_words(page, heading) for heading in headings]
    found = [_assembled(page, own) for own in words]
    if all(len(one.tasks) < ENOUGH_TASKS for one in found):
        return found
    return [
        one if one.tasks else _assembled(page, own, single_tasks=True)
        for one, own in zip(found, words, strict=True)
    ]


ENOUGH_TASKS = 2
"""Tasks of one item from which a document is known to break its items down."""


def item(page: Page, heading: Heading, *, single_tasks: bool = False) -> ItemAt:
    """Item = ordinal title {status | field | account}.

    Args:
        page: The page.
        heading: A heading with no headings beneath it that are items themselves.
        single_tasks: Whether one task opener is enough, since the document breaks its items down.
    """
    return _assembled(page, _words(page, heading), single_tasks=single_tasks)


def _words(page: Page, heading: Heading) -> _Words:
    """Tell the title of an item, and sort what stands beneath it."""
    parts = _titled(segments(page, heading.line, heading.text_start, heading.end))
    kinds = [part.kind for part in parts]
    named = parts[0].content
    followed = ("account" in kinds or "status" in kinds) and "\n" not in page.folded[slice(*named)]
    title = split_title(page, *named, followed=followed)
    full = title.title[0] < title.title[1]
    words = _Words(heading, title.title if full else _ordinal(page, heading))
    behind = page.behind(title.rest, named[1])
    if behind[0] < behind[1]:
        words.bodies.append(Segment("body", "", "", title.rest, behind))
    _sort(page, parts, words, ledgered="ledger" in kinds)
    if title.tail is not None:
        _sort_tail(page, page.trim(*title.tail), words)
    return words


def _ordinal(page: Page, heading: Heading) -> Range:
    """Where the ordinal of a heading stands; the title, too, of one that has no words."""
    return page.trim(heading.start, heading.text_start)


def _titled(parts: list[Segment]) -> list[Segment]:
    """Segments of which the first is the title, also where a label stands before its words."""
    start, stop = parts[0].content
    if start < stop or len(parts) == 1:
        return parts
    return [Segment("title", "", "", parts[0].head, parts[1].content), *parts[2:]]


def _sort(page: Page, parts: list[Segment], words: _Words, *, ledgered: bool) -> None:
    """Tell accounts, the labelled status, and the fields of a ledger apart."""
    done = [at for at, part in enumerate(parts) if _tells_done(part)]
    last_done = done[-1] if ledgered and done else 0
    for at, part in enumerate(parts[1:], start=1):
        if part.kind == "status":
            _sort_status(page, part, words, alone=len(parts) == len(TITLE_AND_STATUS))
        elif part.kind in {"ledger", "problem"} or (at < last_done and _is_planned(part)):
            _sort_field(page, part, words)
        else:
            words.bodies.append(part)


TITLE_AND_STATUS = ("title", "status")
"""Kinds of segment of an item in which a status label may open the account itself."""


def _sort_field(page: Page, part: Segment, words: _Words) -> None:
    """Words behind the label of a ledger's field, without the marks about them."""
    inner = page.trim(*part.content, ENDS)
    if part.kind == "ledger":
        printed = page.folded[slice(*inner)]
        if printed.count(")") > printed.count("("):
            inner = page.trim(*inner, ")】]")
    if inner[0] < inner[1]:
        name = part.field if part.kind == "ledger" else "extra"
        words.fields.append(FieldAt(name, part.name, inner))


ENDS = "。;,."
"""Marks behind the words of a field or of a status."""


def _sort_status(page: Page, part: Segment, words: _Words, *, alone: bool) -> None:
    """Words behind a status label: a statement, words that were not understood, or an account."""
    inner = page.trim(*part.content, ENDS)
    found = statement(page.folded[slice(*inner)])
    if found is not None:
        _sort_stated(words, part.name, Stated(found, inner))
    elif inner[0] < inner[1] and _is_status(page, part, inner, alone=alone):
        words.unread = words.unread or inner
    elif inner[0] < inner[1]:
        words.bodies.append(part)


def _sort_stated(words: _Words, label: str, stated: Stated) -> None:
    """A statement behind a label; a second one behind the same label may contradict the first."""
    if words.stated is None:
        words.stated, words.label = stated, label
        return
    before, now = words.stated.statement, stated.statement
    if label == words.label and before.status is not now.status:
        words.conflict = words.conflict or stated.words


def _sort_tail(page: Page, tail: Range, words: _Words) -> None:
    """A bracketed tail of the title: a statement, or a kind of rectification."""
    found = statement(page.folded[slice(*tail)])
    if found is not None:
        words.stated = words.stated or Stated(found, tail)
    else:
        words.fields.append(FieldAt("kind", "", tail))


def _is_status(page: Page, part: Segment, words: Range, *, alone: bool) -> bool:
    """Whether words behind a status label are a status that is not known, and no account."""
    text = page.folded[slice(*words)]
    if "。" in text or "\n" in text:
        return False
    if part.name in TELLING_LABELS:
        return not alone and len(text) <= LONGEST_TOLD and not set(",;") & set(text)
    return len(text) <= (LONGEST_TOLD if alone else LONGEST_STATUS)


def _is_planned(part: Segment) -> bool:
    """Whether a label names what was planned, if an account of what was done follows it."""
    return part.kind == "account" and part.name in PLANNED_LABELS


def _tells_done(part: Segment) -> bool:
    """Whether a label names what was done."""
    return part.kind == "account" and part.name.endswith(DONE_ENDINGS)


def _assembled(page: Page, words: _Words, *, single_tasks: bool = False) -> ItemAt:
    """Read the accounts of an item and join what they hold."""
    described, bodies = _described(page, words.bodies)
    ranges = _account_ranges(page, bodies)
    broken_down: list[TaskAt] = []
    for where in ranges:
        broken_down += tasks(page, *where, single=single_tasks)
    if broken_down:
        before = page.trim(ranges[0][0], broken_down[0].whole[0])
        accounts = [account(page, *before)] if before[0] < before[1] else []
    else:
        accounts = [account(page, *r) for r in ranges]
    broken_down, behind = _without_closing(page, broken_down)
    stated, lasting = words.stated, False
    for found in accounts:
        stated = stated or found.stated
        lasting = lasting or found.sustained
    stated, unread = stated or behind, words.unread
    if words.conflict is not None and words.stated is not None:
        stated, unread = None, words.stated.words
    lead, measures = _joined(accounts, own_measures=not broken_down)
    lead, beside = _led(lead, described, words.fields)
    heading = words.heading
    return ItemAt(
        heading=heading,
        whole=(heading.start, page.lines[heading.end - 1].stop),
        ordinal=_ordinal(page, heading),
        title=words.title,
        stated=stated,
        unread=unread if stated is None else None,
        conflict=words.conflict,
        sustained=lasting or (stated is not None and stated.statement.sustained),
        lead=lead,
        measures=measures,
        tasks=tuple(broken_down),
        fields=(*beside, *words.fields),
    )


def _without_closing(page: Page, broken_down: list[TaskAt]) -> tuple[list[TaskAt], Stated | None]:
    """A statement in a line of its own behind the last task is the item's, and not the task's."""
    last = broken_down[-1].account.stated if len(broken_down) > 1 else None
    if last is None or page.lines[page.line_at(last.words[0])].start != last.words[0]:
        return broken_down, None
    task = broken_down[-1]
    if page.folded[last.words[1] : task.whole[1]].strip(ENDS + " \n"):
        return broken_down, None
    bare = task.account._replace(stated=None)
    whole = page.trim(task.whole[0], last.words[0])
    return [*broken_down[:-1], task._replace(whole=whole, account=bare)], last


def _described(page: Page, bodies: list[Segment]) -> tuple[list[Range], list[Segment]]:
    """Text without a label before a labelled account describes the problem; what is left."""
    labelled = next((at for at, body in enumerate(bodies) if body.kind == "account"), 0)
    ranges = [page.trim(*body.content) for body in bodies[:labelled]]
    found = [where for where in ranges if where[0] < where[1]]
    if any(statement(page.folded[slice(*where)].replace("\n", "")) for where in found):
        return [], bodies
    return found, bodies[labelled:]


def _led(
    lead: Range | None, described: list[Range], fields: list[FieldAt]
) -> tuple[Range | None, list[FieldAt]]:
    """The lead with what describes the problem, where no field stands between; else beside it."""
    if not described:
        return lead, []
    first, last = described[0], described[-1]
    if lead is None:
        lead, described = first, described[1:]
    elif len(described) == 1 and not any(last[1] <= one.words[0] < lead[0] for one in fields):
        return (first[0], lead[1]), []
    return lead, [FieldAt("extra", DESCRIPTION_LABEL, where) for where in described]


def _account_ranges(page: Page, bodies: list[Segment]) -> list[Range]:
    """Join accounts that adjoin."""
    ranges: list[Range] = []
    for body in bodies:
        content = page.trim(*body.content)
        if content[0] >= content[1]:
            continue
        if ranges and _adjoin(page, ranges[-1], body.head):
            ranges[-1] = (ranges[-1][0], content[1])
        else:
            ranges.append(content)
    return ranges


def _adjoin(page: Page, before: Range, head: int) -> bool:
    """Whether nothing stands between two accounts, and the first is more than a status."""
    between = page.trim(before[1], head)
    told = before[1] - before[0] > LONGEST_STATEMENT
    return between[0] >= between[1] and (told or statement(page.folded[slice(*before)]) is None)


def _joined(
    accounts: list[AccountAt], *, own_measures: bool
) -> tuple[Range | None, tuple[MeasureAt, ...]]:
    """The lead and the measures of an item's accounts."""
    if not own_measures:
        return (accounts[0].whole if accounts and accounts[0].measures else None), ()
    lead: Range | None = None
    measures: list[MeasureAt] = []
    for found in accounts:
        lead = lead or found.lead
        measures += found.measures
    return lead, tuple(measures)


def kind_of(words: str) -> str | None:
    """Value of RectificationKind that the words of a field name; None for other words."""
    return next(
        (value for value, group in RECTIFICATION_KINDS if any(w in words for w in group)), None
    )
