"""The numerals of a clause that count something."""

from decimal import Decimal

import pytest

from rectify.reading.counts import Number, clauses_of, numbers, quoted


def _numbers(text: str) -> list[Number]:
    return numbers(text, 0, len(text), quoted(text))


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("完成12个问题", 12, "个"),
        ("十二项任务", 12, "项"),
        ("完成率76.5%", Decimal("76.5"), "%"),
        ("追缴3.5万元", 35000, "元"),
        ("6大方面", 6, ""),
        ("47问题", 47, ""),
    ],
)
def test_a_numeral_counts_something(text: str, value: Decimal | int, unit: str) -> None:
    """A numeral with a unit, or before what is counted, counts."""
    (found,) = _numbers(text)

    assert (found.value, found.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    ["2023年问题", "第3项任务", "〔2023〕2号", "三四个问题", "“3个问题”清单", "完成", "1.2.3条"],
)
def test_a_numeral_counts_nothing(text: str) -> None:
    """Years, ordinals, document numbers, guesses and quotations count nothing."""
    assert _numbers(text) == []


@pytest.mark.parametrize(
    ("text", "approximate"),
    [("近60个问题", True), ("60余个问题", True), ("60个以上问题", True), ("60个问题", False)],
)
def test_hedges_make_a_number_approximate(text: str, approximate: bool) -> None:  # noqa: FBT001
    """A hedge before a numeral, in its unit, or behind it makes it approximate."""
    assert _numbers(text)[0].approximate is approximate


def test_an_article_is_told() -> None:
    """一个 is an article, and 1个 a number."""
    assert _numbers("一个问题")[0].article
    assert not _numbers("1个问题")[0].article


def test_numbers_share_the_words_of_a_clause() -> None:
    """Each number has the words up to the next, and its own words up to its noun or the end."""
    text = "反馈的, 12个问题、已完成9个"
    one, two = _numbers(text)

    assert (one.before, one.behind, one.last) == ("反馈的, ", "问题、已完成", False)
    assert (two.before, two.behind, two.last) == ("问题、已完成", "", True)
    assert [text[slice(*number.where)] for number in (one, two)] == [
        "反馈的, 12个问题",
        "已完成9个",
    ]


def test_the_words_of_a_number_begin_behind_the_marks() -> None:
    """Marks between the words of two counts belong to neither."""
    text = "(12个问题。)"

    assert text[slice(*_numbers(text)[0].where)] == "12个问题"


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("完成9个,正在整改3个", ["完成9个,", "正在整改3个"]),
        ("追缴1,300元", ["追缴1,300元"]),
        ("完成9个、正在整改3个", ["完成9个、", "正在整改3个"]),
        ("修订财务、采购制度", ["修订财务、采购制度"]),
        ("修订财务、采购等3项制度", ["修订财务、采购等3项制度"]),
        ("“甲,乙”3个", ["“甲,乙”3个"]),
        ("完成9个。", ["完成9个。"]),
    ],
)
def test_a_sentence_is_parted_into_clauses(text: str, clauses: list[str]) -> None:
    """Commas part clauses, and 、 does between two counts; thousands and quotations are whole."""
    assert [text[slice(*one)] for one in clauses_of(text, 0, len(text), quoted(text))] == clauses


def test_quotations_and_titles_are_told() -> None:
    """What lies within quotation or title marks is told, what lies in brackets is not."""
    text = "“甲”《乙》(丙)丁"

    assert [at for at, hidden in enumerate(quoted(text)) if hidden] == [0, 1, 3, 4]
