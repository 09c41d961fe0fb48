"""Numbers among siblings and in runs through a document, and titles that come twice."""

import pytest

import rectify
from rectify import Problem, Report, Section
from rectify.rules import check
from rectify.rules.numbering import (
    duplicate_ordinal,
    missing_ordinal,
    ordinal_out_of_order,
    repeated_title,
)

_RULES = (duplicate_ordinal, missing_ordinal, ordinal_out_of_order)


def problem(number: int | None, section: int | None = None, ordinal: str = "") -> Problem:
    """Make a problem that bears a number."""
    return Problem(number=number, section=section, ordinal=ordinal, title=f"事项{number}")


def flat(*numbers: int) -> Report:
    """Make a report of problems that stand under no section."""
    return Report(problems=tuple(problem(number) for number in numbers))


def nested(*groups: tuple[int, ...]) -> Report:
    """Make a report of problems in sections (一), (二), … without ordinals of their own."""
    return Report(
        sections=tuple(Section(title=f"方面{at}", level=1) for at in range(len(groups))),
        problems=tuple(problem(number, at) for at, group in enumerate(groups) for number in group),
    )


def said(report: Report) -> list[str]:
    """What the rules of numbers say: the code, the place, and what is lacking."""
    found = check(report, rules=_RULES)
    return [
        " ".join([each.code, each.where.removesuffix(".ordinal"), dict(each.values).get("missing", "")]).strip()
        for each in found
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((), []),
        ((1,), []),
        ((12,), []),
        ((1, 2, 3), []),
        ((1, 2, 2, 3), ["NUM101 problems[2]"]),
        ((1, 2, 3, 3, 5), ["NUM101 problems[3]", "NUM102 problems[4] 4"]),
        ((1, 1), ["NUM101 problems[1]"]),
        ((1, 1, 1), ["NUM101 problems[1]", "NUM101 problems[2]"]),
        ((1, 2, 5), ["NUM102 problems[2] 3、4"]),
        ((1, 90), ["NUM102 problems[1] 2-89"]),
        ((2, 3), ["NUM102 problems[0] 1"]),
        ((1, 3, 2, 4), ["NUM103 problems[2]"]),
        ((4, 1, 2, 3), ["NUM103 problems[0]"]),
        ((1, 2, 30, 3, 4), ["NUM103 problems[2]"]),
        ((1, 2, 30, 4, 5), ["NUM103 problems[2]", "NUM102 problems[3] 3"]),
        ((1, 2, 3, 4, 2, 6), ["NUM101 problems[4]", "NUM102 problems[5] 5"]),
        ((1, 2, 3, 1, 5), ["NUM101 problems[3]", "NUM102 problems[4] 4"]),
        ((1, 2, 3, 4, 2, 3, 5), ["NUM103 problems[4]"]),
        ((1, 2, 3, 4, 2, 3, 6), ["NUM103 problems[4]", "NUM102 problems[6] 5"]),
        ((1, 2, 3, 1, 2), []),
        ((1, 2, 3, 1), []),
    ],
)
def test_each_fault_of_a_run_is_told_once(numbers: tuple[int, ...], expected: list[str]) -> None:
    """Among problems in a row, each fault is one diagnostic, at the number that shows it."""
    assert sorted(said(flat(*numbers))) == sorted(expected)


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        (((1, 2), (1, 2), (1,)), []),
        (((1, 2), (3, 4), (5,)), []),
        (((1, 2), (3, 4), (1, 2)), []),
        (((1, 2), (2, 3), (4, 5), (6,)), ["NUM101 problems[2]"]),
        (((1, 2), (4, 5)), ["NUM102 problems[2] 3"]),
        (((1, 2, 4), (3, 5)), ["NUM103 problems[3]"]),
        (((1, 2, 3), (2, 3)), ["NUM103 problems[3]"]),
        (((1, 2), (2, 3), (1, 2)), ["NUM102 problems[2] 1"]),
        (((1, 2, 3, 1, 2),), ["NUM103 problems[3]"]),
        (((1, 2, 1),), ["NUM101 problems[2]"]),
    ],
)
def test_numbers_show_whether_they_restart(
    groups: tuple[tuple[int, ...], ...], expected: list[str]
) -> None:
    """A numbering may restart under each heading or run through; whatever does neither is told."""
    assert sorted(said(nested(*groups))) == sorted(expected)


def test_items_above_all_sections_may_be_chapters_of_one() -> None:
    """Beside sections, problems without one may stand in chapters whose headings are no sections."""
    sections = (Section(ordinal="(一)", title="甲方面", level=1),)
    single = Report(sections=sections, problems=(problem(1), problem(1), problem(1)))
    repeated = Report(sections=sections, problems=(problem(1), problem(1), problem(3)))

    assert said(single) == []
    assert said(repeated) == ["NUM101 problems[1]", "NUM102 problems[2] 2"]


