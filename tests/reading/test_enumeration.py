"""The ordinals that enumerate the measures of an account, at the first level alone."""

import pytest

from rectify.reading.enumeration import enumeration
from rectify.reading.scanner import scan


def _numbers(text: str) -> list[int]:
    page = scan(text)
    return [ordinal.number for ordinal in enumeration(page, 0, len(page.folded))]


def _places(text: str) -> list[int]:
    page = scan(text)
    return [ordinal.start for ordinal in enumeration(page, 0, len(page.folded))]


@pytest.mark.parametrize(
    "text",
    [
        "一是甲。二是乙。三是丙。",
        "第一,甲。第二,乙。第三,丙。",
        "1)甲;2)乙;3)丙。",
        "①甲②乙③丙",
        "(1)甲;(2)乙;(3)丙。",
        "1.甲。\n2.乙。\n3.丙。",
        "其一,甲;其二,乙;其三,丙。",
    ],
)
def test_each_family_enumerates(text: str) -> None:
    """Any family of enumerators counts the measures of an account."""
    assert _numbers(text) == [1, 2, 3]


def test_places_count_from_the_beginning_of_the_page() -> None:
    """The ordinals of a range are told by their places in the whole page."""
    page = scan("一是前文。一是甲。二是乙。")
    found = enumeration(page, 5, len(page.folded))

    assert [page.folded[one.start : one.stop] for one in found] == ["一是", "二是"]
    assert found[0].start == 5


@pytest.mark.parametrize(
    "text",
    [
        "“一是甲。二是乙。”已写入制度。",
        "《一是甲、二是乙》一文印发。",
        "",
        "完善制度。",
        "整改第1.2款。",
        "修订目录1.0版、2.0版。",
        "共有甲、乙1、2两项。",
    ],
)
def test_nothing_is_enumerated(text: str) -> None:
    """What lies in quotations or titles, and numerals where no measure may begin, open nothing."""
    assert _numbers(text) == []


@pytest.mark.parametrize("text", ["一是完善制度。", "已印发。一是完善制度。"])
def test_a_single_first_one_that_opens_a_sentence_enumerates(text: str) -> None:
    """A single 一是 enumerates where it opens a sentence."""
    assert _numbers(text) == [1]


@pytest.mark.parametrize("text", ["关键一是完善制度。", "二是完善制度。", "1.完善制度。"])
def test_a_single_other_one_does_not(text: str) -> None:
    """A single 一是 in the midst of a sentence, 二是 alone, and a single digit do not enumerate."""
    assert _numbers(text) == []


def test_the_first_family_that_counts_is_the_one() -> None:
    """Enumerators of another family within measures belong to the measures."""
    assert _places("一是甲:1.子。2.丑。二是乙。") == [0, 12]


def test_a_second_beginning_opens_an_inner_level() -> None:
    """A second 一是 in the midst of a measure is stepped over, with what follows it."""
    text = "一是甲,做到一是子、二是丑、三是寅。二是乙。三是丙。"

    assert _places(text) == [0, 18, 22]


def test_an_inner_level_ends_where_the_outer_number_comes_only_once() -> None:
    """A number that goes on with both levels is the outer one's, unless it comes again."""
    text = "一是甲,其中一是子。二是乙。三是丙。"

    assert _places(text) == [0, 10, 14]


def test_an_inner_level_before_another_inner_level() -> None:
    """A number that comes again only behind a new beginning is the outer one's."""
    text = "一是甲:一是子;二是乙:一是丑;二是寅。三是丙。"

    assert _places(text) == [0, 8, 20]


def test_a_beginning_at_a_paragraph_enumerates_anew() -> None:
    """Where a paragraph begins with 一是 again, the enumeration goes on with its measures."""
    assert _numbers("一是甲。二是乙。\n一是丙。二是丁。") == [1, 2, 1, 2]


def test_a_number_that_is_missing_is_stepped_over() -> None:
    """A chain goes on where a number was lost, if the next one opens a sentence."""
    assert _numbers("一是甲。三是丙。四是丁。") == [1, 3, 4]
    assert _numbers("二是乙。三是丙。") == [2, 3]


def test_a_number_far_ahead_is_another_list() -> None:
    """A number that lies far ahead, or in the midst of a sentence, goes on with nothing."""
    assert _numbers("一是甲。二是乙。九是癸。") == [1, 2]
    assert _numbers("一是甲。二是乙和四是丁。三是丙。") == [1, 2, 3]
