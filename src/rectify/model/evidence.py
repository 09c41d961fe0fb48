"""What came of a correction, and what supports it; anybody above the model may import it."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from attrs import field, frozen

from rectify.model import _checks as checks

__all__ = ["Evidence", "EvidenceKind", "Outcome", "OutcomeKind"]

_DIGEST_LENGTH = 64


class OutcomeKind(StrEnum):
    """What a correction brought about."""

    RULE_MADE = "rule_made"
    RULE_REVISED = "rule_revised"
    RULE_REPEALED = "rule_repealed"
    MONEY_RECOVERED = "money_recovered"
    MONEY_RETURNED = "money_returned"
    MONEY_PAID_IN = "money_paid_in"
    PEOPLE_TALKED_TO = "people_talked_to"
    PEOPLE_WARNED = "people_warned"
    PEOPLE_DISCIPLINED = "people_disciplined"
    CASE_FILED = "case_filed"
    OTHER = "other"


class EvidenceKind(StrEnum):
    """What a piece of evidence is."""

    DOCUMENT = "document"
    VOUCHER = "voucher"
    APPROVAL = "approval"
    RECORD = "record"
    PHOTO = "photo"
    OTHER = "other"


@frozen(kw_only=True)
class Outcome:
    """A result that can be counted: rules, money (in 元), people, cases."""

    kind: OutcomeKind
    quantity: Decimal
    unit: str | None = field(default=None, repr=checks.brief)
    reference: str | None = field(default=None, repr=checks.brief)

    def __attrs_post_init__(self) -> None:
        checks.one("Outcome.kind", self.kind, OutcomeKind)
        checks.amount("Outcome.quantity", self.quantity)
        checks.optional("Outcome.unit", self.unit)
        checks.optional("Outcome.reference", self.reference)


@frozen(kw_only=True)
class Evidence:
    """A piece that supports a correction; `sha256` is 64 lower-case hexadecimal digits."""

    title: str = field(repr=checks.brief)
    kind: EvidenceKind = EvidenceKind.OTHER
    uri: str | None = field(default=None, repr=checks.brief)
    sha256: str | None = None
    added_on: date | None = None
    by: str | None = field(default=None, repr=checks.brief)

    def __attrs_post_init__(self) -> None:
        checks.text("Evidence.title", self.title)
        checks.one("Evidence.kind", self.kind, EvidenceKind)
        checks.optional("Evidence.uri", self.uri)
        checks.optional("Evidence.sha256", self.sha256)
        digest = self.sha256
        if digest is not None and (
            len(digest) != _DIGEST_LENGTH or not set(digest) <= set("0123456789abcdef")
        ):
            takes = "64 lower-case hexadecimal digits, or None"
            checks.wrong_value("Evidence.sha256", digest, takes)
        checks.optional_day("Evidence.added_on", self.added_on)
        checks.optional("Evidence.by", self.by)
