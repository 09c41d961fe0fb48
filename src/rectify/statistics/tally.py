"""Counts of items by status, and the rates that follow; whoever counts may import it."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from rectify.model import Status
from rectify.statistics._frozen import FrozenMapping

__all__ = ["Rate", "Tally"]


def check_count(name: str, value: object) -> None:
    """Check that a figure is a whole number from 0 up."""
    if type(value) is not int:
        kind = type(value).__name__
        raise TypeError(f"{name}: got {value!r} ({kind}), takes a whole number from 0 up")
    if value < 0:
        raise ValueError(f"{name}: got {value!r}, takes a whole number from 0 up")


@frozen
class Rate:
    """How many of how many; over nothing it is no number.

    >>> print(Rate(47, 51))
    47/51 = 92.2 %
    >>> print(Rate(0, 0))
    –
    """

    numerator: int
    denominator: int

    def __attrs_post_init__(self) -> None:
        check_count("Rate.numerator", self.numerator)
        check_count("Rate.denominator", self.denominator)
        if self.numerator > self.denominator:
            takes = f"at most the denominator, {self.denominator}"
            raise ValueError(f"Rate.numerator: got {self.numerator}, takes {takes}")

    @property
    def value(self) -> float | None:
        """The numerator divided by the denominator, None over nothing.

        >>> Rate(3, 4).value
        0.75
        >>> Rate(0, 0).value is None
        True
        """
        return self.numerator / self.denominator if self.denominator else None

    @property
    def percent(self) -> str:
        """The value as a percentage with one decimal, rounded half up, "–" over nothing.

        >>> Rate(1, 16).percent, Rate(0, 3).percent, Rate(0, 0).percent
        ('6.3 %', '0.0 %', '–')
        """
        if not self.denominator:
            return "–"
        tenths = (2000 * self.numerator + self.denominator) // (2 * self.denominator)
        return f"{tenths // 10}.{tenths % 10} %"

    def __str__(self) -> str:
        if not self.denominator:
            return self.percent
        return f"{self.numerator}/{self.denominator} = {self.percent}"


def _none_of_any() -> Mapping[Status, int]:
    return FrozenMapping(dict.fromkeys(Status, 0))


@frozen(kw_only=True)
class Tally:
    """Items counted by status; `Tally.of` makes one from the counts that are not 0.

    Attributes:
        by_status: The number of items of each status, zeros too.
        sustained: The number of items that are kept up for good, whatever their status.

    >>> tally = Tally.of({Status.COMPLETED: 12, Status.UNSTATED: 1}, sustained=3)
    >>> tally.by_status[Status.COMPLETED], tally.by_status[Status.POSTPONED], tally.sustained
    (12, 0, 3)
    """

    by_status: Mapping[Status, int] = field(factory=_none_of_any)
    sustained: int = 0

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.by_status, FrozenMapping):
            kind = type(self.by_status).__name__
            raise TypeError(f"Tally.by_status: got a {kind}, takes what Tally.of makes of it")
        if self.by_status.keys() != set(Status):
            raise ValueError("Tally.by_status: takes a count of every status: use Tally.of")
        for status, count in self.by_status.items():
            check_count(f"Tally.by_status[{status.value!r}]", count)
        check_count("Tally.sustained", self.sustained)
        if self.sustained > self.total:
            takes = f"at most the total, {self.total}"
            raise ValueError(f"Tally.sustained: got {self.sustained}, takes {takes}")

    @classmethod
    def of(cls, counts: Mapping[Status, int], *, sustained: int = 0) -> Tally:
        """Make a tally; a status that is not counted is counted 0 times."""
        zeros = dict.fromkeys(Status, 0)
        return cls(by_status=FrozenMapping({**zeros, **counts}), sustained=sustained)

    @property
    def total(self) -> int:
        """The number of items, of whatever status.

        >>> Tally.of({Status.COMPLETED: 12, Status.UNSTATED: 1}).total
        13
        """
        return sum(self.by_status.values())

    @property
    def stated(self) -> int:
        """The number of items of which a status is stated.

        >>> Tally.of({Status.COMPLETED: 12, Status.UNSTATED: 1}).stated
        12
        """
        return self.total - self.by_status[Status.UNSTATED]

    @property
    def completed(self) -> int:
        """The number of items that are completed, the basically completed not among them.

        >>> Tally.of({Status.COMPLETED: 12, Status.BASICALLY_COMPLETED: 1}).completed
        12
        """
        return self.by_status[Status.COMPLETED]

    @property
    def resolved(self) -> int:
        """The number of items that are completed or basically completed.

        >>> Tally.of({Status.COMPLETED: 12, Status.BASICALLY_COMPLETED: 1}).resolved
        13
        """
        return sum(count for status, count in self.by_status.items() if status.is_resolved)

    @property
    def completion_rate(self) -> Rate:
        """The completed over the total, so that an unstated item counts as not completed.

        >>> Tally.of({Status.COMPLETED: 3, Status.UNSTATED: 1}).completion_rate
        Rate(numerator=3, denominator=4)
        """
        return Rate(self.completed, self.total)

    @property
    def resolution_rate(self) -> Rate:
        """The resolved over the total, so that an unstated item counts as not resolved.

        >>> Tally.of({Status.BASICALLY_COMPLETED: 1, Status.IN_PROGRESS: 1}).resolution_rate.value
        0.5
        """
        return Rate(self.resolved, self.total)

    def __add__(self, other: Tally) -> Tally:
        """Count the items of both."""
        if not isinstance(other, Tally):
            return NotImplemented
        counts = {status: self.by_status[status] + other.by_status[status] for status in Status}
        return Tally.of(counts, sustained=self.sustained + other.sustained)

    def __repr__(self) -> str:
        figures: list[tuple[str, int]] = [("total", self.total), *self.by_status.items()]
        figures.append(("sustained", self.sustained))
        return f"Tally({', '.join(f'{name}={count}' for name, count in figures if count)})"
