"""The year of columns whose headings name only a month: where the sheet tells it."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from flows.reading.limits import HEADING_ROWS
from flows.reading.mapping import Ohje
from flows.reading.months import YEARLESS, years_in
from flows.reading.recognition import Tunnistus
from flows.reading.sheets import Sheet

_PRINTED: Final = re.compile(r"tulost|ajettu|päivit|luotu|poimittu|printed|utskriv", re.IGNORECASE)


def with_years(
    sheet: Sheet, tunnistukset: tuple[Tunnistus, ...], ohje: Ohje
) -> tuple[Tunnistus, ...]:
    """Give months their year where it is told above the headings or in the sheet's name.

    A column of years tells it row by row, and what the user says of the file wins. Where several
    years are told, or none, the months stay without.
    """
    yearless = [each for each in tunnistukset if is_yearless(each)]
    if not yearless:
        return tunnistukset
    given = ohje.vakiot.get("", {}).get("vuosi")
    years = {given} if given else set(_years_above(sheet, yearless[0].alin_rivi))
    if len(years) != 1:
        return tunnistukset
    year = years.pop()
    return tuple(
        replace(each, vakiot={**each.vakiot, "kausi": year + each.vakiot["kausi"][len(YEARLESS) :]})
        if is_yearless(each)
        else each
        for each in tunnistukset
    )


def is_yearless(tunnistus: Tunnistus) -> bool:
    """Say whether a table is of a month whose year no column tells."""
    month = tunnistus.vakiot.get("kausi", "")
    return month.startswith(YEARLESS) and "vuosi" not in tunnistus.sarakkeet


def _years_above(sheet: Sheet, rivi: int) -> Iterable[str]:
    """Yield the years that the titles and the sheet's name tell; a day of printing is none."""
    yield from years_in(sheet.nimi)
    top = max(rivi - 1 - HEADING_ROWS, 0)
    for row in sheet.solut.slice(top, max(rivi - 1 - top, 0)).iter_rows():
        for cell in row:
            if cell and not _PRINTED.search(cell):
                yield from years_in(cell)
