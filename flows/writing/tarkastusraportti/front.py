"""The front page of the validation workbook: three answers, where to begin, what else is there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing import styles
from flows.writing.styles import Style
from flows.writing.tarkastusraportti import looks, sheets
from flows.writing.tarkastusraportti.content import Sisalto
from flows.writing.tarkastusraportti.key_figures import key_figures, name_cell
from flows.writing.tarkastusraportti.phrases import cause_words, place_of
from flows.writing.tarkastusraportti.sentences import answers, urgent_title
from flows.writing.workbook import set_text
from schemas.kieli import Kieli
from schemas.sanat import tarkastus as sanat
from schemas.sanat.katsaus import LOYDOS
from schemas.sanat.sana import Sana
from schemas.written import euros

TOP_CAUSES: Final = 10

_WIDTHS: Final = (40, 76, 60, 16)
_TITLES: Final = (styles.TITLE, styles.SECTION, styles.NOTE)


@dataclass(frozen=True, slots=True)
class Ruutu:
    """In English: a cell of the page: its style, its value, and where it leads.

    `linkki` is a file's name, or a place in the workbook after `#`; `nimi` is the name that others
    lead to it by, `muoto` a number format of its own.
    """

    tyyli: Style
    arvo: str | int | float = ""
    linkki: str = ""
    nimi: str = ""
    muoto: str = ""


def write_front(workbook: Workbook, sisalto: Sisalto) -> None:
    """Write the front page as the workbook's first sheet."""
    sheet: Worksheet = workbook.create_sheet(sanat.YHTEENVETO(sisalto.kieli))
    sheet.sheet_view.showGridLines = False
    for column, width in enumerate(_WIDTHS, start=1):
        sheet.column_dimensions[get_column_letter(column)].width = width
    for number, row in enumerate(_rows(sisalto), start=1):
        for column, ruutu in enumerate(row, start=1):
            _write(sheet, number, column, ruutu)
            if ruutu.nimi:
                cell = sheet.cell(number, column).coordinate
                name_cell(workbook, sheet.title, cell, ruutu.nimi)
        looks.fit_row(sheet, number, _texts(row))
    looks.set_print(sheet, sisalto.kieli)
    sheet.print_area = f"A1:{get_column_letter(len(_WIDTHS))}{sheet.max_row}"


def _write(sheet: Worksheet, row: int, column: int, ruutu: Ruutu) -> None:
    if ruutu.tyyli in _TITLES:
        set_text(looks.title_cell(sheet, row, ruutu.tyyli), str(ruutu.arvo))
        return
    cell = looks.styled_cell(sheet, row, column, ruutu.tyyli)
    if ruutu.linkki:
        place, _, location = ruutu.linkki.partition("#")
        cell.hyperlink = Hyperlink(
            ref=cell.coordinate, target=place or None, location=location or None
        )
    if isinstance(ruutu.arvo, str):
        set_text(cell, ruutu.arvo)
    else:
        cell.value = ruutu.arvo
        cell.number_format = ruutu.muoto or ruutu.tyyli.number_format


def _texts(row: tuple[Ruutu, ...]) -> Iterator[tuple[str, Style, float]]:
    """Give the texts that must fit in their columns; a title runs over the columns beside it."""
    for ruutu, width in zip(row, _WIDTHS, strict=False):
        if isinstance(ruutu.arvo, str):
            yield ruutu.arvo, ruutu.tyyli, sum(_WIDTHS) if ruutu.tyyli in _TITLES else width


def _rows(sisalto: Sisalto) -> Iterator[tuple[Ruutu, ...]]:
    kausi, kieli = sisalto.tarkastus.kausi, sisalto.kieli
    named = {"kausi": kausi.nimi, "tunniste": sisalto.tarkastus.tunniste}
    yield (Ruutu(styles.TITLE, sanat.OTSIKKO(kieli, kausi=kausi.kielella(kieli))),)
    yield (Ruutu(styles.NOTE, sanat.KAUSI_JA_TUNNISTE(kieli, **named)),)
    if sisalto.tekstein:
        yield (Ruutu(styles.NOTE, sanat.TEKSTEIN(kieli)),)
    yield ()
    yield from _answers(sisalto)
    yield from _causes(sisalto)
    yield from _key_figures(sisalto)
    yield from _states(sisalto)
    yield from _contents(kieli)
    yield from _outputs(sisalto)


