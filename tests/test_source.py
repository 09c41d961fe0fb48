"""Readings and their parts, and text made alike for patterns."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectify import diagnostics
from rectify.diagnostics import Diagnostic, Kind, Severity
from rectify.model import Problem, Report
from rectify.source import Leftover, Reading, Span, Spans, fold

TEXT = "首页\n问题一"
REPORT = Report(problems=(Problem(title="问题一"),))
SPANS = Spans({"problems[0]": Span(3, 6)})
LEFTOVER = Leftover("首页", Span(0, 2))
KIND = Kind(
    code="REA001",
    name="odd",
    severity=Severity.INFO,
    **dict.fromkeys(
        (
            *("message_zh", "finds_zh", "matters_zh", "advice_zh", "source_zh"),
            *("message_en", "finds_en", "matters_en", "advice_en", "source_en"),
        ),
        "甲",
    ),
)
NEEDED: dict[str, Any] = {
    "text": TEXT,
    "report": REPORT,
    "spans": SPANS,
    "leftovers": (LEFTOVER,),
    "diagnostics": (Diagnostic(kind=KIND),),
}


def reading_with(changes: dict[str, object]) -> Reading:
    """Build a reading with some of its fields changed."""
    fields: dict[str, Any] = {**NEEDED, **changes}
    return Reading(**fields)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("（一）１．Ａｚ，：；！？", "(一)1.Az,:;!?"),
        ("＂＇＜＞［］｛｝％＃＝", "\"'<>[]{}%#="),
        ("—―–－‐‑−‒﹣", "---------"),
        ("〜～", "~~"),
        ("﹙﹚﹐﹕﹪", "(),:%"),
        ("｡､｢｣･", "。、「」・"),
        ("甲\u3000乙\xa0丙\t丁\u2003戊\u202f己", "甲 乙 丙 丁 戊 己"),
        ("\ufeff甲\u200b乙\u200d丙\u2060丁", " 甲 乙 丙 丁"),
        ("甲\r\n乙\r丙", "甲 \n乙 丙"),
        ("甲\u2028乙\u2029丙\x85丁\v戊\f己", "甲\n乙\n丙\n丁\n戊\n己"),
        ("“甲”‘乙’《丙》。、·…①", "“甲”‘乙’《丙》。、·…①"),
        ("一是A-1.(2)", "一是A-1.(2)"),
        ("", ""),
    ],
)
def test_odd_characters_are_folded(text: str, folded: str) -> None:
    """Each odd character becomes a plain one; what is plain stays."""
    assert fold(text) == folded


@given(st.text())
def test_folding_keeps_the_length(text: str) -> None:
    """An offset into the folded text holds for the original."""
    assert len(fold(text)) == len(text)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    """Nothing that folding puts is folded again."""
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_folding_is_done_character_by_character(text: str) -> None:
    """What a character becomes does not depend on its neighbours."""
    assert fold(text) == "".join(map(fold, text))


def test_every_blank_is_folded_to_a_space_or_a_newline() -> None:
    """Whatever Python takes for white space is one of two characters once folded."""
    blanks = {fold(char) for char in map(chr, range(0x3100)) if char.isspace()}

    assert blanks == {" ", "\n"}


def test_a_span_is_the_diagnostics_own() -> None:
    """There is one class of spans."""
    assert Span is diagnostics.Span


def test_a_leftover_is_as_long_as_its_span() -> None:
    """A leftover whose span is of another length is refused."""
    with pytest.raises(ValueError, match=r"^Leftover\.span: got 3 characters, .* text has: 2"):
        Leftover("首页", Span(0, 3))


@pytest.mark.parametrize(
    ("text", "span", "message"),
    [
        (b"x", Span(0, 1), r"^Leftover\.text: got a bytes, takes text"),
        ("甲", (0, 1), r"^Leftover\.span: got a tuple, takes a Span"),
    ],
)
def test_a_leftover_takes_text_and_a_span(text: object, span: object, message: str) -> None:
    """A part of a leftover that is of another type is refused by its name."""
    with pytest.raises(TypeError, match=message):
        Leftover(text, span)  # type: ignore[arg-type]


def test_a_leftover_is_shown_by_its_beginning() -> None:
    """The repr of a long leftover is short."""
    assert repr(Leftover("页" * 1000, Span(0, 1000))) == (
        f"Leftover(text='{'页' * 40}'…, span=Span(start=0, stop=1000))"
    )


def test_spans_are_a_mapping() -> None:
    """Spans are looked up, counted and walked like any mapping."""
    pairs = [("title", Span(0, 2)), ("signed_on", Span(3, 4))]

    assert list(Spans(pairs).items()) == pairs


def test_spans_know_what_they_hold() -> None:
    """A path is in the spans or it is not, and whatever is no path is not."""
    assert [path in SPANS for path in ("problems[0]", "title", 3)] == [True, False, False]


def test_a_path_without_span_is_a_key_error() -> None:
    """Spans raise what a mapping raises."""
    with pytest.raises(KeyError, match="title"):
        SPANS["title"]


def test_spans_equal_any_mapping_that_says_the_same() -> None:
    """Spans are compared by what they hold."""
    assert {"problems[0]": Span(3, 6)} == SPANS


def test_spans_do_not_follow_what_they_were_made_of() -> None:
    """A later change of the dict that was given changes no span."""
    given_dict = {"title": Span(0, 1)}
    spans = Spans(given_dict)
    given_dict.clear()

    assert len(spans) == 1


def test_spans_can_not_be_changed() -> None:
    """A span can't be put in afterwards."""
    with pytest.raises(TypeError, match="item assignment"):
        SPANS["title"] = Span(0, 1)  # type: ignore[index]


