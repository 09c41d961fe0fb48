"""Lines that may be headings, and lines that show an item's account: what an outline is made of.

What flows in: a page and a range of its lines. What flows out: entries, in order. Not known here:
how headings nest. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rectify.lexicon.headings import CHAPTER_WORDS
from rectify.reading.ordinals import Ordinal, enumerators, leading
from rectify.reading.phrases import Label, bracketed_statement, inline_labels, label, statement

if TYPE_CHECKING:
    from rectify.reading.scanner import Line, Page

SHORTEST_PLAIN, LONGEST_PLAIN = 4, 30
"""Characters that a chapter's heading without an ordinal has."""

SHORTEST_RUN = 3
"""Numerals without a separator that make a run; two, where there are no more of them."""

OPEN_ENDS = ",、(《“‘第其"
"""Marks and words at the end of a line after which the next line goes on with the sentence."""

ENDED = "。"
"""The end of a line behind which a line stands on its own."""

MARKING = ("account", "status", "ledger")
"""Kinds of label that stand within an item, and never above one."""

BARE_FAMILIES = {"bare": "num", "cn_bare": "cn", "pair": "pair"}
"""Families without a separator, and those that they count in."""


class Entry(NamedTuple):
    """A line that the outline is made of: a heading's candidate, a label, or a bare status.

    Attributes:
        line: Its index.
        ordinal: Its ordinal, where it may be a heading.
        label: Its label: of the line itself, or, behind an ordinal, in the midst of the heading.
        is_mark: Whether it shows that an account or a status stands here, and is no heading.
        told: What the line tells behind its label.
    """

    line: int
    ordinal: Ordinal | None
    label: Label | None
    is_mark: bool
    told: str = ""


def candidates(page: Page, first: int, last: int) -> list[Entry]:
    """Find the lines that make the outline among those from first up to last."""
    found: list[Entry] = []
    before = ENDED
    for at, line in enumerate(page.lines[first:last], first):
        if before not in OPEN_ENDS:
            entry = _entry(page, at, line)
            if entry is not None:
                found.append(entry)
        before = line.text[-1]
    return _believed(page, found)


def is_chapter_title(title: str) -> bool:
    """Whether a heading is made of nothing but the words that every bulletin's chapters share."""
    bare = title.replace(" ", "")
    return len(_chapter_words().sub("", bare)) <= len(bare) // 8


def _entry(page: Page, at: int, line: Line) -> Entry | None:
    """What one line is in an outline; None where it is running text."""
    ordinal = leading(line.text, line.start)
    if ordinal is not None:
        return _ordered_entry(page, at, line, ordinal)
    here = label(line.text)
    if here is not None or statement(line.text) is not None:
        told = line.text[here.stop :] if here is not None else ""
        return Entry(at, None, here, is_mark=True, told=told)
    plain = Ordinal("plain", -1, line.start, line.start)
    if _about().fullmatch(line.text):
        return Entry(at, plain._replace(family="named"), None, is_mark=False)
    if _is_plain_heading(line.text):
        return Entry(at, plain, None, is_mark=False)
    return None


def _ordered_entry(page: Page, at: int, line: Line, ordinal: Ordinal) -> Entry | None:
    """A line with an ordinal: a heading, a numbered label, or None where it counts measures."""
    if _counts_on(line.text, ordinal) or not _has_words(page, at, ordinal):
        return None
    inner = _label_behind(line, ordinal)
    if inner is not None:
        return Entry(at, ordinal, inner, is_mark=True)
    within = _label_within(line, ordinal)
    told = line.text[ordinal.stop - line.start + within.stop :] if within is not None else ""
    return Entry(at, ordinal, within, is_mark=False, told=told)


def _counts_on(text: str, ordinal: Ordinal) -> bool:
    """Whether the next number of an ordinal stands on its own line: they enumerate measures."""
    return ordinal.number + 1 in [other.number for other in enumerators(text, ordinal.family)]


def _has_words(page: Page, at: int, ordinal: Ordinal) -> bool:
    """Whether an ordinal stands before words, on its own line or on the next."""
    line = page.lines[at]
    behind = ordinal.stop - line.start
    if line.text[behind : behind + 1].isalnum() or _word().search(line.text, behind):
        return True
    following = page.lines[at + 1].text if at + 1 < len(page.lines) else ""
    named = leading(following) or label(following) or statement(following)
    return _word().search(following) is not None and named is None


