"""Rules, people and money that the accounts name; the reconciliation imports it.

A bulletin names some of what it counts. So a claim of less than it names is contradicted, a claim
of just as much agrees, and a claim of more can't be settled.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, TypeAlias

from attrs import define, field

from rectify.facts import amounts
from rectify.facts.citations import titles
from rectify.facts.numerals import NUMERAL, number
from rectify.lexicon import outcomes as words
from rectify.model import ClaimSubject, OutcomeKind
from rectify.source import fold
from rectify.statistics._scope import Outline
from rectify.statistics.findings import (
    Finding,
    Way,
    agrees,
    contradicts,
    is_countable,
    uncheckable,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rectify.model import Claim, Problem, Task
    from rectify.statistics._scope import Item
    from rectify.statistics._talk import Talk

__all__ = ["NAMED", "Names"]

Named: TypeAlias = tuple[Decimal, tuple[str, ...]]
"""How much is named, and the paths of the accounts that name it."""

Accounts: TypeAlias = tuple[tuple[str, str], ...]
"""Paths and folded accounts."""

Titled: TypeAlias = tuple[tuple[str, str, str], ...]
"""Paths, the verbs before the titles of rules, and these titles."""

_OUTCOMES = {
    ClaimSubject.RULES_CREATED: (OutcomeKind.RULE_MADE,),
    ClaimSubject.RULES_REVISED: (OutcomeKind.RULE_REVISED,),
    ClaimSubject.RULES_TOTAL: (OutcomeKind.RULE_MADE, OutcomeKind.RULE_REVISED),
    ClaimSubject.MONEY_RECOVERED: (
        OutcomeKind.MONEY_RECOVERED,
        OutcomeKind.MONEY_RETURNED,
        OutcomeKind.MONEY_PAID_IN,
    ),
    ClaimSubject.PEOPLE_DISCIPLINED: (OutcomeKind.PEOPLE_DISCIPLINED,),
    ClaimSubject.PEOPLE_WARNED: (OutcomeKind.PEOPLE_WARNED,),
}
"""The outcomes of a ledger that each subject counts."""

NAMED = frozenset(_OUTCOMES)
"""Subjects that accounts name."""

_BEFORE = 10
"""Characters before a verb that are looked at."""


@define
class Names:
    """What the accounts of each scope name, each kind found once.

    Attributes:
        outline: The report with its scopes.
        found: What was found, by scope and by what was looked for.
        accounts: Paths and folded accounts, by scope.
        titled: The titles of rules in them, by scope.
    """

    outline: Outline
    found: dict[tuple[int, tuple[str, ...]], Named] = field(factory=dict)
    accounts: dict[int, Accounts] = field(factory=dict)
    titled: dict[int, Titled] = field(factory=dict)

    def named(self, index: int, key: int, talk: Talk) -> Finding:
        """Hold a claim of rules, people or money against a ledger's outcomes, or the accounts."""
        claim = talk.claims[index]
        recorded = self._once(key, ("recorded", claim.subject), claim)
        if recorded[1]:
            return _weighed(claim, Way.OUTCOMES, *recorded, firm=True)
        found = self._once(key, _sought(claim), claim)
        lesser = (claim.value or 0) < talk.beside(index).largest
        return _weighed(claim, Way.NAMED, *found, firm=_is_general(claim) and not lesser)

    def _once(self, key: int, sought: tuple[str, ...], claim: Claim) -> Named:
        if (key, sought) not in self.found:
            self.found[key, sought] = self._search(key, sought, claim)
        return self.found[key, sought]

    def _search(self, key: int, sought: tuple[str, ...], claim: Claim) -> Named:
        if sought[0] == "recorded":
            return _recorded(claim.subject, self._items(key))
        if claim.subject is ClaimSubject.MONEY_RECOVERED:
            return _money(sought[1:], self._accounts(key))
        if claim.subject in {ClaimSubject.PEOPLE_DISCIPLINED, ClaimSubject.PEOPLE_WARNED}:
            return _people(sought[1:], self._accounts(key))
        if key not in self.titled:
            self.titled[key] = tuple(_titled(self._accounts(key)))
        return _rules(claim.subject, self.titled[key])

    def _items(self, key: int) -> tuple[Item, ...]:
        scope = self.outline.scope(key)
        return (*scope.problems, *scope.tasks)

    def _accounts(self, key: int) -> Accounts:
        if key not in self.accounts:
            items = self._items(key)
            accounts = [_account(item) for _, item in items]
            folded = fold("\n".join(accounts))
            starts = accumulate((len(account) + 1 for account in accounts), initial=0)
            self.accounts[key] = tuple(
                (path, folded[start : start + len(account)])
                for (path, _), account, start in zip(items, accounts, starts, strict=False)
            )
        return self.accounts[key]


