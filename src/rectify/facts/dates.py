"""Dates as Chinese texts print them, whole or in part, ranges and broken ones among them.

`rectify.facts` and everything above it may import it.
"""

from __future__ import annotations

import calendar
import functools
import re
import sys
from datetime import MAXYEAR, MINYEAR, date
from typing import TYPE_CHECKING, NamedTuple

from attrs import frozen

from rectify.facts.citations import LONGEST_TITLE
from rectify.facts.numerals import number
from rectify.lexicon import units
from rectify.lexicon.numerals import DIGITS
from rectify.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

__all__ = ["DateMention", "Found", "find", "found", "mark"]

_BESIDE = 4
_MONTHS = 12
_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_LEAPS = 2
_ANY_YEAR = 2000  # a leap year: 2月29日 may be right where the year is not known
_FIRST_YEAR = 1000  # printed with fewer digits, a year has lost some
_TO = "(?:[-~]{1,2}|至|到)"
_FIGURES = frozenset("0123456789元十").union(DIGITS)
_FARTHEST = 7  # the first number of a date has four figures at the most, then blanks, three
_BEFORE_MONTH = 40  # more than any form has before its 月
_NO_TITLE = Span(sys.maxsize, sys.maxsize)

_NUMBERS = ("year", "month", "day", "until", "also")

_Parts = dict[str, int | None]
_Days = tuple[date | None, date | None, bool]
_VAGUE: _Days = (None, None, False)
_BROKEN: _Days = (None, None, True)


@frozen(kw_only=True)
class DateMention:
    """A date, a part of one, or a range that is printed as one.

    Attributes:
        text: The words as printed.
        year: The year, its own or the one before it in the text; None where neither is known.
        month: The month, the first of a range.
        day: The day of the month, the first of a range.
        start: The first day that is meant; None where the words leave it open (年底), where the
            year is not known, and where the date is broken.
        end: The last day, likewise.
        broken: Whether no calendar has it, or a part of it is missing.
    """

    text: str
    year: int | None = None
    month: int | None = None
    day: int | None = None
    start: date | None = None
    end: date | None = None
    broken: bool = False

    def __attrs_post_init__(self) -> None:
        if (self.start is None) is not (self.end is None):
            raise ValueError("DateMention: got one of start and end, takes both or neither")
        if self.start is not None and self.end is not None and self.end < self.start:
            raise ValueError(f"DateMention.end: got {self.end}, takes no day before {self.start}")


class Found(NamedTuple):
    """A date that was found: its place, its parts and its days, as of a `DateMention`.

    A tuple, since there are many, and few of them are ever shown.
    """

    start: int
    stop: int
    year: int | None
    month: int | None
    day: int | None
    first: date | None
    last: date | None
    broken: bool

    def mention(self, text: str) -> DateMention:
        """Make the mention of it, with the words of the text that it was found in."""
        return DateMention(
            text=text[self.start : self.stop],
            year=self.year,
            month=self.month,
            day=self.day,
            start=self.first,
            end=self.last,
            broken=self.broken,
        )


def find(
    text: str, *, folded: str, year: int | None = None, titled: Iterable[Span] = ()
) -> Iterator[tuple[Span, DateMention]]:
    """Find the dates of a text, in order, each with its place.

    Args:
        text: The text.
        folded: The same, folded.
        year: What the first dates belong to, where they name no year.
        titled: The titles in it, in order.
    """
    for each in found(folded, year=year, titled=titled):
        yield Span(each.start, each.stop), each.mention(text)


