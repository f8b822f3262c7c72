"""The sheets of charts: the figures in a table, and beside it the chart that is drawn over them.

How a chart looks is in `piirros.py`, its words are in `schemas/kuviosanat.py`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.paper import LANDSCAPE, Paper, set_up
from flows.writing.katsaus.piirros import (
    BLACK,
    BLUE,
    ORANGE,
    VERMILION,
    Piirros,
    Piirtosarja,
    Ulkoasu,
    bars,
    lines,
)
from flows.writing.katsaus.sheet import Sheet, Value
from flows.writing.wrapping import text_width
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.kuviosanat import (
    AKSELIT,
    ILMAN_LUKUJA,
    NIMET,
    OSUUDET,
    SELITYKSET,
    alt_text,
    sentence,
    series_name,
)
from schemas.kuviot import TASAINEN, Kuvio, KuvioLaji
from schemas.laskelmat import Katsaus
from schemas.layouts import Mittari, Osio, OsioLaji

_LABELS: Final = (70.0, 165.0)
_AMOUNT: Final = 62.0
_PERCENT: Final = 54.0
_BETWEEN: Final = 12.0
_AIR: Final = 12.0
_AFTER_HEADING: Final = 6.0
_A_BAR: Final = 34.0
_AROUND: Final = 120.0
_HEIGHTS: Final = (290.0, 400.0)

_DRAWN: Final[Mapping[KuvioLaji, Callable[[Piirros], Any]]] = {
    KuvioLaji.TALOUSARVIO: bars,
    KuvioLaji.KERTYMA: lines,
    KuvioLaji.KULUT: bars,
}
_BARS: Final[Mapping[str, Ulkoasu]] = {
    Mittari.TOT: BLUE,
    Mittari.TA: ORANGE,
    Mittari.TOT_EDELLINEN: ORANGE,
}
_LINES: Final[Mapping[str, Ulkoasu]] = {
    Mittari.TOT: BLUE,
    Mittari.TOT_EDELLINEN: VERMILION,
    TASAINEN: BLACK,
}
_LOOKS: Final[Mapping[KuvioLaji, Mapping[str, Ulkoasu]]] = {
    KuvioLaji.TALOUSARVIO: _BARS,
    KuvioLaji.KERTYMA: _LINES,
    KuvioLaji.KULUT: _BARS,
}


def alt_texts(katsaus: Katsaus) -> tuple[str, ...]:
    """Tell what each drawn chart shows, in the order of their sheets."""
    asked = (osio.sisalto for osio in katsaus.osiot if osio.laji is OsioLaji.KUVIO)
    charts = (katsaus.kuvio(KuvioLaji(sisalto)) for sisalto in asked)
    return tuple(alt_text(kuvio, katsaus.kieli) for kuvio in charts if kuvio.piirrettava)


def write_kuvio(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of a chart."""
    kuvio, kieli = katsaus.kuvio(KuvioLaji(osio.sisalto)), katsaus.kieli
    widths = _widths(kuvio, katsaus.kausi, kieli)
    title = osio.valilehti.kielella(kieli)
    sheet = Sheet.add(workbook, title, widths)
    sheet.line(osio.otsikko.kielella(kieli) or title, styles.SECTION, after=_AFTER_HEADING)
    if kuvio.piirrettava:
        sheet.text(SELITYKSET[kuvio.laji].kielella(kieli), styles.NOTE)
        sheet.gap(_AFTER_HEADING)
        _write_drawn(sheet, kuvio, katsaus.kausi, kieli)
    else:
        sheet.text(sentence(kuvio.havainto, kieli))
        sheet.line(ILMAN_LUKUJA.kielella(kieli), styles.NOTE)
    set_up(sheet, katsaus, Paper(landscape=True))


def _widths(kuvio: Kuvio, kausi: Kausi, kieli: Kieli) -> tuple[float, ...]:
    """Give each column of the table what it needs, and the chart's column the rest of the page."""
    least, most = _LABELS
    words = (text_width(nimi.kielella(kieli), styles.LINE) + _AIR for nimi in kuvio.nimet)
    label = min(most, max(least, *words))
    names = (series_name(sarja.suure, kausi, kieli) for sarja in kuvio.sarjat)
    amounts = (max(_AMOUNT, text_width(name, styles.MEASURE) + _AIR) for name in names)
    table = (label, *amounts, *[_PERCENT] * bool(kuvio.osuudet_kymmenys))
    return (*table, _BETWEEN, LANDSCAPE - _BETWEEN - sum(table))


