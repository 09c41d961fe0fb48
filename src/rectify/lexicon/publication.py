"""Words by which a published text shows that a part of it is there, and shapes of private numbers.

Data only. All words are written as `rectify.source.fold` leaves them.
"""

from __future__ import annotations

ORGANIZING_ACTS = (
    "领导小组",
    "专班",
    "整改方案",
    "工作方案",
    "实施方案",
    "台账",
    "清单",
    "民主生活会",
    "专题会",
    "推进会",
    "调度会",
    "部署会",
    "动员会",
    "党委会",
    "党组会",
    "支委会",
    "常委会",
    "党员大会",
    "班子会",
    "整改办",
    "制定整改措施",
    "制定措施",
    "细化任务",
    "细化整改任务",
    "细化为",
)
"""What was done to organize the work, and not only said of it (高度重视, 精心部署)."""

CONGRESS_WORDS = ("请予审议", "请审议", "各位委员", "各位代表", "主任、各位副主任")
"""Words of a report that is addressed to a People's Congress, which is no public bulletin."""

VISIT_VERBS = ("开展", "进行", "实施", "接受")
"""Verbs of an inspection."""

VISIT_WORDS = ("巡察", "巡视", "审计", "督察", "督查", "检查", "回头看")
"""What it is called."""

FEEDBACK_WORDS = ("反馈", "移交", "交办", "出具", "送达")
"""How its findings reach the organization."""

MONTH = r"(?:[0-9]{4} ?年 ?)?[0-9]{1,2} ?月(?: ?[0-9]{1,2} ?日|[上中下]旬|初|底|末|份)?"
"""A day, a month or a part of it, as an opening prints it."""

MOBILE = r"(?:\+?86[- ]?)?1[3-9][0-9](?:[- ]?[0-9]{4}){2}"
"""A mobile telephone's number: eleven figures, whole or in groups, with or without 86."""

IDENTITY = r"[1-8][0-9]{5}(?:19|20)[0-9]{9}[0-9Xx]"
"""A citizen's identity number: six figures of a place, eight of a birthday, three, and a check."""

IDENTITY_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
"""What each figure of an identity number weighs in its check (GB 11643)."""

IDENTITY_CHECKS = "10X98765432"
"""The check for each remainder of the weighed sum by eleven."""
