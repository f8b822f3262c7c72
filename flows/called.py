"""What the units and lines of kept runs are called in a language; they are kept in Finnish."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

import polars as pl

from flows.keeping.frames import get_frame
from flows.keeping.records import NAMES, Tallenne
from flows.keeping.store import Varasto
from schemas.historia import NIMET
from schemas.kieli import Kieli
from schemas.vakiopohjat import VAKIOPOHJAT

_LINES: Final = {
    rivi.selite: rivi.nimet
    for pohja in VAKIOPOHJAT.values()
    for taulukko in pohja.taulukot.values()
    for rivi in taulukko.rivit
}
"""The lines of the built-in layouts by their Finnish names: a run of an older version of the
program kept no names."""


@dataclass(frozen=True, slots=True)
class Nimisto:
    """In English: names in a language, by table (None of units) and by their Finnish names."""

    nimet: Mapping[tuple[str | None, str], str]
    kieli: Kieli

    def unit(self, nimi: str) -> str:
        """Return what a division, a service area, a group or a heading is called."""
        return self.nimet.get((None, nimi), nimi)

    def line(self, laskelma: str, selite: str) -> str:
        """Return what a line of a table is called."""
        built_in = _LINES[selite].kielella(self.kieli) if selite in _LINES else selite
        return self.nimet.get((laskelma, selite), built_in)


def names_of(tulosteet: Path, runs: Sequence[Tallenne], kieli: Kieli) -> Nimisto:
    """Return the names that runs kept, those of a later one first.

    Raises:
        MissingContentError: the history has lost them.
    """
    varasto = Varasto(tulosteet)
    hashes = [run.manifest["kept"][NAMES] for run in runs if NAMES in run.manifest["kept"]]
    kept = [pl.DataFrame(schema=NIMET), *map(partial(get_frame, varasto), hashes)]
    rows = pl.concat(kept).select("laskelma", "fi", nimi=kieli.value).iter_rows()
    return Nimisto({(table, fi): name for table, fi, name in rows}, kieli)
