"""The sample quarter: the rows under every printed figure sum to its exact cents."""

from pathlib import Path

import polars as pl
import pytest

from flows.figures.tracing import each_figure, exact_cents, figures_of, rows_under
from flows.osavuosikatsaus import Tilaus
from flows.tracing.loading import Jaljitettava, load
from schemas.kausi import Kausi

_INPUT = Path(__file__).parents[2] / "input"


@pytest.fixture(scope="module")
def sample() -> Jaljitettava:
    return load(Tilaus(kausi=Kausi.parse("2023-Q1"), syotteet=_INPUT, tulosteet=_INPUT))


def test_the_rows_under_every_figure_sum_to_its_cents(sample: Jaljitettava) -> None:
    figures = [(report, luku) for report in sample.katsaukset for luku in each_figure(report)]
    assert len(figures) > 800
    for report, luku in figures:
        rows = rows_under(luku, report, sample.tarkistettu)
        sums = dict(rows.group_by("suure").agg(pl.col("summa_cents").sum()).iter_rows())
        exact = exact_cents(luku, report)
        assert {suure: sums.get(suure, 0) for suure in exact} == exact


def test_rows_lead_back_to_the_figures_that_they_are_under(sample: Jaljitettava) -> None:
    tarkistettu, report = sample.tarkistettu, sample.katsaukset[0]
    places = {
        luku: set(rows_under(luku, report, tarkistettu).select("lahde", "lahderivi").iter_rows())
        for luku in each_figure(report)
    }
    for rows in (tarkistettu.johdetut, tarkistettu.johdetut_maararahat):
        for row in rows.gather_every(max(1, rows.height // 15)).iter_slices(1):
            place = row.select("lahde", "lahderivi").row(0)
            assert set(figures_of(row, report)) == {
                luku for luku, under in places.items() if place in under
            }
