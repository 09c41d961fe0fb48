"""`check`: a report or a reading to diagnostics. It loads the catalogue with the first report."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rectify.rules.choice import chosen
from rectify.rules.engine import check_with

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from rectify.diagnostics import Diagnostic, Severity
    from rectify.model import Report
    from rectify.rules.choice import Waiver
    from rectify.rules.engine import Rule
    from rectify.source import Reading
    from rectify.tracking import Profile

__all__ = ["check"]


def check(  # noqa: PLR0913 - each is a question of its own, and a keyword
    document: Report | Reading,
    *,
    as_of: date | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    rules: Iterable[Rule] | None = None,
    profile: Profile | None = None,
    waivers: Iterable[Waiver] = (),
    severities: Mapping[str, Severity] | None = None,
    earlier: Report | None = None,
) -> tuple[Diagnostic, ...]:
    """Check a report by rules, or a reading, whose words the diagnostics then point at.

    Args:
        document: A report, or a reading of one; of a reading the reader's own are included.
        as_of: The day on which things are looked at: what is overdue, which waivers have ended.
        select: Codes, or beginnings of codes, that are wanted; all where there are none.
        ignore: Codes, or beginnings of codes, that are not; the longer beginning decides.
        rules: The rules, the whole catalogue where none are given;
            `(*rectify.rules.ALL, mine)` adds one.
        profile: Deadlines and local requirements, of `rectify.tracking.PROFILES` or of one's own.
        waivers: What somebody decided to live with.
        severities: Severities by code, in place of the kinds' own.
        earlier: The report of the round before.

    Returns:
        What was found, in document order, then by code.

    Raises:
        TypeError: The document is neither a report nor a reading, or an argument is of a type
            that it doesn't take.
        ValueError: A code that nothing has, a rule whose code is taken, or a waiver with an end
            and no day to hold against it.
    """
    from rectify.reading.diagnoses import KINDS  # noqa: PLC0415 - loaded at the first check
    from rectify.rules.catalogue import ALL, RETIRED  # noqa: PLC0415 - loaded at the first check

    return check_with(
        document,
        rules=ALL if rules is None else rules,
        choice=chosen(
            select=select, ignore=ignore, severities=severities, waivers=waivers, as_of=as_of
        ),
        profile=profile,
        earlier=earlier,
        reserved=(*(kind.code for kind in KINDS), *RETIRED),
    )
