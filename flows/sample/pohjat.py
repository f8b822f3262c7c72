"""The empty input workbooks that a new municipality starts from: headings, choices, guidance."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from flows.sample.ohjeet import MUOTO_SANOIN, guidance, necessity
from schemas import lajit
from schemas.lajit import Laji, Muoto
from schemas.layouts import SELITE, Mittari, RiviLaji
from schemas.luokat import Luokka
from schemas.raporttipohja import NAYTA, OSIOLAJIT, PAINOTUKSET, SITOVUUDET, YKSIKOT
from schemas.syotekirja import OHJEEN_NIMI, Solu, SyoteKirja, SyoteSarake, SyoteTaulukko
from schemas.talousarvio import ALKUPERAINEN, MUUTOS
from schemas.vakiopohjat import INVESTOINTILASKELMA, TULOSLASKELMA, VAKIOPOHJIEN_RIVIT
from schemas.valinnat import OSIOT, TASOT, TILAT

OHJE: Final = "Ohje"
_LUOTU: Final = datetime(2023, 1, 1, 9)  # noqa: DTZ001
_LEVEA: Final = 34
_LEVEAT: Final = frozenset(
    {"strateginen_paamaara", "tavoite", "toteuma", "mittari", "teksti", "selite"}
)


@dataclass(frozen=True, slots=True)
class Pohja:
    """In English: a sheet to fill in: its name, its kind, its columns, the rows it starts from.

    Nearly all are empty.
    """

    taulukko: str
    laji: Laji
    termit: tuple[str, ...]
    rivit: Sequence[Mapping[str, Solu]] = ()


def _terms(laji: Laji) -> tuple[str, ...]:
    return tuple(sarake.termi for sarake in laji.sarakkeet)


def _whole(taulukko: str, laji: Laji) -> Pohja:
    own = tuple(termi for termi in _terms(laji) if not lajit.is_translation(termi))
    return Pohja(taulukko, laji, own)


_VAKIO: Final = VAKIOPOHJIEN_RIVIT[0]
"""The layout that the workbook of a layout starts from."""


_POHJAT: Final = {
    "kirjanpito": (
        Pohja("Kirjanpito", lajit.KIRJANPITO, (
            "tili", "tilin_nimi", "kustannuspaikka", "kustannuspaikan_nimi", "tosite",
            "tositelaji", "paiva", "hanke", "selite", "summa",
        )),
    ),
    "talousarvio": (
        Pohja("Talousarvio", lajit.TALOUSARVIO, (
            "vuosi", "palvelualue", "tuloslaskelman_rivi", "hanke", "alkuperainen",
        )),
        Pohja("Muutokset", lajit.TALOUSARVIO, (
            "vuosi", "palvelualue", "tuloslaskelman_rivi", "hanke", "laji", "summa", "paatos",
            "paatospaiva",
        )),
    ),
    "perustiedot": (
        _whole("Organisaatio", lajit.ORGANISAATIO),
        _whole("Palvelualueet", lajit.PALVELUALUEET),
        _whole("Hankkeet", lajit.HANKKEET),
        _whole("Tilikartta", lajit.TILIKARTTA),
    ),
    "tavoitteet": (_whole("Tavoitteet", lajit.TAVOITTEET),),
    "tekstit": (_whole("Tekstit", lajit.TEKSTIT),),
    "sarakkeet": (_whole("Sarakkeet", lajit.SARAKKEET),),
    "raporttipohja": (
        Pohja("Osiot", lajit.POHJA_OSIOT, _terms(lajit.POHJA_OSIOT), _VAKIO.osiot),
        Pohja("Rivit", lajit.POHJA_RIVIT, _terms(lajit.POHJA_RIVIT), _VAKIO.rivit),
        Pohja("Sarakkeet", lajit.POHJA_SARAKKEET, _terms(lajit.POHJA_SARAKKEET), _VAKIO.sarakkeet),
    ),
    "ennuste": (
        Pohja("Ennuste", lajit.ENNUSTE, (
            "vuosi", "palvelualue", "tuloslaskelman_rivi", "ennuste",
        )),
        _whole("Selitykset", lajit.SELITYKSET),
    ),
}  # fmt: skip

_RIVIT: Final = tuple(
    rivi.selite for rivi in TULOSLASKELMA.rivit if rivi.laji is RiviLaji.LUOKKA
) + tuple(luokka.value for rivi in INVESTOINTILASKELMA.rivit[:2] for luokka in rivi.luokat)
_OTSIKOT: Final = tuple(
    dict.fromkeys(
        sarake.otsikko
        for laji in lajit.LAJIT
        if laji not in {lajit.SARAKKEET, lajit.HYVAKSYNNAT, *lajit.POHJAN_LAJIT}
        for sarake in laji.sarakkeet
        if not lajit.is_translation(sarake.termi)
    )
)
_TASE: Final = (Luokka.TASE.value,)
_OF_THE_CHART: Final = (lajit.TILIKARTTA, "tuloslaskelman_rivi")
_VALINNAT: Final = {
    "tuloslaskelman_rivi": _RIVIT,
    "laji": (ALKUPERAINEN, MUUTOS),
    "taso": TASOT,
    "tila": TILAT,
    "osio": OSIOT,
    "merkitys": (*_OTSIKOT, "-"),
    "osion_laji": OSIOLAJIT,
    "painotus": PAINOTUKSET,
    "naytetaan": NAYTA,
    "sitova": SITOVUUDET,
    "mitattava": (SELITE, *(mittari.value for mittari in Mittari)),
    "yksikko": YKSIKOT,
}

_JOHDANTO: Final = (
    OHJEEN_NIMI,
    "Kirjoita tiedot muihin taulukoihin otsikkorivin alle. Otsikoita ei saa muuttaa.",
    "Muut kuin pakolliset sarakkeet voi jättää tyhjiksi tai poistaa.",
    "Tätä taulukkoa ei lueta raporttiin. Sarakkeen Esimerkki arvot muodostavat mallirivin.",
    "",
)
_OHJESARAKKEET: Final = (
    SyoteSarake(otsikko="Taulukko", leveys=28),
    SyoteSarake(otsikko="Sarake", leveys=26),
    SyoteSarake(otsikko="Pakollinen", leveys=26, rivittyva=True),
    SyoteSarake(otsikko="Mitä kirjoitetaan", leveys=60, rivittyva=True),
    SyoteSarake(otsikko="Kirjoitusasu", leveys=36),
    SyoteSarake(otsikko="Esimerkki", leveys=40),
)


def pohjat() -> tuple[SyoteKirja, ...]:
    """Return the empty workbooks, each with its sheet of guidance first."""
    return tuple(
        SyoteKirja(nimi=f"{nimi}.xlsx", luotu=_LUOTU, taulukot=_sheets(sheets))
        for nimi, sheets in _POHJAT.items()
    )


def _sheets(sheets: tuple[Pohja, ...]) -> tuple[SyoteTaulukko, ...]:
    ohje, valinnat = guidance_sheet(sheets)
    return (ohje, *(empty_sheet(pohja, valinnat) for pohja in sheets))


def empty_sheet(pohja: Pohja, valinnat: Mapping[str, str]) -> SyoteTaulukko:
    """Return a sheet with the headings of its kind and the drop-downs of their choices."""
    return SyoteTaulukko(
        nimi=pohja.taulukko,
        sarakkeet=tuple(
            replace(_column(pohja.laji, termi), valinnat=valinnat.get(termi, ""))
            for termi in pohja.termit
        ),
        rivit=tuple(tuple(rivi.get(termi) for termi in pohja.termit) for rivi in pohja.rivit),
    )


def _column(laji: Laji, termi: str) -> SyoteSarake:
    sarake = laji.sarake(termi)
    wide = termi in _LEVEAT or sarake.muoto is Muoto.TEKSTI
    return SyoteSarake(
        otsikko=sarake.otsikko,
        muoto=sarake.muoto,
        leveys=_LEVEA if wide else max(14, len(sarake.otsikko) + 2),
        rivittyva=termi in _LEVEAT,
    )


def guidance_sheet(
    sheets: tuple[Pohja, ...], johdanto: tuple[str, ...] = _JOHDANTO
) -> tuple[SyoteTaulukko, dict[str, str]]:
    """Return the guidance, and where on it the choices of each column stand."""
    rivit: list[tuple[Solu, ...]] = [
        _guidance_row(pohja, termi) for pohja in sheets for termi in pohja.termit
    ]
    ranges: dict[str, str] = {}
    highlighted: list[int] = []
    above = len(johdanto) + 2
    for laji, termi in {termi: (pohja.laji, termi) for pohja in sheets for termi in pohja.termit
                        if termi in _VALINNAT}.values():  # fmt: skip
        rivit.append((None,) * len(_OHJESARAKKEET))
        highlighted.append(len(rivit))
        rivit.append(_only_first(f"Sallitut arvot: {laji.sarake(termi).otsikko}"))
        first = above + len(rivit)
        rivit.extend(_only_first(arvo) for arvo in _choices(laji, termi))
        ranges[termi] = f"{OHJE}!$A${first}:$A${above + len(rivit) - 1}"
    taulukko = SyoteTaulukko(
        nimi=OHJE,
        nimikerivit=johdanto,
        sarakkeet=_OHJESARAKKEET,
        rivit=tuple(rivit),
        korostetut=tuple(highlighted),
    )
    return taulukko, ranges


def _choices(laji: Laji, termi: str) -> tuple[str, ...]:
    """Return what a column may hold; the chart can also say that accounts are no income or cost."""
    return (*_VALINNAT[termi], *(_TASE if (laji, termi) == _OF_THE_CHART else ()))


def _guidance_row(pohja: Pohja, termi: str) -> tuple[Solu, ...]:
    sarake, ohje = pohja.laji.sarake(termi), guidance(pohja.laji, termi)
    return (
        pohja.taulukko,
        sarake.otsikko,
        necessity(pohja.laji, termi),
        ohje.kuvaus,
        MUOTO_SANOIN[sarake.muoto],
        ohje.esimerkki,
    )


def _only_first(arvo: str) -> tuple[Solu, ...]:
    return (arvo, *(None,) * (len(_OHJESARAKKEET) - 1))
