"""The parts that a bulletin must hold, and what it should not."""

from datetime import date

import pytest
from attrs import evolve

import rectify
from rectify import Contact, Inspection, Measure, Organization, Passage, Problem, Report, Section
from rectify.model import LedgerEntry, Task, Withheld
from rectify.rules import Rule, check, publication
from rectify.tracking import Profile

_RULES: tuple[Rule, ...] = (
    publication.no_title,
    publication.no_signature,
    publication.no_date,
    publication.no_contact,
    publication.no_organizing_part,
    publication.no_next_steps,
    publication.inspection_facts_missing,
    publication.withheld_without_reason,
    publication.personal_data,
)
_WHOLE = Report(
    title="云溪区档案局整改情况通报",
    organization=Organization(name="云溪区档案局"),
    inspection=Inspection(
        team="区委第二巡察组", started_on=date(2023, 3, 1), feedback_on=date(2023, 5, 6)
    ),
    signed_on=date(2023, 8, 1),
    contact=Contact(phones=("0000-1234567",)),
    organizing=(Passage(text="成立领导小组。"),),
    plans=(Passage(text="继续巩固。"),),
)
_ASKS = Profile(name="甲", version="1", source_zh="乙", source_en="b", asks_withheld=True)
_IDENTITY = "110101190001010014"


def codes(report: Report, *, profile: Profile | None = None) -> list[str]:
    """The codes of what the rules of publication find."""
    return [each.code for each in check(report, rules=_RULES, profile=profile)]


def test_a_bulletin_with_all_its_parts_gives_nothing() -> None:
    """A report that holds each part calls for no look."""
    assert codes(_WHOLE) == []


@pytest.mark.parametrize(
    ("report", "code"),
    [
        (evolve(_WHOLE, title=None), "PUB801"),
        (evolve(_WHOLE, organization=Organization(organ="党组")), "PUB802"),
        (evolve(_WHOLE, signed_on=None, published_on=date(2023, 8, 2)), "PUB803"),
        (evolve(_WHOLE, contact=Contact(postcode="100000")), "PUB804"),
        (evolve(_WHOLE, organizing=()), "PUB805"),
        (evolve(_WHOLE, plans=()), "PUB806"),
        (evolve(_WHOLE, inspection=Inspection(team="区委第二巡察组")), "PUB807"),
    ],
)
def test_each_part_that_is_missing_is_told_by_its_own_rule(report: Report, code: str) -> None:
    """A part that is missing gives its code and no other."""
    assert codes(report) == [code]


@pytest.mark.parametrize(
    "contact", [Contact(emails=("daj@yunxi.example",)), Contact(address="文苑路8号")]
)
def test_any_way_to_reach_the_organization_will_do(contact: Contact) -> None:
    """An e-mail or an address answers for a telephone."""
    assert codes(evolve(_WHOLE, contact=contact)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("局党组成立整改工作专班。", []),
        ("局党组高度重视,精心部署。", ["PUB805"]),
    ],
)
def test_organizing_may_be_told_ahead_of_the_items(text: str, expected: list[str]) -> None:
    """What was done to organize the work counts wherever it is told, praise of it does not."""
    report = evolve(_WHOLE, organizing=(), preamble=(Passage(text=text),))

    assert codes(report) == expected


@pytest.mark.parametrize(
    ("inspection", "text", "values"),
    [
        (Inspection(), "", ("—", "—", "—")),
        (
            Inspection(team="甲组", started_on=date(2023, 3, 1), ended_on=date(2023, 4, 9)),
            "",
            ("甲组", "2023-03-01 - 2023-04-09", "—"),
        ),
        (
            Inspection(team="甲组"),
            "2023年4月上旬至7月上旬,甲组对本局开展了政治巡察,并反馈了意见。",
            ("甲组", "2023年4月上旬", "—"),
        ),
        (
            Inspection(ordered_by="区委"),
            "甲组对本局开展了巡察,2023年8月底反馈了意见。",
            ("区委", "—", "2023年8月底"),
        ),
        (
            Inspection(team="甲组", feedback_on=date(2023, 5, 6)),
            "到2023年9月,对巡察反馈的问题进行检查。",
            ("甲组", "—", "2023-05-06"),
        ),
    ],
)
def test_the_message_says_which_fact_is_missing(
    inspection: Inspection, text: str, values: tuple[str, str, str]
) -> None:
    """Each fact is shown as it is told, days or a part of a month, or marked as not told."""
    report = evolve(_WHOLE, inspection=inspection, preamble=(Passage(heading="概况", text=text),))

    (found,) = check(report, rules=_RULES)

    assert tuple(dict(found.values)[name] for name in ("who", "when", "feedback")) == values


