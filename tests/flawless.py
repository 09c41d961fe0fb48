"""A bulletin in which there is nothing to look at, its ledger, and single defects put into it.

The property tests of the rules import it; docs/explanation/defects.md shows the defects.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, TypeVar, cast

from attrs import evolve, frozen

import rectify
from rectify.model import (
    Claim,
    ClaimSubject,
    Contact,
    Event,
    EventKind,
    Evidence,
    EvidenceKind,
    LedgerEntry,
    Measure,
    Milestone,
    MilestoneKind,
    Outcome,
    OutcomeKind,
    Passage,
    RectificationKind,
    Report,
    Responsibility,
    Status,
    Task,
    Withheld,
)
from rectify.tracking import PROFILES

T = TypeVar("T")

TEXT = """\
中共青溪县档案馆党组关于巡察整改进展情况的通报

根据县委统一部署，2023年3月6日至4月28日，县委第二巡察组对县档案馆党组开展了常规巡察。5月31日，巡察组向县档案馆党组反馈了巡察意见。按照党务公开有关规定，现将巡察整改进展情况予以公布。

一、整改工作组织情况

（一）扛起整改责任。党组书记任整改工作领导小组组长，先后召开4次会议逐条研究反馈意见。

（二）细化整改方案。2023年6月12日印发整改方案，把每个问题落实到股室和人员。6月26日召开专题民主生活会。

二、巡察反馈问题的整改情况

巡察反馈3个方面6个问题，已完成整改4个，基本完成1个，正在整改1个，整改完成率66.7%。共制定制度2项，修订制度1项，收回资金3.6万元，提醒谈话2人。

（一）政治学习方面

1.中心组学习质量不高。

整改进度：已完成

整改情况：一是重新编排全年12个专题，把档案法列为必学篇目。二是6月至8月完成3次集中研讨，每次由2名班子成员领学。三是制定《中心组学习考勤办法》，缺课人员已全部补课。

2.支部换届拖延两年。

整改进度：已完成，长期坚持

整改情况：7月14日选举产生新一届支部委员5名，县直机关工委7月20日批复同意。换届提醒已写入支部工作历，到期前三个月由办公室书面告知。

（二）档案管理方面

3.库房温湿度记录缺失。

整改进度：已完成

整改情况：一是更换失灵的记录仪8台，校准其余24台。二是补录2022年以来的记录516页，由保管股逐页签字。三是修订《库房巡查制度》，巡查由每周一次改为每日一次。

4.土地确权档案数字化进度滞后。

整改进度：正在整改

整改情况：一是与承建单位重签进度表，约定11月30日前扫描完毕。二是目前已扫描4.2万卷，余下1.1万卷因纸张破损需先行修复，修复人员已于8月7日进场。

（三）财务管理方面

5.违规向民营企业收取查档服务费。

整改进度：已完成

整改情况：一是逐笔核对三年来的收费凭证，应退3.6万元，已由原经办科室收回并退还9家企业。二是对2名经办人员进行提醒谈话。三是制定《查档收费公示办法》，收费标准已在大厅公示。

6.固定资产账实不符。

整改进度：基本完成

整改情况：一是盘点资产1372件，登记盘盈17件、盘亏6件。二是盘亏资产中4件已按程序核销，其余2件等待县财政局批复，预计9月20日前办结。

三、下一步工作打算

（一）紧盯未完成事项。对数字化和资产核销两项逐月调度，确保按期办结。

（二）巩固整改成果。每半年回访一次已完成事项，防止问题反弹。

欢迎干部群众对整改工作提出意见。如有意见建议，请及时反映。联系电话：0700-5550142；邮政地址：青溪县文昌路8号县档案馆办公室；邮政编码：400099；电子邮箱：dangan@example.com。

