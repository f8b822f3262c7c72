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
from schemas.finnish import counted, euros
from schemas.lahteet import Lahde
from schemas.lajit import KIRJANPITO, TALOUSARVIO
from schemas.laskelmat import Katsaus
from schemas.tarkistettu import Kohtalo

_NO_ROW: Final = "Rivillä ei ole mitään luettavaa."
_OF_A_SHEET: Final = 5
_NO_TABLE: Final = "Tästä ei luettu mitään, joten rivi ei ole missään luvussa."


def answer(rivi: Lahderivi, jaljitettava: Jaljitettava) -> Iterator[str]:
    """Say in Finnish sentences what became of a row of the inputs."""
    yield f"{rivi.nimi}:"
    tables = _tables_at(rivi, jaljitettava)
    if not tables:
        yield _NO_TABLE
    for number, lahde in tables:
        yield from _in_table(rivi.rivi, number, lahde, jaljitettava)
    yield from _findings(rivi, jaljitettava, of_file=not tables)


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


def _in_table(row: int, number: int, lahde: Lahde, jaljitettava: Jaljitettava) -> Iterator[str]:
    """Say what a row of a table is, from the headings down."""
    tarkistettu = jaljitettava.tarkistettu
    at_row = (pl.col("lahde") == number) & (pl.col("lahderivi") == row)
    skipped = jaljitettava.tarkastus.ohitetut.filter(
        pl.col("file") == lahde.tiedosto.nimi, pl.col("sheet") == lahde.taulukko
    )
    reasons = skipped.filter(pl.col("row") == row)["reason"].to_list()
    if row < lahde.otsikkorivi:
        yield f"Rivi on otsikkorivin {lahde.otsikkorivi} yläpuolella: siellä ei ole tietoja."
    elif row == lahde.otsikkorivi:
        yield "Rivi on taulukon otsikkorivi."
    elif reasons:
        yield f"{fates.SKIPPED[reasons[0]]} Se ei ole missään luvussa."
    elif lahde.laji == KIRJANPITO.nimi:
        yield from _of_rows(tarkistettu.johdetut.filter(at_row), jaljitettava)
    elif lahde.laji == TALOUSARVIO.nimi:
        yield from _of_rows(tarkistettu.johdetut_maararahat.filter(at_row), jaljitettava)
    elif row <= lahde.otsikkorivi + lahde.riveja + skipped.height:
        yield f"{fates.WITHOUT_EUROS[lahde.laji]} {fates.NO_EUROS}"
    else:
        yield _NO_ROW


def _of_rows(rows: pl.DataFrame, jaljitettava: Jaljitettava) -> Iterator[str]:
    """Say of each posting or budget line on a sheet row where it is counted."""
    if rows.is_empty():
        yield _NO_ROW
    for row in rows.iter_slices(1):
        values = row.row(0, named=True)
        yield _appropriation(values) if "paatos" in values else _posting(values)
        if values["kohtalo"] == Kohtalo.MAPPED:
            yield from _counted(row, values["toimiala"], jaljitettava.katsaukset)
        else:
            reason = fates.why_in_no_figure(values, jaljitettava.tarkistettu.kausi)
            yield f"{reason} Rivi ei ole missään luvussa."


def _counted(row: pl.DataFrame, toimiala: str, katsaukset: Sequence[Katsaus]) -> Iterator[str]:
    """List the figures that count a row, a printed line at a time."""
    found = [(katsaus, set(figures_of(row, katsaus))) for katsaus in katsaukset]
    count = sum(len(figures) for _, figures in found)
    if not count:
        yield f"Rivi on toimialan {toimiala} raportissa, jota ei nyt katsottu."
        return
    yield f"Rivi on mukana {counted(count, 'luvussa', 'luvussa')}:"
    for katsaus, figures in found:
        if figures:
            yield f"  {katsaus.toimiala}"
            named = [one for one in named_figures([katsaus]) if one.luku in figures]
            yield from _lines(named)


def _lines(named: Sequence[NimettyLuku]) -> Iterator[str]:
    for _, group in groupby(named, key=lambda one: one.luku.rivi):
        figures = list(group)
        first = figures[0]
        columns = ", ".join(f"{one.sarakkeet[0]} ({one.solu})" for one in figures)
        yield f"    {first.taulukko}: {first.yksikot[0]} / {first.rivi}: {columns}"


def _posting(row: Mapping[str, Any]) -> str:
    parts = {
        "tili": row["tili"],
        "kustannuspaikka": row["kustannuspaikka"],
        "hanke": row["hanke"],
        "tosite": row["tosite"],
        "päivä": _day(row["paiva"]),
    }
    told = ", ".join(f"{name} {value}" for name, value in parts.items() if value)
    return f"Kirjaus: {told}, summa {euros(row['summa_cents'])} (tulot positiivisia)."


def _appropriation(row: Mapping[str, Any]) -> str:
    parts = {
        "vuosi": row["vuosi"],
        "tili": row["tili"],
        "luokka": row["luokka"],
        "palvelualue": row["palvelualue"],
        "hanke": row["hanke"],
        "päätös": row["paatos"],
        "päätöspäivä": _day(row["paatospaiva"]),
    }
    told = ", ".join(f"{name} {value}" for name, value in parts.items() if value)
    original, amendment = (euros(row[name] or 0) for name in ("alkuperainen_cents", "muutos_cents"))
    return f"Talousarvio: {told}, alkuperäinen {original}, muutos {amendment} (tulot positiivisia)."


def _day(day: date | None) -> str:
    return f"{day.day}.{day.month}.{day.year}" if day else ""


def _findings(rivi: Lahderivi, jaljitettava: Jaljitettava, *, of_file: bool) -> Iterator[str]:
    """Tell what was found on the row; where no table was read, what was found there instead."""
    findings = jaljitettava.tarkastus.findings.filter(pl.col("file") == rivi.tiedosto)
    on_sheet = findings.filter(pl.col("sheet").is_in([rivi.taulukko, ""]))
    on_row = findings.filter(pl.col("sheet") == rivi.taulukko, pl.col("row") == rivi.rivi)
    told = on_sheet.head(_OF_A_SHEET) if of_file else on_row
    for found in with_texts(told).iter_rows(named=True):
        yield f"Löydös: {found['message']} → {found['fix']}"
