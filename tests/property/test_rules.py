"""The laws of checking: it never raises, it is the same each time, and it sees what is wrong."""

from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

import rectify
from rectify.model import Report
from rectify.rules import ALL, check
from rectify.rules.places import Places
from rectify.tracking import PROFILES
from tests import flawless, strategies

_PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "defects.md"


@given(strategies.reports(), st.none() | st.dates(), st.none() | st.sampled_from(PROFILES))
def test_no_report_makes_a_rule_raise(report: Report, as_of: object, profile: object) -> None:
    """Whatever can be built can be checked, on any day, under any profile."""
    asked = {"as_of": as_of, "profile": profile}

    found = check(report, **asked)  # type: ignore[arg-type]  # drawn as what check takes

    assert check(report, **asked) == found  # type: ignore[arg-type]
    assert all(each.text("zh").strip() and each.text("en").strip() for each in found)


@given(strategies.ledgers(), st.dates(), strategies.reports())
def test_no_ledger_makes_a_rule_raise(report: Report, as_of: object, earlier: Report) -> None:
    """A ledger, whatever it holds, and an earlier round beside it, can be checked."""
    asked = {"as_of": as_of, "earlier": earlier, "profile": flawless.PROFILE}

    found = check(report, **asked)  # type: ignore[arg-type]  # drawn as what check takes

    assert check(report, **asked) == found  # type: ignore[arg-type]


@given(strategies.reports())
def test_what_is_found_comes_in_order(report: Report) -> None:
    """Diagnostics come as a document prints their places, then by code, however rules are given."""
    found = check(report)

    places = Places(report=report)
    keys = [(places.order(each.where), each.code) for each in found]
    assert keys == sorted(keys)
    assert check(report, rules=reversed(ALL)) == found


@given(strategies.reports())
def test_what_is_found_is_somewhere(report: Report) -> None:
    """Each path that a diagnostic bears leads to something in the report."""
    for each in check(report, profile=flawless.PROFILE):
        assert each.where == "" or report.at(each.where) is not report


def test_a_reading_gives_what_its_report_gives() -> None:
    """With a text the same is found in the same order, and points at its words."""
    text = flawless.TEXT.replace("3.库房", "4.库房").replace("三是制定《中", "四是制定《中")
    reading = rectify.read(text.replace("先后召开4次", "2023年月3日先后召开4次"))

    found = check(reading)

    assert len({each.code for each in found}) > 2
    assert all(each.span is not None for each in found if each.where)
    assert tuple(evolve(each, span=None) for each in found) == check(reading.report)


def test_in_a_flawless_bulletin_there_is_nothing_to_look_at() -> None:
    """Neither a rule nor the reader has anything to say, of the text or of its report."""
    reading = rectify.read(flawless.TEXT)

    assert check(reading, profile=flawless.PROFILE, as_of=flawless.AS_OF) == ()
    assert check(flawless.bulletin(), profile=flawless.PROFILE, as_of=flawless.AS_OF) == ()


def test_in_a_flawless_ledger_there_is_nothing_to_look_at() -> None:
    """Nothing is said of a ledger in which all is in order."""
    assert check(flawless.ledger(), profile=flawless.PROFILE, as_of=flawless.AS_OF) == ()


@pytest.mark.parametrize(
    "defect", flawless.DEFECTS, ids=[defect.name for defect in flawless.DEFECTS]
)
def test_a_single_defect_gives_exactly_its_codes(defect: flawless.Defect) -> None:
    """What is put wrong in the flawless ledger is found, and nothing else is."""
    report = defect.put(flawless.ledger())

    found = check(report, profile=flawless.PROFILE, as_of=flawless.AS_OF)

    said = [f"{each.code} {each.where}: {each.message}" for each in found]
    assert {each.code for each in found} == defect.codes, "\n".join(said)


def test_every_rule_sees_some_defect() -> None:
    """No rule of the catalogue is missing in the table, and no defect names another."""
    named = {code for defect in flawless.DEFECTS for code in defect.codes}

    assert named == {rule.code for rule in ALL}


def test_the_page_shows_the_table() -> None:
    """docs/explanation/defects.md names each defect with its codes, in the order of the table."""
    rows = [
        tuple(cell.strip() for cell in line.strip("|").split("|"))
        for line in _PAGE.read_text(encoding="utf-8").splitlines()
        if line.startswith("| ") and not line.startswith("| defect")
    ]

    assert rows == [(defect.name, ", ".join(sorted(defect.codes))) for defect in flawless.DEFECTS]
