"""A writer of .xls for tests: just enough of the format for the rows a test shows."""

import struct
from collections.abc import Mapping, Sequence
from datetime import date

from tests.reading.kirja import ERRORS, Kaava, Kirja, Taulukko, Virhe

_SECTOR = 512
_FREE, _END, _TABLE = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def write_xls(kirja: Kirja, *, more: bytes = b"", version: int = 0x0600) -> bytes:
    """Write a workbook of Excel 97–2003; every sheet ends in the records `more`."""
    sheets = [_xls_sheet(kirja, taulukko, more) for taulukko in kirja.taulukot]
    names = [taulukko.nimi.encode("utf-16-le") for taulukko in kirja.taulukot]
    head = [
        xls_record(0x0809, struct.pack("<HHHH8x", version, 0x0005, 0, 0)),
        *([xls_record(0x002F, bytes(54))] if kirja.salattu else []),
        xls_record(0x0022, struct.pack("<H", kirja.vuosi_1904)),
        xls_record(0x041E, struct.pack("<HHB", 170, 10, 0) + b"dd\\.mm\\.yy"),
        *(xls_record(0x00E0, struct.pack("<HH16x", 0, muoto)) for muoto in (0, 170)),
    ]
    tail = [_shared_texts(kirja.tekstit), xls_record(0x000A)]
    start = sum(map(len, [*head, *tail])) + sum(12 + len(name) for name in names)
    listed = []
    for taulukko, name, sheet in zip(kirja.taulukot, names, sheets, strict=True):
        fields = struct.pack("<IBBBB", start, taulukko.piilossa, 0, len(taulukko.nimi), 1)
        listed.append(xls_record(0x0085, fields + name))
        start += len(sheet)
    return ole2({"Workbook": b"".join([*head, *listed, *tail, *sheets])})


def xls_record(kind: int, content: bytes = b"") -> bytes:
    return struct.pack("<HH", kind, len(content)) + content


def _shared_texts(texts: Sequence[str]) -> bytes:
    packed = [struct.pack("<HB", len(each), 1) + each.encode("utf-16-le") for each in texts]
    return xls_record(0x00FC, struct.pack("<II", len(texts), len(texts)) + b"".join(packed))


def _xls_sheet(kirja: Kirja, taulukko: Taulukko, more: bytes) -> bytes:
    records = [xls_record(0x0809, struct.pack("<HHHH8x", 0x0600, 0x0010, 0, 0))]
    records += [
        xls_record(0x007D, struct.pack("<HHHHHH", each, each, 2000, 0, 1, 0))
        for each in taulukko.piilosarakkeet
    ]
    for row in range(len(taulukko.rivit)):
        hidden = 0x20 * (row + 1 in taulukko.piilorivit)
        records.append(xls_record(0x0208, struct.pack("<HHHH4xI", row, 0, 9, 255, hidden)))
    for row, column, value in taulukko.cells():
        records.append(_xls_cell(kirja, struct.pack("<HH", row, column), value))
    return b"".join([*records, more, xls_record(0x000A)])


def _xls_cell(kirja: Kirja, place: bytes, value: object) -> bytes:
    general, day = place + struct.pack("<H", 0), place + struct.pack("<H", 1)
    match value:
        case bool():
            return xls_record(0x0205, general + bytes([value, 0]))
        case int() if abs(value) < 1 << 29:
            return xls_record(0x027E, general + struct.pack("<i", value << 2 | 2))
        case str():
            return xls_record(0x00FD, general + struct.pack("<I", kirja.place_of(value)))
        case Virhe(teksti):
            return xls_record(0x0205, general + bytes([ERRORS[teksti], 1]))
        case Kaava(arvo):
            return _xls_formula(general, arvo)
    style, number = (day, kirja.serial(value)) if isinstance(value, date) else (general, value)
    return xls_record(0x0203, style + struct.pack("<d", number))


def _xls_formula(place: bytes, value: float | str | Virhe | None) -> bytes:
    text = b""
    match value:
        case None:
            result = bytes([3, 0, 0, 0, 0, 0, 0xFF, 0xFF])
        case str():
            result = bytes([0, 0, 0, 0, 0, 0, 0xFF, 0xFF])
            text = xls_record(0x0207, struct.pack("<HB", len(value), 0) + value.encode("latin-1"))
        case Virhe(teksti):
            result = bytes([2, 0, ERRORS[teksti], 0, 0, 0, 0xFF, 0xFF])
        case _:
            result = struct.pack("<d", value)
    return xls_record(0x0006, place + result + struct.pack("<HIH", 0, 0, 0)) + text


def ole2(streams: Mapping[str, bytes]) -> bytes:
    """Write a compound file with streams at its top, up to 60 kB in all."""
    padded = {name: content.ljust(4096, b"\0") for name, content in streams.items()}
    following = [_TABLE, _END]
    entries = [_ole2_entry("Root Entry", 5, (1, _FREE), (_END, 0))]
    for name, content in padded.items():
        start, count = len(following), -(-len(content) // _SECTOR)
        following += [*range(start + 1, start + count), _END]
        neighbour = len(entries) + 1 if len(entries) < len(padded) else _FREE
        entries.append(_ole2_entry(name, 2, (_FREE, neighbour), (start, len(content))))
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIIII",
        *(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6),
        *(0, 1, 1, 0, 4096, _END, 0, _END, 0, 0),
    )
    table = following + [_FREE] * (_SECTOR // 4 - len(following))
    sectors = [struct.pack(f"<{len(table)}I", *table), b"".join(entries), *padded.values()]
    filled = [each.ljust(-(-len(each) // _SECTOR) * _SECTOR, b"\0") for each in sectors]
    return b"".join([header.ljust(_SECTOR, b"\xff"), *filled])


def _ole2_entry(
    name: str, kind: int, neighbours: tuple[int, int], content: tuple[int, int]
) -> bytes:
    """Write an entry of the directory: `neighbours` are its child and the entry beside it."""
    text = name.encode("utf-16-le") + b"\0\0"
    child, right = neighbours
    head = struct.pack("<64sHBBIII", text, len(text), kind, 1, _FREE, right, child)
    return head.ljust(116, b"\0") + struct.pack("<IQ", *content)
