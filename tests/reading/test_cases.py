"""Each document of tests/cases/reading is read as its expected lines say."""

import pytest

import rectify
from tests.reading import outline

_CASES = outline.cases()


@pytest.mark.parametrize("case", _CASES, ids=[case.name for case in _CASES])
def test_a_document_is_read_as_its_case_says(case: outline.Case) -> None:
    """A short document in one layout, or with one kind of damage, is read as a careful reader would."""
    reading = rectify.read(case.document)

    found = outline.differences(case.expected, outline.outline(reading))

    assert not found, "\n".join([case.name, case.note, *found])


def test_there_are_sixty_cases_and_no_name_stands_twice() -> None:
    """The cases are at least sixty, each under a name of its own."""
    names = [case.name for case in _CASES]

    assert len(names) == len(set(names))
    assert len(names) >= 60


def test_a_line_too_many_and_a_line_too_few_are_told() -> None:
    """The comparison names what was expected and what was read where the two differ."""
    expected = ["problem 1 completed 甲", "  measure 一是 乙…", "none claim"]
    actual = ["problem 1 unstated 甲", "  measure 一是 乙丙", "claim tasks 3", "title: 丁"]

    found = outline.differences(expected, actual)

    assert found == [
        "+ claim tasks 3",
        "problems (- expected, + read)",
        "- problem 1 completed 甲",
        "+ problem 1 unstated 甲",
        "    measure 一是 乙…",
    ]
