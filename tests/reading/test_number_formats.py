"""Which number formats show days, and what serials of days come to."""

import pytest

from flows.reading.cells import Cells
from flows.reading.limits import RAJAT
from flows.reading.number_formats import day_formats, shows_day


@pytest.mark.parametrize(
    "muoto", ["dd.mm.yyyy", "d/m/yy;@", "[$-40B]d. mmmm yyyy", "yyyy-mm-dd hh:mm", "mmm-yy", "h:mm"]
)
def test_formats_of_days(muoto: str) -> None:
    assert shows_day(muoto)


@pytest.mark.parametrize(
    "muoto",
    ["General", "0.00", "@", '#,##0.00 "mk"', "#,##0\\ _€;[Red]-#,##0", "[h]:mm", "0.00E+00",
     '_-* #,##0.00 [$kr-41D]_-;"d"@', ""],
)  # fmt: skip
def test_formats_of_numbers(muoto: str) -> None:
    assert not shows_day(muoto)


def test_own_formats_win_over_the_built_in_ones() -> None:
    assert day_formats({14: "0.00", 170: "d.m."}, [0, 14, 22, 170]) == [False, False, True, True]


@pytest.mark.parametrize(
    ("serial", "shown"),
    [
        (45016.0, "2023-03-31"),
        (45016.5, "2023-03-31 12:00:00"),
        (45016.999999999, "2023-04-01"),
        (0.25, "06:00:00"),
        (-1.0, "-1"),
        (2_958_466.0, "2958466"),
        (1e300, "1e+300"),
        (float("nan"), "NaN"),
    ],
)
def test_serials_that_are_no_days_stay_as_numbers(serial: float, shown: str) -> None:
    cells = Cells(RAJAT)
    cells.number(0, 0, serial, day=True)
    assert cells.sheet("Taul1", piilossa=False).solut.rows() == [(shown,)]
