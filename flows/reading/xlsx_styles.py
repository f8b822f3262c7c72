"""Which styles of a workbook show a number as a day or a time."""

from typing import IO, Final
from xml.parsers import expat

from flows.reading.number_formats import day_formats, shows_elapsed
from flows.reading.refusal import Refusal
from flows.reading.xlsx_straighten import expat_parser, local
from schemas.reasons.refusals import DAMAGED_MEMBER

_CHUNK: Final = 1 << 20


def date_styles(stream: IO[bytes], jasen: str) -> frozenset[int]:
    """Return the numbers of the cell styles that show a number as a day or a time.

    Raises:
        Refusal: the XML is damaged or declares entities.
    """
    reader = _Reader()
    parser = expat_parser(reader.start, reader.end)
    try:
        while chunk := stream.read(_CHUNK):
            parser.Parse(chunk, False)
        parser.Parse(b"", True)
    except (expat.ExpatError, ValueError) as error:
        raise Refusal(DAMAGED_MEMBER.of(member=jasen)) from error
    shown = day_formats(reader.codes, reader.formats)
    elapsed = {number for number, code in reader.codes.items() if shows_elapsed(code)}
    return frozenset(
        style
        for style, (day, number) in enumerate(zip(shown, reader.formats, strict=True))
        if day or number in elapsed
    )


class _Reader:
    """Follows the number formats and the cell styles."""

    def __init__(self) -> None:
        self.codes: dict[int, str] = {}
        self.formats: list[int] = []
        self._cells = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        match local(name):
            case "numFmt" if "numFmtId" in attributes:
                self.codes[int(attributes["numFmtId"])] = attributes.get("formatCode", "")
            case "cellXfs":
                self._cells = True
            case "xf" if self._cells:
                self.formats.append(int(attributes.get("numFmtId", 0)))

    def end(self, name: str) -> None:
        if local(name) == "cellXfs":
            self._cells = False
