import polars as pl
import pytest

from flows.reading.codes import parse_codes, parse_texts, parse_whole_numbers
from flows.reading.parsed import clean


def codes(*cells: str | None, tekstina: list[bool] | None = None) -> list[str | None]:
    mask = None if tekstina is None else pl.Series(tekstina)
    return parse_codes(pl.Series(cells, dtype=pl.String), lambda: mask).arvot.to_list()


@pytest.mark.parametrize(
    ("cell", "code"),
    [
        ("3000", "3000"),
        ("3000.0", "3000"),
        ("3000,00", "3000"),
        ("46009", "46009"),
        ("0410", "0410"),
        ("'0410", "0410"),
        ("41*", "41*"),
        ("H-12.3", "H-12.3"),
        ("12.30", "12.30"),
        ("1E5", "1E5"),
        ("FI2112345600000785", "FI2112345600000785"),
        ("12345678901234567890", "12345678901234567890"),
    ],
)
def test_a_code_stays_as_it_is_written(cell: str, code: str) -> None:
    assert codes(cell) == [code]


def test_codes_of_every_form_stand_side_by_side() -> None:
    cells = ("3000", "'0410", None, "3000.0", "true", "H-12.3", "true1", "2023-02-01", "1,2E+11")
    read = ["3000", "0410", None, "3000", None, "H-12.3", "true1", None, None]
    assert codes(*cells) == read
    assert codes(*cells * 2) == read * 2


@pytest.mark.parametrize(
    "cell",
    ["2023-02-01 00:00:00", "1899-12-31 12:30:00", "2023-02-01", "true", "false", "1,23457E+11"],
)
def test_what_a_spreadsheet_has_changed_is_no_code(cell: str) -> None:
    parsed = parse_codes(pl.Series([cell]))
    assert parsed.arvot.to_list() == [None]
    assert parsed.hylatyt["code-is-as-written"].to_list() == [True]


def test_a_number_of_more_than_fifteen_digits_has_lost_some() -> None:
    assert codes("9007199254740992", "9007199254740993", tekstina=[False, True]) == [
        None,
        "9007199254740993",
    ]
    assert codes("123456789012345", tekstina=[False]) == ["123456789012345"]


def test_texts_stay_and_days_among_them_are_written_in_finnish() -> None:
    cells = pl.Series(["a\r\nb", "2023-03-07 00:00:00", "12.5", None])
    assert parse_texts(cells).arvot.to_list() == ["a\nb", "7.3.2023", "12.5", None]


def test_whole_numbers() -> None:
    parsed = parse_whole_numbers(pl.Series(["2023", "2023.0", "'5", "-1", "2023.5", "x", "true"]))
    assert parsed.arvot.to_list() == [2023, 2023, 5, -1, None, None, None]
    assert parsed.hylatyt["number-is-whole"].to_list() == [False] * 4 + [True] * 3


@pytest.mark.parametrize(
    ("cell", "cleaned"),
    [
        (" \u00a03000\t", "3000"),
        ("\u200e3000\u200b", "3000"),
        ("3000_x000D_", "3000"),
        ("a_x000D__x000A_b", "a\r\nb"),
        ("Pa\u0308iva\u0308", "Päivä"),
        (" \n", None),
    ],
)
def test_cells_lose_what_nobody_sees(cell: str, cleaned: str | None) -> None:
    assert clean(pl.Series([cell])).to_list() == [cleaned]
