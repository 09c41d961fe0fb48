"""What a text states by itself: documents cited, amounts of money, dates, counts.

Facts are derived from text and never stored. The reader, the statistics, the rules and whatever
stands above them may import this package, and a caller too.
"""

from __future__ import annotations

from typing import TypeAlias

from attrs import field, frozen

from rectify.facts import amounts, citations, counts, dates
from rectify.facts.amounts import Amount
from rectify.facts.citations import Citation
from rectify.facts.counts import Count
from rectify.facts.dates import DateMention
from rectify.model import Measure, Problem, Report, Task
from rectify.source import Span, fold

__all__ = ["Amount", "Citation", "Count", "DateMention", "Facts", "of"]

_LAST_YEAR = 9999

_Source: TypeAlias = Report | Problem | Task | Measure | str


@frozen(kw_only=True)
class Facts:
    """What a text states by itself, each kind in the order of the text.

    Attributes:
        citations: The documents that it cites.
        amounts: The sums of money.
        dates: The dates, broken ones too.
        counts: The numbers of people, rules, meetings and things.
    """

    citations: tuple[Citation, ...] = field(default=())
    amounts: tuple[Amount, ...] = field(default=())
    dates: tuple[DateMention, ...] = field(default=())
    counts: tuple[Count, ...] = field(default=())


def of(value: _Source, *, year: int | None = None) -> Facts:
    """Gather the facts of a text, or of an item's account, its tasks' with it, not of its title.

    A report's are those of its problems and its unassigned tasks, one after the other.

    Args:
        value: A text, a measure, a task, a problem or a report.
        year: What a date without a year belongs to. Within one item or text, a year carries on
            to the dates after it.

    Raises:
        TypeError: For another value, or a year that is no whole number.
        ValueError: For a year that no calendar has.

    >>> of("依据〔2023〕2号文件,3月5日追回1.2万元").amounts
    (Amount(text='1.2万元', yuan=Decimal('12000'), approximate=False),)
    """
    if year is not None and type(year) is not int:
        raise TypeError(f"year: got {year!r} ({type(year).__name__}), takes a whole number or None")
    if year is not None and not 1 <= year <= _LAST_YEAR:
        raise ValueError(f"year: got {year}, takes 1 to {_LAST_YEAR}")
    found = [_stated(text, year=year) for text in _texts(value)]
    return Facts(
        citations=tuple(fact for facts in found for fact in facts.citations),
        amounts=tuple(fact for facts in found for fact in facts.amounts),
        dates=tuple(fact for facts in found for fact in facts.dates),
        counts=tuple(fact for facts in found for fact in facts.counts),
    )


def _texts(value: object) -> list[str]:
    """Take the text of each item: a year carries on within one, not from one to the next."""
    match value:
        case str():
            return [value]
        case Measure():
            return [value.text]
        case Task():
            return [_account(value)]
        case Problem():
            return ["\n".join([_account(value), *map(_account, value.tasks)])]
        case Report():
            items = [*value.problems, *value.unassigned_tasks]
            return [text for item in items for text in _texts(item)]
        case _:
            kind = type(value).__name__
            raise TypeError(f"value: got a {kind}, takes a Report, Problem, Task, Measure or str")


def _account(item: Problem | Task) -> str:
    """Join lead and measures, a line each, without the measures' ordinals: they state nothing."""
    return "\n".join([item.lead, *(measure.text for measure in item.measures)])


def _stated(text: str, *, year: int | None) -> Facts:
    """Find each kind in a text; what another kind has taken, and a title, holds no counts."""
    folded = fold(text)
    titled = citations.titles(folded)
    cited = list(citations.find(text, folded=folded, titled=titled))
    summed = list(amounts.find(text, folded=folded))
    dated = list(dates.find(text, folded=folded, year=year, titled=titled))
    taken = bytearray(len(text))
    for span, _ in (*cited, *summed, *dated):
        taken[span.start : span.stop] = b"\x01" * (span.stop - span.start)
    counted = counts.find(text, folded=folded)
    return Facts(
        citations=tuple(citation for _, citation in cited),
        amounts=tuple(amount for _, amount in summed),
        dates=tuple(mention for _, mention in dated),
        counts=tuple(count for span, count in counted if not _overlaps(taken, span)),
    )


def _overlaps(taken: bytearray, span: Span) -> bool:
    return 1 in taken[span.start : span.stop]
