"""Reports to a summary: what is counted where, and how summaries behave as values."""

from __future__ import annotations

import copy
import gc
import pickle
import weakref
from typing import TYPE_CHECKING

import pytest

import rectify
from rectify.model import Measure, Problem, Report, Section, Status, Task
from rectify.source import Reading
from rectify.statistics import Summary, Tally, summarize

if TYPE_CHECKING:
    from collections.abc import Iterator

MEASURE = Measure(text="补记台账")
REPORT = Report(
    sections=(
        Section(title="学习方面", level=1),
        Section(title="计划", level=2),
        Section(title="财务方面", level=1),
        Section(title="作风方面", level=1),
    ),
    problems=(
        Problem(title="没有排期", section=1, status=Status.COMPLETED, sustained=True),
        Problem(
            title="单据不全",
            section=2,
            status=Status.IN_PROGRESS,
            measures=(MEASURE, MEASURE),
            tasks=(Task(text="补齐单据", status=Status.COMPLETED, measures=(MEASURE,)),),
        ),
        Problem(title="标牌破损"),
    ),
    unassigned_tasks=(Task(text="更换标牌", sustained=True, measures=(MEASURE,)),),
)


def test_problems_are_counted_by_status() -> None:
    """Every problem is counted, in whatever section, or in none."""
    tally = summarize(REPORT).problems

    counts = {Status.COMPLETED: 1, Status.IN_PROGRESS: 1, Status.UNSTATED: 1}
    assert tally == Tally.of(counts, sustained=1)


def test_tasks_outside_problems_are_counted() -> None:
    """Tasks of problems and tasks of none are counted alike."""
    tally = summarize(REPORT).tasks

    assert tally == Tally.of({Status.COMPLETED: 1, Status.UNSTATED: 1}, sustained=1)


def test_measures_of_problems_and_tasks_are_counted() -> None:
    """Measures are counted wherever they stand."""
    summary = summarize(REPORT)

    assert (summary.measures, summary.reports) == (4, 1)


def test_problems_are_counted_by_section_of_the_first_level() -> None:
    """A problem deep in the outline counts for its outermost section; an empty one counts none."""
    sections = summarize(REPORT).by_section

    assert dict(sections) == {
        "学习方面": Tally.of({Status.COMPLETED: 1}, sustained=1),
        "财务方面": Tally.of({Status.IN_PROGRESS: 1}),
        "作风方面": Tally(),
    }
    assert sections["作风方面"].completion_rate.value is None


def test_reports_are_read_once() -> None:
    """An iterator will do, and no report is kept once it is counted."""
    alive: list[weakref.ref[Problem]] = []
    most = 0

    def reports() -> Iterator[Report]:
        nonlocal most
        for index in range(20):
            problem = Problem(title=f"第{index}项", status=Status.COMPLETED)
            alive.append(weakref.ref(problem))
            yield Report(problems=(problem,))
            del problem
            gc.collect()
            most = max(most, sum(ref() is not None for ref in alive))

    summary = summarize(reports())

    assert (summary.reports, summary.problems.completed) == (20, 20)
    assert most <= 2


def test_nothing_is_summarized_to_nothing() -> None:
    """No reports make the summary that changes no other when added."""
    nothing = summarize([])

    assert nothing == Summary()
    assert nothing.problems.completion_rate.value is None
    assert nothing + summarize(REPORT) == summarize(REPORT)


def test_a_summary_is_a_value() -> None:
    """Equal summaries have one hash, whatever the order of their sections; each pickles."""
    other = Report(sections=(Section(title="作风方面", level=1), Section(title="其他", level=1)))
    one, two = summarize([REPORT, other]), summarize([other, REPORT])

    assert list(one.by_section) != list(two.by_section)
    assert (one, hash(one)) == (two, hash(two))
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301  # its own bytes
    assert copy.deepcopy(one) == one
    assert one != summarize(REPORT)


def test_a_summary_can_not_be_changed() -> None:
    """Neither its figures nor the counts inside them can be set."""
    summary = summarize(REPORT)

    with pytest.raises(AttributeError):
        summary.reports = 2  # type: ignore[misc]
    with pytest.raises(TypeError):
        summary.by_section["其他"] = Tally()  # type: ignore[index]


def test_the_repr_of_a_summary_stays_short() -> None:
    """Sections are counted, not listed."""
    sections = tuple(Section(title=f"第{index}方面", level=1) for index in range(1000))
    summary = summarize(Report(sections=sections))

    assert repr(summary) == (
        "Summary(problems=Tally(), tasks=Tally(), measures=0, reports=1, by_section=<1000>)"
    )
    assert repr(summarize(REPORT).by_section).startswith("{'学习方面': Tally(total=1")


def test_what_is_no_summary_is_refused() -> None:
    """A summary takes tallies and counts, and adds up with a summary alone."""
    with pytest.raises(TypeError, match=r"Summary.problems: got a int, takes a Tally"):
        Summary(problems=3)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"Summary.by_section: got a dict, takes a FrozenMapping"):
        Summary(by_section={})
    with pytest.raises(ValueError, match=r"Summary.measures: got -1"):
        Summary(measures=-1)
    with pytest.raises(TypeError):
        Summary() + REPORT  # type: ignore[operator]


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ("text", r"got a str: pass rectify.read\(text\).report, takes a Report or an iterable"),
        ("", "got a str"),
        (b"text", "got a bytes, takes a Report or an iterable"),
        ({}, "got a dict"),
        (None, "got a NoneType, takes a Report"),
        (3, "got an int, takes a Report"),
        (Reading(text="", report=Report()), "got a Reading: pass its .report, takes a Report"),
        ([Report(), None], "got a NoneType at 1, takes only reports"),
        ([Reading(text="", report=Report())], "got a Reading: pass its .report at 0"),
    ],
)
def test_what_is_no_report_is_refused(given: object, words: str) -> None:
    """The error says what to pass, and where in an iterable it found something else."""
    with pytest.raises(TypeError, match=words):
        summarize(given)  # type: ignore[arg-type]


def test_the_face_shows_what_counts() -> None:
    """The names are there from the top."""
    names = {"summarize", "Summary", "Tally", "Rate"}

    assert names <= set(rectify.__all__)
    assert rectify.summarize is summarize