def test_facts_that_are_told_without_a_day_are_told() -> None:
    """A period by tens of days and a month of the feedback leave nothing to ask for."""
    opening = "2023年4月上旬至7月上旬,甲组对本局开展了巡察。8月,甲组反馈了意见。"
    report = evolve(_WHOLE, inspection=Inspection(team="甲组"), preamble=(Passage(text=opening),))

    assert codes(report) == []


def test_a_report_to_the_congress_is_no_public_bulletin() -> None:
    """What is delivered to a People's Congress bears no signature, no contact and no feedback."""
    report = Report(
        title="审计查出问题整改情况的报告",
        preamble=(Passage(text="主任、各位副主任：受政府委托，报告如下。"),),
        organizing=_WHOLE.organizing,
        plans=_WHOLE.plans,
    )

    assert codes(report) == []


def withheld(**values: str) -> LedgerEntry:
    """Make an entry that withholds its item."""
    return LedgerEntry(
        withheld=Withheld(
            reason=values.get("reason"),
            approved_by=values.get("approved_by"),
            public_text=values.get("public_text"),
        )
    )


def test_what_is_withheld_names_a_reason_and_an_approval_where_the_profile_asks() -> None:
    """Problems and tasks are looked at, under a profile that asks, and only what is withheld."""
    problems = (
        Problem(title="甲", ledger=withheld(reason="涉及信访")),
        Problem(title="乙", ledger=LedgerEntry(goal="补齐"), tasks=(Task(text="丙", ledger=withheld()),)),
        Problem(title="丁", ledger=withheld(reason="涉及信访", approved_by="党组会议")),
        Problem(title="戊"),
    )  # fmt: skip
    report = evolve(_WHOLE, problems=problems)

    found = check(report, rules=_RULES, profile=_ASKS)

    assert [each.where for each in found] == ["problems[0]", "problems[1].tasks[0]"]
    assert dict(found[0].values) == {"reason": "涉及信访", "approved_by": "—"}
    assert codes(report) == []
    assert codes(report, profile=evolve(_ASKS, asks_withheld=False)) == []


@pytest.mark.parametrize(
    ("report", "where"),
    [
        (Report(title="通报13800000000"), "title"),
        (Report(preamble=(Passage(heading="致电13800000000"),)), "preamble[0]"),
        (Report(sections=(Section(title="甲", level=1, text="13800000000"),)), "sections[0]"),
        (Report(problems=(Problem(title="甲", lead="13800000000"),)), "problems[0]"),
        (Report(unassigned_tasks=(Task(text="13800000000"),)), "unassigned_tasks[0]"),
        (
            Report(problems=(Problem(title="甲", measures=(Measure(text="13800000000"),)),)),
            "problems[0].measures[0]",
        ),
        (Report(contact=Contact(phones=("0000-1", "13800000000"))), "contact.phones[1]"),
        (Report(contact=Contact(emails=("13800000000@yunxi.example",))), "contact.emails[0]"),
        (
            Report(problems=(Problem(title="甲", ledger=withheld(public_text=_IDENTITY)),)),
            "problems[0].ledger.withheld.public_text",
        ),
    ],
)
def test_every_text_that_is_published_is_read(report: Report, where: str) -> None:
    """A number is found wherever the public would read it."""
    found = check(report, rules=(publication.personal_data,))

    assert [each.where for each in found] == [where]


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("13800000001", "138******01"),
        ("139 0000 0001、", "139********01"),
        ("+86 139-0000-0001", "+86************01"),
        ("１３８００００００01", "138******01"),
        (_IDENTITY, "110*************14"),
        ("身份证号11010119000101007X、", None),
        ("110101190001010015", None),
        ("12345678901", None),
        ("账号138000000011", None),
        ("编号A13800000001", None),
        ("0571-13800000001", None),
        ("金额13800000001.50元", None),
    ],
)
def test_a_number_is_never_shown_whole(text: str, masked: str | None) -> None:
    """A message shows three characters and the last two; what is no such number is let be."""
    report = Report(problems=(Problem(title=text),))

    found = check(report, rules=(publication.personal_data,))

    assert [dict(each.values)["masked"] for each in found] == ([masked] if masked else [])


@pytest.mark.parametrize("last", ["X", "x", "Ｘ"])
def test_the_check_of_an_identity_number_may_be_ten(last: str) -> None:
    """A check of ten is written X, in either case and width; another character is no check."""
    right, wrong = (f"11010119000101009{each}" for each in (last, "9"))

    assert codes(evolve(_WHOLE, title=right)) == ["PUB809"]
    assert codes(evolve(_WHOLE, title=wrong)) == []


def test_a_reading_shows_the_number() -> None:
    """Where a document was read, the diagnostic points at the number as it is printed."""
    reading = rectify.read("1.台账缺失。\n整改情况：补建，联系 138-0000-0001。")

    (found,) = check(reading, rules=(publication.personal_data,), select=["PUB809"])

    assert found.span is not None
    assert reading.text[found.span.start : found.span.stop] == "138-0000-0001"
    assert "0000" not in found.message
