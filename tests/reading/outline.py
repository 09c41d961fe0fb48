"""The notation of tests/cases/reading: its case files, and a reading put down in the same words.

The tests of `rectify.reading` import it; tests/cases/reading/README.md explains the notation.
"""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from rectify import Claim, LedgerEntry, Measure, Problem, Reading, Report, Section, Task

CASES = Path(__file__).parent.parent / "cases" / "reading"

_WHOLE = ("section", "problem", "unassigned")
_INNER = ("measure", "task")
_UNORDERED = ("phone", "email", "claim")
_FOUND_WITHIN = ("leftover", "diagnostic")
_WORDS_BEFORE_THE_REST = {
    "section": 2,
    "problem": 2,
    "measure": 1,
    "task": 1,
    "unassigned": 2,
    "claim": 1,
    "claim?": 1,
}
_CHECKED = (
    "aspects",
    "categories",
    "problems",
    "tasks",
    "rules_created",
    "rules_revised",
    "rules_total",
    "money_recovered",
    "people_disciplined",
    "people_warned",
)
_OPEN = ("in_progress", "incomplete", "not_started")
_TRAILING = ".;:,、。"
_KEYED = re.compile(r"(ledger\.extra\.[^:]+|[a-z_.]+): *(.*)")
_ESCAPE = re.compile(r"\\(r|t|u[0-9a-f]{4})")
_PASSAGE_ORDINAL = re.compile(
    r"\A(?:\([一二三四五六七八九十0-9]+\)|第?[一二三四五六七八九十0-9]+[、.,章是])"
)


@dataclass(frozen=True, kw_only=True)
class Case:
    """A document and what is to be read from it: name, note, document, expected lines."""

    name: str
    note: str
    document: str
    expected: tuple[str, ...]


def cases(folder: Path = CASES) -> list[Case]:
    """Parse every case file of a folder, in the order of the files' names."""
    return [
        case
        for path in sorted(folder.glob("*.txt"))
        for case in parse(path.read_text(encoding="utf-8"))
    ]


def parse(text: str) -> Iterator[Case]:
    """Parse the text of one case file: a `# case:` line opens each case."""
    for block in re.split(r"^# case: *", text, flags=re.MULTILINE)[1:]:
        head, document, tail = re.split(
            r"^(?:---8<---|--->8---)\n?", block, maxsplit=2, flags=re.MULTILINE
        )
        name, *notes = head.strip().split("\n")
        yield Case(
            name=name.strip(),
            note=" ".join(note.removeprefix(">").strip() for note in notes),
            document=_ESCAPE.sub(_unescape, document.removesuffix("\n")),
            expected=tuple(_canonical(line) for line in tail.split("\n") if line.strip()),
        )


def outline(reading: Reading) -> list[str]:
    """Put a reading down in the notation, one fact a line; what is absent has no line."""
    report = reading.report
    return [
        *_masthead(report),
        *_passages(report),
        *(line for section in report.sections for line in _section(section)),
        *(line for path, problem in report.walk_problems() for line in _problem(path, problem)),
        *(line for task in report.unassigned_tasks for line in _task("unassigned task", task, 0)),
        *dict.fromkeys(_claim(claim) for claim in report.claims if _is_checked(claim)),
        *(_canonical(f"leftover: {leftover.text}") for leftover in reading.leftovers),
        *(f"diagnostic: {diagnostic.code}" for diagnostic in reading.diagnostics),
    ]


def differences(expected: Iterable[str], actual: Iterable[str]) -> list[str]:
    """Compare expected lines with those of a reading; the empty list where they agree.

    Sections, problems and unassigned tasks are compared whole and in order, every other
    kind of line only where the expected lines mention it.
    """
    wanted, found = list(expected), list(actual)
    absent = {_singular(line.split()[1]) for line in wanted if line.startswith("none ")}
    wanted = [line for line in wanted if not line.startswith("none ")]
    mentioned = {_kind(line) for line in wanted} | absent | {*_WHOLE, *_INNER}
    found = [line for line in found if _kind(line) in mentioned]
    heads = {_kind(line) for line in (*wanted, *found) if not line.startswith(" ")}
    return [
        line
        for head in sorted(heads)
        for line in _compare(head, _group(head, wanted), _group(head, found))
    ]


