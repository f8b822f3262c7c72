"""Workbooks and delimited files made from rows a test shows."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from flows.reading.content import read_content
from flows.reading.file import read_file
from flows.reading.limits import RAJAT
from flows.reading.mapping import guidance_for
from schemas.lahteet import Luettu, Taulu, Tiedosto
from schemas.reasons import words_of
from tests.told import whole

Rows = Sequence[Sequence[object]]


def write_xlsx(path: Path, **sheets: Rows) -> Path:
    book = Workbook()
    book.remove(book.worksheets[0])
    for nimi, rows in sheets.items():
        sheet = book.create_sheet(nimi)
        for row in rows:
            sheet.append(list(row))
    buffer = BytesIO()
    book.save(buffer)
    path.write_bytes(buffer.getvalue())
    return path


def read_here(path: Path, *, sarakkeet: tuple[Taulu, ...] = ()) -> Luettu:
    """Read a file in this process: as `read_file` does in a child, and quicker."""
    tiedosto = Tiedosto(nimi=path.name, sha256="", tavuja=path.stat().st_size)
    return read_content(path.read_bytes(), tiedosto, guidance_for(path.name, sarakkeet), RAJAT)


def read_rows(folder: Path, rows: Rows, *, sarakkeet: tuple[Taulu, ...] = ()) -> Luettu:
    """Read the rows as the only sheet of a workbook."""
    return read_here(write_xlsx(folder / "vienti.xlsx", Vienti=rows), sarakkeet=sarakkeet)


def read_file_in_child(folder: Path, rows: Rows) -> Luettu:
    return read_file(write_xlsx(folder / "vienti.xlsx", Vienti=rows), folder)


def read_text(
    folder: Path, text: str, encoding: str = "utf-8", *, sarakkeet: tuple[Taulu, ...] = ()
) -> Luettu:
    path = folder / "vienti.csv"
    path.write_bytes(text.encode(encoding))
    return read_here(path, sarakkeet=sarakkeet)


def found(luettu: Luettu) -> list[tuple[str, str, str]]:
    """Return (rule, cell, found) of every finding, a reason in words."""
    return [
        (row["rule"], row["cell"], words_of(row["found"]))
        for outcome in luettu.tulokset
        for row in whole(outcome.findings).iter_rows(named=True)
    ]


def outcomes(luettu: Luettu) -> dict[str, int]:
    """Return how many cells, rows or files each rule tested."""
    return {outcome.rule: outcome.tested for outcome in luettu.tulokset}
