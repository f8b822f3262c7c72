"""Twins of the workbooks: what they hold, that they come and go with them, that they are proven."""

import re
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest
from typer.testing import CliRunner

from flows.cli import app
from flows.keeping.records import find_run
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.verifying import verify
from flows.writing import libreoffice
from flows.writing.twins import write_csv, write_pdf
from schemas.kaksoset import Kaksonen
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lukurivit import LUKURIVIEN_SELITYKSET, LUKURIVIT
from schemas.sanat.ajot import UUDELLEEN
from tests.flows.orders import LEDGER, REPORT, write_inputs
from tests.programs import program

CSV, PARQUET, PDF = Kaksonen
_STEM = REPORT.removesuffix(".xlsx")
_DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "luvut.md"


def ordered(folder: Path, *kaksoset: Kaksonen, **files: str) -> Tilaus:
    return Tilaus(
        kausi=Kausi.parse("2023-Q1"),
        syotteet=write_inputs(folder / "input", **files),
        tulosteet=folder / "output",
        kaksoset=kaksoset,
    )


def twins(tilaus: Tilaus) -> set[str]:
    folder = tilaus.tulosteet / tilaus.kausi.nimi
    return {
        path.name.removeprefix("osavuosikatsaus-2023-Q1-elinvoimalautakunnan-toimiala")
        for path in folder.glob("osavuosikatsaus-*")
        if path.suffix != ".xlsx"
    }


def test_each_printed_amount_is_a_row_of_whole_cents(tmp_path: Path) -> None:
    tilaus = ordered(tmp_path, CSV, PARQUET)
    osavuosikatsaus(tilaus)
    folder = tilaus.tulosteet / "2023-Q1"
    luvut = pl.read_parquet(folder / f"{_STEM}.parquet")
    assert luvut.schema == LUKURIVIT
    kulttuuri = luvut.filter(yksikko="Kulttuuripalvelut", koodi="HENKILOSTO")
    assert kulttuuri.select("kausi", "taso", "otsikko", "selite", "laji").unique().rows() == [
        ("2023-Q1", "palvelualue", "Kulttuuri", "Henkilöstökulut", "luokka")
    ]
    assert kulttuuri.select("suure", "vuosi", "cents").rows() == [
        ("tp", 2022, 0),
        ("tot_edellinen", 2022, 0),
        ("ta", 2023, -510_000),
        ("tot", 2023, -150_025),
        ("jaljella", 2023, -359_975),
    ]
    text = (folder / f"{_STEM}.csv").read_bytes()
    assert text.startswith(b"\xef\xbb\xbfkausi;toimiala;laskelma;taso;")
    same = pl.read_csv(folder / f"{_STEM}.csv", separator=";", schema=LUKURIVIT)
    assert same.equals(luvut)


def test_no_text_is_a_formula_for_a_spreadsheet_that_opens_the_csv(tmp_path: Path) -> None:
    rows = pl.DataFrame({"selite": ["=1+1", "- siitä palkat", "Netto"], "cents": [-5, 0, 5]})
    write_csv(rows, tmp_path / "luvut.csv")
    lines = (tmp_path / "luvut.csv").read_text("utf-8-sig").splitlines()
    assert lines == ["selite;cents", "'=1+1;-5", "'- siitä palkat;0", "Netto;5"]


def test_the_columns_are_told_where_users_read() -> None:
    assert set(LUKURIVIEN_SELITYKSET) == set(LUKURIVIT)
    told = re.findall(r"^\| `(\w+)` \| (.+) \|$", _DOCUMENT.read_text("utf-8"), re.MULTILINE)
    assert dict(told) == dict(LUKURIVIEN_SELITYKSET)


