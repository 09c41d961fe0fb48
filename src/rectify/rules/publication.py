"""Rules of publication, PUB: what a bulletin must hold, and what it should not.

Source of the family: regulations on inspection ask that the rectification be made known inside the
Party and to the public, and bulletins have settled on the parts by which that is done. A ledger
that is not meant for publication is checked with `ignore=["PUB"]`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from rectify.diagnostics import Kind, Severity
from rectify.lexicon import publication as words
from rectify.rules.engine import Hit, hit, rule
from rectify.rules.looking import Held, together
from rectify.source import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rectify.model import Passage, Report
    from rectify.rules.context import Context

_ABSENT = "—"
_SHOWN_BEFORE, _SHOWN_BEHIND = 3, 2
_NOT_BEHIND = "(?<![0-9年到至])(?<!年 )(?<!截止)"
_SOURCE_ZH = "巡视巡察工作条例关于整改情况向党内和社会公开的要求,及通报的通行体例"
_SOURCE_EN = (
    "regulations on inspection: rectification is made known inside the Party and to the public; "
    "and the parts that bulletins have settled on"
)
_TITLE = "中共云溪区档案局党组关于巡察整改情况的通报\n"
_VISIT = (
    "根据区委统一部署,2023年3月1日至4月10日,区委第二巡察组对区档案局党组开展了巡察,"
    "5月6日反馈了意见。现将整改情况通报如下:\n"
)
_ORGANIZED = "一、组织整改情况\n局党组成立整改工作领导小组,逐项制定措施。\n"
_ITEMS = "二、整改落实情况\n1.台账缺失。\n整改情况:补建台账。\n2.值班脱岗。\n整改情况:加强管理。\n"
_PLANS = "三、下一步打算\n持续巩固整改成果。\n"
_CONTACT = "欢迎干部群众监督。联系电话:0000-1234567。\n"
_SIGNER = "中共云溪区档案局党组\n"
_DAY = "2023年8月1日\n"
_WHOLE = _TITLE + _VISIT + _ORGANIZED + _ITEMS + _PLANS + _CONTACT + _SIGNER + _DAY

NO_TITLE = Kind(
    code="PUB801",
    name="no-title",
    severity=Severity.ERROR,
    message_zh="没有标题",
    message_en="there is no title",
    finds_zh="没有读出标题的通报",
    finds_en="a bulletin in which no title could be read",
    matters_zh="没有标题,读者无从得知是哪个单位、对哪次巡视巡察的整改",
    matters_en="without a title nobody knows whose rectification it is, and of which inspection",
    advice_zh="请补上标题;网页上另有标题的,请一并保存",
    advice_en="add the title; where the page bears it elsewhere, keep it with the text",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=_VISIT + _ORGANIZED + _ITEMS + _PLANS + _CONTACT + _SIGNER + _DAY,
    instead=_WHOLE,
)
NO_SIGNATURE = Kind(
    code="PUB802",
    name="no-signature",
    severity=Severity.ERROR,
    message_zh="没有署名单位",
    message_en="no organization signs it",
    finds_zh="标题和落款都没有写明单位全称的通报",
    finds_en="a bulletin that names its organization in full neither at its end nor in its title",
    matters_zh="没有署名,通报由谁负责无从确认",
    matters_en="without a signature nobody answers for what is said",
    advice_zh="请在落款处写明单位全称",
    advice_en="sign with the organization's full name",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example="关于整改情况的通报\n1.台账缺失。\n整改情况:补建台账。\n",
    instead="关于整改情况的通报\n1.台账缺失。\n整改情况:补建台账。\n" + _SIGNER + _DAY,
)
NO_DATE = Kind(
    code="PUB803",
    name="no-date",
    severity=Severity.ERROR,
    message_zh="落款没有完整的日期",
    message_en="the signature bears no full date",
    finds_zh="落款处没有年月日的通报",
    finds_en="a bulletin whose signature has no day, month and year",
    matters_zh="没有日期,“目前”“截至”所指的时间和各项时限都无从核对",
    matters_en="without it nobody knows what “by now” means, and no deadline can be checked",
    advice_zh="请在落款处写明年、月、日",
    advice_en="date the signature with day, month and year",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=_TITLE + _VISIT + _ORGANIZED + _ITEMS + _PLANS + _CONTACT + _SIGNER,
    instead=_WHOLE,
)
NO_CONTACT = Kind(
    code="PUB804",
    name="no-contact",
    severity=Severity.ERROR,
    message_zh="没有监督联系方式(电话、地址或邮箱)",
    message_en="there is no telephone, address or e-mail for the public to turn to",
    finds_zh="没有电话、地址、邮箱中任何一项的通报",
    finds_en="a bulletin with neither telephone nor address nor e-mail",
    matters_zh="公开整改情况是为了接受监督,没有联系方式,群众无法反映意见",
    matters_en="it is published for the public to supervise, and nobody can answer it",
    advice_zh="请写明受理意见的电话、通信地址或电子邮箱",
    advice_en="give a telephone, an address or an e-mail for opinions",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=_TITLE + _VISIT + _ORGANIZED + _ITEMS + _PLANS + _SIGNER + _DAY,
    instead=_WHOLE,
)
NO_ORGANIZING_PART = Kind(
    code="PUB805",
    name="no-organizing-part",
    severity=Severity.WARNING,
    message_zh="没有交代整改工作是如何组织的",
    message_en="how the rectification was organized is not told",
    finds_zh="既没有组织整改的部分,开头也没有说明机构、方案、清单、会议等的通报",
    finds_en="a bulletin with no part on organizing, and no group, plan or meeting named ahead",
    matters_zh="整改主体责任如何落实,是公开的内容之一",
    matters_en="how those responsible went about it is a part of what is to be made known",
    advice_zh="请补充组织领导、方案制定、责任分工等情况",
    advice_en="tell who led it, which plan was made, and how the work was divided",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=_TITLE + _VISIT + _ITEMS.replace("二、", "一、") + _CONTACT + _SIGNER + _DAY,
    instead=_WHOLE,
)
NO_NEXT_STEPS = Kind(
    code="PUB806",
    name="no-next-steps",
    severity=Severity.INFO,
    message_zh="没有交代下一步的打算",
    message_en="what comes next is not told",
    finds_zh="没有下一步工作安排的通报",
    finds_en="a bulletin with no part on what comes next",
    matters_zh="集中整改之后如何巩固、未完成事项如何推进,读者无从得知",
    matters_en="how results are kept up, and open items brought to an end, stays unsaid",
    advice_zh="请补充下一步工作安排",
    advice_en="add what comes next",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=_TITLE + _VISIT + _ORGANIZED + _ITEMS + _CONTACT + _SIGNER + _DAY,
    instead=_WHOLE,
)
INSPECTION_FACTS_MISSING = Kind(
    code="PUB807",
    name="inspection-facts-missing",
    severity=Severity.WARNING,
    message_zh="由谁检查:{who};何时检查:{when};何时反馈:{feedback}(“—”为未写明)",
    message_en="who inspected: {who}; when: {when}; fed back on: {feedback} (“—” is not told)",
    finds_zh="检查的机构、起止时间、反馈时间三项有缺的通报",
    finds_en="a bulletin that tells not all of: who inspected, when, and when feedback came",
    matters_zh="整改时限从反馈之日起算,三项不全,时限和轮次都无从核对",
    matters_en="deadlines count from the feedback, and rounds are told apart by team and period",
    advice_zh="请在开头补上未写明的事实",
    advice_en="add at the beginning what is not told",
    source_zh=_SOURCE_ZH,
    source_en=_SOURCE_EN,
    example=_WHOLE.replace(",5月6日反馈了意见", ""),
    instead=_WHOLE,
)
WITHHELD_WITHOUT_REASON = Kind(
    code="PUB808",
    name="withheld-without-reason",
    severity=Severity.ERROR,
    message_zh="不予公开的内容要素不全,理由:{reason};批准:{approved_by}(“—”为未填写)",
    message_en="text is withheld; reason: {reason}; approved by: {approved_by} (“—” is not given)",
    finds_zh="台账中不予公开的条目没有写明理由或批准人(仅在所用规则集要求时)",
    finds_en="an item of a ledger, withheld with no reason or no approval, where the profile asks",
    matters_zh="不公开是例外,没有理由和批准,就无法与漏登区分",
    matters_en="to withhold is the exception: with neither it can't be told from an omission",
    advice_zh="请补填不予公开的理由和批准人,或予以公开",
    advice_en="enter the reason and who approved it, or publish the text",
    source_zh="部分地方关于整改情况公开的规定,由所用规则集载明",
    source_en="rules of disclosure that hold in some places, as the profile says",
    example='{"version":"1.0","report":{"problems":[{"title":"台账缺失",'
    '"ledger":{"withheld":{"reason":"涉及尚未公布的案件"}}}]}}',
    instead='{"version":"1.0","report":{"problems":[{"title":"台账缺失",'
    '"ledger":{"withheld":{"reason":"涉及尚未公布的案件","approved_by":"局党组会议"}}}]}}',
)
PERSONAL_DATA = Kind(
    code="PUB809",
    name="personal-data",
    severity=Severity.INFO,
    message_zh="拟公开的文字中有手机号码或居民身份证号码:{masked}",
    message_en="text to be published holds a mobile telephone's or an identity number: {masked}",
    finds_zh="公开的文字(含联系方式)中的手机号码,或校验位相符的居民身份证号码",
    finds_en="a mobile telephone's number, or an identity number whose check is right, in the text",
    matters_zh="个人信息公开后难以收回",
    matters_en="personal data, once published, can't be taken back",
    advice_zh="请改用办公电话,删去或遮盖个人信息;确需公开的,可以豁免本条",
    advice_en="use an office's telephone, or mask it; waive this where it is published on purpose",
    source_zh="《中华人民共和国个人信息保护法》;GB 11643(居民身份证号码)",
    source_en="the Personal Information Protection Law; GB 11643 (identity numbers)",
    example=_WHOLE.replace("补建台账。", "补建台账,联系人手机13800000000。"),
    instead=_WHOLE,
)


@rule(NO_TITLE)
def no_title(report: Report, _context: Context) -> Iterator[Hit]:
    """A bulletin bears a title."""
    if report.title is None:
        yield hit("title")


@rule(NO_SIGNATURE)
def no_signature(report: Report, context: Context) -> Iterator[Hit]:
    """A bulletin is signed with the organization's full name."""
    if report.organization.name is None and not context.once(_is_for_congress):
        yield hit("organization")


