"""Writing input files, the sample's and the empty ones, from their values."""

import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import Workbook

from flows.writing.syotecsv import write_csv
from flows.writing.syotesivu import write_sheet
from flows.writing.workbook import save
from schemas.syotekirja import SyoteKirja


def write_inputs(kirjat: Sequence[SyoteKirja], folder: Path) -> tuple[Path, ...]:
    """Write input files below a folder and return their paths; equal values give equal bytes.

    No file is ever replaced by another: a file that is there already must be the same.

    Raises:
        FileExistsError: a file of the name is there with another content; nothing was written.
        OSError: a file cannot be written.
    """
    with TemporaryDirectory() as staging:
        for kirja in kirjat:
            _write(kirja, _place(Path(staging), kirja))
        taken = [kirja.nimi for kirja in kirjat if _is_taken(kirja, Path(staging), folder)]
        if taken:
            raise FileExistsError(f"not replaced in {folder}: {', '.join(taken)}")
        return tuple(_move(Path(staging) / kirja.nimi, _place(folder, kirja)) for kirja in kirjat)


def _place(folder: Path, kirja: SyoteKirja) -> Path:
    """Return a file's path, making its folder."""
    path = folder / kirja.nimi
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


def _is_taken(kirja: SyoteKirja, staging: Path, folder: Path) -> bool:
    there = folder / kirja.nimi
    return there.exists() and there.read_bytes() != (staging / kirja.nimi).read_bytes()


def _move(source: Path, target: Path) -> Path:
    if not target.exists():
        shutil.move(source, target)
    return target


def _write(kirja: SyoteKirja, path: Path) -> None:
    if kirja.koodaus is not None:
        write_csv(kirja.taulukot[0], kirja.koodaus, path)
        return
    workbook = Workbook()
    for sheet in tuple(workbook.worksheets):
        workbook.remove(sheet)
    for taulukko in kirja.taulukot:
        write_sheet(workbook, taulukko)
    save(workbook, path, created=kirja.luotu)
