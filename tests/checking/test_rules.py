"""Each rule of the checks: rows that keep it, rows that break it, and the cell that is told."""

from datetime import date

import polars as pl
import pytest

from flows.checking.tarkistus import check
from schemas.finding_texts import with_texts
from schemas.tarkistettu import Kohtalo, Syy, Tarkistettu
from tests.checking.sound import (
    BASE,
    BUDGET,
    GOAL,
    INCOME,
    KAUSI,
    LAST_YEAR,
    PROJECT,
    SHOWN,
    TEXT,
    TEXTS,
    UNIT,
    Rows,
    files,
    findings_of,
    kirjaus,
)
from tests.rows import luettu, taulu


def test_sound_rows_break_nothing() -> None:
    assert findings_of(check(files(), KAUSI)).to_dicts() == []


_BROKEN: list[tuple[str, dict[str, Rows], str, str]] = [
    ("value-is-present", {"kirjanpito": [*BASE, kirjaus(kustannuspaikka=None)]},
     "D4", "(tyhjä)"),
    ("value-is-present", {"kirjanpito": [*BASE, kirjaus(summa_cents=None)]}, "K4", "(tyhjä)"),
    ("code-is-well-formed", {"kirjanpito": [*BASE, kirjaus(tili="43A0")]}, "A4", "43A0"),
    ("code-is-well-formed", {"kirjanpito": [*BASE, kirjaus(kustannuspaikka="41 00")]},
     "D4", "41 00"),
    ("account-in-chart", {"kirjanpito": [*BASE, kirjaus(tili="3900")]}, "A4", "3900"),
    ("account-in-chart", {"kirjanpito": [*BASE, kirjaus(tili="4710")]}, "A4", "4710"),
    ("account-in-chart", {"kirjanpito": [*BASE, kirjaus(tili="434")]}, "A4", "434"),
    ("class-is-on-a-line", {"kirjanpito": [*BASE, kirjaus(tili="5000", summa_cents=-9)]},
     "A4", "Verotulot (tili 5000)"),
    ("cost-centre-in-organisation", {"kirjanpito": [*BASE, kirjaus(kustannuspaikka="99")]},
     "D4", "99"),
    ("organisation-is-unambiguous",
     {"organisaatio": [UNIT, {**UNIT, "kustannuspaikka": "419*"},
                       {**UNIT, "kustannuspaikka": "419*", "palvelualue": "Muu"}],
      "palvelualueet": [SHOWN, {**SHOWN, "palvelualue": "Muu"}],
      "kirjanpito": [*BASE, kirjaus(kustannuspaikka="4199")]}, "D4", "4199"),
    ("date-is-in-the-years-asked-for",
     {"kirjanpito": [*BASE, kirjaus(paiva=date(2021, 3, 1), kausi=202103)]}, "I4", "3/2021"),
    ("project-is-known", {"kirjanpito": [*BASE, kirjaus(tili="1195", hanke="H9")]},
     "J4", "H9"),
    ("project-is-known",
     {"tilikartta": [{"tili_alkaen": "4390", "tili_paattyen": "4390",
                      "tuloslaskelman_rivi": "Investointimenot"}],
      "kirjanpito": [*BASE, kirjaus(), kirjaus(tili="4390")]}, "J5", "(tyhjä)"),
    ("budget-unit-is-known", {"talousarvio": [{**BUDGET, "palvelualue": "Muu"}]}, "C2", "Muu"),
    ("budget-line-is-known", {"talousarvio": [{**BUDGET, "tuloslaskelman_rivi": "Ostot"}]},
     "E2", "Ostot"),
    ("project-is-known",
     {"talousarvio": [{**BUDGET, "tuloslaskelman_rivi": "Investointimenot"}]},
     "F2", "(tyhjä)"),
    ("amendment-has-a-decision", {"talousarvio": [{**BUDGET, "muutos_cents": -500}]},
     "H2", "-5,00 €"),
    ("amendment-is-in-force",
     {"talousarvio": [{**BUDGET, "muutos_cents": -500, "paatos": "KV § 1",
                       "paatospaiva": date(2023, 4, 1)}]}, "H2", "-5,00 €"),
    ("chart-line-is-known",
     {"tilikartta": [{"tili_alkaen": "4340", "tili_paattyen": "4349",
                      "tuloslaskelman_rivi": "Ostot"}]}, "C2", "Ostot"),
    ("goal-status-is-in-its-list", {"tavoitteet": [{**GOAL, "tila": "Kesken"}]}, "F2", "Kesken"),
    ("value-is-in-its-list", {"tekstit": [{**TEXT, "osio": "Muu"}]}, "B2", "Muu"),
    ("division-is-known", {"tekstit": [{**TEXT, "toimiala": "Muu"}]}, "A2", "Muu"),
    ("period-is-a-period", {"tekstit": [{**TEXT, "kausi": "kevät"}]}, "D2", "kevät"),
    ("service-area-has-a-heading", {"palvelualueet": []}, "B2", "Kulttuuripalvelut"),
    ("sign-is-clear", {"kirjanpito": [LAST_YEAR, kirjaus(tili="3005"), kirjaus()]},
     "", "tuotot 100,00\N{NO-BREAK SPACE}€, kulut 200,00\N{NO-BREAK SPACE}€"),
    ("needed-input-is-present", {"talousarvio": []}, "", "talousarvio"),
    ("previous-year-has-postings", {"kirjanpito": [INCOME, kirjaus()]}, "", "2022"),
    ("year-has-postings", {"kirjanpito": [LAST_YEAR]}, "", "2023"),
]  # fmt: skip


