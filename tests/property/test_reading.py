"""Laws of the reader that hold for every text."""

from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import rectify
from rectify import Claim, Measure, Passage, Problem, Reading, Section, Span, Task
from rectify.source import fold
from tests.property import texts

_TEXTS = st.one_of(texts.anything(), texts.pieces(), texts.bulletins())


def _is_blank(char: str) -> bool:
    """Tell blanks, line breaks and marks that print nothing from the rest."""
    return char.isspace() or not fold(char).strip()


def _printed(reading: Reading, span: Span) -> str:
    """Give the text at a span, less blanks and what was left over within it."""
    inside = [
        left.span
        for left in reading.leftovers
        if span.start <= left.span.start and left.span.stop <= span.stop
    ]
    kept: list[str] = []
    at = span.start
    for hole in (*inside, Span(span.stop, span.stop)):
        kept.append(reading.text[at : hole.start])
        at = max(at, hole.stop)
    return _squeezed("".join(kept))


def _squeezed(text: str) -> str:
    return "".join(char for char in text if not _is_blank(char))


def _said(value: object) -> Iterator[str]:
    """Give the texts of a value that each stand in one piece within its span, in print order."""
    match value:
        case StrEnum():
            return
        case str():
            yield value
        case Measure():
            yield from (value.ordinal, value.text)
        case Section() | Problem():
            yield from (value.ordinal, value.title)
        case Task() | Claim():
            yield value.text
        case Passage(heading=heading, text=text):
            yield from (heading or "", text)


def _all_spans(reading: Reading) -> list[Span]:
    return [*reading.spans.values(), *(left.span for left in reading.leftovers)]


@given(_TEXTS)
@example("")
@example("\ud800")
@example("针对“" * 30)
@example("1.\n(一)\n一、\n问题一：\n一是")
def test_reading_takes_any_text(text: str) -> None:
    """Whatever the text, there is a reading of it, and it holds the text as given."""
    reading = rectify.read(text)

    assert reading.text == text


@given(_TEXTS)
def test_a_text_is_read_twice_alike(text: str) -> None:
    """Reading has no memory."""
    reading = rectify.read(text)

    assert rectify.read(text) == reading


@given(_TEXTS)
def test_every_character_has_its_place(text: str) -> None:
    """Each character that is not blank lies in some span or leftover."""
    reading = rectify.read(text)

    covered = bytearray(len(text))
    for span in _all_spans(reading):
        covered[span.start : span.stop] = b"\x01" * (span.stop - span.start)
    lost = [
        (at, char)
        for at, (char, is_covered) in enumerate(zip(text, covered, strict=True))
        if not is_covered and not _is_blank(char)
    ]
    assert lost == []


@given(_TEXTS)
def test_spans_nest_or_stand_apart(text: str) -> None:
    """No span or leftover begins within another and ends outside it."""
    reading = rectify.read(text)

    crossing: list[tuple[Span, Span]] = []
    around: list[Span] = []
    for span in sorted(_all_spans(reading), key=lambda span: (span.start, -span.stop)):
        while around and around[-1].stop <= span.start:
            around.pop()
        if around and span.stop > around[-1].stop:
            crossing.append((around[-1], span))
        around.append(span)
    assert crossing == []


@given(_TEXTS)
def test_every_span_leads_to_a_value(text: str) -> None:
    """What the path of a span leads to is there, and words stand at the span."""
    reading = rectify.read(text)

    for path, span in reading.spans.items():
        assert reading.report.at(path) is not None, path
        assert _squeezed(text[span.start : span.stop]) != "", path


@given(_TEXTS)
def test_problems_stand_apart_and_in_order(text: str) -> None:
    """Each problem has its span, and ends before the next one begins."""
    reading = rectify.read(text)

    spans = [reading.spans[f"problems[{at}]"] for at in range(len(reading.report.problems))]
    assert [(one, other) for one, other in pairwise(spans) if one.stop > other.start] == []


@given(_TEXTS)
def test_values_are_what_is_printed(text: str) -> None:
    """The texts of a value stand at its span, as printed but for blanks."""
    reading = rectify.read(text)

    for path, span in reading.spans.items():
        printed = _printed(reading, span)
        value = reading.report.at(f"{path}_text" if path.endswith(".status") else path)
        for said in map(_squeezed, _said(value)):
            assert said in printed, path


@given(_TEXTS)
def test_leftovers_stand_in_order_and_apart(text: str) -> None:
    """Leftovers come in document order, and none begins before the one before has ended."""
    reading = rectify.read(text)

    spans = [left.span for left in reading.leftovers]
    assert [(one, other) for one, other in pairwise(spans) if one.stop > other.start] == []


@given(_TEXTS)
def test_diagnostics_point_into_the_text(text: str) -> None:
    """The words of each diagnostic lie in the text, and its path leads somewhere."""
    reading = rectify.read(text)

    for diagnostic in reading.diagnostics:
        assert diagnostic.span is None or diagnostic.span.stop <= len(text)
        assert reading.report.at(diagnostic.where) is not None


@given(_TEXTS)
def test_what_is_read_goes_through_json_unchanged(text: str) -> None:
    """A report that was read is written as JSON and read back as it was."""
    json = pytest.importorskip("rectify.formats.json")
    report = rectify.read(text).report

    assert json.loads(json.dumps(report)) == report
