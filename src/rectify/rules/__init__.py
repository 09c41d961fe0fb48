"""A report to diagnostics: the engine, the catalogue by families, and `check`.

It stands on reading, statistics and tracking; the command line and the corpus may import it. The
catalogue is loaded when it is asked for: who only reads or counts never pays for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rectify.rules.checking import check
from rectify.rules.context import Context
from rectify.rules.engine import Hit, Rule, Waiver, hit, rule

if TYPE_CHECKING:
    from rectify.rules.catalogue import ALL, RETIRED

__all__ = ["ALL", "RETIRED", "Context", "Hit", "Rule", "Waiver", "check", "hit", "rule"]


def __getattr__(name: str) -> object:
    """Load the catalogue for whoever asks for `ALL` or `RETIRED`."""
    if name in {"ALL", "RETIRED"}:
        from rectify.rules import catalogue  # noqa: PLC0415 - loaded when it is asked for

        return getattr(catalogue, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    """Name what the package shows."""
    return __all__
