"""Reports as JSON: what is written, and what comes back."""

from __future__ import annotations

import decimal
import json as plain
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from rectify.errors import StructureError, UnsupportedVersionError
from rectify.formats import json
from rectify.model import (
    Claim,
    ClaimSubject,
    Event,
    EventKind,
    LedgerEntry,
    Measure,
    Outcome,
    OutcomeKind,
    Problem,
    Report,
    Section,
    Status,
)

REPORT = Report(
    title="松涛市图书馆整改通报",
    signed_on=date(2024, 12, 20),
    sections=(Section(title="借阅服务方面", level=1),),
    problems=(
        Problem(
            section=0,
            title="闭馆“过早”\n二楼",
            status=Status.COMPLETED,
            measures=(Measure(ordinal="一是", text="推迟闭馆"),),
            ledger=LedgerEntry(
                outcomes=(Outcome(kind=OutcomeKind.MONEY_RETURNED, quantity=Decimal("1.50")),),
                events=(Event(on=date(2024, 7, 1), kind=EventKind.VERIFIED),),
                extra=(("备注栏", ""),),
            ),
        ),
    ),
    claims=(
        Claim(
            subject=ClaimSubject.PROBLEMS, value=Decimal("1E+3"), text="1个", where="preamble[0]"
        ),
    ),
)


def faults(report: object, **others: object) -> dict[str, str]:
    """Read a report's tree, and return what is wrong with it, by path."""
    data = plain.dumps({"version": "1.0", "report": report, **others})
    with pytest.raises(StructureError) as caught:
        json.loads(data)
    return dict(caught.value.problems)


def refused(data: str | bytes) -> tuple[tuple[str, str], ...]:
    """Read data that is refused, and return why."""
    with pytest.raises(StructureError) as caught:
        json.loads(data)
    return caught.value.problems


def problem(**fields: object) -> dict[str, Any]:
    """Build the tree of a report with one problem."""
    return {"problems": [{"title": "甲", **fields}]}


def test_a_report_comes_back() -> None:
    """What is written is read back equal."""
    data = json.dumps(REPORT)

    assert json.loads(data) == REPORT
    assert json.loads(data.encode()) == REPORT
    assert json.dumps(json.loads(data)) == data


def test_every_field_is_written() -> None:
    """What is absent is null, an empty list, or an empty text."""
    tree = plain.loads(json.dumps(Report(problems=(Problem(title="甲"),))))

    assert tree["report"]["contact"] == {
        "address": None,
        "emails": [],
        "phones": [],
        "postcode": None,
    }
    assert tree["report"]["problems"] == [
        {
            "follows": None,
            "id": None,
            "lead": "",
            "ledger": None,
            "measures": [],
            "number": None,
            "ordinal": "",
            "section": None,
            "status": "unstated",
            "status_text": None,
            "sustained": False,
            "tasks": [],
            "title": "甲",
        }
    ]


def test_values_are_written_in_one_spelling() -> None:
    """Numbers keep their digits, days are ISO text, enumerations are their values."""
    tree = plain.loads(json.dumps(REPORT))["report"]

    row = tree["problems"][0]["ledger"]
    assert tree["signed_on"] == "2024-12-20"
    assert tree["claims"][0]["value"] == "1E+3"
    assert row["outcomes"][0] == {
        "kind": "money_returned",
        "quantity": "1.50",
        "reference": None,
        "unit": None,
    }
    assert row["extra"] == [["备注栏", ""]]


def test_json_is_compact_sorted_and_unescaped() -> None:
    """Two writers of the same report write the same bytes, which a person can read."""
    data = json.dumps(REPORT)

    assert data.startswith('{"report":{"claims":[{"approximate":false,"is_rate":false,')
    assert data.endswith('"unassigned_tasks":[]},"version":"1.0"}')
    assert "闭馆“过早”\\n二楼" in data
    assert "\n" not in data


def test_the_caller_s_decimal_context_changes_nothing() -> None:
    """Numbers are written and read alike, whatever context of decimals is set."""
    expected = json.dumps(REPORT)

    with decimal.localcontext(decimal.Context(prec=1, capitals=0, traps=[])):
        data = json.dumps(REPORT)
        again = json.loads(data)

    assert data == expected
    assert again == REPORT


