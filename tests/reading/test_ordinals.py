"""Ordinals at the start of a line, and those that enumerate measures."""

import pytest

from rectify.reading.ordinals import enumerators, leading, opens_enumeration


@pytest.mark.parametrize(
    ("line", "family", "number", "words"),
    [
        ("第一部分 概况", "part", 1, "第一部分"),
        ("十二、执行", "cn", 12, "十二、"),
        ("(三)执行", "cn_paren", 3, "(三)"),
        ("㈢执行", "cn_paren", 3, "㈢"),
        ("7.执行", "num", 7, "7."),
        ("⒎执行", "num", 7, "⒎"),
        ("(4)执行", "num_paren", 4, "(4)"),
        ("⑷执行", "num_paren", 4, "⑷"),
        ("5)执行", "num_half", 5, "5)"),
        ("⑥执行", "circled", 6, "⑥"),
        ("第二,执行", "di", 2, "第二,"),
        ("第二类问题:执行", "di_class", 2, "第二类问题:"),
        ("三 执行", "cn_bare", 3, "三"),
        ("3 执行", "bare", 3, "3"),
        ("3 台账缺失", "bare", 3, "3"),
        ("2.3 执行", "pair", 3, "2.3"),
        ("2.3、执行", "pair", 3, "2.3、"),
        ("问题表现(2):执行", "label 问题表现", 2, "问题表现(2):"),
        ("板块二:执行", "label 板块", 2, "板块二:"),
    ],
)
def test_a_line_begins_with_an_ordinal(line: str, family: str, number: int, words: str) -> None:
    """Each family of ordinals is told by its marks, with its number and its separator."""
    found = leading(line, 10)

    assert found is not None
    assert (found.family, found.number) == (family, number)
    assert line[found.start - 10 : found.stop - 10] == words


@pytest.mark.parametrize(
    "line",
    [
        "执行不力",
        "2023年完成",
        "3个问题",
        "3.5万元退还",
        "3 台设备",
        "问题3个",
        "问题五",
        "三四、执行",
        "",
    ],
)
def test_a_line_without_an_ordinal(line: str) -> None:
    """Words, years, quantities, amounts and numerals that are none head nothing."""
    assert leading(line) is None


def test_a_label_numbered_by_what_is_no_numeral_is_none() -> None:
    """A label with characters of numerals that make no number is no ordinal."""
    assert leading("问题三四:执行") is None


def test_a_sentence_may_begin_with_a_year_behind_an_ordinal() -> None:
    """Behind an ordinal's dot a year or a month may stand, though it begins with a digit."""
    found = leading("2.2022年账目不清")

    assert found is not None
    assert found.number == 2


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("甲,一是乙;二是丙", "shi"),
        ("甲,第一,乙;第二,丙", "di"),
        ("甲。其一,乙;其二,丙", "qi"),
        ("甲①乙②丙", "circled"),
        ("甲(一)乙(二)丙", "cn_paren"),
        ("甲(1)乙(2)丙", "num_paren"),
        ("甲⑴乙⑵丙", "num_paren"),
        ("甲1)乙2)丙", "num_half"),
        ("甲⒈乙⒉丙", "num"),
        ("甲。1.乙;2、丙", "num"),
        ("甲。一、乙;二、丙", "cn"),
    ],
)
def test_enumerators_stand_anywhere(text: str, family: str) -> None:
    """Enumerators of every family are found in the midst of a text, in order."""
    assert [one.number for one in enumerators(text) if one.family == family] == [1, 2]


@pytest.mark.parametrize("text", ["统一是前提", "之一是制度", "甲乙"])
def test_what_is_a_part_of_another_word_enumerates_nothing(text: str) -> None:
    """统一是 and 之一是 hold no 一是, and plain words count nothing."""
    assert enumerators(text) == []


def test_characters_that_make_no_number_count_nothing() -> None:
    """Beside enumerators that count, numerals that say no one number are none."""
    assert [one.number for one in enumerators("一是甲;三四是乙;二是丙")] == [1, 2]


def test_a_line_opens_an_enumeration() -> None:
    """A line that begins with 一是 opens an enumeration, and one that holds it does not."""
    assert opens_enumeration("二是完善制度")
    assert not opens_enumeration("其中一是完善制度")


def test_the_end_of_a_longer_numeral_counts_nothing() -> None:
    """Figures longer than any ordinal's are a number or a year, and their end is no ordinal."""
    assert [one.number for one in enumerators("1、甲;2、乙;编号2023、丙")] == [1, 2]
