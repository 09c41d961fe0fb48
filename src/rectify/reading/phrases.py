"""Statements of status and labels: what one phrase or the start of one line says.

Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from rectify.lexicon import labels as label_words
from rectify.lexicon import status as words
from rectify.model import Status

LONGEST_STATEMENT = 60
"""Characters that a statement of status has at the most."""


STRIPPED = " 。.;,:、!"
"""Marks about a statement that say nothing."""


class Statement(NamedTuple):
    """What a phrase states: a status, and whether the effort is to last."""

    status: Status
    sustained: bool


class Label(NamedTuple):
    """A label at the start of a line: its kind, the ledger's field, and where its words end."""

    kind: str
    field: str
    name: str
    stop: int


def statement(phrase: str) -> Statement | None:
    """Statement = {filler} (status | lasting) {filler | status | lasting}, and nothing else."""
    phrase = phrase.strip(STRIPPED)
    if not phrase or len(phrase) > LONGEST_STATEMENT or not _alphabet().fullmatch(phrase):
        return None
    words_ = _taken_apart(phrase)
    stated = [_statuses()[word] for word in words_ if word in _statuses()]
    sustained = any(word in words.SUSTAINED_WORDS for word in words_)
    if stated:
        return Statement(_leading_status(stated), sustained)
    return Statement(Status.IN_PROGRESS, sustained=True) if sustained else None


def _taken_apart(phrase: str) -> list[str]:
    """Take a phrase apart into known words, the longer first; empty where it holds another word."""
    taken: list[str] = []
    dead: set[int] = set()
    at = 0
    while at < len(phrase):
        longest = LONGEST_WORD
        while True:
            word = _word_at(phrase, at, longest, dead)
            if word:
                taken.append(word)
                at += len(word)
                break
            dead.add(at)
            if not taken:
                return []
            longest = len(taken[-1]) - 1
            at -= len(taken.pop())
    return taken


def _word_at(phrase: str, at: int, longest: int, dead: set[int]) -> str:
    """The longest known word at a place that does not lead to a dead end."""
    day = _day().match(phrase, at) if longest >= LONGEST_WORD else None
    if day is not None and day.end() not in dead:
        return day.group()
    for length in range(min(longest, len(phrase) - at), 0, -1):
        word = phrase[at : at + length]
        if at + length not in dead and word in _known():
            return word
    return ""


LONGEST_WORD = 14
"""Characters of the longest word that a statement is made of, days apart."""


def label(line: str) -> Label | None:
    """Label = ["【"] words ["】"] (":" | end of line)."""
    match = _labels().match(line)
    if match is None:
        return None
    name = match.group("name").replace(" ", "")
    kind, field = _label_kinds()[name]
    return Label(kind, field, name, match.end())


def bracketed_statement(text: str) -> tuple[int, int] | None:
    """Bracketed = ("(" | "【" | "[") (statement | kind) (")" | "】" | "]"), the first such one."""
    for match in _bracketed().finditer(text):
        inner = match.group(1).strip()
        if statement(inner) is not None or inner in _kinds():
            return match.span()
    return None


def inline_labels(line: str) -> list[tuple[int, Label]]:
    """Labels with their colon or brackets that stand in the midst of a line, behind a boundary.

    Returns:
        Where each begins, and the label; its `stop` counts from the beginning of the line.
    """
    found: list[tuple[int, Label]] = []
    for match in _inline().finditer(line):
        name = (match.group("name") or match.group("boxed")).replace(" ", "")
        kind, field = _label_kinds()[name]
        found.append((match.start(), Label(kind, field, name, match.end())))
    return found


def _leading_status(stated: list[Status]) -> Status:
    """The first status, save that what goes on yields to what is reached."""
    reached = [status for status in stated if status is not Status.IN_PROGRESS]
    return reached[0] if reached else stated[0]


@cache
def _statuses() -> dict[str, Status]:
    return {word: Status(value) for value, group in words.STATUS_WORDS for word in group}


@cache
def _known() -> frozenset[str]:
    return frozenset({*_statuses(), *words.SUSTAINED_WORDS, *words.FILLER_WORDS})


def statement_characters() -> str:
    """The characters that statements are made of, as a character class of a pattern."""
    characters = {character for word in _known() for character in word} | set(
        "0123456789年月日底今"
    )
    return f"[{re.escape(''.join(sorted(characters - set(CLAUSE_ENDS))))}]"


CLAUSE_ENDS = "。;,\n"
"""Marks that end a clause."""


@cache
def _alphabet() -> re.Pattern[str]:
    return re.compile(f"(?:{statement_characters()}|[{CLAUSE_ENDS}])+")


@cache
def _day() -> re.Pattern[str]:
    return re.compile(
        r"[0-9]{4} ?年(?: ?[0-9]{1,2} ?月)?(?: ?[0-9]{1,2} ?日)?底?"
        r"|[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日)?底?"
    )


@cache
def _label_kinds() -> dict[str, tuple[str, str]]:
    """Kind and ledger field of each label; a word of two kinds is of the later one here."""
    kinds = dict.fromkeys(label_words.PROBLEM_LABELS, ("problem", ""))
    for name, group in label_words.LEDGER_LABELS:
        kinds |= dict.fromkeys(group, ("ledger", name))
    kinds |= dict.fromkeys(label_words.ACCOUNT_LABELS, ("account", ""))
    kinds |= dict.fromkeys(label_words.NEXT_STEP_LABELS, ("next", ""))
    return kinds | dict.fromkeys(label_words.STATUS_LABELS, ("status", ""))


def _spaced_labels() -> str:
    longest_first = sorted(_label_kinds(), key=lambda word: (-len(word), word))
    return "|".join(" ?".join(word) for word in longest_first)


@cache
def _kinds() -> frozenset[str]:
    """Words for the kinds of rectification."""
    return frozenset(word for _, group in label_words.RECTIFICATION_KINDS for word in group)


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"[(【\[]([^()【】\[\]\n]{2,60})[)】\]]")


@cache
def _inline() -> re.Pattern[str]:
    names = _spaced_labels()
    return re.compile(
        rf"(?<=[。;!? ()】\]”])(?:[【\[](?P<boxed>{names})[】\]] ?:?|(?P<name>{names}) ?:)"
    )


@cache
def _labels() -> re.Pattern[str]:
    spaced = _spaced_labels()
    return re.compile(
        rf"(?:[【\[(]? ?)(?P<name>{spaced})"
        r"(?: ?[】\])] ?:?|(?:如下)? ?:|(?= *$)| (?=一是|已|完成|基本))"
    )
