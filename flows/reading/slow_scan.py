"""The scan of a sheet whose XML is not in the ordinary form: prefixes, no references, comments."""

from typing import IO, Final
from xml.parsers import expat

import polars as pl

from flows.reading.refusal import Refusal
from flows.reading.scan import Scan
from flows.reading.sheets import ERROR, FORMULA, PLACES, column_number
from schemas.reasons.refusals import DAMAGED_SHEET, DOCUMENT_TYPE

_CHUNK: Final = 1 << 20
_TEXT_TYPES: Final = frozenset({"s", "str", "inlineStr"})


class _Reader:
    """Follows the cells of a sheet; rows and columns without a reference follow their neighbour."""

    def __init__(self) -> None:
        self.scan = Scan()
        self.texts: list[tuple[int, int]] = []
        self.row, self.column = 0, -1
        self.kind, self.formula, self.value = "", False, ""
        self.formula_text, self.inside = "", ""

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        self.inside = local
        if local == "row":
            self.row = int(attributes.get("r", self.row + 1))
            self.column = -1
            if attributes.get("hidden") in {"1", "true"}:
                self.scan.piilorivit.append(self.row)
        elif local == "c":
            self._start_cell(attributes)
        elif local == "f":
            self.formula = True
        elif local == "col" and attributes.get("hidden") in {"1", "true"}:
            last = min(int(attributes["max"]), 16_384)
            self.scan.piilosarakkeet.extend(range(int(attributes["min"]) - 1, last))

    def _start_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r", "")
        letters = reference.rstrip("0123456789")
        self.column = column_number(letters.upper()) if letters else self.column + 1
        self.row = int(reference[len(letters) :] or self.row or 1)
        self.kind = attributes.get("t", "")
        self.formula, self.value, self.formula_text = False, "", ""
        scan = self.scan
        scan.soluja += 1
        scan.ensimmainen = min(scan.ensimmainen or self.row, self.row)
        scan.viimeinen = max(scan.viimeinen, self.row)
        scan.leveys = max(scan.leveys, self.column + 1)

    def end(self, name: str) -> None:
        self.inside = ""
        if name.rpartition(":")[2] != "c":
            return
        if self.kind in _TEXT_TYPES:
            self.texts.append((self.row, self.column))
        if self.kind == "e":
            self.scan.merkinnat.append((self.row, self.column, ERROR, self.value or "#"))
        elif self.formula and not self.value and self.kind != "str":
            raw = "=" + self.formula_text
            self.scan.merkinnat.append((self.row, self.column, FORMULA, raw))

    def text(self, content: str) -> None:
        if self.inside in {"v", "t"}:
            self.value += content
        elif self.inside == "f":
            self.formula_text += content


def scan_slowly(stream: IO[bytes]) -> tuple[Scan, pl.DataFrame]:
    """Read a sheet's XML by expat; return what it holds and the places of its text cells.

    Raises:
        Refusal: the XML declares a document type (entities), or is not well formed.
    """
    reader = _Reader()
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = reader.start
    parser.EndElementHandler = reader.end
    parser.CharacterDataHandler = reader.text
    try:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError) as error:
        raise Refusal(DAMAGED_SHEET.of(detail=error)) from error
    return reader.scan, pl.DataFrame(reader.texts, schema=PLACES, orient="row")


def _refuse_doctype(*_: object) -> None:
    raise Refusal(DOCUMENT_TYPE.of())
