"""Report(s) to figures: what is counted, by status and by section.

It stands on the model; formats and whatever stands above may import it.
"""

from __future__ import annotations

from rectify.statistics.summary import Summary, summarize
from rectify.statistics.tally import Rate, Tally

__all__ = ["Rate", "Summary", "Tally", "summarize"]
