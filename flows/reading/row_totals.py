"""A column that prints the sum of the months beside it: compared row by row, and never data."""

from dataclasses import replace

import polars as pl

from flows.reading.columns import read_columns
from flows.reading.luenta import Luenta
from flows.reading.outcomes import cell_outcomes, control_outcome
from flows.reading.recognition import Tunnistus
from flows.reading.sheets import Sheet, column_letter
from flows.reading.skipping import Skipping
from schemas.findings import Outcome
from schemas.lahteet import VALISUMMAT, Lahde, Ohitus


def row_total_outcomes(
    sheet: Sheet, koko: Tunnistus, lahde: Lahde, skipping: Skipping, luenta: Luenta
) -> list[Outcome]:
    """Compare the total that each row prints with the sum of its months, to the cent.

    The rows of totals are compared too, and rows that have codes and no amount.
    """
    if not koko.rivisummat:
        return []
    rows = skipping.kept | skipping.totals.rivit | skipping.syyt[Ohitus.NO_AMOUNT]
    months = pl.DataFrame(dict(skipping.amounts.summat)).select(
        laskettu_cents=pl.sum_horizontal(pl.all()).cast(pl.Int64)
    )
    outcomes: list[Outcome] = []
    for place, otsikko in koko.rivisummat.items():
        column = replace(koko, sarakkeet={"summa": place}, otsikot={"summa": otsikko})
        read = read_columns(sheet, column, luenta.workbook, luenta.ohje).head(len(rows))
        height = read.rivit.height
        own = replace(lahde, sarakkeet={"summa": column_letter(place)}, otsikot={"summa": otsikko})
        rivi = read.rivit["lahderivi"]
        compared = (
            months.head(height)
            .with_columns(
                rivi=rivi, summa_cents=read.luetut["summa"].arvot, tutkittu=rows.head(height)
            )
            .filter("tutkittu", pl.col("summa_cents").is_not_null())
            .with_columns(
                ensimmainen="rivi",
                viimeinen="rivi",
                termi=pl.lit("summa"),
                taulukoita_ennen=0,
                taulukoita_jalkeen=0,
            )
            .select(pl.col(name).cast(dtype) for name, dtype in VALISUMMAT.items())
        )
        outcomes += [
            *cell_outcomes(read, own, rows.head(height), rows.head(height)),
            control_outcome(own, compared),
        ]
    return outcomes
