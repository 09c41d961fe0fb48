"""Rules of histories, HIS: how the items of a ledger came to their state.

Source of the family: done, verified and closed out are three steps, by different hands. HIS901 and
HIS905 come with the table of transitions. The catalogue imports it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rectify.diagnostics import Kind, Severity
from rectify.model import EventKind, LedgerEntry, Problem, Status, Task
from rectify.rules.engine import Hit, hit, rule
from rectify.source import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rectify.model import Report, Responsibility
    from rectify.rules.context import Context

_HEAD = '{"version":"1.0","report":{"problems":[{"title":"台账缺失的问题","status":"completed",'
_MEASURE = '"measures":[{"ordinal":"一是","text":"补建台账"}],'


def _ledger(entry: str) -> str:
    """The JSON of a ledger with one completed problem, for the examples of this family."""
    return f'{_HEAD}{_MEASURE}"ledger":{{{entry}}}}}]}}}}'


COMPLETED_WITHOUT_EVIDENCE = Kind(
    code="HIS902",
    name="completed-without-evidence",
    severity=Severity.ERROR,
    message_zh="标为已完成,但没有成果、佐证材料或完成日期:{title}",
    message_en="completed, with neither an outcome nor evidence nor a day: {title}",
    finds_zh="台账中标为完成的条目,既无成果、佐证材料,也无完成日期,正文也未列出任何可核对的事实",
    finds_en=(
        "an item of a ledger that is completed, with neither outcome nor evidence nor day, and "
        "whose account names no fact that could be looked at"
    ),
    matters_zh="没有任何支撑,完成就无从核查",
    matters_en="a completion that nothing supports can't be verified",
    advice_zh="请补充完成日期、成果或佐证材料",
    advice_en="add the day, the outcome, or the evidence",
    source_zh="销号须有佐证材料",
    source_en="to close an item out takes evidence",
    example=_ledger('"due":"2023-09-30"'),
    instead=_ledger('"due":"2023-09-30","completed_on":"2023-09-12"'),
)

SELF_VERIFIED = Kind(
    code="HIS903",
    name="self-verified",
    severity=Severity.ERROR,
    message_zh="核查人“{by}”就是该条目的责任人",
    message_en="{by}, who verified it, is the one who answers for it",
    finds_zh="核查(验收)人与责任领导、责任部门或责任人相同",
    finds_en="a verification by the very leader, department or person who answers for the item",
    matters_zh="自己核查自己,核查就失去意义",
    matters_en="who verifies their own work verifies nothing",
    advice_zh="请由责任人以外的人员或部门核查,或更正记录",
    advice_en="have somebody else verify it, or correct the entry",
    source_zh="整改落实与核查验收应当分开",
    source_en="who corrects and who verifies are two",
    example=_ledger(
        '"responsibility":{"leader":"某甲"},'
        '"events":[{"on":"2023-10-08","kind":"verified","by":"某甲"}]'
    ),
    instead=_ledger(
        '"responsibility":{"leader":"某甲"},'
        '"events":[{"on":"2023-10-08","kind":"verified","by":"某乙"}]'
    ),
)

CLOSED_BEFORE_VERIFIED = Kind(
    code="HIS904",
    name="closed-before-verified",
    severity=Severity.ERROR,
    message_zh="于{on}销号,此前没有核查记录",
    message_en="closed out on {on}, with no verification before",
    finds_zh="销号之前(重新打开之后重新计)没有核查验收的条目",
    finds_en="an item that was closed out without a verification since it was opened",
    matters_zh="完成、核查、销号是三件事,未经核查不应销号",
    matters_en="done, verified and closed out are three things, in that order",
    advice_zh="请补记核查,或撤回销号",
    advice_en="enter the verification, or take the closing back",
    source_zh="整改销号制度:完成一个、核查一个、销号一个",
    source_en="items are closed out one by one, each after its verification",
    example=_ledger('"events":[{"on":"2023-10-20","kind":"closed_out","by":"督查室"}]'),
    instead=_ledger(
        '"events":[{"on":"2023-10-08","kind":"verified","by":"督查室"},'
        '{"on":"2023-10-20","kind":"closed_out","by":"督查室"}]'
    ),
)


@rule(COMPLETED_WITHOUT_EVIDENCE)
def completed_without_evidence(_report: Report, context: Context) -> Iterator[Hit]:
    """An item of a ledger is completed, and nothing supports that."""
    if not context.is_ledger:
        return
    for path, item in context.items():
        if item.status is not Status.COMPLETED or (isinstance(item, Task) and not item.ledger):
            continue
        parts = item.tasks if isinstance(item, Problem) else ()
        entries = (each.ledger for each in (item, *parts) if each.ledger is not None)
        if not any(map(_is_supported, entries)) and not _names_facts(context, path, item):
            title = item.title if isinstance(item, Problem) else item.text
            yield hit(path, title=title)


def _is_supported(entry: LedgerEntry) -> bool:
    """Whether an entry names an outcome, a piece of evidence, or the day of completion."""
    done = any(event.to_status is Status.COMPLETED for event in entry.events)
    return bool(entry.outcomes or entry.evidence or entry.completed_on or done)


def _names_facts(context: Context, path: str, item: Problem | Task) -> bool:
    """Whether an account cites a document, or names a sum, a day or a count."""
    found = context.facts_of(path, item)
    return bool(found.citations or found.amounts or found.dates or found.counts)


@rule(SELF_VERIFIED)
def self_verified(_report: Report, context: Context) -> Iterator[Hit]:
    """Everybody who verified an item answers for it."""
    above: LedgerEntry | None = None
    for path, item in context.items():
        if isinstance(item, Problem) or not path.startswith("problems["):
            above = item.ledger
        if item.ledger is None:
            continue
        own = _names(item.ledger.responsibility)
        answering = own or (_names(above.responsibility) if above is not None else set())
        for at, event in enumerate(item.ledger.events):
            by = event.by if event.kind is EventKind.VERIFIED else None
            if by is not None and _parts(by) <= answering:
                yield hit(f"{path}.ledger.events[{at}]", by=by)


def _names(answers: Responsibility) -> set[str]:
    """Everybody who answers for an item; those who only support it are not among them."""
    named = (answers.first_responsible, answers.leader, answers.lead_unit, *answers.persons)
    return {part for name in named if name is not None for part in _parts(name)}


def _parts(names: str) -> set[str]:
    """The names in a text that lists some, without blanks and what stands in parentheses."""
    bare = _beside().sub("", fold(names))
    return {"".join(part.split()) for part in _between().split(bare) if part.strip()}


@rule(CLOSED_BEFORE_VERIFIED)
def closed_before_verified(_report: Report, context: Context) -> Iterator[Hit]:
    """An item is closed out, and was not verified before, nor since it was reopened."""
    for path, item in context.items():
        events = item.ledger.events if item.ledger is not None else ()
        verified_by_day = {event.on for event in events if event.kind is EventKind.VERIFIED}
        verified = False
        for at, event in enumerate(events):
            if event.kind is EventKind.REOPENED:
                verified = False
            verified = verified or event.kind is EventKind.VERIFIED
            if event.kind is EventKind.CLOSED_OUT and not (verified or event.on in verified_by_day):
                yield hit(f"{path}.ledger.events[{at}]", on=event.on)


@cache
def _between() -> re.Pattern[str]:
    """What stands between names."""
    return re.compile("[、,;/\n]")


@cache
def _beside() -> re.Pattern[str]:
    """What stands in parentheses beside a name."""
    return re.compile(r"\([^()]{0,40}\)")
