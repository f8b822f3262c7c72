"""Tables that share their rows, each with amount columns of its own: read once, then told apart.

Such is an export with a column for each month, or with actuals beside budgets.
"""

from collections.abc import Sequence
from dataclasses import replace

from flows.reading.columns import Columns
from flows.reading.recognition import Tunnistus
from schemas.lajit import Muoto


def together(tunnistukset: Sequence[Tunnistus]) -> Tunnistus:
    """Return one table for those of a kind that share their rows.

    A term of amounts is called by its column as well (`summa 4`), so that all of them have a place.
    """
    first = tunnistukset[0]
    if not first.sarakkeittain:
        return first
    sarakkeet: dict[str, int] = {}
    otsikot: dict[str, str] = {}
    for tunnistus in tunnistukset:
        names = own_names(tunnistus)
        sarakkeet |= {names.get(termi, termi): p for termi, p in tunnistus.sarakkeet.items()}
        otsikot |= {names.get(termi, termi): text for termi, text in tunnistus.otsikot.items()}
    return replace(first, sarakkeet=sarakkeet, otsikot=otsikot, vakiot={}, kaksoset={})


def own_names(tunnistus: Tunnistus) -> dict[str, str]:
    """Return what the terms of a table are called among those that share its rows."""
    if not tunnistus.sarakkeittain:
        return {}
    return {t: f"{t} {tunnistus.sarakkeet[t]}" for t in tunnistus.of_form(Muoto.SUMMA)}


def part_of(columns: Columns, tunnistus: Tunnistus) -> Columns:
    """Return the columns of one table, by its terms."""
    if not tunnistus.sarakkeittain:
        return columns
    names = own_names(tunnistus)
    places = {termi: names.get(termi, termi) for termi in tunnistus.sarakkeet}
    rivit = columns.rivit.select("lahderivi", "tyhja").with_columns(
        columns.rivit[place].alias(termi) for termi, place in places.items()
    )
    return Columns(
        rivit,
        {t: columns.luetut[place] for t, place in places.items() if place in columns.luetut},
        {t: columns.merkitty[place] for t, place in places.items() if place in columns.merkitty},
    )
