"""Where the paths of a report stand: in its text, and in its order."""

from itertools import pairwise

import pytest

import rectify
from rectify.model import Claim, ClaimSubject, Passage, Problem, Report, Section
from rectify.rules.places import Places


def claim(where: str) -> Claim:
    """Make a claim that stands somewhere."""
    return Claim(subject=ClaimSubject.OTHER, text="共2个", where=where)


REPORT = Report(
    preamble=(Passage(text="甲"), Passage(text="乙")),
    sections=(
        Section(title="一方面", level=1),
        Section(title="一类", level=2),
        Section(title="二方面", level=1),
        Section(title="空方面", level=1),
    ),
    problems=(Problem(title="甲", section=1), Problem(title="乙"), Problem(title="丙", section=2)),
    claims=(
        *(claim("preamble[0]"), claim("problems[1].measures[0]"), claim("claims[0]")),
        *(claim("某处"), claim("problems[" + "9" * 5000 + "]")),
    ),
)


@pytest.mark.parametrize(
    ("first", "second"),
    list(
        pairwise(
            [
                *("", "title", "organization.name", "inspection.feedback_on", "milestones[0]"),
                *("preamble[0]", "preamble[0].text", "claims[0]", "preamble[1]", "organizing[0]"),
                *("sections[0]", "sections[1]", "problems[0]", "problems[0].title"),
                *("problems[0].status", "problems[0].lead", "problems[0].measures[0]"),
                *("problems[0].measures[1]", "problems[0].tasks[0]"),
                *("problems[0].tasks[0].measures[0]", "problems[0].tasks[1]", "problems[0].other"),
                *("problems[1]", "problems[1].measures[0]", "claims[1]", "sections[2]"),
                *("problems[2]", "sections[3]", "unassigned_tasks[0]", "plans[0]", "plans[10]"),
                *("contact.phones[0]", "signed_on", "claims[9]"),
            ]
        )
    ),
)
def test_paths_sort_as_a_document_prints_them(first: str, second: str) -> None:
    """A heading comes before its first problem, measures before tasks, a claim behind its words."""
    places = Places(report=REPORT)

    assert places.order(first) < places.order(second)


@pytest.mark.parametrize("path", ["claims[2]", "claims[3]", "claims[4]", "claims", "sections"])
def test_a_path_that_leads_nowhere_has_a_place_too(path: str) -> None:
    """A claim that stands in a claim, or nowhere, sorts like any other."""
    places = Places(report=REPORT)

    assert places.order("") < places.order(path)


@pytest.mark.parametrize("where", ["", "sections[7]", "problems"])
def test_what_has_no_place_in_the_text_has_no_span(where: str) -> None:
    """The whole report stands nowhere in particular, and what isn't there neither."""
    reading = rectify.read("1.甲。\n整改情况：乙。")

    assert Places(report=reading.report, reading=reading).locate(where, "甲") is None


@pytest.mark.parametrize("words", ["丙", "乙 丙", "", " \n"])
def test_words_that_do_not_stand_there_point_at_the_whole_place(words: str) -> None:
    """Where the words can't be found, or are blank, all of the place is pointed at."""
    reading = rectify.read("1.甲。\n整改情况：\n乙。")
    places = Places(report=reading.report, reading=reading)

    assert places.locate("problems[0]", words) == reading.spans["problems[0]"]
