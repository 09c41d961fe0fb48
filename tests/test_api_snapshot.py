"""The public surface, names and signatures, is the one that was last agreed on.

`RECTIFY_UPDATE_SNAPSHOTS=1 pytest tests/test_api_snapshot.py` writes tests/snapshots/api.txt
anew; a change of it is a line in the changelog.
"""

import enum
import importlib
import inspect
import os
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

_SNAPSHOT = Path(__file__).parent / "snapshots" / "api.txt"
_UPDATE = "RECTIFY_UPDATE_SNAPSHOTS"
_MODULES = (
    "rectify",
    "rectify.diagnostics",
    "rectify.errors",
    "rectify.facts",
    "rectify.formats.json",
    "rectify.model",
    "rectify.source",
    "rectify.statistics",
)


def _surface() -> Iterator[str]:
    """Give a line for each public name, and for each public member of a class, told once."""
    told: dict[int, str] = {}
    for name in _MODULES:
        module = importlib.import_module(name)
        for public in _public(module):
            path, value = f"{name}.{public}", getattr(module, public)
            first = told.setdefault(id(value), path)
            if first == path:
                yield from _described(path, value)
            else:
                yield f"{path} = {first}"


def _public(module: ModuleType) -> list[str]:
    """Name what a module shows: its `__all__`, or else the public names that it defines."""
    own = [
        name
        for name, value in vars(module).items()
        if not name.startswith("_") and getattr(value, "__module__", None) == module.__name__
    ]
    return sorted(getattr(module, "__all__", own))


def _described(path: str, value: object) -> Iterator[str]:
    if isinstance(value, type):
        bases = ", ".join(base.__name__ for base in value.__bases__)
        yield f"{path}({bases})"
        yield from _members(path, value)
    elif callable(value):
        yield f"{path}{inspect.signature(value)}"
    else:
        yield f"{path}: {type(value).__name__}"


def _members(path: str, kind: type) -> Iterator[str]:
    """Give a line for each member that a class, or a class of ours above it, defines."""
    if issubclass(kind, enum.Enum):
        yield from (f"{path}.{member.name} = {member.value!r}" for member in kind)
    elif "__init__" in vars(kind):
        yield f"{path}.__init__{inspect.signature(kind)}"
    for name, member in sorted(vars(kind).items()):
        if name.startswith("_") or isinstance(member, kind):
            continue
        if isinstance(member, property):
            assert member.fget is not None
            yield f"{path}.{name}: {inspect.signature(member.fget).return_annotation}"
        elif inspect.isfunction(member):
            yield f"{path}.{name}{inspect.signature(member)}"
        elif isinstance(member, classmethod | staticmethod):
            yield f"{path}.{name}{inspect.signature(member.__func__)}"


def test_the_public_surface_is_the_one_agreed_on() -> None:
    """Names and signatures of what callers may use change on purpose alone."""
    surface = "\n".join(_surface()) + "\n"
    if _UPDATE in os.environ:
        _SNAPSHOT.parent.mkdir(exist_ok=True)
        _SNAPSHOT.write_text(surface, encoding="utf-8")

    agreed = _SNAPSHOT.read_text(encoding="utf-8")

    assert surface.splitlines() == agreed.splitlines()


@pytest.mark.parametrize("name", _MODULES)
def test_what_a_module_shows_is_there(name: str) -> None:
    """Each name of a module's surface is defined, once, and can be imported from it."""
    module = importlib.import_module(name)
    shown = list(getattr(module, "__all__", ()))

    assert len(shown) == len(set(shown))
    assert [public for public in shown if not hasattr(module, public)] == []
