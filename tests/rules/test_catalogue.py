"""The catalogue, walked rule by rule: what every rule must have, and what its page promises."""

import re
import string
from datetime import date
from pathlib import Path

import pytest

from docs.generate import PAGES
from rectify import rules
from rectify.diagnostics import Diagnostic
from rectify.reading.diagnoses import KINDS
from rectify.rules import ALL, RETIRED, Rule, catalogue, check
from rectify.tracking import Profile, Term
from tests.rules import cases

_ROOT = Path(__file__).parents[2]
_TEXTS = ("message", "finds", "matters", "advice", "source")
_ENOUGH = 4
_DAY = date(2024, 1, 31)
_PROFILE = Profile(
    name="examples",
    version="1",
    source_zh="示例页所述的期限",
    source_en="the terms that the page of examples states",
    plan=Term(number=15, unit="working_days"),
    meeting=Term(number=1, unit="months"),
    report=Term(number=3, unit="months"),
    asks_withheld=True,
)
_BANNED = re.compile(r"(avoid|do-not|dont|use|must|should|check|bad|wrong)(-|$)")

every_rule = pytest.mark.parametrize("rule", ALL, ids=[rule.code for rule in ALL])


def found(rule: Rule, text: str | None) -> list[Diagnostic]:
    """What one rule finds in an example of its page."""
    assert text is not None
    return list(check(cases.document(text), select=[rule.code], as_of=_DAY, profile=_PROFILE))


def test_the_catalogue_is_sorted_and_names_nothing_twice() -> None:
    """Codes come in order; codes and names are each unique, the reader's included."""
    codes = [rule.code for rule in ALL]
    names = [kind.name for kind in (*(rule.kind for rule in ALL), *KINDS)]

    assert codes == sorted(set(codes))
    assert len(names) == len(set(names))
    assert not {kind.code for kind in KINDS} & set(codes)


def test_a_retired_code_is_not_used_again() -> None:
    """What was removed stays retired."""
    assert not set(RETIRED) & {rule.code for rule in ALL}
    assert list(RETIRED) == sorted(set(RETIRED))


@every_rule
def test_a_rule_has_every_text_in_both_languages(rule: Rule) -> None:
    """The Chinese texts are Chinese, the English ones are not, and no two of them are the same."""
    kind = rule.kind

    for name in _TEXTS:
        chinese, english = getattr(kind, f"{name}_zh"), getattr(kind, f"{name}_en")
        assert chinese != english
        assert re.search("[一-鿿]", chinese), f"{name}_zh: {chinese}"
        assert re.search("[A-Za-z]{2}", english), f"{name}_en: {english}"
        assert chinese == chinese.strip()
        assert english == english.strip()


@every_rule
def test_a_rule_is_named_for_what_it_finds(rule: Rule) -> None:
    """A name reads as `allow NAME`: it names what is found, and gives no order."""
    assert not _BANNED.match(rule.kind.name)


@every_rule
def test_a_rule_states_itself_in_one_sentence(rule: Rule) -> None:
    """Its function's docstring is one sentence, as a regulation would have it."""
    stated = rule.find.__doc__ or ""

    assert stated.strip().endswith(".")
    assert "\n\n" not in stated


@every_rule
def test_the_example_fires_and_its_correction_does_not(rule: Rule) -> None:
    """What a page shows is what the rule does."""
    assert found(rule, rule.kind.example)
    assert not found(rule, rule.kind.instead)


@every_rule
def test_a_diagnostic_says_all_that_its_message_names(rule: Rule) -> None:
    """Both messages and both explanations come out whole, and no field is left blank."""
    for each in found(rule, rule.kind.example):
        said = [each.text("zh"), each.text("en"), each.explain("zh"), each.explain("en")]
        taken = {name for _, name, _, _ in string.Formatter().parse(rule.kind.message_zh) if name}
        assert {name for name, _ in each.values} == taken
        assert all(text.strip() for _, text in each.values)
        assert len(set(said)) == len(said)


@every_rule
def test_a_rule_has_cases(rule: Rule) -> None:
    """Each rule has at least four texts in which it fires and four near misses, by name."""
    own = cases.cases(rule.code)

    assert sum(case.fires for case in own) >= _ENOUGH
    assert sum(not case.fires for case in own) >= _ENOUGH
    assert len({case.id for case in own}) == len(own)
    assert len({(case.document, case.as_of, case.profile) for case in own}) == len(own)


@every_rule
def test_a_code_selects_its_rule_alone(rule: Rule) -> None:
    """Whoever selects a code gets that code, and whoever ignores it gets all but that."""
    document = cases.document(rule.kind.example or "")

    selected = check(document, select=[rule.code], as_of=_DAY, profile=_PROFILE)
    ignored = check(document, ignore=[rule.code], as_of=_DAY, profile=_PROFILE)
    everything = check(document, as_of=_DAY, profile=_PROFILE)

    assert {each.code for each in selected} == {rule.code}
    assert sorted([*selected, *ignored], key=everything.index) == list(everything)


def test_every_file_of_cases_belongs_to_a_rule() -> None:
    """No file of cases lies there unread."""
    assert set(cases.codes()) <= {rule.code for rule in ALL}


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_is_current(name: str) -> None:
    """A page that is made from the code says what the code says; `make docs` writes it anew."""
    written = (_ROOT / "docs" / name).read_text(encoding="utf-8")

    assert written == PAGES[name]()


def test_the_package_of_rules_shows_the_catalogue_and_nothing_unknown() -> None:
    """`ALL` and `RETIRED` come from the catalogue; another name is an attribute error."""
    assert rules.ALL is catalogue.ALL
    assert rules.RETIRED is catalogue.RETIRED
    assert {"ALL", "RETIRED", "check"} <= set(dir(rules))
    with pytest.raises(AttributeError, match=r"^module 'rectify.rules' has no attribute 'NONE'$"):
        _ = rules.NONE
