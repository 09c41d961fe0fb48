"""Words that say how sums of money make up another; data only."""

from __future__ import annotations

SOME_WORDS = ("其中", "包括", "包含", "含")
"""Words before parts that may be some or all of the whole before them."""

ALL_WORDS = ("分别为", "分别是", "分别系", "分别", "由", "即")
"""Words before parts that are all of the whole before them."""

REST_WORDS = ("其余", "剩余", "余下", "尚未", "尚有", "还有", "未收回", "未清退", "未追回", "未退")
"""Words before the part that completes the whole."""

DONE_WORDS = (
    "已追回",
    "已追缴",
    "已清退",
    "已收回",
    "已退还",
    "已退回",
    "已上缴",
    "已收缴",
    "追回",
    "追缴",
    "清退",
    "收回",
    "退还",
    "退回",
    "上缴",
    "收缴",
)
"""Words before the part of a sum that came back."""

SUM_WORDS = ("合计", "共计", "总计", "三项合计", "两项合计", "以上合计", "以上共计")
"""Words before a sum of what stands before them."""

OTHER_WORDS = (
    "此外",
    "另外",
    "同时",
    "节约",
    "投入",
    "新增",
    "安排",
    "下达",
    "累计",
    "共",
    "并",
    "挽回",
    "处以",
    "罚款",
    "约",
    "由",
    "从",
    "降",
    "增",
)
"""Words after which an amount is of something else."""
