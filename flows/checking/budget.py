"""Leading every budget line to its class and unit; amendments with their decisions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.chart import classes, line_name
from flows.checking.investments import is_investment, with_group, with_investment_class
from flows.checking.organisation import units
from flows.checking.places import findings_at, first_term
from flows.checking.postings import Perusteet
from flows.checking.signs import budget_signs, income_positive
from schemas.findings import Outcome
from schemas.finnish import euros_of
from schemas.lahteet import Lahde
from schemas.layouts import ON_A_LINE
from schemas.luokat import INVESTOINNIT, OUTSIDE
from schemas.talousarvio import Maararahat
from schemas.tarkistettu import Etumerkki

_LINE = ("tuloslaskelman_rivi", "tili")
_UNIT = ("palvelualue", "kustannuspaikka")
_PROJECT = ("hanke",)
_AMENDMENT = ("muutos", "summa")

_ON_LINE = pl.col("luokka").is_in([luokka.value for luokka in ON_A_LINE]).fill_null(value=False)
_OUTSIDE = pl.col("luokka").is_in([luokka.value for luokka in OUTSIDE]).fill_null(
    value=True
) & ~pl.col("investointi")
_WITHOUT_PROJECT = pl.col("luokka").is_in([luokka.value for luokka in INVESTOINNIT]).fill_null(
    value=False
) & ~pl.col("investointi")


@dataclass(frozen=True, slots=True, kw_only=True)
class Talousarviorivit:
    """In English: the budget of the year, led to its figures, and what was wrong with it."""

    maararahat: DataFrame[Maararahat]
    etumerkit: Mapping[int, Etumerkki]
    tulokset: tuple[Outcome, ...]


def lead_budget(
    rows: pl.DataFrame, yksikot: pl.DataFrame, lahteet: Sequence[Lahde], perusteet: Perusteet
) -> Talousarviorivit:
    """Lead the lines of the period's year (good rows of the budget) to their class and unit.

    `yksikot` are the known units, with `palvelualue`, `otsikko` and `toimiala`. A line is placed
    by the organisation of the period's last day, and an amendment counts when it was decided by
    then.
    """
    year = rows.filter(pl.col("vuosi") == perusteet.kausi.vuosi)
    classed = _with_class(year, perusteet)
    etumerkit, sign_outcome = budget_signs(classed, lahteet)
    late = (pl.col("paatospaiva") > perusteet.kausi.loppu).fill_null(value=False) & (
        pl.col("muutos_cents") != 0
    )
    signed = classed.with_columns(
        alkuperainen_cents=income_positive("alkuperainen_cents", etumerkit),
        muutos_cents=income_positive("muutos_cents", etumerkit),
    ).with_columns(myohassa=late, summa_cents=pl.col("alkuperainen_cents") + pl.col("muutos_cents"))
    led = _with_unit(signed, yksikot, perusteet)
    counted = led.filter(
        _ON_LINE, ~_WITHOUT_PROJECT, pl.col("toimiala").is_not_null()
    ).with_columns(
        muutos_cents=pl.when("myohassa").then(0).otherwise("muutos_cents").cast(pl.Int64)
    )
    return Talousarviorivit(
        maararahat=DataFrame[Maararahat](counted.select(list(Maararahat.to_schema().columns))),
        etumerkit=etumerkit,
        tulokset=(sign_outcome, *_outcomes(led, lahteet, perusteet)),
    )


def _with_class(rows: pl.DataFrame, perusteet: Perusteet) -> pl.DataFrame:
    """Add `luokka` by the line's name, else by the account on the period's last day."""
    dated = rows.with_columns(paiva=pl.lit(perusteet.kausi.loppu))
    accounts = dated.select(pl.col("tili").alias("avain"), "paiva").drop_nulls()
    chart = classes(accounts, perusteet.tilikartta).rename({"luokka": "tilin_luokka"})
    return (
        dated.join(
            chart,
            left_on=["tili", "paiva"],
            right_on=["avain", "paiva"],
            how="left",
            maintain_order="left",
        )
        .with_columns(luokka=pl.coalesce(line_name("tuloslaskelman_rivi"), "tilin_luokka"))
        .drop("tilin_luokka")
    )


def _with_unit(rows: pl.DataFrame, yksikot: pl.DataFrame, perusteet: Perusteet) -> pl.DataFrame:
    """Add division and service area (by name, heading or cost centre), or investment group."""
    names = pl.concat(
        [
            yksikot.select(nimi=pl.col(name).str.to_lowercase(), alue="palvelualue", ala="toimiala")
            for name in ("palvelualue", "otsikko")
        ]
    ).unique("nimi", keep="first", maintain_order=True)
    centres = rows.select(pl.col("kustannuspaikka").alias("avain"), "paiva").drop_nulls()
    found = units(centres, perusteet.organisaatio).drop("ristiriita")
    placed = (
        rows.with_columns(nimi=pl.col("palvelualue").str.to_lowercase())
        .join(names, on="nimi", how="left", maintain_order="left")
        .join(
            found,
            left_on=["kustannuspaikka", "paiva"],
            right_on=["avain", "paiva"],
            how="left",
            maintain_order="left",
            suffix="_kp",
        )
        .with_columns(
            yksikko=pl.coalesce("palvelualue", "kustannuspaikka"),
            palvelualue=pl.coalesce("alue", "palvelualue_kp"),
            toimiala=pl.coalesce("ala", "toimiala"),
            investointi=is_investment(pl.col("tili")),
        )
    )
    return with_group(with_investment_class(placed), perusteet.hankkeet)


def _outcomes(
    rows: pl.DataFrame, lahteet: Sequence[Lahde], perusteet: Perusteet
) -> tuple[Outcome, ...]:
    """Tell of every line that reached no figure, and of amendments to look into."""
    projects = rows.filter(pl.col("investointi") | _WITHOUT_PROJECT)
    others = rows.filter(~pl.col("investointi") & ~_WITHOUT_PROJECT)
    lost = pl.col("toimiala").is_null()
    amended = rows.filter(pl.col("muutos_cents") != 0)
    amount = pl.format("{} €", euros_of(pl.col("muutos_cents")))
    line = pl.coalesce("tuloslaskelman_rivi", "tili")
    tests = (
        ("budget-line-is-known", rows, rows.filter(_OUTSIDE), _LINE, line),
        ("class-is-on-a-line", rows, rows.filter(~_OUTSIDE & ~_ON_LINE), _LINE, line),
        ("budget-unit-is-known", others, others.filter(lost), _UNIT, pl.col("yksikko")),
        ("project-is-known", projects, projects.filter(lost | _WITHOUT_PROJECT), _PROJECT,
         pl.col("hanke")),
        ("amendment-has-a-decision", amended, amended.filter(pl.col("paatos").is_null()),
         _AMENDMENT, amount),
        ("amendment-is-in-force", amended, amended.filter("myohassa"), _AMENDMENT, amount),
    )  # fmt: skip
    day = perusteet.kausi.loppu
    return tuple(
        Outcome(
            rule,
            tested.height,
            findings_at(
                failed.with_columns(
                    found=found,
                    expected=pl.lit(f"{day.day}.{day.month}.{day.year}"),
                    affected_cents="summa_cents",
                ),
                lahteet,
                rule=rule,
                termi=first_term(lahteet, terms),
            ),
        )
        for rule, tested, failed, terms, found in tests
    )
