"""An account parted into tasks, lead and measures, and the status in its own words."""

import pytest

from rectify import Status
from rectify.reading.accounts import account, tasks
from rectify.reading.scanner import Range, scan


def _words(text: str, where: Range | None) -> str | None:
    return None if where is None else scan(text).folded[slice(*where)]


def _parts(text: str) -> tuple[Status | None, str | None, list[tuple[str | None, str | None]]]:
    page = scan(text)
    found = account(page, 0, len(page.folded))
    status = None if found.stated is None else found.stated.statement.status
    measures = [(_words(text, one.ordinal), _words(text, one.text)) for one in found.measures]
    return status, _words(text, found.lead), measures


def _tasks(text: str, *, single: bool = False) -> list[tuple[str | None, int]]:
    page = scan(text)
    found = tasks(page, 0, len(page.folded), single=single)
    return [(_words(text, one.text), len(one.account.measures)) for one in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("补建台账。", (None, None, [(None, "补建台账。")])),
        (
            "局党组研究。一是补建台账;二是公示。",
            (None, "局党组研究。", [("一是", "补建台账;"), ("二是", "公示。")]),
        ),
        ("一是,补建。二是:公示。", (None, None, [("一是", "补建。"), ("二是", "公示。")])),
        ("一是。二是公示。", (None, None, [("一是", "。"), ("二是", "公示。")])),
        ("一是 ,二是公示。", (None, None, [("二是", "公示。")])),
        ("整改。已完成整改。", (Status.COMPLETED, None, [(None, "整改。")])),
        ("", (None, None, [])),
    ],
)
def test_an_account_is_its_lead_and_its_measures(
    text: str, expected: tuple[Status | None, str | None, list[tuple[str | None, str | None]]]
) -> None:
    """What stands before the first ordinal leads; what is not enumerated is one measure."""
    assert _parts(text) == expected


@pytest.mark.parametrize(
    ("text", "status", "rest"),
    [
        ("该问题已完成整改。补建台账。", Status.COMPLETED, "补建台账。"),
        ("已完成整改,一是补建台账。", Status.COMPLETED, "补建台账。"),
        ("已完成整改", Status.COMPLETED, None),
        ("补建台账。目前已完成整改。", Status.COMPLETED, "补建台账。"),
        ("补建台账,该问题正在整改。", Status.IN_PROGRESS, "补建台账,"),
        ("补建" * 40 + "。已完成整改。", Status.COMPLETED, "补建" * 40 + "。"),
        ("补建台账,目前,已完成整改。", Status.COMPLETED, "补建台账,"),
        ("补建台账。已完成整改。后续每月核对账目。", Status.COMPLETED, None),
        ("因征地未批,暂不具备整改条件,每月核对。", Status.INFEASIBLE, None),
    ],
)
def test_an_account_states_its_status(text: str, status: Status, rest: str | None) -> None:
    """The status stands in the first words, in the last, or in the only sentence that is one."""
    found, _, measures = _parts(text)

    assert found is status
    if rest is not None:
        assert measures[0][1] == rest


@pytest.mark.parametrize(
    "text",
    [
        "已完成,后续每月核对账目。",
        "正在推进,核对账目。",
        "整改工作。核对账目。",
        "补建台账,已完成。",
        "补建" * 40,
        "补建" * 20 + "。" + "核对" * 40,
        "补建" * 40 + "。核对账目。",
        "补建台账。已完成整改。核对账目。正在整改。再次核对。",
        "印发“制度。已完成整改。执行”三项。",
    ],
)
def test_an_account_states_nothing(text: str) -> None:
    """Clauses of other matters, two statements that differ, and quotations state no status."""
    assert _parts(text)[0] is None


def test_a_clause_bears_out_what_stands_before_it() -> None:
    """A status before a comma is the item's where it names 整改 or a measure follows."""
    assert _parts("已完成,一是补建台账。二是公示。")[0] is Status.COMPLETED
    assert _parts("已完成,核对账目。")[0] is None


def test_a_statement_goes_on_over_commas() -> None:
    """Clauses that each state something are one statement."""
    page = scan("已完成整改,长期坚持,核对账目。")
    found = account(page, 0, len(page.folded))

    assert found.stated is not None
    assert found.stated.statement.sustained
    assert page.folded[slice(*found.stated.words)] == "已完成整改,长期坚持"


def test_lasting_effort_is_told_beside_the_status() -> None:
    """Words of lasting effort at the end of a clause are told, elsewhere they are not."""
    page = scan("每月核对账目,长期坚持。")
    other = scan("长期坚持的制度已修订")

    assert account(page, 0, len(page.folded)).sustained
    assert not account(other, 0, len(other.folded)).sustained


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "针对“台账缺失”细化任务,一是补建;二是公示。针对“会议少”细化任务,补开。",
            [("台账缺失", 2), ("会议少", 1)],
        ),
        ("针对“台账缺失”的任务,补建。", [("台账缺失", 1)]),
        ("针对“台账缺失”问题,补建。针对“会议少”问题,补开。", [("台账缺失", 1), ("会议少", 1)]),
        ("对台账缺失问题,补建。对会议少问题,补开。", [("台账缺失", 1), ("会议少", 1)]),
        (
            "针对“台账”的说法。缺失。针对“甲”细化任务,补建。",
            [("甲", 1)],
        ),
        ("针对“甲”细化任务,补建。针对“乙”问题,核对。", [("甲", 1)]),
        ("针对“学校“早读”缺失”细化任务,补开。", [("学校“早读”缺失", 1)]),
    ],
)
def test_an_account_is_broken_into_tasks(text: str, expected: list[tuple[str, int]]) -> None:
    """Openers at the start of a sentence part an account into tasks; named ones go first."""
    assert _tasks(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "补建台账。",
        "针对“台账缺失”问题,补建。",
        "对台账缺失问题,补建。",
        "补建,针对“甲”细化任务,核对。",
        "针对“甲细化任务,核对。",
        "针对“”细化任务,核对。针对“”细化任务,公示。",
        "一是核对。二是公示。针对“甲”问题,补建。针对“乙”问题,补开。",
        "一是核对。二是公示。对甲的问题,补建。对乙的问题,补开。",
        "印发《对甲问题,研究。对乙问题,研究》。",
        "公示对甲问题,补建。核对对乙问题,补开。",
        "",
    ],
)
def test_an_account_is_not_broken_down(text: str) -> None:
    """One opener, one that is empty, open or in mid-sentence, and one in a measure open no task."""
    assert _tasks(text) == []


def test_one_opener_may_be_enough() -> None:
    """In a document that breaks its items down one opener at the very start is a task."""
    assert _tasks("针对“台账缺失”问题,补建。", single=True) == [("台账缺失", 1)]
    assert _tasks("补建。针对“台账缺失”问题,核对。", single=True) == []


def test_a_task_states_its_own_status() -> None:
    """The status of a task stands in its own account."""
    page = scan("针对“甲”细化任务,补建。已完成整改。针对“乙”细化任务,补开。")
    one, two = tasks(page, 0, len(page.folded))

    assert one.account.stated is not None
    assert one.account.stated.statement.status is Status.COMPLETED
    assert two.account.stated is None
    assert page.folded[slice(*two.whole)] == "针对“乙”细化任务,补开。"
