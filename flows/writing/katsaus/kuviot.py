"""The sheets of charts: the figures in a table, and beside it the chart that is drawn over them.

How a chart looks is in `piirros.py`, its sizes in `kuviomitat.py`, its words in
`schemas/sanat/kuviot.py`.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final

from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.kuviomitat import AIR, column_widths, parts_of, scale_of, sizes
from flows.writing.katsaus.paper import Paper, set_up
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
from flows.writing.katsaus.sheet import Sheet
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.kuviot import TASAINEN, Kuvio, KuvioLaji
from schemas.laskelmat import Katsaus
from schemas.layouts import Mittari, Osio, OsioLaji
from schemas.sanat.kuviot import (
    AKSELIT,
    ILMAN_LUKUJA,
    JAETTU,
    NIMET,
    OSUUDET,
    SELITYKSET,
    alt_text,
    part_text,
    sentence,
    series_name,
)

_AFTER_HEADING: Final = 6.0

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


def alt_texts(katsaus: Katsaus) -> tuple[tuple[str, ...], ...]:
    """Tell what each drawn chart shows, those of a sheet together, in the order of the sheets."""
    asked = (osio.sisalto for osio in katsaus.osiot if osio.laji is OsioLaji.KUVIO)
    charts = (katsaus.kuvio(KuvioLaji(sisalto)) for sisalto in asked)
    return tuple(_told(kuvio, katsaus) for kuvio in charts if kuvio.piirrettava)


def _told(kuvio: Kuvio, katsaus: Katsaus) -> tuple[str, ...]:
    """Tell what a chart shows, or each of its parts and which of the names it has."""
    kieli, parts = katsaus.kieli, _parts(kuvio, katsaus)
    whole = alt_text(kuvio, kieli)
    if len(parts) == 1:
        return (whole,)
    return tuple(
        f"{whole} {part_text(kuvio, nth, part, len(parts), kieli)}"
        for nth, part in enumerate(parts, start=1)
    )


def _parts(kuvio: Kuvio, katsaus: Katsaus) -> tuple[tuple[int, int], ...]:
    kieli = katsaus.kieli
    widths = column_widths(kuvio, katsaus.kausi, kieli)
    return parts_of(kuvio, widths, sentence(kuvio.havainto, kieli), kieli)


def write_kuvio(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of a chart."""
    kuvio, kieli = katsaus.kuvio(KuvioLaji(osio.sisalto)), katsaus.kieli
    title = osio.valilehti.kielella(kieli)
    sheet = Sheet.add(workbook, title, column_widths(kuvio, katsaus.kausi, kieli))
    sheet.line(osio.otsikko.kielella(kieli) or title, styles.SECTION, after=_AFTER_HEADING)
    if kuvio.piirrettava:
        _write_drawn(sheet, kuvio, katsaus)
    else:
        sheet.text(sentence(kuvio.havainto, kieli))
        sheet.line(ILMAN_LUKUJA(kieli), styles.NOTE)
    set_up(sheet, katsaus, Paper(landscape=True))


def _write_drawn(sheet: Sheet, kuvio: Kuvio, katsaus: Katsaus) -> None:
    """Write the table and, beside it, the chart over it, or its parts one below the other."""
    kieli, parts = katsaus.kieli, _parts(kuvio, katsaus)
    sheet.text(SELITYKSET[kuvio.laji](kieli), styles.NOTE)
    if len(parts) > 1:
        sheet.text(JAETTU(kieli, kaikki=len(parts)), styles.NOTE)
    sheet.gap(_AFTER_HEADING)
    heading = sheet.row
    _write_headings(sheet, kuvio, katsaus.kausi, kieli)
    for nth, part in enumerate(parts, start=1):
        first = sheet.row
        top = heading if len(parts) == 1 else first  # what is repeated on each page has no chart
        piirros = _piirros(sheet, kuvio, katsaus, part, heading)
        if len(parts) > 1:
            piirros = replace(piirros, otsikko=f"{piirros.otsikko} ({nth}/{len(parts)})")
        needed = piirros.mitat.korkeus + AIR
        high = needed / (part[1] - part[0]) if len(parts) > 1 else 0.0
        _write_lines(sheet, kuvio, part, kieli, high)
        chart = _DRAWN[kuvio.laji](piirros)
        sheet.worksheet.add_chart(chart, f"{get_column_letter(len(sheet.widths))}{top}")
        below = needed - sum(sheet.heights[top - 1 :])
        if below > 0:
            sheet.gap(below)  # what is printed ends with the last row
        sheet.keep_from(heading if nth == 1 else first)


