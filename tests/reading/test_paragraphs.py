"""Paragraphs without a heading, before the problems and at the end."""

import pytest

from rectify.reading.paragraphs import paragraphs
from rectify.reading.scanner import scan


def _texts(text: str) -> list[str]:
    page = scan(text)
    found = paragraphs(page, 0, len(page.lines), role="plans")
    return [page.value(*one.text) for one in found if one.text is not None]


def test_a_paragraph_goes_up_to_the_end_of_its_sentence() -> None:
    """Lines up to one that ends a sentence are one paragraph; the last line ends the last."""
    assert _texts("建章\n立制。\n巩固成果。\n待续") == ["建章立制。", "巩固成果。", "待续"]


def test_lines_of_furniture_are_no_paragraphs() -> None:
    """Furniture between paragraphs is left out."""
    assert _texts("浏览量:30\n巩固成果。\n来源:县局\n立制。") == ["巩固成果。", "立制。"]


def test_furniture_alone_gives_no_paragraph() -> None:
    """Where nothing but furniture stands there is no paragraph."""
    assert _texts("浏览量:30\n来源:县局") == []


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("局党组高度重视，成立领导小组，制定整改方案。", "organizing"),
        ("根据部署，局党组高度重视，成立领导小组。", "preamble"),
        ("局党组高度重视，成立领导小组，现将情况通报如下：", "preamble"),
        ("局党组召开会议。", "preamble"),
    ],
)
def test_words_tell_what_a_paragraph_is_about(text: str, role: str) -> None:
    """A paragraph with enough words of organizing is about it, unless it opens or announces."""
    page = scan(text)

    assert [one.role for one in paragraphs(page, 0, 1)] == [role]


def test_a_role_may_be_given() -> None:
    """Paragraphs of a part that is known take its role, whatever their words."""
    page = scan("高度重视，成立领导小组，制定整改方案。")

    assert [one.role for one in paragraphs(page, 0, 1, role="plans")] == ["plans"]