_FOLLOWING = [
    "budget-has-actuals",
    "class-has-its-sign",
    "organisation-rows-do-not-overlap",
    "section-has-a-text",
]
"""What is told besides, because a figure follows from the broken row."""


@pytest.mark.parametrize(
    ("rule", "tables", "cell", "found"), _BROKEN, ids=[f"{b[0]}-{b[3]}" for b in _BROKEN]
)
def test_a_broken_row_is_told_at_its_cell(
    rule: str, tables: dict[str, Rows], cell: str, found: str
) -> None:
    findings = findings_of(check(files(**tables), KAUSI))
    told = with_texts(findings.filter(~pl.col("rule").is_in(_FOLLOWING)))
    assert told.select("rule", "cell", "found").rows() == [(rule, cell, found)]


def test_a_file_that_came_twice_is_left_out_once() -> None:
    luetut = files()
    again = luettu(*luetut[0].taulut)
    copy = type(again)(
        type(again.tiedosto)(nimi="kopio.xlsx", sha256=luetut[0].tiedosto.sha256, tavuja=1),
        again.taulut,
    )
    tarkistettu = check([*luetut, copy], KAUSI)
    assert findings_of(tarkistettu).select("rule", "file", "found").rows() == [
        ("file-appears-once", "kopio.xlsx", "kirjanpito.xlsx")
    ]
    assert tarkistettu.kirjaukset.height == 3


def test_the_same_voucher_in_two_files_is_told() -> None:
    row = kirjaus(tosite="77")
    luetut = files(kirjanpito=[*BASE, row])
    second = luettu(taulu("kirjanpito", [row, kirjaus(tosite="78")]), nimi="toinen.xlsx")
    findings = findings_of(check([*luetut, second], KAUSI))
    assert findings.select("rule", "file", "row", "found").rows() == [
        ("posting-is-in-one-file", "toinen.xlsx", 2, "kirjanpito.xlsx")
    ]


def test_equal_rows_without_a_voucher_may_be_two_postings() -> None:
    others = [kirjaus(summa_cents=cents) for cents in (1, 2, 3)]
    second = luettu(taulu("kirjanpito", [kirjaus(), *others]), nimi="toinen.xlsx")
    assert findings_of(check([*files(), second], KAUSI)).is_empty()


