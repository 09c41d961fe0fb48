"""Words of what is still to come, of what is lacking, of what was merely said, and their limits.

Data only, written as `rectify.source.fold` leaves it; everything above `lexicon` may import it.
"""

from __future__ import annotations

GOING_ON = (
    *("正在", "正着手", "正按", "正抓紧", "正逐步", "正加快", "正有序", "正全力", "正协调"),
    *("正推进", "正办理", "正申请", "正筹备", "正走", "正会同", "正等待", "正积极协调"),
    *("正积极推进", "正积极办理", "正积极对接", "正积极筹", "正积极落实", "仍在", "尚在"),
)
"""Words that a thing is going on."""

NOT_BEFORE_GOING_ON = "真修纠公矫更端改反订匡补转清气"
"""Characters that make another word of a 正 behind them."""

AT_THE_END = (
    *("推进", "办理", "进行", "建设", "施工", "审批", "审核", "编制", "起草", "修订", "整改"),
    *("协调", "公示", "诉讼", "清理", "追缴"),
)
"""Work that is going on where 中 follows, at the end of a clause alone; two characters each."""

COMING_SOON = ("即将",)
"""Words that a thing is about to come."""

NOT_YET = ("尚未", "暂未", "暂时未", "还未", "仍未", "尚待", "仍待", "还有待", "仍有待", "尚有待")
"""Words that a thing has not come yet."""

LEFT = ("仍有", "尚有", "还有", "还剩", "尚余", "仍剩")
"""Words that something is left, where 未 follows."""

NEVER_CAME = (
    *("发现", "发生", "出现", "接到", "收到", "反弹", "触及", "构成", "造成", "超过", "超出"),
)
"""Words behind 尚未 that speak of what, happily, has not come."""

STEPS = (
    *("下一步", "下步", "下一阶段", "接下来", "后续将", "后续拟", "仍需", "还需", "尚需"),
    *("将继续", "将进一步", "将尽快", "将逐步", "将陆续", "将分批", "将择期"),
)
"""Words of a next step: what follows them tells work that ends from lasting upkeep."""

BEFORE_STEPS = (
    *("", "在", "目前", "同时", "对此", "但", "并", "并且", "且", "我们", "对于", "针对"),
)
"""What may stand between the beginning of a clause and the words of a next step."""

NOT_STEPS = ("工作计划", "工作方案", "工作打算", "工作思路", "工作奠定", "工作提供", "整改方向")
"""What follows 下一步 where it is the name of a thing."""

FINISHING = (
    *("清理", "清退", "清收", "印发", "出台", "提交", "提请", "报批", "报请", "审议", "审批"),
    *("验收", "竣工", "完工", "开工", "动工", "建成", "建设一", "新建", "改造", "招标", "采购"),
    *("购置", "办理", "补发", "补缴", "补办", "补签", "补充", "补齐", "追缴", "追回", "收回"),
    *("退还", "退回", "归还", "处置", "移交", "搬迁", "拆除", "换届", "招聘", "招录", "配备"),
    *("配齐", "选举", "任命", "启动", "签订", "制定", "制订", "拟定", "修订", "起草", "上线"),
    *("投入使用", "投用", "交付", "完成", "结案", "追责", "问责", "立案", "支付", "拨付", "兑付"),
    *("核销", "公示", "立项", "增设", "设立", "成立", "解决", "选址", "评估", "诉讼", "起诉"),
    *("执行到位", "整改到位", "调整到位", "开展一次", "召开", "申报", "申请", "上报"),
)
"""Words of work that comes to an end."""

DUE = ("尽快", "年底前", "月底前", "前完成", "前全部", "前实现", "早日", "年内")
"""Words that set an end to work, whatever it is."""

LASTING = (
    *("抓好", "做好", "落实好", "抓紧抓实", "抓细抓实", "加强", "加大", "强化", "坚持", "坚决"),
    *("保持", "深化", "深入", "巩固", "提升", "提高", "完善", "健全", "优化", "规范", "严格"),
    *("严肃", "常态", "长效", "长期", "定期", "按期", "按时", "不定期", "经常", "不断", "认真"),
    *("切实", "聚焦", "紧盯", "举一反三", "防止", "杜绝", "防范", "避免", "监督", "督促", "督查"),
    *("督导", "跟踪", "跟进", "压实", "夯实", "发挥", "引导", "学习", "学用结合", "贯彻", "落实"),
    *("执行", "履行", "遵守", "重视", "支持", "配合", "融合", "以此为", "以巡", "回头看"),
    *("一如既往", "警示", "教育", "检查", "抽查", "管好", "用好"),
)
"""Words of lasting upkeep, which goes on when a matter is closed."""

