"""What changed between two runs of a period: each figure, the cause, and the rows behind it."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from schemas.historia import TAKEN_OFF, Erot, Taso
from schemas.kausi import Kausi
from schemas.muutossyy import Muutossyy
from schemas.tarkistettu import Kohtalo
from schemas.toistuvat import as_texts

_POSTING: Final = (
    "tili", "kustannuspaikka", "tosite", "paiva", "kausi", "hanke", "summa_cents",
)  # fmt: skip
_BUDGET: Final = ("tili", "paatos", "paatospaiva", "alkuperainen_cents", "muutos_cents")
_PLACE: Final = ("luokka", "toimiala", "palvelualue", "investointiryhma", "kohtalo")
_MEASURES: Final = ("tp", "tot_edellinen", "ta", "tot")
_FIGURE: Final = ("toimiala", "laskelma", "taso", "yksikko", "selite", "suure")
CAUSES: Final = tuple(syy.value for syy in Muutossyy)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ajonrivit:
    """In English: the rows of a run, as kept.

    `kirjaukset` has the columns of `JOHDETUT`, `maararahat` those of the model of that name,
    `luvut` those of `LUVUT`; `lahteet` names each source's file and sheet.
    """

    kirjaukset: pl.DataFrame
    maararahat: pl.DataFrame
    luvut: pl.DataFrame
    lahteet: pl.DataFrame


def changes(before: Ajonrivit, after: Ajonrivit, kausi: Kausi) -> Erot:
    """Tell what changed in the figures of a period from one run to another, and why.

    A posting that both runs have, led elsewhere, is a changed mapping (of accounts or of the
    organisation); one that only one run has is new or removed. Equal postings are told apart by
    their number alone, so the order of rows and files does not matter.
    """
    rows = pl.concat(
        [
            as_texts(_moves(_postings(before, kausi), _postings(after, kausi), _POSTING)),
            _moves(_budget(before), _budget(after), _BUDGET).with_columns(
                syy=pl.lit(Muutossyy.CHANGED_BUDGET.value)
            ),
        ],
        how="diagonal",
    )
    return Erot(luvut=_figures(before.luvut, after.luvut, rows), rivit=_told(rows))


def _postings(run: Ajonrivit, kausi: Kausi) -> pl.DataFrame:
    """Give each posting its place and what it adds to each measure."""
    mapped = pl.when(pl.col("kohtalo") == Kohtalo.MAPPED).then("summa_cents").otherwise(0)
    month = pl.col("kausi")
    last_year = month // 100 == kausi.edellinen_vuosi
    same_months = last_year & (month % 100 <= kausi.kuukaudet)
    return _with_source(run.kirjaukset, run.lahteet).with_columns(
        tp=pl.when(last_year).then(mapped).otherwise(0),
        tot_edellinen=pl.when(same_months).then(mapped).otherwise(0),
        ta=pl.lit(0, pl.Int64),
        tot=pl.when(month // 100 == kausi.vuosi).then(mapped).otherwise(0),
    )


def _budget(run: Ajonrivit) -> pl.DataFrame:
    zero = pl.lit(0, pl.Int64)
    return _with_source(run.maararahat, run.lahteet).with_columns(
        kohtalo=pl.lit(Kohtalo.MAPPED.value),
        tp=zero,
        tot_edellinen=zero,
        ta=pl.col("alkuperainen_cents") + pl.col("muutos_cents"),
        tot=zero,
    )


def _with_source(rows: pl.DataFrame, lahteet: pl.DataFrame) -> pl.DataFrame:
    return rows.join(lahteet.drop("laji"), on="lahde", how="left", maintain_order="left")


def _moves(before: pl.DataFrame, after: pl.DataFrame, key: tuple[str, ...]) -> pl.DataFrame:
    """Return the rows that one side has more of, with `syy` and `etumerkki` (−1 gone, 1 come)."""
    gone, come = _surplus(before, after, key), _surplus(after, before, key)
    there, here = (_per_key(side, key) for side in (come, gone))
    return pl.concat(
        [
            _caused(gone, there, key, Muutossyy.REMOVED_POSTINGS).with_columns(etumerkki=-1),
            _caused(come, here, key, Muutossyy.NEW_POSTINGS).with_columns(etumerkki=1),
        ]
    )


def _surplus(rows: pl.DataFrame, others: pl.DataFrame, key: tuple[str, ...]) -> pl.DataFrame:
    """Return the rows that have no equal among the others, each of which matches one row."""
    whole = [*key, *_PLACE]
    counts = others.group_by(whole).agg(muita=pl.len())
    return (
        rows.with_columns(monesko=pl.int_range(1, pl.len() + 1).over(whole))
        .join(counts, on=whole, how="left", nulls_equal=True, maintain_order="left")
        .filter(pl.col("monesko") > pl.col("muita").fill_null(0))
        .drop("monesko", "muita")
    )


def _per_key(rows: pl.DataFrame, key: tuple[str, ...]) -> pl.DataFrame:
    return rows.group_by(list(key)).agg(parit=pl.len())


def _caused(
    rows: pl.DataFrame, other_side: pl.DataFrame, key: tuple[str, ...], alone: Muutossyy
) -> pl.DataFrame:
    """Give each row its cause: as many as the other side has of its key were led elsewhere."""
    paired = pl.col("monesko") <= pl.col("parit").fill_null(0)
    return (
        rows.with_columns(monesko=pl.int_range(1, pl.len() + 1).over(list(key)))
        .join(other_side, on=list(key), how="left", nulls_equal=True, maintain_order="left")
        .with_columns(
            syy=pl.when(paired)
            .then(pl.lit(Muutossyy.CHANGED_MAPPING.value))
            .otherwise(pl.lit(alone.value))
        )
        .drop("monesko", "parit")
    )


def _figures(before: pl.DataFrame, after: pl.DataFrame, rows: pl.DataFrame) -> pl.DataFrame:
    """Return the figures that changed: before, after, and the cents of each cause."""
    both = (
        _cents(before, "ennen")
        .join(_cents(after, "jalkeen"), on=_FIGURE, how="full", coalesce=True, nulls_equal=True)
        .with_columns(pl.col("ennen", "jalkeen").fill_null(0))
        .filter(pl.col("ennen") != pl.col("jalkeen"))
        .with_columns(muutos_cents=pl.col("jalkeen") - pl.col("ennen"))
    )
    lines = pl.concat([after, before]).unique(list(_FIGURE), keep="first", maintain_order=True)
    causes = both.join(lines, on=_FIGURE, how="left", nulls_equal=True).select(*_FIGURE, "luokat")
    told = _by_cause(causes, _effects(rows))
    order = lines.select(*_FIGURE, "otsikko").with_row_index("sija")
    return (
        both.join(told, on=_FIGURE, how="left", nulls_equal=True)
        .with_columns(pl.col(CAUSES).fill_null(0))
        .join(order, on=_FIGURE, how="left", nulls_equal=True)
        .sort("sija")
        .select(*_FIGURE, "otsikko", "ennen", "jalkeen", "muutos_cents", *CAUSES)
    )


def _cents(figures: pl.DataFrame, name: str) -> pl.DataFrame:
    return figures.select(*_FIGURE, pl.col("cents").alias(name))


def _effects(rows: pl.DataFrame) -> pl.DataFrame:
    """Sum what the rows add, by the unit of every level, class, measure and cause."""
    summed = rows.group_by("toimiala", "palvelualue", "investointiryhma", "luokka", "syy").agg(
        (pl.col(_MEASURES) * pl.col("etumerkki")).sum()
    )
    measured = summed.with_columns(jaljella=pl.col("ta") - pl.col("tot")).unpivot(
        on=[*_MEASURES, "jaljella"],
        index=["toimiala", "palvelualue", "investointiryhma", "luokka", "syy"],
        variable_name="suure",
        value_name="cents",
    )
    investing = pl.col("investointiryhma").is_not_null()
    levels: Mapping[Taso, tuple[pl.Expr, str]] = {
        Taso.TOIMIALA: (~investing, "toimiala"),
        Taso.PALVELUALUE: (~investing, "palvelualue"),
        Taso.INVESTOINTIRYHMA: (investing, "investointiryhma"),
        Taso.INVESTOINNIT: (investing, "toimiala"),
    }
    return pl.concat(
        measured.filter(chosen).select(
            "toimiala", "luokka", "suure", "syy", "cents",
            taso=pl.lit(taso.value), yksikko=pl.col(unit),
        )
        for taso, (chosen, unit) in levels.items()
    )  # fmt: skip


def _by_cause(figures: pl.DataFrame, effects: pl.DataFrame) -> pl.DataFrame:
    """Give each figure the cents of each cause, a column a cause."""
    luokka = pl.col("luokat")
    sign = pl.when(luokka.str.starts_with(TAKEN_OFF)).then(-1).otherwise(1)
    cents = pl.col("cents") * pl.col("merkki")
    summed = (
        figures.explode("luokat")
        .with_columns(luokka=luokka.str.strip_prefix(TAKEN_OFF), merkki=sign)
        .join(effects, on=["toimiala", "taso", "yksikko", "luokka", "suure"], how="inner")
        .group_by(*_FIGURE)
        .agg(cents.filter(pl.col("syy") == syy).sum().alias(syy) for syy in CAUSES)
    )
    return summed.select(*_FIGURE, *CAUSES)


def _told(rows: pl.DataFrame) -> pl.DataFrame:
    """Return the rows for a reader: why, where from, where to, how much."""
    cents = pl.coalesce("summa_cents", "ta") * pl.col("etumerkki")
    return rows.select(
        "syy", "file", "sheet", "lahderivi", "tili", "kustannuspaikka", "tosite", "paatos",
        "kausi", *_PLACE, summa_cents=cents,
    ).sort("syy", "file", "sheet", "lahderivi")  # fmt: skip
