"""Strategies that draw every value of the model, up to whole reports; any test may import them.

Texts are Chinese, plain and hostile: marks of other formats, invisible marks, text that looks like
another type. Whatever is drawn is a value that the classes accept.
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from hypothesis import strategies as st

from rectify.model import (
    Claim,
    ClaimSubject,
    Contact,
    Event,
    EventKind,
    Evidence,
    EvidenceKind,
    Inspection,
    InspectionKind,
    LedgerEntry,
    Measure,
    Milestone,
    MilestoneKind,
    Organization,
    Outcome,
    OutcomeKind,
    Passage,
    Problem,
    RectificationKind,
    Report,
    Responsibility,
    Section,
    Status,
    Task,
    Withheld,
)

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

T = TypeVar("T")

NONCHARACTERS = "".join(
    map(
        chr, [*range(0xFDD0, 0xFDF0), *(p * 0x10000 + e for p in range(17) for e in (65534, 65535))]
    )
)
CHINESE = (
    "一二三十是问题整改情况已完成基本正在推进长期坚持完善制度组织学习落实责任部门年月日元万个项"
)
MARKS = "，。、；：？！（）“”‘’《》〈〉【】〔〕「」—…～·％１２３①②③"
PIECES = (
    *(
        "null",
        "true",
        "NaN",
        "1e5",
        "007",
        "2024-01-01",
        "2024年1月1日",
        "-",
        "- 甲",
        "# 甲",
        "甲: 乙",
    ),
    *("=1+1", "+甲", "@甲", "'甲", '"', '""', "甲,乙", "甲;乙", "a\tb", "a\nb", "\n甲", "甲\n\n乙"),
    *(
        "<b>甲</b>",
        "&amp;",
        "]]>",
        "<!--",
        "*甲*",
        "|甲|",
        "`甲`",
        "\\n",
        "\\",
        "{}",
        "{0}",
        "${x}",
        "%s",
    ),
    *(
        "\ufeff甲",
        "甲\u200b",
        "\u202e甲",
        "\u2028甲",
        "\u3000甲\u3000",
        "e\u0301",
        "\U00020bb7",
        "😀",
    ),
    *(
        "问题一：",
        "（一）",
        "1.",
        "一是",
        "二是",
        "整改情况：",
        "问题[0].标题",
        "problems[0]",
        "x" * 300,
    ),
)


def chinese() -> st.SearchStrategy[str]:
    """Draw short text of the words and marks of a bulletin, never blank."""
    return st.text(CHINESE + MARKS, min_size=1, max_size=20)


def texts() -> st.SearchStrategy[str]:
    """Draw text that is not blank, of every character that a text may hold."""
    characters = st.characters(
        exclude_categories=("Cs", "Cc"),
        include_characters="\t\n",
        exclude_characters=NONCHARACTERS,
    )
    anything = st.text(characters, min_size=1, max_size=20).filter(str.strip)
    return chinese() | st.sampled_from(PIECES) | anything


def loose_texts() -> st.SearchStrategy[str]:
    """Draw text that is "" where there is none."""
    return st.just("") | texts()


def tuples(members: st.SearchStrategy[T], *, most: int = 3) -> st.SearchStrategy[tuple[T, ...]]:
    """Draw a tuple of a few members."""
    return st.lists(members, max_size=most).map(tuple)


def quantities() -> st.SearchStrategy[Decimal]:
    """Draw a finite number from 0 up: small, large, with many digits, with odd exponents."""
    plain = st.integers(0, 10**9).map(Decimal)
    places = st.decimals(0, 10**12, places=4)
    odd = st.sampled_from(["0.00", "1E+3", "1E-9", "1.10", "123456789012345678901234567890.1"])
    return plain | places | odd.map(Decimal)


def organizations() -> st.SearchStrategy[Organization]:
    """Draw organizations."""
    word = st.none() | texts()
    return st.builds(Organization, name=word, organ=word, host=word, level=word)


def contacts() -> st.SearchStrategy[Contact]:
    """Draw contacts."""
    word, words = st.none() | texts(), tuples(texts(), most=2)
    return st.builds(Contact, phones=words, emails=words, postcode=word, address=word)


def inspections() -> st.SearchStrategy[Inspection]:
    """Draw inspections, whose days need not be in order."""
    word, day = st.none() | texts(), st.none() | st.dates()
    return st.builds(
        Inspection,
        kind=st.none() | st.sampled_from(InspectionKind),
        ordered_by=word,
        team=word,
        round=word,
        started_on=day,
        ended_on=day,
        feedback_on=day,
    )


def milestones() -> st.SearchStrategy[Milestone]:
    """Draw milestones."""
    return st.builds(Milestone, kind=st.sampled_from(MilestoneKind), on=st.dates())


def passages() -> st.SearchStrategy[Passage]:
    """Draw passages, with or without a heading, with or without text."""
    headed = st.builds(Passage, heading=texts(), text=loose_texts())
    return headed | st.builds(Passage, heading=st.none(), text=texts())


def sections(*, levels: st.SearchStrategy[int] | None = None) -> st.SearchStrategy[Section]:
    """Draw sections, of any level unless told."""
    return st.builds(
        Section,
        ordinal=loose_texts(),
        title=texts(),
        level=st.integers(1, 5) if levels is None else levels,
        text=loose_texts(),
    )


def measures() -> st.SearchStrategy[Measure]:
    """Draw measures."""
    return st.builds(Measure, ordinal=loose_texts(), text=texts())


def responsibilities() -> st.SearchStrategy[Responsibility]:
    """Draw who answers."""
    word, words = st.none() | texts(), tuples(texts(), most=2)
    return st.builds(
        Responsibility,
        first_responsible=word,
        leader=word,
        lead_unit=word,
        supporting_units=words,
        persons=words,
    )


def outcomes() -> st.SearchStrategy[Outcome]:
    """Draw outcomes."""
    word = st.none() | texts()
    return st.builds(
        Outcome,
        kind=st.sampled_from(OutcomeKind),
        quantity=quantities(),
        unit=word,
        reference=word,
    )


def evidence() -> st.SearchStrategy[Evidence]:
    """Draw pieces of evidence."""
    word = st.none() | texts()
    return st.builds(
        Evidence,
        title=texts(),
        kind=st.sampled_from(EvidenceKind),
        uri=word,
        sha256=st.none() | st.binary(min_size=32, max_size=32).map(bytes.hex),
        added_on=st.none() | st.dates(),
        by=word,
    )


def events(*, days: st.SearchStrategy[date] | None = None) -> st.SearchStrategy[Event]:
    """Draw events, on any day unless told."""
    word, day = st.none() | texts(), st.none() | st.dates()
    status = st.none() | st.sampled_from(Status)
    return st.builds(
        Event,
        on=st.dates() if days is None else days,
        kind=st.sampled_from(EventKind),
        by=word,
        from_status=status,
        to_status=status,
        from_due=day,
        to_due=day,
        approved_by=word,
        reason=word,
        basis=word,
    )


def withheld() -> st.SearchStrategy[Withheld]:
    """Draw what the public is not told."""
    word = st.none() | texts()
    return st.builds(Withheld, reason=word, approved_by=word, public_text=word)


def ledger_entries() -> st.SearchStrategy[LedgerEntry]:
    """Draw rows of a ledger, their events oldest first."""
    word, day = st.none() | texts(), st.none() | st.dates()
    return st.builds(
        LedgerEntry,
        goal=word,
        reason=word,
        note=word,
        kind=st.none() | st.sampled_from(RectificationKind),
        responsibility=responsibilities(),
        due=day,
        completed_on=day,
        outcomes=tuples(outcomes(), most=2),
        evidence=tuples(evidence(), most=2),
        events=tuples(events(), most=2).map(_oldest_first),
        withheld=st.none() | withheld(),
        extra=tuples(st.tuples(texts(), loose_texts()), most=2),
    )


def _oldest_first(drawn: tuple[Event, ...]) -> tuple[Event, ...]:
    return tuple(sorted(drawn, key=lambda event: event.on))


def _account(ledger: st.SearchStrategy[LedgerEntry | None] | None) -> dict[str, Any]:
    """Hold what problems and tasks have in common."""
    return {
        "status": st.sampled_from(Status),
        "sustained": st.booleans(),
        "status_text": st.none() | texts(),
        "lead": loose_texts(),
        "measures": tuples(measures()),
        "id": st.none() | texts(),
        "ledger": st.none() | ledger_entries() if ledger is None else ledger,
    }


def tasks() -> st.SearchStrategy[Task]:
    """Draw tasks."""
    return st.builds(Task, text=texts(), **_account(None))


def problems(
    *,
    section: st.SearchStrategy[int | None] | None = None,
    ledger: st.SearchStrategy[LedgerEntry | None] | None = None,
) -> st.SearchStrategy[Problem]:
    """Draw problems, in no section and with or without a ledger's row unless told."""
    return st.builds(
        Problem,
        section=st.none() if section is None else section,
        number=st.none() | st.integers(0, 10**12),
        ordinal=loose_texts(),
        title=texts(),
        tasks=tuples(tasks(), most=2),
        follows=st.none() | texts(),
        **_account(ledger),
    )


