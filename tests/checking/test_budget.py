"""Every line of the budget has one fate: in its figures, or out for one reason."""

from datetime import date

from flows.checking.tarkistus import check
from schemas.tarkistettu import Kohtalo, Syy
from tests.checking.sound import BUDGET, KAUSI, files

_BY_ACCOUNT = {**BUDGET, "tuloslaskelman_rivi": None}


def test_every_budget_line_has_one_fate() -> None:
    lines = [
        BUDGET,
        {**BUDGET, "muutos_cents": None},
        {**BUDGET, "vuosi": 2022},
        {**BUDGET, "tuloslaskelman_rivi": "Muuta"},
        {**BUDGET, "tuloslaskelman_rivi": "Verotulot"},
        {**BUDGET, "palvelualue": "Muu"},
        {**BUDGET, "tuloslaskelman_rivi": "Investointimenot"},
        {**_BY_ACCOUNT, "tili": "1700"},
        {**_BY_ACCOUNT, "tili": "8800"},
        {**_BY_ACCOUNT, "tili": "9100"},
    ]
    tarkistettu = check(files(talousarvio=lines), KAUSI)
    fates = tarkistettu.johdetut_maararahat.sort("lahderivi").select("kohtalo", "syy").rows()
    assert fates == [
        (Kohtalo.MAPPED, Syy.NONE),
        (Kohtalo.REJECTED, Syy.BROKEN_ROW),
        (Kohtalo.REJECTED, Syy.OTHER_YEAR),
        (Kohtalo.UNMAPPED, Syy.NO_CLASS),
        (Kohtalo.UNMAPPED, Syy.NO_LINE),
        (Kohtalo.UNMAPPED, Syy.NO_UNIT),
        (Kohtalo.UNMAPPED, Syy.NO_UNIT),
        (Kohtalo.EXCLUDED, Syy.BALANCE_SHEET),
        (Kohtalo.EXCLUDED, Syy.CLOSING_ACCOUNT),
        (Kohtalo.EXCLUDED, Syy.INTERNAL_ACCOUNTING),
    ]
    assert tarkistettu.maararahat["lahderivi"].to_list() == [2]


def test_an_amendment_decided_after_the_period_counts_as_zero() -> None:
    late = {**BUDGET, "muutos_cents": -5_000, "paatos": "KV § 9", "paatospaiva": date(2023, 6, 1)}
    rows = check(files(talousarvio=[late]), KAUSI).johdetut_maararahat
    assert rows.select("alkuperainen_cents", "muutos_cents", "kohtalo").rows() == [
        (-100_000, 0, Kohtalo.MAPPED)
    ]
