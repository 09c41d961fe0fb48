"""Totals, TOT: what is told once, where, and what is left to another rule."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

import rectify
from rectify.diagnostics import Diagnostic
from rectify.model import Claim, ClaimSubject, Measure, Passage, Problem, Report, Section, Status
from rectify.rules import Rule, check, totals
from tests import strategies

RULES = (
    totals.claimed_total_differs,
    totals.claimed_status_count_differs,
    totals.parts_do_not_sum,
    totals.part_exceeds_whole,
    totals.rate_differs,
    totals.amounts_do_not_sum,
    totals.sustained_counted_apart,
)
CODES = ["TOT201", "TOT202", "TOT203", "TOT204", "TOT205", "TOT206", "TOT207"]
PROBLEMS, MONEY = ClaimSubject.PROBLEMS, ClaimSubject.MONEY_RECOVERED


def claim(
    value: int,
    text: str,
    *,
    subject: ClaimSubject = PROBLEMS,
    status: Status | None = None,
    part_of: int | None = None,
    where: str = "preamble[0]",
) -> Claim:
    """Make a claim."""
    return Claim(
        subject=subject,
        value=Decimal(value),
        text=text,
        status=status,
        part_of=part_of,
        where=where,
    )


def found(report: Report) -> list[tuple[str, str]]:
    """Check a report by the family: codes and places."""
    return [(each.code, each.where) for each in check(report, rules=RULES)]


def test_the_family_has_its_codes() -> None:
    """Each rule of the family bears its code."""
    assert [rule.code for rule in RULES] == CODES


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_an_example_is_told_and_its_correction_is_not(rule: Rule) -> None:
    """Each rule fires in its example, and not in the same text put right."""
    example, instead = rule.kind.example, rule.kind.instead
    assert example is not None
    assert instead is not None

    told = check(rectify.read(example), rules=(rule,), ignore=["REA"])

    assert [each.code for each in told] == [rule.code]
    assert check(rectify.read(instead), rules=(rule,), ignore=["REA"]) == ()


def test_what_is_claimed_twice_is_told_once() -> None:
    """The same number of the same in the same scope is told where it stands first."""
    report = Report(
        problems=(Problem(title="甲"),),
        claims=(
            claim(2, "2个问题"),
            claim(2, "两个问题", where="organizing[0]"),
        ),
    )

    assert found(report) == [("TOT201", "claims[0]")]


def test_sections_are_told_each() -> None:
    """The same number in the texts of two sections is told of each."""
    report = Report(
        sections=(Section(title="学习方面", level=1), Section(title="财务方面", level=1)),
        problems=(Problem(title="甲", section=0), Problem(title="乙", section=1)),
        claims=(
            claim(2, "2个问题", where="sections[0].text"),
            claim(2, "2个问题", where="sections[1].text"),
        ),
    )

    assert found(report) == [("TOT201", "claims[0]"), ("TOT201", "claims[1]")]


def test_what_only_parts_contradict_is_told_of_the_parts() -> None:
    """A total that its parts alone contradict is not also said to differ from the list."""
    report = Report(
        claims=(
            claim(9, "9个问题"),
            claim(5, "已完成5个", status=Status.COMPLETED, part_of=0),
            claim(3, "正在整改3个", status=Status.IN_PROGRESS, part_of=0),
        ),
    )

    assert found(report) == [("TOT203", "claims[0]")]


def test_a_part_larger_than_its_whole_is_told_of_the_part() -> None:
    """A sum of money within a smaller one is told once, with the words of both."""
    report = Report(
        preamble=(Passage(text="追缴3万元,其中租金5万元。"),),
        claims=(
            claim(30000, "追缴3万元", subject=MONEY),
            claim(50000, "其中租金5万元", subject=MONEY, part_of=0),
        ),
    )

    (told,) = check(report, rules=RULES)

    assert (told.code, told.where) == ("TOT204", "claims[1]")
    assert told.text("en") == "“其中租金5万元” is larger than “追缴3万元”, which it is a part of"


@pytest.mark.parametrize(
    ("text", "place"),
    [("追缴3万元,其中租金2万元、押金2万元。", "preamble[0].text"), ("", "claims[0]")],
    ids=["in the text", "in the claims"],
)
def test_claimed_money_that_does_not_add_up_is_told_once(text: str, place: str) -> None:
    """Money is told where its words stand; where no text has it, at the claim."""
    report = Report(
        preamble=(Passage(heading="整改情况", text=text),),
        claims=(
            claim(30000, "追缴3万元", subject=MONEY),
            claim(20000, "租金2万元", subject=MONEY, part_of=0),
            claim(20000, "押金2万元", subject=MONEY, part_of=0),
        ),
    )

    (told,) = check(report, rules=RULES)

    assert (told.code, told.where) == ("TOT206", place)
    assert told.message == "所列金额合计40000元,与30000元不一致"


def test_amounts_are_told_in_every_text() -> None:
    """Sums are told in headings' texts, leads and measures, each where it stands."""
    text = "清退3万元,其中津贴4万元。"
    report = Report(
        sections=(Section(title="财务方面", level=1, text=text),),
        problems=(Problem(title="甲", section=0, lead=text, measures=(Measure(text=text),)),),
    )

    assert found(report) == [
        ("TOT206", "sections[0].text"),
        ("TOT206", "problems[0].lead"),
        ("TOT206", "problems[0].measures[0]"),
    ]


def test_each_sum_of_a_text_is_told() -> None:
    """Two sums of one text that don't fit are told both, with their words."""
    text = "清退3万元,其中津贴4万元。清退5万元,其中奖金6万元。"

    told = check(Report(preamble=(Passage(text=text),)), rules=RULES)

    assert [each.message for each in told] == [
        "所列金额合计40000元,与30000元不一致",
        "所列金额合计60000元,与50000元不一致",
    ]


@given(strategies.reports())
def test_no_report_is_refused(report: Report) -> None:
    """Whatever a report holds, the family gives diagnostics and raises nothing."""
    assert all(isinstance(each, Diagnostic) for each in check(report, rules=RULES))
