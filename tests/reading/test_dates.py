from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.reading.dates import parse_dates

PAIVA = date(2023, 3, 31)


def days(*cells: str, muoto: str = "", vuosi_1904: bool = False) -> list[date | None]:
    return parse_dates(pl.Series(cells), muoto=muoto, vuosi_1904=vuosi_1904).arvot.to_list()


@pytest.mark.parametrize(
    "cell",
    [
        "31.3.2023", "31.03.2023", "31.3.23", "2023-03-31", "2023-03-31 00:00:00",
        "2023-03-31 23:59:59.999", "2023-03-31T12:00:00", "2023-03-31T12:00:00+02:00",
        "2023-03-31T00:00:00Z", "2023/03/31", "31.3.2023 0:00:00", "31.3.2023 klo 12.00",
        "31032023", "31032023.0", "20230331", "45016", "45016.0", "45016.5", "45016,5",
        "31/3/2023", "'31.3.2023", "31. maaliskuuta 2023",
    ],
)  # fmt: skip
def test_every_way_to_write_a_day(cell: str) -> None:
    assert days(cell) == [PAIVA]


def test_a_day_stored_as_a_number_has_lost_its_first_zero() -> None:
    assert days("1032023", "01032023") == [date(2023, 3, 1)] * 2


@pytest.mark.parametrize(
    "cell",
    [
        "31.2.2023", "29.2.2023", "32.1.2023", "0.3.2023", "2023-02-30", "20230229", "31.4.23",
        "x", "true", "12", "31.3.", "31,3,2023", "31-3-2023", "310323", "31.03.2023.",
        "1.3.0023", "1.3.023", "1.1.1899", "1.1.1904", "+10113-09-19 00:00:00",
        "12:00", "1899-12-31 12:00:00", "1904-01-01 12:00:00", "31.3.2023 99",
        "2023-03-30T21:00:00Z", "3/4/2023", "3/31/2023", "31. kuukautta 2023",
        "7305", "73051", "100000", "٣١.3.2023",
    ],
)  # fmt: skip
def test_what_is_no_day_is_told(cell: str) -> None:
    parsed = parse_dates(pl.Series([cell]))
    assert parsed.arvot.to_list() == [None]
    assert parsed.hylatyt["date-is-a-date"].to_list() == [True]


def test_the_bounds_of_years() -> None:
    assert days("29.2.2024", "1.1.1905", "31.12.9999") == [
        date(2024, 2, 29), date(1905, 1, 1), date(9999, 12, 31),
    ]  # fmt: skip
    assert days("31.12.69", "1.1.70") == [date(2069, 12, 31), date(1970, 1, 1)]
    assert days("7306", "73050") == [date(1920, 1, 1), date(2099, 12, 31)]


def test_the_month_is_first_only_when_the_user_says_so() -> None:
    assert days("3/4/2023", "31.3.2023", muoto="kk/pp/vvvv") == [date(2023, 3, 4), None]
    assert days("3/4/2023", "2023-03-31", muoto="kk/pp/vvvv") == [date(2023, 3, 4), PAIVA]
    assert days("3/4/2023", "3/31/2023") == [None, None]
    assert days("3/4/2023", "31/3/2023") == [date(2023, 4, 3), PAIVA]
    assert days("31/3/2023", "3/31/2023") == [None, None]


def test_bare_serials_of_the_1904_system() -> None:
    assert days("43554", vuosi_1904=True) == [PAIVA]


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_day_to_text_to_day(paiva: date) -> None:
    for form in ("%d.%m.%Y", "%Y-%m-%d", "%d.%m.%y", "%d%m%Y", "%Y%m%d"):
        assert days(paiva.strftime(form)) == [paiva]
    assert days(str((paiva - date(1899, 12, 30)).days)) == [paiva]


@given(st.text("0123456789./- :TZtamikuesä", max_size=12))
def test_a_cell_is_read_or_told_whatever_is_in_it(cell: str) -> None:
    parsed = parse_dates(pl.Series([cell]))
    assert parsed.arvot.is_null().to_list() == parsed.hylatyt["date-is-a-date"].to_list()
