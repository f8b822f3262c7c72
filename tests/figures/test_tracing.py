"""Tracing: under each printed figure the very rows that sum to it, and back from each row."""

from collections import defaultdict
from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.figures.tracing import (
    each_figure,
    exact_cents,
    figures_of,
    rows_under,
)
from schemas.jaljitys import Luku
from schemas.laskelmat import Katsaus, LaskelmaLaji, Rajaus, RiviTunnus
from schemas.tarkistettu import Tarkistettu
from tests.figures.towns import APPROPRIATION, POSTING, TOIMIALAT, checked, reports

Place = tuple[int, int]
"""A row's source and its sheet row."""


def _places_by_figure(tarkistettu: Tarkistettu, report: Katsaus) -> dict[Luku, set[Place]]:
    """The rows under each figure, once they are proved to sum to it."""
    places = {}
    for luku in each_figure(report):
        rows = rows_under(luku, report, tarkistettu)
        exact = exact_cents(luku, report)
        by_measure = dict(rows.group_by("suure").agg(pl.col("summa_cents").sum()).iter_rows())
        assert {suure: by_measure.get(suure, 0) for suure in exact} == exact
        if luku.suure == "jaljella":
            assert rows["osuus_cents"].sum() == exact["ta"] - exact["tot"]
        places[luku] = set(rows.select("lahde", "lahderivi").iter_rows())
        assert len(places[luku]) == rows.height
    return places


@settings(max_examples=10, deadline=None)
@given(st.lists(POSTING, min_size=1, max_size=20), st.lists(APPROPRIATION, min_size=1, max_size=8))
def test_traced_rows_sum_to_every_figure_and_each_row_leads_back_to_them(
    postings: list[dict[str, object]], budget: list[dict[str, object]]
) -> None:
    tarkistettu = checked(postings, budget)
    for report in reports(tarkistettu):
        figures: dict[Place, set[Luku]] = defaultdict(set)
        for luku, places in _places_by_figure(tarkistettu, report).items():
            for place in places:
                figures[place].add(luku)
        for rows in (tarkistettu.johdetut, tarkistettu.johdetut_maararahat):
            for row in rows.iter_slices(1):
                place = row.select("lahde", "lahderivi").row(0)
                assert set(figures_of(row, report)) == figures[place]


@pytest.fixture(scope="module")
def small() -> Tarkistettu:
    posting = {"tili": "3295", "kustannuspaikka": "11", "paiva": date(2023, 3, 31)}
    last_year = {**posting, "paiva": date(2022, 6, 30)}
    cost = {**posting, "tili": "4000"}
    budget = {"vuosi": 2023, "palvelualue": "Kulttuuri", "tuloslaskelman_rivi": "Maksutuotot",
              "alkuperainen_cents": 90_000, "muutos_cents": 10_000, "paatos": "KV § 3",
              "paatospaiva": date(2023, 1, 30)}  # fmt: skip
    return checked(
        [
            {**posting, "summa_cents": 5_000, "tosite": "77"},
            {**last_year, "summa_cents": 7_000},
            {**cost, "summa_cents": -300},
        ],
        [budget],
    )


def _luku(report: Katsaus, selite: str, suure: str) -> Luku:
    (table,) = [table for table in report.palvelualueet if table.yksikko == "Kulttuuri"]
    place = table.rivit["selite"].to_list().index(selite)
    tunnus = RiviTunnus(LaskelmaLaji.TULOSLASKELMA, Rajaus(TOIMIALAT[0], "Kulttuuri"), place)
    return Luku(tunnus, suure)


def test_a_row_is_shown_with_its_voucher_and_what_it_adds(small: Tarkistettu) -> None:
    report = reports(small)[0]
    rows = rows_under(_luku(report, "Maksutuotot", "jaljella"), report, small)
    columns = ("lahderivi", "suure", "tili", "kustannuspaikka", "tosite", "paiva", "osuus_cents")
    assert rows.select(columns).rows() == [
        (2, "tot", "3295", "11", "77", date(2023, 3, 31), -5_000),
        (2, "ta", None, None, "KV § 3", date(2023, 1, 30), 100_000),
    ]


def test_a_posting_is_in_its_line_and_every_subtotal_above_it(small: Tarkistettu) -> None:
    report = reports(small)[0]
    figures = figures_of(small.johdetut.head(1), report)
    lines = dict.fromkeys(
        (luku.rivi.laji.value, luku.rivi.rajaus.osa,
         report.laskelma(luku.rivi).rivit["selite"][luku.rivi.paikka])
        for luku in figures
    )  # fmt: skip
    income = ("Maksutuotot", "Toimintatuotot", "TOIMINTAKATE", "VUOSIKATE", "TILIKAUDEN TULOS")
    assert list(lines) == [
        ("yhteenveto", None, "TULOT"),
        ("yhteenveto", None, "NETTO"),
        *(("tuloslaskelma", None, line) for line in income),
        *(("tuloslaskelma", "Kulttuuri", line) for line in income),
    ]
    assert {luku.suure for luku in figures} == {"tot", "jaljella", "pct"}


def test_a_posting_of_last_summer_is_in_the_whole_year_alone(small: Tarkistettu) -> None:
    report = reports(small)[0]
    figures = figures_of(small.johdetut.slice(1, 1), report)
    assert {luku.suure for luku in figures} == {"tp"}
