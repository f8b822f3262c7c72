import pytest

from flows.reading.delimited import read_delimited, separator_of
from flows.reading.limits import RAJAT
from flows.reading.refusal import Refusal


def cells(text: str) -> list[tuple[str | None, ...]]:
    (sheet,) = read_delimited(text.encode(), "vienti", RAJAT).taulukot
    return sheet.solut.rows()


@pytest.mark.parametrize(
    ("text", "separator"),
    [
        ("Tili;Summa\n3000;1,50\n3001;2,50\n", ";"),
        ("Summa;Tili;Kp\n0,00;1\n0,00\n", ";"),
        ("Tili,Summa\n3000,1.50\n", ","),
        ('"Tili"\t"Summa"\n"3000"\t"1,50"\n', "\t"),
        ("Tili|Summa\n3000|1,50\n", "|"),
        ("1,5\n2,5\n", ";"),
    ],
)
def test_the_separator_is_told_from_decimal_commas(text: str, separator: str) -> None:
    assert separator_of(text) == separator


def test_a_record_may_be_wider_than_any_line_and_than_the_first_record() -> None:
    assert cells('"Tili\n";"Kp\n";Summa\n1;2;3\n') == [("Tili\n", "Kp\n", "Summa"), ("1", "2", "3")]
    assert cells('a\n"b\n";c;"d\n";"e"\n') == [("a", None, None, None), ("b\n", "c", "d\n", "e")]


def test_blank_lines_are_rows() -> None:
    assert cells("\na;b\n\n1;2\n") == [(None, None), ("a", "b"), (None, None), ("1", "2")]


@pytest.mark.parametrize("text", ['a;b\n1;"2\n3;4\n', 'a;b\n1;"2"x\n', "a" + ";" * 20_000])
def test_what_is_no_table_of_cells_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        cells(text)
