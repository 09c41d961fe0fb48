"""The head of a document: its title, who inspected whom by whose order, when, and when it was told.

What flows in: a page, and the lines of its opening. What flows out: ranges and days. Not known
here: problems and accounts. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cache

from attrs import frozen

from rectify.lexicon import masthead as words
from rectify.model import InspectionKind
from rectify.reading.days import Day, days, later_year, period
from rectify.reading.scanner import Page, Range


@frozen(kw_only=True)
class InspectionAt:
    """What the opening says of the inspection."""

    kind: InspectionKind | None
    ordered_by: Range | None
    team: Range | None
    round: Range | None
    started: Day | None
    ended: Day | None
    feedback: Day | None


def inspection(page: Page, title: Range | None, opening: Range) -> InspectionAt:
    """What the opening paragraphs tell of the inspection."""
    start = opening[0]
    text = page.folded[slice(*opening)]
    team = _team(text)
    found = days(text)
    span = period(text, found)
    feedback = _feedback(text, found, span.stop if span is not None else None)
    named = page.folded[slice(*title)] if title is not None else ""
    team_text = text[slice(*team)] if team is not None else ""
    return InspectionAt(
        kind=_kind(named) or _kind(team_text) or _kind(text),
        ordered_by=_moved(_ordered_by(text, team), start),
        team=_moved(team, start),
        round=_moved(_round(text, team), start),
        started=None if span is None else span.start.moved(start),
        ended=None if span is None else span.stop.moved(start),
        feedback=None if feedback is None else feedback.moved(start),
    )


def _team(text: str) -> Range | None:
    """Team = body [round] [第 numeral] (巡视|巡察|…) [numeral] 组, the first numbered one."""
    plain: Range | None = None
    for match in _group().finditer(text):
        start = _team_start(text, match.start())
        name = text[start : match.end()]
        if not _team_name().fullmatch(name) or "领导小组" in name or "个巡" in name:
            continue
        if _numbered().search(name):
            return start, _joined_team(text, match.end())
        plain = plain or (start, match.end())
    return plain


def _team_start(text: str, at: int) -> int:
    """Go back from 组 to where its name begins: behind a stop, a day, or a word before it."""
    window_start = max(0, at - 36)
    window = text[window_start:at]
    start = 0
    for match in _leads().finditer(window):
        start = match.end()
    while start < len(window) and window[start] in " \n":
        start += 1
    return window_start + start


def _joined_team(text: str, stop: int) -> int:
    """A second team that is named with the first."""
    match = _second_team().match(text, stop)
    return stop if match is None else match.end()


def _ordered_by(text: str, team: Range | None) -> Range | None:
    """Who ordered = (根据|按照) body [的] [统一] (部署|安排), else the body in the team's name."""
    for match in _order().finditer(text):
        start, stop = match.span("words")
        ahead = _term().match(text, start, stop)
        start = ahead.end() if ahead is not None else start
        behind = _order_tail().search(text, start, stop)
        stop = behind.start() if behind is not None else stop
        if _body_name().fullmatch(text, start, stop):
            return start, stop
    if team is None:
        return None
    ahead = _term().match(text, *team)
    start = ahead.end() if ahead is not None else team[0]
    found = _body_of_team().match(text, start, team[1])
    return (start, found.end("body")) if found is not None else None


def _round(text: str, team: Range | None) -> Range | None:
    for start, stop in ([team] if team is not None else []) + [(0, len(text))]:
        match = _rounds().search(text, start, stop)
        if match is not None:
            return match.span()
    return None


def _feedback(text: str, found: list[Day], ended: Day | None) -> Day | None:
    """The last day before 反馈 in its sentence; the year is the one after, if it must be."""
    told = [day for day in found if day.on is not None and _stands_alone(text, day)]
    starts = [day.where[0] for day in told]
    sentences = [0, *(match.end() for match in _paragraph_end().finditer(text))]
    for match in _fed_back().finditer(text):
        before = bisect_left(starts, match.start()) - 1
        sentence = sentences[bisect_right(sentences, match.start()) - 1]
        if before >= 0 and starts[before] >= sentence:
            return _fed_back_on(text, told[before], ended)
    return None


def _fed_back_on(text: str, day: Day, ended: Day | None) -> Day:
    """A day without a year of its own that lies before the inspection's end is the next year's."""
    own_year = "年" in text[slice(*day.where)]
    if ended is None or ended.on is None or day.on is None or own_year:
        return day
    return later_year(day, day.on) if day.on < ended.on else day


def _stands_alone(text: str, day: Day) -> bool:
    """Whether a day is neither an end of a period nor one up to which something is told."""
    start = day.where[0]
    return not _joined(text, day) and _as_of().search(text, max(0, start - 4), start) is None


def _joined(text: str, day: Day) -> bool:
    """Whether a day is an end of a period."""
    behind = text[day.where[1] : day.where[1] + 1]
    before = text[max(0, day.where[0] - 1) : day.where[0]]
    return (behind != "" and behind in "至到-~") or (before != "" and before in "至到-~")


