"""Sums of money that a text says make up another."""

from __future__ import annotations

import pytest

from rectify.statistics.sums import misfits


def found(text: str) -> list[tuple[str, int, int]]:
    """Find the sums that don't fit: their words, the whole, and what the parts add up to."""
    return [(one.words, int(one.whole), int(one.total)) for one in misfits(text)]


@pytest.mark.parametrize(
    ("text", "words", "whole", "total"),
    [
        (
            "清退30万元,其中津贴20万元、奖金11万元。",
            "30万元,其中津贴20万元、奖金11万元",
            300000,
            310000,
        ),
        (
            "清退30万元,其中津贴20万元、奖金9万元。",
            "30万元,其中津贴20万元、奖金9万元",
            300000,
            290000,
        ),
        ("清退30万元(其中津贴35万元)。", "30万元(其中津贴35万元", 300000, 350000),
        (
            "清退30万元,分别为津贴20万元、奖金5万元。",
            "30万元,分别为津贴20万元、奖金5万元",
            300000,
            250000,
        ),
        ("违规30万元,已清退20万元,剩余9万元。", "30万元,已清退20万元,剩余9万元", 300000, 290000),
        ("收回租金20万元、押金9万元,合计30万元。", "20万元、押金9万元,合计30万元", 300000, 290000),
        ("清退３０元，其中津贴２０元、奖金１１元。", "３０元，其中津贴２０元、奖金１１元", 30, 31),
        (
            "租金1亿元,分别为甲9000万元、乙500万元。",
            "1亿元,分别为甲9000万元、乙500万元",
            100000000,
            95000000,
        ),
    ],
)
def test_parts_that_are_not_the_whole_are_found(
    text: str, words: str, whole: int, total: int
) -> None:
    """Parts that are too much, nearly all, or said to be all, are told with their words."""
    assert found(text) == [(words, whole, total)]


@pytest.mark.parametrize(
    "text",
    [
        "清退22.8万元,其中津贴20.06万元、奖金2.74万元。",
        "清退22.8万元,其中津贴20.06万元、奖金2.76万元。",
        "清退12.35万元,其中津贴6.17万元、奖金6.17万元。",
        "清退30万元,其中津贴12万元、奖金6万元。",
        "清退30万元,其中津贴20万元、奖金10万元,同时节约50万元。",
        "清退30万元(其中津贴20万元),罚没40万元。",
        "清退30万元,其中津贴20万元,其中奖金5万元、补助9万元。",
        "清退约30万元,其中津贴20万元、奖金11万元。",
        "清退30万元,其中津贴约35万元。",
        "清退30万元。其中津贴20万元、奖金11万元。",
        "清退30万元,投入20万元、奖励11万元。",
        "清退30万元,其中经逐笔核对原始凭证和银行流水并经当事人签字确认的津贴35万元。",
        "违规30万元,已清退20万元,剩余10万元。",
        "违规30万元,扣减20万元,剩余9万元。",
        "收回租金20万元、押金10万元,合计30万元。",
        "收回租金20万元、押金9万元,合计约30万元。",
        "收回租金20万元、押金约9万元,合计30万元。",
        "收回旧欠50万元,其中租金20万元、押金10万元,合计30万元。",
        "投入5万元。收回租金20万元,合计30万元。",
        "共1万元。2万元。收回3万元,合计9万元。",
        "租金共计21.3万元。",
        "没有金额。",
    ],
)
def test_parts_that_fit_or_tell_nothing_are_left(text: str) -> None:
    """What adds up, is rounded, hedged, only some, or something else, is no misfit."""
    assert found(text) == []
