import subprocess
from datetime import date
from pathlib import Path
from shutil import which

import pytest
from openpyxl import Workbook

from schemas.lahteet import Luettu
from tests.reading.workbooks import found, read_here, read_rows, read_text, write_xlsx

HEADINGS = ["Tili", "Kustannuspaikka", "Kausi", "Summa", "Selite"]
ROW_A = [3000, 410, 202301, 100.25, "a"]
ROW_B = [4000, 420, 202302, -40, "b"]


def skipped(luettu: Luettu) -> list[tuple[int, str]]:
    return luettu.taulut[0].ohitetut.rows()


def cents(luettu: Luettu) -> list[int]:
    return luettu.taulut[0].rivit["summa_cents"].to_list()


def test_subtotals_and_the_grand_total_are_told_by_structure(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [
            HEADINGS, ROW_A, ROW_A, ["Yhteensä", None, None, 200.5, None],
            ROW_B, [None, None, None, -40, "kaikki"], [None, None, None, 160.5, None],
        ],
    )  # fmt: skip
    assert cents(luettu) == [10025, 10025, -4000]
    assert skipped(luettu) == [(4, "subtotal"), (6, "subtotal"), (7, "grand-total")]
    sums = luettu.taulut[0].valisummat.select("rivi", "ensimmainen", "viimeinen").rows()
    assert sums == [(4, 2, 3), (6, 5, 5), (7, 2, 6)]
    assert found(luettu) == []


def test_a_grand_total_that_does_not_match_is_told_in_its_cell(tmp_path: Path) -> None:
    luettu = read_rows(tmp_path, [HEADINGS, ROW_A, ROW_B, [None, None, None, 60.24, None]])
    assert skipped(luettu) == [(4, "grand-total")]
    assert found(luettu) == [("control-total-equals-rows", "D4", "60,24\u00a0€")]


def test_a_posting_without_codes_stays_a_posting(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [HEADINGS, ROW_A, [None, None, None, 7, "c"], ROW_B, [None, None, None, 67.25, None]],
    )
    assert cents(luettu) == [10025, 700, -4000]
    assert skipped(luettu) == [(5, "grand-total")]


def test_the_word_total_in_a_text_makes_no_total(tmp_path: Path) -> None:
    rows = [HEADINGS, ROW_A, [3000, 410, 202301, 100.25, "Yhteensä"], ROW_B]
    assert cents(read_rows(tmp_path, rows)) == [10025, 10025, -4000]


def test_blank_rows_repeated_headings_and_notes_are_set_aside(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [HEADINGS, ROW_A, [], HEADINGS, ROW_B, [None, None, None, None, "Tulostettu 1.4.2023"]],
    )
    assert skipped(luettu) == [(3, "blank"), (4, "repeated-heading"), (6, "note")]
    assert luettu.taulut[0].rivit["lahderivi"].to_list() == [2, 5]


def test_debit_and_credit_become_one_amount(tmp_path: Path) -> None:
    text = "Tili;Kp;Jakso;Debet;Kredit\n3000;1;1/2023;;2,50\n4000;1;1/2023;x;1\n;;;0,00;3,50\n"
    luettu = read_text(tmp_path, text)
    assert cents(luettu) == [-250, None]
    assert found(luettu) == [("amount-is-a-number", "D3", "x")]


def test_a_code_column_marked_as_text_is_the_column_or_its_name(tmp_path: Path) -> None:
    both = read_text(tmp_path, "Tili;Tili (T);Kp;Kausi;Summa\n3000;Myynti;1;202301;1\n")
    assert both.taulut[0].rivit.select("tili", "tilin_nimi").row(0) == ("3000", "Myynti")
    alone = read_text(tmp_path, "Tili (T);Kp (T);Kausi;Summa\n3000;1;202301;1\n")
    assert alone.taulut[0].rivit.select("tili", "kustannuspaikka").row(0) == ("3000", "1")


def test_two_filled_columns_for_one_term_are_told(tmp_path: Path) -> None:
    filled = read_text(tmp_path, "Tili;Kp;Kausi;Summa;SUMMA\n3000;1;202301;1;2\n")
    assert found(filled) == [("headings-are-unambiguous", "E1", "Summa (sarakkeet D, E)")]
    empty = read_text(tmp_path, "Tili;Kp;Kausi;Summa;SUMMA\n3000;1;202301;1;\n")
    assert found(empty) == []


def test_headings_over_two_rows(tmp_path: Path) -> None:
    luettu = read_rows(
        tmp_path,
        [["Tili", "Kustannus-", "Kirjanpito", None], ["", "paikka", "Kausi", "Summa"], ROW_A[:4]],
    )
    assert luettu.taulut[0].lahde.otsikkorivi == 2
    assert cents(luettu) == [10025]


