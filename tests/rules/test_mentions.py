"""Dates where they stand, and what the words beside them tell."""

import pytest

from rectify.model import Measure, Problem, Status, Task
from rectify.rules.mentions import Mentioned, Piece, dated, pieces
from rectify.source import fold


def mentioned(parts: list[Piece]) -> list[Mentioned]:
    """Find the dates of pieces that make one text."""
    folded = fold("\n".join(part.text for part in parts))
    return [
        text.mentioned(at) for text in dated(folded, lambda: parts) for at in range(len(text.dates))
    ]


def only(text: str) -> Mentioned:
    """Find the one date of a text."""
    (found,) = mentioned([Piece(path="title", text=text)])
    return found


def test_an_account_is_parted_as_it_is_told() -> None:
    """Lead, measures and tasks come in order; a task without a status has that of its problem."""
    measures = (Measure(text="一"), Measure(text="二"))
    stated = Task(text="甲", status=Status.COMPLETED, measures=measures[:1])
    item = Problem(
        title="乙",
        status=Status.IN_PROGRESS,
        lead="三",
        measures=measures,
        tasks=(stated, Task(text="丙")),
    )

    found = [(each.path, each.text, each.status.value) for each in pieces("problems[0]", item)]

    assert found == [
        ("problems[0].lead", "三", "in_progress"),
        ("problems[0].measures[0]", "一", "in_progress"),
        ("problems[0].measures[1]", "二", "in_progress"),
        ("problems[0].tasks[0].lead", "", "completed"),
        ("problems[0].tasks[0].measures[0]", "一", "completed"),
        ("problems[0].tasks[1].lead", "", "in_progress"),
    ]


def test_a_date_knows_its_piece_and_its_sentence() -> None:
    """Each date bears the piece that it stands in, and the words of its sentence on either side."""
    parts = [
        Piece(path="problems[0].lead", text="已部署。"),
        Piece(path="problems[0].measures[0]", text="先议。馆务会于2023年3月2日议定；再办"),
        Piece(path="problems[0].measures[1]", text="4月5日收回2笔"),
    ]

    first, second = mentioned(parts)

    assert (first.piece, first.before, first.after) == (parts[1], "馆务会于", "议定")
    assert (second.piece, second.before, second.after) == (parts[2], "", "收回2笔")
    assert second.date.year == 2023


def test_no_pieces_hold_no_dates() -> None:
    """Where there is no text, there is no date."""
    assert mentioned([]) == []


@pytest.mark.parametrize(
    ("text", "quoted", "enclosed"),
    [
        ("2023年3月2日", False, False),
        ("“2023年3月2日”", True, True),
        ("（2023年3月2日）", False, True),
        ("（“甲”）《乙“2023年3月2日”》", True, True),
        ("“甲”2023年3月2日（乙）", False, False),
    ],
)
def test_brackets_hold_a_date(text: str, *, quoted: bool, enclosed: bool) -> None:
    """A date in quotation marks is quoted; one in any brackets is enclosed."""
    found = only(text)

    assert (found.quoted, found.enclosed) == (quoted, enclosed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年3月2日收回，4月5日收清", [True, True]),
        ("将于2023年3月2日收回。4月5日收清", [True, False]),
        ("针对2023年3月的账目，4月5日收清", [True, False]),
        ("（2023年3月2日）4月5日收清", [True, False]),
        ("4月5日收清", [False]),
        ("2023-03-02收回，4月5日收清", [True, True]),
    ],
)
def test_a_year_is_known_from_a_deed(text: str, expected: list[bool]) -> None:
    """A year is known where it is printed, or where the date that printed it tells a deed."""
    assert [each.is_known for each in mentioned([Piece(path="title", text=text)])] == expected


@pytest.mark.parametrize(
    ("text", "planned", "described", "done"),
    [
        ("2023年3月2日开会", False, False, False),
        ("2023年3月2日前收回", True, True, False),
        ("延续到2023年3月2日", True, False, False),
        ("截至2023年3月2日收回3笔", False, False, True),
        ("力争2023年3月收回", True, False, False),
        ("对2023年3月的账目逐笔核对", False, True, False),
        ("对账目逐笔核对，2023年3月办结", False, False, False),
        ("2023年3月起每月核对", False, True, False),
        ("2023年3月已收清", False, False, True),
    ],
)
def test_words_beside_a_date_tell_what_it_is_of(
    text: str, *, planned: bool, described: bool, done: bool
) -> None:
    """Plans and limits, what a measure is about, and what is done are told by words beside."""
    found = only(text)

    assert (found.is_planned, found.is_described, found.is_done) == (planned, described, done)


def test_thousands_of_dates_take_no_longer_for_it() -> None:
    """Each date looks at its own neighbourhood alone, however long the sentence is."""
    text = "（" * 3000 + "2023年3月2日、" * 3000 + "）" * 3000

    found = mentioned([Piece(path="title", text=text)])

    assert len(found) == 3000
    assert max(len(each.before) + len(each.after) for each in found) <= 160
