"""From a finding to its rule and its file, from a file to its marked copy and its original."""

import re
import zipfile
from pathlib import Path

import polars as pl
import pytest

from flows.writing import sheet_rows
from flows.writing.tarkastusraportti import write_tarkastus
from tests.writing.tarkastus_example import LEDGER, amendment, cost_centre, tarkastus
from tests.writing.tarkastus_forms import HEADING_ROW, Page, read_book, read_list, read_record

FINDINGS = [*cost_centre("4410", [17, 18, 40]), *cost_centre("4411", [19], cents=-5), amendment()]
COPY = "palautettavat/kirjanpito/pääkirja.xlsx"
KEPT = f"../historia/sisallot/ab/{'ab' * 32}"


def _write(folder: Path) -> tuple[Path, ...]:
    content = tarkastus(
        FINDINGS, palautettavat={LEDGER.tiedosto: COPY}, arkistoidut={LEDGER.tiedosto: KEPT}
    )
    return write_tarkastus(content, folder)


def _column(rows: list[dict[str, object]], heading: str) -> int:
    return list(rows[0]).index(heading) + 1


@pytest.mark.parametrize(
    ("name", "heading", "target", "there"),
    [
        ("Syyt", "Säännön tunnus", "Säännöt", "Säännön tunnus"),
        ("Löydökset", "Sääntö", "Säännöt", "Sääntö"),
        ("Löydökset", "Tiedosto", "Syötteet", "Tiedosto"),
        ("Ohitetut rivit", "Tiedosto", "Syötteet", "Tiedosto"),
    ],
)
def test_a_cell_of_the_workbook_leads_to_the_row_it_names(
    tmp_path: Path, name: str, heading: str, target: str, there: str
) -> None:
    workbook = read_book(_write(tmp_path)[0])
    rows, targets = read_list(workbook, name), read_list(workbook, target)
    known = {row[there] for row in targets}
    assert any(row[heading] in known for row in rows)
    for number, row in enumerate(rows, start=HEADING_ROW + 1):
        cell = workbook[name].cell(number, _column(rows, heading))
        if row[heading] not in known:
            assert cell.hyperlink is None
            continue
        place = re.fullmatch(rf"'{target}'!A([0-9]+)", cell.hyperlink.location)
        assert targets[int(place[1]) - HEADING_ROW - 1][there] == row[heading]


def test_neighbours_that_lead_alike_are_one_link_and_a_sheet_has_no_more_than_excel_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def links() -> list[str]:
        with zipfile.ZipFile(_write(tmp_path)[0]) as archive:
            xml = archive.read("xl/worksheets/sheet4.xml").decode()
        return re.findall('<hyperlink ref="([^"]*)"', xml)

    assert links() == ["B5:B8", "B9", "C5:C8"]
    monkeypatch.setattr(sheet_rows, "MAX_LINKS", 2)
    assert links() == ["B5:B8", "B9"]


def test_an_input_leads_to_its_marked_copy_and_to_its_original_in_every_form(
    tmp_path: Path,
) -> None:
    book, page, record = _write(tmp_path)
    workbook = read_book(book)
    rows = read_list(workbook, "Syötteet")
    at = [row["Tiedosto"] for row in rows].index(LEDGER.tiedosto) + HEADING_ROW + 1
    sheet = workbook["Syötteet"]
    copy = "palautettavat/kirjanpito/p%C3%A4%C3%A4kirja.xlsx"
    assert sheet.cell(at, _column(rows, "Tiedosto")).hyperlink.target == copy
    assert sheet.cell(at, _column(rows, "SHA-256")).hyperlink.target == KEPT
    assert {copy, KEPT} <= set(Page(page.read_text(encoding="utf-8")).links)
    inputs = {each["file"]: each for each in read_record(record)["inputs"]}
    assert inputs[LEDGER.tiedosto]["kept_original"] == KEPT
    assert {each["kept_original"] for each in inputs.values()} == {KEPT, None}


def test_a_list_without_rows_has_no_links(tmp_path: Path) -> None:
    workbook = read_book(
        write_tarkastus(
            tarkastus(
                ohitetut=pl.DataFrame(
                    schema=dict.fromkeys(("file", "sheet", "row", "reason"), pl.String)
                )
            ),
            tmp_path,
        )[0]
    )
    for name in ("Löydökset", "Ohitetut rivit"):
        assert workbook[name].max_row == HEADING_ROW
        assert not any(cell.hyperlink for row in workbook[name].iter_rows() for cell in row)
