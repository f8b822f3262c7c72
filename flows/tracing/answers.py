"""What is said of a row: the figures that count it, report by report, or why none does."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Any, Final

import polars as pl

from flows.figures.tracing import figures_of
from flows.tracing import fates
from flows.tracing.figure_names import NimettyLuku, named_figures
from flows.tracing.loading import Jaljitettava
from flows.tracing.row_names import Lahderivi
from schemas.finding_texts import with_texts
from schemas.kieli import Kieli
from schemas.lahteet import Lahde
from schemas.lajit import KIRJANPITO, TALOUSARVIO
from schemas.luokat import Luokka
from schemas.sanat import jaljitys as sanat
from schemas.sanat import kohtalot
from schemas.sanat.luokat import class_name
from schemas.tarkistettu import Kohtalo
from schemas.written import day, euros

_OF_A_SHEET: Final = 5
_OF_A_POSTING: Final = ("tili", "kustannuspaikka", "hanke", "tosite", "paiva")
_OF_A_BUDGET_LINE: Final = (
    "vuosi", "tili", "luokka", "palvelualue", "hanke", "paatos", "paatospaiva",
)  # fmt: skip


def answer(rivi: Lahderivi, jaljitettava: Jaljitettava, kieli: Kieli) -> Iterator[str]:
    """Say in sentences what became of a row of the inputs."""
    yield f"{rivi.nimi(kieli)}:"
    tables = _tables_at(rivi, jaljitettava)
    if not tables:
        yield kohtalot.EI_LUETTU(kieli)
    for number, lahde in tables:
        yield from _in_table(rivi.rivi, (number, lahde), jaljitettava, kieli)
    yield from _findings(rivi, jaljitettava, kieli, of_file=not tables)


def _tables_at(rivi: Lahderivi, jaljitettava: Jaljitettava) -> list[tuple[int, Lahde]]:
    """Return the tables that a row is in; a row above all headings is told of the first."""
    own = [
        (number, lahde)
        for number, lahde in enumerate(jaljitettava.tarkistettu.lahteet)
        if (lahde.tiedosto.nimi, lahde.taulukko) == (rivi.tiedosto, rivi.taulukko)
    ]
    above = [lahde.otsikkorivi for _, lahde in own if lahde.otsikkorivi <= rivi.rivi]
    heading = max(above) if above else min((lahde.otsikkorivi for _, lahde in own), default=0)
    return [(number, lahde) for number, lahde in own if lahde.otsikkorivi == heading]


def _in_table(
    row: int, table: tuple[int, Lahde], jaljitettava: Jaljitettava, kieli: Kieli
) -> Iterator[str]:
    """Say what a row of a table is, from the headings down."""
    (number, lahde), tarkistettu = table, jaljitettava.tarkistettu
    at_row = (pl.col("lahde") == number) & (pl.col("lahderivi") == row)
    skipped = jaljitettava.tarkastus.ohitetut.filter(
        pl.col("file") == lahde.tiedosto.nimi, pl.col("sheet") == lahde.taulukko
    )
    reasons = skipped.filter(pl.col("row") == row)["reason"].to_list()
    if row < lahde.otsikkorivi:
        yield kohtalot.OTSIKON_YLLA(kieli, rivi=lahde.otsikkorivi)
    elif row == lahde.otsikkorivi:
        yield kohtalot.OTSIKKO(kieli)
    elif reasons:
        yield kohtalot.EI_MISSAAN(kieli, miksi=kohtalot.OHITETUT[reasons[0]])
    elif lahde.laji == KIRJANPITO.nimi:
        yield from _of_rows(tarkistettu.johdetut.filter(at_row), jaljitettava, kieli)
    elif lahde.laji == TALOUSARVIO.nimi:
        yield from _of_rows(tarkistettu.johdetut_maararahat.filter(at_row), jaljitettava, kieli)
    elif row <= lahde.otsikkorivi + lahde.riveja + skipped.height:
        yield kohtalot.EI_EUROJA(kieli, miksi=kohtalot.ILMAN_EUROJA[lahde.laji])
    else:
        yield kohtalot.EI_MITAAN(kieli)


def _of_rows(rows: pl.DataFrame, jaljitettava: Jaljitettava, kieli: Kieli) -> Iterator[str]:
    """Say of each posting or budget line on a sheet row where it is counted."""
    if rows.is_empty():
        yield kohtalot.EI_MITAAN(kieli)
    for row in rows.iter_slices(1):
        values = row.row(0, named=True)
        yield (_appropriation if "paatos" in values else _posting)(values, kieli)
        if values["kohtalo"] == Kohtalo.MAPPED:
            yield from _counted(row, values["toimiala"], jaljitettava, kieli)
        else:
            reason = fates.why_in_no_figure(values, jaljitettava.tarkistettu.kausi, kieli)
            yield kohtalot.EI_MISSAAN(kieli, miksi=reason)


def _counted(
    row: pl.DataFrame, toimiala: str, jaljitettava: Jaljitettava, kieli: Kieli
) -> Iterator[str]:
    """List the figures that count a row, a printed line at a time."""
    reports = jaljitettava.kielella(kieli)
    found = [(katsaus, set(figures_of(row, katsaus))) for katsaus in reports]
    count = sum(len(figures) for _, figures in found)
    if not count:
        own = jaljitettava.tarkistettu.nimi(toimiala, kieli)
        yield sanat.MUUALLA(kieli, toimiala=own)
        return
    yield sanat.MUKANA(kieli, luvuissa=sanat.LUVUSSA.of(count))
    for katsaus, figures in found:
        if figures:
            yield f"  {katsaus.nimi}"
            named = [one for one in named_figures([katsaus]) if one.luku in figures]
            yield from _lines(named)


def _lines(named: Sequence[NimettyLuku]) -> Iterator[str]:
    for _, group in groupby(named, key=lambda one: one.luku.rivi):
        figures = list(group)
        first = figures[0]
        columns = ", ".join(f"{one.sarakkeet[0]} ({one.solu})" for one in figures)
        yield f"    {first.taulukko}: {first.yksikot[0]} / {first.rivi}: {columns}"


def _posting(row: Mapping[str, Any], kieli: Kieli) -> str:
    told = _values(row, _OF_A_POSTING, kieli)
    return sanat.KIRJAUS(kieli, tiedot=told, euroa=euros(row["summa_cents"], kieli))


def _appropriation(row: Mapping[str, Any], kieli: Kieli) -> str:
    return sanat.TALOUSARVIO(
        kieli,
        tiedot=_values(row, _OF_A_BUDGET_LINE, kieli),
        alkuperainen=euros(row["alkuperainen_cents"] or 0, kieli),
        muutos=euros(row["muutos_cents"] or 0, kieli),
    )


def _values(row: Mapping[str, Any], names: Sequence[str], kieli: Kieli) -> str:
    """Tell the values of columns, each by what the column is; an empty one is left out."""
    told = {name: _value(row[name], kieli) for name in names if row[name]}
    return ", ".join(sanat.TIEDOT[name](kieli, arvo=value) for name, value in told.items())


def _value(value: object, kieli: Kieli) -> str:
    if isinstance(value, date):
        return day(value, kieli)
    return class_name(str(value), kieli) if value in set(Luokka) else str(value)


def _findings(
    rivi: Lahderivi, jaljitettava: Jaljitettava, kieli: Kieli, *, of_file: bool
) -> Iterator[str]:
    """Tell what was found on the row; where no table was read, what was found there instead."""
    findings = jaljitettava.tarkastus.findings.filter(pl.col("file") == rivi.tiedosto)
    on_sheet = findings.filter(pl.col("sheet").is_in([rivi.taulukko, ""]))
    on_row = findings.filter(pl.col("sheet") == rivi.taulukko, pl.col("row") == rivi.rivi)
    told = on_sheet.head(_OF_A_SHEET) if of_file else on_row
    for found in with_texts(told, kieli).iter_rows(named=True):
        yield sanat.LOYDOS(kieli, lause=found["message"], korjaus=found["fix"])
