"""What one phrase states, and what the start of one line labels."""

import pytest

from rectify import Status
from rectify.reading.phrases import (
    bracketed_statement,
    inline_labels,
    label,
    statement,
)


@pytest.mark.parametrize(
    ("phrase", "status", "sustained"),
    [
        ("已完成", Status.COMPLETED, False),
        ("该问题已完成整改。", Status.COMPLETED, False),
        ("已完成整改并长期坚持", Status.COMPLETED, True),
        ("基本完成", Status.BASICALLY_COMPLETED, False),
        ("取得阶段性成效,长期坚持", Status.PARTIALLY_COMPLETED, True),
        ("正在整改", Status.IN_PROGRESS, False),
        ("长期坚持", Status.IN_PROGRESS, True),
        ("尚未完成整改", Status.INCOMPLETE, False),
        ("尚未启动", Status.NOT_STARTED, False),
        ("申请延期", Status.POSTPONED, False),
        ("目前不具备整改条件", Status.INFEASIBLE, False),
        ("已于2023年6月30日完成整改", Status.COMPLETED, False),
        ("将于 12 月底前完成", Status.COMPLETED, False),
        ("正在整改,已完成", Status.COMPLETED, False),
        ("持续推进,正在整改", Status.IN_PROGRESS, False),
    ],
)
def test_a_phrase_states_a_status(phrase: str, status: Status, sustained: bool) -> None:  # noqa: FBT001
    """A phrase made of the vocabulary's words alone states the first status that is reached."""
    found = statement(phrase)

    assert found is not None
    assert (found.status, found.sustained) == (status, sustained)


@pytest.mark.parametrize(
    "phrase",
    [
        "",
        " 。",
        "均已采取措施",
        "完成了三项制度的修订",
        "整改情况",
        "正在抓",
        "已完成" + "整改" * 40,
        "2023年6月",
    ],
)
def test_a_phrase_states_nothing(phrase: str) -> None:
    """Other words among the vocabulary's, fillers alone, or too many words state no status."""
    assert statement(phrase) is None


def test_the_longer_word_yields_where_it_leads_to_a_dead_end() -> None:
    """A phrase is taken apart another way where the longest word first leaves a rest."""
    found = statement("完成了解决")

    assert found is not None
    assert found.status is Status.COMPLETED


@pytest.mark.parametrize(
    ("line", "kind", "field", "stop"),
    [
        ("整改进度:已完成", "status", "", 5),
        ("整改情况如下:", "account", "", 7),
        ("【整改情况】一是甲", "account", "", 6),
        ("责任单位:乙科", "ledger", "lead_unit", 5),
        ("反馈问题:丙", "problem", "", 5),
        ("下一步工作:丁", "next", "", 6),
        ("整 改 情 况 :", "account", "", 9),
        ("整改情况", "account", "", 4),
        ("整改情况 一是甲", "account", "", 5),
    ],
)
def test_a_line_begins_with_a_label(line: str, kind: str, field: str, stop: int) -> None:
    """A label is told by its words and a colon, brackets, or the end of the line."""
    found = label(line)

    assert found is not None
    assert (found.kind, found.field, found.stop) == (kind, field, stop)


@pytest.mark.parametrize("line", ["整改情况良好", "一是整改情况:", ""])
def test_a_line_begins_with_no_label(line: str) -> None:
    """Words that go on, or that stand further behind, are no label."""
    assert label(line) is None


def test_a_bracketed_tail_states_a_status_or_a_kind() -> None:
    """The first brackets that hold a status or a kind of rectification are told."""
    text = "台账缺失(2022年)(已完成整改)"
    found = bracketed_statement(text)

    assert found is not None
    assert text[slice(*found)] == "(已完成整改)"
    assert bracketed_statement("会议不规范【立行立改】") == (5, 11)
    assert bracketed_statement("会议不规范(两次)") is None


def test_labels_stand_in_the_midst_of_a_line() -> None:
    """Labels behind a boundary are found with their kind, those within words are not."""
    found = inline_labels("台账缺失。责任单位:甲科 【整改情况】一是乙,下发整改进度:丙")

    assert [(at, mark.kind, mark.name) for at, mark in found] == [
        (5, "ledger", "责任单位"),
        (13, "account", "整改情况"),
    ]
