"""Words of totals: what a number beside them counts, and what makes it no claim at all."""

from __future__ import annotations

TOTALS: tuple[tuple[str, str], ...] = (
    ("aspects", r"(?:个|大|项)?(?:大)?方面"),
    ("categories", r"(?:大项|大类|(?:个)?类(?!似))"),
    ("tasks", r"(?:个|项|条|件)?[^0-9,。;:、]{0,12}?(?:任务|整改事项)"),
    (
        "problems",
        r"(?:个|项|条|件|起|子项|小项|大)?(?:“[^”]{0,16}”)?[^0-9,。;:、个项条任类]{0,10}?问题|(?:个)?(?:子项|小项|小类)",
    ),
)
"""What a numeral counts by what follows it: the subject, and the words behind the numeral."""

TOTALS_BEFORE: tuple[tuple[str, str], ...] = (
    ("tasks", r"(?:任务|整改事项)(?:清单)?(?:共|共计|总计|合计|为|有)?$"),
    ("problems", r"问题(?:清单|表现|线索)?(?:共|共计|总计|合计|为|有|总数|总数为)?$"),
    ("aspects", r"(?:方面)(?:问题)?(?:共|共计)$"),
)
"""What a numeral with a unit counts by what stands before it."""

UNITS = "[余多]?(?:个|项|条|件|类|起|人次|次|人|名|位|场|部|份|所|家|笔|处)"
"""Units behind a numeral."""

IMMEDIATE_WORDS = ("立行立改", "边巡边改", "即知即改", "立整立改", "边督边改", "边审边改")
"""Words of problems that were handed over for immediate rectification."""

RATE_WORDS = (
    "(?:整改|完成|办结|销号|到位|落实)率(?:已|约|均|分别)?"
    "(?:达到|达|为|是|:)?了?(?:近|约|超过|超)?$"
)
"""Words before a percentage of this rectification."""

RECOVERED_WORDS = (
    "追缴",
    "追回",
    "清退",
    "退缴",
    "退还",
    "退回",
    "收缴",
    "收回",
    "清收",
    "上缴",
    "退赔",
    "追收",
    "清缴",
)
"""Words of money that came back."""

DISCIPLINED_WORDS = ("处分", "立案", "问责")
WARNED_WORDS = ("提醒谈话", "谈话提醒", "诫勉", "约谈", "警示谈话", "提醒")
OTHER_PEOPLE_WORDS = (
    "批评",
    "检查",
    "组织处理",
    "调离",
    "移送",
    "免职",
    "调整",
    "称号",
    "通报",
    "移交",
    "函询",
)
"""Words of people held to account, by form."""

RULE_NOUNS = ("制度", "规章", "建章立制")
CREATED_WORDS = ("建章立制", "新建", "制定", "出台", "建立", "印发", "新增", "制订", "新立")
REVISED_WORDS = ("建章立制", "修订", "修改", "完善", "健全")
"""Words of rules made and rules revised."""

MEETING_WORDS = ("召开", "会议", "专题会", "推进会", "党委会", "党组会")
"""Words of meetings."""

EARLIER_WORDS = (
    "上轮",
    "上一轮",
    "上次",
    "上届",
    "上一次",
    "以往",
    "历次",
    "历年",
    "上一届",
    "前几轮",
    "往年",
    "往届",
    "首轮",
)
"""Words of an earlier round: what is counted there is no claim about this one."""

TARGET_WORDS = (
    "力争",
    "争取",
    "确保",
    "计划(?!推进)",
    "预计",
    "目标",
    "拟",
    "将于",
    "将在",
    "要求",
    "限期",
    "年底前",
)
"""Words of what is meant to be: no claim either."""

FOUND_BY_ITSELF = (
    "查摆",
    "自查",
    "排查",
    "剖析",
    "认领",
    "征求",
    "收集",
    "检视",
    "自我",
    "梳理出制度",
    "谈心",
    "学习",
    "举一反三查",
    "举一反三排查",
)
"""Words of problems that the organization found itself."""

HEDGES_BEFORE = ("近", "约", "超", "超过", "逾", "大约", "将近")
HEDGES_BEHIND = ("余", "多", "左右", "以上")
"""Words that make a number approximate."""

INDEFINITE = ("一",)
"""Numerals that are articles: 一个问题, 每一项任务."""

ITEM_UNITS = ("", "个", "项", "条", "件", "类")
"""Units in which problems and tasks, and their statuses, are counted."""
