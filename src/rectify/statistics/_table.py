"""Figures to a table that a person can read; for the statistics alone."""

from __future__ import annotations

import unicodedata
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING

from rectify.model import Status
from rectify.statistics.tally import Rate, Tally

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

Row = tuple[str, ...]

_MOST_SECTIONS = 20
_MOST_COLUMNS = 44
_GAP = "  "
_WORDS = MappingProxyType(
    {
        "reports": ("报告", "reports"),
        "problems": ("问题", "problems"),
        "tasks": ("任务", "tasks"),
        "measures": ("措施", "measures"),
        "status": ("状态", "status"),
        "share": ("占比", "share"),
        "total": ("合计", "total"),
        "completion_rate": ("完成率", "completion rate"),
        "resolution_rate": ("办结率", "resolution rate"),
        "sustained": ("长期坚持", "sustained"),
        "stated": ("已说明状态", "status stated"),
        "section": ("方面", "section"),
        "completed": ("完成", "completed"),
        "others": ("其余 {} 个方面", "{} other sections"),
    }
)


def width(text: str) -> int:
    r"""Count the columns that a terminal gives to text: two for a wide character.

    >>> width("整改 ok"), width("e\u0301")
    (7, 1)
    """
    return sum(
        2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in text
        if unicodedata.category(char) not in {"Mn", "Me", "Cf"}
    )


def draw(
    counts: Mapping[str, int],
    tallies: Mapping[str, Tally],
    sections: Mapping[str, Tally],
    *,
    lang: str,
) -> str:
    """Draw a line of totals, a table of statuses, and one of sections where there are any."""
    if lang not in ("zh", "en"):
        raise ValueError(f"lang: got {lang!r}, takes 'zh' or 'en'")
    words = {name: both[lang == "en"] for name, both in _WORDS.items()}
    totals = {
        "reports": counts["reports"],
        **{name: tally.total for name, tally in tallies.items()},
        "measures": counts["measures"],
    }
    blocks = [" · ".join(f"{words[name]} {count}" for name, count in totals.items())]
    shown = {name: tally for name, tally in tallies.items() if tally.total or name == "problems"}
    blocks.append(_aligned(_status_rows(shown, words, lang=lang)))
    if sections:
        blocks.append(_aligned(_section_rows(sections, words)))
    return "\n\n".join(blocks)


def _status_rows(
    tallies: Mapping[str, Tally], words: Mapping[str, str], *, lang: str
) -> list[list[Row]]:
    """Make a heading, a row for each status that occurs, and the rows of rates."""
    every = list(tallies.values())
    heading = [words["status"]]
    for name in tallies:
        heading += [words[name], words["share"]]
    statuses = [
        _row(
            status.label("en" if lang == "en" else "zh"),
            ((str(each.by_status[status]), each.by_status[status], each) for each in every),
        )
        for status in Status
        if any(each.by_status[status] for each in every)
    ]
    rates: list[Row] = [
        (words["completion_rate"], *_rate_cells(every, [e.completion_rate for e in every])),
        (words["resolution_rate"], *_rate_cells(every, [e.resolution_rate for e in every])),
    ]
    if any(each.stated < each.total for each in every):
        said = ((str(each.stated), each.stated, each) for each in every)
        rates.insert(0, _row(words["stated"], said))
    total = (words["total"], *(cell for each in every for cell in (str(each.total), "")))
    kept = ((str(each.sustained), each.sustained, each) for each in every)
    return [[tuple(heading)], statuses, [total, *rates, _row(words["sustained"], kept)]]


def _row(label: str, cells: Iterable[tuple[str, int, Tally]]) -> Row:
    """Make a row of counts, each with its share of the total."""
    pairs = ((shown, Rate(count, tally.total).percent) for shown, count, tally in cells)
    return (label, *(cell for pair in pairs for cell in pair))


def _rate_cells(tallies: Sequence[Tally], rates: Sequence[Rate]) -> list[str]:
    """Make the two cells of each rate: how many of how many, and the percentage."""
    cells: list[str] = []
    for tally, rate in zip(tallies, rates, strict=True):
        shown = f"{rate.numerator}/{rate.denominator}" if rate.denominator else ""
        cells += [shown, _percent(tally, rate)]
    return cells


def _percent(tally: Tally, rate: Rate) -> str:
    """Print a percentage; where no status is stated there is nothing to print one of."""
    return rate.percent if tally.stated else Rate(0, 0).percent


def _section_rows(sections: Mapping[str, Tally], words: Mapping[str, str]) -> list[list[Row]]:
    """Make a heading, and a row for each section; of many, the largest, and one for the rest."""
    names = ("section", "problems", "completed", "completion_rate")
    heading = tuple(words[name] for name in names)
    named = list(sections.items())
    rest = Tally()
    if len(named) > _MOST_SECTIONS:
        named.sort(key=lambda item: (-item[1].total, item[0]))
        for _, tally in named[_MOST_SECTIONS:]:
            rest += tally
    rows = [_section_row(title, tally) for title, tally in named[:_MOST_SECTIONS]]
    if len(named) > _MOST_SECTIONS:
        rows.append(_section_row(words["others"].format(len(named) - _MOST_SECTIONS), rest))
    return [[heading], rows]


def _section_row(title: str, tally: Tally) -> Row:
    shown = _cut(" ".join(title.split()))
    return shown, str(tally.total), str(tally.completed), _percent(tally, tally.completion_rate)


def _cut(text: str) -> str:
    """Cut text that takes too many columns, and say so with an ellipsis."""
    kept = text[:_MOST_COLUMNS]
    if kept == text and width(text) <= _MOST_COLUMNS:
        return text
    while width(kept) >= _MOST_COLUMNS:
        kept = kept[:-1]
    return f"{kept}…"


def _aligned(groups: Sequence[Sequence[Row]]) -> str:
    """Align the cells of all rows, the first to the left, and rule a line between groups."""
    filled = [group for group in groups if group]
    columns = [max(map(width, column)) for column in zip(*chain(*filled), strict=True)]
    rule = "─" * (sum(columns) + len(_GAP) * (len(columns) - 1))
    drawn = ["\n".join(_line(row, columns) for row in group) for group in filled]
    return f"\n{rule}\n".join(drawn)


def _line(row: Row, columns: Sequence[int]) -> str:
    first = row[0] + " " * (columns[0] - width(row[0]))
    others = (
        " " * (most - width(cell)) + cell for cell, most in zip(row[1:], columns[1:], strict=True)
    )
    return _GAP.join((first, *others)).rstrip()
