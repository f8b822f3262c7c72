"""The budget beside the actuals: what binds, what lacks its counterpart, what came twice."""

from dataclasses import replace
from datetime import date

import polars as pl
import pytest

from flows.checking.tarkistus import check
from flows.checking.ties import ties
from flows.steps import compute_all
from schemas.finding_texts import text_of
from schemas.findings import Finding
from schemas.kausi import Kausi
from tests.checking.sound import BUDGET, KAUSI, SHOWN, TOIMIALA, UNIT, count_of, files, on, told

_NBSP = "\N{NO-BREAK SPACE}"
_YEARS = [on(2022, month) for month in range(1, 13)]
_WHOLE_YEAR = Kausi.parse("2023")


def _message(finding: dict[str, object]) -> str:
    expected = str(finding["expected"])
    return text_of(
        Finding(rule=str(finding["rule"]), found=str(finding["found"]), expected=expected)
    ).message


def _ledger(cents: int, tili: str = "4340") -> list[dict[str, object]]:
    """Last year's steady costs, and one posting of this year."""
    return [*_YEARS, on(2023, 1, tili=tili, summa_cents=cents)]


def test_a_net_worse_than_the_whole_year_s_budget_is_told_of_division_and_area() -> None:
    area, division = (
        told(rule, kirjanpito=_ledger(100_001))
        for rule in ("service-area-is-within-its-budget", "division-is-within-its-budget")
    )
    assert [(f["cell"], f["affected_cents"]) for f in (*area, *division)] == [("G2", 1), ("G2", 1)]
    assert _message(area[0]) == (
        f"Palvelualueen sitova netto on ylitetty: Kulttuuripalvelut: −1{_NBSP}000,01{_NBSP}€, "
        f"muutettu talousarvio −1{_NBSP}000,00{_NBSP}€"
    )
    assert _message(division[0]) == (
        f"Toimialan sitova netto on ylitetty: {TOIMIALA}: −1{_NBSP}000,01{_NBSP}€, "
        f"muutettu talousarvio −1{_NBSP}000,00{_NBSP}€"
    )
    for rule in ("service-area-is-within-its-budget", "division-is-within-its-budget"):
        assert told(rule, kirjanpito=_ledger(100_000)) == []
        assert count_of(rule, kirjanpito=_ledger(100_000)) == 1


def test_the_amended_budget_binds() -> None:
    amended = {**BUDGET, "muutos_cents": -1, "paatos": "KV § 1"}
    rule = "service-area-is-within-its-budget"
    assert told(rule, kirjanpito=_ledger(100_001), talousarvio=[amended]) == []
    assert len(told(rule, kirjanpito=_ledger(100_002), talousarvio=[amended])) == 1


def test_an_area_over_its_budget_may_stay_within_its_division_s() -> None:
    muu = {**UNIT, "kustannuspaikka": "42*", "palvelualue": "Muu"}
    tables = {
        "organisaatio": [UNIT, muu],
        "palvelualueet": [SHOWN, {**SHOWN, "palvelualue": "Muu"}],
        "talousarvio": [BUDGET, {**BUDGET, "palvelualue": "Muu"}],
        "kirjanpito": _ledger(150_000),
    }
    assert len(told("service-area-is-within-its-budget", **tables)) == 1
    assert told("division-is-within-its-budget", **tables) == []


@pytest.mark.parametrize(("kausi", "findings"), [(KAUSI, 0), (_WHOLE_YEAR, 1)])
def test_a_net_income_is_due_by_the_end_of_the_year(kausi: Kausi, findings: int) -> None:
    income = {**BUDGET, "tuloslaskelman_rivi": "Myyntituotot", "alkuperainen_cents": 100_000}
    tables = {"kirjanpito": _ledger(-90_000, tili="3005"), "talousarvio": [income]}
    assert len(told("service-area-is-within-its-budget", kausi, **tables)) == findings


def test_a_net_ahead_of_the_time_gone_and_of_last_year_is_told_with_both_shares() -> None:
    (area, division) = told("net-keeps-pace-with-the-year", kirjanpito=_ledger(30_000))
    assert (area["cell"], area["affected_cents"]) == ("G2", 5_000)
    assert _message(division) == (
        f"Netto on kulunutta aikaa heikompi: Kulttuuripalvelut: −300,00{_NBSP}€ (30,0{_NBSP}%); "
        "suluissa osuus talousarviosta"
    )
    assert area["expected"] == f"25,0{_NBSP}% (1–3/2022: 25,0{_NBSP}%)"


