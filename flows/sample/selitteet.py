"""The free text of postings, with people's names in it as in real exports."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from flows.sample.nimet import TUKIVIRASTO, VUOKRANANTAJA, association, firm, person
from flows.sample.osat import Aihe
from flows.sample.sattuma import Sattuma

Selite = tuple[str, str | None]
"""The text and the partner."""


def describe(aihe: Aihe, tili: str, paiva: date, sattuma: Sattuma) -> Selite:
    """Return the free text and the partner of a posting."""
    return _TEKSTIT[aihe](tili, f"{paiva.month:02}/{paiva.year}", sattuma)


def _palkka(tili: str, kuukausi: str, sattuma: Sattuma) -> Selite:
    if tili == "4090":
        return f"Sairauspäiväraha {kuukausi}, {person(sattuma)}", TUKIVIRASTO
    if tili == "4110":
        return f"Työnantajan eläkemaksu {kuukausi}", "Eläkelaitos"
    if tili in {"4210", "4060"}:
        return f"{'Sivukulut' if tili == '4210' else 'Lomapalkkajaksotus'} {kuukausi}", None
    if sattuma.below(5) == 0:
        return f"Sijaisuus {kuukausi}, {person(sattuma)}", None
    return f"{sattuma.pick(('Kuukausipalkat', 'Tuntipalkat', 'Lisät ja korvaukset'))} {kuukausi}", (
        None
    )


def _lasku(tili: str, kuukausi: str, sattuma: Sattuma) -> Selite:
    numero = sattuma.between(10_000, 99_999)
    if tili == "4420":
        nimi = person(sattuma)
        return f"Matkalasku {kuukausi} {nimi}", nimi
    if tili == "4440":
        nimi = person(sattuma)
        return f"Luentopalkkio {nimi}, lasku {numero}", nimi
    return f"Lasku {numero}, tilaaja {person(sattuma)}", firm(sattuma)


def _tarvike(_tili: str, _kuukausi: str, sattuma: Sattuma) -> Selite:
    tuote = sattuma.pick(("Tarvikkeet", "Tilaus", "Täydennys", "Noutotilaus"))
    kuka = f", {person(sattuma)}" if sattuma.below(4) == 0 else ""
    return f"{tuote} {sattuma.between(1000, 9999)}{kuka}", firm(sattuma)


def _myynti(_tili: str, kuukausi: str, sattuma: Sattuma) -> Selite:
    nimi = person(sattuma) if sattuma.below(3) else firm(sattuma)
    return f"Myyntilasku {kuukausi}, {nimi}", nimi


def _maksu(_tili: str, kuukausi: str, sattuma: Sattuma) -> Selite:
    if sattuma.below(4) == 0:
        return f"Varauksen muutos, {person(sattuma)}", None
    return f"{sattuma.pick(('Lippukassan tilitys', 'Maksupäätteen tilitys'))} {kuukausi}", None


def _tuki(tili: str, kuukausi: str, sattuma: Sattuma) -> Selite:
    if tili == "3390":
        return f"Palkkatuki {kuukausi}, {person(sattuma)}", TUKIVIRASTO
    return f"Hankeavustuksen maksatus {sattuma.between(1, 9)}", "Rahoittajavirasto"


def _avustus(tili: str, kuukausi: str, sattuma: Sattuma) -> Selite:
    if tili == "4742":
        nimi = association(sattuma)
        return f"Toiminta-avustus, {nimi}", nimi
    nimi = person(sattuma)
    return f"Työllistämisen kuntalisä {kuukausi}, {nimi}", nimi


def _kuntaosuus(_tili: str, kuukausi: str, _sattuma: Sattuma) -> Selite:
    return f"Työmarkkinatuen kuntaosuus {kuukausi}", TUKIVIRASTO


def _vuokra(tili: str, kuukausi: str, sattuma: Sattuma) -> Selite:
    if tili == "4830":
        return f"Laitevuokra {kuukausi}", firm(sattuma)
    return f"Vuokra {kuukausi}", VUOKRANANTAJA


def _maanvuokra(_tili: str, kuukausi: str, sattuma: Sattuma) -> Selite:
    nimi = person(sattuma)
    return f"Maanvuokra {kuukausi}, {nimi}", nimi


def _tontti(_tili: str, _kuukausi: str, sattuma: Sattuma) -> Selite:
    nimi = person(sattuma)
    return f"Tonttikauppa {sattuma.between(1, 60)}, ostaja {nimi}", nimi


def _muu(_tili: str, kuukausi: str, sattuma: Sattuma) -> Selite:
    kuka = f", {person(sattuma)}" if sattuma.below(2) else ""
    return f"Muu erä {kuukausi}{kuka}", firm(sattuma)


def _pelkka(teksti: str) -> Callable[[str, str, Sattuma], Selite]:
    return lambda _tili, kuukausi, _sattuma: (f"{teksti} {kuukausi}", None)


_TEKSTIT: Final[Mapping[Aihe, Callable[[str, str, Sattuma], Selite]]] = {
    Aihe.PALKKA: _palkka,
    Aihe.LASKU: _lasku,
    Aihe.TARVIKE: _tarvike,
    Aihe.MYYNTI: _myynti,
    Aihe.MAKSU: _maksu,
    Aihe.TUKI: _tuki,
    Aihe.AVUSTUS: _avustus,
    Aihe.KUNTAOSUUS: _kuntaosuus,
    Aihe.VUOKRA: _vuokra,
    Aihe.MAANVUOKRA: _maanvuokra,
    Aihe.TONTTI: _tontti,
    Aihe.POISTO: _pelkka("Suunnitelman mukainen poisto"),
    Aihe.MUU: _muu,
    Aihe.KORKO: _pelkka("Viivästyskorko"),
    Aihe.OMA: _pelkka("Sisäinen työ"),
}