LASTING_ADVERBS = ("持续", "继续", "长期", "始终", "不断")
"""Words that make upkeep of what they go with, where nothing else tells."""

NOTHING_TO_COME = (
    *("今后", "以后", "往后", "长期坚持", "常态化坚持", "每年", "每月", "每季度", "每学期"),
)
"""Words of upkeep, or of a rule: what a sentence with one of them promises is no work that ends."""

PLANNED = (
    *("于", "在", "将", "按", "由", "采取", "采用", "通过", "提交", "提请", "报", "再", "从"),
    *("向", "与", "待", "20", "召开", "开展", "组织", "建设", "新建", "启动", "制定", "制订"),
    *("出台", "聘请", "邀请", "选派", "招聘", "招录", "购置", "投入", "申请", "继续", "进一步"),
    *("近期", "下一", "下半年", "下月", "明年", "尽快", "把", "纳入", "列入", "增设", "设立"),
    *("修订", "出售", "拍卖", "公开", "实施", "进行", "安排", "补", "收回", "追", "移交", "拆除"),
    *("对外", "对其", "对剩余"),
)
"""What follows 拟 where it means to intend, and not to draw up (拟定) or a person (拟任人选)."""

NOT_BEFORE_PLANNED = "模虚草比类自编起所"
"""Characters that make another word of a 拟 behind them, or of a thing already drawn up."""

FORESEEN = ("预计", "计划", "力争", "争取")
"""Words that a thing is foreseen, where one of the next follows."""

WHEN = (
    *("于", "在", "今年", "明年", "年底", "年内", "月底", "本月", "本年", "下月", "下半年"),
    *("近期", "早日"),
)
"""What they foresee: some time to come."""

NOT_BEFORE_FORESEEN = (
    *("按", "按照", "原", "工作", "学习", "年度", "比", "较", "依据", "根据", "的", "教学"),
    *("培训", "建设", "监督", "采购", "发展", "审计", "检查", "资金"),
)
"""Words that make a thing of a plan behind them, or hold something against it."""

FULLY = ("圆满", "全部", "全面", "如期", "正式", "基本", "最终", "顺利")
"""What may stand between 将 and what will be done."""

DONE_ONCE = ("完成", "建成", "完工", "竣工", "投入使用", "交付使用", "上线", "印发", "整改到位")
"""What 将 announces, unless it marks the object (将完成情况纳入考核)."""

OBJECTS = ("情况", "率", "时限", "质量", "的", "进度", "时间", "结果", "后", "标准")
"""What follows such a word where it is the beginning of an object."""

TAKEN_INTO = ("纳入", "作为", "列入", "挂钩", "转为", "记入", "录入", "与")
"""What is done to an object of 将."""

SOON = ("尽快", "尽早", "择期")
"""Words that a thing is to be done soon."""

ORDERS = (
    *("要求", "督促", "责成", "责令", "提醒", "敦促", "催促", "通知", "建议", "明确", "确保"),
    *("做到", "以便", "规定", "一旦", "凡", "发现", "必须", "应当", "指导", "组织", "研究"),
    *("部署", "强调", "动员", "帮助", "推动", "促使", "限期", "及时", "承诺"),
)
"""Words before 尽快: what is ordered, ruled or over, and no promise of the one who writes."""

WAITS_FOR = ("后", "时", "再", "完成", "到位", "批复", "审批", "批准", "通过", "验收", "结果")
"""Words behind 待: what is waited for, and what comes then."""

BEFORE_WAIT = (
    *("", "目前", "现", "正", "只", "须", "需", "等", "并", "目前正", "现正", "目前尚", "尚"),
)
"""What may stand between the beginning of a clause and 待."""

NOT_WAIT = ("遇", "人接物", "人处事", "业", "岗", "办事", "办件", "命", "客", "定", "机")
"""What makes another word of a 待 before it, or the name of a thing."""

TAKEN_AS_OBJECT = (
    *("对", "对于", "针对", "将", "把", "为", "向", "与", "和", "因", "由于", "关于", "防止"),
    *("避免", "停止", "叫停", "制止", "发现", "查出", "存在", "涉及", "包括", "以及", "现有"),
    *("给予", "的", "从"),
)
"""Words right before one of what is to come, where that only tells which thing is meant."""