def _sought(claim: Claim) -> tuple[str, ...]:
    """What is looked for: the subject, and the words of people and money that are compared."""
    text = fold(claim.text)
    if claim.subject is ClaimSubject.MONEY_RECOVERED:
        groups = [group for group in words.MONEY_VERBS if _has(text, group)]
        return (claim.subject, *(word for group in groups for word in group))
    if claim.subject in {ClaimSubject.PEOPLE_DISCIPLINED, ClaimSubject.PEOPLE_WARNED}:
        forms = [group for _, group in words.PEOPLE_FORMS if _has(text, group)]
        return (claim.subject, *(forms[0] if len(forms) == 1 else ()))
    return (claim.subject,)


def _weighed(
    claim: Claim, way: Way, found: Decimal, members: tuple[str, ...], *, firm: bool
) -> Finding:
    """What is named fits, is more than is claimed, or leaves it open."""
    if not members:
        return uncheckable(Way.NO_PROOF)
    if claim.value == found:
        return agrees(way, members, found)
    if firm and not claim.approximate and (claim.value or 0) < found:
        return contradicts(way, members, found)
    return uncheckable(way, members, found)


def _recorded(subject: ClaimSubject, items: tuple[Item, ...]) -> Named:
    """The sum of a ledger's outcomes of a subject, and the items that bear them."""
    kinds = _OUTCOMES[subject]
    found = [
        (path, outcome.quantity)
        for path, item in items
        if item.ledger is not None
        for outcome in item.ledger.outcomes
        if outcome.kind in kinds and is_countable(outcome.quantity)
    ]
    return sum((each for _, each in found), Decimal(0)), tuple(dict(found))


def _account(item: Problem | Task) -> str:
    return "\n".join([item.lead, *[measure.text for measure in item.measures]])


def _is_general(claim: Claim) -> bool:
    """Whether a claim speaks of all rules, people or money, and not of a sort of them."""
    rest = re.sub(rf"《[^《》]*》|{NUMERAL}", "", fold(claim.text))
    return not _general().sub("", rest)


def _rules(subject: ClaimSubject, titled: Titled) -> Named:
    """Rules are the different titles behind a verb of making or revising them."""
    seen: dict[str, str] = {}
    for path, verb, title in titled:
        if _is_wanted(subject, verb):
            seen.setdefault(title, path)
    return Decimal(len(seen)), tuple(dict.fromkeys(seen.values()))


def _is_wanted(subject: ClaimSubject, verb: str) -> bool:
    if subject is ClaimSubject.RULES_CREATED:
        return verb in words.MAKING_WORDS
    return subject is ClaimSubject.RULES_TOTAL or verb in words.REVISING_WORDS


def _titled(accounts: Accounts) -> Iterator[tuple[str, str, str]]:
    """Rule = verb [了] title {[、和] title}; yields path, verb and bare title of each."""
    for path, account in accounts:
        verb, reached = "", -1
        for span in titles(account) if _made().search(account) else ():
            if reached < 0 or not _link().fullmatch(account, reached, span.start):
                verb = _verb_before(account, span.start)
            reached = span.stop
            title = "".join(account[span.start + 1 : span.stop - 1].split()) if verb else ""
            if title.endswith(")"):
                title = _tail().sub("", title)
            if title.endswith(words.RULE_ENDINGS):
                yield path, verb, title


