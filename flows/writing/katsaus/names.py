"""Names for the key figures, so that other workbooks and slides can lead to them by name."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from openpyxl.utils import absolute_coordinate, get_column_letter, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.workbook import Workbook

from flows.writing.katsaus.places import Paikat, Paikka, column_of
from schemas.kausi import Kausi
from schemas.laskelmat import Katsaus, Laskelma, LaskelmaLaji
from schemas.layouts import LaskelmaRivi, LaskelmaSarake, Mittari, RiviLaji

_NO_NAME: Final = re.compile(r"[^0-9A-Za-zÅÄÖåäö]+")
_LONGEST_UNIT: Final = 120
"""Characters; a workbook takes names of 255."""
_INVESTMENTS: Final = "Investoinnit"
_LAST_YEAR: Final = (Mittari.TP, Mittari.TOT_EDELLINEN, Mittari.EDELLINEN_OSUUS)
_MEASURES: Final[Mapping[str, str]] = {
    Mittari.TP: "TP",
    Mittari.TOT_EDELLINEN: "TOT",
    Mittari.ALKUPERAINEN: "Alkuperäinen_TA",
    Mittari.MUUTOS: "TA_muutokset",
    Mittari.TA: "TA",
    Mittari.TOT: "TOT",
    Mittari.JALJELLA: "Jäljellä",
    Mittari.PCT: "TOT_prosentti",
    Mittari.ENNUSTE: "Ennuste",
    Mittari.POIKKEAMA: "Poikkeama",
    Mittari.KULUNUT_OSUUS: "Kulunut_prosentti",
    Mittari.EDELLINEN_OSUUS: "TOT_prosentti",
}


def name_figures(workbook: Workbook, katsaus: Katsaus, lines: Paikat) -> None:
    """Name every figure of the subtotals: `Kulttuuripalvelut_Toimintakate_TOT_2023`.

    Unit, line, measure, year, in Finnish whatever the report's language, so that a name stays the
    same from run to run. Two lines of one name are told apart by a number, in printed order.
    """
    taken: set[str] = set()
    for name, place in _named(katsaus, lines):
        free = _free(name, taken)
        taken.add(free.casefold())
        workbook.defined_names[free] = DefinedName(free, attr_text=place)


def _named(katsaus: Katsaus, lines: Paikat) -> Iterator[tuple[str, str]]:
    for laskelma in katsaus.laskelmat:
        for tunnus, rivi in laskelma.luvulliset:
            if rivi.laji is RiviLaji.VALISUMMA and tunnus in lines:
                for sarake in laskelma.sarakkeet:
                    name = _name(laskelma, rivi, sarake, katsaus.kausi)
                    yield name, _address(lines[tunnus], sarake, laskelma)


def _name(laskelma: Laskelma, rivi: LaskelmaRivi, sarake: LaskelmaSarake, kausi: Kausi) -> str:
    year = kausi.edellinen_vuosi if sarake.suure in _LAST_YEAR else kausi.vuosi
    unit = _word(laskelma.yksikko)[:_LONGEST_UNIT].rstrip("_")
    investing = laskelma.laji is LaskelmaLaji.INVESTOINNIT
    measure = _MEASURES.get(sarake.suure, _word(sarake.suure))
    name = f"{unit}_{_line(rivi)}_{measure}_{year}"
    # A name begins with a letter, and a service area's may differ from a group's by case alone.
    return f"{_INVESTMENTS}_{name}" if investing else name if name[0].isalpha() else f"_{name}"


def _line(rivi: LaskelmaRivi) -> str:
    """Return a line's words; those in capitals are written as a sentence is."""
    words = rivi.nimi()
    return _word(words.capitalize() if words.isupper() else words)


def _word(text: str) -> str:
    """Return a text as a part of a name: letters and digits, `_` between words."""
    return _NO_NAME.sub("_", text).strip("_")


def _free(name: str, taken: set[str]) -> str:
    """Return the name, or with the first number that no other name has."""
    free, number = name, 1
    while free.casefold() in taken:
        number += 1
        free = f"{name}_{number}"
    return free


def _address(place: Paikka, sarake: LaskelmaSarake, laskelma: Laskelma) -> str:
    column = get_column_letter(column_of(sarake.suure, laskelma.sarakkeet))
    cell = absolute_coordinate(f"{column}{place.ensimmainen}")
    return f"{quote_sheetname(place.taulukko)}!{cell}"
