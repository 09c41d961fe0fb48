"""Read bulletins, and print for each what it says and what the reader could not place.

Run it as ``python examples/demo.py [FILE ...]``; without a file it reads ``examples/bulletins``.
"""

import sys
import unicodedata
from datetime import date
from pathlib import Path

import rectify

BULLETINS = Path(__file__).parent / "bulletins"
COLUMNS = 96


def width(text: str) -> int:
    """Count the columns that a terminal gives to the text: two for a wide character."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def shorten(text: str, columns: int) -> str:
    """Join the text into one line, cut to that many columns."""
    line = " ".join(text.split())
    kept = line[:columns]
    while width(kept) > columns:
        kept = kept[:-1]
    return line if kept == line else kept[:-1] + "…"


def pad(text: str, columns: int) -> str:
    """Fill the text up with blanks to that many columns."""
    return text + " " * (columns - width(text))


def masthead(report: rectify.Report) -> list[tuple[str, object]]:
    """Say who reported what to whom, and when."""
    inspection = report.inspection
    return [
        ("title", report.title),
        ("organization", report.organization.name),
        ("inspection", inspection.kind),
        ("team", inspection.team),
        ("ordered by", inspection.ordered_by),
        ("period", period(inspection.started_on, inspection.ended_on)),
        ("feedback", inspection.feedback_on),
        ("signed", report.signed_on),
    ]


def period(start: date | None, end: date | None) -> str | None:
    """Write a period of which either end may be missing."""
    return None if start is None and end is None else f"{start or '?'} to {end or '?'}"


def claim_line(claim: rectify.Claim) -> str:
    """Write what a claim counts, of which status, how many, and in which words."""
    status = "" if claim.status is None else claim.status.label("en")
    which = " ".join(filter(None, (status, "sustained" if claim.sustained else "")))
    return row(
        (claim.subject.value, 18), (which, 20), (amount(claim), 13), (claim.text, COLUMNS - 59)
    )


def amount(claim: rectify.Claim) -> str:
    """Write a claim's number with its unit; money is in 元, whatever was printed."""
    if claim.value is None:
        return "no numeral"
    unit = "元" if (claim.unit or "").endswith("元") else claim.unit or ""
    return f"{'~' if claim.approximate else ''}{claim.value:,f}{'%' if claim.is_rate else unit}"


def row(*cells: tuple[str, int]) -> str:
    """Align cells, each given with its columns, side by side."""
    return "  ".join(pad(shorten(text, columns), columns) for text, columns in cells).rstrip()


def block(name: str, lines: list[str]) -> None:
    """Print lines under a heading that counts them."""
    print(f"\n{name}: {len(lines) or 'none'}")
    for line in lines:
        print(f"  {line}")


def show(name: str, reading: rectify.Reading) -> None:
    """Print one bulletin: its masthead, its completion, its claims, and what is left."""
    report = reading.report
    print(f"━━ {name} ".ljust(COLUMNS, "━"))
    for label, value in masthead(report):
        print(row((label, 12), (str(value or "not told"), COLUMNS - 14)))
    print()
    print(rectify.summarize(report).table(lang="en"))
    block("claims", [claim_line(claim) for claim in report.claims])
    block("left over", [row((leftover.text, COLUMNS - 2)) for leftover in reading.leftovers])
    block(
        "diagnostics",
        [
            row((found.code, 6), (found.where, 14), (found.text("en"), COLUMNS - 26))
            for found in reading.diagnostics
        ],
    )
    print()


def main(paths: list[Path]) -> None:
    """Read and show each file in turn."""
    for path in paths:
        show(path.name, rectify.read(path.read_text(encoding="utf-8")))


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted(BULLETINS.glob("*.txt")))
