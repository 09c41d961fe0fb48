"""Documents are cited by title, by number, or by both."""

from __future__ import annotations

import pytest

from rectify.facts import Citation, of

ISSUED = "云河字〔2021〕14号"


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("印发《考勤办法》", ["考勤办法"]),
        (
            "《甲办法》《乙办法（试行）》和《丙“一”办法》",
            ["甲办法", "乙办法（试行）", "丙“一”办法"],
        ),
        ("《关于印发〈甲办法〉的通知》", ["关于印发〈甲办法〉的通知"]),
        ("《关于印发<甲办法>的通知》", ["关于印发<甲办法>的通知"]),
        ("《关于印发《甲办法》的通知》", ["关于印发《甲办法》的通知"]),
        ("《 甲办法 》", ["甲办法"]),
        ("“学习《甲办法》的”情况", ["甲办法"]),
        ("“《甲”乙》", []),
        ("《甲“乙》丙”", ["甲“乙"]),
        ("《》", []),
        ("《甲办法", []),
        ("《甲办法。修订《乙办法》", ["乙办法"]),
        ("《甲。《乙办法》丙》", ["乙办法"]),
        (f"《{'甲' * 201}》", []),
    ],
)
def test_the_outermost_marks_enclose_a_title(text: str, titles: list[str]) -> None:
    """A title is what the outer 《》 enclose, as printed, and no more than a title can be."""
    assert [citation.title for citation in of(text).citations] == titles


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("(云河字〔2021〕14号)", "云河字〔2021〕14号"),
        ("依据云河办[2018]6号文件要求", "云河办[2018]6号"),
        ("严格按云办【2018】31号规定", "云办【2018】31号"),
        ("贯彻落实云政发(2021) 5 号要求", "云政发(2021) 5 号"),
        ("(云山局务会纪要〔2018〕第7期)", "云山局务会纪要〔2018〕第7期"),
        ("省厅下发的云教通〔2020〕7号", "云教通〔2020〕7号"),
        ("2019年云教通〔2019〕7号", "云教通〔2019〕7号"),
        ("收到云纪函 〔2022〕3号", "云纪函 〔2022〕3号"),
        ("云教通〔2020年〕7-1号", "云教通〔2020年〕7-1号"),
        ("云教通〔２０２０〕７号", "云教通〔２０２０〕７号"),
        ("见〔2023〕2号", "〔2023〕2号"),
        (f"甲{'乙' * 40}〔2023〕2号", f"{'乙' * 30}〔2023〕2号"),
    ],
)
def test_a_number_begins_with_its_issuing_words(text: str, number: str) -> None:
    """A number is read in every style of bracket, from the issuing words on, as printed."""
    assert of(text).citations == (Citation(title=None, number=number),)


@pytest.mark.parametrize("text", ["(2021)3号楼", "2023年5号", "〔23〕5号", "〔2023〕号"])
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    """A house, a year without brackets, and a lost figure make no document number."""
    assert of(text).citations == ()


@pytest.mark.parametrize(
    "text",
    [
        f"《甲办法》({ISSUED})",
        f"《甲办法》 （ 文号：{ISSUED}）",
        f"《甲办法》{ISSUED}",
        f"按照{ISSUED}《甲办法》",
        f"按照{ISSUED}文件《甲办法》",
    ],
)
def test_a_title_and_its_number_are_one_citation(text: str) -> None:
    """A number right after or right before a title belongs to it."""
    assert of(text).citations == (Citation(title="甲办法", number=ISSUED),)


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        (
            f"《甲办法》,又按{ISSUED}",
            [("甲办法", None), (None, ISSUED)],
        ),
        (
            f"《甲办法》({ISSUED})《乙办法》",
            [("甲办法", ISSUED), ("乙办法", None)],
        ),
        (
            f"云办〔2020〕1号《甲办法》({ISSUED})",
            [("甲办法", "云办〔2020〕1号"), (None, ISSUED)],
        ),
        (
            f"云办〔2020〕1号和{ISSUED}",
            [(None, "云办〔2020〕1号"), (None, ISSUED)],
        ),
        (
            f"《甲办法({ISSUED})》",
            [(f"甲办法({ISSUED})", ISSUED)],
        ),
        (
            f"《关于转发{ISSUED}文件的通知》",
            [(f"关于转发{ISSUED}文件的通知", None), (None, ISSUED)],
        ),
        (
            f"{ISSUED}要求修订《甲办法》",
            [(None, ISSUED), ("甲办法", None)],
        ),
    ],
)
def test_a_title_takes_one_number_at_most(
    text: str, cited: list[tuple[str | None, str | None]]
) -> None:
    """What stands apart, or belongs to another title, is cited by itself."""
    assert [(citation.title, citation.number) for citation in of(text).citations] == cited


def test_a_citation_holds_a_title_or_a_number() -> None:
    """A citation of nothing can't be built."""
    with pytest.raises(ValueError, match="neither a title nor a number"):
        Citation(title=None, number=None)
