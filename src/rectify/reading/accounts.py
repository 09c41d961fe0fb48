"""An account to its parts: tasks, lead and measures, and the status that its own words state.

What flows in: a range of the page that holds one account. What flows out: ranges. Not known here:
whose account it is. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from rectify.facts.brackets import pairs
from rectify.lexicon.status import LASTING_PHRASES
from rectify.model import Status
from rectify.reading.enumeration import enumeration
from rectify.reading.ordinals import enumerators
from rectify.reading.phrases import (
    CLAUSE_ENDS,
    LONGEST_STATEMENT,
    Statement,
    may_hold_statement,
    statement,
    statement_characters,
    statements_from,
)
from rectify.reading.scanner import Page, Range, shielded


class MeasureAt(NamedTuple):
    """Where a measure stands: its ordinal, if it has one, and its text."""

    ordinal: Range | None
    text: Range


class Stated(NamedTuple):
    """A statement of status, and where its words stand."""

    statement: Statement
    words: Range


class AccountAt(NamedTuple):
    """Where the parts of an account stand."""

    whole: Range
    stated: Stated | None = None
    sustained: bool = False
    lead: Range | None = None
    measures: tuple[MeasureAt, ...] = ()


class TaskAt(NamedTuple):
    """Where a task stands: all of it, its own text, and its account."""

    whole: Range
    text: Range
    account: AccountAt


def account(page: Page, start: int, stop: int) -> AccountAt:
    """Account = [statement] [lead] {ordinal measure} [statement], or [statement] measure."""
    start, stop = page.trim(start, stop)
    stated, inner = _statement_around(page, start, stop)
    lasts = _lasts(page, *inner) or (stated is not None and stated.statement.sustained)
    if inner[0] >= inner[1]:
        return AccountAt((start, stop), stated, lasts)
    chain = enumeration(page, *inner)
    if not chain:
        return AccountAt((start, stop), stated, lasts, None, (MeasureAt(None, inner),))
    lead = page.trim(inner[0], chain[0].start)
    ends = [ordinal.start for ordinal in chain[1:]] + [inner[1]]
    measures = [
        MeasureAt((ordinal.start, ordinal.stop), text)
        for ordinal, end in zip(chain, ends, strict=True)
        if (text := page.behind(ordinal.stop, end, BEHIND_ORDINAL))[0] < text[1]
    ]
    led = lead if lead[0] < lead[1] else None
    return AccountAt((start, stop), stated, lasts, led, tuple(measures))


def tasks(page: Page, start: int, stop: int, *, single: bool = False) -> list[TaskAt]:
    """Tasks = {针对“text”[细化任务|问题], account} | {对 text 问题, account}, two at the least.

    Args:
        page: The page.
        start: Where the account begins.
        stop: Where it ends.
        single: Whether one opener, at the very start, is enough.
    """
    start, stop = page.trim(start, stop)
    openers = _quoted_openers(page, start, stop) or _plain_openers(page, start, stop)
    if not openers:
        return []
    explicit = any(opener.explicit for opener in openers)
    enough = explicit or len(openers) > 1 or (single and openers[0].at == start)
    if not enough:
        return []
    ends = [opener.at for opener in openers[1:]] + [stop]
    return [
        TaskAt(page.trim(opener.at, end), opener.text, account(page, opener.stop, end))
        for opener, end in zip(openers, ends, strict=True)
    ]


class _Opener(NamedTuple):
    at: int
    text: Range
    stop: int
    explicit: bool


def _quoted_openers(page: Page, start: int, stop: int) -> list[_Opener]:
    """Opener = 针对“…” [细化任务|任务|问题] ",", at the start of a sentence."""
    candidates = list(_quoted().finditer(page.folded, start, stop))
    if not candidates:
        return []
    matched = pairs(page.folded[start:stop])
    found: list[_Opener] = []
    reach = start
    for match in candidates:
        closer = matched.get(match.end() - 1 - start)
        if (
            match.start() < reach
            or closer is None
            or not _opens_sentence(page, match.start(), start)
        ):
            continue
        tail = _tail().match(page.folded, start + closer + 1, stop)
        if tail is None:
            continue
        text = page.trim(match.end(), start + closer)
        if text[0] < text[1]:
            found.append(_Opener(match.start(), text, tail.end(), "任务" in tail.group()))
            reach = tail.end()
    if any(opener.explicit for opener in found):
        return [opener for opener in found if opener.explicit]
    return [] if found and enumeration(page, start, found[0].at) else found


def _plain_openers(page: Page, start: int, stop: int) -> list[_Opener]:
    """Opener = (对|针对) text 问题 ",", at the start of a sentence before any enumeration."""
    if page.folded.find("问题,", start, stop) < 0 and page.folded.find("问题:", start, stop) < 0:
        return []
    text = page.folded[start:stop]
    matches = list(_plain().finditer(text))
    mask = shielded(text, 0, len(text)) if matches else b""
    found = [
        _Opener(
            start + m.start(),
            page.trim(start + m.start(1), start + m.end(1)),
            start + m.end(),
            explicit=False,
        )
        for m in matches
        if not mask[m.start()] and not mask[m.end() - 1] and m.group(1).strip('“”‘’"「」 ')
        if _opens_sentence(page, start + m.start(), start)
    ]
    return [] if found and enumeration(page, start, found[0].at) else found


def _opens_sentence(page: Page, at: int, start: int) -> bool:
    """Whether what stands at a place begins a sentence."""
    before = page.folded[max(start, at - 8) : at].rstrip(" ")[-1:]
    return not before or before in "。;\n!?:”"


def _statement_around(page: Page, start: int, stop: int) -> tuple[Stated | None, Range]:
    """A statement in the first words of an account, or else in its last, and what is left."""
    if not may_hold_statement(page.folded, start, stop):
        return None, (start, stop)
    first = _first_statement(page, start, stop)
    if first is not None:
        return first, page.behind(first.words[1], stop)
    last = _last_statement(page, start, stop)
    if last is not None:
        return last, page.trim(start, last.words[0])
    return _inner_statement(page, start, stop), (start, stop)


def _first_statement(page: Page, start: int, stop: int) -> Stated | None:
    """Statement = words up to the first stop, or to a comma where 整改 or 一是 bears it out."""
    end = min(stop, start + LONGEST_STATEMENT + 2)
    window = page.folded[start:end]
    for match in _stops().finditer(window):
        found = statement(window[: match.start()])
        if found is not None and (match.group() != "," or _bears_out(window, match.start())):
            return Stated(found, page.trim(start, start + match.start(), ABOUT_STATEMENT))
        if match.group() != ",":
            return None
    found = statement(window) if end == stop else None
    return None if found is None else Stated(found, page.trim(start, end, ABOUT_STATEMENT))


ABOUT_STATEMENT = "。,;:."
"""Marks about a statement that are none of its words."""


def _bears_out(window: str, comma: int) -> bool:
    """Whether what stands at a comma really states the whole item's status."""
    phrase, rest = window[:comma], window[comma + 1 :].lstrip()
    clause = _stops().split(rest, maxsplit=1)[0]
    if clause.strip() and statement(clause) is not None:
        return False
    return "整改" in phrase or "问题" in phrase or bool(enumerators(rest[:4]))


