"""Dates are read as Chinese texts print them."""

from __future__ import annotations

from datetime import date

import pytest

from rectify.facts import DateMention, of


@pytest.mark.parametrize(
    ("text", "printed", "start", "end"),
    [
        ("于2023 年 11 月 30 日印发", "2023 年 11 月 30 日", "2023-11-30", "2023-11-30"),
        ("２０２３年１１月３０日", "２０２３年１１月３０日", "2023-11-30", "2023-11-30"),
        ("2023年5月3号", "2023年5月3号", "2023-05-03", "2023-05-03"),
        ("2.2023年5月3日", "2023年5月3日", "2023-05-03", "2023-05-03"),
        ("23年5月3日", "23年5月3日", "2023-05-03", "2023-05-03"),
        ("98年5月", "98年5月", "1998-05-01", "1998-05-31"),
        ("二〇二三年十一月三十日", "二〇二三年十一月三十日", "2023-11-30", "2023-11-30"),
        ("2023年元月5日", "2023年元月5日", "2023-01-05", "2023-01-05"),
        ("2023-11-30", "2023-11-30", "2023-11-30", "2023-11-30"),
        ("2023/11/3", "2023/11/3", "2023-11-03", "2023-11-03"),
        ("2023.11.30。", "2023.11.30", "2023-11-30", "2023-11-30"),
        ("(2019.8)", "2019.8", "2019-08-01", "2019-08-31"),
        ("2019.12印发", "2019.12", "2019-12-01", "2019-12-31"),
        ("2023-11起", "2023-11", "2023-11-01", "2023-11-30"),
        ("2024年2月", "2024年2月", "2024-02-01", "2024-02-29"),
        ("2023年7月份", "2023年7月份", "2023-07-01", "2023-07-31"),
        ("2023年4月上旬", "2023年4月上旬", "2023-04-01", "2023-04-10"),
        ("2023年4月中旬", "2023年4月中旬", "2023-04-11", "2023-04-20"),
        ("2023年2月下旬", "2023年2月下旬", "2023-02-21", "2023-02-28"),
        ("2022年9月前", "2022年9月", "2022-09-01", "2022-09-30"),
        ("2022年9月日常检查", "2022年9月", "2022-09-01", "2022-09-30"),
        ("2022年9月初步完成", "2022年9月", "2022-09-01", "2022-09-30"),
        ("2020年度", "2020年", "2020-01-01", "2020-12-31"),
        ("2020年3个月", "2020年", "2020-01-01", "2020-12-31"),
        ("2020年上半年", "2020年上半年", "2020-01-01", "2020-06-30"),
        ("2020年下半年", "2020年下半年", "2020-07-01", "2020-12-31"),
        ("2017—2018年", "2017—2018年", "2017-01-01", "2018-12-31"),
        ("2023年5月9日-12日", "2023年5月9日-12日", "2023-05-09", "2023-05-12"),
        ("2023年5月9－12日", "2023年5月9－12日", "2023-05-09", "2023-05-12"),
        ("2023年5月9、10日", "2023年5月9、10日", "2023-05-09", "2023-05-10"),
        ("2023年9-12月", "2023年9-12月", "2023-09-01", "2023-12-31"),
        ("2023年9至12月份", "2023年9至12月份", "2023-09-01", "2023-12-31"),
        ("2022年11-2月", "2022年11-2月", "2022-11-01", "2023-02-28"),
    ],
)
def test_a_date_says_which_days_it_means(text: str, printed: str, start: str, end: str) -> None:
    """Each form of a date, as printed, has its first day and its last."""
    (mention,) = of(text).dates

    assert mention.text == printed
    assert (str(mention.start), str(mention.end)) == (start, end)
    assert not mention.broken


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("2022年底", "2022年底"),
        ("2022年年初", "2022年年初"),
        ("2022年7月底", "2022年7月底"),
        ("2022年9月初", "2022年9月初"),
    ],
)
def test_vague_words_leave_the_days_open(text: str, printed: str) -> None:
    """The end of a month or a year is no number of days."""
    (mention,) = of(text).dates

    assert mention.text == printed
    assert (mention.year, mention.start, mention.end, mention.broken) == (2022, None, None, False)


