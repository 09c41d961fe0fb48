"""Ways in which one bulletin comes in many forms: pure functions of a text and a source of chance.

None of them changes what a careful reader finds. The property tests import it.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from random import Random
from types import MappingProxyType

__all__ = ["ANYWHERE", "FURNITURE", "Mutation", "furnish", "squeeze"]

Mutation = Callable[[str, Random], str]

_BREAK = re.compile(r"\r\n|\r|\n")
_WIDE = str.maketrans({chr(code): chr(code + 0xFEE0) for code in range(0x21, 0x7F)})
_PLAIN = str.maketrans({chr(code + 0xFEE0): chr(code) for code in range(0x21, 0x7F)})
_PAIRS = re.compile(r"[（(]([^（()）\r\n]*)[)）]")
_LINE_ORDINAL = re.compile(
    r"(?m)^([ \t\u3000]*[（(]?[ \t\u3000]*)([0-9０-９]{1,3})(?=[ \t\u3000]*(?:[、.．)）]|[,，:：]))"
)
_ORDINAL_DOT = re.compile(r"(?m)^([ \t\u3000]*[0-9０-９]{1,3})([.．])(?![0-9０-９])")
_PADS = (" ", "  ", "\t", "\u3000", "\u3000\u3000", " \u3000", "\t\t")

_LONG = 40
_APART = 14
_ACCOUNT = re.compile(
    r"(?:整改(?:进展|落实|工作)?(?:情况|措施|成效)|整改措施(?:及|和)[^:：]{2,6}|落实情况|进展情况)[ \u3000]*[:：]"
    r"|一是|针对[“\"]"
)
_HEADED = re.compile(
    r"[ \t\u3000]*(?:下一步|下步|今后|接下来|欢迎|联系|[（(]?[ \t\u3000]*[0-9０-９〇零一二三四五六七八九十百]{1,5}[ \t\u3000]*[)）、.．,，:：]"
    r"|第[一二三四五六七八九十百]+[、，,章部]|[①-⑳㈠-㈩⑴-⒛]"
    r"|[^:：。“]{0,6}问题[^:：。]{0,6}[:：]|[^:：。，,“]{1,12}[:：])"
)
_CONTACT = re.compile("电话|邮箱|邮编|邮寄|邮政|通信地址|联系方式")
_AHEAD = re.compile("[^。]{0,16}(?:下一步|今后|接下来|下阶段|下步|工作打算)")
_STATED = (
    "完成",
    "到位",
    "整改",
    "推进",
    "坚持",
    "成效",
    "办结",
    "解决",
    "落实",
    "启动",
    "延期",
    "完毕",
)
_NUMERALS = "〇零一二两三四五六七八九十百第其"
_NO_START = re.compile(
    r"[^\u4e00-\u9fff]|[〇零一二两三四五六七八九十百第其问题针对关于各该本此上下今接欢监举联电邮通来发浏点字打关分作责编"
    r"审校相阅更推热版备网返首您当现已均未基部正取达持长常暂尚申延无不完整落反存主具特附中共截目年月日号时]"
)


def squeeze(text: str) -> str:
    """Fold a text as reports are compared: NFKC, all white space dropped."""
    return "".join(unicodedata.normalize("NFKC", text).split())


def crlf(text: str, _: Random) -> str:
    """End each line as Windows does."""
    return _BREAK.sub("\r\n", text)


def lone_cr(text: str, _: Random) -> str:
    """End each line as old Macs did."""
    return _BREAK.sub("\r", text)


def bom(text: str, _: Random) -> str:
    """Put a byte order mark before the text."""
    return "\ufeff" + text


def wide_brackets(text: str, chance: Random) -> str:
    """Print round brackets in full width."""
    return _PAIRS.sub(_sometimes(chance, r"（{}）"), text)


def plain_brackets(text: str, chance: Random) -> str:
    """Print round brackets in ASCII."""
    return _PAIRS.sub(_sometimes(chance, r"({})"), text)


def wide_colons(text: str, chance: Random) -> str:
    """Print colons in full width."""
    return _exchange(text, ":", "：", chance)


def plain_colons(text: str, chance: Random) -> str:
    """Print colons in ASCII."""
    return _exchange(text, "：", ":", chance)


def wide_commas(text: str, chance: Random) -> str:
    """Print commas in full width."""
    return _exchange(text, ",", "，", chance)


def plain_commas(text: str, chance: Random) -> str:
    """Print commas in ASCII."""
    return _exchange(text, "，", ",", chance)


def wide_ordinals(text: str, _: Random) -> str:
    """Print the digits of ordinals in full width."""
    return _LINE_ORDINAL.sub(lambda match: match[1] + match[2].translate(_WIDE), text)


def plain_ordinals(text: str, _: Random) -> str:
    """Print the digits of ordinals in ASCII."""
    return _LINE_ORDINAL.sub(lambda match: match[1] + match[2].translate(_PLAIN), text)


def wide_dots(text: str, chance: Random) -> str:
    """Print the dots of ordinals in full width."""
    return _ORDINAL_DOT.sub(
        lambda match: match[1] + ("．" if chance.random() < _OFTEN else match[2]), text
    )


def blank_lines(text: str, chance: Random) -> str:
    """Put blank lines between the lines, some with blanks of their own."""
    return _BREAK.sub(
        lambda match: (
            match[0]
            + "".join(chance.choice(("", *_PADS)) + match[0] for _ in range(chance.randrange(3)))
        ),
        text,
    )


def no_blank_lines(text: str, _: Random) -> str:
    """Take the blank lines away."""
    return re.sub(r"(\r\n|\r|\n)(?:[ \t\u3000]*(?:\r\n|\r|\n))+", r"\1", text)


def trailing_blanks(text: str, chance: Random) -> str:
    """End lines with spaces and tabs."""
    return _BREAK.sub(lambda match: _pad(chance) + match[0], text) + _pad(chance)


def leading_blanks(text: str, chance: Random) -> str:
    """Begin lines with spaces, tabs and full-width spaces."""
    return _pad(chance) + _BREAK.sub(lambda match: match[0] + _pad(chance), text)


def wrapped(text: str, chance: Random) -> str:
    """Break long paragraphs of accounts within a sentence, never so that a line says more."""
    lines = re.split(r"(\r\n|\r|\n)", text)
    newline = next((part for part in lines[1::2]), "\n")
    inside = over = False
    for at in range(0, len(lines), 2):
        line = lines[at].strip()
        over = over or (len(line) < _LONG and _AHEAD.match(line) is not None)
        if _ACCOUNT.match(line):
            inside = True
        elif line and (_HEADED.match(line) or _CONTACT.search(line) or len(line) < _LONG):
            inside = False
        if inside and not over and len(line) >= _LONG:
            lines[at] = _wrap(lines[at], newline, chance)
    return "".join(lines)


def furnish(text: str, chance: Random) -> str:
    """Surround the text with what stands around it on a web page."""
    newline = found[0] if (found := _BREAK.search(text)) else "\n"
    before = _some(_ABOVE, chance)
    after = _some(_BELOW, chance)
    return newline.join([*before, text, *after])


ANYWHERE: Mapping[str, Mutation] = MappingProxyType(
    {
        change.__name__: change
        for change in (
            *(crlf, lone_cr, bom, wide_brackets, plain_brackets, wide_colons, plain_colons),
            *(wide_commas, plain_commas, wide_ordinals, plain_ordinals, wide_dots),
            *(blank_lines, no_blank_lines, trailing_blanks, leading_blanks, wrapped),
        )
    }
)
"""Mutations after which every value stands where it stood, by name."""

FURNITURE: Mapping[str, Mutation] = MappingProxyType({"furnish": furnish})
"""Mutations that add text which is none of the bulletin's, by name."""

