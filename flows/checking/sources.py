"""Putting the files' tables together by kind, each row with its source."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl
import polars.selectors as cs
from pandera.api.polars.model import DataFrameModel

from schemas.findings import Finding, Outcome
from schemas.lahteet import Lahde, Luettu, Taulu
from schemas.toistuvat import Toistuva, as_in


@dataclass(frozen=True, slots=True)
class Aineisto:
    """In English: the tables of all files, numbered: a row's `lahde` is an index into `lahteet`."""

    lahteet: tuple[Lahde, ...]
    taulut: tuple[Taulu, ...]

    def rows(self, laji: str, model: type[DataFrameModel]) -> pl.DataFrame:
        """Return the rows of one kind with the columns of its model, `lahde` first."""
        schema = {name: column.dtype.type for name, column in model.to_schema().columns.items()}
        frames = [
            taulu.rivit.select(pl.lit(number, pl.Int32).alias("lahde"), pl.all())
            for number, taulu in enumerate(self.taulut)
            if taulu.lahde.laji == laji
        ]
        empty = pl.DataFrame(schema=schema)
        names = empty.select(cs.by_dtype(Toistuva)).columns
        parts = [empty, *(as_in(empty, frame.select(empty.columns), names) for frame in frames)]
        # In one piece of memory: tests of rows in many pieces put them together over and over.
        return pl.concat(parts, rechunk=True)


def gather(luetut: Sequence[Luettu]) -> tuple[Aineisto, Outcome]:
    """Number the tables of the files; a file whose content came before is left out and named."""
    first: dict[str, str] = {}
    kept: list[Taulu] = []
    repeated: list[Finding] = []
    for luettu in luetut:
        tiedosto = luettu.tiedosto
        earlier = first.setdefault(tiedosto.sha256, tiedosto.nimi)
        if earlier == tiedosto.nimi:
            kept.extend(luettu.taulut)
        else:
            repeated.append(Finding(rule="file-appears-once", file=tiedosto.nimi, found=earlier))
    aineisto = Aineisto(tuple(taulu.lahde for taulu in kept), tuple(kept))
    return aineisto, Outcome.of("file-appears-once", len(luetut), repeated)
