"""Kinds and rules that the tests of the engine make for themselves."""

from collections.abc import Iterator

from attrs import evolve

from rectify.diagnostics import Kind, Severity
from rectify.model import Report
from rectify.rules import Context, Hit, Rule, hit, rule

KIND = Kind(
    code="ABC101",
    name="any-place",
    severity=Severity.WARNING,
    message_zh="请看{what}",
    message_en="look at {what}",
    finds_zh="任何地方",
    finds_en="any place",
    matters_zh="测试需要",
    matters_en="a test needs it",
    advice_zh="无须处理",
    advice_en="do nothing",
    source_zh="测试",
    source_en="a test",
)


def fixed(code: str, *places: tuple[str, str | None]) -> Rule:
    """Make a rule that yields the same places, whatever the report."""

    @rule(evolve(KIND, code=code))
    def places_given(_report: Report, _context: Context) -> Iterator[Hit]:
        """The places given are there to look at."""
        yield from (hit(where, words, what=where or "全文") for where, words in places)

    return places_given
