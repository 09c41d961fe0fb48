"""Strategies for texts: any text at all, texts made of the grammar's own pieces, and bulletins.

The property tests import it.
"""

from hypothesis import strategies as st

__all__ = ["anything", "bulletins", "pieces"]

_CHINESE = ("一", "二", "三", "四", "五", "十", "十一", "二十", "〇", "百")
_ARABIC = ("0", "1", "2", "3", "9", "10", "12", "100", "９", "１２")
_FORMS_CHINESE = (
    *(
        "{}、",
        "{}.",
        "（{}）",
        "({})",
        "（ {} ）",
        "第{}，",
        "第{}、",
        "第{}章",
        "第{}部分",
        "{}是",
    ),
    *("其{}，", "其{}是", "问题{}：", "反馈问题{}：", "方面{}", "{}）", "{}"),
)
_FORMS_ARABIC = (
    *("{}.", "{}．", "{}、", "（{}）", "({})", "{})", "{}）", "问题表现({}):", "问题表现（{}）"),
    *("具体问题{}：", "问题{}", "第{}，", "{}", "{}:", "{},"),
)
_SIGNS = ("①", "②", "⑳", "⑴", "⑵", "⒈", "⒉", "㈠", "㈡", "Ⅰ.", "A.", "a)", "●", "·", "-", "*")

_LABELS = (
    *(
        "整改情况：",
        "整改进展情况：",
        "整改落实情况:",
        "整改进度：",
        "整改结果：",
        "完成情况：",
        "整改状态:",
    ),
    *(
        "【整改情况】",
        "整改措施：",
        "整改目标：",
        "整改时限：",
        "责任单位：",
        "责任领导:",
        "责任人：",
        "整改类型：",
    ),
    *(
        "完成时限：2023年6月30日",
        "备注：",
        "佐证材料：",
        "问题描述：",
        "反馈问题：",
        "问题表现：",
        "下一步：",
    ),
    *("整改情况", "整改进度", "整改", "状态", "牵头单位：", "未完成原因：", "整 改 情 况："),
)
_STATUSES = (
    *(
        "已完成",
        "已完成整改",
        "已完成整改并长期坚持",
        "基本完成。",
        "部分整改",
        "取得阶段性成效",
        "正在整改",
    ),
    *(
        "持续推进",
        "达到序时进度",
        "未完成",
        "尚未启动",
        "申请延期",
        "不具备整改条件",
        "长期坚持",
        "已销号",
    ),
    *(
        "【已完成】",
        "（已整改）",
        "[未完成]",
        "（立行立改）",
        "该问题已完成整改。",
        "均已采取措施",
        "已完成，长期坚持。",
    ),
)
_MARKS = (
    *(
        "针对“",
        "”细化任务，",
        "”",
        "“",
        "‘",
        "’",
        "《",
        "》",
        "〈",
        "〉",
        "（",
        "）",
        "(",
        ")",
        "【",
        "】",
    ),
    *(
        "〔",
        "〕",
        "[",
        "]",
        "「",
        "」",
        '"',
        "<",
        ">",
        "。",
        "，",
        "；",
        "：",
        "、",
        "…",
        "——",
        "对",
        "问题，",
    ),
)
_DATES = (
    *(
        "2023年5月9日",
        "8月29日",
        "2023年月30日",
        "2023 年 11 月 30 日",
        "5月9日-12日",
        "4月上旬",
        "2022年底",
    ),
    *(
        "2019.8",
        "2023-06-05",
        "二〇二三年六月",
        "99月99日",
        "0000年0月0日",
        "2023年13月32日",
        "2023年",
        "日",
    ),
    *(
        "反馈后2个月内",
        "〔2023〕2号",
        "2023年4月10日至6月10日",
        "12月",
        "2月29日",
        "9999年12月31日",
    ),
)
_NUMERALS = (
    *(
        "12",
        "1,300",
        "3.5",
        "两",
        "二十三",
        "1.2万元",
        "十二个",
        "7人",
        "0人",
        "近60%",
        "60余次",
        "9" * 40,
    ),
    *(
        "1e9",
        "１２",
        "①",
        "²",
        "٣",
        "万",
        "亿元",
        "0.1.2.3",
        "1,,2",
        "百分之七十",
        "万万亿亿",
        "百百百",
    ),
)
_CLAIMS = (
    *(
        "反馈的18个问题，已完成14个，正在整改4个，完成率77.8%。",
        "其中需长期坚持的3个",
        "共新建制度11项，修订制度6项，",
    ),
    *(
        "追缴资金46.2万元",
        "给予党纪处分2人",
        "给予处分人",
        "除2个外均已整改",
        "3个方面6类12个问题",
        "69项任务",
    ),
    *("整改完成率100%", "问题个", "已完成个", "完成率%"),
)
_HEADS = (
    *(
        "中共甲县乙局党组关于巡察整改情况的通报",
        "根据县委统一部署，",
        "县委第一巡察组对乙局党组开展了巡察。",
    ),
    *(
        "一、整改工作组织情况",
        "二、反馈问题整改情况",
        "三、下一步工作打算",
        "联系电话：0000-0000000",
        "邮箱：a @b.cn",
    ),
    *(
        "欢迎监督。",
        "中共乙局党组",
        "特此通报",
        "来源：某网",
        "浏览量：3",
        "首页 > 公开",
        "上一篇：无",
        "相关阅读",
    ),
    *(
        "主任、各位副主任：",
        "邮政编码：000000",
        "通信地址：甲县乙路1号",
        "发布日期：2023-01-02",
        "审计查出问题",
    ),
)
_DEBRIS = (
    *("&nbsp;", "</p>", "<p style='a'>", "<br/>", "&#12345;", "\ufeff", "\u200b", "\xad", "\xa0"),
    *(
        "\x00",
        "\x0b",
        "\x0c",
        "\x1c",
        "\x85",
        "\u2028",
        "\u2029",
        "\ud800",
        "\udfff",
        "\ufffe",
        "\U0001ffff",
    ),
    *("\N{REPLACEMENT CHARACTER}", "\u0301", "\U0001f600", "\u202e", "ﷺ", "㍿", "é"),
)
_BLANKS = ("\n", "\n\n", "\r\n", "\r", " ", "\u3000", "\t", "\n\u3000\u3000")
_PROSE = (
    "党组召开会议专题研究",
    "完善制度",
    "加强培训",
    "整改到位",
    "一方面",
    "另一方面",
    "仍在推进",
    "的",
    "某科室",
)