def _compare(head: str, wanted: list[str], found: list[str]) -> list[str]:
    """Compare the lines of one kind, in the way of that kind."""
    if head in _FOUND_WITHIN and wanted:
        everything = "".join(line.partition(": ")[2] for line in found)
        return [line for line in wanted if not _pattern(line.partition(": ")[2]).search(everything)]
    if head in _UNORDERED:
        return _compare_unordered(wanted, found)
    if len(wanted) == len(found) and all(map(_matches, wanted, found)):
        return []
    stands_for = [next((want for want in wanted if _matches(want, line)), line) for line in found]
    lines = difflib.ndiff(wanted, stands_for)
    return [f"{head}s (- expected, + read)", *(line for line in lines if not line.startswith("?"))]


def _compare_unordered(wanted: list[str], found: list[str]) -> list[str]:
    """Pair lines up wherever they stand; a kind that ends in a question mark may be missing."""
    left = list(found)
    missing = []
    for want in sorted(wanted, key=lambda line: "?" in line):
        match = next((line for line in left if _matches(want.replace("?", "", 1), line)), None)
        if match is not None:
            left.remove(match)
        elif "?" not in want:
            missing.append(f"- {want}")
    return [*missing, *(f"+ {line}" for line in left)]


def _group(head: str, lines: list[str]) -> list[str]:
    """Take the lines of one kind with what is indented beneath, the details of an item sorted."""
    taken: list[str] = []
    details: list[str] = []
    inside = False
    for line in [*lines, "end"]:
        is_detail = line.startswith(" ") and _kind(line) not in _INNER
        if not is_detail:
            taken += sorted(details)
            details = []
        inside = inside if line.startswith(" ") else _kind(line) == head
        if inside:
            (details if is_detail else taken).append(line)
    return taken


def _matches(want: str, line: str) -> bool:
    """Tell whether a line is as expected, … standing for any text."""
    return _pattern(want).fullmatch(line) is not None


def _pattern(want: str) -> re.Pattern[str]:
    """Make a pattern of an expected text."""
    return re.compile(".*".join(map(re.escape, want.split("…"))))


def _kind(line: str) -> str:
    """Name the kind of a canonical line; all the fields of a ledger are one kind."""
    word = line.split(maxsplit=1)[0].rstrip(":?")
    return "ledger" if word.startswith("ledger.") else word


def _singular(word: str) -> str:
    """Read `none problems` as `none problem`, and leave `address` alone."""
    return word if word.endswith("ss") else word.removesuffix("s")


def _unescape(match: re.Match[str]) -> str:
    """Decode one escape of a document."""
    code = match[1]
    return {"r": "\r", "t": "\t"}.get(code) or chr(int(code[1:], 16))


def fold(text: str) -> str:
    """Fold a text as it is compared: NFKC, no white space, no trailing punctuation."""
    parts = (unicodedata.normalize("NFKC", part) for part in text.split("…"))
    return re.sub(r"\s+", "", "…".join(parts)).rstrip(_TRAILING)


def _canonical(line: str) -> str:
    """Fold the texts of a line, and keep its indentation and the blanks between its fields."""
    body = line.strip()
    margin = " " * (len(line) - len(line.lstrip(" ")))
    if match := _KEYED.fullmatch(body.replace("\n", " ")):
        return f"{margin}{match[1]}: {fold(match[2])}"
    kind = body.split()[0]
    count = _WORDS_BEFORE_THE_REST.get(kind, 0)
    words = body.split(maxsplit=count + 1)
    if kind == "problem" and len(words) > count + 1 and words[-1].startswith("@"):
        words = body.split(maxsplit=count + 2)
    if kind.startswith("claim"):
        subject, slash, status = words[1].partition("/")
        words[1] = subject + slash + re.sub("^(?:{})".format("|".join(_OPEN)), "open", status)
    return margin + " ".join([kind, *map(fold, words[1:])]).rstrip()


def _masthead(report: Report) -> Iterator[str]:
    """Put down title, organization, inspection, days and contact."""
    inspection, contact = report.inspection, report.contact
    values = [
        ("title", report.title),
        ("organization", report.organization.name),
        ("kind", inspection.kind and inspection.kind.value),
        ("ordered_by", inspection.ordered_by),
        ("team", inspection.team),
        ("round", inspection.round),
        ("started_on", inspection.started_on),
        ("ended_on", inspection.ended_on),
        ("feedback_on", inspection.feedback_on),
        ("signed_on", report.signed_on),
        ("published_on", report.published_on),
        *(("phone", phone) for phone in contact.phones),
        *(("email", email) for email in contact.emails),
        ("postcode", contact.postcode),
        ("address", contact.address),
    ]
    return (_canonical(f"{name}: {value}") for name, value in values if value is not None)


