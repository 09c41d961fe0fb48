"""The engine runs rules over a report or a reading, and says in order what they found."""

from collections.abc import Iterator
from datetime import date, datetime
from typing import Any, cast

import pytest
from attrs import evolve

import rectify
from rectify.diagnostics import Diagnostic, Severity, Span
from rectify.model import Problem, Report, Task
from rectify.rules import ALL, RETIRED, Context, Hit, Rule, Waiver, check, hit, rule
from rectify.tracking import PROFILES
from tests.rules.kinds import KIND, fixed

TEXT = "1.台账缺失。\n整改情况：一是补建台账，登记物资\n二十件。二是定期盘点。\n2.值班脱岗。\n整改情况：重排班次。"
REPORT = Report(problems=(Problem(title="甲", tasks=(Task(text="乙"),)), Problem(title="丙")))


def codes(found: tuple[Diagnostic, ...]) -> list[str]:
    """List the codes of what was found."""
    return [each.code for each in found]


def test_a_rule_is_a_value() -> None:
    """The decorator returns a rule, which bears its kind's code and says no more of itself."""
    made = fixed("ABC101")

    assert isinstance(made, Rule)
    assert made.code == "ABC101"
    assert repr(made) == f"Rule(kind={made.kind!r})"


def test_what_a_rule_yields_becomes_a_diagnostic() -> None:
    """A hit becomes a diagnostic of the rule's kind, with its path and its values as text."""

    @rule(KIND)
    def counting(report: Report, _context: Context) -> Iterator[Hit]:
        """A report has problems."""
        yield hit("problems[0]", what=len(report.problems))

    (found,) = check(REPORT, rules=[counting])

    assert found == Diagnostic(kind=KIND, where="problems[0]", values=(("what", "2"),))
    assert found.message == "请看2"


def test_a_rule_sees_the_day_the_profile_and_the_earlier_report() -> None:
    """The context hands a rule what the caller handed to the check."""
    seen: list[Context] = []

    @rule(KIND)
    def looking(_report: Report, context: Context) -> Iterator[Hit]:
        """Nothing is found."""
        seen.append(context)
        yield from ()

    earlier, day = Report(title="上一轮"), date(2024, 1, 31)
    profile = PROFILES[0]
    assert check(REPORT, rules=[looking], as_of=day, profile=profile, earlier=earlier) == ()

    (context,) = seen
    assert (context.as_of, context.profile, context.earlier) == (day, profile, earlier)
    assert context.report is REPORT


def test_diagnostics_come_in_document_order_then_by_code() -> None:
    """Whatever the order of the rules, what stands first comes first, then the lesser code."""
    rules = [
        fixed("ABC103", ("problems[1]", None), ("title", None)),
        fixed("ABC102", ("contact", None), ("problems[0].tasks[0]", None)),
        fixed("ABC101", ("problems[1]", None), ("", None)),
    ]

    found = check(REPORT, rules=rules)

    assert [(each.where, each.code) for each in found] == [
        ("", "ABC101"),
        ("title", "ABC103"),
        ("problems[0].tasks[0]", "ABC102"),
        ("problems[1]", "ABC101"),
        ("problems[1]", "ABC103"),
        ("contact", "ABC102"),
    ]


def test_a_report_has_no_spans() -> None:
    """Without a text there is nothing to point at."""
    (found,) = check(REPORT, rules=[fixed("ABC101", ("problems[0].title", "甲"))])

    assert found.span is None


@pytest.mark.parametrize(
    ("where", "words", "pointed"),
    [
        ("problems[0].title", None, "台账缺失"),
        ("problems[0].measures[0]", "登记物资二十件", "登记物资\n二十件"),
        ("problems[0].measures[0]", "补建台账", "补建台账"),
        ("problems[1].measures[0].text", "班次", "班次"),
    ],
    ids=["the whole place", "across a line break", "as printed", "within the path above"],
)
def test_a_reading_has_spans(where: str, words: str | None, pointed: str) -> None:
    """Of a reading, each diagnostic points at the words that its rule named."""
    (found,) = check(rectify.read(TEXT), rules=[fixed("ABC101", (where, words))])

    assert found.span is not None
    assert TEXT[found.span.start : found.span.stop] == pointed


def test_the_readers_own_are_included() -> None:
    """What the reader could not make sense of stands among the rest, chosen by its code too."""
    reading = rectify.read("1.甲。\n整改情况：乙。\n整改进度：随缘\n2.丙。\n整改情况：丁。")
    mine = fixed("ABC101", ("problems[0]", None), ("problems[1]", None))

    found = check(reading, rules=[mine])

    assert codes(found) == ["ABC101", "REA002", "ABC101"]
    assert codes(check(reading, rules=[mine], select=["REA"])) == ["REA002"]
    assert codes(check(reading, rules=[mine], ignore=["REA"])) == ["ABC101"] * 2
    assert check(reading.report, rules=[mine], select=["REA"]) == ()


