"""Reports to one summary, and summaries to one; whoever stands above may import it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Literal, TypeGuard

from attrs import Factory, define, field, frozen

from rectify.model import Problem, Report, Status, Task
from rectify.statistics import _table as table
from rectify.statistics._frozen import FrozenMapping
from rectify.statistics.tally import Tally, check_count

__all__ = ["Summary", "summarize"]


def _no_sections() -> Mapping[str, Tally]:
    return FrozenMapping({})


@frozen(kw_only=True)
class Summary:
    """What is counted in reports; `Summary()` counts none, and `+` counts both.

    Attributes:
        problems: The problems, by the status of each.
        tasks: The tasks, by the status of each, those outside any problem among them.
        measures: The number of measures of all problems and of all tasks.
        reports: The number of reports.
        by_section: The problems below each heading of the first level, by its title as printed,
            whatever report it stands in; a problem below no heading is in none.

    >>> from rectify.model import Measure, Section
    >>> done = Problem(
    ...     section=0,
    ...     title="账目不清",
    ...     status=Status.COMPLETED,
    ...     measures=(Measure(text="补齐单据"),),
    ... )
    >>> report = Report(
    ...     sections=(Section(title="财务方面", level=1),),
    ...     problems=(done, Problem(section=0, title="报销超期")),
    ...     unassigned_tasks=(Task(text="修订报销办法", status=Status.IN_PROGRESS),),
    ... )
    >>> summary = summarize([report, report])
    >>> summary.problems
    Tally(total=4, completed=2, unstated=2)
    >>> summary.tasks.by_status[Status.IN_PROGRESS], summary.measures, summary.reports
    (2, 2, 2)
    >>> summary.by_section["财务方面"].completion_rate
    Rate(numerator=2, denominator=4)
    >>> summary == summarize(report) + summarize(report)
    True
    """

    problems: Tally = field(factory=Tally)
    tasks: Tally = field(factory=Tally)
    measures: int = 0
    reports: int = 0
    by_section: Mapping[str, Tally] = field(
        factory=_no_sections, repr=lambda sections: f"<{len(sections)}>"
    )

    def __attrs_post_init__(self) -> None:
        for name, value, kind in (
            ("problems", self.problems, Tally),
            ("tasks", self.tasks, Tally),
            ("by_section", self.by_section, FrozenMapping),
        ):
            if not isinstance(value, kind):
                got = type(value).__name__
                raise TypeError(f"Summary.{name}: got a {got}, takes a {kind.__name__}")
        check_count("Summary.measures", self.measures)
        check_count("Summary.reports", self.reports)

    def __add__(self, other: Summary) -> Summary:
        """Count the reports of both."""
        if not isinstance(other, Summary):
            return NotImplemented
        sections = dict(self.by_section)
        for title, tally in other.by_section.items():
            sections[title] = sections[title] + tally if title in sections else tally
        return Summary(
            problems=self.problems + other.problems,
            tasks=self.tasks + other.tasks,
            measures=self.measures + other.measures,
            reports=self.reports + other.reports,
            by_section=FrozenMapping(sections),
        )

    def table(self, lang: Literal["zh", "en"] = "zh") -> str:
        """Draw a table for a terminal: statuses, rates, sections; a rate over nothing is "–".

        Lines are not cut to a width, but long titles are; of many sections, those with the most
        problems are shown.

        >>> problem = Problem(title="账目不清", status=Status.COMPLETED)
        >>> print(summarize(Report(problems=(problem,))).table(lang="en"))
        reports 1 · problems 1 · tasks 0 · measures 0
        <BLANKLINE>
        status           problems    share
        ──────────────────────────────────
        completed               1  100.0 %
        ──────────────────────────────────
        total                   1
        completion rate       1/1  100.0 %
        resolution rate       1/1  100.0 %
        sustained               0    0.0 %
        """
        return table.draw(
            {"reports": self.reports, "measures": self.measures},
            {"problems": self.problems, "tasks": self.tasks},
            self.by_section,
            lang=lang,
        )

    def __str__(self) -> str:
        return self.table()


@define
class _Count:
    """A tally while it is counted."""

    statuses: Counter[Status] = Factory(Counter)
    sustained: int = 0

    def add(self, item: Problem | Task) -> None:
        self.statuses[item.status] += 1
        self.sustained += item.sustained

    def tally(self) -> Tally:
        return Tally.of(self.statuses, sustained=self.sustained)


def summarize(reports: Report | Iterable[Report]) -> Summary:
    """Count what is in a report, or in an iterable of reports, which is read once.

    Memory grows only with the number of distinct titles of sections.

    Raises:
        TypeError: Something is given that is no report.
    """
    problems, tasks, measures, count = _Count(), _Count(), 0, 0
    sections: dict[str, _Count] = {}
    for report in _each(reports):
        count += 1
        for section in report.sections:
            if section.level == 1:
                sections.setdefault(section.title, _Count())
        for path, problem in report.walk_problems():
            problems.add(problem)
            measures += len(problem.measures)
            if path:
                sections[path[0].title].add(problem)
        for task in report.tasks:
            tasks.add(task)
            measures += len(task.measures)
    return Summary(
        problems=problems.tally(),
        tasks=tasks.tally(),
        measures=measures,
        reports=count,
        by_section=FrozenMapping({title: own.tally() for title, own in sections.items()}),
    )


def _each(reports: object) -> Iterable[Report]:
    """Yield reports as they come, and nothing else."""
    if isinstance(reports, Report):
        yield reports
    elif _is_iterable(reports):
        for index, report in enumerate(reports):
            if not isinstance(report, Report):
                raise TypeError(f"summarize: got {_hint(report)} at {index}, takes only reports")
            yield report
    else:
        raise TypeError(f"summarize: got {_hint(reports)}, takes a Report or an iterable of them")


def _is_iterable(value: object) -> TypeGuard[Iterable[object]]:
    """Tell what can be read one by one; the letters of a text are not meant."""
    return isinstance(value, Iterable) and not isinstance(value, str | bytes | Mapping)


def _hint(value: object) -> str:
    """Say what is given, and where its report is, where it has one."""
    kind = type(value).__name__
    hints = {"Reading": ": pass its .report", "str": ": pass rectify.read(text).report"}
    return f"{'an' if kind[0] in 'aeiouAEIOU' else 'a'} {kind}{hints.get(kind, '')}"