def _label_behind(line: Line, ordinal: Ordinal) -> Label | None:
    """A label with its colon behind an ordinal: a numbered part of an item."""
    if ordinal.family in {"cn", "part"}:
        return None
    rest = line.text[ordinal.stop - line.start :].lstrip()
    found = label(rest)
    if found is None or found.kind not in MARKING:
        return None
    return found if rest[: found.stop].rstrip()[-1:] in ":】])" else None


def _label_within(line: Line, ordinal: Ordinal) -> Label | None:
    """A label in the midst of a heading's line, or the status in a bracketed tail of it."""
    rest = line.text[ordinal.stop - line.start :]
    if ":" in rest or "】" in rest:
        found = [mark for _, mark in inline_labels(rest) if mark.kind in MARKING]
        if found:
            return next((mark for mark in found if mark.kind != "status"), found[0])
    stated = bracketed_statement(rest)
    return None if stated is None else Label("status", "", rest[slice(*stated)], stated[1])


def is_bare_heading(text: str) -> bool:
    """Whether a line without an ordinal is a heading: of chapter words alone, or 关于…问题."""
    return _is_plain_heading(text) or _about().fullmatch(text) is not None


def _is_plain_heading(text: str) -> bool:
    """A short line of chapter words alone, without an ordinal and without a stop."""
    fits = SHORTEST_PLAIN <= len(text) <= LONGEST_PLAIN and text[-1] not in "。;,.!?"
    return fits and is_chapter_title(text)


def _believed(page: Page, found: list[Entry]) -> list[Entry]:
    """Keep what has no ordinal, or none with a separator, only where a run bears it out."""
    families = _families(found)
    for family in BARE_FAMILIES:
        if family in families:
            found = _without_lone(found, family)
            families = _families(found)
    about = families.count("named") > 1
    named = _named_open_items(found)
    chapters = "cn" in families or "part" in families
    kept: list[Entry] = []
    for entry in found:
        if entry.ordinal is not None:
            family = entry.ordinal.family
            if (family == "plain" and chapters) or (family == "named" and not about):
                continue
            kept.append(entry)
        elif entry.label is None or entry.label.kind != "problem":
            kept.append(entry)
        elif named:
            start = page.lines[entry.line].start
            kept.append(Entry(entry.line, Ordinal("named", -1, start, start), None, is_mark=False))
    return kept


def _families(found: list[Entry]) -> list[str]:
    return [entry.ordinal.family for entry in found if entry.ordinal is not None]


def _without_lone(found: list[Entry], family: str) -> list[Entry]:
    """Believe numerals without a separator where they run 1 2 3, and drop them elsewhere."""
    own = [e.ordinal for e in found if e.ordinal is not None and e.ordinal.family == family]
    numbers = [ordinal.number for ordinal in own]
    steps = sum(b == a + 1 for a, b in pairwise(numbers))
    coherent = all(b in {a + 1, 1} for a, b in pairwise([0, *numbers]))
    if steps + 1 >= SHORTEST_RUN or (steps and coherent):
        return [
            e._replace(ordinal=e.ordinal._replace(family=BARE_FAMILIES[family]))
            if e.ordinal is not None and e.ordinal.family == family
            else e
            for e in found
        ]
    return [e for e in found if e.ordinal is None or e.ordinal.family != family]


def _named_open_items(found: list[Entry]) -> bool:
    """Whether labels like 反馈问题: open items: two of them, a mark between and no ordinal."""
    seen = marked = False
    for entry in found:
        if entry.ordinal is not None:
            seen = marked = False
        elif entry.label is not None and entry.label.kind == "problem":
            if seen and marked:
                return True
            seen, marked = True, False
        else:
            marked = True
    return False


@cache
def _chapter_words() -> re.Pattern[str]:
    longest_first = sorted(CHAPTER_WORDS, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first)))


@cache
def _word() -> re.Pattern[str]:
    return re.compile(r"[^\W_]")


@cache
def _about() -> re.Pattern[str]:
    """A heading without an ordinal: 关于…问题 and nothing else."""
    return re.compile(r"(?:关于|针对)[^。;:]{3,80}问题[。:]?")
