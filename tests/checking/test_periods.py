"""Days and periods: what is dated outside its month, after the period, or left out of it."""

from datetime import date

from schemas.finding_texts import text_of
from schemas.findings import Finding
from schemas.kausi import Kausi
from tests.checking.sound import BASE, count_of, kirjaus, told

_LATE = kirjaus(paiva=date(2023, 4, 3), kausi=202303)
_OTHER_MONTH = kirjaus(paiva=date(2023, 1, 31), kausi=202302)


def _message(finding: dict[str, object]) -> str:
    return text_of(Finding(rule=str(finding["rule"]), found=str(finding["found"]))).message


def test_a_voucher_of_the_period_dated_after_it_is_told_at_its_date() -> None:
    (finding,) = told("date-is-not-after-the-period", kirjanpito=[*BASE, kirjaus(), _LATE])
    assert (finding["cell"], finding["affected_cents"]) == ("H5", 10_000)
    assert _message(finding) == (
        "Tosite on päivätty kauden jälkeen (päivän kuukausi → kirjattu kausi): 4/2023 → 3/2023"
    )
    assert told("date-is-in-the-month-of-its-period", kirjanpito=[*BASE, _LATE]) == []


def test_a_date_of_another_month_than_its_period_is_told_with_both() -> None:
    rows = [*BASE, kirjaus(), _OTHER_MONTH]
    (finding,) = told("date-is-in-the-month-of-its-period", kirjanpito=rows)
    assert (finding["cell"], finding["affected_cents"]) == ("H5", 10_000)
    assert _message(finding) == (
        "Päivä ja kausi ovat eri kuukautta (päivän kuukausi → kirjattu kausi): 1/2023 → 2/2023"
    )
    assert count_of("date-is-in-the-month-of-its-period", kirjanpito=rows) == 4


def test_last_year_closed_in_january_is_another_month_and_not_the_future() -> None:
    closing = kirjaus(paiva=date(2023, 1, 10), kausi=202212)
    (finding,) = told("date-is-in-the-month-of-its-period", kirjanpito=[*BASE, kirjaus(), closing])
    assert finding["found"] == "1/2023 → 12/2022"
    assert told("date-is-not-after-the-period", kirjanpito=[*BASE, kirjaus(), closing]) == []


def test_rows_after_the_period_are_told_once_a_month_with_their_sum() -> None:
    april = [kirjaus(paiva=date(2023, 4, day), kausi=202304) for day in (1, 2)]
    (finding,) = told("posting-is-within-the-period", kirjanpito=[*BASE, kirjaus(), *april])
    assert (finding["cell"], finding["affected_cents"]) == ("I5", 20_000)
    assert _message(finding) == (
        "Kauden jälkeisiä kirjauksia jäi luvuista pois: 4/2023: −200,00\N{NO-BREAK SPACE}€ (2); "
        "suluissa rivien määrä"
    )
    half_year = Kausi.parse("2023-Q2")
    assert told("posting-is-within-the-period", half_year, kirjanpito=[*BASE, *april]) == []