def _write_headings(sheet: Sheet, kuvio: Kuvio, kausi: Kausi, kieli: Kieli) -> None:
    names = [series_name(sarja.suure, kausi, kieli) for sarja in kuvio.sarjat]
    share = [OSUUDET[kuvio.laji](kieli)] if kuvio.osuudet_kymmenys else []
    columns = len(names) + len(share)
    sheet.cells(
        (NIMET[kuvio.laji](kieli), *names, *share),
        (styles.UNIT, *[styles.MEASURE] * columns),
    )
    sheet.cells(
        (None, *["€"] * len(names), *["%"] * len(share)),
        (styles.UNIT_BELOW, *[styles.MEASURE_BELOW] * columns),
    )
    sheet.headings.append((sheet.row - 2, sheet.row - 1))


def _write_lines(
    sheet: Sheet, kuvio: Kuvio, part: tuple[int, int], kieli: Kieli, high: float
) -> None:
    """Write the rows of a part of the categories, each at least so high."""
    shares = kuvio.osuudet_kymmenys
    looks = (
        styles.LINE,
        *[styles.LINE_NUMBER] * len(kuvio.sarjat),
        *[styles.LINE_PERCENT_ONE] * bool(shares),
    )
    for nth in range(*part):
        euros = (sarja.eurot[nth] for sarja in kuvio.sarjat)
        share = (tenths / 10 for tenths in shares[nth : nth + 1])
        sheet.cells((kuvio.nimet[nth].kielella(kieli), *euros, *share), looks, at_least=high)


def _piirros(
    sheet: Sheet, kuvio: Kuvio, katsaus: Katsaus, part: tuple[int, int], heading: int
) -> Piirros:
    """Bind a chart to the next rows, which hold a part of the categories.

    The names of its series stand in the row `heading`.
    """
    kausi, kieli = katsaus.kausi, katsaus.kieli
    first, after = part
    top, last = sheet.row, sheet.row + after - first - 1
    names = tuple(nimi.kielella(kieli) for nimi in kuvio.nimet[first:after])
    otsikko = sentence(kuvio.havainto, kieli)
    whole = after - first == len(kuvio.nimet)
    return Piirros(
        otsikko=otsikko,
        nimet=names,
        nimien_solut=_cells(sheet, 1, top, last),
        sarjat=tuple(
            Piirtosarja(
                nimi=series_name(sarja.suure, kausi, kieli),
                nimen_solu=_cells(sheet, column, heading, heading),
                arvot=sarja.eurot[first:after],
                arvojen_solut=_cells(sheet, column, top, last),
                ulkoasu=_LOOKS[kuvio.laji][sarja.suure],
            )
            for column, sarja in enumerate(kuvio.sarjat, start=2)
        ),
        nimiakseli=NIMET[kuvio.laji](kieli) if kuvio.laji is KuvioLaji.KERTYMA else "",
        arvoakseli=AKSELIT[kuvio.laji](kieli),
        mitat=sizes(kuvio, names, otsikko, sheet.widths[-1]),
        asteikko=None if whole else scale_of(kuvio),
    )


def _cells(sheet: Sheet, column: int, first: int, last: int) -> str:
    letter = get_column_letter(column)
    end = f":${letter}${last}" if last != first else ""
    return f"{quote_sheetname(sheet.worksheet.title)}!${letter}${first}{end}"
