"""Where findings lead: to rule, file, marked copy and original; to nothing once accepted."""

import re
import zipfile
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

from flows.writing import sheet_rows
from flows.writing.tarkastusraportti import verdict, write_tarkastus
from flows.writing.tarkastusraportti.content import content_of
from flows.writing.tarkastusraportti.sentences import mending
from schemas.tarkastus import Tarkastus
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
    assert sheet.cell(at, _column(rows, "Merkitty kopio")).hyperlink.target == copy
    assert sheet.cell(at, _column(rows, "Alkuperäinen")).hyperlink.target == KEPT
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


def _partly_accepted() -> Tarkastus:
    """Of two cost centres one is accepted, with the greater amount."""
    found = [*cost_centre("4410", [17], cents=9_00), *cost_centre("4411", [19, 20], cents=700_00)]
    content = tarkastus(found)
    accepted = pl.col("found").str.contains("4411")
    return replace(
        content,
        findings=content.findings.with_columns(
            waived_by=pl.when(accepted).then(pl.lit("Talousjohtaja")).otherwise(pl.lit(""))
        ),
        tulokset=tuple(
            replace(tulos, waived=2) if tulos.failed else tulos for tulos in content.tulokset
        ),
    )


def test_what_is_accepted_is_neither_to_be_mended_nor_counted_among_what_blocks(
    tmp_path: Path,
) -> None:
    content = _partly_accepted()
    sisalto = content_of(content)
    assert sisalto.urgent["found"].to_list() == ["4410"]
    assert mending(sisalto).startswith("Yksi syy on korjattava: ")
    assert "1\N{NO-BREAK SPACE}virhe 1\N{NO-BREAK SPACE}tiedostossa on" in verdict(content)
    counted = {
        summa.tila.tunnus: (summa.saantoja, summa.loydoksia, summa.cents) for summa in sisalto.tilat
    }
    assert counted["error"] == (1, 1, 9_00)
    assert counted["waived"] == (0, 2, 1_400_00)

    book, page, _ = write_tarkastus(content, tmp_path)
    workbook = read_book(book)
    for name in ("Syyt", "Löydökset"):
        states = [row["Tila"] for row in read_list(workbook, name)]
        assert states[0] == "✕ Virhe"
        assert set(states[1:]) == {"◆ Hyväksytty poikkeus"}
    causes = Page(page.read_text(encoding="utf-8")).tables["causes cost-centre-in-organisation"]
    assert ["Hyväksytty poikkeus" in row[0] for row in causes] == [False, False, True]
