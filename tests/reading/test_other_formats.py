"""The rows of .xls, .xlsb and .ods: the same as those of an .xlsx, and no cell lost."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

import fastexcel
import polars as pl
import pytest

from flows.reading.content import read_workbook
from flows.reading.limits import RAJAT, Rajat
from flows.reading.sheets import FORMULA, Workbook
from schemas.lahteet import Luettu
from tests.reading.kirja import Kaava, Kirja, Taulukko, Virhe
from tests.reading.workbooks import found, read_here
from tests.reading.write_ods import write_ods
from tests.reading.write_xls import write_xls
from tests.reading.write_xlsb import write_xlsb

WRITERS = {"xls": write_xls, "xlsb": write_xlsb, "ods": write_ods}

HEADINGS = ["Tili", "Kustannuspaikka", "Pvm", "Debet", "Kredit", "Tilin nimi"]
TAMMIKUU = date(2023, 1, 31)
ROWS = [
    HEADINGS,
    [4300, "0410", TAMMIKUU, 100.25, None, "Palvelut"],
    [4300, "0410", TAMMIKUU, Virhe("#REF!"), 1, "Palvelut"],
    [4300, "0410", TAMMIKUU, None, Kaava(), "Palvelut"],
    [4300, 410, TAMMIKUU, True, None, "Palvelut"],
    [4300, "0410", "28.2.2023", "1 234,50", None, "Šámi ñ"],
    [],
    [4300, "0410", TAMMIKUU, None, -3000, "Palvelut"],
    [4300, "0410", TAMMIKUU, None, Virhe("#DIV/0!"), "Palvelut"],
]
FORMATS = pytest.mark.parametrize("muoto", WRITERS)


def read(folder: Path, muoto: str, rows: Sequence[Sequence[object]], **hidden: object) -> Luettu:
    path = folder / f"vienti.{muoto}"
    path.write_bytes(WRITERS[muoto](Kirja([Taulukko(rows, **hidden)])))  # type: ignore[arg-type]
    return read_here(path)


def read_cells(content: bytes) -> Workbook:
    return read_workbook(content, "vienti", RAJAT)


def marks(content: bytes) -> list[tuple[int, int, str, str]]:
    """Return the marked cells of the first sheet."""
    return read_cells(content).taulukot[0].merkinnat.rows()


@FORMATS
def test_a_ledger_is_read_and_every_broken_cell_is_found(tmp_path: Path, muoto: str) -> None:
    luettu = read(tmp_path, muoto, ROWS, piilorivit=(4,), piilosarakkeet=(1,))
    (taulu,) = luettu.taulut
    shown = taulu.rivit.select("lahderivi", "tili", "kustannuspaikka", "paiva", "summa_cents")
    assert shown.rows() == [
        (2, "4300", "0410", TAMMIKUU, 10025),
        (3, "4300", "0410", TAMMIKUU, None),
        (4, "4300", "0410", TAMMIKUU, None),
        (5, "4300", "410", TAMMIKUU, None),
        (6, "4300", "0410", date(2023, 2, 28), 123450),
        (8, "4300", "0410", TAMMIKUU, 300000),
        (9, "4300", "0410", TAMMIKUU, None),
    ]
    formula = "=[.A1]" if muoto == "ods" else "=…"
    assert sorted(found(luettu)) == [
        ("amount-is-a-number", "D5", "true"),
        ("cell-has-no-error", "D3", "#REF!"),
        ("cell-has-no-error", "E9", "#DIV/0!"),
        ("formula-has-a-value", "E4", formula),
        ("nothing-is-hidden", "", "rivit 4; sarakkeet B"),
    ]


@FORMATS
def test_sheets_keep_their_order_their_names_and_whether_they_show(muoto: str) -> None:
    sheets = [Taulukko([["a"]], nimi="Äyrit"), Taulukko([["b"]], nimi="B", piilossa=True)]
    read = read_cells(WRITERS[muoto](Kirja(sheets))).taulukot
    assert [(each.nimi, each.piilossa, each.solut.rows()) for each in read] == [
        ("Äyrit", False, [("a",)]),
        ("B", True, [("b",)]),
    ]


@FORMATS
def test_days_of_both_systems(muoto: str) -> None:
    days = [[TAMMIKUU], [date(2024, 2, 29)]]
    for vuosi_1904 in (False, True):
        workbook = read_cells(WRITERS[muoto](Kirja([Taulukko(days)], vuosi_1904=vuosi_1904)))
        assert workbook.vuosi_1904 is vuosi_1904
        assert workbook.taulukot[0].solut.rows() == [("2023-01-31",), ("2024-02-29",)]


@FORMATS
def test_a_time_of_a_day_keeps_its_day(tmp_path: Path, muoto: str) -> None:
    moment = datetime(2023, 1, 31, 23, 59, 59)  # noqa: DTZ001 - cells have no time zone
    luettu = read(tmp_path, muoto, [HEADINGS, [4300, "0410", moment, 1, None, "x"]])
    assert luettu.taulut[0].rivit["paiva"].to_list() == [TAMMIKUU]
    assert found(luettu) == []


@FORMATS
def test_text_is_told_from_numbers(muoto: str) -> None:
    rows = [["1.234", 1.234], [Kaava("1.234"), Kaava(1.234)]]
    (sheet,) = read_cells(WRITERS[muoto](Kirja([Taulukko(rows)]))).taulukot
    assert sheet.solut.rows() == [("1.234", "1.234")] * 2
    places = sheet.tekstit([0, 1])
    assert places is not None
    assert places.rows() == [(1, 0), (2, 0)]


@FORMATS
def test_numbers_keep_every_digit(muoto: str) -> None:
    numbers = [0.1 + 0.2, 9443837.38, -0.01, 1e15 / 7, 4.400000035762787, 123456789012345.0, 2**29]
    (sheet,) = read_cells(WRITERS[muoto](Kirja([Taulukko([[each] for each in numbers])]))).taulukot
    assert [float(text) for text in sheet.solut["0"]] == numbers
    assert sheet.solut["0"][5] == "123456789012345"


@FORMATS
def test_the_parser_of_the_ordinary_format_sees_the_same_cells(muoto: str) -> None:
    rows = [*ROWS[:2], *[[each, None, float(each), "x" * each] for each in range(1, 40)]]
    content = WRITERS[muoto](Kirja([Taulukko(rows)]))
    (sheet,) = read_cells(content).taulukot
    other = fastexcel.read_excel(content).load_sheet(
        0, header_row=None, skip_rows=0, dtypes="string"
    )
    cells = other.to_polars().select(pl.all().str.replace(" 00:00:00$", ""))
    shown = cells.select(pl.when(pl.all() != "").then(pl.all()))
    assert shown.rows() == sheet.solut.rows()


@FORMATS
def test_an_empty_sheet_and_empty_cells(muoto: str) -> None:
    (sheet,) = read_cells(WRITERS[muoto](Kirja([Taulukko([])]))).taulukot
    assert sheet.solut.shape == (0, 0)
    assert sheet.heading_rows() == []


@FORMATS
def test_a_sheet_beyond_its_cells_is_told_by_its_name_and_the_others_are_read(muoto: str) -> None:
    sheets = [Taulukko([["a"] * 9] * 9, nimi="Suuri"), Taulukko([["b"]], nimi="Pieni")]
    content = WRITERS[muoto](Kirja(sheets))
    big, small = read_workbook(content, "vienti", Rajat(soluja=80)).taulukot
    assert big.este is not None
    assert big.este.saanto == "sheet-is-of-a-size-to-read"
    assert small.solut.rows() == [("b",)]


@FORMATS
def test_hidden_rows_are_told_up_to_the_last_filled_one(muoto: str) -> None:
    rows = [["a", "b"], ["c"], [], [], [None, None, None]]
    taulukko = Taulukko(rows, piilorivit=(2, 3, 4, 5), piilosarakkeet=(1, 2))
    (sheet,) = read_cells(WRITERS[muoto](Kirja([taulukko]))).taulukot
    assert (sheet.piilorivit, sheet.piilosarakkeet) == ((2,), (1,))


@pytest.mark.parametrize("muoto", ["xls", "xlsb"])
def test_an_empty_formula_was_calculated_where_others_were(muoto: str) -> None:
    """These formats store an empty text also for a formula that was never calculated."""
    alone, beside = (
        marks(WRITERS[muoto](Kirja([Taulukko([[Kaava()], [value]])]))) for value in (1, Kaava(1.5))
    )
    assert alone == [(1, 0, FORMULA, "=…")]
    assert beside == []


def test_cells_without_a_column_of_their_own_are_read() -> None:
    (sheet,) = read_cells(write_xlsb(Kirja([Taulukko(ROWS)]), short_cells=True)).taulukot
    (same,) = read_cells(write_xlsb(Kirja([Taulukko(ROWS)]))).taulukot
    assert sheet.solut.rows() == same.solut.rows()
    assert sheet.merkinnat.rows() == same.merkinnat.rows()