def test_a_column_for_each_month(tmp_path: Path) -> None:
    text = (
        "Tili;Kp;Tammikuu 2023;Helmikuu 2023;Yhteensä\n3000;1;5,00;;5,00\n4000;1;1,00;2,00;3,00\n"
    )
    luettu = read_text(tmp_path, text)
    assert [
        taulu.rivit.select("tili", "kausi", "summa_cents").rows() for taulu in luettu.taulut
    ] == [
        [("3000", 202301, 500), ("4000", 202301, 100)],
        [("4000", 202302, 200)],
    ]
    assert [taulu.lahde.sarakkeet["summa"] for taulu in luettu.taulut] == ["C", "D"]


def test_budgets_wide_and_long(tmp_path: Path) -> None:
    wide = read_text(
        tmp_path, "Vuosi;Palvelualue;Tili;TA;Muutos\n2023;A;3000;10,00;\n2023;A;3000;;1,00\n"
    )
    amounts = ["alkuperainen_cents", "muutos_cents"]
    assert wide.taulut[0].rivit.select(amounts).rows() == [(1000, 0), (0, 100)]
    long = read_text(
        tmp_path,
        "Vuosi;Palvelualue;Tili;Laji;Summa\n2023;A;3000;Alkuperäinen;10\n2023;A;3000;MUUTOS;1\n"
        "2023;A;3000;lisä;2\n",
    )
    assert long.taulut[0].rivit.select(amounts).rows() == [(1000, 0), (0, 100), (None, None)]
    assert found(long) == [("value-is-in-its-list", "D4", "lisä")]


def test_what_is_hidden_is_read_and_said(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.worksheets[0]
    for row in (HEADINGS, ROW_A, ROW_B):
        sheet.append(row)
    sheet.row_dimensions[3].hidden = True
    sheet.column_dimensions["E"].hidden = True
    book.save(tmp_path / "a.xlsx")
    luettu = read_here(tmp_path / "a.xlsx")
    assert cents(luettu) == [10025, -4000]
    assert found(luettu) == [("nothing-is-hidden", "", "rivit 3; sarakkeet E")]


def test_errors_and_formulas_without_a_value_are_told_at_their_cells(tmp_path: Path) -> None:
    luettu = read_rows(tmp_path, [HEADINGS, [3000, 410, "#REF!", "=1+1", "x"], ROW_B, ["#N/A"]])
    assert found(luettu) == [
        ("cell-has-no-error", "C2", "#REF!"),
        ("cell-has-no-error", "A4", "#N/A"),
        ("formula-has-a-value", "D2", "=1+1"),
    ]


@pytest.mark.parametrize(
    ("name", "content", "finding"),
    [
        ("a.xlsx", b"", ("file-is-readable", "", "tiedosto on tyhjä")),
        ("a.pdf", b"%PDF-1.7", ("file-is-a-spreadsheet", "", "PDF-asiakirja")),
        (
            "a.xls",
            b"<html><table></table></html>",
            ("file-is-readable", "", "HTML-sivu; nimi kuitenkin päättyy .xls"),
        ),
        (
            "a.xlsx",
            b"PK\x03\x04katkennut",
            (
                "file-is-readable",
                "",
                "tiedosto on katkennut tai vioittunut (zip-hakemisto puuttuu)",
            ),
        ),
    ],
)
def test_what_is_no_workbook_is_one_finding(
    tmp_path: Path, name: str, content: bytes, finding: tuple[str, str, str]
) -> None:
    (tmp_path / name).write_bytes(content)
    assert found(read_here(tmp_path / name)) == [finding]


@pytest.mark.skipif(which("soffice") is None, reason="LibreOffice is not installed")
@pytest.mark.parametrize("suffix", ["xls", "ods"])
def test_other_formats_hold_the_same_rows(tmp_path: Path, suffix: str) -> None:
    rows = [["Tili", "Kp", "Pvm", "Summa"], ["0300", 410, date(2023, 1, 31), 100.25]]
    path = write_xlsx(tmp_path / "a.xlsx", Vienti=rows)
    home = f"-env:UserInstallation={(tmp_path / 'office').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", suffix, "--outdir", tmp_path, path]
    subprocess.run(command, check=True, capture_output=True, timeout=60)  # noqa: S603
    luettu = read_here(tmp_path / f"a.{suffix}")
    columns = ["tili", "kustannuspaikka", "paiva", "summa_cents"]
    assert luettu.taulut[0].rivit.select(columns).rows() == [
        ("0300", "410", date(2023, 1, 31), 10025)
    ]