def test_a_cost_centre_belongs_to_the_unit_of_the_posting_s_day() -> None:
    moved = date(2022, 8, 1)
    centre = {"kustannuspaikka": "4190"}
    units = [
        UNIT,
        {**UNIT, **centre, "palvelualue": "Muu", "voimassa_asti": date(2022, 7, 31)},
        {**UNIT, **centre, "voimassa_alkaen": moved},
    ]
    postings = [
        INCOME,
        kirjaus(),
        kirjaus(**centre, paiva=date(2022, 7, 31), kausi=202207, summa_cents=1),
        kirjaus(**centre, paiva=moved, kausi=202208, summa_cents=2),
    ]
    tarkistettu = check(files(organisaatio=units, kirjanpito=postings), KAUSI)
    by_cents = dict(tarkistettu.kirjaukset.select("summa_cents", "palvelualue").iter_rows())
    assert (by_cents[-1], by_cents[-2]) == ("Muu", "Kulttuuripalvelut")


def _budget_of(tarkistettu: Tarkistettu) -> dict[str, int]:
    """The amended budget by class, in cents."""
    amended = pl.col("alkuperainen_cents") + pl.col("muutos_cents")
    sums = tarkistettu.maararahat.group_by("luokka").agg(amended.sum())
    return dict(sums.iter_rows())


def test_a_file_of_amendments_alone_has_the_sign_of_the_budget() -> None:
    """A cut of cost is positive where cost is negative: it must not look debit positive."""
    cut = {**BUDGET, "alkuperainen_cents": 0, "muutos_cents": 20_000, "paatos": "KV § 1"}
    income = {**BUDGET, "tuloslaskelman_rivi": "Myyntituotot", "alkuperainen_cents": 5_000}
    second = luettu(taulu("talousarvio", [cut]), nimi="muutokset.xlsx")
    tarkistettu = check([*files(talousarvio=[BUDGET, income]), second], KAUSI)
    assert findings_of(tarkistettu).is_empty()
    assert _budget_of(tarkistettu) == {"Palvelujen ostot": -80_000, "Myyntituotot": 5_000}


def test_amendments_beside_budgets_of_two_signs_are_told() -> None:
    cut = {**BUDGET, "alkuperainen_cents": 0, "muutos_cents": 20_000, "paatos": "KV § 1"}
    other = luettu(
        taulu("talousarvio", [{**BUDGET, "alkuperainen_cents": 7_000}]), nimi="toinen.xlsx"
    )
    amendments = luettu(taulu("talousarvio", [cut]), nimi="muutokset.xlsx")
    findings = findings_of(check([*files(), other, amendments], KAUSI))
    assert findings.select("rule", "file").rows() == [("sign-is-clear", "muutokset.xlsx")]


def test_an_account_is_of_the_balance_sheet_by_its_official_number() -> None:
    local = {"tili": "70110", "jhs_tili": "1195"}
    postings = [
        *BASE,
        kirjaus(),
        kirjaus(**local, kustannuspaikka=None, summa_cents=70),
        kirjaus(**local, hanke="H1", summa_cents=80),
    ]
    texts = [*TEXTS, {**TEXT, "osio": "Investoinnit"}]
    tarkistettu = check(files(kirjanpito=postings, tekstit=texts), KAUSI)
    assert findings_of(tarkistettu).is_empty()
    groups = tarkistettu.kirjaukset.filter(pl.col("investointiryhma").is_not_null())
    assert groups.select("investointiryhma", "luokka", "summa_cents").rows() == [
        ("KULTTUURI", "Investointimenot", -80)
    ]


def test_a_project_of_two_groups_is_told() -> None:
    twice = [PROJECT, {**PROJECT, "investointiryhma": "MAANKÄYTTÖ"}]
    findings = findings_of(check(files(hankkeet=twice), KAUSI))
    assert findings.select("rule", "cell", "found").rows() == [
        ("project-is-unambiguous", "A3", "H1")
    ]


