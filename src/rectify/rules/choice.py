"""What a caller wants of a check: which codes, how heavy, and what somebody decided to live with.

It stands on the diagnostics; the engine imports it.
"""

from __future__ import annotations

from datetime import date
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from attrs import evolve, frozen

from rectify.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["Choice", "Waiver", "chosen"]


@frozen(kw_only=True)
class Waiver:
    """A finding that somebody decided to live with.

    Attributes:
        code: The code, or the beginning of it.
        path: The path, or a pattern for it with * and ?.
        reason: Why it is waived.
        until: The last day on which it is waived; None for good.
    """

    code: str
    path: str = "*"
    reason: str
    until: date | None = None

    def __attrs_post_init__(self) -> None:
        for name, value in (("code", self.code), ("path", self.path), ("reason", self.reason)):
            if not isinstance(value, str):
                raise TypeError(f"Waiver.{name}: got {value!r}, takes text")
            if not value.strip():
                raise ValueError(f"Waiver.{name}: got {value!r}, takes text that is not blank")
        if self.until is not None and type(self.until) is not date:
            raise TypeError(f"Waiver.until: got {self.until!r}, takes a date, or None")

    def covers(self, diagnostic: Diagnostic, *, as_of: date | None = None) -> bool:
        """Whether a diagnostic is waived on a day; without a day, one with an end covers none."""
        return (
            diagnostic.code.startswith(self.code)
            and (self.until is None or (as_of is not None and as_of <= self.until))
            and fnmatchcase(diagnostic.where, self.path.replace("[", "[[]"))
        )


@frozen(kw_only=True)
class Choice:
    """Codes that are wanted and unwanted, severities by code, waivers, and the day for these."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severities: tuple[tuple[str, Severity], ...] = ()
    waivers: tuple[Waiver, ...] = ()
    as_of: date | None = None

    def __attrs_post_init__(self) -> None:
        for severity in (severity for _, severity in self.severities):
            if not isinstance(severity, Severity):
                raise TypeError(f"severities: got {severity!r}, takes a Severity for each code")
        for waiver in self.waivers:
            if not isinstance(waiver, Waiver):
                raise TypeError(f"waivers: got {waiver!r}, takes Waivers")
            if waiver.until is not None and self.as_of is None:
                takes = f"a day, since the waiver of {waiver.code} ends on {waiver.until}"
                raise ValueError(f"as_of: got None, takes {takes}")

    def refuse_unknown(self, codes: Iterable[str]) -> None:
        """Raise a ValueError for what is the beginning of none of the codes."""
        known = tuple(codes)
        named = {
            "select": self.select,
            "ignore": self.ignore,
            "severities": tuple(prefix for prefix, _ in self.severities),
            "waivers": tuple(waiver.code for waiver in self.waivers),
        }
        for name, prefixes in named.items():
            for prefix in prefixes:
                if not prefix or not any(code.startswith(prefix) for code in known):
                    raise ValueError(f"{name}: got {prefix!r}, takes the beginning of a code")

    def wants(self, code: str) -> bool:
        """Whether a code is selected and not ignored; the longer beginning decides, then ignore."""
        if not (self.select or self.ignore):
            return True
        selected = [len(prefix) for prefix in self.select or ("",) if code.startswith(prefix)]
        ignored = [len(prefix) for prefix in self.ignore if code.startswith(prefix)]
        return max(selected, default=-1) > max(ignored, default=-1)

    def waives(self, diagnostic: Diagnostic) -> bool:
        """Whether somebody decided to live with a diagnostic."""
        return any(waiver.covers(diagnostic, as_of=self.as_of) for waiver in self.waivers)

    def weighed(self, diagnostic: Diagnostic) -> Diagnostic:
        """The diagnostic with the severity given for its code; the longest beginning decides."""
        given = [pair for pair in self.severities if diagnostic.code.startswith(pair[0])]
        if not given:
            return diagnostic
        return evolve(diagnostic, severity=max(given, key=lambda pair: len(pair[0]))[1])


def chosen(
    *,
    select: Iterable[str],
    ignore: Iterable[str],
    severities: Mapping[str, Severity] | None,
    waivers: Iterable[Waiver],
    as_of: date | None,
) -> Choice:
    """Gather what a caller wants; a single text where codes are listed is refused.

    Raises:
        TypeError: A field of another type.
        ValueError: A waiver with an end, and no day to hold against it.
    """
    if as_of is not None and type(as_of) is not date:
        raise TypeError(f"as_of: got {as_of!r}, takes a date, or None")
    return Choice(
        select=_listed("select", select),
        ignore=_listed("ignore", ignore),
        severities=tuple((severities or {}).items()),
        waivers=tuple(waivers),
        as_of=as_of,
    )


def _listed(name: str, prefixes: Iterable[str]) -> tuple[str, ...]:
    listed = () if isinstance(prefixes, str) else tuple(prefixes)
    if isinstance(prefixes, str) or not all(isinstance(each, str) for each in listed):
        raise TypeError(f'{name}: got {prefixes!r}, takes a list of codes, such as ["TOT"]')
    return listed
