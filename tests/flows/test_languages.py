"""Reports in other languages: the same figures in other words, in files beside the Finnish."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import openpyxl
import polars as pl
import pytest
from openpyxl.workbook.workbook import Workbook
from typer.testing import CliRunner

from flows.cli import app
from flows.keeping.records import find_run
from flows.landed import is_published_from
from flows.osavuosikatsaus import Tilaus, osavuosikatsaus, prepare
from flows.run_page import first_causes, summary
from flows.sample.heinola import syotteet
from flows.standing import report_name
from flows.verifying import verify
from flows.writing.katsaus import write_katsaus
from flows.writing.syotteet import write_inputs as write_sample_inputs
from schemas.finding_texts import with_texts
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.laskelmat import Katsaus
from schemas.sanat import ajot
from tests.flows.orders import LEDGER, REPORT, write_inputs
from tests.schemas.test_sanat import finnish_in

KAUSI = Kausi.parse("2023-Q1")
OTHERS = (Kieli.SV, Kieli.EN)
SWEDISH = REPORT.replace(".xlsx", "-sv.xlsx")

Reports = Mapping[Kieli, list[tuple[Katsaus, Workbook]]]


@pytest.fixture
def tilaus(tmp_path: Path) -> Tilaus:
    return Tilaus(
        kausi=KAUSI,
        syotteet=write_inputs(tmp_path / "input"),
        tulosteet=tmp_path / "output",
        kielet=(Kieli.FI, Kieli.SV),
    )


@pytest.fixture(scope="module")
def data_words(tmp_path_factory: pytest.TempPathFactory) -> frozenset[str]:
    """Every text that the sample's files hold: names, goals, narrative."""
    folder = tmp_path_factory.mktemp("words")
    write_sample_inputs(syotteet(), folder)
    made = prepare(Tilaus(kausi=KAUSI, syotteet=folder, tulosteet=folder))
    tables = [taulu for luettu in made.luetut for taulu in luettu.taulut]
    names = {name for t in tables for name in (t.lahde.taulukko, t.lahde.tiedosto.nimi)}
    return (
        frozenset(
            text.strip()
            for taulu in tables
            for series in taulu.rivit.select(pl.col(pl.String, pl.Categorical)).iter_columns()
            for text in series.drop_nulls().unique()
        )
        | names
    )


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Reports:
    """The sample's workbooks of the widest layout, the whole municipality's too."""
    folder = tmp_path_factory.mktemp("sample")
    write_sample_inputs(syotteet(), folder / "input")
    order = Tilaus(
        kausi=KAUSI,
        syotteet=folder / "input",
        tulosteet=folder,
        pohja="laaja",
        luonnos=True,
        kielet=tuple(Kieli),
    )
    made: dict[Kieli, list[tuple[Katsaus, Workbook]]] = {}
    for number, katsaus in enumerate(prepare(order).kirjoitettavat):
        path = folder / f"{number}.xlsx"
        write_katsaus(katsaus, path)
        made.setdefault(katsaus.kieli, []).append((katsaus, openpyxl.load_workbook(path)))
    return made


def _numbers(workbook: Workbook) -> Iterator[tuple[int, str, object, str]]:
    for place, sheet in enumerate(workbook.worksheets):
        for row in sheet.iter_rows():
            for cell in row:
                if cell.value is not None and not isinstance(cell.value, str):
                    yield place, cell.coordinate, cell.value, cell.number_format


def _texts(workbook: Workbook) -> Iterator[str]:
    """Everything a reader may see: cells, names of sheets, headers, tooltips, properties."""
    about = workbook.properties
    yield from (str(about.title), str(about.subject), str(about.contentStatus))
    for sheet in workbook.worksheets:
        yield sheet.title
        for part in (sheet.oddHeader, sheet.oddFooter):
            yield from (
                str(side.text) for side in (part.left, part.center, part.right) if side.text
            )
        for row in sheet.iter_rows():
            for cell in row:
                if isinstance(cell.value, str):
                    yield cell.value
                if cell.hyperlink and cell.hyperlink.tooltip:
                    yield cell.hyperlink.tooltip


