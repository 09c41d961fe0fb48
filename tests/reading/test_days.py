"""Days and periods as a masthead prints them."""

from datetime import date

import pytest

from rectify.reading.days import Day, days, later_year, period, whole_day


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2023年4月10日", [date(2023, 4, 10)]),
        ("2023 年 11 月 30 日", [date(2023, 11, 30)]),
        ("二〇二三年六月八日", [date(2023, 6, 8)]),
        ("二零二三年十一月三十日", [date(2023, 11, 30)]),
        ("2023-04-10", [date(2023, 4, 10)]),
        ("2023/4/10", [date(2023, 4, 10)]),
        ("2022年7月7日、9月8日", [date(2022, 7, 7), date(2022, 9, 8)]),
        ("2022年5月9日-12日", [date(2022, 5, 9), date(2022, 5, 12)]),
        ("8月29日", [None]),
        ("2023年月30日", []),
        ("2023年4月上旬", [None]),
        ("2023年2月30日", [None]),
        ("2023年4月三四日", [None]),
        ("〔2023〕2号", []),
        ("三项制度", []),
    ],
)
def test_days_inherit_their_years(text: str, expected: list[date | None]) -> None:
    """A day without a year takes it from the day before it; what names no day gives none."""
    assert [day.on for day in days(text)] == expected


def test_a_day_tells_where_it_stands() -> None:
    """A day's place is that of its words, also when it is counted from further before."""
    (found,) = days("于2023年4月10日反馈")

    assert found.where == (1, 11)
    assert found.moved(5).where == (6, 16)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2023年4月10日至6月10日", date(2023, 4, 10), date(2023, 6, 10)),
        ("2023年11月6日至1月12日", date(2023, 11, 6), date(2024, 1, 12)),
        ("2022年12月1日到2023年1月12日", date(2022, 12, 1), date(2023, 1, 12)),
        ("2023年3月2日,4月1日-5月2日", date(2023, 4, 1), date(2023, 5, 2)),
        ("2023年4月上旬至7月1日", None, date(2023, 7, 1)),
        ("2023年4月1日至7月上旬", date(2023, 4, 1), None),
    ],
)
def test_a_period_joins_two_days(text: str, first: date | None, last: date | None) -> None:
    """Two days that 至, 到 or a dash joins make a period; the last is not before the first."""
    found = period(text)

    assert found is not None
    assert (found.start.on, found.stop.on) == (first, last)


@pytest.mark.parametrize("text", ["2023年4月10日", "2023年4月10日、5月11日", ""])
def test_days_that_nothing_joins_make_no_period(text: str) -> None:
    """One day, or days that are listed, make no period."""
    assert period(text) is None


def test_a_line_that_is_a_day() -> None:
    """A day alone on its line, in brackets or not, is told; words or another day make it none."""
    assert whole_day("( 2024年1月2日 )") is not None
    assert whole_day("2024年1月2日发布") is None
    assert whole_day("2024年1月2日、3月4日") is None


@pytest.mark.parametrize(
    ("on", "later"),
    [
        (date(2023, 4, 1), date(2024, 4, 1)),
        (date(2024, 2, 29), None),
    ],
)
def test_the_same_day_of_the_year_after(on: date, later: date | None) -> None:
    """The year after has the same day, save for the last of February in leap years."""
    day = Day(on, (0, 3), on.year)

    assert later_year(day, on).on == later
