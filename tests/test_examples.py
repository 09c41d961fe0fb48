"""The scripts of examples/ run, and its bulletins say what a careful reader counts in them."""

import runpy
import sys
import unicodedata
from collections import Counter
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import attrs
import pytest

import rectify
from rectify import InspectionKind, RectificationKind, Report, Status

_EXAMPLES = Path(__file__).parents[1] / "examples"
_BULLETINS = sorted((_EXAMPLES / "bulletins").glob("*.txt"))


@attrs.frozen(kw_only=True)
class _Total:
    """A total that a bulletin claims, and what is found where one counts what it prints."""

    subject: str
    value: str
    counted: str | None = None  # None where it prints nothing to count
    status: Status | None = None
    sustained: bool = False
    is_rate: bool = False


@attrs.frozen(kw_only=True)
class _Facts:
    """What a careful reader finds in one bulletin."""

    organization: str
    kind: InspectionKind = InspectionKind.XUNCHA
    ordered_by: str
    team: str
    period: tuple[date | None, date]
    feedback_on: date
    signed_on: date
    published_on: date | None = None
    sections: int
    ordinals: str
    statuses: dict[Status, int]
    sustained: int = 0
    tasks: tuple[int, int] = (0, 0)  # in problems, and outside any
    measures: int | None = (
        None  # in problems; None where a ledger's fields leave room for two counts
    )
    totals: tuple[_Total, ...] = ()


