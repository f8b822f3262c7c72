"""Testing that what was checked is what the reports hold: account by account, and the budget."""

from collections.abc import Sequence

import polars as pl

from schemas.findings import Finding, Outcome
from schemas.laskelmat import Katsaus
from schemas.tarkistettu import Tarkistettu
from schemas.toistuvat import as_texts
from schemas.written import euros


def ties(tarkistettu: Tarkistettu, katsaukset: Sequence[Katsaus]) -> tuple[Outcome, ...]:
    """Compare the reports of every division with the rows that belong to them, in cents."""
    return (_accounts(tarkistettu, katsaukset), _budgets(tarkistettu, katsaukset))


def _accounts(tarkistettu: Tarkistettu, katsaukset: Sequence[Katsaus]) -> Outcome:
    """Test that each posted account is in the reports with its whole sum, and that sum once."""
    posted = as_texts(
        tarkistettu.kirjaukset.group_by("tili").agg(kirjanpito=pl.col("summa_cents").sum())
    )
    shown = [
        katsaus.erittely.select("tili", summa=pl.col("tp_cents") + pl.col("tot_cents"))
        for katsaus in katsaukset
    ]
    reported = (
        pl.concat([pl.DataFrame(schema={"tili": pl.String, "summa": pl.Int64}), *shown])
        .group_by("tili")
        .agg(raportti=pl.col("summa").sum())
    )
    apart = (
        posted.join(reported, on="tili", how="full", coalesce=True)
        .fill_null(0)
        .filter(pl.col("kirjanpito") != pl.col("raportti"))
        .sort("tili")
    )
    findings = [
        Finding(
            rule="account-is-counted-once",
            column=tili,
            found=euros(raportti),
            expected=euros(kirjanpito),
            affected_cents=abs(raportti - kirjanpito),
        )
        for tili, kirjanpito, raportti in apart.iter_rows()
    ]
    return Outcome.of("account-is-counted-once", posted.height, findings)


def _budgets(tarkistettu: Tarkistettu, katsaukset: Sequence[Katsaus]) -> Outcome:
    """Test that the original budget and its amendments are the budget that a report prints."""
    lines = tarkistettu.maararahat
    findings = []
    for katsaus in katsaukset:
        own = lines.filter(pl.col("toimiala") == katsaus.toimiala)
        total = int(own["alkuperainen_cents"].sum()) + int(own["muutos_cents"].sum())
        printed = _printed_budget(katsaus)
        if printed != total:
            findings.append(
                Finding(
                    rule="budget-equals-report",
                    column=katsaus.toimiala,
                    found=euros(printed),
                    expected=euros(total),
                    affected_cents=abs(printed - total),
                )
            )
    return Outcome.of("budget-equals-report", len(katsaukset) if lines.height else 0, findings)


def _printed_budget(katsaus: Katsaus) -> int:
    """Return the budget at the bottom lines of the income statement and of the investments."""
    bottom = [katsaus.tuloslaskelma, *katsaus.investoinnit[-1:]]
    return sum(int(laskelma.rivit["ta_cents"][laskelma.loppurivi]) for laskelma in bottom)
