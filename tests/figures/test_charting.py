"""The charts' figures tie to the printed ones, and their titles say what the figures show."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.figures.katsaus import compute_katsaus
from flows.figures.kunta import compute_municipality
from flows.figures.rounding import printed
from schemas.kieli import Kieli
from schemas.kuviot import TASAINEN, Kuvio, KuvioLaji
from schemas.laskelmat import Katsaus
from schemas.layouts import EURO, Mittari
from schemas.luokat import MENOT
from schemas.sanat.kuviot import FRAASIT, alt_text, sentence
from schemas.vakiopohjat import VAKIOPOHJAT
from tests.figures.towns import APPROPRIATION, POSTING, TOIMIALAT, checked

Rows = list[dict[str, object]]
_LAAJA = VAKIOPOHJAT["laaja"]
_SPACE = "\N{NO-BREAK SPACE}"


def _report(postings: Rows, budget: Rows) -> Katsaus:
    tarkistettu = replace(checked(postings, budget), pohja=_LAAJA)
    return compute_katsaus(tarkistettu, TOIMIALAT[0], tunniste="")


def _posting(tili: str, paikka: str, paiva: date, euros: int) -> dict[str, object]:
    return {"tili": tili, "kustannuspaikka": paikka, "paiva": paiva, "summa_cents": euros * EURO}


def _appropriation(palvelualue: str, rivi: str, euros: int) -> dict[str, object]:
    return {
        "vuosi": 2023, "palvelualue": palvelualue, "tuloslaskelman_rivi": rivi,
        "alkuperainen_cents": euros * EURO, "muutos_cents": 0,
        "paatos": "KV § 1", "paatospaiva": date(2022, 12, 1),
    }  # fmt: skip


POSTINGS = [
    _posting("4000", "10", date(2022, 2, 15), -20_000),
    _posting("4000", "10", date(2022, 11, 15), -40_000),
    _posting("4000", "10", date(2023, 1, 31), -30_000),
    _posting("4340", "20", date(2023, 2, 28), -10_000),
    _posting("3005", "20", date(2023, 3, 31), 4_000),
]
BUDGET = [
    _appropriation("Kulttuuri", "Henkilöstökulut", -100_000),
    _appropriation("Työllisyys", "Palvelujen ostot", -60_000),
]


def _series(kuvio: Kuvio, suure: str) -> tuple[int | None, ...]:
    return next(sarja.eurot for sarja in kuvio.sarjat if sarja.suure == suure)


def _said(kuvio: Kuvio) -> str:
    return sentence(kuvio.havainto).replace(_SPACE, " ")


def test_the_title_names_who_has_used_most() -> None:
    kuvio = _report(POSTINGS, BUDGET).kuvio(KuvioLaji.TALOUSARVIO)
    assert [nimi.fi for nimi in kuvio.nimet] == ["Kulttuuri", "Työllisyys"]
    assert _series(kuvio, Mittari.TA) == (100_000, 60_000)
    assert _series(kuvio, Mittari.TOT) == (30_000, 6_000)
    assert kuvio.osuudet_kymmenys == (300, 100)
    assert _said(kuvio) == (
        "Kulttuuri on käyttänyt nettomenojensa talousarviosta suurimman osan, 30,0 %, "
        "kun vuodesta on kulunut 25,0 %."
    )


def test_the_title_tells_the_pace() -> None:
    kuvio = _report(POSTINGS, BUDGET).kuvio(KuvioLaji.KERTYMA)
    assert _series(kuvio, Mittari.TOT) == (30_000, 40_000, 36_000, *[None] * 9)
    assert _series(kuvio, Mittari.TOT_EDELLINEN) == (0, *[20_000] * 9, 60_000, 60_000)
    assert _series(kuvio, TASAINEN)[::11] == (13_333, 160_000)
    assert _said(kuvio) == (
        "Nettomenoja on kertynyt 36 tuhatta euroa: 4 000 euroa vähemmän kuin tasaisessa "
        "kertymässä ja 16 tuhatta euroa enemmän kuin vuosi sitten."
    )


def test_the_title_names_the_largest_cost() -> None:
    kuvio = _report(POSTINGS, BUDGET).kuvio(KuvioLaji.KULUT)
    assert [nimi.fi for nimi in kuvio.nimet] == ["Henkilöstökulut", "Palvelujen ostot"]
    assert kuvio.osuudet_kymmenys == (750, 250)
    assert _said(kuvio) == (
        "Henkilöstökulut on suurin kuluerä, 30 tuhatta euroa: 75,0 % kaikista kuluista."
    )


@pytest.mark.parametrize(
    ("postings", "budget", "laji", "said"),
    [
        (POSTINGS, [], KuvioLaji.TALOUSARVIO, "Nettomenoille ei ole talousarviota."),
        (POSTINGS[2:3], [], KuvioLaji.KERTYMA, "Nettomenoja on kertynyt 30 tuhatta euroa."),
        ([_posting("3005", "10", date(2023, 2, 1), 500)],
         [_appropriation("Kulttuuri", "Maksutuotot", 2_000)], KuvioLaji.KERTYMA,
         "Nettotuloja on kertynyt 500 euroa: saman verran kuin tasaisessa kertymässä."),
        (POSTINGS[4:], [], KuvioLaji.KULUT, "Kuluja ei ole kertynyt."),
    ],
)  # fmt: skip
def test_the_title_says_nothing_of_what_is_not_there(
    postings: Rows, budget: Rows, laji: KuvioLaji, said: str
) -> None:
    assert _said(_report(postings, budget).kuvio(laji)) == said


@settings(max_examples=25, deadline=None)
@given(st.lists(POSTING, min_size=1, max_size=20), st.lists(APPROPRIATION, max_size=6))
def test_every_figure_of_a_chart_ties_to_a_printed_one(postings: Rows, budget: Rows) -> None:
    tarkistettu = replace(checked(postings, budget), pohja=_LAAJA)
    reports = [
        *(compute_katsaus(tarkistettu, name, tunniste="") for name in tarkistettu.toimialat),
        compute_municipality(tarkistettu, tunniste=""),
    ]
    for report in reports:
        _ties(report)


def _ties(report: Katsaus) -> None:
    """Each unit's net is its operating margin, the year's ends are those of the bottom line."""
    margins = [_line(each.rivit, "TOIMINTAKATE") for each in report.palvelualueet]
    by_unit = report.kuvio(KuvioLaji.TALOUSARVIO)
    for suure in (Mittari.TA, Mittari.TOT):
        assert _series(by_unit, suure) == tuple(_turned(row[f"{suure}_cents"]) for row in margins)
    assert by_unit.osuudet_kymmenys == tuple(row["pct_kymmenys"] for row in margins)
    net = _line(report.yhteenveto.rivit, "NETTO")
    by_month = {sarja.suure: sarja.eurot for sarja in report.kuvio(KuvioLaji.KERTYMA).sarjat}
    ends = (
        (Mittari.TOT, report.kausi.kuukaudet, "tot_cents"),
        (Mittari.TOT_EDELLINEN, report.kausi.kuukaudet, "tot_edellinen_cents"),
        (Mittari.TOT_EDELLINEN, 12, "tp_cents"),
        (TASAINEN, 12, "ta_cents"),
    )
    for suure, month, cents in ends:
        drawn = by_month[suure][month - 1] if suure in by_month else 0
        assert drawn == _turned(net[cents])
    costs = report.kuvio(KuvioLaji.KULUT)
    lines = {row["selite"]: row for row in report.tuloslaskelma.rivit.iter_rows(named=True)}
    for nth, nimi in enumerate(costs.nimet):
        for sarja in costs.sarjat:
            assert sarja.eurot[nth] == _turned(lines[nimi.fi][f"{sarja.suure}_cents"])
    assert len(costs.nimet) == len({*lines} & {luokka.value for luokka in MENOT})


def _line(rivit: pl.DataFrame, selite: str) -> dict[str, int]:
    return rivit.filter(pl.col("selite") == selite).row(0, named=True)


def _turned(cents: int) -> int:
    return printed(-cents, EURO)


def test_a_report_whose_layout_asks_for_none_has_no_charts() -> None:
    tarkistettu = checked(POSTINGS, BUDGET)
    assert compute_katsaus(tarkistettu, TOIMIALAT[0], tunniste="").kuviot == ()


def test_every_phrase_is_said_in_every_language() -> None:
    report = _report(POSTINGS, BUDGET)
    texts: Sequence[str] = [alt_text(kuvio, kieli) for kuvio in report.kuviot for kieli in Kieli]
    assert len(set(texts)) == len(texts)
    assert all(fraasi.sv and fraasi.en for fraasi in FRAASIT.values())
    english = sentence(report.kuvio(KuvioLaji.KERTYMA).havainto, Kieli.EN)
    assert english.replace(_SPACE, " ") == (
        "Net costs come to 36 thousand euros: 4,000 euros less than in even accrual and "
        "16 thousand euros more than a year ago."
    )
