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
def _openers() -> dict[str, str]:
    """Closer of each opener."""
    return {pair[0]: pair[1] for pair in _PAIRS}


@cache
def _closers() -> dict[str, str]:
    """Opener of each closer."""
    return {pair[1]: pair[0] for pair in _PAIRS}


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
        The index of the closer by the index of the opener, for matched pairs alone.

    >>> pairs("a(b“c)d”")
    {1: 5}
    """
    openers, closers = _openers(), _closers()
    stack: list[int] = []
    waiting: dict[str, int] = {}
    matched: dict[int, int] = {}
    for match in _marks().finditer(folded):
        at, mark = match.start(), match.group()
        opener = closers.get(mark, '"' if mark == '"' else None)
        if opener is not None and waiting.get(opener):
            while True:
                start = stack.pop()
                waiting[folded[start]] -= 1
                if folded[start] == opener:
                    break
            matched[start] = at
        elif mark in openers or mark == '"':
            stack.append(at)
            waiting[mark] = waiting.get(mark, 0) + 1
    return dict(sorted(matched.items()))
