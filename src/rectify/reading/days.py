"""Days, periods and rounds as a masthead prints them, with years that are inherited.

Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from rectify.facts.numerals import number

if TYPE_CHECKING:
    from rectify.reading.scanner import Range


class Day(NamedTuple):
    """A day, where it stands, and the year that it passes on."""

    on: date | None
    where: Range
    year: int | None

    def moved(self, by: int) -> Day:
        """The same day, its place counted from further before."""
        return self._replace(where=(self.where[0] + by, self.where[1] + by))


class Period(NamedTuple):
    """The first and the last day of a period; None for a day that no text names."""

    start: Day
    stop: Day


def days(text: str) -> list[Day]:
    """Days of a folded text in order; one without a year takes it from the day before it.

    Day = [year 年] month 月 day 日 | year-month-day; ten-day periods and lost numerals give none.
    """
    found: list[Day] = []
    if not may_hold_day(text):
        return found
    year: int | None = None
    month: str | None = None
    for match in _day().finditer(text):
        printed = match.group("y") or match.group("iy")
        year = _year(printed) if printed else year
        month = match.group("m") or match.group("im") or month
        day = match.group("d") or match.group("id") or match.group("d2")
        found.append(Day(_date(year, month, day), match.span(), year))
    return found


def may_hold_day(text: str) -> bool:
    """Whether a folded text holds a mark of days at all: most lines hold none."""
    return "月" in text or "日" in text or _joined_figures().search(text) is not None


def period(text: str, found: list[Day] | None = None) -> Period | None:
    """The first two days of a folded text that 至, 到 or a dash joins.

    Args:
        text: A folded text.
        found: Its days, where they are known.
    """
    found = days(text) if found is None else found
    for before, after in pairwise(found):
        if _joins().fullmatch(text, before.where[1], after.where[0]):
            return Period(before, _not_before(after, before.on))
    return None


LONGEST_DAY = 24
"""Characters that a day has at the most, with brackets and blanks about it."""


def whole_day(text: str) -> Day | None:
    """A folded line that is a day and nothing else."""
    if len(text) > LONGEST_DAY:
        return None
    found = days(text)
    if len(found) != 1:
        return None
    start, stop = found[0].where
    return found[0] if not (text[:start] + text[stop:]).strip(" ()") else None


def _not_before(day: Day, first: date | None) -> Day:
    """A day that would lie before its first one belongs to the year after."""
    if day.on is None or first is None or day.on >= first:
        return day
    return later_year(day, day.on)


def later_year(day: Day, on: date) -> Day:
    """The same day of the year after, where there is one."""
    later = _date(on.year + 1, str(on.month), str(on.day))
    return Day(later, day.where, on.year + 1)


def _year(printed: str) -> int | None:
    if printed.isascii():
        return int(printed)
    digits = {sign: str(value) for value, sign in enumerate("〇一二三四五六七八九")} | {
        "零": "0",
        "○": "0",
        "O": "0",
    }
    return int("".join(digits[sign] for sign in printed))


def _date(year: int | None, month: str | None, day: str | None) -> date | None:
    numerals = [number(part) if part else None for part in (month, day)]
    if year is None or numerals[0] is None or numerals[1] is None:
        return None
    try:
        return date(year, int(numerals[0]), int(numerals[1]))
    except ValueError:
        return None


@cache
def _day() -> re.Pattern[str]:
    chinese = "[一二三四五六七八九十]{1,3}"
    return re.compile(
        r"(?:(?P<y>(?:19|20)[0-9]{2}|[二一][〇零○O一二三四五六七八九]{3}) ?年 ?)?"
        rf"(?P<m>[0-9]{{1,2}}|{chinese}) ?月"
        rf"(?: ?(?P<d>[0-9]{{1,2}}|{chinese}) ?[日号]| ?[上中下]旬)?"
        r"|(?<![0-9])(?P<iy>(?:19|20)[0-9]{2})"
        r"[-/.](?P<im>[0-9]{1,2})[-/.](?P<id>[0-9]{1,2})(?![0-9])"
        r"|(?<=[至到-])(?P<d2>[0-9]{1,2})日"
    )


@cache
def _joined_figures() -> re.Pattern[str]:
    return re.compile(r"[0-9][-/.][0-9]")


@cache
def _joins() -> re.Pattern[str]:
    return re.compile(r"份? ?(?:至|到|--?|~|起至) ?")