@pytest.mark.parametrize("kieli", OTHERS)
def test_every_number_is_in_the_same_cell_in_every_language(reports: Reports, kieli: Kieli) -> None:
    pairs = list(zip(reports[Kieli.FI], reports[kieli], strict=True))
    assert len(pairs) == 3
    for (finnish, in_finnish), (other, in_other) in pairs:
        assert finnish.toimiala == other.toimiala
        numbers = list(_numbers(in_finnish))
        assert len(numbers) > 1000
        assert _money_apart(numbers) == _money_apart(list(_numbers(in_other)))


def _money_apart(numbers: list[tuple[int, str, object, str]]) -> list[tuple[int, object, str]]:
    """Leave out the rows: a text may take more of them in one language than in another."""
    return [(sheet, value, form) for sheet, _, value, form in numbers]


@pytest.mark.parametrize("kieli", OTHERS)
def test_no_finnish_label_is_left_among_the_words_of_another_language(
    reports: Reports, kieli: Kieli, data_words: frozenset[str]
) -> None:
    shown = {text for _, workbook in reports[kieli] for text in _texts(workbook)}
    assert len(shown) > 300
    assert not finnish_in(shown, kieli, data_words)


@pytest.mark.parametrize("kieli", Kieli)
def test_a_workbook_says_its_language(reports: Reports, kieli: Kieli) -> None:
    tags = {Kieli.FI: "fi-FI", Kieli.SV: "sv-FI", Kieli.EN: "en-GB"}
    assert {workbook.properties.language for _, workbook in reports[kieli]} == {tags[kieli]}


def test_a_day_and_a_period_have_the_form_of_the_language(reports: Reports) -> None:
    told = {
        kieli: [set(_texts(workbook)) for _, workbook in made] for kieli, made in reports.items()
    }
    for kieli, words in {
        Kieli.FI: {"1.1.–31.3.2023", "tammi–maaliskuu 2023"},
        Kieli.SV: {"1.1.–31.3.2023", "januari–mars 2023"},
        Kieli.EN: {"1 January–31 March 2023", "January–March 2023"},
    }.items():
        assert all(words <= texts for texts in told[kieli])