_FACTS = {
    "chengjiang-university": _Facts(
        organization="中共澄江大学委员会",
        ordered_by="省委教育工委",
        team="省委教育工委第二巡察组",
        period=(date(2023, 3, 6), date(2023, 4, 21)),
        feedback_on=date(2023, 6, 14),
        signed_on=date(2023, 12, 20),
        sections=9,
        ordinals="（1） （2） （1） （2） （1） （2） （1） （2） （1） （2） （1） （2）",
        statuses={Status.UNSTATED: 12},
        measures=26,
        totals=(
            _Total(subject="aspects", value="3", counted="3"),
            _Total(subject="categories", value="6", counted="6"),
            _Total(subject="problems", value="12", counted="12"),
            _Total(subject="rules_created", value="8"),
            _Total(subject="rules_revised", value="5"),
            _Total(subject="money_recovered", value="36000"),
            _Total(subject="people_warned", value="6"),
        ),
    ),
    "qinghe-health": _Facts(
        organization="中共青禾县卫生健康局党组",
        ordered_by="县委",
        team="十三届县委第三轮巡察第一巡察组",
        period=(date(2022, 8, 22), date(2022, 10, 28)),
        feedback_on=date(2022, 11, 25),
        signed_on=date(2023, 5, 31),
        published_on=date(2023, 6, 5),
        sections=4,
        ordinals="1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11. 12. 13. 14. 15. 16. 17. 18.",
        statuses={Status.COMPLETED: 14, Status.BASICALLY_COMPLETED: 2, Status.IN_PROGRESS: 2},
        sustained=3,
        measures=34,
        totals=(
            _Total(subject="problems", value="18", counted="18"),
            _Total(subject="problems", value="14", counted="14", status=Status.COMPLETED),
            _Total(subject="problems", value="2", counted="2", status=Status.BASICALLY_COMPLETED),
            _Total(subject="problems", value="2", counted="2", status=Status.IN_PROGRESS),
            _Total(
                subject="problems",
                value="77.8",
                counted="77.8",
                status=Status.COMPLETED,
                is_rate=True,
            ),
            _Total(subject="problems", value="3", counted="3", sustained=True),
            _Total(subject="rules_created", value="11"),
            _Total(subject="rules_revised", value="6"),
            _Total(subject="money_recovered", value="462000"),
            _Total(subject="people_disciplined", value="2"),
        ),
    ),
    "linxi-yunling": _Facts(
        organization="中共临溪市云岭街道工作委员会",
        ordered_by="市委巡察工作领导小组",
        team="市委第六巡察组",
        period=(date(2021, 5, 10), date(2021, 7, 16)),
        feedback_on=date(2021, 8, 27),
        signed_on=date(2021, 12, 6),
        sections=10,
        ordinals=(
            "问题表现(1): 问题表现(2): 问题表现(3): 问题表现(4): 问题表现(5): 问题表现(6) "
            "问题表现(7): 问题表现(8): 问题表现(9): 问题表现(10): 问题表现(11): "
            "问题表现(12): 问题表现(13): 问题表现(14): 问题表现(15):"
        ),
        statuses={
            Status.COMPLETED: 12,
            Status.BASICALLY_COMPLETED: 1,
            Status.PARTIALLY_COMPLETED: 1,
            Status.IN_PROGRESS: 1,
        },
        sustained=5,
        measures=29,
        totals=(
            _Total(subject="aspects", value="3", counted="3"),
            _Total(subject="categories", value="7", counted="7"),
            _Total(subject="tasks", value="15", counted="15"),
            _Total(subject="tasks", value="12", counted="12", status=Status.COMPLETED),
            _Total(subject="tasks", value="5", counted="5", sustained=True),
            _Total(subject="tasks", value="1", counted="1", status=Status.BASICALLY_COMPLETED),
            _Total(subject="tasks", value="1", counted="1", status=Status.PARTIALLY_COMPLETED),
            _Total(subject="tasks", value="1", counted="1", status=Status.IN_PROGRESS),
            _Total(subject="rules_created", value="7"),
            _Total(subject="rules_revised", value="4"),
            _Total(subject="money_recovered", value="84500"),
        ),
    ),
    "lanping-college": _Facts(
        organization="中共澜坪职业学院委员会",
        ordered_by="澜坪市委",
        team="七届市委第四轮巡察第五巡察组",
        period=(None, date(2022, 4, 29)),
        feedback_on=date(2022, 5, 31),
        signed_on=date(2022, 9, 15),
        sections=2,
        ordinals="1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11. 12. 13.",
        statuses={Status.COMPLETED: 12, Status.BASICALLY_COMPLETED: 1},
        tasks=(26, 1),
        measures=45,
        totals=(
            _Total(subject="rules_total", value="27"),
            _Total(subject="rules_created", value="12"),
            _Total(subject="rules_revised", value="15"),
            _Total(subject="problems", value="14", counted="13"),
            _Total(subject="problems", value="13", counted="12", status=Status.COMPLETED),
            _Total(subject="problems", value="1", counted="1", status=Status.BASICALLY_COMPLETED),
            _Total(subject="problems", value="0", counted="0", status=Status.INCOMPLETE),
            _Total(subject="tasks", value="30", counted="27"),
            _Total(subject="tasks", value="28", status=Status.COMPLETED),
            _Total(subject="tasks", value="2", sustained=True),
            _Total(subject="immediate_problems", value="2"),
        ),
    ),
    "weitang-culture": _Facts(
        organization="中共苇塘区文化旅游局党组",
        ordered_by="区委",
        team="六届区委第九轮巡察第三巡察组",
        period=(date(2020, 12, 7), date(2021, 1, 22)),
        feedback_on=date(2021, 3, 18),
        signed_on=date(2021, 8, 12),
        published_on=date(2021, 8, 20),
        sections=3,
        ordinals="1、 2、 3. 4、 4、 5、 7、 8、 9、 10、",
        statuses={Status.COMPLETED: 8, Status.PARTIALLY_COMPLETED: 1, Status.INCOMPLETE: 1},
        sustained=1,
        measures=18,
    ),
    "wangchuan-environment": _Facts(
        organization="望川市生态环境保护督察整改工作领导小组办公室",
        kind=InspectionKind.ENVIRONMENT,
        ordered_by="省委、省政府",
        team="省第三生态环境保护督察组",
        period=(date(2022, 4, 11), date(2022, 4, 30)),
        feedback_on=date(2022, 7, 20),
        signed_on=date(2023, 10, 16),
        sections=0,
        ordinals=(
            "问题一： 问题二： 问题三： 问题四： 问题五： 问题六： 问题七： 问题八： 问题九："
        ),
        statuses={Status.COMPLETED: 6, Status.IN_PROGRESS: 2, Status.INCOMPLETE: 1},
        sustained=1,
        totals=(
            _Total(subject="problems", value="9", counted="9"),
            _Total(subject="problems", value="6", counted="6", status=Status.COMPLETED),
            _Total(subject="problems", value="3", counted="3", status=Status.IN_PROGRESS),
            _Total(
                subject="problems",
                value="66.7",
                counted="66.7",
                status=Status.COMPLETED,
                is_rate=True,
            ),
        ),
    ),
}


