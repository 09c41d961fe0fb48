"""The errors: what they are to the rest of Python, what they say, and that they travel."""

from __future__ import annotations

import copy
import pickle

import pytest

from rectify import (
    MissingExtraError,
    RectifyError,
    StructureError,
    TransitionError,
    UnreadableFileError,
    UnsupportedVersionError,
)

FAULTS = (("report.title", "got 3 (int), takes text"), ("", "takes an object"))
ERRORS: list[RectifyError] = [
    RectifyError("甲"),
    StructureError(FAULTS),
    UnsupportedVersionError([("version", "got '9.0', takes '1.0'")]),
    UnreadableFileError("is truncated", path="通报.docx"),
    UnreadableFileError("is truncated"),
    TransitionError("from closed out to not started"),
    MissingExtraError("xlsx", module="openpyxl"),
    MissingExtraError("xlsx"),
]


def seen(error: BaseException) -> tuple[object, ...]:
    """Gather all that can be seen of an error."""
    names = ("problems", "reason", "filename", "extra", "command", "name", "__notes__")
    own = [getattr(error, name, None) for name in names]
    return (type(error), error.args, str(error), repr(error), own)


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_an_error_survives_pickling(error: RectifyError) -> None:
    """An unpickled error says and holds what the pickled one did."""
    assert seen(pickle.loads(pickle.dumps(error))) == seen(error)  # noqa: S301 - pickled here


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_an_error_survives_a_deep_copy(error: RectifyError) -> None:
    """A deep copy of an error says and holds what its original does."""
    assert seen(copy.deepcopy(error)) == seen(error)


def test_an_error_keeps_its_notes() -> None:
    """What a caller adds to an error travels along with it."""
    error = MissingExtraError("yaml", module="yaml")
    error.add_note("asked for by the command line")

    assert seen(pickle.loads(pickle.dumps(error))) == seen(error)  # noqa: S301 - pickled here


@pytest.mark.parametrize("error", ERRORS, ids=repr)
def test_every_error_is_a_rectify_error(error: RectifyError) -> None:
    """One except clause catches whatever the library raises on purpose."""
    assert isinstance(error, RectifyError)


@pytest.mark.parametrize(
    ("kind", "parent"),
    [
        (StructureError, ValueError),
        (UnsupportedVersionError, StructureError),
        (UnreadableFileError, OSError),
        (TransitionError, ValueError),
        (MissingExtraError, ImportError),
    ],
)
def test_an_error_is_also_one_that_python_knows(
    kind: type[Exception], parent: type[Exception]
) -> None:
    """Callers who know only Python's own errors catch ours, too."""
    assert issubclass(kind, parent)


def test_a_structure_error_holds_every_fault() -> None:
    """The faults are a tuple of (path, message), whatever they were given as."""
    assert StructureError(iter(FAULTS)).problems == FAULTS


def test_a_structure_error_says_one_fault_a_line() -> None:
    """Each line is a path and what is wrong there; the root has no path."""
    assert str(StructureError(FAULTS)) == "report.title: got 3 (int), takes text\ntakes an object"


def test_an_unreadable_file_is_named() -> None:
    """The message begins with the path, which is also the OSError's filename."""
    error = UnreadableFileError("is encrypted", path="a.pdf")

    assert (str(error), error.filename, error.reason) == (
        "a.pdf: is encrypted",
        "a.pdf",
        "is encrypted",
    )


def test_unreadable_bytes_have_no_name() -> None:
    """Where there is no path, the message is the reason alone."""
    assert str(UnreadableFileError("is empty")) == "is empty"


def test_a_missing_extra_names_the_command() -> None:
    """The message ends with what to type, and the error holds it."""
    error = MissingExtraError("xlsx", module="openpyxl")

    assert str(error).endswith(f"is not installed: {error.command}")
    assert error.command == 'pip install "rectify-reports[xlsx]"'


def test_a_missing_extra_names_the_module() -> None:
    """The module that was looked for is named, as ImportError names it."""
    error = MissingExtraError("xlsx", module="openpyxl")

    assert (error.name, "'openpyxl'" in str(error)) == ("openpyxl", True)
