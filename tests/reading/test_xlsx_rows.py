"""Rows of a sheet read by rows come to what they come to read cell by cell."""

from dataclasses import dataclass, field
from io import BytesIO

import polars as pl
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from flows.reading.limits import RAJAT
from flows.reading.xlsx_cells import CellReader
from flows.reading.xlsx_grid import Grid
from flows.reading.xlsx_pieces import open_items
from flows.reading.xlsx_rows import RowReader
from flows.reading.xlsx_values import Values

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_DATES = frozenset({1})
_SHARED = [f"teksti {number}" for number in range(40)]
_VALUES = Values(pl.Series(_SHARED), vuosi_1904=False)


@dataclass(frozen=True)
class Cell:
    """A cell: what stands after its reference, and between its tags."""

    attributes: str
    content: str

    def at(self, reference: str) -> str:
        if not self.content:
            return f'<c r="{reference}"{self.attributes}/>'
        return f'<c r="{reference}"{self.attributes}>{self.content}</c>'


_NUMBERS = st.one_of(
    st.integers(-(10**6), 10**6).map(str),
    st.integers(-(10**9), 10**9).map(lambda cents: repr(cents / 100)),
    st.sampled_from(["44927", "1.1000000000000001", "3000.0", "1E3", "0"]),
)
_CELLS = st.one_of(
    _NUMBERS.map(lambda text: Cell("", f"<v>{text}</v>")),
    _NUMBERS.map(lambda text: Cell(' s="4"', f"<v>{text}</v>")),
    st.integers(40_000, 46_000).map(lambda day: Cell(' s="1"', f"<v>{day}</v>")),
    st.integers(0, len(_SHARED) - 1).map(lambda place: Cell(' t="s"', f"<v>{place}</v>")),
    st.integers(0, len(_SHARED) - 1).map(lambda place: Cell(' s="4" t="s"', f"<v>{place}</v>")),
    st.sampled_from(["ä &amp; ö", "1,5", "", 'a"b', "x &gt; y", "rivi&#10;toinen"]).map(
        lambda text: Cell(' t="inlineStr"', f"<is><t>{text}</t></is>")
    ),
    st.sampled_from(["kirjoitettu", ""]).map(lambda text: Cell(' t="str"', f"<v>{text}</v>")),
    st.just(Cell(' s="4"', "")),
    st.sampled_from("01").map(lambda bit: Cell(' t="b"', f"<v>{bit}</v>")),
)


@dataclass
class Sheet:
    """Rows of cells by column, and what their numbers are."""

    rows: list[tuple[int, str, dict[int, Cell]]] = field(default_factory=list)

    def xml(self) -> bytes:
        return "".join(
            f'<row r="{number}"{attributes}>'
            + "".join(
                cell.at(f"{_LETTERS[place]}{number}") for place, cell in sorted(cells.items())
            )
            + "</row>"
            for number, attributes, cells in self.rows
        ).encode()


@st.composite
def _sheets(draw: st.DrawFn) -> Sheet:
    number = draw(st.integers(0, 120))
    sheet = Sheet()
    usual = draw(st.lists(st.integers(0, 25), min_size=1, max_size=6, unique=True))
    for _ in range(draw(st.integers(1, 12))):
        number += draw(st.sampled_from([1, 1, 1, 2, 90]))
        columns = draw(st.sampled_from([usual, usual, usual[:-1], usual[1:], [3]]))
        cells = {place: draw(_CELLS) for place in columns}
        attributes = draw(
            st.sampled_from(["", "", ' spans="1:26"', ' ht="15" x14ac:dyDescent="0"'])
        )
        if cells:
            sheet.rows.append((number, attributes, cells))
    return sheet


def _by_rows(*pieces: bytes) -> Grid | None:
    grid, reader = Grid(_VALUES, RAJAT), RowReader(CellReader(_DATES).kinds_of)
    for piece in pieces:
        rows = reader.rows_of(piece)
        if rows is None:
            return None
        grid.add_rows(rows)
    return grid


def _by_cells(*pieces: bytes) -> Grid:
    grid, reader = Grid(_VALUES, RAJAT), CellReader(_DATES)
    for piece in pieces:
        grid.add(reader.cells_of(piece))
    return grid


