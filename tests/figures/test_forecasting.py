"""The year's forecast: an own figure wins, a sane season is followed, else it goes on evenly."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.figures.forecasting import forecast
from schemas.ennuste import Menetelma, is_large
from schemas.kausi import Kausi

_Q1 = Kausi.parse("2023-Q1")
_YEAR = Kausi.parse("2023")


@pytest.mark.parametrize(
    ("own", "tot", "tp", "tot_edellinen", "cents", "method"),
    [
        (123, 300, 1_200, 300, 123, Menetelma.OMA),
        (0, 300, 1_200, 300, 0, Menetelma.OMA),
        (None, 400, 1_000, 200, 2_000, Menetelma.PROFIILI),
        (None, -400, -1_000, -200, -2_000, Menetelma.PROFIILI),
        (None, 5, 3, 2, 8, Menetelma.PROFIILI),  # 7,5 cents: half goes away from zero
        (None, -5, 3, 2, -8, Menetelma.PROFIILI),
        (None, 400, 0, 0, 1_600, Menetelma.TASAINEN),
        (None, 400, 1_000, -200, 1_600, Menetelma.TASAINEN),
        (None, 400, 1_000, 1_001, 1_600, Menetelma.TASAINEN),
        (None, 400, 1_000, 83, 1_600, Menetelma.TASAINEN),  # under a third of the even share
        (None, 400, 1_000, 84, 4_762, Menetelma.PROFIILI),
        (None, 400, 1_000, 750, 533, Menetelma.PROFIILI),
        (None, 400, 1_000, 751, 1_600, Menetelma.TASAINEN),
    ],
)
def test_a_method_for_each_history(  # noqa: PLR0913, PLR0917 - a line of the table
    own: int | None, tot: int, tp: int, tot_edellinen: int, cents: int, method: Menetelma
) -> None:
    assert forecast(own, tot, tp, tot_edellinen, kausi=_Q1) == (cents, method)


def test_a_whole_year_is_what_was_posted() -> None:
    assert forecast(None, 400, 1_000, 1_000, kausi=_YEAR) == (400, Menetelma.TOTEUMA)


_CENTS = st.integers(min_value=-(10**13), max_value=10**13)


@given(_CENTS, _CENTS, _CENTS)
def test_it_is_exact_in_any_size(tot: int, tp: int, tot_edellinen: int) -> None:
    cents, method = forecast(None, tot, tp, tot_edellinen, kausi=_Q1)
    exact = (
        Decimal(tot) * tp / tot_edellinen if method == Menetelma.PROFIILI else Decimal(tot) * 12 / 3
    )
    assert abs(cents - exact) <= Decimal("0.5")
    assert cents == int(exact.quantize(Decimal(1), ROUND_HALF_UP))


@pytest.mark.parametrize(
    ("deviation", "budget", "large"),
    [
        (-2_000_000, -20_000_000, True),
        (-1_999_999, -1_000, False),
        (2_000_000, 20_000_001, False),
        (2_000_000, 0, True),
    ],
)
def test_large_is_a_tenth_and_twenty_thousand(deviation: int, budget: int, *, large: bool) -> None:
    assert is_large(deviation, budget) is large
