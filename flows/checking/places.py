"""Giving rows that failed a check their place: file, sheet, cell. The checks are elsewhere."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from schemas.findings import FINDINGS
from schemas.lahteet import Lahde
from schemas.lajit import LAJIT

_HEADINGS: Final = {
    laji.nimi: {sarake.termi: sarake.otsikko for sarake in laji.sarakkeet} for laji in LAJIT
}


def findings_at(
    rows: pl.DataFrame, lahteet: Sequence[Lahde], *, rule: str, termi: str | pl.Expr
) -> pl.DataFrame:
    """Make a findings frame of rows that failed.

    `rows` has `lahde`, `lahderivi` and `found`, and may have `expected` and `affected_cents`.
    `termi` is the term of the column to blame, or an expression that gives it by row.
    """
    termi = pl.lit(termi) if isinstance(termi, str) else termi
    optional = {"expected": pl.lit(""), "affected_cents": pl.lit(0)}
    missing = {name: value for name, value in optional.items() if name not in rows.columns}
    return (
        rows.with_columns(termi=termi, **missing)
        # Rows of texts have an `otsikko` of their own, which is not the column's heading.
        .select("lahde", "lahderivi", "termi", "found", "expected", "affected_cents")
        .join(_files(lahteet), on="lahde", how="left")
        .join(_columns(lahteet), on=["lahde", "termi"], how="left")
        .select(
            rule=pl.lit(rule),
            file="file",
            sheet="sheet",
            row=pl.col("lahderivi").cast(pl.Int32),
            column=pl.col("otsikko").fill_null(""),
            cell=(pl.col("kirjain") + pl.col("lahderivi").cast(pl.String)).fill_null(""),
            found=pl.col("found").fill_null(""),
            expected=pl.col("expected").fill_null(""),
            affected_cents=pl.col("affected_cents").fill_null(0).abs().cast(pl.Int64),
        )
        .cast(FINDINGS)  # type: ignore[arg-type]
    )


def file_of(lahteet: Sequence[Lahde]) -> pl.Expr:
    """Number each row's file: the first of the sources that are of the same file."""
    first: dict[str, int] = {}
    for number, lahde in enumerate(lahteet):
        first.setdefault(lahde.tiedosto.nimi, number)
    numbers = {number: first[lahde.tiedosto.nimi] for number, lahde in enumerate(lahteet)}
    return pl.col("lahde").replace_strict(numbers, default=None, return_dtype=pl.Int32)


def first_term(lahteet: Sequence[Lahde], terms: Sequence[str]) -> pl.Expr:
    """Name, for each row's source, the first of the terms that the source has a column for."""
    chosen = {
        number: next((termi for termi in terms if termi in lahde.sarakkeet), terms[0])
        for number, lahde in enumerate(lahteet)
    }
    return pl.col("lahde").replace_strict(chosen, default=terms[0], return_dtype=pl.String)


def filled_term(lahteet: Sequence[Lahde], terms: tuple[str, str], first: pl.Expr) -> pl.Expr:
    """Name the first of two terms where the row fills it, else the second if the file has it."""
    return (
        pl.when(first.is_not_null())
        .then(pl.lit(terms[0]))
        .otherwise(first_term(lahteet, terms[::-1]))
    )


def _files(lahteet: Sequence[Lahde]) -> pl.DataFrame:
    return pl.DataFrame(
        {
            "lahde": range(len(lahteet)),
            "file": [lahde.tiedosto.nimi for lahde in lahteet],
            "sheet": [lahde.taulukko for lahde in lahteet],
        },
        schema={"lahde": pl.Int32, "file": pl.String, "sheet": pl.String},
    )


def _columns(lahteet: Sequence[Lahde]) -> pl.DataFrame:
    """List each source's columns; one that the file lacks has our heading and no letter."""
    rows = [
        (number, termi, lahde.otsikot.get(termi, heading), lahde.sarakkeet.get(termi))
        for number, lahde in enumerate(lahteet)
        for termi, heading in (_HEADINGS[lahde.laji] | dict(lahde.otsikot)).items()
    ]
    schema = {"lahde": pl.Int32, "termi": pl.String, "otsikko": pl.String, "kirjain": pl.String}
    return pl.DataFrame(rows, schema=schema, orient="row")
