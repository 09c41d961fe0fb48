"""Lines that may be headings, and lines that show an account."""

import pytest

from rectify.reading.candidates import Entry, candidates, is_bare_heading, is_chapter_title
from rectify.reading.scanner import scan


def _entries(text: str) -> list[Entry]:
    page = scan(text)
    return candidates(page, 0, len(page.lines))


def _families(text: str) -> list[str | None]:
    return [None if one.ordinal is None else one.ordinal.family for one in _entries(text)]


def test_lines_with_ordinals_may_be_headings() -> None:
    """A line that begins with an ordinal is a candidate, running text is none."""
    found = _entries("一、整改情况\n(一)财务方面\n补建台账。\n1.台账缺失")

    assert [entry.line for entry in found] == [0, 1, 3]
    assert not any(entry.is_mark for entry in found)


@pytest.mark.parametrize("line", ["整改情况:补建台账。", "责任单位:甲科", "已完成整改。"])
def test_labels_and_bare_statuses_are_marks(line: str) -> None:
    """A label, and a line that states a status, show that an account stands here."""
    (found,) = _entries(line)

    assert found.is_mark
    assert found.ordinal is None


def test_a_numbered_label_is_a_mark() -> None:
    """A label with its colon behind an ordinal parts an item and heads none, save behind 一、."""
    marks = [entry.is_mark for entry in _entries("(1)整改情况:甲\n1.整改情况\n二、整改情况:乙")]

    assert marks == [True, False, False]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("1.台账缺失。整改情况:补建。整改进度:已完成", "account"),
        ("1.台账缺失。整改进度:已完成", "status"),
        ("1.台账缺失(已完成整改)", "status"),
        ("1.【台账】缺失(三本)", None),
        ("1.台账缺失。补建。", None),
    ],
)
def test_a_heading_tells_the_label_in_its_midst(line: str, kind: str | None) -> None:
    """A heading's line may hold an account's label, a status's, or a status in brackets."""
    (found,) = _entries(line)

    assert not found.is_mark
    assert (None if found.label is None else found.label.kind) == kind


@pytest.mark.parametrize(
    "text",
    ["1.修订制度;2.开展检查。", "县委成立专班,\n1.台账缺失", "1.\n整改情况:甲", "1."],
)
def test_what_is_no_candidate(text: str) -> None:
    """Ordinals of measures in a row, within a sentence, or without words head nothing."""
    assert [entry for entry in _entries(text) if not entry.is_mark] == []


def test_an_ordinal_may_stand_on_a_line_of_its_own() -> None:
    """An ordinal before words on the next line heads them."""
    assert _families("1.\n台账缺失") == ["num"]


@pytest.mark.parametrize(
    ("text", "families"),
    [
        ("1 账目缺失\n2 会议不规范\n3 采购违规", ["num", "num", "num"]),
        ("1 账目缺失\n2 会议不规范", ["num", "num"]),
        ("一 账目缺失\n二 会议不规范\n三 采购违规", ["cn", "cn", "cn"]),
        ("3 账目缺失", []),
        ("3 账目缺失\n7 会议不规范", []),
    ],
)
def test_numerals_without_a_separator_are_believed_in_a_run(text: str, families: list[str]) -> None:
    """Numerals without a separator head lines where they run 1 2 3, and nowhere else."""
    assert _families(text) == families


def test_plain_headings_stand_where_no_chapter_is_numbered() -> None:
    """A line of chapter words alone is a heading, unless chapters have ordinals."""
    assert _families("反馈问题整改落实情况\n1.台账缺失") == ["plain", "num"]
    assert _families("一、甲\n反馈问题整改落实情况\n1.台账缺失") == ["cn", "num"]


def test_headings_of_what_is_wrong_are_believed_together() -> None:
    """关于…问题 on lines of their own are headings where there are two of them."""
    assert _families("关于台账缺失的问题\n甲。\n关于采购违规的问题\n乙。") == ["named", "named"]
    assert _families("关于台账缺失的问题\n甲。") == []


def test_labels_of_problems_open_items_where_a_mark_stands_between() -> None:
    """反馈问题: twice, with an account between and no ordinal, opens items without a number."""
    text = "反馈问题:台账缺失\n整改情况:甲\n反馈问题:采购违规\n整改情况:乙"
    found = _entries(text)

    assert [entry.is_mark for entry in found] == [False, True, False, True]
    assert _families(text) == ["named", None, "named", None]


@pytest.mark.parametrize(
    "text",
    [
        "反馈问题:台账缺失\n反馈问题:采购违规",
        "反馈问题:台账缺失\n整改情况:甲",
        "反馈问题:台账缺失\n整改情况:甲\n1.会议不规范\n反馈问题:采购违规",
    ],
)
def test_labels_of_problems_open_nothing_else(text: str) -> None:
    """A label of a problem without an account between, or beneath an ordinal, opens no item."""
    assert "named" not in _families(text)


def test_titles_of_chapters_are_made_of_shared_words() -> None:
    """A heading made of the words that every bulletin shares is a chapter's title."""
    assert is_chapter_title("巡察反馈问题整改落实情况")
    assert not is_chapter_title("财务管理混乱")


def test_bare_headings() -> None:
    """A line of chapter words, or 关于…问题, is a heading without an ordinal; a sentence is none."""
    assert is_bare_heading("整改落实情况")
    assert is_bare_heading("关于台账缺失的问题")
    assert not is_bare_heading("整改落实情况。")
    assert not is_bare_heading("台账缺失三本")


def test_a_heading_that_names_a_problem_is_no_chapter_though_its_words_are_a_chapters() -> None:
    """关于…问题 heads an item beside others of its kind, whatever words it is made of."""
    page = scan(
        "一、整改\n关于意识形态责任制落实的问题\n一是补建。\n关于台账缺失的问题\n一是补建。"
    )

    found = candidates(page, 0, len(page.lines))

    assert [entry.ordinal.family for entry in found if entry.ordinal] == ["cn", "named", "named"]
