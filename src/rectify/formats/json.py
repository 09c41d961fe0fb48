"""Reports as JSON: `{"version": "1.0", "report": {…}}`; whoever reads or writes JSON imports it.

It is compact, in UTF-8 characters, with its keys sorted and every field written, so that equal
reports of equal spelling give equal bytes. A Decimal is text as `str` writes it ("1.50", "1E+6"),
a date is text as YYYY-MM-DD, a member of an enumeration is its value, what is absent is null.

>>> from rectify.model import Problem, Report, Status
>>> report = Report(problems=(Problem(title="账目不清", status=Status.COMPLETED),))
>>> loads(dumps(report)) == report
True
>>> loads('{"version": "1.0", "report": {"problems": [{"title": "", "status": "done"}]}}')
Traceback (most recent call last):
rectify.errors.StructureError: report.problems[0].status: got 'done', takes one of 'completed', ...
report.problems[0].title: got '', takes text that is not blank
"""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING

from rectify.errors import StructureError
from rectify.formats._faults import Doubled
from rectify.formats._tree import from_tree, to_tree

if TYPE_CHECKING:
    from rectify.model import Report

__all__ = ["dumps", "loads"]


def dumps(report: Report) -> str:
    """Write a report.

    Raises:
        TypeError: It is no report.
    """
    return json.dumps(
        to_tree(report),
        ensure_ascii=False,
        allow_nan=False,
        check_circular=False,
        separators=(",", ":"),
        sort_keys=True,
    )


def loads(data: str | bytes) -> Report:
    """Read a report; bytes are UTF-8. A field that has a default may be left out.

    Raises:
        StructureError: The data is no JSON, or JSON of another shape; its `problems` are all that
            is wrong with it, each with its path. An unknown key is one of them.
        UnsupportedVersionError: The data is of another major version.
        TypeError: It is neither text nor bytes.
    """
    return from_tree(_parsed(_decoded(data)))


def _decoded(data: str | bytes) -> str:
    """Take text out of bytes; a mark of byte order at its start is dropped."""
    if isinstance(data, bytes):
        try:
            return data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            where = f"byte {error.start} is {data[error.start]:#04x}"
            raise StructureError([("", f"no UTF-8: {where}")]) from None
    if not isinstance(data, str):
        raise TypeError(f"loads: got a {type(data).__name__}, takes JSON as str or bytes")
    return data.removeprefix("\ufeff")


def _parsed(text: str) -> object:
    """Parse JSON to a tree that still shows what JSON forbids or can't say."""
    try:
        tree: object = json.loads(text, object_pairs_hook=_object, parse_int=_whole)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno}, column {error.colno}"
        raise StructureError([("", f"no JSON: {error.msg} at {where}")]) from None
    except RecursionError:
        raise StructureError([("", "nested too deeply for a report")]) from None
    return tree


def _object(pairs: list[tuple[str, object]]) -> dict[str, object] | Doubled:
    """Make an object; one that names a key twice is none, and says so."""
    fields = dict(pairs)
    if len(fields) == len(pairs):
        return fields
    times = Counter(name for name, _ in pairs)
    return Doubled(fields, tuple(name for name, count in times.items() if count > 1))


def _whole(digits: str) -> int | Decimal:
    """Make a whole number; one of too many digits is kept as what no field takes."""
    try:
        return int(digits)
    except ValueError:
        return Decimal(digits)
