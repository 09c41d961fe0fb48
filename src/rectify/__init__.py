"""Read, check, track and compare rectification reports: the face of the library.

It only gathers names; nobody inside imports it.
"""

from rectify.diagnostics import Diagnostic, Kind, Severity, render
from rectify.errors import (
    MissingExtraError,
    RectifyError,
    StructureError,
    TransitionError,
    UnreadableFileError,
    UnsupportedVersionError,
)
from rectify.model import (
    Claim,
    ClaimSubject,
    Contact,
    Event,
    EventKind,
    Evidence,
    EvidenceKind,
    Inspection,
    InspectionKind,
    LedgerEntry,
    Measure,
    Milestone,
    MilestoneKind,
    Organization,
    Outcome,
    OutcomeKind,
    Passage,
    Problem,
    RectificationKind,
    Report,
    Responsibility,
    Section,
    Status,
    Task,
    Withheld,
)
from rectify.reading import read
from rectify.source import Leftover, Reading, Span, Spans
from rectify.statistics import Rate, Summary, Tally, summarize

__all__ = [
    "Claim",
    "ClaimSubject",
    "Contact",
    "Diagnostic",
    "Event",
    "EventKind",
    "Evidence",
    "EvidenceKind",
    "Inspection",
    "InspectionKind",
    "Kind",
    "LedgerEntry",
    "Leftover",
    "Measure",
    "Milestone",
    "MilestoneKind",
    "MissingExtraError",
    "Organization",
    "Outcome",
    "OutcomeKind",
    "Passage",
    "Problem",
    "Rate",
    "Reading",
    "RectificationKind",
    "RectifyError",
    "Report",
    "Responsibility",
    "Section",
    "Severity",
    "Span",
    "Spans",
    "Status",
    "StructureError",
    "Summary",
    "Tally",
    "Task",
    "TransitionError",
    "UnreadableFileError",
    "UnsupportedVersionError",
    "Withheld",
    "__version__",
    "read",
    "render",
    "summarize",
]

__version__ = "0.1.0"