def test_what_is_no_report_is_not_written() -> None:
    """Writing takes a Report and says so."""
    with pytest.raises(TypeError, match="got a Problem, takes a Report"):
        json.dumps(REPORT.problems[0])  # type: ignore[arg-type]


def test_fields_that_have_a_default_may_be_left_out() -> None:
    """A person may write no more than there is to say."""
    report = json.loads('{"version": "1.0", "report": {"problems": [{"title": "甲"}]}}')

    assert report == Report(problems=(Problem(title="甲"),))


def test_a_byte_order_mark_is_no_fault() -> None:
    """Editors put one at the start; it says nothing."""
    data = '\ufeff{"version": "1.0", "report": {}}'

    assert json.loads(data) == Report()
    assert json.loads(data.encode()) == Report()


@pytest.mark.parametrize("data", [None, 3, bytearray(b"{}"), {"version": "1.0"}])
def test_what_is_neither_text_nor_bytes_is_refused(data: object) -> None:
    """The error says what to pass."""
    with pytest.raises(TypeError, match="takes JSON as str or bytes"):
        json.loads(data)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("", "no JSON: Expecting value at line 1, column 1"),
        ('{"version":\n}', "no JSON: Expecting value at line 2, column 1"),
        (b"\xff\xfe", "no UTF-8: byte 0 is 0xff"),
        ("[]", "got a list, takes an object with 'version' and 'report'"),
        ("3", "got 3, takes an object with 'version' and 'report'"),
        ("[" * 200_000, "nested too deeply for a report"),
        ('{"a":' * 200_000, "nested too deeply for a report"),
    ],
    ids=["empty", "broken", "bytes", "list", "number", "deep lists", "deep objects"],
)
def test_what_is_no_json_of_a_report_is_refused(data: str | bytes, message: str) -> None:
    """A fault of the whole has the empty path."""
    assert refused(data) == (("", message),)


def test_every_fault_is_told_at_once() -> None:
    """One error lists all that is wrong, wherever it is, each with its path."""
    report = {
        "title": 5,
        "sections": [{"title": "甲", "level": 1}, {"title": " ", "level": 0}],
        "problems": [
            {"title": "甲"},
            3,
            {"title": "", "status": "done", "section": 7, "colour": "red"},
            {"title": "乙", "section": 8, "measures": [{}, {"text": "丙"}, {"text": None}]},
        ],
        "contact": {"phones": ["", 7], "postcode": ""},
        "signed_on": "20240102",
    }

    assert faults(report, note="x") == {
        "note": "unknown key",
        "report.title": "got 5, takes text",
        "report.signed_on": "got '20240102', takes a day as text, as '2024-01-31'",
        "report.contact.phones[0]": "got '', takes text that is not blank",
        "report.contact.phones[1]": "got 7, takes text",
        "report.contact.postcode": "got '', takes text that is not blank, or None",
        "report.sections[1].title": "got ' ', takes text that is not blank",
        "report.sections[1].level": "got 0, takes a whole number from 1 up",
        "report.problems[1]": "got 3, takes an object",
        "report.problems[2].colour": "unknown key",
        "report.problems[2].status": "got 'done', takes one of "
        + ", ".join(repr(status.value) for status in Status),
        "report.problems[2].title": "got '', takes text that is not blank",
        "report.problems[2].section": "got 7, takes the index of one of 2 sections, or None",
        "report.problems[3].measures[0].text": "missing: it has to be there",
        "report.problems[3].measures[2].text": "got null, takes text",
        "report.problems[3].section": "got 8, takes the index of one of 2 sections, or None",
    }