def _kind(text: str) -> InspectionKind | None:
    """The kind whose word comes first."""
    places = [
        (text.index(word), order, value)
        for order, (value, group) in enumerate(words.INSPECTION_KINDS)
        for word in group
        if word in text
    ]
    return InspectionKind(min(places)[2]) if places else None


def _moved(where: Range | None, by: int) -> Range | None:
    return None if where is None else (where[0] + by, where[1] + by)


@cache
def _paragraph_end() -> re.Pattern[str]:
    return re.compile(r"。|\n(?=\n)")


@cache
def _group() -> re.Pattern[str]:
    return re.compile(r"组(?![织长员成建委团合别内在级])")


_NUMERAL = "[一二三四五六七八九十0-9]"


@cache
def _leads() -> re.Pattern[str]:
    return re.compile(
        r"[,。;:()《》“”\n]|、(?!第)|(?<=[0-9月])[日号起]|(?<=[0-9])月|期间|由|派出|派驻|组建|成立|接受|贯彻|落实|关于|根据|按照|经(?!济)|以来|对|向|底|旬|(?<=日)至|授权|于|受"
    )


@cache
def _team_name() -> re.Pattern[str]:
    return re.compile(
        rf"[一-鿿]{{0,16}}?(?:委|中央|党组|政府|院|部|集团|公司|局|厅|省|市|县|区)[一-鿿0-9]{{0,24}}?"
        rf"(?:(?:巡视|巡察|督察|督导|审计){_NUMERAL}{{0,3}}|(?:第{_NUMERAL}{{1,3}}、)?第{_NUMERAL}{{1,3}}(?:巡视|巡察|督察|审计|生态环境保护督察)?)(?:小)?组"
    )


@cache
def _numbered() -> re.Pattern[str]:
    return re.compile(rf"第{_NUMERAL}{{1,3}}[一-鿿]{{0,6}}组|{_NUMERAL}组")


@cache
def _second_team() -> re.Pattern[str]:
    return re.compile(rf"[、和与][一-鿿]{{0,8}}第?{_NUMERAL}{{1,3}}(?:巡视|巡察|督察|审计)?组")


@cache
def _order() -> re.Pattern[str]:
    return re.compile(
        r"(?:根据|按照|依据|遵照|依照) ?(?P<words>[^,。;:()《》“”\n]{2,36}?)(?:部署|安排|要求|决定)"
    )


@cache
def _order_tail() -> re.Pattern[str]:
    """What follows the name of the body that ordered."""
    return re.compile(
        r"(?:的|关于|对(?!外)|开展|第[一二三四五六七八九十0-9]{1,3}轮|[0-9]{4}年|(?:本轮|常规|专项|交叉|提级)?(?:巡视|巡察|审计|督察)(?!工作领导|委员会|组)"
        r"|统一|总体|工作(?!委|领导)|有关|相关|年度|部署|安排|具体)"
    )


@cache
def _term() -> re.Pattern[str]:
    return re.compile(r"(?:中共)?[一二三四五六七八九十]{1,3}届(?=[省市县区州旗])")


@cache
def _body_name() -> re.Pattern[str]:
    return re.compile(
        r"[一-鿿、]{0,14}[一-鿿](?:委|中央|党组|政府|工委|厅|局|办公室|办|领导小组|集团|公司|委员会|人大常委会)"
    )


@cache
def _body_of_team() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<body>[一-鿿]{{1,16}}?)(?=第{_NUMERAL}|巡视|巡察|督察|督导|审计|{_NUMERAL}组|专项|常规|提级|交叉|派驻|驻)"
    )


@cache
def _rounds() -> re.Pattern[str]:
    return re.compile(
        rf"(?:[一二三四五六七八九十]{{1,3}}届[^,。第\n]{{0,6}})?第{_NUMERAL}{{1,3}}轮(?:第{_NUMERAL}{{1,3}}批)?"
    )


@cache
def _fed_back() -> re.Pattern[str]:
    return re.compile(r"反馈|出具")


@cache
def _as_of() -> re.Pattern[str]:
    return re.compile(r"截[至止]")


def organization(page: Page, title: Range | None, opening: Range) -> Range | None:
    """Who reports, where nobody signs: what the title names before 关于, else who was inspected."""
    if title is not None:
        match = _before_about().match(page.folded, *title)
        if match is not None:
            return match.span("name")
    match = _inspected().search(page.folded, *opening)
    match = match or _issuer().search(page.folded, 0, opening[0])
    return match.span("name") if match is not None else None


@cache
def _issuer() -> re.Pattern[str]:
    """The organization that a page's table of metadata names."""
    return re.compile(r"(?:发布|发文|公开)(?:机构|单位|机关) ?: ?(?P<name>[一-鿿]{2,40})")


@cache
def _before_about() -> re.Pattern[str]:
    return re.compile(r"(?P<name>[^:》>]{3,60}?) ?(?:关于|对(?=.{2,30}(?:反馈|巡|审计)))")


@cache
def _inspected() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?<!针)对|向)(?P<name>[^,。;:\n对向]{2,40}?)(?:进行了?|开展了?|反馈了?|实施了?)"
    )
