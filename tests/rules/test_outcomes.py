"""Outcomes, OUT: money that came back, and outcomes that are claimed."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given

import rectify
from rectify.diagnostics import Diagnostic
from rectify.model import Claim, ClaimSubject, Problem, Report, Status, Task
from rectify.rules import Rule, check, outcomes
from tests import strategies

RULES = (outcomes.money_without_recovery, outcomes.outcome_claim_differs)


@pytest.mark.parametrize("rule", RULES, ids=["OUT751", "OUT752"])
def test_an_example_is_told_and_its_correction_is_not(rule: Rule) -> None:
    """Each rule fires in its example, and not in the same text put right."""
    example, instead = rule.kind.example, rule.kind.instead
    assert example is not None
    assert instead is not None

    told = check(rectify.read(example), rules=(rule,), ignore=["REA"])

    assert [each.code for each in told] == [rule.code]
    assert check(rectify.read(instead), rules=(rule,), ignore=["REA"]) == ()


def test_a_task_about_money_is_told_like_a_problem() -> None:
    """A completed task whose text speaks of money owed is held against its own account."""
    owed = Task(text="商户欠缴租金", status=Status.COMPLETED, lead="按月催收。")
    report = Report(problems=(Problem(title="管理不严", tasks=(owed,)),))

    (told,) = check(report, rules=RULES)

    assert told.where == "problems[0].tasks[0].text"
    assert told.message == "问题涉及钱款(“欠缴”),已完成整改,但整改情况未写明金额"


def test_an_amount_in_a_task_answers_for_the_problem() -> None:
    """A problem about money is answered where one of its tasks names an amount."""
    task = Task(text="清理欠款", lead="收回租金3万元。")
    problem = Problem(title="欠缴租金", status=Status.COMPLETED, lead="全面清理。", tasks=(task,))

    assert check(Report(problems=(problem,)), rules=RULES) == ()


@pytest.mark.parametrize("lead", ["", "经核查不存在收费情况。"], ids=["empty", "nothing owed"])
def test_an_account_may_have_no_amount_to_name(lead: str) -> None:
    """An empty account is another rule's, and where nothing is owed, nothing is asked for."""
    problem = Problem(title="违规收取资料费", status=Status.COMPLETED, lead=lead)

    assert check(Report(problems=(problem,)), rules=RULES) == ()


def test_a_claim_of_less_than_the_accounts_name_tells_how_much() -> None:
    """What the accounts name is written plainly in both languages."""
    claim = Claim(
        subject=ClaimSubject.MONEY_RECOVERED,
        value=Decimal(20000),
        text="追缴资金2万元",
        where="preamble[0]",
    )
    report = Report(problems=(Problem(title="甲", lead="追缴租金3.5万元。"),), claims=(claim,))

    (told,) = check(report, rules=RULES)

    assert told.message == "“追缴资金2万元”少于各条所写:各条写明的已有35000"
    assert told.text("en") == "“追缴资金2万元” is less than the items tell: they name 35000"


@given(strategies.reports())
def test_no_report_is_refused(report: Report) -> None:
    """Whatever a report holds, the family gives diagnostics and raises nothing."""
    assert all(isinstance(each, Diagnostic) for each in check(report, rules=RULES))