def claims(*, part_of: st.SearchStrategy[int | None] | None = None) -> st.SearchStrategy[Claim]:
    """Draw claims, parts of none unless told."""
    return st.builds(
        Claim,
        subject=st.sampled_from(ClaimSubject),
        status=st.none() | st.sampled_from(Status),
        sustained=st.booleans(),
        is_rate=st.booleans(),
        value=st.none() | quantities(),
        part_of=st.none() if part_of is None else part_of,
        unit=st.none() | texts(),
        text=texts(),
        where=st.sampled_from(["title", "preamble[0]", "problems[0].measures[0]"]),
        approximate=st.booleans(),
    )


def _index(below: int) -> st.SearchStrategy[int | None]:
    """Draw None, or an index of one of so many."""
    return st.none() | st.integers(0, below - 1) if below else st.none()


@st.composite
def outlines(draw: st.DrawFn) -> Sequence[Section]:
    """Draw an outline, which starts at its first level."""
    first = sections(levels=st.just(1))
    if not draw(st.booleans()):
        return ()
    return (draw(first), *draw(tuples(sections())))


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Draw whole reports, ledgers and claims about claims included."""
    outline = draw(outlines())
    day = st.none() | st.dates()
    count = draw(st.integers(0, 3))
    return Report(
        title=draw(st.none() | texts()),
        organization=draw(organizations()),
        inspection=draw(inspections()),
        signed_on=draw(day),
        published_on=draw(day),
        contact=draw(contacts()),
        preamble=draw(tuples(passages(), most=2)),
        organizing=draw(tuples(passages(), most=2)),
        plans=draw(tuples(passages(), most=2)),
        sections=tuple(outline),
        problems=draw(tuples(problems(section=_index(len(outline))))),
        unassigned_tasks=draw(tuples(tasks(), most=1)),
        claims=tuple(draw(claims(part_of=_index(index))) for index in range(count)),
        milestones=draw(tuples(milestones(), most=2)),
    )


@st.composite
def ledgers(draw: st.DrawFn) -> Report:
    """Draw a report that is kept alive: each of its problems has a row in a ledger."""
    outline = draw(outlines())
    rows = tuples(problems(section=_index(len(outline)), ledger=ledger_entries()))
    return Report(title=draw(texts()), sections=tuple(outline), problems=draw(rows))


VALUES: dict[type, st.SearchStrategy[Any]] = {
    Claim: claims(),
    Contact: contacts(),
    Event: events(),
    Evidence: evidence(),
    Inspection: inspections(),
    LedgerEntry: ledger_entries(),
    Measure: measures(),
    Milestone: milestones(),
    Organization: organizations(),
    Outcome: outcomes(),
    Passage: passages(),
    Problem: problems(),
    Report: reports(),
    Responsibility: responsibilities(),
    Section: sections(),
    Task: tasks(),
    Withheld: withheld(),
}
