"""Who answers for a correction, and of which kind it is; anybody above the model may import it."""

from __future__ import annotations

from enum import StrEnum

from attrs import field, frozen

from rectify.model import _checks as checks

__all__ = ["RectificationKind", "Responsibility"]


class RectificationKind(StrEnum):
    """How a matter is corrected over time: 立行立改, 分阶段整改, 持续整改."""

    IMMEDIATE = "immediate"
    PHASED = "phased"
    CONTINUOUS = "continuous"


@frozen(kw_only=True)
class Responsibility:
    """Who answers: 第一责任人, 责任领导, 牵头部门, 配合部门, 责任人."""

    first_responsible: str | None = field(default=None, repr=checks.brief)
    leader: str | None = field(default=None, repr=checks.brief)
    lead_unit: str | None = field(default=None, repr=checks.brief)
    supporting_units: tuple[str, ...] = field(default=(), repr=checks.brief)
    persons: tuple[str, ...] = field(default=(), repr=checks.brief)

    def __attrs_post_init__(self) -> None:
        checks.optional("Responsibility.first_responsible", self.first_responsible)
        checks.optional("Responsibility.leader", self.leader)
        checks.optional("Responsibility.lead_unit", self.lead_unit)
        checks.texts("Responsibility.supporting_units", self.supporting_units)
        checks.texts("Responsibility.persons", self.persons)
