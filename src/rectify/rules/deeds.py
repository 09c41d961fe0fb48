"""Rules of statuses that look at deeds, STA306 and STA307: what was done, beside what was said.

Source of the family: corrected is what was done about a matter, not what was held or written about
it. The catalogue imports it.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rectify.diagnostics import Kind, Severity
from rectify.lexicon import pending as words
from rectify.model import OutcomeKind, Problem, Status, Task
from rectify.rules.engine import Hit, hit, rule
from rectify.rules.pending import without_quotations
from rectify.rules.statuses import completed
from rectify.source import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rectify.model import Measure, Report
    from rectify.rules.context import Context

MEETINGS_ONLY = Kind(
    code="STA306",
    name="meetings-only",
    severity=Severity.INFO,
    message_zh="标注为已完成,而{count}条措施均为学习、会议、传达或要求",
    message_en="is said to be completed, and its measures ({count}) only study, meet or require",
    finds_zh="标注为已完成的事项,其全部措施只有学习、开会、传达、强调和要求",
    finds_en="a completed item of which every measure only studies, convenes, conveys or requires",
    matters_zh="开会和学习本身不能说明问题已经纠正",
    matters_en="a meeting held doesn't show by itself that the matter is corrected",
    advice_zh="请补充会后采取的具体措施及其结果",
    advice_en="add what was done after the meeting, and what came of it",
    source_zh="整改应防止以会议落实会议、以文件落实文件",
    source_en="rectification is not to answer meetings with meetings, papers with papers",
    example=(
        "1.安全意识不强的问题\n整改进度:已完成\n"
        "整改情况:一是召开专题会议,传达文件精神。二是组织职工学习安全知识。"
    ),
    instead=(
        "1.安全意识不强的问题\n整改进度:已完成\n"
        "整改情况:一是召开专题会议,传达文件精神。二是更换过期灭火器36具。"
    ),
)

RULE_AS_ONLY_OUTCOME = Kind(
    code="STA307",
    name="rule-as-only-outcome",
    severity=Severity.INFO,
    message_zh="涉及行为或资金的问题标注为已完成,而成果只有制度建设:“{title}”",
    message_en="is completed, of conduct or money, and its only outcome is a rule: “{title}”",
    finds_zh="标注为已完成的行为或资金类问题,其成果只有制定或修订制度",
    finds_en="a completed matter of conduct or money whose only outcome is a rule made or revised",
    matters_zh="新制度管今后,已经发生的行为和资金仍需处理",
    matters_en="a rule is for what comes; what was done, and the money, still ask for an answer",
    advice_zh="请补充对已发生问题的核查、清退或处理情况",
    advice_en="add what was found, returned or answered for of what had happened",
    source_zh="整改应防止以制定制度代替解决问题",
    source_en="rectification is not to put the making of rules in place of solving problems",
    example="1.违规发放补贴的问题\n整改进度:已完成\n整改情况:修订《薪酬管理办法》。",
    instead=(
        "1.违规发放补贴的问题\n整改进度:已完成\n整改情况:修订《薪酬管理办法》,清退补贴3200元。"
    ),
)


@rule(MEETINGS_ONLY)
def meetings_only(_report: Report, context: Context) -> Iterator[Hit]:
    """A completed item has a measure beside studying, meeting, conveying and requiring."""
    for path, item in _stated_completed(context):
        if _deed().search(context.accounts()[path]):
            continue
        measures = _own_measures(item)
        if not measures or any(_deed().search(fold(measure.text)) for measure in measures):
            continue
        if all(_meeting().search(fold(measure.text)) for measure in measures):
            yield hit(path, item.status_text, count=len(measures))


@rule(RULE_AS_ONLY_OUTCOME)
def rule_as_only_outcome(_report: Report, context: Context) -> Iterator[Hit]:
    """A completed matter of conduct or money has an outcome beside a rule."""
    for path, item in _stated_completed(context):
        if _conduct().search(context.names()[path]) is None or _has_outcome(item):
            continue
        texts = [item.lead, *(measure.text for measure in _own_measures(item))]
        if any(_is_outcome(without_quotations(fold(text))) for text in texts):
            continue
        if any(_rule().search(without_quotations(fold(text))) for text in texts):
            title = item.title if isinstance(item, Problem) else item.text
            yield hit(path, title, title=title)


def _stated_completed(context: Context) -> Iterator[tuple[str, Problem | Task]]:
    """What states that it is completed; tasks that state nothing are parts of their problem."""
    return (each for each in completed(context) if each[1].status is Status.COMPLETED)


def _own_measures(item: Problem | Task) -> tuple[Measure, ...]:
    """The measures of an item, with those of the tasks that state no status of their own."""
    tasks = item.tasks if isinstance(item, Problem) else ()
    silent = (task for task in tasks if task.status is Status.UNSTATED)
    return (*item.measures, *(measure for task in silent for measure in task.measures))


def _is_outcome(plain: str) -> bool:
    """Whether a text without its quotations tells a deed beside the making of rules."""
    return _deed_beside_rules().search(_made().sub("", plain)) is not None


def _has_outcome(item: Problem | Task) -> bool:
    """Whether a ledger holds an outcome beside rules."""
    rules = (OutcomeKind.RULE_MADE, OutcomeKind.RULE_REVISED)
    outcomes = () if item.ledger is None else item.ledger.outcomes
    return any(outcome.kind not in rules for outcome in outcomes)


@cache
def _meeting() -> re.Pattern[str]:
    return re.compile("|".join(words.MEETING))


@cache
def _deed() -> re.Pattern[str]:
    return re.compile("|".join(words.DEED))


@cache
def _deed_beside_rules() -> re.Pattern[str]:
    deeds = (word for word in words.DEED if word not in (*words.RULE_MADE, *words.RULE))
    return re.compile("|".join(deeds))


@cache
def _conduct() -> re.Pattern[str]:
    return re.compile("|".join(words.CONDUCT))


@cache
def _rule() -> re.Pattern[str]:
    """Rule = what is done to a rule, then what a rule is called, within a clause."""
    made, rules = "|".join(words.RULE_MADE), "|".join(words.RULE)
    return re.compile(f"(?:{made})[^,。;!?\n]{{0,30}}?(?:{rules})")


@cache
def _made() -> re.Pattern[str]:
    """Words about what a rule does, to the end of its clause: 进一步规范报销."""
    return re.compile(r"进一步[^,。;!?\n]{0,40}")
