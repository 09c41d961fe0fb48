"""The walk that finds every fault, over classes that say less than ours do."""

from __future__ import annotations

import json
from decimal import Decimal

import attrs

from rectify.formats._faults import find, shown
from rectify.formats._tree import converter
from rectify.model import Passage


@attrs.frozen(kw_only=True)
class Pair:
    """Two numbers that don't fit together, and an error that names no field."""

    one: int
    other: int = 0

    def __attrs_post_init__(self) -> None:
        raise ValueError("they don't fit")


@attrs.frozen(kw_only=True)
class Stubborn:
    """A value that refuses whatever stands in its field."""

    one: Decimal

    def __attrs_post_init__(self) -> None:
        raise ValueError("Stubborn.one: got something, takes something else")


def test_an_error_that_names_no_field_stands_at_the_value() -> None:
    """Where a class does not say which field it means, the fault is the whole value's."""
    found = find({"one": 1}, Pair, at="pair", leaf=converter().structure)

    assert found == [("pair", "they don't fit")]


def test_a_class_that_takes_nothing_ends_the_walk() -> None:
    """A field that no stand-in satisfies is told once."""
    found = find({"one": "1"}, Stubborn, at="x", leaf=converter().structure)

    assert found == [("x.one", "got something, takes something else")]


def test_what_is_absent_is_no_fault() -> None:
    """A null where nothing need stand is passed over on the way to the fault."""
    tree = {"heading": None, "text": 3}

    assert [path for path, _ in find(tree, Passage, at="", leaf=converter().structure)] == ["text"]


def test_what_json_does_not_have_is_shown_by_its_type() -> None:
    """Trees of other formats may hold other things."""
    assert shown(b"") == "a bytes"
    assert shown(json) == "a module"