def test_every_posting_has_one_fate_and_the_sums_meet() -> None:
    postings = [
        *BASE,
        kirjaus(),
        kirjaus(tili="1700", kustannuspaikka=None, summa_cents=70),
        kirjaus(tili="8800", summa_cents=80),
        kirjaus(tili="9100", summa_cents=90),
        kirjaus(paiva=date(2023, 4, 1), kausi=202304, summa_cents=40),
        kirjaus(tili="3900", summa_cents=39),
        kirjaus(kustannuspaikka="99", summa_cents=99),
        kirjaus(tili="43A0", summa_cents=43),
        kirjaus(paiva=date(2021, 1, 1), kausi=202101, summa_cents=21),
    ]
    fates = check(files(kirjanpito=postings), KAUSI).kohtalot
    reasons = {
        (kohtalo, syy): (riveja, -cents)
        for _, kohtalo, syy, riveja, cents in fates.iter_rows()
        if kohtalo != Kohtalo.MAPPED
    }
    assert reasons == {
        (Kohtalo.EXCLUDED, Syy.BALANCE_SHEET): (1, 70),
        (Kohtalo.EXCLUDED, Syy.CLOSING_ACCOUNT): (1, 80),
        (Kohtalo.EXCLUDED, Syy.INTERNAL_ACCOUNTING): (1, 90),
        (Kohtalo.EXCLUDED, Syy.AFTER_PERIOD): (1, 40),
        (Kohtalo.UNMAPPED, Syy.NO_CLASS): (1, 39),
        (Kohtalo.UNMAPPED, Syy.NO_UNIT): (1, 99),
        (Kohtalo.REJECTED, Syy.BROKEN_ROW): (1, 43),
        (Kohtalo.REJECTED, Syy.OTHER_YEAR): (1, 21),
    }
    assert fates["riveja"].sum() == len(postings)
    assert _counted_by_fate(postings) == fates.select("kohtalo", "syy", "riveja").rows()


def _counted_by_fate(postings: list[dict[str, object]]) -> list[tuple[object, ...]]:
    """Count every posting by its fate, from the rows themselves."""
    rows = check(files(kirjanpito=postings), KAUSI).johdetut
    counted = rows.group_by("kohtalo", "syy").agg(riveja=pl.len().cast(pl.Int64))
    return counted.sort("kohtalo", "syy").rows()


def test_a_column_that_the_file_lacks_is_told_by_our_heading_and_the_row() -> None:
    columns = {"vuosi": "A", "palvelualue": "B", "tuloslaskelman_rivi": "C", "alkuperainen": "D"}
    bare = taulu(
        "talousarvio",
        [{**BUDGET, "tuloslaskelman_rivi": "Investointimenot"}],
        sarakkeet=columns,
        otsikot={termi: termi.capitalize() for termi in columns},
    )
    luetut = [
        luettu(bare),
        *(each for each in files() if each.taulut[0].lahde.laji != bare.lahde.laji),
    ]
    findings = findings_of(check(luetut, KAUSI)).filter(pl.col("rule") == "project-is-known")
    assert findings.select("column", "cell", "row").rows() == [("Hanke", "", 2)]
    assert with_texts(findings)["fix"].item().endswith("korjaa koodi solussa (rivi 2).")


def test_the_heading_of_a_text_is_not_taken_for_the_heading_of_its_column() -> None:
    text = {**TEXT, "otsikko": "Vuosi 2023", "kausi": "kevät"}
    findings = findings_of(check(files(tekstit=[*TEXTS, text]), KAUSI))
    assert findings["column"].to_list() == ["Kausi"]


def test_an_empty_date_that_is_the_period_too_is_told_once() -> None:
    columns = {"tili": "A", "kustannuspaikka": "B", "paiva": "C", "summa": "D"}
    table = taulu("kirjanpito", [*BASE, kirjaus(paiva=None, kausi=None)], sarakkeet=columns)
    found = findings_of(check([luettu(table), *files(kirjanpito=[])], KAUSI))
    assert found.filter(pl.col("rule") == "value-is-present").select(
        "cell", "affected_cents"
    ).rows() == [("C4", 10_000)]
