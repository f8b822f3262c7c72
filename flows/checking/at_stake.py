"""The euros at stake in what the reader found: its cells are read before any amount is known."""

from collections.abc import Iterator, Sequence

import polars as pl

from schemas.lahteet import Luettu, Taulu

_PLACE = ("file", "sheet", "row")


def with_amounts(findings: pl.DataFrame, luetut: Sequence[Luettu]) -> pl.DataFrame:
    """Give findings of a row the row's own amount, in cents and the file's sign, if they have none.

    A row whose amount cannot be read keeps 0: nobody knows it. The order is kept.
    """
    bare = pl.col("row").is_not_null() & (pl.col("affected_cents") == 0)
    wanted = findings.filter(bare).select(_PLACE).unique()
    found = [amounts for luettu in luetut for amounts in _amounts(luettu, wanted)]
    if not found:
        return findings
    by_row = pl.concat(found).group_by(_PLACE).agg(pl.col("at_stake").sum())
    joined = findings.join(by_row, on=_PLACE, how="left", maintain_order="left")
    amount = pl.when(bare).then(pl.col("at_stake").fill_null(0)).otherwise("affected_cents")
    return joined.with_columns(affected_cents=amount).drop("at_stake")


def _amounts(luettu: Luettu, wanted: pl.DataFrame) -> Iterator[pl.DataFrame]:
    rows = wanted.filter(pl.col("file") == luettu.tiedosto.nimi)
    for taulu in luettu.taulut if rows.height else ():
        of_sheet = rows.filter(pl.col("sheet") == taulu.lahde.taulukko)
        amounts = _amounts_of(taulu)
        if amounts and of_sheet.height:
            yield (
                taulu.rivit.select(
                    row=pl.col("lahderivi").cast(pl.Int32), at_stake=pl.sum_horizontal(amounts)
                )
                .join(of_sheet, on="row")
                .select(*_PLACE, "at_stake")
            )


def _amounts_of(taulu: Taulu) -> list[str]:
    return [name for name in taulu.rivit.columns if name.endswith("_cents")]
