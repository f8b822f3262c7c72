"""Budgets that print what the original and its amendment come to."""

from pathlib import Path

import pytest

from schemas.finding_texts import text_of
from schemas.findings import Finding
from tests.reading.workbooks import found, outcomes, read_rows

RULE = "amended-budget-equals-its-parts"
HEADINGS = ["Vuosi", "Palvelualue", "Tuloslaskelman rivi", "TA", "Muutos", "Muutettu TA"]


def _row(*amounts: object) -> list[object]:
    return [2023, "Kulttuuripalvelut", "Avustukset", *amounts]


def _amounts(tmp_path: Path, *rows: list[object]) -> list[tuple[int | None, int | None]]:
    (taulu,) = read_rows(tmp_path, [*rows]).taulut
    return taulu.rivit.select("alkuperainen_cents", "muutos_cents").rows()


def test_an_amended_budget_that_is_not_its_parts_is_told_at_its_cell(tmp_path: Path) -> None:
    luettu = read_rows(tmp_path, [HEADINGS, _row(-100, -5, -105), _row(-100, -5.5, -105)])
    assert found(luettu) == [(RULE, "F3", "-105")]
    (outcome,) = (each for each in luettu.tulokset if each.rule == RULE)
    row = outcome.findings.row(0, named=True)
    assert (outcome.tested, row["affected_cents"]) == (2, 50)
    named = {name: row[name] for name in ("rule", "cell", "found", "expected")}
    assert text_of(Finding(**named)).message == (
        "Solun F3 muutettu talousarvio on -105, mutta alkuperäinen ja muutos ovat yhteensä -105,50"
    )


def test_an_empty_part_is_nothing_and_an_empty_sum_is_not_tested(tmp_path: Path) -> None:
    rows = [_row(-100, None, -100), _row(None, -5, -5), _row(-100, -5, None)]
    luettu = read_rows(tmp_path, [HEADINGS, *rows])
    assert found(luettu) == []
    assert outcomes(luettu)[RULE] == 2


def test_a_part_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    luettu = read_rows(tmp_path, [HEADINGS, _row(-100, "viisi", -105), _row(-1, -1, -2)])
    assert found(luettu) == [("amount-is-a-number", "E2", "viisi")]


@pytest.mark.parametrize(
    ("row", "amounts"),
    [
        ((-100, -105.5), (-10000, -550)),
        ((-100, None), (-10000, 0)),
        ((None, -5), (0, -500)),
        ((-100, -100), (-10000, 0)),
    ],
)
def test_without_an_amendment_column_it_is_what_the_amended_budget_adds(
    tmp_path: Path, row: tuple[object, object], amounts: tuple[int, int]
) -> None:
    headings = [*HEADINGS[:4], "Talousarvio muutoksineen"]
    luettu = read_rows(tmp_path, [headings, _row(*row), _row(-1, -1)])
    assert found(luettu) == []
    assert _amounts(tmp_path, headings, _row(*row), _row(-1, -1))[0] == amounts
    assert RULE not in outcomes(luettu)


def test_a_total_of_the_amended_budget_is_a_control_total(tmp_path: Path) -> None:
    rows = [
        HEADINGS,
        _row(-100, -5, -105),
        _row(-1, 0, -1),
        [None, None, "Yhteensä", -101, -5, -107],
    ]
    luettu = read_rows(tmp_path, rows)
    assert [rule for rule, *_ in found(luettu)] == ["control-total-equals-rows"]
