"""Words of what a correction brought about: rules, people held to account, money; data only."""

from __future__ import annotations

MAKING_WORDS = ("制定", "制订", "出台", "新建", "新制定", "新制订", "新出台")
"""Verbs of rules that are new."""

REVISING_WORDS = ("修订", "修改", "修订完善", "修改完善", "重新修订")
"""Verbs of rules that were there before."""

OTHER_RULE_VERBS = ("印发", "完善", "健全", "建立", "建立健全", "制定完善", "制定修订", "制修订")
"""Verbs of rules that may be new or not."""

RULE_ENDINGS = (
    "制度",
    "办法",
    "规定",
    "细则",
    "规则",
    "章程",
    "规程",
    "条例",
    "规范",
    "流程",
    "机制",
    "守则",
)
"""Ends of the titles of rules."""

TITLE_TAILS = ("试行", "暂行", "修订", "修订版", "修订稿", "修正")
"""Words in brackets at the end of a title, which don't make it another one."""

NOT_OWN_WORDS = (
    "上级",
    "中央",
    "国家",
    "国务院",
    "教育部",
    "财政部",
    "省委",
    "市委",
    "县委",
    "区委",
    "省政府",
    "市政府",
    "县政府",
    "厅",
    "根据",
    "按照",
    "依据",
    "对照",
    "学习",
    "贯彻",
    "拟",
    "计划",
    "即将",
    "将",
    "正在",
    "准备",
    "尚未",
    "未",
    "督促",
    "指导",
    "要求",
)
"""Words before a verb that make a rule another's, or one still to come."""

PEOPLE_FORMS = (
    ("people_disciplined", ("处分",)),
    ("people_disciplined", ("立案",)),
    ("people_disciplined", ("问责",)),
    ("people_warned", ("诫勉",)),
    ("people_warned", ("提醒谈话", "谈话提醒")),
    ("people_warned", ("约谈",)),
    ("people_warned", ("批评教育",)),
)
"""Forms of accountability; people are compared within one form only."""

MONEY_VERBS = (
    ("追缴", "追回", "追收"),
    ("清退", "退缴", "退还", "退回", "退赔"),
    ("收缴", "上缴"),
    ("收回", "清收", "清缴"),
)
"""Verbs of money that came back; amounts are compared within one group only."""

UNDONE_WORDS = ("尚未", "未", "拟", "应", "计划", "待", "需", "拒不", "剩余", "无法", "难以")
"""Words before a verb of what did not come back, or not yet."""

GENERAL_WORDS = (
    *(
        "已",
        "共",
        "先后",
        "累计",
        "期间",
        "目前",
        "截至",
        "通过",
        "整改",
        "现",
        "全部",
        "共计",
        "合计",
        "总计",
    ),
    *(
        "各类",
        "各项",
        "相关",
        "有关",
        "一批",
        "规章",
        "制度",
        "机制",
        "管理",
        "工作",
        "内控",
        "内部",
        "长效",
    ),
    *(
        "资金",
        "款项",
        "金额",
        "经费",
        "违纪",
        "违规",
        "违法",
        "问题",
        "涉及",
        "人民币",
        "所得",
        "款",
    ),
    *("党纪", "政务", "党内", "政纪", "党员", "干部", "人员", "责任人", "相关责任人", "同志"),
    *(
        "给予",
        "对",
        "进行",
        "受到",
        "实施",
        "予以",
        "开展",
        "并",
        "和",
        "及",
        "或",
        "与",
        "了",
        "的",
        "等",
    ),
    *(
        "审查",
        "调查",
        "查处",
        "追究",
        "责任",
        "追责",
        "处理",
        "谈话",
        "人次",
        "项",
        "个",
        "件",
        "部",
        "人",
        "名",
        "万元",
    ),
    *(
        "亿元",
        "元",
        "余",
        "多",
        "近",
        "约",
        "超",
        "超过",
        "达",
        "为",
        "次",
        "新",
        "、",
        ",",
        "。",
        " ",
        ":",
    ),
)
"""Words that narrow nothing: a claim made of them, of verbs and of figures speaks of all."""

OWED_WORDS = (
    "拖欠",
    "欠缴",
    "欠费",
    "欠款",
    "欠租",
    "挪用",
    "截留",
    "套取",
    "骗取",
    "冒领",
    "私分",
    "小金库",
    "公款",
    "坐收坐支",
    "虚列",
    "滥发",
    "多发放",
    "多领取",
    "多支付",
    "多付",
    "超付",
    "少缴",
    "漏缴",
    "侵占资金",
    "侵占集体资金",
    "未上缴",
    "未收回",
    "未追回",
    "未清退",
)
"""Words of money that is owed, or was taken or used as it must not be."""

WRONGLY_WORDS = (
    "违规",
    "违反规定",
    "超标准",
    "超范围",
    "重复",
    "擅自",
    "不合规",
    "虚假",
    "无依据",
)
"""Words of something that is not done as it must be."""

PAYING_WORDS = (
    "发放",
    "领取",
    "报销",
    "列支",
    "支付",
    "支出",
    "收取",
    "收费",
    "出借",
    "借款",
)
"""Words of paying and taking."""

NO_MONEY_WORDS = ("不属实", "未发现", "不存在", "不涉及资金", "未造成损失", "无资金", "无需清退")
"""Words of an account that there is no money to recover."""
