import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.reading.periods import parse_periods


@pytest.mark.parametrize(
    "cell",
    [
        "202303", "202303.0", "202303,00", "'202303", "2023003", "03/2023", "3/2023", "003/2023",
        "2023-03", "2023/3", "2023 03", "3.2023", "03.2023", "03-2023",
        "maaliskuu 2023", "Maalis 2023", "MAALISKUU 2023", "maaliskuun 2023", "maalis-2023",
        "2023-03-31 00:00:00", "31.3.2023", "1.3.23", "31.3.2023 0:00:00",
    ],
)  # fmt: skip
def test_every_way_to_write_a_month(cell: str) -> None:
    assert parse_periods(pl.Series([cell])).arvot.to_list() == [202303]


@pytest.mark.parametrize(
    "cell",
    [
        "202313", "202300", "13/2023", "00/2023", "0/2023", "2023-13", "2023", "23", "45016",
        "Q1/2023", "Q1 2023", "2023.1", "1,2023", "kuu 2023", "tammikuu", "tammi 23", "true",
        "2023-02-31", "99.1.2023", "190001", "999901", "000101", "1899-12-31 12:00:00",
        "\uff13/2023",
    ],
)  # fmt: skip
def test_what_is_no_month_is_told(cell: str) -> None:
    parsed = parse_periods(pl.Series([cell]))
    assert parsed.arvot.to_list() == [None]
    assert parsed.hylatyt["period-is-a-period"].to_list() == [True]


@given(st.text("0123456789./- :TZtamikuesä", max_size=12))
def test_a_cell_is_read_or_told_whatever_is_in_it(cell: str) -> None:
    parsed = parse_periods(pl.Series([cell]))
    assert parsed.arvot.is_null().to_list() == parsed.hylatyt["period-is-a-period"].to_list()
