"""Deciding which sign a file uses, from its income and its cost. Income is positive afterwards."""

from collections.abc import Mapping, Sequence
from typing import Final

import polars as pl

from flows.checking.places import file_of
from schemas.findings import Finding, Outcome, to_frame
from schemas.lahteet import Lahde
from schemas.luokat import MENOT, TULOT, Luokka
from schemas.reasons.checks import AMENDMENTS_ONLY, INCOME_AND_COST
from schemas.tarkistettu import Etumerkki
from schemas.written import euros

_TUOTOT: Final = (
    *TULOT,
    Luokka.VALMISTUS_OMAAN_KAYTTOON,
    Luokka.VEROTULOT,
    Luokka.VALTIONOSUUDET,
    Luokka.INVESTOINTITULOT,
)
_KULUT: Final = (*MENOT, Luokka.POISTOT_JA_ARVONALENTUMISET, Luokka.INVESTOINTIMENOT)
_GIVEN: Final = {
    "debet+": Etumerkki.DEBIT_POSITIVE,
    "tulo+": Etumerkki.INCOME_POSITIVE,
}


def signs(rows: pl.DataFrame, lahteet: Sequence[Lahde]) -> tuple[Mapping[int, Etumerkki], Outcome]:
    """Decide the sign of each source in `rows` (`lahde`, `luokka`, `summa_cents`), file by file.

    A sign that the user gave wins; Debet and Kredit mean debit positive; else income and cost must
    stand on opposite sides of zero. Where they do not, the file is a finding and the larger of the
    two decides for a draft. A file with neither is taken as debit positive: nothing there tells.
    """
    income = pl.col("luokka").is_in([luokka.value for luokka in _TUOTOT])
    cost = pl.col("luokka").is_in([luokka.value for luokka in _KULUT])
    sums = (
        rows.select("lahde", "luokka", "summa_cents", tiedosto=file_of(lahteet))
        .group_by("tiedosto", maintain_order=True)
        .agg(
            pl.col("lahde").unique().sort(),
            tuotot=pl.col("summa_cents").filter(income).sum(),
            kulut=pl.col("summa_cents").filter(cost).sum(),
        )
    )
    found: dict[int, Etumerkki] = {}
    unclear: list[Finding] = []
    for number, numbers, tuotot, kulut in sums.iter_rows():
        tiedosto = lahteet[number].tiedosto.nimi
        sign, clear = _sign([lahteet[number] for number in numbers], tuotot, kulut)
        found |= dict.fromkeys(numbers, sign)
        if not clear:
            text = INCOME_AND_COST.of(income=euros(tuotot), cost=euros(kulut))
            unclear.append(Finding(rule="sign-is-clear", file=tiedosto, found=text))
    return found, Outcome.of("sign-is-clear", sums.height, unclear)


def _sign(lahteet: Sequence[Lahde], tuotot: int, kulut: int) -> tuple[Etumerkki, bool]:
    """Return the sign and whether it is beyond doubt."""
    given = next((lahde.merkki for lahde in lahteet if lahde.merkki), None)
    if given is not None:
        return _GIVEN[given], True
    if any("debet" in lahde.sarakkeet for lahde in lahteet):
        return Etumerkki.DEBIT_POSITIVE, True
    if tuotot >= 0 >= kulut and tuotot != kulut:
        return Etumerkki.INCOME_POSITIVE, True
    larger = tuotot if abs(tuotot) > abs(kulut) else -kulut
    sign = Etumerkki.INCOME_POSITIVE if larger > 0 else Etumerkki.DEBIT_POSITIVE
    return sign, tuotot <= 0 <= kulut


def budget_signs(
    rows: pl.DataFrame, lahteet: Sequence[Lahde]
) -> tuple[Mapping[int, Etumerkki], Outcome]:
    """Decide the sign of each source of a budget by its original amounts.

    Amendments do not tell a sign: a cut of cost is positive where cost is negative. So a source
    of amendments alone has the sign of its file, or the one that all other budgets share.
    """
    original = rows.filter(pl.col("alkuperainen_cents") != 0)
    decided, outcome = signs(original.with_columns(summa_cents="alkuperainen_cents"), lahteet)
    by_file = {lahteet[number].tiedosto.nimi: sign for number, sign in decided.items()}
    shared = set(decided.values())
    found = dict(decided)
    unclear: list[Finding] = []
    for number in sorted(set(rows["lahde"]) - set(decided)):
        lahde = lahteet[number]
        given = _GIVEN[lahde.merkki] if lahde.merkki else by_file.get(lahde.tiedosto.nimi)
        found[number] = given or (min(shared) if shared else Etumerkki.INCOME_POSITIVE)
        if given is None and len(shared) != 1:
            unclear.append(
                Finding(
                    rule=outcome.rule,
                    file=lahde.tiedosto.nimi,
                    sheet=lahde.taulukko,
                    found=AMENDMENTS_ONLY.of(),
                )
            )
    tested = outcome.tested + len(found) - len(decided)
    return found, Outcome(outcome.rule, tested, pl.concat([outcome.findings, to_frame(unclear)]))


def income_positive(column: str, found: Mapping[int, Etumerkki]) -> pl.Expr:
    """Turn an amount so that income is positive."""
    flipped = [lahde for lahde, sign in found.items() if sign is Etumerkki.DEBIT_POSITIVE]
    return pl.when(pl.col("lahde").is_in(flipped)).then(-pl.col(column)).otherwise(pl.col(column))
