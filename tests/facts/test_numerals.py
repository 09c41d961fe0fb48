"""Numerals in figures and in words are numbers."""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectify.facts import numerals


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("12", "12"),
        ("１２", "12"),
        ("1,300", "1300"),
        ("1,234,567.89", "1234567.89"),
        ("3.5", "3.5"),
        ("3.0", "3"),
        ("零", "0"),
        ("〇", "0"),
        ("两", "2"),
        ("十", "10"),
        ("十二", "12"),
        ("二十", "20"),
        ("二十三", "23"),
        ("一百零五", "105"),
        ("一百一十", "110"),
        ("一百五", "150"),
        ("一千三", "1300"),
        ("三万五", "35000"),
        ("一千零三十", "1030"),
        ("二〇二三", "2023"),
        ("一九九八", "1998"),
        ("一〇五", "105"),
        ("百万", "1000000"),
        ("一亿二千万", "120000000"),
        ("一万二千亿", "1200000000000"),
        ("三万亿", "3000000000000"),
        ("叁佰贰拾万", "3200000"),
        ("1.2万", "12000"),
        ("1.25万", "12500"),
        ("0.00012万", "1.2"),
        ("20 万", "200000"),
        ("3亿5000万", "350000000"),
        ("1万2千", "12000"),
        ("零万", "0"),
    ],
)
def test_a_numeral_is_a_number(text: str, value: str) -> None:
    """Figures, words and the two mixed are read, exactly."""
    assert numerals.number(text) == Decimal(value)


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "甲",
        "三四",
        "七八十",
        "5三",
        "三5",
        "1.2.3",
        "几百",
        "1234567890123456",
        "1" * 50,
        "第3",
        "一亿亿",
        "1亿万",
    ],
)
def test_what_says_no_one_number_is_none(text: str) -> None:
    """A guess (三四), a version, an ordinal, scales that undo each other, what is too long."""
    assert numerals.number(text) is None


def test_a_caller_s_context_rounds_no_numeral() -> None:
    """The decimal context of the caller has no say in what a numeral is worth."""
    with localcontext(prec=2):
        value = numerals.number("1,234,567.89万")

    assert value == Decimal(12345678900)


def test_numerals_are_found_with_their_places() -> None:
    """Each numeral of a text comes with its span in it."""
    text = "共３项、十二人,三四次,第二天,计1.5万元"

    found = list(numerals.find(text))

    assert [(text[n.span.start : n.span.stop], n.value) for n in found] == [
        ("３", Decimal(3)),
        ("十二", Decimal(12)),
        ("1.5万", Decimal(15000)),
    ]


@given(st.integers(0, 99_999_999))
def test_a_whole_number_in_figures_reads_as_itself(value: int) -> None:
    """With and without separators, figures read back."""
    assert numerals.number(str(value)) == value
    assert numerals.number(f"{value:,}") == value


@given(st.text(alphabet="〇一二两三十百千万亿零19.,, 甲", max_size=30))
def test_number_never_raises(text: str) -> None:
    """Whatever is made of the pieces of numerals is a number that is not negative, or none."""
    value = numerals.number(text)

    assert value is None or value >= 0
