"""The records of an .xls stream, and what its globals say to all its sheets. [MS-XLS] 2.1, 2.4."""

import codecs
import struct
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from flows.reading.number_formats import day_formats
from flows.reading.refusal import Refusal
from flows.reading.xls_strings import Texts, shared_texts, short_text
from schemas.reasons.file_kinds import OLD_EXCEL
from schemas.reasons.refusals import DAMAGED_OLE2, ENCRYPTED, UNKNOWN_ENCODING

BOF: Final = 0x0809
EOF: Final = 0x000A
CONTINUE: Final = 0x003C
_BIFF8: Final = 0x0600
_BIFF5: Final = 0x0500
_CODEPAGES: Final = {0x8000: "mac_roman", 0x8001: "cp1252", 1200: "utf-16-le"}
_HIDDEN: Final = 0x03


@dataclass(frozen=True, slots=True)
class Part:
    """A sheet as the globals list it: its name, where its records start, whether it shows."""

    nimi: str
    alku: int
    piilossa: bool
    laji: int


@dataclass(slots=True)
class Globals:
    """What the globals of a workbook say.

    `paivamuodot` are the cell formats that show days or times; `uusi` says that the file is of
    Excel 97 or later, whose texts are Unicode.
    """

    uusi: bool
    merkisto: str = "cp1252"
    vuosi_1904: bool = False
    osat: list[Part] = field(default_factory=list)
    tekstit: list[str] = field(default_factory=list)
    paivamuodot: frozenset[int] = frozenset()

    def text(self, records: Sequence[bytes]) -> str:
        """Return a text of a cell: its length is two bytes."""
        if self.uusi:
            return Texts(records).next()
        content = b"".join(records)
        return self._bytes(content[2:], *struct.unpack_from("<H", content))

    def name(self, record: bytes) -> str:
        """Return a text whose length is one byte."""
        return short_text(record) if self.uusi else self._bytes(record[1:], record[0])

    def _bytes(self, content: bytes, length: int) -> str:
        if len(content) < length:
            raise cut_short()
        return content[:length].decode(self.merkisto, "replace")


def cut_short() -> Refusal:
    """Return the reason for a stream that ends too early."""
    return Refusal(DAMAGED_OLE2.of())


def records(stream: bytes, start: int) -> Iterator[tuple[int, int, int]]:
    """Yield the kind of each record from a place on, and where its content starts and ends.

    Raises:
        Refusal: the stream ends within a record, or goes on to its end.
    """
    end = len(stream)
    while start + 4 <= end:
        kind, length = struct.unpack_from("<HH", stream, start)
        start += 4
        if start + length > end:
            break
        yield kind, start, start + length
        start += length
    raise cut_short()


def with_continuations(stream: bytes, start: int, end: int) -> list[bytes]:
    """Return the content of a record and of those that continue it."""
    found = [stream[start:end]]
    for kind, begin, after in records(stream, end):
        if kind != CONTINUE:
            break
        found.append(stream[begin:after])
    return found


def read_globals(stream: bytes) -> Globals:
    """Read the records before the sheets.

    Raises:
        Refusal: they are cut, encrypted, or of a version that is not read.
    """
    reader = _Reader(stream)
    for kind, start, end in records(stream, 0):
        if kind == EOF:
            break
        if kind in reader.handlers:
            reader.handlers[kind](start, end)
    days = day_formats(reader.own_formats, reader.of_cells)
    reader.yleiset.paivamuodot = frozenset(place for place, shows in enumerate(days) if shows)
    return reader.yleiset


class _Reader:
    """Follows the records of the globals."""

    def __init__(self, stream: bytes) -> None:
        self._stream = stream
        self.yleiset = Globals(uusi=_is_new(stream))
        self.own_formats: dict[int, str] = {}
        self.of_cells: list[int] = []
        self.handlers: dict[int, Callable[[int, int], None]] = {
            0x0022: self._first_day,
            0x002F: self._password,
            0x0042: self._encoding,
            0x0085: self._sheet,
            0x00E0: self._cell_format,
            0x00FC: self._shared_texts,
            0x041E: self._number_format,
        }

    def _first_day(self, start: int, _: int) -> None:
        self.yleiset.vuosi_1904 = self._stream[start] == 1

    def _password(self, _: int, __: int) -> None:
        raise Refusal(ENCRYPTED.of())

    def _encoding(self, start: int, _: int) -> None:
        (page,) = struct.unpack_from("<H", self._stream, start)
        name = _CODEPAGES.get(page, f"cp{page}")
        try:
            self.yleiset.merkisto = codecs.lookup(name).name
        except LookupError as error:
            raise Refusal(UNKNOWN_ENCODING.of()) from error

    def _sheet(self, start: int, end: int) -> None:
        alku, state, kind = struct.unpack_from("<IBB", self._stream, start)
        nimi = self.yleiset.name(self._stream[start + 6 : end])
        if not nimi:
            raise cut_short()
        self.yleiset.osat.append(Part(nimi, alku, state & _HIDDEN != 0, kind))

    def _cell_format(self, start: int, _: int) -> None:
        self.of_cells.append(struct.unpack_from("<H", self._stream, start + 2)[0])

    def _shared_texts(self, start: int, end: int) -> None:
        self.yleiset.tekstit = shared_texts(with_continuations(self._stream, start, end))

    def _number_format(self, start: int, end: int) -> None:
        (number,) = struct.unpack_from("<H", self._stream, start)
        text = self._stream[start + 2 : end]
        uusi = self.yleiset.uusi
        self.own_formats[number] = self.yleiset.text([text]) if uusi else self.yleiset.name(text)


def _is_new(stream: bytes) -> bool:
    """Say whether the file is of Excel 97 or later, rather than 5 or 95."""
    kind: int
    version: int
    kind, _, version = struct.unpack_from("<HHH", stream)
    if kind != BOF or version not in {_BIFF8, _BIFF5}:
        raise Refusal(OLD_EXCEL.of())
    return version == _BIFF8
