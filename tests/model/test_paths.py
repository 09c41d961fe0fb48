"""Paths: what stands at them, and how those that lead nowhere are refused."""

from __future__ import annotations

from datetime import date

import pytest

from rectify.model import (
    Inspection,
    LedgerEntry,
    Measure,
    Passage,
    Problem,
    Report,
    Section,
    Task,
)

MEASURE = Measure(ordinal="一是", text="开展培训")
TASK = Task(text="完善制度", measures=(MEASURE,))
ENTRY = LedgerEntry(due=date(2024, 6, 30), extra=(("备用", "甲"),))
PROBLEM = Problem(title="学习不够", section=0, tasks=(TASK, TASK), ledger=ENTRY)
REPORT = Report(
    title="整改通报",
    inspection=Inspection(team="第二巡察组"),
    signed_on=date(2024, 3, 1),
    plans=(Passage(text="继续整改"),),
    sections=(Section(title="学习方面", level=1),),
    problems=(PROBLEM,) * 12,
)


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("", REPORT),
        ("title", "整改通报"),
        ("organization.name", None),
        ("inspection.team", "第二巡察组"),
        ("signed_on", date(2024, 3, 1)),
        ("plans[0]", REPORT.plans[0]),
        ("sections[0].level", 1),
        ("problems", REPORT.problems),
        ("problems[11]", PROBLEM),
        ("problems[0].status", PROBLEM.status),
        ("problems[3].tasks[1].measures[0]", MEASURE),
        ("problems[3].tasks[1].measures[0].text", "开展培训"),
        ("problems[0].ledger.due", date(2024, 6, 30)),
        ("problems[0].ledger.extra[0][1]", "甲"),
    ],
)
def test_a_path_leads_to_what_stands_there(path: str, found: object) -> None:
    """A path of fields and indexes gives the value at its end, None where it is absent."""
    assert REPORT.at(path) == found


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("tittle", "Report has no field 'tittle'"),
        ("tasks", "Report has no field 'tasks'"),
        ("problems[0].account", "Problem has no field 'account'"),
        ("problems[0].title.upper", "str has no field 'upper'"),
        ("contact.address.street", "NoneType has no field 'street'"),
        ("problems.title", "tuple has no field 'title'"),
        ("problems[12]", r"there is no \[12\] among 12"),
        ("problems[999999999999999999]", "there is no"),
        ("title[0]", r"\[0\] is asked of a str"),
        ("organization[0]", r"\[0\] is asked of a Organization"),
    ],
)
def test_a_path_that_leads_nowhere_says_where_it_ends(path: str, message: str) -> None:
    """Only declared fields and members that are there can be reached."""
    with pytest.raises(KeyError, match=message):
        REPORT.at(path)


@pytest.mark.parametrize(
    "path",
    [
        *(
            "problems[",
            "problems[]",
            "problems[-1]",
            "problems[01]",
            "problems[１]",
            "problems[0]x",
        ),
        *(
            ".title",
            "title.",
            "problems..title",
            " title",
            "title\n",
            "_title",
            "__class__",
            "标题",
        ),
        *("problems[" + "9" * 5000 + "]", "[0]", "problems[0", "problems[0][", "Title"),
    ],
)
def test_what_is_no_path_is_refused(path: str) -> None:
    """Text that is not made of names and indexes is no path."""
    with pytest.raises(KeyError, match="is no step of a path"):
        REPORT.at(path)


def test_a_path_is_text() -> None:
    """What is no text is refused with an example of a path."""
    with pytest.raises(TypeError, match=r"^path: got 3 \(int\), takes a path as text"):
        REPORT.at(3)  # type: ignore[arg-type]
