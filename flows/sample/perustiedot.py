"""The sample's registers: organisation, service areas, projects, overrides of the chart."""

from datetime import datetime
from typing import Final

from flows.sample.investoinnit import HANKKEET
from flows.sample.yksikot import (
    ASIAKASPALVELU,
    ELINKEINO,
    ELINVOIMA,
    HALLINTO,
    KAUPUNKISUUNNITTELU,
    KIINTEISTO,
    KONSERNI,
    KULTTUURI,
    KUSTANNUSPAIKAT,
    TALOUS,
    TOIMIALA_OF,
    TYOLLISYYS,
)
from schemas.lajit import Muoto
from schemas.luokat import Luokka
from schemas.syotekirja import Solu, SyoteKirja, SyoteSarake, SyoteTaulukko

Rivi = tuple[Solu, ...]

_LUOTU: Final = datetime(2023, 1, 9, 9)  # noqa: DTZ001
_KOODIT: Final = {
    TYOLLISYYS: "41*",
    ELINKEINO: "42*",
    KULTTUURI: "43*",
    KAUPUNKISUUNNITTELU: "44*",
    KIINTEISTO: "45*",
    HALLINTO: "11*",
    TALOUS: "12*",
}
_NAYTETAAN: Final = (
    (ELINVOIMA, ELINVOIMA, 10, ELINVOIMA, "Elinvoimajohtaja"),
    (TYOLLISYYS, TYOLLISYYS, 11, ELINVOIMA, "Työllisyyspäällikkö"),
    (ELINKEINO, ELINKEINO, 12, ELINVOIMA, "Elinkeinopäällikkö"),
    (KULTTUURI, "Kulttuuri", 13, ELINVOIMA, "Kulttuuripäällikkö"),
    (KAUPUNKISUUNNITTELU, KAUPUNKISUUNNITTELU, 14, ELINVOIMA, "Kaupunginarkkitehti"),
    (KIINTEISTO, KIINTEISTO, 15, ELINVOIMA, "Kiinteistöpäällikkö"),
    (KONSERNI, KONSERNI, 20, KONSERNI, "Hallintojohtaja"),
    (HALLINTO, HALLINTO, 21, KONSERNI, "Hallintopäällikkö"),
    (TALOUS, TALOUS, 22, KONSERNI, "Talousjohtaja"),
)


def perustiedot() -> SyoteKirja:
    """Return the registers: four kinds of input in one workbook."""
    return SyoteKirja(
        nimi="perustiedot/perustiedot.xlsx",
        luotu=_LUOTU,
        taulukot=(_organisaatio(), _palvelualueet(), _hankkeet(), _tilikartta()),
    )


def _organisaatio() -> SyoteTaulukko:
    """Prefixes for the areas; the customer service by its own code, with the day it moved."""
    prefixes: list[Rivi] = [
        (koodi, None, palvelualue, TOIMIALA_OF[palvelualue], None, None)
        for palvelualue, koodi in _KOODIT.items()
    ]
    moved: list[Rivi] = [
        (
            paikka.koodi,
            paikka.nimi,
            paikka.palvelualue,
            TOIMIALA_OF[paikka.palvelualue],
            paikka.alkaen,
            paikka.asti,
        )
        for paikka in sorted(KUSTANNUSPAIKAT, key=lambda paikka: paikka.alkaen is not None)
        if paikka.koodi == ASIAKASPALVELU
    ]
    return SyoteTaulukko(
        nimi="Organisaatio",
        sarakkeet=(
            SyoteSarake(otsikko="Kustannuspaikka", muoto=Muoto.KOODI, leveys=17),
            SyoteSarake(otsikko="Kustannuspaikan nimi", leveys=24),
            SyoteSarake(otsikko="Palvelualue", leveys=32),
            SyoteSarake(otsikko="Toimiala", leveys=32),
            SyoteSarake(otsikko="Voimassa alkaen", muoto=Muoto.PAIVA, leveys=16),
            SyoteSarake(otsikko="Voimassa asti", muoto=Muoto.PAIVA, leveys=16),
        ),
        rivit=(*prefixes, *moved),
    )


def _palvelualueet() -> SyoteTaulukko:
    return SyoteTaulukko(
        nimi="Palvelualueet",
        sarakkeet=(
            SyoteSarake(otsikko="Palvelualue", leveys=32),
            SyoteSarake(otsikko="Otsikko", leveys=32),
            SyoteSarake(otsikko="Järjestys", muoto=Muoto.LUKU, leveys=11),
            SyoteSarake(otsikko="Toimiala", leveys=32),
            SyoteSarake(otsikko="Vastuuhenkilö", leveys=24),
        ),
        rivit=_NAYTETAAN,
    )


def _hankkeet() -> SyoteTaulukko:
    return SyoteTaulukko(
        nimi="Hankkeet",
        sarakkeet=(
            SyoteSarake(otsikko="Hanke", muoto=Muoto.KOODI, leveys=9),
            SyoteSarake(otsikko="Hankkeen nimi", leveys=34),
            SyoteSarake(otsikko="Investointiryhmä", leveys=20),
            SyoteSarake(otsikko="Toimiala", leveys=32),
            SyoteSarake(otsikko="Järjestys", muoto=Muoto.LUKU, leveys=11),
        ),
        rivit=tuple(
            (hanke.koodi, hanke.nimi, hanke.ryhma, ELINVOIMA, place)
            for place, hanke in enumerate(HANKKEET, start=1)
        ),
    )


def _tilikartta() -> SyoteTaulukko:
    """Local accounts that the official chart does not have."""
    return SyoteTaulukko(
        nimi="Tilikartta",
        sarakkeet=(
            SyoteSarake(otsikko="Tili alkaen", muoto=Muoto.KOODI, leveys=13),
            SyoteSarake(otsikko="Tili päättyen", muoto=Muoto.KOODI, leveys=14),
            SyoteSarake(otsikko="Tuloslaskelman rivi", leveys=32),
            SyoteSarake(otsikko="Voimassa alkaen", muoto=Muoto.PAIVA, leveys=16),
            SyoteSarake(otsikko="Voimassa asti", muoto=Muoto.PAIVA, leveys=16),
        ),
        rivit=(("3810", "3819", Luokka.MYYNTITUOTOT.value, None, None),),
    )
