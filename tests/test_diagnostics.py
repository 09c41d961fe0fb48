"""Diagnostics: what they take, what they say, and how they point at the words."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectify.diagnostics import Diagnostic, Kind, Severity, Span, render

TEXTS: dict[str, Any] = {
    "code": "REA001",
    "name": "unread-status",
    "severity": Severity.WARNING,
    "message_zh": "“{words}”没有读懂",
    "message_en": "{words!r} was not read",
    "finds_zh": "不认识的状态用语。",
    "finds_en": "A status in words that are not known.",
    "matters_zh": "统计时会被遗漏。",
    "matters_en": "It is left out of the counts.",
    "advice_zh": "请改用常见说法。",
    "advice_en": "Use words that are known.",
    "source_zh": "本库的约定。",
    "source_en": "A convention of this library.",
}
KIND = Kind(**TEXTS)
WORDS = (("words", "差不多"),)
NEEDED: dict[str, Any] = {"kind": KIND, "values": WORDS}


def kind_with(changes: dict[str, object]) -> Kind:
    """Build a kind with some of its fields changed."""
    fields: dict[str, Any] = {**TEXTS, **changes}
    return Kind(**fields)


def pointing(start: int, stop: int) -> Diagnostic:
    """Build a diagnostic about a stretch of text."""
    return Diagnostic(kind=KIND, where="problems[0].status", values=WORDS, span=Span(start, stop))


def at(text: str, words: str) -> str:
    """Render a diagnostic about words of a text, without the line that says what it is."""
    start = text.index(words)
    return "\n".join(render(text, [pointing(start, start + len(words))]).split("\n")[1:])


@pytest.mark.parametrize(("start", "stop"), [(-1, 2), (3, 2), (-2, -1)])
def test_a_span_runs_forward_from_the_start(start: int, stop: int) -> None:
    """A span that begins before the text, or ends before it begins, is refused."""
    with pytest.raises(ValueError, match=r"Span: got .* takes 0 <= start <= stop"):
        Span(start, stop)


@pytest.mark.parametrize("bound", [True, 1.0, "1", None])
def test_a_span_takes_whole_numbers(bound: object) -> None:
    """A bound that is no whole number is refused by its name."""
    with pytest.raises(TypeError, match=r"^Span\.start: got .* takes a whole number"):
        Span(bound, 3)  # type: ignore[arg-type]


def test_the_stop_of_a_span_is_checked_alike() -> None:
    """The second bound is refused by its own name."""
    with pytest.raises(TypeError, match=r"^Span\.stop: got '3' \(str\)"):
        Span(1, "3")  # type: ignore[arg-type]


def test_a_severity_has_a_chinese_label() -> None:
    """Severities are called in Chinese unless told."""
    assert [severity.label() for severity in Severity] == ["错误", "警告", "提示"]


def test_a_severity_has_an_english_label() -> None:
    """In English a severity is called by its value."""
    assert [severity.label("en") for severity in Severity] == ["error", "warning", "info"]


@pytest.mark.parametrize("name", [name for name in TEXTS if name != "severity"])
def test_a_kind_has_every_text_in_both_languages(name: str) -> None:
    """A blank text of a kind is refused by its name."""
    with pytest.raises(ValueError, match=rf"^Kind\.{name}: got ' ', takes text"):
        kind_with({name: " "})


@pytest.mark.parametrize("name", list(TEXTS))
def test_a_kind_takes_no_other_types(name: str) -> None:
    """A field of a kind that is of another type is refused by its name."""
    with pytest.raises(TypeError, match=rf"^Kind\.{name}: got 3 \(int\), takes"):
        kind_with({name: 3})


@pytest.mark.parametrize("name", ["example", "instead"])
def test_an_example_is_text_or_none(name: str) -> None:
    """An example of another type is refused by its name."""
    with pytest.raises(TypeError, match=rf"^Kind\.{name}: got 3 \(int\), takes text, or None"):
        kind_with({name: 3})


@pytest.mark.parametrize("code", ["REA01", "rea001", "REA0001", "R2A001", "REA00X", "ＲＥＡ001"])
def test_a_code_is_three_letters_and_three_digits(code: str) -> None:
    """Whatever else stands as a code is refused."""
    with pytest.raises(ValueError, match=r"^Kind\.code: .* three capital letters and three digits"):
        kind_with({"code": code})


@pytest.mark.parametrize("name", ["Unread", "unread status", "unread--status", "-unread", "状态"])
def test_a_name_is_in_kebab_case(name: str) -> None:
    """Whatever else stands as a name is refused."""
    with pytest.raises(ValueError, match=r"^Kind\.name: .* kebab-case"):
        kind_with({"name": name})


def test_both_messages_take_the_same_values() -> None:
    """A message that names a value which the other does not is refused."""
    with pytest.raises(ValueError, match=r"^Kind\.message_en: takes the same names"):
        kind_with({"message_en": "{word} was not read"})


@pytest.mark.parametrize("template", ["{}", "{0}", "{words.upper}", "{words[0]}", "{words"])
def test_a_message_takes_plain_names(template: str) -> None:
    """A template with other fields than plain names is refused as the kind is built."""
    with pytest.raises(ValueError, match=r"plain names|expected '}'"):
        kind_with({"message_zh": template, "message_en": template})


def test_a_kind_is_shown_as_code_and_name() -> None:
    """As text, a kind is its code and its name."""
    assert str(KIND) == "REA001 unread-status"


def test_the_repr_of_a_kind_is_short() -> None:
    """The repr of a kind leaves out its texts."""
    assert repr(KIND).startswith("Kind(code='REA001', name='unread-status', severity=")
    assert "message" not in repr(KIND)


def test_a_diagnostic_weighs_what_its_kind_does() -> None:
    """The severity is the kind's unless a caller says otherwise."""
    assert Diagnostic(kind=KIND, values=WORDS).severity is Severity.WARNING