@pytest.mark.parametrize(
    ("report", "path", "message"),
    [
        ([], "report", "got a list, takes an object"),
        ("text", "report", "got 'text', takes an object"),
        (None, "report", "got null, takes an object"),
        ({"title": True}, "report.title", "got true, takes text"),
        ({"title": ["甲"]}, "report.title", "got a list, takes text"),
        ({"title": {}}, "report.title", "got an object, takes text"),
        ({"title": "\ud800"}, "report.title", "U+D800 at 0"),
        ({"title": "甲\x00"}, "report.title", "U+0000 at 1"),
        ({"organization": None}, "report.organization", "got null, takes an object"),
        ({"problems": "甲"}, "report.problems", "got '甲', takes a list"),
        ({"problems": {}}, "report.problems", "got an object, takes a list"),
        (problem(number="3"), "report.problems[0].number", "got '3', takes a whole number"),
        (problem(number=True), "report.problems[0].number", "got true, takes a whole number"),
        (problem(number=1.0), "report.problems[0].number", "got 1.0, takes a whole number"),
        (problem(number=-1), "report.problems[0].number", "got -1, takes a whole number from 0"),
        (problem(number=10**30 * -1), "report.problems[0].number", "takes a whole number from 0"),
        (problem(title=10**30), "report.problems[0].title", "a number of too many digits"),
        (problem(sustained=1), "report.problems[0].sustained", "got 1, takes true or false"),
        (problem(sustained="true"), "report.problems[0].sustained", "got 'true', takes true or"),
        (problem(status=None), "report.problems[0].status", "got null, takes one of 'completed'"),
        (problem(status="COMPLETED"), "report.problems[0].status", "got 'COMPLETED', takes one"),
        (problem(title="甲" * 41, number="x" * 99), "report.problems[0].number", "xxx'…, takes"),
        (problem(ledger={"due": 20240102}), "report.problems[0].ledger.due", "got 20240102, takes"),
        (problem(ledger={"due": "2024-W01-1"}), "report.problems[0].ledger.due", "takes a day"),
        (problem(ledger={"due": "2023-02-29"}), "report.problems[0].ledger.due", "takes a day"),
        (problem(ledger={"extra": {}}), "report.problems[0].ledger.extra", "takes a list"),
        (problem(ledger={"extra": ["甲"]}), "report.problems[0].ledger.extra[0]", "takes a list"),
        (
            problem(ledger={"extra": [["甲"]]}),
            "report.problems[0].ledger.extra[0]",
            "got a list of 1, takes a list of 2",
        ),
        (
            problem(ledger={"extra": [["甲", ""], ["", "乙"]]}),
            "report.problems[0].ledger.extra[1][0]",
            "got '', takes text that is not blank",
        ),
        ({"preamble": [{}]}, "report.preamble[0].text", "takes text, where there is no heading"),
        ({"a b": 1}, "report['a b']", "unknown key"),
        ({"\udfff": 1}, "report['\\udfff']", "unknown key"),
        ({"k" * 50: 1}, f"report['{'k' * 40}'…]", "unknown key"),
    ],
)
def test_what_a_field_does_not_take_is_refused(report: object, path: str, message: str) -> None:
    """Nothing is taken for something else: no text for a number, no 1 for true."""
    found = faults(report)

    assert list(found) == [path]
    assert message in found[path]


@pytest.mark.parametrize(
    "value",
    [
        3,
        1.5,
        "007",
        "1e3",
        "1_000",
        " 1",
        "１",
        "+1",
        "",
        "many",
        "NaN",
        "Infinity",
        "1E+99999999999999999999",
    ],
)
def test_a_decimal_has_one_spelling(value: object) -> None:
    """A number that would not be written with the same words is refused."""
    claim = {"subject": "tasks", "text": "甲", "where": "title", "value": value}

    found = faults({"claims": [claim]})

    assert list(found) == ["report.claims[0].value"]
    assert "takes a number as text, as '12', '1.50' or '1E+6'" in found["report.claims[0].value"]


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000])
def test_numbers_that_no_field_takes_have_a_path(number: str) -> None:
    """What is beyond JSON, or beyond all bounds, is refused where it stands."""
    data = (
        f'{{"version": "1.0", "report": {{"problems": [{{"title": "甲", "number": {number}}}]}}}}'
    )

    (fault,) = refused(data)

    assert fault[0] == "report.problems[0].number"
    assert fault[1].endswith("takes a whole number")


def test_keys_that_stand_twice_are_refused() -> None:
    """Of two values none is chosen, and each such key is told with its path."""
    data = """{"version": "1.0", "version": "1.0", "report": {
        "contact": {"address": "甲", "address": "甲"},
        "problems": [{"title": "", "title": "", "id": "1", "id": "2", "id": "3"}],
        "title": {"x": 1, "x": 2}}}"""

    assert refused(data) == (
        ("version", "stands there twice"),
        ("report.title", "got an object, takes text"),
        ("report.contact.address", "stands there twice"),
        ("report.problems[0].title", "stands there twice"),
        ("report.problems[0].id", "stands there twice"),
    )


