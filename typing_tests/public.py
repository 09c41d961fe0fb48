"""What type checkers see of the public surface; checked by mypy and pyright, never run."""

from typing import assert_type

import rectify


def version() -> None:
    """The version is text."""
    assert_type(rectify.__version__, str)
