"""Diagnostics as JSON: one object each, with its words in the text."""

import json
from typing import Any, cast

import pytest
from attrs import evolve

import rectify
from rectify.diagnostics import Severity, Span
from rectify.formats import findings

TEXT = "1.甲。\n整改情况：乙。\n整改进度：随缘"
FOUND = rectify.read(TEXT).diagnostics


def listed(written: str) -> list[dict[str, object]]:
    """Read the objects back with the standard library."""
    tree = json.loads(written)
    assert tree["version"] == "1.0"
    return cast("list[dict[str, object]]", tree["diagnostics"])


def test_a_diagnostic_is_an_object() -> None:
    """Code, name, severity, path, message, span, and line and column of the text."""
    written = findings.dumps(FOUND, text=TEXT)

    assert listed(written) == [
        {
            "code": "REA002",
            "name": "unread-status",
            "severity": "warning",
            "where": "problems[0].status_text",
            "message": "整改状态“随缘”不在词表中,未作判断",
            "span": [18, 20],
            "line": 3,
            "column": 6,
        }
    ]
    assert TEXT[18:20] == "随缘"


def test_messages_are_in_either_language() -> None:
    """The language is the caller's."""
    (each,) = listed(findings.dumps(FOUND, lang="en"))

    assert each["message"] == FOUND[0].text("en")


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        (None, Span(3, 4), {"span": [3, 4]}),
        (TEXT, None, {"span": None}),
        ("甲\n乙", Span(2, 3), {"span": [2, 3], "line": 2, "column": 1}),
        ("甲\n乙", Span(9, 12), {"span": [9, 12], "line": 2, "column": 2}),
    ],
    ids=["no text", "no span", "a line's beginning", "beyond the text"],
)
def test_lines_and_columns_are_there_where_they_are_known(
    text: str | None, span: Span | None, expected: dict[str, object]
) -> None:
    """Without a text there is no line, without a span neither; both count from 1."""
    (each,) = listed(findings.dumps([evolve(FOUND[0], span=span)], text=text))

    assert {name: each[name] for name in ("span", "line", "column") if name in each} == expected


def test_the_severity_is_the_diagnostics_own() -> None:
    """What a caller made of the severity is written, and not the kind's."""
    (each,) = listed(findings.dumps([evolve(FOUND[0], severity=Severity.ERROR)]))

    assert each["severity"] == "error"


def test_nothing_found_is_an_empty_list() -> None:
    """No diagnostics give no objects, in few bytes."""
    assert findings.dumps(()) == '{"diagnostics":[],"version":"1.0"}'


def test_what_is_no_text_is_refused() -> None:
    """A reading in place of its text is told what to pass."""
    with pytest.raises(TypeError, match=r"^text: got a Reading, takes the text that was read"):
        findings.dumps(FOUND, text=cast("Any", rectify.read(TEXT)))


def test_any_iterable_is_written() -> None:
    """Diagnostics are read once, from whatever holds them."""
    assert findings.dumps(iter(FOUND), text=TEXT) == findings.dumps(FOUND, text=TEXT)
