"""What a field takes: one function a shape, each quick where all is well; for the model alone.

Every function is given the field's name ("Problem.number") and the value, returns nothing where
the value is fine, and else raises a TypeError (another type) or a ValueError (another value) that
names the field, what it got, and what it takes.
"""

from __future__ import annotations

import functools
import re
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sized

_LONGEST = 40


def brief(value: object) -> str:
    """Show a value as text of a bounded length."""
    if isinstance(value, str) and len(value) > _LONGEST:
        return f"{value[:_LONGEST]!r}…"
    shown = repr(value)
    return shown if len(shown) <= 2 * _LONGEST else f"{shown[: 2 * _LONGEST]}…"


def counted(value: Sized) -> str:
    """Show a tuple by the number of its members, so that a long one stays short."""
    return f"<{len(value)}>" if value else "()"


def wrong_type(name: str, got: object, takes: str) -> NoReturn:
    """Raise the TypeError of a field."""
    raise TypeError(f"{name}: got {brief(got)} ({type(got).__name__}), takes {takes}")


def wrong_value(name: str, got: object, takes: str) -> NoReturn:
    """Raise the ValueError of a field."""
    raise ValueError(f"{name}: got {brief(got)}, takes {takes}")


@functools.cache
def _forbidden() -> re.Pattern[str]:
    """Compile what no text holds: controls but tab and newline, surrogates, noncharacters."""
    planes = "".join(f"{chr(p * 0x10000 + 0xFFFE)}-{chr(p * 0x10000 + 0xFFFF)}" for p in range(17))
    controls = "\x00-\x08\x0b-\x1f\x7f-\x9f"
    return re.compile(f"[{controls}{chr(0xD800)}-{chr(0xDFFF)}{chr(0xFDD0)}-{chr(0xFDEF)}{planes}]")


def _clean(name: str, value: object, takes: str) -> str:
    if not isinstance(value, str):
        wrong_type(name, value, takes)
    if not value.isprintable() and not value.replace("\n", "").isprintable():
        found = _forbidden().search(value)
        if found is not None:
            held = f"{brief(value)} with U+{ord(found.group()):04X} at {found.start()}"
            raise ValueError(
                f"{name}: got {held}, takes text without surrogates, noncharacters "
                "or control characters but tab and newline"
            )
    return value


def text(name: str, value: object) -> None:
    """Check text that is never blank."""
    if type(value) is str and value.isprintable() and value.strip():
        return
    takes = "text that is not blank"
    clean = _clean(name, value, takes)
    if not clean or clean.isspace():
        wrong_value(name, value, takes)


def loose(name: str, value: object) -> None:
    """Check text that is "" where there is none."""
    if value == "" or (type(value) is str and value.isprintable() and value.strip()):
        return
    takes = "text, or '' for none"
    if _clean(name, value, takes).isspace():
        wrong_value(name, value, takes)


def optional(name: str, value: object) -> None:
    """Check text that is None where there is none."""
    if value is not None and not (type(value) is str and value.isprintable() and value.strip()):
        takes = "text that is not blank, or None"
        clean = _clean(name, value, takes)
        if not clean or clean.isspace():
            wrong_value(name, value, takes)


def texts(name: str, value: object) -> None:
    """Check a tuple of texts of which none is blank."""
    if value == ():
        return
    if not isinstance(value, tuple):
        wrong_type(name, value, "a tuple of texts")
    for index, member in enumerate(value):
        text(f"{name}[{index}]", member)


def flag(name: str, value: object) -> None:
    """Check a truth value."""
    if value is not True and value is not False:
        wrong_type(name, value, "True or False")


def whole(name: str, value: object, *, low: int = 0) -> None:
    """Check a whole number."""
    if type(value) is not int and (not isinstance(value, int) or isinstance(value, bool)):
        wrong_type(name, value, f"a whole number from {low} up")
    if value < low:
        wrong_value(name, value, f"a whole number from {low} up")


def optional_whole(name: str, value: object) -> None:
    """Check a whole number from 0 up that is None where there is none."""
    if value is None:
        return
    takes = "a whole number from 0 up, or None"
    if type(value) is not int and (not isinstance(value, int) or isinstance(value, bool)):
        wrong_type(name, value, takes)
    if value < 0:
        wrong_value(name, value, takes)


def amount(name: str, value: object) -> None:
    """Check a quantity."""
    takes = "a finite Decimal from 0 up"
    if not isinstance(value, Decimal):
        wrong_type(name, value, takes)
    if not value.is_finite() or value < 0:
        wrong_value(name, value, takes)


def day(name: str, value: object) -> None:
    """Check a day of the calendar: a date, and no moment of it."""
    if type(value) is not date and (not isinstance(value, date) or isinstance(value, datetime)):
        wrong_type(name, value, "a date")


def optional_day(name: str, value: object) -> None:
    """Check a day that is None where there is none."""
    if value is None or type(value) is date:
        return
    if not isinstance(value, date) or isinstance(value, datetime):
        wrong_type(name, value, "a date, or None")


def one(name: str, value: object, kind: type) -> None:
    """Check a value of one class."""
    if not isinstance(value, kind):
        wrong_type(name, value, f"{_article(kind)} {kind.__name__}")


def optional_one(name: str, value: object, kind: type) -> None:
    """Check a value of one class that is None where there is none."""
    if value is not None and not isinstance(value, kind):
        wrong_type(name, value, f"{_article(kind)} {kind.__name__}, or None")


def many(name: str, value: object, kind: type) -> None:
    """Check a tuple of values of one class."""
    if value == ():
        return
    if not isinstance(value, tuple):
        wrong_type(name, value, f"a tuple of {kind.__name__}")
    for index, member in enumerate(value):
        if not isinstance(member, kind):
            wrong_type(f"{name}[{index}]", member, f"{_article(kind)} {kind.__name__}")


def _article(kind: type) -> str:
    return "an" if kind.__name__[0] in "AEIOU" else "a"
