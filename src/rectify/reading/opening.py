"""The top of a page: its title, the furniture about it, and the line at which the body begins.

What flows in: a page. What flows out: ranges, a line, the day of publication. Not known here: what
the body says. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from rectify.lexicon import masthead as words
from rectify.lexicon.headings import OPENING_SIGNS
from rectify.reading.days import Day, days
from rectify.reading.ordinals import leading
from rectify.reading.scanner import Range

if TYPE_CHECKING:
    from rectify.reading.scanner import Page


LONGEST_TITLE = 90
"""Characters that a title has at the most."""


SHORTEST_PARAGRAPH = 28
"""Characters from which a line that holds a stop is a paragraph of the body."""


SHORTEST_NAME, LONGEST_NAME = 3, 45
"""Characters that the name of an organization has."""

FEWEST_CRUMBS = 2
"""Signs of > from which a line is a trail of crumbs."""

SHORTEST_SENTENCE = 8
"""Characters of the shortest sentence with which a body begins."""

HEAD_LINES = 80
"""Lines among which the title, and the beginning of the body, are looked for."""


@frozen(kw_only=True)
class HeadAt:
    """Where the title stands, where the body begins, and when the page says it was published."""

    title: Range | None
    body: int
    published: Day | None


def head(page: Page) -> HeadAt:
    """Head = {furniture} [title] {furniture | byline | date} body."""
    limit = min(len(page.lines), HEAD_LINES)
    title, after = _title(page, limit)
    body = _body(page, after, limit, titled=title is not None)
    at = 0 if title is None else page.line_at(title[0])
    around = (range(at, body), range(at))
    labelled = (published(page, lines, labelled=True) for lines in around)
    day = next((day for day in labelled if day is not None), None)
    return HeadAt(
        title=_undated(page, title), body=body, published=day or published(page, around[0])
    )


def published(page: Page, lines: range, *, labelled: bool = False) -> Day | None:
    """The day of publication among lines of furniture: the labelled one, or else the first one."""
    plain: Day | None = None
    for at in lines:
        line = page.lines[at]
        if _no_publication().search(line.text):
            continue
        broken = line.text.endswith("-") and at + 1 < len(page.lines)
        text = line.text + (page.lines[at + 1].text if broken else "")
        own = len(line.text)
        found = [day for day in days(text) if day.on is not None and day.where[0] < own]
        if not found:
            continue
        start, stop = found[0].where
        stop += page.lines[at + 1].start - own if stop > own else line.start
        day = found[0]._replace(where=(line.start + start, stop))
        if _published().search(line.text):
            return day
        plain = plain or day
    return None if labelled else plain


def is_furniture(text: str) -> bool:
    """Whether a folded line begins as the furniture of a web page does."""
    return _furniture().match(text) is not None


def is_signer(text: str) -> bool:
    """Whether a folded line may be the name of an organization that signs."""
    bare = text.replace(" ", "")
    short = SHORTEST_NAME <= len(bare) <= LONGEST_NAME and not _stops().search(bare)
    return (
        short and bare.endswith(words.SIGNERS) and leading(text) is None and not is_furniture(text)
    )


def _title(page: Page, limit: int) -> tuple[Range | None, int]:
    """Title = [organization] 关于 … 整改 … 通报|报告|公告|…, on one line or broken across two."""
    for at in range(limit):
        text = page.lines[at].text
        if (len(text) >= SHORTEST_PARAGRAPH and text[-1] in "。;") or leading(text) is not None:
            break
        for reach in (1, 2, 3):
            if at + reach > limit:
                break
            joined = "".join(line.text for line in page.lines[at : at + reach])
            lines = [line.text for line in page.lines[at : at + reach]]
            if _is_title(joined) and all(map(_may_be_title_part, lines)) and _runs_on(lines):
                return (page.lines[at].start, page.lines[at + reach - 1].stop), at + reach
    return None, 0


def _undated(page: Page, title: Range | None) -> Range | None:
    """A title without the day that a page prints behind it."""
    if title is None:
        return None
    match = _day_behind().search(page.folded, *title)
    return title if match is None else (title[0], match.start())


def _is_title(text: str) -> bool:
    """Whether a line, or some lines joined, name a report on rectification."""
    bare = text.replace(" ", "").rstrip("*")
    fits = len(bare) <= LONGEST_TITLE and "整改" in bare and not _stops().search(bare)
    return fits and _title_end().search(bare) is not None


def _runs_on(lines: list[str]) -> bool:
    """Whether lines make one title: names and then 关于, or one sentence broken off."""
    if len(lines) == 1:
        return True
    opened = [at for at, line in enumerate(lines) if "关于" in line]
    if not opened:
        return is_signer(lines[0])
    return len(opened) == 1 and all(map(is_signer, lines[: opened[0]]))


def _may_be_title_part(text: str) -> bool:
    """Whether a line is neither furniture nor crumbs nor a label."""
    return not is_furniture(text) and not set(">»:") & set(text)


def _body(page: Page, after: int, limit: int, *, titled: bool) -> int:
    """The line at which the body begins: a paragraph, an address, or an ordinal heading."""
    for at in range(after, limit):
        text = page.lines[at].text
        if is_furniture(text) or _crumb(text):
            continue
        long = len(text) >= SHORTEST_PARAGRAPH
        stopped = (long and _stops().search(text)) or _is_short_sentence(text)
        opens = titled or text.startswith(OPENING_SIGNS)
        continued = opens and long and "," in text and at + 1 < limit
        if stopped or continued or _address().match(text) or leading(text) is not None:
            return at
    return after


def _is_short_sentence(text: str) -> bool:
    """Whether a line is a sentence, or announces what follows: a body may begin with it."""
    return len(text) >= SHORTEST_SENTENCE and text[-1] in "。:" and not text[-2].isascii()


def _crumb(text: str) -> bool:
    """Whether a line is the trail of crumbs that leads to a page."""
    return (text.count(">") >= FEWEST_CRUMBS or "»" in text) and "。" not in text


@cache
def _furniture() -> re.Pattern[str]:
    return re.compile(rf"[【\[(]? ?(?:{'|'.join(words.FURNITURE)})")


@cache
def _title_end() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(words.TITLE_NOUNS)})(?:\([^()]{{1,12}}\))?$")


@cache
def _stops() -> re.Pattern[str]:
    return re.compile(r"[。;!?]|,.*,")


@cache
def _published() -> re.Pattern[str]:
    return re.compile(r"发布(?:时间|日期|于)?|发表|发文(?:时间|日期)|时间 ?:|日期 ?:|来源")


@cache
def _no_publication() -> re.Pattern[str]:
    return re.compile(r"成文|生成日期|今天|有效|https?://|会议")


@cache
def _address() -> re.Pattern[str]:
    return re.compile(r"(?:主任|各位|尊敬的|市人大|县人大|区人大)[^。]{0,40}:$")


@cache
def _day_behind() -> re.Pattern[str]:
    """A day in brackets at the end of a title."""
    return re.compile(r" ?\((?:19|20)[0-9]{2}[-/.年][0-9]{1,2}[-/.月][0-9]{1,2}日?\) *$")