def found(folded: str, *, year: int | None = None, titled: Iterable[Span] = ()) -> Iterator[Found]:
    """Find the dates of a folded text, in order.

    A year carries on to the dates after it, save one within a title.

    Args:
        folded: The text, folded.
        year: What the first dates belong to, where they name no year.
        titled: The titles in it, in order; they are asked for where a year may carry on.
    """
    asides = iter(titled)
    aside: Span | None = None
    last: Found | None = None
    for match in _matches(folded):
        parts = _parts(match)
        if match.lastgroup == "next":
            if last is None or last.day is None or last.stop != match.start() - 1:
                continue
            parts["year"], parts["month"] = last.year, last.month
        if parts.get("year") is None:
            month = parts.get("month")
            if not _is_date(folded, match, month):
                continue
            parts["year"] = _inherited(folded, match.start(), month, last=last, year=year)
        last = _found(match, parts)
        carried = _carried(match, parts, year)
        if carried != year and _may_be_aside(folded, last):
            while aside is None or aside.stop <= last.start:
                aside = next(asides, _NO_TITLE)
            carried = carried if aside.start > last.start else year
        year = carried
        yield last


def _may_be_aside(folded: str, each: Found) -> bool:
    """Whether title marks stand around a date, so near and in one sentence as a title's are."""
    opening = folded.rfind("《", max(0, each.start - LONGEST_TITLE), each.start)
    closing = folded.find("》", each.stop, each.stop + LONGEST_TITLE)
    return min(opening, closing) >= 0 and "。" not in folded[opening:closing]


def _matches(folded: str) -> Iterator[re.Match[str]]:
    """Find what looks like a date, by the mark behind its first number: 年, 月, - and so on.

    That number is short, so that few places before a mark are looked at. A day without a month
    stands behind the date before it and a mark.
    """
    read = _date().match
    end = 0
    for each in mark().finditer(folded):
        stop = each.start()
        first, last = max(end, stop - _FARTHEST), stop
        if folded[stop] in "日号":
            first, last = end + 1, min(end + 2, stop)
        for at in range(first, last):
            match = read(folded, at) if folded[at] in _FIGURES else None
            if match is not None and match.end() > stop:
                end = match.end()
                yield match
                break


def _parts(match: re.Match[str]) -> _Parts:
    """Read the numbers of a date, from the groups that its form has for them."""
    parts: _Parts = {}
    for name, group in _groups()[match.lastgroup or ""]:
        printed = match[group]
        if printed:
            parts[name] = _number(printed, name)
    return parts


def _number(printed: str, name: str) -> int:
    if printed.isascii():
        value = int(printed)
    else:
        value = 1 if printed == "元" else int(number(printed) or 0)
    if name == "year" and len(printed) == 2:  # noqa: PLR2004 - printed without its century
        value += 2000 if value < 50 else 1900  # noqa: PLR2004 - the nearer one
    return value


def _is_date(folded: str, match: re.Match[str], month: int | None) -> bool:
    """Tell a month without a year from a length of time (3月内) and of a rhythm (1月1课)."""
    if match.lastgroup not in {"month", "months"}:
        return True
    head = folded[max(0, match.start() - _BESIDE) : match.start()]
    if match.lastgroup == "month" and match["month_part"]:
        return True
    if match.lastgroup == "month" and not match["month_month"].isascii():
        return False
    if month is None or not 1 <= month <= _MONTHS or head.endswith(units.DURATION_BEFORE):
        return False
    after = units.DURATION_AFTER + (units.RHYTHMS if month == 1 else ())
    return not folded.startswith(after, match.end())


def _inherited(
    folded: str, start: int, month: int | None, *, last: Found | None, year: int | None
) -> int | None:
    """Find the year of a date that names none: a range may run into the next."""
    head = folded[max(0, start - _BESIDE) : start]
    if head.endswith(units.OTHER_YEARS):
        return None
    if head.endswith(units.NEXT_YEARS):
        return _later(year)
    if last is not None and _to().fullmatch(folded, last.stop, start):
        return _later(last.year) if (month or 0) < (last.month or 0) else last.year
    return year


def _carried(match: re.Match[str], parts: _Parts, year: int | None) -> int | None:
    """Find the year that carries on: of a range its last; that of a year's end looks elsewhere."""
    if match.lastgroup == "year" and match["year_part"]:
        return year
    own = parts["until" if match.lastgroup == "years" else "year"]
    return year if own is None or own < _FIRST_YEAR else own


