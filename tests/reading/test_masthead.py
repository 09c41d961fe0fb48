"""Who inspected whom by whose order, when, and when it was told."""

from datetime import date

import pytest

from rectify import InspectionKind
from rectify.reading.masthead import InspectionAt, inspection, organization
from rectify.reading.scanner import Page, Range, scan


def _read(text: str) -> tuple[Page, InspectionAt]:
    page = scan(text)
    return page, inspection(page, None, (0, len(page.folded)))


def _words(page: Page, where: Range | None) -> str | None:
    return None if where is None else page.folded[slice(*where)]


@pytest.mark.parametrize(
    ("text", "team"),
    [
        ("市委第二巡察组对县档案馆进行了巡察", "市委第二巡察组"),
        ("2023年4月10日至6月10日,市委巡察二组进驻", "市委巡察二组"),
        ("七届市委第十二轮巡察一组对我局开展巡察", "七届市委第十二轮巡察一组"),
        ("省委第三巡视组向我单位反馈", "省委第三巡视组"),
        ("县委第一巡察组、第二巡察组对两镇进行交叉巡察", "县委第一巡察组、第二巡察组"),
        ("县委成立整改领导小组,县委巡察组进驻,县委第六巡察组反馈", "县委第六巡察组"),
        ("由 县委第六巡察组进驻", "县委第六巡察组"),
        ("区审计局审计组进驻我局", "区审计局审计组"),
        ("县委组织部协调", None),
        ("县委派出两个巡察组", None),
        ("县局领导小组研究", None),
        ("各小组学习", None),
    ],
)
def test_the_team(text: str, team: str | None) -> None:
    """The first numbered team of a body is the one; where none is numbered, the first of all."""
    page, found = _read(text)

    assert _words(page, found.team) == team


@pytest.mark.parametrize(
    ("text", "ordered_by"),
    [
        ("根据县委统一部署,县委第二巡察组进驻", "县委"),
        ("按照十二届省委巡视工作安排,开展巡视", "省委"),
        ("根据市委巡察工作领导小组部署,开展巡察", "市委巡察工作领导小组"),
        ("根据工作安排,七届市委第二巡察组进驻", "市委"),
        ("县委第二巡察组进驻", "县委"),
        ("根据相关要求进行整改", None),
        ("依据上级安排,中小学校巡察工作局组进驻", None),
    ],
)
def test_who_ordered(text: str, ordered_by: str | None) -> None:
    """Who ordered stands before 部署 or 安排, else in the team's name; the term is no part of it."""
    page, found = _read(text)

    assert _words(page, found.ordered_by) == ordered_by


@pytest.mark.parametrize(
    ("text", "round_"),
    [
        ("五届县委第七轮巡察", "五届县委第七轮"),
        ("县委第七轮第二批巡察", "第七轮第二批"),
        ("七届市委第十二轮巡察一组,贯彻第三轮要求", "七届市委第十二轮"),
        ("县委巡察", None),
    ],
)
def test_the_round(text: str, round_: str | None) -> None:
    """The round is the one that the team's name tells, or else the first one of all."""
    page, found = _read(text)

    assert _words(page, found.round) == round_


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("县委第二巡察组反馈", InspectionKind.XUNCHA),
        ("省委巡视反馈,县委巡察跟进", InspectionKind.XUNSHI),
        ("审计查出问题", InspectionKind.AUDIT),
        ("省环保督察反馈", InspectionKind.ENVIRONMENT),
        ("专题培训", None),
    ],
)
def test_the_kind(text: str, kind: InspectionKind | None) -> None:
    """The kind of inspection is the one whose word comes first."""
    assert _read(text)[1].kind is kind


def test_the_title_tells_the_kind_first() -> None:
    """The kind that the title names goes before those of the opening."""
    page = scan("县局关于审计整改情况的报告\n县委巡察组此前进驻。")
    found = inspection(page, (0, 13), (14, len(page.folded)))

    assert found.kind is InspectionKind.AUDIT


@pytest.mark.parametrize(
    ("text", "feedback"),
    [
        ("2023年4月10日至6月10日,进驻。7月7日,反馈了意见。", date(2023, 7, 7)),
        ("2023年11月6日至2024年1月12日,进驻。3月1日,反馈了意见。", date(2024, 3, 1)),
        ("2022年9月6日至12月12日,进驻。2月1日,反馈了意见。", date(2023, 2, 1)),
        ("2022年9月6日至12月12日进驻并反馈。", None),
        ("截至2023年5月1日,反馈问题已整改。2023年2月3日出具报告。", date(2023, 2, 3)),
        ("2023年2月3日会议。反馈问题如下。", None),
        ("2023年2月3日和3月4日,反馈。", date(2023, 3, 4)),
        ("进驻。", None),
    ],
)
def test_the_day_of_feedback(text: str, feedback: date | None) -> None:
    """The last day before 反馈 in its sentence counts; its year is the one after if it must be."""
    found = _read(text)[1].feedback

    assert (None if found is None else found.on) == feedback


def test_the_period() -> None:
    """The first two days that are joined are those of the inspection, with their places."""
    page, found = _read("于2023年4月10日至6月10日进驻")

    assert found.started is not None
    assert found.ended is not None
    assert (found.started.on, found.ended.on) == (date(2023, 4, 10), date(2023, 6, 10))
    assert page.folded[slice(*found.ended.where)] == "6月10日"


@pytest.mark.parametrize(
    ("title", "opening", "name"),
    [
        ("青岭县档案馆关于巡察整改情况的通报", "县委巡察组对县粮库进行了巡察。", "青岭县档案馆"),
        ("关于巡察整改情况的通报", "县委巡察组对青岭县粮库进行了巡察。", "青岭县粮库"),
        ("关于巡察整改情况的通报", "县委巡察组向青岭县粮库反馈了意见。", "青岭县粮库"),
        ("发布机构：青岭县粮库", "现将情况通报如下。", "青岭县粮库"),
        ("巡察整改情况的通报", "现将情况通报如下。", None),
    ],
)
def test_who_reports_where_nobody_signs(title: str, opening: str, name: str | None) -> None:
    """The title names who reports, else the opening names who was inspected, else the metadata."""
    page = scan(f"{title}\n{opening}")
    named = (0, len(title)) if "整改" in title else None
    found = organization(page, named, (len(title) + 1, len(page.folded)))

    assert _words(page, found) == name
