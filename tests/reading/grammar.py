"""Whole files drawn from a grammar of shapes, each with the truth it holds.

The tables on their sheets are in `grammar_tables.py`, how values are written in
`grammar_values.py`.
"""

import csv
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from io import StringIO
from typing import Final

from hypothesis import strategies as st

from tests.reading.grammar_tables import DrawnSheet, draw_sheet
from tests.reading.grammar_values import Draw, Medium
from tests.reading.kirja import Kaava, Kirja, Taulukko, Virhe
from tests.reading.raw_xlsx import DAY, Cell, Dialect, Tapa, write_raw
from tests.reading.write_ods import write_ods
from tests.reading.write_xls import write_xls
from tests.reading.write_xlsb import write_xlsb


@dataclass(frozen=True)
class Truth:
    """What reading a file must give.

    `taulut` are by sheet name: rows as the model has them, and skipped rows as (row, reason).
    `loydokset` are (rule, sheet, cell) of every finding.
    """

    taulut: Mapping[str, tuple[list[dict[str, object]], list[tuple[int, str]]]]
    loydokset: list[tuple[str, str, str]]


@dataclass(frozen=True)
class Drawn:
    """A file's bytes with its truth; `nimi` says by its ending what it is."""

    nimi: str
    sisalto: bytes
    totuus: Truth


@st.composite
def workbooks(draw: Draw) -> Drawn:
    """Draw a workbook of some sheets, in one of the ways programs write them."""
    dialect = draw(_dialects())
    medium = Medium(vuosi_1904=dialect.vuosi_1904)
    count = draw(st.sampled_from([1, 1, 1, 2, 3]))
    sheets = [draw_sheet(draw, medium, f"Taul{number}") for number in range(count)]
    others = draw(st.sampled_from([[], [], ["Tyhjä"], ["Ohje"], ["Ohje", "Tyhjä"]]))
    every = [*sheets, *(_other(name) for name in others)]
    content = write_raw([sheet.raw() for sheet in every], dialect)
    taulut = {sheet.nimi: (sheet.data, sheet.ohitetut) for sheet in sheets}
    found = [each for sheet in every for each in sheet.loydokset]
    return Drawn("vienti.xlsx", content, Truth(taulut, found))


def _dialects() -> st.SearchStrategy[Dialect]:
    habits = st.frozensets(st.sampled_from(Tapa), max_size=5)
    return st.just(Dialect()) | st.builds(Dialect, habits, st.booleans())


def _other(name: str) -> DrawnSheet:
    sheet = DrawnSheet(name)
    if name != "Tyhjä":
        sheet.put(2, 1, Cell("s", "Vienti on tehty 3.4.2023"))
        sheet.loydokset.append(("sheet-is-of-a-kind", name, ""))
    return sheet


@st.composite
def other_workbooks(draw: Draw) -> Drawn:
    """Draw a workbook in one of the other formats."""
    ending = draw(st.sampled_from(["xls", "xlsb", "ods"]))
    since_1904 = draw(st.booleans())
    medium = Medium(vuosi_1904=since_1904, muotoiltu=False, laskematta=ending == "ods")
    sheets = [draw_sheet(draw, medium, f"Taul{n}") for n in range(draw(st.integers(1, 2)))]
    kirja = Kirja([_as_rows(sheet, medium) for sheet in sheets], vuosi_1904=since_1904)
    content = _WRITERS[ending](kirja)
    taulut = {sheet.nimi: (sheet.data, sheet.ohitetut) for sheet in sheets}
    found = [each for sheet in sheets for each in sheet.loydokset]
    return Drawn(f"vienti.{ending}", content, Truth(taulut, found))


_WRITERS: Final[dict[str, Callable[[Kirja], bytes]]] = {
    "xls": write_xls, "xlsb": write_xlsb, "ods": write_ods,
}  # fmt: skip


def _as_rows(sheet: DrawnSheet, medium: Medium) -> Taulukko:
    """Return the sheet with its cells as values."""
    width = 1 + max(place for row in sheet.rivit.values() for place in row)
    rows = [
        [_as_value(cells[place], medium) if place in cells else None for place in range(width)]
        for cells in (sheet.rivit.get(number, {}) for number in range(1, max(sheet.rivit) + 1))
    ]
    return Taulukko(
        rows,
        nimi=sheet.nimi,
        piilossa=sheet.piilossa,
        piilorivit=tuple(sorted(sheet.piilorivit)),
        piilosarakkeet=tuple(sorted(sheet.piilosarakkeet)),
    )


def _as_value(cell: Cell, medium: Medium) -> object:
    if cell.tapa == "n" and cell.tyyli == DAY:
        return medium.day_zero + timedelta(days=float(cell.teksti))
    values: dict[str, Callable[[str], object]] = {
        "n": float,
        "fn": lambda text: Kaava(float(text)) if float(text) else 0.0,
        "b": lambda text: text == "1",
        "e": Virhe,
        "f": lambda _: Kaava(),
    }
    return values.get(cell.tapa, str)(cell.teksti)


@st.composite
def delimited(draw: Draw) -> Drawn:
    """Draw a delimited file in one of the usual encodings."""
    sheet = draw_sheet(draw, Medium(csv=True), "vienti")
    width = 1 + max(place for row in sheet.rivit.values() for place in row)
    stream = StringIO()
    writer = csv.writer(
        stream,
        delimiter=draw(st.sampled_from(";;;\t,")),
        lineterminator=draw(st.sampled_from(["\r\n", "\n"])),
        quoting=draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])),
    )
    short = draw(st.booleans())
    for number in range(1, max(sheet.rivit) + 1):
        cells = sheet.rivit.get(number, {})
        last = max(cells, default=-1) + 1 if short else width
        writer.writerow([cells[place].teksti if place in cells else "" for place in range(last)])
    text = stream.getvalue()
    encodings = ["utf-8", "utf-8-sig", "utf-16", "cp1252", "iso8859-15"]
    encoding = draw(st.sampled_from([name for name in encodings if _fits(text, name)]))
    truth = Truth({"vienti": (sheet.data, sheet.ohitetut)}, sheet.loydokset)
    return Drawn("vienti.csv", text.encode(encoding), truth)


def _fits(text: str, encoding: str) -> bool:
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True
