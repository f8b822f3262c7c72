"""The commands `trace` and `where`: what is said, exit codes, and what is not imported."""

import subprocess
import sys
from dataclasses import replace
from io import StringIO
from pathlib import Path

import openpyxl
import pytest
from rich.console import Console
from typer.testing import CliRunner

from flows.cli import app
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.tracing.commands import tell_trace
from flows.tracing.loading import Jaljitettava, load
from flows.tracing.naming import UnknownNameError
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from tests.flows.orders import write_inputs

_RUNNER = CliRunner()
_FIGURE = "Kulttuuri/Henkilöstökulut/Jäljellä"
_ORDER = Tilaus(kausi=Kausi.parse("2023-Q1"), syotteet=Path("input"), tulosteet=Path("output"))


def traced(jaljitettava: Jaljitettava, *, rows: int = 50, path: Path | None = None) -> list[str]:
    """What is said of the figure, runs of spaces as one."""
    said = StringIO()
    console = Console(file=said)
    code = tell_trace(_FIGURE, _ORDER, console, rows=rows, path=path, loaded=lambda _: jaljitettava)
    assert code == 0
    return [" ".join(line.split()) for line in said.getvalue().splitlines()]


def test_a_figure_is_told_with_its_sum_and_its_rows(jaljitettava: Jaljitettava) -> None:
    sums = "Rivien summa: TA 2023 −5 100,00 € − TOT 2023 −1 500,25 € = −3 599,75 €"
    assert traced(jaljitettava) == [
        "Kulttuuri/Henkilöstökulut/Jäljellä: −3 600 €",
        "Elinvoimalautakunnan toimiala, tammi–maaliskuu 2023, raportin solu Palvelualueet!F10",
        f"{sums} (-359975 senttiä), 2 riviä",
        "",
        "Tiedosto Taulukko Rivi Tili Kustannuspaikka Tosite Päivä Suure Summa",
        "kirjanpito.csv kirjanpito 5 4000 4100 4 1.3.2023 TOT 2023 −1 500,25 €",
        "talousarvio.csv talousarvio 2 KV 27.3.2023 § 21 TA 2023 −5 100,00 €",
    ]


def test_rows_are_capped_and_the_true_total_is_said(jaljitettava: Jaljitettava) -> None:
    *_, row, last = traced(jaljitettava, rows=1)
    assert row.startswith("kirjanpito.csv")
    assert last == "… 1 ensimmäistä, yhteensä 2 riviä; kaikki: --rows 2 tai --xlsx TIEDOSTO"
    assert len(traced(jaljitettava, rows=0)) == 3


def test_all_rows_go_to_a_workbook(jaljitettava: Jaljitettava, tmp_path: Path) -> None:
    path = tmp_path / "rivit.xlsx"
    assert str(path) in traced(jaljitettava, path=path)[-1]
    assert openpyxl.load_workbook(path).active["A1"].value == _FIGURE


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_inputs(tmp_path_factory.mktemp("commands"))


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("trace", "Kulttuuri/Myyntituoto/TOT 2023"), "  Kulttuuri/Myyntituotot/TOT 2023"),
        (("trace", _FIGURE, "--toimiala", "Muu"), "Elinvoimalautakunnan"),
        (("where", "muu.csv!2"), "  kirjanpito.csv"),
    ],
)
def test_a_name_of_nothing_is_wrong_usage(words: tuple[str, ...], told: str, folder: Path) -> None:
    command, name, *options = words
    result = _RUNNER.invoke(app, [command, name, "2023-Q1", "--input", str(folder), *options])
    assert result.exit_code == 2
    assert told in result.stderr
    assert result.stdout == ""


