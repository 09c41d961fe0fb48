"""Writes the pages that are made from the code: `make docs` runs it, a test holds them current."""

from __future__ import annotations

from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING

from rectify.reading.diagnoses import KINDS
from rectify.rules import ALL

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from rectify.diagnostics import Kind

_FOLDER = Path(__file__).parent

_OPENING = """\
# Rules

This page is made from the catalogue, `rectify.rules.ALL`, by `make docs`.
[Checking a bulletin](../how-to/check-a-bulletin.md) says how to run the rules,
[writing a rule](../how-to/write-a-rule.md) how to add one,
[how the engine works](../explanation/rules.md) why it is as it is.

A rule says what calls for a look; what is right, a reader of the document decides.
An example is a text, or the JSON of a report where no text can hold what the rule reads.
Examples that need a day or a profile hold on 2024-01-31, under terms of 15 working days
for the plan, 1 month for the meeting and 3 months for the report, where withheld text must
name its reason.
"""


def rules_page() -> str:
    """Describe every rule, then what the reader itself says, in both languages."""
    kinds = [rule.kind for rule in ALL]
    lines = [
        _OPENING,
        "| code | name | severity | finds |",
        "|---|---|---|---|",
        *(_row(kind) for kind in (*kinds, *KINDS)),
        "",
        *(line for kind in kinds for line in _section(kind)),
        "## REA: the reader's own",
        "",
        "What follows comes with a reading; no rule finds it.",
        "",
        *(line for kind in KINDS for line in _section(kind)),
    ]
    return "\n".join(lines).rstrip("\n") + "\n"


def _row(kind: Kind) -> str:
    """One line of the list at the top."""
    anchor = f"{kind.code.lower()}-{kind.name}"
    finds = _cell(kind.finds_en)
    return f"| [{kind.code}](#{anchor}) | {kind.name} | {kind.severity.label('en')} | {finds} |"


def _section(kind: Kind) -> Iterator[str]:
    """The section of one kind."""
    yield f"## {kind.code} {kind.name}"
    yield ""
    yield f"| {kind.severity.label('zh')} | {kind.severity.label('en')} |"
    yield "|---|---|"
    for chinese, english, zh, en in (
        ("发现", "Finds", kind.finds_zh, kind.finds_en),
        ("原因", "Why it matters", kind.matters_zh, kind.matters_en),
        ("建议", "What to do", kind.advice_zh, kind.advice_en),
        ("依据", "Source", kind.source_zh, kind.source_en),
        ("说法", "Message", f"`{kind.message_zh}`", f"`{kind.message_en}`"),
    ):
        yield f"| {chinese}：{_cell(zh)} | {english}: {_cell(en)} |"
    yield ""
    for title, text in (("示例 Example", kind.example), ("改为 Instead", kind.instead)):
        if text is not None:
            yield f"{title}:"
            yield ""
            yield "```json" if text.lstrip().startswith("{") else "```text"
            yield text.strip("\n")
            yield "```"
            yield ""


def _cell(text: str) -> str:
    """A text as a cell of a table."""
    return " ".join(text.split()).replace("|", "\\|")


PAGES: Mapping[str, Callable[[], str]] = MappingProxyType({"reference/rules.md": rules_page})
"""What makes each page, by its path below docs."""


def main() -> None:
    """Write every page."""
    for name, page in PAGES.items():
        (_FOLDER / name).write_text(page(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
