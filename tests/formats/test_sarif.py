"""Diagnostics as SARIF, held against the object model that was generated from its schema."""

import json
import string
from typing import Any, cast

import pytest
from attrs import evolve
from pydantic_sarif import model  # type: ignore[import-untyped]  # pyright: ignore[reportMissingTypeStubs]

import rectify
from rectify.diagnostics import Diagnostic, Severity, Span
from rectify.formats import sarif
from rectify.rules import ALL, check
from tests.rules.kinds import fixed

TEXT = "1.甲甲。\n整改情况：乙😀。\n整改进度：随缘\n2.甲甲。\n整改情况：丙。"
FOUND = check(rectify.read(TEXT), rules=[fixed("ABC101", ("problems[1].title", None))])


def run(written: str) -> Any:  # noqa: ANN401 - the model was generated without types of its own
    """Read a log by the model, which refuses whatever the schema doesn't have, and give its run."""
    log = model.StaticAnalysisResultsFormatSarifVersion210JsonSchema.model_validate_json(written)
    (only,) = log.runs
    return only


def placed(span: Span | None, text: str | None = TEXT, uri: str | None = None) -> Any:  # noqa: ANN401
    """Write one diagnostic with a span and give its physical location, as the model reads it."""
    written = sarif.dumps([evolve(FOUND[0], span=span)], text=text, uri=uri)
    (location,) = run(written).results[0].locations
    return location.physicalLocation


def test_a_kind_is_a_rule() -> None:
    """Each kind that was found is listed once, by code, with its texts; results point at it."""
    only = run(sarif.dumps(reversed(FOUND), text=TEXT, version="0.1.0"))

    driver = only.tool.driver
    assert (driver.name, driver.version, driver.language) == ("rectify", "0.1.0", "zh-CN")
    assert [each.id for each in driver.rules] == ["ABC101", "REA002"]
    kinds = {each.code: each.kind for each in FOUND}
    for each in driver.rules:
        kind = kinds[each.id]
        assert each.name == kind.name
        assert each.shortDescription.text == kind.finds_zh
        assert each.fullDescription.text == kind.matters_zh
        assert kind.advice_zh in each.help.text
        assert kind.source_zh in each.help.text
        assert each.defaultConfiguration.level.value == "warning"
    assert {each.ruleId for each in only.results} == set(kinds)
    assert all(driver.rules[each.ruleIndex].id == each.ruleId for each in only.results)


def test_a_diagnostic_is_a_result() -> None:
    """A result has its message, its level, its path, and the words where they stand."""
    only = run(sarif.dumps(FOUND, text=TEXT, uri="bulletins/1.txt"))

    result = only.results[0]
    (location,) = result.locations
    region = location.physicalLocation.region
    assert result.message.text == FOUND[0].message
    assert result.level.value == "warning"
    assert location.logicalLocations[0].fullyQualifiedName == "problems[0].status_text"
    assert location.physicalLocation.artifactLocation.uri == "bulletins/1.txt"
    assert only.columnKind.value == "unicodeCodePoints"
    assert (region.startLine, region.startColumn, region.endLine, region.endColumn) == (3, 6, 3, 8)
    assert TEXT[region.charOffset :][: region.charLength] == region.snippet.text == "随缘"


@pytest.mark.parametrize(
    ("severity", "level"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.INFO, "note")],
)
def test_severities_have_words_of_their_own(severity: Severity, level: str) -> None:
    """What is INFO here is a note there; a rule keeps its kind's level."""
    only = run(sarif.dumps([evolve(FOUND[0], severity=severity)]))

    assert only.results[0].level.value == level
    assert only.tool.driver.rules[0].defaultConfiguration.level.value == "warning"


@pytest.mark.parametrize(
    ("text", "span", "expected"),
    [
        ("甲\n乙丙\n", Span(0, 1), (1, 1, 1, 2, 0, 1)),
        ("甲\n乙丙\n", Span(0, 3), (1, 1, 2, 2, 0, 3)),
        ("甲\n乙丙\n", Span(3, 3), (2, 2, 2, 2, 3, 0)),
        ("甲\n乙丙\n", Span(3, 5), (2, 2, 2, 4, 3, 2)),
        ("甲\r\n乙丙", Span(3, 5), (2, 1, 2, 3, 3, 2)),
        ("\ufeff甲\n乙", Span(1, 2), (1, 1, 1, 2, 0, 1)),
        ("\ufeff甲\n乙", Span(0, 4), (1, 1, 2, 2, 0, 3)),
        ("甲😀乙", Span(2, 3), (1, 3, 1, 4, 2, 1)),
        ("甲", Span(7, 9), (1, 2, 1, 2, 1, 0)),
        ("", Span(0, 0), (1, 1, 1, 1, 0, 0)),
    ],
    ids=[
        *("one character", "two lines", "nothing", "a line's end", "two line ends"),
        *("behind a mark", "with the mark", "beyond a surrogate pair", "beyond the text", "blank"),
    ],
)
def test_a_region_counts_code_points(
    text: str, span: Span, expected: tuple[int, int, int, int, int, int]
) -> None:
    """Lines and columns count from 1, offsets from 0, and a byte order mark counts for nothing."""
    region = placed(span, text=text).region

    assert expected == (
        *(region.startLine, region.startColumn, region.endLine, region.endColumn),
        *(region.charOffset, region.charLength),
    )