def test_a_row_is_told_without_prefect(folder: Path) -> None:
    words = ["where", "kirjanpito.csv!5", "2023-Q1", "--input", str(folder)]
    script = (
        "import sys\nfrom flows.cli import app\n"
        f"try: app({words!r})\nexcept SystemExit as end: assert end.code == 0, end.code\n"
        "assert not {'prefect', 'pandas'} & set(sys.modules)\n"
    )
    done = subprocess.run(  # noqa: S603 - our own script
        [sys.executable, "-c", script], check=False, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert "Palvelualueet: Kulttuuri / Henkilöstökulut: TOT 2023 (E10)" in done.stdout
    assert "Luetaan" in done.stderr


_WITH_TEXTS = [
    ("Tili", "Kustannuspaikka", "Tosite", "Tositepäivä", "Summa", "Selite", "Toimittaja"),
    ("3005", "4100", "1", "1.2.2022", "-1000,50", "", ""),
    ("3005", "4100", "3", "1.2.2023", "-2000,50", "Lasku", ""),
    ("4000", "4100", "4", "1.3.2023", "1500,25", "Palkka Meikäläinen", "Matti Oy"),
]


def test_texts_and_partners_are_shown_only_when_they_are_asked_for(tmp_path: Path) -> None:
    ledger = "".join(
        f"{tili};{kp};{tosite};{selite};{kumppani};{paiva};{summa}\n"
        for tili, kp, tosite, paiva, summa, selite, kumppani in _WITH_TEXTS
    )
    inputs = write_inputs(tmp_path / "input", kirjanpito=ledger)
    arguments = ["trace", "Kulttuuri/Henkilöstökulut/TOT 2023", "2023-Q1", "--input", str(inputs)]
    without = _RUNNER.invoke(app, arguments)
    assert without.exit_code == 0, without.output
    assert "Meikäläinen" not in without.output
    told = _RUNNER.invoke(app, [*arguments, "--with-texts"]).output
    assert "Palkka Meikäläinen" in told
    assert "Matti Oy" in told
    path = tmp_path / "rivit.xlsx"
    _RUNNER.invoke(app, [*arguments, "--with-texts", "--xlsx", str(path)])
    headings = [cell.value for cell in openpyxl.load_workbook(path).active[6]]
    assert headings[-2:] == ["Selite", "Kumppani"]


_TOLD = {
    Kieli.FI: ("raportin solu Palvelualueet!E10", "Rivien summa: −1 500,25 €"),
    Kieli.SV: ("rapportens cell Serviceområden!E10", "Radernas summa: −1 500,25 €"),
    Kieli.EN: ("cell Service areas!E10 of the report", "Sum of the rows: −€1,500.25"),
}


@pytest.mark.parametrize("kieli", Kieli)
@pytest.mark.parametrize(
    "text",
    [
        "Kulttuuri/Personalkostnader/UTF 2023",
        "Serviceområden!E10",
        "Kulttuuri/Personnel costs/ACT 2023",
        "Kulttuuri/Henkilöstökulut/TOT 2023",
    ],
)
def test_a_figure_is_found_in_any_language_and_told_in_the_one_asked_for(
    jaljitettava: Jaljitettava, text: str, kieli: Kieli
) -> None:
    said = StringIO()
    one = replace(jaljitettava, toimiala="Elinvoimalautakunnan toimiala")
    order = replace(_ORDER, kielet=(kieli,))
    assert tell_trace(text, order, Console(file=said), rows=0, loaded=lambda _: one) == 0
    told = said.getvalue().replace("\N{NO-BREAK SPACE}", " ")
    assert all(words in told for words in _TOLD[kieli])


def test_a_name_in_no_language_is_told_with_the_finnish_ones(jaljitettava: Jaljitettava) -> None:
    with pytest.raises(UnknownNameError, match="Kulttuuri/Henkilöstökulut"):
        tell_trace(
            "Kulttuuri/Henkilöstökulu/TOT 2023", _ORDER, Console(file=StringIO()), rows=0,
            loaded=lambda _: jaljitettava,
        )  # fmt: skip


def test_a_trace_takes_what_a_run_has_read_and_makes_no_cache_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order = replace(_ORDER, syotteet=write_inputs(tmp_path / "in"), tulosteet=tmp_path / "out")
    before = load(order)
    assert not order.tulosteet.exists()
    osavuosikatsaus(replace(order, vain_tarkastus=True))
    monkeypatch.setattr("flows.reading.file.read_in_child", lambda *_: pytest.fail("read again"))
    assert load(order).tarkistettu.johdetut.equals(before.tarkistettu.johdetut)
