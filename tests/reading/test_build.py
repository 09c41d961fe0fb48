"""Parts made into values, and where each stands."""

from datetime import date

import pytest

import rectify
from rectify import EvidenceKind, LedgerEntry, Reading, RectificationKind
from rectify.reading.build import parts_of_name


def _at(reading: Reading, path: str) -> str:
    span = reading.spans[path]
    return reading.text[span.start : span.stop]


def _ledger(fields: str) -> LedgerEntry:
    text = f"1.台账缺失的问题\n{fields}\n整改情况：补建。"
    found = rectify.read(text).report.problems[0].ledger
    assert found is not None
    return found


def test_everything_that_is_read_has_a_span() -> None:
    """Sections, problems, measures, statuses, tasks and claims stand where their words do."""
    reading = rectify.read(
        "（一）财务方面\n共3个问题。\n1.台账缺失\n整改进度：已完成\n整改情况：一是补建。二是公示。\n"
        "2.采购违规\n整改情况：针对“甲”细化任务，修订。已完成整改。针对“乙”细化任务，培训。"
    )

    assert _at(reading, "sections[0].title") == "财务方面"
    assert _at(reading, "claims[0]") == "共3个问题"
    assert _at(reading, "problems[0].ordinal") == "1."
    assert _at(reading, "problems[0].title") == "台账缺失"
    assert _at(reading, "problems[0].status") == "已完成"
    assert _at(reading, "problems[0].measures[1]") == "二是公示。"
    assert _at(reading, "problems[1].tasks[0].status") == "已完成整改"
    assert _at(reading, "problems[1].tasks[1].text") == "乙"


def test_claims_of_plans_are_none() -> None:
    """What the plans say of numbers is no claim."""
    report = rectify.read(
        "一、反馈问题整改情况\n共2个问题。\n1.台账缺失\n整改情况：补建。\n"
        "二、下一步打算\n继续整改3个问题。"
    ).report

    assert [claim.value for claim in report.claims] == [2]


def test_a_part_is_counted_from_the_first_claim_of_all() -> None:
    """A claim names its whole by its index among all claims of the report."""
    claims = rectify.read(
        "县局认真整改，成立专班，现将整改情况通报如下：共9个方面。\n"
        "一、反馈问题整改情况\n共2个问题，已完成1个。\n1.台账缺失\n整改情况：补建。"
    ).report.claims

    assert [claim.part_of for claim in claims] == [None, None, 1]
    assert claims[2].where != claims[0].where


def test_the_fields_of_a_ledger() -> None:
    """Printed fields go to the entry: days, kinds, names and texts, each in its own shape."""
    found = _ledger(
        "责任单位：甲科\n责任领导：张某\n第一责任人：李某\n责任人：王某、赵某\n配合单位：乙科 丙科\n"
        "整改类型：立行立改\n整改时限：2023年6月30日\n完成时间：2023年5月30日\n整改目标：齐全\n"
        "未完成原因：征地未批\n备注：每月核对\n佐证材料：台账复印件"
    )

    assert found.responsibility == rectify.Responsibility(
        first_responsible="李某",
        leader="张某",
        lead_unit="甲科",
        supporting_units=("乙科", "丙科"),
        persons=("王某", "赵某"),
    )
    assert found.kind is RectificationKind.IMMEDIATE
    assert (found.due, found.completed_on) == (date(2023, 6, 30), date(2023, 5, 30))
    assert (found.goal, found.reason, found.note) == ("齐全", "征地未批", "每月核对")
    assert [one.title for one in found.evidence] == ["台账复印件"]
    assert {one.kind for one in found.evidence} <= set(EvidenceKind)


@pytest.mark.parametrize(
    ("field", "extra"),
    [
        ("整改时限：立即", ("整改时限", "立即")),
        ("整改时限：2023年6月1日至2023年7月1日", ("整改时限", "2023年6月1日至2023年7月1日")),
        ("整改类型：一般", ("整改类型", "一般")),
        ("督办单位：县纪委", ("督办单位", "县纪委")),
        ("责任单位：甲科\n责任部门：乙科", ("责任部门", "乙科")),
    ],
)
def test_what_fits_no_field_is_kept(field: str, extra: tuple[str, str]) -> None:
    """A day that is none, a kind that is none, a second value and other columns are extra."""
    assert _ledger(field).extra == (extra,)


def test_the_spans_of_a_ledger() -> None:
    """The fields of a ledger stand under their paths, those of responsibility beneath it."""
    reading = rectify.read(
        "1.台账缺失的问题\n责任单位：甲科\n备注：每月核对\n督办单位：县纪委\n整改情况：补建。"
    )

    assert _at(reading, "problems[0].ledger.responsibility.lead_unit") == "甲科"
    assert _at(reading, "problems[0].ledger.note") == "每月核对"
    assert _at(reading, "problems[0].ledger.extra[0]") == "县纪委"
    assert _at(reading, "problems[0].ledger").startswith("甲科")


def test_an_item_without_fields_has_no_ledger() -> None:
    """A bulletin that prints no field of a ledger has no entry."""
    assert rectify.read("1.台账缺失\n整改情况：补建。").report.problems[0].ledger is None


@pytest.mark.parametrize(
    ("name", "parts"),
    [
        ("中共青岭县档案馆支部委员会", ("支部委员会", "青岭县档案馆", "县")),
        ("中共云泊市供销社党组", ("党组", "云泊市供销社", "市")),
        ("青岭县人民政府", ("人民政府", "青岭县", "县")),
        ("望川水利学校", (None, "望川水利学校", None)),
        ("党组", (None, "党组", None)),
    ],
)
def test_the_parts_of_a_name(name: str, parts: tuple[str | None, str | None, str | None]) -> None:
    """A name shows its organ, its host and its level, as far as it has them."""
    assert parts_of_name(name) == parts


def test_an_organization_without_a_name() -> None:
    """Where nobody is named, nothing of the organization is known."""
    assert (
        rectify.read("1.台账缺失\n整改情况：补建。").report.organization == rectify.Organization()
    )


def test_the_contact_block() -> None:
    """Telephones and addresses are told with their spans."""
    reading = rectify.read(
        "1.台账缺失\n整改情况：补建。\n欢迎监督。联系电话：0731-2345678；邮箱：a@example.cn；邮编：410000"
    )

    assert reading.report.contact.phones == ("0731-2345678",)
    assert reading.report.contact.emails == ("a@example.cn",)
    assert reading.report.contact.postcode == "410000"
    assert _at(reading, "contact.phones[0]") == "0731-2345678"
