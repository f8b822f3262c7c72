"""The council's report workbook, sheet by sheet in its order."""

from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path

from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook

from flows.writing.katsaus.erittely import write_erittely
from flows.writing.katsaus.kansi import write_kansi
from flows.writing.katsaus.lukusivut import (
    write_investoinnit,
    write_palvelualueet,
    write_talousarvio,
    write_tuloslaskelma,
)
from flows.writing.katsaus.places import Paikat, column_of, link_figures
from flows.writing.katsaus.tasmaytys import write_tasmaytys
from flows.writing.katsaus.tavoitteet import (
    write_palvelualueiden_tavoitteet,
    write_toimialan_tavoitteet,
)
from flows.writing.katsaus.tekstit import write_kayttosuunnitelma
from flows.writing.styles import new_workbook
from flows.writing.workbook import save
from schemas.jaljitys import Luku
from schemas.laskelmat import Katsaus
from schemas.layouts import SARAKKEET


def write_katsaus(katsaus: Katsaus, path: Path) -> None:
    """Write a division's report workbook; equal reports give equal bytes.

    Raises:
        OSError: the file cannot be written.
    """
    workbook, _ = _lay_out(katsaus)
    _describe(workbook, katsaus)
    save(workbook, path, created=datetime.combine(katsaus.kausi.loppu, time.min))


def cells_of(katsaus: Katsaus) -> Mapping[Luku, tuple[str, str]]:
    """Return the sheet and the cell of every figure in the workbook of a report.

    They are those of a workbook laid out for it, so that they are where the writer puts them.
    """
    _, lines = _lay_out(katsaus)
    letters = {sarake.suure: get_column_letter(column_of(sarake.suure)) for sarake in SARAKKEET}
    return {
        Luku(tunnus, suure): (place.taulukko, f"{letter}{place.ensimmainen}")
        for tunnus, place in lines.items()
        for suure, letter in letters.items()
    }


def _lay_out(katsaus: Katsaus) -> tuple[Workbook, Paikat]:
    """Make the workbook, and tell where the printed lines stand in it."""
    workbook = new_workbook()
    write_kansi(workbook, katsaus)
    write_toimialan_tavoitteet(workbook, katsaus)
    write_kayttosuunnitelma(workbook, katsaus)
    lines = {
        **write_talousarvio(workbook, katsaus),
        **write_tuloslaskelma(workbook, katsaus),
        **write_palvelualueet(workbook, katsaus),
        **write_investoinnit(workbook, katsaus),
    }
    write_palvelualueiden_tavoitteet(workbook, katsaus)
    blocks = write_erittely(workbook, katsaus, lines)
    link_figures(workbook, lines, blocks)
    write_tasmaytys(workbook, katsaus)
    return workbook, lines


def _describe(workbook: Workbook, katsaus: Katsaus) -> None:
    """Fill in the document's properties."""
    status = "Luonnos" if katsaus.luonnos else "Julkaistu"
    title = f"Osavuosikatsaus {katsaus.kausi.otsikko}, {katsaus.otsikko}"
    workbook.properties.title = f"LUONNOS: {title}" if katsaus.luonnos else title
    workbook.properties.subject = f"{katsaus.toimiala}, {katsaus.kausi.nimi}"
    workbook.properties.keywords = katsaus.tunniste
    workbook.properties.contentStatus = status
    workbook.properties.language = "fi-FI"