def _later(year: int | None) -> int | None:
    return year + 1 if year is not None and year < MAXYEAR else None


def _found(match: re.Match[str], parts: _Parts) -> Found:
    """Say which days a match means, by its form."""
    year, month, day = parts["year"], parts.get("month"), parts.get("day")
    known = _ANY_YEAR if year is None else year
    until = parts.get("until") or parts.get("also")
    match match.lastgroup:
        case "lostmonth" | "lostday":
            meant = _BROKEN
        case "years":
            meant = _days(_day(known, 1, 1), _day(until, _MONTHS, 31))
        case "year":
            meant = _of_year(known, match["year_part"])
        case "month":
            meant = _of_month(known, month, match["month_part"])
        case "months":
            later = (until or 0) < (month or 0)
            meant = _days(_day(known, month, 1), _last(known + later, until))
        case "dotted" | "dashed":
            meant = _of_month(known, month, None)
        case _:
            only = _day(known, month, day)
            meant = _days(only, _day(known, month, until) if until else only)
    first, last, broken = meant if year is not None else (None, None, meant[2])
    return Found(*match.span(), year, month, day, first, last, broken)


def _day(year: int | None, month: int | None, day: int | None) -> date | None:
    """Find a day in the calendar; None where it has no such day."""
    if year is None or year < _FIRST_YEAR or month is None or day is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _last(year: int, month: int | None) -> date | None:
    """Find the last day of a month."""
    if month is None or not 1 <= month <= _MONTHS or not MINYEAR <= year <= MAXYEAR:
        return None
    return _day(year, month, _LENGTHS[month - 1] + (month == _LEAPS and calendar.isleap(year)))


def _days(first: date | None, last: date | None) -> _Days:
    if first is None or last is None or last < first:
        return _BROKEN
    return first, last, False


