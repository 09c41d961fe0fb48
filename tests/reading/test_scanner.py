"""Lines with spans, the shadow that patterns work on, and the holes that no value holds."""

import pytest

from rectify.reading.scanner import joined, scan, shielded


def test_lines_are_those_that_are_not_blank() -> None:
    """A line is a line without the blanks around it; blank lines are none."""
    page = scan("  甲局整改。\n\n\u3000\n\t乙局整改。 \n")

    assert [line.text for line in page.lines] == ["甲局整改。", "乙局整改。"]
    assert page.starts == (2, 12)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\x85"])
def test_every_line_break_ends_a_line(end: str) -> None:
    """Line breaks of every kind part the same lines."""
    page = scan(f"一、甲{end}二、乙")

    assert [line.text for line in page.lines] == ["一、甲", "二、乙"]


@pytest.mark.parametrize(
    ("debris", "after"),
    [
        ("<br>", "乙"),
        ("<span class='x'>", "乙"),
        ("&nbsp;", "乙"),
        ("<!--[if gte mso 9]>", "乙"),
        ("\x00", "乙"),
        ("\x1c", "乙"),
        ("\ud800", "乙"),
        ("\ufffe", "乙"),
        ("\n- 3 -\n", "乙"),
        ("\n第 2 页 共 9 页\n", "乙"),
    ],
)
def test_debris_is_a_hole(debris: str, after: str) -> None:
    """Tags, references, controls, noncharacters and page numbers are holes of the page."""
    page = scan(f"甲{debris}{after}")

    assert page.value(0, len(page.text)) == f"甲{after}"
    assert [page.text[slice(*hole)] for hole in page.holes] == [debris.strip("\n")]


def test_holes_that_touch_are_one() -> None:
    """Debris beside debris is one hole."""
    page = scan("甲<br>\x00<br>乙")

    assert page.holes == ((1, 10),)


def test_holes_that_overlap_are_one() -> None:
    """A control character within a tag makes no hole of its own."""
    page = scan("甲<p id='\x01'>乙<br>丙")

    assert page.value(0, len(page.text)) == "甲乙丙"


def test_a_value_holds_only_its_own_holes_out() -> None:
    """What is printed between two holes stands in a value, and what lies behind it does not."""
    page = scan("甲<br>乙<br>丙<br>丁")

    assert page.value(0, 6) == "甲乙"
    assert page.value(5, 6) == "乙"


def test_a_value_joins_the_lines_of_a_paragraph() -> None:
    """A line break within a sentence goes, one behind a sentence's end stays, blank lines go."""
    page = scan("修订制\n度三项。\n\n开展检查。")

    assert page.value(0, len(page.text)) == "修订制度三项。\n开展检查。"


def test_a_value_parts_latin_words() -> None:
    """Between a Latin word and the next a line break becomes a blank."""
    page = scan("采用 open\nsource 软件")

    assert page.value(0, len(page.text)) == "采用 open source 软件"


def test_a_place_leads_back_over_what_was_cut_out() -> None:
    """Places in a shadow from which breaks were cut out lead to those in the text."""
    page = joined(scan("甲甲\n乙乙\n丙丙"), [(2, 3), (5, 6)])

    assert page.folded == "甲甲乙乙丙丙"
    assert page.place(0, 2) == (0, 2)
    assert page.place(2, 4) == (3, 5)
    assert page.place(1, 6) == (1, 8)
    assert page.place(4, 4) == (6, 6)


def test_nothing_cut_out_leaves_the_page_as_it_is() -> None:
    """A page without breaks to cut is the page itself."""
    page = scan("甲\n乙")

    assert joined(page, []) is page
    assert page.place(1, 1) == (1, 1)


def test_ranges_are_narrowed_by_blanks_and_marks() -> None:
    """Trimming takes blanks and the marks named; behind takes the marks that end what is before."""
    page = scan(" 。甲,\n")

    assert page.trim(0, 5) == (1, 4)
    assert page.trim(0, 5, "。,") == (2, 3)
    assert page.behind(0, 5) == (2, 4)


def test_ranges_of_nothing_but_marks_are_empty() -> None:
    """Where nothing else is left, the range is empty."""
    page = scan(" 。, ")
    start, stop = page.trim(0, 4, "。,")

    assert start == stop
    assert page.behind(0, 4) == (4, 4)


def test_the_line_at_a_place() -> None:
    """A place belongs to the last line that begins at it or before it."""
    page = scan("\n甲乙\n丙丁")

    assert [page.line_at(at) for at in (0, 1, 2, 4)] == [0, 0, 0, 1]


def test_brackets_shield_what_lies_within_them() -> None:
    """Marks within quotations, titles and brackets are shielded, those within ordinals are not."""
    text = "一“二《三》”(1)(2. )(甲)"
    mask = shielded(text, 0, len(text))

    assert "".join(char for char, hidden in zip(text, mask, strict=True) if not hidden) == "一(1)"


def test_what_stands_in_brackets_of_an_ordinal_length_is_shielded_if_it_is_no_numeral() -> None:
    """Short words in brackets are shielded; a numeral, Chinese or not, is an ordinal."""
    text = "(甲)(十二)( 3 )"
    mask = shielded(text, 0, len(text))

    assert list(mask) == [1] * 3 + [0] * 9
