"""Everything that is wrong with a tree, each fault with its path; for the formats alone.

A report is first read the quick way. Only where that fails is the tree walked here, at leisure: a
part that is at fault is noted and stood in for, so that whatever holds it can still be looked at.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import get_args, get_origin, get_type_hints

import attrs

__all__ = ["MISSING", "TWICE", "UNKNOWN", "Doubled", "Fault", "Leaf", "find", "keys", "shown"]

MISSING = "missing: it has to be there"
MORE = "holds more faults like these: only so many are told"
TWICE = "stands there twice"
UNKNOWN = "unknown key"

_LONGEST = 40
_LARGE = 10**20
# so many faults of one value are looked for in its parts' parts: each costs a look at the whole
_PATIENCE = 100

Fault = tuple[str, str]
Leaf = Callable[[object, type], object]


@attrs.frozen
class Doubled:
    """An object that names keys twice: what it holds, and those names."""

    fields: Mapping[str, object]
    names: tuple[str, ...]


def shown(value: object) -> str:
    """Show what was got, at bounded length, whatever it holds."""
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, str):
        return repr(value) if len(value) <= _LONGEST else f"{value[:_LONGEST]!r}…"
    if isinstance(value, float) or (isinstance(value, int) and abs(value) < _LARGE):
        return repr(value)
    number, mapping = "a number of too many digits", "an object"
    kinds = {int: number, Decimal: number, dict: mapping, Doubled: mapping}
    return kinds.get(type(value), f"a {type(value).__name__}")


def keys(tree: Iterable[object], known: Collection[str], *, at: str) -> list[Fault]:
    """Find the keys of an object that nobody knows."""
    return [(_below(at, name), UNKNOWN) for name in tree if name not in known]


def find(tree: object, kind: type, *, at: str, leaf: Leaf) -> list[Fault]:
    """Find every fault of a tree that is to become a value of a kind.

    `leaf` reads a value that holds no others: it returns it, or raises a TypeError or ValueError.
    """
    walk = _Walk(leaf)
    walk.value(tree, kind, at)
    return list(walk.faults.items())


class _Walk:
    """One walk over a tree, and what was found at each path."""

    def __init__(self, leaf: Leaf) -> None:
        self.faults: dict[str, str] = {}
        self._leaf = leaf

    def value(self, tree: object, kind: type, at: str) -> object:
        """Make the value of a tree, or something to stand in for it."""
        if _is_optional(kind):
            if tree is None:
                return None
            kind = _inner(kind)
        if attrs.has(kind):
            return self._object(tree, kind, at)
        if get_origin(kind) is tuple:
            return self._list(tree, kind, at)
        try:
            return self._leaf(tree, kind)
        except (TypeError, ValueError) as error:
            self.faults[at] = str(error)
            return _stand_in(kind)

    def _list(self, tree: object, kind: type, at: str) -> object:
        kinds = get_args(kind)
        if not isinstance(tree, list):
            self.faults[at] = f"got {shown(tree)}, takes a list"
            return _stand_in(kind)
        if kinds[-1] is not Ellipsis and len(tree) != len(kinds):
            self.faults[at] = f"got a list of {len(tree)}, takes a list of {len(kinds)}"
            return _stand_in(kind)
        return tuple(self.value(each, kinds[0], f"{at}[{i}]") for i, each in enumerate(tree))

    def _object(self, tree: object, kind: type, at: str) -> object:
        if isinstance(tree, Doubled):
            self.faults |= {_below(at, name): TWICE for name in tree.names}
            tree = tree.fields
        if not isinstance(tree, dict):
            self.faults[at] = f"got {shown(tree)}, takes an object"
            return _stand_in(kind)
        kinds = _kinds(kind)
        self.faults |= keys(tree, kinds, at=at)
        made: dict[str, object] = {}
        for field in attrs.fields(kind):
            name, path = field.name, _below(at, field.name)
            if name in tree:
                made[name] = self.value(tree[name], kinds[name], path)
            elif field.default is attrs.NOTHING:
                self.faults[path] = MISSING
                made[name] = _stand_in(kinds[name])
        return self._built(kind, made, at)

    def _built(self, kind: type, made: dict[str, object], at: str) -> object:
        """Build a value, noting what its class says of each part, until it says no more."""
        kinds = _kinds(kind)
        told: set[str] = set()
        given_up: set[str] = set()
        while True:
            try:
                return kind(**made)
            except (TypeError, ValueError) as error:
                where, message = _placed(kind, str(error))
            name, *steps = _steps(where)
            if name not in kinds:
                self.faults[at] = message
            if name not in kinds or name in given_up:
                return None
            if not self._is_known(kind, steps, at=at, where=where):
                self.faults[f"{at}.{where}"] = message
            if steps and where not in told and len(told) < _PATIENCE:
                told.add(where)
                made[name] = _mended(made[name], steps, kinds[name])
                continue
            if steps and len(told) == _PATIENCE:
                self.faults[_below(at, name)] = MORE
            given_up.add(name)
            made[name] = _stand_in(kinds[name])

    def _is_known(self, kind: type, steps: Sequence[str], *, at: str, where: str) -> bool:
        """Tell whether a fault only follows from one that was found before."""
        path = f"{at}.{where}"
        ends = (match.start() for match in re.finditer(r"[.\[]|\Z", path))
        if any(path[:end] in self.faults for end in ends):
            return True
        # how the parts fit together can't be told where not all of them are there
        lists = (name for name, each in _kinds(kind).items() if get_origin(each) is tuple)
        return (
            len(steps) > 1
            and not steps[-1].isdigit()
            and any(_below(at, name) in self.faults for name in lists)
        )


def _below(at: str, name: object) -> str:
    """Write the path of a key; one that is no plain word stands in brackets."""
    if isinstance(name, str) and name.isidentifier() and len(name) <= _LONGEST:
        return f"{at}.{name}" if at else name
    return f"{at}[{shown(name)}]"


def _placed(kind: type, message: str) -> tuple[str, str]:
    """Take apart what a class says, "Problem.title: got …, takes …": the place, and the rest."""
    where, colon, rest = message.removeprefix(f"{kind.__name__}.").partition(": ")
    return (where, rest) if colon else ("", message)


def _steps(where: str) -> list[str]:
    """Take a path apart: "problems[7].section" is ["problems", "7", "section"]."""
    return where.replace("]", "").replace("[", ".").split(".")


def _mended(value: object, steps: Sequence[str], kind: type) -> object:
    """Put a stand-in at a place inside a value."""
    if not steps:
        return _stand_in(kind)
    step, *others = steps
    if isinstance(value, tuple):
        index, inner = int(step), get_args(kind)[0]
        return (*value[:index], _mended(value[index], others, inner), *value[index + 1 :])
    owner: type = type(value)
    parts = {name: getattr(value, name) for name in _kinds(owner)}
    parts[step] = _mended(parts[step], others, _kinds(owner)[step])
    return owner(**parts)


def _stand_in(kind: type) -> object:
    """Make a value of a kind that nobody finds fault with."""
    if _is_optional(kind):
        return None
    if attrs.has(kind):
        return kind(**{name: _stand_in(each) for name, each in _kinds(kind).items()})
    if get_origin(kind) is tuple:
        kinds = get_args(kind)
        return () if kinds[-1] is Ellipsis else tuple(map(_stand_in, kinds))
    if issubclass(kind, Enum):
        return next(iter(kind))
    return {str: "?", bool: False, int: 1, Decimal: Decimal(1), date: date.min}[kind]


@functools.cache
def _kinds(kind: type) -> Mapping[str, type]:
    """Look up the kind of each field."""
    return get_type_hints(kind)


def _is_optional(kind: type) -> bool:
    return NoneType in get_args(kind)


def _inner(kind: type) -> type:
    """Take the kind of an optional value."""
    inner: type = next(each for each in get_args(kind) if each is not NoneType)
    return inner
