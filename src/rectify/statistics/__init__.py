"""Reports to figures: tallies and summaries, and claims held against the enumeration.

The layers above may import it.
"""

from __future__ import annotations

from rectify.statistics.reconciliation import Reconciliation, Verdict, Way, reconcile
from rectify.statistics.summary import Summary, summarize
from rectify.statistics.tally import Rate, Tally

__all__ = ["Rate", "Reconciliation", "Summary", "Tally", "Verdict", "Way", "reconcile", "summarize"]
