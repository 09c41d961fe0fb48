"""Claimed rules, people and money against what the accounts name."""

from __future__ import annotations

from decimal import Decimal

import pytest

from rectify.model import (
    ClaimSubject,
    LedgerEntry,
    Measure,
    Outcome,
    OutcomeKind,
    Problem,
    Report,
    Section,
    Task,
)
from rectify.statistics import Verdict, Way
from tests.statistics.claims import (
    AGREES,
    CONTRADICTS,
    DONE,
    TASKS,
    THREE,
    UNCHECKABLE,
    claim,
    of,
)


def told(*accounts: str) -> Report:
    """Make a report of problems with these accounts."""
    return Report(
        problems=tuple(
            Problem(title=f"第{at}个问题", measures=(Measure(text=account),))
            for at, account in enumerate(accounts)
        )
    )


CREATED, REVISED = ClaimSubject.RULES_CREATED, ClaimSubject.RULES_REVISED
EVERY_RULE = ClaimSubject.RULES_TOTAL
RULES = told(
    "制定《值班办法》《门禁管理规定(试行)》,修订《采购细则》。",
    "出台了《值班办法》、《租金管理制度》和《三年工作方案》。学习省委制定《巡察工作条例》。",
    "印发《会议流程》。发放《读本》。对照《学习制度》检查。",
)


@pytest.mark.parametrize(
    ("subject", "value", "found"),
    [
        (CREATED, 3, (AGREES, Way.NAMED)),
        (CREATED, 2, (CONTRADICTS, Way.NAMED)),
        (CREATED, 9, (UNCHECKABLE, Way.NAMED)),
        (REVISED, 1, (AGREES, Way.NAMED)),
        (EVERY_RULE, 5, (AGREES, Way.NAMED)),
        (EVERY_RULE, 4, (CONTRADICTS, Way.NAMED)),
    ],
)
def test_rules_are_the_titles_that_accounts_name(
    subject: ClaimSubject, value: int, found: tuple[Verdict, Way]
) -> None:
    """Fewer rules than the accounts name are wrong, more of them stay open."""
    assert of(claim(subject, value, f"制度{value}项"), report=RULES) == [found]


def test_rules_of_a_sort_or_of_a_lesser_total_are_unproven() -> None:
    """A number of one sort of rules, or one below another number, contradicts nothing."""
    sort = claim(CREATED, 1, "制定财务制度1项")
    lesser = (claim(CREATED, 1, "制定制度1项"), claim(CREATED, 9, "制定制度9项"))

    assert of(sort, report=RULES) == [(UNCHECKABLE, Way.NAMED)]
    assert of(*lesser, report=RULES)[0] == (UNCHECKABLE, Way.NAMED)


def test_rules_in_a_section_are_those_below_its_heading() -> None:
    """A claim in a section's text is held against the accounts of that section."""
    report = Report(
        sections=(Section(title="学习方面", level=1), Section(title="财务方面", level=1)),
        problems=(
            Problem(title="甲", section=0, lead="制定《学习办法》。"),
            Problem(title="乙", section=1, lead="制定《报销办法》《采购办法》。"),
        ),
    )

    assert of(claim(CREATED, 1, "制定制度1项", where="sections[0]"), report=report) == [
        (AGREES, Way.NAMED)
    ]


FINED, WARNED = ClaimSubject.PEOPLE_DISCIPLINED, ClaimSubject.PEOPLE_WARNED
PEOPLE = told(
    "给予3人党纪处分,诫勉谈话2人。",
    "对1名责任人给予处分。组织50人到场,12人、7人参加处分宣布。",
    "三四名干部受处分。",
)


@pytest.mark.parametrize(
    ("subject", "value", "text", "found"),
    [
        (FINED, 3, "给予处分3人", (AGREES, Way.NAMED)),
        (FINED, 2, "给予处分2人", (CONTRADICTS, Way.NAMED)),
        (FINED, 5, "给予处分5人", (UNCHECKABLE, Way.NAMED)),
        (FINED, 2, "给予严重警告处分2人", (UNCHECKABLE, Way.NAMED)),
        (FINED, 2, "立案、处分2人", (UNCHECKABLE, Way.NO_PROOF)),
        (FINED, 2, "问责2人", (UNCHECKABLE, Way.NO_PROOF)),
        (WARNED, 1, "诫勉1人", (CONTRADICTS, Way.NAMED)),
    ],
)
def test_people_are_the_most_that_an_account_names(
    subject: ClaimSubject, value: int, text: str, found: tuple[Verdict, Way]
) -> None:
    """Fewer people than one account names in the same form are wrong, more stay open."""
    assert of(claim(subject, value, text, unit="人"), report=PEOPLE) == [found]


