"""The sample's budget of 2023: operations in a wide workbook, investments in a long one."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final

from flows.sample.investoinnit import ESITYSTEKNIIKKA, LINTUTARHA, RAAKAMAA, TONTTIALUEET
from flows.sample.luvut import TAVOITELUVUT
from flows.sample.yksikot import (
    ELINKEINO,
    HALLINTO,
    KAUPUNKISUUNNITTELU,
    KIINTEISTO,
    KULTTUURI,
    TYOLLISYYS,
)
from schemas.lajit import Muoto
from schemas.luokat import Luokka
from schemas.syotekirja import Solu, SyoteKirja, SyoteSarake, SyoteTaulukko

VUOSI: Final = 2023
_LUOTU: Final = datetime(2023, 3, 31, 9)  # noqa: DTZ001


@dataclass(frozen=True, slots=True)
class Paatos:
    """In English: a decision of the council."""

    nimi: str
    paiva: date


_SIIRTO: Final = Paatos("KV 27.2.2023 § 12", date(2023, 2, 27))
_TEATTERI: Final = Paatos("KV 27.3.2023 § 21", date(2023, 3, 27))
_KUNTAOSUUS: Final = Paatos("KV 27.3.2023 § 22", date(2023, 3, 27))
_KAAVAT: Final = Paatos("KV 27.3.2023 § 23", date(2023, 3, 27))
_INVESTOINNIT: Final = Paatos("KV 27.3.2023 § 24", date(2023, 3, 27))

_MUUTOKSET: Final = {
    # The customer service's appropriations follow it from the other division.
    (HALLINTO, Luokka.HENKILOSTOKULUT): (14_000_000, _SIIRTO),
    (HALLINTO, Luokka.VUOKRAKULUT): (900_000, _SIIRTO),
    (ELINKEINO, Luokka.HENKILOSTOKULUT): (-14_000_000, _SIIRTO),
    (ELINKEINO, Luokka.VUOKRAKULUT): (-900_000, _SIIRTO),
    # More summer theatre: its tickets pay for it.
    (KULTTUURI, Luokka.MAKSUTUOTOT): (3_500_000, _TEATTERI),
    (KULTTUURI, Luokka.PALVELUJEN_OSTOT): (-3_500_000, _TEATTERI),
    # The municipality's share of the labour market subsidy, part of it saved in salaries.
    (TYOLLISYYS, Luokka.AVUSTUKSET): (-12_500_000, _KUNTAOSUUS),
    (TYOLLISYYS, Luokka.HENKILOSTOKULUT): (4_000_000, _KUNTAOSUUS),
    # Surveys for zoning are bought by the planners, not by the land surveyors.
    (KAUPUNKISUUNNITTELU, Luokka.PALVELUJEN_OSTOT): (-2_000_000, _KAAVAT),
    (KIINTEISTO, Luokka.PALVELUJEN_OSTOT): (2_000_000, _KAAVAT),
}

_ALKUPERAINEN, _MUUTOS = "alkuperäinen", "muutos"
_INVESTOINTIRIVIT: Final = (
    (KULTTUURI, ESITYSTEKNIIKKA, _ALKUPERAINEN, -4_000_000, None),
    (KULTTUURI, ESITYSTEKNIIKKA, _MUUTOS, -500_000, _INVESTOINNIT),
    (KULTTUURI, LINTUTARHA, _ALKUPERAINEN, -3_000_000, None),
    (KIINTEISTO, RAAKAMAA, _ALKUPERAINEN, -20_000_000, None),
    (KIINTEISTO, TONTTIALUEET, _ALKUPERAINEN, -10_000_000, None),
    (KIINTEISTO, TONTTIALUEET, _MUUTOS, -2_000_000, _INVESTOINNIT),
)


def kayttotalous_2023() -> SyoteKirja:
    """Return the operating budget: original and amendment side by side."""
    rivit = [
        _kayttotalousrivi(luku.palvelualue, luku.luokka, luku.ta)
        for luku in TAVOITELUVUT
        if luku.ta
    ]
    taulukko = SyoteTaulukko(
        nimi="Käyttötalous",
        nimikerivit=("Talousarvio 2023 ja talousarviomuutokset", "Tilanne 31.3.2023, euroa", ""),
        sarakkeet=(
            SyoteSarake(otsikko="Vuosi", muoto=Muoto.LUKU, leveys=8),
            SyoteSarake(otsikko="Palvelualue", leveys=32),
            SyoteSarake(otsikko="Tuloslaskelman rivi", leveys=32),
            SyoteSarake(otsikko="Alkuperäinen talousarvio", muoto=Muoto.SUMMA, leveys=24),
            SyoteSarake(otsikko="Muutos", muoto=Muoto.SUMMA, leveys=16),
            SyoteSarake(otsikko="Päätös", leveys=22),
            SyoteSarake(otsikko="Päätöspäivä", muoto=Muoto.PAIVA, leveys=13),
        ),
        rivit=tuple(rivit),
    )
    return SyoteKirja(nimi="talousarvio/kayttotalous_2023.xlsx", luotu=_LUOTU, taulukot=(taulukko,))


def investoinnit_2023() -> SyoteKirja:
    """Return the investment budget: a row an amount, told apart by Laji."""
    rivit = tuple(
        (
            VUOSI,
            palvelualue,
            hanke,
            Luokka.INVESTOINTIMENOT.value,
            laji,
            summa,
            paatos.nimi if paatos else None,
            paatos.paiva if paatos else None,
        )
        for palvelualue, hanke, laji, summa, paatos in _INVESTOINTIRIVIT
    )
    taulukko = SyoteTaulukko(
        nimi="Investoinnit",
        nimikerivit=("Investointiosa 2023", ""),
        sarakkeet=(
            SyoteSarake(otsikko="Vuosi", muoto=Muoto.LUKU, leveys=8),
            SyoteSarake(otsikko="Palvelualue", leveys=32),
            SyoteSarake(otsikko="Hanke", muoto=Muoto.KOODI, leveys=9),
            SyoteSarake(otsikko="Tuloslaskelman rivi", leveys=22),
            SyoteSarake(otsikko="Laji", leveys=14),
            SyoteSarake(otsikko="Summa", muoto=Muoto.SUMMA, leveys=16),
            SyoteSarake(otsikko="Päätös", leveys=22),
            SyoteSarake(otsikko="Päätöspäivä", muoto=Muoto.PAIVA, leveys=13),
        ),
        rivit=rivit,
    )
    return SyoteKirja(nimi="talousarvio/investoinnit_2023.xlsx", luotu=_LUOTU, taulukot=(taulukko,))


def _kayttotalousrivi(palvelualue: str, luokka: Luokka, ta: int) -> tuple[Solu, ...]:
    muutos, paatos = _MUUTOKSET.get((palvelualue, luokka), (0, None))
    return (
        VUOSI,
        palvelualue,
        luokka.value,
        ta - muutos,
        muutos or None,
        paatos.nimi if paatos else None,
        paatos.paiva if paatos else None,
    )
