"""The front page of the validation workbook: three answers, where to begin, what else is there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing import tarkastus_sanat as sanat
from flows.writing import tarkastus_sivut as sivut
from flows.writing import tarkastus_tyylit as tyylit
from flows.writing.tarkastus_lauseet import answers, cause_words, place_of
from flows.writing.tarkastus_sisalto import Sisalto
from flows.writing.workbook import set_text

KANSI: Final = "Yhteenveto"
TOP_CAUSES: Final = 10

_WIDTHS: Final = {"A": 34, "B": 18, "C": 72, "D": 60}


@dataclass(frozen=True, slots=True)
class Ruutu:
    """In English: a cell of the page: its style, its value, and where it leads.

    `linkki` is a file's name, or a place in the workbook after `#`.
    """

    tyyli: str
    arvo: str | int | float = ""
    linkki: str = ""


_TYHJA: Final = Ruutu(tyylit.TEKSTI)


def write_kansi(workbook: Workbook, sisalto: Sisalto) -> None:
    """Write the front page as the workbook's first sheet."""
    sheet = workbook.worksheets[0]
    sheet.title = KANSI
    for letter, width in _WIDTHS.items():
        sheet.column_dimensions[letter].width = width
    for number, row in enumerate(_rows(sisalto), start=1):
        for column, ruutu in enumerate(row, start=1):
            _write(sheet, number, column, ruutu)
    tyylit.set_print(sheet)


def _write(sheet: Worksheet, row: int, column: int, ruutu: Ruutu) -> None:
    cell = tyylit.styled_cell(sheet, row, column, ruutu.tyyli)
    if ruutu.linkki:
        place, _, location = ruutu.linkki.partition("#")
        cell.hyperlink = Hyperlink(
            ref=cell.coordinate, target=place or None, location=location or None
        )
    if isinstance(ruutu.arvo, str):
        set_text(cell, ruutu.arvo)
    else:
        cell.value = ruutu.arvo


def _rows(sisalto: Sisalto) -> Iterator[tuple[Ruutu, ...]]:
    kausi, tunniste = sisalto.tarkastus.kausi, sisalto.tarkastus.tunniste
    yield (Ruutu(tyylit.OTSIKKO, f"Tarkastusraportti, {kausi.otsikko}"),)
    yield (Ruutu(tyylit.SELITE, f"Kausi {kausi.nimi}, tunniste {tunniste}"),)
    yield ()
    yield from _answers(sisalto)
    yield from _causes(sisalto)
    yield from _states(sisalto)
    yield from _contents()
    yield from _outputs(sisalto)


def _answers(sisalto: Sisalto) -> Iterator[tuple[Ruutu, ...]]:
    yield _headings("Kysymys", "Vastaus", "Perustelu")
    for vastaus in answers(sisalto):
        yield (
            Ruutu(tyylit.TARKEA, vastaus.kysymys),
            Ruutu(tyylit.tila_style(vastaus.tila), vastaus.tila.otsikko),
            Ruutu(tyylit.TARKEA, vastaus.lause),
        )


def _causes(sisalto: Sisalto) -> Iterator[tuple[Ruutu, ...]]:
    urgent = sisalto.urgent.head(TOP_CAUSES)
    if urgent.is_empty():
        return
    yield from _title("Korjaa nämä ensin")
    yield _headings("Missä", "Euroa", "Mikä on vialla", "Miten korjataan")
    for cause in urgent.iter_rows(named=True):
        yield (
            Ruutu(tyylit.TEKSTI, place_of(cause)),
            Ruutu(tyylit.EURO, cause["affected_cents"] / 100),
            Ruutu(tyylit.TEKSTI, cause_words(cause)),
            Ruutu(tyylit.TEKSTI, cause["fix"]),
        )


def _states(sisalto: Sisalto) -> Iterator[tuple[Ruutu, ...]]:
    yield from _title("Säännöt tilan mukaan")
    yield _headings("Tila", "Sääntöjä", "Löydöksiä")
    for tila in sanat.TILAT:
        own = [saanto.tulos for saanto in sisalto.saannot if saanto.tila is tila]
        yield (
            Ruutu(tyylit.tila_style(tila), tila.otsikko),
            Ruutu(tyylit.LUKU, len(own)),
            Ruutu(tyylit.LUKU, sum(tulos.failed for tulos in own)),
        )


def _contents() -> Iterator[tuple[Ruutu, ...]]:
    yield from _title("Sisällys")
    for sivu in sivut.SIVUT:
        link = Ruutu(tyylit.LINKKI, sivu.nimi, f"#'{sivu.nimi}'!A1")
        yield (link, _TYHJA, Ruutu(tyylit.TEKSTI, sivu.selite))


def _outputs(sisalto: Sisalto) -> Iterator[tuple[Ruutu, ...]]:
    yield from _title("Tulosteet")
    for toimiala, name in sisalto.tarkastus.tulosteet.items():
        yield (Ruutu(tyylit.TEKSTI, toimiala), _TYHJA, Ruutu(tyylit.LINKKI, name, name))
    if not sisalto.tarkastus.tulosteet:
        yield (Ruutu(tyylit.SELITE, "Osavuosikatsausta ei kirjoitettu."),)


def _title(text: str) -> Iterator[tuple[Ruutu, ...]]:
    yield ()
    yield (Ruutu(tyylit.ALAOTSIKKO, text),)


def _headings(*headings: str) -> tuple[Ruutu, ...]:
    return tuple(Ruutu(tyylit.SARAKEOTSIKKO, heading) for heading in headings)
