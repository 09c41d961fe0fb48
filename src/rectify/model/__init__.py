"""The nouns: frozen values, one file each, checked as they are built.

It stands on the standard library and attrs alone; anybody above it may import it.
"""

from __future__ import annotations

from rectify.model.claim import Claim, ClaimSubject
from rectify.model.event import Event, EventKind
from rectify.model.evidence import Evidence, EvidenceKind, Outcome, OutcomeKind
from rectify.model.inspection import Inspection, InspectionKind, Milestone, MilestoneKind
from rectify.model.ledger import LedgerEntry, Withheld
from rectify.model.measure import Measure
from rectify.model.organization import Contact, Organization
from rectify.model.problem import Problem, Task
from rectify.model.report import Passage, Report, Section
from rectify.model.responsibility import RectificationKind, Responsibility
from rectify.model.status import Status

__all__ = [
    "Claim",
    "ClaimSubject",
    "Contact",
    "Event",
    "EventKind",
    "Evidence",
    "EvidenceKind",
    "Inspection",
    "InspectionKind",
    "LedgerEntry",
    "Measure",
    "Milestone",
    "MilestoneKind",
    "Organization",
    "Outcome",
    "OutcomeKind",
    "Passage",
    "Problem",
    "RectificationKind",
    "Report",
    "Responsibility",
    "Section",
    "Status",
    "Task",
    "Withheld",
]
