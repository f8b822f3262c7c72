import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.reading.amounts import CENT_TOLERANCE, parse_amounts


def cents(*cells: str | None, tekstina: list[bool] | None = None) -> list[int | None]:
    return parse_amounts(pl.Series(cells, dtype=pl.String), lambda: _mask(tekstina)).arvot.to_list()


def broken(*cells: str | None, tekstina: list[bool] | None = None) -> dict[str, list[bool]]:
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
        ("1\u2009234,50", 123450),
        ("1 234,5", 123450),
        ("\u22121 234,50", -123450),
        ("\u20131 234,50", -123450),
        ("1.234,50-", -123450),
        ("5 -", -500),
        ("- 5", -500),
        ("(1 234,50)", -123450),
        ("( 5 )", -500),
        ("1'234.50", 123450),
        ("1’234,50", 123450),
        ("'-5", -500),
        ("1,234,567.89", 123456789),
        ("1.234.567", 123456700),
        ("1234,5 €", 123450),
        ("-5,00 €", -500),
        ("-€5", -500),
        ("€ -5", -500),
        ("5,00 €-", -500),
        ("(5,00 €)", -500),
        ("(5,00) €", -500),
        ("EUR 12", 1200),
        ("12 e", 1200),
        ("12 euroa", 1200),
        ("$1,234.50", 123450),
        ("3000,-", 300000),
        ("3.000,-", 300000),
        ("1,5E+3", 150000),
        ("1e3", 100000),
        ("-1.5e-1", -15),
        ("405 778", 40577800),
        (",50", 50),
        (".5", 50),
        ("12,", 1200),
        ("0001,50", 150),
        ("5,0000", 500),
        ("+7", 700),
        ("9443837.380000001", 944383738),
        ("4.400000036", 440),
        ("4.400000035762787", 440),
        ("-0", 0),
        ("-0,00", 0),
        ("9 999 999 999 999,99", 999999999999999),
    ],
)
def test_every_way_to_write_an_amount(cell: str, expected: int) -> None:
    assert cents(cell) == [expected]
    assert broken(cell) == {}


@pytest.mark.parametrize(
    "cell",
    [
        "abc", "true", "-", "–", "--", ",", ".", "€",
        "12 34,5", "1 2", "0 123", "040 123 456", "1.234.5", "1 234.567,89",
        "--5", "+-5", "-5-", "−5−", "12-3", "(-5)", "(−5)", "-(5)", "(5)-", "(5", "5)", "((5))",
        "1,2,3", "1..5", "5,-5", "1'2", "1_000",
        "1.2.2023", "31.3.2023", "2023-03-31 00:00:00", "1899-12-31 12:00:00", "12:30",
        "12%", "12 %", "1 234,5 %", "e5", "12 e 50", "12€50", "5,00 EUR/kk",
        "nan", "inf", "Infinity", "0x10", "1e400", "1,2E",
        "\uff11\uff12", "١٢٣", "५", "½", "1²",
        "99 999 999 999 999,99", "100000000000000000000",
    ],
)  # fmt: skip
def test_what_is_no_amount_is_told(cell: str) -> None:
    assert cents(cell) == [None]
    assert broken(cell) == {"amount-is-a-number": [True]}


def test_an_empty_cell_is_no_finding() -> None:
    assert cents(None, "1") == [None, 100]
    assert broken(None, "1") == {}


def test_parts_of_a_cent_are_told() -> None:
    assert broken("1.2345", "1,00001") == {"amount-is-in-cents": [True, True]}
    assert broken("1 234,567", "0,123") == {"amount-is-in-cents": [True, True]}


def test_float_noise_is_rounded_within_the_stated_tolerance() -> None:
    assert CENT_TOLERANCE == 1e-4
    assert cents("4.4000009", "4.3999991") == [440, 440]
    assert broken("4.400002", "4.399998") == {"amount-is-in-cents": [True, True]}


def test_thousands_or_decimals_are_decided_from_the_column() -> None:
    assert cents("1,234", "5.50") == [123400, 550]
    assert cents("1.234", "5,50") == [123400, 550]
    assert cents("1,234", "1,234,567") == [123400, 123456700]
    assert cents("1,234", "0.120") == [123400, 12]
    assert cents("1.234", "3.000,-") == [123400, 300000]
    assert broken("1,234", "5,50") == {"amount-is-in-cents": [True, False]}
    assert broken("1,234", "2,345") == {"amount-is-unambiguous": [True, True]}
    assert broken("1,234", "100") == {"amount-is-unambiguous": [True, False]}


def test_in_a_column_of_both_conventions_the_open_cells_are_told() -> None:
    mixed = ("1,234", "5,50", "5.50", "1.234,50", "1,234.50", "2.345")
    assert broken(*mixed) == {"amount-is-unambiguous": [True, False, False, False, False, True]}
    assert cents(*mixed) == [None, 550, 550, 123450, 123450, None]


def test_a_number_cell_with_three_decimals_is_a_broken_cent() -> None:
    assert broken("1.234", "1.234", tekstina=[False, True]) == {
        "amount-is-in-cents": [True, False],
        "amount-is-unambiguous": [False, True],
    }


def test_number_cells_say_nothing_of_the_marks_of_text() -> None:
    assert broken("1,234", "5.5", tekstina=[True, False]) == {
        "amount-is-unambiguous": [True, False]
    }


def test_another_currency_beside_euros_is_told() -> None:
    assert cents("$5.00", "($1,234.50)", None) == [500, -123450, None]
    assert broken("$5.00", "7") == {"amount-is-a-number": [True, False]}
    assert broken("$5.00", "£5.00") == {"amount-is-a-number": [True, True]}
    assert broken("5 kr", "5 €") == {"amount-is-a-number": [True, False]}


_THOUSANDS = (" ", "\u00a0", "\u202f", "'", "")


@given(
    st.lists(st.integers(-(10**14), 10**14), min_size=1, max_size=30),
    st.sampled_from([*((space, mark) for space in _THOUSANDS for mark in ",."), *(".,", ",.")]),
    st.sampled_from(["-{}", "−{}", "{}-", "({})", "- {}"]),
    st.sampled_from(["{}", "{} €", "{} EUR"]),
)
def test_amount_to_text_to_amount(
    amounts: list[int], marks: tuple[str, str], minus: str, currency: str
) -> None:
    texts = [currency.format(_written(amount, *marks, minus)) for amount in amounts]
    assert cents(*texts) == amounts


@given(st.integers(-(10**13), 10**13))
def test_float_to_amount(amount: int) -> None:
    assert cents(f"{amount / 100:.9f}") == [amount]


@given(st.lists(st.text("0123456789 .,-−()'€eE+\u00a0x", max_size=12), max_size=6))
def test_a_cell_is_read_or_told_whatever_is_in_it(cells: list[str]) -> None:
    parsed = parse_amounts(pl.Series(cells, dtype=pl.String), lambda: None)
    told = [any(mask[place] for mask in parsed.hylatyt.values()) for place in range(len(cells))]
    assert told == [value is None for value in parsed.arvot]


def _written(amount: int, thousands: str, mark: str, minus: str) -> str:
    whole, part = divmod(abs(amount), 100)
    text = f"{whole:,}".replace(",", thousands) + f"{mark}{part:02}"
    return minus.format(text) if amount < 0 else text