中共青溪县档案馆党组
2023年8月28日
"""

AS_OF = date(2023, 8, 31)
"""The day on which the ledger is looked at."""

PROFILE = evolve(
    next(profile for profile in PROFILES if profile.name == "xuncha-county"), asks_withheld=True
)
"""The terms of a county, in a place that has a rule of disclosure."""

_OVERSEER = "县委巡察工作领导小组办公室"


@cache
def bulletin() -> Report:
    """The report of the bulletin, as it is read."""
    return rectify.read(TEXT).report


@cache
def ledger() -> Report:
    """The same report kept alive: who answers, until when, what supports it, what happened."""
    rows = (
        _row("办公室", due=date(2023, 8, 20), done=date(2023, 8, 15), made=1),
        _row("机关党支部", due=date(2023, 7, 31), done=date(2023, 7, 20)),
        _row("保管股", due=date(2023, 8, 10), done=date(2023, 8, 8), revised=1),
        _row("信息股", due=date(2023, 11, 30)),
        _row("财务室", due=date(2023, 8, 20), done=date(2023, 8, 18), made=1, returned=36000),
        _row("财务室", due=date(2023, 9, 20), status=Status.BASICALLY_COMPLETED),
    )
    report = bulletin()
    problems = [
        evolve(problem, ledger=row) for problem, row in zip(report.problems, rows, strict=True)
    ]
    problems[2] = evolve(problems[2], tasks=_tasks_done())
    problems[3] = evolve(problems[3], tasks=_tasks_open())
    return evolve(
        report,
        problems=tuple(problems),
        published_on=date(2023, 8, 30),
        milestones=(
            Milestone(kind=MilestoneKind.PLAN, on=date(2023, 6, 12)),
            Milestone(kind=MilestoneKind.MEETING, on=date(2023, 6, 26)),
            Milestone(kind=MilestoneKind.REPORT, on=date(2023, 8, 28)),
        ),
    )


def _row(
    unit: str,
    *,
    due: date,
    done: date | None = None,
    status: Status = Status.IN_PROGRESS,
    made: int = 0,
    revised: int = 0,
    returned: int = 0,
) -> LedgerEntry:
    """One row; what is done was verified and closed out by the overseer."""
    counted = (
        (OutcomeKind.RULE_MADE, made, "项"),
        (OutcomeKind.RULE_REVISED, revised, "项"),
        (OutcomeKind.MONEY_RETURNED, returned, "元"),
    )
    return LedgerEntry(
        goal=f"{unit}负责的问题整改到位并形成长效机制",
        kind=RectificationKind.PHASED if done is None else RectificationKind.IMMEDIATE,
        responsibility=Responsibility(
            first_responsible="党组书记", leader=f"分管{unit}的副馆长", lead_unit=unit
        ),
        due=due,
        completed_on=done,
        outcomes=tuple(
            Outcome(kind=kind, quantity=Decimal(number), unit=each)
            for kind, number, each in counted
            if number
        ),
        evidence=(Evidence(title=f"{unit}整改台账", kind=EvidenceKind.DOCUMENT),),
        events=_course(done, status),
    )


def _course(done: date | None, status: Status) -> tuple[Event, ...]:
    """What happened to an item, from the plan on."""
    begun = Event(
        on=date(2023, 6, 12),
        kind=EventKind.STATUS_CHANGED,
        from_status=Status.NOT_STARTED,
        to_status=Status.IN_PROGRESS,
    )
    if done is None:
        if status is Status.IN_PROGRESS:
            return (begun,)
        changed = evolve(begun, on=date(2023, 8, 20), from_status=begun.to_status, to_status=status)
        return (begun, changed)
    changed = evolve(begun, on=done, from_status=begun.to_status, to_status=Status.COMPLETED)
    verified = Event(on=date(2023, 8, 22), kind=EventKind.VERIFIED, by=_OVERSEER)
    closed = Event(on=date(2023, 8, 25), kind=EventKind.CLOSED_OUT, by=_OVERSEER)
    return (begun, changed, verified, closed)


def _tasks_done() -> tuple[Task, ...]:
    return (
        Task(
            text="检修库房监测设备",
            status=Status.COMPLETED,
            status_text="已完成",
            lead="7月12日完成32台记录仪的检修和更换。",
            ledger=_row("保管股", due=date(2023, 7, 31), done=date(2023, 7, 12)),
        ),
        Task(
            text="补齐库房温湿度记录",
            status=Status.COMPLETED,
            status_text="已完成",
            lead="8月8日补录完毕，逐页签字归档。",
            ledger=_row("保管股", due=date(2023, 8, 10), done=date(2023, 8, 8)),
        ),
    )


def _tasks_open() -> tuple[Task, ...]:
    return (
        Task(
            text="重签数字化进度表",
            status=Status.COMPLETED,
            status_text="已完成",
            lead="6月20日与承建单位重签进度表，明确违约责任。",
            ledger=_row("信息股", due=date(2023, 6, 30), done=date(2023, 6, 20)),
        ),
        Task(
            text="修复破损纸张",
            status=Status.IN_PROGRESS,
            status_text="正在整改",
            lead="修复人员8月7日进场，已修复3100卷，计划10月31日前修复完毕。",
            ledger=_row("信息股", due=date(2023, 10, 31)),
        ),
    )


@frozen(kw_only=True)
class Defect:
    """A single thing that goes wrong with the ledger, and the codes that this gives."""

    name: str
    put: Callable[[Report], Report]
    codes: frozenset[str]


def _defect(name: str, codes: str, put: Callable[[Report], Report]) -> Defect:
    return Defect(name=name, put=put, codes=frozenset(codes.split()))


def _set(*changes: tuple[str, object]) -> Callable[[Report], Report]:
    """Put values at paths."""

    def put(report: Report) -> Report:
        for path, value in changes:
            report = _changed(report, path, value)
        return report

    return put


def _changed(root: T, path: str, value: object) -> T:
    """Put a value at a path."""
    step, _, rest = path.partition(".")
    name, _, index = step.partition("[")
    held = getattr(root, name)
    if index:
        at = int(index.removesuffix("]"))
        new = _changed(held[at], rest, value) if rest else value
        value = (*held[:at], new, *held[at + 1 :])
    elif rest:
        value = _changed(held, rest, value)
    fields: Any = {name: value}
    return cast("T", evolve(cast("Any", root), **fields))


def _account(at: int, *texts: str) -> tuple[str, object]:
    """Other measures for a problem."""
    return f"problems[{at}].measures", tuple(Measure(text=text) for text in texts)


def _added(at: int, text: str) -> Callable[[Report], Report]:
    """Add a sentence to the last measure of a problem."""

    def put(report: Report) -> Report:
        last = len(report.problems[at].measures) - 1
        longer = report.problems[at].measures[last].text + text
        return _changed(report, f"problems[{at}].measures[{last}].text", longer)

    return put


def _claim(words: str, value: int | str) -> Callable[[Report], Report]:
    """Change the value of the claim that holds some words."""

    def put(report: Report) -> Report:
        (at,) = (at for at, claim in enumerate(report.claims) if words in claim.text)
        return _changed(report, f"claims[{at}].value", Decimal(value))

    return put


def _without_last_problem(report: Report) -> Report:
    return evolve(report, problems=report.problems[:-1])


def _without_second_measure(report: Report) -> Report:
    return _changed(report, "problems[0].measures", report.problems[0].measures[::2])


def _without_organizing(report: Report) -> Report:
    """Drop how the work was organized, with what it claims."""
    claims = tuple(claim for claim in report.claims if "organizing" not in claim.where)
    return evolve(report, organizing=(), claims=claims)


def _without_first_responsible(report: Report) -> Report:
    paths = [f"problems[{at}]" for at in range(len(report.problems))]
    paths += [f"problems[{at}].tasks[{of}]" for at in (2, 3) for of in (0, 1)]
    field = "ledger.responsibility.first_responsible"
    return _set(*((f"{path}.{field}", None) for path in paths))(report)


def _without_verification(report: Report) -> Report:
    entry = report.problems[0].ledger
    assert entry is not None
    kept = tuple(event for event in entry.events if event.kind is not EventKind.VERIFIED)
    return _changed(report, "problems[0].ledger.events", kept)


def _sustained_claim(report: Report) -> Report:
    """Claim two sustained items, of which the items' own texts state one."""
    claim = Claim(
        subject=ClaimSubject.PROBLEMS,
        sustained=True,
        value=Decimal(2),
        part_of=1,
        unit="个",
        text="其中需长期坚持2个",
        where="preamble[1]",
    )
    return evolve(report, claims=(*report.claims, claim))


