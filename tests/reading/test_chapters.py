"""Which chapter holds the problems, which tells of organizing, which of what comes next."""

import pytest

from rectify.reading.chapters import (
    has_tasks,
    holds_loose_tasks,
    is_chapter,
    roles,
    says_wrong,
    title_range,
    title_text,
)
from rectify.reading.outline import Heading, outline
from rectify.reading.scanner import Page, scan


def _roots(text: str) -> tuple[Page, list[Heading]]:
    page = scan(text)
    return page, outline(page, 0, len(page.lines))


def test_the_title_of_a_heading() -> None:
    """The title of a heading ends at its first sentence; the ordinal serves where no word stands."""
    page, (one, two) = _roots("1.台账缺失。补建。\n2.\n…甲")

    assert title_text(page, one) == "台账缺失"
    assert page.folded[slice(*title_range(page, two))] == "2."


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一、组织领导情况\n(一)加强领导。\n二、反馈问题整改情况\n1.台账缺失\n整改情况:甲\n三、下一步打算\n继续。",
            ["organizing", "main", "plans"],
        ),
        ("一、整改工作情况\n甲。\n二、财务方面\n1.台账缺失\n整改情况:甲", ["organizing", "main"]),
        ("一、台账缺失\n甲。\n二、采购违规\n整改情况:甲", ["main", "main"]),
        ("一、青岭印象\n甲。\n二、采购违规\n整改情况:甲", ["preamble", "main"]),
        ("一、青岭印象\n(一)山。\n二、采购违规\n整改情况:甲", ["organizing", "main"]),
        ("一、采购违规\n整改情况:甲\n二、青岭印象\n乙。\n三、台账缺失\n整改情况:丙", ["main"] * 3),
        ("一、采购违规\n整改情况:甲\n二、整改成效\n乙。", ["main", "preamble"]),
        ("一、采购违规\n整改情况:甲\n二、会议少\n乙。", ["main", "main"]),
    ],
)
def test_chapters_about_those_that_are_marked(text: str, expected: list[str]) -> None:
    """Marked chapters, and those between them, hold problems; others are told by their words."""
    assert roles(*_roots(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "一、提高政治站位,加强组织领导\n甲。\n二、反馈问题的整改\n1.在台账上下功夫。\n补建。\n三、下一步工作打算\n继续。",
            ["organizing", "main", "plans"],
        ),
        ("1.台账缺失\n补建。\n2.采购违规\n修订。", ["main", "main"]),
        (
            "一、青岭印象\n甲。\n二、巡察反馈问题整改\n1.甲\n乙。\n三、持续巩固成果\n丙。\n四、今后打算\n丁。",
            ["preamble", "main", "plans", "plans"],
        ),
        (
            "一、组织领导\n1.加强部署。\n2.压实责任。\n二、下一步打算\n继续。",
            ["organizing", "plans"],
        ),
    ],
)
def test_chapters_where_none_is_marked(text: str, expected: list[str]) -> None:
    """Where no account and no status is marked, words and places decide."""
    assert roles(*_roots(text)) == expected


def test_the_last_chapter_that_opens_as_a_plan_is_one() -> None:
    """A last chapter that speaks of the next step is of plans, though it is marked."""
    text = "一、采购违规\n整改情况:甲\n二、下一步安排\n整改情况:乙"

    assert roles(*_roots(text)) == ["main", "plans"]


def test_a_chapter_that_names_problems_is_likeliest_to_hold_them() -> None:
    """Where no chapter seems to hold problems, the first with headings that names them does."""
    text = "一、组织落实反馈意见工作情况\n1.账目补记。\n2.会议补开。\n二、下一步打算\n继续。"

    assert roles(*_roots(text)) == ["main", "plans"]


@pytest.mark.parametrize(
    ("line", "chapter"),
    [
        ("一、巡察反馈问题整改情况", True),
        ("一、市委第二轮巡察反馈问题整改情况", True),
        ("一、关于巡察反馈的问题", False),
        ("一、落实工作方面", False),
        ("一、财务管理混乱", False),
        ("第一部分 财务管理", True),
        ("一、财务管理", False),
    ],
)
def test_a_chapter_is_told_from_an_aspect(line: str, chapter: bool) -> None:  # noqa: FBT001
    """A heading of shared words alone is a chapter; one that says what is wrong is an aspect."""
    page, (root,) = _roots(f"{line}\n1.台账缺失\n整改情况:甲")

    assert is_chapter(page, root, alone=False) is chapter


@pytest.mark.parametrize(
    ("line", "chapter"),
    [("一、财务管理", True), ("一、财务管理混乱", False), ("一、财务管理方面", False)],
)
def test_the_only_one_that_holds_problems_is_a_chapter(line: str, chapter: bool) -> None:  # noqa: FBT001
    """Among others that hold none, the one with headings is a chapter if it is no aspect."""
    page, (root,) = _roots(f"{line}\n1.台账缺失\n整改情况:甲")

    assert is_chapter(page, root, alone=True) is chapter


def test_tasks_stand_in_a_headings_lines() -> None:
    """针对“…”细化任务 in a heading's lines is told, also in its own lines alone."""
    page, (root,) = _roots("一、财务管理\n1.台账缺失\n针对“账目不清”细化任务,补记。")

    assert has_tasks(page, root)
    assert not has_tasks(page, root, own=True)


@pytest.mark.parametrize(
    ("text", "loose"),
    [
        ("二、其他任务\n针对“账目不清”细化任务,补记。", True),
        ("二、其他任务\n补记。", False),
        ("1.其他任务\n针对“账目不清”细化任务,补记。", False),
        ("二、其他任务\n1.台账缺失\n针对“账目不清”细化任务,补记。", False),
        ("二、其他任务\n整改情况:针对“账目不清”细化任务,补记。", False),
    ],
)
def test_a_chapter_may_hold_loose_tasks(text: str, loose: bool) -> None:  # noqa: FBT001
    """A chapter with tasks, without headings and without marks, holds tasks outside any problem."""
    page, (root,) = _roots(text)

    assert holds_loose_tasks(page, root) is loose


def test_headings_that_say_what_is_wrong() -> None:
    """Words of what is wrong are told; the bare word 问题 is none of them."""
    assert says_wrong("制度不健全")
    assert says_wrong("针对“台账”问题")
    assert not says_wrong("反馈问题")
