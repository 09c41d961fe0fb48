"""A block of lines parted by its labels, and the title of its heading."""

import pytest

from rectify.reading.blocks import Segment, TitleAt, segments, split_title, title_of
from rectify.reading.scanner import Page, scan


def _segments(text: str) -> tuple[Page, list[Segment]]:
    page = scan(text)
    return page, segments(page, 0, 0, len(page.lines))


def _parted(text: str) -> list[tuple[str, str]]:
    page, found = _segments(text)
    return [(one.kind, page.folded[slice(*one.content)]) for one in found]


def _split(text: str, *, followed: bool = False) -> tuple[Page, TitleAt]:
    page = scan(text)
    return page, split_title(page, 0, len(page.folded), followed=followed)


def _title(text: str, *, followed: bool = False) -> str:
    page, found = _split(text, followed=followed)
    return page.folded[slice(*found.title)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("台账缺失\n补建。", [("title", "台账缺失\n补建。")]),
        (
            "台账缺失\n整改情况:补建。\n公示。",
            [("title", "台账缺失"), ("account", "补建。\n公示。")],
        ),
        (
            "台账缺失\n整改进度:已完成\n补建。",
            [("title", "台账缺失"), ("status", "已完成"), ("body", "补建。")],
        ),
        (
            "台账缺失\n责任单位:甲科\n补建。",
            [("title", "台账缺失"), ("ledger", "甲科"), ("body", "补建。")],
        ),
        (
            "台账缺失\n整改目标:账实相符。\n逐月核对。\n整改情况:补建。",
            [("title", "台账缺失"), ("ledger", "账实相符。\n逐月核对。"), ("account", "补建。")],
        ),
        (
            "台账缺失\n1.整改情况:补建。\n2.整改进度:已完成",
            [("title", "台账缺失"), ("account", "补建。"), ("status", "已完成")],
        ),
        (
            "台账缺失。责任单位:甲科 整改情况:补建。",
            [("title", "台账缺失。"), ("ledger", "甲科"), ("account", "补建。")],
        ),
        ("台账缺失(整改进度:已完成)", [("title", "台账缺失"), ("status", "已完成)")]),
        ("台账缺失\n下一步:继续。", [("title", "台账缺失\n下一步:继续。")]),
        ("台账缺失\n(1)整改情况", [("title", "台账缺失\n(1)整改情况")]),
        (
            "反馈问题:台账缺失\n【整改情况】补建。",
            [("title", "反馈问题:台账缺失"), ("account", "补建。")],
        ),
    ],
)
def test_labels_part_a_block(text: str, expected: list[tuple[str, str]]) -> None:
    """What stands before the first label is the title; a status, and a field, end with their line."""
    assert _parted(text) == expected


def test_a_segment_tells_its_label() -> None:
    """A segment tells the ledger's field, the label's words, and where they begin."""
    _, found = _segments("台账缺失\n责任单位:甲科")

    assert found[1][:4] == ("ledger", "lead_unit", "责任单位", 5)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("台账缺失", "台账缺失"),
        ("台账缺失。", "台账缺失"),
        ("台账缺失。补建三本。", "台账缺失"),
        ("台账缺失\n补建三本。", "台账缺失"),
        ("台账缺失一是补建。二是公示。", "台账缺失"),
        ("台账缺失:补建三本", "台账缺失"),
        ("针对台账缺失问题,补建三本。", "针对台账缺失问题"),
        ("针对“台账缺失”的问题:补建三本", "针对“台账缺失”的问题"),
        ("关于台账缺失的问题。补建三本。", "关于台账缺失的问题"),
        ("学习“一是甲。二是乙。”不深入。补学。", "学习“一是甲。二是乙。”不深入"),
        ("反馈问题:台账缺失", "反馈问题:台账缺失"),
        ("台账缺失方面,补建三本", "台账缺失方面"),
        ("台账、凭证缺失:", "台账、凭证缺失"),
        ("", ""),
    ],
)
def test_the_title_ends_where_the_account_begins(text: str, title: str) -> None:
    """A title ends at its sentence, at 问题, at an enumeration, at a colon, or with its line."""
    assert _title(text) == title


def test_a_title_stands_apart_from_the_rest_of_its_line() -> None:
    """The rest of the line begins where the title ends."""
    page, found = _split("台账缺失。补建三本。")

    assert page.folded[found.rest :] == "。补建三本。"
    assert found.tail is None


@pytest.mark.parametrize(
    ("text", "title", "tail"),
    [
        ("台账缺失(已完成整改)", "台账缺失", "已完成整改"),
        ("台账缺失。【立行立改】补建。", "台账缺失", "立行立改"),
        ("(已完成整改)台账缺失。补建。", "台账缺失", "已完成整改"),
        ("(立行立改)台账缺失(已完成整改)", "台账缺失", "已完成整改"),
    ],
)
def test_a_bracketed_tail_is_no_part_of_the_title(text: str, title: str, tail: str) -> None:
    """A status or a kind in brackets stands apart, behind the title or before it."""
    page, found = _split(text)

    assert page.folded[slice(*found.title)] == title
    assert found.tail is not None
    assert page.folded[slice(*found.tail)] == tail


def test_brackets_alone_are_the_title() -> None:
    """Where nothing but a status in brackets stands, it is the title."""
    assert _title("(已完成整改)") == "(已完成整改)"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("台账缺失。凭证也缺。", "台账缺失。凭证也缺"),
        ("台账缺失。凭证也缺。已完成整改。", "台账缺失。凭证也缺"),
        ("台账缺失", "台账缺失"),
    ],
)
def test_all_sentences_are_the_titles_where_an_account_follows(text: str, title: str) -> None:
    """With a labelled account behind it a title holds all its sentences, less one of the status."""
    assert _title(text, followed=True) == title


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("关于台账、凭证、印章等管理\n不规范的问题\n补建三本台账并公示。", "关于台账、凭证、印章等管理\n不规范的问题"),
        ("组织学习(含《档案\n管理办法》)不深入\n补学。", "组织学习(含《档案\n管理办法》)不深入"),
        ("台账,\n凭证缺失\n补建。", "台账,\n凭证缺失"),
        ("台账缺失\n。\n补建。", "台账缺失"),
        ("台账缺失\n1.补建。", "台账缺失"),
        ("台账缺失\n已完成整改。", "台账缺失"),
        ("台账缺失\n补建三本台账并且公示。", "台账缺失"),
        ("台账管理不规范问题\n补建。", "台账管理不规范问题"),
        ("关于台账,\n凭证缺失", "关于台账,\n凭证缺失"),
    ],
)  # fmt: skip
def test_a_title_may_be_broken_across_lines(text: str, title: str) -> None:
    """A heading's sentence goes on in the next line where it is open; an account does not."""
    assert _title(text) == title


def test_the_title_of_a_heading_that_is_no_item() -> None:
    """A heading's title goes up to its first sentence, quotations apart."""
    page = scan("落实“甲。乙。”不力。概述。")

    assert page.folded[slice(*title_of(page, 0, len(page.folded)))] == "落实“甲。乙。”不力"
