"""Dates as Chinese texts print them, whole or in part, ranges and broken ones among them.

`rectify.facts` and everything above it may import it.
"""

from __future__ import annotations

import calendar
import functools
import re
from datetime import MAXYEAR, MINYEAR, date
from typing import TYPE_CHECKING

from attrs import frozen

from rectify.facts.numerals import number
from rectify.lexicon import units
from rectify.lexicon.numerals import DIGITS
from rectify.source import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

__all__ = ["DateMention", "find"]

_BESIDE = 4
_MONTHS = 12
_ANY_YEAR = 2000  # a leap year: 2月29日 may be right where the year is not known
_FIRST_YEAR = 1000  # printed with fewer digits, a year has lost some
_TO = "(?:[-~]{1,2}|至|到)"

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


def find(
    text: str, *, folded: str, year: int | None = None, titled: Iterable[Span] = ()
) -> Iterator[tuple[Span, DateMention]]:
    """Find the dates of a text, in order, each with its place.

    A year carries on to the dates after it, save one within a title.

    Args:
        text: The text.
        folded: The same, folded.
        year: What the first dates belong to, where they name no year.
        titled: The titles in it, in order.
    """
    asides = iter(titled)
    aside = next(asides, None)
    last: tuple[Span, DateMention] | None = None
    for match in _date().finditer(folded):
        span = Span(*match.span())
        while aside is not None and aside.stop <= span.start:
            aside = next(asides, None)
        month = _part(match, "month")
        if match.lastgroup == "next":
            if last is None or last[1].day is None or last[0].stop != span.start - 1:
                continue
            own, month = last[1].year, last[1].month
        else:
            own = _part(match, "year")
        if own is None and not _is_date(folded, match, month):
            continue
        meant = own if own is not None else _inherited(folded, span, month, last=last, year=year)
        mention = _mention(match, text[span.start : span.stop], year=meant, month=month)
        last = span, mention
        if aside is None or aside.start > span.start:
            year = _carried(match, mention, year)
        yield last


def _part(match: re.Match[str], name: str) -> int | None:
    """Read a part of the date, from the group that its form has for it."""
    group = f"{match.lastgroup}_{name}"
    printed = match[group] if group in match.re.groupindex else None
    if not printed:
        return None
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
    folded: str,
    span: Span,
    month: int | None,
    *,
    last: tuple[Span, DateMention] | None,
    year: int | None,
) -> int | None:
    """Find the year of a date that names none: a range may run into the next."""
    head = folded[max(0, span.start - _BESIDE) : span.start]
    if head.endswith(units.OTHER_YEARS):
        return None
    if head.endswith(units.NEXT_YEARS):
        return _later(year)
    if last is not None and _to().fullmatch(folded, last[0].stop, span.start):
        first = last[1]
        return _later(first.year) if (month or 0) < (first.month or 0) else first.year
    return year


def _carried(match: re.Match[str], mention: DateMention, year: int | None) -> int | None:
    """Find the year that carries on: of a range its last; that of a year's end looks elsewhere."""
    if match.lastgroup == "year" and match["year_part"]:
        return year
    own = _part(match, "until") if match.lastgroup == "years" else mention.year
    return year if own is None or own < _FIRST_YEAR else own


def _later(year: int | None) -> int | None:
    return year + 1 if year is not None and year < MAXYEAR else None


def _mention(
    match: re.Match[str], text: str, *, year: int | None, month: int | None
) -> DateMention:
    """Say which days a match means, by its form."""
    known = _ANY_YEAR if year is None else year
    day, until = _part(match, "day"), _part(match, "until") or _part(match, "also")
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
            meant = _days(_day(known, month, day), _day(known, month, until or day))
    start, end, broken = meant
    if year is None:
        start = end = None
    return DateMention(
        text=text, year=year, month=month, day=day, start=start, end=end, broken=broken
    )


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
    return _day(year, month, calendar.monthrange(year, month)[1])


def _days(first: date | None, last: date | None) -> _Days:
    if first is None or last is None or last < first:
        return _BROKEN
    return first, last, False


def _of_year(year: int, part: str | None) -> _Days:
    """Find the days of a year or of its half; its end (年底) is not so many days."""
    if part is None:
        return _days(_day(year, 1, 1), _last(year, _MONTHS))
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
def _date() -> re.Pattern[str]:
    """Read any form of a date: the group that encloses a form bears its name."""
    forms = "|".join(f"(?P<{name}>{form})" for name, form in _forms().items())
    return re.compile(f"(?=[0-9{''.join(DIGITS)}元十])(?<![0-9])(?:{forms})")
