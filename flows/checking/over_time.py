"""Findings and figures beside those of earlier runs: what is new, persists, is mended, differs."""

from dataclasses import dataclass
from typing import Final

import polars as pl

from schemas.findings import Finding, Outcome
from schemas.historia import Muutos, Taso, Vertailu
from schemas.layouts import RiviLaji
from schemas.written import euros

LAST_YEAR: Final = "last-year-equals-what-was-published"
_SAME: Final = ("rule", "file", "sheet", "column", "found")
_LINE: Final = ("toimiala", "laskelma", "taso", "yksikko", "selite")


@dataclass(frozen=True, slots=True, kw_only=True)
class Aiempi:
    """In English: an earlier run that findings are compared with, and its findings."""

    numero: int
    tunniste: str
    findings: pl.DataFrame


def compared(findings: pl.DataFrame, aiempi: Aiempi | None) -> tuple[pl.DataFrame, Vertailu | None]:
    """Mark findings by an earlier run's (the columns of `MUUTTUNEET`) and tell what is mended."""
    if aiempi is None:
        return findings.with_columns(muutos=pl.lit("")), None
    marked, mended = mark(findings, aiempi.findings)
    return marked, Vertailu(numero=aiempi.numero, tunniste=aiempi.tunniste, korjatut=mended)


def mark(findings: pl.DataFrame, before: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Add `muutos` to findings, and return the earlier ones that are mended.

    A finding is the same when its rule, file, sheet, column and value are; its row may have moved,
    so that the third of equal ones persists when there were three before.
    """
    here, there = _numbered(findings), _numbered(before)
    keys = [*_SAME, "_monesko"]
    marked = here.join(
        there.select(*keys, _ennen=pl.lit(value=True)),
        on=keys,
        how="left",
        nulls_equal=True,
        maintain_order="left",
    ).with_columns(
        muutos=pl.when("_ennen")
        .then(pl.lit(Muutos.PERSISTING.value))
        .otherwise(pl.lit(Muutos.NEW.value))
    )
    mended = there.join(here, on=keys, how="anti", nulls_equal=True, maintain_order="left")
    return marked.select(*findings.columns, "muutos"), mended.select(before.columns)


def _numbered(findings: pl.DataFrame) -> pl.DataFrame:
    return findings.with_columns(_monesko=pl.int_range(pl.len()).over(_SAME))


def last_year_as_published(now: pl.DataFrame, published: pl.DataFrame, kausi: str) -> Outcome:
    """Compare last year's same months (of the figures `now`) with the report published then.

    Both have the columns of `LUVUT`; `kausi` names the earlier period. Classes' own lines of
    service areas and investment groups are compared, a line that is on one side only as zero.
    """
    today = _lines(now, "tot_edellinen").rename({"cents": "nyt"})
    then = _lines(published, "tot").rename({"cents": "silloin"})
    joined = today.join(then, on=_LINE, how="full", coalesce=True).with_columns(
        pl.col("nyt", "silloin").fill_null(0)
    )
    apart = joined.filter(pl.col("nyt") != pl.col("silloin")).sort(*_LINE)
    findings = [
        Finding(
            rule=LAST_YEAR,
            column=f"{row['yksikko']} / {row['selite']}",
            found=euros(row["nyt"]),
            expected=f"{euros(row['silloin'])} ({kausi})",
            affected_cents=abs(row["nyt"] - row["silloin"]),
        )
        for row in apart.iter_rows(named=True)
    ]
    return Outcome.of(LAST_YEAR, joined.height, findings)


def _lines(figures: pl.DataFrame, suure: str) -> pl.DataFrame:
    of_class = (pl.col("laji") == RiviLaji.LUOKKA) & pl.col("taso").is_in(
        [Taso.PALVELUALUE, Taso.INVESTOINTIRYHMA]
    )
    return figures.filter(of_class, pl.col("suure") == suure).select(*_LINE, "cents")
