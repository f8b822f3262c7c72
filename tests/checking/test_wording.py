"""Goals and texts: what the council would miss when it reads the report."""

from collections.abc import Mapping

import pytest

from schemas.finding_texts import text_of
from schemas.findings import Finding
from tests.checking.sound import (
    BASE,
    GOAL,
    SHOWN,
    TEXT,
    TEXTS,
    TOIMIALA,
    UNIT,
    Rows,
    count_of,
    kirjaus,
    on,
    told,
)


def _message(finding: Mapping[str, object]) -> str:
    named = {name: str(finding[name]) for name in ("rule", "found", "expected")}
    return text_of(Finding(**named)).message


@pytest.mark.parametrize("toteuma", [None, "  "])
def test_a_met_goal_without_an_outcome_is_told_at_its_cell(toteuma: str | None) -> None:
    (finding,) = told("goal-has-an-outcome", tavoitteet=[{**GOAL, "toteuma": toteuma}])
    assert finding["cell"] == "E2"
    assert _message(finding) == "Tavoitteelta puuttuu toteuma: Kasvaa"
    assert told("goal-has-an-outcome", tavoitteet=[GOAL]) == []


@pytest.mark.parametrize("tila", ["Toteutuu osittain", "Ei toteudu"])
def test_a_status_that_is_not_met_needs_its_grounds(tila: str) -> None:
    unmet = {**GOAL, "tila": tila}
    (finding,) = told("goal-status-is-explained", tavoitteet=[{**unmet, "toteuma": None}])
    assert finding["cell"] == "E2"
    assert _message(finding) == f"Tilalla {tila} ei ole perustelua tavoitteessa: Kasvaa"
    assert told("goal-status-is-explained", tavoitteet=[unmet]) == []
    assert told("goal-has-an-outcome", tavoitteet=[{**unmet, "toteuma": None}]) == []


def test_a_goal_of_no_status_lacks_its_outcome_too() -> None:
    empty = {**GOAL, "tila": None, "toteuma": None}
    assert len(told("goal-has-an-outcome", tavoitteet=[empty])) == 1
    assert len(told("value-is-present", tavoitteet=[empty])) == 1


def test_goals_of_another_period_are_not_tested() -> None:
    other = {**GOAL, "toteuma": None, "kausi": "2022-Q4"}
    assert told("goal-has-an-outcome", tavoitteet=[GOAL, other]) == []
    assert count_of("goal-has-an-outcome", tavoitteet=[GOAL, other]) == 1


def test_a_long_goal_is_cut() -> None:
    (finding,) = told(
        "goal-has-an-outcome", tavoitteet=[{**GOAL, "toteuma": None, "tavoite": "a" * 81}]
    )
    assert finding["found"] == "a" * 79 + "…"


def test_missing_sections_of_a_division_are_told_together() -> None:
    (finding,) = told("section-has-a-text", tekstit=[TEXT])
    assert (finding["file"], finding["cell"]) == ("tekstit.xlsx", "B2")
    assert _message(finding) == (
        f"Toimialalta puuttuu tekstejä: {TOIMIALA}: Toimintaympäristö, Sitovuustaso, "
        "Palvelualue Kulttuuripalvelut"
    )
    assert told("section-has-a-text", tekstit=TEXTS) == []
    assert count_of("section-has-a-text", tekstit=TEXTS) == 4


def test_a_division_without_any_text_is_told_in_the_organisation() -> None:
    (finding,) = told("section-has-a-text", tekstit=[])
    assert (finding["file"], finding["cell"]) == ("organisaatio.xlsx", "C2")


def test_a_text_of_another_period_is_none() -> None:
    texts = [*TEXTS[:1], {**TEXTS[1], "kausi": "2022-Q4"}, *TEXTS[2:]]
    (finding,) = told("section-has-a-text", tekstit=texts)
    assert finding["found"] == f"{TOIMIALA}: Toimintaympäristö"


def test_a_service_area_goes_by_its_heading_too() -> None:
    texts = [*TEXTS[:3], {**TEXTS[3], "otsikko": " kulttuuri "}]
    assert told("section-has-a-text", tekstit=texts) == []


def test_a_unit_without_figures_needs_no_text() -> None:
    tables: dict[str, Rows] = {
        "organisaatio": [
            UNIT,
            {**UNIT, "kustannuspaikka": "42*", "palvelualue": "Muu"},
            {**UNIT, "kustannuspaikka": "5*", "palvelualue": "Toinen", "toimiala": "Toinen"},
        ],
        "palvelualueet": [SHOWN, *({**SHOWN, "palvelualue": nimi} for nimi in ("Muu", "Toinen"))],
    }
    assert told("section-has-a-text", **tables) == []
    ledger = [*BASE, kirjaus(), on(2023, 1, kustannuspaikka="4200")]
    (finding,) = told("section-has-a-text", kirjanpito=ledger, **tables)
    assert finding["found"] == f"{TOIMIALA}: Palvelualue Muu"


def test_a_division_with_investments_tells_of_them() -> None:
    ledger = [*BASE, kirjaus(), on(2023, 1, tili="1195", hanke="H1")]
    (finding,) = told("section-has-a-text", kirjanpito=ledger)
    assert finding["found"] == f"{TOIMIALA}: Investoinnit"
    investments = {**TEXT, "osio": "Investoinnit"}
    assert told("section-has-a-text", kirjanpito=ledger, tekstit=[*TEXTS, investments]) == []