@pytest.mark.parametrize(
    "text",
    [
        "反馈后2个月内",
        "3月内办结",
        "为期3月",
        "每月8日",
        "1月1课",
        "一月一课",
        "发放13月工资",
        "云教〔2023〕2号",
        "云教〔2023年〕2号",
        "增长2019.8%",
        "面积2013.5平方米",
        "投入2019.8万元",
        "版本2019.8.1.2",
        "1.5月",
        "1.5",
        "3.2.1",
        "占25.9%",
        "2022-2023学年",
        "2011-12学年",
        "2023-13",
        "9日",
        "甲、9日",
        "9日、10日",
        "90年代",
        "1990年代",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    """Lengths of time, rhythms, document numbers and decimal numbers are no dates."""
    assert of(text).dates == ()


@pytest.mark.parametrize(
    ("text", "printed", "parts"),
    [
        ("至2023年月30日", "2023年月30日", (2023, None, 30)),
        ("2023年月日", "2023年月日", (2023, None, None)),
        ("2023年9月日", "2023年9月日", (2023, 9, None)),
        ("9月日", "9月日", (None, 9, None)),
        ("2023年13月45日", "2023年13月45日", (2023, 13, 45)),
        ("2023年13月", "2023年13月", (2023, 13, None)),
        ("2月30日", "2月30日", (None, 2, 30)),
        ("2023年2月29日", "2023年2月29日", (2023, 2, 29)),
        ("202年3月5日", "202年3月5日", (202, 3, 5)),
        ("2023-11-31", "2023-11-31", (2023, 11, 31)),
        ("2023年9月28-31日", "2023年9月28-31日", (2023, 9, 28)),
        ("2023年9月28-3日", "2023年9月28-3日", (2023, 9, 28)),
        ("2018—2017年", "2018—2017年", (2018, None, None)),
    ],
)
def test_a_broken_date_is_reported(
    text: str, printed: str, parts: tuple[int | None, int | None, int | None]
) -> None:
    """A date with a part missing, or that no calendar has, is there, with what it says."""
    (mention,) = of(text).dates

    assert mention.text == printed
    assert (mention.year, mention.month, mention.day) == parts
    assert mention.broken
    assert mention.start is mention.end is None


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("2023年7月7日、9月8日", ["2023-07-07", "2023-09-08"]),
        ("2023年7月7日、9日和11日", ["2023-07-07", "2023-07-09", "2023-07-11"]),
        ("2023年4月10日至6月10日", ["2023-04-10", "2023-06-10"]),
        ("2023年4月上旬至7月上旬", ["2023-04-01", "2023-07-01"]),
        ("2022年11月20日至1月20日", ["2022-11-20", "2023-01-20"]),
        ("2022年11月20日。1月20日", ["2022-11-20", "2022-01-20"]),
        ("2022年9月-12月", ["2022-09-01", "2022-12-01"]),
        ("2019年—2023年", ["2019-01-01", "2023-01-01"]),
        ("2017—2018年,9月1日", ["2017-01-01", "2018-09-01"]),
        ("2023年3月,2022年底的,8月1日", ["2023-03-01", "None", "2023-08-01"]),
        ("2023年3月,次年4月,5月", ["2023-03-01", "2024-04-01", "2024-05-01"]),
        ("2023年3月,去年4月,5月", ["2023-03-01", "None", "2023-05-01"]),
        ("2023年3月《2015年办法》5月", ["2023-03-01", "2015-01-01", "2023-05-01"]),
        ("202年3月5日,4月1日", ["None", "None"]),
        ("2023年3月。三月五日", ["2023-03-01", "2023-03-05"]),
        ("2023年3月。三月份", ["2023-03-01", "2023-03-01"]),
        ("甲、3日,2023年5月", ["2023-05-01"]),
        (
            "2023年3月,《2015年〈甲〉》及2016年《乙》5月",
            [*("2023-03-01", "2015-01-01"), *("2016-01-01", "2016-05-01")],
        ),
    ],
)
def test_a_year_carries_on(text: str, dates: list[str]) -> None:
    """A date that names no year takes the one before it, and a range may run into the next."""
    assert [str(mention.start) for mention in of(text).dates] == dates


def test_the_first_year_may_be_given() -> None:
    """The year that is given belongs to dates before any that names its own."""
    mentions = of("8月29日反馈,2024年1月5日、2月3日通报", year=2023).dates

    assert [mention.start for mention in mentions] == [
        date(2023, 8, 29),
        date(2024, 1, 5),
        date(2024, 2, 3),
    ]


@pytest.mark.parametrize("text", ["8月29日", "9-12月", "10月中旬"])
def test_without_a_year_no_day_is_meant(text: str) -> None:
    """Where no year is known, a date has its month and neither start nor end."""
    (mention,) = of(text).dates

    assert (mention.year, mention.start, mention.end, mention.broken) == (None, None, None, False)


@pytest.mark.parametrize("text", ["次年3月", "11月至1月", "11-2月"])
def test_the_calendar_ends(text: str) -> None:
    """After the last year of the calendar comes none."""
    assert of(text, year=9999).dates[-1].start is None


def test_a_mention_has_both_ends_or_neither() -> None:
    """A mention with one end alone, or with the last day before the first, can't be built."""
    with pytest.raises(ValueError, match="takes both or neither"):
        DateMention(text="5月", start=date(2023, 5, 1))
    with pytest.raises(ValueError, match="takes no day before 2023-05-02"):
        DateMention(text="5月", start=date(2023, 5, 2), end=date(2023, 5, 1))


def test_a_day_alone_follows_another_day_and_no_month() -> None:
    """Behind a day and a mark a number with 日 is a day of the same month; behind a month it isn't."""
    assert [each.text for each in of("2023年3月2日、5日").dates] == ["2023年3月2日", "5日"]
    assert [each.text for each in of("2023年3月、5日").dates] == ["2023年3月"]
