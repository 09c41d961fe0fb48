"""Totals that a document states about itself, clause by clause, with what each counts.

What flows in: the folded text of one passage. What flows out: claims with their places in it.
Not known here: what the document enumerates. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from attrs import define, field

from rectify.lexicon import claiming as words
from rectify.model import ClaimSubject, Status
from rectify.reading import topics
from rectify.reading.counts import BETWEEN, Number, clauses_of, numbers, quoted
from rectify.reading.phrases import LONGEST_STATEMENT, Statement, statement, statements_from

if TYPE_CHECKING:
    from rectify.reading.scanner import Range

TOTALS = (
    ClaimSubject.ASPECTS,
    ClaimSubject.CATEGORIES,
    ClaimSubject.PROBLEMS,
    ClaimSubject.TASKS,
    ClaimSubject.IMMEDIATE_PROBLEMS,
)
"""Subjects that parts can be counted of."""


class ClaimAt(NamedTuple):
    """A total, what it counts, and where its words stand."""

    subject: ClaimSubject
    where: Range
    value: Decimal | None
    unit: str | None = None
    status: Status | None = None
    sustained: bool = False
    is_rate: bool = False
    approximate: bool = False
    part_of: int | None = None


@define
class _Talk:
    """What the clauses before have spoken of: totals by unit, and whether it was of rules."""

    claims: list[ClaimAt] = field(factory=list)
    since: int | None = None
    rules: bool = False
    own: bool = False
    meeting: bool = False
    skipped: bool = False


def claims(text: str, *, since: int | None = None) -> list[ClaimAt]:
    """Claims = {sentence}; a sentence is clauses, and a clause is numerals with their words.

    Args:
        text: The folded text of a passage; places count from its beginning.
        since: The year of the inspection; what an earlier inspection counted is no claim.
    """
    talk = _Talk(since=since)
    shield = quoted(text)
    begin = 0
    for end in [*(m.end() for m in _sentence_end().finditer(text)), len(text)]:
        talk.rules = talk.skipped = False
        if _is_of_interest(text, begin, end):
            known = len(talk.claims)
            clauses = clauses_of(text, begin, end, shield)
            for clause in clauses:
                _read_clause(text, clause, shield, talk)
            _settle_last(text, clauses, talk, known)
        begin = end
    return talk.claims


def _is_of_interest(text: str, start: int, stop: int) -> bool:
    """Whether a sentence or clause holds a figure, or words that bear on those of others."""
    figure = topics.figure().search(text, start, stop)
    return figure is not None or topics.notable().search(text, start, stop) is not None


def _read_clause(text: str, clause: Range, shield: bytearray, talk: _Talk) -> None:
    """Read the numerals of one clause."""
    if not _is_of_interest(text, *clause):
        return
    inner = text[slice(*clause)]
    if not topics.numeral().search(inner):
        talk.claims += _lost(clause[0], inner)
        talk.skipped = talk.skipped or topics.earlier().search(inner) is not None
        talk.rules = talk.rules or topics.rule_noun().search(inner) is not None
        return
    if topics.earlier().search(inner) or _is_earlier(inner, talk.since):
        talk.skipped = True
    if talk.skipped or topics.target().search(inner):
        return
    talk.own = topics.own_finding().search(inner) is not None
    talk.meeting = topics.meeting().search(inner) is not None
    talk.claims += _lost(clause[0], inner)
    for numeral in numbers(text, *clause, shield):
        found = _claim(numeral, talk)
        talk.claims += [one._replace(part_of=_whole(one, talk, numeral)) for one in found]
    talk.rules = talk.rules or topics.rule_noun().search(inner) is not None


def _is_earlier(text: str, since: int | None) -> bool:
    """Whether a clause speaks of an inspection or audit of an earlier year."""
    match = topics.dated_inspection().search(text)
    return match is not None and since is not None and int(match.group(1)) < since


def _settle_last(text: str, clauses: list[Range], talk: _Talk, known: int) -> None:
    """A part that a sentence names before it says, in a later clause, of which status it is."""
    last = talk.claims[-1] if len(talk.claims) > known else None
    if last is None or last.subject not in COUNTED or last.status is not None or last.sustained:
        return
    at = len(talk.claims) - 1
    whole = _whole_of(last.subject, talk.claims[:at] if at < NEAR else talk.claims[at - NEAR : at])
    if whole is None:
        return
    whole += max(0, at - NEAR)
    for clause in clauses:
        words_ = text[slice(*clause)].strip(BETWEEN)
        found = statement(words_) if clause[0] >= last.where[1] and words_ else None
        if found is not None:
            lasting = found.sustained and found.status is Status.IN_PROGRESS
            status = None if lasting else found.status
            talk.claims[at] = last._replace(status=status, sustained=lasting, part_of=whole)
            return


def _claim(numeral: Number, talk: _Talk) -> list[ClaimAt]:
    """Claim = rate | money | people | rules | meetings | status | total."""
    if numeral.unit == "%":
        return _rate(numeral, talk)
    if numeral.unit.endswith("元"):
        return _money(numeral)
    return _people(numeral) or _rules(numeral, talk) or _items(numeral, talk)


def _items(numeral: Number, talk: _Talk) -> list[ClaimAt]:
    """Items = numeral (问题|任务|…) | status numeral | numeral status | 会议 numeral 次."""
    lone = numeral.article and not talk.claims
    stated = _stated(numeral) if numeral.unit in words.ITEM_UNITS and not lone else None
    total = _total(numeral)
    if stated is not None:
        return [_of_status(numeral, stated, total or _spoken_of(numeral, talk))]
    if total is not None and not talk.own and not numeral.article:
        return [_plain(numeral, total)]
    if numeral.unit in {"次", "场"} and talk.meeting:
        return [_plain(numeral, ClaimSubject.MEETINGS)]
    return []


def _rate(numeral: Number, talk: _Talk) -> list[ClaimAt]:
    """Rate = (整改|完成|办结)率 [达|为] numeral %."""
    match = topics.rate().search(numeral.before.rstrip())
    if match is None:
        return []
    lead = numeral.before[: match.start()]
    subject = ClaimSubject.TASKS if "任务" in lead else _latest(talk)
    if topics.immediate().search(lead):
        subject = ClaimSubject.IMMEDIATE_PROBLEMS
    if "资金" in lead or "金额" in lead:
        return []
    found = _plain(numeral, subject)
    return [found._replace(status=Status.COMPLETED, is_rate=True)]


def _money(numeral: Number) -> list[ClaimAt]:
    """Money = (追缴|清退|…) words numeral 元, where nothing else is counted between."""
    if not topics.recovered().search(numeral.before[-24:]):
        return []
    zeros = {"元": 0, "千元": 3, "万元": 4, "百万元": 6, "千万元": 7, "亿元": 8}
    yuan = _shifted(numeral.value, zeros[numeral.unit.lstrip("余多 ")])
    return [_plain(numeral, ClaimSubject.MONEY_RECOVERED)._replace(value=yuan, unit="元")]


def _shifted(value: Decimal, zeros: int) -> Decimal:
    """A value with its point moved to the right, exactly in any decimal context."""
    sign, digits, exponent = value.as_tuple()
    moved = Decimal((sign, digits, int(exponent) + zeros))
    whole = int(moved)
    return Decimal(whole) if moved == whole else moved


def _people(numeral: Number) -> list[ClaimAt]:
    """People = (处分|提醒谈话|…) numeral 人 | 对 numeral 人 (进行了) (立案|提醒谈话|…)."""
    if numeral.unit not in {"人", "名", "人次"}:
        return []
    for side in (numeral.before[-20:], numeral.behind[:24]):
        for group, subject in _forms():
            if any(word in side for word in group):
                return [_plain(numeral, subject)]
    return []


def _forms() -> tuple[tuple[tuple[str, ...], ClaimSubject], ...]:
    return (
        (words.DISCIPLINED_WORDS, ClaimSubject.PEOPLE_DISCIPLINED),
        (words.WARNED_WORDS, ClaimSubject.PEOPLE_WARNED),
        (words.OTHER_PEOPLE_WORDS, ClaimSubject.OTHER),
    )


def _rules(numeral: Number, talk: _Talk) -> list[ClaimAt]:
    """Rules = (制定|修订|…) numeral 项 制度 | 制度 numeral 项, or the next verb of such a list."""
    behind = numeral.behind.split("任务")[0] if "任务" in numeral.behind[:4] else numeral.behind
    made = topics.created().search(numeral.before) is not None
    changed = topics.revised().search(numeral.before) is not None
    if not (made or changed) or "问题" in numeral.behind[:8] or "任务" in numeral.before[-4:]:
        return []
    if not (
        talk.rules
        or topics.rule_noun().search(behind[:10])
        or topics.rule_noun().search(numeral.before)
    ):
        return []
    if numeral.unit.rstrip("余多") not in {"项", "个", "件", "部", "条", "份", ""}:
        return []
    if "制度和文件" in behind or "废止" in numeral.before[-8:]:
        return [_plain(numeral, ClaimSubject.OTHER)]
    if made and changed:
        return [_plain(numeral, ClaimSubject.RULES_TOTAL)]
    return [_plain(numeral, ClaimSubject.RULES_CREATED if made else ClaimSubject.RULES_REVISED)]


def _stated(numeral: Number) -> Statement | None:
    """The status of what is counted: before the numeral, or behind it where no other follows."""
    before = numeral.before.strip(" ,:")
    found = _tail_statement(before.split("其中")[-1])
    if found is None and "其中" in before:
        found = _tail_statement(before.replace("其中", ""))
    if found is None and numeral.last:
        behind = numeral.behind.strip(" ,。;:的")
        inner, outside, _ = behind.partition("外")
        if outside and before.endswith("除"):
            of_these = statement(inner.removesuffix("以").removesuffix("之"))
            return of_these or Statement(Status.INCOMPLETE, sustained=False)
        found = statement(behind)
    return found


def _tail_statement(before: str) -> Statement | None:
    """The longest end of some words that states a status, if no word of intent stands before it."""
    earliest = max(statements_from(before), len(before) - LONGEST_STATEMENT)
    for begin in range(earliest, len(before) - 1):
        found = statement(before[begin:])
        if found is not None:
            return found
    return None


def _of_status(numeral: Number, stated: Statement, subject: ClaimSubject) -> ClaimAt:
    """A count of a status; one that says no more than lasting effort counts the sustained."""
    lasting = stated.sustained and stated.status is Status.IN_PROGRESS
    status = None if lasting else stated.status
    return _plain(numeral, subject)._replace(status=status, sustained=lasting)


def _total(numeral: Number) -> ClaimSubject | None:
    """What a numeral counts by the words behind it, or before it."""
    around = numeral.before[-12:] + numeral.behind[:16]
    if "问题" in around and topics.immediate().search(around):
        return ClaimSubject.IMMEDIATE_PROBLEMS
    if numeral.unit not in words.ITEM_UNITS:
        return None
    following = numeral.unit + numeral.behind
    for subject, pattern in topics.totals():
        if pattern.match(following):
            return ClaimSubject(subject)
    if numeral.unit:
        for subject, pattern in topics.totals_before():
            if pattern.search(numeral.before):
                return ClaimSubject(subject)
    return None


def _spoken_of(numeral: Number, talk: _Talk) -> ClaimSubject:
    """The subject of a count without one: the latest total of the same unit, or the latest."""
    for claim in reversed(talk.claims[-NEAR:]):
        whole = claim.subject in COUNTED and claim.status is None and not claim.sustained
        if whole and claim.unit is not None and claim.unit == (numeral.unit or None):
            return claim.subject
    return _latest(talk)


COUNTED = (ClaimSubject.PROBLEMS, ClaimSubject.TASKS, ClaimSubject.IMMEDIATE_PROBLEMS)
"""Subjects whose statuses are counted."""

RULE_PARTS = (ClaimSubject.RULES_CREATED, ClaimSubject.RULES_REVISED)
"""Subjects that a total of rules is split into."""

NEAR = 64
"""Claims looked back at, at the most, for the whole of a part."""


def _latest(talk: _Talk) -> ClaimSubject:
    """The subject that the latest claim of problems or tasks had; problems where there is none."""
    near = reversed(talk.claims[-NEAR:])
    return next((one.subject for one in near if one.subject in COUNTED), ClaimSubject.PROBLEMS)


def _whole(claim: ClaimAt, talk: _Talk, numeral: Number) -> int | None:
    """The claim that this one is a part of: the one before 其中, or the total of its subject."""
    if "其中" in numeral.before and talk.claims:
        near = [at for at, one in enumerate(talk.claims[-NEAR:]) if not one.is_rate]
        return near[-1] + max(0, len(talk.claims) - NEAR) if near else None
    if claim.subject in RULE_PARTS and talk.claims and talk.claims[-1].subject in RULE_PARTS:
        return talk.claims[-1].part_of
    if claim.status is None and not claim.sustained:
        return None
    found = _whole_of(claim.subject, talk.claims[-NEAR:])
    return None if found is None else found + max(0, len(talk.claims) - NEAR)


def _whole_of(subject: ClaimSubject, claims_: list[ClaimAt]) -> int | None:
    """Index of the last total of a subject."""
    for at in range(len(claims_) - 1, -1, -1):
        other = claims_[at]
        if other.subject is subject and other.status is None and not other.sustained:
            return at
    return None


def _plain(numeral: Number, subject: ClaimSubject) -> ClaimAt:
    return ClaimAt(
        subject=subject,
        where=numeral.where,
        value=numeral.value,
        unit=numeral.unit.rstrip("余多").lstrip("余多") or None,
        approximate=numeral.approximate,
    )


def _lost(start: int, text: str) -> list[ClaimAt]:
    """Counts of people whose numeral was lost in publishing: absent, never 0."""
    return [
        ClaimAt(
            subject=ClaimSubject.PEOPLE_DISCIPLINED
            if "处分" in m.group()
            else ClaimSubject.PEOPLE_WARNED,
            where=(start + m.start(), start + m.end()),
            value=None,
            unit="人",
        )
        for m in topics.lost_count().finditer(text)
    ]


@cache
def _sentence_end() -> re.Pattern[str]:
    return re.compile(r"[。;!?]|\n")
