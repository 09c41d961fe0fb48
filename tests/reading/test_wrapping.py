"""Lines that are broken within a sentence."""

import pytest

from rectify.reading.scanner import joined, scan
from rectify.reading.wrapping import breaks


def _flowing(text: str) -> list[str]:
    page = scan(text)
    return [line.text for line in joined(page, breaks(page, 0, len(page.lines))).lines]


@pytest.mark.parametrize(
    "lines",
    [
        ("一是修订财务制度,", "明确审批权限。"),
        ("整改情况:一是修订财务制度并", "逐条公示。"),
        ("1.台账缺失。已补建台", "账三本。"),
        ("2023年4月10日至6月10日,县委第", "二巡察组进驻。"),
        ("台账缺失", "。"),
        ("组织学习《档案", "管理办法》。"),
        ("局党组制定整改工作实施方案并", "明确责任分工。"),
        ("整改进度:已完成。后续", "定期检查。"),
        ("对照“三张清单", "”逐项落实。"),
    ],
)
def test_a_sentence_runs_on(lines: tuple[str, str]) -> None:
    """A line that does not end its sentence runs on into one that begins nothing."""
    assert _flowing("\n".join(lines)) == ["".join(lines)]


@pytest.mark.parametrize(
    "lines",
    [
        ("台账缺失。", "已补建。"),
        ("1.台账缺失", "已补建台账三本。"),
        ("一、组织领导情况", "局党组高度重视。"),
        ("整改进度:已完成", "补建台账三本。"),
        ("局党组制定整改工作实施方案并", "1.明确责任分工。"),
        ("局党组制定整改工作实施方案并", "整改情况:已整改。"),
        ("局党组制定整改工作实施方案并", "一是明确分工。"),
        ("局党组制定整改工作实施方案并", "2024年1月2日"),
        ("局党组制定整改工作实施方案并", "下一步,继续整改。"),
        ("局党组制定整改工作实施方案并", "欢迎监督。"),
        ("局党组制定整改工作实施方案并", "来源:县局"),
        ("来源:青岭县人民政府信息公开网站,", "县局整改。"),
        ("关于台账缺失的问题", "补建台账三本。"),
        ("青岭县局", "补建台账三本。"),
    ],
)
def test_a_line_ends_what_it_says(lines: tuple[str, str]) -> None:
    """Ended sentences, headings, labels, furniture, and lines before a new beginning stay lines."""
    assert _flowing("\n".join(lines)) == list(lines)


def test_a_paragraph_runs_over_many_lines() -> None:
    """What a line begins goes on over all the lines that it is broken across."""
    text = "一是修订财务制度,\n明确审批权限,\n每月公示,\n按季通报。\n二是开展检查。"

    assert _flowing(text) == ["一是修订财务制度,明确审批权限,每月公示,按季通报。", "二是开展检查。"]


def test_how_a_long_paragraph_began_is_remembered() -> None:
    """However long a heading's paragraph is, its beginning and its end tell where it runs on."""
    lines = ["1.台账缺失。", *["补建" * 20 + "," for _ in range(8)], "补建完毕"]

    assert _flowing("\n".join(lines)) == [lines[0], "".join(lines[1:])]


def test_a_text_broken_hard_at_one_width_runs_on() -> None:
    """Where most lines that end no sentence have one width, each of that width runs on."""
    line = "县局整改工作专班每周碰头研究部署推进落实各项任务"
    text = "\n".join([f"1.{line}", *[line] * 5, "并抓好落实。"])

    assert len(_flowing(text)) == 1


def test_lines_that_all_end_their_sentences_have_no_width() -> None:
    """Where no line is broken off nothing is cut out."""
    assert _flowing("甲局。\n乙局。\n丙局。") == ["甲局。", "乙局。", "丙局。"]


def test_breaks_are_those_of_the_range_alone() -> None:
    """Lines outside the range that is asked for are left as they are."""
    page = scan("台账,\n台账,\n台账,\n台账。")

    assert breaks(page, 1, 3) == [(7, 8)]
