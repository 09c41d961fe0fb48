"""A heading's block read as an item."""

import pytest

import rectify
from rectify import Problem, Status
from rectify.reading.items import ItemAt, item, kind_of
from rectify.reading.outline import outline
from rectify.reading.scanner import Page, scan


def _item(text: str) -> tuple[Page, ItemAt]:
    page = scan(text)
    return page, item(page, outline(page, 0, len(page.lines))[0])


def _problem(text: str) -> Problem:
    return rectify.read(text).report.problems[0]


def _measures(problem: Problem) -> list[str]:
    return [f"{measure.ordinal}{measure.text}" for measure in problem.measures]


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("1.台账缺失\n整改进度:已完成\n整改情况:补建。", Status.COMPLETED),
        ("1.台账缺失\n整改情况:已完成整改。补建。", Status.COMPLETED),
        ("1.台账缺失\n整改情况:补建。\n已完成整改。", Status.COMPLETED),
        ("1.台账缺失(正在整改)\n整改情况:补建。", Status.IN_PROGRESS),
        ("1.台账缺失\n整改进度:正在整改\n整改情况:已完成整改。补建。", Status.IN_PROGRESS),
        ("1.台账缺失(正在整改)\n整改进度:已完成\n整改情况:补建。", Status.COMPLETED),
        ("1.台账缺失\n整改情况:补建。", Status.UNSTATED),
        ("1.台账缺失", Status.UNSTATED),
    ],
)
def test_an_item_states_its_status(text: str, status: Status) -> None:
    """A label's status goes before that of the title's tail, and both before the account's."""
    assert _problem(text).status is status


@pytest.mark.parametrize(
    ("text", "title", "measures"),
    [
        ("1.台账缺失\n整改情况:一是补建。二是公示。", "台账缺失", ["一是补建。", "二是公示。"]),
        ("1.台账缺失。补建三本。", "台账缺失", ["补建三本。"]),
        ("1.台账缺失\n补建三本。", "台账缺失", ["补建三本。"]),
        ("1. 反馈问题:台账缺失\n整改情况:补建。", "台账缺失", ["补建。"]),
        ("1.台账缺失\n整改情况:", "台账缺失", []),
        ("1.台账缺失\n整改进度:一是补建。二是公示。", "台账缺失", ["一是补建。", "二是公示。"]),
        ("1.台账缺失\n完成情况:逐册补建", "台账缺失", ["逐册补建"]),
    ],
)
def test_an_item_has_a_title_and_measures(text: str, title: str, measures: list[str]) -> None:
    """The account is labelled, or the rest of the heading's line, or the lines beneath it."""
    found = _problem(text)

    assert found.title == title
    assert _measures(found) == measures


def test_accounts_that_adjoin_are_one() -> None:
    """Accounts under two labels, with nothing between them, are read as one account."""
    (found,) = _problem("1.台账缺失\n整改措施:补建。\n整改成效:齐全。").measures

    assert found.text.startswith("补建。")
    assert found.text.endswith("齐全。")


def test_an_ordinal_alone_is_the_title() -> None:
    """Where an item has no words of its own its ordinal serves as its title."""
    page, found = _item("1.\n…甲")

    assert page.value(*found.title) in {"1.", "…甲"}


def test_what_describes_a_problem_leads_its_account() -> None:
    """Text between the heading and a labelled account describes the problem and leads."""
    found = _problem("1.台账缺失\n抽查三本,两本无签字。\n整改情况:局里研究。一是补建。二是公示。")
    plain = _problem("1.台账缺失\n抽查三本,两本无签字。\n整改情况:一是补建。二是公示。")

    assert found.lead.startswith("抽查三本,两本无签字。")
    assert found.lead.endswith("局里研究。")
    assert plain.lead == "抽查三本,两本无签字。"
    assert _measures(found) == _measures(plain) == ["一是补建。", "二是公示。"]


def test_a_bare_status_before_the_account_describes_nothing() -> None:
    """A line that states the status, before a labelled account, is no description."""
    found = _problem("1.台账缺失\n已完成整改。\n整改情况:一是补建。二是公示。")

    assert found.status is Status.COMPLETED
    assert found.lead == ""


