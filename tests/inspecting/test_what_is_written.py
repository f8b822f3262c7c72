"""Every kind of workbook that is written here keeps every check that applies to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.formatting.rule import FormulaRule
from openpyxl.styles import PatternFill
from typer.testing import CliRunner

from flows.cli import app
from flows.inspecting import CHECKS, inspect
from flows.inspecting.kinds import Kind
from flows.inspecting.opening import OPENING_CHECKS
from flows.writing.tarkastusraportti.book import write_book
from flows.writing.tarkastusraportti.content import content_of
from schemas.findings import Finding
from schemas.kieli import Kieli
from schemas.rules import RULES
from schemas.tarkastus import Silta
from tests.sample.conftest import folder as sample  # noqa: F401  a fixture
from tests.writing.tarkastus_example import amendment, cost_centre, tarkastus

QUICK = [check for check in CHECKS if check not in OPENING_CHECKS]
UNTIED = Silta(
    raw_cents=-123_456_789_01,
    excluded_cents=200_00,
    rejected_cents=1_00,
    unmapped_cents=2_00,
    mapped_cents=-1_203_00,
    reported_cents=-1_200_00,
    poisjatot=(("balance-sheet", 52, 200_00),),
)


def flaws(path: Path) -> Iterator[str]:
    """What breaks a check, in Finnish."""
    for result in inspect(path, QUICK):
        for flaw in result.flaws:
            yield f"{result.check.id} {flaw.where(Kieli.FI)}: {flaw.told(Kieli.FI)}"


def one_of_each_rule() -> list[Finding]:
    """A finding of every rule there is, of long names and values."""
    return [
        Finding(
            rule=rule, file=f"kirjanpito/{'pitkä_' * 9}nimi.xlsx", sheet="Tapahtumat ja korjaukset",
            row=row, column="Kustannuspaikan nimi ruotsiksi", cell=f"AB{row}",
            found="arvo, jota ei ole missään " * 9, affected_cents=-98_765_432_10,
        )
        for row, rule in enumerate(RULES, start=6)
    ]  # fmt: skip


CASES = {
    "nothing found": tarkastus(),
    "no inputs at all": tarkastus(syotteet=(), ohitetut=tarkastus().ohitetut.clear()),
    "blocked, of every rule": tarkastus(one_of_each_rule(), silta=UNTIED),
}


@pytest.mark.parametrize("kieli", Kieli)
@pytest.mark.parametrize("case", CASES)
def test_a_validation_report_keeps_every_check(case: str, kieli: Kieli, tmp_path: Path) -> None:
    path = tmp_path / "tarkastusraportti.xlsx"
    write_book(content_of(CASES[case], kieli), path)
    assert list(flaws(path)) == []


def test_a_validation_report_of_ten_thousand_findings_keeps_every_check(tmp_path: Path) -> None:
    path = tmp_path / "tarkastusraportti.xlsx"
    found = [*cost_centre("4711", range(6, 5_006)), *map(amendment, range(10, 5_010))]
    write_book(content_of(tarkastus(found), Kieli.SV), path)
    assert list(flaws(path)) == []


def test_what_is_off_paper_without_a_word_is_told(tmp_path: Path) -> None:
    path = tmp_path / "tarkastusraportti.xlsx"
    write_book(content_of(tarkastus(one_of_each_rule()), Kieli.FI), path)
    workbook = load_workbook(path)
    workbook["Säännöt"]["A3"].value = None
    workbook.save(path)
    told = [each for each in flaws(path) if each.startswith("everything-fits-its-page")]
    assert told
    assert all("Säännöt!J" in each for each in told)


def test_a_colour_that_does_not_follow_the_word_of_its_cell_is_told(tmp_path: Path) -> None:
    path = tmp_path / "tarkastusraportti.xlsx"
    write_book(content_of(tarkastus(), Kieli.FI), path)
    workbook = load_workbook(path)
    rule = FormulaRule(formula=['$A5="x"'], fill=PatternFill("solid", bgColor="FFC7CE"))
    workbook["Säännöt"].conditional_formatting.add("B5:B9", rule)
    workbook.save(path)
    told = [each for each in flaws(path) if each.startswith("not-by-colour-alone")]
    assert told == [
        "not-by-colour-alone Säännöt!B5:B9: ehdollinen muotoilu kertoo asian vain värillä"
    ]


SKIPPED_OF_COPIES = {check.id for check in CHECKS if Kind.COPY not in check.kinds}
SKIPPED_OF_INPUTS = {check.id for check in CHECKS if Kind.INPUT not in check.kinds}


def skipped(path: Path) -> dict[str, str]:
    """Why checks were not made, in Finnish."""
    return {
        result.check.id: result.told(Kieli.FI) for result in inspect(path, QUICK) if result.told
    }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, sample: Path) -> Path:  # noqa: F811
    """A run of the sample, a traced figure, and the empty inputs."""
    folder = tmp_path_factory.mktemp("tehdyt")
    period = ("2023-Q1", "--input", str(sample), "--output", str(folder / "ulos"), "--lang", "sv")
    traced = ("ELINVOIMA/NETTO/Jäljellä", *period, "--xlsx", str(folder / "rivit.xlsx"))
    for words in (
        ("run", *period, "--direct"),
        ("trace", *traced),
        ("init", str(folder / "uudet")),
    ):
        assert CliRunner().invoke(app, words).exit_code == 0
    return folder


def test_what_a_run_and_a_trace_write_keeps_every_check(made: Path) -> None:
    reports = [*(made / "ulos" / "2023-Q1").glob("*.xlsx"), made / "rivit.xlsx"]
    assert len(reports) == 4
    for path in reports:
        assert list(flaws(path)) == []
        assert skipped(path) == {}


def test_marked_copies_and_inputs_keep_what_concerns_them_and_are_told_what_does_not(
    made: Path,
    sample: Path,  # noqa: F811
) -> None:
    copies = sorted((made / "ulos" / "2023-Q1" / "palautettavat").rglob("*.xlsx"))
    inputs = [*(made / "uudet").glob("*.xlsx"), *sample.rglob("*.xlsx")]
    assert copies
    assert made / "uudet" / "raporttipohja.xlsx" in inputs
    for path in (*copies, *inputs):
        assert list(flaws(path)) == []
    for paths, ids, why in (
        (copies, SKIPPED_OF_COPIES, "ei koske merkittyä kopiota"),
        (inputs, SKIPPED_OF_INPUTS, "ei koske syötetiedostoa"),
    ):
        told = [skipped(path) for path in paths]
        assert all(set(each) == ids for each in told)
        assert all(reason.startswith(why) for each in told for reason in each.values())
