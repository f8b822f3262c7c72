"""The validation report, written three times with the same content: workbook, page and json."""

import os
from pathlib import Path

from flows.writing.tarkastusraportti.book import write_book
from flows.writing.tarkastusraportti.content import content_of
from flows.writing.tarkastusraportti.page import render_page
from flows.writing.tarkastusraportti.record import render_record
from schemas.tarkastus import Tarkastus


def write_tarkastus(tarkastus: Tarkastus, folder: Path) -> tuple[Path, ...]:
    """Write the report into a folder and return its files: xlsx, html, json.

    Raises:
        OSError: a file cannot be written.
        ValueError: a finding is of a rule that has no outcome.
    """
    sisalto = content_of(tarkastus)
    stem = f"tarkastusraportti-{tarkastus.kausi.nimi}"
    workbook, page, record = (folder / f"{stem}.{kind}" for kind in ("xlsx", "html", "json"))
    write_book(sisalto, workbook)
    _write_text(page, render_page(sisalto))
    _write_text(record, render_record(sisalto))
    return workbook, page, record


def _write_text(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