def anything() -> st.SearchStrategy[str]:
    """Give any text: letters of every script, controls, surrogates, noncharacters."""
    odd = st.characters(
        categories=["Cs", "Cc", "Cf", "Co", "Cn", "Zs", "Zl", "Zp", "Nd", "No", "Ps"]
    )
    return st.text(st.one_of(st.characters(), odd))


def pieces() -> st.SearchStrategy[str]:
    """Give texts made of what the grammar is made of, in any order."""
    return st.lists(_piece(), max_size=40).map("".join)


def bulletins() -> st.SearchStrategy[str]:
    """Give texts that are built as bulletins are, with a piece out of place here and there."""
    item = st.tuples(
        _ordinal(), _phrase(), st.sampled_from(("\n", "", "：", "。", "\n\n")), _account()
    )
    section = st.tuples(
        _ordinal(), _phrase(), st.just("\n"), st.lists(item.map("".join), max_size=4)
    )
    body = st.lists(section.map(lambda parts: "".join([*parts[:3], *parts[3]])), max_size=3)
    head = st.lists(st.sampled_from((*_HEADS, *_CLAIMS, *_DATES)), max_size=5).map("\n".join)
    return st.tuples(head, body.map("".join), head).map("\n".join)


def _ordinal() -> st.SearchStrategy[str]:
    chinese = st.tuples(st.sampled_from(_FORMS_CHINESE), st.sampled_from(_CHINESE))
    arabic = st.tuples(st.sampled_from(_FORMS_ARABIC), st.sampled_from(_ARABIC))
    built = st.one_of(chinese, arabic).map(lambda pair: pair[0].format(pair[1]))
    return st.one_of(built, st.sampled_from(_SIGNS))


def _piece() -> st.SearchStrategy[str]:
    words = (_LABELS, _STATUSES, _MARKS, _DATES, _NUMERALS, _CLAIMS, _HEADS, _DEBRIS, _PROSE)
    chosen = [st.sampled_from(group) for group in (*words, _BLANKS, _BLANKS)]
    return st.one_of(_ordinal(), *chosen)


def _phrase() -> st.SearchStrategy[str]:
    words = st.sampled_from((*_PROSE, *_MARKS, *_DATES, *_NUMERALS, *_DEBRIS))
    return st.lists(words, min_size=1, max_size=5).map("".join)


def _account() -> st.SearchStrategy[str]:
    """Give a status, an account's label, and what the account enumerates, each there or not."""
    label = st.sampled_from(("", *_LABELS))
    status = st.sampled_from(("", *_STATUSES))
    measure = st.tuples(_ordinal(), _phrase(), st.sampled_from(("。", "；", "\n", "")))
    measures = st.lists(measure.map("".join), max_size=4).map("".join)
    end = st.sampled_from(("\n", "\n\n", "\r\n"))
    return st.tuples(label, status, end, label, measures, end).map("".join)
