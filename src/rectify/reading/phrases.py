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
from rectify.reading.scanner import any_of

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
    words_, statuses = _taken_apart(phrase), _statuses()
    stated = [statuses[word] for word in words_ if word in statuses]
    sustained = not _lasting().isdisjoint(words_)
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
    if longest >= LONGEST_WORD:
        first = _longest_word().match(phrase, at)
        if first is None or first.end() not in dead:
            return first.group() if first is not None else ""
    for length in range(min(longest, len(phrase) - at), 0, -1):
        word = phrase[at : at + length]
        if at + length not in dead and word in _known():
            return word
    return ""


LONGEST_WORD = 14
"""Characters of the longest word that a statement is made of, days apart."""


def label(line: str) -> Label | None:
    """Label = ["【"] words ["】"] (":" | end of line)."""
    match = _labels().match(line) if line[:1] in _first_characters() else None
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
    first = _boundary().search(line)
    if first is None:
        return found
    for match in _inline().finditer(line, first.start()):
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
def _lasting() -> frozenset[str]:
    return frozenset(words.SUSTAINED_WORDS)


@cache
def _known() -> frozenset[str]:
    return frozenset({*_statuses(), *words.SUSTAINED_WORDS, *words.FILLER_WORDS})


@cache
def _characters() -> str:
    """The characters that statements are made of, save those that end a clause."""
    characters = {character for word in _known() for character in word} | set(
        "0123456789年月日底今"
    )
    return "".join(sorted(characters - set(CLAUSE_ENDS)))


def statement_characters() -> str:
    """The characters that statements are made of, as a character class of a pattern."""
    return f"[{re.escape(_characters())}]"


def may_hold_statement(text: str, start: int, stop: int) -> bool:
    """Whether a clause of a range is made of nothing but characters of statements."""
    if _bare_clause().match(text, start, stop) is not None:
        return True
    return _later_bare_clause().search(text, start, stop) is not None


def statements_from(text: str) -> int:
    """Where a statement at the end of a text may begin at the earliest."""
    return len(text.rstrip(_held()))


@cache
def _held() -> str:
    """The characters of statements, and of the marks about them."""
    return "".join(sorted({*_characters(), *CLAUSE_ENDS, *STRIPPED}))


def _clause_of_statement() -> str:
    inner = re.escape("".join(sorted({*_held()} - {*CLAUSE_ENDS})))
    return f"[{inner}][{inner}]++(?=[{CLAUSE_ENDS}]|$)"


@cache
def _bare_clause() -> re.Pattern[str]:
    return re.compile(_clause_of_statement())


@cache
def _later_bare_clause() -> re.Pattern[str]:
    return re.compile(f"[{CLAUSE_ENDS}]{_clause_of_statement()}")


CLAUSE_ENDS = "。;,\n"
"""Marks that end a clause."""


@cache
def _alphabet() -> re.Pattern[str]:
    return re.compile(f"(?:{statement_characters()}|[{CLAUSE_ENDS}])+")


@cache
def _longest_word() -> re.Pattern[str]:
    """A day, or else the longest known word."""
    return re.compile(
        r"[0-9]{4} ?年(?: ?[0-9]{1,2} ?月)?(?: ?[0-9]{1,2} ?日)?底?"
        rf"|[0-9]{{1,2}} ?月(?: ?[0-9]{{1,2}} ?日)?底?|{any_of(sorted(_known()))}"
    )


@cache
def _label_kinds() -> dict[str, tuple[str, str]]:
    """Kind and ledger field of each label; a word of two kinds is of the later one here."""
    kinds: dict[str, tuple[str, str]] = {}
    kinds |= dict.fromkeys(label_words.PROBLEM_LABELS, ("problem", ""))
    for name, group in label_words.LEDGER_LABELS:
        kinds |= dict.fromkeys(group, ("ledger", name))
    kinds |= dict.fromkeys(label_words.ACCOUNT_LABELS, ("account", ""))
    kinds |= dict.fromkeys(label_words.NEXT_STEP_LABELS, ("next", ""))
    return kinds | dict.fromkeys(label_words.STATUS_LABELS, ("status", ""))


@cache
def _kinds() -> frozenset[str]:
    """Words for the kinds of rectification."""
    return frozenset(word for _, group in label_words.RECTIFICATION_KINDS for word in group)


@cache
def _bracketed() -> re.Pattern[str]:
    return re.compile(r"[(【\[]([^()【】\[\]\n]{2,60})[)】\]]")


@cache
def _first_characters() -> frozenset[str]:
    """Characters with which a label, or the bracket before it, begins."""
    return frozenset({*(name[0] for name in _label_kinds()), *"【[( "})


BOUNDARIES = r"[。;!? ()】\]]"
"""Marks behind which a label stands in the midst of a line, as a character class."""


@cache
def _boundary() -> re.Pattern[str]:
    """A boundary, and a character with which a label may begin."""
    return re.compile(f"{BOUNDARIES}[{re.escape(''.join(sorted(_first_characters())))}]")


@cache
def _inline() -> re.Pattern[str]:
    names = any_of(_label_kinds(), between=" ?")
    return re.compile(
        rf"(?<={BOUNDARIES})(?:[【\[](?P<boxed>{names})[】\]] ?:?|(?P<name>{names}) ?:)"
    )


@cache
def _labels() -> re.Pattern[str]:
    names = any_of(_label_kinds(), between=" ?")
    return re.compile(
        rf"(?:[【\[(]? ?)(?P<name>{names})"
        r"(?: ?[】\])] ?:?|(?:如下)? ?:|(?= *$)| (?=一是|已|完成|基本))"
    )
