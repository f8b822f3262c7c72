"""Several tables on one sheet: beside each other, or one under another with headings of its own.

What the headings mean is told in `recognition.py`; a sheet is cut here where tables meet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from flows.reading.distinct import says
from flows.reading.headings import NAMES, HeadingRow
from flows.reading.mapping import Ohje
from flows.reading.recognition import Tunnistus, recognise
from flows.reading.rows import BLANKS
from flows.reading.sheets import Sheet
from schemas.lajit import LAJIT, Muoto

_FEWEST_HEADINGS: Final = 2
_MOST_REGIONS: Final = 200
_CODES: Final = (Muoto.KOODI, Muoto.PAIVA, Muoto.KAUSI, Muoto.LUKU, Muoto.SUMMA)


@dataclass(frozen=True, slots=True)
class Region:
    """A part of a sheet and its tables, which share a row of headings."""

    sheet: Sheet
    tunnistukset: tuple[Tunnistus, ...]


@dataclass(frozen=True, slots=True)
class _Headings:
    """Tables that are recognised, and the columns that their headings span."""

    tunnistukset: tuple[Tunnistus, ...]
    alku: int
    loppu: int

    @classmethod
    def of(cls, row: HeadingRow, tunnistukset: tuple[Tunnistus, ...]) -> "_Headings":
        """Make one: it spans the runs of filled cells in which its columns stand."""
        own = {place for table in tunnistukset for place in table.sarakkeet.values()}
        filled = [place for run in _runs(row) if own & set(run) for place in run] or sorted(own)
        return cls(tunnistukset, min(filled), max(filled))

    @property
    def rivi(self) -> int:
        """The sheet row below which the tables start."""
        return self.tunnistukset[0].alin_rivi

    def meets(self, other: "_Headings") -> bool:
        """Say whether some column belongs to both."""
        return self.alku <= other.loppu and other.alku <= self.loppu

    def is_like(self, other: "_Headings") -> bool:
        """Say whether they are the same tables in the same columns."""
        return [(t.laji.nimi, t.sarakkeet) for t in self.tunnistukset] == [
            (t.laji.nimi, t.sarakkeet) for t in other.tunnistukset
        ]


def regions_of(sheet: Sheet, tunnistukset: tuple[Tunnistus, ...], ohje: Ohje) -> list[Region]:
    """Cut a sheet into its tables; `tunnistukset` are those of its first headings."""
    first = _beside_each_other(sheet, tunnistukset, ohje)
    every = [*first, *_below(sheet, first, ohje)][:_MOST_REGIONS]
    if len(every) == 1:
        return [Region(sheet, every[0].tunnistukset)]
    return [Region(_part(sheet, each, every), each.tunnistukset) for each in every]


def _beside_each_other(
    sheet: Sheet, tunnistukset: tuple[Tunnistus, ...], ohje: Ohje
) -> list[_Headings]:
    """Part headings at their empty columns, where each part is of a kind by itself."""
    top = tunnistukset[0]
    if not top.alin_rivi:
        return [_Headings.of(HeadingRow.of(0, ()), tunnistukset)]
    row = HeadingRow.of(top.alin_rivi, sheet.heading_rows()[top.alin_rivi - 1])
    whole = [_Headings.of(row, tunnistukset)]
    if len(top.otsikkorivit) > 1:
        return whole
    parts = [
        _Headings.of(part, tables)
        for part in (_only(row, run) for run in _runs(row))
        if part.filled >= _FEWEST_HEADINGS and (tables := recognise(part, ohje))
    ]
    return parts if len(parts) > 1 else whole


def _runs(row: HeadingRow) -> list[range]:
    """Return the runs of filled cells of a row, by their columns."""
    filled = [place for place, text in enumerate(row.vertailu) if text]
    starts = [place for place in filled if place - 1 not in filled]
    ends = [place + 1 for place in filled if place + 1 not in filled]
    return [range(start, end) for start, end in zip(starts, ends, strict=True)]


def _only(row: HeadingRow, run: range) -> HeadingRow:
    texts = [text if place in run else None for place, text in enumerate(row.tekstit)]
    return HeadingRow.of(row.rivi, texts)


def _below(sheet: Sheet, first: Sequence[_Headings], ohje: Ohje) -> list[_Headings]:
    """Find headings below the first ones that are of other tables than those above them.

    Headings that pages repeat are recognised once.
    """
    found: list[_Headings] = []
    known: dict[tuple[str | None, ...], tuple[Tunnistus, ...]] = {}
    for number, texts in _heading_rows_below(sheet, first, ohje):
        row = HeadingRow.of(number, texts)
        if texts not in known:
            known[texts] = recognise(row, ohje)
        tables = tuple(replace(each, alin_rivi=number) for each in known[texts])
        if not tables or len(found) >= _MOST_REGIONS:
            continue
        headings = _Headings.of(row, tables)
        above = [each for each in (*first, *found) if each.meets(headings)]
        if not above or not above[-1].is_like(headings):
            found.append(headings)
    return found


def _heading_rows_below(
    sheet: Sheet, first: Sequence[_Headings], ohje: Ohje
) -> Iterator[tuple[int, tuple[str | None, ...]]]:
    """Yield the rows below the first headings that hold several words known as headings."""
    top = max(each.rivi for each in first)
    cells = sheet.solut.slice(top)
    words = list(frozenset(ohje.otsikot).union(*(NAMES[laji.nimi] for laji in LAJIT)))
    paikat = _maybe_headings(cells, first, words).arg_true()
    rows = cells.select(pl.all().gather(paikat).cast(pl.String))
    several = _count_known(rows, words) >= _FEWEST_HEADINGS
    names = [int(name) for name in rows.columns]
    for paikka, row in zip(paikat.filter(several), rows.filter(several).iter_rows(), strict=True):
        by_place = dict(zip(names, row, strict=True))
        yield top + paikka + 1, tuple(by_place.get(place) for place in range(names[-1] + 1))


def _maybe_headings(
    cells: pl.DataFrame, first: Sequence[_Headings], words: Sequence[str]
) -> pl.Series:
    """Return the rows that may hold headings: no digit where a code stands, or words beside it all.

    Looking at one column of codes is cheap, and leaves few rows to look at whole.
    """
    maybe = pl.repeat(False, cells.height, eager=True)
    for headings in first:
        table = headings.tunnistukset[0]
        codes = [str(table.sarakkeet[t]) for muoto in _CODES for t in table.of_form(muoto)]
        there = [name for name in codes if name in cells.columns]
        if not there:
            return ~maybe
        maybe = maybe | ~says(cells[there[0]], "[0-9]").fill_null(value=False)
    spans = range(min(each.alku for each in first), max(each.loppu for each in first) + 1)
    beside = [name for name in cells.columns if int(name) not in spans]
    return maybe | (_count_known(cells.select(beside), words) > 0) if beside else maybe


def _count_known(cells: pl.DataFrame, words: Sequence[str]) -> pl.Series:
    """Return how many cells of each row are known as headings."""
    if not cells.width:
        return pl.repeat(0, cells.height, eager=True)
    compared = pl.all().cast(pl.String).str.replace_all(BLANKS, "").str.to_lowercase()
    return cells.select(pl.sum_horizontal(compared.is_in(words).fill_null(value=False))).to_series()


def _part(sheet: Sheet, own: _Headings, every: Sequence[_Headings]) -> Sheet:
    """Return the rows and columns of a sheet that belong to a table, at their own places."""
    others = [each for each in every if each is not own]
    ends = [each.rivi - 1 for each in others if each.meets(own) and each.rivi > own.rivi]
    apart = [each for each in others if not each.meets(own)]
    low = max((each.loppu + 1 for each in apart if each.loppu < own.alku), default=0)
    high = min((each.alku for each in apart if each.alku > own.loppu), default=None)
    height = min(ends, default=sheet.solut.height)
    names = [name for name in sheet.solut.columns if low <= int(name) and _below_limit(name, high)]
    inside = pl.col("sarake") >= low if high is None else pl.col("sarake").is_between(low, high - 1)
    if ends:
        inside = inside & (pl.col("rivi") <= height)
    return replace(
        sheet,
        solut=sheet.solut.select(names).head(height),
        merkinnat=sheet.merkinnat.filter(inside),
    )


def _below_limit(name: str, limit: int | None) -> bool:
    return limit is None or int(name) < limit
