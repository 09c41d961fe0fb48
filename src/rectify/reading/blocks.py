"""A block of lines to its segments: title, labelled parts, and what stands there without a label.

What flows in: the page and where an item's block begins and ends. What flows out: segments, in
order. Not known here: what a status means. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from rectify.lexicon import labels as words
from rectify.reading.enumeration import enumeration
from rectify.reading.ordinals import leading
from rectify.reading.phrases import (
    Label,
    bracketed_statement,
    inline_labels,
    label,
    statement,
    statements_from,
)
from rectify.reading.scanner import Page, Range, shielded

TITLE_MARKS = "。.;:,、!"
"""Marks at the end of a title that are no part of it."""

LONGEST_TITLE = 120
"""Characters up to which the first sentence of a line may be the title of an item."""


class Segment(NamedTuple):
    """A part of a block: its kind, the ledger's field, the label's words, and its content."""

    kind: str
    field: str
    name: str
    head: int
    content: Range


class TitleAt(NamedTuple):
    """Where a title stands, what a bracketed tail says, and where the rest of the line begins."""

    title: Range
    tail: Range | None
    rest: int


def segments(page: Page, first_line: int, start: int, last_line: int) -> list[Segment]:
    """Segments = title {label content}; content without a label is of kind "body".

    Args:
        page: The page.
        first_line: The line at which the block begins.
        start: Where its text begins, behind the ordinal.
        last_line: The line after its last.
    """
    stop = page.lines[last_line - 1].stop
    found: list[Segment] = []
    hits = _hits(page, first_line, start, last_line)
    bounds = [head for head, _, _ in hits] + [stop]
    title_start, title_end = page.trim(start, bounds[0])
    if page.folded[title_start:title_end].endswith(("(", "【", "[")):
        title_end = page.trim(title_start, title_end - 1)[1]
    found.append(Segment("title", "", "", start, (title_start, title_end)))
    for at, (head, content, mark) in enumerate(hits):
        inner = page.trim(content, bounds[at + 1])
        near = hits[at + 1 : at + 1 + NEAR] if mark.kind == "ledger" else ()
        later = any(hit[2].kind == "account" for hit in near)
        found += _labelled(page, mark, head, inner, later=later)
    return found


NEAR = 24
"""Labels ahead among which an account's is looked for."""


def split_title(page: Page, start: int, stop: int, *, followed: bool) -> TitleAt:
    """Title = words [bracketed tail] up to a status, a kind, an account, or the end of its line.

    Args:
        page: The page.
        start: Where the heading's text begins, behind its ordinal.
        stop: Where the text without a label ends.
        followed: Whether a labelled account follows, so that all sentences are the title's.
    """
    start, ahead = _behind_statements(page, start, stop)
    line_end = _heading_end(page, start, stop)
    text = page.folded[start:line_end]
    tail = bracketed_statement(text)
    if tail is not None and text[: tail[0]].strip(TITLE_MARKS + " "):
        title = page.trim(start, start + tail[0], TITLE_MARKS)
        return TitleAt(title, (start + tail[0] + 1, start + tail[1] - 1), start + tail[1])
    cut = _stated_cut(text) if followed else _cut(page, text, start, more=line_end < stop)
    cut = len(text) if cut is None else cut
    return TitleAt(page.trim(start, start + cut, TITLE_MARKS), ahead, start + cut)


def _behind_statements(page: Page, start: int, stop: int) -> tuple[int, Range | None]:
    """Where a title begins behind statements in brackets, and where the last of these stands."""
    ahead: Range | None = None
    for _ in range(MOST_AHEAD):
        start = page.behind(start, stop)[0]
        text = page.folded[start : _heading_end(page, start, stop)]
        tail = bracketed_statement(text)
        if tail is None or text[: tail[0]].strip() or not text[tail[1] :].strip(TITLE_MARKS + " "):
            break
        ahead, start = (start + tail[0] + 1, start + tail[1] - 1), start + tail[1]
    return page.behind(start, stop)[0], ahead


MOST_AHEAD = 4
"""Brackets with a status ahead of a title that are looked behind, at the most."""


def title_of(page: Page, start: int, stop: int) -> Range:
    """The title of a heading that is no item: its own line, up to its first sentence."""
    start, stop = page.behind(start, stop)
    text = page.folded[start : _heading_end(page, start, stop)]
    ends = _sentence_ends(text)
    return page.trim(start, start + (ends[0] if ends else len(text)), TITLE_MARKS)


def _hits(page: Page, first: int, start: int, last: int) -> list[tuple[int, int, Label]]:
    """Labels of a block: where each begins, where its content begins, and what it is."""
    found = _inner_hits(page.folded[start : page.lines[first].stop], start)
    for line in page.lines[first + 1 : last]:
        begin, _, text = line
        ordinal = leading(text)
        rest = text if ordinal is None else text[ordinal.stop :].lstrip()
        mark = label(rest)
        reached = begin
        if mark is not None and mark.kind in SEGMENTS:
            skipped = len(text) - len(rest)
            if ordinal is None or rest[mark.stop - 1] in ":】])":
                reached = begin + skipped + mark.stop
                found.append((begin, reached, mark))
        if ":" in text or "】" in text:
            found += [hit for hit in _inner_hits(text, begin) if hit[0] >= reached]
    return found


