"""Rows below the headings that are no data: totals, blank rows, repeated headings, notes.

They are told by their structure, never by a word: a total has amounts and no codes, and its
amounts are the sum of rows above it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from schemas.lahteet import SKIPPED, Ohitus, Valisumma

_MOST_TRIALS: Final = 20


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals of a table: which rows, and for each of them the row its sum starts at.

    `alut` is null where a total is not the sum of any run of rows above it.
    """

    rivit: pl.Series
    alut: pl.Series

    @property
    def matching(self) -> int:
        """How many of them are the sum of rows above."""
        return len(self.alut) - self.alut.null_count()


def find_totals(
    candidates: pl.Series, surely: pl.Series, summat: Mapping[str, pl.Series]
) -> Totals:
    """Return the totals among candidate rows: rows with amounts and no codes.

    One that is not the sum of the rows above it, since the first or since some earlier total, is
    taken for data when that makes others right. What is then left over is a total that does not
    match where `surely` and either others match or it ends the table; otherwise it is data.
    """
    totals = _matched(candidates, summat)
    for place in _unmatched(totals).head(_MOST_TRIALS):
        fewer = _matched(totals.rivit & (_numbers(candidates) != place), summat)
        if fewer.matching > totals.matching:
            totals = fewer
    stay = pl.repeat(bool(totals.matching), len(candidates), eager=True) | _is_last(candidates)
    data = totals.rivit & ~(surely & stay)
    dropped = _unmatched(totals).filter(data.gather(_unmatched(totals)))
    return _matched(totals.rivit & ~_numbers(candidates).is_in(dropped.implode()), summat)


def _numbers(rows: pl.Series) -> pl.Series:
    return pl.int_range(0, len(rows), dtype=pl.UInt32, eager=True)


def _is_last(rows: pl.Series) -> pl.Series:
    return _numbers(rows) == max(len(rows) - 1, 0)


def _unmatched(totals: Totals) -> pl.Series:
    return totals.rivit.arg_true().filter(totals.alut.is_null())


def _matched(rivit: pl.Series, summat: Mapping[str, pl.Series]) -> Totals:
    """Find for each total the latest row at which a sum that equals it may start."""
    places = rivit.arg_true()
    printed = pl.DataFrame({termi: summa.gather(places) for termi, summa in summat.items()})
    base = pl.DataFrame(
        {
            termi: summa.fill_null(0).zip_with(~rivit, pl.repeat(0, len(summa), eager=True))
            .cum_sum().gather(places)
            for termi, summa in summat.items()
        }
    )  # fmt: skip
    zero = pl.DataFrame({termi: [0] for termi in summat}, schema=dict.fromkeys(summat, pl.Int64))
    starts = pl.concat(
        [
            zero.with_columns(alku=pl.lit(0, pl.UInt32)),
            base.with_columns(alku=places.cast(pl.UInt32) + 1),
        ]
    )
    needs = base.select(
        *(pl.col(termi) - printed[termi] for termi in summat),
        paikka=places.cast(pl.UInt32),
        kuvio=printed.select(pl.concat_str(pl.all().is_null().cast(pl.Int8))).to_series(),
    )
    found = [_join(group, starts, tuple(summat)) for group in needs.partition_by("kuvio")]
    empty = pl.DataFrame(schema={"paikka": pl.UInt32, "alku": pl.UInt32})
    return Totals(rivit, pl.concat([empty, *found]).sort("paikka")["alku"])


def _join(needs: pl.DataFrame, starts: pl.DataFrame, termit: Sequence[str]) -> pl.DataFrame:
    """Join totals that fill the same columns to the starts that would make them right."""
    filled = [termi for termi in termit if needs[termi].null_count() == 0]
    return needs.join_asof(
        starts.select("alku", *filled).sort("alku"),
        left_on="paikka", right_on="alku", by=filled, strategy="backward", coalesce=False,
        check_sortedness=False,
    ).select("paikka", "alku")  # fmt: skip


def control_totals(
    lahderivi: pl.Series, totals: Totals, summat: Mapping[str, pl.Series]
) -> tuple[Valisumma, ...]:
    """Return what the totals print, with the sheet rows each sums.

    One that sums nothing above it is given the rows from the first one on.
    """
    return tuple(
        Valisumma(
            rivi=lahderivi[place],
            ensimmainen=lahderivi[alku or 0],
            viimeinen=lahderivi[max(place - 1, 0)],
            termi=termi,
            summa_cents=summa[place],
        )
        for place, alku in zip(totals.rivit.arg_true(), totals.alut, strict=True)
        for termi, summa in summat.items()
        if summa[place] is not None
    )


def kinds_of_total(totals: Totals) -> dict[Ohitus, pl.Series]:
    """Part the totals: the last one that sums from the first row is the grand total."""
    places = totals.rivit.arg_true()
    last = places.filter(totals.alut.fill_null(0) == 0).tail(1)
    grand = totals.rivit & _numbers(totals.rivit).is_in(last.implode())
    return {Ohitus.GRAND_TOTAL: grand, Ohitus.SUBTOTAL: totals.rivit & ~grand}


def skipped_rows(lahderivi: pl.Series, masks: Mapping[Ohitus, pl.Series]) -> pl.DataFrame:
    """Return the skipped rows with their reasons, in the order of the sheet."""
    frames = [
        pl.DataFrame({"rivi": lahderivi.filter(mask)}).with_columns(syy=pl.lit(syy.value))
        for syy, mask in masks.items()
    ]
    return pl.concat([pl.DataFrame(schema=SKIPPED), *frames]).sort("rivi")
