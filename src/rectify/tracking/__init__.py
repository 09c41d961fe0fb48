"""What a living ledger must keep to: deadlines and their profiles; transitions come with it later.

It stands on the model; the rules and whatever stands above may import it.
"""

from __future__ import annotations

from rectify.tracking.deadlines import PROFILES, Profile, Term, due_on, extended, last_day

__all__ = ["PROFILES", "Profile", "Term", "due_on", "extended", "last_day"]
