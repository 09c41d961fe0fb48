"""The tree of headings, inferred from the document itself."""

import pytest

import rectify
from rectify.reading.outline import Heading, outline
from rectify.reading.scanner import Page, scan


def _roots(text: str) -> tuple[Page, list[Heading]]:
    page = scan(text)
    return page, outline(page, 0, len(page.lines))


def _tree(page: Page, headings: list[Heading], depth: int = 0) -> list[str]:
    found: list[str] = []
    for heading in headings:
        line = page.lines[heading.line]
        found.append("  " * depth + line.text[heading.start - line.start :])
        found += _tree(page, heading.children, depth + 1)
    return found


def _outline(text: str) -> list[str]:
    return _tree(*_roots(text))


@pytest.mark.parametrize(
    "lines",
    [
        ["一、财务方面", "  (一)台账缺失", "    1.凭证缺失", "    2.账目不清", "  (二)采购违规", "二、党建方面"],
        ["(一)财务方面", "  1.台账缺失", "    (1)凭证缺失", "(二)党建方面", "  1.会议少"],
        ["一、财务方面", "  1.台账缺失", "  2.采购违规", "二、党建方面", "  3.会议少"],
        ["第一部分 财务方面", "  一、台账缺失", "第二部分 党建方面", "  一、会议少"],
        ["板块一:财务", "  问题1:台账缺失", "  问题2:采购违规", "板块二:党建", "  问题3:会议少"],
        ["(一)财务方面", "  1.台账缺失", "一、党建方面", "  (一)会议少"],
        ["1.台账缺失", "2.采购违规", "3.会议少"],
    ],
)  # fmt: skip
def test_families_nest_as_the_document_uses_them(lines: list[str]) -> None:
    """A family that is open is a sibling, one that is not goes a level deeper, 一、 never beneath."""
    text = "\n".join(line.strip() for line in lines)

    assert _outline(text) == lines


def test_a_heading_tells_where_its_lines_end() -> None:
    """Its own lines end at the first heading beneath it, all of them at the next beside it."""
    page, roots = _roots("一、财务方面\n概述。\n1.台账缺失\n补建。\n二、党建方面\n概述。")

    assert [(one.own_end, one.end) for one in roots] == [(2, 4), (6, 6)]
    assert [(one.own_end, one.end) for one in roots[0].children] == [(4, 4)]
    assert page.folded[roots[0].text_start :].startswith("财务方面")


@pytest.mark.parametrize(
    ("text", "marked", "labelled"),
    [
        ("1.台账缺失\n整改情况:补建。", True, True),
        ("1.台账缺失\n已完成整改。", True, False),
        ("1.台账缺失\n整改进度:已完成", True, False),
        ("1.台账缺失(已完成整改)", True, False),
        ("1.台账缺失\n(1)整改情况:补建。", True, True),
        ("1.台账缺失\n补建。", False, False),
        ("整改情况:总体良好。\n1.台账缺失", False, False),
    ],
)
def test_marks_are_noted_at_the_heading_above_them(
    text: str,
    marked: bool,  # noqa: FBT001
    labelled: bool,  # noqa: FBT001
) -> None:
    """An account's label, a ledger's or a status marks the heading above; before it none is marked."""
    (heading,) = _roots(text)[1]

    assert (heading.marked, heading.labelled) == (marked, labelled)
    assert heading.marked_beneath() is marked


def test_a_mark_beneath_is_known_above() -> None:
    """A heading knows whether one beneath it is marked."""
    (heading,) = _roots("一、财务方面\n1.台账缺失\n整改情况:补建。")[1]

    assert not heading.marked
    assert heading.marked_beneath()


def test_ordinals_behind_an_account_enumerate_its_measures() -> None:
    """Deeper ordinals behind an account's label enumerate measures."""
    text = (
        "1.台账缺失\n整改情况:\n(1)补建台账。\n(2)公示台账。\n2.采购违规\n整改情况:\n(1)修订办法。"
    )

    assert _outline(text) == ["1.台账缺失", "2.采购违规"]


def test_ordinals_behind_an_account_head_items_with_accounts_of_their_own() -> None:
    """Deeper ordinals behind an account's label head items where each bears an account."""
    text = "(一)财务方面\n整改情况:总体良好。\n1.台账缺失\n整改情况:补建。\n2.采购违规\n整改情况:修订。"

    assert _outline(text) == ["(一)财务方面", "  1.台账缺失", "  2.采购违规"]