def test_only_the_frame_may_be_at_fault() -> None:
    """Where the report is fine, what surrounds it is refused all the same."""
    assert faults({}, note="x") == {"note": "unknown key"}
    assert refused('{"report": {}}') == (("version", "missing: it has to be there"),)
    assert refused("{}") == (
        ("version", "missing: it has to be there"),
        ("report", "missing: it has to be there"),
    )


@pytest.mark.parametrize(
    "version", [1, 1.0, None, "", "1", "1.0.0", "v1.0", "01.0", "１.0", "x" * 99]
)
def test_a_version_is_two_numbers_as_text(version: object) -> None:
    """A version in another form is refused, and the report is looked at nonetheless."""
    found = faults({"title": 1}, version=version)

    assert list(found) == ["version", "report.title"]
    assert "takes a version as text, as '1.0'" in found["version"]


@pytest.mark.parametrize("version", ["2.0", "0.9", "10.0"])
def test_another_major_version_is_not_supported(version: str) -> None:
    """Data of another major version has an error of its own, whatever else it holds."""
    with pytest.raises(UnsupportedVersionError) as caught:
        json.loads(plain.dumps({"version": version, "report": {"x": 1}}))

    assert caught.value.problems == (
        ("version", f"got '{version}', takes '1.0' or a later one of the same major version"),
    )


def test_a_higher_minor_version_is_read_where_it_can_be() -> None:
    """Data of a later minor version is read, unless it holds keys that nobody knows here."""
    report = json.loads('{"version": "1.12", "report": {"title": "甲"}}')

    assert report == Report(title="甲")


def test_unknown_keys_of_a_higher_minor_version_say_so() -> None:
    """Unknown keys name the version; other faults stay as they are."""
    found = faults({"title": 1, "mood": "good"}, version="1.12", note="x")

    assert found == {
        "note": "unknown key: the data is of version '1.12', not '1.0'",
        "report.mood": "unknown key: the data is of version '1.12', not '1.0'",
        "report.title": "got 1, takes text",
    }


def test_what_only_follows_from_a_fault_is_not_told() -> None:
    """Sections that can't be read make no problem stand in a wrong one."""
    report = {
        "sections": None,
        "problems": [{"title": "甲", "section": 0}],
        "contact": {"phones": "1", "emails": [""]},
    }

    assert faults(report) == {
        "report.sections": "got null, takes a list",
        "report.contact.phones": "got '1', takes a list",
        "report.contact.emails[0]": "got '', takes text that is not blank",
    }


def test_events_out_of_order_are_told() -> None:
    """Events stand oldest first; one that can't be read is not compared."""
    noted = {"kind": "noted"}
    events = [{"on": "2024-03-01", **noted}, {"on": "2024-02-30", **noted}, 3]
    late = [{"on": "2024-03-01", **noted}, {"on": "2024-02-01", **noted}]

    found = faults(
        {
            "problems": [
                {"title": "甲", "ledger": {"events": events}},
                {"title": "乙", "ledger": {"events": late, "note": ""}},
            ]
        }
    )

    assert list(found) == [
        "report.problems[0].ledger.events[1].on",
        "report.problems[0].ledger.events[2]",
        "report.problems[1].ledger.note",
        "report.problems[1].ledger.events[1].on",
    ]


def test_claims_that_do_not_fit_are_told() -> None:
    """A claim that is a part of itself, and one that is a part of none, are told at once."""
    claim = {"subject": "tasks", "text": "甲", "where": "title"}

    found = faults({"claims": [{**claim, "part_of": 0}, {**claim, "part_of": 9}]})

    assert sorted(found) == ["report.claims[0].part_of", "report.claims[1].part_of"]


def test_a_thousand_faults_of_one_kind_are_bounded_work() -> None:
    """Of faults in how parts fit together a hundred are told, and that there are more."""
    stray = [{"title": "甲", "section": 5} for _ in range(1000)]
    blank = [{"title": ""} for _ in range(1000)]

    found = faults({"problems": stray})

    assert len(found) == 102
    assert found["report.problems"] == "holds more faults like these: only so many are told"
    assert len(faults({"problems": blank})) == 1000