def test_twins_belong_to_the_run_and_are_made_again_by_verify(tmp_path: Path) -> None:
    tilaus = ordered(tmp_path, CSV, PARQUET)
    osavuosikatsaus(tilaus)
    run = find_run(tilaus.tulosteet, None)
    assert run.manifest["twins"] == ["csv", "parquet"]
    listed = {each["file"] for each in run.manifest["outputs"]}
    assert {f"{_STEM}.csv", f"{_STEM}.parquet", REPORT} <= listed
    tests = verify(tilaus.tulosteet, run)
    assert all(koe.pitaa for koe in tests)
    (anew,) = [koe for koe in tests if koe.nimi is UUDELLEEN]
    made = len(run.manifest["outputs"])
    assert anew.selitys(Kieli.EN).replace("\N{NO-BREAK SPACE}", " ") == f"{made} files"


def test_twins_of_the_very_same_report_stay_and_those_of_another_go(tmp_path: Path) -> None:
    tilaus = ordered(tmp_path, CSV)
    osavuosikatsaus(tilaus)
    osavuosikatsaus(replace(tilaus, kaksoset=(PARQUET,)))
    assert twins(tilaus) == {".csv", ".parquet"}
    changed = ordered(tmp_path, PARQUET, kirjanpito=LEDGER.replace("1500,25", "1600,25"))
    osavuosikatsaus(changed)
    assert twins(changed) == {".parquet"}


def test_twins_of_a_draft_go_with_it(tmp_path: Path) -> None:
    tilaus = ordered(tmp_path, CSV)
    osavuosikatsaus(replace(tilaus, luonnos=True))
    assert twins(tilaus) == {"-LUONNOS.csv"}
    osavuosikatsaus(replace(tilaus, luonnos=True, kaksoset=()))
    assert twins(tilaus) == set()
    osavuosikatsaus(replace(tilaus, luonnos=True))
    osavuosikatsaus(tilaus)
    assert twins(tilaus) == {".csv"}


def test_without_libreoffice_pages_are_refused_before_anything_is_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libreoffice, "find_libreoffice", lambda: None)
    folder, output = write_inputs(tmp_path / "input"), tmp_path / "output"
    words = ["--direct", "--pdf", "--input", str(folder), "--output", str(output)]
    result = CliRunner().invoke(app, ["run", "2023-Q1", *words])
    assert result.exit_code == 3
    assert "LibreOffice" in result.output
    assert not output.exists()


def test_a_printing_that_fails_leaves_what_stands(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tilaus = ordered(tmp_path)
    osavuosikatsaus(tilaus)
    manifest = tilaus.tulosteet / "2023-Q1" / "ajo-2023-Q1.json"
    before = manifest.read_bytes()
    broken = tmp_path / "soffice"
    broken.write_text("#!/bin/sh\necho source file could not be loaded\n", encoding="utf-8")
    broken.chmod(0o755)
    monkeypatch.setattr(libreoffice, "find_libreoffice", lambda: str(broken))
    with pytest.raises(libreoffice.LibreOfficeError, match="could not be loaded"):
        osavuosikatsaus(replace(tilaus, kaksoset=(PDF,)))
    assert manifest.read_bytes() == before
    assert twins(tilaus) == set()


def test_printed_pages_are_tagged_dated_by_the_period_and_the_same_again(tmp_path: Path) -> None:
    program("soffice", "libreoffice")
    tilaus = ordered(tmp_path, PDF)
    osavuosikatsaus(tilaus)
    printed = (tilaus.tulosteet / "2023-Q1" / f"{_STEM}.pdf").read_bytes()
    assert printed.startswith(b"%PDF-")
    assert b"/Marked true" in printed
    assert b"/Lang(fi-FI)" in printed
    assert b"/CreationDate(D:20230331000000Z" in printed
    workbook = tilaus.tulosteet / "2023-Q1" / REPORT
    write_pdf(workbook, tmp_path / "toinen.pdf", tilaus.kausi, Kieli.FI)
    assert (tmp_path / "toinen.pdf").read_bytes() == printed
    run = find_run(tilaus.tulosteet, None)
    assert run.manifest["twins"] == ["pdf"]
    tests = verify(tilaus.tulosteet, run)
    assert all(koe.pitaa for koe in tests)
    assert "pdf-tiedostoja ei tehdä uudelleen" in tests[-1].selitys(Kieli.FI)
