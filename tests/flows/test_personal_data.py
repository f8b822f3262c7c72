"""Texts and partners of postings: in no report, finding, extract, record or log of any run."""

import io
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path

import polars as pl
import pytest
from openpyxl import Workbook
from typer.testing import CliRunner

from flows.cli import app
from schemas.sanat.tarkastus import TEKSTEIN
from tests.flows.orders import write_inputs
from tests.writing.tarkastus_forms import Page, read_book, read_list, read_record

MARKED = "SALAINEN"
_RUNNER = CliRunner()
_HEADINGS = ["Tili", "Kustannuspaikka", "Tosite", "Tositepäivä", "Summa", "Selite", "Kumppani"]
_SAID = ["Maija SALAINEN", "SALAINEN Oy"]


def _ledger(*rows: list[object]) -> str:
    return "\n".join(";".join(map(str, row)) for row in [_HEADINGS, *rows]) + "\n"


def _sound() -> list[list[object]]:
    return [
        [3005, 4100, 1, "1.2.2022", "-1000,50", *_SAID],
        [4340, 4100, 2, "1.3.2022", "500,25", *_SAID],
        [3005, 4100, 3, "1.2.2023", "-2000,50", *_SAID],
        [4000, 4100, 4, "1.3.2023", "1500,25", *_SAID],
    ]


BROKEN = _ledger(
    *_sound(),
    [4000, 4100, 4, "1.3.2023", "1500,25", *_SAID],
    [4000, 9900, 5, "1.3.2023", "1500,25", *_SAID],
    [4000, 4100, 6, "32.3.2023", "tuhat", *_SAID],
    ["#REF!", 4100, 7, "1.3.2023", "5,00", *_SAID],
    [4000, 4100, 8, "1.3.2023", "5,00", "Maija; SALAINEN", "SALAINEN Oy", "SALAINEN", "SALAINEN"],
    ["", "", "", "", "", *_SAID],
    ["", "", "", "", "500,00", *_SAID],
    ["", "", "", "", "2011,75", "Yhteensä SALAINEN", ""],
)
FOREIGN = (
    "Konto;Ansvar;Bilag;Dato;Beløp;Fritekst;Leverandør\n"
    "3000;4100;1;1.2.2023;5,00;Maija SALAINEN;SALAINEN Oy\n"
)


def _book(path: Path) -> None:
    """A printed ledger: groups, texts in rows of their own, an error in a text column."""
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in (
        ["Pääkirja SALAINEN"],
        _HEADINGS,
        ["Tili 4000 Ostot"],
        [None, 4100, 21, "1.2.2023", 7.5, *_SAID],
        [None, None, None, None, None, "Maija SALAINEN"],
        [None, 4100, 22, "1.2.2023", "=1+1", '="SALAINEN"&A1', "#REF!"],
        [None, None, None, None, 7.5, "Yhteensä SALAINEN"],
        [None, 4100, 23, "1.2.2023", 0.001, *_SAID],
    ):
        sheet.append(row)
    workbook.save(path)


def _texts_of(content: bytes) -> Iterator[str]:
    """Everything that can be read in a file: parts of archives, cells of frames, bytes."""
    if content.startswith(b"PK"):
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            for name in archive.namelist():
                yield archive.read(name).decode("utf-8", "replace")
    elif content.startswith(b"PAR1"):
        yield pl.read_parquet(io.BytesIO(content)).write_ndjson()
    elif content.startswith(b"ARROW1"):
        yield pl.read_ipc(io.BytesIO(content)).write_ndjson()
    else:
        yield content.decode("utf-8", "replace")


@pytest.mark.parametrize("words", [("run", "--direct"), ("run", "--direct", "--draft"), ("check",)])
@pytest.mark.parametrize("kirjanpito", [_ledger(*_sound()), BROKEN], ids=["sound", "broken"])
def test_no_text_or_partner_of_a_posting_is_anywhere_in_what_a_run_writes(
    tmp_path: Path, kirjanpito: str, words: tuple[str, ...]
) -> None:
    inputs = write_inputs(tmp_path / "input", kirjanpito=kirjanpito)
    if kirjanpito == BROKEN:
        _book(inputs / "paakirja.xlsx")
        (inputs / "vieras.csv").write_text(FOREIGN, encoding="utf-8")
    output = tmp_path / "output"
    command, *options = words
    result = _RUNNER.invoke(
        app, [command, "2023-Q1", *options, "--input", str(inputs), "--output", str(output)]
    )
    assert result.exit_code in {0, 1}
    assert MARKED not in result.output
    own = [*inputs.iterdir(), *(output / "2023-Q1" / "palautettavat").rglob("*.*")]
    of_senders = {path.read_bytes() for path in own}
    written = [
        path for path in output.rglob("*") if path.is_file() and path.read_bytes() not in of_senders
    ]
    assert written
    told = {
        path.relative_to(output).as_posix(): text[max(text.find(MARKED) - 200, 0) :][:300]
        for path in written
        for text in _texts_of(path.read_bytes())
        if MARKED in text
    }
    assert told == {}


@pytest.mark.parametrize("words", [("run", "--direct", "--draft"), ("check",)])
def test_texts_and_partners_of_rows_with_findings_are_shown_when_asked_for(
    tmp_path: Path, words: tuple[str, ...]
) -> None:
    inputs = write_inputs(tmp_path / "input", kirjanpito=BROKEN)
    output = tmp_path / "output"
    command, *options = words
    arguments = [command, "2023-Q1", *options, "--input", str(inputs), "--output", str(output)]
    assert _RUNNER.invoke(app, [*arguments, "--with-texts"]).exit_code == 1
    folder = output / "2023-Q1"
    manifest = json.loads((folder / "ajo-2023-Q1.json").read_text(encoding="utf-8"))
    assert manifest["with_texts"]

    record = read_record(folder / "tarkastusraportti-2023-Q1.json")
    assert record["with_texts"]
    told = [(each["text"], each["partner"]) for each in record["findings"]]
    of_ninth = [
        (each["text"], each["partner"])
        for each in record["findings"]
        if (each["file"], each["row"]) == ("kirjanpito.csv", 7)
    ]
    assert of_ninth
    assert set(of_ninth) == {tuple(_SAID)}
    workbook = read_book(folder / "tarkastusraportti-2023-Q1.xlsx")
    listed = read_list(workbook, "Löydökset")
    assert [(row["Selite"], row["Kumppani"]) for row in listed] == told
    assert TEKSTEIN() in [cell.value for (cell, *_) in workbook["Yhteenveto"].iter_rows()]
    page = Page((folder / "tarkastusraportti-2023-Q1.html").read_text(encoding="utf-8"))
    assert TEKSTEIN() in page.text
    shown = [
        (row["Selite"].replace("–", ""), row["Kumppani"].replace("–", ""))
        for table in page.tables
        if table.startswith("findings")
        for row in page.rows(table)
    ]
    assert shown == told

    kept = [path for path in (output / "historia").rglob("*") if path.is_file()]
    frames = [path.read_bytes() for path in kept]
    assert not any(
        MARKED in text for each in frames if each.startswith(b"PAR1") for text in _texts_of(each)
    )
    verified = _RUNNER.invoke(app, ["verify", "2023-Q1/1", "--output", str(output)])
    assert verified.exit_code == 0, verified.output

    _RUNNER.invoke(app, arguments)
    record = read_record(folder / "tarkastusraportti-2023-Q1.json")
    assert not record["with_texts"]
    assert MARKED not in json.dumps(record)
