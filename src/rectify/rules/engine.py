"""The engine: a rule is a plain function that yields where and which words; `check` runs rules.

It stands on statistics and tracking; the catalogue's families stand beside it and import it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from attrs import field, frozen

from rectify.diagnostics import Diagnostic, Kind
from rectify.model import Report
from rectify.rules.choice import Choice, Waiver
from rectify.rules.context import Context
from rectify.rules.places import Places
from rectify.source import Reading

if TYPE_CHECKING:
    from rectify.tracking import Profile

__all__ = ["Hit", "Rule", "Waiver", "check_with", "hit", "rule"]


@frozen(kw_only=True)
class Hit:
    """What a rule yields: a place, the words to look at, and what the message says of them.

    Attributes:
        where: The path of the place, "" for the whole report.
        words: Words as they stand at that place, for the engine to point at; None for all of it.
        values: (name, text) for each name in the message of the rule's kind.
    """

    where: str
    words: str | None = None
    values: tuple[tuple[str, str], ...] = ()


@frozen(kw_only=True)
class Rule:
    """A rule of the catalogue, or one of a caller's own.

    Attributes:
        kind: What it finds, why it matters, and what to do, in both languages.
        find: Yields a `Hit` for each place to look at.
    """

    kind: Kind
    find: Callable[[Report, Context], Iterator[Hit]] = field(repr=False)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.kind, Kind):
            raise TypeError(f"Rule.kind: got {self.kind!r}, takes a Kind")
        if not callable(self.find):
            raise TypeError(f"Rule.find: got {self.find!r}, takes a function")

    @property
    def code(self) -> str:
        """Name its kind."""
        return self.kind.code


def rule(kind: Kind) -> Callable[[Callable[[Report, Context], Iterator[Hit]]], Rule]:
    """Make a rule of a generator function; nothing is registered anywhere."""

    def made(find: Callable[[Report, Context], Iterator[Hit]]) -> Rule:
        return Rule(kind=kind, find=find)

    return made


def hit(where: str, words: str | None = None, /, **values: object) -> Hit:
    """Make a hit; what the message takes is written as text, whatever its name."""
    return Hit(
        where=where,
        words=words,
        values=tuple((name, str(value)) for name, value in values.items()),
    )


def check_with(
    document: Report | Reading,
    *,
    rules: Iterable[Rule],
    choice: Choice,
    profile: Profile | None = None,
    earlier: Report | None = None,
    reserved: Iterable[str] = (),
) -> tuple[Diagnostic, ...]:
    """Run rules over a report, or over a reading whose words they then point at.

    Args:
        document: A report, or a reading of one.
        rules: The rules.
        choice: Which codes are wanted, how heavy, what is waived, and the day.
        profile: Deadlines and local requirements.
        earlier: The report of the round before.
        reserved: Codes that can be named and that no rule may bear: the reader's, retired ones.

    Returns:
        What was found, in document order, then by code.

    Raises:
        TypeError: The document is neither a report nor a reading, or a rule is none, or yields
            something else than hits.
        ValueError: A code that nothing has, or a rule whose code is taken.
    """
    reading = document if isinstance(document, Reading) else None
    report = document.report if isinstance(document, Reading) else document
    if not isinstance(report, Report):
        raise TypeError(f"check: got a {type(document).__name__}, takes a Report or a Reading")
    every = _distinct(rules, reserved=reserved)
    choice.refuse_unknown((*(one.code for one in every), *reserved))
    context = Context(report=report, as_of=choice.as_of, profile=profile, earlier=earlier)
    places = Places(report=report, reading=reading)
    found = [
        _diagnostic(one, each, places)
        for one in every
        if choice.wants(one.kind.code)
        for each in one.find(report, context)
    ]
    if reading is not None:
        found += [each for each in reading.diagnostics if choice.wants(each.code)]
    kept = (choice.weighed(each) for each in found if not choice.waives(each))
    return tuple(sorted(kept, key=lambda each: (places.order(each.where, each.span), each.code)))


def _diagnostic(one: Rule, each: Hit, places: Places) -> Diagnostic:
    """Point at the words of what a rule yields."""
    if not isinstance(each, Hit):
        raise TypeError(f"{one.code}: yielded a {type(each).__name__}, takes a Hit")
    return Diagnostic(
        kind=one.kind,
        where=each.where,
        values=each.values,
        span=places.locate(each.where, each.words),
    )


def _distinct(rules: Iterable[Rule], *, reserved: Iterable[str]) -> tuple[Rule, ...]:
    """The rules, each under a code of its own."""
    every = tuple(rules)
    for one in every:
        if not isinstance(one, Rule):
            raise TypeError(f"rules: got {one!r}, takes Rules")
    codes = Counter([one.kind.code for one in every])
    taken = {code for code, count in codes.items() if count > 1} | (codes.keys() & set(reserved))
    if taken:
        raise ValueError(f"rules: got {', '.join(sorted(taken))}, takes codes that are not taken")
    return every
