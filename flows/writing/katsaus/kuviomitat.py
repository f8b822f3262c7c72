"""How a chart shares its page with its table: widths, how many bars a chart takes, its scale.

Bars and their names stay legible however many units there are: what does not fit into one chart is
drawn in several, each on a page of its own and all on one scale.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from flows.writing import styles
from flows.writing.katsaus.paper import LANDSCAPE
from flows.writing.styles import Style
from flows.writing.wrapping import height_of, text_width, wrapped
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.kuviot import Kuvio, KuvioLaji
from schemas.sanat.kuviot import series_name

_LABELS: Final = (70.0, 165.0)
_AMOUNT: Final = 62.0
_PERCENT: Final = 54.0
_BETWEEN: Final = 12.0
AIR: Final = 12.0

TITLE: Final = Style(name="Kuvion otsikko", size=11, bold=True)
_NAME: Final = Style(name="Kuvion nimi", size=8)
_TITLE_FILLS: Final = 0.75  # of a chart's width
_TITLE_AIR: Final = 16.0
_BELOW: Final = 74.0
"""Points for the figures of the axis, its title and the legend."""
_LEFT: Final = 8.0
_NAMES: Final = (40.0, 130.0)
_NAME_LINE: Final = 9.5
_NAME_AIR: Final = 6.0
_A_BAR: Final = 34.0
_NARROWEST_BAR: Final = 16.0
_BARS_HEIGHTS: Final = (200.0, 350.0)
_LINES_HEIGHT: Final = 380.0
_HEADINGS: Final = 30.0
_TICKS: Final = 6
_STEPS: Final = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Asteikko:
    """In English: a scale: where it begins and ends, and the step between its lines."""

    alku: float
    loppu: float
    askel: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Mitat:
    """In English: the sizes of a chart in points: its own, and what is around its bars."""

    leveys: float
    korkeus: float
    vasen: float
    yla: float
    ala: float = _BELOW


def column_widths(kuvio: Kuvio, kausi: Kausi, kieli: Kieli) -> tuple[float, ...]:
    """Give each column of the table what it needs, and the chart's column the rest of the page."""
    least, most = _LABELS
    words = (text_width(nimi.kielella(kieli), styles.LINE) + AIR for nimi in kuvio.nimet)
    label = min(most, max(least, *words))
    names = (series_name(sarja.suure, kausi, kieli) for sarja in kuvio.sarjat)
    amounts = (max(_AMOUNT, text_width(name, styles.MEASURE) + AIR) for name in names)
    table = (label, *amounts, *[_PERCENT] * bool(kuvio.osuudet_kymmenys))
    return (*table, _BETWEEN, LANDSCAPE - _BETWEEN - sum(table))


def parts_of(
    kuvio: Kuvio, widths: Sequence[float], otsikko: str, kieli: Kieli
) -> tuple[tuple[int, int], ...]:
    """Part the categories of a chart evenly: the first of each part, and that after its last.

    A part has no more bars than show their names whole, and its rows are no higher than its chart.
    """
    count = len(kuvio.nimet)
    if kuvio.laji is KuvioLaji.KERTYMA:
        return ((0, count),)
    names = [nimi.kielella(kieli) for nimi in kuvio.nimet]
    _, highest = _BARS_HEIGHTS
    bars = (highest - _above(otsikko, widths[-1]) - _BELOW) / _narrowest(names)
    rows = (highest - _HEADINGS) / max(height_of(name, styles.LINE, widths[0]) for name in names)
    parts = math.ceil(count / max(1, int(min(bars, rows))))
    return tuple(pairwise(round(count * part / parts) for part in range(parts + 1)))


def sizes(kuvio: Kuvio, names: Sequence[str], otsikko: str, width: float) -> Mitat:
    """Return the sizes of a chart, or of one part of it, that has these names."""
    above, left = _above(otsikko, width), _LEFT + _room_of(names) + _NAME_AIR
    if kuvio.laji is KuvioLaji.KERTYMA:
        return Mitat(leveys=width, korkeus=_LINES_HEIGHT, vasen=left, yla=above)
    least, most = _BARS_HEIGHTS
    wanted = above + _BELOW + len(names) * max(_A_BAR, _narrowest(names))
    return Mitat(leveys=width, korkeus=min(most, max(least, wanted)), vasen=left, yla=above)


def scale_of(kuvio: Kuvio) -> Asteikko:
    """Return round numbers between which every amount of a chart is."""
    euros = [euro or 0 for sarja in kuvio.sarjat for euro in sarja.eurot]
    low, high = min(0, *euros), max(0, *euros)
    rough = (high - low) / _TICKS
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * each for each in _STEPS if power * each >= rough)
    return Asteikko(math.floor(low / step) * step, math.ceil(high / step) * step, step)


def _above(otsikko: str, width: float) -> float:
    """Return how much room a title needs."""
    lines = len(wrapped(otsikko, TITLE, width * _TITLE_FILLS))
    return lines * TITLE.size * 1.2 + _TITLE_AIR


def _room_of(names: Sequence[str]) -> float:
    """Return the width that names take beside their bars; longer ones are wrapped."""
    least, most = _NAMES
    return min(most, max(least, *(text_width(name, _NAME) for name in names)))


def _narrowest(names: Sequence[str]) -> float:
    """Return the least height of a category, its name on as many lines as it needs."""
    lines = max(len(wrapped(name, _NAME, _room_of(names))) for name in names)
    return max(_NARROWEST_BAR, lines * _NAME_LINE)