def _passages(report: Report) -> Iterator[str]:
    """Put down the headings of the passages around the problems, without their ordinals."""
    for kind, passages in (
        ("preamble", report.preamble),
        ("organizing", report.organizing),
        ("plan", report.plans),
    ):
        for passage in passages:
            heading = _PASSAGE_ORDINAL.sub("", fold(passage.heading or "-"), count=1)
            yield _canonical(f"{kind} {heading}")


def _section(section: Section) -> Iterator[str]:
    """Put down a section, and its text where it has one."""
    yield _canonical(f"section {section.level} {_ordinal(section.ordinal)} {section.title}")
    if section.text:
        yield _canonical(f"  text: {section.text}")


def _problem(path: Sequence[Section], problem: Problem) -> Iterator[str]:
    """Put down a problem with all that stands beneath it."""
    number = "-" if problem.number is None else problem.number
    titles = ">".join(fold(section.title) for section in path)
    where = f"@{titles} " if titles else ""
    yield _canonical(f"problem {number} {_state(problem)} {where}{problem.title}")
    yield from _details(problem, "  ")
    yield from (_measure(measure, "  ") for measure in problem.measures)
    for task in problem.tasks:
        yield from _task("task", task, 2)


def _task(kind: str, task: Task, depth: int) -> Iterator[str]:
    """Put down a task with its measures."""
    margin = " " * depth
    yield _canonical(f"{margin}{kind} {_state(task)} {task.text}")
    yield from _details(task, margin + "  ")
    yield from (_measure(measure, margin + "  ") for measure in task.measures)


def _state(item: Problem | Task) -> str:
    """Write a status, with the flag beside it."""
    return item.status.value + "+sustained" * item.sustained


def _details(item: Problem | Task, margin: str) -> Iterator[str]:
    """Put down what an item holds beside its measures."""
    if item.status_text is not None:
        yield _canonical(f"{margin}status_text: {item.status_text}")
    if item.lead:
        yield _canonical(f"{margin}lead: {item.lead}")
    if item.ledger is not None:
        yield from (_canonical(margin + line) for line in _ledger(item.ledger))


def _ledger(entry: LedgerEntry) -> Iterator[str]:
    """Put down the fields of a ledger that hold something."""
    responsibility = entry.responsibility
    values = [
        ("goal", entry.goal),
        ("reason", entry.reason),
        ("note", entry.note),
        ("kind", entry.kind and entry.kind.value),
        ("first_responsible", responsibility.first_responsible),
        ("leader", responsibility.leader),
        ("lead_unit", responsibility.lead_unit),
        ("supporting_units", "、".join(responsibility.supporting_units) or None),
        ("persons", "、".join(responsibility.persons) or None),
        ("due", entry.due),
        ("completed_on", entry.completed_on),
        *((f"extra.{name}", value) for name, value in entry.extra),
    ]
    return (f"ledger.{name}: {value}" for name, value in values if value is not None)


def _measure(measure: Measure, margin: str) -> str:
    """Put down a measure."""
    return _canonical(f"{margin}measure {_ordinal(measure.ordinal)} {measure.text}")


def _ordinal(ordinal: str) -> str:
    """Write an ordinal as one word, a hyphen for none."""
    return fold(ordinal) or "-"


def _claim(claim: Claim) -> str:
    """Put down a claim: what is counted, of which status, and the number."""
    value = "-" if claim.value is None else format(claim.value.normalize(), "f")
    status = "" if claim.status is None else f"/{claim.status.value}"
    flags = "+sustained" * claim.sustained + "%" * claim.is_rate
    return _canonical(f"claim {claim.subject.value}{status}{flags} {value}")


def _is_checked(claim: Claim) -> bool:
    """Tell whether a claim is one that the cases speak of: with a number, and of their subjects."""
    told = claim.status is not None or claim.sustained or claim.is_rate
    return claim.value is not None and (told or claim.subject.value in _CHECKED)
