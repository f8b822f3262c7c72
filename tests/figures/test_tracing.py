"""Tracing: under each printed figure the very rows that sum to it, and back from each row."""

from collections import defaultdict
from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.checking.tarkistus import check
from flows.figures.katsaus import compute_katsaus
from flows.figures.tracing import (
    each_figure,
    exact_cents,
    figures_of_appropriation,
    figures_of_posting,
    rows_under,
)
from schemas.jaljitys import Luku
from schemas.kausi import Kausi
from schemas.laskelmat import Katsaus, LaskelmaLaji, Rajaus, RiviTunnus
from schemas.tarkistettu import Tarkistettu
from tests.rows import luettu, taulu

_KAUSI = Kausi.parse("2023-Q1")
_TOIMIALAT = ("Elinvoimalautakunnan toimiala", "Sivistyslautakunnan toimiala")
_ORGANISAATIO = [
    {"kustannuspaikka": f"{digit}*", "palvelualue": name, "toimiala": toimiala}
    for digit, name, toimiala in (
        (1, "Kulttuuri", _TOIMIALAT[0]),
        (2, "Työllisyys", _TOIMIALAT[0]),
        (3, "Kirjasto", _TOIMIALAT[1]),
    )
]
_SHOWN = [
    {"palvelualue": row["palvelualue"], "otsikko": row["palvelualue"], "jarjestys": place}
    for place, row in enumerate(_ORGANISAATIO)
]
_HANKKEET = [
    {"hanke": hanke, "investointiryhma": ryhma, "toimiala": _TOIMIALAT[0], "jarjestys": place}
    for place, (hanke, ryhma) in enumerate((("H1", "KULTTUURI"), ("H2", "MUUT")))
]
_DAYS = (date(2021, 12, 31), date(2022, 1, 31), date(2022, 6, 30), date(2023, 3, 31),
         date(2023, 5, 31))  # fmt: skip
_CENTS = st.integers(min_value=-(10**9), max_value=10**9)
_TILIT = ["3005", "3295", "3710", "4000", "4340", "6380", "7170", "1700", "9100", "5000"]
_POSTING = st.one_of(
    st.fixed_dictionaries(
        {
            "tili": st.sampled_from(_TILIT),
            "kustannuspaikka": st.sampled_from(["10", "11", "20", "30", "99"]),
            "paiva": st.sampled_from(_DAYS),
            "summa_cents": _CENTS,
        }
    ),
    st.fixed_dictionaries(
        {
            "tili": st.sampled_from(["1100", "1195"]),
            "kustannuspaikka": st.just("10"),
            "hanke": st.sampled_from(["H1", "H2", "H9"]),
            "paiva": st.sampled_from(_DAYS),
            "summa_cents": _CENTS,
        }
    ),
)
_APPROPRIATION = st.fixed_dictionaries(
    {
        "vuosi": st.sampled_from([2022, 2023]),
        "palvelualue": st.sampled_from(["Kulttuuri", "Kirjasto", "Tuntematon"]),
        "tuloslaskelman_rivi": st.sampled_from(["Maksutuotot", "Henkilöstökulut", "Verotulot"]),
        "alkuperainen_cents": _CENTS,
        "muutos_cents": _CENTS,
        "paatos": st.just("KV § 21"),
        "paatospaiva": st.sampled_from([date(2023, 2, 1), date(2023, 6, 1)]),
    }
)


def _checked(postings: list[dict[str, object]], budget: list[dict[str, object]]) -> Tarkistettu:
    dated = [
        {**row, "kausi": row["paiva"].year * 100 + row["paiva"].month}  # type: ignore[attr-defined]
        for row in postings
    ]
    files = [
        luettu(taulu("kirjanpito", dated, merkki="tulo+")),
        luettu(taulu("talousarvio", budget, merkki="tulo+")),
        luettu(taulu("organisaatio", _ORGANISAATIO)),
        luettu(taulu("palvelualueet", _SHOWN)),
        luettu(taulu("hankkeet", _HANKKEET)),
    ]
    return check(files, _KAUSI)


def _reports(tarkistettu: Tarkistettu) -> list[Katsaus]:
    return [
        compute_katsaus(tarkistettu, toimiala, tunniste="") for toimiala in tarkistettu.toimialat
    ]


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
@given(
    st.lists(_POSTING, min_size=1, max_size=20), st.lists(_APPROPRIATION, min_size=1, max_size=8)
)
def test_traced_rows_sum_to_every_figure_and_each_row_leads_back_to_them(
    postings: list[dict[str, object]], budget: list[dict[str, object]]
) -> None:
    tarkistettu = _checked(postings, budget)
    for report in _reports(tarkistettu):
        figures: dict[Place, set[Luku]] = defaultdict(set)
        for luku, places in _places_by_figure(tarkistettu, report).items():
            for place in places:
                figures[place].add(luku)
        for rows, figures_of in (
            (tarkistettu.johdetut, figures_of_posting),
            (tarkistettu.johdetut_maararahat, figures_of_appropriation),
        ):
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
    return _checked(
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
    tunnus = RiviTunnus(LaskelmaLaji.TULOSLASKELMA, Rajaus(_TOIMIALAT[0], "Kulttuuri"), place)
    return Luku(tunnus, suure)


def test_a_row_is_shown_with_its_voucher_and_what_it_adds(small: Tarkistettu) -> None:
    report = _reports(small)[0]
    rows = rows_under(_luku(report, "Maksutuotot", "jaljella"), report, small)
    columns = ("lahderivi", "suure", "tili", "kustannuspaikka", "tosite", "paiva", "osuus_cents")
    assert rows.select(columns).rows() == [
        (2, "tot", "3295", "11", "77", date(2023, 3, 31), -5_000),
        (2, "ta", None, None, "KV § 3", date(2023, 1, 30), 100_000),
    ]


def test_a_posting_is_in_its_line_and_every_subtotal_above_it(small: Tarkistettu) -> None:
    report = _reports(small)[0]
    figures = figures_of_posting(small.johdetut.head(1), report)
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
    report = _reports(small)[0]
    figures = figures_of_posting(small.johdetut.slice(1, 1), report)
    assert {luku.suure for luku in figures} == {"tp"}