def test_the_same_family_within_an_account_enumerates() -> None:
    """Ordinals of the item's own family that begin anew behind its label enumerate measures."""
    text = "1.台账缺失\n整改情况:\n1.补建台账。\n2.公示台账。\n2.采购违规\n整改情况:修订。\n3.会议少\n整改情况:补开。"

    assert _outline(text) == ["1.台账缺失", "2.采购违规", "3.会议少"]


def test_ordinals_that_begin_anew_with_accounts_head_items() -> None:
    """Numbers that begin anew, each with an account, head items of another group."""
    text = "1.台账缺失\n整改情况:补建。\n2.采购违规\n整改情况:修订。\n1.会议少\n整改情况:补开。\n2.学习少\n整改情况:补学。"

    assert _outline(text) == ["1.台账缺失", "2.采购违规", "1.会议少", "2.学习少"]


def test_a_bare_status_directly_beneath_marks_an_item() -> None:
    """A bare status beneath a candidate makes it an item, further down it closes the account."""
    text = "(一)财务方面\n整改情况:总体良好。\n1.台账缺失\n已完成整改。\n2.采购违规\n已完成整改。"
    other = (
        "(一)财务方面\n整改情况:\n1.补建台账。\n逐册登记。\n已完成整改。\n(二)党建方面\n整改情况:甲"
    )

    assert _outline(text) == ["(一)财务方面", "  1.台账缺失", "  2.采购违规"]
    assert _outline(other) == ["(一)财务方面", "(二)党建方面"]


def test_headings_without_ordinals_stand_uppermost() -> None:
    """Plain headings of chapter words stand above every ordinal, and before them too."""
    text = "1.部署会议\n反馈问题整改落实情况\n1.台账缺失\n2.采购违规"

    assert _outline(text) == ["1.部署会议", "反馈问题整改落实情况", "  1.台账缺失", "  2.采购违规"]


def test_items_that_only_a_label_names_have_no_number() -> None:
    """Items that 反馈问题: opens are siblings without a number."""
    text = "反馈问题:台账缺失\n整改情况:甲\n反馈问题:采购违规\n整改情况:乙"
    roots = _roots(text)[1]

    assert [root.number for root in roots] == [None, None]


def test_items_without_a_number_may_restart_nothing() -> None:
    """Ordinals beneath items without a number go a level deeper."""
    text = "关于台账缺失的问题\n整改情况:\n1.补建。\n2.公示。\n关于采购违规的问题\n整改情况:修订。"

    assert _outline(text) == ["关于台账缺失的问题", "关于采购违规的问题"]


def test_a_chapter_whose_headings_begin_anew_is_parted() -> None:
    """Where the headings of an unmarked chapter begin anew, a chapter's heading was not printed."""
    text = "一、组织情况\n(一)加强领导。\n(二)压实责任。\n(一)财务方面\n1.台账缺失\n整改情况:甲\n(二)党建方面\n1.会议少\n整改情况:乙"
    page, roots = _roots(text)

    assert [page.lines[root.line].text for root in roots] == ["一、组织情况", "(一)财务方面"]
    assert (roots[1].number, roots[1].family) == (None, "plain")
    assert [page.lines[one.line].text for one in roots[1].children] == [
        "(一)财务方面",
        "(二)党建方面",
    ]


def test_no_headings_make_no_outline() -> None:
    """A text without ordinals, and an empty one, have no outline."""
    assert _outline("补建台账。") == []
    assert _outline("") == []


def test_numerals_of_two_parts_number_the_problems_of_each_chapter() -> None:
    """1.1, 1.2, 2.1 are problems where they run; one figure with a dot is a quantity."""
    text = (
        "一、党建方面\n1.1 会议少\n整改情况:补开。\n1.2 台账缺失\n整改情况:补建,共\n1.5 万册。\n"
        "二、财务方面\n2.1 报销迟\n整改情况:已清理。"
    )
    report = rectify.read(text).report

    assert [(one.ordinal, one.title) for one in report.problems] == [
        ("1.1", "会议少"),
        ("1.2", "台账缺失"),
        ("2.1", "报销迟"),
    ]


def test_a_status_behind_numbered_measures_marks_the_item_among_its_siblings() -> None:
    """Items whose measures are numbered stand beside one whose account is plain."""
    text = (
        "一、党建方面\n1.会议少\n①补开会议。\n②列入计划。\n整改状态:已完成\n"
        "2.台账缺失\n补建三本。\n整改状态:已完成"
    )
    problems = rectify.read(text).report.problems

    assert [(one.title, [each.text for each in one.measures]) for one in problems] == [
        ("会议少", ["补开会议。", "列入计划。"]),
        ("台账缺失", ["补建三本。"]),
    ]
