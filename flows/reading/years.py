"""The year of months that have none, and the month of a sheet that has no column of periods."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from flows.reading.limits import HEADING_ROWS
from flows.reading.mapping import Ohje
from flows.reading.months import YEARLESS, months_in, years_in
from flows.reading.recognition import Tunnistus, find_tables
from flows.reading.sheets import Sheet

_DAY: Final = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{2}|[0-9]{4}-[0-9]{1,2}-[0-9]")
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


def find_of_month(sheet: Sheet, ohje: Ohje) -> tuple[Tunnistus, ...]:
    """Return the tables of a sheet that lacks only the period, where its name or titles tell it.

    Such are the sheets of a ledger that has one for each month. There is none where several months
    are told, or a month of no year.
    """
    constants = {**ohje.vakiot.get("", {}), "kausi": f"{YEARLESS}01"}
    assumed = replace(ohje, vakiot={**ohje.vakiot, "": constants})
    tables = find_tables(sheet.heading_rows(), assumed)
    if not tables or any("kausi" not in each.vakiot for each in tables):
        return ()
    titles = [text for text in _titles(sheet, tables[0].alin_rivi) if not _DAY.search(text)]
    months = set(filter(None, months_in([sheet.nimi, *titles])))
    if len(months) != 1:
        return ()
    own = {"kausi": months.pop()}
    dated = with_years(sheet, tuple(replace(each, vakiot=own) for each in tables), ohje)
    return () if any(map(is_yearless, dated)) else dated


def is_yearless(tunnistus: Tunnistus) -> bool:
    """Say whether a table is of a month whose year no column tells."""
    month = tunnistus.vakiot.get("kausi", "")
    return month.startswith(YEARLESS) and "vuosi" not in tunnistus.sarakkeet


def _years_above(sheet: Sheet, rivi: int) -> Iterable[str]:
    """Yield the years that the titles and the sheet's name tell; a day of printing is none."""
    for text in (sheet.nimi, *_titles(sheet, rivi)):
        yield from years_in(text)


def _titles(sheet: Sheet, rivi: int) -> Iterable[str]:
    """Yield the texts above a row of headings, without those that tell when it was printed."""
    top = max(rivi - 1 - HEADING_ROWS, 0)
    for row in sheet.solut.slice(top, max(rivi - 1 - top, 0)).iter_rows():
        yield from (cell for cell in row if cell and not _PRINTED.search(cell))
