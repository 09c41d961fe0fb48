"""Totals that a document states about itself."""

import decimal
from decimal import Decimal

import pytest

from rectify import ClaimSubject, Status
from rectify.reading.claims import ClaimAt, claims


def _said(text: str, since: int | None = None) -> list[tuple[str, int | float | None]]:
    return [
        (_name(one), None if one.value is None else float(one.value))
        for one in claims(text, since=since)
    ]


def _name(claim: ClaimAt) -> str:
    status = f"/{claim.status}" if claim.status is not None else ""
    return claim.subject + status + ("+" * claim.sustained) + ("%" * claim.is_rate)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("反馈3个方面12个问题", [("aspects", 3), ("problems", 12)]),
        ("分解为17大项177项任务", [("categories", 17), ("tasks", 177)]),
        ("移交立行立改问题5个", [("immediate_problems", 5)]),
        ("整改任务共计30项", [("tasks", 30)]),
        ("问题总数为8个", [("problems", 8)]),
        ("反馈问题12个,已完成9个", [("problems", 12), ("problems/completed", 9)]),
        ("反馈12个问题,9个已整改到位", [("problems", 12), ("problems/completed", 9)]),
        ("30项任务,其中已完成20项", [("tasks", 30), ("tasks/completed", 20)]),
        ("12个问题,长期坚持的3个", [("problems", 12), ("problems+", 3)]),
        ("12个问题,除2个外,均已整改", [("problems", 12), ("problems/incomplete", 2)]),
        ("已完成9项", [("problems/completed", 9)]),
        ("12个问题、30项任务,已完成9条", [("problems", 12), ("tasks", 30), ("tasks/completed", 9)]),
        ("召开会议3次", [("meetings", 3)]),
        ("召开专题会2场", [("meetings", 2)]),
        ("走访企业3次", []),
        ("自查问题7个", []),
        ("这是一个问题", []),
    ],
)
def test_items_are_counted(text: str, expected: list[tuple[str, float]]) -> None:
    """Aspects, problems, tasks and meetings are counted, with the status that a count is of."""
    assert _said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("问题整改完成率76%", [("problems/completed%", 76)]),
        ("30项任务,完成率达到90%", [("tasks", 30), ("tasks/completed%", 90)]),
        ("任务完成率为90%", [("tasks/completed%", 90)]),
        ("立行立改问题整改率100%", [("immediate_problems/completed%", 100)]),
        ("资金整改率80%", []),
        ("满意度90%", []),
    ],
)
def test_rates_are_claims(text: str, expected: list[tuple[str, float]]) -> None:
    """A rate is of what was spoken of; one of money, or of something else, is no claim."""
    assert _said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("追缴资金3.5万元", [("money_recovered", 35000)]),
        ("清退1,300元", [("money_recovered", 1300)]),
        ("清退20余万元", [("money_recovered", 200000)]),
        ("上缴1.2亿元", [("money_recovered", 120000000)]),
        ("投入50万元", []),
    ],
)
def test_money_that_came_back_is_counted(text: str, expected: list[tuple[str, float]]) -> None:
    """Recovered money is told in yuan, other money is no claim."""
    assert _said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("党纪处分3人", [("people_disciplined", 3)]),
        ("对7人立案审查", [("people_disciplined", 7)]),
        ("提醒谈话5人次", [("people_warned", 5)]),
        ("批评教育4名", [("other", 4)]),
        ("培训40人", []),
        ("给予处分人,诫勉了人。", [("people_disciplined", None), ("people_warned", None)]),
    ],
)
def test_people_are_counted_by_form(text: str, expected: list[tuple[str, float | None]]) -> None:
    """People are counted by what befell them; a numeral that was lost is absent, never 0."""
    assert _said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("新建制度3项", [("rules_created", 3)]),
        ("修订3项制度", [("rules_revised", 3)]),
        ("制定修订制度9项", [("rules_total", 9)]),
        ("制定制度5项,修订4项", [("rules_created", 5), ("rules_revised", 4)]),
        ("制定3项制度和文件", [("other", 3)]),
        ("修订制度2项、废止1项", [("rules_revised", 2)]),
        ("修订制度3次", []),
        ("新建泵站3座", []),
        ("修订完善废止制度3项", [("other", 3)]),
        ("制定2项任务清单", [("tasks", 2)]),
    ],
)
def test_rules_are_counted(text: str, expected: list[tuple[str, float]]) -> None:
    """Rules made and revised are counted apart, or together where one number is of both."""
    assert _said(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "力争完成12个问题",
        "上轮巡察反馈12个问题,已完成9个",
        "“12个问题”",
        "落实3“张清单”",
        "总体良好",
    ],
)
def test_what_is_no_claim(text: str) -> None:
    """Targets, an earlier round, quotations and plain words claim nothing."""
    assert _said(text) == []


