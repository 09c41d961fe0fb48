"""Who inspected, when, and the days that follow; anybody above the model may import it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import field, frozen

from rectify.model import _checks as checks

__all__ = ["Inspection", "InspectionKind", "Milestone", "MilestoneKind"]


class InspectionKind(StrEnum):
    """The kind of oversight: 巡视, 巡察, 审计, 环保督察, or another."""

    XUNSHI = "xunshi"
    XUNCHA = "xuncha"
    AUDIT = "audit"
    ENVIRONMENT = "environment"
    OTHER = "other"


class MilestoneKind(StrEnum):
    """What was done on a day that the deadlines speak of."""

    PLAN = "plan"
    MEETING = "meeting"
    REPORT = "report"
    ACCEPTANCE = "acceptance"
    LOOK_BACK = "look_back"
    PUBLICATION = "publication"
    OTHER = "other"


@frozen(kw_only=True)
class Inspection:
    """The inspection that a report answers; whatever the report does not tell is None.

    Whether its days are in order is for a rule to say: a document may print them wrongly.
    """

    kind: InspectionKind | None = None
    ordered_by: str | None = field(default=None, repr=checks.brief)
    team: str | None = field(default=None, repr=checks.brief)
    round: str | None = field(default=None, repr=checks.brief)
    started_on: date | None = None
    ended_on: date | None = None
    feedback_on: date | None = None

    def __attrs_post_init__(self) -> None:
        checks.optional_one("Inspection.kind", self.kind, InspectionKind)
        checks.optional("Inspection.ordered_by", self.ordered_by)
        checks.optional("Inspection.team", self.team)
        checks.optional("Inspection.round", self.round)
        checks.optional_day("Inspection.started_on", self.started_on)
        checks.optional_day("Inspection.ended_on", self.ended_on)
        checks.optional_day("Inspection.feedback_on", self.feedback_on)


@frozen(kw_only=True)
class Milestone:
    """A day on which a step of the rectification was taken."""

    kind: MilestoneKind
    on: date

    def __attrs_post_init__(self) -> None:
        checks.one("Milestone.kind", self.kind, MilestoneKind)
        checks.day("Milestone.on", self.on)
