"""The council's report workbook, sheet by sheet in its order."""

from datetime import datetime, time
from pathlib import Path

from openpyxl.workbook.workbook import Workbook

from flows.writing.katsaus.erittely import write_erittely
from flows.writing.katsaus.kansi import write_kansi
from flows.writing.katsaus.lukusivut import (
    write_investoinnit,
    write_palvelualueet,
    write_talousarvio,
    write_tuloslaskelma,
)
from flows.writing.katsaus.tasmaytys import write_tasmaytys
from flows.writing.katsaus.tavoitteet import (
    write_palvelualueiden_tavoitteet,
    write_toimialan_tavoitteet,
)
from flows.writing.katsaus.tekstit import write_kayttosuunnitelma
from flows.writing.styles import new_workbook
from flows.writing.workbook import save
from schemas.laskelmat import Katsaus


def write_katsaus(katsaus: Katsaus, path: Path) -> None:
    """Write a division's report workbook; equal reports give equal bytes.

    Raises:
        OSError: the file cannot be written.
    """
    workbook = new_workbook()
    write_kansi(workbook, katsaus)
    write_toimialan_tavoitteet(workbook, katsaus)
    write_kayttosuunnitelma(workbook, katsaus)
    write_talousarvio(workbook, katsaus)
    write_tuloslaskelma(workbook, katsaus)
    write_palvelualueet(workbook, katsaus)
    write_investoinnit(workbook, katsaus)
    write_palvelualueiden_tavoitteet(workbook, katsaus)
    write_erittely(workbook, katsaus)
    write_tasmaytys(workbook, katsaus)
    _describe(workbook, katsaus)
    save(workbook, path, created=datetime.combine(katsaus.kausi.loppu, time.min))


def _describe(workbook: Workbook, katsaus: Katsaus) -> None:
    """Fill in the document's properties."""
    status = "Luonnos" if katsaus.luonnos else "Julkaistu"
    title = f"Osavuosikatsaus {katsaus.kausi.otsikko}, {katsaus.otsikko}"
    workbook.properties.title = f"LUONNOS: {title}" if katsaus.luonnos else title
    workbook.properties.subject = f"{katsaus.toimiala}, {katsaus.kausi.nimi}"
    workbook.properties.keywords = katsaus.tunniste
    workbook.properties.contentStatus = status
    workbook.properties.language = "fi-FI"
