"""The parts of a report, gathered from its outline by the role of each chapter."""

import pytest

from rectify.reading.outline import outline
from rectify.reading.parts import Parts, own_text, parts
from rectify.reading.scanner import Page, scan


def _parts(text: str) -> tuple[Page, Parts]:
    page = scan(text)
    return page, parts(page, outline(page, 0, len(page.lines)))


def _items(text: str) -> list[tuple[str, int | None]]:
    page, found = _parts(text)
    return [
        (page.lines[heading.line].text[heading.text_start - page.lines[heading.line].start :], at)
        for heading, at in found.items
    ]


def _passages(text: str) -> list[tuple[str, str | None, str | None]]:
    page, found = _parts(text)
    return [
        (
            one.role,
            None if one.heading is None else page.value(*one.heading),
            None if one.text is None else page.value(*one.text),
        )
        for one in found.passages
    ]


def test_headings_without_headings_beneath_are_items() -> None:
    """A heading with headings is a section, one without is an item of the innermost section."""
    text = "(一)财务方面\n概述。\n1.台账缺失\n整改情况:甲\n(二)党建方面\n1.会议少\n整改情况:乙"
    page, found = _parts(text)

    assert _items(text) == [("台账缺失", 0), ("会议少", 1)]
    assert [(page.value(*one.title), one.level) for one in found.sections] == [
        ("财务方面", 1),
        ("党建方面", 1),
    ]
    assert [one.text and page.value(*one.text) for one in found.sections] == ["概述。", None]


def test_sections_nest() -> None:
    """A section beneath a section lies a level deeper."""
    text = "(一)财务方面\n1.台账管理\n(1)台账缺失\n整改情况:甲\n(2)凭证缺失\n整改情况:乙"
    _, found = _parts(text)

    assert [one.level for one in found.sections] == [1, 2]
    assert _items(text) == [("台账缺失", 1), ("凭证缺失", 1)]


def test_a_chapter_without_words_of_its_own_is_no_passage() -> None:
    """A chapter's heading above items belongs to the layout; with words it is a passage."""
    bare = "一、反馈问题整改情况\n1.台账缺失\n整改情况:甲"
    told = "一、反馈问题整改情况\n反馈3个问题。\n1.台账缺失\n整改情况:甲"

    assert _passages(bare) == []
    assert _passages(told) == [("preamble", "一、反馈问题整改情况", "反馈3个问题。")]


def test_chapters_of_passages() -> None:
    """Each heading beneath a chapter of organizing or plans is a passage, with all beneath it."""
    text = (
        "一、组织领导情况\n总体良好。\n(一)加强领导。成立专班。\n1.会议。\n2.分工。\n"
        "二、反馈问题整改情况\n1.台账缺失\n整改情况:甲\n三、下一步打算\n(一)继续。"
    )

    assert _passages(text) == [
        ("organizing", "一、组织领导情况", "总体良好。"),
        ("organizing", "(一)加强领导", "成立专班。\n1.会议。\n2.分工。"),
        ("plans", "(一)继续", None),
    ]


def test_enumerated_paragraphs_are_passages() -> None:
    """Paragraphs that 一是 counts are passages under their first sentences, behind a lead."""
    text = (
        "1.台账缺失\n整改情况:甲\n二、下一步打算\n继续整改。\n一是加强领导。定期研究。\n二是立制。"
    )

    assert _passages(text) == [
        ("plans", "二、下一步打算", "继续整改。"),
        ("plans", "一是加强领导", "定期研究。"),
        ("plans", "二是立制", None),
    ]


def test_enumerated_paragraphs_need_no_lead() -> None:
    """Where nothing stands before the first of them, they alone are passages."""
    text = "1.台账缺失\n整改情况:甲\n二、下一步打算\n一是加强领导。定期研究。\n二是立制。"

    assert [heading for _, heading, _ in _passages(text)] == ["一是加强领导", "二是立制"]


def test_tasks_of_a_chapter_without_items_are_loose() -> None:
    """A chapter that holds tasks and no headings holds tasks outside any problem."""
    text = (
        "一、巡察反馈问题整改情况\n1.台账缺失\n整改情况:针对“甲”细化任务,补建。\n"
        "二、其他整改任务进展情况\n针对“乙”细化任务,补开。"
    )
    page, found = _parts(text)

    assert [page.value(*one) for one in found.loose] == ["针对“乙”细化任务,补开。"]
    assert _items(text) == [("台账缺失", None)]


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("(一)财务方面\n1.台账缺失\n①补建。\n②公示。\n2.采购违规\n①修订。\n②培训。", ["台账缺失", "采购违规"]),
        ("(一)财务方面\n1.制度不健全\n(1)修订办法。\n(2)开展培训。\n2.采购违规\n(1)修订。\n(2)培训。", ["制度不健全", "采购违规"]),
        ("1.台账缺失\n(1)补建台账\n(2)公示台账\n已完成整改。\n2.采购违规\n整改情况:修订。", ["台账缺失", "采购违规"]),
        ("(一)台账缺失\n整改情况:甲\n1.补建台账。\n2.公示台账。\n(二)采购违规\n整改情况:乙", ["台账缺失", "采购违规"]),
        ("(一)财务方面\n1.台账缺失\n针对“凭证登记不全”细化任务,开展:\n(1)补建。\n(2)公示。", ["台账缺失"]),
        ("(一)财务管理\n1.台账缺失\n整改情况:甲\n2.采购违规\n整改情况:乙", ["台账缺失", "采购违规"]),
        ("(一)财务管理\n1.台账缺失\n2.采购违规\n整改情况:乙", ["台账缺失", "采购违规"]),
        ("(一)财务管理\n1.台账缺失\n一是补建。二是公示。\n2.采购违规\n一是修订。", ["台账缺失", "采购违规"]),
        ("(一)财务管理\n1.台账缺失\n2.采购违规\n3.会议少", ["台账缺失", "采购违规", "会议少"]),
        ("(一)财务管理不规范\n1.补记账目\n2.公示账目", ["财务管理不规范"]),
        ("(一)财务工作\n1.账目补记\n逐册补记。\n2.账目公示\n逐月公示。", ["账目补记", "账目公示"]),
        ("(一)财务工作\n1.账目补记。逐册补记。\n2.账目公示。逐月公示。", ["账目补记。逐册补记。", "账目公示。逐月公示。"]),
    ],
)  # fmt: skip
def test_headings_that_count_measures_are_taken_back(text: str, items: list[str]) -> None:
    """Headings that bear no account while the one above says what is wrong are its measures."""
    assert [title for title, _ in _items(text)] == items


def test_the_text_of_a_headings_own_lines() -> None:
    """What stands in a heading's own lines behind its title is its own text."""
    page = scan("(一)财务方面。概述。\n详述。\n1.台账缺失")
    (root,) = outline(page, 0, len(page.lines))

    assert page.value(*own_text(page, root)) == "概述。\n详述。"


def test_no_headings_make_no_parts() -> None:
    """A document without headings has no parts."""
    _, found = _parts("补建台账。")

    assert (found.items, found.sections, found.passages, found.loose) == ([], [], [], [])
