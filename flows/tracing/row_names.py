"""The names of input rows: file, sheet and row, as findings and traces tell them."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from flows.tracing.naming import NEAREST, UnknownNameError, fold, with_nearest
from schemas.kieli import Kieli
from schemas.sanat import jaljitys as sanat
from schemas.tarkastus import Tarkastus

_ROW = re.compile(r"\$?[A-Za-z]{0,3}\$?(?P<row>[1-9][0-9]{0,6})")


@dataclass(frozen=True, slots=True)
class Lahderivi:
    """In English: a row of a sheet of an input file, counted as the sheet counts."""

    tiedosto: str
    taulukko: str
    rivi: int

    def nimi(self, kieli: Kieli) -> str:
        """Return the row as findings tell it."""
        names = {"tiedosto": self.tiedosto, "taulukko": self.taulukko, "rivi": self.rivi}
        return sanat.RIVI(kieli, **names)


def find_row(text: str, tarkastus: Tarkastus) -> Lahderivi:
    """Return the row that a text names; a cell (`B17`) names its row.

    A file may be named by its path, or by its name alone where no other has it.

    Raises:
        UnknownNameError: there is no such file or sheet, or several.
    """
    place, _, last = text.strip().replace("\\", "/").rpartition("!")
    row = _ROW.fullmatch(last.strip())
    if not place or row is None:
        raise UnknownNameError(sanat.EI_RIVI.of(teksti=text))
    sheets = _sheets(tarkastus)
    for file, sheet in ((place, None), (place.rpartition("!")[0], place.rpartition("!")[2])):
        found = _files(file, sheets) if file else []
        if len(found) > 1:
            several = sanat.MONTA_TIEDOSTOA.of(teksti=file, maara=len(found))
            raise UnknownNameError(with_nearest(several, found))
        if found:
            return Lahderivi(found[0], _sheet(sheet, found[0], sheets[found[0]]), int(row["row"]))
    file = place.partition("!")[0]
    close = get_close_matches(file, sheets, n=NEAREST, cutoff=0.3) or list(sheets)[:NEAREST]
    raise UnknownNameError(with_nearest(sanat.EI_TIEDOSTOA.of(teksti=file), close))


def _sheets(tarkastus: Tarkastus) -> dict[str, tuple[str, ...]]:
    """Return the sheets of each file that hold a table or a finding."""
    named: dict[str, dict[str, None]] = {syote.tiedosto: {} for syote in tarkastus.syotteet}
    for file, sheet in _places(tarkastus):
        if file in named and sheet:
            named[file][sheet] = None
    return {file: tuple(found) for file, found in named.items()}


def _places(tarkastus: Tarkastus) -> Iterator[tuple[str, str]]:
    yield from ((syote.tiedosto, syote.taulukko) for syote in tarkastus.syotteet)
    yield from tarkastus.findings.select("file", "sheet").unique(maintain_order=True).iter_rows()


def _files(name: str, files: Iterable[str]) -> list[str]:
    """Return the files that a name means: that very path, else the end of one."""
    exact = [file for file in files if name == file or name.endswith(f"/{file}")]
    return exact or [file for file in files if fold(f"/{file}").endswith(fold(f"/{name}"))]


def _sheet(name: str | None, file: str, sheets: Sequence[str]) -> str:
    found = [sheet for sheet in sheets if name is None or fold(sheet) == fold(name)]
    if len(found) == 1:
        return found[0]
    if name is None and not sheets:
        return ""
    told = sanat.EI_TAULUKKOA if name else sanat.MONTA_TAULUKKOA
    forms = [sanat.MUOTO.of(tiedosto=file, taulukko=sheet) for sheet in sheets]
    raise UnknownNameError(with_nearest(told.of(tiedosto=file, teksti=name), forms))