MONEY = ClaimSubject.MONEY_RECOVERED
FUNDS = told(
    "追缴租金3万元,另追缴利息5千元。", "追回补贴2万元。尚未追回1万元。投入8万元。", "完成追缴。"
)


@pytest.mark.parametrize(
    ("value", "text", "found"),
    [
        (50000, "追缴资金5万元", (AGREES, Way.NAMED)),
        (40000, "追缴资金4万元", (CONTRADICTS, Way.NAMED)),
        (90000, "追缴资金9万元", (UNCHECKABLE, Way.NAMED)),
        (300, "追缴慰问金300元", (UNCHECKABLE, Way.NAMED)),
        (300, "清退资金300元", (UNCHECKABLE, Way.NO_PROOF)),
        (300, "资金300元", (UNCHECKABLE, Way.NO_PROOF)),
    ],
)
def test_money_is_what_the_accounts_name_as_recovered(
    value: int, text: str, found: tuple[Verdict, Way]
) -> None:
    """Less money than the items name behind the same verbs is wrong, more of it stays open."""
    assert of(claim(MONEY, value, text, unit="元"), report=FUNDS) == [found]


def test_a_hedged_sum_is_not_contradicted() -> None:
    """A hedged sum below what the accounts name stays open."""
    hedged = claim(MONEY, 40000, "追缴资金4万多元", unit="元", approximate=True)

    assert of(hedged, report=FUNDS) == [(UNCHECKABLE, Way.NAMED)]


@pytest.mark.parametrize(("value", "verdict"), [(3, AGREES), (2, CONTRADICTS), (4, UNCHECKABLE)])
def test_outcomes_of_a_ledger_are_added_up(value: int, verdict: Verdict) -> None:
    """Where a ledger records outcomes, they are what is counted."""
    made = Outcome(kind=OutcomeKind.RULE_MADE, quantity=Decimal(1))
    other = Outcome(kind=OutcomeKind.OTHER, quantity=Decimal(7))
    report = Report(
        problems=(
            Problem(title="甲", ledger=LedgerEntry(outcomes=(made, made, other))),
            Problem(title="乙", tasks=(Task(text="丙", ledger=LedgerEntry(outcomes=(made,))),)),
            Problem(title="丁"),
        )
    )

    assert of(claim(CREATED, value), report=report) == [(verdict, Way.OUTCOMES)]


def test_accounts_are_looked_through_for_each_kind() -> None:
    """Claims of rules and of money in one report are each held against its accounts."""
    report = told("制定《收费办法》,追缴租金3万元,给予2人处分。")
    rules, money = claim(CREATED, 1, "制定制度1项"), claim(MONEY, 30000, "追缴资金3万元")
    people = claim(FINED, 2, "给予处分2人", unit="人")

    assert of(rules, money, people, report=report) == [(AGREES, Way.NAMED)] * 3


def test_a_rate_of_the_largest_and_finest_numbers_is_taken() -> None:
    """Numbers at the bounds of what anything can have are no error."""
    claims = (
        claim(TASKS, 1),
        claim(TASKS, "1E+15", status=DONE, part_of=0),
        claim(TASKS, "1.000000000001", status=DONE, is_rate=True, part_of=0),
    )

    assert of(*claims, report=Report())[2] == (CONTRADICTS, Way.HALF_UP)


def test_meetings_are_never_proven() -> None:
    """What a document doesn't enumerate by its nature is uncheckable."""
    found = of(claim(ClaimSubject.MEETINGS, 3), claim(ClaimSubject.OTHER, 3), report=THREE)

    assert found == [(UNCHECKABLE, Way.NO_PROOF)] * 2
