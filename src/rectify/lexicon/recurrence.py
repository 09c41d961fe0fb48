"""Words that speak of an earlier round of oversight, and of what was left unfinished then.

Data only. All words are written as `rectify.source.fold` leaves them.
"""

from __future__ import annotations

EARLIER_ROUND = (
    *("上轮", "上一轮", "前轮", "前一轮", "上次巡", "上一次巡", "上次审计", "上一次审计"),
    *("上次督察", "上一次督察", "上届", "历次巡", "历轮", "历年审计", "历次审计"),
    *("以往巡", "以往审计", "以往监督", "此前巡", "此前审计", "以前年度审计", "往年审计"),
)
"""Words for a round before the one that the bulletin answers."""

OVERSIGHT = ("巡视", "巡察", "审计", "督察", "督查")
"""Whose findings a finding speaks of: those can't be the ones that it stands among."""

UNFINISHED = (
    *("未完成", "没有完成", "未整改", "没有整改", "未销号", "未办结", "未得到整改", "未改到位"),
    *("整改不到位", "整改不够到位", "整改不彻底", "整改不够彻底", "整改不力", "整改不全面"),
    *("未彻底整改", "未全面整改", "未全部整改", "未及时整改", "未真正整改", "未有效整改"),
    *("应付式整改", "虚假整改", "纸面整改", "整而不改", "边改边犯", "整改滞后", "整改缓慢"),
    *("未落实到位", "没有落实到位", "未见底", "悬而未决", "久拖不决"),
)
"""Words for what was not brought to its end."""
