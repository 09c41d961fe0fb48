"""The laws: what is written comes back, and summaries add up in any order."""

from __future__ import annotations

import copy
import json as plain
import pickle
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectify.errors import StructureError
from rectify.formats import json
from rectify.formats._faults import find
from rectify.formats._tree import converter
from rectify.model import Measure, Problem, Report, Section, Status, Task
from rectify.statistics import Summary, summarize
from tests import strategies

if TYPE_CHECKING:
    from collections.abc import Iterator

TITLES = st.sampled_from(["学习方面", "财务方面", "作风方面"])
MEASURES = strategies.tuples(st.just(Measure(text="补记台账")))
JUNK = st.sampled_from(
    [None, True, 1, -1, 1.5, "", " ", "甲", "1", [], [None], {}, {"x": 1}, "\ud800"]
)


def tasks() -> st.SearchStrategy[Task]:
    """Draw tasks that differ in what is counted."""
    status = st.sampled_from(Status)
    return st.builds(
        Task, text=st.just("甲"), status=status, sustained=st.booleans(), measures=MEASURES
    )


@st.composite
def counted(draw: st.DrawFn) -> Report:
    """Draw reports that differ in what is counted, their sections of few titles."""
    levels = draw(st.lists(st.integers(1, 2), max_size=3))
    sections = tuple(Section(title=draw(TITLES), level=level) for level in [1, *levels])
    problem = st.builds(
        Problem,
        title=st.just("甲"),
        section=st.none() | st.integers(0, len(levels)),
        status=st.sampled_from(Status),
        sustained=st.booleans(),
        measures=MEASURES,
        tasks=strategies.tuples(tasks(), most=2),
    )
    return Report(
        sections=sections,
        problems=draw(strategies.tuples(problem, most=4)),
        unassigned_tasks=draw(strategies.tuples(tasks(), most=1)),
    )


REPORTS = st.lists(counted(), max_size=3)


@given(strategies.reports())
def test_json_comes_back(report: Report) -> None:
    """What is written is read back equal, and written again with the same bytes."""
    data = json.dumps(report)

    again = json.loads(data)

    assert again == report
    assert json.dumps(again) == data
    assert json.loads(data.encode()) == report


@given(strategies.reports(), st.data())
def test_whatever_is_refused_is_told_with_its_path(report: Report, data: st.DataObject) -> None:
    """The quick way refuses a changed tree just where the walk finds a fault, and tells it."""
    tree = plain.loads(json.dumps(report))
    holder, key = data.draw(st.sampled_from(list(places(tree["report"]))))
    holder[key] = data.draw(JUNK)

    found = faults_of(plain.dumps(tree))

    walked = find(tree["report"], Report, at="report", leaf=converter().structure)
    assert dict(found) == dict(walked)


def faults_of(data: str) -> tuple[tuple[str, str], ...]:
    """Return what is wrong with data, nothing where it is read."""
    try:
        json.loads(data)
    except StructureError as error:
        return error.problems
    return ()


def places(tree: object) -> Iterator[tuple[Any, str | int]]:
    """Yield each holder of a tree with each of its keys."""
    if isinstance(tree, dict | list):
        pairs = tree.items() if isinstance(tree, dict) else enumerate(tree)
        for key, value in list(pairs):
            yield tree, key
            yield from places(value)


@given(st.text())
def test_loads_is_total(text: str) -> None:
    """Any text is read, or refused with the one error."""
    with pytest.raises(StructureError):
        json.loads(text)


@given(REPORTS, REPORTS)
def test_summaries_of_parts_add_up(one: list[Report], other: list[Report]) -> None:
    """Counting two parts apart is counting both at once, in either order."""
    parts = summarize(one), summarize(other)

    whole = summarize([*one, *other])

    assert parts[0] + parts[1] == whole
    assert parts[1] + parts[0] == whole
    assert hash(parts[1] + parts[0]) == hash(whole)


@given(REPORTS, REPORTS, REPORTS)
def test_adding_summaries_is_associative(
    one: list[Report], two: list[Report], three: list[Report]
) -> None:
    """However parts are grouped, their sum is the same; nothing counted changes nothing."""
    a, b, c = summarize(one), summarize(two), summarize(three)

    assert (a + b) + c == a + (b + c)
    assert a + Summary() == a == Summary() + a


@given(REPORTS)
def test_figures_agree_with_each_other(reports: list[Report]) -> None:
    """Every figure is a part of the one that holds it."""
    summary = summarize(iter(reports))

    for tally in (summary.problems, summary.tasks, *summary.by_section.values()):
        assert tally.total == sum(tally.by_status.values())
        assert tally.completed <= tally.resolved <= tally.stated <= tally.total
        assert tally.sustained <= tally.total
    inside = sum(tally.total for tally in summary.by_section.values())
    assert inside <= summary.problems.total == sum(len(report.problems) for report in reports)


@given(strategies.reports())
def test_summaries_are_plain_values(report: Report) -> None:
    """A summary of any report draws its table, pickles, and copies to an equal one."""
    summary = summarize(report)

    assert str(summary)
    assert pickle.loads(pickle.dumps(summary)) == summary  # noqa: S301  # its own bytes
    assert copy.deepcopy(summary) == summary