def test_sections_of_each_level_count_by_themselves() -> None:
    """A skipped section is told at its level, under its own heading."""
    marks = [("(一)", 1), ("1.", 2), ("3、", 2), ("(二)", 1), ("1.", 2), ("(四)", 1)]
    sections = tuple(
        Section(ordinal=ordinal, title=f"方面{at}", level=level)
        for at, (ordinal, level) in enumerate(marks)
    )

    assert said(Report(sections=sections)) == ["NUM102 sections[2] 2", "NUM102 sections[5] 3"]


def test_a_chapter_ahead_may_be_no_section() -> None:
    """Sections that begin with 二、 stand behind a chapter on organizing; (二) lacks its first."""
    behind = tuple(Section(ordinal=each, title="方面", level=1) for each in ("二、", "三、"))
    lacking = tuple(Section(ordinal=each, title="方面", level=1) for each in ("(二)", "(三)"))

    assert said(Report(sections=behind)) == []
    assert said(Report(sections=lacking)) == ["NUM102 sections[0] 1"]


def test_an_aspect_that_is_an_item_counts_among_the_sections() -> None:
    """A problem where a section of its family could stand takes its number in their row."""
    sections = tuple(Section(ordinal=each, title="方面", level=1) for each in ("（一）", "（三）"))
    problems = (problem(1, 0, "1."), problem(2, None, "（二）"), problem(2, 1, "2."))

    assert said(Report(sections=sections, problems=problems)) == []


@pytest.mark.parametrize(
    "ordinals",
    [
        ("1.", "2、", "３．"),
        ("(1)", "2)", "（3）"),
        ("问题表现(1):", "问题表现(2)", "问题表现（3）："),
        ("⒈", "2.", "⒊"),
        ("⑴", "(2)", "⑶"),
        ("㈠", "(二)", "㈢"),
        ("①", "②", "③"),
    ],
)
def test_a_family_may_be_written_in_several_ways(ordinals: tuple[str, ...]) -> None:
    """Separators, width and single characters for numbers make no family of their own."""
    sections = tuple(Section(ordinal=each, title="方面", level=1) for each in ordinals)

    assert said(Report(sections=sections)) == []
    assert said(Report(sections=sections[::2])) == ["NUM102 sections[1] 2"]


def test_circled_numbers_are_a_family_of_their_own() -> None:
    """A row of ① beside a row of 1. repeats nothing."""
    problems = (problem(1, None, "1."), problem(2, None, "2."), problem(1, None, "①"))

    assert said(Report(problems=problems)) == []


def test_a_number_in_another_family_beside_fills_a_gap() -> None:
    """What stands under the same heading with the number that lacks is not lost."""
    filled = (problem(1, None, "1."), problem(2, None, "(2)"), problem(3, None, "3."))

    assert said(Report(problems=filled)) == []


def test_what_bears_no_one_number_is_left_out() -> None:
    """An ordinal of two numbers or none, and a problem without a number, stand in no row."""
    sections = tuple(Section(ordinal=each, title="方面", level=1) for each in ("1.2", "", "甲、"))
    problems = (problem(None), problem(1), problem(None), problem(2))

    assert said(Report(sections=sections, problems=problems)) == []


def test_a_reading_shows_the_ordinal() -> None:
    """Where a document was read, the diagnostic points at the ordinal as it is printed."""
    reading = rectify.read("1.台账缺失。\n整改情况：补建。\n(2)\n3、值班脱岗。\n整改情况：加强。")

    (found,) = check(reading, rules=_RULES, select=["NUM102"])

    assert found.span is not None
    assert reading.text[found.span.start : found.span.stop] == "3、"


def test_a_message_names_what_was_there_before() -> None:
    """A message tells the number, and the title that bears it, cut where it is long."""
    first = Problem(number=1, title="台账" * 20)
    twice = Report(problems=(first, Problem(number=1, title="乙"), Problem(number=3, title="丙")))
    swapped = flat(1, 3, 2, 4)

    (repeated,) = check(twice, rules=_RULES, select=["NUM101"])
    (misplaced,) = check(swapped, rules=_RULES)

    assert repeated.message == f"序号1重复,“{'台账' * 12}…”已用此序号"
    assert misplaced.text("en") == "the number 2 is out of order: 3、2、4"


def test_a_title_that_comes_twice_is_told_at_the_later() -> None:
    """Width, blanks and a stop at the end make no other title, and each repetition is told."""
    titles = ("台账缺失(库房)", "值班脱岗", "台账缺失 （库房）。", "台账缺失(库房)")
    report = Report(problems=tuple(Problem(title=title) for title in titles))

    found = check(report, rules=(repeated_title,))

    assert [each.where for each in found] == ["problems[2].title", "problems[3].title"]
    assert {dict(each.values)["first"] for each in found} == {"1"}
