"""A ledger that goes on from one sheet to the next: cut where a sheet is full, or by hand."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from flows.reading.columns import Columns, read_columns
from flows.reading.columnwise import together
from flows.reading.distinct import says
from flows.reading.group_rows import Tasot
from flows.reading.groups import groups_of
from flows.reading.luenta import Luenta
from flows.reading.recognition import Tunnistus
from flows.reading.regions import Region
from flows.reading.rows import structure_of
from flows.reading.sheets import Sheet, column_letter
from flows.reading.tables import Luetut
from schemas.lajit import KIRJANPITO, TALOUSARVIO, Muoto

_SAMPLE: Final = 200
_MOSTLY: Final = 0.8
_DATED: Final = frozenset({"paiva", "kausi", "vuosi"})
_ACCOUNT: Final = "^[0-9]{1,8}$"


@dataclass(frozen=True, slots=True, kw_only=True)
class Edellinen:
    """In English: the table that a sheet may go on from, and its sheet.

    `lopussa` are the codes that its last row stands under, `avoimet` those of a group that no total
    has ended, and `tasot` how its rows of groups tell their terms.
    """

    sheet: Sheet
    tunnistukset: tuple[Tunnistus, ...]
    lopussa: Mapping[str, str]
    avoimet: Mapping[str, str]
    tasot: Tasot

    @classmethod
    def of(cls, sheet: Sheet, tunnistukset: tuple[Tunnistus, ...], luetut: Luetut) -> "Edellinen":
        """Make it of tables as they were read."""
        return cls(
            sheet=sheet,
            tunnistukset=tunnistukset,
            lopussa=luetut.lopussa,
            avoimet=luetut.avoimet,
            tasot=luetut.tasot,
        )

    def open_for(self, tunnistukset: Sequence[Tunnistus]) -> Mapping[str, str]:
        """Return the codes that hold at the start of tables with the same headings."""
        return self.avoimet if self.is_like(tunnistukset) else {}

    def is_like(self, tunnistukset: Sequence[Tunnistus]) -> bool:
        """Say whether tables have the same headings in the same columns."""
        own = [(t.sarakkeet, t.otsikot) for t in self.tunnistukset]
        return own == [(t.sarakkeet, t.otsikot) for t in tunnistukset]


def continued(
    sheet: Sheet, edellinen: Edellinen, luenta: Luenta
) -> tuple[tuple[Tunnistus, ...], str]:
    """Return the tables of a sheet without headings that goes on from the one before it.

    It does when its first rows hold postings in the columns of the one before. Where other columns
    are filled as well, it is no table, and their letters are returned.
    """
    if edellinen.tunnistukset[0].laji not in {KIRJANPITO, TALOUSARVIO}:
        return (), ""
    tables = tuple(
        replace(each.from_top(), alussa=edellinen.lopussa, tasot=edellinen.tasot)
        for each in edellinen.tunnistukset
    )
    if not _holds_postings(sheet, together(tables), luenta):
        return (), ""
    others = sorted(int(name) for name in _filled(sheet) - _filled(edellinen.sheet))
    return ((), ", ".join(map(column_letter, others))) if others else (tables, "")


def with_rows_above(
    sheet: Sheet, tables: tuple[Tunnistus, ...], edellinen: Edellinen | None, luenta: Luenta
) -> tuple[tuple[Tunnistus, ...], Region | None]:
    """Return the tables of a sheet whose headings stand among its rows, and not above them all.

    So does a page's repeated heading on a sheet that goes on from another: any amount above it is
    of the ledger. Postings above headings of other columns are a region of their own, of the table
    they go on from.
    """
    height = tables[0].alin_rivi - len(tables[0].otsikkorivit)
    if height <= 0:
        return tables, None
    above = replace(
        sheet,
        solut=sheet.solut.head(height),
        merkinnat=sheet.merkinnat.filter(pl.col("rivi") <= height),
    )
    again = edellinen is not None and edellinen.is_like(tables)
    alussa = edellinen.lopussa if again and edellinen else {}
    own = tuple(replace(each, alin_rivi=0, alussa={**alussa, **each.alussa}) for each in tables)
    if (again and _holds_amounts(above, own)) or _holds_postings(above, together(own), luenta):
        return own, None
    others = continued(above, edellinen, luenta)[0] if edellinen else ()
    return tables, Region(above, others) if others else None


def _filled(sheet: Sheet) -> set[str]:
    cells = sheet.solut
    return {name for name in cells.columns if cells[name].null_count() < cells.height}


def _holds_postings(sheet: Sheet, koko: Tunnistus, luenta: Luenta) -> bool:
    """Say whether the first rows hold a posting; without days or periods, whether most are such."""
    top = replace(sheet, solut=sheet.solut.head(_SAMPLE), merkinnat=sheet.merkinnat.clear())
    columns = read_columns(top, koko, luenta.workbook, luenta.ohje)
    structure = structure_of(top, columns, koko)
    sound = _is_posting(columns, koko) & structure.luetut
    if _DATED & columns.luetut.keys():
        return bool(sound.any())
    heads = groups_of(top, koko, structure.summattomat & ~structure.tyhjat).mask
    known = (sound | heads | structure.ehdokkaat).filter(~structure.tyhjat)
    return bool(sound.any() and known[0]) and int(known.sum()) >= _MOSTLY * len(known)


def _holds_amounts(sheet: Sheet, tables: Sequence[Tunnistus]) -> bool:
    places = {str(t.sarakkeet[termi]) for t in tables for termi in t.of_form(Muoto.SUMMA)}
    cells = sheet.solut.select(pl.col(sorted(places & set(sheet.solut.columns))))
    return any(says(column, "[0-9]").any() for column in cells)


def _is_posting(columns: Columns, koko: Tunnistus) -> pl.Series:
    """Return which rows have a day, a period or a year, and an account, where there is a column."""
    sound = pl.repeat(True, columns.rivit.height, eager=True)
    for termi in _DATED & columns.luetut.keys():
        sound = sound & columns.luetut[termi].arvot.is_not_null()
    for termi in {"tili", "jhs_tili"} & columns.luetut.keys():
        accounts = columns.luetut[termi].arvot.cast(pl.String)
        sound = sound & accounts.str.contains(_ACCOUNT).fill_null(termi in koko.alussa)
    return sound
