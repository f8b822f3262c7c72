"""Testing vouchers: that debit equals credit, and that no posting of one is there twice."""

from collections.abc import Sequence
from typing import Final

import polars as pl

from flows.checking.naming import amount
from flows.checking.overlaps import TWIN
from flows.checking.places import file_of, findings_at, first_term
from schemas.findings import Finding, Outcome
from schemas.lahteet import Lahde
from schemas.luokat import Luokka
from schemas.tarkistettu import Kohtalo
from schemas.written import thousands

# A voucher's number starts anew each year, in some systems for each kind of voucher.
_VOUCHER: Final = ("tiedosto", "vuosi", "tositelaji", "tosite")
_SAME: Final = (
    "tiedosto", "tosite", "tositelaji", "tili", "jhs_tili", "kustannuspaikka", "paiva", "kausi",
    "hanke", "summa_cents",
)  # fmt: skip
_MOST_ROWS: Final = 10
_BALANCE = (pl.col("luokka") == Luokka.TASE).fill_null(value=False)
_EXTERNAL = pl.col("luokka").ne_missing(pl.lit(Luokka.SISAINEN_LASKENTA.value))
_COUNTED = pl.col("tosite").is_not_null() & _EXTERNAL
_ACCOUNT_TERMS: Final = ("tosite", "tili", "jhs_tili")


def vouchers(rows: pl.DataFrame, lahteet: Sequence[Lahde]) -> tuple[Outcome, ...]:
    """Test every voucher of `rows` (every posting, led, with its `kohtalo`, twins marked)."""
    filed = rows.with_columns(tiedosto=file_of(lahteet))
    return (*_balances(filed, lahteet), _repeated(filed, lahteet))


def _balances(rows: pl.DataFrame, lahteet: Sequence[Lahde]) -> tuple[Outcome, Outcome]:
    """Test debit = credit in files that have balance-sheet accounts, each voucher by itself.

    A file most of whose vouchers do not balance holds a part of each: that is told once, and its
    vouchers are not tested. A voucher with a row that could not be read is not tested either.
    Internal accounting keeps its own circle and is left out.
    """
    sums = (
        _in_runs(rows)
        .group_by(*_VOUCHER)
        .agg(pl.col("summa_cents").sum(), pl.col("tase", "broken").any())
        .with_columns(auki=pl.col("summa_cents") != 0)
        .filter(pl.col("tase").any().over("tiedosto"), ~pl.col("broken"))
        .with_columns(osia=pl.col("auki").mean().over("tiedosto") > 0.5)  # noqa: PLR2004
    )
    whole = sums.filter(~pl.col("osia"))
    partial = sums.filter("osia").group_by("tiedosto").agg(pl.col("auki").sum(), n=pl.len())
    open_vouchers = whole.filter("auki").select(*_VOUCHER, erotus="summa_cents")
    place = findings_at(
        _first_rows(rows.filter(_COUNTED) if open_vouchers.height else rows.clear(), open_vouchers),
        lahteet,
        rule="voucher-balances",
        termi="tosite",
    )
    parts = [
        Finding(
            rule="ledger-has-whole-vouchers",
            file=tiedosto,
            found=f"{thousands(auki)} / {thousands(n)}",
        )
        for tiedosto, auki, n in sorted(
            (lahteet[number].tiedosto.nimi, auki, n) for number, auki, n in partial.iter_rows()
        )
    ]
    return (
        Outcome("voucher-balances", whole.height, place),
        Outcome.of("ledger-has-whole-vouchers", sums["tiedosto"].n_unique(), parts),
    )


def _in_runs(rows: pl.DataFrame) -> pl.DataFrame:
    """Sum rows of one voucher that follow each other, as nearly all of a ledger do.

    Summing these first leaves few rows to be put together by the voucher's number, which is text,
    and copies nothing of the others.
    """
    changed = pl.any_horizontal(
        pl.col(name).ne_missing(pl.col(name).shift()) for name in _VOUCHER
    ) | (pl.int_range(pl.len()) == 0)
    first = rows.select(changed).to_series().arg_true()
    last = first.shift(-1, fill_value=rows.height) - 1
    upto = rows.select(
        summa_cents=pl.when(_COUNTED).then("summa_cents").otherwise(0).cum_sum().gather(last),
        tase=(_COUNTED & _BALANCE).cum_sum().cast(pl.Int64).gather(last),
        broken=(_COUNTED & pl.col("broken")).cum_sum().cast(pl.Int64).gather(last),
        riveja=_COUNTED.cum_sum().cast(pl.Int64).gather(last),
    )
    sums = upto.select(pl.all() - pl.all().shift(fill_value=0))
    return (
        rows.select(pl.col(_VOUCHER).gather(first))
        .hstack(sums.with_columns(pl.col("tase", "broken") > 0))
        .filter(pl.col("riveja") > 0)
    )


def _first_rows(rows: pl.DataFrame, open_vouchers: pl.DataFrame) -> pl.DataFrame:
    """Return each open voucher at its first row, with its difference and its rows in words."""
    numbers = pl.col("lahderivi").cast(pl.String).head(_MOST_ROWS).str.join(", ")
    more = pl.when(pl.len() > _MOST_ROWS).then(pl.lit(", …")).otherwise(pl.lit(""))
    return (
        rows.join(open_vouchers, on=_VOUCHER, nulls_equal=True, maintain_order="left")
        .group_by(*_VOUCHER, maintain_order=True)
        .agg(
            pl.col("lahde", "lahderivi").first(),
            affected_cents=pl.col("erotus").first(),
            rivit=numbers + more,
        )
        .with_columns(
            found=pl.format("{}: {} ({})", "tosite", amount(pl.col("affected_cents")), "rivit")
        )
    )


def _repeated(rows: pl.DataFrame, lahteet: Sequence[Lahde]) -> Outcome:
    """Tell of postings that equal an earlier one of the same voucher, file by file.

    Without a voucher's number two equal rows may be two postings, so those are not tested; nor
    are rows that no figure counts.
    """
    counts = (
        (pl.col("kohtalo") == Kohtalo.MAPPED)
        & (pl.col("summa_cents") != 0)
        & pl.col("tosite").is_not_null()
    )
    tested = rows.select(counts.sum()).item()
    marked = rows.select(pl.col("lahde", "lahderivi", *_SAME).filter(counts & pl.col(TWIN)))
    same = pl.struct(*_SAME)
    twins = marked.filter(same.is_duplicated())
    again = twins.with_columns(ensin=pl.col("lahderivi").first().over(_SAME)).filter(
        ~same.is_first_distinct()
    )
    account = pl.coalesce("jhs_tili", "tili")
    failed = again.with_columns(
        found=pl.format(
            "{}: {}, {}, {} ({})",
            "tosite",
            account,
            pl.coalesce("kustannuspaikka", "hanke"),
            amount(pl.col("summa_cents")),
            "ensin",
        ),
        affected_cents="summa_cents",
    )
    place = findings_at(
        failed,
        lahteet,
        rule="posting-is-not-repeated",
        termi=first_term(lahteet, _ACCOUNT_TERMS),
    )
    return Outcome("posting-is-not-repeated", tested, place)
