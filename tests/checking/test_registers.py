"""The registers: ranges and validities that disagree, overlap, gap or run backwards."""

from collections.abc import Mapping
from datetime import date

import pytest

from schemas.finding_texts import text_of
from schemas.findings import Finding
from tests.checking.sound import BASE, BUDGET, SHOWN, UNIT, Rows, count_of, kirjaus, on, told

_RANGE = {
    "tili_alkaen": "4600",
    "tili_paattyen": "4609",
    "tuloslaskelman_rivi": "Palvelujen ostot",
}
_CROSSING = {
    "tili_alkaen": "4605",
    "tili_paattyen": "4620",
    "tuloslaskelman_rivi": "Vuokrakulut",
}
_LEDGER = [*BASE, kirjaus(), kirjaus(tili="46059"), kirjaus(tili="4606")]
_CENTRE = {**UNIT, "kustannuspaikka": "4190"}


def _message(finding: Mapping[str, object]) -> str:
    return text_of(Finding(rule=str(finding["rule"]), found=str(finding["found"]))).message


def test_an_account_in_two_crossing_ranges_is_told_at_the_later_range() -> None:
    tables: dict[str, Rows] = {"kirjanpito": _LEDGER, "tilikartta": [_RANGE, _CROSSING]}
    (finding,) = told("account-is-in-one-range", **tables)
    assert (finding["cell"], finding["affected_cents"]) == ("A3", 20_000)
    assert _message(finding) == (
        "Tilejä on kahdessa tilivälissä: 4605–4620 Vuokrakulut / 4600–4609 Palvelujen ostot "
        "(46059, 4606); suluissa tilit"
    )
    assert count_of("account-is-in-one-range", **tables) == 4


@pytest.mark.parametrize(
    ("tilikartta", "disagree"),
    [
        ([_RANGE, _RANGE], False),  # the same range and line twice
        ([_RANGE, {**_RANGE, "tuloslaskelman_rivi": "Vuokrakulut"}], True),
        ([_RANGE, {**_CROSSING, "tili_alkaen": "4600"}], False),  # the narrower decides
        ([_RANGE, {**_CROSSING, "tuloslaskelman_rivi": "Palvelujen ostot"}], False),
        ([{**_RANGE, "voimassa_asti": date(2022, 12, 31)}, _CROSSING], False),  # never at once
        ([_RANGE, _CROSSING, {**_RANGE, "tili_alkaen": "4605", "tili_paattyen": "4606"}], False),
        ([{**_RANGE, "tili_paattyen": "4604"}, _CROSSING], False),
    ],
)
def test_ranges_disagree_only_where_neither_is_the_narrower(
    tilikartta: Rows, *, disagree: bool
) -> None:
    findings = told("account-is-in-one-range", kirjanpito=_LEDGER, tilikartta=tilikartta)
    assert bool(findings) is disagree


def test_ranges_may_cross_where_no_account_is_used() -> None:
    assert told("account-is-in-one-range", tilikartta=[_RANGE, _CROSSING]) == []


def test_a_budgeted_account_in_two_ranges_is_told_too() -> None:
    line = {**BUDGET, "tuloslaskelman_rivi": None, "tili": "4606"}
    tilikartta = [_RANGE, _CROSSING]
    (finding,) = told("account-is-in-one-range", talousarvio=[line], tilikartta=tilikartta)
    assert (finding["cell"], finding["affected_cents"]) == ("A3", 100_000)


def test_a_backward_range_is_told() -> None:
    backward = {**_RANGE, "tili_alkaen": "4610"}
    (finding,) = told("account-range-begins-before-it-ends", tilikartta=[_RANGE, backward])
    assert finding["cell"] == "A3"
    assert _message(finding) == "Tiliväli on väärin päin: 4610–4609"


@pytest.mark.parametrize("first", ["460", "4609"])
def test_a_range_of_one_account_or_of_shorter_numbers_is_in_order(first: str) -> None:
    assert (
        told("account-range-begins-before-it-ends", tilikartta=[{**_RANGE, "tili_alkaen": first}])
        == []
    )


def test_a_validity_that_ends_before_it_begins_is_told() -> None:
    backward = {"voimassa_alkaen": date(2023, 1, 1), "voimassa_asti": date(2022, 12, 31)}
    (finding,) = told(
        "validity-begins-before-it-ends", organisaatio=[UNIT, {**_CENTRE, **backward}]
    )
    assert (finding["file"], finding["cell"]) == ("organisaatio.xlsx", "F3")
    assert _message(finding) == "Voimassaolo päättyy ennen kuin alkaa: 1.1.2023–31.12.2022"
    (finding,) = told("validity-begins-before-it-ends", tilikartta=[{**_RANGE, **backward}])
    assert (finding["file"], finding["cell"]) == ("tilikartta.xlsx", "E2")
    same_day = dict.fromkeys(backward, date(2023, 1, 1))
    assert (
        told("validity-begins-before-it-ends", organisaatio=[UNIT, {**_CENTRE, **same_day}]) == []
    )