def _inner_hits(text: str, begin: int) -> list[tuple[int, int, Label]]:
    """Labels in the midst of a line."""
    return [
        (begin + at, begin + mark.stop, mark)
        for at, mark in inline_labels(text)
        if mark.kind in SEGMENTS
    ]


SEGMENTS = ("account", "status", "ledger", "problem")
"""Kinds of label that part a block."""


def _labelled(page: Page, mark: Label, head: int, inner: Range, *, later: bool) -> list[Segment]:
    """The segment of a label, and what follows its own line without a label."""
    if mark.kind not in {"status", "ledger"} or (mark.kind == "ledger" and later):
        return [Segment(mark.kind, mark.field, mark.name, head, inner)]
    newline = page.folded.find("\n", *inner)
    if newline < 0 or (mark.kind == "status" and not statement(page.folded[inner[0] : newline])):
        return [Segment(mark.kind, mark.field, mark.name, head, inner)]
    return [
        Segment(mark.kind, mark.field, mark.name, head, page.trim(inner[0], newline)),
        Segment("body", "", "", newline, page.trim(newline, inner[1])),
    ]


def _heading_end(page: Page, start: int, stop: int) -> int:
    """Where the heading's own line ends, with the line that it is broken onto, if it is."""
    newline = page.folded.find("\n", start, stop)
    while newline >= 0:
        text = page.folded[start:newline].rstrip()
        following = page.trim(newline, stop)[0]
        next_end = page.folded.find("\n", following, stop)
        after = page.folded[following : stop if next_end < 0 else next_end].rstrip()
        if not _goes_on(text, after):
            return newline
        newline = next_end
    return stop


def _goes_on(text: str, after: str) -> bool:
    """Whether a heading's sentence is broken across two lines."""
    if not after or len(text) > LONGEST_TITLE or leading(after) is not None:
        return False
    if text[-1] in "。;!?" or statement(after) is not None:
        return False
    if set(after) <= set(TITLE_MARKS) or text[-1] in ",、(《“‘":
        return True
    if _open_marks(text) > 0:
        return True
    if len(after) >= len(text) or "。" in after.rstrip(TITLE_MARKS):
        return False
    opened = text.startswith(("关于", "针对", "对")) and "问题" not in text
    return opened and after.rstrip(TITLE_MARKS).endswith("问题")


def _open_marks(text: str) -> int:
    return sum(text.count(a) - text.count(b) for a, b in ("“”", "《》", "()", "【】"))


def _sentence_ends(text: str) -> list[int]:
    """Where sentences end, other than within brackets or quotation marks."""
    ends = [match.start() for match in _sentence_end().finditer(text)]
    mask = shielded(text, 0, len(text)) if ends else b""
    return [end for end in ends if not mask[end]]


def _cut(page: Page, text: str, start: int, *, more: bool) -> int | None:
    """Where, within a heading's line, the title ends and its account begins."""
    mask = shielded(text, 0, len(text))
    ends = _sentence_ends(text)
    sentence = ends[0] if ends else None
    chain = enumeration(page, start, start + len(text))
    opened = chain[0].start - start if chain else None
    rest = text[sentence + 1 :].strip() if sentence is not None else ""
    about = _about_cut(text, mask)
    if about is not None and (sentence is None or about < sentence):
        return about
    if opened is not None and (sentence is None or opened < sentence):
        return opened
    if sentence is not None and rest:
        return sentence
    return None if more else _clause_cut(text, mask)


def _about_cut(text: str, mask: bytearray) -> int | None:
    """Where 针对…问题, or …问题 before a colon, ends the title of a line that holds its account."""
    about = text.startswith(("针对", "关于", "对"))
    for match in (_about_end() if about else _named_end()).finditer(text):
        named = text[: match.end() - 1].strip() in words.PROBLEM_LABELS
        if not named and not mask[match.end() - 1] and match.end() < len(text):
            return match.end() - 1
    return None


def _stated_cut(text: str) -> int | None:
    """Where the last sentence of a heading's line states the status."""
    earliest = statements_from(text)
    if _sentence_end().search(text, max(0, earliest - 1), len(text.rstrip(TITLE_MARKS))) is None:
        return None
    ends = reversed(_sentence_ends(text))
    last = next((end for end in ends if text[end + 1 :].strip(" " + TITLE_MARKS)), None)
    return last if last is not None and statement(text[last + 1 :]) is not None else None


def _clause_cut(text: str, mask: bytearray) -> int | None:
    """Where 针对…问题, or a colon, ends the title of a line that holds its account as well."""
    for match in _clause_end().finditer(text):
        named = text[: match.end() - 1].strip() in words.PROBLEM_LABELS
        if not named and not mask[match.start()] and len(text) - match.end() > 1:
            return match.end() - 1
    return None


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[。;!?](?:(?=.)|(?<=[。;])$)")


@cache
def _about_end() -> re.Pattern[str]:
    return re.compile(r"问题[\"”]?,|:")


@cache
def _named_end() -> re.Pattern[str]:
    return re.compile(r"问题[\"”]?:")


@cache
def _clause_end() -> re.Pattern[str]:
    return re.compile(r"(?:问题|方面|的整改)[\"”]?[,:]|:")
