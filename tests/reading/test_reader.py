"""`read`, from text to Reading."""

from datetime import date
from typing import cast

import pytest

import rectify
from rectify import InspectionKind, Status

_BULLETIN = """首页 > 信息公开
中共青岭县档案馆支部委员会关于巡察整改情况的通报
发布时间：2024-01-05
根据县委统一部署，2023年4月10日至6月10日，县委第二巡察组对县档案馆进行了巡察。7月7日，反馈了意见。
馆支部高度重视，成立领导小组，制定整改方案。
（一）财务方面
1.台账缺失
整改进度：已完成
整改情况：一是补建台账。二是公示。
（二）党建方面
2.会议少
整改情况：一是补开会
议。二是列入计划。
下一步，我们将继续抓好整改后续工作，巩固整改成果，不断提升管理水平。
欢迎广大干部群众监督。联系电话：0731-2345678。
中共青岭县档案馆支部委员会
2024年1月2日
浏览量：30
"""


def test_a_bulletin_is_read_whole() -> None:
    """Masthead, passages, problems, plan, contact and signature each find their place."""
    report = rectify.read(_BULLETIN).report

    assert report.title == "中共青岭县档案馆支部委员会关于巡察整改情况的通报"
    assert report.organization.name == "中共青岭县档案馆支部委员会"
    assert report.inspection.kind is InspectionKind.XUNCHA
    assert report.inspection.team == "县委第二巡察组"
    assert report.inspection.ordered_by == "县委"
    assert report.inspection.feedback_on == date(2023, 7, 7)
    assert (report.signed_on, report.published_on) == (date(2024, 1, 2), date(2024, 1, 5))
    assert (len(report.preamble), len(report.organizing), len(report.plans)) == (1, 1, 1)
    assert [section.title for section in report.sections] == ["财务方面", "党建方面"]
    assert [problem.status for problem in report.problems] == [Status.COMPLETED, Status.UNSTATED]
    assert report.problems[1].measures[0].text == "补开会议。"
    assert report.contact.phones == ("0731-2345678",)


def test_what_is_read_stands_where_its_span_says() -> None:
    """Spans count in the text as given, though breaks within sentences were stepped over."""
    reading = rectify.read(_BULLETIN)
    span = reading.spans["problems[1].measures[0]"]

    assert reading.text == _BULLETIN
    assert _BULLETIN[span.start : span.stop] == "一是补开会\n议。"


@pytest.mark.parametrize("value", [None, b"1.", 3])
def test_what_is_no_text_is_refused(value: object) -> None:
    """Bytes, None and numbers are a TypeError that says what to pass."""
    with pytest.raises(TypeError, match="takes the text as a str"):
        rectify.read(cast("str", value))


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_line_ends_make_no_difference(end: str) -> None:
    """A text with other line ends gives the same report."""
    assert rectify.read(_BULLETIN.replace("\n", end)).report == rectify.read(_BULLETIN).report


def test_headings_without_ordinals_hold_where_lines_are_broken() -> None:
    """An item without an ordinal has an empty one, also in a text with broken lines."""
    report = rectify.read(
        "现将整改情况通报如下。\n关于台账缺失的问题\n整改情况：一是修订财务制度并\n逐条公示。\n关于采购违规的问题\n整改情况：修订。"
    ).report

    assert [problem.ordinal for problem in report.problems] == ["", ""]
    assert report.problems[0].measures[0].text == "修订财务制度并逐条公示。"


def test_a_plan_behind_the_last_heading_ends_it() -> None:
    """Neither the plan nor the invitation belongs to the last item."""
    last = rectify.read(_BULLETIN).report.problems[-1]

    assert [measure.text for measure in last.measures] == ["补开会议。", "列入计划。"]


def test_a_document_without_headings_may_have_a_plan() -> None:
    """Where there is no heading, a plan and an invitation stand behind the first paragraph."""
    report = rectify.read(
        "县局认真整改，成立专班，反馈意见均已落实到位，现将整改情况公布如下。\n"
        "下一步，我们将继续抓好整改后续工作，巩固整改成果，不断提升管理水平。\n"
        "欢迎监督。联系电话：0731-2345678。"
    ).report

    assert len(report.preamble) == 1
    assert len(report.plans) == 1
    assert report.contact.phones == ("0731-2345678",)


def test_contact_may_stand_behind_the_signature() -> None:
    """Where no line invites, the contact may stand in the plan or at the very end."""
    text = (
        "1.台账缺失\n整改情况：补建。\n青岭县档案馆\n2024年1月2日\n来源：县局（电话：0731-2345678）"
    )

    assert rectify.read(text).report.contact.phones == ("0731-2345678",)


def test_the_day_of_publication_may_stand_behind_the_signature() -> None:
    """Furniture behind the signature tells the day of publication where none stands before."""
    text = "1.台账缺失\n整改情况：补建。\n青岭县档案馆\n2024年1月2日\n发布时间：2024-01-05"

    assert rectify.read(text).report.published_on == date(2024, 1, 5)


def test_claims_of_an_earlier_inspection_are_told_by_the_period() -> None:
    """With the period of the inspection known, what an earlier one counted is no claim."""
    text = (
        "根据县委统一部署，2023年4月10日至6月10日，县委第二巡察组对县档案馆进行了巡察。"
        "2019年巡察反馈问题9个。现将情况通报如下。\n1.台账缺失\n整改情况：补建。"
    )

    assert rectify.read(text).report.claims == ()


def test_tasks_outside_any_problem() -> None:
    """Tasks in a chapter without items are unassigned, with spans of their own."""
    reading = rectify.read(
        "一、巡察反馈问题整改情况\n1.台账缺失\n整改情况：针对“甲”细化任务，补建。\n"
        "二、其他整改任务进展情况\n针对“乙”细化任务，补开。"
    )

    assert [task.text for task in reading.report.unassigned_tasks] == ["乙"]
    assert "unassigned_tasks[0]" in reading.spans


def test_a_list_of_attachments_is_no_measure() -> None:
    """The attachments before the signature end the last problem, and are told as left over."""
    text = (
        "中共青岭县档案馆支部关于巡察整改情况的通报\n"
        "1.台账缺失\n整改情况：补建台账。\n"
        "附件：1.整改台账\n2.制度清单\n"
        "中共青岭县档案馆支部\n2024年1月2日\n"
    )
    reading = rectify.read(text)

    (problem,) = reading.report.problems
    assert [measure.text for measure in problem.measures] == ["补建台账。"]
    assert reading.report.signed_on == date(2024, 1, 2)
    assert "附件：1.整改台账\n2.制度清单" in "\n".join(left.text for left in reading.leftovers)
