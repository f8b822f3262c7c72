"""Telling investments from other rows, and their income from their cost."""

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.chart import account_where
from schemas.luokat import INVESTOINNIT, Luokka
from schemas.organisaatio import Hankkeet
from schemas.tilikartta import INVESTOINTITILIT
from schemas.toistuvat import as_texts

_LINES = [luokka.value for luokka in INVESTOINNIT]


def is_investment(rows: pl.DataFrame, account: pl.Expr) -> pl.Expr:
    """Tell of each row, with `luokka` and `hanke`, whether it is an investment.

    It carries a project, and its `account` (the official one where there are two) is on the
    balance sheet at 1000–1299 or is mapped to an investment line.
    """
    number = pl.col("tili").str.head(4).cast(pl.Int64, strict=False)
    invested = account_where(rows, account, number.is_between(*INVESTOINTITILIT))
    on_balance_sheet = (pl.col("luokka") == Luokka.TASE) & invested
    on_line = pl.col("luokka").is_in(_LINES)
    return (pl.col("hanke").is_not_null() & (on_balance_sheet | on_line)).fill_null(value=False)


def with_investment_class(rows: pl.DataFrame, *year: str) -> pl.DataFrame:
    """Give investments on the balance sheet their class, by the sign of (hanke, tili) in a year.

    `rows` has `investointi`, `hanke`, `tili`, `luokka` and `summa_cents` (income positive); `year`
    names the columns that part the years. A net of zero is cost: most projects are.
    """
    key = ["hanke", "tili", *year]
    undecided = pl.col("investointi") & (pl.col("luokka") == Luokka.TASE)
    by_sign = (
        pl.when(pl.col("summa_cents").sum() > 0)
        .then(pl.lit(Luokka.INVESTOINTITULOT.value))
        .otherwise(pl.lit(Luokka.INVESTOINTIMENOT.value))
    )
    places = rows.select(undecided).to_series().arg_true()
    if not len(places):
        return rows
    few = rows.select(pl.col(*key, "summa_cents").gather(places))
    decided = few.group_by(key).agg(by_sign=by_sign)
    chosen = few.join(decided, on=key, how="left", maintain_order="left", nulls_equal=True)
    by_class = chosen["by_sign"].cast(rows.schema["luokka"])
    return rows.with_columns(rows["luokka"].scatter(places, by_class))


def with_group(rows: pl.DataFrame, hankkeet: DataFrame[Hankkeet]) -> pl.DataFrame:
    """Add the `investointiryhma` of investments and give them their project's `toimiala`.

    Both stay null where the project is unknown; an investment has no `palvelualue`.
    """
    groups = hankkeet.select("hanke", "investointiryhma", hankkeen_toimiala="toimiala").unique(
        "hanke", keep="first", maintain_order=True
    )
    investments, unit = rows["investointi"], rows.schema["toimiala"]
    if not investments.any():
        return rows.with_columns(investointiryhma=pl.lit(None, unit))
    places = investments.arg_true()
    found = (
        as_texts(rows.select(pl.col("hanke").gather(places)))
        .join(groups, on="hanke", how="left", maintain_order="left")
        .cast({"investointiryhma": unit, "hankkeen_toimiala": unit})
    )
    nothing = pl.repeat(None, rows.height, dtype=unit, eager=True)
    return rows.with_columns(
        investointiryhma=nothing.scatter(places, found["investointiryhma"]),
        palvelualue=rows["palvelualue"].set(investments, None),
        toimiala=rows["toimiala"].scatter(places, found["hankkeen_toimiala"]),
    )
