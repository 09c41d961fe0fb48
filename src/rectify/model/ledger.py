"""What a ledger knows of an item beyond a bulletin; anybody above the model may import it."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

from attrs import field, frozen

from rectify.model import _checks as checks
from rectify.model.event import Event
from rectify.model.evidence import Evidence, Outcome
from rectify.model.responsibility import RectificationKind, Responsibility

__all__ = ["LedgerEntry", "Withheld"]

_PAIR = 2


@frozen(kw_only=True)
class Withheld:
    """Why an item is not told to the public, who allowed that, and what the public reads instead.

    Each may be None: that a reason or an approval is lacking is for a rule to say.
    """

    reason: str | None = field(default=None, repr=checks.brief)
    approved_by: str | None = field(default=None, repr=checks.brief)
    public_text: str | None = field(default=None, repr=checks.brief)

    def __attrs_post_init__(self) -> None:
        checks.optional("Withheld.reason", self.reason)
        checks.optional("Withheld.approved_by", self.approved_by)
        checks.optional("Withheld.public_text", self.public_text)


@frozen(kw_only=True)
class LedgerEntry:
    """An item's row in a ledger.

    Attributes:
        goal: What counts as corrected.
        reason: Why the item is not yet corrected.
        note: A remark.
        kind: How it is corrected over time.
        responsibility: Who answers for it.
        due: The day by which it is to be corrected, as things stand.
        completed_on: The day on which it was corrected.
        outcomes: What came of it.
        evidence: What supports it.
        events: What happened, oldest first.
        withheld: What the public is not told, where something is withheld.
        extra: Columns of a sheet that nobody foresaw, as (heading, text).
    """

    goal: str | None = field(default=None, repr=checks.brief)
    reason: str | None = field(default=None, repr=checks.brief)
    note: str | None = field(default=None, repr=checks.brief)
    kind: RectificationKind | None = None
    responsibility: Responsibility = field(factory=Responsibility)
    due: date | None = None
    completed_on: date | None = None
    outcomes: tuple[Outcome, ...] = field(default=(), repr=checks.counted)
    evidence: tuple[Evidence, ...] = field(default=(), repr=checks.counted)
    events: tuple[Event, ...] = field(default=(), repr=checks.counted)
    withheld: Withheld | None = None
    extra: tuple[tuple[str, str], ...] = field(default=(), repr=checks.counted)

    def __attrs_post_init__(self) -> None:
        checks.optional("LedgerEntry.goal", self.goal)
        checks.optional("LedgerEntry.reason", self.reason)
        checks.optional("LedgerEntry.note", self.note)
        checks.optional_one("LedgerEntry.kind", self.kind, RectificationKind)
        checks.one("LedgerEntry.responsibility", self.responsibility, Responsibility)
        checks.optional_day("LedgerEntry.due", self.due)
        checks.optional_day("LedgerEntry.completed_on", self.completed_on)
        checks.many("LedgerEntry.outcomes", self.outcomes, Outcome)
        checks.many("LedgerEntry.evidence", self.evidence, Evidence)
        checks.many("LedgerEntry.events", self.events, Event)
        for index, (one, other) in enumerate(pairwise(self.events), start=1):
            if other.on < one.on:
                name = f"LedgerEntry.events[{index}].on"
                checks.wrong_value(name, other.on, f"{one.on} or later: events stand oldest first")
        checks.optional_one("LedgerEntry.withheld", self.withheld, Withheld)
        _check_extra(self.extra)


def _check_extra(extra: object) -> None:
    """Check that a tuple of (heading, text) pairs holds nothing else; a text may be ""."""
    checks.many("LedgerEntry.extra", extra, tuple)
    for index, pair in enumerate(extra if isinstance(extra, tuple) else ()):
        name = f"LedgerEntry.extra[{index}]"
        if len(pair) != _PAIR:
            checks.wrong_value(name, pair, "a pair of a heading and a text")
        checks.text(f"{name}[0]", pair[0])
        checks.loose(f"{name}[1]", pair[1])