def test_what_has_a_place_and_no_path_stands_where_it_is() -> None:
    """Words that belong to no item come behind what begins before them."""
    reading = rectify.read(TEXT)
    span = reading.spans["problems[1]"]
    own = Diagnostic(kind=KIND, values=(("what", "碎片"),), span=Span(span.start - 1, span.start))
    top = evolve(own, span=Span(0, 0))
    marked = evolve(reading, diagnostics=(own, top))
    mine = fixed("ABC102", ("problems[0]", None), ("problems[1]", None), ("", None))

    found = check(marked, rules=[mine])

    assert [(each.code, each.where) for each in found] == [
        ("ABC102", ""),
        ("ABC102", "problems[0]"),
        ("ABC101", ""),
        ("ABC101", ""),
        ("ABC102", "problems[1]"),
    ]


@pytest.mark.parametrize(
    ("select", "ignore", "expected"),
    [
        ([], [], ["ABC101", "ABC102", "XYZ201"]),
        (["ABC"], [], ["ABC101", "ABC102"]),
        (["ABC102", "X"], [], ["ABC102", "XYZ201"]),
        ([], ["ABC"], ["XYZ201"]),
        (["ABC"], ["ABC10"], []),
        (["ABC101"], ["ABC"], ["ABC101"]),
        (["ABC", "XYZ"], ["ABC101", "XYZ"], ["ABC102"]),
    ],
    ids=["all", "family", "codes", "without", "nothing", "longer selects", "tie ignores"],
)
def test_codes_are_chosen_by_how_they_begin(
    select: list[str], ignore: list[str], expected: list[str]
) -> None:
    """The longer beginning decides; where both are as long, the code is ignored."""
    rules = [fixed(code, ("", None)) for code in ("ABC101", "ABC102", "XYZ201")]

    found = check(REPORT, rules=rules, select=iter(select), ignore=iter(ignore))

    assert codes(found) == expected


@pytest.mark.parametrize("prefix", ["XYZ", "ABC1011", "abc"])
@pytest.mark.parametrize("name", ["select", "ignore", "severities", "waivers"])
def test_an_unknown_code_is_refused(name: str, prefix: str) -> None:
    """A code that nothing has is a mistake of the caller, and no silence."""
    asked: dict[str, Any] = {
        "select": [prefix],
        "ignore": ["ABC101", prefix],
        "severities": {prefix: Severity.INFO},
        "waivers": [Waiver(code=prefix, reason="已知")],
    }

    with pytest.raises(ValueError, match=rf"^{name}: got '{prefix}', takes the beginning of a"):
        check(REPORT, rules=[fixed("ABC101", ("", None))], **{name: asked[name]})


def test_a_blank_code_is_refused() -> None:
    """What every code begins with chooses nothing."""
    with pytest.raises(ValueError, match=r"^select: got '', takes the beginning of a code"):
        check(REPORT, rules=[fixed("ABC101")], select=[""])


def test_severities_are_the_callers() -> None:
    """A severity given for a code, or for the longest beginning of it, replaces the kind's own."""
    rules = [fixed(code, ("", None)) for code in ("ABC101", "ABC102", "XYZ201")]
    given = {"ABC102": Severity.INFO, "ABC": Severity.ERROR}

    found = check(REPORT, rules=rules, severities=given)

    assert [each.severity.value for each in found] == ["error", "info", "warning"]
    assert {each.kind.severity for each in found} == {Severity.WARNING}


def test_a_waiver_ends_after_its_day() -> None:
    """On its last day a waiver still holds, on the day after it doesn't."""
    waiver = Waiver(code="ABC", path="problems[0]*", reason="待统一销号", until=date(2024, 1, 31))
    mine = fixed("ABC101", ("problems[0].title", None), ("problems[1]", None))

    def places(as_of: date) -> list[str]:
        found = check(REPORT, rules=[mine], waivers=[waiver], as_of=as_of)
        return [each.where for each in found]

    assert places(date(2024, 1, 31)) == ["problems[1]"]
    assert places(date(2024, 2, 1)) == ["problems[0].title", "problems[1]"]


def test_a_waiver_that_ends_asks_for_a_day() -> None:
    """There is no clock: whether a waiver has ended is asked of the caller's day alone."""
    waiver = Waiver(code="ABC101", reason="待统一销号", until=date(2024, 1, 31))

    with pytest.raises(ValueError, match=r"^as_of: got None, takes a day, since the waiver of ABC"):
        check(REPORT, rules=[fixed("ABC101", ("", None))], waivers=[waiver])


def test_own_rules_stand_beside_the_catalogue() -> None:
    """A rule of one's own runs with all the others, and the catalogue stays as it was."""
    before = ALL

    found = check(REPORT, rules=(*ALL, fixed("ABC101", ("title", None))), select=["ABC"])

    assert codes(found) == ["ABC101"]
    assert before is ALL


