"""Rules of statuses: where each looks, what it points at, and what it counts."""

import pytest

import rectify
from rectify import Diagnostic, Problem, Report, Status, Task
from rectify.model import LedgerEntry, Measure, Organization, RectificationKind
from rectify.rules import Context, Rule, check, statuses

ACCOUNT = "1.资产管理粗放的问题\n整改进度：{}\n整改情况：{}"


def found(one: Rule, *problems: Problem, tasks: tuple[Task, ...] = ()) -> tuple[Diagnostic, ...]:
    """Run a rule over problems, and over tasks outside any of them."""
    return check(Report(problems=problems, unassigned_tasks=tasks), rules=[one])


def test_a_task_that_states_no_status_shares_its_problems() -> None:
    """Completed are items that say so, and the silent tasks of such a problem, no other tasks."""
    silent, open_ = Task(text="甲"), Task(text="乙", status=Status.IN_PROGRESS)
    done = Problem(title="丙", status=Status.COMPLETED, tasks=(silent, open_))
    unstated = Problem(title="丁", tasks=(silent, Task(text="戊", status=Status.COMPLETED)))
    report = Report(problems=(done, unstated, done), unassigned_tasks=(silent,))

    paths = [path for path, _ in statuses.completed(Context(report=report))]

    of_done = ["problems[0]", "problems[0].tasks[0]"]
    assert paths == [*of_done, "problems[1].tasks[1]", "problems[2]", "problems[2].tasks[0]"]


def test_open_tasks_of_a_completed_problem_are_counted_once() -> None:
    """One diagnostic a problem names how many tasks are open, and the words of the first."""
    tasks = (
        Task(text="甲", status=Status.COMPLETED),
        Task(text="乙", status=Status.NOT_STARTED),
        Task(text="丙", status=Status.IN_PROGRESS, status_text="正在推进"),
    )
    whole = Problem(title="丁", status=Status.COMPLETED, status_text="已完成", tasks=tasks)

    (one,) = found(statuses.completed_over_open_part, whole)

    assert (one.code, one.where) == ("STA301", "problems[0]")
    assert dict(one.values) == {"count": "2", "first": "2", "words": "尚未启动"}


def test_parts_of_what_is_not_completed_may_be_open() -> None:
    """Open tasks of an open problem, and completed tasks, call for no look."""
    open_ = Task(text="甲", status=Status.IN_PROGRESS)
    whole = Problem(title="乙", status=Status.PARTIALLY_COMPLETED, tasks=(open_,))
    done = Problem(title="丙", status=Status.COMPLETED, tasks=(Task(text="丁"),))

    assert found(statuses.completed_over_open_part, whole, done) == ()


def test_an_item_is_told_once_at_its_first_words() -> None:
    """Of several words of what is still to come the first clause alone is pointed at."""
    text = ACCOUNT.format("已完成", "一是盘点设备。二是报废手续正在办理，下一步清理门面。")
    reading = rectify.read(text)

    (one,) = check(reading, rules=[statuses.completed_but_pending], select=["STA"])

    assert (one.where, one.message.count("报废手续正在办理")) == ("problems[0]", 1)
    assert one.span is not None
    assert text[one.span.start : one.span.stop] == "报废手续正在办理"


def test_what_the_organization_does_is_not_of_others() -> None:
    """The report's own name tells its work from that of a bureau beside it."""
    measures = (Measure(text="县水务局正在清理河道。"),)
    problem = Problem(title="河道淤塞", status=Status.COMPLETED, measures=measures)
    own = Report(problems=(problem,), organization=Organization(name="中共云溪县水务局党组"))

    assert found(statuses.completed_but_pending, problem) == ()
    assert len(check(own, rules=[statuses.completed_but_pending])) == 1


