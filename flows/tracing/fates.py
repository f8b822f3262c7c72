"""Why a row is in no figure, in Finnish sentences: its reason, or what its kind is for."""

from collections.abc import Mapping
from typing import Any, Final

from schemas.kausi import Kausi
from schemas.lahteet import Ohitus
from schemas.lajit import (
    ENNUSTE,
    HANKKEET,
    HYVAKSYNNAT,
    ORGANISAATIO,
    PALVELUALUEET,
    POHJA_OSIOT,
    POHJA_RIVIT,
    POHJA_SARAKKEET,
    SARAKKEET,
    SELITYKSET,
    TAVOITTEET,
    TEKSTIT,
    TILIKARTTA,
)
from schemas.tarkistettu import Syy

SKIPPED: Final[Mapping[str, str]] = {
    Ohitus.GRAND_TOTAL: "Rivi on tiedoston loppusumma: sitä käytetään vain täsmäytykseen.",
    Ohitus.SUBTOTAL: "Rivi on tiedoston välisumma: sitä käytetään vain täsmäytykseen.",
    Ohitus.REPEATED_HEADING: "Rivi toistaa otsikkorivin.",
    Ohitus.BLANK: "Rivi on tyhjä.",
    Ohitus.GROUP_HEADING: "Rivi on ryhmän otsikko: siinä ei ole summaa.",
    Ohitus.CARRIED_FORWARD: "Rivi on siirtorivi: sen summa on jo muilla riveillä.",
    Ohitus.NOTE: "Rivi on huomautus: siinä ei ole summaa.",
    Ohitus.NO_AMOUNT: "Rivillä ei ole summaa.",
}
"""Why the reader passed a row over."""

WITHOUT_EUROS: Final[Mapping[str, str]] = {
    ORGANISAATIO.nimi: "Rivi kertoo, mihin palvelualueeseen kustannuspaikka kuuluu.",
    PALVELUALUEET.nimi: "Rivi kertoo, miten palvelualue näytetään raportissa.",
    HANKKEET.nimi: "Rivi kertoo, missä investointiryhmässä hanke raportoidaan.",
    TILIKARTTA.nimi: "Rivi kertoo, mille tuloslaskelman riville tilit kuuluvat.",
    TAVOITTEET.nimi: "Rivillä on tavoite, joka näkyy raportissa tekstinä.",
    TEKSTIT.nimi: "Rivillä on raportin tekstiä.",
    SARAKKEET.nimi: "Rivi kertoo, miten tiedoston sarakkeet luetaan.",
    HYVAKSYNNAT.nimi: "Rivi on löydöksen hyväksyntä.",
    POHJA_OSIOT.nimi: "Rivi kertoo, mitä osioita raportissa on.",
    POHJA_RIVIT.nimi: "Rivi kertoo, mitä rivejä raportin laskelmissa on.",
    POHJA_SARAKKEET.nimi: "Rivi kertoo, mitä sarakkeita raportin laskelmissa on.",
    ENNUSTE.nimi: "Rivillä on vuoden ennuste, joka näkyy vain ennustesarakkeessa.",
    SELITYKSET.nimi: "Rivillä on poikkeaman selitys, joka näkyy raportissa tekstinä.",
}
"""What a row of a kind without amounts is for."""

NO_EUROS: Final = (
    "Siinä ei ole kirjattuja eikä budjetoituja euroja, joten se ei ole missään summassa."
)

_POSTING: Final[Mapping[str, str]] = {
    Syy.BALANCE_SHEET: "Tili {tili} on taseen tili eikä kirjaus ole investointi: taseen kirjaukset "
    "eivät kuulu raportin laskelmiin.",
    Syy.CLOSING_ACCOUNT: "Tili {tili} on tilikauden yli- tai alijäämän tili, joka jätetään pois "
    "summista.",
    Syy.INTERNAL_ACCOUNTING: "Tili {tili} on sisäisen laskennan tili, joka jätetään pois summista.",
    Syy.AFTER_PERIOD: "Kirjaus on kuukaudelta {kuukausi}, ja raportin kausi päättyy kuukauteen "
    "{viimeinen}.",
    Syy.BROKEN_ROW: "Rivillä on virhe, joten sitä ei lasketa mukaan.",
    Syy.OTHER_YEAR: "Kirjaus on vuodelta {vuosi}; raportissa ovat vuodet {edellinen} ja "
    "{nykyinen}.",
    Syy.NO_CLASS: "Tiliä {tili} ei ole tilikartassa, joten kirjaus ei kuulu millekään riville.",
    Syy.NO_LINE: "Luokalla {luokka} ei ole riviä raportissa.",
    Syy.NO_UNIT: "Kirjauksella ei ole palvelualuetta eikä tunnettua hanketta (kustannuspaikka "
    "{kustannuspaikka}, hanke {hanke}).",
}
_APPROPRIATION: Final[Mapping[str, str]] = {
    **_POSTING,
    Syy.BALANCE_SHEET: "Tili {tili} on taseen tili eikä rivillä ole tunnettua hanketta.",
    Syy.OTHER_YEAR: "Rivi on vuoden {vuosi} talousarviota; raportissa on vuosi {nykyinen}.",
    Syy.NO_CLASS: "Rivin tuloslaskelman riviä tai tiliä ei tunneta.",
    Syy.NO_UNIT: "Rivin palvelualuetta, kustannuspaikkaa tai hanketta ei tunneta.",
}
_UNKNOWN: Final = "–"


def why_in_no_figure(row: Mapping[str, Any], kausi: Kausi) -> str:
    """Say why a row of `JOHDETUT` or of `JOHDETUT_MAARARAHAT` is in no figure."""
    sentences = _APPROPRIATION if "paatos" in row else _POSTING
    month = row.get("kausi")
    words = {
        **row,
        "kuukausi": f"{month % 100}/{month // 100}" if month else None,
        "viimeinen": f"{kausi.kuukaudet}/{kausi.vuosi}",
        "nykyinen": kausi.vuosi,
        "edellinen": kausi.edellinen_vuosi,
        "vuosi": row.get("vuosi") or (month // 100 if month else None),
    }
    shown = {name: _UNKNOWN if value is None else value for name, value in words.items()}
    return sentences[row["syy"]].format(**shown)
