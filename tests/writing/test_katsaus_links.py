"""The report workbook's links: from each figure to its block in the breakdown, and back."""

import re
from collections.abc import Iterator

import openpyxl
import pytest
from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook

from flows.figures.tracing import each_figure
from flows.writing.katsaus import cells_of, write_katsaus
from schemas.jaljitys import Luku
from schemas.laskelmat import Katsaus
from tests.writing.katsaus_example import katsaus

_TARGET = re.compile(r"'(?P<sheet>[^']+)'!(?P<cells>[A-Z]+[0-9]+(:[A-Z]+[0-9]+)?)")
_BREAKDOWN = "Erittely"


@pytest.fixture(scope="module")
def report() -> Katsaus:
    return katsaus()


@pytest.fixture(scope="module")
def workbook(report: Katsaus, tmp_path_factory: pytest.TempPathFactory) -> Workbook:
    path = tmp_path_factory.mktemp("links") / "katsaus.xlsx"
    write_katsaus(report, path)
    return openpyxl.load_workbook(path)


def target(workbook: Workbook, cell: Cell) -> tuple[tuple[Cell, ...], ...]:
    """The cells that a cell leads to, row by row."""
    found = _TARGET.fullmatch(cell.hyperlink.location)
    assert found is not None
    cells = workbook[found["sheet"]][found["cells"]]
    return cells if isinstance(cells, tuple) else ((cells,),)


def figures(report: Katsaus, workbook: Workbook) -> Iterator[tuple[Luku, Cell]]:
    for luku, (sheet, cell) in cells_of(report).items():
        yield luku, workbook[sheet][cell]


def printed(luku: Luku, report: Katsaus) -> float:
    line = report.laskelma(luku.rivi).rivit.row(luku.rivi.paikka, named=True)
    return line["pct_kymmenys"] / 10 if luku.suure == "pct" else line[luku.suure]


def test_every_figure_has_an_address_and_stands_there(report: Katsaus, workbook: Workbook) -> None:
    assert list(cells_of(report)) == list(each_figure(report))
    assert [cell.value for _, cell in figures(report, workbook)] == [
        printed(luku, report) for luku in cells_of(report)
    ]


def test_every_figure_leads_to_its_block_and_the_block_back_to_its_line(
    report: Katsaus, workbook: Workbook
) -> None:
    for luku, cell in figures(report, workbook):
        block = target(workbook, cell)
        unit = block[0][0]
        ((label,),) = target(workbook, unit)
        assert (label.parent.title, label.row, label.column) == (cell.parent.title, cell.row, 1)
        assert unit.value == report.laskelma(luku.rivi).otsikko
        assert block[0][0].parent.title == _BREAKDOWN


def test_a_block_sums_to_the_cents_of_its_line(report: Katsaus, workbook: Workbook) -> None:
    measures = {"tp": 4, "tot_edellinen": 5, "ta": 6, "tot": 7}
    for luku, cell in figures(report, workbook):
        if luku.suure not in measures:
            continue
        amounts = [round(row[measures[luku.suure]].value * 100) for row in target(workbook, cell)]
        total, *parts = amounts
        line = report.laskelma(luku.rivi).rivit.row(luku.rivi.paikka, named=True)
        exact = line[f"{luku.suure}_cents"]
        summed = target(workbook, cell)[0][3].value == "Yhteensä"
        assert (total, sum(parts)) == (exact, exact) if summed else sum(amounts) == exact


def test_a_part_leads_to_its_own_block(report: Katsaus, workbook: Workbook) -> None:
    luku = next(luku for luku in each_figure(report) if luku.suure == "tot")
    sheet, address = cells_of(report)[luku]
    _, part = target(workbook, workbook[sheet][address])
    assert [cell.value for cell in part[:2]] == ["Elinvoimalautakunnan toimiala", "Toimintatuotot"]
    total, *lines = target(workbook, part[0])
    assert total[1].value == "Toimintatuotot"
    assert [row[1].value for row in lines] == [
        "Maksutuotot", "Tuet ja avustukset", "Muut toimintatuotot",
    ]  # fmt: skip


def test_a_linked_figure_looks_as_it_did(report: Katsaus, workbook: Workbook) -> None:
    for _, cell in figures(report, workbook):
        assert cell.font.underline is None
        assert cell.font.color.rgb == "001A1A1A"
        assert cell.style.startswith(("Rivi, ", "Summarivi, "))


def test_every_row_of_the_breakdown_leads_somewhere(workbook: Workbook) -> None:
    rows = [row for row in workbook[_BREAKDOWN].iter_rows(min_row=4) if row[4].value is not None]
    assert rows
    assert all(target(workbook, row[0]) for row in rows)