def test_a_diagnostic_may_weigh_otherwise() -> None:
    """A caller's severity takes the place of the kind's."""
    diagnostic = Diagnostic(kind=KIND, values=WORDS, severity=Severity.ERROR)

    assert diagnostic.severity is Severity.ERROR


def test_a_diagnostic_bears_the_code_of_its_kind() -> None:
    """The code of a diagnostic is its kind's."""
    assert pointing(0, 1).code == "REA001"


def test_a_message_is_chinese() -> None:
    """The message is filled with the values, in Chinese."""
    assert pointing(0, 1).message == "“差不多”没有读懂"


def test_a_message_can_be_had_in_english() -> None:
    """The English text is filled with the same values."""
    assert pointing(0, 1).text("en") == "'差不多' was not read"


def test_braces_in_a_value_are_kept() -> None:
    """A value is put in as it is, and never read as a template."""
    diagnostic = Diagnostic(kind=KIND, values=(("words", "{words}{"),))

    assert diagnostic.message == "“{words}{”没有读懂"


def test_another_language_is_refused() -> None:
    """The error names the languages that there are."""
    with pytest.raises(ValueError, match=r"^lang: got 'fr', takes 'zh' or 'en'"):
        pointing(0, 1).text("fr")  # type: ignore[arg-type]


def test_a_diagnostic_explains_itself_in_chinese() -> None:
    """The explanation says what is wrong, why it matters, what to do, and on what ground."""
    assert pointing(0, 1).explain() == (
        "REA001 “差不多”没有读懂\n发现：不认识的状态用语。\n原因：统计时会被遗漏。\n"
        "建议：请改用常见说法。\n依据：本库的约定。"
    )


def test_a_diagnostic_explains_itself_in_english() -> None:
    """The explanation can be had in English."""
    assert pointing(0, 1).explain("en") == (
        "REA001 '差不多' was not read\n"
        "What it finds: A status in words that are not known.\n"
        "Why it matters: It is left out of the counts.\n"
        "What to do: Use words that are known.\n"
        "Source: A convention of this library."
    )


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "REA001"),
        ("where", None),
        ("values", [("words", "甲")]),
        ("values", (["words", "甲"],)),
        ("values", (("words",),)),
        ("values", (("words", 3),)),
        ("values", ("甲乙",)),
        ("span", (0, 1)),
        ("severity", "warning"),
    ],
)
def test_a_diagnostic_takes_no_other_types(name: str, value: object) -> None:
    """A field of a diagnostic that is of another type is refused by its name."""
    fields: dict[str, Any] = {**NEEDED, name: value}

    with pytest.raises(TypeError, match=rf"^Diagnostic\.{name}: got "):
        Diagnostic(**fields)


def test_a_diagnostic_has_a_value_for_each_name() -> None:
    """A diagnostic whose message could not be filled is refused, with the names that lack."""
    with pytest.raises(ValueError, match=r"^Diagnostic\.values: got none for words"):
        Diagnostic(kind=KIND, values=(("word", "甲"),))


def test_a_wrong_value_is_cut_in_the_message() -> None:
    """The error about a huge value shows only its beginning."""
    with pytest.raises(TypeError) as caught:
        Diagnostic(kind=KIND, values=["甲"] * 1000)  # type: ignore[arg-type]

    assert len(str(caught.value)) < 200


@pytest.mark.parametrize("value", [Span(1, 2), KIND, pointing(0, 1)], ids=["span", "kind", "both"])
def test_values_are_frozen_and_travel(value: object) -> None:
    """Spans, kinds and diagnostics are equal to their copies, and can be hashed."""
    unpickled = pickle.loads(pickle.dumps(value))  # noqa: S301 - pickled right here

    assert {value} == {unpickled, copy.deepcopy(value)}


def test_a_diagnostic_can_not_be_changed() -> None:
    """A field of a diagnostic can't be set."""
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        pointing(0, 1).where = ""  # type: ignore[misc]