def _assert_same(*pieces: bytes) -> None:
    rows, cells = _by_rows(*pieces), _by_cells(*pieces)
    assert rows is not None
    by_rows, by_cells = rows.take_columns()[0], cells.take_columns()[0]
    filled = [c.name for c in by_cells if c.null_count() < len(c)]
    last = max((int(by_cells[name].is_not_null().arg_true()[-1]) for name in filled), default=-1)
    assert_frame_equal(
        by_rows.select(filled).head(last + 1), by_cells.select(filled).head(last + 1)
    )
    others = by_rows.drop(filled)
    assert all(column.null_count() == len(column) for column in others)
    assert not rows.marks().height


@given(_sheets())
def test_rows_come_to_the_same_as_their_cells(sheet: Sheet) -> None:
    if sheet.rows:
        _assert_same(sheet.xml())


@given(_sheets())
def test_a_sheet_in_pieces_comes_to_the_same(sheet: Sheet) -> None:
    pieces = [Sheet([row]).xml() for row in sheet.rows]
    if pieces:
        _assert_same(*pieces)


def test_text_cells_are_told() -> None:
    piece = b'<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>1</v></c></row>'
    by_rows = _by_rows(piece)
    assert by_rows is not None
    assert_frame_equal(by_rows.text_cells((0, 1)), _by_cells(piece).text_cells((0, 1)))


def _row(cells: str, number: str = "2") -> bytes:
    return f'<row r="{number}">{cells}</row>'.encode()


_PLAIN = '<c r="A2"><v>1</v></c>'


def test_what_is_not_plain_is_left_to_the_cells() -> None:
    others = (
        '<c r="B2"><f>A2</f><v>1</v></c>',  # a formula
        '<c r="B2" t="e"><v>#REF!</v></c>',  # an error
        '<c r="B2"><v/></c>',
        '<c r="b2"><v>1</v></c>',
        '<c r="AB2"><v>1</v></c>',
        '<c r="B3"><v>1</v></c>',  # of another row
        '<c r="A2"><v>2</v></c>',  # twice
        '<c r="B22"><v>1</v></c>',
        '<c r="B"><v>1</v></c>',
        "<c><v>1</v></c>",
        '<c s="1" r="B2"><v>1</v></c>',
        '<c r="B2" t="s"><is><t>a</t></is><v>1</v></c>',
        '<c r="B2" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c>',
        '<c r="B2" cm="x" vm=\'1\'><v>1</v></c>',
        '<!-- --><c r="B2"><v>1</v></c>',
    )
    assert _by_rows(_row(_PLAIN)) is not None
    for other in others:
        assert _by_rows(_row(_PLAIN + other)) is None, other
        assert _by_rows(_row(_PLAIN + other), _row('<c r="A4"><v>1</v></c>', "4")) is None, other


def test_rows_that_do_not_follow_each_other_are_left_to_the_cells() -> None:
    later, sooner = _row('<c r="A3"><v>1</v></c>', "3"), _row(_PLAIN)
    assert _by_rows(sooner + later) is not None
    for piece in (later + sooner, sooner + sooner, _row(_PLAIN, "0"), _row("", "2"), b""):
        assert _by_rows(piece) is None


def test_a_sheet_of_another_form_is_not_tried_for_ever() -> None:
    reader = RowReader(CellReader(_DATES).kinds_of)
    strange = _row('<c r="A2"><f>1</f><v>1</v></c>')
    assert [reader.rows_of(strange) for _ in range(3)] == [None] * 3
    assert reader.rows_of(_row(_PLAIN)) is None


def test_what_follows_the_rows_is_no_row() -> None:
    rows = b"".join(b'<row r="%d"><c r="A%d"><v>1</v></c></row>' % (n, n) for n in range(1, 4_000))
    breaks = b'<rowBreaks count="1"><brk id="5"/></rowBreaks>'
    xml = b"<worksheet><sheetData>" + rows + b"</sheetData>" + breaks + b"</worksheet>"
    assert b"".join(open_items(BytesIO(xml), "sheetData", "row").palat) == rows
