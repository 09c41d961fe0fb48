"""The end of a document: an untitled plan, the invitation to supervise, contact, signature, day.

What flows in: a page, and lines behind the last heading. What flows out: ranges and days. Not
known here: problems and accounts. Imported by the modules of `reading` alone.
"""

from __future__ import annotations

import re
from functools import cache

from attrs import frozen

from rectify.lexicon import headings as words
from rectify.lexicon.labels import ACCOUNT_LABELS
from rectify.reading.days import Day, days, may_hold_day, whole_day
from rectify.reading.opening import is_furniture, is_signer
from rectify.reading.ordinals import leading
from rectify.reading.phrases import label
from rectify.reading.scanner import Page, Range

LONGEST_SIGNATURE = 64
"""Characters that a line of the signature has at the most."""

SHORTEST_ORGAN = 3
"""Characters of an organ's name (党组) that may stand on a line of its own."""

SHORTEST_PLAN = 14
"""Characters from which a line is a paragraph about what comes next."""

SIGNATURE_LINES = 3
"""Lines that the names of the signing organizations take at the most."""


@frozen(kw_only=True)
class SignatureAt:
    """Where the signature stands: its lines, the names, and the day if one is printed."""

    first: int
    last: int
    names: Range | None
    signed: Day | None


@frozen(kw_only=True)
class ContactAt:
    """Where the parts of the contact block stand."""

    phones: tuple[Range, ...]
    emails: tuple[Range, ...]
    postcode: Range | None
    address: Range | None


def signature(page: Page, body: int) -> SignatureAt | None:
    """Signature = name {name} day | name day on one line | name alone at the end.

    Args:
        page: The page.
        body: The line at which the body begins; a signature stands behind it.
    """
    for at in range(len(page.lines) - 1, body, -1):
        line = page.lines[at]
        if len(line.text) > LONGEST_SIGNATURE or not may_hold_day(line.text):
            continue
        if is_furniture(line.text):
            continue
        found = _dated(page, at, body) or _dated_line(page, at) or _day_above(page, at, body)
        if found is not None:
            return found
    return _undated(page, body)


def furniture_behind(page: Page, body: int) -> int:
    """The line at which the furniture behind a document begins, where nobody signed it."""
    end = len(page.lines)
    for at in range(len(page.lines) - 1, body, -1):
        text = page.lines[at].text
        if is_furniture(text):
            end = at
        elif len(text) > LONGEST_LINK or "。" in text or label(text) is not None or leading(text):
            break
    return end


def without_attachments(page: Page, body: int, end: int) -> int:
    """The line at which a list of attachments begins, among the last lines of a body."""
    for at in range(max(body + 1, end - ATTACHMENT_LINES), end):
        if _attachments().match(page.lines[at].text):
            return at
    return end


ATTACHMENT_LINES = 15
"""Lines before the signature among which a list of attachments begins."""

LONGEST_LINK = 40
"""Characters of a line between lines of furniture that is a link."""


def closing(page: Page, first: int, last: int) -> tuple[int, int]:
    """Find where, behind the last heading, a plan begins, and where the invitation does.

    Returns:
        The line of an untitled plan, and that of the invitation; `last` where there is none.
    """
    invitation = next((at for at in range(first, last) if _invites(page.lines[at].text)), last)
    plan = invitation
    for at in range(first, invitation):
        if _opens_plan(page.lines[at].text) and _ends_item(page, at - 1):
            plan = at
            break
    return plan, invitation


def contact(page: Page, start: int, stop: int) -> ContactAt:
    """Contact = {电话 number | 邮箱 address | 邮编 digits | 地址 words} between start and stop."""
    text = page.folded
    phones = [
        m.span("number")
        for block in _phones().finditer(text, start, stop)
        for m in _each_phone().finditer(text, *block.span())
    ]
    postcode = _postcode().search(text, start, stop)
    address = _address().search(text, start, stop)
    return ContactAt(
        phones=tuple(dict.fromkeys(phones)),
        emails=tuple(m.span() for m in _email().finditer(text, start, stop)),
        postcode=postcode.span("code") if postcode is not None else None,
        address=page.trim(*address.span("place"), "。.;,") if address is not None else None,
    )


def _dated(page: Page, at: int, body: int) -> SignatureAt | None:
    """Signature = names, then a line that is a day, or that a day was lost from."""
    text = page.lines[at].text
    if whole_day(text) is None and not _broken_day().fullmatch(text):
        return None
    first = at
    while (
        first - 1 > body and at - first < SIGNATURE_LINES and is_signer(page.lines[first - 1].text)
    ):
        first -= 1
    short = len(page.lines[at - 1].text) <= SHORTEST_ORGAN
    if first == at and short and at - 2 > body and _begins_name(page.lines[at - 2].text):
        first = at - 1
    if first == at:
        return None
    if first - 1 > body and _begins_name(page.lines[first - 1].text):
        first -= 1
    signed = whole_day(text)
    where = None if signed is None else signed.moved(page.lines[at].start)
    return SignatureAt(
        first=first, last=at, names=(page.lines[first].start, page.lines[at - 1].stop), signed=where
    )


def _begins_name(text: str) -> bool:
    """Whether a line is the beginning of an organization's name that the next line ends."""
    return text.startswith("中共") and len(text) <= LONGEST_SIGNATURE and "。" not in text


