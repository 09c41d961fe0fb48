"""What an account says is still to come, or can't be done, about the matter itself.

It stands on facts and the lexicon; the families of rules may import it. Quotations and titles say
nothing here. Each function looks at a bounded stretch around a word, so that it is linear.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from attrs import frozen

from rectify.facts.brackets import pairs
from rectify.lexicon import pending as words
from rectify.source import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

__all__ = [
    "hint_of_lack",
    "lacks_conditions",
    "sign_ahead",
    "still_to_come",
    "without_quotations",
]

_BACK, _AHEAD = 80, 200
_LETTER = "[一-鿿]"
_CLAUSE_ENDS = ",。;!?:\n"
_SENTENCE_ENDS = "。;!?\n"
_QUOTES = '“‘《〈「『<"'
_BLOT = "\N{WHITE SQUARE}"


@frozen(kw_only=True)
class _Word:
    """A word within its sentence.

    Attributes:
        text: The word.
        start: Where its clause begins.
        stop: Where its clause ends.
        earlier: The sentence before its clause.
        before: The clause before it.
        after: The clause behind it.
        rest: The sentence behind it.
    """

    text: str
    start: int
    stop: int
    earlier: str
    before: str
    after: str
    rest: str

    @property
    def is_attributive(self) -> bool:
        """Whether it only tells which thing is meant: 尚未到位的资金."""
        return _attribute().match(self.after) is not None


def still_to_come(text: str, *, own: str = "") -> str | None:
    """Find the first clause of an account that tells what is still to come about its matter.

    Not in titles or quotations, not of lasting upkeep, of what was wrong or of what others do.

    Args:
        text: A lead, or a measure.
        own: Names of the organization itself, which is none of the others.

    Returns:
        The clause, as printed.
    """
    folded = fold(text)
    if not any(_found(folded)):
        return None
    plain = without_quotations(folded)
    for match in _found(plain):
        word = _word(plain, match)
        kind = match.lastgroup or ""
        if _kinds()[kind](word) and not _is_elsewhere(word, own):
            return text[word.start : _widened(word)].strip()
    return None


def lacks_conditions(text: str) -> str | None:
    """Find the first clause of an account that tells that conditions are lacking: 不具备条件, 无法.

    Not where the same sentence settles the matter otherwise (核销), or rules it out.
    """
    folded = fold(text)
    if hint_of_lack().search(folded) is None:
        return None
    plain = without_quotations(folded)
    for match in _lacking().finditer(plain):
        word = _word(plain, match)
        sentence = word.earlier + word.before + word.rest
        settled = _has(sentence, words.SETTLED) or _has(word.before, words.OVER_WITHIN)
        meant = word.is_attributive or word.before.lstrip().startswith(words.OVER_FIRST)
        if not settled and not meant:
            return text[word.start : word.stop].strip()
    return None


def _found(folded: str) -> Iterator[re.Match[str]]:
    """Every sign of what may be still to come; its first character is looked for, then the rest."""
    end = 0
    for first in _first().finditer(folded):
        match = _sign().match(folded, first.start()) if first.start() >= end else None
        if match is not None:
            end = match.end()
            yield match


def without_quotations(folded: str) -> str:
    """Blot out what stands in quotation and title marks; the length stays."""
    kept: list[str] = []
    end = 0
    for start, closer in pairs(folded).items():
        if folded[start] in _QUOTES and start >= end:
            kept += [folded[end : start + 1], _BLOT * (closer - start - 1)]
            end = closer
    return "".join([*kept, folded[end:]])


def _word(plain: str, match: re.Match[str]) -> _Word:
    """Set a word into its clause and its sentence, as far as a bounded look reaches."""
    behind = plain[max(0, match.start() - _BACK) : match.start()]
    ahead = plain[match.end() : match.end() + _AHEAD]
    clause = 1 + max(map(behind.rfind, _CLAUSE_ENDS))
    sentence = 1 + max(map(behind.rfind, _SENTENCE_ENDS))
    after, rest = _until(ahead, _CLAUSE_ENDS), _until(ahead, _SENTENCE_ENDS)
    return _Word(
        text=match.group(),
        start=match.start() - len(behind) + clause,
        stop=match.end() + len(after),
        earlier=behind[sentence:clause],
        before=behind[clause:],
        after=after,
        rest=rest,
    )


def _widened(word: _Word) -> int:
    """Where the clause ends, or the next one where the word stands alone in it: 下一步,…."""
    if word.text not in words.STEPS or word.after:
        return word.stop
    return word.stop + 1 + len(_until(word.rest[1:], _CLAUSE_ENDS))


def _until(text: str, marks: str) -> str:
    """The text before the first of some marks."""
    return text[: min((at for at in map(text.find, marks) if at >= 0), default=len(text))]


def _goes_on(word: _Word) -> bool:
    """Going on = 正在 | 仍在 | 正 work; no state of affairs (正在形成), no thing done to."""
    if word.text.startswith("正") and word.before.endswith(tuple(words.NOT_BEFORE_GOING_ON)):
        return False
    after = word.after
    for adverb in words.GRADUALLY:
        after = after.removeprefix(adverb)
    done_to = word.before.startswith(words.OBJECT_FIRST) and word.is_attributive
    return not after.startswith(words.COMES_TO_BE) and not done_to


def _goes_on_at_the_end(word: _Word) -> bool:
    """Going on = work 中, at the end of a clause; not 在 work 中, which tells when."""
    if word.after.strip(" )") or "在" in word.before:
        return False
    return not word.rest or word.before.strip(" (").startswith(words.ADVERBS)


def _comes_soon(word: _Word) -> bool:
    """Coming soon = 即将 what; no thing that is about to come (即将到期的合同)."""
    return not word.is_attributive


def _is_not_yet(word: _Word) -> bool:
    """Not yet = 尚未 what; not what has, happily, not come, and not what was wrong."""
    wrong = (word.before + word.text + word.after).endswith(words.PROBLEM_LAST)
    return not (word.is_attributive or wrong or word.after.startswith(words.NEVER_CAME))


def _is_next(word: _Word) -> bool:
    """Next = 下一步 work that ends | 将继续 work that ends; the first word of work decides."""
    if word.text.startswith(("下", "接")) and word.before.strip() not in words.BEFORE_STEPS:
        return False
    if word.after.startswith(words.NOT_STEPS) or not word.rest.strip() or _is_upkeep(word):
        return False
    if _has(word.text + word.rest, words.DUE):
        return True
    decisive = _work().search(word.rest)
    if decisive is None:
        return not _has(word.text + word.rest, words.LASTING_ADVERBS)
    return decisive.lastgroup == "finishing"


def _is_planned(word: _Word) -> bool:
    """Planned = 拟 what is meant to be done; not drawn up (拟定), no person (拟任人选)."""
    another = word.before.endswith(tuple(words.NOT_BEFORE_PLANNED))
    return not another and not word.is_attributive


def _is_foreseen(word: _Word) -> bool:
    """Foreseen = (预计 | 计划 | 力争) when | 将于; no plan that somebody drew up."""
    return not word.before.endswith(words.NOT_BEFORE_FORESEEN) and not _is_upkeep(word)


def _will_be(word: _Word) -> bool:
    """Will be = 将 [全部] 完成; not 将 before an object (将完成情况纳入考核)."""
    object_ = word.after.startswith(words.OBJECTS) or _has(word.after, words.TAKEN_INTO)
    return not object_ and not word.before.endswith("已") and not _is_upkeep(word)


def _is_soon(word: _Word) -> bool:
    """Soon = 尽快 work; not what is ordered, ruled or was done soon."""
    ordered = _has(word.earlier + word.before, words.ORDERS)
    return not ordered and not _has(word.before, ("已", "了")) and not _is_upkeep(word)


def _waits(word: _Word) -> bool:
    """Waiting = 待 what (后 | 时 | 再), at the beginning of a clause."""
    if word.before.strip() not in words.BEFORE_WAIT or word.after.startswith(words.NOT_WAIT):
        return False
    return _has(word.after, words.WAITS_FOR) and not _is_upkeep(word)


def _is_upkeep(word: _Word) -> bool:
    """Whether a sentence promises for good, or rules: 今后, 每年."""
    return _has(word.earlier + word.before + word.after, words.NOTHING_TO_COME)


def _is_elsewhere(word: _Word, own: str) -> bool:
    """Whether a clause tells what was wrong, what has come since, or what others do."""
    before = word.before.lstrip()
    if before.startswith(words.PROBLEM_FIRST) or _has(before, words.PROBLEM_WITHIN):
        return True
    if before.endswith(words.TAKEN_AS_OBJECT):
        return True
    if _has(word.rest, words.SINCE_DONE) and not _has(word.rest, words.OTHER_PARTS):
        return True
    return _is_of_others(word, own)


def _is_of_others(word: _Word, own: str) -> bool:
    """Whether somebody acts who is above the organization or beside it; not for discipline."""
    subject = word.before
    if not _without_adverbs(subject):
        subject = word.earlier.rstrip(_CLAUSE_ENDS)
        subject = subject[1 + max(map(subject.rfind, _CLAUSE_ENDS)) :]
    name = _other().match(_without_adverbs(subject))
    if name is None or _has(subject, words.DISCIPLINE):
        return False
    return name.group() not in own


def _without_adverbs(text: str) -> str:
    """The text without 目前 and the like before it."""
    return _adverbs().sub("", text.strip(), count=1)


def _has(text: str, some: Iterable[str]) -> bool:
    return any(map(text.__contains__, some))


def _any_of(some: Iterable[str]) -> str:
    return "|".join(map(re.escape, sorted(some, key=lambda word: (-len(word), word))))


@cache
def _kinds() -> Mapping[str, Callable[[_Word], bool]]:
    """What tells, for each group of signs, whether a word is what it looks like."""
    return {
        "going": _goes_on,
        "end": _goes_on_at_the_end,
        "soon": _comes_soon,
        "not_yet": _is_not_yet,
        "next": _is_next,
        "planned": _is_planned,
        "foreseen": _is_foreseen,
        "will": _will_be,
        "quick": _is_soon,
        "wait": _waits,
    }


@cache
def _first() -> re.Pattern[str]:
    """The first character of any sign."""
    first = {word[0] for word in (*words.GOING_ON, *words.COMING_SOON, *words.NOT_YET, *words.LEFT)}
    first |= {word[0] for word in (*words.STEPS, *words.FORESEEN, *words.SOON)}
    return re.compile(f"[将拟待中{''.join(sorted(first))}]")


@cache
def sign_ahead() -> re.Pattern[str]:
    """The first character of any sign, then a look back at it and at the rest of the sign."""
    return re.compile(f"{_first().pattern}(?<=(?={_sign().pattern}).)")


@cache
def _sign() -> re.Pattern[str]:
    """A sign of what may be still to come, each kind a group."""
    day = "20[0-9]{2} ?年|[0-9]{1,2} ?月"
    return re.compile(
        f"(?P<going>{_any_of(words.GOING_ON)})"
        f"|(?P<end>(?<={'|'.join(words.AT_THE_END)})中)"
        f"|(?P<soon>{_any_of(words.COMING_SOON)})"
        f"|(?P<not_yet>{_any_of(words.NOT_YET)}"
        f"|(?:{_any_of(words.LEFT)})[^{_CLAUSE_ENDS}]{{1,14}}?未)"
        f"|(?P<next>{_any_of(words.STEPS)})"
        f"|(?P<planned>拟(?={_any_of(words.PLANNED)}))"
        f"|(?P<foreseen>(?:{_any_of(words.FORESEEN)})(?:{_any_of(words.WHEN)}|{day})"
        f"|将(?:于|在(?={_any_of(words.WHEN)}|{day})))"
        f"|(?P<will>将(?:{_any_of(words.FULLY)})?(?:{_any_of(words.DONE_ONCE)}))"
        f"|(?P<quick>{_any_of(words.SOON)})"
        "|(?P<wait>待)"
    )


@cache
def hint_of_lack() -> re.Pattern[str]:
    """What any word of lacking conditions holds."""
    return re.compile(f"条件|{_any_of(words.CANNOT)}")


@cache
def _lacking() -> re.Pattern[str]:
    return re.compile(
        f"(?:{_any_of(words.NO_CONDITIONS)}){_LETTER}{{0,12}}?条件"
        f"|{_any_of(words.CONDITIONS)}"
        f"|(?:{_any_of(words.CANNOT)}){_LETTER}{{0,4}}?(?:{_any_of(words.RECTIFYING)})"
    )


@cache
def _work() -> re.Pattern[str]:
    return re.compile(f"(?P<finishing>{_any_of(words.FINISHING)})|{_any_of(words.LASTING)}")


@cache
def _attribute() -> re.Pattern[str]:
    """A few words, then 的 before the thing that is meant; not 的 before 有, 为 or 是."""
    return re.compile(r"[^的]{0,14}的(?=[^有为是尚仍 )])")


@cache
def _other() -> re.Pattern[str]:
    region = f"(?:{_any_of(words.REGIONS)})"
    return re.compile(
        f"{_any_of(words.OTHERS)}"
        f"|{region}{_LETTER}{{0,12}}?(?:{_any_of(words.AUTHORITIES)})"
        f"|{region}{_LETTER}{{1,12}}?(?:{_any_of(words.BUREAUS)})"
    )


@cache
def _adverbs() -> re.Pattern[str]:
    return re.compile(f"(?:{_any_of(words.ADVERBS)})+")
