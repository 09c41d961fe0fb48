"""Words beside dates: of what is planned, of what is described, of what was done.

Everything above `lexicon` may import it. All words are written as `rectify.source.fold`
leaves them.
"""

from __future__ import annotations

NOT_A_DAY = tuple("历子元头本语内")
"""What makes another word of a 日 before it (3月日历), where the numeral of a day seems lost."""

PLANNED: tuple[str, ...] = (
    *("将", "拟", "有待", "计划", "预计", "预定", "力争", "争取", "确保", "有望", "即将", "届时"),
    *("下一步", "后续", "定于", "安排在", "目标", "规划", "要求", "承诺", "约定", "原定", "明年"),
    *("有效期", "限期", "期限", "时限", "延期", "延长", "到期", "届满", "为期", "合同期", "任期"),
    *("服务期", "质保期", "审批后", "适时", "倒排"),
)
"""Words of what is still to come, or of a period that runs on."""

UNTIL: tuple[str, ...] = ("至", "到", "-", "~")
"""What stands before the end of a period."""

AS_OF: tuple[str, ...] = ("截至", "截止", "截止到", "截至到", "截止至")
"""What stands before the day up to which something was counted."""

BEFORE_WHICH: tuple[str, ...] = ("前", "之前", "以前", "底前", "止", "截止", "起施行", "起实施")
"""What makes a limit, or a day of entry into force, of a date before it."""

DESCRIBED_BEFORE: tuple[str, ...] = (
    *("对", "针对", "关于", "根据", "按照", "依据", "依照", "自", "从", "由", "原", "就", "将"),
    *("把", "以", "与", "较", "比", "同", "鉴于", "因", "涉及", "反馈", "指出", "发现", "问题"),
)
"""Words in the clause before a date which tell that it describes what the measure is about."""

DESCRIBED_AFTER: tuple[str, ...] = ("的", "以来", "至今", "起", "前", "后", "间", "至", "到", "度")
"""Words in the clause behind a date that tell the same."""

DONE = (
    "已|了|以来|[0-9]余?多?(?:万|亿)?(?:元|个|次|人|名|件|处|份|条|场|项|户|家|宗|起|期|台|批|笔)"
)
"""Words of what is done, or the count of what came of it."""
