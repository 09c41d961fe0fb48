r"""Diagnostics as SARIF 2.1.0, which editors and code hosts show; whoever needs it imports it.

One run; each kind of diagnostic is a rule with its full texts, each diagnostic a result. A result
bears its path as a logical location; where it has a span, a region by offset too, and by line and
column where the text is given. Characters are counted as Unicode code points, and a byte order
mark is not counted. Without a `uri` the text itself is embedded, so that regions point at
something. Equal diagnostics give equal bytes: there is no clock and no machine in it.

>>> import rectify
>>> text = "1.甲\n整改情况：乙。\n整改进度：随缘"
>>> log = dumps(rectify.read(text).diagnostics, text=text, uri="通报.txt", lang="en")
>>> json.loads(log)["runs"][0]["results"][0]["message"]
{'text': 'the status “随缘” is not in the vocabulary and was not guessed'}
"""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Literal
from urllib.parse import quote

from attrs import field, frozen

from rectify.diagnostics import Diagnostic, Kind, Severity, Span
from rectify.formats._lines import Lines

if TYPE_CHECKING:
    from collections.abc import Iterable

    Tree = dict[str, object]

__all__ = ["dumps"]

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_MARK = "\ufeff"


@frozen(kw_only=True)
class _Document:
    """What the regions of a run point into."""

    text: str | None
    uri: str | None
    lines: Lines | None = field(repr=False)

    @property
    def location(self) -> Tree | None:
        """Where the document is: at its address, or embedded as the run's only artifact."""
        if self.uri is not None:
            return {"uri": _escaped(self.uri), "index": 0}
        return {"index": 0} if self.text is not None else None

    @property
    def artifact(self) -> Tree | None:
        """The document as an artifact, embedded where it has no address."""
        if self.uri is not None:
            return {"location": {"uri": _escaped(self.uri)}}
        return None if self.text is None else {"contents": {"text": self.text}}

    def region(self, span: Span) -> Tree:
        """A span as a region, cut to the text."""
        if self.text is None or self.lines is None:
            return {"charOffset": span.start, "charLength": span.stop - span.start}
        head = self.text.startswith(_MARK)
        start, stop = (max(0, min(end, len(self.text)) - head) for end in (span.start, span.stop))
        (line, column), (last, behind) = self.lines.at(start), self.lines.at(max(start, stop - 1))
        return {
            "charOffset": start,
            "charLength": stop - start,
            "startLine": line,
            "startColumn": column,
            "endLine": last,
            "endColumn": behind + (stop > start),
            "snippet": {"text": self.text[start + head : stop + head]},
        }


def dumps(
    diagnostics: Iterable[Diagnostic],
    *,
    text: str | None = None,
    uri: str | None = None,
    lang: Literal["zh", "en"] = "zh",
    version: str | None = None,
) -> str:
    """Write diagnostics.

    Args:
        diagnostics: What was found, in the order in which it is to be shown.
        text: The text that was read.
        uri: Where the text is to be found, relative or absolute; what no URI holds is escaped.
        lang: The language of messages and rules.
        version: The version of the tool, such as `rectify.__version__`; left out where None.

    Raises:
        TypeError: The text is no text.
        ValueError: The language is neither "zh" nor "en".
    """
    if text is not None and not isinstance(text, str):
        raise TypeError(f"text: got a {type(text).__name__}, takes the text that was read, or None")
    if lang not in ("zh", "en"):
        raise ValueError(f"lang: got {lang!r}, takes 'zh' or 'en'")
    found = tuple(diagnostics)
    kinds = sorted({each.kind for each in found}, key=lambda kind: (kind.code, repr(kind)))
    lines = None if text is None else Lines(text.removeprefix(_MARK))
    document = _Document(text=text, uri=uri, lines=lines)
    index = {kind: at for at, kind in enumerate(kinds)}
    language = "zh-CN" if lang == "zh" else "en-US"
    driver: Tree = {
        "name": "rectify",
        "language": language,
        "rules": [_rule(kind, lang) for kind in kinds],
    }
    run: Tree = {
        "tool": {"driver": driver if version is None else {**driver, "version": version}},
        "language": language,
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, index[each.kind], document, lang) for each in found],
    }
    if document.artifact is not None:
        run["artifacts"] = [document.artifact]
    tree = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    written = json.dumps(tree, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return _surrogates().sub("\N{REPLACEMENT CHARACTER}", written)


def _rule(kind: Kind, lang: Literal["zh", "en"]) -> Tree:
    """A kind as a reporting descriptor."""
    chinese = lang == "zh"
    help_text = (
        f"建议：{kind.advice_zh}\n依据：{kind.source_zh}"
        if chinese
        else f"What to do: {kind.advice_en}\nSource: {kind.source_en}"
    )
    return {
        "id": kind.code,
        "name": kind.name,
        "shortDescription": {"text": kind.finds_zh if chinese else kind.finds_en},
        "fullDescription": {"text": kind.matters_zh if chinese else kind.matters_en},
        "help": {"text": help_text},
        "defaultConfiguration": {"level": _level(kind.severity)},
    }


def _result(each: Diagnostic, rule: int, document: _Document, lang: Literal["zh", "en"]) -> Tree:
    """A diagnostic as a result."""
    location: Tree = {}
    if each.where:
        location["logicalLocations"] = [{"fullyQualifiedName": each.where}]
    if document.location is not None:
        physical: Tree = {"artifactLocation": document.location}
        if each.span is not None:
            physical["region"] = document.region(each.span)
        location["physicalLocation"] = physical
    return {
        "ruleId": each.code,
        "ruleIndex": rule,
        "level": _level(each.severity),
        "message": {"text": each.text(lang)},
        "locations": [location] if location else [],
    }


def _level(severity: Severity) -> str:
    """A severity in SARIF's words."""
    return "note" if severity is Severity.INFO else severity.value


def _escaped(uri: str) -> str:
    """An address in the characters of addresses; what is escaped stays so."""
    return quote(uri, safe="/:?#[]@!$&'()*+,;=%~")


@cache
def _surrogates() -> re.Pattern[str]:
    """Half a character, which no UTF-8 can hold."""
    return re.compile("[\ud800-\udfff]")