OBJECT_FIRST = ("对", "将", "把", "向", "给", "为", "针对", "停止", "叫停")
"""Beginnings of a clause that does something to a thing."""

PROBLEM_FIRST = (
    *("针对", "关于", "对于", "对照", "原有", "原定", "此前", "过去", "以往", "以前", "之前"),
    *("巡察时", "巡视时", "审计时", "检查时", "反馈时", "存在", "出现", "发现", "经查", "经核查"),
    *("经核实", "凡", "如有", "如遇", "如果", "若", "一旦"),
)
"""Beginnings of a clause that tells what was wrong, or what a rule foresees."""

PROBLEM_WITHIN = (
    *("当时", "此前", "原来", "原先", "以往", "曾", "过去", "时任", "巡察时", "巡视时", "反馈时"),
    *("反馈的", "指出的", "发现的", "进驻时", "期间"),
)
"""Words that a clause tells how things were."""

PROBLEM_LAST = ("的问题", "等问题", "现象", "情形", "的原因")
"""Ends of a clause that tells what was wrong."""

SINCE_DONE = (
    *("均已", "已全部", "已经全部", "现已全部", "已办结", "已整改到位", "已解决", "决定不予"),
    *("不再", "无需", "无须"),
)
"""Words later in a sentence that the thing has come since, or need not come."""

OTHER_PARTS = ("其他", "其它", "其余", "另外")
"""Words that what has come since is something else."""

COMES_TO_BE = (
    *("形成", "养成", "显现", "成为", "转变", "好转", "改善", "使用", "正常", "运行", "运转"),
    *("运营", "营业", "发挥", "服役", "就读", "服刑", "执行", "质保期", "保质期", "试用期"),
    *("试运行", "职", "任", "编", "岗", "册"),
)
"""What follows 正在 where it tells a state of affairs, and no work."""

GRADUALLY = ("逐步", "逐渐", "日益", "有效", "切实", "充分")
"""What may stand before such a word."""

AUTHORITIES = (
    *("厅", "委", "政府", "部门", "法院", "检察院", "编办", "组织部", "宣传部", "办公室"),
    *("国资委",),
)
"""Ends of the names of those who are above an organization, or beside it."""

BUREAUS = ("局", "分行", "支行", "集团")
"""Ends of such names that are the organization itself where nothing stands before them."""

REGIONS = ("国家", "中央", "省", "市", "县", "区", "州", "自治区", "自治州")
"""Beginnings of such names."""

OTHERS = (
    *("上级", "法院", "人民法院", "检察院", "公安机关", "公安部门", "主管部门", "有关部门"),
    *("财政部门", "审计部门", "自然资源部门", "住建部门", "发改部门", "编制部门", "人社部门"),
    *("税务部门", "环保部门", "司法机关", "仲裁"),
)
"""Those who act on a matter beside the organization."""

DISCIPLINE = ("纪", "监委", "派驻", "巡察", "巡视")
"""Words within the name of a body whose action on a matter belongs to the matter."""

ADVERBS = ("目前", "现", "现在", "但", "截至目前", "已", "也", "均", "还", "仍")
"""What may stand before a name, or between it and what is done."""

NO_CONDITIONS = ("不具备", "未具备", "尚不具备", "暂不具备")
"""Words that conditions are lacking, where 条件 follows."""

CONDITIONS = ("条件不具备", "条件不成熟", "条件尚不成熟", "条件暂不成熟", "条件尚不具备")
"""The same, the other way about."""

CANNOT = ("无法", "难以")
"""Words that a thing can't be done, where one of the next follows."""

RECTIFYING = (
    *("整改", "完成", "办理", "实施", "推进", "落实到位", "收回", "追回", "追缴", "追索", "清退"),
    *("退还", "退回", "补办", "补齐", "补缴", "恢复", "解决", "执行到位", "办证", "过户", "拆除"),
    *("搬迁", "结算", "纠正", "按期", "按时", "到位"),
)
"""What would have had to be done."""

SETTLED = (
    *("核销", "不予", "免于", "终止", "替代", "改为", "改用", "调整为", "调整用于", "不得"),
    *("一律", "一票否决", "移送", "约谈", "批评", "通报", "扣减", "追究"),
)
"""Words in the same sentence that what can't be done was settled otherwise, or ruled out."""