def _moved(asti: date | None, alkaen: date | None, code: str = "5190") -> list[dict[str, object]]:
    """A cost centre that moves from one service area to another."""
    muu = {**UNIT, "kustannuspaikka": code, "palvelualue": "Muu"}
    return [
        UNIT,
        {**muu, "voimassa_asti": asti},
        {**UNIT, "kustannuspaikka": code, "voimassa_alkaen": alkaen},
    ]


def test_days_of_no_service_area_between_two_rows_are_told() -> None:
    rows = [*BASE, kirjaus(), on(2022, 8, kustannuspaikka="5190")]
    moved = _moved(date(2022, 7, 31), date(2022, 8, 3))
    (finding,) = told("organisation-has-no-gap", kirjanpito=rows, organisaatio=moved)
    assert (finding["cell"], finding["affected_cents"]) == ("E4", 10_000)
    assert _message(finding) == (
        "Kustannuspaikalla ei ole palvelualuetta näinä päivinä: 5190: 1.8.2022–2.8.2022"
    )


@pytest.mark.parametrize(
    ("asti", "alkaen", "code"),
    [
        (date(2022, 7, 31), date(2022, 8, 1), "5190"),  # the next day
        (date(2022, 7, 31), date(2022, 9, 1), "4190"),  # 41* is in force meanwhile
        (date(2022, 7, 31), date(2022, 9, 1), "415*"),
        (date(2019, 7, 31), date(2021, 12, 31), "5190"),  # before the report's years
        (date(2023, 3, 31), date(2023, 6, 1), "5190"),  # after its period
    ],
)
def test_days_that_matter_to_no_report_or_have_a_wider_prefix_are_no_gap(
    asti: date, alkaen: date, code: str
) -> None:
    assert told("organisation-has-no-gap", organisaatio=_moved(asti, alkaen, code)) == []


def test_rows_in_force_at_once_are_told_with_their_days() -> None:
    moved = _moved(date(2023, 1, 31), date(2023, 1, 1), "5*")
    rows = [*BASE, kirjaus(), on(2023, 1, kustannuspaikka="5190")]
    (finding,) = told("organisation-rows-do-not-overlap", kirjanpito=rows, organisaatio=moved)
    assert (finding["cell"], finding["affected_cents"]) == ("E4", 10_000)
    assert _message(finding) == "Organisaation rivit ovat päällekkäin: 5*: 1.1.2023–31.1.2023"


def test_the_same_unit_twice_or_a_code_within_a_prefix_is_no_overlap() -> None:
    muu = {**_CENTRE, "palvelualue": "Muu"}
    for organisaatio in ([UNIT, UNIT], [UNIT, muu]):
        assert told("organisation-rows-do-not-overlap", organisaatio=organisaatio) == []
    assert told("organisation-is-unambiguous", organisaatio=[UNIT, muu]) == []


def test_an_open_row_overlaps_every_later_one() -> None:
    (finding,) = told(
        "organisation-rows-do-not-overlap", organisaatio=_moved(None, date(2023, 2, 1))
    )
    assert finding["found"] == "5190: 1.2.2023–31.3.2023"


def test_a_budget_line_of_an_ambiguous_cost_centre_is_told() -> None:
    both = [_CENTRE, {**_CENTRE, "palvelualue": "Muu"}]
    line = {**BUDGET, "palvelualue": None, "kustannuspaikka": "4190"}
    (finding,) = told("budget-unit-is-unambiguous", organisaatio=[UNIT, *both], talousarvio=[line])
    assert (finding["cell"], finding["affected_cents"]) == ("B2", 100_000)
    assert _message(finding) == "Talousarvion yksikkö 4190 tarkoittaa kahta palvelualuetta"
    named = {**line, "palvelualue": "Muu"}
    assert told("budget-unit-is-unambiguous", organisaatio=[UNIT, *both], talousarvio=[named]) == []


def test_a_budget_line_by_a_name_of_two_divisions_is_told() -> None:
    other = {**UNIT, "kustannuspaikka": "51*", "toimiala": "Muu toimiala"}
    (finding,) = told("budget-unit-is-unambiguous", organisaatio=[UNIT, other])
    assert (finding["cell"], finding["found"]) == ("C2", "Kulttuuripalvelut")
    heading = {**SHOWN, "palvelualue": "Muu", "otsikko": "Kulttuuripalvelut"}
    units = [UNIT, {**other, "palvelualue": "Muu", "toimiala": UNIT["toimiala"]}]
    assert (
        len(told("budget-unit-is-unambiguous", organisaatio=units, palvelualueet=[SHOWN, heading]))
        == 1
    )
