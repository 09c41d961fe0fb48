"""Many texts are looked through in one pass."""

import re

from rectify.rules.looking import Held, together

TEXTS = (
    ("problems[0]", "title", "甲，3处"),
    ("problems[0]", "lead", ""),
    ("problems[0]", "measures[0]", "补齐\n３处,退回3处"),
    ("sections[1]", "", "乙"),
)


def test_texts_that_hold_it_are_found_once_each() -> None:
    """Each text with a match comes once, in order, as printed and folded."""
    found = list(together(TEXTS).holding(re.compile("3处")))

    assert found == [
        Held("problems[0]", "title", "甲，3处", "甲,3处"),
        Held("problems[0]", "measures[0]", "补齐\n３处,退回3处", "补齐\n3处,退回3处"),
    ]


def test_no_texts_hold_nothing() -> None:
    """Where there are no texts, and where none has a match, nothing is found."""
    assert list(together(()).holding(re.compile("3"))) == []
    assert list(together(TEXTS).holding(re.compile("丙"))) == []


def test_a_text_has_a_path_and_a_place_to_point_at() -> None:
    """A measure is pointed at by itself, other words of an item at the item."""
    title, _, measure, section = (Held(*text, "") for text in TEXTS)

    assert (title.path, title.where) == ("problems[0].title", "problems[0]")
    assert measure.path == measure.where == "problems[0].measures[0]"
    assert section.path == section.where == "sections[1]"


def test_texts_that_stand_together_are_one_text() -> None:
    """From one index up to another the folded texts stand with line breaks between them."""
    texts = together(TEXTS)

    assert texts.between(0, 2) == "甲,3处\n"
    assert texts.between(3, 4) == "乙"
