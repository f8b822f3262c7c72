"""A writer of .xlsb for tests: just enough of the format for the rows a test shows."""

import struct
from datetime import date

from tests.reading.kirja import ERRORS, Kaava, Kirja, Taulukko, Virhe
from tests.reading.write_ods import zipped

DAYS = "dd\\.mm\\.yy"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_LINK = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def write_xlsb(kirja: Kirja, *, short_cells: bool = False) -> bytes:
    """Write a binary workbook in a zip; `short_cells` leave out the column of a neighbour."""
    sheets = [_xlsb_sheet(kirja, taulukko, short_cells=short_cells) for taulukko in kirja.taulukot]
    listed = b"".join(
        _xlsb(
            156,
            struct.pack("<II", taulukko.piilossa, number)
            + _wide(f"rId{number}")
            + _wide(taulukko.nimi),
        )
        for number, taulukko in enumerate(kirja.taulukot, start=1)
    )
    links = "".join(
        f'<Relationship Id="rId{number}" Type="{_LINK}/worksheet"'
        f' Target="worksheets/sheet{number}.bin"/>'
        for number, _ in enumerate(sheets, start=1)
    )
    document = f'<Relationships xmlns="{_PACKAGE}">{links}</Relationships>'
    properties = _xlsb(153, struct.pack("<III", kirja.vuosi_1904, 0, 0))
    styles = [
        *(_xlsb(615, struct.pack("<I", 1)), _xlsb(44, struct.pack("<H", 170) + _wide(DAYS))),
        *(_xlsb(616), _xlsb(617, struct.pack("<I", 2))),
        *(_xlsb(47, struct.pack("<HH12x", 0, muoto)) for muoto in (0, 170)),
        *(_xlsb(618), _xlsb(279)),
    ]
    count = len(kirja.tekstit)
    texts = (_xlsb(19, b"\0" + _wide(each)) for each in kirja.tekstit)
    return zipped(
        {
            "xl/workbook.bin": properties + _xlsb(143) + listed + _xlsb(144) + _xlsb(132),
            "xl/_rels/workbook.bin.rels": document.encode(),
            "xl/styles.bin": b"".join(styles),
            "xl/sharedStrings.bin": b"".join(
                [_xlsb(159, struct.pack("<II", count, count)), *texts, _xlsb(160)]
            ),
            **{f"xl/worksheets/sheet{n}.bin": each for n, each in enumerate(sheets, start=1)},
        }
    )


def _xlsb(kind: int, content: bytes = b"") -> bytes:
    number = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    length = len(content)
    return number + bytes([length & 0x7F | 0x80, length >> 7]) + content


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text)) + text.encode("utf-16-le")


def _xlsb_sheet(kirja: Kirja, taulukko: Taulukko, *, short_cells: bool) -> bytes:
    records = [
        _xlsb(60, struct.pack("<IIIIH", each, each, 2000, 0, 1)) for each in taulukko.piilosarakkeet
    ]
    last = (-1, -1)
    for row, column, value in taulukko.cells():
        if row != last[0]:
            hidden = 0x10 * (row + 1 in taulukko.piilorivit)
            records.append(_xlsb(0, struct.pack("<IIHBBB", row, 0, 300, 0, hidden, 0) + bytes(4)))
        kind, muoto, content = _xlsb_cell(kirja, value)
        short = short_cells and last == (row, column - 1) and kind < 8
        place = b"" if short else struct.pack("<I", column)
        records.append(_xlsb(kind + 11 * short, place + struct.pack("<I", muoto) + content))
        last = (row, column)
    extent = _xlsb(148, struct.pack("<IIII", 0, len(taulukko.rivit), 0, 20))
    return b"".join([_xlsb(129), extent, _xlsb(145), *records, _xlsb(146), _xlsb(130)])


def _xlsb_cell(kirja: Kirja, value: object) -> tuple[int, int, bytes]:
    """Return a cell's kind, its format and its value."""
    cell = None
    match value:
        case bool():
            cell = 4, 0, bytes([value])
        case int() if abs(value) < 1 << 29:
            cell = 2, 0, struct.pack("<i", value << 2 | 2)
        case float() | int():
            cell = 5, 0, struct.pack("<d", value)
        case str():
            cell = 7, 0, struct.pack("<I", kirja.place_of(value))
        case date():
            cell = 5, 1, struct.pack("<d", kirja.serial(value))
        case Virhe(teksti):
            cell = 3, 0, bytes([ERRORS[teksti]])
        case Kaava(arvo):
            cell = _xlsb_formula(arvo)
    if cell is None:
        raise TypeError(value)
    return cell


def _xlsb_formula(arvo: float | str | Virhe | None) -> tuple[int, int, bytes]:
    match arvo:
        case Virhe(teksti):
            return 11, 0, bytes([ERRORS[teksti], 0, 0])
        case None | str():
            return 8, 0, _wide(arvo or "") + bytes(2)
        case number:
            return 9, 0, struct.pack("<dH", number, 0)
