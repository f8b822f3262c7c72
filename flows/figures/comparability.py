"""Notes on comparability: what changed in the organisation between the periods compared."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from flows.figures.languages import in_language
from schemas.kieli import Kieli
from schemas.sanat import taulukot as sanat
from schemas.tarkistettu import Tarkistettu
from schemas.written import day

Rivi = Mapping[str, Any]


def notes(
    tarkistettu: Tarkistettu, toimiala: str | None, kieli: Kieli = Kieli.FI
) -> tuple[str, ...]:
    """Tell of cost centres that began, ended or moved from the year before to the period's end.

    None is every division. Each posting is in the figures of the service area that its day had.
    """
    kausi = tarkistettu.kausi
    first, last = date(kausi.edellinen_vuosi, 1, 1), kausi.loppu
    named = in_language(tarkistettu.organisaatio, kieli)
    centres = named.sort("kustannuspaikka", "voimassa_alkaen", nulls_last=False)
    changes = [
        (when, words)
        for _, rows in centres.group_by("kustannuspaikka", maintain_order=True)
        for when, words, divisions in _changes(list(rows.iter_rows(named=True)), tarkistettu, kieli)
        if first < when <= last and toimiala in {None, *divisions}
    ]
    return tuple(words for _, words in sorted(changes))


def _changes(
    rows: list[Rivi], tarkistettu: Tarkistettu, kieli: Kieli
) -> Iterator[tuple[date, str, set[str]]]:
    """Tell the changes of one cost centre: the day, the words, the divisions concerned."""
    name = _name(rows[0], kieli)

    def unit(row: Rivi) -> str:
        return tarkistettu.nimi(row["palvelualue"], kieli)

    if start := rows[0]["voimassa_alkaen"]:
        words = sanat.ON_UUSI(
            kieli, paiva=day(start, kieli), kustannuspaikka=name, palvelualue=unit(rows[0])
        )
        yield start, words, {rows[0]["toimiala"]}
    for before, after in pairwise(rows):
        start = after["voimassa_alkaen"]
        if start and _unit(before) != _unit(after):
            words = sanat.SIIRTYI(
                kieli,
                paiva=day(start, kieli),
                kustannuspaikka=name,
                palvelualue=unit(after),
                entinen=unit(before),
            )
            yield start, words, {before["toimiala"], after["toimiala"]}
    if end := _end(rows):
        words = sanat.PAATTYI(kieli, paiva=day(end, kieli), kustannuspaikka=name)
        yield end + timedelta(days=1), words, {rows[-1]["toimiala"]}


def _end(rows: Iterable[Rivi]) -> date | None:
    """Return the last day of a cost centre, None when it goes on."""
    ends = [row["voimassa_asti"] for row in rows]
    return None if None in ends else max(ends)


def _unit(row: Rivi) -> tuple[str, str]:
    return row["toimiala"], row["palvelualue"]


def _name(row: Rivi, kieli: Kieli) -> str:
    name = row["kustannuspaikan_nimi"]
    centre = sanat.KUSTANNUSPAIKKA(kieli, koodi=row["kustannuspaikka"])
    return f"{centre} ({name})" if name else centre