def test_words_that_are_no_status_are_kept() -> None:
    """Words behind a status label that are not in the vocabulary are kept, and no status is told."""
    found = _problem("1.台账缺失\n整改进度:按月核对\n整改情况:补建。")

    assert (found.status, found.status_text) == (Status.UNSTATED, "按月核对")


def test_a_status_label_without_words_says_nothing() -> None:
    """A label of the status with nothing behind it states nothing."""
    found = _problem("1.台账缺失\n整改进度:\n整改情况:补建。")

    assert (found.status, found.status_text) == (Status.UNSTATED, None)


def test_a_ledgers_fields_are_told_apart_from_the_account() -> None:
    """Fields of a ledger, a kind in the title's tail, and what was planned go to the ledger."""
    found = _problem(
        "1.台账缺失(立行立改)\n责任单位:甲科\n整改目标:齐全。\n整改措施:逐册补建。\n"
        "整改进展情况:已补建三本。"
    )

    assert found.ledger is not None
    assert found.ledger.responsibility.lead_unit == "甲科"
    assert found.ledger.goal == "齐全"
    assert found.ledger.kind is rectify.RectificationKind.IMMEDIATE
    assert found.ledger.extra == (("整改措施", "逐册补建"),)
    assert _measures(found) == ["已补建三本。"]


def test_fields_in_brackets_end_before_the_bracket() -> None:
    """A field of a ledger in brackets holds no closing bracket, and an empty one is left out."""
    found = _problem("1.台账缺失(责任单位:甲科)\n整改时限:\n整改情况:补建。")

    assert found.ledger is not None
    assert found.ledger.responsibility.lead_unit == "甲科"
    assert found.ledger.due is None


def test_brackets_within_a_field_stay() -> None:
    """Brackets that a field opens and closes itself belong to it."""
    found = _problem("1.台账缺失\n责任单位:甲科(牵头)\n整改情况:补建。")

    assert found.ledger is not None
    assert found.ledger.responsibility.lead_unit == "甲科(牵头)"


def test_an_item_is_broken_into_tasks() -> None:
    """Tasks take the measures of the account; what stands before the first is the item's own."""
    found = _problem(
        "1.台账缺失\n整改情况:局里研究。针对“甲”细化任务,补建。针对“乙”细化任务,补开。"
    )

    assert [task.text for task in found.tasks] == ["甲", "乙"]
    assert found.lead == "局里研究。"
    assert found.measures == ()


def test_a_status_behind_the_last_task_is_the_items() -> None:
    """A statement on a line of its own behind the last task states the item's status."""
    found = _problem(
        "1.台账缺失\n整改情况:针对“甲”细化任务,补建。\n针对“乙”细化任务,补开。\n已完成整改。"
    )

    assert found.status is Status.COMPLETED
    assert [task.status for task in found.tasks] == [Status.UNSTATED] * 2


def test_a_status_in_the_last_tasks_own_line_is_the_tasks() -> None:
    """A statement within the last task's paragraph is the task's."""
    found = _problem(
        "1.台账缺失\n整改情况:针对“甲”细化任务,补建。\n针对“乙”细化任务,补开。已完成整改。"
    )

    assert found.status is Status.UNSTATED
    assert [task.status for task in found.tasks] == [Status.UNSTATED, Status.COMPLETED]


def test_measures_before_the_tasks_lead() -> None:
    """An account that is broken down has no measures of its own: what enumerates before leads."""
    found = _problem(
        "1.台账缺失\n整改情况:一是研究。二是部署。针对“甲”细化任务,补建。针对“乙”细化任务,补开。"
    )

    assert found.measures == ()
    assert found.lead == "一是研究。二是部署。"


def test_a_description_leads_where_tasks_follow() -> None:
    """Text between the heading and a labelled account of tasks leads."""
    found = _problem(
        "1.台账缺失\n抽查三本,两本无签字。\n整改情况:针对“甲”细化任务,补建。针对“乙”细化任务,补开。"
    )

    assert found.lead == "抽查三本,两本无签字。"
    assert len(found.tasks) == 2


def test_one_task_is_enough_where_others_are_broken_down() -> None:
    """Where one item is broken into tasks, a single opener makes a task of another."""
    report = rectify.read(
        "1.台账缺失\n整改情况:针对“甲”问题,补建。针对“乙”问题,补开。\n"
        "2.采购违规\n整改情况:针对“丙”问题,修订。"
    ).report

    assert [len(problem.tasks) for problem in report.problems] == [2, 1]


