"""Read bulletins, and print for each what it says, whether its totals hold, and what to look at.

Run it as ``python examples/demo.py [FILE ...]``; without a file it reads ``examples/bulletins``.
"""

import re
import sys
import unicodedata
from datetime import date
from pathlib import Path

import rectify

BULLETINS = Path(__file__).parent / "bulletins"
COLUMNS = 108
QUOTED = 16
MOST = 12


def width(text: str) -> int:
    """Count the columns that a terminal gives to the text: two for a wide character."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def shorten(text: str, columns: int) -> str:
    """Join the text into one line, cut to that many columns."""
    line = " ".join(text.split())
    return line if width(line) <= columns else f"{beginning(line, columns - 1)}…"


def elide(text: str, columns: int) -> str:
    """Join the text into one line; of a longer one leave out the middle: figures end a claim."""
    line = " ".join(text.split())
    if width(line) <= columns:
        return line
    head = beginning(line, columns // 2)
    tail = beginning(line[::-1], columns - 1 - width(head))[::-1]
    return f"{head}…{tail}"


def abridge(message: str, columns: int) -> str:
    """Leave out words of what a message quotes, where it would not go into that many columns."""
    if width(message) <= columns:
        return message
    return re.sub("“([^”]*)”", lambda quoted: f"“{elide(quoted[1], QUOTED)}”", message)


def beginning(text: str, columns: int) -> str:
    """Take as much of the text as goes into that many columns."""
    kept = text[:columns]
    while width(kept) > columns:
        kept = kept[:-1]
    return kept


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


def claim_line(one: rectify.Reconciliation) -> str:
    """Write what a claim counts, how many, whether that holds, and the words of the claim."""
    claim = one.claim
    status = "" if claim.status is None else claim.status.label("en")
    kept = "sustained" if claim.sustained else ""
    what = " ".join(filter(None, (claim.subject.value, status, kept)))
    words = elide(claim.text, COLUMNS - 72)
    return row((what, 28), (amount(claim), 10), (verdict(one), 26), (words, COLUMNS - 72))


def verdict(one: rectify.Reconciliation) -> str:
    """Write a verdict; one that somebody should look at is marked, with the figure found."""
    if one.verdict is not rectify.Verdict.CONTRADICTS:
        return f"  {one.verdict.value}"
    return "! contradicts" if one.found is None else f"! contradicts: found {one.found:,f}"


def amount(claim: rectify.Claim) -> str:
    """Write a claim's number with its unit; money is in 元, whatever was printed."""
    if claim.value is None:
        return "no numeral"
    unit = "元" if (claim.unit or "").endswith("元") else claim.unit or ""
    return f"{'~' if claim.approximate else ''}{claim.value:,f}{'%' if claim.is_rate else unit}"


def row(*cells: tuple[str, int]) -> str:
    """Align cells, each given with its columns, side by side."""
    return "  ".join(pad(shorten(text, columns), columns) for text, columns in cells).rstrip()


def diagnostic_line(found: rectify.Diagnostic, text: str) -> str:
    """Write how much a diagnostic weighs, its code, its line in the text, and what it says."""
    place = found.where or "report"
    if found.span is not None:
        place = f"line {text.count(chr(10), 0, found.span.start) + 1}"
    said = abridge(found.text("en"), COLUMNS - 31)
    return row((found.severity.value, 7), (found.code, 6), (place, 10), (said, COLUMNS - 31))


def block(name: str, lines: list[str], *, note: str = "", most: int | None = None) -> None:
    """Print lines, or so many of them, under a heading that counts them all."""
    print(f"\n{name}: {len(lines) or 'none'}{note}")
    for line in lines[:most]:
        print(f"  {line}")
    if most is not None and len(lines) > most:
        print(f"  … and {len(lines) - most} more")


def claims_block(report: rectify.Report) -> None:
    """Print each claim with its verdict, and how many the document itself contradicts."""
    held = rectify.reconcile(report)
    wrong = sum(one.verdict is rectify.Verdict.CONTRADICTS for one in held)
    note = f", {wrong} contradicted by what the document lists" if wrong else ""
    block("claims", [claim_line(one) for one in held], note=note)


def check_blocks(reading: rectify.Reading, text: str) -> None:
    """Print what the rules find and, apart, what the reader could not make sense of."""
    weights = list(rectify.Severity)
    found = sorted(rectify.check(reading), key=lambda each: weights.index(each.severity))
    ruled = [each for each in found if each not in reading.diagnostics]
    own = [each for each in found if each in reading.diagnostics]
    for name, group in (("check, by the rules", ruled), ("check, the reader's own", own)):
        block(name, [diagnostic_line(each, text) for each in group], most=MOST)


def show(name: str, text: str) -> None:
    """Print one bulletin: masthead, completion, claims, what to look at, and what is left."""
    reading = rectify.read(text)
    print(f"━━ {name} ".ljust(COLUMNS, "━"))
    for label, value in masthead(reading.report):
        print(row((label, 12), (str(value or "not told"), COLUMNS - 14)))
    print()
    print(rectify.summarize(reading.report).table(lang="en"))
    claims_block(reading.report)
    check_blocks(reading, text)
    block("left over", [row((leftover.text, COLUMNS - 2)) for leftover in reading.leftovers])
    print()


def main(paths: list[Path]) -> None:
    """Show each file in turn."""
    for path in paths:
        show(path.name, path.read_text(encoding="utf-8"))


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]] or sorted(BULLETINS.glob("*.txt")))
