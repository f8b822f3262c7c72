"""What the report workbook holds, and what keeps it safe to open, print and compare."""

import os
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from itertools import takewhile
from pathlib import Path

import openpyxl
import pytest
from openpyxl.cell.cell import Cell
from openpyxl.utils import range_boundaries
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing import styles
from flows.writing.katsaus import write_katsaus
from flows.writing.katsaus.laskelmat import headings
from flows.writing.katsaus.tasmaytys import verdict
from schemas.kausi import Kausi
from schemas.laskelmat import Katsaus, LaskelmaLaji, Tasmays
from schemas.layouts import Nimi
from schemas.vakiopohjat import TULOSLASKELMA
from tests.writing.katsaus_example import INVESTMENTS, ROWS, katsaus, texts, with_long_texts

GOLDEN = Path(__file__).with_name("katsaus.golden.txt")
FIGURES = ("Talousarvio", "Tuloslaskelma", "Palvelualueet", "Investoinnit")
SHEETS = [
    "Kansi", "Toimialan tavoitteet", "Käyttösuunnitelma", "Talousarvio", "Tuloslaskelma",
    "Palvelualueet", "Investoinnit", "Palvelualueiden tavoitteet", "Erittely", "Täsmäytys",
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("katsaus")


@pytest.fixture(scope="module")
def workbook(folder: Path) -> Workbook:
    return written(katsaus(), folder)


def written(report: Katsaus, folder: Path) -> Workbook:
    write_katsaus(report, folder / "katsaus.xlsx")
    return openpyxl.load_workbook(folder / "katsaus.xlsx")


def tables(sheet: Worksheet) -> Iterator[list[tuple[Cell, ...]]]:
    """The sheet's tables of figures, as a program reads them: to the first empty A."""
    rows = list(sheet.iter_rows(max_col=7))
    for start, row in enumerate(rows):
        if str(row[1].value).startswith("TP "):
            end = next(n for n in range(start, len(rows) + 1)
                       if n == len(rows) or rows[n][0].value is None)  # fmt: skip
            yield rows[start:end]


def as_text(workbook: Workbook) -> str:
    """Each row of each sheet: its cells with number format, bold and where they lead."""
    lines = []
    for sheet in workbook:
        lines.append(f"## {sheet.title}")
        for row in sheet.iter_rows():
            cells = [_cell(cell) for cell in row if cell.value is not None]
            lines += [f"{row[0].row}: " + " | ".join(cells)] if cells else []
    return "\n".join(lines) + "\n"


def _cell(cell: Cell) -> str:
    form = "" if cell.number_format == "General" else f" [{cell.number_format}]"
    link = f" -> {cell.hyperlink.location}" if cell.hyperlink else ""
    return f"{cell.column_letter} {cell.value!r}{form}{' bold' if cell.font.bold else ''}{link}"


def test_the_workbook_is_as_it_was(workbook: Workbook) -> None:
    shown = as_text(workbook)
    if os.environ.get("UPDATE_GOLDEN"):
        GOLDEN.write_text(shown, encoding="utf-8")
    assert shown == GOLDEN.read_text(encoding="utf-8")


def test_the_sheets_stand_in_their_order(workbook: Workbook) -> None:
    assert workbook.sheetnames == SHEETS


def test_equal_reports_give_equal_bytes(folder: Path) -> None:
    first, second = folder / "first.xlsx", folder / "second.xlsx"
    write_katsaus(with_long_texts(katsaus()), first)
    write_katsaus(with_long_texts(katsaus()), second)
    assert first.read_bytes() == second.read_bytes()


def test_figures_are_whole_numbers_and_the_per_cent_has_one_decimal(workbook: Workbook) -> None:
    (table,) = tables(workbook["Tuloslaskelma"])
    lines = {row[0].value: [cell.value for cell in row[1:]] for row in table}
    # 5 240 612 + 1 756 623 + −7 578 180 cents of income against 77 850 000 budgeted
    assert lines["Toimintatuotot"] == [817, 26, 778500, -5809, 784309, -0.7]
    assert lines["TOIMINTATUOTOT"] == ["-", None, None, None, None, None]
    assert lines["Rahoitustuotot ja -kulut"] == [0, 0, 0, 0, 0, 0]
    total = next(row for row in table if row[0].value == "TOIMINTAKATE")
    assert [cell.number_format for cell in total[1:]] == ["#,##0"] * 5 + ["0.00"]
    assert total[0].style == styles.TOTAL.name


def test_each_table_starts_with_its_two_heading_rows(workbook: Workbook) -> None:
    found = [
        [[cell.value for cell in row] for row in table[:2]]
        for sheet in FIGURES
        for table in tables(workbook[sheet])
    ]
    name = "Elinvoimalautakunnan toimiala"
    assert [table[0][0] for table in found] == [
        name, name, "Elinkeinopalvelut", "Kulttuuri", "MAANKÄYTTÖ", "ELINVOIMA",
    ]  # fmt: skip
    assert found[0] == [
        [name, "TP 2022", "TOT 2022", "TA 2023", "TOT 2023", "-", "TOT-23"],
        ["Selite", "1000e", "3 kk/1000e", "+muutos", "3 kk", "Jäljellä", "%"],
    ]
    assert found[-1] == [
        ["ELINVOIMA", "TP 2022", "TOT 2022", "TA 2023", "TOT 2023", "Jäljellä", "TOT 23"],
        ["Investoinnit", "1000 €", "3 kk/1000 €", "+muutokset", "3 kk", "-", "%"],
    ]


def test_headings_follow_the_period() -> None:
    above, below = headings(TULOSLASKELMA, "Koulut", Kausi.parse("2010"))
    assert above == ("Koulut", "TP 2009", "TOT 2009", "TA 2010", "TOT 2010", "-", "TOT-10")
    assert below == ("Selite", "1000e", "12 kk/1000e", "+muutos", "12 kk", "Jäljellä", "%")


def test_a_table_of_figures_stands_alone_and_has_no_merged_cells(workbook: Workbook) -> None:
    for name in FIGURES:
        merged = {cell.min_row for cell in workbook[name].merged_cells.ranges}
        for table in tables(workbook[name]):
            assert merged.isdisjoint(row[0].row for row in table)
            assert table[-1][0].value in {"NETTO", "TILIKAUDEN TULOS"}
            above = workbook[name].cell(table[0][0].row - 1, 1)
            assert above.value is None


def test_text_stays_text(workbook: Workbook) -> None:
    goals = {cell.value: cell for row in workbook["Toimialan tavoitteet"] for cell in row}
    plan = {cell.value: cell for row in workbook["Käyttösuunnitelma"] for cell in row}
    for cell in (
        goals["=Yhteistyötä lisätään."],
        goals["-"],
        plan["+ Tapahtumat ja kesäteatteri."],
    ):
        assert cell.data_type == "s"
        assert cell.quotePrefix


def test_a_strategic_target_is_shown_once_for_its_goals(workbook: Workbook) -> None:
    rows = workbook["Toimialan tavoitteet"].iter_rows(min_row=7, values_only=True)
    assert [(row[0] and row[0].splitlines()[0], row[3]) for row in rows] == [
        ("Uudistuva työ ja asuminen", "Toteutuu"),
        (None, "Ei toteudu"),
        ("Kestävä talous", "Toteutuu osittain"),
    ]


def test_text_too_long_for_a_row_goes_on_in_the_next(folder: Path) -> None:
    sheet = written(with_long_texts(katsaus()), folder)["Toimialan tavoitteet"]
    assert max(dimension.height for dimension in sheet.row_dimensions.values()) < 409
    outcome = [row[2].value for row in sheet.iter_rows() if row[2].value]
    numbers = [line.split(".")[0] for text in outcome for line in text.splitlines()]
    assert [n for n in numbers if n.isdigit()] == [str(n) for n in range(1, 31)]


def test_a_text_may_bring_its_own_heading(folder: Path) -> None:
    report = replace(katsaus(), tekstit=texts([("Kuvaus", "Mitä teemme", "Paljon.")]))
    sheet = written(report, folder)["Käyttösuunnitelma"]
    values = [cell.value for (cell,) in sheet.iter_rows() if cell.value]
    assert values == ["Käyttösuunnitelma", "Mitä teemme", "Paljon."]


def test_a_report_without_words_or_investments_says_so(folder: Path) -> None:
    report = katsaus()
    bare = written(
        replace(
            report,
            tavoitteet=report.tavoitteet.clear(),
            tekstit=report.tekstit.clear(),
            investoinnit=(),
            lohkot=tuple(
                lohko for lohko in report.lohkot if lohko.rivi.laji is not LaskelmaLaji.INVESTOINNIT
            ),
            huomautukset=(),
            tasmaytykset=(),
        ),
        folder,
    )
    assert bare.sheetnames == SHEETS
    for name, sentence in (
        ("Toimialan tavoitteet", "Tavoitteita ei ole annettu tälle kaudelle."),
        ("Käyttösuunnitelma", "Tekstejä ei ole annettu tälle kaudelle."),
        ("Investoinnit", "Toimialalla ei ole investointeja tällä kaudella."),
        ("Täsmäytys", "Yhtään summaa ei ole täsmäytetty."),
    ):
        assert sentence in [cell.value for row in bare[name] for cell in row]


def test_the_cover_leads_to_every_other_sheet(workbook: Workbook) -> None:
    links = [cell.hyperlink.location for (cell, *_) in workbook["Kansi"] if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in SHEETS[1:]]


def test_a_draft_says_so_wherever_it_is_seen(folder: Path) -> None:
    draft = written(katsaus(luonnos=True), folder)
    assert any(str(row[1].value).startswith("LUONNOS") for row in draft["Kansi"])
    assert draft.properties.title.startswith("LUONNOS")
    assert draft.properties.contentStatus == "Luonnos"
    assert all("LUONNOS" in sheet.oddHeader.center.text for sheet in draft)


def test_a_published_report_is_nowhere_called_a_draft(workbook: Workbook) -> None:
    assert "JULKAISTU" in [row[1].value for row in workbook["Kansi"]]
    assert "luonnos" not in as_text(workbook).lower()
    assert all(sheet.oddHeader.center.text is None for sheet in workbook)


def test_the_document_names_itself(workbook: Workbook) -> None:
    properties = workbook.properties
    assert properties.title == "Osavuosikatsaus tammi–maaliskuu 2023, Elinvoimalautakunnan toimiala"
    assert properties.creator == "Toteuma"
    assert properties.language == "fi-FI"
    assert properties.created == properties.modified == datetime.fromisoformat("2023-03-31")


def test_every_sheet_is_set_up_for_paper(workbook: Workbook) -> None:
    for sheet in workbook:
        assert sheet.page_setup.paperSize == 9
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.oddFooter.right.text == "Sivu &P/&N"
    assert workbook["Erittely"].page_setup.orientation == "landscape"
    assert workbook["Erittely"].print_title_rows == "$3:$3"
    assert workbook["Erittely"].freeze_panes == "A4"
    assert workbook["Erittely"].auto_filter.ref == f"A3:J{3 + len(ROWS) + len(INVESTMENTS)}"
    assert workbook["Toimialan tavoitteet"].print_title_rows == "$6:$6"
    assert workbook["Talousarvio"].print_title_rows == "$6:$7"
    assert workbook["Tuloslaskelma"].print_title_rows == "$3:$4"
    assert workbook["Kansi"].print_title_rows == "$23:$23"


def test_all_that_is_written_and_no_more_is_printed(workbook: Workbook) -> None:
    areas = {sheet.title: sheet.print_area for sheet in workbook}
    assert areas["Talousarvio"] == "'Talousarvio'!$A$1:$G$12"
    assert areas["Käyttösuunnitelma"] == "'Käyttösuunnitelma'!$A$1:$A$14"
    for sheet in workbook:
        *_, last_column, last_row = range_boundaries(areas[sheet.title].split("!")[1])
        assert (last_column, last_row) >= (sheet.max_column, sheet.max_row)


def test_an_ampersand_in_a_name_is_no_code_in_the_header(folder: Path) -> None:
    named = written(replace(katsaus(), otsikko="Liikunta & kulttuuri"), folder)
    assert named["Kansi"].oddHeader.left.text == "Liikunta && kulttuuri"


def test_a_long_name_stands_beside_the_mark_of_a_draft_on_lines_of_its_own(folder: Path) -> None:
    name = "Elinvoima-, kaupunkikehitys- ja asuntopoliittisen ohjelmalautakunnan toimiala"
    path = folder / "katsaus.xlsx"
    for draft in (True, False):
        write_katsaus(replace(katsaus(luonnos=draft), otsikko=name), path)
        with zipfile.ZipFile(path) as archive:
            header = archive.read("xl/worksheets/sheet1.xml").decode().split("<oddHeader>")[1]
        left = header.split("&amp;C")[0].split("&amp;R")[0]
        assert "_x000a_" not in header
        lines = left[left.index("Elinvoima-") :].splitlines()
        assert (len(lines) > 1) is draft
        assert " ".join(lines) == name


def test_a_table_of_another_layout_stands_among_wider_ones(folder: Path) -> None:
    report = katsaus()
    narrow, wide = report.palvelualueet
    few = replace(narrow.taulukko, sarakkeet=narrow.taulukko.sarakkeet[:2])
    sheet = written(replace(report, palvelualueet=(replace(narrow, taulukko=few), wide)), folder)[
        "Palvelualueet"
    ]
    headings = [[c.value for c in row] for row in sheet.iter_rows() if row[1].value == "TP 2022"]
    assert [len([each for each in row if each]) for row in headings] == [3, 7]


def test_the_note_of_a_line_stands_once_under_the_tables_that_print_the_line(folder: Path) -> None:
    report, note = katsaus(), "Sisältää sisäiset erät."
    noted = tuple(
        replace(area, pohja=(replace(area.pohja[0], huomautus=Nimi(fi=note)), *area.pohja[1:]))
        for area in report.palvelualueet
    )
    workbook = written(replace(report, palvelualueet=noted), folder)
    found = {
        sheet.title: [row for row in sheet.iter_rows(max_col=1) if row[0].value == note]
        for sheet in workbook
    }
    assert {title: len(rows) for title, rows in found.items() if rows} == {"Palvelualueet": 1}
    (row,) = found["Palvelualueet"]
    assert row[0].row == workbook["Palvelualueet"].max_row


def test_columns_widen_for_great_figures(folder: Path) -> None:
    great = [
        (area, luokka, *[cents * 1000 for cents in figures]) for area, luokka, *figures in ROWS
    ]
    narrow = written(katsaus(), folder)["Tuloslaskelma"].column_dimensions["D"].width
    wide = written(katsaus(great), folder)["Tuloslaskelma"].column_dimensions["D"].width
    assert wide > narrow


def test_a_column_is_as_wide_as_its_per_cents_and_its_amounts_wherever_it_stands(
    folder: Path,
) -> None:
    def widths(report: Katsaus) -> list[float]:
        columns = written(report, folder)["Tuloslaskelma"].column_dimensions
        return [columns[letter].width for letter in "BCDEFG"]

    *_, narrow = widths(katsaus())
    small = [(*row[:4], 100 if row[4] else 0, row[5]) for row in ROWS]
    *_, wide = widths(katsaus(small))
    assert wide > narrow
    report = katsaus()
    *amounts, share = report.tuloslaskelma.sarakkeet
    turned = replace(report.tuloslaskelma.taulukko, sarakkeet=(share, *amounts))
    first, *others = widths(
        replace(report, tuloslaskelma=replace(report.tuloslaskelma, taulukko=turned))
    )
    assert first == narrow
    assert len(set(others)) == 1
    assert others[0] > narrow


def test_sheets_stand_in_the_order_of_the_layout_whatever_it_is(tmp_path: Path) -> None:
    report = katsaus()
    turned = replace(report, osiot=tuple(reversed(report.osiot)))
    write_katsaus(turned, tmp_path / "katsaus.xlsx")
    workbook = openpyxl.load_workbook(tmp_path / "katsaus.xlsx")
    assert workbook.sheetnames == [osio.valilehti.fi for osio in turned.osiot]
    assert workbook.active.title == workbook.sheetnames[0]


@pytest.mark.parametrize(
    ("left", "roundings", "sentence"),
    [
        ([0, 0], 2, "Kaikki 2 tarkistusta täsmäävät sentilleen; pyöristyseroja on 2."),
        ([0, 0], 0, "Kaikki 2 tarkistusta täsmäävät sentilleen."),
        ([0], 0, "Ainoa tarkistus täsmää sentilleen."),
        ([1, 0], 3, "Yksi tarkistus ei täsmää; tarkistuksia on yhteensä 2."),
        ([1, -1], 0, "2 tarkistusta ei täsmää; tarkistuksia on yhteensä 2."),
    ],
)
def test_the_verdict_is_one_sentence(left: list[int], roundings: int, sentence: str) -> None:
    checks = [
        Tasmays(kohde="", vasen_selite="", vasen=cents, oikea_selite="", oikea=0) for cents in left
    ]
    assert verdict(checks, checks[:1] * roundings) == sentence


def test_reconciliations_are_in_euros_and_rounding_in_printed_units(workbook: Workbook) -> None:
    rows = [row for row in workbook["Täsmäytys"].iter_rows() if row[6].value]
    amounts = [[cell.value for cell in (row[2], row[4], row[5], row[6])] for row in rows]
    assert amounts[1] == [-150129.85, -150129.85, 0, "Täsmää"]
    assert amounts[2] == [69972, 69973, -1, "Pyöristys"]
    assert rows[1][2].number_format == "#,##0.00"
    assert rows[2][2].number_format == "#,##0"


def test_the_breakdown_holds_exact_euros(workbook: Workbook) -> None:
    rows = workbook["Erittely"].iter_rows(min_row=4, values_only=True)
    values = list(takewhile(lambda row: row[0], rows))
    assert values[0][4:8] == (103901.38, 46.22, 200000, -75781.8)
    cents = [*(row[5] for row in ROWS), *(row[3] for row in INVESTMENTS.values())]
    assert round(sum(row[7] for row in values) * 100) == sum(cents)


def test_every_style_is_known_to_the_workbook(workbook: Workbook) -> None:
    ours = {value for value in vars(styles).values() if isinstance(value, styles.Style)}
    assert ours == set(styles.STYLES)
    used = {cell.style for sheet in workbook for row in sheet for cell in row if cell.value}
    assert used <= {style.name for style in styles.STYLES}
