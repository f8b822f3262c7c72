"""The tables of figures as printed: heading rows of a period, and lines."""

from collections.abc import Mapping, Sequence
from typing import Final

from flows.writing import styles
from flows.writing.katsaus.places import Paikat, Paikka
from flows.writing.katsaus.sheet import Sheet, Value
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.laskelmat import Laskelma
from schemas.layouts import LaskelmaSarake, RiviLaji, Taulukkopohja
from schemas.sanat import taulukot as sanat

_ROW_HEIGHT: Final = 14.25
_LINE_PERCENTS: Final = (styles.LINE_PERCENT_ONE, styles.LINE_PERCENT)
_TOTAL_PERCENTS: Final = (styles.TOTAL_PERCENT_ONE, styles.TOTAL_PERCENT)


def headings(
    pohja: Taulukkopohja, otsikko: str, kausi: Kausi, kieli: Kieli = Kieli.FI
) -> tuple[tuple[str, ...], ...]:
    """Return the two heading rows of a table, for a period."""
    words = {
        "vuosi": kausi.vuosi,
        "edellinen": kausi.edellinen_vuosi,
        "kk": kausi.kuukaudet,
        "vv": f"{kausi.vuosi % 100:02}",
    }
    above = (sarake.ylaotsikko.kielella(kieli).format_map(words) for sarake in pohja.sarakkeet)
    below = (sarake.alaotsikko.kielella(kieli).format_map(words) for sarake in pohja.sarakkeet)
    return (otsikko, *above), (pohja.otsikkosarake.kielella(kieli).format_map(words), *below)


def labels_of(laskelma: Laskelma, kieli: Kieli) -> tuple[str, ...]:
    """Return what each line of a table is called, and that it binds."""
    binding = sanat.SITOVA(kieli)
    return tuple(
        f"{selite}{binding}" if rivi.sitova else selite
        for selite, rivi in zip(laskelma.rivit["selite"], laskelma.pohja, strict=True)
    )


def write_laskelma(
    sheet: Sheet, laskelma: Laskelma, kausi: Kausi, kieli: Kieli = Kieli.FI
) -> Paikat:
    """Write a table and return where its lines with figures stand."""
    first, second = headings(laskelma.taulukko, laskelma.otsikko, kausi, kieli)
    columns = len(first) - 1
    sheet.cells(first, (styles.UNIT, *[styles.MEASURE] * columns), at_least=_ROW_HEIGHT)
    sheet.cells(
        second, (styles.UNIT_BELOW, *[styles.MEASURE_BELOW] * columns), at_least=_ROW_HEIGHT
    )
    sheet.headings.append((sheet.row - 2, sheet.row - 1))
    rows = []
    labels = labels_of(laskelma, kieli)
    for label, rivi in zip(labels, laskelma.rivit.iter_rows(named=True), strict=True):
        values, row_styles = _line(rivi, laskelma.sarakkeet)
        rows.append(sheet.row)
        sheet.cells((label, *values[1:]), row_styles, at_least=_ROW_HEIGHT)
    title = sheet.worksheet.title
    return {
        tunnus: Paikka(title, rows[tunnus.paikka], rows[tunnus.paikka])
        for tunnus, _ in laskelma.luvulliset
    }


def _line(
    rivi: Mapping[str, str | int | None], sarakkeet: Sequence[LaskelmaSarake]
) -> tuple[tuple[Value, ...], tuple[styles.Style, ...]]:
    """Return the cells of one line and their styles."""
    if rivi["laji"] == RiviLaji.OTSIKKO:
        return (rivi["selite"], "-", *[None] * (len(sarakkeet) - 1)), (
            styles.GROUP,
            *[styles.GROUP_MARK] * len(sarakkeet),
        )
    values = tuple(printed_value(rivi, sarake) for sarake in sarakkeet)
    if rivi["laji"] == RiviLaji.VALISUMMA:
        looks = (_TOTAL_PERCENTS, styles.TOTAL_NUMBER)
        return (rivi["selite"], *values), (styles.TOTAL, *_looks(sarakkeet, *looks))
    looks = (_LINE_PERCENTS, styles.LINE_NUMBER)
    return (rivi["selite"], *values), (styles.LINE, *_looks(sarakkeet, *looks))


def _looks(
    sarakkeet: Sequence[LaskelmaSarake], percents: Sequence[styles.Style], number: styles.Style
) -> tuple[styles.Style, ...]:
    one, two = percents
    return tuple(
        number if sarake.yksikko_cents else one if sarake.desimaalit == 1 else two
        for sarake in sarakkeet
    )


def printed_value(rivi: Mapping[str, str | int | None], sarake: LaskelmaSarake) -> Value:
    """Return what a line prints in a column: whole thousands or euros, tenths of a per cent."""
    if sarake.yksikko_cents:
        return rivi[sarake.suure]
    tenths = rivi[f"{sarake.suure}_kymmenys"]
    return None if not isinstance(tenths, int) else tenths / 10