def test_spans_take_paths_as_text() -> None:
    """A key that is no text is refused."""
    with pytest.raises(TypeError, match=r"^Spans: got a int, takes paths as text"):
        Spans({3: Span(0, 1)})  # type: ignore[arg-type]


def test_spans_take_paths_of_a_class_of_text() -> None:
    """A path may be of a class that text is the base of."""

    class Path(str):
        __slots__ = ()

    given: dict[str, Span] = {Path("title"): Span(0, 1)}

    assert dict(Spans(given)) == {"title": Span(0, 1)}


def test_spans_hold_spans() -> None:
    """A value that is no span is refused by its path."""
    with pytest.raises(TypeError, match=r"^Spans\['title'\]: got a tuple, takes a Span"):
        Spans({"title": (0, 1)})  # type: ignore[arg-type]


def test_the_repr_of_spans_is_their_number() -> None:
    """A thousand spans are shown in one short line."""
    assert repr(Spans((f"problems[{n}]", Span(n, n)) for n in range(1000))) == "Spans(<1000>)"


@pytest.mark.parametrize(
    "value", [SPANS, LEFTOVER, Reading(**NEEDED)], ids=["spans", "leftover", "reading"]
)
def test_readings_travel(value: object) -> None:
    """Readings and their parts are equal to their copies, and can be hashed."""
    unpickled = pickle.loads(pickle.dumps(value))  # noqa: S301 - pickled right here

    assert {value} == {unpickled, copy.deepcopy(value)}


def test_a_reading_may_hold_a_report_alone() -> None:
    """Spans, leftovers and diagnostics are empty unless there are any."""
    reading = Reading(text="", report=Report())

    assert (reading.spans, reading.leftovers, reading.diagnostics) == (Spans(), (), ())


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("text", None, "text: got a NoneType, takes text"),
        ("report", None, "report: got a NoneType, takes a Report"),
        ("spans", {}, "spans: got a dict, takes Spans"),
        ("leftovers", [], "leftovers: got a list, takes a tuple of Leftover"),
        ("leftovers", ("甲",), r"leftovers\[0\]: got a str, takes a Leftover"),
        ("diagnostics", [], "diagnostics: got a list, takes a tuple of Diagnostic"),
        ("diagnostics", ("甲",), r"diagnostics\[0\]: got a str, takes a Diagnostic"),
    ],
)
def test_a_reading_takes_no_other_types(name: str, value: object, message: str) -> None:
    """A field of a reading that is of another type is refused by its name."""
    with pytest.raises(TypeError, match=rf"^Reading\.{message}"):
        reading_with({name: value})


def test_spans_of_a_reading_lie_in_its_text() -> None:
    """A span beyond the end of the text is refused by its path."""
    with pytest.raises(ValueError, match=r"^Reading\.spans\['title'\]: .* span of 6 characters"):
        reading_with({"spans": Spans({"title": Span(5, 7)})})


def test_leftovers_of_a_reading_are_words_of_its_text() -> None:
    """A leftover whose words stand elsewhere is refused by its place."""
    with pytest.raises(ValueError, match=r"^Reading\.leftovers\[0\]: .* words at its span"):
        reading_with({"leftovers": (Leftover("首页", Span(1, 3)),)})


def test_the_repr_of_a_reading_is_short() -> None:
    """A reading of a long text is shown in one line, with counts."""
    reading = reading_with({"text": TEXT + "长" * 10_000})

    assert repr(reading).endswith("spans=Spans(<1>), leftovers=<1>, diagnostics=<1>)")
    assert len(repr(reading)) < 250
