"""Rounding is half away from zero, once, and per cents come from cents."""

from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flows.figures.rounding import printed, tenths_of_per_cent
from schemas.layouts import EURO, TUHAT_EUROA

CENTS = st.integers(min_value=-(10**14), max_value=10**14)


@pytest.mark.parametrize(
    ("cents", "unit", "whole"),
    [
        (30_950, EURO, 310),  # the printed cell that fixes the rule
        (-30_950, EURO, -310),
        (30_949, EURO, 309),
        (-49, EURO, 0),
        (50_000, TUHAT_EUROA, 1),
        (-49_999, TUHAT_EUROA, 0),
    ],
)
def test_half_goes_away_from_zero(cents: int, unit: int, whole: int) -> None:
    assert printed(cents, unit) == whole
    assert str(printed(cents, unit)) == str(whole)


@given(CENTS, st.sampled_from([EURO, TUHAT_EUROA]))
def test_rounding_agrees_with_decimal(cents: int, unit: int) -> None:
    exact = Decimal(cents) / unit
    assert printed(cents, unit) == int(exact.quantize(Decimal(1), ROUND_HALF_UP))


@given(CENTS, CENTS.filter(bool))
def test_per_cent_agrees_with_exact_fractions(part: int, whole: int) -> None:
    tenths = tenths_of_per_cent(part, whole)
    assert 2 * abs(1000 * part - tenths * whole) <= abs(whole)
    assert tenths_of_per_cent(-part, whole) == -tenths


@pytest.mark.parametrize(
    ("part", "whole", "tenths"),
    [
        (1_573, -80_000, -20),
        (7_578_180, -20_000_000, -379),
        (6_467_271, 4_000_000, 1617),
        (5, 0, 0),
    ],
)
def test_per_cent_may_be_negative_or_above_100(part: int, whole: int, tenths: int) -> None:
    assert tenths_of_per_cent(part, whole) == tenths
