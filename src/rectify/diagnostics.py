"""What the library says about a document: kinds, diagnostics, and how they point at the words.

It stands on the standard library and attrs alone; anybody above it may import it.
"""

from __future__ import annotations

import functools
import string
import unicodedata
from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING, Literal

from attrs import Factory, field, frozen

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Diagnostic", "Kind", "Severity", "Span", "render"]

_LETTERS, _DIGITS = 3, 3
_WIDTH = 72
_BEFORE = 20
_GAP = "..."


@frozen
class Span:
    """A stretch of text: text[start:stop]."""

    start: int
    stop: int

    def __attrs_post_init__(self) -> None:
        start, stop = self.start, self.stop
        if type(start) is type(stop) is int and 0 <= start <= stop:
            return
        for name, value in (("start", start), ("stop", stop)):
            if type(value) is not int:
                kind = type(value).__name__
                raise TypeError(f"Span.{name}: got {value!r} ({kind}), takes a whole number")
        raise ValueError(f"Span: got ({start}, {stop}), takes 0 <= start <= stop")


class Severity(StrEnum):
    """How much a diagnostic weighs."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    def label(self, lang: Literal["zh", "en"] = "zh") -> str:
        """Name the severity in Chinese or in English."""
        if _chinese(lang):
            return {"error": "错误", "warning": "警告", "info": "提示"}[self.value]
        return self.value


@frozen(kw_only=True)
class Kind:
    """A kind of diagnostic, with what its page shows in Chinese and in English.

    Attributes:
        code: Three capital letters and three digits; it never changes its meaning.
        name: A few words in kebab-case.
        severity: What a diagnostic of this kind weighs unless a caller says otherwise.
        message_zh: One line, a template: `{name}` stands for the diagnostic's value of that name.
        message_en: The same in English, with the same names.
        finds_zh: What it finds.
        finds_en: The same in English.
        matters_zh: Why that matters.
        matters_en: The same in English.
        advice_zh: What to do.
        advice_en: The same in English.
        source_zh: Where the demand comes from.
        source_en: The same in English.
        example: Text in which it is found.
        instead: The same text put right.
    """

    code: str
    name: str
    severity: Severity
    message_zh: str = field(repr=False)
    message_en: str = field(repr=False)
    finds_zh: str = field(repr=False)
    finds_en: str = field(repr=False)
    matters_zh: str = field(repr=False)
    matters_en: str = field(repr=False)
    advice_zh: str = field(repr=False)
    advice_en: str = field(repr=False)
    source_zh: str = field(repr=False)
    source_en: str = field(repr=False)
    example: str | None = field(default=None, repr=False)
    instead: str | None = field(default=None, repr=False)

    def __attrs_post_init__(self) -> None:
        for name in _TEXTS:
            value = getattr(self, name)
            if not isinstance(value, str):
                raise TypeError(_got(f"Kind.{name}", value, "text"))
            if not value.strip():
                raise ValueError(f"Kind.{name}: got {value!r}, takes text that is not blank")
        for name, value in (("example", self.example), ("instead", self.instead)):
            if value is not None and not isinstance(value, str):
                raise TypeError(_got(f"Kind.{name}", value, "text, or None"))
        if not isinstance(self.severity, Severity):
            raise TypeError(_got("Kind.severity", self.severity, "a Severity"))
        if not _is_code(self.code):
            takes = "three capital letters and three digits"
            raise ValueError(f"Kind.code: got {self.code!r}, takes {takes}")
        if not all(part.isalnum() and part.islower() for part in self.name.split("-")):
            raise ValueError(f"Kind.name: got {self.name!r}, takes words in kebab-case")
        if _names(self.message_zh) != _names(self.message_en):
            raise ValueError("Kind.message_en: takes the same names as Kind.message_zh")

    def __str__(self) -> str:
        return f"{self.code} {self.name}"


_TEXTS = (
    *("code", "name", "message_zh", "message_en", "finds_zh", "finds_en", "matters_zh"),
    *("matters_en", "advice_zh", "advice_en", "source_zh", "source_en"),
)


@frozen(kw_only=True)
class Diagnostic:
    """One thing to look at: of which kind, where, and the values that its message names.

    Attributes:
        kind: What it is.
        where: The path of the place, "" for the whole report.
        values: (name, text) for each name in the kind's message.
        span: The words, where the document was read from text.
        severity: The kind's, unless a caller says otherwise.
    """

    kind: Kind
    where: str = ""
    values: tuple[tuple[str, str], ...] = ()
    span: Span | None = None
    severity: Severity = field(
        default=Factory(lambda self: getattr(self.kind, "severity", None), takes_self=True),
    )

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.kind, Kind):
            raise TypeError(_got("Diagnostic.kind", self.kind, "a Kind"))
        if not isinstance(self.where, str):
            raise TypeError(_got("Diagnostic.where", self.where, "a path as text"))
        if not _are_pairs(self.values):
            raise TypeError(_got("Diagnostic.values", self.values, "a tuple of (name, text)"))
        if self.span is not None and not isinstance(self.span, Span):
            raise TypeError(_got("Diagnostic.span", self.span, "a Span, or None"))
        if not isinstance(self.severity, Severity):
            raise TypeError(_got("Diagnostic.severity", self.severity, "a Severity"))
        lacking = _names(self.kind.message_zh) - {name for name, _ in self.values}
        if lacking:
            raise ValueError(
                f"Diagnostic.values: got none for {', '.join(sorted(lacking))}, "
                f"takes one for each name in the message of {self.kind.code}"
            )

    @property
    def code(self) -> str:
        """Name its kind."""
        return self.kind.code

    @property
    def message(self) -> str:
        """Say it in Chinese, as the documents do."""
        return self.text("zh")

    def text(self, lang: Literal["zh", "en"] = "zh") -> str:
        """Say it in one line, in Chinese or in English."""
        template = self.kind.message_zh if _chinese(lang) else self.kind.message_en
        return template.format_map(dict(self.values))

    def explain(self, lang: Literal["zh", "en"] = "zh") -> str:
        """Say what is wrong, why it matters, what to do, and where the demand comes from."""
        kind = self.kind
        if _chinese(lang):
            return (
                f"{kind.code} {self.text('zh')}\n发现：{kind.finds_zh}\n"
                f"原因：{kind.matters_zh}\n建议：{kind.advice_zh}\n依据：{kind.source_zh}"
            )
        return (
            f"{kind.code} {self.text('en')}\nWhat it finds: {kind.finds_en}\n"
            f"Why it matters: {kind.matters_en}\nWhat to do: {kind.advice_en}\n"
            f"Source: {kind.source_en}"
        )


def render(
    text: str, diagnostics: Iterable[Diagnostic], *, lang: Literal["zh", "en"] = "zh"
) -> str:
    """Draw each diagnostic with its line of the text, and a marker `~~~^` beneath the words.

    Lines and columns count from 1, columns in characters. One without a span bears its path.
    A span that reaches beyond the text is cut to it.
    """
    if not isinstance(text, str):
        raise TypeError(_got("text", text, "the text that was read"))
    starts = [0]
    starts.extend(index + 1 for index, char in enumerate(text) if char == "\n")
    drawn = []
    for each in diagnostics:
        said = f"{each.code} {each.severity.label(lang)} {each.text(lang)}"
        if each.span is None:
            drawn.append(f"{each.where or 'report'} {said}")
            continue
        start = min(each.span.start, len(text))
        row = bisect_right(starts, start)
        end = starts[row] - 1 if row < len(starts) else len(text)
        column = start - starts[row - 1] + 1
        stop = min(max(each.span.stop, start), end)
        words = _draw(text, starts[row - 1], end, Span(start, max(start, stop)))
        drawn.append(f"{row}:{column} {said}\n{words}")
    return "\n".join(drawn)


def _draw(text: str, first: int, end: int, words: Span) -> str:
    """Draw a line, cut to what a screen shows around the words, and the marker beneath."""
    left, budget = words.start, _BEFORE
    while (
        left > max(first, words.start - _BEFORE)
        and (budget := budget - _columns(text[left - 1])) >= 0
    ):
        left -= 1
    right, budget = words.start, _WIDTH - (_BEFORE - max(budget, 0))
    while (
        right < min(end, words.start + _WIDTH) and (budget := budget - _columns(text[right])) >= 0
    ):
        right += 1
    head = _GAP if left > first else ""
    tail = _GAP if right < end else ""
    shown = "".join(map(_visible, text[left:right]))
    blank = len(head) + sum(map(_columns, text[left : words.start]))
    width = sum(map(_columns, text[words.start : min(words.stop, right)]))
    marker = " " * blank + "~" * (width - 1) + "^"
    return f"  {head}{shown}{tail}".rstrip() + f"\n  {marker}"


def _columns(char: str) -> int:
    """Count the columns that a character takes as it is shown."""
    if unicodedata.category(char) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(char) in {"W", "F"} else 1


def _visible(char: str) -> str:
    """Show what a screen can't: a blank for an invisible mark, U+FFFD for a surrogate."""
    category = unicodedata.category(char)
    if category == "Cs":
        return "\N{REPLACEMENT CHARACTER}"
    return " " if category in {"Cc", "Cf", "Zl", "Zp"} else char


@functools.cache
def _names(template: str) -> frozenset[str]:
    """Find the names that a template takes."""
    names = {name for _, name, _, _ in string.Formatter().parse(template) if name is not None}
    if not all(name.isidentifier() for name in names):
        raise ValueError(f"message: got {template!r}, takes fields that are plain names")
    return frozenset(names)


def _is_code(code: str) -> bool:
    letters, digits = code[:_LETTERS], code[_LETTERS:]
    return (
        len(code) == _LETTERS + _DIGITS
        and code.isascii()
        and letters.isalpha()
        and letters.isupper()
        and digits.isdigit()
    )


def _are_pairs(values: object) -> bool:
    return isinstance(values, tuple) and all(
        isinstance(pair, tuple) and list(map(type, pair)) == [str, str] for pair in values
    )


def _chinese(lang: str) -> bool:
    if lang not in ("zh", "en"):
        raise ValueError(f"lang: got {lang!r}, takes 'zh' or 'en'")
    return lang == "zh"


def _got(name: str, value: object, takes: str) -> str:
    shown = repr(value)
    if len(shown) > _WIDTH:
        shown = f"{shown[:_WIDTH]}…"
    return f"{name}: got {shown} ({type(value).__name__}), takes {takes}"
