"""Which rows of a table are no data and why: structure and totals put together.

The structure itself is told in `rows.py`, the sums are compared in `totals.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from flows.reading.columns import Columns
from flows.reading.distinct import says
from flows.reading.group_rows import CARRIED_WORDS, OPENING_WORDS
from flows.reading.groups import Groups, groups_of
from flows.reading.recognition import Tunnistus
from flows.reading.rows import Structure, cells_at, changes, structure_of, words_at
from flows.reading.sheets import Sheet
from flows.reading.totals import Amounts, Totals, control_totals, find_totals
from schemas.lahteet import SKIPPED, Ohitus
from schemas.lajit import Muoto


@dataclass(frozen=True, slots=True)
class Skipping:
    """The rows of a table that are no data, by reason; the totals and the groups among them.

    `avaimettomat` are the rows that have no code, day or period of their own.
    """

    syyt: Mapping[Ohitus, pl.Series]
    amounts: Amounts
    totals: Totals
    groups: Groups
    avaimettomat: pl.Series

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
    groups = groups_of(sheet, tunnistus, structure.summattomat & ~structure.tyhjat)
    heads = groups.mask
    opening = _openings(sheet, columns, tunnistus, structure, heads)
    balances = _balances(sheet, columns, tunnistus, structure, heads)
    amounts = Amounts(
        summat={t: columns.luetut[t].arvot for t in tunnistus.of_form(Muoto.SUMMA)},
        ehdokkaat=structure.ehdokkaat & ~opening,
        varmat=structure.varmat,
        avaukset=opening,
        rajat=heads,
        ennen=ennen,
        vajaa=any(columns.unread(t).any() for t in tunnistus.of_form(Muoto.SUMMA)),
    )
    totals = Totals.none(heads & False)
    if amounts.summat:
        totals = find_totals(amounts, changes(columns))
    kinds = _kinds_of_total(totals, amounts, words_at(sheet, tunnistus, totals.paikat))
    syyt = {
        Ohitus.BLANK: structure.tyhjat,
        Ohitus.REPEATED_HEADING: structure.toistot,
        Ohitus.GROUP_HEADING: heads,
        **kinds,
        Ohitus.CARRIED_FORWARD: kinds[Ohitus.CARRIED_FORWARD] | opening | balances,
        Ohitus.NOTE: structure.huomautukset,
    }
    skipping = Skipping(syyt, amounts, totals, groups, structure.avaimettomat)
    if not tunnistus.sarakkeittain:
        return skipping
    without = structure.summattomat & skipping.kept
    return replace(skipping, syyt={**syyt, Ohitus.NO_AMOUNT: without})


def _openings(
    sheet: Sheet, columns: Columns, tunnistus: Tunnistus, structure: Structure, heads: pl.Series
) -> pl.Series:
    """Return the rows that carry an amount into the group they start.

    Such a row is the first amount below the head of its group and says so. One that has a day must
    say it in a cell of its own, and lack the voucher that others have.
    """
    order = structure.luetut.cum_sum().cast(pl.Int64)
    since = order - order.set(~heads, None).forward_fill()
    if tunnistus.kannettavat:
        since = since.fill_null(order)
    first = structure.luetut & (since == 1).fill_null(value=False)
    bare = _says_carried(sheet, tunnistus, first & structure.avaimettomat)
    if "tosite" not in columns.rivit.columns:
        return bare
    dated = (first & ~structure.avaimettomat & columns.rivit["tosite"].is_null()).arg_true()
    cells = cells_at(sheet, tunnistus, dated)
    says = cells.select(pl.any_horizontal(pl.all().str.contains(OPENING_WORDS))).to_series()
    return bare | (first & False).scatter(dated.filter(says.fill_null(value=False)), values=True)


def _balances(
    sheet: Sheet, columns: Columns, tunnistus: Tunnistus, structure: Structure, heads: pl.Series
) -> pl.Series:
    """Return the rows without an amount that tell a balance, dated ones only among groups."""
    bare = structure.summattomat & ~structure.tyhjat & ~structure.toistot & ~heads
    if not heads.any():
        bare = bare & structure.avaimettomat
    return _says_carried(sheet, tunnistus, bare & _without_voucher(columns))


def _without_voucher(columns: Columns) -> pl.Series:
    if "tosite" not in columns.rivit.columns:
        return pl.repeat(True, columns.rivit.height, eager=True)
    return columns.rivit["tosite"].is_null() | ~says(columns.rivit["tosite"], "[0-9]")


def _says_carried(sheet: Sheet, tunnistus: Tunnistus, rows: pl.Series) -> pl.Series:
    paikat = rows.arg_true()
    words = words_at(sheet, tunnistus, paikat)
    says = words.str.contains(CARRIED_WORDS) & words.str.contains("[0-9]")
    return (rows & False).scatter(paikat.filter(says), values=True)


def _kinds_of_total(totals: Totals, amounts: Amounts, words: pl.Series) -> dict[Ohitus, pl.Series]:
    """Part the totals: the last one that sums from the first row of data is the grand total.

    Words tell only which of them carry a sum from a page to the next.
    """
    carried = words.str.contains(CARRIED_WORDS)
    filled = [summa.is_not_null() & ~totals.rivit for summa in amounts.summat.values()]
    data = (pl.DataFrame(filled).select(pl.any_horizontal(pl.all())).to_series()).arg_true()
    first = data[0] if len(data) else 0
    last = totals.paikat.filter((totals.alut.fill_null(0) <= first) & ~carried).tail(1)
    grand = (totals.rivit & False).scatter(last, values=True)
    siirrot = (totals.rivit & False).scatter(totals.paikat.filter(carried), values=True)
    return {
        Ohitus.GRAND_TOTAL: grand,
        Ohitus.CARRIED_FORWARD: siirrot,
        Ohitus.SUBTOTAL: totals.rivit & ~grand & ~siirrot,
    }