def test_sustained_is_told_by_the_status_or_the_account() -> None:
    """长期坚持 in the status or at a clause's end of the account sets the flag."""
    assert _problem("1.台账缺失\n整改进度:已完成并长期坚持\n整改情况:补建。").sustained
    assert _problem("1.台账缺失\n整改情况:逐月核对,长期坚持。").sustained
    assert not _problem("1.台账缺失\n整改情况:逐月核对。").sustained


def test_kinds_of_rectification() -> None:
    """Words of a field name a kind of rectification, others name none."""
    assert kind_of("即知即改类") == "immediate"
    assert kind_of("分阶段整改") == "phased"
    assert kind_of("逐月核对") is None


def test_two_statements_behind_one_label_that_differ_are_no_status() -> None:
    """The item states none, the first words are kept, and the reader points at the second."""
    text = "1.台账缺失\n整改进度:已完成\n整改进度:正在整改\n2.制度缺失\n整改进度:已完成\n整改进度:已完成"
    reading = rectify.read(text)
    first, second = reading.report.problems

    assert (first.status, first.status_text) == (Status.UNSTATED, "已完成")
    assert second.status is Status.COMPLETED
    (said,) = reading.diagnostics
    assert (said.kind.code, said.where) == ("REA006", "problems[0].status")
    assert said.span is not None
    assert text[said.span.start : said.span.stop] == "正在整改"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("1.3家馆舍不达标的问题:督促整修,2家达标。已整改到位。", "3家馆舍不达标的问题"),
        ("1.针对台账缺失的问题:补建。已整改到位。", "针对台账缺失的问题"),
        ("1.台账“不全问题:未分册”。补建。已整改到位。", "台账“不全问题:未分册”"),
    ],
)
def test_a_colon_behind_the_problem_ends_the_title(text: str, title: str) -> None:
    """What is named a problem, outside of quotation marks, is the title up to its colon."""
    assert _problem(text).title == title


def test_a_description_that_fields_part_from_the_account_stands_beside_them() -> None:
    """The lead holds no label and crosses no field; the description is kept, in its order."""
    text = "1.台账缺失\n抽查三本,两本无签字。\n责任单位:业务科\n整改情况:局里研究。一是补建。二是公示。\n备注:甲"
    reading = rectify.read(text)
    (found,) = reading.report.problems

    assert found.lead == "局里研究。"
    assert found.ledger is not None
    assert found.ledger.extra == (("存在问题", "抽查三本,两本无签字。"),)
    assert found.ledger.responsibility.lead_unit == "业务科"


def test_a_description_in_two_parts_leads_with_the_first() -> None:
    """Where the account has no lead, the first part leads, and the second stands beside it."""
    found = _problem(
        "1.台账缺失\n抽查三本。\n整改进度:正在整改\n两本无签字。\n整改情况:一是补建。二是公示。"
    )

    assert found.lead == "抽查三本。"
    assert found.ledger is not None
    assert found.ledger.extra == (("存在问题", "两本无签字。"),)


def test_a_statement_that_text_follows_closes_no_task() -> None:
    """The words of a task stay together, so that its measures lie within it."""
    text = "1.账目混乱\n整改情况:\n对房产流失问题,收回三处。\n对发票不实问题,约谈一次。\n已完成整改。\n今后将抽查。"
    reading = rectify.read(text)
    spans = reading.spans

    task, measure = spans["problems[0].tasks[1]"], spans["problems[0].tasks[1].measures[0]"]
    assert task.start <= measure.start <= measure.stop <= task.stop


def test_statements_in_brackets_ahead_of_a_title_are_bounded() -> None:
    """A thousand of them are read as well as one, and the last that was looked at is the status."""
    found = _problem("一、财务\n1.(已完成)(正在整改)台账缺失\n整改情况:补建。")
    many = _problem(f"一、财务\n1.{'(已完成)' * 1000}台账缺失\n整改情况:补建。")

    assert (found.title, found.status) == ("台账缺失", Status.IN_PROGRESS)
    assert (many.title[-4:], many.status) == ("台账缺失", Status.COMPLETED)
