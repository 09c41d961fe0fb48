"""Rules of numbering, NUM: ordinals and titles among siblings.

Sections and problems are read alike: what counts as one numbering is either the siblings under one
heading, or a run that goes through the document, as the numbers themselves show. Source of the
family: a bulletin that skips or repeats a number leaves open whether an item was lost; see
docs/explanation.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from collections import Counter
from functools import cache
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from attrs import frozen

from rectify.diagnostics import Kind, Severity
from rectify.facts.numerals import number
from rectify.lexicon.ordinals import ARABIC_NUMERAL, CHINESE_NUMERAL
from rectify.rules.engine import Hit, hit, rule
from rectify.source import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rectify.model import Report
    from rectify.rules.context import Context

_BRIEF = 24
_FILLABLE = 20
_Beside: TypeAlias = dict[tuple[int | None, int], set[str]]
_SOURCE_ZH = "通报应逐条对应反馈问题,序号连续"
_SOURCE_EN = "a bulletin answers the feedback item by item, in numbers that follow each other"

DUPLICATE_ORDINAL = Kind(
    code="NUM101",
    name="duplicate-ordinal",
    severity=Severity.WARNING,
    message_zh="序号{number}重复,“{first}”已用此序号",
    message_en="the number {number} stands twice: “{first}” bears it too",
    finds_zh="同一上级标题下,或贯穿全文的编号中,两个条目序号相同",
    finds_en="two items with one number, under one heading or in a run through the document",
    matters_zh="序号重复时,按序号引用会指向两个条目,也可能是后一条的序号印错",
    matters_en="a reference by number then means either item; or the later number is a misprint",
    advice_zh="请对照反馈意见核对这两个条目的序号",
    advice_en="compare the numbers of both items with the feedback",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example="1.台账缺失的问题。\n整改情况:补建台账。\n2.值班脱岗的问题。\n整改情况:加强管理。\n"
    "2.门禁损坏的问题。\n整改情况:更换门禁。",
    instead="1.台账缺失的问题。\n整改情况:补建台账。\n2.值班脱岗的问题。\n整改情况:加强管理。\n"
    "3.门禁损坏的问题。\n整改情况:更换门禁。",
)
MISSING_ORDINAL = Kind(
    code="NUM102",
    name="missing-ordinal",
    severity=Severity.WARNING,
    message_zh="序号不连续,此前缺{missing}",
    message_en="numbers are skipped before this one: {missing}",
    finds_zh="同一上级标题下,或贯穿全文的编号中,跳过了序号",
    finds_en="a number that is skipped, under one heading or in a run through the document",
    matters_zh="读者无法判断是序号印错,还是有条目未公开",
    matters_en="a reader can't tell a misprint from an item that is not published",
    advice_zh="请核对是否漏登条目;如有意不公开,请说明",
    advice_en="see whether an item was lost; where it is left out on purpose, say so",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example="1.台账缺失的问题。\n整改情况:补建台账。\n3.值班脱岗的问题。\n整改情况:加强管理。",
    instead="1.台账缺失的问题。\n整改情况:补建台账。\n2.值班脱岗的问题。\n整改情况:加强管理。",
)
OUT_OF_ORDER = Kind(
    code="NUM103",
    name="ordinal-out-of-order",
    severity=Severity.WARNING,
    message_zh="序号{number}次序不符,前后依次为{order}",
    message_en="the number {number} is out of order: {order}",
    finds_zh="序号倒退,既不是新标题下重新起编,也不是贯穿全文连续编号",
    finds_en="numbers that go back, and neither restart with a new section nor run through",
    matters_zh="次序颠倒时,条目与反馈意见难以对应,也可能是段落错位",
    matters_en="items are then hard to match with the feedback; or paragraphs were misplaced",
    advice_zh="请核对条目的先后次序和序号",
    advice_en="look at the order of the items and at their numbers",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example="1.台账缺失的问题。\n整改情况:补建台账。\n3.值班脱岗的问题。\n整改情况:加强管理。\n"
    "2.门禁损坏的问题。\n整改情况:更换门禁。",
    instead="1.台账缺失的问题。\n整改情况:补建台账。\n2.门禁损坏的问题。\n整改情况:更换门禁。\n"
    "3.值班脱岗的问题。\n整改情况:加强管理。",
)
REPEATED_TITLE = Kind(
    code="NUM104",
    name="repeated-title",
    severity=Severity.WARNING,
    message_zh="与第{first}个问题的标题相同:{title}",
    message_en="bears the same title as problem {first}: {title}",
    finds_zh="两个问题的标题完全相同",
    finds_en="two problems that bear the same title",
    matters_zh="同一问题列示两次会使统计虚增,也可能是另一问题的标题被误贴",
    matters_en="an item listed twice inflates the count; or the title of another was pasted over",
    advice_zh="请核对反馈意见原文,合并重复条目或更正标题",
    advice_en="compare with the feedback, and merge the items or correct the title",
    source_zh="通报应逐条对应反馈问题",
    source_en="a bulletin answers the feedback item by item",
    example="1.台账缺失的问题。\n整改情况:补建台账。\n2.台账缺失的问题。\n整改情况:加强管理。",
    instead="1.台账缺失的问题。\n整改情况:补建台账。\n2.值班脱岗的问题。\n整改情况:加强管理。",
)


@rule(DUPLICATE_ORDINAL)
def duplicate_ordinal(_report: Report, context: Context) -> Iterator[Hit]:
    """Two siblings bear one number."""
    for run in context.once(_runs):
        first: dict[int, _Numbered] = {}
        for node in run.nodes:
            other = first.setdefault(node.number, node)
            if other is not node:
                yield node.hit(number=node.number, first=_brief(other.title))


@rule(MISSING_ORDINAL)
def missing_ordinal(_report: Report, context: Context) -> Iterator[Hit]:
    """A number is skipped among siblings, or in a run that goes through the document."""
    for run in context.once(_runs):
        for node, low, high in _gaps(run):
            if missing := _lacking(node, low, high, context.once(_beside)):
                yield node.hit(missing=missing)


@rule(OUT_OF_ORDER)
def ordinal_out_of_order(_report: Report, context: Context) -> Iterator[Hit]:
    """Numbers go back where they neither restart with a new section nor run through."""
    for run in context.once(_runs):
        misplaced = _misplaced(run)
        values = [node.number for node in run.nodes]
        for at, node in enumerate(run.nodes):
            if at == 0 and run.behind is not None:
                yield node.hit(number=node.number, order=f"{run.behind}、{node.number}")
            elif node.number in misplaced:
                around = "、".join(map(str, values[max(at - 1, 0) : at + 2]))
                yield node.hit(number=node.number, order=around)


@rule(REPEATED_TITLE)
def repeated_title(report: Report, context: Context) -> Iterator[Hit]:
    """Two problems bear the same title."""
    first: dict[str, int] = {}
    for at, problem in enumerate(report.problems):
        title = "".join(context.names()[f"problems[{at}]"].split()).rstrip("。.;,:")
        other = first.setdefault(title, at)
        if title and other != at:
            yield hit(
                f"problems[{at}].title", problem.title, first=other + 1, title=_brief(problem.title)
            )


class _Numbered(NamedTuple):
    """A section or a problem that bears a number: where, under which section, in which series."""

    path: str
    ordinal: str
    title: str
    number: int
    parent: int | None
    series: str

    def hit(self, **values: object) -> Hit:
        """Make a hit that points at its ordinal."""
        return hit(f"{self.path}.ordinal", self.ordinal or None, **values)


@frozen(kw_only=True)
class _Run:
    """Numbers that ought to follow each other.

    Attributes:
        nodes: What bears them, in document order.
        behind: The number before it, where the run treads again where another has been.
        known: The numbers of that other run.
    """

    nodes: list[_Numbered]
    behind: int | None = None
    known: frozenset[int] = frozenset()


def _runs(context: Context) -> tuple[_Run, ...]:
    """Split each series where its numbers start anew."""
    series: dict[str, list[_Numbered]] = {}
    for node in context.once(_numbered):
        series.setdefault(node.series, []).append(node)
    chapters = bool(context.report.sections)
    return tuple(run for nodes in series.values() for run in _split(nodes, chapters=chapters))


def _split(nodes: list[_Numbered], *, chapters: bool) -> Iterator[_Run]:
    """Split a series into runs, as its numbers themselves show whether they restart."""
    restarts = _restarts(nodes)
    run = _Run(nodes=nodes[:1])
    seen, top = {nodes[0].number}, nodes[0].number
    followers = [*(node.number for node in nodes[2:]), None][: len(nodes) - 1]
    for before, node, following in zip(nodes[:-1], nodes[1:], followers, strict=True):
        if node.parent != before.parent:
            anew = node.number == 1 or (restarts and node.number != top + 1)
        else:
            hidden = chapters and node.path.startswith("problems")
            anew = 1 in seen and _opens_chapter(node, following, top, hidden=hidden)
        back = not anew and _goes_back(node.number, following, seen, top)
        if anew or back:
            yield run
            behind, known = (before.number, frozenset(seen)) if back else (None, frozenset[int]())
            run = _Run(nodes=[], behind=behind, known=known)
            seen, top = set(), 0
        run.nodes.append(node)
        seen.add(node.number)
        top = max(top, node.number)
    yield run


def _restarts(nodes: list[_Numbered]) -> bool:
    """Whether numbers start anew under a new heading more often than they run on."""
    ends = [(one.number, other) for one, other in pairwise(nodes) if one.parent != other.parent]
    anew = sum(other.number == 1 for _, other in ends)
    return anew > sum(other.number == before + 1 for before, other in ends)


def _opens_chapter(node: _Numbered, following: int | None, top: int, *, hidden: bool) -> bool:
    """Whether a number above all sections starts anew, since a chapter's heading is no section.

    Where chapters are likely to be hidden, one of a single item is believed too.
    """
    if node.parent is not None or node.number != 1 or (top == 1 and not hidden):
        return False
    return following is None or following <= (max(top, 2) if hidden else top)


def _goes_back(value: int, following: int | None, seen: set[int], top: int) -> bool:
    """Whether a number and the one behind it tread again where the run has been."""
    return value in seen and value < top and following == value + 1 and following in seen


def _gaps(run: _Run) -> Iterator[tuple[_Numbered, int, int]]:
    """What is skipped in a run: the item behind it, the first and the last number lacking."""
    first: dict[int, _Numbered] = {}
    for node in run.nodes:
        first.setdefault(node.number, node)
    misplaced = _misplaced(run)
    highest = max(first.keys() - misplaced)
    kept = {value for value in first if value <= highest}
    lowest = min(kept)
    if run.behind is None and 1 < lowest <= len(run.nodes) + 1 and not _follows_chapter(run):
        yield first[lowest], 1, lowest - 1
    for one, other in pairwise(sorted(kept | run.known)):
        if other > one + 1 and other in first:
            yield first[other], one + 1, other - 1


def _follows_chapter(run: _Run) -> bool:
    """Whether a run may begin behind a chapter that is no section: 二、, where 一、 is another."""
    head = run.nodes[0]
    return head.parent is None and head.series.endswith(" 一")


def _misplaced(run: _Run) -> frozenset[int]:
    """The numbers that stand out of the longest order in a run; repeated ones are not asked."""
    counts = Counter(node.number for node in run.nodes)
    values = [node.number for node in run.nodes if counts[node.number] == 1]
    return frozenset(values) - _longest_order(values)


def _longest_order(values: list[int]) -> frozenset[int]:
    """The longest increasing part of distinct numbers; of two that are swapped, the first stays."""
    tails: list[int] = []
    links: dict[int, int | None] = {}
    for value in reversed(values):
        at = bisect_left(tails, -value)
        links[value] = -tails[at - 1] if at else None
        tails[at : at + 1] = [-value]
    order: set[int] = set()
    step = -tails[-1] if tails else None
    while step is not None:
        order.add(step)
        step = links[step]
    return frozenset(order)


def _lacking(node: _Numbered, low: int, high: int, beside: _Beside) -> str:
    """The numbers from low to high, without those that another family has beside it, as text."""
    if high - low >= _FILLABLE:
        return f"{low}-{high}"
    own = {node.series}
    lacking = [
        value for value in range(low, high + 1) if beside.get((node.parent, value), own) <= own
    ]
    return "、".join(map(str, lacking))


def _beside(context: Context) -> _Beside:
    """For each section and number under it, the series that have it."""
    series: _Beside = {}
    for node in context.once(_numbered):
        series.setdefault((node.parent, node.number), set()).add(node.series)
    return series


def _numbered(context: Context) -> list[_Numbered]:
    """Sections and problems that bear a number, as a document prints them.

    A problem that stands where a section of its family could, counts among the sections.
    """
    report = context.report
    ordinals = {section.ordinal for section in report.sections}
    ordinals |= {problem.ordinal for problem in report.problems}
    read = {ordinal: _read(ordinal) for ordinal in ordinals}
    found: list[tuple[tuple[int, int, int], _Numbered]] = []
    families: set[str] = set()
    levels = [section.level for section in report.sections]
    for at, (parent, behind) in enumerate(zip(_parents(levels), _behind(report), strict=True)):
        section = report.sections[at]
        value, family = read[section.ordinal]
        series = f"{section.level} {family}"
        families.add(series)
        if value is not None:
            node = _Numbered(
                path=f"sections[{at}]",
                ordinal=section.ordinal,
                title=section.title,
                number=value,
                parent=parent,
                series=series,
            )
            found.append(((behind, 0, at), node))
    for at, problem in enumerate(report.problems):
        if problem.number is not None:
            level = 1 if problem.section is None else levels[problem.section] + 1
            series = f"{level} {read[problem.ordinal][1]}"
            node = _Numbered(
                path=f"problems[{at}]",
                ordinal=problem.ordinal,
                title=problem.title,
                number=problem.number,
                parent=problem.section,
                series=series if series in families else series[series.index(" ") :],
            )
            found.append(((at, 1, at), node))
    return [node for _, node in sorted(found, key=itemgetter(0))]


def _parents(levels: list[int]) -> list[int | None]:
    """For each section the last one before it of a lesser level."""
    parents: list[int | None] = []
    above: list[int] = []
    for at, level in enumerate(levels):
        while above and levels[above[-1]] >= level:
            above.pop()
        parents.append(above[-1] if above else None)
        above.append(at)
    return parents


def _behind(report: Report) -> list[int]:
    """For each section the index of the first problem that stands behind its heading."""
    behind: list[int] = []
    for at, problem in enumerate(report.problems):
        if problem.section is not None:
            behind += [at] * (problem.section + 1 - len(behind))
    return behind + [len(report.problems)] * (len(report.sections) - len(behind))


def _read(ordinal: str) -> tuple[int | None, str]:
    """The number of an ordinal and its family: what is printed around the number.

    A separator at the end makes no family of its own (1. and 1、), nor does a bracket that is not
    opened. An ordinal of several numbers (1.2) has no one number.
    """
    folded = "".join(fold(ordinal).split())
    plain = folded if folded.isascii() else unicodedata.normalize("NFKC", folded)
    circled = plain is not folded and any("①" <= character <= "⑳" for character in folded)
    numerals = _numeral().findall(plain)
    value = number(numerals[0]) if len(numerals) == 1 else None
    shape = _numeral().sub(lambda match: "1" if match[0].isascii() else "一", plain)
    shape = shape.rstrip("、.,:;")
    if shape.endswith(")") and "(" not in shape:
        shape = f"({shape}"
    return (None if value is None else int(value)), f"○{shape}" if circled else shape


@cache
def _numeral() -> re.Pattern[str]:
    return re.compile(f"{CHINESE_NUMERAL}|{ARABIC_NUMERAL}")


def _brief(title: str) -> str:
    """A title as a message shows it."""
    return title if len(title) <= _BRIEF else f"{title[:_BRIEF]}…"
