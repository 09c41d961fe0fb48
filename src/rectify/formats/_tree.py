"""Reports to trees of dict, list, str, int, bool and None, and back; for the formats alone.

A tree is `{"version": "1.0", "report": {…}}` with every field of every value. What is no such type
by itself is text: a Decimal as `str` writes it (with its trailing zeros, its exponent in upper
case), a date in ISO 8601 as YYYY-MM-DD, a member of an enumeration by its value. Only that one
spelling is read back, so that what is read is written again with the same bytes.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import Enum
from typing import TypeVar, get_args, get_origin

from cattrs import Converter
from cattrs.errors import ForbiddenExtraKeysError

from rectify.errors import StructureError, UnsupportedVersionError
from rectify.formats import _faults as faults
from rectify.model import (
    ClaimSubject,
    EventKind,
    EvidenceKind,
    InspectionKind,
    MilestoneKind,
    OutcomeKind,
    RectificationKind,
    Report,
    Status,
)

VERSION = "1.0"

_ENUMS: tuple[type[Enum], ...] = (
    ClaimSubject,
    EventKind,
    EvidenceKind,
    InspectionKind,
    MilestoneKind,
    OutcomeKind,
    RectificationKind,
    Status,
)

E = TypeVar("E", bound=Enum)
Hook = Callable[[object, object], object]


def to_tree(report: Report) -> dict[str, object]:
    """Make the tree of a report.

    Raises:
        TypeError: It is no report.
    """
    if not isinstance(report, Report):
        raise TypeError(f"got a {type(report).__name__}, takes a Report")
    return {"report": converter().unstructure(report, Report), "version": VERSION}


def from_tree(tree: object) -> Report:
    """Make the report of a tree.

    Raises:
        StructureError: The tree has another shape; its problems are all that is wrong with it.
        UnsupportedVersionError: The tree is of another major version.
    """
    found: list[faults.Fault] = []
    if isinstance(tree, faults.Doubled):
        found += [(name, faults.TWICE) for name in tree.names]
        tree = tree.fields
    if not isinstance(tree, dict):
        takes = "an object with 'version' and 'report'"
        raise StructureError([("", f"got {faults.shown(tree)}, takes {takes}")])
    found += faults.keys(tree, ("version", "report"), at="")
    found += [(name, faults.MISSING) for name in ("version", "report") if name not in tree]
    found += _version_faults(tree.get("version", VERSION))
    if "report" not in tree:
        raise StructureError(_told(found, tree))
    try:
        report: Report = converter().structure(tree["report"], Report)
    except (AttributeError, KeyError, TypeError, ValueError, ForbiddenExtraKeysError) as error:
        inside = faults.find(tree["report"], Report, at="report", leaf=converter().structure)
        raise StructureError(_told(found + (inside or [("report", str(error))]), tree)) from None
    if found:
        raise StructureError(_told(found, tree))
    return report


def _version_faults(version: object) -> list[faults.Fault]:
    """Find what is wrong with a version; another major one is an error of its own."""
    if not isinstance(version, str) or not _version().fullmatch(version):
        takes = f"a version as text, as {VERSION!r}"
        return [("version", f"got {faults.shown(version)}, takes {takes}")]
    if version.partition(".")[0] != VERSION.partition(".")[0]:
        takes = f"{VERSION!r} or a later one of the same major version"
        raise UnsupportedVersionError([("version", f"got {version!r}, takes {takes}")])
    return []


@functools.cache
def _version() -> re.Pattern[str]:
    return re.compile(r"(?:0|[1-9][0-9]{0,8})\.(?:0|[1-9][0-9]{0,8})")


def _told(found: list[faults.Fault], tree: Mapping[str, object]) -> list[faults.Fault]:
    """Say of each unknown key that the data is of another version, where it is."""
    version = tree.get("version")
    if version == VERSION or not isinstance(version, str):
        return found
    later = f"{faults.UNKNOWN}: the data is of version {faults.shown(version)}, not {VERSION!r}"
    return [(path, later if text == faults.UNKNOWN else text) for path, text in found]


@functools.cache
def converter() -> Converter:
    """Make the one converter; nobody changes it."""
    made = Converter(
        detailed_validation=False,
        forbid_extra_keys=True,
        unstruct_collection_overrides={tuple: list},
    )
    made.register_unstructure_hook(Decimal, _decimal_text)
    made.register_unstructure_hook(date, date.isoformat)
    made.register_unstructure_hook_func(_is_enum, lambda member: member.value)
    made.register_structure_hook(str, _text)
    made.register_structure_hook(int, _whole)
    made.register_structure_hook(bool, _flag)
    made.register_structure_hook(Decimal, _decimal)
    made.register_structure_hook(date, _day)
    # each by itself: their members are text, so that the hook of text would take them
    for kind in _ENUMS:
        made.register_structure_hook(kind, _enum(kind))
    made.register_structure_hook_factory(_is_tuple, functools.partial(_tuple, made))
    return made


def _is_enum(kind: object) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def _is_tuple(kind: object) -> bool:
    return get_origin(kind) is tuple


def _decimal_text(value: Decimal) -> str:
    """Write a number; how an exponent is written is up to the caller's context, not ours."""
    return str(value).upper()


def _text(value: object, _: object) -> str:
    if type(value) is not str:
        raise TypeError(f"got {faults.shown(value)}, takes text")
    return value


def _whole(value: object, _: object) -> int:
    if type(value) is not int:
        raise TypeError(f"got {faults.shown(value)}, takes a whole number")
    return value


def _flag(value: object, _: object) -> bool:
    if type(value) is not bool:
        raise TypeError(f"got {faults.shown(value)}, takes true or false")
    return value


def _decimal(value: object, _: object) -> Decimal:
    takes = "a number as text, as '12', '1.50' or '1E+6'"
    if type(value) is not str:
        raise TypeError(f"got {faults.shown(value)}, takes {takes}")
    try:
        number = Decimal(value)
    except InvalidOperation:
        number = None
    if number is None or _decimal_text(number) != value:
        raise ValueError(f"got {faults.shown(value)}, takes {takes}")
    return number


def _day(value: object, _: object) -> date:
    takes = "a day as text, as '2024-01-31'"
    if type(value) is not str:
        raise TypeError(f"got {faults.shown(value)}, takes {takes}")
    try:
        day = date.fromisoformat(value)
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:
        raise ValueError(f"got {faults.shown(value)}, takes {takes}")
    return day


def _enum(kind: type[E]) -> Callable[[object, object], E]:
    members = {member.value: member for member in kind}

    def structure(value: object, _: object) -> E:
        if type(value) is not str or value not in members:
            takes = ", ".join(map(repr, members))
            raise ValueError(f"got {faults.shown(value)}, takes one of {takes}")
        return members[value]

    return structure


def _tuple(made: Converter, kind: object) -> Hook:
    """Make the hook of a tuple: of any length, or of a fixed one; its members are of one kind."""
    member, *_, last = get_args(kind)
    hook = made.get_structure_hook(member)
    length = None if last is Ellipsis else len(get_args(kind))

    def structure(value: object, _: object) -> tuple[object, ...]:
        if type(value) is not list or length not in (None, len(value)):
            raise TypeError(f"got {faults.shown(value)}, takes a list")
        return tuple([hook(each, member) for each in value])

    return structure