def _same_account(report: Report) -> Report:
    """Paste the account of the first problem under the second."""
    return _changed(report, "problems[1].measures", report.problems[0].measures)


def _mobile(report: Report) -> Report:
    told = Passage(text="可向办公室反映，手机13900005555。")
    return evolve(report, plans=(*report.plans, told))


_OPEN = "正在整改"

DEFECTS = (
    _defect(
        "the last number stands twice",
        "NUM101",
        _set(("problems[5].number", 5), ("problems[5].ordinal", "5.")),
    ),
    _defect(
        "a number is skipped",
        "NUM102",
        _set(("problems[5].number", 7), ("problems[5].ordinal", "7.")),
    ),
    _defect(
        "a number goes back",
        "NUM103",
        _set(
            *(("problems[4].number", 6), ("problems[4].ordinal", "6.")),
            *(("problems[5].number", 5), ("problems[5].ordinal", "5.")),
        ),
    ),
    _defect("a title stands twice", "NUM104", _set(("problems[1].title", "中心组学习质量不高"))),
    _defect("the last problem is dropped", "TOT201 TOT202", _without_last_problem),
    _defect("7 problems are claimed", "TOT201 TOT203", _claim("6个问题", 7)),
    _defect("4 aspects are claimed", "TOT201", _claim("3个方面", 4)),
    _defect("5 completed are claimed", "TOT202 TOT203", _claim("已完成整改4个", 5)),
    _defect("9 in progress are claimed", "TOT202 TOT204", _claim("正在整改1个", 9)),
    _defect("another rate is claimed", "TOT205", _claim("66.7%", "67.7")),
    _defect(
        "amounts don't add up",
        "TOT206",
        _added(4, "共退还3.6万元，其中现金2.6万元、转账2万元。"),
    ),
    _defect("a sustained item too many is claimed", "TOT207", _sustained_claim),
    _defect(
        "a task of a completed problem is open",
        "STA301 DDL504",
        _set(
            ("problems[2].tasks[1].status", Status.IN_PROGRESS),
            ("problems[2].tasks[1].status_text", _OPEN),
        ),
    ),
    _defect("a completed account says 即将", "STA302", _added(0, "考勤细则即将提交党组会审议。")),
    _defect(
        "a status is dropped",
        "STA303",
        _set(("problems[1].status", Status.UNSTATED), ("problems[1].status_text", None)),
    ),
    _defect(
        "an open item is sustained and has no stage result",
        "STA304",
        _set(
            ("problems[3].sustained", True),
            ("problems[3].tasks", ()),
            _account(3, "由信息股牵头加强调度。"),
        ),
    ),
    _defect(
        "an open item has neither a next step nor a due day",
        "RES603 STA305",
        _set(
            ("problems[3].ledger.due", None),
            ("problems[3].tasks", ()),
            _account(3, "加强调度。"),
        ),
    ),
    _defect(
        "a completed account tells of a meeting alone",
        "STA306",
        _set(_account(1, "召开党员大会，传达上级文件精神。")),
    ),
    _defect(
        "a matter of money ends in a rule",
        "OUT751 STA307",
        _set(("problems[4].ledger.outcomes", ()), _account(4, "制定《查档收费公示办法》。")),
    ),
    _defect(
        "a completed account says that conditions are lacking",
        "STA308",
        _added(0, "因场地限制，目前不具备集中学习条件。"),
    ),
    _defect(
        "the feedback comes before the end",
        "DAT401",
        _set(("inspection.ended_on", date(2023, 6, 5))),
    ),
    _defect("a date lacks its month", "DAT402", _added(1, "换届材料于2023年月30日归档。")),
    _defect(
        "a measure lies a year back",
        "DAT403",
        _set(_account(1, "2022年7月14日选举产生新一届支部委员5名。")),
    ),
    _defect(
        "a measure comes after the signature",
        "DAT404",
        _set(_account(1, "2023年9月14日选举产生新一届支部委员5名。")),
    ),
    _defect("the plan is late", "DDL501", _set(("milestones[0].on", date(2023, 6, 30)))),
    _defect("the meeting is late", "DDL502", _set(("milestones[1].on", date(2023, 7, 10)))),
    _defect(
        "the feedback came a month earlier",
        "DDL501 DDL502 DDL503",
        _set(("inspection.feedback_on", date(2023, 4, 29))),
    ),
    _defect(
        "an open task is overdue",
        "DDL504",
        _set(("problems[3].tasks[1].ledger.due", date(2023, 8, 20))),
    ),
    _defect(
        "a task is due after its problem",
        "DDL505",
        _set(("problems[3].tasks[1].ledger.due", date(2023, 12, 31))),
    ),
    _defect("no leader", "RES601", _set(("problems[5].ledger.responsibility.leader", None))),
    _defect("no lead unit", "RES602", _set(("problems[5].ledger.responsibility.lead_unit", None))),
    _defect("no due day", "RES603", _set(("problems[5].ledger.due", None))),
    _defect("no goal", "RES604", _set(("problems[5].ledger.goal", None))),
    _defect("nobody is first responsible", "RES605", _without_first_responsible),
    _defect("an account is emptied", "MEA701", _set(("problems[1].measures", ()))),
    _defect("an account is pasted twice", "MEA702", _same_account),
    _defect("a measure is skipped", "MEA703", _without_second_measure),
    _defect(
        "a matter of money names no amount",
        "OUT751",
        _set(("problems[4].ledger.outcomes", ()), _account(4, "多收的费用已全部退还9家企业。")),
    ),
    _defect("fewer rules are claimed than named", "OUT752", _claim("制定制度2项", 1)),
    _defect("no title", "PUB801", _set(("title", None))),
    _defect("no signature", "PUB802", _set(("organization.name", None))),
    _defect("no date", "PUB803", _set(("signed_on", None), ("published_on", None))),
    _defect("no contact", "PUB804", _set(("contact", Contact()))),
    _defect("nothing on how the work was organized", "PUB805", _without_organizing),
    _defect("nothing on what comes next", "PUB806", _set(("plans", ()))),
    _defect(
        "nothing on who inspected",
        "PUB807",
        _set(("inspection.team", None), ("inspection.ordered_by", None)),
    ),
    _defect(
        "withheld without a reason",
        "PUB808",
        _set(("problems[3].ledger.withheld", Withheld(public_text="不予公开"))),
    ),
    _defect("a mobile telephone is printed", "PUB809", _mobile),
    _defect(
        "completed with nothing to show",
        "HIS902",
        _set(
            ("problems[1].ledger.outcomes", ()),
            ("problems[1].ledger.evidence", ()),
            ("problems[1].ledger.completed_on", None),
            ("problems[1].ledger.events", ()),
            _account(1, "按程序完成换届，新一届支部委员已全部到位。"),
        ),
    ),
    _defect(
        "verified by those responsible",
        "HIS903",
        _set(("problems[0].ledger.events[2].by", "办公室")),
    ),
    _defect("closed out and never verified", "HIS904", _without_verification),
    _defect(
        "an earlier round is taken up and not linked",
        "REC951",
        _added(3, "该问题系上一轮巡察反馈后未整改到位的遗留问题。"),
    ),
)
"""Single defects, each with exactly the codes that it gives."""
