"""What a reading leaves over, and what the reader says of the document."""

import pytest

import rectify
from rectify import Reading

_ITEM = "1.台账缺失\n整改情况：补建。"


def _left(text: str) -> list[str]:
    return [left.text for left in rectify.read(text).leftovers]


def _said(reading: Reading) -> list[str]:
    return [diagnostic.kind.code for diagnostic in reading.diagnostics]


def test_furniture_is_left_over_line_by_line() -> None:
    """Each line of furniture is a leftover with its place."""
    text = f"首页 > 公开\n浏览量：30\n{_ITEM}\n上一篇：公示\n下一篇：公告"
    reading = rectify.read(text)

    assert _left(text) == ["首页 > 公开", "浏览量：30", "上一篇：公示", "下一篇：公告"]
    for left in reading.leftovers:
        assert text[left.span.start : left.span.stop] == left.text


def test_holes_within_a_value_are_left_over() -> None:
    """Debris within an item is a leftover, debris within furniture is a part of that."""
    text = "浏览量：<br>30\n1.台账<br>缺失\n整改情况：补\x00建。"

    assert _left(text) == ["浏览量：<br>30", "<br>", "\x00"]


def test_leftovers_stand_in_order() -> None:
    """Leftovers come in the order of the document."""
    starts = [
        left.span.start
        for left in rectify.read(f"1.甲<br>乙\n整改情况：补<b>建。\n- 3 -\n{_ITEM}").leftovers
    ]

    assert starts == sorted(starts)


@pytest.mark.parametrize("text", ["", " \n\u3000", "\x00"])
def test_an_empty_text_is_told(text: str) -> None:
    """A text without words gives an empty report with a word on it."""
    reading = rectify.read(text)

    assert reading.report == rectify.Report()
    assert "REA005" in _said(reading)


def test_a_text_without_items_is_told() -> None:
    """A text in which nothing could be read says so."""
    assert _said(rectify.read("豆腐切片。")) == ["REA001"]


def test_unreadable_characters_are_counted() -> None:
    """The reader tells how often something was left out, and where first."""
    found = rectify.read("1.台账<br>缺失\n整改情况：补\x00建。").diagnostics[0]

    assert found.kind.code == "REA003"
    assert found.values == (("count", "2"),)
    assert found.span == rectify.Span(4, 8)


def test_a_status_that_is_not_understood_is_told() -> None:
    """Words behind a status label that state none are told with their place."""
    text = "1.台账缺失\n整改进度：按月核对\n整改情况：补建。"
    (found,) = rectify.read(text).diagnostics

    assert (found.kind.code, found.where) == ("REA002", "problems[0].status_text")
    assert found.span is not None
    assert text[found.span.start : found.span.stop] == "按月核对"


def test_text_between_items_that_found_no_place_is_told() -> None:
    """Debris of some length between items is told, cut short where it is long."""
    reading = rectify.read(f"1.台账<b>缺失\n整改情况：补<span class='{'x' * 40}'>建。\n2.采购违规")
    told = [one for one in reading.diagnostics if one.kind.code == "REA004"]

    assert [dict(one.values)["words"] for one in told] == [
        "<b>",
        f"<span class='{'x' * 40}'>"[:30] + "…",
    ]


def test_what_stands_about_the_items_is_not_told() -> None:
    """Furniture before the first item and behind the last is left over without a word."""
    assert _said(rectify.read(f"浏览量：30\n{_ITEM}\n上一篇：公示")) == []


def test_a_good_document_needs_no_word() -> None:
    """A document that is read whole has neither leftovers nor diagnostics."""
    reading = rectify.read(_ITEM)

    assert (reading.leftovers, reading.diagnostics) == ((), ())
