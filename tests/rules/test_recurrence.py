"""What an earlier round left unfinished, and whether an item links it."""

import pytest
from attrs import evolve

from rectify import Measure, Problem, Report, Task
from rectify.rules import check
from rectify.rules.recurrence import earlier_round_unlinked

_SPOKEN = "对上轮巡察未销号的2个问题重新建账"


def places(problem: Problem) -> list[str]:
    """Where the rule looks at a problem."""
    found = check(Report(problems=(problem,)), rules=(earlier_round_unlinked,))
    return [each.where for each in found]


@pytest.mark.parametrize(
    ("problem", "where"),
    [
        (Problem(title=_SPOKEN), "problems[0]"),
        (Problem(title="甲", lead=f"已办结。{_SPOKEN};继续推进。"), "problems[0]"),
        (Problem(title="甲", measures=(Measure(text=_SPOKEN),)), "problems[0].measures[0]"),
        (Problem(title="甲", tasks=(Task(text=_SPOKEN),)), "problems[0].tasks[0]"),
        (Problem(title="甲", tasks=(Task(text="乙", lead=_SPOKEN),)), "problems[0].tasks[0]"),
        (
            Problem(title="甲", tasks=(Task(text="乙", measures=(Measure(text=_SPOKEN),)),)),
            "problems[0].tasks[0].measures[0]",
        ),
    ],
)
def test_each_text_of_a_problem_is_read(problem: Problem, where: str) -> None:
    """Title, account and tasks may speak of an earlier round; one that names its item is silent."""
    assert places(problem) == [where]
    assert places(evolve(problem, follows="2019-03")) == []


def test_a_problem_is_told_once() -> None:
    """A problem that speaks of it in its title and in its account is one to look at."""
    assert places(Problem(title=_SPOKEN, lead=_SPOKEN)) == ["problems[0]"]


def test_a_finding_may_name_another_inspection_without_its_round() -> None:
    """A finding speaks of what was rectified before it; an account speaks of this round."""
    words = "省委巡视整改任务9项,1项未完成"

    assert places(Problem(title=words)) == ["problems[0]"]
    assert places(Problem(title="甲", lead=words)) == []


def test_the_message_shows_the_sentence_cut_where_it_is_long() -> None:
    """A message shows the sentence and no more of the text."""
    title = f"第一句。{_SPOKEN}"
    long = f"{_SPOKEN},{'逐项明确责任' * 9}"

    report = Report(problems=(Problem(title=title), Problem(title=long)))
    short, cut = check(report, rules=(earlier_round_unlinked,))

    assert dict(short.values)["said"] == _SPOKEN
    assert dict(cut.values)["said"] == f"{long[:30]}…"
