import csv
import re
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.reading.delimited import read_delimited, separator_of
from flows.reading.limits import RAJAT, Rajat
from flows.reading.refusal import Refusal
from schemas.reasons import words_of
from tests.reading.workbooks import found, read_text


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


@pytest.mark.parametrize("text", ['a;b\n1;"2\n3;4\n', "a" + ";" * 20_000])
def test_what_is_no_table_of_cells_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        cells(text)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("sep=,\na,b;c\n", [("a", "b;c")]),
        ("\ufeffsep=;\r\na;b\r\n1;2", [("a", "b"), ("1", "2")]),
        ("a;b\n1;2\n\x1a", [("a", "b"), ("1", "2")]),
        ("a;b\r1;2\r", [("a", "b"), ("1", "2")]),
        ("a;b;c\n1;2\n", [("a", "b", "c"), ("1", "2", None)]),
        ('a;b\n1;5" putki; x\n2;"5"" putki"\n', [("a", "b", None), ("1", '5" putki', " x"),
                                               ("2", '5" putki', None)]),
        ('a;b\n"yksi;\r\nkaksi";2\n', [("a", "b"), ("yksi;\nkaksi", "2")]),
        ('a;b\n1;"2"x\n', [("a", "b"), ("1", "2x")]),
    ],
)  # fmt: skip
def test_rows_are_those_that_a_spreadsheet_shows(text: str, rows: list[tuple[str | None]]) -> None:
    assert cells(text) == rows


@pytest.mark.parametrize(
    ("kept", "shown"),
    [
        ('="0123"', "0123"),
        ('"=""0123"""', "0123"),
        ("=1234", "1234"),
        ("=-1234,50", "-1234,50"),
        ("=A1+B1", "=A1+B1"),
        ("@SUMMA(A1)", "@SUMMA(A1)"),
        ("'0123", "'0123"),
    ],
)
def test_codes_kept_from_being_changed_are_read_as_they_show(kept: str, shown: str) -> None:
    assert cells(f'a;b\n{kept};"x"\n') == [("a", "b"), (shown, "x")]


PROSE = '1;"Tavoite toteutui; syynä oli\nkevät; kesä; ja syksy;\nja vielä; talvi";3\n'
SWALLOWED = '1;"5 tuumaa;3\n4;muu;6\n7;8";9\n'


def test_prose_over_several_lines_is_told_from_a_mark_that_swallows_records() -> None:
    assert cells("a;b;c\n" + PROSE)[1][2] == "3"
    assert (
        reason("a;b;c\n1;2;3\n" + SWALLOWED)
        == "lainausmerkki jää auki rivillä 3 (tiedoston rivi 3)"
    )
    assert reason("a;b;c\n" + PROSE + SWALLOWED).endswith("rivillä 3 (tiedoston rivi 5)")
    assert reason('a;b\n1;"avoin\nloppuun asti').endswith("rivillä 2 (tiedoston rivi 2)")
    assert reason('a;b\n1;"kaksi\n2;"kolme";4\n').endswith("rivillä 2 (tiedoston rivi 2)")


def test_a_file_that_was_not_copied_to_its_end_is_told() -> None:
    assert "(tiedoston rivi 3)" in reason("a;b\n1;2\n3" + "\0" * 500)


def test_a_file_of_too_many_cells_is_told() -> None:
    assert reason("a;b\n" * 20, Rajat(soluja=30)) == "soluja on 40"


def reason(text: str, rajat: Rajat = RAJAT) -> str:
    with pytest.raises(Refusal) as caught:
        read_delimited(text.encode(), "vienti", rajat)
    return words_of(caught.value.syy)


@given(
    st.lists(
        st.lists(st.text(st.sampled_from('ab;"\n =,\t'), max_size=6), min_size=3, max_size=3),
        min_size=1,
    )
)
def test_what_a_writer_of_csv_wrote_is_read_again(rows: list[list[str]]) -> None:
    buffer = StringIO()
    writer = csv.writer(buffer, delimiter=";", lineterminator="\n", quoting=csv.QUOTE_ALL)
    writer.writerows([["x", "y", "z"], *rows])
    try:
        read = cells("sep=;\n" + buffer.getvalue())
    except Refusal:
        assert any(each.count(";") > 1 and "\n" in each for row in rows for each in row)
        return
    shown = [[_as_a_spreadsheet_shows(each) for each in row] for row in rows]
    assert [[each or "" for each in row] for row in read[1:]] == shown


def _as_a_spreadsheet_shows(text: str) -> str:
    """Take the text out of the form that keeps a spreadsheet from reading it: ="0123" is 0123."""
    kept = re.fullmatch('="(.*)"', text)
    return kept[1] if kept else text


LEDGER = "Tili;Kustannuspaikka;Kausi;Selite;Debet;Kredit\n"
GOOD = "4300;0410;202301;Osto;100,00;\n"


@pytest.mark.parametrize("displaced", ["4300;0410;202301;Osto;100;55,00;\n",
                                       "4300;0410;202301;Osto;100;;55,00\n"])  # fmt: skip
def test_a_separator_within_a_text_displaces_no_amount_in_silence(
    tmp_path: Path, displaced: str
) -> None:
    luettu = read_text(tmp_path, f"Pääkirja\n{LEDGER}{GOOD * 3}{displaced}")
    assert [(rule, cell) for rule, cell, _ in found(luettu)] == [
        ("row-is-no-wider-than-others", "G6")
    ]


@pytest.mark.parametrize("end", [";huomautus", ";;;", ""])
def test_rows_that_are_all_as_wide_are_ordinary(tmp_path: Path, end: str) -> None:
    row = GOOD.replace("\n", f"{end}\n")
    assert found(read_text(tmp_path, f"Pääkirja;;;;;;;;;;\n{LEDGER}{row * 3}4300;0410\n"))[1:] == []
