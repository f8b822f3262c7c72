"""The bridge: three sums of their own, by file and by line; what is lost between them is told."""

from dataclasses import replace
from datetime import date

import polars as pl

from flows.checking.bridge import bridge, tied
from flows.checking.tarkistus import check
from flows.figures.katsaus import compute_katsaus
from schemas.kausi import Kausi
from schemas.lahteet import Luettu
from schemas.laskelmat import Katsaus
from schemas.tarkistettu import Tarkistettu
from tests.rows import luettu, taulu

Q1 = Kausi.parse("2023-Q1")


def _posting(tili: str, kp: str, cents: int) -> dict[str, object]:
    day = date(2023, 2, 1)
    return {"tili": tili, "kustannuspaikka": kp, "paiva": day, "kausi": 202302,
            "summa_cents": cents}  # fmt: skip


def _quarter() -> tuple[list[Luettu], Tarkistettu, list[Katsaus]]:
    unit = {"kustannuspaikka": "41*", "palvelualue": "Kulttuuri", "toimiala": "Elinvoima"}
    first = [_posting("4340", "4100", 100_00), _posting("3005", "4100", -30_00)]
    second = [_posting("4340", "9900", 7_00), _posting("1700", "4100", 5_00)]
    luetut = [
        luettu(taulu("kirjanpito", first, merkki="debet+"), nimi="tammi.xlsx"),
        luettu(taulu("kirjanpito", second, merkki="debet+"), nimi="helmi.xlsx"),
        luettu(taulu("organisaatio", [unit])),
    ]
    tarkistettu = check(luetut, Q1)
    return luetut, tarkistettu, [compute_katsaus(tarkistettu, "Elinvoima", tunniste="")]


def test_each_file_and_each_line_is_accounted_for() -> None:
    silta = bridge(*_quarter())
    steps = ("file", "rows", "accounted_rows", "raw_cents", "excluded_cents", "unmapped_cents",
             "mapped_cents", "difference_cents")  # fmt: skip
    assert silta.tiedostot.select(steps).rows() == [
        ("tammi.xlsx", 2, 2, -70_00, 0, 0, -70_00, 0),
        ("helmi.xlsx", 2, 2, -12_00, -5_00, -7_00, 0, 0),
    ]
    assert silta.rivit.select("unit", "line", "rows", "mapped_cents", "reported_cents").rows() == [
        (unit, line, 1, cents, cents)
        for unit in ("Elinvoima", "Kulttuuri")
        for line, cents in (("Myyntituotot", 30_00), ("Palvelujen ostot", -100_00))
    ]
    assert tied(silta).findings.is_empty()
    assert tied(silta).tested == 1 + 2 + 4


def test_a_row_lost_in_the_checks_is_told_with_its_file() -> None:
    luetut, tarkistettu, katsaukset = _quarter()
    lost = tarkistettu.kohtalot.filter(pl.col("syy") != "balance-sheet")
    findings = tied(bridge(luetut, replace(tarkistettu, kohtalot=lost), katsaukset)).findings
    assert findings.select("file", "affected_cents").rows() == [("", 5_00), ("helmi.xlsx", 5_00)]


def test_a_posting_that_a_line_does_not_print_is_told_with_its_line() -> None:
    luetut, tarkistettu, katsaukset = _quarter()
    moved = tarkistettu.johdetut.with_columns(
        summa_cents=pl.when(pl.col("tili") == "3005").then(29_99).otherwise("summa_cents")
    )
    findings = tied(bridge(luetut, replace(tarkistettu, johdetut=moved), katsaukset)).findings
    assert findings.select("column", "affected_cents").rows() == [
        ("Elinvoima / Myyntituotot", 1),
        ("Kulttuuri / Myyntituotot", 1),
    ]
