"""The sample quarter, from the committed files to the council's workbook: all 660 figures."""

import csv
import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.publishing import Paatos
from schemas.kausi import Kausi

PROJECT = Path(__file__).resolve().parents[2]
_GOLDEN = PROJECT / "tests" / "golden" / "heinola-2023-q1.csv"
_SHEETS = ("Talousarvio", "Tuloslaskelma", "Palvelualueet", "Investoinnit")
_ORDER = [
    "Kansi",
    "Toimialan tavoitteet",
    "Käyttösuunnitelma",
    "Talousarvio",
    "Tuloslaskelma",
    "Palvelualueet",
    "Investoinnit",
    "Palvelualueiden tavoitteet",
    "Erittely",
    "Täsmäytys",
]


@pytest.fixture(scope="module")
def paatos(tmp_path_factory: pytest.TempPathFactory) -> Paatos:
    """One run of the sample with the plain steps."""
    return osavuosikatsaus(_order(tmp_path_factory.mktemp("output")))


def _order(output: Path) -> Tilaus:
    return Tilaus(kausi=Kausi.parse("2023-Q1"), syotteet=PROJECT / "input", tulosteet=output)


def _report(paatos: Paatos) -> Path:
    name = "osavuosikatsaus-2023-Q1-elinvoimalautakunnan-toimiala.xlsx"
    return next(path for path in paatos.tiedostot if path.name == name)


def _tables(sheet: Worksheet) -> Iterator[tuple[object, ...]]:
    """Yield the lines of each table as a program reads it: headings, lines, an empty A."""
    heading = None
    for row in sheet.iter_rows(max_col=7, values_only=True):
        if row[1] == "TP 2022":
            heading = row[0]
        elif row[0] is None:
            heading = None
        elif heading is not None and row[0] not in {"Selite", "Investoinnit"}:
            yield (heading, row[0], *(None if value == "-" else value for value in row[1:]))


def _golden() -> list[tuple[object, ...]]:
    with _GOLDEN.open(encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    return [
        (table, row, *(int(figure) if figure else None for figure in figures[:5]),
         float(figures[5]) if figures[5] else None)
        for table, _, row, *figures in rows
    ]  # fmt: skip


def test_all_660_figures_stand_in_the_workbook_in_printed_order(paatos: Paatos) -> None:
    workbook = load_workbook(_report(paatos))
    assert workbook.sheetnames == _ORDER
    printed = [line for name in _SHEETS for line in _tables(workbook[name])]
    golden = _golden()
    assert printed == golden
    assert sum(figure is not None for line in golden for figure in line[2:]) == 660


_TOLD = {
    "budget-has-actuals": 4,
    "class-has-its-sign": 2,
    "class-has-postings": 2,
    "income-has-an-estimate": 3,
    "month-is-like-last-year": 8,
    "net-keeps-pace-with-the-year": 1,
    "posting-is-not-repeated": 2,
    "section-has-a-text": 1,
}
"""What the sample has for a controller to look at; nothing of it blocks."""


def test_the_sample_is_published_with_little_to_look_at(paatos: Paatos) -> None:
    record = next(path for path in paatos.tiedostot if path.name.startswith("tarkastusraportti")
                  and path.suffix == ".json")  # fmt: skip
    told = json.loads(record.read_text(encoding="utf-8"))
    assert told["published"] is True
    assert Counter(finding["rule"] for finding in told["findings"]) == _TOLD
    assert "error" not in {finding["severity"] for finding in told["findings"]}
    assert told["bridge"]["difference_cents"] == 0
    assert sum(source["rows_read"] for source in told["inputs"]) > 15_000
    assert {row["reason"] for row in told["skipped"]} >= {"grand-total"}


def test_two_runs_write_the_same_bytes(paatos: Paatos, tmp_path: Path) -> None:
    again = osavuosikatsaus(_order(tmp_path))
    for one, other in zip(paatos.tiedostot, again.tiedostot, strict=True):
        if not one.name.startswith("ajo-"):
            assert one.read_bytes() == other.read_bytes(), one.name


def test_no_free_text_of_the_ledger_reaches_an_output(paatos: Paatos) -> None:
    with (PROJECT / "input/kirjanpito/kulttuuripalvelut_2023_01-03.csv").open(
        encoding="cp1252"
    ) as file:
        rows = [line.rstrip("\n").split(";") for line in file]
    heading = next(row for row in rows if "Selite" in row)
    texts = {row[heading.index("Selite")] for row in rows if len(row) == len(heading)} - {"Selite"}
    people = {text for text in texts if len(text.split()) > 2}
    assert people
    workbook = load_workbook(_report(paatos))
    shown = {
        str(value)
        for sheet in workbook
        for row in sheet.iter_rows(values_only=True)
        for value in row
        if value is not None
    }
    record = "".join(
        path.read_text(encoding="utf-8")
        for path in paatos.tiedostot
        if path.suffix in {".json", ".html"}
    )
    assert not {text for text in people if text in shown or text in record}