def _write_drawn(sheet: Sheet, kuvio: Kuvio, kausi: Kausi, kieli: Kieli) -> None:
    first = sheet.row
    _write_table(sheet, kuvio, kausi, kieli)
    piirros = _piirros(sheet, kuvio, kausi, kieli, first)
    chart = _DRAWN[kuvio.laji](piirros)
    sheet.worksheet.add_chart(chart, f"{get_column_letter(len(sheet.widths))}{first}")
    below = piirros.korkeus + _AIR - sum(sheet.heights[first - 1 :])
    if below > 0:
        sheet.gap(below)  # what is printed ends with the last row


def _write_table(sheet: Sheet, kuvio: Kuvio, kausi: Kausi, kieli: Kieli) -> None:
    names = [series_name(sarja.suure, kausi, kieli) for sarja in kuvio.sarjat]
    shares = kuvio.osuudet_kymmenys
    share = [OSUUDET[kuvio.laji].kielella(kieli)] if shares else []
    columns = len(names) + len(share)
    _write_row(
        sheet,
        (NIMET[kuvio.laji].kielella(kieli), *names, *share),
        (styles.UNIT, *[styles.MEASURE] * columns),
    )
    _write_row(
        sheet,
        (None, *["€"] * len(names), *["%"] * len(share)),
        (styles.UNIT_BELOW, *[styles.MEASURE_BELOW] * columns),
    )
    sheet.headings.append((sheet.row - 2, sheet.row - 1))
    looks = (
        styles.LINE, *[styles.LINE_NUMBER] * len(names), *[styles.LINE_PERCENT_ONE] * len(share)
    )  # fmt: skip
    for nth, nimi in enumerate(kuvio.nimet):
        euros = (sarja.eurot[nth] for sarja in kuvio.sarjat)
        _write_row(
            sheet, (nimi.kielella(kieli), *euros, *(n / 10 for n in shares[nth : nth + 1])), looks
        )


def _write_row(sheet: Sheet, values: Sequence[Value], looks: Sequence[styles.Style]) -> None:
    """Write a row of the table; the columns beside it are the chart's."""
    beside = len(sheet.widths) - len(values)
    sheet.cells((*values, *[None] * beside), (*looks, *[styles.TEXT] * beside))


def _piirros(sheet: Sheet, kuvio: Kuvio, kausi: Kausi, kieli: Kieli, first: int) -> Piirros:
    """Bind the chart to the cells of its table, whose upper heading stands in row `first`."""
    top, last = first + 2, first + 1 + len(kuvio.nimet)
    width = sheet.widths[-1]
    least, most = _HEIGHTS
    return Piirros(
        otsikko=sentence(kuvio.havainto, kieli),
        nimet=tuple(nimi.kielella(kieli) for nimi in kuvio.nimet),
        nimien_solut=_cells(sheet, 1, top, last),
        sarjat=tuple(
            Piirtosarja(
                nimi=series_name(sarja.suure, kausi, kieli),
                nimen_solu=_cells(sheet, column, first, first),
                arvot=sarja.eurot,
                arvojen_solut=_cells(sheet, column, top, last),
                ulkoasu=_LOOKS[kuvio.laji][sarja.suure],
            )
            for column, sarja in enumerate(kuvio.sarjat, start=2)
        ),
        nimiakseli=NIMET[kuvio.laji].kielella(kieli),
        arvoakseli=AKSELIT[kuvio.laji].kielella(kieli),
        leveys=width,
        korkeus=min(most, max(least, _AROUND + _A_BAR * len(kuvio.nimet))),
    )


def _cells(sheet: Sheet, column: int, first: int, last: int) -> str:
    letter = get_column_letter(column)
    end = f":${letter}${last}" if last != first else ""
    return f"{quote_sheetname(sheet.worksheet.title)}!${letter}${first}{end}"
