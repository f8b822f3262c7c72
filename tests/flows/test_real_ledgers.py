"""Real ledgers of other countries' systems, published by input workbooks alone.

Their headings are mapped by the workbook that `init --from` proposes, as it is; their accounts by
`tilikartta`, their units by `organisaatio`.
"""

import json
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner

from flows.cli import app
from tests.reading.workbooks import found, read_here, write_xlsx

REAL = Path(__file__).resolve().parents[2] / ".." / "shared" / "real"
pytestmark = pytest.mark.skipif(not REAL.is_dir(), reason="the real ledgers are absent")

_RUNNER = CliRunner()

# Object codes of the State of Alaska's chart (alaska_chart_of_accounts.csv): 3xx staff, 4xx
# services, supplies and other, 5xx capital outlay and transfers, 6xx–8xx balance sheet.
ALASKA = [
    ("300", "399", "Henkilöstökulut"),
    ("400", "449", "Palvelujen ostot"),
    ("441", "441", "Vuokrakulut"),
    ("450", "479", "Aineet, tarvikkeet ja tavarat"),
    ("480", "489", "Avustukset"),
    ("490", "599", "Muut toimintakulut"),
    ("600", "899", "Tase"),
]
# The kinds of the Norwegian KOSTRA accounts; 18 (taxes and state grants) and 15, 19 (finance) stand
# below the operating margin, as they do there.
NORWAY = [
    ("100", "109", "Henkilöstökulut"),
    ("110", "129", "Aineet, tarvikkeet ja tavarat"),
    ("119", "119", "Vuokrakulut"),
    ("130", "139", "Palvelujen ostot"),
    ("140", "149", "Avustukset"),
    ("150", "158", "Rahoitustuotot ja -kulut"),
    ("159", "159", "Poistot ja arvonalentumiset"),
    ("160", "169", "Myyntituotot"),
    ("163", "163", "Vuokratuotot"),
    ("170", "179", "Tuet ja avustukset"),
    ("180", "198", "Rahoitustuotot ja -kulut"),
    ("199", "199", "Poistot ja arvonalentumiset"),
]


@dataclass(frozen=True, kw_only=True)
class Ledger:
    """An export, and the inputs a person would write beside it."""

    nimi: str
    tilikartta: list[tuple[str, str, str]]
    organisaatio: list[tuple[str, str, str]]
    talousarvio: list[tuple[int, str, str, int]] = field(default_factory=list)
    hyvaksynnat: list[tuple[str, str, str, str, str]] = field(default_factory=list)


SOGNDAL = Ledger(
    nimi="sogndal_2013_drift.csv",
    tilikartta=NORWAY,
    organisaatio=[
        ("1*", "Kultur og administrasjon", "Sogndal kommune"),
        ("*", "Tenester", "Sogndal kommune"),
    ],
)
CHUGACH = Ledger(
    nimi="chugach_fy2020_gl.csv",
    tilikartta=ALASKA,
    organisaatio=[
        ("*", "Support", "Chugach School District"),
        ("1*", "Instruction", "Chugach School District"),
        ("2*", "Special education", "Chugach School District"),
    ],
    talousarvio=[(2020, "Instruction", "Henkilöstökulut", -2_000_000)],
)
ALEUTIAN = Ledger(
    nimi="aleutian_fy2019_gl.csv",
    tilikartta=ALASKA,
    organisaatio=[
        ("*", "Support", "Aleutian Region School District"),
        ("3*", "Schools", "Aleutian Region School District"),
    ],
    talousarvio=[(2019, "Schools", "Henkilöstökulut", -400_000)],
)


def _run(*words: object) -> tuple[int, str]:
    result = _RUNNER.invoke(app, [str(word) for word in words])
    return result.exit_code, result.output


def _inputs(folder: Path, ledger: Ledger) -> Path:
    inputs = folder / "input"
    inputs.mkdir()
    (inputs / ledger.nimi).write_bytes((REAL / ledger.nimi).read_bytes())
    tables = {
        "tilikartta": (("Tili alkaen", "Tili päättyen", "Tuloslaskelman rivi"), ledger.tilikartta),
        "organisaatio": (("Kustannuspaikka", "Palvelualue", "Toimiala"), ledger.organisaatio),
        "talousarvio": (
            ("Vuosi", "Palvelualue", "Tuloslaskelman rivi", "Alkuperäinen talousarvio"),
            ledger.talousarvio,
        ),
        "hyväksynnät": (
            ("Sääntö", "Kohde", "Perustelu", "Hyväksyjä", "Voimassa asti"),
            ledger.hyvaksynnat,
        ),
    }
    for nimi, (headings, rows) in tables.items():
        if rows:
            write_xlsx(inputs / f"{nimi}.xlsx", Taul1=[headings, *rows])
    assert _run("init", "--from", inputs / ledger.nimi, inputs)[0] == 0
    return inputs


