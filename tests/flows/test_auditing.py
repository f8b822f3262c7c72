"""`diff` and `verify`: what changed between two runs, and whether a run can be made again."""

from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from flows.cli import app
from flows.keeping.records import runs_of
from flows.keeping.store import Varasto
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.starting import write_empty
from schemas.kausi import Kausi
from tests.flows.orders import LEDGER, ORGANISATION, REPORT, UNITS, write_inputs

Q1 = Kausi.parse("2023-Q1")


@pytest.fixture(name="tulosteet")
def tulosteet_fixture(tmp_path: Path) -> Path:
    """Two runs: the second has one posting more."""
    _run(tmp_path, LEDGER)
    _run(tmp_path, LEDGER + "4340;4100;5;2.3.2023;99,95\n")
    return tmp_path / "output"


def _run(folder: Path, ledger: str, **files: str) -> None:
    inputs = write_inputs(folder / "input", kirjanpito=ledger, **files)
    osavuosikatsaus(Tilaus(kausi=Q1, syotteet=inputs, tulosteet=folder / "output"))


def _told(command: str, tulosteet: Path, *arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(
        app, [command, *arguments, "--output", str(tulosteet)], env={"COLUMNS": "200"}
    )
    return result.exit_code, result.output


def test_diff_tells_figures_causes_and_rows(tulosteet: Path) -> None:
    code, told = _told("diff", tulosteet)
    assert code == 0
    assert "Uudet kirjaukset: 1\u00a0rivi, −99,95" in told.replace("\u2212", "−")
    assert "Kulttuuri / Palvelujen ostot" in told
    assert "kirjanpito.csv" in told
    assert _told("diff", tulosteet, "2023-Q1/1", "2")[1] == told
    assert "Poistuneet kirjaukset" in _told("diff", tulosteet, "2", "1")[1]


@pytest.mark.parametrize(
    ("kieli", "line", "unit"),
    [("fi", "Kulttuuri / Hankinnat", "Kulttuuripalvelut"),
     ("sv", "Kultur / Anskaffningar", "Kulturtjänster"),
     ("en", "Culture / Purchases", "Culture services")],
)  # fmt: skip
def test_diff_names_own_lines_and_units_in_the_language_asked(
    tmp_path: Path, kieli: str, line: str, unit: str
) -> None:
    write_empty(tmp_path / "empty")
    workbook = load_workbook(tmp_path / "empty" / "raporttipohja.xlsx")
    own = next(row for row in workbook["Rivit"].iter_rows() if row[2].value == "PALVELUT")
    own[3].value, own[4].value, own[5].value = "Hankinnat", "Anskaffningar", "Purchases"
    (tmp_path / "input").mkdir()
    workbook.save(tmp_path / "input" / "raporttipohja.xlsx")
    organisation = ORGANISATION.replace("Toimiala\n", "Toimiala;Palvelualue sv;Palvelualue en\n")
    named = {
        "organisaatio": organisation.replace("ala\n", "ala;Kulturtjänster;Culture services\n"),
        "palvelualueet": UNITS.replace("Järjestys", "Järjestys;Otsikko sv;Otsikko en")
        .replace(";1", ";1;Kultur;Culture"),
    }  # fmt: skip
    _run(tmp_path, LEDGER, **named)
    _run(tmp_path, LEDGER + "4340;4100;5;2.3.2023;99,95\n", **named)
    told = _told("diff", tmp_path / "output", "--lang", kieli)[1]
    assert line in told
    assert f"{unit} / " in told


def test_a_run_that_is_not_kept_is_wrong_usage(tulosteet: Path) -> None:
    code, told = _told("diff", tulosteet, "9")
    assert code == 2
    assert "2023-Q1/1, 2023-Q1/2" in told
    assert _told("verify", tulosteet / "tyhja")[0] == 2


def test_both_runs_can_be_made_again(tulosteet: Path) -> None:
    for run in ("1", "2"):
        code, told = _told("verify", tulosteet, run)
        assert (code, "Ajo on todistettu" in told) == (0, True), told


def test_a_changed_output_a_lost_original_and_a_cut_chain_are_told(tulosteet: Path) -> None:
    (tulosteet / "2023-Q1" / REPORT).write_bytes(b"muutettu")
    code, told = _told("verify", tulosteet)
    assert code == 1
    assert f"✖ Tuloskansion tiedostot ovat ajon tekemät: {REPORT}" in told
    first, second = runs_of(tulosteet, Q1)
    ledger = {each["file"]: each["sha256"] for each in second.manifest["inputs"]}["kirjanpito.csv"]
    Varasto(tulosteet).path(ledger).unlink()
    first.polku.write_bytes(first.polku.read_bytes() + b"\n")
    told = _told("verify", tulosteet)[1]
    assert "✖ Arkistoidut syötteet ovat tallessa muuttumattomina: kirjanpito.csv" in told
    assert "✖ Ajojen ketju on katkeamaton: ketju katkeaa ajoon 2023-Q1/2" in told
    assert "✖ Uudelleen tehty on sama tavu tavulta" in told


def test_a_figure_is_traced_in_a_kept_run_although_the_files_have_changed(
    tulosteet: Path, tmp_path: Path
) -> None:
    figure = "Kulttuuri/Palvelujen ostot/TOT 2023"
    arguments = ("--input", str(tmp_path / "input"))
    now = _told("trace", tulosteet, figure, "2023-Q1", *arguments)[1]
    then = _told("trace", tulosteet, figure, "--run", "2023-Q1/2")[1]
    assert "99,95" in now
    assert "99,95" in then
    write_inputs(tmp_path / "input")
    assert "99,95" in _told("trace", tulosteet, figure, "--run", "2")[1]
    row = _told("where", tulosteet, "kirjanpito.csv!6", "--run", "2")
    assert row[0] == 0
    assert "Rivi on mukana" in row[1]
    assert _told("trace", tulosteet, figure, "--run", "9")[0] == 2