def _figures(value: object, place: str = "") -> Iterator[tuple[str, object]]:
    """Go through every number, truth and nothing of a record, by where it stands."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from _figures(each, f"{place}.{name}")
    elif isinstance(value, list):
        for number, each in enumerate(value):
            yield from _figures(each, f"{place}[{number}]")
    elif not isinstance(value, str):
        yield place, value


_OF_LANGUAGES = "name-is-in-the-language"


def test_the_record_has_the_same_figures_in_every_language(tilaus: Tilaus) -> None:
    told = {}
    for kieli in Kieli:
        order = replace(tilaus, kielet=(kieli,), tulosteet=tilaus.tulosteet / kieli)
        path = osavuosikatsaus(order).kansio / "tarkastusraportti-2023-Q1.json"
        record = json.loads(path.read_text("utf-8"))
        del record["states"]  # counts the rule of languages too
        for name in ("rules", "findings"):
            record[name] = [each for each in record[name] if each["rule"] != _OF_LANGUAGES]
        told[kieli] = dict(_figures(record))
    assert len(told[Kieli.FI]) > 500
    assert told[Kieli.FI] == told[Kieli.SV] == told[Kieli.EN]


def test_two_languages_are_two_workbooks_of_one_run(tilaus: Tilaus) -> None:
    paatos = osavuosikatsaus(tilaus)
    folder = tilaus.tulosteet / "2023-Q1"
    written = {path.name for path in paatos.tiedostot}
    assert {REPORT, SWEDISH} <= written == {path.name for path in folder.iterdir()}
    manifest = json.loads((folder / "ajo-2023-Q1.json").read_text(encoding="utf-8"))
    assert manifest["languages"] == ["fi", "sv"]
    assert {REPORT, SWEDISH} <= {each["file"] for each in manifest["outputs"]}


def test_a_kept_run_is_made_again_in_all_of_its_languages(tilaus: Tilaus) -> None:
    osavuosikatsaus(tilaus)
    tests = verify(tilaus.tulosteet, find_run(tilaus.tulosteet, None))
    assert all(koe.pitaa for koe in tests)
    made_anew = next(koe for koe in tests if koe.nimi is ajot.UUDELLEEN)
    manifest = find_run(tilaus.tulosteet, None).manifest
    count = len(manifest["outputs"])
    assert [made_anew.selitys(kieli).split() for kieli in Kieli] == [
        [str(count), word] for word in ("tiedostoa", "filer", "files")
    ]


def test_the_other_language_stands_beside_the_same_report(tilaus: Tilaus) -> None:
    osavuosikatsaus(replace(tilaus, kielet=(Kieli.FI,)))
    osavuosikatsaus(replace(tilaus, kielet=(Kieli.SV,)))
    folder = tilaus.tulosteet / "2023-Q1"
    assert {path.name for path in folder.glob("osavuosikatsaus-*")} == {REPORT, SWEDISH}


@pytest.mark.parametrize(("kieli", "sheet"), [(Kieli.SV, "Att rätta"), (Kieli.FI, "Korjattavaa")])
def test_a_marked_copy_is_in_the_first_of_the_languages(
    tilaus: Tilaus, kieli: Kieli, sheet: str
) -> None:
    ledger = tilaus.syotteet / "kirjanpito.csv"
    ledger.write_text(ledger.read_text("utf-8").replace("-2000,50", "x"), encoding="utf-8")
    kielet = (kieli, *(other for other in Kieli if other is not kieli))
    paatos = osavuosikatsaus(replace(tilaus, kielet=kielet))
    (copy,) = (paatos.kansio / "palautettavat").iterdir()
    assert copy.name == f"kirjanpito-korjattavaa{kieli.paate}.xlsx"
    assert openpyxl.load_workbook(copy).sheetnames == [sheet, "kirjanpito"]


def test_a_report_of_the_same_files_is_not_done_until_it_is_in_every_language(
    tilaus: Tilaus,
) -> None:
    def done(*kielet: Kieli) -> bool:
        return is_published_from(tilaus.tulosteet, KAUSI, tilaus.syotteet, kielet)

    assert not done(Kieli.FI)
    osavuosikatsaus(replace(tilaus, kielet=(Kieli.FI,)))
    assert done(Kieli.FI)
    assert not done(Kieli.SV)
    assert not done(Kieli.FI, Kieli.SV)
    osavuosikatsaus(replace(tilaus, kielet=(Kieli.SV,)))
    assert done(Kieli.FI, Kieli.SV)
    ledger = tilaus.syotteet / "kirjanpito.csv"
    ledger.write_text(ledger.read_text("utf-8").replace("-2000,50", "-2000,40"), encoding="utf-8")
    osavuosikatsaus(replace(tilaus, kielet=(Kieli.SV,)))
    assert done(Kieli.SV)
    assert not done(Kieli.FI), "the Finnish one went with the files it was of"


@pytest.mark.parametrize("toimiala", [None, "Elinvoimalautakunnan toimiala"])
def test_a_report_of_other_contents_takes_the_other_language_away(
    tilaus: Tilaus, toimiala: str | None
) -> None:
    osavuosikatsaus(tilaus)
    ledger = tilaus.syotteet / "kirjanpito.csv"
    ledger.write_text(ledger.read_text("utf-8").replace("-2000,50", "-2000,40"), encoding="utf-8")
    osavuosikatsaus(replace(tilaus, kielet=(Kieli.FI,), toimiala=toimiala))
    folder = tilaus.tulosteet / "2023-Q1"
    assert {path.name for path in folder.glob("osavuosikatsaus-*")} == {REPORT}


def test_a_draft_in_another_language_is_named_so() -> None:
    name = report_name(KAUSI, "Tekninen toimiala", luonnos=True, kieli=Kieli.SV)
    assert name == "osavuosikatsaus-2023-Q1-tekninen-toimiala-sv-LUONNOS.xlsx"


@pytest.mark.parametrize("text", ["", "de", "fi+", "fi,sv"])
def test_a_language_that_is_none_is_wrong_usage(text: str, tmp_path: Path) -> None:
    order = ["run", "2023-Q1", "--direct", "--lang", text]
    folders = ["--input", str(write_inputs(tmp_path / "in")), "--output", str(tmp_path / "out")]
    assert CliRunner().invoke(app, [*order, *folders]).exit_code == 2


_NAMED = {
    "organisaatio": "Kustannuspaikka;Palvelualue;Toimiala;Palvelualue ruotsiksi;Toimiala sv\n"
    "41*;Kulttuuripalvelut;Elinvoimalautakunnan toimiala;Kulturtjänster;"
    "Livskraftsnämndens sektor\n",
    "palvelualueet": "Palvelualue;Otsikko;Järjestys;Otsikko ruotsiksi\n"
    "Kulttuuripalvelut;Kulttuuri;1;Kultur\n",
    "tekstit": "Toimiala;Osio;Otsikko;Teksti;Teksti ruotsiksi\n"
    "Elinvoimalautakunnan toimiala;Kuvaus;;Mitä toimiala tekee.;Vad sektorn gör.\n"
    "Elinvoimalautakunnan toimiala;Toimintaympäristö;;Mikä on muuttunut.;Vad som ändrats.\n"
    "Elinvoimalautakunnan toimiala;Sitovuustaso;;Mikä sitoo.;Vad som binder.\n"
    "Elinvoimalautakunnan toimiala;Palvelualue;Kulttuuri;Mitä se tekee.;Vad det gör.\n",
}


def test_names_and_texts_that_are_given_in_a_language_are_shown_in_it(tilaus: Tilaus) -> None:
    write_inputs(tilaus.syotteet, **_NAMED)
    paatos = osavuosikatsaus(tilaus)
    swedish, finnish = (
        set(_texts(openpyxl.load_workbook(paatos.kansio / name))) for name in (SWEDISH, REPORT)
    )
    assert {"Kultur", "Livskraftsnämndens sektor", "Vad sektorn gör.", "Vad det gör."} <= swedish
    assert not {"Kulttuuri", "Elinvoimalautakunnan toimiala", "Mitä toimiala tekee."} & swedish
    assert {"Kulttuuri", "Elinvoimalautakunnan toimiala", "Mitä toimiala tekee."} <= finnish
    assert not {"Kultur", "Livskraftsnämndens sektor", "Vad sektorn gör."} & finnish
    (outcome,) = [t for t in paatos.tarkastus.tulokset if t.rule == "name-is-in-the-language"]
    assert (outcome.tested, outcome.failed) == (6, 0)


_CHART = (
    "Tili alkaen;Tili päättyen;Tuloslaskelman rivi;Voimassa asti;Tilin nimi;Tilin nimi ruotsiksi;"
    "Tilin nimi englanniksi\n"
    "4000;4299;Henkilöstökulut;;Palkat;Löner;\n"
    "4000;4000;Henkilöstökulut;;Vakinaisten palkat;Ordinaries löner;\n"
    "3005;3005;Myyntituotot;31.12.2022;;Gammal försäljning;\n"
)


@pytest.mark.parametrize(
    ("kieli", "name"),
    [(Kieli.FI, "Vakinaisten palkat"), (Kieli.SV, "Ordinaries löner"),
     (Kieli.EN, "Vakinaisten palkat")],
)  # fmt: skip
def test_an_account_has_the_name_of_its_narrowest_range_in_the_language(
    tilaus: Tilaus, kieli: Kieli, name: str
) -> None:
    ledger = LEDGER.replace(";Summa\n", ";Summa;Tilin nimi\n", 1).replace(
        "1500,25\n", "1500,25;Pääkirjan nimi\n"
    )
    write_inputs(tilaus.syotteet, kirjanpito=ledger, tilikartta=_CHART)
    (report,) = prepare(replace(tilaus, kielet=(kieli,))).kirjoitettavat
    names = dict(report.erittely.select("tili", "tilin_nimi").iter_rows())
    assert names["4000"] == name
    assert names["3005"] is None, "the name is no longer in force"


def test_accounts_without_a_name_in_the_language_are_counted(tilaus: Tilaus) -> None:
    write_inputs(tilaus.syotteet, tilikartta=_CHART)
    made = prepare(replace(tilaus, kielet=(Kieli.EN,)))
    found = made.tarkistettu.tulokset[-1].findings
    told = with_texts(found, Kieli.EN)["message"].to_list()
    assert any(": 1 names of accounts that are not given" in each for each in told)


def test_who_answers_is_told_in_the_language(tilaus: Tilaus) -> None:
    units = (
        "Palvelualue;Otsikko;Järjestys;Vastuuhenkilö;Vastuuhenkilö ruotsiksi\n"
        "Kulttuuripalvelut;Kulttuuri;1;;\n"
        "Elinvoimalautakunnan toimiala;ELINVOIMA;0;Elinvoimajohtaja;Livskraftsdirektör\n"
    )
    write_inputs(tilaus.syotteet, palvelualueet=units)
    finnish, swedish = prepare(tilaus).kirjoitettavat
    assert (finnish.vastuuhenkilo, swedish.vastuuhenkilo) == (
        "Elinvoimajohtaja", "Livskraftsdirektör",
    )  # fmt: skip


def test_a_heading_without_its_own_words_has_those_of_its_service_area(tilaus: Tilaus) -> None:
    write_inputs(tilaus.syotteet, organisaatio=_NAMED["organisaatio"])
    made = prepare(tilaus)
    assert made.tarkistettu.nimi("Kulttuuri", Kieli.SV) == "Kulturtjänster"
    assert made.tarkistettu.nimi("Kulttuuri", Kieli.EN) == "Kulttuuri"


def test_what_a_language_lacks_is_shown_in_finnish_and_told_once(tilaus: Tilaus) -> None:
    paatos = osavuosikatsaus(tilaus)
    assert paatos.tarkastus.julkaistu
    told = with_texts(
        paatos.tarkastus.findings.filter(pl.col("rule") == "name-is-in-the-language"), Kieli.SV
    )
    names, texts = told["message"].to_list()
    assert names == (
        "I rapporten visas på finska: 2 namn (Elinvoimalautakunnan toimiala, Kulttuuri) som inte "
        "har getts på rapportens språk sv"
    )
    assert texts == (
        "I rapporten visas på finska: 4 mål eller texter som inte har getts på rapportens språk sv"
    )
    shown = set(_texts(openpyxl.load_workbook(paatos.kansio / SWEDISH)))
    assert {"Kulttuuri", "Mitä toimiala tekee."} <= shown


def test_a_finnish_report_says_nothing_of_other_languages(tilaus: Tilaus) -> None:
    made = prepare(replace(tilaus, kielet=(Kieli.FI,)))
    rules = [outcome.rule for outcome in made.tarkistettu.tulokset]
    assert "name-is-in-the-language" not in rules


def test_a_run_is_told_in_the_first_of_its_languages(tilaus: Tilaus) -> None:
    paatos = osavuosikatsaus(replace(tilaus, kielet=(Kieli.SV, Kieli.FI)))
    assert paatos.verdict.startswith("Delårsrapporten för januari–mars 2023 har publicerats: ")
    assert "## Delårsrapporten" in summary(paatos)
    rows, described = first_causes(paatos)
    assert list(rows[0])[:2] == ["Status", "Vad är fel"]
    assert described.startswith("De ")
