"""Amounts of money come in yuan."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rectify.facts import Amount, of


@pytest.mark.parametrize(
    ("text", "printed", "yuan"),
    [
        ("退回800元", "800元", "800"),
        ("报销62840.15元", "62840.15元", "62840.15"),
        ("收回1,300.5万元", "1,300.5万元", "13005000"),
        ("计３．５万元", "３．５万元", "35000"),
        ("共 20 万元", "20 万元", "200000"),
        ("工程款6亿元", "6亿元", "600000000"),
        ("补助3千元", "3千元", "3000"),
        ("补助3百万元", "3百万元", "3000000"),
        ("欠3亿5000万元", "3亿5000万元", "350000000"),
        ("罚三万元", "三万元", "30000"),
        ("罚叁万元", "叁万元", "30000"),
        ("每人50块钱", "50块钱", "50"),
        ("计￥300.50", "￥300.50", "300.50"),
        ("计¥20万元", "¥20万元", "200000"),
        ("30万以上的支出", "30万", "300000"),
        ("20万的大额资金", "20万", "200000"),
        ("追缴20万,", "20万", "200000"),
        ("追缴违纪款共计20万", "20万", "200000"),
        ("拨付3.2亿用于改造", "3.2亿", "320000000"),
        ("人民币20万左右", "20万", "200000"),
    ],
)
def test_money_is_read_in_yuan(text: str, printed: str, yuan: str) -> None:
    """The words are those printed, the value is in yuan."""
    amounts = of(text).amounts

    assert [(amount.text, amount.yuan) for amount in amounts] == [(printed, Decimal(yuan))]


@pytest.mark.parametrize(
    "text",
    [
        "31万人次",
        "树苗12.4万个",
        "近5万居民",
        "投入3万人次",
        "面积20万平方米",
        "20万美元",
        "3单元",
        "2024元旦",
        "一元化领导",
        "城乡二元结构",
        "10元素",
        "几万元",
        "数十万元",
        "三四万元",
        "万元",
        "20%的资金",
        "投资增长12.5%",
    ],
)
def test_what_is_no_money_is_no_amount(text: str) -> None:
    """Other units, words that begin with 元, and vague numbers are left alone."""
    assert of(text).amounts == ()


@pytest.mark.parametrize(
    ("text", "yuan"),
    [
        ("近20万元", 200000),
        ("约20万元", 200000),
        ("20余万元", 200000),
        ("20万余元", 200000),
        ("20多万元", 200000),
        ("十几万元", 100000),
        ("20万元以上", 200000),
        ("20万元左右", 200000),
        ("不足20万元", 200000),
        ("上百万元", 1000000),
        ("近千元", 1000),
    ],
)
def test_a_hedge_makes_an_amount_approximate(text: str, yuan: int) -> None:
    """Words before, within or after an amount say that it is a guess or a bound."""
    assert [(a.yuan, a.approximate) for a in of(text).amounts] == [(Decimal(yuan), True)]


def test_a_plain_amount_is_exact() -> None:
    """Without a hedge beside it, an amount is exact."""
    assert of("追回20万元,退还5元").amounts == (
        Amount(text="20万元", yuan=Decimal(200000), approximate=False),
        Amount(text="5元", yuan=Decimal(5), approximate=False),
    )


def test_an_amount_has_words() -> None:
    """An amount that was printed nowhere can't be built."""
    with pytest.raises(ValueError, match=r"Amount.text: got ' '"):
        Amount(text=" ", yuan=Decimal(1))