def _verb_before(account: str, at: int) -> str:
    """The verb right before a title; none where the rule is another's."""
    may_be = _made().match(account, at)
    match = _verb().search(account, max(0, at - _BEFORE), at) if may_be else None
    if match is None:
        return ""
    clause = _clause().split(account[max(0, at - 2 * _BEFORE) : match.start()])[-1]
    return "" if _has(clause, words.NOT_OWN_WORDS) else match.group("verb")


def _people(form: tuple[str, ...], accounts: Accounts) -> Named:
    """People are the largest number that one account names beside the words of the claim."""
    largest, where = Decimal(0), ""
    for path, account in accounts:
        for value in _beside(account, form) if _has(account, form) else ():
            if value > largest:
                largest, where = value, path
    return largest, (where,) if where else ()


def _beside(account: str, form: tuple[str, ...]) -> Iterator[Decimal]:
    """People = form numeral (人|名) | numeral (人|名) … form, within one clause."""
    for clause in re.split("[,。;\n]", account):
        found = _persons().findall(clause)
        if len(found) == 1 and any(word in clause for word in form):
            value = number(found[0])
            if value is not None:
                yield value


def _money(verbs: tuple[str, ...], accounts: Accounts) -> Named:
    """Money is the sum over items of the largest amount behind a verb of the claim's group."""
    found: dict[Decimal, str] = {}
    for path, account in accounts:
        own = list(_recovered(account, verbs)) if _has(account, verbs) else []
        if own:
            found.setdefault(max(own), path)
    return sum(found, Decimal(0)), tuple(found.values())


def _has(text: str, group: tuple[str, ...]) -> bool:
    return any(map(text.__contains__, group))


def _recovered(account: str, verbs: tuple[str, ...]) -> Iterator[Decimal]:
    """Amounts behind a verb in their clause, where no word says that it was not done."""
    for span, amount in amounts.find(account, folded=account):
        clause = re.split("[,。;\n]", account[max(0, span.start - 4 * _BEFORE) : span.start])[-1]
        at = max(clause.rfind(verb) for verb in verbs)
        if at >= 0 and not _has(clause[:at], words.UNDONE_WORDS):
            yield amount.yuan


def _verbs() -> tuple[str, ...]:
    return (*words.MAKING_WORDS, *words.REVISING_WORDS, *words.OTHER_RULE_VERBS)


@cache
def _verb() -> re.Pattern[str]:
    longest = "|".join(sorted(_verbs(), key=len, reverse=True))
    return re.compile(rf"(?P<verb>{longest})(?:印发|出台|完善)?(?:并)?(?:印发|出台)?了? ?$")


@cache
def _made() -> re.Pattern[str]:
    """The title mark, then a look back: the last character of a verb, or of what may follow it."""
    last = {verb[-1] for verb in _verbs()} | {*"发台善并了 "}
    return re.compile(f"《(?<=[{''.join(sorted(last))}]《)")


@cache
def _clause() -> re.Pattern[str]:
    return re.compile("[,。;:]")


@cache
def _link() -> re.Pattern[str]:
    return re.compile(r"(?:\([^()]{0,20}\))? ?(?:[、,和及与]|以及)? ?")


@cache
def _tail() -> re.Pattern[str]:
    return re.compile(rf"\((?:{'|'.join(words.TITLE_TAILS)})\)$")


@cache
def _persons() -> re.Pattern[str]:
    return re.compile(rf"({NUMERAL}) ?(?:人次|人|名)")


@cache
def _general() -> re.Pattern[str]:
    every = {
        *words.GENERAL_WORDS,
        *_verbs(),
        *(word for group in words.MONEY_VERBS for word in group),
        *(word for _, group in words.PEOPLE_FORMS for word in group),
    }
    return re.compile("|".join(sorted(map(re.escape, every), key=len, reverse=True)))
