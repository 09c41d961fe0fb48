"""Deadlines as data: terms that count from the feedback, in profiles with their sources.

The days of public holidays are no part of this library: a term of working days counts Monday to
Friday, and its last day may so come earlier than an office's own calendar has it, never later.
It stands on the model; `rectify.tracking` shows its names to whatever stands above.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import frozen

from rectify.model import Event, EventKind, LedgerEntry

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["PROFILES", "Profile", "Term", "due_on", "extended", "last_day"]

_UNITS = ("months", "days", "working_days")
_WORKING_DAYS = 5

_Unit: TypeAlias = Literal["months", "days", "working_days"]


@frozen(kw_only=True)
class Term:
    """A term: so many months, days or working days.

    Attributes:
        number: How many, from 1 up.
        unit: Of what.
    """

    number: int
    unit: _Unit

    def __attrs_post_init__(self) -> None:
        if type(self.number) is not int:
            kind = type(self.number).__name__
            raise TypeError(f"Term.number: got {self.number!r} ({kind}), takes a whole number")
        if self.number < 1:
            raise ValueError(f"Term.number: got {self.number!r}, takes a whole number from 1 up")
        if self.unit not in _UNITS:
            takes = "'months', 'days' or 'working_days'"
            raise ValueError(f"Term.unit: got {self.unit!r}, takes {takes}")


@frozen(kw_only=True)
class Profile:
    """The deadlines and local requirements that hold for an inspection.

    Attributes:
        name: What it is called.
        version: Which edition of it this is.
        source_zh: Where it comes from.
        source_en: The same in English.
        valid_from: The first day on which it holds; None for always.
        valid_to: The last day; None for still.
        plan: From the feedback to the plan of rectification; None where no term is set.
        meeting: From the feedback to the special meeting (专题民主生活会), likewise.
        report: From the feedback to the report of the intensive period, likewise.
        asks_withheld: Whether withheld text must name a reason and an approval.
    """

    name: str
    version: str
    source_zh: str
    source_en: str
    valid_from: date | None = None
    valid_to: date | None = None
    plan: Term | None = None
    meeting: Term | None = None
    report: Term | None = None
    asks_withheld: bool = False

    def __attrs_post_init__(self) -> None:
        for name in ("name", "version", "source_zh", "source_en"):
            value = getattr(self, name)
            if not isinstance(value, str):
                raise _wrong(name, value, "text that is not blank")
            if not value.strip():
                raise ValueError(f"Profile.{name}: got {value!r}, takes text that is not blank")
        for name in ("valid_from", "valid_to"):
            value = getattr(self, name)
            if value is not None and type(value) is not date:
                raise _wrong(name, value, "a date, or None")
        if self.valid_from and self.valid_to and self.valid_to < self.valid_from:
            takes = f"{self.valid_from} or later, or None"
            raise ValueError(f"Profile.valid_to: got {self.valid_to}, takes {takes}")
        for name in ("plan", "meeting", "report"):
            value = getattr(self, name)
            if value is not None and not isinstance(value, Term):
                raise _wrong(name, value, "a Term, or None")
        if type(self.asks_withheld) is not bool:
            raise _wrong("asks_withheld", self.asks_withheld, "True or False")

    def holds_on(self, day: date) -> bool:
        """Tell whether the profile holds on a day, the first and the last with it."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day <= self.valid_to)


def _wrong(name: str, value: object, takes: str) -> TypeError:
    kind = type(value).__name__
    return TypeError(f"Profile.{name}: got {value!r} ({kind}), takes {takes}")


