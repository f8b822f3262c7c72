"""The blocks of lines that are made of other lines: subtotals, the division's, the summary's."""

from collections.abc import Sequence
from typing import Final

from flows.writing import styles
from flows.writing.katsaus.erittelyrivit import write_account, write_line
from flows.writing.katsaus.places import BLOCK_COLUMNS, Paikat, Paikka, lead
from flows.writing.katsaus.sheet import Sheet
from schemas.laskelmat import Katsaus, Lohko
from schemas.sanat import taulukot as sanat

_BEFORE_HEADING: Final = 18.0


def write_summarivit(
    sheet: Sheet, katsaus: Katsaus, lines: Paikat, listed: Paikat, accounts: Sequence[Paikka]
) -> Paikat:
    """Write a block for each line that is not among `listed`; return where the blocks stand.

    `lines` tells where the printed lines stand, `listed` where the accounts of a line already
    stand together, `accounts` where each account does.
    """
    blocks = {lohko.rivi: lohko for lohko in katsaus.lohkot}
    wanted = [lohko for lohko in katsaus.lohkot if lohko.rivi not in listed]
    if not wanted:
        return {}
    back, to_part = sanat.TAKAISIN(katsaus.kieli), sanat.NAYTA_OSA(katsaus.kieli)
    top: int | None = sheet.row
    sheet.gap(_BEFORE_HEADING)
    sheet.line(sanat.SUMMARIVIT(katsaus.kieli), styles.SECTION, after=3)
    sheet.line(sanat.SUMMARIVEISTA(katsaus.kieli), styles.NOTE, after=3)
    parts: list[tuple[Paikka, Lohko]] = []
    written = {}
    for lohko in wanted:
        start = write_line(sheet, katsaus, lohko, as_sum=True)
        _link(sheet, start, lines[lohko.rivi].alue(1), back)
        own = [
            (write_line(sheet, katsaus, blocks[osa], pois=osa in lohko.pois), blocks[osa])
            for osa in lohko.osat
        ]
        parts += own
        listed_here = [
            write_account(sheet, katsaus, tili, pois=tili in lohko.pois_tilit)
            for tili in lohko.tilit
        ]
        for tili, place in zip(lohko.tilit, listed_here, strict=True):
            _link(sheet, place, accounts[tili].alue(BLOCK_COLUMNS), to_part)
        first = next((place for place in (*(one for one, _ in own), *listed_here)), start)
        sheet.together.append((top or start.ensimmainen, first.viimeinen))
        top = None
        written[lohko.rivi] = Paikka(start.taulukko, start.ensimmainen, sheet.row - 1)
    places = {**listed, **written}
    for place, part in parts:
        _link(sheet, place, places[part.rivi].alue(BLOCK_COLUMNS), to_part)
    return written


def _link(sheet: Sheet, place: Paikka, target: str, tooltip: str) -> None:
    lead(sheet.worksheet, place.ensimmainen, (1,), target, tooltip)