@rule(NO_DATE)
def no_date(report: Report, context: Context) -> Iterator[Hit]:
    """A bulletin's signature bears a date."""
    if report.signed_on is None and not context.once(_is_for_congress):
        yield hit("signed_on")


@rule(NO_CONTACT)
def no_contact(report: Report, context: Context) -> Iterator[Hit]:
    """A bulletin says by which telephone, address or e-mail the public can supervise."""
    contact = report.contact
    reachable = contact.phones or contact.emails or contact.address
    if not reachable and not context.once(_is_for_congress):
        yield hit("contact")


@rule(NO_ORGANIZING_PART)
def no_organizing_part(report: Report, _context: Context) -> Iterator[Hit]:
    """A bulletin tells how the work was organized, in a part of its own or ahead of the items."""
    told = report.organizing or any(map(_names_acts, report.preamble))
    if not told:
        yield hit("organizing")


@rule(NO_NEXT_STEPS)
def no_next_steps(report: Report, _context: Context) -> Iterator[Hit]:
    """A bulletin tells what comes next."""
    if not report.plans:
        yield hit("plans")


@rule(INSPECTION_FACTS_MISSING)
def inspection_facts_missing(report: Report, context: Context) -> Iterator[Hit]:
    """A bulletin tells who inspected, when, and when feedback came."""
    found = report.inspection
    period = [str(day) for day in (found.started_on, found.ended_on) if day is not None]
    who = found.team or found.ordered_by
    when = " - ".join(period) or _day_told(report, _visit())
    feedback = found.feedback_on or _day_told(report, _feedback())
    if not (who and when and feedback) and not context.once(_is_for_congress):
        yield hit(
            "inspection",
            who=who or _ABSENT,
            when=when or _ABSENT,
            feedback=feedback or _ABSENT,
        )


