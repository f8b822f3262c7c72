"""The check that LibreOffice opens the workbook and finds in it all that is there."""

import math
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from flows.inspecting.book import Sheet, read_book
from flows.inspecting.check import Check, Flaw, SkippedError, Subject
from flows.inspecting.package import UnreadableError, read_package
from flows.writing.libreoffice import LibreOfficeError, convert, find_libreoffice
from schemas.sanat import tutkinta as sanat

_FORM: Final = "xlsx:Calc MS Excel 2007 XML"
_DIGITS: Final = 1e-14


def _opened(subject: Subject) -> Iterator[Flaw]:
    """Let LibreOffice open and save the workbook; what it dropped or changed is a flaw.

    Without a window it refuses a file that it would have to repair.
    """
    if find_libreoffice() is None:
        raise SkippedError(sanat.EI_LIBREOFFICEA)
    with tempfile.TemporaryDirectory(prefix="toteuma-audit-") as folder:
        try:
            saved = read_book(read_package(convert(subject.path, _FORM, Path(folder))))
        except (LibreOfficeError, UnreadableError) as error:
            told = error.told if isinstance(error, UnreadableError) else str(error)
            yield Flaw(sanat.TIEDOSTO, sanat.EI_AVAA.of(syy=told))
            return
    for sheet in subject.book.sheets:
        other = saved.sheet(sheet.name)
        if other is None:
            yield Flaw(sheet.name, sanat.PUDOTTAA)
        elif lost := _lost(sheet, other):
            yield Flaw(f"{sheet.name}!{lost}", sanat.NAYTTAA_TOISIN)


def _lost(sheet: Sheet, other: Sheet) -> str | None:
    """Return the first cell whose content is not the same."""
    for place, cell in sheet.cells.items():
        found = other.cells.get(place)
        if found is None or not _same(found.value, cell.value):
            return cell.at
    return None


def _same(one: str | float | None, other: str | float | None) -> bool:
    """Tell whether two contents are the same, numbers to the fifteen digits that are saved."""
    if isinstance(one, float) and isinstance(other, float):
        return math.isclose(one, other, rel_tol=_DIGITS)
    return one == other


OPENING_CHECKS: Final = (
    Check(
        id="opens-in-libreoffice",
        demand=sanat.AVAUTUU,
        find=_opened,
    ),
)
