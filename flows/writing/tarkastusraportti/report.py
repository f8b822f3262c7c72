"""The validation report, the same content in each of its forms: workbook, page and json."""

import os
from pathlib import Path

from flows.writing.tarkastusraportti.book import write_book
from flows.writing.tarkastusraportti.content import Sisalto, content_of
from flows.writing.tarkastusraportti.page import render_page
from flows.writing.tarkastusraportti.record import render_record
from schemas.tarkastus import Tarkastus


def write_tarkastus(tarkastus: Tarkastus, folder: Path) -> tuple[Path, ...]:
    """Write the report into a folder and return its files: xlsx and html by language, json.

    A workbook or page in another language than Finnish has the language in its name. Programs are
    given one json, whatever the languages; its sentences are in the first of them.

    Raises:
        OSError: a file cannot be written.
        ValueError: a finding is of a rule that has no outcome.
    """
    stem = f"tarkastusraportti-{tarkastus.kausi.nimi}"
    contents = [content_of(tarkastus, kieli) for kieli in tarkastus.kielet]
    written = [path for sisalto in contents for path in _write_forms(sisalto, folder, stem)]
    record = folder / f"{stem}.json"
    _write_text(record, render_record(contents[0]))
    return (*written, record)


def _write_forms(sisalto: Sisalto, folder: Path, stem: str) -> tuple[Path, Path]:
    workbook, page = (folder / f"{stem}{sisalto.kieli.paate}.{kind}" for kind in ("xlsx", "html"))
    write_book(sisalto, workbook)
    _write_text(page, render_page(sisalto))
    return workbook, page


def _write_text(path: Path, text: str) -> None:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
