"""Rules of measures: accounts that are not there, that stand twice, and numbers left out."""

import pytest

from rectify import Problem, Report, Task
from rectify.model import LedgerEntry, Measure, Withheld
from rectify.rules import check, measures

ACCOUNT = "多付货款已全部收回，对经办人批评教育。"


def test_items_without_an_account_are_told() -> None:
    """Problems and tasks with neither lead nor measures are told, but not what is withheld."""
    withheld = LedgerEntry(withheld=Withheld(reason="涉密"))
    problems = (
        Problem(title="甲"),
        Problem(title="乙", tasks=(Task(text="丙"), Task(text="丁", lead="补建。"))),
        Problem(title="戊", ledger=withheld),
        Problem(title="己", ledger=LedgerEntry(), measures=(Measure(text="补建。"),)),
    )

    found = check(Report(problems=problems), rules=[measures.empty_account])

    assert [each.where for each in found] == ["problems[0]", "problems[1].tasks[0]"]


def test_a_group_is_told_once_at_its_first_member() -> None:
    """Problems, tasks and tasks outside are one group; the message names the others."""
    task = Task(text="甲", lead=ACCOUNT)
    problems = (Problem(title="乙", lead=ACCOUNT), Problem(title="丙", tasks=(task,)))
    report = Report(problems=problems, unassigned_tasks=(task,))

    (one,) = check(report, rules=[measures.repeated_account])

    assert one.where == "problems[0]"
    assert dict(one.values) == {"count": "3", "others": "2.1, unassigned_tasks[0]"}


def test_of_a_large_group_the_first_are_named() -> None:
    """The message names ten others, and says that there are more."""
    problems = tuple(
        Problem(title="甲", measures=(Measure(ordinal="", text=ACCOUNT),)) for _ in range(20)
    )

    (one,) = check(Report(problems=problems), rules=[measures.repeated_account])

    assert dict(one.values)["others"] == "2, 3, 4, 5, 6, 7, 8, 9, 10, 11, …"
    assert dict(one.values)["count"] == "20"


@pytest.mark.parametrize(
    ("ordinals", "skipped"),
    [
        (["一是", "二是", "三是"], None),
        (["一是", "三是"], ("measures[1]", "三是", "2")),
        (["二是", "三是"], ("measures[0]", "二是", "1")),
        (["①", "②", "④"], ("measures[2]", "④", "3")),
        (["⑴", "⑵", "⑴", "⑵"], None),
        (["第一，", "第三，"], ("measures[1]", "第三，", "2")),
        (["（一）", "（二）"], None),
        (["1.", "2.", "2.", "3."], None),
        (["", "二是"], ("measures[1]", "二是", "1")),
        (["首先，", "其次，"], None),
        (["一是", "", "二是"], None),
        (["十是", "二十是"], ("measures[0]", "十是", "1")),
        (["两两是"], None),
    ],
)
def test_a_number_that_is_left_out(
    ordinals: list[str], skipped: tuple[str, str, str] | None
) -> None:
    """The first measure before which a number is missing is told, whatever its family."""
    problem = Problem(
        title="甲", measures=tuple(Measure(ordinal=each, text="补建。") for each in ordinals)
    )

    found = check(Report(problems=(problem,)), rules=[measures.skipped_measure])

    told = [(each.where, *(value for _, value in each.values)) for each in found]
    expected = [] if skipped is None else [(f"problems[0].{skipped[0]}", *skipped[1:])]
    assert told == expected
