"""Words by which a stated total is tied to what a document enumerates, or can't be; data only."""

from __future__ import annotations

FEEDBACK_WORDS = ("反馈", "指出", "反映", "查出", "发现", "存在", "意见")
"""Words of what an inspection fed back: what is counted beside them is the whole of it."""

PORTION_WORDS = (
    "领办",
    "领衔",
    "牵头",
    "包案",
    "包抓",
    "督办",
    "挂牌",
    "交办",
    "会办",
    "专项",
    "现场",
    "协调",
    "推动解决",
    "化解",
    "举一反三",
    "排查",
    "自查",
    "首批",
    "第一批",
    "线索",
    "信访",
    "板块",
    "最难",
)
"""Words of a portion that somebody took up, or of another list: no total of this one."""

CHOICE_WORDS = ("重点", "难点", "典型", "共性", "新增", "其余", "剩余", "余下", "另有")
"""Words of a choice, unless the feedback itself is named beside them."""

MANNER_WORDS = ("从", "入手", "着手", "工作", "抓", "措施", "举措", "部署", "发力")
"""Words of how the work is done: aspects of that are none of the feedback."""

APART_WORDS = (
    "选人用人",
    "专项",
    "上轮",
    "上一轮",
    "上次",
    "上届",
    "其他",
    "立行立改",
    "边巡边改",
    "巡察期间",
    "巡视期间",
    "主题教育",
)
"""Words of headings whose items are often counted apart from the feedback's own."""

IMMEDIATE_WORDS = ("立行立改", "边巡边改", "即知即改", "立整立改", "边督边改", "边审边改")
"""Words of headings above what was corrected while the inspection went on."""

LASTING_WORDS = ("长期", "持续", "常态")
"""Words of a status that is kept up."""

FUNDS_WORDS = ("资金", "金额")
"""Words of a rate that is not one of items."""
