"""Rules of dates, beyond their cases."""

from datetime import date

from rectify import read
from rectify.model import (
    Inspection,
    Measure,
    Milestone,
    MilestoneKind,
    Passage,
    Problem,
    Report,
    Section,
    Task,
)
from rectify.rules import check
from rectify.rules.dates import (
    broken_date,
    date_after_signature,
    dates_out_of_order,
    measure_before_inspection,
)


def test_each_pair_of_neighbours_is_told_once() -> None:
    """A step that stands in both rows of steps is compared with the one ahead of it once."""
    report = Report(
        inspection=Inspection(started_on=date(2023, 6, 1), ended_on=date(2023, 5, 1)),
        milestones=(
            Milestone(kind=MilestoneKind.MEETING, on=date(2023, 8, 1)),
            Milestone(kind=MilestoneKind.PUBLICATION, on=date(2023, 7, 1)),
        ),
    )

    found = check(report, rules=[dates_out_of_order])

    assert [each.where for each in found] == ["inspection.ended_on", "milestones[1]"]
    assert found[0].message == "巡察结束(2023-05-01)早于巡察开始(2023-06-01)"
    assert found[0].text("en") == "巡察结束 (2023-05-01) lies before 巡察开始 (2023-06-01)"


def test_a_broken_date_is_found_in_every_text() -> None:
    """Title, passages, sections, items and their accounts are all looked at."""
    broken = "2023年月5日"
    task = Task(text=broken, measures=(Measure(text=broken),))
    report = Report(
        title=broken,
        preamble=(Passage(text=broken),),
        organizing=(Passage(heading=broken),),
        plans=(Passage(heading="甲", text=broken),),
        sections=(Section(title=broken, level=1),),
        problems=(Problem(title=broken, lead=broken, tasks=(task,)),),
        unassigned_tasks=(task,),
    )

    found = check(report, rules=[broken_date])

    assert [each.where for each in found] == [
        "title",
        "preamble[0]",
        "organizing[0]",
        "problems[0].title",
        "problems[0].lead",
        "problems[0].tasks[0].text",
        "problems[0].tasks[0].measures[0]",
        "sections[0]",
        "unassigned_tasks[0].text",
        "unassigned_tasks[0].measures[0]",
        "plans[0]",
    ]


def test_a_whole_day_in_quotation_marks_is_quoted() -> None:
    """A day that no calendar has is told where the text itself says it, not where it quotes it."""
    said = Report(title="2023年2月30日完成")
    quoted = Report(title="日期为“2023年2月30日”")

    assert len(check(said, rules=[broken_date])) == 1
    assert not check(quoted, rules=[broken_date])


def test_a_measure_is_told_by_its_newest_date() -> None:
    """One measure gives one diagnostic, and points at the newest of its dates."""
    text = (
        "2023年9月4日至10月27日，县委第二巡察组对县档案馆党组进行了巡察。\n"
        "一、队伍建设方面\n1.轮岗交流不及时。\n"
        "整改情况：一是2022年6月2日研究，2022年8月9日部署，2022年7月8日调研。"
    )
    reading = read(text)

    (found,) = check(reading, rules=[measure_before_inspection], select=["DAT"])

    assert found.span is not None
    assert text[found.span.start : found.span.stop] == "2022年8月9日"


def test_a_day_before_the_inspection_in_a_text_that_is_no_measure() -> None:
    """The lead tells what led to a problem: only measures are looked at."""
    report = Report(
        inspection=Inspection(started_on=date(2023, 9, 4)),
        problems=(Problem(title="甲", lead="2020年5月6日搬迁。"),),
    )

    assert not check(report, rules=[measure_before_inspection])


def test_a_measure_is_told_once_after_the_signature() -> None:
    """Several late days in one measure give one diagnostic, those of another their own."""
    late = (Measure(text="2024年6月2日研究，7月3日部署。"), Measure(text="2024年8月5日收清。"))
    report = Report(signed_on=date(2024, 3, 18), problems=(Problem(title="甲", measures=late),))

    found = check(report, rules=[date_after_signature])

    assert [each.where for each in found] == ["problems[0].measures[0]", "problems[0].measures[1]"]
