"""The files of the sample: equal bytes, their committed copy, people's names where they belong."""

import re
import zlib
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from flows.sample.heinola import syotteet
from flows.sample.nimet import ETUNIMET, SUKUNIMET
from flows.writing.syotteet import write_inputs
from schemas.lajit import Muoto
from schemas.syotekirja import SyoteKirja, SyoteSarake, SyoteTaulukko
from schemas.valinnat import OSIOT, TASOT, TILAT
from tests.sample.ledgers import KULTTUURI, Kirjausrivi, sheet

_COMMITTED = Path(__file__).parents[2] / "input"
_STANDARD_ZLIB = re.fullmatch(r"1\.[0-9.]+", zlib.ZLIB_RUNTIME_VERSION)


def _contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != ".gitkeep")
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.mark.skipif(
    not _STANDARD_ZLIB, reason=f"zlib {zlib.ZLIB_RUNTIME_VERSION} packs the same content otherwise"
)
def test_the_committed_input_is_what_the_command_writes(folder: Path) -> None:
    written, committed = _contents(folder), _contents(_COMMITTED)
    assert sorted(written) == sorted(committed)
    assert [name for name in written if written[name] != committed[name]] == []


def test_writing_twice_gives_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    syotteet.cache_clear()
    paths = write_inputs(syotteet(), tmp_path)
    assert _contents(tmp_path) == _contents(folder)
    assert [path.relative_to(tmp_path).as_posix() for path in paths] == [
        kirja.nimi for kirja in syotteet()
    ]


def test_the_sample_is_small(folder: Path) -> None:
    assert sum(len(content) for content in _contents(folder).values()) < 2_500_000


def _kirja(summa: int) -> SyoteKirja:
    taulukko = SyoteTaulukko(
        nimi="Taulu",
        sarakkeet=(SyoteSarake(otsikko="Summa", muoto=Muoto.SUMMA),),
        rivit=((summa,),),
    )
    return SyoteKirja(
        nimi="kansio/kirja.xlsx",
        luotu=datetime(2023, 1, 1),  # noqa: DTZ001
        taulukot=(taulukko,),
    )


def test_a_file_of_the_users_is_never_replaced(tmp_path: Path) -> None:
    write_inputs([_kirja(100)], tmp_path)
    write_inputs([_kirja(100)], tmp_path)
    before = _contents(tmp_path)
    with pytest.raises(FileExistsError, match=r"kansio/kirja\.xlsx"):
        write_inputs([replace(_kirja(1), nimi="uusi.xlsx"), _kirja(200)], tmp_path)
    assert _contents(tmp_path) == before


def test_money_is_written_to_the_cent(tmp_path: Path) -> None:
    amounts = (1, -98, 115, 123_456_789_01)
    for summa in amounts:
        write_inputs([_kirja(summa)], tmp_path / str(summa))
        (row,) = sheet(tmp_path / str(summa), "kansio/kirja.xlsx", 1)
        assert row["Summa"] * 100 == pytest.approx(summa, abs=1e-4)


def test_the_delimited_file_is_as_windows_exports_it(folder: Path) -> None:
    content = (folder / KULTTUURI).read_bytes()
    with pytest.raises(UnicodeDecodeError):
        content.decode("utf-8")
    lines = content.decode("cp1252").split("\r\n")
    assert lines[1] == "Tosite;Pvm;Tilinumero;Tilin nimi;Kp;Kp nimi;Selite;Netto"
    assert re.search(r";\d\d\.\d\d\.2023;\d{4};", lines[2])
    assert re.search(r";-?\d+,\d\d$", lines[2])


def test_peoples_names_stand_in_free_text_and_nowhere_else(
    kirjaukset: list[Kirjausrivi],
) -> None:
    person = re.compile(rf"({'|'.join(ETUNIMET)}) ({'|'.join(SUKUNIMET)})")
    named = {match.group() for row in kirjaukset if (match := person.search(row.selite))}
    assert len(named) > 100
    free = {"Selite", "Toimittaja", "Vienti\nselite", "Vasta\npuoli"}
    elsewhere = [
        (kirja.nimi, sarake.otsikko, solu)
        for kirja in syotteet()
        for taulukko in kirja.taulukot
        for rivi in taulukko.rivit
        for sarake, solu in zip(taulukko.sarakkeet, rivi, strict=True)
        if sarake.otsikko not in free and person.search(str(solu))
    ]
    assert elsewhere == []


def test_free_text_of_postings_stands_in_no_other_input(
    kirjaukset: list[Kirjausrivi],
) -> None:
    texts = {row.selite for row in kirjaukset}
    others = {
        str(solu)
        for kirja in syotteet()
        if not kirja.nimi.startswith("kirjanpito/")
        for taulukko in kirja.taulukot
        for rivi in taulukko.rivit
        for solu in rivi
    }
    assert texts & others == set()


def test_goals_and_texts_cover_the_report(folder: Path) -> None:
    goals = [
        row
        for row in sheet(folder, "sanallinen/tavoitteet.xlsx", 1)
        if row["Toimiala"] == "Elinvoimalautakunnan toimiala"
    ]
    for taso in TASOT:
        targets = [row["Strateginen päämäärä"] for row in goals if row["Taso"] == taso]
        assert len(set(targets)) == 4
        assert min(targets.count(target) for target in set(targets)) >= 2
        assert all(target.count("\n• ") == 3 for target in targets)
    plan = [row for row in goals if row["Taso"] == TASOT[1]]
    assert all(row["Mittari ja tavoitetaso"] and row["Vastuu"] for row in plan)
    assert {row["Tila"] for row in goals} == set(TILAT)
    texts = [
        row
        for row in sheet(folder, "sanallinen/tekstit.xlsx", 1)
        if row["Toimiala"] == "Elinvoimalautakunnan toimiala"
    ]
    assert {row["Osio"] for row in texts} == set(OSIOT)
    assert {row["Kausi"] for row in texts} == {None, "2023-Q1"}
    units = [row["Otsikko"] for row in texts if row["Osio"] == "Palvelualue"]
    assert units == [
        "Elinkeinopalvelut",
        "Kaupunkisuunnittelu",
        "Kiinteistö- ja mittauspalvelut",
        "Kulttuuripalvelut",
        "Työllisyyspalvelut",
    ]