@pytest.mark.parametrize(
    ("cents", "tili", "amount", "lags"),
    [
        (25_000, "4340", -100_000, False),  # three months of twelve
        (25_001, "4340", -100_000, True),
        (-24_999, "3005", 100_000, True),  # an income that lags
        (-25_000, "3005", 100_000, False),
        (5_000, "3005", 0, False),  # over its budget, which is told by its own rule
    ],
)
def test_pace_is_the_share_of_the_year_gone(
    cents: int, tili: str, amount: int, *, lags: bool
) -> None:
    rivi = "Myyntituotot" if tili == "3005" else "Palvelujen ostot"
    budget = {**BUDGET, "tuloslaskelman_rivi": rivi, "alkuperainen_cents": amount}
    tables = {"kirjanpito": _ledger(cents, tili), "talousarvio": [budget]}
    assert bool(told("net-keeps-pace-with-the-year", **tables)) is lags


def test_a_season_of_last_year_is_no_lag() -> None:
    seasonal = [*_YEARS, on(2022, 1, summa_cents=80_000)]
    assert told("net-keeps-pace-with-the-year", kirjanpito=[*seasonal, on(2023, 1)]) == []
    ledger = [*seasonal, on(2023, 1, summa_cents=50_000)]
    assert told("net-keeps-pace-with-the-year", kirjanpito=ledger) == []


def test_at_the_year_s_end_there_is_no_pace_to_keep() -> None:
    ledger = _ledger(99_999)
    assert told("net-keeps-pace-with-the-year", _WHOLE_YEAR, kirjanpito=ledger) == []


_SALARY = on(2023, 1, tili="4000", summa_cents=100_000)
_FEES = on(2023, 1, tili="3200", summa_cents=-100_000)


def test_a_cost_without_an_appropriation_is_told_at_its_first_posting() -> None:
    (finding,) = told("cost-has-an-appropriation", kirjanpito=[*_ledger(1), _SALARY])
    assert (finding["cell"], finding["affected_cents"]) == ("K15", 100_000)
    assert _message(finding) == (
        f"Menolla ei ole määrärahaa: Kulttuuripalvelut, Henkilöstökulut: −1{_NBSP}000,00{_NBSP}€"
    )
    small = {**_SALARY, "summa_cents": 99_999}
    assert told("cost-has-an-appropriation", kirjanpito=[*_ledger(1), small]) == []


def test_an_income_without_an_estimate_is_information() -> None:
    (finding,) = told("income-has-an-estimate", kirjanpito=[*_ledger(1), _FEES])
    assert (finding["row"], finding["affected_cents"]) == (15, 100_000)
    assert _message(finding) == (
        f"Tulolla ei ole tuloarviota: Kulttuuripalvelut, Maksutuotot: 1{_NBSP}000,00{_NBSP}€"
    )
    assert told("cost-has-an-appropriation", kirjanpito=[*_ledger(1), _FEES]) == []


def test_a_budgeted_line_without_postings_is_told_at_its_budget() -> None:
    salaries = {**BUDGET, "tuloslaskelman_rivi": "Henkilöstökulut"}
    tables = {"kirjanpito": _ledger(1), "talousarvio": [BUDGET, salaries]}
    (finding,) = told("budget-has-actuals", **tables)
    assert (finding["cell"], finding["affected_cents"]) == ("G3", 100_000)
    assert _message(finding) == (
        "Talousarvion rivillä ei ole kirjauksia: "
        f"Kulttuuripalvelut, Henkilöstökulut: −1{_NBSP}000,00{_NBSP}€"
    )
    assert count_of("budget-has-actuals", **tables) == 2


def test_without_a_budget_nothing_is_compared_with_it() -> None:
    for rule in (
        "cost-has-an-appropriation",
        "income-has-an-estimate",
        "budget-has-actuals",
        "division-is-within-its-budget",
        "service-area-is-within-its-budget",
        "net-keeps-pace-with-the-year",
        "amendment-is-given-once",
    ):
        assert count_of(rule, kirjanpito=_ledger(1), talousarvio=[]) == 0


_AMENDED = {**BUDGET, "muutos_cents": -5_000, "paatos": "KV 27.3.2023 § 21"}
_AGAIN = {**_AMENDED, "alkuperainen_cents": 0, "paatos": "kv 27.3.2023  §21"}


