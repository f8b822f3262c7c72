"""XML of an unusual form, read by expat and written again in the form that is read by columns.

Cells without references, mixed prefixes, comments, other encodings: slower, to the same result.
"""

from collections.abc import Callable
from functools import partial
from html import escape
from typing import Any, Final
from xml.parsers import expat

from flows.reading.refusal import Refusal
from flows.reading.sheets import column_letter, column_number
from flows.reading.xlsx_pieces import Readable
from schemas.reasons.refusals import DAMAGED_SHEET, DOCUMENT_TYPE

_CHUNK: Final = 1 << 20
_TYPES: Final = frozenset({"n", "s", "str", "inlineStr", "d", "b", "e"})
_TEXTS: Final = frozenset({"v", "t", "f"})
_escaped: Final = partial(escape, quote=False)


def expat_parser(start: Callable[[str, dict[str, str]], None], end: Callable[[str], None]) -> Any:  # noqa: ANN401 - the name of expat's own type cannot be imported
    """Return a parser that refuses document types, in which entities are declared."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.buffer_text = True
    return parser


def _refuse_doctype(*_: object) -> None:
    raise Refusal(DOCUMENT_TYPE.of())


def local(name: str) -> str:
    """Return an element's name without its prefix."""
    return name.rpartition(":")[2]


class _Straightened:
    """A stream of straightened XML. Each kind of part says what it writes when an element ends."""

    def __init__(self, stream: Readable) -> None:
        self._stream = stream
        self._parser = expat_parser(self._start, self._end)
        self._parser.CharacterDataHandler = self._text
        self._written: list[str] = []
        self._ready = b""
        self._over = False
        self._inside = ""
        self._hidden_text = 0
        self._texts: dict[str, str] = {}

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, none at the end.

        Raises:
            Refusal: the XML is damaged or has a document type.
        """
        while len(self._ready) < size and not self._over:
            self._feed()
        given, self._ready = self._ready[:size], self._ready[size:]
        return given

    def _feed(self) -> None:
        chunk = self._stream.read(_CHUNK)
        self._over = not chunk
        try:
            self._parser.Parse(chunk, self._over)
        except (expat.ExpatError, ValueError, KeyError) as error:
            raise Refusal(DAMAGED_SHEET.of(detail=error)) from error
        self._ready += "".join(self._written).encode()
        self._written.clear()

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        element = local(name)
        self._hidden_text += element == "rPh"
        self._inside = element if element in _TEXTS and not self._hidden_text else ""
        if self._inside:
            self._texts.setdefault(element, "")
        self._open(element, attributes)

    def _end(self, name: str) -> None:
        element = local(name)
        self._hidden_text -= element == "rPh"
        self._inside = ""
        self._close(element)

    def _text(self, text: str) -> None:
        if self._inside:
            self._texts[self._inside] += text

    def _open(self, element: str, attributes: dict[str, str]) -> None:
        raise NotImplementedError

    def _close(self, element: str) -> None:
        raise NotImplementedError


class StraightSheet(_Straightened):
    """A sheet; rows and cells without a reference follow their neighbour."""

    def __init__(self, stream: Readable) -> None:
        super().__init__(stream)
        self._row, self._column = 0, -1
        self._cell = ""
        self._type = ""
        self._columns: list[str] = []

    def _open(self, element: str, attributes: dict[str, str]) -> None:
        match element:
            case "col":
                places = {name: attributes.get(name, "") for name in ("min", "max", "hidden")}
                self._columns.append(f"<col{_written(places)}/>")
            case "sheetData":
                self._written += ["<worksheet><cols>", *self._columns, "</cols><sheetData>"]
            case "row":
                self._row, self._column = int(attributes.get("r", self._row + 1)), -1
                hidden = {"hidden": attributes["hidden"]} if "hidden" in attributes else {}
                self._written.append(f"<row{_written({'r': str(self._row), **hidden})}>")
            case "c":
                self._open_cell(attributes)

    def _open_cell(self, attributes: dict[str, str]) -> None:
        reference = attributes.get("r", "")
        letters = reference.rstrip("0123456789")
        self._column = column_number(letters.upper()) if letters else self._column + 1
        self._row = int(reference[len(letters) :] or self._row or 1)
        self._type = attributes.get("t", "n")
        if self._type not in _TYPES:
            raise Refusal(DAMAGED_SHEET.of(detail=f't="{self._type}"'))
        place = f"{column_letter(self._column)}{self._row}"
        style = {"s": attributes["s"]} if attributes.get("s", "").isdecimal() else {}
        self._cell = f"<c{_written({'r': place, **style, 't': self._type})}>"
        self._texts.clear()

    def _close(self, element: str) -> None:
        if element == "c":
            formula, value, text = (self._texts.get(name) for name in ("f", "v", "t"))
            parts = (
                "" if formula is None else f"<f>{_escaped(formula)}</f>",
                f"<is><t>{_escaped(text)}</t></is>" if text is not None and formula is None
                else "" if value is None
                else f"<v>{_escaped(value)}</v>",
            )  # fmt: skip
            self._written += [self._cell, *parts, "</c>"]
        elif element == "row":
            self._written.append("</row>")
        elif element == "sheetData":
            self._written.append("</sheetData></worksheet>")


class StraightStrings(_Straightened):
    """The shared strings, each as one run."""

    def _open(self, element: str, attributes: dict[str, str]) -> None:
        del attributes
        if element == "sst":
            self._written.append("<sst>")
        elif element == "si":
            self._texts.clear()

    def _close(self, element: str) -> None:
        if element == "si":
            self._written.append(f"<si><t>{_escaped(self._texts.get('t', ''))}</t></si>")
        elif element == "sst":
            self._written.append("</sst>")


def _written(attributes: dict[str, str]) -> str:
    return "".join(f' {name}="{_escaped(value)}"' for name, value in attributes.items())
