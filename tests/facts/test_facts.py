"""Facts are gathered from texts and from the accounts of items."""

from __future__ import annotations

from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectify import facts
from rectify.model import Measure, Problem, Report, Task

MEASURE = Measure(ordinal="一是", text="5月8日印发《考勤办法》,追回3万元。")
TASK = Task(text="规范考勤2次", lead="6月召开会议2次。", measures=(MEASURE,))
PROBLEM = Problem(title="2019年违规发放5万元", lead="2023年3月起自查。", tasks=(TASK,))

PIECES = st.lists(
    st.sampled_from(
        [
            *(
                "《",
                "》",
                "〈",
                "〉",
                "(",
                ")",
                "〔2023〕",
                "[2019]",
                "第",
                "号",
                "期",
                "云教字",
                "按照",
                "的",
            ),
            *(
                "2023",
                "23",
                "12",
                "3",
                "45",
                "1,300",
                ".",
                "-",
                "至",
                "、",
                "，",
                " ",
                "　",
                "\n",
                "０",
            ),
            *(
                "年",
                "月",
                "日",
                "底",
                "上旬",
                "份",
                "次年",
                "去年",
                "半年",
                "十一",
                "三",
                "元",
                "万",
                "亿",
                "余",
            ),
            *(
                "近",
                "以上",
                "资金",
                "追缴",
                "人",
                "人次",
                "项",
                "个",
                "制度",
                "立案",
                "%",
                "。",
                "¥",
            ),
        ]
    ),
    max_size=30,
).map("".join)


def test_an_item_s_facts_are_those_of_its_account() -> None:
    """A problem's facts come from its lead, measures and tasks, not from titles."""
    own = facts.of(PROBLEM)

    assert [citation.title for citation in own.citations] == ["考勤办法"]
    assert [amount.text for amount in own.amounts] == ["3万元"]
    assert [str(mention.start) for mention in own.dates] == [
        "2023-03-01",
        "2023-06-01",
        "2023-05-08",
    ]
    assert [count.text for count in own.counts] == ["2次"]


def test_a_task_and_a_measure_have_facts_of_their_own() -> None:
    """A task's facts come from its account, a measure's from its text."""
    assert [mention.text for mention in facts.of(TASK).dates] == ["6月", "5月8日"]
    assert [mention.text for mention in facts.of(MEASURE).dates] == ["5月8日"]


def test_a_report_s_facts_are_those_of_its_items() -> None:
    """A report's facts are its problems' and unassigned tasks'; no year carries between them."""
    report = Report(problems=(PROBLEM, PROBLEM), unassigned_tasks=(TASK,))
    one, other = facts.of(PROBLEM, year=2020), facts.of(TASK, year=2020)

    own = facts.of(report, year=2020)

    assert own.dates == one.dates * 2 + other.dates
    assert own.citations == one.citations * 2 + other.citations
    assert own.amounts == one.amounts * 2 + other.amounts
    assert own.counts == one.counts * 2 + other.counts


@pytest.mark.parametrize("value", [None, b"3", 3])
def test_what_has_no_text_is_refused(value: object) -> None:
    """The error says what was given and what to pass."""
    with pytest.raises(TypeError, match="takes a Report, Problem, Task, Measure or str"):
        facts.of(cast("str", value))


@pytest.mark.parametrize(
    ("year", "error"), [("2023", TypeError), (True, TypeError), (0, ValueError)]
)
def test_a_year_is_a_whole_number_of_the_calendar(year: object, error: type[Exception]) -> None:
    """A year that is no whole number, or in no calendar, is refused by name."""
    with pytest.raises(error, match="year: got"):
        facts.of("3月", year=cast("int", year))


@given(st.text() | PIECES, st.none() | st.integers(1, 9999))
def test_any_text_has_facts_as_printed(text: str, year: int | None) -> None:
    """No text is too odd, and what is printed of a fact stands in the text."""
    own = facts.of(text, year=year)

    printed = [amount.text for amount in own.amounts]
    printed += [mention.text for mention in own.dates]
    printed += [count.text for count in own.counts]
    printed += [citation.title for citation in own.citations if citation.title is not None]
    printed += [citation.number for citation in own.citations if citation.number is not None]
    assert all(words in text and words.strip() for words in printed)
