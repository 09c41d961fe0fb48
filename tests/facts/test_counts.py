"""Counts come with their unit, and with what they count."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rectify.facts import Count, of


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("制度41项", ("41项", 41, "项", "制度")),
        ("41项制度", ("41项", 41, "项", "制度")),
        ("规章制度共计９项", ("９项", 9, "项", "规章制度")),
        ("召开会议3次", ("3次", 3, "次", "会议")),
        ("召开3次会议", ("3次", 3, "次", "会议")),
        ("立案7人", ("7人", 7, "人", "立案")),
        ("7人立案", ("7人", 7, "人", "立案")),
        ("处分5名党员", ("5名", 5, "名", "处分")),
        ("提醒谈话12人次", ("12人次", 12, "人次", "提醒谈话")),
        ("1名干部被问责", ("1名", 1, "名", "干部")),
        ("约十二个文件", ("十二个", 12, "个", "文件")),
        ("两次到场", ("两次", 2, "次", None)),
        ("60余次", ("60余次", 60, "次", None)),
        ("1700多项", ("1700多项", 1700, "项", None)),
        ("数据52万条", ("52万条", 520000, "条", None)),
        ("十余万人次", ("十余万人次", 100000, "人次", None)),
        ("2.5万人", ("2.5万人", 25000, "人", None)),
        ("台账 3 本", ("3 本", 3, "本", "台账")),
    ],
)
def test_a_count_has_its_unit_and_its_noun(
    text: str, read: tuple[str, int, str, str | None]
) -> None:
    """What is counted stands right beside the number, or is not said."""
    counts = of(text).counts

    assert [(count.text, int(count.value), count.unit, count.of) for count in counts] == [read]


@pytest.mark.parametrize(
    "text",
    [
        "第3次会议",
        "第三次会议",
        "第3、4次会议",
        "3个月",
        "15个工作日",
        "2.5个百分点",
        "中央八项规定精神",
        "“四个意识”",
        "一次",
        "统一人员",
        "三四个",
        "几十人",
        "20万元",
        "2023年5月",
        "云办〔2018〕7期",
        "《关于3个机构的通知》",
        "3-5人",
        "3条例",
        "A4份",
    ],
)
def test_what_is_no_count_is_none(text: str) -> None:
    """Ordinals, lengths of time, names, guesses and what other facts hold are no counts."""
    assert of(text).counts == ()


def test_a_count_has_a_unit() -> None:
    """A count in no unit can't be built."""
    with pytest.raises(ValueError, match=r"Count.unit: got ''"):
        Count(text="3", value=Decimal(3), unit="")
