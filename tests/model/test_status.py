"""What the stages of a correction mean, and how they are called."""

from __future__ import annotations

import pickle
from typing import Literal

import pytest

from rectify.model import Status

RESOLVED = {Status.COMPLETED, Status.BASICALLY_COMPLETED}


@pytest.mark.parametrize("status", Status)
def test_only_completed_and_basically_completed_are_resolved(status: Status) -> None:
    """A matter is resolved when it is completed, or basically so."""
    assert status.is_resolved == (status in RESOLVED)


@pytest.mark.parametrize("status", Status)
def test_whatever_else_is_stated_is_open(status: Status) -> None:
    """A stated status that is not resolved is open; an unstated one is neither."""
    assert status.is_open == (status not in RESOLVED | {Status.UNSTATED})


@pytest.mark.parametrize("status", Status)
def test_a_status_is_its_name_in_lower_case(status: Status) -> None:
    """The value of a status is its name in lower case."""
    assert status.value == status.name.lower()


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_labels_are_distinct(lang: Literal["zh", "en"]) -> None:
    """No two statuses bear one label."""
    assert len({status.label(lang) for status in Status}) == len(Status)


def test_a_label_is_chinese_unless_told() -> None:
    """A status is called as the documents call it."""
    assert Status.COMPLETED.label() == "已完成"


def test_a_label_can_be_english() -> None:
    """A status has an English name, too."""
    assert Status.IN_PROGRESS.label("en") == "in progress"


def test_a_label_is_refused_in_another_language() -> None:
    """The error names the languages that there are."""
    with pytest.raises(ValueError, match="lang: got 'fr', takes 'zh' or 'en'"):
        Status.COMPLETED.label("fr")  # type: ignore[arg-type]


def test_a_status_survives_pickling_as_itself() -> None:
    """An unpickled status is the very same member."""
    assert pickle.loads(pickle.dumps(Status.POSTPONED)) is Status.POSTPONED  # noqa: S301 - ours
