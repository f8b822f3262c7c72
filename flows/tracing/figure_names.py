"""The names of printed figures: as people write them, and as sheet and cell."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from itertools import combinations

from flows.figures.tracing import each_figure
from flows.tracing.naming import NEAREST, UnknownNameError, fold, with_nearest
from flows.writing.katsaus import cells_of
from flows.writing.katsaus.laskelmat import headings
from flows.writing.katsaus.places import column_of
from schemas.jaljitys import Luku
from schemas.laskelmat import Katsaus, Laskelma
from schemas.sanat.jaljitys import EI_LUKU, MONTA_LUKUA

_CELL = re.compile(r"(?P<sheet>.+)!\$?(?P<column>[A-Za-z]{1,3})\$?(?P<row>[0-9]+)")
_NOTHING_PRINTED = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class NimettyLuku:
    """In English: a printed figure with its names.

    `yksikot` are what its table may be called, the printed heading first; `sarakkeet` what its
    column may be called, the shown name first.
    """

    katsaus: Katsaus
    luku: Luku
    yksikot: tuple[str, ...]
    rivi: str
    sarakkeet: tuple[str, ...]
    taulukko: str
    solu: str

    @property
    def nimi(self) -> str:
        """Its name as people write it."""
        return f"{self.yksikot[0]}/{self.rivi}/{self.sarakkeet[0]}"

    @property
    def osoite(self) -> str:
        """Its sheet and cell."""
        return f"{self.taulukko}!{self.solu}"


def named_figures(katsaukset: Iterable[Katsaus]) -> tuple[NimettyLuku, ...]:
    """Name every figure that the reports print."""
    return tuple(named for katsaus in katsaukset for named in _named(katsaus))


def find_figure(text: str, figures: Sequence[NimettyLuku]) -> NimettyLuku:
    """Return the figure that a text names: `Kulttuuri/Maksutuotot/TOT 2023` or `Sheet!C17`.

    Raises:
        UnknownNameError: it names no figure, or several.
    """
    by_cell = _CELL.fullmatch(text.strip())
    found = _at_cell(by_cell, figures) if by_cell else _by_name(text, figures)
    if len(found) == 1:
        return found[0]
    if found:
        several = MONTA_LUKUA.of(teksti=text, maara=len(found))
        raise UnknownNameError(with_nearest(several, _told(found)))
    nearest = _beside(by_cell, figures) if by_cell else _like(text, figures)
    raise UnknownNameError(with_nearest(EI_LUKU.of(teksti=text), _told(nearest)))


def _named(katsaus: Katsaus) -> Iterator[NimettyLuku]:
    cells = cells_of(katsaus)
    for luku in each_figure(katsaus):
        laskelma = katsaus.laskelma(luku.rivi)
        sheet, cell = cells[luku]
        yield NimettyLuku(
            katsaus=katsaus,
            luku=luku,
            yksikot=(laskelma.otsikko, laskelma.yksikko),
            rivi=laskelma.rivit["selite"][luku.rivi.paikka],
            sarakkeet=_column_names(luku, laskelma, katsaus),
            taulukko=sheet,
            solu=cell,
        )


def _column_names(luku: Luku, laskelma: Laskelma, katsaus: Katsaus) -> tuple[str, ...]:
    """Return what a column may be called, from its two printed headings."""
    rows = headings(laskelma.taulukko, laskelma.otsikko, katsaus.kausi, katsaus.kieli)
    above, below = (row[column_of(luku.suure, laskelma.sarakkeet) - 1] for row in rows)
    if _NOTHING_PRINTED in {above, below}:
        return (below if above == _NOTHING_PRINTED else above,)
    both = f"{above} {below}"
    return (both, above, below) if below == "%" else (above, both, both.split("/", maxsplit=1)[0])


def _by_name(text: str, figures: Sequence[NimettyLuku]) -> list[NimettyLuku]:
    """Return the figures of a name; a printed heading comes before a unit's own name."""
    for unit, line, column in _splits(fold(text)):
        rest = [
            named
            for named in figures
            if fold(named.rivi) == line and column in map(fold, named.sarakkeet)
        ]
        for heading_or_name in range(2):
            found = [named for named in rest if fold(named.yksikot[heading_or_name]) == unit]
            if found:
                return found
    return []


def _splits(text: str) -> Iterator[tuple[str, str, str]]:
    """Part a name into unit, line and column, each of which may hold a `/`."""
    parts = text.split("/")
    for first, second in combinations(range(1, len(parts)), 2):
        yield "/".join(parts[:first]), "/".join(parts[first:second]), "/".join(parts[second:])


def _at_cell(cell: re.Match[str], figures: Sequence[NimettyLuku]) -> list[NimettyLuku]:
    address = f"{cell['column'].upper()}{cell['row']}"
    return [
        named
        for named in figures
        if fold(named.taulukko) == fold(cell["sheet"]) and named.solu == address
    ]


def _beside(cell: re.Match[str], figures: Sequence[NimettyLuku]) -> list[NimettyLuku]:
    """Return figures near a cell: those of its sheet, or the first of each sheet."""

    def distance(named: NimettyLuku) -> tuple[int, bool]:
        column, row = re.findall(r"[A-Z]+|[0-9]+", named.solu)
        return abs(int(row) - int(cell["row"])), column != cell["column"].upper()

    own = [named for named in figures if fold(named.taulukko) == fold(cell["sheet"])]
    if own:
        return sorted(own, key=distance)
    first_of_sheet = {named.taulukko: named for named in reversed(figures)}
    return list(reversed(first_of_sheet.values()))


def _like(text: str, figures: Sequence[NimettyLuku]) -> list[NimettyLuku]:
    """Return the figures of similar names, else one as an example."""
    by_name = {fold(named.nimi): named for named in reversed(figures)}
    close = get_close_matches(fold(text), by_name, n=NEAREST, cutoff=0.5)
    return [by_name[name] for name in close] or list(figures[:1])


def _told(figures: Sequence[NimettyLuku]) -> list[str]:
    return [f"{named.nimi}  ({named.osoite}, {named.katsaus.nimi})" for named in figures]
