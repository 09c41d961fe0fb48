"""The top of a page: its title, the furniture about it, where the body begins."""

from datetime import date

import pytest

from rectify.reading.opening import head, is_furniture, is_signer, published
from rectify.reading.scanner import Page, scan

_TITLE = "中共青岭县档案馆支部委员会关于巡察整改情况的通报"
_BODY = "根据县委统一部署，县委第二巡察组对县档案馆进行了巡察。现将整改情况通报如下。"


def _title(page: Page) -> str | None:
    found = head(page).title
    return None if found is None else page.folded[slice(*found)]


def _body(page: Page) -> str:
    return page.lines[head(page).body].text


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        ([_TITLE, _BODY], _TITLE),
        (["首页 > 公开 > 正文", _TITLE, "来源：县档案馆", _BODY], _TITLE),
        (
            ["中共青岭县档案馆支部委员会", "关于巡察整改情况的通报", _BODY],
            "中共青岭县档案馆支部委员会\n关于巡察整改情况的通报",
        ),
        (
            ["中共青岭县档案馆支部委员会关于", "巡察整改进展情况的通报", _BODY],
            "中共青岭县档案馆支部委员会关于\n巡察整改进展情况的通报",
        ),
        (["青岭县档案馆", "巡察整改情况的通报", _BODY], "青岭县档案馆\n巡察整改情况的通报"),
        ([f"{_TITLE}（2024-01-05）", _BODY], _TITLE),
        ([f"{_TITLE}（公开稿）", _BODY], f"{_TITLE}(公开稿)"),
    ],
)
def test_the_title_names_a_report_on_rectification(lines: list[str], title: str) -> None:
    """A title stands on one line, or broken across some, and the day behind it is no part of it."""
    page = scan("\n".join(lines))

    assert _title(page) == title
    assert _body(page) == _BODY.replace("，", ",")


@pytest.mark.parametrize(
    "lines",
    [
        [_BODY, _TITLE],
        ["一、整改情况", _TITLE],
        ["关于春节放假的通知", "各科室：请遵照执行。"],
        ["关于巡察整改", "的几点意见"],
        [],
    ],
)
def test_where_no_title_stands_there_is_none(lines: list[str]) -> None:
    """What stands behind the first paragraph or heading, or names no report, is no title."""
    assert _title(scan("\n".join(lines))) is None


@pytest.mark.parametrize(
    ("lines", "body"),
    [
        ([_TITLE, "各位代表：", "请审议。"], "各位代表:"),
        ([_TITLE, "主任、各位副主任：", "请审议。"], "主任、各位副主任:"),
        ([_TITLE, "发布时间：2024-01-02", "一、整改情况", "甲"], "一、整改情况"),
        ([_TITLE, "（共两页）", "现将整改情况公布如下：", "一、甲"], "现将整改情况公布如下:"),
        ([_TITLE, "首页>>机构>>正文", _BODY], _BODY.replace("，", ",")),
        (
            [
                _TITLE,
                "县档案馆支部收到反馈意见以后，立即召开会议传达学习，逐条对照检查，",
                "并部署整改。",
            ],
            "县档案馆支部收到反馈意见以后,立即召开会议传达学习,逐条对照检查,",
        ),
        ([_TITLE], _TITLE),
    ],
)
def test_the_body_begins(lines: list[str], body: str) -> None:
    """The body begins at a paragraph, an address, or an ordinal heading, behind the furniture."""
    page = scan("\n".join(lines))
    at = head(page).body

    assert page.lines[min(at, len(page.lines) - 1)].text == body


@pytest.mark.parametrize(
    ("lines", "on"),
    [
        (["2024年1月5日", _TITLE, "发布日期：2024-02-06", _BODY], date(2024, 2, 6)),
        (["发布时间：2024-01-05", _TITLE, "2024-03-04", _BODY], date(2024, 1, 5)),
        ([_TITLE, "2024-03-04 浏览量：3", _BODY], date(2024, 3, 4)),
        ([_TITLE, "成文日期：2024-01-02", "2024-03-04", _BODY], date(2024, 3, 4)),
        ([_TITLE, "发布时间：2024-", "03-04 浏览量：3", _BODY], date(2024, 3, 4)),
        ([_TITLE, "发布时间：今年", "发布时间：4月5日", _BODY], None),
        ([_TITLE, _BODY, "发布时间：2024-03-04"], None),
    ],
)
def test_the_day_of_publication(lines: list[str], on: date | None) -> None:
    """The labelled day about the title is that of publication, else the first one behind it."""
    found = head(scan("\n".join(lines))).published

    assert (None if found is None else found.on) == on


def test_the_day_of_publication_among_other_lines() -> None:
    """Among any lines the labelled day comes before one without a label."""
    page = scan("甲局2024年1月1日\n发布日期：2024-02-02\n2024-03-03")
    labelled, plain = published(page, range(3)), published(page, range(2, 3))

    assert labelled is not None
    assert labelled.on == date(2024, 2, 2)
    assert plain is not None
    assert plain.on == date(2024, 3, 3)
    assert page.folded[slice(*plain.where)] == "2024-03-03"
    assert published(page, range(2, 3), labelled=True) is None


def test_lines_of_furniture() -> None:
    """A line that begins as a web page's furniture does is told, with or without a bracket."""
    assert is_furniture("【字体:大 中 小】")
    assert is_furniture("来源:青岭县档案馆")
    assert not is_furniture("青岭县档案馆整改")


@pytest.mark.parametrize(
    ("line", "signs"),
    [
        ("中共青岭县档案馆支部委员会", True),
        ("青岭县 档案馆", True),
        ("一、档案馆", False),
        ("县。档案馆", False),
        ("来源:县档案馆", False),
        ("馆", False),
        ("青岭县档案馆整改", False),
    ],
)
def test_who_may_sign(line: str, signs: bool) -> None:  # noqa: FBT001
    """A short line that ends as the names of organizations do may sign; headings don't."""
    assert is_signer(line) is signs


def test_a_day_that_is_broken_onto_the_next_line_stands_on_both() -> None:
    """The break is counted, and a day that begins on the next line is not this line's."""
    page = scan("发布日期:2024-\n\n12-20 来源:甲")
    other = scan("县委-\n2024年3月5日至4月30日")

    day = published(page, range(1))
    assert day is not None
    assert page.folded[slice(*day.where)].replace("\n", "") == "2024-12-20"
    assert published(other, range(1)) is None
