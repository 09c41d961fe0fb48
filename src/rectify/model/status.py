"""How far a matter is corrected; anybody above the model may import it."""

from __future__ import annotations

from enum import StrEnum
from types import MappingProxyType
from typing import Literal

__all__ = ["Status"]


class Status(StrEnum):
    """The stage that a problem or a task is said to be at."""

    COMPLETED = "completed"
    BASICALLY_COMPLETED = "basically_completed"
    PARTIALLY_COMPLETED = "partially_completed"
    IN_PROGRESS = "in_progress"
    INCOMPLETE = "incomplete"
    NOT_STARTED = "not_started"
    POSTPONED = "postponed"
    INFEASIBLE = "infeasible"
    UNSTATED = "unstated"

    @property
    def is_resolved(self) -> bool:
        """Say whether it counts as corrected: completed, or basically so."""
        return self is Status.COMPLETED or self is Status.BASICALLY_COMPLETED

    @property
    def is_open(self) -> bool:
        """Say whether there is more to come; what is unstated is neither open nor resolved."""
        return not self.is_resolved and self is not Status.UNSTATED

    def label(self, lang: Literal["zh", "en"] = "zh") -> str:
        """Name the status in the words of the documents, or in English."""
        if lang not in ("zh", "en"):
            raise ValueError(f"lang: got {lang!r}, takes 'zh' or 'en'")
        return _LABELS[self][lang == "en"]


_LABELS = MappingProxyType(
    {
        Status.COMPLETED: ("已完成", "completed"),
        Status.BASICALLY_COMPLETED: ("基本完成", "basically completed"),
        Status.PARTIALLY_COMPLETED: ("部分完成", "partially completed"),
        Status.IN_PROGRESS: ("正在整改", "in progress"),
        Status.INCOMPLETE: ("未完成", "incomplete"),
        Status.NOT_STARTED: ("尚未启动", "not started"),
        Status.POSTPONED: ("申请延期", "postponed"),
        Status.INFEASIBLE: ("不具备整改条件", "infeasible"),
        Status.UNSTATED: ("未说明", "unstated"),
    }
)
