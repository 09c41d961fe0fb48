"""What a document enumerates, whole or below one heading; the modules of this package import it."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, TypeAlias

from attrs import define, field, frozen

from rectify.lexicon import reconciling as words
from rectify.model import Problem, RectificationKind, Report, Section, Task

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Item", "Outline", "Scope"]

Item: TypeAlias = tuple[str, Problem | Task]

WHOLE = -1
"""The key of the whole document, where the key of a section is its index."""


@frozen(kw_only=True, eq=False)
class Scope:
    """What is enumerated in a document, or below one of its headings.

    Attributes:
        aspects: Paths and headings of the first level.
        categories: Paths and headings of the second level.
        problems: Paths and problems.
        main: The problems without those below headings that are often counted apart.
        immediate: The problems that were corrected at once, as the document marks them.
        marked: Whether it marks every problem, so that these are all.
        tasks: Paths and tasks.
        undivided: The problems that have no tasks.
        unplaced: Whether a problem stands below no heading of the first level.
        uncategorized: Whether a problem stands below no heading of the second level.
    """

    aspects: tuple[tuple[str, Section], ...]
    categories: tuple[tuple[str, Section], ...]
    problems: tuple[Item, ...]
    main: tuple[Item, ...]
    immediate: tuple[Item, ...]
    marked: bool
    tasks: tuple[Item, ...]
    undivided: tuple[Item, ...]
    unplaced: bool
    uncategorized: bool


@define
class Outline:
    """The headings of a report with what stands below each; it gives scopes, each made once."""

    report: Report
    ends: list[int] = field(factory=list)
    apart: list[bool] = field(factory=list)
    at_once: list[bool] = field(factory=list)
    categorized: list[bool] = field(factory=list)
    below: dict[int | None, list[int]] = field(factory=lambda: defaultdict(list))
    scopes: dict[int, Scope] = field(factory=dict)

    def __attrs_post_init__(self) -> None:
        sections = self.report.sections
        self.ends = [len(sections)] * len(sections)
        open_ones: list[int] = []
        for at, section in enumerate(sections):
            while open_ones and sections[open_ones[-1]].level >= section.level:
                self.ends[open_ones.pop()] = at
            above = open_ones[-1] if open_ones else None
            for flags, group in (
                (self.apart, words.APART_WORDS),
                (self.at_once, words.IMMEDIATE_WORDS),
            ):
                own = any(map(section.title.__contains__, group))
                flags.append(own or (above is not None and flags[above]))
            within = above is not None and self.categorized[above]
            self.categorized.append(section.level == SECOND or within)
            open_ones.append(at)
        for at, problem in enumerate(self.report.problems):
            self.below[problem.section].append(at)

    def key(self, where: str) -> int | None:
        """Tell what the words at a path speak of: a section, the whole, or (None) one item."""
        match = _section().match(where)
        if match is not None:
            index = int(match.group(1))
            return index if index < len(self.ends) else None
        return None if where.startswith(("problems[", "unassigned_tasks[", "plans[")) else WHOLE

    def scope(self, key: int) -> Scope:
        """Give what is enumerated below a heading, or in the whole."""
        if key not in self.scopes:
            self.scopes[key] = self._whole() if key == WHOLE else self._section(key)
        return self.scopes[key]

    def _whole(self) -> Scope:
        loose = tuple(
            (f"unassigned_tasks[{at}]", task)
            for at, task in enumerate(self.report.unassigned_tasks)
        )
        return self._made(range(len(self.ends)), range(len(self.report.problems)), loose)

    def _section(self, key: int) -> Scope:
        within = [at for step in range(key, self.ends[key]) for at in self.below.get(step, ())]
        return self._made(range(key + 1, self.ends[key]), sorted(within), ())

    def _made(self, headings: range, indexes: Iterable[int], loose: tuple[Item, ...]) -> Scope:
        sections = self.report.sections
        named = [(f"sections[{at}]", sections[at]) for at in headings]
        problems = [(f"problems[{at}]", self.report.problems[at]) for at in indexes]
        tasks = [
            (f"{path}.tasks[{of}]", task)
            for path, problem in problems
            for of, task in enumerate(problem.tasks)
        ]
        above = [problem.section for _, problem in problems]
        return Scope(
            aspects=tuple([pair for pair in named if pair[1].level == FIRST]),
            categories=tuple([pair for pair in named if pair[1].level == SECOND]),
            problems=tuple(problems),
            main=tuple([pair for pair in problems if not self._is_apart(pair[1])]),
            immediate=tuple([pair for pair in problems if self._is_immediate(pair[1])]),
            marked=any(self.at_once) or all(_kind(problem) for _, problem in problems),
            tasks=(*tasks, *loose),
            undivided=tuple([pair for pair in problems if not pair[1].tasks]),
            unplaced=None in above,
            uncategorized=any(at is None or not self.categorized[at] for at in above),
        )

    def _is_apart(self, problem: Problem) -> bool:
        """Whether a problem stands below a heading whose items are often counted apart."""
        return problem.section is not None and self.apart[problem.section]

    def _is_immediate(self, problem: Problem) -> bool:
        """Whether a problem is marked as one to be corrected at once, by itself or its heading."""
        headed = problem.section is not None and self.at_once[problem.section]
        return headed or _kind(problem) is RectificationKind.IMMEDIATE


FIRST, SECOND = 1, 2
"""Levels of the headings that are aspects, and categories."""


def _kind(problem: Problem) -> RectificationKind | None:
    return None if problem.ledger is None else problem.ledger.kind


@cache
def _section() -> re.Pattern[str]:
    return re.compile(r"sections\[([0-9]{1,9})\]")