def _reading(name: str) -> rectify.Reading:
    return rectify.read((_EXAMPLES / "bulletins" / f"{name}.txt").read_text(encoding="utf-8"))


def _counted(report: Report, total: _Total) -> Decimal:
    """Count what a total speaks of; where no tasks are printed, one about tasks means problems."""
    if total.subject in {"aspects", "categories"}:
        level = 1 if total.subject == "aspects" else 2
        return Decimal(sum(section.level == level for section in report.sections))
    summary = rectify.summarize(report)
    tally = summary.tasks if total.subject == "tasks" and report.tasks else summary.problems
    if total.is_rate:
        share = Decimal(100 * tally.completed) / tally.total
        return share.quantize(Decimal(total.value), rounding=ROUND_HALF_UP)
    if total.sustained:
        return Decimal(tally.sustained)
    if total.status in {Status.IN_PROGRESS, Status.INCOMPLETE}:
        open_ones = (Status.IN_PROGRESS, Status.INCOMPLETE, Status.NOT_STARTED)
        return Decimal(sum(tally.by_status[status] for status in open_ones))
    return Decimal(tally.total if total.status is None else tally.by_status[total.status])


def test_every_bulletin_has_its_facts() -> None:
    """No sample bulletin lies there unread."""
    names = [path.stem for path in _BULLETINS]

    assert names == sorted(_FACTS)


@pytest.mark.parametrize("name", _FACTS)
def test_masthead(name: str) -> None:
    """Each bulletin tells who reported what to whom, and when."""
    facts = _FACTS[name]

    report = _reading(name).report

    inspection = report.inspection
    assert report.title is not None
    assert report.organization.name == facts.organization
    assert inspection.kind is facts.kind
    assert inspection.ordered_by == facts.ordered_by
    assert inspection.team == facts.team
    assert (inspection.started_on, inspection.ended_on) == facts.period
    assert inspection.feedback_on == facts.feedback_on
    assert report.signed_on == facts.signed_on
    assert report.published_on == facts.published_on
    assert len(report.contact.phones) == 1


@pytest.mark.parametrize("name", _FACTS)
def test_problems(name: str) -> None:
    """Each bulletin gives the problems, statuses, tasks and measures that one counts by hand."""
    facts = _FACTS[name]

    report = _reading(name).report

    assert [problem.ordinal for problem in report.problems] == facts.ordinals.split()
    assert Counter(problem.status for problem in report.problems) == facts.statuses
    assert sum(problem.sustained for problem in report.problems) == facts.sustained
    assert len(report.sections) == facts.sections
    inside = sum(len(problem.tasks) for problem in report.problems)
    assert (inside, len(report.unassigned_tasks)) == facts.tasks
    measures = sum(len(problem.all_measures()) for problem in report.problems)
    assert facts.measures in {measures, None}


