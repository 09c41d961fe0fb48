"""Words around document numbers: where the issuing words of a 文号 begin, what joins it to a title.

Everything above `lexicon` may import it. All words are written as `rectify.source.fold`
leaves them.
"""

from __future__ import annotations

BEFORE_ISSUER = (
    *(
        "根据",
        "依据",
        "按照",
        "依照",
        "遵照",
        "参照",
        "对照",
        "执行",
        "印发",
        "下发",
        "制发",
        "转发",
        "出台",
    ),
    *(
        "发布",
        "公布",
        "制定",
        "制订",
        "修订",
        "落实",
        "贯彻",
        "学习",
        "传达",
        "收到",
        "文件",
        "通知",
        "详见",
    ),
    *(
        "参见",
        "结合",
        "违反",
        "符合",
        "废止",
        "撤销",
        "替代",
        "取代",
        "通过",
        "以及",
        "关于",
        "文号",
        "原文",
    ),
    *("严格", "按", "的", "了", "以", "由", "与", "及", "从", "把", "被"),
)
"""Words that end before the issuing words begin."""

NOT_ISSUER = (
    "和",
    "或",
    "对",
    "据",
    "依",
    "将",
    "在",
    "见",
    "于",
    "经",
    "即",
    "年",
    "月",
    "日",
    "号",
    "期",
    "等",
    "为",
    "文",
)
"""Words that issuing words don't begin with, though they may hold them."""

NUMBER_TITLE_LINKS = ("文件", "文", "号文", "印发的", "下发的", "的")
"""What may stand between a document's number and its title."""

NOT_NUMBER = ("楼", "线", "院", "机", "门", "馆", "厅", "厂", "井", "店", "车", "令")
"""What makes another word of a 号 before it."""
