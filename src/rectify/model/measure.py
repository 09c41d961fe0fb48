"""What was done about a problem; anybody above the model may import it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import field, frozen

from rectify.model import _checks as checks

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Measure"]


@frozen(kw_only=True)
class Measure:
    """One thing done: its ordinal as printed ("一是"; "" where nothing is enumerated), its text."""

    ordinal: str = field(default="", repr=checks.brief)
    text: str = field(repr=checks.brief)

    def __attrs_post_init__(self) -> None:
        checks.loose("Measure.ordinal", self.ordinal)
        checks.text("Measure.text", self.text)


def joined(lead: str, measures: Iterable[Measure]) -> str:
    """Join a lead and its measures to one account, a line each."""
    lines = [lead] if lead else []
    lines.extend(measure.ordinal + measure.text for measure in measures)
    return "\n".join(lines)
