"""This year beside last year: what is missing, what has the wrong sign, what is unlike."""

from datetime import date

import pytest

from schemas.finding_texts import text_of
from schemas.findings import Finding
from tests.checking.sound import KULTTUURI, UNIT, count_of, on, told

_TWO_UNITS = [UNIT, {**UNIT, "kustannuspaikka": "42*", "palvelualue": "Muu"}]
_MUU = {"kustannuspaikka": "4200"}
_BOTH_YEARS = [on(year, month) for year in (2022, 2023) for month in (1, 2, 3)]
_NBSP = "\N{NO-BREAK SPACE}"


def _message(finding: dict[str, object]) -> str:
    return text_of(Finding(rule=str(finding["rule"]), found=str(finding["found"]))).message


def test_a_month_that_the_whole_ledger_lacks_is_told() -> None:
    rows = [row for row in _BOTH_YEARS if row["kausi"] != 202303]
    (finding,) = told("period-has-every-month", kirjanpito=rows)
    assert (finding["cell"], finding["affected_cents"]) == ("I4", 10_000)
    assert _message(finding) == "Kuukaudelta 3/2023 ei ole yhtään kirjausta"
    assert finding["expected"] == f"−100,00{_NBSP}€ (1)"
    assert told("service-area-has-every-month", kirjanpito=rows) == []
    assert told("period-has-every-month", kirjanpito=_BOTH_YEARS) == []


def test_a_month_that_had_nothing_last_year_is_not_missed() -> None:
    rows = [row for row in _BOTH_YEARS if row["kausi"] not in {202202, 202302}]
    assert told("period-has-every-month", kirjanpito=rows) == []
    assert count_of("period-has-every-month", kirjanpito=rows) == 2


def test_a_month_whose_postings_reach_no_figure_is_not_missing() -> None:
    lost = [on(2023, 3, tili="3900") if row["kausi"] == 202303 else row for row in _BOTH_YEARS]
    assert told("period-has-every-month", kirjanpito=lost) == []


def test_a_month_that_a_service_area_lacks_is_told() -> None:
    muu = [on(2022, 2, **_MUU), on(2022, 3, **_MUU), on(2023, 2, **_MUU)]
    tables = {"kirjanpito": [*_BOTH_YEARS, *muu], "organisaatio": _TWO_UNITS}
    (finding,) = told("service-area-has-every-month", **tables)
    assert (finding["row"], finding["affected_cents"]) == (9, 10_000)
    assert _message(finding) == "Palvelualueelta puuttuu kuukauden kirjaukset: Muu 3/2023"
    assert told("service-area-has-postings", **tables) == []


def test_a_service_area_without_postings_is_told_once() -> None:
    muu = [on(2022, 2, **_MUU, summa_cents=500_000), on(2022, 3, **_MUU)]
    tables = {"kirjanpito": [*_BOTH_YEARS, *muu], "organisaatio": _TWO_UNITS}
    (finding,) = told("service-area-has-postings", **tables)
    assert (finding["row"], finding["affected_cents"]) == (8, 510_000)
    assert _message(finding) == "Palvelualueella Muu ei ole tällä kaudella yhtään kirjausta"
    assert told("service-area-has-every-month", **tables) == []
    assert told("class-has-postings", **tables) == []


def test_a_service_area_that_is_no_more_is_not_missed() -> None:
    ended = {**_TWO_UNITS[1], "voimassa_asti": date(2022, 12, 31)}
    tables = {"kirjanpito": [*_BOTH_YEARS, on(2022, 2, **_MUU)], "organisaatio": [UNIT, ended]}
    assert told("service-area-has-postings", **tables) == []
    assert count_of("service-area-has-postings", **tables) == 1


def test_a_class_of_a_thousand_euros_last_year_and_nothing_now_is_told() -> None:
    classes = [
        on(2022, 1, tili="7000", summa_cents=100_000),
        on(2022, 1, tili="4800", summa_cents=99_999),
    ]
    (finding,) = told("class-has-postings", kirjanpito=[*_BOTH_YEARS, *classes])
    assert (finding["row"], finding["affected_cents"]) == (8, 100_000)
    assert _message(finding) == (
        "Rivillä ei ole tällä kaudella yhtään kirjausta: "
        "Kulttuuripalvelut, Poistot ja arvonalentumiset"
    )
    assert told("class-has-postings", kirjanpito=_BOTH_YEARS) == []


