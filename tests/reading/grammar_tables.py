"""A table drawn on a sheet: titles, headings, rows of every sort, and what they mean.

The kinds of tables are in `grammar_kinds.py`.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from hypothesis import strategies as st

from flows.reading.sheets import column_letter
from schemas.lajit import Laji
from tests.reading import grammar_values as values
from tests.reading.grammar_kinds import Kind, draw_kind
from tests.reading.grammar_values import EMPTY, MARKS, Draw, Marks, Medium, Written
from tests.reading.raw_xlsx import Cell, RawSheet

TOTAL: Final = "total"
_HEADING_ROWS: Final = 20
_LOST_CENTS: Final = 98_765_432_100
_TITLES: Final = ("Heinolan kaupunki", "Pääkirja 1.1.–31.3.2023", "Tulostettu 3.4.2023", "Sivu 1/2")
_TOTALS: Final = frozenset({"total", "grand"})
_ROW_KINDS: Final = ("data",) * 7 + ("blank", "heading", "note", "total")


@dataclass
class DrawnSheet:
    """A sheet as it is drawn: its cells by row and column, and the truth of them."""

    nimi: str
    rivit: dict[int, dict[int, Cell]] = field(default_factory=dict)
    data: list[dict[str, object]] = field(default_factory=list)
    ohitetut: list[tuple[int, str]] = field(default_factory=list)
    loydokset: list[tuple[str, str, str]] = field(default_factory=list)
    piilorivit: frozenset[int] = frozenset()
    piilosarakkeet: frozenset[int] = frozenset()
    piilossa: bool = False

    def put(self, row: int, place: int, cell: Cell | None) -> None:
        """Store a cell."""
        if cell is not None:
            self.rivit.setdefault(row, {})[place] = cell

    def raw(self) -> RawSheet:
        """Return the sheet as it is written."""
        return RawSheet(
            nimi=self.nimi,
            rivit=self.rivit,
            piilorivit=self.piilorivit,
            piilosarakkeet=self.piilosarakkeet,
            piilossa=self.piilossa,
        )


@dataclass(frozen=True)
class _Row:
    """A row below the headings: its number, what it is, and its cells by term."""

    rivi: int
    laatu: str
    solut: dict[str, Written]


def draw_sheet(draw: Draw, medium: Medium, name: str) -> DrawnSheet:
    """Draw a sheet that holds one table."""
    sheet = DrawnSheet(name)
    kind = draw_kind(draw, medium)
    places = _places(draw, kind)
    top = _headings(draw, sheet, kind, places)
    marks = {termi: draw(st.sampled_from(MARKS)) for termi in kind.summat}
    words = draw(st.sampled_from(["", "tili", "kustannuspaikka", "selite"]))
    table = _Table(sheet, kind, places, top, medium, marks, words if words in places else "")
    plan = _sensible(["data", *draw(st.lists(st.sampled_from(_ROW_KINDS), max_size=8))])
    plan += draw(st.sampled_from([[], [], ["grand"]]))
    table.write(
        [
            _Row(row, laatu, table.cells(draw, laatu))
            for row, laatu in enumerate(plan, start=top + 1)
        ]
    )
    if not medium.csv:
        _hide(draw, sheet, places)
    return sheet


def _sensible(plan: list[str]) -> list[str]:
    """Return the rows with blank ones for totals that have nothing to sum."""
    rows: list[str] = []
    for laatu in plan:
        since = rows[len(rows) - rows[::-1].index("total") :] if "total" in rows else rows
        rows.append("blank" if laatu == "total" and "data" not in since else laatu)
    return rows


def _places(draw: Draw, kind: Kind) -> dict[str, int]:
    """Draw where the columns stand: in any order, with empty ones between."""
    gaps = draw(st.integers(0, 2))
    order = draw(st.permutations([*kind.termit, *(f"-{number}" for number in range(gaps))]))
    return {termi: place for place, termi in enumerate(order) if not termi.startswith("-")}


def _headings(draw: Draw, sheet: DrawnSheet, kind: Kind, places: Mapping[str, int]) -> int:
    """Write title rows and the headings, over one row or two; return their last row."""
    two = draw(st.integers(0, 3)) == 3
    row = draw(st.integers(2 if two else 1, _HEADING_ROWS))
    last_title = row - (2 if two else 1)
    for title in draw(st.lists(st.sampled_from(_TITLES), max_size=min(3, last_title))):
        sheet.put(draw(st.integers(1, last_title)), draw(st.integers(0, 1)), Cell("s", title))
    above = kind.valttamaton if two else ""
    for termi, place in places.items():
        cell = Cell("s", draw(st.sampled_from(_CHANGES))(_heading(draw, kind.laji, termi)))
        sheet.put(row - (termi == above), place, cell)
    unused = set(range(max(places.values()) + 2)) - set(places.values())
    if draw(st.booleans()) and not two:
        sheet.put(row, draw(st.sampled_from(sorted(unused))), Cell("s", "Muokkaaja"))
    return row


def _heading(draw: Draw, laji: Laji, termi: str) -> str:
    sarake = laji.sarake(termi)
    return draw(st.sampled_from([sarake.otsikko, *(n for n in sarake.synonyymit if "(" not in n)]))


_CHANGES: Final[tuple[Callable[[str], str], ...]] = (
    str,
    str,
    str.upper,
    str.lower,
    lambda name: name.replace(" ", "\n"),
    lambda name: name.replace(" ", "  "),
    lambda name: f" {name}  ",
    lambda name: f"{name}\n",
    lambda name: name.replace("i", "i\u00ad", 1),
)


@dataclass(frozen=True)
class _Table:
    """A table whose headings stand: their last row is `ylin`.

    `sanat` is the column in which its totals say that they are totals.
    """

    sheet: DrawnSheet
    kind: Kind
    places: Mapping[str, int]
    ylin: int
    medium: Medium
    marks: Mapping[str, Marks]
    sanat: str

    def cells(self, draw: Draw, laatu: str) -> dict[str, Written]:
        """Draw the cells of a row; those of a total are known only when all rows are."""
        if laatu in _TOTALS:
            return {termi: Written(None, decisive=self.medium.csv) for termi in self.marks}
        if laatu != "data":
            return {}
        amounts = {
            termi: values.amount(draw, self.medium, mark) for termi, mark in self.marks.items()
        }
        empty = draw(st.sampled_from([None, None, None, *amounts]))
        cells = {termi: written() for termi, written in self.kind.muut.items()}
        return cells | {
            termi: EMPTY if termi == empty else written for termi, written in amounts.items()
        }

    def write(self, rows: list[_Row]) -> None:
        """Write the rows below the headings, and note what each of them is."""
        data: list[_Row] = []
        block: list[_Row] = []
        for row in self._settled(rows):
            if row.laatu == "data":
                self._write_data(row)
                data.append(row)
                block.append(row)
                continue
            summed = data if row.laatu == "grand" else block
            self.sheet.ohitetut.append((row.rivi, self._write_other(row, summed)))
            block = [] if row.laatu in _TOTALS else block
        last = max(self.sheet.rivit)
        self.sheet.ohitetut = [each for each in self.sheet.ohitetut if each[0] <= last]

    def _settled(self, rows: list[_Row]) -> list[_Row]:
        """Return the rows with open amounts broken in columns that do not decide for them."""
        columns = {
            termi: values.settled([row.solut.get(termi, EMPTY) for row in rows])
            for termi in self.marks
        }
        return [
            _Row(row.rivi, row.laatu, row.solut | {termi: columns[termi][n] for termi in columns})
            for n, row in enumerate(rows)
        ]

    def _write_data(self, row: _Row) -> None:
        for termi, written in row.solut.items():
            self.sheet.put(row.rivi, self.places[termi], written.cell)
            if written.rule and termi not in self.kind.ei_lueta:
                address = f"{column_letter(self.places[termi])}{row.rivi}"
                self.sheet.loydokset.append((written.rule, self.sheet.nimi, address))
        self.sheet.data.append({"lahderivi": row.rivi, **self.kind.mallina(row.solut)})

    def _write_other(self, row: _Row, block: list[_Row]) -> str:
        """Write a row that is no data; return the reason it is passed over for."""
        if row.laatu in _TOTALS:
            if self.sanat:
                self.sheet.put(row.rivi, self.places[self.sanat], Cell("s", "Yhteensä"))
            for termi in self.marks:
                self._write_total(row, block, termi)
            return TOTAL
        if row.laatu == "heading":
            for place, cell in self.sheet.rivit[self.ylin].items():
                self.sheet.put(row.rivi, place, cell)
            return "repeated-heading"
        if row.laatu == "note" and "selite" in self.places:
            self.sheet.put(row.rivi, self.places["selite"], Cell("s", "Tarkastettu"))
            return "note"
        return "blank"

    def _write_total(self, row: _Row, block: list[_Row], termi: str) -> None:
        """Write the sum of a block; what stood in broken cells is in the sum of the system."""
        cents = [each.solut[termi].value for each in block]
        broken = [each for each in block if each.solut[termi].rule]
        total = sum(each for each in cents if isinstance(each, int))
        cell = self._total(total + _LOST_CENTS * len(broken), termi)
        self.sheet.put(row.rivi, self.places[termi], cell)
        if broken:
            address = f"{column_letter(self.places[termi])}{row.rivi}"
            self.sheet.loydokset.append(("control-total-equals-rows", self.sheet.nimi, address))

    def _total(self, cents: int, termi: str) -> Cell:
        if self.medium.csv:
            return Cell("s", f"{cents / 100:.2f}".replace(".", self.marks[termi].decimal))
        return Cell("n", repr(cents / 100))


def _hide(draw: Draw, sheet: DrawnSheet, places: Mapping[str, int]) -> None:
    """Hide some rows, some columns, or the sheet, now and then."""
    if draw(st.integers(0, 4)):
        return
    rows = draw(st.lists(st.sampled_from(sorted(sheet.rivit)), max_size=2))
    columns = draw(st.lists(st.sampled_from(sorted(places.values())), max_size=2))
    sheet.piilorivit, sheet.piilosarakkeet = frozenset(rows), frozenset(columns)
    sheet.piilossa = draw(st.booleans())
    if rows or columns or sheet.piilossa:
        sheet.loydokset.append(("nothing-is-hidden", sheet.nimi, ""))