def test_a_drawing_names_line_and_column() -> None:
    """The first line bears line, column, code, severity and message."""
    drawn = render("甲\n状态：差不多。", [pointing(5, 8)])

    assert drawn.split("\n")[0] == "2:4 REA001 警告 “差不多”没有读懂"


def test_a_drawing_can_be_in_english() -> None:
    """The severity and the message are drawn in the language asked for."""
    drawn = render("甲", [pointing(0, 1)], lang="en")

    assert drawn.split("\n")[0] == "1:1 REA001 warning '差不多' was not read"


def test_the_marker_stands_beneath_wide_words() -> None:
    """A Chinese character takes two columns of the marker, as it does of the line."""
    assert at("状态：差不多。", "差不多") == "  状态：差不多。\n        ~~~~~^"


def test_the_marker_stands_beneath_narrow_words() -> None:
    """A letter takes one column of the marker."""
    assert at("on 2023-04 done", "2023") == "  on 2023-04 done\n     ~~~^"


def test_a_combining_mark_takes_no_column() -> None:
    """An accent stands above its letter, and moves nothing."""
    assert at("e\u0301tat ok", "ok") == "  e\u0301tat ok\n       ~^"


def test_an_invisible_mark_is_drawn_as_a_blank() -> None:
    """Tabs and zero-width marks take one column, so that the marker stays true."""
    assert at("\ufeff\t甲乙", "乙") == "    甲乙\n      ~^"


def test_a_surrogate_is_drawn_as_a_replacement() -> None:
    """A lone surrogate, which no screen can show, is drawn as U+FFFD."""
    assert at("\ud800甲", "甲") == "  \ufffd甲\n   ~^"


def test_a_carriage_return_is_not_drawn() -> None:
    """A line that ends as on Windows ends with its words."""
    assert at("甲乙\r\n丙", "乙") == "  甲乙\n    ~^"


def test_words_over_several_lines_are_marked_on_their_first() -> None:
    """The marker ends with the line that the words begin on."""
    assert at("甲乙\n丙丁", "乙\n丙") == "  甲乙\n    ~^"


def test_a_long_line_is_cut_around_the_words() -> None:
    """A line too long for a screen shows what stands around the words."""
    line, marker = at("前" * 500 + "差不多" + "后" * 500, "差不多").split("\n")

    assert line == "  ..." + "前" * 10 + "差不多" + "后" * 23 + "..."
    assert marker == "  " + " " * 23 + "~~~~~^"


def test_the_room_left_of_the_words_is_used_on_their_right() -> None:
    """Words at the beginning of a long line are followed by more of it."""
    line, _ = at("差不多" + "后" * 500, "差不多").split("\n")

    assert line == "  差不多" + "后" * 33 + "..."


def test_long_words_are_cut() -> None:
    """Words too long for a screen are marked as far as they are shown."""
    line, marker = at("前" + "长" * 500, "长" * 500).split("\n")

    assert line.endswith("长...")
    assert len(marker) <= 80


def test_a_pile_of_accents_is_cut() -> None:
    """Marks without width do not make a drawing long."""
    assert len(at("甲" + "\u0301" * 100_000 + "乙", "乙")) < 200


def test_an_empty_span_is_a_caret() -> None:
    """A place between two characters is pointed at by the caret alone."""
    assert render("甲乙", [pointing(1, 1)]).split("\n")[1:] == ["  甲乙", "    ^"]


@pytest.mark.parametrize("span", [(5, 9), (2, 900), (99, 100), (0, 99)])
def test_a_span_beyond_the_text_is_cut_to_it(span: tuple[int, int]) -> None:
    """An odd span never raises."""
    assert len(render("甲乙", [pointing(*span)]).split("\n")) == 3


def test_a_diagnostic_without_span_bears_its_path() -> None:
    """Where there are no words to point at, the path says where."""
    diagnostic = Diagnostic(kind=KIND, where="problems[3]", values=WORDS)

    assert render("甲", [diagnostic]) == "problems[3] REA001 警告 “差不多”没有读懂"


def test_a_diagnostic_about_the_whole_report_says_so() -> None:
    """Where there is no path either, the report is named."""
    diagnostic = Diagnostic(kind=KIND, values=WORDS)

    assert render("甲", [diagnostic], lang="en").startswith("report REA001 warning")


def test_no_diagnostics_draw_nothing() -> None:
    """There is nothing to see where nothing is wrong."""
    assert not render("甲", [])


def test_a_drawing_needs_the_text() -> None:
    """What is no text is refused."""
    with pytest.raises(TypeError, match=r"^text: got None \(NoneType\), takes the text"):
        render(None, [])  # type: ignore[arg-type]


@given(st.text(), st.integers(0, 40), st.integers(0, 40))
def test_no_text_and_no_span_breaks_a_drawing(text: str, start: int, length: int) -> None:
    """Any text and any span draw three lines, which can be printed."""
    drawn = render(text, [pointing(start, start + length)])

    assert len(drawn.split("\n")) == 3
    assert drawn.encode()
