"""The table that a person reads."""

from __future__ import annotations

import textwrap

import pytest

from rectify.model import Problem, Report, Section, Status, Task
from rectify.statistics import Summary, summarize
from rectify.statistics._table import width

REPORT = Report(
    sections=(Section(title="借阅服务方面", level=1), Section(title="财务\n管理", level=1)),
    problems=(
        Problem(title="闭馆过早", section=0, status=Status.COMPLETED, sustained=True),
        Problem(title="破损无人修补", section=0, status=Status.IN_PROGRESS),
        Problem(title="单据不全", section=0, status=Status.COMPLETED),
    ),
)


def drawn(text: str) -> str:
    """Take the table out of a test's text."""
    return textwrap.dedent(text).strip("\n")


def test_a_table_in_chinese() -> None:
    """Columns stand aligned where wide characters take two of them."""
    table = str(summarize(REPORT))

    assert table == drawn(
        """
        报告 1 · 问题 3 · 任务 0 · 措施 0

        状态      问题    占比
        ──────────────────────
        已完成       2  66.7 %
        正在整改     1  33.3 %
        ──────────────────────
        合计         3
        完成率     2/3  66.7 %
        办结率     2/3  66.7 %
        长期坚持     1  33.3 %

        方面          问题  完成  完成率
        ────────────────────────────────
        借阅服务方面     3     2  66.7 %
        财务 管理        0     0       –
        """
    )


def test_a_table_in_english_with_tasks() -> None:
    """Where there are tasks, they have columns of their own."""
    task = Task(text="修补", status=Status.POSTPONED)
    summary = summarize(Report(unassigned_tasks=(task,)))

    table = summary.table("en")

    assert table == drawn(
        """
        reports 1 · problems 0 · tasks 1 · measures 0

        status           problems  share  tasks    share
        ────────────────────────────────────────────────
        postponed               0      –      1  100.0 %
        ────────────────────────────────────────────────
        total                   0             1
        completion rate                –    0/1    0.0 %
        resolution rate                –    0/1    0.0 %
        sustained               0      –      0    0.0 %
        """
    )


def test_a_table_of_nothing() -> None:
    """Without problems there are no statuses, and rates are no numbers."""
    table = Summary().table(lang="en")

    assert table == drawn(
        """
        reports 0 · problems 0 · tasks 0 · measures 0

        status           problems  share
        ────────────────────────────────
        total                   0
        completion rate                –
        resolution rate                –
        sustained               0      –
        """
    )


def test_lines_of_a_block_end_in_one_column() -> None:
    """Whatever a title holds, its figures stand below each other."""
    titles = ("学习", "a" * 60, "长" * 60, "e\N{COMBINING ACUTE ACCENT}\u200b", "😀 ｗｉｄｅ")
    sections = tuple(Section(title=title, level=1) for title in titles)
    problems = tuple(Problem(title="甲", section=index) for index in range(len(titles)))

    table = summarize(Report(sections=sections, problems=problems)).table()

    lines = table.split("\n\n")[-1].splitlines()
    assert len(lines) == len(titles) + 2
    assert {width(line) for line in lines} == {width(lines[1])}
    assert width(lines[1]) < 80


def test_of_many_sections_the_largest_are_shown() -> None:
    """Past twenty sections those with most problems are named, and the rest is one line."""
    sections = tuple(Section(title=f"第{index:02}方面", level=1) for index in range(30))
    problems = tuple(Problem(title="甲", section=index) for index in (29, 29, 3, 7, *range(25)))

    table = summarize(Report(sections=sections, problems=problems)).table()

    rows = [line.split() for line in table.split("\n\n")[-1].splitlines()[2:]]
    assert len(rows) == 21
    assert [row[0] for row in rows[:4]] == ["第03方面", "第07方面", "第29方面", "第00方面"]
    assert rows[-1] == ["其余", "10", "个方面", "6", "0", "–"]


def test_another_language_is_refused() -> None:
    """The table speaks Chinese and English."""
    with pytest.raises(ValueError, match="lang: got 'fr', takes 'zh' or 'en'"):
        Summary().table(lang="fr")  # type: ignore[arg-type]


def test_a_rate_of_items_that_state_no_status_is_not_printed() -> None:
    """Where no item states a status, the table says so, and prints no percentage of them."""
    table = summarize(Report(problems=(Problem(title="甲"),))).table("en")

    rows = [line.split() for line in table.splitlines()]
    assert ["status", "stated", "0", "0.0", "%"] in rows
    assert ["completion", "rate", "0/1", "–"] in rows