def _report(folder: Path, ledger: Ledger, kausi: str) -> tuple[int, str, dict[str, Any]]:
    """Run the ledger and return the exit code, what was said, and the validation report."""
    words = ("--input", _inputs(folder, ledger), "--output", folder / "output")
    code, said = _run("run", kausi, "--direct", *words)
    record = folder / "output" / kausi / f"tarkastusraportti-{kausi}.json"
    return code, said, json.loads(record.read_text(encoding="utf-8"))


def _tables(report: dict[str, Any], ledger: Ledger) -> list[dict[str, Any]]:
    return [each for each in report["inputs"] if each["file"] == ledger.nimi]


def _tested(report: dict[str, Any], rule: str) -> tuple[int, int]:
    (found,) = (each for each in report["rules"] if each["rule"] == rule)
    return found["tested"], found["failed"]


@pytest.fixture(name="chugach", scope="module")
def chugach_fixture(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Any]]:
    """The published ledger: the folder of its outputs, and its validation report."""
    folder = tmp_path_factory.mktemp("chugach")
    code, said, report = _report(folder, CHUGACH, "2020-Q2")
    assert (code, report["published"]) == (0, True), said
    return folder / "output" / "2020-Q2", report


def test_debit_and_credit_of_a_year_from_july_are_published(
    chugach: tuple[Path, dict[str, Any]],
) -> None:
    _, report = chugach
    (table,) = _tables(report, CHUGACH)
    assert (table["kind"], table["rows_read"], table["rows_skipped"]) == ("kirjanpito", 28_114, 0)
    assert (table["accounts"], table["units"]) == (48, 17)
    assert table["debit_cents"] == 4_390_501_326
    assert table["credit_cents"] == 3_624_292_573
    assert table["total_cents"] == 766_208_753
    assert table["amounts"]["Amount"] == 766_208_753
    assert table["sign"] == "debit-positive"
    assert _tested(report, "debit-less-credit-equals-amount") == (28_114, 0)
    (mapping,) = (each for each in report["inputs"] if each["kind"] == "sarakkeet")
    assert (mapping["rows_read"], mapping["rows_used"]) == (12, 12)
    assert report["bridge"]["raw_cents"] == -766_208_753
    assert report["bridge"]["difference_cents"] == 0


def test_balance_sheet_accounts_are_counted_and_left_out(
    chugach: tuple[Path, dict[str, Any]],
) -> None:
    _, report = chugach
    rows = pl.read_csv(REAL / CHUGACH.nimi, infer_schema=False)
    balance = rows.filter(pl.col("Object_Code") >= "600")
    cents = round(balance["Amount"].str.replace_all(",", "").cast(pl.Float64).sum() * 100)
    assert report["bridge"]["excluded_cents"] == -cents
    assert _tables(report, CHUGACH)[0]["rows_used"] == rows.height - balance.height


def test_the_same_ledger_in_signed_amounts_is_published(tmp_path: Path) -> None:
    code, said, report = _report(tmp_path, ALEUTIAN, "2019-Q2")
    assert (code, report["published"]) == (0, True), said
    (table,) = _tables(report, ALEUTIAN)
    assert (table["rows_read"], table["rows_skipped"]) == (3_098, 0)
    assert (table["accounts"], table["units"]) == (33, 5)
    assert table["total_cents"] == table["amounts"]["amount"] == 193_931_662
    assert table["debit_cents"] is None
    assert report["bridge"]["difference_cents"] == 0