@pytest.mark.parametrize(
    ("name", "total"),
    [(name, total) for name, facts in _FACTS.items() for total in facts.totals],
)
def test_total(name: str, total: _Total) -> None:
    """A total is read as it was claimed, and counting gives what one counts by hand."""
    report = _reading(name).report

    assert total.counted is None or _counted(report, total) == Decimal(total.counted)
    assert (
        total.subject,
        Decimal(total.value),
        total.status,
        total.sustained,
        total.is_rate,
    ) in {
        (claim.subject.value, claim.value, claim.status, claim.sustained, claim.is_rate)
        for claim in report.claims
    }


def test_a_printed_ledger_is_read() -> None:
    """The fields of a ledger below a problem become its ledger entry."""
    problem = _reading("wangchuan-environment").report.problems[0]

    entry = problem.ledger
    assert entry is not None
    assert entry.goal is not None
    assert entry.goal.startswith("新增处理能力每日3万吨，杜绝溢流")
    assert entry.kind is RectificationKind.PHASED
    assert entry.due == date(2023, 6, 30)
    assert entry.responsibility.lead_unit == "市住房和城乡建设局"
    assert entry.responsibility.leader == "分管城建工作的副市长"


def test_page_furniture_is_left_over() -> None:
    """What surrounds a bulletin on its web page is left over, and nothing of the bulletin is."""
    reading = _reading("weitang-culture")

    left = "\n".join(leftover.text for leftover in reading.leftovers)
    assert all(words in left for words in ("您现在的位置", "分享到", "上一篇", "版权所有"))
    assert "整改情况：" not in left


@pytest.mark.parametrize("name", ["demo.py", "completion.py"])
def test_script(
    name: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each script runs over the sample bulletins and prints what it found."""
    arguments = {
        "demo.py": [str(path) for path in _BULLETINS],
        "completion.py": [str(_EXAMPLES / "bulletins")],
    }
    monkeypatch.setattr(sys, "argv", [name, *arguments[name]])

    runpy.run_path(str(_EXAMPLES / name), run_name="__main__")

    expected = {
        "demo.py": [path.name for path in _BULLETINS] + ["中共澄江大学委员会", "claims: "],
        "completion.py": ["52 of 77 problems completed, in 6 bulletins"],
    }
    printed = capsys.readouterr().out
    assert [words for words in expected[name] if words not in printed] == []


def _demo(path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> str:
    monkeypatch.setattr(sys, "argv", ["demo.py", str(path)])
    runpy.run_path(str(_EXAMPLES / "demo.py"), run_name="__main__")
    return capsys.readouterr().out


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def test_the_demo_sets_a_claim_beside_what_is_found(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Beside each total that does not hold the demo prints the one found, in one column."""
    printed = _demo(_EXAMPLES / "bulletins" / "lanping-college.txt", monkeypatch, capsys)

    marked = [line for line in printed.splitlines() if "! " in line]
    assert [" ".join(line.split()) for line in marked] == [
        "problems 14个 ! contradicts: found 13 巡察组反馈的十四个问题",
        "problems completed 13个 ! contradicts: found 12 完成整改的13个",
        "tasks 30项 ! contradicts: found 27 学院党委把上述问题细化为30项任务",
    ]
    assert len({_columns(line.partition("! ")[0]) for line in marked}) == 1
    assert "claims: 12, 3 contradicted by what the document lists" in printed
    assert printed.count("  error    TOT20") == len(marked)


def test_the_demo_keeps_a_long_check_short(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Of many diagnostics the demo prints twelve, the reader's own apart from the rules'."""
    items = "".join(f"{n}.第{n}处账目不清。\n整改进度：随缘\n" for n in range(1, 16))
    path = tmp_path / "many.txt"
    path.write_text(f"甲局关于巡察整改情况的通报\n一、财务方面\n{items}", encoding="utf-8")

    printed = _demo(path, monkeypatch, capsys)

    ruled, own = printed.split("check, by the rules: ")[1].split("check, the reader's own: ")
    assert "REA" not in ruled
    assert own.startswith("15\n")
    assert own.count("REA002") == 12
    assert "  … and 3 more\n" in own
    assert all(_columns(line) <= 108 for line in printed.splitlines())
