"""The euros at stake in findings, and what they expect."""

from datetime import date

from flows.checking.at_stake import with_amounts
from schemas.findings import Finding, to_frame
from tests.checking.sound import BASE, BUDGET, kirjaus, told
from tests.rows import luettu, taulu

LEDGER = luettu(taulu("kirjanpito", [*BASE, kirjaus(paiva=None), kirjaus(summa_cents=None)]))
PLAN = luettu(taulu("talousarvio", [{**BUDGET, "alkuperainen_cents": -500, "muutos_cents": -70}]))


def _found(file: str, row: int | None, cents: int = 0, sheet: str = "Taul1") -> Finding:
    return Finding(
        rule="date-is-a-date", file=file, sheet=sheet, row=row, found="x", affected_cents=cents
    )


def test_a_finding_of_a_row_has_the_amount_of_the_row() -> None:
    found = [
        _found("kirjanpito.xlsx", 4),
        _found("talousarvio.xlsx", 2),
        _found("kirjanpito.xlsx", 4),
        _found("kirjanpito.xlsx", 2, cents=7),
    ]
    told = with_amounts(to_frame(found), [LEDGER, PLAN])
    assert told["affected_cents"].to_list() == [100_00, -570, 100_00, 7]
    assert told.drop("affected_cents").equals(to_frame(found).drop("affected_cents"))


def test_what_has_no_known_amount_keeps_none() -> None:
    found = [
        _found("kirjanpito.xlsx", 5),
        _found("kirjanpito.xlsx", None),
        _found("kirjanpito.xlsx", 1),
        _found("kirjanpito.xlsx", 4, sheet="Taul2"),
        _found("muu.xlsx", 4),
    ]
    told = with_amounts(to_frame(found), [LEDGER, PLAN])
    assert told["affected_cents"].to_list() == [0, 0, 0, 0, 0]
    assert with_amounts(to_frame([]), [LEDGER]).is_empty()


def test_only_the_rule_of_a_day_expects_one() -> None:
    (unknown,) = told("budget-unit-is-known", talousarvio=[{**BUDGET, "palvelualue": "Outo"}])
    assert unknown["expected"] == ""
    late = {**BUDGET, "muutos_cents": -1, "paatos": "KV § 1", "paatospaiva": date(2023, 5, 8)}
    (after,) = told("amendment-is-in-force", talousarvio=[late])
    assert after["expected"] == "31.3.2023"