def _last_statement(page: Page, start: int, stop: int) -> Stated | None:
    """Statement = the last sentence, or its last clause where that names 整改 or 问题."""
    window_start = max(start, stop - LONGEST_STATEMENT)
    window = page.folded[window_start:stop].rstrip(" \n。.;")
    earliest, end = statements_from(window), len(window)
    if earliest == end:
        return None
    cuts = [match.end() for match in _stops().finditer(window, earliest)]
    if window_start == start and not earliest:
        cuts.insert(0, 0)
    for cut in cuts:
        phrase = window[cut:]
        found = statement(phrase) if phrase.strip() else None
        if found is None:
            continue
        whole_sentence = cut == 0 or window[cut - 1] in "。;\n"
        if whole_sentence or "整改" in phrase or "问题" in phrase:
            return Stated(found, page.trim(window_start + cut, window_start + end))
    return None


def _lasts(page: Page, start: int, stop: int) -> bool:
    """Whether a clause ends with words that call for lasting effort."""
    for phrase in LASTING_PHRASES:
        if page.folded.find(phrase, start, stop) >= 0:
            return _lasting().search(page.folded, start, stop) is not None
    return False


def _inner_statement(page: Page, start: int, stop: int) -> Stated | None:
    """Statement = the only sentence that is one, or the only clause like 不具备整改条件."""
    found: list[Stated] = []
    text = page.folded[start:stop]
    for match in _clauses().finditer(f"\n{text}"):
        stated = statement(match.group()[1:])
        if stated is None:
            continue
        at, end = match.start(), match.end() - 1
        around = text[at - 1 : at] + text[end : end + 1]
        if "," not in around or stated.status is Status.INFEASIBLE:
            found.append(Stated(stated, page.trim(start + at, start + end)))
    if len(found) != 1 or shielded(text, 0, len(text))[found[0].words[0] - start]:
        return None
    return found[0]


BEHIND_ORDINAL = " \n,:、"
"""Marks between an ordinal and the text of its measure."""


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(r"[。;,\n]")


@cache
def _clauses() -> re.Pattern[str]:
    """Clauses of the characters that statements are made of, behind the end of another."""
    word = f"{statement_characters()}{{2,{LONGEST_STATEMENT}}}+"
    return re.compile(rf"[{CLAUSE_ENDS}]{word}(?=[{CLAUSE_ENDS}]|$)")


@cache
def _quoted() -> re.Pattern[str]:
    return re.compile(r"(?:针对|对) ?[“\"「『]")


@cache
def _tail() -> re.Pattern[str]:
    """What stands between the closing quotation mark of a task and its account."""
    return re.compile(
        r"[ \n]*的?[ \n]*(?:细化任务|具体任务|整改任务|任务|问题|情况|方面)?[ \n]*[,:]"
    )


@cache
def _plain() -> re.Pattern[str]:
    return re.compile(r"(?:针对|对)(?!于)([^,。;:\n]{2,60}?)(?:的)?问题[,:]")


@cache
def _lasting() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(LASTING_PHRASES)})(?= *(?:[。;,\n.]|$))")
