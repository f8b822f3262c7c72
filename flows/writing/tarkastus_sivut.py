"""The list sheets of the validation workbook: names and columns. Filling them is elsewhere."""

from dataclasses import dataclass
from typing import Final

from flows.writing import tarkastus_tyylit as tyylit


@dataclass(frozen=True, slots=True)
class Kentta:
    """In English: a column of a sheet: its name in the frame, its heading, style and width.

    A name that ends in `_cents` is shown as euros.
    """

    nimi: str
    otsikko: str
    tyyli: str
    leveys: int


@dataclass(frozen=True, slots=True)
class Sivu:
    """In English: a sheet that is one list: its name, what stands under it, its columns."""

    nimi: str
    selite: str
    kentat: tuple[Kentta, ...]


_TILA: Final = Kentta("tila", "Tila", tyylit.TEKSTI, 16)
_SAANTO: Final = Kentta("title", "Sääntö", tyylit.TEKSTI, 30)
_TIEDOSTO: Final = Kentta("file", "Tiedosto", tyylit.TEKSTI, 30)
_TAULUKKO: Final = Kentta("sheet", "Taulukko", tyylit.TEKSTI, 18)
_SOLU: Final = Kentta("cell", "Solu", tyylit.TEKSTI, 10)
_RIVI: Final = Kentta("row", "Rivi", tyylit.LUKU, 10)
_SARAKE: Final = Kentta("column", "Sarake", tyylit.TEKSTI, 18)
_LOYTYI: Final = Kentta("found", "Löytyi", tyylit.TEKSTI, 26)
_VIKA: Final = Kentta("message", "Mikä on vialla", tyylit.TEKSTI, 50)
_ODOTETTU: Final = Kentta("expected", "Mitä pitäisi olla", tyylit.TEKSTI, 34)
_KORJAUS: Final = Kentta("fix", "Miten korjataan", tyylit.TEKSTI, 44)
_EUROA: Final = Kentta("affected_cents", "Euroa", tyylit.EURO, 16)
_RIVEJA: Final = Kentta("riveja", "Löydöksiä", tyylit.LUKU, 12)
_TUNNUS: Final = Kentta("rule", "Säännön tunnus", tyylit.TEKSTI, 34)

SAANNOT: Final = Sivu(
    "Säännöt",
    "Mitä tarkastettiin ja mitä siitä seurasi. Julkaisun estävät virheet ovat ensin.",
    (
        _TILA,
        _SAANTO,
        Kentta("why", "Miksi", tyylit.TEKSTI, 60),
        Kentta("tested", "Testattu", tyylit.LUKU, 12),
        Kentta("failed", "Löydöksiä", tyylit.LUKU, 12),
        Kentta("osuus", "Osuus", tyylit.OSUUS, 10),
        _EUROA,
        _TUNNUS,
    ),
)
SYYT: Final = Sivu(
    "Syyt",
    "Löydökset syyn mukaan: sama arvo saman tiedoston samassa sarakkeessa on yksi syy.",
    (_TILA, _VIKA, _TIEDOSTO, _TAULUKKO, _SOLU, _RIVEJA, _EUROA, _ODOTETTU, _KORJAUS, _TUNNUS),
)
LOYDOKSET: Final = Sivu(
    "Löydökset",
    "Jokainen löydös omalla rivillään, samassa järjestyksessä kuin säännöt.",
    (
        *(_TILA, _SAANTO, _TIEDOSTO, _TAULUKKO, _RIVI, _SOLU, _SARAKE, _LOYTYI),
        *(_ODOTETTU, _VIKA, _KORJAUS, _EUROA, _TUNNUS),
    ),
)
SYOTTEET: Final = Sivu(
    "Syötteet",
    "Luetut tiedostot ja niiden taulukot. Summa on tiedoston omassa etumerkissä.",
    (
        _TIEDOSTO,
        _TAULUKKO,
        Kentta("laji", "Laji", tyylit.TEKSTI, 16),
        Kentta("otsikkorivi", "Otsikkorivi", tyylit.LUKU, 12),
        Kentta("luettu", "Rivejä luettu", tyylit.LUKU, 12),
        Kentta("kaytetty", "Rivejä käytetty", tyylit.LUKU, 12),
        Kentta("ohitettu", "Rivejä ohitettu", tyylit.LUKU, 12),
        Kentta("etumerkki", "Etumerkki", tyylit.TEKSTI, 28),
        Kentta("summa_cents", "Summa, euroa", tyylit.EURO, 18),
        Kentta("sha256", "SHA-256", tyylit.TEKSTI, 40),
        Kentta("tavuja", "Tavua", tyylit.LUKU, 14),
    ),
)
OHITETUT: Final = Sivu(
    "Ohitetut rivit",
    "Rivit, jotka eivät ole tietoa vaan esimerkiksi summia tai otsikoita.",
    (_TIEDOSTO, _TAULUKKO, _RIVI, Kentta("syy", "Syy", tyylit.TEKSTI, 30)),
)
SILTA: Final = Sivu(
    "Silta",
    "Kirjausten tie tiedostoista raporttiin, tulot plussaa ja menot miinusta.",
    (
        Kentta("selite", "Vaihe", tyylit.TEKSTI, 60),
        Kentta("riveja", "Rivejä", tyylit.LUKU, 12),
        Kentta("summa_cents", "Euroa", tyylit.EURO, 20),
        Kentta("tulos", "Tulos", tyylit.TEKSTI, 16),
    ),
)

SIVUT: Final = (SAANNOT, SYYT, LOYDOKSET, SYOTTEET, OHITETUT, SILTA)
"""The sheets in order."""
