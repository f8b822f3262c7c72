"""Which rows of a table are no data and why: structure and totals put together.

The structure itself is told in `rows.py`, the sums are compared in `totals.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from flows.reading.columns import Columns
from flows.reading.recognition import Tunnistus
from flows.reading.rows import changes, structure_of, words_at
from flows.reading.sheets import Sheet
from flows.reading.totals import Amounts, Totals, control_totals, find_totals
from schemas.lahteet import SKIPPED, Ohitus
from schemas.lajit import Muoto

_CARRIED: Final = (
    r"(?i)\b(?:siirto|siirtyy|siirretään|alku|loppu)?\s*(?:saldo|siirto|siirtyy|siirretään)"
)


@dataclass(frozen=True, slots=True)
class Skipping:
    """The rows of a table that are no data, by reason; and the totals among them."""

    syyt: Mapping[Ohitus, pl.Series]
    amounts: Amounts
    totals: Totals

    @property
    def kept(self) -> pl.Series:
        """The rows that are data."""
        kept = pl.repeat(True, len(self.totals.rivit), eager=True)
        for mask in self.syyt.values():
            kept = kept & ~mask
        return kept

    @property
    def summat(self) -> dict[str, int]:
        """The sum of each column of amounts over the rows of data."""
        kept = self.kept
        return {
            termi: int(summa.filter(kept).sum()) for termi, summa in self.amounts.summat.items()
        }

    def rows(self, lahderivi: pl.Series) -> pl.DataFrame:
        """Return the skipped rows (`SKIPPED`) in the order of the sheet, each with one reason."""
        frames = [
            pl.DataFrame({"rivi": lahderivi.filter(mask)}).with_columns(syy=pl.lit(syy.value))
            for syy, mask in self.syyt.items()
        ]
        every = pl.concat([pl.DataFrame(schema=SKIPPED), *frames])
        return every.unique("rivi", keep="first", maintain_order=True).sort("rivi")

    def control_totals(self, lahderivi: pl.Series) -> pl.DataFrame:
        """Return the totals with the rows that each sums (`VALISUMMAT`)."""
        return control_totals(lahderivi, self.totals, self.amounts)


def skipping_of(
    sheet: Sheet, columns: Columns, tunnistus: Tunnistus, ennen: Sequence[Mapping[str, int]]
) -> Skipping:
    """Set aside the rows that are no data; `ennen` are the sums of the tables it goes on from."""
    structure = structure_of(sheet, columns, tunnistus)
    nothing = pl.repeat(False, columns.rivit.height, eager=True)
    amounts = Amounts(
        summat={t: columns.luetut[t].arvot for t in tunnistus.of_form(Muoto.SUMMA)},
        ehdokkaat=structure.ehdokkaat,
        varmat=structure.varmat,
        avaukset=nothing,
        rajat=nothing,
        ennen=ennen,
    )
    totals = find_totals(amounts, changes(columns)) if amounts.summat else Totals.none(nothing)
    syyt = {
        Ohitus.BLANK: structure.tyhjat,
        Ohitus.REPEATED_HEADING: structure.toistot,
        **_kinds_of_total(totals, words_at(sheet, tunnistus, totals.paikat)),
        Ohitus.NOTE: structure.huomautukset,
    }
    if tunnistus.sarakkeittain:
        told = Skipping(syyt, amounts, totals).kept
        syyt[Ohitus.NO_AMOUNT] = structure.summattomat & told
    return Skipping(syyt, amounts, totals)


def _kinds_of_total(totals: Totals, words: pl.Series) -> dict[Ohitus, pl.Series]:
    """Part the totals: the last one that sums from the first row is the grand total.

    Words tell only which of them carry a sum from a page to the next.
    """
    paikat = totals.paikat
    carried = words.str.contains(_CARRIED)
    last = paikat.filter((totals.alut.fill_null(0) <= 0) & ~carried).tail(1)
    grand = totals.rivit & False
    grand = grand.scatter(last, values=True)
    carried_rows = (totals.rivit & False).scatter(paikat.filter(carried), values=True)
    return {
        Ohitus.GRAND_TOTAL: grand,
        Ohitus.CARRIED_FORWARD: carried_rows,
        Ohitus.SUBTOTAL: totals.rivit & ~grand & ~carried_rows,
    }
