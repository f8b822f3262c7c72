from datetime import date

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.reading.dates import parse_dates, parse_periods

PAIVA = date(2023, 3, 31)


def days(*cells: str, muoto: str = "", vuosi_1904: bool = False) -> list[date | None]:
    return parse_dates(pl.Series(cells), muoto=muoto, vuosi_1904=vuosi_1904).arvot.to_list()


@pytest.mark.parametrize(
    "cell",
    [
        "31.3.2023", "31.03.2023", "31.3.23", "2023-03-31", "2023-03-31 00:00:00",
        "31032023", "20230331", "45016", "45016.5", "31/3/2023", "'31.3.2023",
    ],
)  # fmt: skip
def test_every_way_to_write_a_day(cell: str) -> None:
    assert days(cell) == [PAIVA]


@pytest.mark.parametrize("cell", ["31.2.2023", "32.1.2023", "x", "1.3.0023", "3/4/2023", "12"])
def test_what_is_no_day_is_told(cell: str) -> None:
    parsed = parse_dates(pl.Series([cell]))
    assert parsed.arvot.to_list() == [None]
    assert parsed.hylatyt["date-is-a-date"].to_list() == [True]


def test_the_users_form_and_the_columns_order() -> None:
    assert days("3/4/2023", muoto="kk/pp/vvvv") == [date(2023, 3, 4)]
    assert days("3/4/2023", "3/31/2023") == [date(2023, 3, 4), PAIVA]
    assert days("31/3/2023", "3/31/2023") == [None, None]


def test_bare_serials_of_the_1904_system() -> None:
    assert days("43554", vuosi_1904=True) == [PAIVA]


@given(st.dates(date(1990, 1, 1), date(2060, 12, 31)))
def test_day_to_text_to_day(paiva: date) -> None:
    for form in ("%d.%m.%Y", "%Y-%m-%d", "%d.%m.%y", "%d%m%Y", "%Y%m%d"):
        assert days(paiva.strftime(form)) == [paiva]
    assert days(str((paiva - date(1899, 12, 30)).days)) == [paiva]


@pytest.mark.parametrize(
    "cell",
    ["202303", "202303.0", "03/2023", "3/2023", "2023-03", "maaliskuu 2023", "Maalis 2023",
     "2023-03-31 00:00:00", "31.3.2023", "3.2023"],
)  # fmt: skip
def test_every_way_to_write_a_month(cell: str) -> None:
    assert parse_periods(pl.Series([cell])).arvot.to_list() == [202303]


@pytest.mark.parametrize("cell", ["202313", "2023", "13/2023", "kuu 2023", "tammikuu"])
def test_what_is_no_month_is_told(cell: str) -> None:
    parsed = parse_periods(pl.Series([cell]))
    assert parsed.hylatyt["period-is-a-period"].to_list() == [True]