@pytest.mark.parametrize(
    ("stated", "where", "count"),
    [
        (0, [""], "3"),
        (1, [""], "2"),
        (2, ["problems[2]"], "1"),
        (3, [], ""),
    ],
)
def test_statuses_that_are_not_stated(stated: int, where: list[str], count: str) -> None:
    """More than half without a status are told once for the report, fewer one by one."""
    said = [Status.COMPLETED] * stated + [Status.UNSTATED] * (3 - stated)
    problems = [Problem(title="甲", status=status) for status in said]

    diagnostics = found(statuses.unstated_status, *problems)

    assert [each.where for each in diagnostics] == where
    assert all(dict(each.values)["count"] == count for each in diagnostics)


def test_tasks_may_state_the_status_of_a_problem() -> None:
    """A problem whose tasks all state a status has one, in parts; with one silent it has none."""
    done, silent = Task(text="甲", status=Status.COMPLETED), Task(text="乙")

    assert found(statuses.unstated_status, Problem(title="丙", tasks=(done,))) == ()
    assert len(found(statuses.unstated_status, Problem(title="丙", tasks=(done, silent)))) == 1


@pytest.mark.parametrize(
    ("problem", "fires"),
    [
        (Problem(title="甲", status=Status.IN_PROGRESS, sustained=True), True),
        (Problem(title="甲", sustained=True, lead="加强引导。"), True),
        (Problem(title="甲", sustained=True, lead="新增窗口4个。"), False),
        (Problem(title="甲", sustained=True, tasks=(Task(text="乙", lead="建成站点。"),)), False),
        (Problem(title="甲", status=Status.COMPLETED, sustained=True), False),
        (Problem(title="甲", status=Status.BASICALLY_COMPLETED, sustained=True), False),
        (Problem(title="甲", status=Status.IN_PROGRESS), False),
        (Problem(title="甲", ledger=LedgerEntry(kind=RectificationKind.PHASED)), False),
        (Problem(title="甲", ledger=LedgerEntry(kind=RectificationKind.CONTINUOUS)), True),
    ],
)
def test_lasting_work_shows_a_stage(problem: Problem, fires: bool) -> None:  # noqa: FBT001
    """What is kept up for good, and not completed, names a result, its tasks' included."""
    assert bool(found(statuses.sustained_without_stage, problem)) is fires


@pytest.mark.parametrize(
    ("text", "status_text", "fires"),
    [
        ("更换阀门。", "正在整改", True),
        ("更换阀门。", "因资金缺口，暂未完成", False),
        ("因资金缺口，工程停工。", "未完成", False),
        ("更换阀门，剩余部分逐步更换。", "正在整改", False),
        ("更换阀门，6月验收。", "正在整改", False),
    ],
)
def test_open_work_names_what_comes(text: str, status_text: str, fires: bool) -> None:  # noqa: FBT001
    """What is open names a reason, a next step or a date."""
    task = Task(text="甲", status=Status.IN_PROGRESS, status_text=status_text, lead=text)

    assert bool(found(statuses.open_without_next_step, tasks=(task,))) is fires


def test_the_ledger_may_know_the_reason() -> None:
    """A reason or a due day in the ledger is as good as one in the account."""
    known = LedgerEntry(reason="产权纠纷")
    problem = Problem(title="甲", status=Status.INCOMPLETE, lead="更换阀门。", ledger=known)

    assert found(statuses.open_without_next_step, problem) == ()


def test_what_is_kept_up_for_good_has_no_end_to_name() -> None:
    """A sustained item is left to the rule that asks for a stage."""
    problem = Problem(title="甲", status=Status.IN_PROGRESS, sustained=True, lead="加强引导。")

    assert found(statuses.open_without_next_step, problem) == ()


def test_lacking_conditions_are_pointed_at() -> None:
    """The clause that says what is lacking is told once an item."""
    text = ACCOUNT.format("已完成", "一是清查9处。二是2处不具备办证条件，1处无法办理。")
    text += "\n2.账目不清的问题\n整改进度：已完成\n整改情况：补建账目。"

    (one,) = check(rectify.read(text), rules=[statuses.infeasible_under_completed], select=["STA"])

    assert (one.where, dict(one.values)["words"]) == ("problems[0]", "2处不具备办证条件")
