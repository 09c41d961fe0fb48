"""Documents that a text cites: titles in 《》, document numbers (文号), or both as one.

`rectify.facts` and everything above it may import it.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from attrs import frozen

from rectify.facts import brackets
from rectify.lexicon import citing
from rectify.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LONGEST_TITLE", "Citation", "find", "titles"]

LONGEST_TITLE = 200
_LONGEST_ISSUER = 30


@frozen(kw_only=True)
class Citation:
    """A document that a text names.

    Attributes:
        title: What stands inside 《》, as printed.
        number: Its number, with the words of the issuer, as printed.
    """

    title: str | None
    number: str | None

    def __attrs_post_init__(self) -> None:
        if self.title is None and self.number is None:
            raise ValueError("Citation: got neither a title nor a number, takes one of them")


def titles(folded: str) -> list[Span]:
    """Find the titles, the outermost alone, with their marks.

    What runs over the end of a sentence, or is longer than any title, is none.

    >>> titles("见《关于印发《甲》的通知》")
    [Span(start=1, stop=13)]
    """
    found: list[Span] = []
    if "《" not in folded:
        return found
    end = 0
    for start, closer in _title_marks(folded):
        if start < end or closer - start > LONGEST_TITLE:
            continue
        inside = folded[start + 1 : closer]
        if inside.strip() and "。" not in inside:
            end = closer + 1
            found.append(Span(start, end))
    return found


def find(
    text: str, *, folded: str, titled: list[Span] | None = None
) -> Iterator[tuple[Span, Citation]]:
    """Find the documents cited, in order, each with the place of its first part to its last.

    Args:
        text: The text.
        folded: The same, folded.
        titled: The titles in it, where they are known.
    """
    spans = titles(folded) if titled is None else titled
    numbers = _numbers(folded)
    joined = _joined(folded, spans, numbers)
    taken = set(joined.values())
    found: list[tuple[Span, Citation]] = []
    for at, span in enumerate(spans):
        title = text[span.start + 1 : span.stop - 1].strip()
        number = joined.get(at)
        if number is None:
            found.append((span, Citation(title=title, number=None)))
            continue
        own = numbers[number]
        both = Span(min(span.start, own.start), max(span.stop, own.stop))
        found.append((both, Citation(title=title, number=text[own.start : own.stop])))
    for at, own in enumerate(numbers):
        if at not in taken:
            found.append((own, Citation(title=None, number=text[own.start : own.stop])))
    found.sort(key=lambda pair: pair[0].start)
    yield from found


def _title_marks(folded: str) -> list[tuple[int, int]]:
    """Find the title marks that match; where none holds another mark, they need no counting."""
    found = [(match.start(), match.end() - 1) for match in _flat().finditer(folded)]
    if len(found) == folded.count("《"):
        return found
    return [pair for pair in brackets.pairs(folded).items() if folded[pair[0]] == "《"]


@functools.cache
def _flat() -> re.Pattern[str]:
    """Title marks, and between them nothing that may open or close what stands in brackets."""
    return re.compile(r"《[^“”‘’《》〈〉<>「」『』()\[\]【】〔〕\"]*》")


@functools.cache
def _number() -> re.Pattern[str]:
    """Bracketed year, then 第? figures 号 or 期."""
    return re.compile(
        r" {0,2}(?P<year>[〔【\[(〖] ?(?:19|20)[0-9]{2} ?年? ?[〕】\])〗]) {0,2}第? {0,2}"
        rf"[0-9]{{1,5}}(?:-[0-9]{{1,3}})? {{0,2}}(?:号(?!{'|'.join(citing.NOT_NUMBER)})|期)"
    )


@functools.cache
def _stop() -> re.Pattern[str]:
    words = sorted(citing.BEFORE_ISSUER, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, words)))


@functools.cache
def _after_title() -> re.Pattern[str]:
    return re.compile(r" {0,2}(?:\( {0,2}(?:文号:? {0,2})?)?")


@functools.cache
def _before_title() -> re.Pattern[str]:
    words = sorted(citing.NUMBER_TITLE_LINKS, key=len, reverse=True)
    return re.compile(rf" {{0,2}}(?:{'|'.join(map(re.escape, words))})? {{0,2}}")


def _numbers(folded: str) -> list[Span]:
    """Find the document numbers, each from its issuing words on."""
    found: list[Span] = []
    end = 0
    for match in _number().finditer(folded):
        start = _issuer(folded, end, match.start())
        found.append(Span(start if start < match.start() else match.start("year"), match.end()))
        end = match.end()
    return found


def _issuer(folded: str, least: int, stop: int) -> int:
    """Run back over the issuing words, to a mark or to words that end before them."""
    start = stop
    while start > max(least, stop - _LONGEST_ISSUER) and "一" <= folded[start - 1] <= "鿿":
        start -= 1
    for word in _stop().finditer(folded, start, stop):
        start = word.end()
    while start < stop and folded[start] in citing.NOT_ISSUER:
        start += 1
    return start


def _joined(folded: str, spans: list[Span], numbers: list[Span]) -> dict[int, int]:
    """Tell which number belongs to which title: by index, at most one to one."""
    joined: dict[int, int] = {}
    starts = [span.start for span in spans] + [0]
    ends = [span.stop for span in spans] + [len(folded) + 1]
    at = 0
    for index, own in enumerate(numbers):
        while at < len(spans) and spans[at].stop <= own.start:
            at += 1
        before, after = at - 1, at
        if at < len(spans) and spans[at].start < own.start:  # it stands in a title, at its end
            if folded[own.stop : spans[at].stop].strip(" )") == "》" and at not in joined:
                joined[at] = index
        elif before not in joined and _after_title().fullmatch(folded, ends[before], own.start):
            joined[before] = index
        elif _before_title().fullmatch(folded, own.stop, starts[after]):
            joined[after] = index
    return joined
