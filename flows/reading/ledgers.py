"""Tables of a workbook that are one ledger, and the printed totals of several of them."""

from collections.abc import Mapping, Sequence

import polars as pl

from flows.reading.columnwise import together
from flows.reading.recognition import Tunnistus
from flows.reading.tables import Luetut, ledger_of


def earlier_sums(
    earlier: Sequence[Luetut], tunnistukset: Sequence[Tunnistus]
) -> list[Mapping[str, int]]:
    """Return the sums of the tables of the same ledger that were read before, the nearest first."""
    kirja = ledger_of(together(tunnistukset))
    return [luetut.summat for luetut in reversed(earlier) if luetut.kirja == kirja]


def with_later_tables(luetut: Luetut, every: Sequence[Luetut]) -> pl.DataFrame:
    """Return the printed totals of a table; one that its rows do not make may be of later ones too.

    Such a total is the sum of a run of the ledger's tables, this one among them.
    """
    ledger = [other for other in every if other.kirja == luetut.kirja]
    place = next(number for number, other in enumerate(ledger) if other is luetut)
    runs = pl.DataFrame(
        [
            (
                termi,
                sum(each.summat[termi] for each in ledger[first : last + 1]),
                place - first,
                last - place,
            )
            for termi in luetut.summat
            for first in range(place + 1)
            for last in range(place + 1, len(ledger))
        ],
        schema={
            "termi": pl.String,
            "summa_cents": pl.Int64,
            "ennen": pl.Int32,
            "jalkeen": pl.Int32,
        },
        orient="row",
    )
    if runs.is_empty():
        return luetut.valisummat
    apart = pl.col("summa_cents") != pl.col("laskettu_cents")
    found = apart & pl.col("jalkeen").is_not_null()
    return (
        luetut.valisummat.join(
            runs.unique(["termi", "summa_cents"], keep="first", maintain_order=True),
            on=["termi", "summa_cents"],
            how="left",
            maintain_order="left",
        )
        .with_columns(
            laskettu_cents=pl.when(found).then("summa_cents").otherwise("laskettu_cents"),
            taulukoita_ennen=pl.when(found).then("ennen").otherwise("taulukoita_ennen"),
            taulukoita_jalkeen=pl.when(found).then("jalkeen").otherwise("taulukoita_jalkeen"),
        )
        .drop("ennen", "jalkeen")
    )
