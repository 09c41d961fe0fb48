"""Families of ordinals: how headings, and measures inside an account, are numbered."""

from __future__ import annotations

CHINESE_NUMERAL = "[〇零一二两三四五六七八九十百][〇零一二两三四五六七八九十百]{0,4}"
ARABIC_NUMERAL = "[0-9][0-9]{0,2}"
"""Numerals of ordinals; each begins with one character of a class, which is found the fastest."""

FIGURES_AHEAD = (
    "(?:19|20)[0-9]{2} ?年|[0-9]{1,2} ?月"
    "|[0-9]{1,3}(?:个(?!百分点)|名|家|项|人(?!次)|处|户|部(?!分)|所|条|起|宗|辆|笔|本)[一-鿿“《A-Z]"
)
"""Figures with which a sentence may begin right behind an ordinal's dot: year, month, count."""

HEADING_FAMILIES: tuple[tuple[str, str], ...] = (
    ("part", rf"第({CHINESE_NUMERAL})(?:部分|章)[ 、.,:]?"),
    ("cn", rf"({CHINESE_NUMERAL}) ?(?:[、.:]|,)"),
    ("cn_paren", rf"\( ?({CHINESE_NUMERAL}) ?\)[ ]?[、.,:]?|({CHINESE_NUMERAL})\)[、.,:]?"),
    ("cn_paren_mark", r"([㈠-㈩])[、.,:]?"),
    ("num", rf"({ARABIC_NUMERAL}) ?(?:、|[.,:](?:(?![0-9])|(?={FIGURES_AHEAD})))"),
    ("num_mark", r"([⒈-⒛])[、,:]?"),
    ("num_paren", rf"\( ?({ARABIC_NUMERAL}) ?\)[ ]?[、.,:]?"),
    ("num_paren_mark", r"([⑴-⒇])[、.,:]?"),
    ("num_half", rf"({ARABIC_NUMERAL}) ?\)[、.,:]?"),
    ("circled", r"([①-⑳])[、.,:]?"),
    ("di_class", rf"第({CHINESE_NUMERAL})个?(?:方面|大?类)(?:问题)?[:、,.]"),
    ("di", rf"第({CHINESE_NUMERAL})[、,:]"),
    ("cn_bare", rf"({CHINESE_NUMERAL}) (?=[一-鿿“《])(?!是)"),
)
"""Name and pattern of each family, in the order in which they are tried at the start of a line."""

MARKS: tuple[tuple[str, str, str], ...] = (
    ("cn_paren_mark", "cn_paren", "㈠"),
    ("num_mark", "num", "⒈"),
    ("num_paren_mark", "num_paren", "⑴"),
    ("circled", "circled", "①"),
)
"""Families written with one character: the family it counts in, and the character for one."""

LABEL_WORDS = (
    "(?:反馈|具体|存在|主要|突出|移交|整改|巡察|巡视|审计)?(?:的)?问题(?:表现|清单)?",
    "板块|专题|类别|领域|事项|整改事项|整改任务|任务|反馈意见",
)
"""Words that number what they name, those of problems first."""

LABEL_FAMILY = (
    rf"[【\[]?(?:({LABEL_WORDS[0]}|{LABEL_WORDS[1]})) ?\(? ?"
    rf"({CHINESE_NUMERAL}|{ARABIC_NUMERAL}) ?\)? ?[】\]]? ?[:、.,]?"
)
"""A word that numbers problems or groups of them: 问题表现(1):, 问题一:, 【问题1】, 板块一:."""

BARE_FAMILY = rf"({ARABIC_NUMERAL}) ?(?=[^0-9 !-~、。:])"
"""A numeral with no separator, believed only where a whole run of them stands."""

PAIR_FAMILY = r"[0-9]{1,2}\.([0-9]{1,2})(?:[、:] ?| ?)(?=[^0-9 !-~、。:])"
"""A numeral of two parts, 2.1, believed as the bare one is; the second part counts."""

FAMILY_OPENERS = "第(〇零一二两三四五六七八九十百0123456789"
LABEL_OPENERS = "【[反具存主突移整巡审的问板专类领事任"
"""Characters with which a line must begin for a family, or a label, to match; marks come on top."""

NO_BARE_AFTER = (
    "年月日号时分秒个项次人名件条份所家处元万亿级届届期批轮类天周岁台套本篇场位户亩吨倍余多条-"
)
"""Characters after which a numeral is a quantity or a date, and no ordinal."""

WORDS_AFTER_BARE = (
    *("台账", "条例", "项目", "人员", "人事", "人才", "人情", "人为", "名义", "年度", "年轻"),
    *("日常", "月度", "时间", "时效", "分工", "分类", "分管", "个别", "处理", "处置", "处室"),
    *("家属", "家庭", "家风", "级别", "期限", "批评", "批准", "轮岗", "套取", "套用", "本位"),
    *("本级", "场所", "位置", "多头", "所属", "所辖"),
)
"""Words that begin like a unit and are none: behind a bare numeral they begin a title."""

COUNTED_AFTER_LABEL = "个项条类件次大多点方线清整均已全"
"""Characters after which 问题 and a numeral speak of a number, and no ordinal stands."""

ENUMERATORS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("shi", rf"({CHINESE_NUMERAL})是", ("一是", "二是")),
    ("di", rf"第({CHINESE_NUMERAL})[、,:]", ("第一", "第二")),
    ("qi", rf"其({CHINESE_NUMERAL})[、,:是]", ("其一", "其二")),
    ("circled", r"([①-⑳])[、.,:]?", ("①", "②")),
    ("cn_paren", rf"\( ?({CHINESE_NUMERAL}) ?\)[、.,:]?", ("(一", "( 一", "(二")),
    ("num_paren", rf"\( ?({ARABIC_NUMERAL}) ?\)[、.,:]?", ("(1", "( 1", "(2")),
    ("num_paren_mark", r"([⑴-⒇])[、.,:]?", ("⑴", "⑵")),
    ("num_half", rf"({ARABIC_NUMERAL})\)[、.,:]?", ("1)", "2)")),
    ("num_mark", r"([⒈-⒛])[、,:]?", ("⒈", "⒉")),
    (
        "num",
        rf"({ARABIC_NUMERAL})(?:、|[.](?:(?![0-9])|(?={FIGURES_AHEAD})))",
        ("1、", "1.", "2、", "2."),
    ),
    ("cn", rf"({CHINESE_NUMERAL})、", ("一、", "二、")),
)
"""Name and pattern of each family of measures within an account, and signs of its first numbers."""

NO_SHI_AFTER = "唯统之同第单专逐其万进不这那"
"""Characters before 一是 that make it a part of another word (统一是, 之一是)."""
