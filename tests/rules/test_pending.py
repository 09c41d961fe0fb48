"""What an account says is still to come, or can't be done, and what only looks like it."""

import pytest

from rectify.rules.pending import (
    hint_of_lack,
    lacks_conditions,
    sign_ahead,
    still_to_come,
)
from rectify.source import fold


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("学校正在办理产权证。", "学校正在办理产权证"),
        ("已清退12万元，另2万元正在协商退还。", "另2万元正在协商退还"),
        ("目前仍在施工，预计2024年6月完工。", "目前仍在施工"),
        ("管网改造过半，预计６月完工。", "预计６月完工"),
        ("（剩余部分正在核对）", "（剩余部分正在核对）"),
        ("剩余欠款将于12月底前收回。", "剩余欠款将于12月底前收回"),
        ("剩余门面将在近期收回。", "剩余门面将在近期收回"),
        ("力争年底前全部收回。", "力争年底前全部收回"),
        ("拟采取诉讼方式追缴。", "拟采取诉讼方式追缴"),
        ("还有3户尚未搬离。", "还有3户尚未搬离"),
        ("尚未完成验收的有2处。", "尚未完成验收的有2处"),
        ("下一步，我局将继续加大力度，年底前收回。", "下一步，我局将继续加大力度"),
        ("下一步将对2处堤段除险。", "下一步将对2处堤段除险"),
        ("我镇将进一步清理欠账。", "我镇将进一步清理欠账"),
        ("围墙修复施工中。", "围墙修复施工中"),
        ("目前围墙修复施工中，已完成过半。", "目前围墙修复施工中"),
        ("欠租正在追缴，其余均已收回。", "欠租正在追缴"),
        ("招标文件正按程序报批。", "招标文件正按程序报批"),
        ("等待批复后实施。", "等待批复后实施"),
        ("下一步", None),
        ("政策正在。", "政策正在"),
    ],
)
def test_what_is_still_to_come_is_found(text: str, words: str | None) -> None:
    """The first clause with such words is given as printed."""
    assert still_to_come(text) == words
    assert words is None or sign_ahead().search(fold(text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "已全部完成。",
        "真正在思想上重视起来，纠正在招生中存在的做法。",
        "系统正在使用，氛围正在逐步形成。",
        "对正在建设的3处工程停工检查。",
        "在项目推进中，坚持周调度。",
        "工程推进中，坚持周调度。",
        "推进中小学改革。",
        "对即将到期的合同提醒。",
        "尚未到位的资金已收回。",
        "尚未发现违规。",
        "个别班组尚未建账的问题",
        "研究部署下一步工作。",
        "下一步工作计划已明确。",
        "下一步将持续跟踪。",
        "今后，将继续清理。",
        "已草拟于会前，模拟于课后。",
        "拟提交会议审议的议题3个。",
        "拟定方案，拟任人选已公示。",
        "按计划于3月开会，原计划于5月完成。",
        "将完成情况纳入考核，将印发文件数作为依据。",
        "已将完成验收手续补齐。",
        "要求尽快缴清，已尽快缴清。",
        "待遇已落实，待岗人员已安置。",
        "待命值守。",
        "严格对待批复文件。",
        "当时正在施工，此前尚未验收。",
        "存在尚未建账现象，已建账。",
        "叫停正在施工的工程。",
        "2处工程正在施工，现已全部完工，均已验收。",
        "省教育厅正在处置。",
        "已报送材料，目前市财政局正在审核。",
        "市自然资源局受理后，正在审核。",
        "法院正在审理。",
        "印发《正在建设工程管理办法》，纠正“尚未”“‘拟’字当头”之风。",
    ],
)
def test_what_only_looks_like_it_is_not_found(text: str) -> None:
    """Titles, quotations, upkeep, what was wrong and what others do are no pending work."""
    assert still_to_come(text) is None


def test_an_organization_is_none_of_the_others() -> None:
    """What a bureau says of itself by its full name is its own work."""
    text = "县水务局正在清理河道。"

    assert still_to_come(text) is None
    assert still_to_come(text, own="中共云溪县水务局党组") == "县水务局正在清理河道"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("除1处因政策原因不具备整改条件外，均已办结。", "除1处因政策原因不具备整改条件外"),
        ("欠款无法按期收回。", "欠款无法按期收回"),
        ("条件不成熟。", "条件不成熟"),
        ("对不具备条件的停办；产权证难以办理。", "产权证难以办理"),
    ],
)
def test_lacking_conditions_are_found(text: str, words: str) -> None:
    """The first clause that says that conditions are lacking is given as printed."""
    assert lacks_conditions(text) == words
    assert hint_of_lack().search(fold(text)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "已办结。",
        "按条件审批。",
        "改善办学条件。",
        "对确实无法收回的款项核销。",
        "无法办理的3户已更换场地。",
        "如无法办理，退回材料。",
        "防止问题无法整改。",
        "印发《无法追回款项处理办法》。",
    ],
)
def test_what_was_settled_lacks_nothing(text: str) -> None:
    """What was settled otherwise, ruled out, or overcome lacks no conditions."""
    assert lacks_conditions(text) is None


def test_a_long_text_of_signs_is_read_in_a_bounded_look() -> None:
    """A sign looks at what stands near it, however long its clause."""
    assert still_to_come("对正在施工的" * 2000) is None
