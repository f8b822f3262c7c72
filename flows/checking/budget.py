"""Leading every budget line to its class and unit; amendments with their decisions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.chart import classes, line_name
from flows.checking.investments import is_investment, with_group, with_investment_class
from flows.checking.organisation import units
from flows.checking.places import filled_term, findings_at, first_term
from flows.checking.postings import Perusteet, on_a_line, with_fate
from flows.checking.signs import budget_signs, income_positive
from schemas.findings import Outcome
from schemas.lahteet import Lahde
from schemas.luokat import INVESTOINNIT, OUTSIDE, Luokka
from schemas.talousarvio import Maararahat
from schemas.tarkistettu import Etumerkki, Kohtalo, Syy
from schemas.written_columns import euros_of

_LINE = ("tuloslaskelman_rivi", "tili")
_UNIT = ("palvelualue", "kustannuspaikka")
_PROJECT = ("hanke",)
_AMENDMENT = ("muutos", "summa")
_IN_FORCE = "amendment-is-in-force"
_AMOUNTS = ("alkuperainen_cents", "muutos_cents")

_OUTSIDE = pl.col("luokka").is_in([luokka.value for luokka in OUTSIDE]).fill_null(
    value=True
) & ~pl.col("investointi")
_WITHOUT_PROJECT = pl.col("luokka").is_in([luokka.value for luokka in INVESTOINNIT]).fill_null(
    value=False
) & ~pl.col("investointi")


def _reasons(perusteet: Perusteet) -> tuple[tuple[pl.Expr, Syy], ...]:
    """Return why a line of the year is in no figure; each is a finding too."""
    return (
        (pl.col("luokka") == Luokka.TASE, Syy.BALANCE_SHEET),
        (pl.col("luokka") == Luokka.TILIKAUDEN_YLIJAAMA, Syy.CLOSING_ACCOUNT),
        (pl.col("luokka") == Luokka.SISAINEN_LASKENTA, Syy.INTERNAL_ACCOUNTING),
        (_OUTSIDE, Syy.NO_CLASS),
        (~_on_line(perusteet), Syy.NO_LINE),
        (_WITHOUT_PROJECT | pl.col("toimiala").is_null(), Syy.NO_UNIT),
    )


def _on_line(perusteet: Perusteet) -> pl.Expr:
    return on_a_line(perusteet).fill_null(value=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Talousarviorivit:
    """In English: the budget led to its figures, and what was wrong with it.

    `rivit` has every line of every year, with the columns of `JOHDETUT_MAARARAHAT` among its own.
    """

    rivit: pl.DataFrame
    etumerkit: Mapping[int, Etumerkki]
    tulokset: tuple[Outcome, ...]

    @property
    def maararahat(self) -> DataFrame[Maararahat]:
        """The lines that belong to a figure."""
        columns = list(Maararahat.to_schema().columns)
        mapped = self.rivit.filter(pl.col("kohtalo") == Kohtalo.MAPPED)
        return DataFrame[Maararahat](mapped.select(columns))


def lead_budget(
    rows: pl.DataFrame, yksikot: pl.DataFrame, lahteet: Sequence[Lahde], perusteet: Perusteet
) -> Talousarviorivit:
    """Lead the lines of the period's year to their class and unit.

    `rows` are tested rows of the budget, with `broken`; `yksikot` are the known units, with
    `palvelualue`, `otsikko` and `toimiala`. A line is placed by the organisation of the period's
    last day, and an amendment counts when it was decided by then.
    """
    of_year = (pl.col("vuosi") == perusteet.kausi.vuosi).fill_null(value=False)
    year = rows.filter(of_year, ~pl.col("broken"))
    others = with_fate(
        rows.filter(~of_year | pl.col("broken")),
        ((pl.col("broken"), Syy.BROKEN_ROW), (~of_year, Syy.OTHER_YEAR)),
    )
    classed = _with_class(year, perusteet)
    etumerkit, sign_outcome = budget_signs(classed, lahteet)
    late = (pl.col("paatospaiva") > perusteet.kausi.loppu).fill_null(value=False) & (
        pl.col("muutos_cents") != 0
    )
    turned = {name: income_positive(name, etumerkit) for name in _AMOUNTS}
    signed = classed.with_columns(**turned).with_columns(
        myohassa=late, summa_cents=pl.col("alkuperainen_cents") + pl.col("muutos_cents")
    )
    led = with_fate(_with_unit(signed, yksikot, perusteet), _reasons(perusteet))
    counted = led.with_columns(
        muutos_cents=pl.when("myohassa").then(0).otherwise("muutos_cents").cast(pl.Int64)
    )
    return Talousarviorivit(
        rivit=pl.concat([counted, others.with_columns(**turned)], how="diagonal"),
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
    names = (
        pl.concat(
            yksikot.select(nimi=pl.col(name).str.to_lowercase(), alue="palvelualue", ala="toimiala")
            for name in ("palvelualue", "otsikko")
        )
        .with_columns(kahdesti=pl.struct("alue", "ala").n_unique().over("nimi") > 1)
        .unique("nimi", keep="first", maintain_order=True)
    )
    centres = rows.select(pl.col("kustannuspaikka").alias("avain"), "paiva").drop_nulls()
    found = units(centres, perusteet.organisaatio)
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
            investointi=is_investment(rows, pl.col("tili")),
            epaselva=pl.coalesce("kahdesti", "ristiriita").fill_null(value=False),
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
    of_line = filled_term(lahteet, _LINE, pl.col("tuloslaskelman_rivi"))
    of_unit = filled_term(lahteet, _UNIT, pl.col("nimi"))
    of_project, of_amendment = (first_term(lahteet, terms) for terms in (_PROJECT, _AMENDMENT))
    tests = (
        ("budget-line-is-known", rows, rows.filter(_OUTSIDE), of_line, line),
        ("class-is-on-a-line", rows, rows.filter(~_OUTSIDE & ~_on_line(perusteet)), of_line, line),
        ("budget-unit-is-known", others, others.filter(lost), of_unit, pl.col("yksikko")),
        ("budget-unit-is-unambiguous", others, others.filter("epaselva"), of_unit,
         pl.col("yksikko")),
        ("project-is-known", projects, projects.filter(lost | _WITHOUT_PROJECT), of_project,
         pl.col("hanke")),
        ("amendment-has-a-decision", amended, amended.filter(pl.col("paatos").is_null()),
         of_amendment, amount),
        (_IN_FORCE, amended, amended.filter("myohassa"), of_amendment, amount),
    )  # fmt: skip
    day = perusteet.kausi.loppu
    by_day = f"{day.day}.{day.month}.{day.year}"
    return tuple(
        Outcome(
            rule,
            tested.height,
            findings_at(
                failed.with_columns(
                    found=found,
                    expected=pl.lit(by_day if rule == _IN_FORCE else ""),
                    affected_cents="summa_cents",
                ),
                lahteet,
                rule=rule,
                termi=termi,
            ),
        )
        for rule, tested, failed, termi, found in tests
    )
