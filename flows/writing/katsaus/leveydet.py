"""The widths of the columns of tables of figures: no figure shows as ###, no heading is cut."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from flows.writing import styles
from flows.writing.katsaus.laskelmat import headings, labels_of
from flows.writing.katsaus.paper import LANDSCAPE, PORTRAIT
from flows.writing.wrapping import text_width, width_for
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.laskelmat import Laskelma

STANDING: Final = 6
"""The most columns of figures on a page that stands."""

_AMOUNT: Final = 57.0
_PERCENT: Final = 46.0
_LABEL: Final = 130.0
_HEADING: Final = 165.0
"""The width at which the heading of a table begins to wrap."""
_AIR: Final = 9.0


def lies(columns: int) -> bool:
    """Tell whether a table of so many columns needs a page that lies."""
    return columns > STANDING


def column_widths(
    tables: Sequence[Laskelma], kausi: Kausi, kieli: Kieli, every: Iterable[Laskelma]
) -> tuple[float, ...]:
    """Return the widths for the tables of a sheet, the rest of the page going to their labels.

    There are as many as the widest table has columns. Labels and amounts are as wide as on the
    other sheets, whose tables are `every`; a column of per cents is as wide as it needs.
    """
    whole = (*tables, *every)
    count = max((len(laskelma.sarakkeet) for laskelma in tables), default=STANDING)
    amount = max(
        [_AMOUNT, *(each for laskelma in whole for each in _amounts(laskelma, kausi, kieli))]
    )
    figures = [_of_column(tables, place, amount, kausi, kieli) for place in range(1, count + 1)]
    labels = max([_LABEL, *(each for laskelma in whole for each in _of_labels(laskelma, kieli))])
    page = LANDSCAPE if lies(count) else PORTRAIT
    return (max(labels, page - sum(figures)), *figures)


def _of_column(
    tables: Sequence[Laskelma], place: int, amount: float, kausi: Kausi, kieli: Kieli
) -> float:
    """Return the width of a column of figures, counted from 1."""
    own = [each for each in tables if place <= len(each.sarakkeet)]
    shares = [max(_PERCENT, *_needed(each, place, kausi, kieli)) for each in own]
    money = any(each.sarakkeet[place - 1].yksikko_cents for each in own)
    return max([amount if money else _PERCENT, *shares])


def _amounts(laskelma: Laskelma, kausi: Kausi, kieli: Kieli) -> Iterator[float]:
    """Go through the widths that the columns of amounts need."""
    for place, sarake in enumerate(laskelma.sarakkeet, start=1):
        if sarake.yksikko_cents:
            yield from _needed(laskelma, place, kausi, kieli)


def _needed(laskelma: Laskelma, place: int, kausi: Kausi, kieli: Kieli) -> Iterator[float]:
    """Go through the widths that the headings of a column and what it prints need."""
    above, below = headings(laskelma.taulukko, "", kausi, kieli)
    yield text_width(above[place], styles.MEASURE) + _AIR
    yield text_width(below[place], styles.MEASURE_BELOW) + _AIR
    sarake = laskelma.sarakkeet[place - 1]
    if sarake.yksikko_cents:
        shown = (f"{number:,}" for number in laskelma.rivit[sarake.suure].drop_nulls())
    else:
        tenths = laskelma.rivit[f"{sarake.suure}_kymmenys"].drop_nulls()
        shown = (f"{number / 10:.{sarake.desimaalit}f}" for number in tenths)
    yield from (text_width(each, styles.TOTAL_NUMBER) + _AIR for each in shown)


def _of_labels(laskelma: Laskelma, kieli: Kieli) -> Iterator[float]:
    """Go through the widths that the labels of a table need, and its heading, unless too long."""
    yield from (width_for(label, styles.TOTAL) for label in labels_of(laskelma, kieli))
    yield min(_HEADING, width_for(laskelma.otsikko, styles.UNIT))
