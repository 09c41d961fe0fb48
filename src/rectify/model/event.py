"""What happened to an item, one day at a time; anybody above the model may import it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from rectify.model import _checks as checks
from rectify.model.status import Status

__all__ = ["Event", "EventKind"]


class EventKind(StrEnum):
    """What happened; verified (核查, 验收) and closed out (销号) are two things."""

    STATUS_CHANGED = "status_changed"
    EXTENDED = "extended"
    VERIFIED = "verified"
    CLOSED_OUT = "closed_out"
    REOPENED = "reopened"
    NOTED = "noted"


@frozen(kw_only=True)
class Event:
    """One entry of an item's history: the day, what happened, by whom, from what to what."""

    on: date
    kind: EventKind
    by: str | None = field(default=None, repr=checks.brief)
    from_status: Status | None = None
    to_status: Status | None = None
    from_due: date | None = None
    to_due: date | None = None
    approved_by: str | None = field(default=None, repr=checks.brief)
    reason: str | None = field(default=None, repr=checks.brief)
    basis: str | None = field(default=None, repr=checks.brief)

    def __attrs_post_init__(self) -> None:
        checks.day("Event.on", self.on)
        checks.one("Event.kind", self.kind, EventKind)
        checks.optional("Event.by", self.by)
        checks.optional_one("Event.from_status", self.from_status, Status)
        checks.optional_one("Event.to_status", self.to_status, Status)
        checks.optional_day("Event.from_due", self.from_due)
        checks.optional_day("Event.to_due", self.to_due)
        checks.optional("Event.approved_by", self.approved_by)
        checks.optional("Event.reason", self.reason)
        checks.optional("Event.basis", self.basis)