def _answers(sisalto: Sisalto) -> Iterator[tuple[Ruutu, ...]]:
    yield _headings(sisalto.kieli, sanat.KYSYMYS, sanat.VASTAUS, sanat.TILA)
    for vastaus in answers(sisalto):
        yield (
            Ruutu(styles.FACT, vastaus.kysymys),
            Ruutu(styles.FACT, vastaus.lause),
            Ruutu(looks.style_of(vastaus.tila), vastaus.tila.otsikko(sisalto.kieli)),
        )


def _causes(sisalto: Sisalto) -> Iterator[tuple[Ruutu, ...]]:
    kieli, urgent = sisalto.kieli, sisalto.urgent.head(TOP_CAUSES)
    if urgent.is_empty():
        return
    yield from _title(urgent_title(sisalto))
    yield (
        *_headings(kieli, sanat.MISSA, sanat.MIKA_ON_VIALLA, sanat.MITEN_KORJATAAN),
        Ruutu(styles.COLUMN_NUMBER, sanat.EUROA(kieli)),
    )
    for cause in urgent.iter_rows(named=True):
        yield (
            Ruutu(styles.CELL, place_of(cause, kieli)),
            Ruutu(styles.CELL, cause_words(cause, kieli)),
            Ruutu(styles.CELL, cause["fix"]),
            Ruutu(styles.CELL_MONEY, cause["affected_cents"] / 100),
        )


def _key_figures(sisalto: Sisalto) -> Iterator[tuple[Ruutu, ...]]:
    yield from _title(sanat.AVAINLUVUT(sisalto.kieli))
    for luku in key_figures(sisalto):
        yield (
            Ruutu(styles.FACT_LABEL, luku.otsikko(sisalto.kieli)),
            Ruutu(styles.FACT, luku.arvo, nimi=luku.nimi, muoto=luku.muoto),
        )


def _states(sisalto: Sisalto) -> Iterator[tuple[Ruutu, ...]]:
    kieli = sisalto.kieli
    yield from _title(sanat.SAANNOT_TILAN_MUKAAN(kieli))
    yield _headings(kieli, sanat.TILA, sanat.KUINKA_MONTA)
    for summa in sisalto.tilat:
        rules = sanat.SAANTOJA(summa.saantoja, kieli)
        findings = LOYDOS(summa.loydoksia, kieli)
        told = (rules, findings, euros(summa.cents, kieli)) if summa.loydoksia else (rules,)
        yield (
            Ruutu(looks.style_of(summa.tila), summa.tila.otsikko(kieli)),
            Ruutu(styles.CELL, ", ".join(told)),
        )


def _contents(kieli: Kieli) -> Iterator[tuple[Ruutu, ...]]:
    yield from _title(sanat.SISALLYS(kieli))
    for sivu in sheets.SIVUT:
        nimi = sivu.nimi(kieli)
        link = Ruutu(styles.LINK, nimi, f"#'{nimi}'!A1")
        yield (link, Ruutu(styles.CELL, sivu.selite(kieli)))


def _outputs(sisalto: Sisalto) -> Iterator[tuple[Ruutu, ...]]:
    yield from _title(sanat.TULOSTEET(sisalto.kieli))
    for toimiala, name in sisalto.tarkastus.tulosteet.items():
        yield (Ruutu(styles.CELL, toimiala), Ruutu(styles.LINK, name, name))
    if not sisalto.tarkastus.tulosteet:
        yield (Ruutu(styles.NOTE, sanat.EI_KIRJOITETTU(sisalto.kieli)),)
    if sisalto.tarkastus.palautettavat:
        yield from _title(sanat.PALAUTETTAVAT(sisalto.kieli))
    for tiedosto, name in sisalto.tarkastus.palautettavat.items():
        yield (Ruutu(styles.CELL, tiedosto), Ruutu(styles.LINK, name, quote(name)))


def _title(text: str) -> Iterator[tuple[Ruutu, ...]]:
    yield ()
    yield (Ruutu(styles.SECTION, text),)


def _headings(kieli: Kieli, *headings: Sana) -> tuple[Ruutu, ...]:
    return tuple(Ruutu(styles.COLUMN, heading(kieli)) for heading in headings)
