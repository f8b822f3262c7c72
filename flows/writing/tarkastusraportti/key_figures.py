"""The key figures of a validation, each with a name that other workbooks can lead to."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from openpyxl.utils import absolute_coordinate, quote_sheetname
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.workbook import Workbook

from flows.writing.styles import MONEY, WHOLE
from flows.writing.tarkastusraportti.content import Sisalto
from flows.writing.tarkastusraportti.sentences import control_outcome
from flows.writing.tarkastusraportti.words import (
    HYVAKSYTTY,
    KOKEILUSSA,
    TIEDOKSI,
    VAROITUS,
    VIRHE,
)
from schemas.sanat import tarkastus as sanat
from schemas.sanat.sana import Sana

_OF_FINDINGS: Final = (
    (VIRHE, "Virheitä", sanat.NIISTA_VIRHEITA),
    (VAROITUS, "Varoituksia", sanat.NIISTA_VAROITUKSIA),
    (TIEDOKSI, "Tiedoksi", sanat.NIISTA_TIEDOKSI),
    (HYVAKSYTTY, "Hyväksyttyjä", sanat.NIISTA_HYVAKSYTTYJA),
    (KOKEILUSSA, "Kokeilussa", sanat.NIISTA_KOKEILUSSA),
)


@dataclass(frozen=True, slots=True)
class Avainluku:
    """In English: a key figure: its name in the workbook, its words, its value and its format.

    The name is in Finnish whatever the report's language, so that it stays from run to run.
    """

    nimi: str
    otsikko: Sana
    arvo: int | float
    muoto: str = WHOLE


def key_figures(sisalto: Sisalto) -> Iterator[Avainluku]:
    """Go through the rows read, the findings by state, the files' own totals and the bridge."""
    syotteet, silta = sisalto.tarkastus.syotteet, sisalto.tarkastus.silta
    read, used, skipped = (
        sum(rows)
        for rows in (
            (syote.riveja_luettu for syote in syotteet),
            (syote.riveja_kaytetty for syote in syotteet),
            (syote.riveja_ohitettu for syote in syotteet),
        )
    )
    yield Avainluku("Rivejä_luettu", sanat.RIVEJA_LUETTU, read)
    yield Avainluku("Rivejä_käytetty", sanat.RIVEJA_KAYTETTY, used)
    yield Avainluku("Rivejä_ohitettu", sanat.RIVEJA_OHITETTU, skipped)
    yield Avainluku("Löydöksiä", sanat.LOYDOKSIA, sisalto.loydokset.height)
    by_state = {summa.tila: summa.loydoksia for summa in sisalto.tilat}
    for tila, nimi, otsikko in _OF_FINDINGS:
        yield Avainluku(nimi, otsikko, by_state[tila])
    tested, failed = control_outcome(sisalto.tarkastus)
    yield Avainluku("Omia_summia", sanat.OMIA_SUMMIA, tested)
    yield Avainluku("Omia_summia_ei_täsmää", sanat.NIISTA_EI_TASMAA, failed)
    for nimi, otsikko, cents in (
        ("Tiedostoissa_euroa", sanat.LUETTU_EUROA, silta.raw_cents),
        ("Raportissa_euroa", sanat.RAPORTISSA_EUROA, silta.reported_cents),
        ("Erotus_euroa", sanat.EROTUS_EUROA, silta.difference_cents),
    ):
        yield Avainluku(nimi, otsikko, cents / 100, MONEY)


def name_cell(workbook: Workbook, sheet: str, cell: str, nimi: str) -> None:
    """Give a cell of a sheet a name."""
    place = f"{quote_sheetname(sheet)}!{absolute_coordinate(cell)}"
    workbook.defined_names[nimi] = DefinedName(nimi, attr_text=place)