def test_a_text_without_an_address_is_embedded() -> None:
    """Regions point at the run's only artifact, which is the text itself."""
    only = run(sarif.dumps(FOUND, text=TEXT))

    (artifact,) = only.artifacts
    location = only.results[0].locations[0].physicalLocation.artifactLocation
    assert artifact.contents.text == TEXT
    assert (location.index, location.uri) == (0, None)


def test_an_address_without_a_text_has_offsets_alone() -> None:
    """Without the text, there are no lines to count and no words to show."""
    region = placed(Span(3, 5), text=None, uri="1.txt").region

    assert (region.charOffset, region.charLength) == (3, 2)
    assert (region.startLine, region.snippet) == (None, None)


def test_what_has_no_words_is_a_result_all_the_same() -> None:
    """Without a span there is no region, without a text and an address no physical location."""
    top = evolve(FOUND[0], where="", span=None)

    assert placed(None).region is None
    assert run(sarif.dumps([top])).results[0].locations == []
    assert placed(Span(0, 1), text=None) is None


@pytest.mark.parametrize(
    ("uri", "written"),
    [("a b.txt", "a%20b.txt"), ("甲.txt", "%E7%94%B2.txt"), ("a%20b.txt", "a%20b.txt")],
)
def test_an_address_is_escaped_once(uri: str, written: str) -> None:
    """A file's name may hold anything, and what is escaped already stays so."""
    assert placed(Span(0, 1), uri=uri).artifactLocation.uri == written


def test_half_a_character_is_replaced() -> None:
    """A text with an unpaired surrogate still gives a log that UTF-8 can hold."""
    written = sarif.dumps(FOUND, text=TEXT.replace("随", "\ud83d"))

    assert "\N{REPLACEMENT CHARACTER}缘" in written
    assert run(written.encode().decode()).results


def test_english_is_english_throughout() -> None:
    """Messages and rules of an English log are in English."""
    only = run(sarif.dumps(FOUND, lang="en"))

    assert only.language == only.tool.driver.language == "en-US"
    assert only.results[0].message.text == FOUND[0].text("en")
    assert only.tool.driver.rules[-1].help.text.startswith("What to do: ")
    assert only.tool.driver.rules[-1].shortDescription.text == FOUND[0].kind.finds_en


def test_equal_diagnostics_give_equal_bytes() -> None:
    """Nothing of the moment, the machine or the iterable gets into a log."""
    assert sarif.dumps(FOUND, text=TEXT) == sarif.dumps(iter(FOUND), text=TEXT)
    assert json.loads(sarif.dumps([]))["runs"][0]["results"] == []


def test_every_rule_of_the_catalogue_is_a_rule_there() -> None:
    """Whatever kind is found, in either language, the log is one that the schema takes."""
    every = [
        Diagnostic(kind=each.kind, values=tuple((name, "甲") for name in _names(each.kind)))
        for each in ALL
    ]

    for lang in ("zh", "en"):
        only = run(sarif.dumps(every, lang=cast("Any", lang)))
        assert [each.id for each in only.tool.driver.rules] == [each.code for each in ALL]


def _names(kind: rectify.Kind) -> list[str]:
    """Name what the message of a kind takes."""
    return [name for _, name, _, _ in string.Formatter().parse(kind.message_zh) if name]


@pytest.mark.parametrize(
    ("asked", "error"),
    [({"text": b"1."}, TypeError), ({"lang": "fr"}, ValueError)],
    ids=["text", "lang"],
)
def test_what_it_does_not_take_is_refused(asked: dict[str, Any], error: type[Exception]) -> None:
    """A wrong argument is named, whether or not there is anything to write."""
    with pytest.raises(error, match=rf"^{next(iter(asked))}: got "):
        sarif.dumps([], **asked)
