"""Each claim of a report held against what it enumerates; whoever stands above may import it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from attrs import field, frozen

from rectify.model import Claim, Report
from rectify.statistics.findings import Verdict, Way
from rectify.statistics.wording import line

__all__ = ["Reconciliation", "Verdict", "Way", "reconcile"]


@frozen(kw_only=True)
class Reconciliation:
    """A claim, and what its document enumerates of it.

    Attributes:
        claim: The claim.
        index: Its index in the report's claims.
        verdict: Whether the two agree.
        way: Which way of counting was taken, or why none could be.
        found: The figure that the document gives; None where it gives none.
        members: The paths of what was counted.

    >>> from rectify.model import ClaimSubject, Problem
    >>> claim = Claim(
    ...     subject=ClaimSubject.PROBLEMS, value=Decimal(2), text="2个问题", where="preamble[0]"
    ... )
    >>> report = Report(problems=(Problem(title="账目不清"),), claims=(claim,))
    >>> (one,) = reconcile(report)
    >>> one.verdict.value, one.found, one.members
    ('contradicts', Decimal('1'), ('problems[0]',))
    >>> print(one.text("en"))
    “2个问题” contradicts: claimed 2, the document enumerates 1
    """

    claim: Claim
    index: int
    verdict: Verdict
    way: Way
    found: Decimal | None = None
    members: tuple[str, ...] = field(default=(), repr=lambda paths: f"<{len(paths)}>")

    def __attrs_post_init__(self) -> None:
        for name, value, kind in (
            ("claim", self.claim, Claim),
            ("index", self.index, int),
            ("verdict", self.verdict, Verdict),
            ("way", self.way, Way),
            ("members", self.members, tuple),
        ):
            if not isinstance(value, kind):
                got = type(value).__name__
                raise TypeError(f"Reconciliation.{name}: got a {got}, takes a {kind.__name__}")

    @property
    def path(self) -> str:
        """Name the place of the claim in its report.

        >>> from rectify.model import ClaimSubject
        >>> claim = Claim(subject=ClaimSubject.OTHER, text="3人", where="preamble[0]")
        >>> reconcile(Report(claims=(claim,)))[0].path
        'claims[0]'
        """
        return f"claims[{self.index}]"

    def text(self, lang: Literal["zh", "en"] = "zh") -> str:
        """Say in one line what is claimed, what is found, and how it was counted.

        Raises:
            ValueError: For a language that is neither "zh" nor "en".
        """
        return line(self.claim, verdict=self.verdict, way=self.way, found=self.found, lang=lang)

    def __str__(self) -> str:
        return self.text()


def reconcile(report: Report) -> tuple[Reconciliation, ...]:
    """Hold each claim of a report against what the report enumerates, in the order of the claims.

    What can't be tied to an enumeration is uncheckable, and never contradicts. A claim that stands
    in a section's text speaks of that section alone. Sustained items may be counted inside the
    completed or beside them, a percentage rounded down or half up: what fits, agrees.

    Raises:
        TypeError: Something else than a report is given.
    """
    from rectify.statistics.matching import matched  # noqa: PLC0415 - loaded at the first call

    if not isinstance(report, Report):
        raise TypeError(f"reconcile: got a {type(report).__name__}, takes a Report")
    findings = matched(report)
    return tuple(
        Reconciliation(
            claim=claim,
            index=at,
            verdict=findings[at].verdict,
            way=findings[at].way,
            found=findings[at].found,
            members=findings[at].members,
        )
        for at, claim in enumerate(report.claims)
    )
