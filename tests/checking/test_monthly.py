"""The months of each service area, this year's beside last year's."""

import polars as pl

from flows.checking.monthly import by_unit_and_month
from flows.checking.tarkistus import check
from tests.checking.sound import KAUSI, files, kirjaus, on

SUMMED = ("month", "previous_cents", "current_cents", "previous_rows", "current_rows")


def _months(*rows: dict[str, object]) -> pl.DataFrame:
    return by_unit_and_month(check(files(kirjanpito=rows), KAUSI))


def test_every_month_of_a_service_area_has_its_sum_and_its_count() -> None:
    months = _months(
        on(2022, 1, summa_cents=100),
        on(2022, 12, summa_cents=700),
        on(2023, 1, summa_cents=200),
        on(2023, 1, summa_cents=50),
        on(2023, 3, tili="3005", summa_cents=-900),
    )
    assert months.select("division", "unit").unique().rows() == [
        ("Elinvoimalautakunnan toimiala", "Kulttuuri")
    ]
    assert months.select(SUMMED).rows() == [
        (1, -100, -250, 1, 2),
        (2, 0, 0, 0, 0),
        (3, 0, 900, 0, 1),
        *((month, 0, None, 0, None) for month in range(4, 12)),
        (12, -700, None, 1, None),
    ]


def test_a_year_that_was_not_read_has_no_months() -> None:
    months = _months(on(2023, 2), on(2023, 2, tili="3005", summa_cents=-1))
    assert months["previous_cents"].null_count() == months.height == 12
    assert months["current_cents"].to_list()[:3] == [0, -9_999, 0]


def test_an_investment_is_in_no_service_areas_months() -> None:
    investment = kirjaus(tili="1150", hanke="H1", summa_cents=5_000)
    assert _months(on(2023, 2, summa_cents=10), investment)["current_cents"].sum() == -10


def test_the_months_of_nothing_are_none() -> None:
    assert by_unit_and_month(check(files(kirjanpito=[]), KAUSI)).is_empty()
