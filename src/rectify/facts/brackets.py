"""Which bracket closes which: quotations, titles and parentheses of a folded text.

Every layer above `source` may import it; it knows marks, not their meaning.
"""

from __future__ import annotations

import re
from functools import cache

_PAIRS = (
    "“”",
    "‘’",
    "《》",
    "〈〉",
    "<>",
    "「」",
    "『』",
    "()",
    "[]",
    "【】",
    "〔〕",
)


@cache
def _closers() -> dict[str, str]:
    """Closer of each opener; a straight quotation mark is its own."""
    return {pair[0]: pair[1] for pair in (*_PAIRS, '""')}


@cache
def _marks() -> re.Pattern[str]:
    return re.compile(f'[{re.escape("".join(_PAIRS))}"]')


def pairs(folded: str) -> dict[int, int]:
    """Match brackets, quotation marks and title marks.

    A closer takes the nearest open mark of its kind, and marks left open between the two
    count as plain characters, as do closers without an opener. A straight quotation mark
    opens and closes in turn. Linear in the length of the text.

    Args:
        folded: The text, folded by `rectify.source.fold`.

    Returns:
        The index of the closer by that of the opener, in order, for matched pairs alone.

    >>> pairs("a(b“c)d”")
    {1: 5}
    """
    closers = _closers()
    stack: list[tuple[int, str]] = []
    waiting: dict[str, int] = {}
    matched: dict[int, int] = {}
    for match in _marks().finditer(folded):
        mark = match.group()
        if waiting.get(mark):
            while True:
                start, closer = stack.pop()
                waiting[closer] -= 1
                if closer == mark:
                    break
                del matched[start]
            matched[start] = match.start()
        elif mark in closers:
            at, closer = match.start(), closers[mark]
            stack.append((at, closer))
            waiting[closer] = waiting.get(closer, 0) + 1
            matched[at] = at
    for start, _ in stack:
        del matched[start]
    return matched
