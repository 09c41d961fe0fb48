r"""Diagnostics as JSON: `{"version": "1.0", "diagnostics": [{…}]}`; whoever needs them imports it.

It is compact, with its keys sorted, in the order given. Each diagnostic has its code, name,
severity, path and message; `span` is [start, stop] in characters of the text, null where none is
known; `line` and `column` count from 1 and are there where the text is given.

>>> import rectify
>>> text = "1.甲\n整改情况：乙。\n整改进度：随缘"
>>> print(dumps(rectify.read(text).diagnostics, text=text, lang="en"))
{"diagnostics":[{"code":"REA002","column":6,"line":3,"message":"the status “随缘” is not in ...
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from rectify.formats._lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rectify.diagnostics import Diagnostic

__all__ = ["dumps"]

_VERSION = "1.0"


def dumps(
    diagnostics: Iterable[Diagnostic],
    *,
    text: str | None = None,
    lang: Literal["zh", "en"] = "zh",
) -> str:
    """Write diagnostics; a span that reaches beyond the text is cut to it, as `render` cuts it.

    Raises:
        TypeError: The text is no text.
        ValueError: The language is neither "zh" nor "en".
    """
    if text is not None and not isinstance(text, str):
        raise TypeError(f"text: got a {type(text).__name__}, takes the text that was read, or None")
    lines = None if text is None else Lines(text)
    written = [_written(each, lang, text, lines) for each in diagnostics]
    return json.dumps(
        {"version": _VERSION, "diagnostics": written},
        ensure_ascii=False,
        separators=(",", ":"),
        sort_keys=True,
    )


def _written(
    each: Diagnostic, lang: Literal["zh", "en"], text: str | None, lines: Lines | None
) -> dict[str, object]:
    """One diagnostic as an object."""
    span, place = each.span, {}
    if text is not None and lines is not None and span is not None:
        line, column = lines.at(min(span.start, len(text)))
        place = {"line": line, "column": column}
    return {
        "code": each.code,
        "name": each.kind.name,
        "severity": each.severity.value,
        "where": each.where,
        "message": each.text(lang),
        "span": None if span is None else [span.start, span.stop],
        **place,
    }
