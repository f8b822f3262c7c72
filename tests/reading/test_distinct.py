"""Columns parted into their different texts come to what they come to row by row."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, time
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal, assert_series_equal

from flows.reading import distinct
from flows.reading.distinct import Distinct, says
from flows.reading.refusal import Refusal
from flows.reading.xlsx_cells import Kind
from flows.reading.xlsx_values import Values
from tests.reading.workbooks import found, outcomes, read_rows

_SHARED = ["Tili", "Tili", "", "ä &amp; ö", "4000", " väli "]
_VALUES = Values(pl.Series(_SHARED), vuosi_1904=False)
_CELLS = st.one_of(
    st.none(),
    st.tuples(st.just(Kind.SHARED), st.sampled_from(["0", "1", "2", "3", "4", "5", ""])),
    st.tuples(st.just(Kind.NUMBER), st.sampled_from(["1", "3000.0", "1.1000000000000001", "x"])),
    st.tuples(st.just(Kind.DATE), st.sampled_from(["44927", "44927.5", "59", "-1", "", "1E9"])),
    st.tuples(st.just(Kind.TEXT), st.sampled_from(["ä &amp; ö", "_x000D_", "", "44927"])),
    st.tuples(st.just(Kind.ISO), st.sampled_from(["2023-01-31", ""])),
    st.tuples(st.just(Kind.BOOLEAN), st.sampled_from(["0", "1"])),
    st.tuples(st.just(Kind.ERROR), st.sampled_from(["#REF!", ""])),
)  # fmt: skip


@contextmanager
def _parting(*, always: bool) -> Iterator[None]:
    """Part every column into its different texts, or none."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(distinct, "_WORTH_IT", 0 if always else 10**9)
        patch.setattr(distinct, "_FEW", 0)
        yield


def _values(cells: list[tuple[Kind, str] | None], *, always: bool) -> Distinct:
    texts = pl.Series([cell and cell[1] for cell in cells], dtype=pl.String)
    kinds = pl.Series([cell and cell[0] for cell in cells], dtype=pl.UInt8)
    with _parting(always=always):
        return _VALUES.of(texts, kinds)


@given(st.lists(_CELLS, min_size=1, max_size=60), st.integers(0, 8), st.integers(0, 70))
def test_cells_of_any_kinds_mean_the_same(
    cells: list[tuple[Kind, str] | None], above: int, height: int
) -> None:
    parted, whole = _values(cells, always=True), _values(cells, always=False)
    assert_series_equal(parted.by_row(parted.tekstit), whole.by_row(whole.tekstit))
    below, same = parted.rows(above, height), whole.rows(above, height)
    assert len(below.by_row(below.tekstit)) == height
    assert_series_equal(below.by_row(below.tekstit), same.by_row(same.tekstit))
    assert_series_equal(below.texts_by_row().cast(pl.String), same.texts_by_row())
    for pattern in ("[0-9]", r"\S", "^ä"):
        assert_series_equal(says(below.texts_by_row(), pattern), says(same.tekstit, pattern))
    if below.paikat is not None:
        assert set(below.tekstit.drop_nulls()) == set(same.by_row(same.tekstit).drop_nulls())


def test_a_column_of_one_kind_is_parted_by_its_numbers() -> None:
    parted = _values([(Kind.SHARED, "4"), (Kind.SHARED, "0"), (Kind.SHARED, "4")], always=True)
    assert sorted(parted.tekstit) == ["4000", "Tili"]
    assert parted.paikat is not None


def test_a_column_may_have_hundreds_of_texts_of_two_kinds() -> None:
    """Numbers of few texts have one byte: more of them must not begin anew."""
    texts = [f"t{number}" for number in range(200)]
    cells = [(Kind.TEXT, text) for text in texts] + [(Kind.NUMBER, str(n)) for n in range(100)]
    parted = _values([*cells, *cells], always=True)
    assert parted.paikat is not None
    assert parted.by_row(parted.tekstit).to_list() == [text for _, text in cells] * 2


@pytest.mark.parametrize("place", ["6", "x", "-1", "1.0"])
@pytest.mark.parametrize("always", [True, False])
@pytest.mark.parametrize("others", [1, 40])
def test_a_text_that_is_not_there_is_damage(place: str, others: int, *, always: bool) -> None:
    with pytest.raises(Refusal):
        _values([(Kind.SHARED, "1")] * others + [(Kind.SHARED, place)], always=always)


def test_a_ledger_is_read_alike(tmp_path: Path) -> None:
    rows = [
        ["Vienti", None],
        ["Tili", "Tilin nimi", "Kustannuspaikka", "Pvm", "Selite", "Summa"],
        *(
            [3000 + number % 3, "Myynti", "0410", date(2023, 1, 1 + number % 28), None, number / 4]
            for number in range(90)
        ),
        ["Tili", "Tilin nimi", "Kustannuspaikka", "Pvm", "Selite", "Summa"],
        ["#VIITTAUS!", True, 410, "31.2.2023", None, "1.234"],
        ["4000.0", "ä", "0410", 44927, " ", "1 234,50-"],
        ["4000", "ä", "", datetime.combine(date(2023, 1, 1), time(12)), " ", "5,"],
        [],
        [None, "Yhteensä", None, None, None, 1_001.25],
    ]  # fmt: skip
    with _parting(always=True):
        parted = read_rows(tmp_path, rows)
    with _parting(always=False):
        whole = read_rows(tmp_path, rows)
    assert found(parted) == found(whole)
    assert found(parted)
    assert outcomes(parted) == outcomes(whole)
    for mine, its in zip(parted.taulut, whole.taulut, strict=True):
        # A workbook written twice may differ in its time, and so in its size.
        assert replace(mine.lahde, tiedosto=its.lahde.tiedosto) == its.lahde
        assert_frame_equal(mine.rivit, its.rivit)
        assert_frame_equal(mine.ohitetut, its.ohitetut)
        assert_frame_equal(mine.valisummat, its.valisummat)
