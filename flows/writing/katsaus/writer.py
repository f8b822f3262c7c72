"""The council's report workbook, sheet by sheet in its order."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, time
from pathlib import Path
from typing import Final

from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook

from flows.writing.katsaus.erittely import write_erittely
from flows.writing.katsaus.kansi import write_kansi
from flows.writing.katsaus.kuviot import alt_texts, write_kuvio
from flows.writing.katsaus.liitteet import (
    write_ennuste,
    write_muutokset,
    write_poikkeamat,
    write_sitovuus,
    write_vertailtavuus,
)
from flows.writing.katsaus.lukusivut import (
    write_investoinnit,
    write_palvelualueet,
    write_talousarvio,
    write_tuloslaskelma,
)
from flows.writing.katsaus.names import name_figures
from flows.writing.katsaus.places import Paikat, Paikka, column_of, link_figures
from flows.writing.katsaus.rereading import compare_with_figures
from flows.writing.katsaus.tasmaytys import write_tasmaytys
from flows.writing.katsaus.tavoitteet import (
    write_palvelualueiden_tavoitteet,
    write_toimialan_tavoitteet,
)
from flows.writing.katsaus.tekstit import write_kayttosuunnitelma
from flows.writing.styles import new_workbook
from flows.writing.workbook import save
from schemas.jaljitys import Luku
from schemas.kuviot import KUVIOT
from schemas.laskelmat import Katsaus, RiviTunnus
from schemas.layouts import LaskelmaSarake, Osio, OsioLaji
from schemas.sanat import katsaus as sanat

_ERITTELY: Final = "erittely"
_TABLES: Final[Mapping[OsioLaji, Callable[[Workbook, Katsaus, Osio], Paikat]]] = {
    OsioLaji.YHTEENVETO: write_talousarvio,
    OsioLaji.TULOSLASKELMA: write_tuloslaskelma,
    OsioLaji.PALVELUALUEET: write_palvelualueet,
    OsioLaji.INVESTOINNIT: write_investoinnit,
}
"""What writes the sections of tables, and tells where their lines stand."""

_OTHERS: Final[Mapping[tuple[OsioLaji, str], Callable[[Workbook, Katsaus, Osio], None]]] = {
    (OsioLaji.KANSI, ""): write_kansi,
    (OsioLaji.TAVOITTEET, "toimiala"): write_toimialan_tavoitteet,
    (OsioLaji.TAVOITTEET, "käyttösuunnitelma"): write_palvelualueiden_tavoitteet,
    (OsioLaji.TEKSTIT, ""): write_kayttosuunnitelma,
    **{(OsioLaji.KUVIO, sisalto): write_kuvio for sisalto in KUVIOT},
    (OsioLaji.LIITE, "täsmäytys"): write_tasmaytys,
    (OsioLaji.LIITE, "sitovuus"): write_sitovuus,
    (OsioLaji.LIITE, "poikkeamat"): write_poikkeamat,
    (OsioLaji.LIITE, "muutokset"): write_muutokset,
    (OsioLaji.LIITE, "ennuste"): write_ennuste,
    (OsioLaji.LIITE, "vertailtavuus"): write_vertailtavuus,
}
"""What writes the other sections, by their kind and what the filter says of it."""


def write_katsaus(katsaus: Katsaus, path: Path) -> None:
    """Write a division's report workbook, and look whether it holds the figures.

    Equal reports give equal bytes.

    Raises:
        WrongWorkbookError: opened again, it does not hold the figures.
        OSError: the file cannot be written.
    """
    workbook, lines = _lay_out(katsaus)
    name_figures(workbook, katsaus, lines)
    _describe(workbook, katsaus)
    created = datetime.combine(katsaus.kausi.loppu, time.min)
    save(workbook, path, created=created, alt_texts=alt_texts(katsaus))
    compare_with_figures(path, katsaus, lines)


def cells_of(katsaus: Katsaus) -> Mapping[Luku, tuple[str, str]]:
    """Return the sheet and the cell of every figure in the workbook of a report.

    They are those of a workbook laid out for it, so that they are where the writer puts them.
    """
    _, lines = _lay_out(katsaus)
    return {
        Luku(tunnus, sarake.suure): (place.taulukko, _cell(place, sarake, sarakkeet))
        for tunnus, place in lines.items()
        for sarakkeet in (katsaus.laskelma(tunnus).sarakkeet,)
        for sarake in sarakkeet
    }


def _cell(place: Paikka, sarake: LaskelmaSarake, sarakkeet: Sequence[LaskelmaSarake]) -> str:
    return f"{get_column_letter(column_of(sarake.suure, sarakkeet))}{place.ensimmainen}"


def _lay_out(katsaus: Katsaus) -> tuple[Workbook, Paikat]:
    """Make the workbook, section by section, and tell where the printed lines stand in it.

    The breakdown leads to the tables, so that it is written last, wherever it stands.
    """
    workbook = new_workbook()
    lines: dict[RiviTunnus, Paikka] = {}
    for osio in sorted(katsaus.osiot, key=lambda osio: osio.sisalto == _ERITTELY):
        if osio.laji in _TABLES:
            lines |= _TABLES[osio.laji](workbook, katsaus, osio)
        elif (osio.laji, osio.sisalto) in _OTHERS:
            _OTHERS[osio.laji, osio.sisalto](workbook, katsaus, osio)
        elif osio.sisalto == _ERITTELY:
            blocks = write_erittely(workbook, katsaus, osio, lines)
            link_figures(workbook, katsaus, lines, blocks)
    _put_in_order(workbook, katsaus)
    return workbook, lines


def _put_in_order(workbook: Workbook, katsaus: Katsaus) -> None:
    for place, osio in enumerate(katsaus.osiot):
        sheet = workbook[osio.valilehti.kielella(katsaus.kieli)]
        workbook.move_sheet(sheet, place - workbook.index(sheet))
    workbook.active = 0


def _describe(workbook: Workbook, katsaus: Katsaus) -> None:
    """Fill in the document's properties."""
    kieli = katsaus.kieli
    status = sanat.LUONNOKSENA if katsaus.luonnos else sanat.JULKAISTUNA
    about = sanat.OTSIKKO_KAUDELTA(kieli, kausi=katsaus.kausi.kielella(kieli))
    draft = f"{sanat.LUONNOS(kieli)}: " if katsaus.luonnos else ""
    workbook.properties.title = f"{draft}{about}, {katsaus.otsikko}"
    workbook.properties.subject = f"{katsaus.nimi}, {katsaus.kausi.nimi}"
    workbook.properties.keywords = katsaus.tunniste
    workbook.properties.contentStatus = status(kieli)
    workbook.properties.language = kieli.maarite