@rule(WITHHELD_WITHOUT_REASON)
def withheld_without_reason(_report: Report, context: Context) -> Iterator[Hit]:
    """What a ledger withholds names a reason and an approval, where the profile asks for it."""
    if context.profile is None or not context.profile.asks_withheld:
        return
    for path, item in context.items():
        withheld = item.ledger.withheld if item.ledger is not None else None
        if withheld is not None and not (withheld.reason and withheld.approved_by):
            yield hit(
                path,
                reason=withheld.reason or _ABSENT,
                approved_by=withheld.approved_by or _ABSENT,
            )


@rule(PERSONAL_DATA)
def personal_data(report: Report, context: Context) -> Iterator[Hit]:
    """Text to be published holds neither a mobile telephone's number nor an identity number."""
    for each in _published(report, context):
        for match in _private().finditer(each.folded):
            if match["identity"] is None or _is_identity(match["identity"]):
                printed = each.text[slice(*match.span())]
                yield hit(each.where, printed, masked=_masked(match[0]))


def _day_told(report: Report, deed: re.Pattern[str]) -> str | None:
    """The day on which the opening tells that something was done."""
    opening = fold("\n".join([passage.text for passage in report.preamble]))
    match = deed.search(opening)
    return None if match is None else match["day"]


def _is_for_congress(context: Context) -> bool:
    """Whether a report is addressed to a People's Congress, with no signature and no contact."""
    passages = (*context.report.preamble, *context.report.plans)
    told = fold("\n".join([passage.text for passage in passages]))
    return any(word in told for word in words.CONGRESS_WORDS)


