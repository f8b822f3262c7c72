"""From a kind's columns to the rows its model promises: names, defaults, what follows from what."""

from collections.abc import Mapping
from typing import Final

import polars as pl

from schemas.lajit import KIRJANPITO, TALOUSARVIO, TOISTUVAT, Laji, Muoto

_TYPES: Final = {
    Muoto.KOODI: pl.String(),
    Muoto.TEKSTI: pl.String(),
    Muoto.SUMMA: pl.Int64(),
    Muoto.PAIVA: pl.Date(),
    Muoto.KAUSI: pl.Int32(),
    Muoto.LUKU: pl.Int32(),
}
ALKUPERAINEN: Final = "alkuperäinen"
MUUTOS: Final = "muutos"
_KIRJAUS: Final = (
    "tili", "jhs_tili", "tilin_nimi", "kustannuspaikka", "kustannuspaikan_nimi", "tosite",
    "tositelaji", "paiva", "kausi", "hanke",
)  # fmt: skip
_MAARARAHA: Final = (
    "vuosi", "kustannuspaikka", "palvelualue", "tili", "tuloslaskelman_rivi", "hanke",
)  # fmt: skip


def shape(laji: Laji, arvot: pl.DataFrame, luetut: Mapping[str, pl.Series]) -> pl.DataFrame:
    """Return rows with the columns of the kind's model.

    `arvot` has `lahderivi` and the values of the columns that the table has; `luetut` says for the
    amount columns which cells are empty, so that an empty cell can be told from an unreadable one.
    """
    absent = [
        pl.lit(None, _TYPES[sarake.muoto]).alias(sarake.termi)
        for sarake in laji.sarakkeet
        if sarake.termi not in arvot.columns
    ]
    full = arvot.with_columns(absent)
    if laji is KIRJANPITO:
        return _postings(full, luetut)
    if laji is TALOUSARVIO:
        return _budget(full, luetut)
    amounts = {sarake.termi for sarake in laji.sarakkeet if sarake.muoto is Muoto.SUMMA}
    return full.select("lahderivi", *(sarake.termi for sarake in laji.sarakkeet)).rename(
        lambda termi: f"{termi}_cents" if termi in amounts else termi
    )


def _postings(rows: pl.DataFrame, empty: Mapping[str, pl.Series]) -> pl.DataFrame:
    """Fill what follows from other columns: the amount, the account, the day and the period."""
    paiva, kausi = pl.col("paiva"), pl.col("kausi")
    month = paiva.dt.year().cast(pl.Int32) * 100 + paiva.dt.month().cast(pl.Int32)
    last_day = pl.date(kausi // 100, kausi % 100, 1).dt.month_end()
    if "debet" in empty and "kredit" in empty:
        rows = _with_net(rows, empty)
    follows = {"tili": pl.col("jhs_tili"), "paiva": last_day, "kausi": month}
    shaped = rows.select("lahderivi", *_KIRJAUS, summa_cents="summa").cast(
        dict.fromkeys(TOISTUVAT, pl.Categorical)
    )
    return shaped.with_columns(
        pl.coalesce(name, other).alias(name)
        for name, other in follows.items()
        if shaped[name].null_count()
    )


def _with_net(rows: pl.DataFrame, empty: Mapping[str, pl.Series]) -> pl.DataFrame:
    """Put debit less credit in place of the amount; one of the two cells may be empty."""
    both = empty["debet"] & empty["kredit"]
    debet = pl.when(empty["debet"] & ~both).then(0).otherwise("debet")
    kredit = pl.when(empty["kredit"] & ~both).then(0).otherwise("kredit")
    return rows.with_columns(summa=debet - kredit)


def _budget(rows: pl.DataFrame, empty: Mapping[str, pl.Series]) -> pl.DataFrame:
    wide = "alkuperainen" in empty
    if wide:
        nothing = pl.lit(value=True)
        if "muutos" not in empty and "muutettu" in empty:
            rows, empty = _with_difference(rows, empty)
        no_change = empty.get("muutos", nothing)
        only_change = empty["alkuperainen"] & ~no_change if "muutos" in empty else ~nothing
        amounts = {
            "alkuperainen": pl.when(only_change).then(0).otherwise("alkuperainen"),
            "muutos": pl.when(no_change).then(0).otherwise("muutos"),
        }
    else:
        laji = pl.col("laji").str.to_lowercase()
        known = laji.is_in([ALKUPERAINEN, MUUTOS])
        amounts = {
            termi: pl.when(laji == name).then("summa").when(known).then(0)
            for termi, name in (("alkuperainen", ALKUPERAINEN), ("muutos", MUUTOS))
        }
    return rows.with_columns(**amounts).select(
        "lahderivi",
        *_MAARARAHA,
        pl.col("alkuperainen").cast(pl.Int64).alias("alkuperainen_cents"),
        pl.col("muutos").cast(pl.Int64).alias("muutos_cents"),
        "paatos",
        "paatospaiva",
    )


def _with_difference(
    rows: pl.DataFrame, empty: Mapping[str, pl.Series]
) -> tuple[pl.DataFrame, Mapping[str, pl.Series]]:
    """Take what the amended budget adds to the original one for the amendment."""
    original = pl.when(empty["alkuperainen"]).then(0).otherwise("alkuperainen")
    changed = rows.with_columns(muutos=pl.col("muutettu") - original)
    return changed, {**empty, "muutos": empty["muutettu"]}
