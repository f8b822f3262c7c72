"""Testing the nets that bind: a division's towards the council, a service area's in its plan."""

from collections.abc import Sequence
from typing import Final

import polars as pl
from pandera.typing.polars import DataFrame

from flows.checking.appropriations import AMOUNT_TERMS, amended
from flows.checking.lines import of_year
from flows.checking.naming import amount, months_of, per_cent
from flows.checking.places import findings_at, first_term
from schemas.findings import Outcome
from schemas.kausi import KUUKAUSIA_VUODESSA, Kausi
from schemas.lahteet import Lahde
from schemas.luokat import MENOT, TULOT, Luokka
from schemas.talousarvio import Maararahat

_DIVISION: Final = "division-is-within-its-budget"
_AREA: Final = "service-area-is-within-its-budget"
_PACE: Final = "net-keeps-pace-with-the-year"
_OF_NET = pl.col("luokka").is_in([*TULOT, Luokka.VALMISTUS_OMAAN_KAYTTOON, *MENOT])
"""NETTO is TOIMINTAKATE (printed report, fact 7)."""


def binding(
    lines: pl.DataFrame,
    maararahat: DataFrame[Maararahat],
    kausi: Kausi,
    lahteet: Sequence[Lahde],
) -> tuple[Outcome, ...]:
    """Test each binding net against its amended budget, and against the share of the year gone.

    `lines` are sums by line and month. A net is over when it is worse than the whole year's
    budget; before the year's end a net income that is still to come is not. It lags when it is
    worse than the budget's share of both the months gone and, where last year tells one, the share
    that the same months had of last year: holidays and theatres have their season.
    """
    if maararahat.is_empty() or of_year(lines, kausi.vuosi, kausi.kuukaudet).is_empty():
        return tuple(Outcome.of(rule, 0) for rule in (_DIVISION, _AREA, _PACE))
    divisions = _nets(lines, maararahat, kausi, "toimiala").with_columns(nimi="toimiala")
    areas = _nets(lines, maararahat, kausi, "toimiala", "palvelualue").with_columns(
        nimi="palvelualue"
    )
    units = pl.concat([divisions, areas], how="diagonal").filter(~_over(kausi))
    lagging = units.filter(_lags(kausi)) if kausi.kuukaudet < KUUKAUSIA_VUODESSA else units.clear()
    return (
        _told(_DIVISION, divisions.height, _overrun(divisions, kausi), lahteet),
        _told(_AREA, areas.height, _overrun(areas, kausi), lahteet),
        _told(_PACE, units.height, _paced(lagging, kausi), lahteet),
    )


def _nets(
    lines: pl.DataFrame, maararahat: DataFrame[Maararahat], kausi: Kausi, *by: str
) -> pl.DataFrame:
    """Return the nets of units: the budget's, this year's, last year's and its same months'."""
    cents, same = pl.col("summa_cents"), pl.col("kausi") % 100 <= kausi.kuukaudet
    last = pl.col("kausi") // 100 == kausi.edellinen_vuosi
    actual = (
        lines.filter(_OF_NET)
        .group_by(*by)
        .agg(
            pl.col("lahde", "lahderivi").sort_by("lahde", "lahderivi").last(),
            tot=cents.filter(pl.col("kausi") // 100 == kausi.vuosi).sum(),
            tp=cents.filter(last).sum(),
            tp_osa=cents.filter(last & same).sum(),
        )
    )
    budget = amended(DataFrame[Maararahat](maararahat.filter(_OF_NET)), *by)
    return (
        budget.join(actual, on=by, how="full", coalesce=True, suffix="_tot")
        .with_columns(
            pl.coalesce("lahde", "lahde_tot").alias("lahde"),
            pl.coalesce("lahderivi", "lahderivi_tot").alias("lahderivi"),
            pl.col("ta_cents", "tot", "tp", "tp_osa").fill_null(0),
        )
        .sort(*by)
    )


def _over(kausi: Kausi) -> pl.Expr:
    ended = kausi.kuukaudet == KUUKAUSIA_VUODESSA
    return (pl.col("tot") < pl.col("ta_cents")) & ((pl.col("ta_cents") <= 0) | pl.lit(ended))


def _overrun(units: pl.DataFrame, kausi: Kausi) -> pl.DataFrame:
    return units.filter(_over(kausi)).with_columns(
        found=pl.format("{}: {}", "nimi", amount(pl.col("tot"))),
        expected=amount(pl.col("ta_cents")),
        affected_cents=pl.col("ta_cents") - pl.col("tot"),
    )


def _last_share() -> pl.Expr:
    """Return the share of last year's net that the same months had; null where it tells nothing."""
    share = pl.col("tp_osa") / pl.col("tp")
    same_side = pl.col("tp").sign() == pl.col("ta_cents").sign()
    return pl.when(pl.col("tp") != 0, same_side, share.is_between(0, 1)).then(share)


def _lags(kausi: Kausi) -> pl.Expr:
    elapsed = kausi.kuukaudet / KUUKAUSIA_VUODESSA
    share = (
        pl.when(pl.col("ta_cents") < 0)
        .then(pl.max_horizontal(pl.lit(elapsed), _last_share()))
        .otherwise(pl.min_horizontal(pl.lit(elapsed), _last_share()))
    )
    return pl.col("tot") < pl.col("ta_cents") * share


def _paced(units: pl.DataFrame, kausi: Kausi) -> pl.DataFrame:
    elapsed = pl.lit(kausi.kuukaudet / KUUKAUSIA_VUODESSA)
    last = pl.format(
        " ({}: {})",
        pl.lit(months_of(kausi.edellinen_vuosi, kausi.kuukaudet)),
        per_cent(_last_share()),
    ).fill_null("")
    return units.with_columns(
        found=pl.format(
            "{}: {} ({})",
            "nimi",
            amount(pl.col("tot")),
            per_cent(pl.col("tot") / pl.col("ta_cents")),
        ),
        expected=pl.format("{}{}", per_cent(elapsed), last),
        affected_cents=(pl.col("ta_cents") * elapsed).round().cast(pl.Int64) - pl.col("tot"),
    )


def _told(rule: str, tested: int, failed: pl.DataFrame, lahteet: Sequence[Lahde]) -> Outcome:
    termi = first_term(lahteet, AMOUNT_TERMS)
    return Outcome(rule, tested, findings_at(failed, lahteet, rule=rule, termi=termi))
