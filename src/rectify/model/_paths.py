"""Paths: text that says where in a value something stands; for the model alone.

Path = Step ("." Step)*, where Step = NAME ("[" INDEX "]")*.
"""

from __future__ import annotations

import functools
import re

import attrs

from rectify.model import _checks as checks


@functools.cache
def _step() -> re.Pattern[str]:
    return re.compile(r"([a-z][a-z0-9_]*)((?:\[(?:0|[1-9][0-9]{0,17})\])*)")


@functools.cache
def _fields(kind: type) -> frozenset[str]:
    return frozenset(each.name for each in attrs.fields(kind)) if attrs.has(kind) else frozenset()


def resolve(root: object, path: str) -> object:
    """Return what stands at a path from a value; only declared fields can be reached."""
    if not isinstance(path, str):
        checks.wrong_type("path", path, "a path as text, such as 'problems[0].title'")
    value = root
    if path == "":
        return value
    for step in path.split("."):
        found = _step().fullmatch(step)
        if found is None:
            raise KeyError(f"{checks.brief(path)}: {checks.brief(step)} is no step of a path")
        value = _descend(value, found.group(1), path)
        for index in found.group(2)[1:-1].split("][") if found.group(2) else ():
            value = _pick(value, int(index), path)
    return value


def _descend(value: object, name: str, path: str) -> object:
    kind: type = type(value)
    if name not in _fields(kind):
        raise KeyError(f"{checks.brief(path)}: {kind.__name__} has no field {name!r}")
    found: object = getattr(value, name)
    return found


def _pick(value: object, index: int, path: str) -> object:
    if not isinstance(value, tuple):
        raise KeyError(f"{checks.brief(path)}: [{index}] is asked of a {type(value).__name__}")
    if index >= len(value):
        raise KeyError(f"{checks.brief(path)}: there is no [{index}] among {len(value)}")
    found: object = value[index]
    return found
