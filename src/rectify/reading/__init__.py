r"""Text to a `Reading`: scanner, outline, blocks and accounts, masthead and closing, claims, build.

Above it stand the corpus and the command line; `rectify.read` is its face. The grammar is loaded
when the first text is read: who only counts or writes reports never pays for it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rectify.source import Reading

__all__ = ["read"]


def read(text: str) -> Reading:
    r"""Read the text of a bulletin into values, with the place of everything, and lose nothing.

    Odd text never raises: what has no place is a leftover, what makes no sense a diagnostic.

    Args:
        text: The text as it was published; web page furniture and damage may be in it.

    Returns:
        The report, where each part of it stands, what was left over, and what is to be looked at.

    Raises:
        TypeError: What was passed is no str.

    >>> read("1.台账缺失的问题。\n整改情况:已完成整改。一是补建台账。").report.problems[0].status
    <Status.COMPLETED: 'completed'>
    """
    from rectify.reading.reader import reading_of  # noqa: PLC0415 - loaded at the first text

    if not isinstance(text, str):
        raise TypeError(
            f"read: got {type(text).__name__}, takes the text as a str; "
            "decode bytes first, or pass a path to rectify.files.read"
        )
    return reading_of(text)