def _names_acts(passage: Passage) -> bool:
    """Whether a passage ahead of the items names what was done to organize the work."""
    return any(word in passage.text for word in words.ORGANIZING_ACTS)


def _published(report: Report, context: Context) -> Iterator[Held]:
    """Texts to be published that hold so many figures; of a withheld item, what stands instead."""
    entries = ((path, item.ledger) for path, item in context.items())
    withheld = {path: entry.withheld for path, entry in entries if entry and entry.withheld}
    rest = [(path, each.public_text or "") for path, each in withheld.items()]
    named = [(f"{path}.ledger.withheld.public_text", "", text) for path, text in rest]
    yield from context.texts_beside().holding(_figures())
    yield from together((*_contact(report), *named)).holding(_figures())
    for each in context.texts().holding(_figures()):
        if each.place not in withheld:
            yield each


def _contact(report: Report) -> Iterator[tuple[str, str, str]]:
    """Paths and texts of where the public can turn to."""
    contact = report.contact
    for name, texts in (("phones", contact.phones), ("emails", contact.emails)):
        for at, text in enumerate(texts):
            yield f"contact.{name}[{at}]", "", text
    yield "contact.address", "", contact.address or ""


def _is_identity(printed: str) -> bool:
    """Whether the last character is the check of the seventeen before it (ISO 7064, MOD 11-2)."""
    figures = map(int, printed[:-1])
    total = sum(a * b for a, b in zip(figures, words.IDENTITY_WEIGHTS, strict=True))
    return words.IDENTITY_CHECKS[total % 11] == printed[-1].upper()


def _masked(printed: str) -> str:
    """A number with its middle hidden: a message never shows it whole."""
    hidden = "*" * (len(printed) - _SHOWN_BEFORE - _SHOWN_BEHIND)
    return f"{printed[:_SHOWN_BEFORE]}{hidden}{printed[-_SHOWN_BEHIND:]}"


@cache
def _figures() -> re.Pattern[str]:
    """So many figures as either number has: a text without them is looked at no closer."""
    return re.compile("1[3-9][0-9](?:[- ]?[0-9]{4}){2}|19[0-9]{9}|20[0-9]{9}")


@cache
def _private() -> re.Pattern[str]:
    """A mobile telephone's number or an identity number, and no part of a longer one."""
    return re.compile(
        rf"(?<![0-9A-Za-z.])(?<![0-9]-)(?:(?P<identity>{words.IDENTITY})|{words.MOBILE})"
        r"(?![0-9A-Za-z]|[.-][0-9])"
    )


@cache
def _visit() -> re.Pattern[str]:
    """Visit = a day, a month or a part of it, and in the same sentence what was done there."""
    done = f"(?:{'|'.join(words.VISIT_VERBS)})[^。,;\n]{{0,8}}?(?:{'|'.join(words.VISIT_WORDS)})"
    return re.compile(rf"{_NOT_BEHIND}(?P<day>{words.MONTH})[^。;\n]{{0,80}}?{done}")


@cache
def _feedback() -> re.Pattern[str]:
    """Feedback = a day or a month, and in the same sentence, behind no other deed, 反馈."""
    other = "|".join((*words.VISIT_VERBS, "[0-9] ?月"))
    return re.compile(
        rf"{_NOT_BEHIND}(?P<day>{words.MONTH})(?:(?!{other})[^。;\n]){{0,60}}?"
        rf"(?:{'|'.join(words.FEEDBACK_WORDS)})"
    )
