"""Workbooks and delimited files made from rows a test shows."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from openpyxl import Workbook

from flows.reading.file import read_file
from schemas.lahteet import Luettu, Taulu

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


def read_rows(folder: Path, rows: Rows, *, sarakkeet: tuple[Taulu, ...] = ()) -> Luettu:
    """Read the rows as the only sheet of a workbook."""
    return read_file(write_xlsx(folder / "vienti.xlsx", Vienti=rows), folder, sarakkeet)


def read_text(folder: Path, text: str, encoding: str = "utf-8") -> Luettu:
    path = folder / "vienti.csv"
    path.write_bytes(text.encode(encoding))
    return read_file(path, folder)


def found(luettu: Luettu) -> list[tuple[str, str, str]]:
    """Return (rule, cell, found) of every finding."""
    return [
        (row["rule"], row["cell"], row["found"])
        for outcome in luettu.tulokset
        for row in outcome.findings.iter_rows(named=True)
    ]


def tested(luettu: Luettu) -> dict[str, int]:
    return {outcome.rule: outcome.tested for outcome in luettu.tulokset}
