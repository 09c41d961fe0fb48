"""What a document states about its own totals; anybody above the model may import it."""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from rectify.model import _checks as checks
from rectify.model.status import Status

__all__ = ["Claim", "ClaimSubject"]


class ClaimSubject(StrEnum):
    """What a claim counts."""

    ASPECTS = "aspects"
    CATEGORIES = "categories"
    PROBLEMS = "problems"
    TASKS = "tasks"
    IMMEDIATE_PROBLEMS = "immediate_problems"
    RULES_CREATED = "rules_created"
    RULES_REVISED = "rules_revised"
    RULES_TOTAL = "rules_total"
    MONEY_RECOVERED = "money_recovered"
    PEOPLE_DISCIPLINED = "people_disciplined"
    PEOPLE_WARNED = "people_warned"
    MEETINGS = "meetings"
    OTHER = "other"


@frozen(kw_only=True)
class Claim:
    """A total that the document states about itself.

    Attributes:
        subject: What is counted.
        status: Of which status, where the count is of one.
        sustained: Whether it counts the sustained ones.
        is_rate: Whether it is a percentage; its value is 76 for 76%.
        value: The number, in 元 for money; None where the numeral is missing.
        part_of: Index, in the report's claims, of the claim that it is a part of.
        unit: The unit as printed.
        text: The words as printed.
        where: The path of the passage that the words stand in.
        approximate: Whether the number is hedged (近, 余, 约).
    """

    subject: ClaimSubject
    status: Status | None = None
    sustained: bool = False
    is_rate: bool = False
    value: Decimal | None = None
    part_of: int | None = None
    unit: str | None = field(default=None, repr=checks.brief)
    text: str = field(repr=checks.brief)
    where: str = field(repr=checks.brief)
    approximate: bool = False

    def __attrs_post_init__(self) -> None:
        checks.one("Claim.subject", self.subject, ClaimSubject)
        checks.optional_one("Claim.status", self.status, Status)
        checks.flag("Claim.sustained", self.sustained)
        checks.flag("Claim.is_rate", self.is_rate)
        if self.value is not None:
            checks.amount("Claim.value", self.value)
        checks.optional_whole("Claim.part_of", self.part_of)
        checks.optional("Claim.unit", self.unit)
        checks.text("Claim.text", self.text)
        checks.text("Claim.where", self.where)
        checks.flag("Claim.approximate", self.approximate)