def test_absolute_amounts_and_their_credit_flag_give_the_same_net(tmp_path: Path) -> None:
    mapping = [
        ["Otsikko", "Merkitys", "Muoto"],
        ["Object_Code", "Tili", None],
        ["School_Code", "Kustannuspaikka", None],
        ["Date", "Tositepäivä", "kk/pp/vvvv"],
        ["absolute_amount", "Summa", None],
        ["Credit_Flag", "D/K", None],
        ["amount", "-", None],
    ]
    sarakkeet = read_here(write_xlsx(tmp_path / "sarakkeet.xlsx", A=mapping)).taulut
    luettu = read_here(REAL / ALEUTIAN.nimi, sarakkeet=sarakkeet)
    assert found(luettu) == []
    (taulu,) = luettu.taulut
    signed = pl.read_csv(REAL / ALEUTIAN.nimi, infer_schema=False)["amount"].cast(pl.Float64)
    assert taulu.rivit["summa_cents"].sum() == 193_931_662
    assert taulu.rivit["summa_cents"].to_list() == (signed * 100).round().cast(pl.Int64).to_list()


def _check_sogndal(report: dict[str, Any]) -> list[dict[str, Any]]:
    """Test the control figures of the three tables that share the file's rows."""
    tables = _tables(report, SOGNDAL)
    for table in tables:
        assert (table["rows_read"], table["rows_skipped"]) == (4_898, 0)
        assert (table["accounts"], table["units"]) == (235, 140)
        assert table["codes"] == {"konto": 235, "ansvar": 140, "tjeneste": 82}
    assert [(table["kind"], table["amounts"]) for table in tables] == [
        ("kirjanpito", {"rekneskap_2011": 16_00}),
        ("talousarvio", {"budsjett_2012": 0}),
        ("talousarvio", {"budsjett_2013": 0}),
    ]
    assert [table["total_cents"] for table in tables] == [16_00, 0, 0]
    return tables


def _kroner(konto: str, sarake: str) -> int:
    """Sum a column of the file over the accounts that begin so, by other means than the reader."""
    rows = pl.read_csv(REAL / SOGNDAL.nimi, separator=";", infer_schema=False)
    cells = rows.filter(pl.col("konto").str.starts_with(konto))[sarake]
    return int(cells.str.replace_all("[^0-9-]", "").cast(pl.Int64).sum())


def test_one_column_of_actuals_is_published_as_the_year_it_is_of(tmp_path: Path) -> None:
    code, said, report = _report(tmp_path, SOGNDAL, "2011")
    assert (code, report["published"]) == (0, True), said
    actuals, *budgets = _check_sogndal(report)
    assert (actuals["rows_used"], actuals["sign"]) == (4_898, "debit-positive")
    assert [budget["rows_used"] for budget in budgets] == [0, 0]
    assert report["bridge"]["reported_cents"] == -16_00
    assert {
        (f["rule"], f["found"]) for f in report["findings"] if f["severity"] == "error"
    } == set()
    assert ("previous-year-has-postings", "2010") in {
        (finding["rule"], finding["found"]) for finding in report["findings"]
    }


def test_a_budget_year_without_actuals_is_published_when_someone_accepts_it(
    tmp_path: Path,
) -> None:
    waiver = ("year-has-postings", "2012", "Talousarvio ilman toteumaa", "Rådmannen", "31.12.2012")
    accepted = replace(SOGNDAL, hyvaksynnat=[waiver])
    code, said, report = _report(tmp_path, accepted, "2012")
    assert (code, report["published"]) == (0, True), said
    actuals, this_year, next_year = _check_sogndal(report)
    assert actuals["rows_used"] == this_year["rows_used"] == 4_898
    assert next_year["rows_used"] == 0
    (path,) = (tmp_path / "output" / "2012").glob("osavuosikatsaus-*.xlsx")
    sheet = load_workbook(path)["Tuloslaskelma"]
    lines = {row[0]: row[1:5] for row in sheet.iter_rows(values_only=True) if row[0]}
    actual, budget = _kroner("10", "rekneskap_2011"), _kroner("10", "budsjett_2012")
    thousands = round(actual / 1000)
    assert lines["Henkilöstökulut"] == (-thousands, -thousands, -budget, 0)


def test_control_figures_stand_in_every_form_of_the_report(
    chugach: tuple[Path, dict[str, Any]],
) -> None:
    folder, _ = chugach
    sheet = load_workbook(folder / "tarkastusraportti-2020-Q2.xlsx")["Tarkistusluvut"]
    values = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    page = (folder / "tarkastusraportti-2020-Q2.html").read_text(encoding="utf-8")
    shown = page.replace("\N{NO-BREAK SPACE}", " ")
    assert {28_114, 43_905_013.26, 36_242_925.73, 7_662_087.53} <= set(values)
    for figure in ("28 114", "43 905 013,26 €", "36 242 925,73 €", "7 662 087,53 €"):
        assert figure in shown
