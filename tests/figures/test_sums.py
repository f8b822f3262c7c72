"""Sums: every posting is on one line, parts make the whole, the order of rows does not matter."""

from datetime import date

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.checking.bridge import bridge, tied
from flows.checking.tarkistus import check
from flows.figures.katsaus import compute_katsaus
from schemas.kausi import Kausi
from schemas.lahteet import Luettu
from schemas.laskelmat import Katsaus, Laskelma
from tests.rows import luettu, taulu

_KAUSI = Kausi.parse("2023-Q1")
_TOIMIALA = "Elinvoimalautakunnan toimiala"
_ORGANISAATIO = [
    {"kustannuspaikka": f"{digit}*", "palvelualue": name, "toimiala": _TOIMIALA}
    for digit, name in ((1, "Kulttuuri"), (2, "Työllisyys"))
]
_SHOWN = [
    {"palvelualue": name, "otsikko": name, "jarjestys": place}
    for place, name in enumerate(("Kulttuuri", "Työllisyys"))
]
_POSTING = st.fixed_dictionaries(
    {
        "tili": st.sampled_from(["3005", "3295", "3710", "4000", "4340", "6380", "7170", "1700"]),
        "kustannuspaikka": st.sampled_from(["10", "11", "20"]),
        "paiva": st.sampled_from([date(2022, 1, 31), date(2022, 6, 30), date(2023, 3, 31)]),
        "summa_cents": st.integers(min_value=-(10**9), max_value=10**9),
    }
)


def _files(postings: list[dict[str, object]]) -> list[Luettu]:
    dated = [
        {**row, "kausi": row["paiva"].year * 100 + row["paiva"].month}  # type: ignore[attr-defined]
        for row in postings
    ]
    return [
        luettu(taulu("kirjanpito", dated, merkki="tulo+")),
        luettu(taulu("organisaatio", _ORGANISAATIO)),
        luettu(taulu("palvelualueet", _SHOWN)),
    ]


def _katsaus(postings: list[dict[str, object]]) -> Katsaus:
    return compute_katsaus(check(_files(postings), _KAUSI), _TOIMIALA, tunniste="")


def _cents(laskelma: Laskelma) -> list[tuple[object, ...]]:
    return laskelma.rivit.select("selite", pl.col("^.*_cents$")).rows()


@settings(max_examples=15, deadline=None)
@given(st.lists(_POSTING, min_size=1, max_size=30), st.randoms())
def test_parts_sum_to_the_whole_and_order_does_not_matter(
    postings: list[dict[str, object]], random: st.DataObject
) -> None:
    katsaus = _katsaus(postings)
    assert [t for t in katsaus.tasmaytykset if t.erotus and not t.pyoristys] == []
    shuffled = list(postings)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    again = _katsaus(shuffled)
    assert [_cents(table) for table in again.laskelmat] == [
        _cents(table) for table in katsaus.laskelmat
    ]


@settings(max_examples=15, deadline=None)
@given(st.lists(_POSTING, min_size=1, max_size=30))
def test_every_posting_is_in_one_line_or_named(postings: list[dict[str, object]]) -> None:
    luetut = _files(postings)
    tarkistettu = check(luetut, _KAUSI)
    reports = [compute_katsaus(tarkistettu, name, tunniste="") for name in tarkistettu.toimialat]
    silta = bridge(luetut, tarkistettu, reports)
    assert silta.difference_cents == 0
    assert tied(silta).findings.is_empty()
    assert silta.tiedostot["rows"].to_list() == [len(postings)]
    assert silta.raw_cents == sum(int(row["summa_cents"]) for row in postings)  # type: ignore[call-overload]
    counted = sum(katsaus.erittely["kirjauksia"].sum() for katsaus in reports)
    left_out = sum(rows for _, rows, _ in silta.poisjatot)
    assert counted + left_out == len(postings)


def _investment(tili: str, hanke: str, day: date, cents: int) -> dict[str, object]:
    kausi = day.year * 100 + day.month
    row = {"tili": tili, "hanke": hanke, "paiva": day, "kausi": kausi, "summa_cents": cents}
    return {**row, "kustannuspaikka": "10"}


_NOTE = (
    "ELINVOIMA sisältää myös investoinnit, joilla ei ole talousarviota eikä toteumaa vuonna 2023 "
    "ja joita siksi ei tulosteta omana taulukkonaan: MUUT (TP 2022: tulot 9 tuhatta euroa)."
)
_HANKKEET = [
    {"hanke": "H1", "investointiryhma": "KULTTUURI", "toimiala": _TOIMIALA, "jarjestys": 1},
    {"hanke": "H2", "investointiryhma": "MAANKÄYTTÖ", "toimiala": _TOIMIALA, "jarjestys": 2},
    {"hanke": "H3", "investointiryhma": "MUUT", "toimiala": _TOIMIALA, "jarjestys": 3},
]


@pytest.fixture(scope="module")
def investing() -> Katsaus:
    """A debit-positive ledger: cost is positive, income negative."""
    day, last_year = date(2023, 2, 28), date(2022, 2, 28)
    postings = [
        _investment("1195", "H2", day, 1_080_560),
        _investment("1100", "H2", day, -12_689_730),
        _investment("1100", "H2", last_year, -200_000),
        _investment("1195", "H3", last_year, -900_000),
    ]
    budget = {
        "vuosi": 2023,
        "palvelualue": "Kulttuuri",
        "tuloslaskelman_rivi": "Investointimenot",
        "muutos_cents": 0,
    }
    budgets = [
        {**budget, "hanke": "H1", "alkuperainen_cents": -7_500_000},
        {**budget, "hanke": "H2", "alkuperainen_cents": -32_000_000},
    ]
    files = [
        luettu(taulu("kirjanpito", postings)),
        luettu(taulu("talousarvio", budgets)),
        luettu(taulu("organisaatio", _ORGANISAATIO)),
        luettu(taulu("palvelualueet", _SHOWN)),
        luettu(taulu("hankkeet", _HANKKEET)),
    ]
    return compute_katsaus(check(files, _KAUSI), _TOIMIALA, tunniste="")


def test_investments_round_by_themselves(investing: Katsaus) -> None:
    columns = ["selite", "tp", "tot_edellinen", "ta", "tot", "jaljella", "pct_kymmenys"]
    tables = {t.otsikko: t.rivit.select(columns).rows() for t in investing.investoinnit}
    assert tables == {
        "KULTTUURI": [
            ("MENOT", 0, 0, -75_000, 0, -75_000, 0),
            ("NETTO", 0, 0, -75_000, 0, -75_000, 0),
        ],
        "MAANKÄYTTÖ": [
            ("TULOT", 2, 2, 0, 126_897, -126_897, 0),
            ("MENOT", 0, 0, -320_000, -10_806, -309_194, 34),
            ("NETTO", 2, 2, -320_000, 116_092, -436_092, -363),
        ],
        "ELINVOIMA": [
            ("TULOT", 11, 11, 0, 126_897, -126_897, 0),
            ("MENOT", 0, 0, -395_000, -10_806, -384_194, 27),
            ("NETTO", 11, 11, -395_000, 116_092, -511_092, -294),
        ],
    }


def test_a_group_that_is_not_printed_is_named_in_a_note(investing: Katsaus) -> None:
    assert [text for _, text in investing.huomautukset] == [_NOTE]
