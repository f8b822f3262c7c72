"""Notes on comparability: what changed in the organisation between the periods compared."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import polars as pl

from schemas.kausi import Kausi

Rivi = Mapping[str, Any]


def notes(organisaatio: pl.DataFrame, kausi: Kausi, toimiala: str | None) -> tuple[str, ...]:
    """Tell of cost centres that began, ended or moved from the year before to the period's end.

    `organisaatio` has the columns of `YHTEYDET`; None is every division. Each posting is in the
    figures of the service area that its day had.
    """
    first, last = date(kausi.edellinen_vuosi, 1, 1), kausi.loppu
    centres = organisaatio.sort("kustannuspaikka", "voimassa_alkaen", nulls_last=False)
    told = [
        (day, words)
        for _, rows in centres.group_by("kustannuspaikka", maintain_order=True)
        for day, words, divisions in _changes(list(rows.iter_rows(named=True)))
        if first < day <= last and toimiala in {None, *divisions}
    ]
    return tuple(words for _, words in sorted(told))


def _changes(rows: list[Rivi]) -> Iterator[tuple[date, str, set[str]]]:
    """Tell the changes of one cost centre: the day, the words, the divisions concerned."""
    name = _name(rows[0])
    if start := rows[0]["voimassa_alkaen"]:
        words = f"{_day(start)} alkaen {name} on uusi palvelualueella {rows[0]['palvelualue']}."
        yield start, words, {rows[0]["toimiala"]}
    for before, after in pairwise(rows):
        start = after["voimassa_alkaen"]
        if start and _unit(before) != _unit(after):
            yield start, _moved(name, before, after), {before["toimiala"], after["toimiala"]}
    if end := _end(rows):
        words = f"{_day(end)} jälkeen {name} ei ole enää käytössä."
        yield end + timedelta(days=1), words, {rows[-1]["toimiala"]}


def _moved(name: str, before: Rivi, after: Rivi) -> str:
    return (
        f"{_day(after['voimassa_alkaen'])} alkaen {name} on palvelualueella "
        f"{after['palvelualue']}, sitä ennen palvelualueella {before['palvelualue']}. "
        "Aiemmat luvut ovat entisellä palvelualueella, joten luvut eivät ole vertailukelpoisia."
    )


def _end(rows: Iterable[Rivi]) -> date | None:
    """Return the last day of a cost centre, None when it goes on."""
    ends = [row["voimassa_asti"] for row in rows]
    return None if None in ends else max(ends)


def _unit(row: Rivi) -> tuple[str, str]:
    return row["toimiala"], row["palvelualue"]


def _name(row: Rivi) -> str:
    name = row["kustannuspaikan_nimi"]
    return f"kustannuspaikka {row['kustannuspaikka']}{f' ({name})' if name else ''}"


def _day(day: date) -> str:
    return f"{day.day}.{day.month}.{day.year}"
