"""The errors that rectify raises on purpose; anybody inside may import them.

What is wrong with a document is data (a diagnostic), never one of these: they speak of bytes that
cannot be read, data of another shape, steps that are not allowed, libraries that are not there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = [
    "MissingExtraError",
    "RectifyError",
    "StructureError",
    "TransitionError",
    "UnreadableFileError",
    "UnsupportedVersionError",
]


class RectifyError(Exception):
    """The root of all errors of this library."""


class StructureError(RectifyError, ValueError):
    """Data does not have the shape of a report; `problems` holds (path, message) of every fault."""

    def __init__(self, problems: Iterable[tuple[str, str]]) -> None:
        self.problems: tuple[tuple[str, str], ...] = tuple(problems)
        super().__init__(self.problems)

    def __str__(self) -> str:
        return "\n".join(f"{path}: {text}" if path else text for path, text in self.problems)


class UnsupportedVersionError(StructureError):
    """Data is of a version that this library does not read."""


class UnreadableFileError(RectifyError, OSError):
    """A file is truncated, oversized, mislabelled, encrypted or of a kind that can't be read.

    `reason` says which; `filename` is the path, or None for bytes that have none.
    """

    def __init__(self, reason: str, *, path: str | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.filename: str | None = path

    def __str__(self) -> str:
        return self.reason if self.filename is None else f"{self.filename}: {self.reason}"

    def __reduce__(self) -> tuple[type[UnreadableFileError], tuple[str], dict[str, object]]:
        return type(self), (self.reason,), {**self.__dict__, "filename": self.filename}


class TransitionError(RectifyError, ValueError):
    """A step from one status to another is not one that the table of transitions has."""


class MissingExtraError(RectifyError, ImportError):
    """A library that an extra of this distribution brings is not installed.

    `extra` names the extra, `name` the module that was looked for, `command` what installs it.
    """

    def __init__(self, extra: str, *, module: str | None = None) -> None:
        self.extra = extra
        self.command = f'pip install "rectify-reports[{extra}]"'
        what = f"the extra {extra!r}" if module is None else f"{module!r} (the extra {extra!r})"
        super().__init__(f"{what} is not installed: {self.command}", name=module)

    def __reduce__(self) -> tuple[type[MissingExtraError], tuple[str], dict[str, object]]:
        return (
            type(self),
            (self.extra,),
            {**self.__dict__, "args": self.args, "msg": self.msg, "name": self.name},
        )

    def __str__(self) -> str:
        return str(self.msg)