def test_an_inspection_of_an_earlier_year_is_no_claim() -> None:
    """What an inspection of an earlier year counted is no claim about this one."""
    text = "2019年巡察反馈问题12个"

    assert _said(text, since=2023) == []
    assert _said(text, since=2019) == [("problems", 12)]
    assert _said(text) == [("problems", 12)]


def test_each_sentence_speaks_anew() -> None:
    """What a sentence skips, the next does not."""
    assert _said("上轮反馈9个问题。本轮反馈12个问题。") == [("problems", 12)]


def test_a_part_knows_its_whole() -> None:
    """A count behind 其中, and one of a status, is a part of the total before it."""
    found = claims("反馈12个问题,其中党建问题3个;30项任务,已完成20项")

    assert [one.part_of for one in found] == [None, 0, None, 2]


def test_a_status_may_be_told_behind_the_count() -> None:
    """A part that a sentence names before it says of which status it is takes that status."""
    found = claims("反馈12个问题,剩余3个问题,正在整改。")

    assert [(one.value, one.status, one.part_of) for one in found] == [
        (Decimal(12), None, None),
        (Decimal(3), Status.IN_PROGRESS, 0),
    ]


def test_lasting_effort_may_be_told_behind_the_count() -> None:
    """A part of which a later clause says that it lasts counts the sustained."""
    found = claims("反馈12个问题,剩余3个问题,长期坚持。")

    assert (found[1].status, found[1].sustained) == (None, True)


def test_a_total_alone_takes_no_status_of_a_later_clause() -> None:
    """Where there is no other total, or no later clause states one, a count stays a total."""
    assert _said("反馈12个问题,已整改。") == [("problems", 12)]
    assert _said("反馈12个问题,剩余3个问题,核对中。") == [("problems", 12), ("problems", 3)]


def test_a_claim_tells_its_words_unit_and_hedge() -> None:
    """A claim has the words that it was read from, its unit, and whether it is hedged."""
    text = "县局认真整改,近60项任务"
    (found,) = claims(text)

    assert found.subject is ClaimSubject.TASKS
    assert text[slice(*found.where)] == "近60项任务"
    assert (found.unit, found.approximate) == ("项", True)


def test_totals_far_back_are_no_wholes() -> None:
    """A total is looked for near its part, and never across a hundred other counts."""
    text = "反馈12个问题。" + "召开会议3次。" * 100 + "已完成9个。"
    found = claims(text)

    assert found[-1].status is Status.COMPLETED
    assert found[-1].part_of is None


def test_money_is_exact_in_any_decimal_context() -> None:
    """The caller's precision, traps and exponents change no claim."""
    with decimal.localcontext() as context:
        context.prec, context.Emax, context.Emin = 3, 3, -3
        context.traps[decimal.Inexact] = context.traps[decimal.Overflow] = True
        found = [claim.value for claim in claims("追缴资金1234.5678万元,清退资金12.34567万元。")]

    assert found == [Decimal(12345678), Decimal("123456.7")]
