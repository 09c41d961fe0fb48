"""The ordinals that enumerate an account's measures: 一是 二是 …, at the first level alone.

What flows in: a range of the page. What flows out: ordinals in order. Not known here: the account.
Imported by the modules of `reading` alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from rectify.reading.ordinals import Ordinal, enumerators
from rectify.reading.scanner import shielded

if TYPE_CHECKING:
    from rectify.reading.scanner import Page


def enumeration(page: Page, start: int, stop: int) -> list[Ordinal]:
    """The ordinals that enumerate the first level of an account, in order."""
    found = enumerators(page.folded[start:stop], at=start)
    if not found:
        return []
    mask = shielded(page.folded, start, stop)
    families: dict[str, list[Ordinal]] = {}
    for one in found:
        if not mask[one.start - start] and (one.family == "shi" or _may_open(page, one, start)):
            families.setdefault(one.family, []).append(one)
    for own in families.values():
        chain = _first_level(page, own, start)
        if chain and _convinces(page, chain, start):
            return chain
    return []


def _may_open(page: Page, ordinal: Ordinal, start: int) -> bool:
    """Whether an enumerator stands where a measure may begin; only 一是 may in mid-sentence."""
    before = page.folded[max(start, ordinal.start - 4) : ordinal.start].rstrip(" ")
    if ordinal.family in {"circled", "num_half", "di", "qi"}:
        return not before or before[-1] in "。;,:\n!?、)”》" or ordinal.family == "circled"
    return not before or before[-1] in "。;:\n!?"


def _convinces(page: Page, chain: list[Ordinal], start: int) -> bool:
    """Whether a chain enumerates: two of it, or a single 一是 that opens a sentence."""
    if len(chain) > 1:
        return True
    before = page.folded[start : chain[0].start].rstrip(" ")[-1:]
    return chain[0].family == "shi" and chain[0].number == 1 and (not before or before in "。;:\n,")


def _first_level(page: Page, found: list[Ordinal], start: int) -> list[Ordinal]:
    """Follow the numbers 1 2 3 … of one family, stepping over an inner level that begins anew."""
    chain: list[Ordinal] = []
    inner: int | None = None
    for at, ordinal in enumerate(found):
        last = chain[-1].number if chain else 0
        follows = ordinal.number == last + 1
        begins = ordinal.number == 1 and bool(chain)
        if begins and not _opens_paragraph(page, ordinal.start, start):
            inner = 1
        elif inner == ordinal.number - 1 and not (follows and not _repeated(found, at)):
            inner = ordinal.number
        elif follows or begins or _skips(page, ordinal, chain, start):
            chain.append(ordinal)
            inner = None
    return chain


def _skips(page: Page, ordinal: Ordinal, chain: list[Ordinal], start: int) -> bool:
    """Whether a number goes on with a chain of which some numbers are missing."""
    last = chain[-1].number if chain else 0
    near = last < ordinal.number <= last + SKIPPED
    return near and (not chain or _opens_sentence(page, ordinal.start, start))


FARTHEST_BACK = 64
"""Characters looked back at the most, over blanks, for the end of a line."""

FARTHEST_AHEAD = 200
"""Ordinals looked ahead at the most, for one that comes again."""

SKIPPED = 3
"""Numbers that an enumeration may go ahead by: more is no slip but another list."""


def _repeated(found: list[Ordinal], at: int) -> bool:
    """Whether this number comes again before the next number and before a new beginning."""
    for index in range(at + 1, min(len(found), at + 1 + FARTHEST_AHEAD)):
        later = found[index]
        if later.number == found[at].number:
            return True
        if later.number == 1:
            return False
    return False


def _opens_paragraph(page: Page, at: int, start: int) -> bool:
    """Whether a line begins here, behind one that ends its sentence."""
    before = page.folded[max(start, at - FARTHEST_BACK) : at].rstrip(" ")
    return before[-1:] == "\n" and before.rstrip(" \n")[-1:] in "。;:!?"


def _opens_sentence(page: Page, at: int, start: int) -> bool:
    """Whether a sentence or a clause begins here."""
    before = page.folded[max(start, at - 8) : at].rstrip(" ")[-1:]
    return before in {"", "。", ";", "\n", ":", ","}
