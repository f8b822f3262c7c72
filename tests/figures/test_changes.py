"""Changes between runs: every figure's change is the sum of its causes, and each row is told."""

from datetime import date

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.checking.tarkistus import check
from flows.figures.changes import CAUSES, Ajonrivit, changes
from flows.figures.katsaus import compute_katsaus
from flows.figures.luvut import figures
from schemas.historia import Erot
from schemas.kausi import Kausi
from tests.rows import luettu, taulu

_KAUSI = Kausi.parse("2023-Q1")
_TOIMIALA = "Elinvoimalautakunnan toimiala"


def _posting(tili: str, kp: str, cents: int, paiva: date = date(2023, 2, 1)) -> dict[str, object]:
    return {
        "tili": tili,
        "kustannuspaikka": kp,
        "tosite": "1",
        "paiva": paiva,
        "kausi": paiva.year * 100 + paiva.month,
        "summa_cents": cents,
    }


_POSTINGS = [
    _posting("3005", "10", 5_000),
    _posting("4340", "10", -2_000),
    _posting("4340", "20", -700),
    _posting("4340", "20", -700),
    _posting("4000", "20", -900, date(2022, 5, 1)),
]
_UNITS = {"1*": "Kulttuuri", "2*": "Työllisyys"}
_SWAPPED = {"1*": "Työllisyys", "2*": "Kulttuuri"}
_BUDGET = [("Kulttuuri", "Palvelujen ostot", -100_000, 0)]


def _run(
    postings: list[dict[str, object]],
    units: dict[str, str] = _UNITS,
    budget: list[tuple[str, str, int, int]] = _BUDGET,
) -> Ajonrivit:
    organisaatio = [
        {"kustannuspaikka": kp, "palvelualue": unit, "toimiala": _TOIMIALA}
        for kp, unit in units.items()
    ]
    appropriations = [
        {
            "vuosi": 2023,
            "palvelualue": unit,
            "tuloslaskelman_rivi": line,
            "alkuperainen_cents": original,
            "muutos_cents": amendment,
        }
        for unit, line, original, amendment in budget
    ]
    checked = check(
        [
            luettu(taulu("kirjanpito", postings, merkki="tulo+")),
            luettu(taulu("talousarvio", appropriations, merkki="tulo+")),
            luettu(taulu("organisaatio", organisaatio)),
        ],
        _KAUSI,
    )
    names = [
        (n, each.tiedosto.nimi, each.taulukko, each.laji) for n, each in enumerate(checked.lahteet)
    ]
    schema = {"lahde": pl.Int32, "file": pl.String, "sheet": pl.String, "laji": pl.String}
    katsaus = compute_katsaus(checked, _TOIMIALA, tunniste="")
    return Ajonrivit(
        kirjaukset=checked.johdetut,
        maararahat=checked.maararahat,
        luvut=figures([katsaus]),
        lahteet=pl.DataFrame(names, schema=schema, orient="row"),
    )


def _line(erot: Erot, yksikko: str, selite: str, suure: str) -> dict[str, object]:
    return erot.luvut.row(
        by_predicate=(pl.col("yksikko") == yksikko)
        & (pl.col("selite") == selite)
        & (pl.col("suure") == suure)
        & (pl.col("laskelma") == "tuloslaskelma"),
        named=True,
    )


def test_the_same_rows_in_another_order_change_nothing() -> None:
    erot = changes(_run(_POSTINGS), _run(_POSTINGS[::-1]), _KAUSI)
    assert (erot.luvut.height, erot.rivit.height) == (0, 0)


def test_a_new_and_a_removed_posting_are_told_with_their_rows() -> None:
    after = [*_POSTINGS[:3], *_POSTINGS[4:], _posting("4340", "10", -150)]
    erot = changes(_run(_POSTINGS), _run(after), _KAUSI)
    row = _line(erot, "Kulttuuri", "Palvelujen ostot", "tot")
    assert (row["ennen"], row["jalkeen"], row["new-postings"]) == (-2_000, -2_150, -150)
    row = _line(erot, "Työllisyys", "Palvelujen ostot", "tot")
    assert (row["muutos_cents"], row["removed-postings"]) == (700, 700)
    assert erot.rivit.select("syy", "file", "lahderivi", "summa_cents").rows() == [
        ("new-postings", "kirjanpito.xlsx", 6, -150),
        ("removed-postings", "kirjanpito.xlsx", 5, 700),
    ]


def test_a_moved_cost_centre_is_a_changed_mapping_not_new_rows() -> None:
    moved = {"10": "Kulttuuri", "2*": "Kulttuuri"}
    erot = changes(_run(_POSTINGS), _run(_POSTINGS, moved), _KAUSI)
    assert set(erot.rivit["syy"]) == {"changed-mapping"}
    row = _line(erot, "Kulttuuri", "Palvelujen ostot", "tot")
    assert (row["muutos_cents"], row["changed-mapping"]) == (-1_400, -1_400)
    of_division = erot.luvut.filter(pl.col("taso") == "toimiala")
    assert of_division.height == 0


def test_a_changed_budget_is_told() -> None:
    budget = [("Kulttuuri", "Palvelujen ostot", -100_000, -500)]
    erot = changes(_run(_POSTINGS), _run(_POSTINGS, budget=budget), _KAUSI)
    row = _line(erot, "Kulttuuri", "Palvelujen ostot", "jaljella")
    assert (row["muutos_cents"], row["changed-budget"]) == (-500, -500)


_ANY = st.builds(
    _posting,
    st.sampled_from(["3005", "4340", "4000", "6380"]),
    st.sampled_from(["10", "20"]),
    st.integers(-3, 3).map(lambda cents: cents * 100),
    st.sampled_from([date(2022, 1, 31), date(2022, 6, 30), date(2023, 3, 31)]),
)


@settings(max_examples=15, deadline=None)
@given(
    st.lists(_ANY, min_size=1, max_size=8),
    st.lists(_ANY, min_size=1, max_size=8),
    st.sampled_from([_UNITS, _SWAPPED]),
)
def test_every_change_is_the_sum_of_its_causes(
    one: list[dict[str, object]], other: list[dict[str, object]], units: dict[str, str]
) -> None:
    erot = changes(_run(one), _run(other, units), _KAUSI)
    explained = erot.luvut.select(pl.sum_horizontal(CAUSES))
    assert explained.to_series().to_list() == erot.luvut["muutos_cents"].to_list()