def test_an_amendment_given_again_is_told_though_written_otherwise() -> None:
    (finding,) = told("amendment-is-given-once", talousarvio=[_AMENDED, _AGAIN])
    assert (finding["cell"], finding["affected_cents"]) == ("H3", 5_000)
    assert _message(finding) == (
        "Sama muutos on annettu uudelleen: kv 27.3.2023  §21: "
        f"Kulttuuripalvelut, Palvelujen ostot −50,00{_NBSP}€"
    )


@pytest.mark.parametrize("change", [{"muutos_cents": -4_999}, {"paatos": "KV 27.3.2023 § 22"}])
def test_another_amount_or_decision_is_another_amendment(change: dict[str, object]) -> None:
    assert told("amendment-is-given-once", talousarvio=[_AMENDED, {**_AGAIN, **change}]) == []
    assert count_of("amendment-is-given-once", talousarvio=[_AMENDED, {**_AGAIN, **change}]) == 2


def test_amendments_are_summed_by_decision_and_those_in_force_are_the_budget_s() -> None:
    income = {
        **_AGAIN,
        "tuloslaskelman_rivi": "Maksutuotot",
        "muutos_cents": 3_000,
        "paatospaiva": date(2023, 3, 27),
    }
    late = {**_AGAIN, "paatos": "KV § 40", "muutos_cents": -700, "paatospaiva": date(2023, 4, 1)}
    unknown = {**_AGAIN, "paatos": None, "muutos_cents": -20}
    dated = {**_AMENDED, "paatospaiva": date(2023, 3, 27)}
    tarkistettu = check(files(talousarvio=[dated, income, late, unknown]), KAUSI)
    assert tarkistettu.muutokset.drop("tiedostot").rows() == [
        ("KV 27.3.2023 § 21", date(2023, 3, 27), True, 2, 3_000, -5_000, -2_000),
        ("KV § 40", date(2023, 4, 1), False, 1, 0, -700, -700),
        ("", None, True, 1, 0, -20, -20),
    ]
    assert set(tarkistettu.muutokset["tiedostot"]) == {"talousarvio.xlsx"}
    in_force = tarkistettu.muutokset.filter("voimassa")["netto_cents"].sum()
    assert in_force == tarkistettu.maararahat["muutos_cents"].sum() == -2_020


def test_reports_hold_each_account_once_and_the_amended_budget() -> None:
    tarkistettu = check(files(talousarvio=[_AMENDED]), KAUSI)
    katsaukset = compute_all(tarkistettu, "t", luonnos=False)
    accounts, budgets = ties(tarkistettu, katsaukset)
    assert (accounts.tested, accounts.findings.height) == (2, 0)
    assert (budgets.tested, budgets.findings.height) == (1, 0)


def test_an_account_counted_twice_is_told_though_the_totals_would_tie() -> None:
    tarkistettu = check(files(), KAUSI)
    (katsaus,) = compute_all(tarkistettu, "t", luonnos=False)
    moved = pl.col("tili").replace_strict({"3005": 5_000, "4340": -5_000}, default=0)
    doubled = katsaus.erittely.with_columns(tot_cents=pl.col("tot_cents") + moved)
    accounts, _ = ties(tarkistettu, [replace(katsaus, erittely=doubled)])
    assert doubled["tot_cents"].sum() == katsaus.erittely["tot_cents"].sum()
    assert accounts.findings["column"].to_list() == ["3005", "4340"]
    row = accounts.findings.row(0, named=True)
    finding = Finding(**{name: row[name] for name in ("rule", "column", "found", "expected")})
    assert text_of(finding).message == (
        f"Tilin 3005 summa on erittelyissä 100,00{_NBSP}€, kirjanpidossa 50,00{_NBSP}€"
    )


def test_a_report_without_an_amendment_is_told() -> None:
    tarkistettu = check(files(talousarvio=[_AMENDED]), KAUSI)
    before = compute_all(check(files(), KAUSI), "t", luonnos=False)
    _, budgets = ties(tarkistettu, before)
    row = budgets.findings.row(0, named=True)
    assert row["affected_cents"] == 5_000
    finding = Finding(**{name: row[name] for name in ("rule", "column", "found", "expected")})
    assert text_of(finding).message == (
        f"Toimialan {TOIMIALA} talousarvio on raportissa −1{_NBSP}000,00{_NBSP}€, "
        f"syötteissä muutoksineen −1{_NBSP}050,00{_NBSP}€"
    )
