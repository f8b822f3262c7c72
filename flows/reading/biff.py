"""The records of an .xls stream, and what its globals say to all its sheets. [MS-XLS] 2.1, 2.4."""

import codecs
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import IntEnum
from typing import Final

from flows.reading.number_formats import day_formats
from flows.reading.refusal import Refusal
from flows.reading.xls_strings import SharedTexts, long_text, short_text
from schemas.reasons.file_kinds import OLD_EXCEL
from schemas.reasons.refusals import DAMAGED_OLE2, ENCRYPTED, UNKNOWN_ENCODING

BOF: Final = 0x0809
EOF: Final = 0x000A
CONTINUE: Final = 0x003C
_BIFF8: Final = 0x0600
_BIFF5: Final = 0x0500
_CODEPAGES: Final = {0x8000: "mac_roman", 0x8001: "cp1252", 1200: "utf-16-le"}
_HIDDEN: Final = 0x03


class Kind(IntEnum):
    """The records that are read here."""

    BOUNDSHEET = 0x0085
    CODEPAGE = 0x0042
    DATEMODE = 0x0022
    FILEPASS = 0x002F
    FORMAT = 0x041E
    SST = 0x00FC
    XF = 0x00E0


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

    def text(self, record: bytes) -> str:
        """Return a text of a cell: its length is two bytes."""
        if self.uusi:
            return long_text(record)
        return self._bytes(record[2:], *struct.unpack_from("<H", record))

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


def read_globals(stream: bytes) -> Globals:
    """Read the records before the sheets.

    Raises:
        Refusal: they are cut, encrypted, or of a version that is not read.
    """
    read = Globals(uusi=_is_new(stream))
    own: dict[int, str] = {}
    of_cells: list[int] = []
    shared: list[bytes] = []
    previous = 0
    for kind, start, end in records(stream, 0):
        record = stream[start:end]
        previous = previous if kind == CONTINUE else kind
        if kind == EOF:
            break
        if previous == Kind.SST:
            shared.append(record)
            continue
        match kind:
            case Kind.BOUNDSHEET:
                read.osat.append(_part(record, read))
            case Kind.CODEPAGE:
                read.merkisto = _encoding(record)
            case Kind.DATEMODE:
                read.vuosi_1904 = record[0] == 1
            case Kind.FORMAT:
                number, text = record[:2], record[2:]
                own[int.from_bytes(number, "little")] = (read.text if read.uusi else read.name)(
                    text
                )
            case Kind.XF:
                of_cells.append(int.from_bytes(record[2:4], "little"))
            case Kind.FILEPASS:
                raise Refusal(ENCRYPTED.of())
    read.tekstit = SharedTexts(shared).read() if shared else []
    days = day_formats(own, of_cells)
    read.paivamuodot = frozenset(place for place, shows in enumerate(days) if shows)
    return read


def _is_new(stream: bytes) -> bool:
    """Say whether the file is of Excel 97 or later, rather than 5 or 95."""
    kind: int
    version: int
    kind, _, version = struct.unpack_from("<HHH", stream)
    if kind != BOF or version not in {_BIFF8, _BIFF5}:
        raise Refusal(OLD_EXCEL.of())
    return version == _BIFF8


def _part(record: bytes, read: Globals) -> Part:
    alku, state, kind = struct.unpack_from("<IBB", record)
    nimi = read.name(record[6:])
    if not nimi:
        raise cut_short()
    return Part(nimi, alku, state & _HIDDEN != 0, kind)


def _encoding(record: bytes) -> str:
    (page,) = struct.unpack_from("<H", record)
    name = _CODEPAGES.get(page, f"cp{page}")
    try:
        return codecs.lookup(name).name
    except LookupError as error:
        raise Refusal(UNKNOWN_ENCODING.of()) from error