OVER_WITHIN = (
    *("原来", "原先", "原有", "此前", "过去", "以往", "以前", "之前", "当时", "曾", "防止"),
    *("避免", "杜绝", "导致", "造成"),
)
"""Words before those of lacking conditions: how things were, or what must not come."""

OVER_FIRST = ("如", "若", "凡", "针对", "关于", "对照", "对", "将")
"""Beginnings of a clause that tells what was meant, or what a rule foresees."""

MEETING = (
    *("学习", "研讨", "召开", "传达", "强调", "要求", "部署", "会议", "动员", "宣讲", "研究"),
    *("认识", "重视", "统一思想", "政治站位", "听取", "讨论", "宣传", "教育"),
)
"""Words of what is studied, convened, conveyed, stressed or required."""

DEED = (
    *("制定", "制订", "修订", "出台", "印发", "建立", "完善", "健全", "追缴", "追回", "清退"),
    *("退还", "退回", "退缴", "收回", "上缴", "补缴", "补发", "补办", "补签", "补建", "补录"),
    *("补齐", "补充", "归还", "处理", "处分", "问责", "追责", "约谈", "谈话", "批评", "诫勉"),
    *("立案", "检讨", "自查", "排查", "清查", "核查", "核实", "清理", "整治", "检查", "抽查"),
    *("督查", "督导", "监督", "巡查", "审计", "公示", "公开", "取消", "停止", "终止", "解除"),
    *("叫停", "注销", "拍卖", "调整", "纠正", "到位", "完成", "配备", "配齐", "选派", "招聘"),
    *("招录", "选举", "换届", "培养", "发展", "帮扶", "走访", "解决", "化解", "办理", "办结"),
    *("签订", "拨付", "发放", "支付", "移交", "核销", "投入", "建成", "建设", "改造", "维修"),
    *("安装", "采购", "购置", "开通", "设立", "成立", "组建", "配置", "纳入", "列入", "作为"),
    *("实行", "实施", "推行", "测试", "考核", "考试", "评选", "评估", "评价", "统计", "登记"),
    *("建账", "台账", "录入", "上线", "整理", "梳理", "分工", "元", "下降", "提高到", "降至"),
    *("增加", "减少", "新增", "覆盖", "验收", "销号", "撤回", "撤销", "更换", "更新", "规范"),
    *("联系", "对接", "邀请", "培训", "指导", "通报", "落实", "执行", "参加", "观看", "编印"),
)
"""Words of deeds beside these."""

CONDUCT = (
    *("违规", "违纪", "津补贴", "津贴", "补贴", "补助", "奖金", "福利", "报销", "接待", "公车"),
    *("公务用车", "公款", "经费", "资金", "费用", "吃喝", "红包", "礼金", "礼品", "挪用", "占用"),
    *("套取", "虚报", "超标准", "超范围", "发放", "招投标", "采购", "收费", "欠款", "租金"),
    *("八项规定", "廉洁", "廉政", "以权谋私", "截留", "滞留", "私设", "小金库", "侵占"),
    *("优亲厚友",),
)
"""Words in the title of a matter of conduct or money."""

RULE_MADE = ("制定", "制订", "修订", "出台", "印发", "建立", "完善", "健全", "修改")
"""What is done to a rule."""

RULE = ("制度", "办法", "规定", "细则", "机制", "方案", "规范", "规则", "指南", "《")
"""What a rule is called."""

STAGE_RESULTS = (
    *("已", "了", "完成", "建成", "形成", "取得", "实现", "出台", "印发", "制定", "修订", "建立"),
    *("成立", "追缴", "追回", "清退", "收回", "退还", "下降", "降至", "增长", "增加", "减少"),
    *("达到", "办结", "解决", "化解", "处理", "处分", "拨付", "发放", "移交", "整治", "清理"),
    *("配备", "配齐", "选派", "引进", "新增", "开通"),
)
"""Words of what has been reached so far; a figure is another."""

REASONS = (
    *("因", "由于", "影响", "鉴于", "受限", "历史遗留", "客观", "不具备", "无法", "难以", "尚未"),
    *("涉及",),
)
"""Words of a reason."""

COMING = (
    *("下一步", "下步", "下一阶段", "接下来", "后续", "今后", "将", "拟", "计划", "预计", "力争"),
    *("争取", "继续", "持续", "待", "正在", "仍", "尚", "剩余", "其余", "逐步", "尽快", "年底"),
    *("年内", "明年"),
)
"""Words of what comes next, or when."""
