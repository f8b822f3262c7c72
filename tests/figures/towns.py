"""Small towns for property tests: postings, budgets and an organisation of two divisions."""

from datetime import date

from hypothesis import strategies as st

from flows.checking.tarkistus import check
from flows.figures.katsaus import compute_katsaus
from schemas.kausi import Kausi
from schemas.laskelmat import Katsaus
from schemas.tarkistettu import Tarkistettu
from tests.rows import luettu, taulu

_KAUSI = Kausi.parse("2023-Q1")
TOIMIALAT = ("Elinvoimalautakunnan toimiala", "Sivistyslautakunnan toimiala")
_ORGANISAATIO = [
    {"kustannuspaikka": f"{digit}*", "palvelualue": name, "toimiala": toimiala}
    for digit, name, toimiala in (
        (1, "Kulttuuri", TOIMIALAT[0]),
        (2, "Työllisyys", TOIMIALAT[0]),
        (3, "Kirjasto", TOIMIALAT[1]),
    )
]
_SHOWN = [
    {"palvelualue": row["palvelualue"], "otsikko": row["palvelualue"], "jarjestys": place}
    for place, row in enumerate(_ORGANISAATIO)
]
_HANKKEET = [
    {"hanke": hanke, "investointiryhma": ryhma, "toimiala": TOIMIALAT[0], "jarjestys": place}
    for place, (hanke, ryhma) in enumerate((("H1", "KULTTUURI"), ("H2", "MUUT")))
]
_DAYS = (date(2021, 12, 31), date(2022, 1, 31), date(2022, 6, 30), date(2023, 3, 31),
         date(2023, 5, 31))  # fmt: skip
_CENTS = st.integers(min_value=-(10**9), max_value=10**9)
_TILIT = ["3005", "3295", "3710", "4000", "4340", "6380", "7170", "1700", "9100", "5000"]
POSTING = st.one_of(
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
APPROPRIATION = st.fixed_dictionaries(
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


def checked(postings: list[dict[str, object]], budget: list[dict[str, object]]) -> Tarkistettu:
    """Check these rows of the first quarter of 2023, income positive."""
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


def reports(tarkistettu: Tarkistettu) -> list[Katsaus]:
    """Compute the report of each division."""
    return [
        compute_katsaus(tarkistettu, toimiala, tunniste="") for toimiala in tarkistettu.toimialat
    ]
