"""Brackets of a folded text find their partners."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectify.facts import brackets


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("", {}),
        ("无", {}),
        ("(甲)", {0: 2}),
        ("《甲》(乙)", {0: 2, 3: 5}),
        ("《关于〈甲〉的通知》", {0: 9, 3: 5}),
        ("《关于《甲》的通知》", {0: 9, 3: 5}),
        ("《关于<甲>的通知》", {0: 9, 3: 5}),
        ("〔1〕【2】[3]「4」『5』‘6’“7”", {0: 2, 3: 5, 6: 8, 9: 11, 12: 14, 15: 17, 18: 20}),
        ('"甲"和"乙"', {0: 2, 4: 6}),
        ("甲)乙", {}),
        ("(甲", {}),
        ("(甲“乙)丙”", {0: 4}),
        ("《甲《乙》", {2: 4}),
    ],
)
def test_a_closer_takes_the_nearest_open_mark_of_its_kind(text: str, pairs: dict[int, int]) -> None:
    """Marks pair by kind, and those that are left open or crossed are plain characters."""
    found = brackets.pairs(text)

    assert found == pairs


@given(st.text(alphabet='《》〈〉<>()[]“”‘’"甲', max_size=40))
def test_pairs_nest_or_stand_apart(text: str) -> None:
    """No pair crosses another, and they come in the order of their openers."""
    found = brackets.pairs(text)

    assert list(found) == sorted(found)
    assert all(
        not (start < other < stop < end)
        for start, stop in found.items()
        for other, end in found.items()
    )
