"""The notation of tests/cases/rules: one file a rule, texts in which it fires and near misses.

The tests of `rectify.rules` import it; tests/cases/rules/README.md explains the notation.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import rectify
from rectify import Diagnostic, Reading, Report
from rectify.formats import json
from rectify.rules import ALL, check
from rectify.tracking import PROFILES, Profile

CASES = Path(__file__).parent.parent / "cases" / "rules"

_HEAD = re.compile(r"# (fires|silent): *(\S.*)")


@dataclass(frozen=True, kw_only=True)
class Case:
    """A document, and whether one rule fires in it; where and at which words, if that is told."""

    code: str
    name: str
    fires: bool
    document: str
    note: str = ""
    as_of: date | None = None
    profile: Profile | None = None
    places: tuple[tuple[str, str | None], ...] = ()

    @property
    def id(self) -> str:
        """Name it as pytest shows it."""
        return f"{self.code} {'fires' if self.fires else 'silent'}: {self.name}"


def codes(folder: Path = CASES) -> list[str]:
    """List the codes that have a file, sorted."""
    return sorted(path.stem for path in folder.glob("*.txt"))


def cases(code: str, folder: Path = CASES) -> list[Case]:
    """Parse the file of one rule; none where there is no file."""
    path = folder / f"{code}.txt"
    return list(parse(path.read_text(encoding="utf-8"), code=code)) if path.is_file() else []


def parse(text: str, *, code: str) -> Iterator[Case]:
    """Parse the text of a case file: `# fires: name` or `# silent: name` opens each case."""
    blocks = re.split(r"^(?=# (?:fires|silent):)", text, flags=re.MULTILINE)
    if blocks[0].strip():
        raise ValueError(f"{code}: {blocks[0].strip()!r} stands before the first case")
    yield from (_case(block, code=code) for block in blocks[1:])


def _case(block: str, *, code: str) -> Case:
    """Parse one case."""
    parts = re.split(r"^(?:---8<---|--->8---)$\n?", block, flags=re.MULTILINE)
    opening, *settings = (line for line in parts[0].split("\n") if line.strip())
    head = _HEAD.fullmatch(opening.rstrip())
    if head is None or len(parts) != 3:
        raise ValueError(f"{code}: {opening!r}: takes a name, and one document between the marks")
    told = {"as_of": "", "profile": ""}
    notes = []
    for line in settings:
        mark, _, rest = line.partition(" ")
        name, _, value = rest.strip().partition(" ")
        if mark == "@" and name in told:
            told[name] = value.strip()
        elif mark == ">":
            notes.append(rest.strip())
        else:
            raise ValueError(f"{code}: {opening!r}: {line!r} is no note and no setting")
    tail = [line for line in parts[2].split("\n") if line.strip()]
    case = Case(
        code=code,
        name=head[2],
        fires=head[1] == "fires",
        document=parts[1].removesuffix("\n"),
        note=" ".join(notes),
        as_of=date.fromisoformat(told["as_of"]) if told["as_of"] else None,
        profile=_profile(told["profile"]) if told["profile"] else None,
        places=tuple(_place(line, code=code) for line in tail),
    )
    if case.places and not case.fires:
        raise ValueError(f"{code}: {case.name!r}: what is silent has no place")
    return case


def _place(line: str, *, code: str) -> tuple[str, str | None]:
    """Parse `= path | words`; without a bar, the words are not told."""
    if not line.startswith("="):
        raise ValueError(f"{code}: {line!r} is no place")
    path, bar, words = line[1:].partition("|")
    return path.strip(), words.strip() if bar else None


def _profile(name: str) -> Profile:
    (found,) = (profile for profile in PROFILES if profile.name == name)
    return found


def document(text: str) -> Report | Reading:
    """Read a text, or the JSON of a report where it is one."""
    return json.loads(text) if text.lstrip().startswith("{") else rectify.read(text)


def found(case: Case) -> list[Diagnostic]:
    """Run the one rule of a case over its document."""
    return list(
        check(
            document(case.document),
            rules=ALL,
            select=[case.code],
            as_of=case.as_of,
            profile=case.profile,
        )
    )


def missing(case: Case, diagnostics: list[Diagnostic]) -> list[str]:
    """Name the places of a case that no diagnostic is at, with the places that there are."""
    seen = [(each.where, _pointed(case, each)) for each in diagnostics]
    lacking = [
        f"- {path} | {words}"
        for path, words in case.places
        if not any(path == where and words in {None, pointed} for where, pointed in seen)
    ]
    return [*lacking, *(f"+ {path} | {words}" for path, words in seen)] if lacking else []


def _pointed(case: Case, diagnostic: Diagnostic) -> str:
    """The words that a diagnostic points at, on one line."""
    span = diagnostic.span
    return "" if span is None else "".join(case.document[span.start : span.stop].split("\n"))
