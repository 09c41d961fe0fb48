"""Each case of tests/cases/rules fires or is silent as it says, at the words that it names."""

import pytest

from rectify.rules import ALL
from tests.rules import cases

_CASES = [case for rule in ALL for case in cases.cases(rule.code)]
_DOCUMENT = "---8<---\n1.甲\n整改情况：乙。\n--->8---\n"


@pytest.mark.parametrize("case", _CASES, ids=[case.id for case in _CASES])
def test_a_rule_does_as_its_case_says(case: cases.Case) -> None:
    """A rule fires in the texts that call for a look, at the words told, and in no near miss."""
    found = cases.found(case)

    said = [f"{each.where}: {each.message}" for each in found]
    assert bool(found) is case.fires, "\n".join([case.id, case.note, *said])
    assert not cases.missing(case, found), "\n".join([case.id, *cases.missing(case, found)])


def test_a_case_is_parsed_whole() -> None:
    """A case holds its name, its note, its day, its profile, its document and its places."""
    head = "# fires: 甲 乙\n> 一\n> 二\n@ as_of 2024-01-31\n@ profile xuncha-county\n\n"

    (case,) = cases.parse(f"\n{head}{_DOCUMENT}= problems[0] | 甲 | 乙\n= title\n\n", code="ABC101")

    assert (case.id, case.note) == ("ABC101 fires: 甲 乙", "一 二")
    assert case.document == "1.甲\n整改情况：乙。"
    assert case.as_of is not None
    assert case.as_of.isoformat() == "2024-01-31"
    assert case.profile is not None
    assert case.profile.name == "xuncha-county"
    assert case.places == (("problems[0]", "甲 | 乙"), ("title", None))


@pytest.mark.parametrize(
    "text",
    [
        f"甲\n# fires: 甲\n{_DOCUMENT}",
        f"# fires:\n{_DOCUMENT}",
        "# fires: 甲\n1.乙\n",
        f"# fires: 甲\n@ until 2024-01-31\n{_DOCUMENT}",
        f"# fires: 甲\n{_DOCUMENT}problems[0]\n",
        f"# silent: 甲\n{_DOCUMENT}= problems[0]\n",
    ],
    ids=["before", "no name", "no document", "unknown setting", "no place", "silent at a place"],
)
def test_a_case_that_says_nothing_is_refused(text: str) -> None:
    """What the notation doesn't have is an error of the file, and no case that always passes."""
    with pytest.raises(ValueError, match=r"^ABC101: "):
        list(cases.parse(text, code="ABC101"))


def test_a_place_that_no_diagnostic_is_at_is_told() -> None:
    """What was expected and what was found are named where the two differ."""
    text = "1.甲甲。\n整改情况：补建。\n2.甲甲。\n整改情况：加强。"
    head = f"# fires: 甲\n---8<---\n{text}\n--->8---\n"
    (right,) = cases.parse(f"{head}= problems[1].title | 甲甲\n", code="NUM104")
    (wrong,) = cases.parse(f"{head}= problems[0].title | 甲甲\n", code="NUM104")

    found = cases.found(right)

    assert cases.missing(right, found) == []
    assert cases.missing(wrong, found) == [
        "- problems[0].title | 甲甲",
        "+ problems[1].title | 甲甲",
    ]


def test_a_code_without_a_file_has_no_cases() -> None:
    """Where a rule has no file, it has no cases."""
    assert cases.cases("ABC101") == []