def _day_above(page: Page, at: int, body: int) -> SignatureAt | None:
    """Signature = day, then a name; or a day alone, behind the end of a sentence."""
    line = page.lines[at]
    signed = whole_day(line.text)
    if (
        signed is None
        or at - 1 <= body
        or not _ends_sentence(page, at - 1)
        or "月" not in line.text
    ):
        return None
    following = page.lines[at + 1] if at + 1 < len(page.lines) else None
    named = following is not None and is_signer(following.text)
    if signed.on is None and not named:
        return None
    names = (following.start, following.stop) if named and following is not None else None
    return SignatureAt(first=at, last=at + named, names=names, signed=signed.moved(line.start))


def _dated_line(page: Page, at: int) -> SignatureAt | None:
    """Signature = name day | day name, on one line."""
    line = page.lines[at]
    found = days(line.text)
    if len(found) != 1:
        return None
    start, stop = found[0].where
    before, behind = page.trim(line.start, line.start + start, "("), (line.start + stop, line.stop)
    names = before if before[0] < before[1] else page.trim(*behind)
    full = "年" in line.text[start:stop] and not line.text[:start].strip()
    alone = full or not line.text[stop:].strip(" )")
    if not alone or not is_signer(page.folded[slice(*names)]):
        return None
    return SignatureAt(first=at, last=at, names=names, signed=found[0].moved(line.start))


def _undated(page: Page, body: int) -> SignatureAt | None:
    """Signature = the last line that names an organization in full, behind a sentence's end."""
    for at in range(len(page.lines) - 1, body, -1):
        text = page.lines[at].text
        if is_furniture(text):
            continue
        full = text.replace(" ", "").startswith("中共") or _organ_end().search(
            text.replace(" ", "")
        )
        if is_signer(text) and full and _ends_sentence(page, at - 1):
            line = page.lines[at]
            return SignatureAt(first=at, last=at, names=(line.start, line.stop), signed=None)
        if len(text) > LONGEST_SIGNATURE:
            return None
    return None


def _invites(text: str) -> bool:
    return text.startswith(words.CLOSING_OPENINGS) or _invitation().search(text[:60]) is not None


def _opens_plan(text: str) -> bool:
    """Whether a line begins a paragraph about what comes next."""
    name = text.split(":", 1)[0]
    return (
        text.startswith(words.PLAN_OPENINGS)
        and name not in ACCOUNT_LABELS
        and leading(text) is None
        and len(text) >= SHORTEST_PLAN
    )


def _ends_sentence(page: Page, at: int) -> bool:
    return at < 0 or page.lines[at].text[-1] in "。;!?:”)."


def _ends_item(page: Page, at: int) -> bool:
    """Whether a line ends a sentence, or states a status behind its label."""
    if _ends_sentence(page, at):
        return True
    found = label(page.lines[at].text)
    return found is not None and found.kind in {"status", "ledger"}


@cache
def _attachments() -> re.Pattern[str]:
    return re.compile(r"附[件表](?: ?[0-9一二三四五]{1,2})? ?(?:[:、.]|$)")


@cache
def _broken_day() -> re.Pattern[str]:
    return re.compile(r"(?:[0-9]{4} ?年)? ?[0-9]{0,2} ?月 ?[0-9]{0,2} ?日")


@cache
def _organ_end() -> re.Pattern[str]:
    return re.compile(r"(?:党组|党委|委员会|总支|支部|工委|领导小组|人民政府)$")


@cache
def _invitation() -> re.Pattern[str]:
    return re.compile(
        r"欢迎[^。]{0,30}监督|如有(?:意见|异议|疑问)|请予审议"
        r"|联系(?:电话|方式) ?:|监督电话 ?:|(?:电子)?邮箱 ?:"
    )


@cache
def _phones() -> re.Pattern[str]:
    return re.compile(r"(?:电 ?话|传 ?真|热线|手机|联系方式|联系人|座机)[^。]{0,120}")


@cache
def _each_phone() -> re.Pattern[str]:
    return re.compile(
        r"(?<![0-9])(?P<number>\(?0[0-9]{2,3}\)? ?-{0,2} ?[0-9]{7,8}(?:-[0-9]{1,6})?|1[0-9]{10}"
        r"|[2-9][0-9]{6,7}|12[0-9]{3}(?:-[0-9])?|400-?[0-9]{3}-?[0-9]{4})(?![0-9]| ?@)"
    )


@cache
def _email() -> re.Pattern[str]:
    return re.compile(
        r"(?<![0-9A-Za-z._%+-])[0-9A-Za-z._%+-]{1,64} ?@ ?"
        r"(?:[0-9A-Za-z-]{1,63}\.){1,4}[A-Za-z]{2,24}"
    )


@cache
def _postcode() -> re.Pattern[str]:
    return re.compile(r"邮(?:政)? ?编 ?(?:码)?[^0-9\n]{0,4}(?P<code>[0-9]{6})(?![0-9])")


@cache
def _address() -> re.Pattern[str]:
    return re.compile(
        r"(?:(?:通信|通讯|邮政|联系|邮寄|办公|单位|来信)?地 ?址|(?<!电子)(?:邮政)?信箱|请寄) ?: ?"
        r"(?P<place>[^;。,\n]{2,80})"
    )