_OFTEN = 0.8

_ABOVE = (
    "您当前的位置：首页 > 政务公开 > 监督公开",
    "首页 > 信息公开 > 通知公告",
    "来源：澄湖县融媒体中心    浏览量：731",
    "字体：【大 中 小】    打印本页    关闭窗口",
    "分享到：微信 微博",
    "【字号：大 中 小】",
    "作者：    编辑：网站管理员",
    "浏览次数：86",
)
_BELOW = (
    "上一篇：澄湖县图书馆春节期间开放公告",
    "下一篇：没有了",
    "相关阅读",
    "【打印本页】 【关闭窗口】",
    "扫一扫在手机打开当前页",
    "版权所有：澄湖县融媒体中心",
    "网站地图 | 联系我们 | 网站声明",
    "责任编辑：网站管理员",
    "分享到：",
)


def _exchange(text: str, old: str, new: str, chance: Random) -> str:
    """Exchange a mark at most of its places."""
    parts = text.split(old)
    marks = [new if chance.random() < _OFTEN else old for _ in parts[1:]]
    return parts[0] + "".join(map("".join, zip(marks, parts[1:], strict=True)))


def _sometimes(chance: Random, form: str) -> Callable[[re.Match[str]], str]:
    """Put what stands in brackets into the given form, at most of its places."""
    return lambda match: form.format(match[1]) if chance.random() < _OFTEN else match[0]


def _pad(chance: Random) -> str:
    return chance.choice(("", *_PADS))


def _some(pool: tuple[str, ...], chance: Random) -> list[str]:
    """Take a few lines of a pool, in the order in which a page prints them."""
    taken = set(chance.sample(range(len(pool)), chance.randint(1, 4)))
    return [line for at, line in enumerate(pool) if at in taken]


def _wrap(line: str, newline: str, chance: Random) -> str:
    """Break a line at one or two places of those that are left to chance."""
    places = [at for at in range(_APART, len(line) - _APART) if _may_break(line, at)]
    chosen: list[int] = []
    for at in sorted(chance.sample(places, min(len(places), 2))):
        if not chosen or at - chosen[-1] >= _APART:
            chosen.append(at)
    pieces = [line[a:b] for a, b in zip([0, *chosen], [*chosen, len(line)], strict=True)]
    return newline.join(pieces)


def _may_break(line: str, at: int) -> bool:
    """Whether a line can go on here on the next, with no new meaning for what begins it."""
    before, rest = line[at - 1], line[at : at + _APART]
    return (
        "\u4e00" <= before <= "\u9fff"
        and before not in _NUMERALS
        and not line[:at].endswith(_STATED)
        and _NO_START.match(rest) is None
        and not re.search(r"[:：]", rest)
    )
