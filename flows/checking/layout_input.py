"""Layouts as they are given: the rows of their sheets, and which of them could not be read."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from flows.checking.contracts import Tested
from flows.checking.layout_lines import by_table
from flows.checking.layout_places import Rivi
from schemas.findings import Finding
from schemas.kaavat import code
from schemas.lahteet import Lahde
from schemas.lajit import POHJA_OSIOT, POHJA_RIVIT, POHJA_SARAKKEET, POHJAN_LAJIT
from schemas.layouts import TAULUKKO_OSIOT
from schemas.raporttipohja import KOODI

OMA: Final = "oma"
"""What a layout given without a name is called."""

TABLES: Final = frozenset(laji.value for laji in TAULUKKO_OSIOT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pohjasyote:
    """In English: a layout as given, its rows by the kind of their sheet.

    `vialliset` are the rows that are told already since a cell of them could not be read: what a
    layout lacks by them is not told beside. `ainoa` tells that no other layout is given.
    """

    nimi: str
    rivit: Mapping[str, Sequence[Rivi]]
    vialliset: Mapping[str, Sequence[Rivi]]
    ainoa: bool = True

    @property
    def osiot(self) -> Sequence[Rivi]:
        """The rows of its sections."""
        return self.rivit[POHJA_OSIOT.nimi]

    @property
    def taulut(self) -> Mapping[str, Sequence[Rivi]]:
        """The lines of each table."""
        return by_table(self.rivit[POHJA_RIVIT.nimi])

    @property
    def sarakkeet(self) -> Mapping[str, Sequence[Rivi]]:
        """The columns of each table."""
        return by_table(self.rivit[POHJA_SARAKKEET.nimi])

    @property
    def lajit(self) -> tuple[str, ...]:
        """The kinds of its sheets that every row of could be read."""
        return tuple(laji for laji, rows in self.vialliset.items() if not rows)

    @property
    def tulostettavat(self) -> frozenset[str]:
        """The tables that its sections print."""
        return frozenset(
            (row["pohja"] or "").strip() for row in self.osiot if row["osion_laji"] in TABLES
        )

    @property
    def muut_koodit(self) -> frozenset[str] | None:
        """The codes of lines that are told of elsewhere: not readable, or of no printed table.

        None where it is the code itself that could not be read.
        """
        lines = [row for name, rows in self.taulut.items() for row in rows
                 if name not in self.tulostettavat]  # fmt: skip
        codes = [row["koodi"] or "" for row in (*lines, *self.vialliset[POHJA_RIVIT.nimi])]
        if not all(re.match(KOODI, koodi) for koodi in codes):
            return None
        return frozenset(map(code, codes))

    def is_told_on(self, finding: Finding) -> bool:
        """Tell whether a cell of the line that a finding is on could not be read."""
        return finding.row in {row["lahderivi"] for row in self.vialliset[POHJA_RIVIT.nimi]}


def given_layouts(
    tested: Mapping[str, Tested], lahteet: Sequence[Lahde], known: pl.DataFrame
) -> dict[str, Pohjasyote]:
    """Return the layouts that are given, by their names; `known` are the reader's findings."""
    told = set(known.select("file", "sheet", "row").iter_rows())

    def is_told(row: Rivi) -> bool:
        lahde = lahteet[row["lahde"]]
        return row["broken"] or (lahde.tiedosto.nimi, lahde.taulukko, row["lahderivi"]) in told

    rows = {laji.nimi: tested[laji.nimi].rows.to_dicts() for laji in POHJAN_LAJIT}
    names = dict.fromkeys(layout_name(row["raporttipohja"]) for own in rows.values() for row in own)
    return {
        name: Pohjasyote(
            nimi=name,
            ainoa=len(names) == 1,
            rivit={
                laji: [row for row in own if _is(row, name) and not row["broken"]]
                for laji, own in rows.items()
            },
            vialliset={
                laji: [row for row in own if _is(row, name) and is_told(row)]
                for laji, own in rows.items()
            },
        )
        for name in names
    }


def layout_name(text: str | None) -> str:
    """Return the name of a layout as names compare."""
    return (text or "").strip().casefold() or OMA


def _is(row: Rivi, name: str) -> bool:
    return layout_name(row["raporttipohja"]) == name