PROFILES: tuple[Profile, ...] = (
    # A second report, on how the first responsible person organized the work, has no other term.
    Profile(
        name="xunshi-2015",
        version="2015-08-03",
        source_zh="《中国共产党巡视工作条例》(2015年)第二十七条",
        source_en=(
            "Regulation on inspection work of the Communist Party of China (2015), article 27"
        ),
        valid_from=date(2015, 8, 3),
        valid_to=date(2024, 1, 30),
        report=Term(number=2, unit="months"),
    ),
    # The special meeting is required without a term; so is a report of progress after the first.
    Profile(
        name="xunshi-2024",
        version="2024-01-31",
        source_zh="《中国共产党巡视工作条例》(2024年1月31日修订)",
        source_en=(
            "Regulation on inspection work of the Communist Party of China, as revised 2024-01-31"
        ),
        valid_from=date(2024, 1, 31),
        plan=Term(number=1, unit="months"),
        report=Term(number=6, unit="months"),
    ),
    Profile(
        name="disclosure",
        version="in some places",
        source_zh="部分地方关于整改情况公开的要求:不予公开的内容须列明五类原因之一并经批准",
        source_en="local rules of disclosure: withheld text names a reason and an approval",
        asks_withheld=True,
    ),
    Profile(
        name="xuncha-county",
        version="in use",
        source_zh="县级巡察工作手册的通行做法(各地不一)",
        source_en="manuals of county inspection offices, as commonly in use; they differ by place",
        plan=Term(number=15, unit="working_days"),
        meeting=Term(number=1, unit="months"),
        report=Term(number=3, unit="months"),
    ),
)
"""Profiles with a known source; for audits none: no statutory number of days is known."""


def last_day(start: date, term: Term) -> date:
    """Find the last day of a term that counts from a day.

    A month later is the same day of that month, or its last day where it has no such day. A term
    that runs beyond the calendar ends with it.

    >>> last_day(date(2023, 8, 31), Term(number=1, unit="months"))
    datetime.date(2023, 9, 30)
    >>> last_day(date(2023, 9, 1), Term(number=15, unit="working_days"))
    datetime.date(2023, 9, 22)
    """
    try:
        if term.unit == "months":
            return _months_later(start, term.number)
        if term.unit == "days":
            return start + timedelta(days=term.number)
        return _working_days_later(start, term.number)
    except (OverflowError, ValueError):
        return date.max


def _months_later(start: date, months: int) -> date:
    from dateutil.relativedelta import relativedelta  # noqa: PLC0415 - the only month arithmetic

    return start + relativedelta(months=months)


def _working_days_later(start: date, number: int) -> date:
    """Count whole weeks at once, and the rest over the weekend that may lie in it."""
    weeks, rest = divmod(number, _WORKING_DAYS)
    weekday = min(start.weekday(), _WORKING_DAYS - 1)
    friday_passed = weekday + rest >= _WORKING_DAYS
    since = start.weekday() - weekday
    return start + timedelta(days=7 * weeks + rest + 2 * friday_passed - since)


def extended(day: date, events: Iterable[Event]) -> date:
    """Find the day to which extensions moved a day: from it to another, and on from there.

    >>> to = Event(
    ...     on=date(2024, 3, 1),
    ...     kind=EventKind.EXTENDED,
    ...     from_due=date(2024, 3, 31),
    ...     to_due=date(2024, 6, 30),
    ... )
    >>> extended(date(2024, 3, 31), [to])
    datetime.date(2024, 6, 30)
    """
    moves: dict[date, date] = {}
    for event in events:
        first, last = event.from_due, event.to_due
        if event.kind is EventKind.EXTENDED and first is not None and last is not None:
            moves[first] = max(last, moves.get(first, last))
    while moves.get(day, day) > day:
        day = moves[day]
    return day


def due_on(entry: LedgerEntry, *, as_of: date | None = None) -> date | None:
    """Find the day by which an item is due, extensions considered; None where none is known.

    An extension moves the due day from the day on which it was given. Where the entry itself names
    a later day than its extensions do, that one holds: the entry says how things are.

    Args:
        entry: The item's row in the ledger.
        as_of: The day on which things are looked at: extensions given later have not happened
            yet. None for as things stand.
    """
    moves = [event for event in entry.events if event.kind is EventKind.EXTENDED]
    to_come = [event for event in moves if as_of is not None and event.on > as_of]
    given = [event.to_due for event in moves[: len(moves) - len(to_come)] if event.to_due]
    if to_come:
        return given[-1] if given else to_come[0].from_due or entry.due
    return max(filter(None, (entry.due, *given[-1:])), default=None)
