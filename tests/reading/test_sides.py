"""Amounts whose sign stands in a column of its own."""

from pathlib import Path

import pytest

from tests.reading.workbooks import Rows, found, outcomes, read_rows

HEADINGS = ["Tili", "Kp", "Tositepvm", "Summa", "D/K"]


def _rows(*amounts: tuple[object, object]) -> Rows:
    return [HEADINGS, *(["4000", "1", "1.2.2023", summa, side] for summa, side in amounts)]


def _cents(folder: Path, *amounts: tuple[object, object]) -> list[int]:
    luettu = read_rows(folder, _rows(*amounts))
    assert found(luettu) == []
    (taulu,) = luettu.taulut
    return taulu.rivit["summa_cents"].to_list()


@pytest.mark.parametrize(
    ("debit", "credit"), [("D", "K"), ("debet", "kredit"), ("DR", "CR"), ("S", "H"), (None, "K.")]
)
def test_the_credit_side_is_negative(tmp_path: Path, debit: str | None, credit: str) -> None:
    assert _cents(tmp_path, (100, debit), (30, credit), (-1, debit)) == [10000, -3000, -100]


@pytest.mark.parametrize("amounts", [((100, "D"), (-30, "K")), ((-100, "D"), (30, "K"))])
def test_amounts_that_have_a_sign_keep_it(
    tmp_path: Path, amounts: tuple[tuple[int, str], ...]
) -> None:
    assert _cents(tmp_path, *amounts) == [summa * 100 for summa, _ in amounts]


def test_a_side_that_is_not_known_is_told_at_its_cell(tmp_path: Path) -> None:
    luettu = read_rows(tmp_path, _rows((100, "D"), (30, "X"), (5, None)))
    assert found(luettu) == [("value-is-in-its-list", "E3", "X")]
    assert outcomes(luettu)["value-is-in-its-list"] == 2


def test_a_total_is_compared_with_the_signed_amounts(tmp_path: Path) -> None:
    rows = [*_rows((100, "D"), (30, "K")), [None, None, None, 70, None]]
    luettu = read_rows(tmp_path, rows)
    assert found(luettu) == []
    assert luettu.taulut[0].lahde.luvut.summat_cents == {"summa": 7000}
