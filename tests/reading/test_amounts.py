import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.reading.amounts import parse_amounts


def cents(*cells: str | None, tekstina: list[bool] | None = None) -> list[int | None]:
    return parse_amounts(pl.Series(cells, dtype=pl.String), lambda: _mask(tekstina)).arvot.to_list()


def broken(*cells: str, tekstina: list[bool] | None = None) -> dict[str, list[bool]]:
    parsed = parse_amounts(pl.Series(cells, dtype=pl.String), lambda: _mask(tekstina))
    return {rule: mask.to_list() for rule, mask in parsed.hylatyt.items() if mask.any()}


def _mask(tekstina: list[bool] | None) -> pl.Series | None:
    return None if tekstina is None else pl.Series(tekstina)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1 234,50", 123450),
        ("1\u00a0234,50", 123450),
        ("1\u202f234,50", 123450),
        ("\u22121 234,50", -123450),
        ("1.234,50-", -123450),
        ("(1 234,50)", -123450),
        ("1'234.50", 123450),
        ("1,234,567.89", 123456789),
        ("1.234.567", 123456700),
        ("1234,5 €", 123450),
        ("EUR 12", 1200),
        ("3000,-", 300000),
        ("1,5E+3", 150000),
        ("405 778", 40577800),
        (",50", 50),
        ("+7", 700),
        ("9443837.380000001", 944383738),
        ("4.400000036", 440),
        ("-0", 0),
    ],
)
def test_every_way_to_write_an_amount(cell: str, expected: int) -> None:
    assert cents(cell) == [expected]


@pytest.mark.parametrize("cell", ["abc", "true", "12 34,5", "--5", "1,2,3", "-", "12-3", "1e400"])
def test_what_is_no_amount_is_told(cell: str) -> None:
    assert cents(cell) == [None]
    assert broken(cell) == {"amount-is-a-number": [True]}


def test_parts_of_a_cent_are_told() -> None:
    assert broken("1.2345", "1,00001") == {"amount-is-in-cents": [True, True]}


def test_thousands_or_decimals_are_decided_from_the_column() -> None:
    assert cents("1,234", "5.50") == [123400, 550]
    assert cents("1.234", "5,50") == [123400, 550]
    assert broken("1,234", "5,50") == {"amount-is-in-cents": [True, False]}
    assert broken("1,234", "2,345") == {"amount-is-unambiguous": [True, True]}
    assert broken("1,234", "5,50", "5.50") == {"amount-is-unambiguous": [True, False, False]}


def test_a_number_cell_with_three_decimals_is_a_broken_cent() -> None:
    assert broken("1.234", "1.234", tekstina=[False, True]) == {
        "amount-is-in-cents": [True, False],
        "amount-is-unambiguous": [False, True],
    }


@given(st.lists(st.integers(-(10**14), 10**14), min_size=1, max_size=30))
def test_amount_to_text_to_amount(amounts: list[int]) -> None:
    for thousands, mark in ((" ", ","), (".", ","), (",", "."), ("", "."), ("'", ".")):
        texts = [_written(amount, thousands, mark) for amount in amounts]
        assert cents(*texts) == amounts


@given(st.integers(-(10**13), 10**13))
def test_float_to_amount(amount: int) -> None:
    assert cents(f"{amount / 100:.9f}") == [amount]


def _written(amount: int, thousands: str, mark: str) -> str:
    whole, part = divmod(abs(amount), 100)
    sign = "-" if amount < 0 else ""
    return f"{sign}{whole:,}".replace(",", thousands) + f"{mark}{part:02}"