def test_a_year_without_postings_is_told_by_its_own_rule_alone() -> None:
    last = [row for row in _BOTH_YEARS if row["kausi"] < 202300]  # type: ignore[operator]
    assert len(told("year-has-postings", kirjanpito=last)) == 1
    for rule in ("period-has-every-month", "service-area-has-postings", "class-has-postings"):
        assert (told(rule, kirjanpito=last), count_of(rule, kirjanpito=last)) == ([], 0)


_SALES = on(2023, 1, tili="3005", summa_cents=-900)
_REFUND = on(2023, 3, tili="3005", summa_cents=5_000)


def test_a_printed_figure_against_its_class_s_nature_is_told_at_the_worst_posting() -> None:
    (finding,) = told("class-has-its-sign", kirjanpito=[*_BOTH_YEARS, _SALES, _REFUND, _SALES])
    assert (finding["cell"], finding["affected_cents"]) == ("K9", 3_200)
    assert _message(finding) == (
        f"Luku on väärän merkkinen: Kulttuuripalvelut, Myyntituotot 1–3/2023: −32,00{_NBSP}€ (3); "
        "suluissa kirjausten määrä"
    )


@pytest.mark.parametrize(
    ("tili", "year", "cents", "told_of"),
    [
        ("4340", 2023, -10_050, ["1–3/2023"]),
        ("4340", 2023, -10_049, []),  # prints as 0
        ("4340", 2022, -60_000, ["1–3/2022", "2022"]),
        ("4340", 2022, -59_999, []),  # prints as 0 thousand
        ("6000", 2023, 90_000, []),  # financing goes either way
        ("3005", 2023, -90_000, []),
    ],
)
def test_a_sign_is_wrong_where_it_prints(
    tili: str, year: int, cents: int, told_of: list[str]
) -> None:
    rows = [
        *[{**row, "tili": "4800"} for row in _BOTH_YEARS],
        *[on(year, 1, tili=tili, summa_cents=each) for each in (cents, 10_000 * (tili == "4340"))],
    ]
    found = [finding["found"] for finding in told("class-has-its-sign", kirjanpito=rows)]
    name = f"{KULTTUURI}, Palvelujen ostot "
    assert [text.split(": ")[0].removeprefix(name) for text in found] == told_of


_NOW = {1: 2_000_002, 2: 1_900_000, 3: 1_000_000}
_STEADY = [on(2022, month, summa_cents=1_000_000 + month) for month in range(1, 13)]


def test_a_month_unlike_last_year_s_is_told_with_what_it_may_differ_by() -> None:
    now = [on(2023, month, summa_cents=cents) for month, cents in _NOW.items()]
    (finding,) = told("month-is-like-last-year", kirjanpito=[*_STEADY, *now])
    assert (finding["cell"], finding["affected_cents"]) == ("I14", 1_000_001)
    assert _message(finding) == (
        "Kuukauden summa poikkeaa viime vuodesta: "
        f"Kulttuuripalvelut, Palvelujen ostot 1/2023: −20{_NBSP}000,02{_NBSP}€"
    )
    assert finding["expected"] == f"−10{_NBSP}000,01{_NBSP}€ ± 10{_NBSP}000,00{_NBSP}€"
    assert count_of("month-is-like-last-year", kirjanpito=[*_STEADY, *now]) == 3


def test_a_line_that_varies_may_differ_by_four_times_its_spread() -> None:
    varying = [on(2022, month, summa_cents=month * 1_000_000) for month in range(1, 13)]
    spread = round(3_000_000 * 1.4826 * 4)
    inside, outside = (on(2023, 1, summa_cents=1_000_000 + spread + more) for more in (0, 1))
    assert told("month-is-like-last-year", kirjanpito=[*varying, inside]) == []
    assert len(told("month-is-like-last-year", kirjanpito=[*varying, outside])) == 1


def test_a_spread_of_too_few_months_is_not_known() -> None:
    rows = [*_STEADY[:5], on(2023, 1, summa_cents=9_000_000)]
    assert count_of("month-is-like-last-year", kirjanpito=rows) == 0
    assert told("month-is-like-last-year", kirjanpito=rows) == []
