"""Testing that an income prints as income and a cost as cost."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from flows.checking.lines import LINE, of_year
from flows.checking.naming import LINE_NAME, amount, months_of
from flows.checking.places import findings_at, first_term
from schemas.findings import Outcome
from schemas.kausi import KUUKAUSIA_VUODESSA, Kausi
from schemas.lahteet import Lahde
from schemas.layouts import EURO, TUHAT_EUROA
from schemas.luokat import MENOT, TULOT, Luokka
from schemas.tarkistettu import Kohtalo
from schemas.toistuvat import as_in

_RULE: Final = "class-has-its-sign"
_INCOME: Final = (*TULOT, Luokka.VALMISTUS_OMAAN_KAYTTOON, Luokka.INVESTOINTITULOT)
_COST: Final = (*MENOT, Luokka.POISTOT_JA_ARVONALENTUMISET, Luokka.INVESTOINTIMENOT)
_SIGN: Final = pl.col("luokka").replace_strict(
    {luokka.value: sign for sign, side in ((1, _INCOME), (-1, _COST)) for luokka in side},
    default=None,
    return_dtype=pl.Int64,
)


def natures(
    rows: pl.DataFrame, lines: pl.DataFrame, kausi: Kausi, lahteet: Sequence[Lahde]
) -> Outcome:
    """Test each printed sum of a class against the class's nature.

    The three columns of actuals are tested as they print: a sum that rounds to nothing in its
    column's unit has no sign to see. Classes that go either way are not tested. The place is the
    posting that goes furthest against the nature.
    """
    columns = {
        (kausi.vuosi, kausi.kuukaudet): EURO,
        (kausi.edellinen_vuosi, KUUKAUSIA_VUODESSA): TUHAT_EUROA,
        (kausi.edellinen_vuosi, kausi.kuukaudet): TUHAT_EUROA,
    }
    sums = pl.concat(
        _sums(lines, vuosi, kuukaudet).filter(pl.col("cents").abs() >= unit // 2)
        for (vuosi, kuukaudet), unit in columns.items()
    )
    wrong = sums.filter(pl.col("cents") * pl.col("merkki") < 0)
    termi = first_term(lahteet, ("summa", "debet"))
    place = findings_at(_worst(rows, wrong), lahteet, rule=_RULE, termi=termi)
    return Outcome(_RULE, sums.height, place)


def _sums(lines: pl.DataFrame, vuosi: int, kuukaudet: int) -> pl.DataFrame:
    return (
        of_year(lines, vuosi, kuukaudet)
        .group_by(LINE)
        .agg(cents=pl.col("summa_cents").sum(), kirjauksia=pl.col("kirjauksia").sum())
        .with_columns(
            merkki=_SIGN,
            aika=pl.lit(months_of(vuosi, kuukaudet)),
            alku=pl.lit(vuosi * 100),
            loppu=pl.lit(vuosi * 100 + kuukaudet),
        )
        .filter(pl.col("merkki").is_not_null())
        .sort(LINE)
    )


def _worst(rows: pl.DataFrame, wrong: pl.DataFrame) -> pl.DataFrame:
    """Return each sum of the wrong sign in words, at its posting that is furthest against it."""
    return (
        rows.join(as_in(rows, wrong, LINE), on=LINE, nulls_equal=True)
        .filter(
            pl.col("kohtalo") == Kohtalo.MAPPED,
            pl.col("kausi").is_between(pl.col("alku"), pl.col("loppu")),
        )
        .sort(pl.col("summa_cents") * pl.col("merkki"), "lahde", "lahderivi")
        .unique([*LINE, "aika"], keep="first", maintain_order=True)
        .sort(*LINE, "aika")
        .with_columns(
            found=pl.format(
                "{} {}: {} ({})", LINE_NAME, "aika", amount(pl.col("cents")), "kirjauksia"
            ),
            affected_cents="cents",
        )
    )
