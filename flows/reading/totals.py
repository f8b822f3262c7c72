"""Totals that a file prints: found by their amounts alone, to the cent.

A row with amounts and no codes is a total when its amounts are the sum of rows about it; never
because of a word. Which rows have no codes is told in `rows.py`, what the comparison came to in
`outcomes.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

import polars as pl

from schemas.lahteet import VALISUMMAT

_MOST_TRIALS: Final = 20
_MOST_NEAREST: Final = 200
_SIDES: Final = ("debet", "kredit")


@dataclass(frozen=True, slots=True, kw_only=True)
class Amounts:
    """The amounts by term among which totals are looked for, and where a sum may start.

    `ehdokkaat` have amounts and no codes; of these `varmat` are surely no postings. `avaukset`
    carry an amount into the block that they start, `rajat` are rows after which a block starts.
    `ennen` has the sums of the tables that this one goes on from, the nearest first. `vajaa` says
    that some amount could not be read, so that a total may lack its rows.
    """

    summat: Mapping[str, pl.Series]
    ehdokkaat: pl.Series
    varmat: pl.Series
    avaukset: pl.Series
    rajat: pl.Series
    ennen: Sequence[Mapping[str, int]] = ()
    vajaa: bool = False

    def cumulated(self, totals: pl.Series) -> pl.DataFrame:
        """Return the running sums of the rows of data."""
        no_data = totals | self.avaukset
        return pl.DataFrame(
            {
                termi: summa.set(no_data, 0).fill_null(0).cum_sum()
                for termi, summa in self.summat.items()
            }
        )

    def printed(self, paikat: pl.Series) -> pl.DataFrame:
        """Return the amounts of some rows."""
        return pl.DataFrame({termi: summa.gather(paikat) for termi, summa in self.summat.items()})


@dataclass(frozen=True, slots=True)
class Totals:
    """The totals of a table: `rivit` marks their rows, `paikat` has them by place.

    For each, `alut` and `loput` are the first and the last row it sums; `alut` is negative when the
    sum starts in a table before this one (-1: the nearest), null when no run of rows makes it.
    """

    rivit: pl.Series
    alut: pl.Series
    loput: pl.Series

    @classmethod
    def none(cls, rivit: pl.Series) -> "Totals":
        """Return that no row is a total; `rivit` marks none."""
        nowhere = pl.Series([], dtype=pl.Int32)
        return cls(rivit, nowhere, nowhere)

    @property
    def paikat(self) -> pl.Series:
        """The rows by place."""
        return self.rivit.arg_true()

    @property
    def matching(self) -> int:
        """How many of them are the sum of rows."""
        return len(self.alut) - self.alut.null_count()

    @property
    def unmatched(self) -> pl.Series:
        """The places of those that are not."""
        return self.paikat.filter(self.alut.is_null())

    def filled(self, alut: pl.Series, loput: pl.Series) -> "Totals":
        """Return them with those that are unmatched given what was found for them."""
        missing = self.alut.is_null().arg_true()
        return replace(
            self, alut=placed(self.alut, missing, alut), loput=placed(self.loput, missing, loput)
        )


def placed(values: pl.Series, places: pl.Series, other: pl.Series) -> pl.Series:
    """Return the values with others at some places; `scatter` alone would change them for all."""
    return values.clone().scatter(places, other)


def find_totals(amounts: Amounts, vaihtuvat: pl.Series) -> Totals:
    """Return the totals among the candidates.

    One that no rows make is taken for data when that makes others right; not where an amount could
    not be read, for then none of them need be right. What is then left over is a total that does
    not match where it is surely no posting and either others match, or an amount could not be read,
    or it ends the table; otherwise it is data. `vaihtuvat` are the rows at which a code changes: a
    last resort for where a sum starts.
    """
    totals = _found(amounts.ehdokkaat, amounts)
    for place in totals.unmatched.head(0 if amounts.vajaa else _MOST_TRIALS):
        fewer = _found(totals.rivit & ~_only(amounts, pl.Series([place])), amounts)
        if fewer.matching > totals.matching:
            totals = fewer
    stay = (
        amounts.varmat if totals.matching or amounts.vajaa else amounts.varmat & _is_last(amounts)
    )
    dropped = totals.unmatched.filter(~stay.gather(totals.unmatched))
    if len(dropped):
        totals = _found(totals.rivit & ~_only(amounts, dropped), amounts)
    blocks = replace(amounts, rajat=amounts.rajat | vaihtuvat.shift(-1, fill_value=False))
    return totals.filled(*_as_totals_below(totals, blocks)) if len(totals.unmatched) else totals


def _found(rivit: pl.Series, amounts: Amounts) -> Totals:
    """Find the rows that each total sums: those above it, else a net balance, else those below."""
    totals = _matched(rivit, amounts)
    for attempt in (_as_balances, _as_totals_above):
        if len(totals.unmatched):
            totals = totals.filled(*attempt(totals, amounts))
    return totals


def _only(amounts: Amounts, places: pl.Series) -> pl.Series:
    nothing = pl.repeat(False, len(amounts.ehdokkaat), eager=True)
    return nothing.scatter(places.cast(pl.UInt32), values=True)


def _is_last(amounts: Amounts) -> pl.Series:
    """Mark the last row that has an amount."""
    filled = pl.DataFrame(dict(amounts.summat)).select(pl.any_horizontal(pl.all().is_not_null()))
    return _only(amounts, filled.to_series().arg_true().tail(1))


def _matched(rivit: pl.Series, amounts: Amounts) -> Totals:
    """Find for each total the latest row at which a sum that equals it may start."""
    paikat = rivit.arg_true()
    kertyma = amounts.cumulated(rivit)
    needs = _needs(paikat, kertyma, amounts)
    return Totals(rivit, _latest(needs, _starts(rivit, kertyma, amounts)), _above(paikat))


def _above(paikat: pl.Series) -> pl.Series:
    return paikat.cast(pl.Int32) - 1


def _needs(paikat: pl.Series, kertyma: pl.DataFrame, amounts: Amounts) -> pl.DataFrame:
    """Return what must stand before the sum of each total; null where the total is empty."""
    printed = amounts.printed(paikat)
    return kertyma.select(pl.all().gather(paikat)).select(
        *(pl.col(termi) - printed[termi] for termi in amounts.summat),
        paikka=paikat.cast(pl.Int32),
    )


def _starts(rivit: pl.Series, kertyma: pl.DataFrame, amounts: Amounts) -> pl.DataFrame:
    """Return the rows at which a sum may start (`alku`), and the running sums before them."""
    termit = list(amounts.summat)
    after = (rivit | amounts.rajat).arg_true()
    opening = amounts.avaukset.arg_true()
    carried = amounts.printed(opening).select(pl.all().fill_null(0))
    before = pl.DataFrame(
        [[part[termi] for termi in termit] for part in amounts.ennen],
        schema=dict.fromkeys(termit, pl.Int64),
        orient="row",
    ).select(-pl.all().cum_sum(), alku=-pl.int_range(1, pl.len() + 1, dtype=pl.Int32))
    first = pl.DataFrame({termi: [0] for termi in termit}, schema=dict.fromkeys(termit, pl.Int64))
    return pl.concat(
        [
            before,
            first.with_columns(alku=pl.lit(0, pl.Int32)),
            kertyma.select(pl.all().gather(after)).with_columns(alku=after.cast(pl.Int32) + 1),
            kertyma.select(pl.all().gather(opening))
            .select(pl.col(termi) - carried[termi] for termi in termit)
            .with_columns(alku=opening.cast(pl.Int32)),
        ]
    )


def _latest(needs: pl.DataFrame, starts: pl.DataFrame) -> pl.Series:
    """Return for each total the latest start that makes it right; null where none does.

    Totals that fill the same columns are compared together, in these columns only.
    """
    termit = [termi for termi in needs.columns if termi != "paikka"]
    pattern = pl.concat_str(pl.col(termi).is_null().cast(pl.Int8) for termi in termit)
    groups = needs.with_columns(kuvio=pattern).partition_by("kuvio")
    found = [_joined(group, starts, by) for group in groups if (by := _filled(group, termit))]
    at = pl.concat([pl.DataFrame(schema={"paikka": pl.Int32, "alku": pl.Int32}), *found])
    return needs.select("paikka").join(at, on="paikka", how="left").sort("paikka")["alku"]


def _joined(needs: pl.DataFrame, starts: pl.DataFrame, by: Sequence[str]) -> pl.DataFrame:
    return needs.sort("paikka").join_asof(
        starts.select("alku", *by).sort("alku"),
        left_on="paikka", right_on="alku", by=by, strategy="backward", coalesce=False,
        check_sortedness=False,
    ).select("paikka", "alku")  # fmt: skip


def _filled(group: pl.DataFrame, termit: Sequence[str]) -> list[str]:
    return [termi for termi in termit if group[termi].null_count() == 0]


def _as_totals_below(totals: Totals, amounts: Amounts) -> tuple[pl.Series, pl.Series]:
    again = _matched(totals.rivit, amounts)
    missing = totals.alut.is_null()
    return again.alut.filter(missing), again.loput.filter(missing)


def _as_balances(totals: Totals, amounts: Amounts) -> tuple[pl.Series, pl.Series]:
    """Take what stands in the one filled column for debit less credit."""
    paikat = totals.unmatched
    kertyma = amounts.cumulated(totals.rivit)
    if not set(_SIDES) <= amounts.summat.keys():
        return pl.repeat(None, len(paikat), dtype=pl.Int32, eager=True), _above(paikat)
    base, printed = kertyma.select(pl.all().gather(paikat)), amounts.printed(paikat)
    one_side = printed["debet"].is_null() != printed["kredit"].is_null()
    netto = pl.col("debet").fill_null(0) - pl.col("kredit").fill_null(0)
    needs = pl.DataFrame(
        {
            "netto": (base.select(netto).to_series() - printed.select(netto).to_series()).set(
                ~one_side, None
            ),
            "paikka": paikat.cast(pl.Int32),
        }
    )
    starts = _starts(totals.rivit, kertyma, amounts).select("alku", netto=netto)
    return _latest(needs, starts), _above(paikat)


def _as_totals_above(totals: Totals, amounts: Amounts) -> tuple[pl.Series, pl.Series]:
    """Look for the nearest row below at which a sum ends that equals the total above it.

    A lone row that equals the one below it is no total: two postings may well be alike.
    """
    paikat = totals.unmatched
    kertyma = amounts.cumulated(totals.rivit)
    last = pl.Series([len(amounts.ehdokkaat) - 1], dtype=pl.Int32)
    ends = pl.concat([_above((totals.rivit | amounts.rajat).arg_true()), last]).clip(0).unique()
    sums = kertyma.select(-pl.all().gather(ends)).with_columns(alku=-ends)
    needs = kertyma.select(pl.all().gather(paikat)).select(
        *(-pl.col(termi) - printed for termi, printed in amounts.printed(paikat).to_dict().items()),
        paikka=-paikat.cast(pl.Int32) - 1,
    )
    # The rows are counted from the end, so that the nearest below is the latest before.
    loput = -_latest(needs, sums).reverse()
    if len(loput) - loput.null_count() == 1 and (loput - paikat.cast(pl.Int32)).max() == 1:
        loput = loput.clear(len(loput))
    alut = (paikat.cast(pl.Int32) + 1).set(loput.is_null(), None)
    return alut, loput.fill_null(_above(paikat))


def control_totals(lahderivi: pl.Series, totals: Totals, amounts: Amounts) -> pl.DataFrame:
    """Return what the totals print, beside the sum of the rows that each sums (`VALISUMMAT`).

    One that is no sum is given the rows whose sum comes nearest to it.
    """
    paikat = totals.paikat
    if not len(paikat):
        return pl.DataFrame(schema=VALISUMMAT)
    printed = amounts.printed(paikat)
    nearest = _nearest(totals, amounts)
    missing = totals.alut.is_null().arg_true()
    alut = placed(totals.alut, missing, nearest["alku"])
    frames = [
        pl.DataFrame(
            {
                "rivi": lahderivi.gather(paikat),
                "ensimmainen": lahderivi.gather(alut.clip(0)),
                "viimeinen": lahderivi.gather(totals.loput.clip(0)),
                "summa_cents": printed[termi],
                "laskettu_cents": placed(printed[termi], missing, nearest[termi]),
                "taulukoita_ennen": (-alut).clip(0),
            }
        ).with_columns(termi=pl.lit(termi), taulukoita_jalkeen=0)
        for termi in amounts.summat
    ]
    return (
        pl.concat(frames)
        .filter(pl.col("summa_cents").is_not_null())
        .select(pl.col(name).cast(dtype) for name, dtype in VALISUMMAT.items())
        .sort("rivi", maintain_order=True)
    )


def _nearest(totals: Totals, amounts: Amounts) -> pl.DataFrame:
    """Return for each unmatched total where the sum starts that comes nearest, and that sum.

    Nearest is what is right in most columns, then what differs least.
    """
    termit = list(amounts.summat)
    paikat = totals.unmatched
    kertyma = amounts.cumulated(totals.rivit)
    base, needs = kertyma.select(pl.all().gather(paikat)), _needs(paikat, kertyma, amounts)
    starts = _starts(totals.rivit, kertyma, amounts).sort("alku", maintain_order=True)
    chosen = [
        starts.filter(pl.col("alku") < max(need["paikka"], 1))
        .with_columns(
            vaarin=pl.sum_horizontal(pl.col(t).ne(pl.lit(need[t], pl.Int64)) for t in termit),
            ero=pl.sum_horizontal((pl.col(t) - need[t]).abs() for t in termit),
        )
        .reverse()
        .sort("vaarin", "ero", maintain_order=True)
        .row(0, named=True)
        for need in needs.head(_MOST_NEAREST).iter_rows(named=True)
    ]
    others = [dict.fromkeys(["alku", *termit], 0)] * (len(paikat) - len(chosen))
    schema = {"alku": pl.Int32, **dict.fromkeys(termit, pl.Int64)}
    at = pl.DataFrame([*chosen, *others], schema=schema)
    return at.select("alku", *(base[termi] - pl.col(termi) for termi in termit))
