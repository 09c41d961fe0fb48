"""One document of one organization about one inspection; anybody above the model may import it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from attrs import field, frozen

from rectify.model import _checks as checks
from rectify.model import _paths as paths
from rectify.model.claim import Claim
from rectify.model.inspection import Inspection, Milestone
from rectify.model.organization import Contact, Organization
from rectify.model.problem import Problem, Task

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["Passage", "Report", "Section"]


@frozen(kw_only=True)
class Passage:
    """A piece of running text, with its heading where it has one; not both are blank."""

    heading: str | None = field(default=None, repr=checks.brief)
    text: str = field(default="", repr=checks.brief)

    def __attrs_post_init__(self) -> None:
        checks.optional("Passage.heading", self.heading)
        checks.loose("Passage.text", self.text)
        if self.heading is None and not self.text:
            checks.wrong_value("Passage.text", self.text, "text, where there is no heading")


@frozen(kw_only=True)
class Section:
    """A heading above the problems; level 1 is the outermost."""

    ordinal: str = field(default="", repr=checks.brief)
    title: str = field(repr=checks.brief)
    level: int
    text: str = field(default="", repr=checks.brief)

    def __attrs_post_init__(self) -> None:
        checks.loose("Section.ordinal", self.ordinal)
        checks.text("Section.title", self.title)
        checks.whole("Section.level", self.level, low=1)
        checks.loose("Section.text", self.text)


@frozen(kw_only=True)
class Report:
    """A rectification report (通报, 整改报告).

    Attributes:
        title: The title.
        organization: Who reports.
        inspection: What is answered.
        signed_on: The day of the signature.
        published_on: The day of publication.
        contact: Where the public can turn to.
        preamble: What stands before the problems and is not about organizing.
        organizing: How the work was organized.
        plans: What comes next.
        sections: The outline above the problems, flat, in document order.
        problems: All of them, in document order.
        unassigned_tasks: Tasks printed outside any problem.
        claims: Every total that the document states about itself.
        milestones: Days on which steps were taken.
    """

    title: str | None = None
    organization: Organization = field(factory=Organization)
    inspection: Inspection = field(factory=Inspection)
    signed_on: date | None = None
    published_on: date | None = None
    contact: Contact = field(factory=Contact)
    preamble: tuple[Passage, ...] = ()
    organizing: tuple[Passage, ...] = ()
    plans: tuple[Passage, ...] = ()
    sections: tuple[Section, ...] = ()
    problems: tuple[Problem, ...] = ()
    unassigned_tasks: tuple[Task, ...] = ()
    claims: tuple[Claim, ...] = ()
    milestones: tuple[Milestone, ...] = ()

    def __attrs_post_init__(self) -> None:
        checks.optional("Report.title", self.title)
        checks.one("Report.organization", self.organization, Organization)
        checks.one("Report.inspection", self.inspection, Inspection)
        checks.optional_day("Report.signed_on", self.signed_on)
        checks.optional_day("Report.published_on", self.published_on)
        checks.one("Report.contact", self.contact, Contact)
        checks.many("Report.preamble", self.preamble, Passage)
        checks.many("Report.organizing", self.organizing, Passage)
        checks.many("Report.plans", self.plans, Passage)
        checks.many("Report.sections", self.sections, Section)
        checks.many("Report.problems", self.problems, Problem)
        checks.many("Report.unassigned_tasks", self.unassigned_tasks, Task)
        checks.many("Report.claims", self.claims, Claim)
        checks.many("Report.milestones", self.milestones, Milestone)
        _check_sections(self.sections, self.problems)
        _check_claims(self.claims)

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{name}=<{len(getattr(self, name))}>" for name in ("sections", "problems", "claims")
        )
        name = checks.brief(self.organization.name)
        return f"Report(title={checks.brief(self.title)}, organization={name}, {counts})"

    @property
    def tasks(self) -> tuple[Task, ...]:
        """Gather all tasks, in document order, the unassigned last."""
        own = (task for problem in self.problems for task in problem.tasks)
        return (*own, *self.unassigned_tasks)

    def walk_problems(self) -> Iterator[tuple[tuple[Section, ...], Problem]]:
        """Yield each problem after the path of its sections, the outermost first."""
        parents = _parents(self.sections)
        last: int | None = None
        path: tuple[Section, ...] = ()
        for problem in self.problems:
            if problem.section != last:
                last = step = problem.section
                upwards: list[Section] = []
                while step is not None:
                    upwards.append(self.sections[step])
                    step = parents[step]
                path = tuple(reversed(upwards))
            yield path, problem

    def at(self, path: str) -> object:
        """Return what stands at a path such as `problems[12].status`; "" is the report itself.

        Raises:
            KeyError: No such place, or no path at all; the message says which part it is.
        """
        return paths.resolve(self, path)


def _parents(sections: tuple[Section, ...]) -> list[int | None]:
    """Find for each section the last one before it of a lesser level."""
    parents: list[int | None] = []
    open_ones: list[int] = []
    for index, section in enumerate(sections):
        while open_ones and sections[open_ones[-1]].level >= section.level:
            open_ones.pop()
        parents.append(open_ones[-1] if open_ones else None)
        open_ones.append(index)
    return parents


def _check_sections(sections: tuple[Section, ...], problems: tuple[Problem, ...]) -> None:
    """Check that the outline starts at its first level, and that problems stand in sections."""
    if sections and sections[0].level != 1:
        name = "Report.sections[0].level"
        checks.wrong_value(name, sections[0].level, "1: an outline starts at its first level")
    for index, problem in enumerate(problems):
        if problem.section is not None and problem.section >= len(sections):
            takes = f"the index of one of {len(sections)} sections, or None"
            checks.wrong_value(f"Report.problems[{index}].section", problem.section, takes)


def _check_claims(claims: tuple[Claim, ...]) -> None:
    """Check that a claim's whole is there, and that no claim is a part of itself."""
    for index, claim in enumerate(claims):
        if claim.part_of is not None and claim.part_of >= len(claims):
            takes = f"the index of one of {len(claims)} claims, or None"
            checks.wrong_value(f"Report.claims[{index}].part_of", claim.part_of, takes)
    reached_from: dict[int, int] = {}
    for start in range(len(claims)):
        step: int | None = start
        while step is not None and step not in reached_from:
            reached_from[step] = start
            step = claims[step].part_of
        if step is not None and reached_from[step] == start:
            takes = "the index of a claim that is no part of this one, or None"
            checks.wrong_value(f"Report.claims[{step}].part_of", claims[step].part_of, takes)