def _of_year(year: int, part: str | None) -> _Days:
    """Find the days of a year or of its half; its end (年底) is not so many days."""
    if part is None:
        return _days(_day(year, 1, 1), _day(year, _MONTHS, 31))
    if part not in units.HALVES:
        return _VAGUE
    half = _MONTHS // 2 * units.HALVES.index(part)
    return _days(_day(year, half + 1, 1), _last(year, half + _MONTHS // 2))


def _of_month(year: int, month: int | None, part: str | None) -> _Days:
    """Find the days of a month or of its ten days; its end (月底) is not so many days."""
    last = _last(year, month)
    words = (part or "").strip().removeprefix("份").strip()
    if not words or last is None:
        return _days(_day(year, month, 1), last)
    if words not in units.TENS_OF_DAYS:
        return _VAGUE
    tens = units.TENS_OF_DAYS.index(words)
    final = last if tens == len(units.TENS_OF_DAYS) - 1 else _day(year, month, 10 * tens + 10)
    return _days(_day(year, month, 10 * tens + 1), final)


@functools.cache
def _to() -> re.Pattern[str]:
    """From one end of a range to the other."""
    return re.compile(f" {{0,3}}{_TO} {{0,3}}")


def _forms() -> dict[str, str]:
    """Write down the forms of a date; where two begin at one place, the first is read."""
    w = " {0,3}"
    digits = "".join(DIGITS)
    full = "(?:19|20)[0-9]{2}"
    year = f"{full}|[{digits}]{{4}}|[0-9]{{2}}"
    month = "[0-9]{1,2}|元|十[一二]?|[一二三四五六七八九]"
    plain = "(?:1[0-2]|0?[1-9])(?![0-9])"
    day = "[0-9]{1,2}|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九]"
    ten = "|".join(units.TENS_OF_DAYS)
    edge = f"[底初末](?!{'|'.join(units.NOT_PART)})"
    return {
        "iso": rf"(?P<iso_year>{full})(?P<sep>[-/.]) ?(?P<iso_month>[0-9]{{1,2}})(?P=sep) ?"
        r"(?P<iso_day>[0-9]{1,2})(?![0-9]|(?P=sep)[0-9])",
        "dotted": rf"(?<![0-9]\.)(?P<dotted_year>{full})\.(?P<dotted_month>{plain})"
        rf"(?!\.[0-9]|{w}(?:{'|'.join(units.MEASURES)}))",
        "dashed": rf"(?<![0-9]-)(?P<dashed_year>{full})[-/](?P<dashed_month>0[1-9]|1[0-2])"
        rf"(?![-/.0-9]|{w}[年学])",
        "years": rf"(?P<years_year>{full}){w}{_TO}{w}(?P<years_until>{full}){w}年(?![代级])",
        "months": rf"(?:(?P<months_year>{year}){w}年{w}|(?<![0-9]\.))"
        rf"(?P<months_month>{plain}){w}{_TO}{w}(?P<months_until>{plain}){w}月(?:{w}份)?",
        "day": rf"(?:(?P<day_year>{year}|[0-9]{{3}}){w}年{w})?(?P<day_month>{month}){w}月{w}"
        rf"(?P<day_day>{day})(?:(?:{w}[日号])?{w}{_TO}{w}(?P<day_until>{day})"
        rf"|{w}、{w}(?P<day_also>{day}))?{w}[日号]",
        "lostmonth": rf"(?P<lostmonth_year>{full}){w}年{w}月{w}"
        rf"(?:(?P<lostmonth_day>[0-9]{{1,2}}){w}日|日(?!{'|'.join(units.NOT_DAY)}))",
        "lostday": rf"(?:(?P<lostday_year>{full}){w}年{w})?(?P<lostday_month>[0-9]{{1,2}}){w}月"
        rf"{w}日(?!{'|'.join(units.NOT_DAY)})",
        "month": rf"(?:(?P<month_year>{year}){w}年{w}|(?<![0-9]\.))(?P<month_month>{month}){w}月"
        rf"(?P<month_part>{w}份?{w}(?:{ten}|{edge})|{w}份)?",
        "year": rf"(?P<year_year>{full}|[{digits}]{{4}}){w}年"
        rf"(?!{'|'.join(units.NOT_YEAR)}|{w}[〕】\]〗])"
        rf"(?P<year_part>年?{edge}|{'|'.join(units.HALVES)})?",
        "next": rf"(?<=[、和及])(?P<next_day>{day}){w}[日号]",
    }


@functools.cache
def _groups() -> Mapping[str, list[tuple[str, int]]]:
    """The groups that hold the numbers of each form: their names and their indexes."""
    every = _date().groupindex
    return {
        form: [(name, every[f"{form}_{name}"]) for name in _NUMBERS if f"{form}_{name}" in every]
        for form in _forms()
    }


@functools.cache
def mark() -> re.Pattern[str]:
    """What stands behind the first number of any form, a text without which holds no date.

    What stands before the mark is looked at behind it: so the mark itself is quickly looked for.
    """
    figures = "".join(sorted(_FIGURES))
    return re.compile(f"[-年月日号./~至到](?:(?<=[ {figures}][^./])|(?<=[0-9]{{4}}[./]))")


@functools.cache
def _date() -> re.Pattern[str]:
    """Read any form of a date: the group that encloses a form bears its name."""
    named = {name: f"(?P<{name}>{form})" for name, form in _forms().items()}
    in_figures = "|".join(named[name] for name in ("iso", "dotted", "dashed"))
    in_months = "|".join(named[name] for name in ("months", "day", "lostmonth", "lostday", "month"))
    forms = "|".join(
        (
            f"(?=[0-9]{{4}}[-/.])(?:{in_figures})",
            named["years"],
            f"(?=[^月]{{0,{_BEFORE_MONTH}}}月)(?:{in_months})",
            named["year"],
            named["next"],
        )
    )
    return re.compile(f"(?<![0-9])(?:{forms})")
