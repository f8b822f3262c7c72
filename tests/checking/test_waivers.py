"""Waivers: what they accept, what they cannot, when they end, and which are of no use."""

from datetime import date

import pytest

from flows.checking.tarkastus import summarise
from flows.checking.tarkistus import check
from schemas.kausi import Kausi
from schemas.severity import Status
from schemas.tarkastus import SaannonTulos, Tarkastus
from tests.rows import luettu, taulu

Q1 = Kausi.parse("2023-Q1")
UNKNOWN_CENTRE = "cost-centre-in-organisation"


def _tarkastus(*waivers: dict[str, object], kausi: Kausi = Q1) -> Tarkastus:
    """A quarter with two postings of an unknown cost centre and one of an unknown account."""
    posting = {"tosite": "1", "paiva": date(2023, 2, 1), "kausi": 202302, "tili": "4340"}
    postings = [
        {**posting, "kustannuspaikka": "9900", "summa_cents": 100_00},
        {**posting, "kustannuspaikka": "9900", "summa_cents": 50_00},
        {**posting, "kustannuspaikka": "4100", "tili": "3900", "summa_cents": -7_00},
        {**posting, "kustannuspaikka": "4100", "summa_cents": 10_00},
    ]
    unit = {"kustannuspaikka": "41*", "palvelualue": "Kulttuuri", "toimiala": "Elinvoima"}
    luetut = [
        luettu(taulu("kirjanpito", postings, merkki="debet+")),
        luettu(taulu("organisaatio", [unit])),
        *([luettu(taulu("hyväksynnät", waivers))] if waivers else []),
    ]
    return summarise(luetut, check(luetut, kausi), (), tunniste="")


def _waiver(**changes: object) -> dict[str, object]:
    return {
        "saanto": UNKNOWN_CENTRE,
        "kohde": "9900",
        "perustelu": "Uusi yksikkö, lisätään huhtikuussa",
        "hyvaksyja": "Talousjohtaja",
        "voimassa_asti": date(2023, 4, 30),
        **changes,
    }


def _rule(tarkastus: Tarkastus, rule: str) -> SaannonTulos:
    return next(tulos for tulos in tarkastus.tulokset if tulos.rule == rule)


def test_a_waiver_accepts_the_findings_of_its_target() -> None:
    tarkastus = _tarkastus(_waiver())
    tulos = _rule(tarkastus, UNKNOWN_CENTRE)
    assert (tulos.status, tulos.failed, tulos.waived) == (Status.WAIVED, 2, 2)
    (accepted,) = tarkastus.hyvaksytyt
    assert (accepted.loydoksia, accepted.affected_cents) == (2, 150_00)
    assert accepted.nimi == "Talousjohtaja: Uusi yksikkö, lisätään huhtikuussa (30.4.2023 asti)"
    waived = tarkastus.findings.filter(tarkastus.findings["rule"] == UNKNOWN_CENTRE)
    assert set(waived["waived_by"]) == {accepted.nimi}
    assert _rule(tarkastus, "account-in-chart").status is Status.FAILED


@pytest.mark.parametrize(
    ("kohde", "waived"),
    [
        ("99*", 2),
        ("kirjanpito.xlsx!Taul1!D2", 1),
        ("KIRJANPITO.XLSX", 2),
        ("*", 2),
        ("990", 0),
        ("9.00", 0),
    ],
)
def test_a_target_is_a_value_a_file_or_a_cell(kohde: str, waived: int) -> None:
    tarkastus = _tarkastus(_waiver(kohde=kohde))
    assert _rule(tarkastus, UNKNOWN_CENTRE).waived == waived
    assert _rule(tarkastus, "waiver-accepts-a-finding").failed == (waived == 0)


def test_a_rule_may_be_called_by_its_title() -> None:
    tarkastus = _tarkastus(_waiver(saanto="Kustannuspaikka on organisaatiossa"))
    assert _rule(tarkastus, UNKNOWN_CENTRE).status is Status.WAIVED


def test_a_waiver_that_has_ended_blocks_again() -> None:
    tarkastus = _tarkastus(_waiver(voimassa_asti=date(2023, 3, 30)))
    assert _rule(tarkastus, UNKNOWN_CENTRE).status is Status.FAILED
    told = tarkastus.findings.filter(tarkastus.findings["rule"] == "waiver-is-in-force")
    assert told.select("cell", "found", "expected").rows() == [("E2", "30.3.2023", "31.3.2023")]
    assert _rule(_tarkastus(_waiver(voimassa_asti=Q1.loppu)), UNKNOWN_CENTRE).waived == 2


def test_structure_and_arithmetic_cannot_be_waived() -> None:
    tarkastus = _tarkastus(_waiver(saanto="ledger-equals-report", kohde="*"))
    assert tarkastus.hyvaksytyt == ()
    rule = "waiver-is-of-a-rule-that-can-be-waived"
    told = tarkastus.findings.filter(tarkastus.findings["rule"] == rule)
    assert told["found"].to_list() == ["ledger-equals-report"]


def test_a_waiver_of_no_rule_is_told() -> None:
    tarkastus = _tarkastus(_waiver(saanto="kaikki"), _waiver())
    told = tarkastus.findings.filter(tarkastus.findings["rule"] == "waiver-names-a-rule")
    assert told.select("cell", "found").rows() == [("A2", "kaikki")]
    assert _rule(tarkastus, UNKNOWN_CENTRE).status is Status.WAIVED


def test_without_waivers_nothing_is_accepted() -> None:
    tarkastus = _tarkastus()
    assert tarkastus.hyvaksytyt == ()
    assert set(tarkastus.findings["waived_by"]) == {""}
    assert _rule(tarkastus, "waiver-names-a-rule").status is Status.NOT_TESTED