@pytest.mark.parametrize("code", ["ABC101", "REA001", *RETIRED])
def test_a_code_belongs_to_one_rule(code: str) -> None:
    """No two rules bear one code, and none bears the reader's or a retired one."""
    with pytest.raises(ValueError, match=rf"^rules: got {code}, takes codes that are not taken"):
        check(REPORT, rules=[fixed("ABC101"), fixed(code)])


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"document": "1.甲"}, "check: got a str, takes a Report or a Reading"),
        ({"select": "ABC101"}, "select: got 'ABC101', takes a list of codes"),
        ({"ignore": [1]}, "ignore: got [1], takes a list of codes"),
        ({"as_of": "2024-01-31"}, "as_of: got '2024-01-31', takes a date"),
        (
            {"as_of": datetime(2024, 1, 31)},  # noqa: DTZ001 - a day and no moment is asked for
            "as_of: got datetime.datetime(2024, 1, 31, 0, 0), takes a date",
        ),
        ({"waivers": ["ABC101"]}, "waivers: got 'ABC101', takes Waivers"),
        ({"severities": {"ABC101": "error"}}, "severities: got 'error', takes a Severity"),
        ({"rules": [KIND]}, "rules: got Kind("),
        ({"profile": "xuncha-county"}, "profile: got a str, takes a Profile"),
        ({"earlier": "上一轮"}, "earlier: got a str, takes a Report"),
    ],
    ids=lambda value: next(iter(value)) if isinstance(value, dict) else "",
)
def test_what_is_of_another_type_is_refused(asked: dict[str, object], said: str) -> None:
    """A TypeError says what was got and what a check takes."""
    arguments: dict[str, Any] = {"document": REPORT, "rules": [fixed("ABC101")], **asked}

    with pytest.raises(TypeError) as caught:
        check(arguments.pop("document"), **arguments)

    assert str(caught.value).startswith(said)


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"code": " "}, "Waiver.code: got ' ', takes text that is not blank"),
        ({"path": ""}, "Waiver.path: got '', takes text that is not blank"),
        ({"reason": ""}, "Waiver.reason: got '', takes text that is not blank"),
        ({"reason": None}, "Waiver.reason: got None, takes text"),
        ({"until": "2024-01-31"}, "Waiver.until: got '2024-01-31', takes a date, or None"),
    ],
)
def test_a_waiver_gives_its_reason(values: dict[str, object], said: str) -> None:
    """A waiver without code, path or reason, or with an end that is no day, is refused."""
    arguments: dict[str, Any] = {"code": "ABC101", "reason": "已知", **values}

    with pytest.raises((TypeError, ValueError)) as caught:
        Waiver(**arguments)

    assert str(caught.value) == said


@pytest.mark.parametrize(
    ("path", "where", "covered"),
    [
        ("*", "", True),
        ("problems[1]", "problems[1]", True),
        ("problems[1]", "problems[1].title", False),
        ("problems[1]*", "problems[11]", False),
        ("problems[?].title", "problems[1].title", True),
    ],
)
def test_a_waiver_covers_paths_by_pattern(path: str, where: str, *, covered: bool) -> None:
    """Only * and ? are special; brackets are those of a path."""
    waiver = Waiver(code="ABC", path=path, reason="已知")

    found = Diagnostic(kind=KIND, where=where, values=(("what", "甲"),))

    assert waiver.covers(found) is covered


def test_a_waiver_with_an_end_covers_nothing_without_a_day() -> None:
    """Where no day is given, a waiver that ends is taken to have ended."""
    waiver = Waiver(code="ABC101", reason="已知", until=date(2024, 1, 31))
    found = Diagnostic(kind=KIND, values=(("what", "甲"),))

    assert not waiver.covers(found)
    assert waiver.covers(found, as_of=date(2024, 1, 1))


def test_a_rule_yields_hits() -> None:
    """A rule that yields something else is told so, by its code."""

    @rule(KIND)
    def wrong(_report: Report, _context: Context) -> Iterator[Hit]:
        """Nothing to speak of."""
        yield cast("Hit", "problems[0]")

    with pytest.raises(TypeError, match=r"^ABC101: yielded a str, takes a Hit"):
        check(REPORT, rules=[wrong])


@pytest.mark.parametrize("name", ["kind", "find"])
def test_a_rule_is_made_of_a_kind_and_a_function(name: str) -> None:
    """Whatever else stands in a rule is refused by its name."""
    fields: dict[str, Any] = {"kind": KIND, "find": fixed("ABC101").find, name: "甲"}

    with pytest.raises(TypeError, match=rf"^Rule\.{name}: got '甲', takes a"):
        Rule(**fields)
