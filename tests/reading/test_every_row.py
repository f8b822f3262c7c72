"""No row is ever lost: each filled row below the headings is data, or skipped with its reason.

Sheets are drawn of every shape: plain, printed with groups, with a column for each month; the rows
are postings, broken ones, totals right and wrong, and all that stands between them. Amounts are
small, so that sums and postings often happen to be equal.
"""

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from schemas.lahteet import Luettu, Ohitus
from tests.reading.workbooks import found, read_here, write_xlsx

DAY = "1.2.2023"
PLAIN = ["Tositepvm", "Tili", "Kp", "Tosite", "Selite", "Summa"]
GROUPED = ["Tositepvm", "Tosite", "Kp", "Selite", "Summa", "Saldo"]
WIDE = ["Tili", "Kp", "Tilin nimi", "1/2023", "2/2023", "Yhteensä"]
GROUPS = ("4300", "4310", "3000")
KINDS = ("posting",) * 6 + (
    "broken", "bare", "words", "blank", "headings", "subtotal", "total", "wrong", "carried",
    "units", "group",
)  # fmt: skip
steady = settings(
    derandomize=True, deadline=None, database=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip


@dataclass
class Ledger:
    """Rows as they are drawn, and for each posting its row, its account and its cents."""

    headings: list[str]
    rows: list[list[object]] = field(default_factory=list)
    postings: list[tuple[int, str | None, int]] = field(default_factory=list)
    since: int = 0
    so_far: int = 0
    group: str | None = None

    def add(self, draw: st.DrawFn, kind: str) -> None:
        getattr(self, f"_{kind}")(draw)

    def _row(self, cells: list[object]) -> None:
        self.rows.append([*cells, *[None] * (len(self.headings) - len(cells))])

    def _posting(self, draw: st.DrawFn) -> None:
        euros = draw(st.integers(-3, 3))
        account = draw(st.sampled_from(GROUPS))
        if self.headings is GROUPED:
            self._row([DAY, 7, 410, "Lasku", euros, 99])
        elif self.headings is WIDE:
            self._row([account, 410, "Nimi", euros, None, euros])
        else:
            self._row([DAY, account, 410, 7, "Lasku", euros])
        tili = self.group if self.headings is GROUPED else account
        self.postings.append((len(self.rows), tili, 100 * euros))
        self.since += euros
        self.so_far += euros

    def _broken(self, draw: st.DrawFn) -> None:
        self._posting(draw)
        self.postings.pop()
        place = draw(st.integers(0, len(self.headings) - 1))
        self.rows[-1][place] = draw(st.sampled_from([None, "x", "#REF!"]))

    def _amount(self, words: object, euros: int) -> None:
        place = {id(PLAIN): 5, id(GROUPED): 4, id(WIDE): 3}[id(self.headings)]
        cells: list[object] = [words, *[None] * 5]
        cells[place] = euros
        if self.headings is WIDE:
            cells[5] = euros
        self._row(cells)

    def _bare(self, draw: st.DrawFn) -> None:
        self._amount(None, draw(st.integers(-3, 3)))

    def _subtotal(self, _: st.DrawFn) -> None:
        self._amount("Yhteensä", self.since)
        self.since = 0

    def _total(self, _: st.DrawFn) -> None:
        self._amount("Kaikki", self.so_far)
        self.since = 0

    def _wrong(self, _: st.DrawFn) -> None:
        self._amount("Yhteensä", self.so_far + 50)

    def _carried(self, _: st.DrawFn) -> None:
        self._amount("Siirto", self.so_far)

    def _words(self, draw: st.DrawFn) -> None:
        cells: list[object] = [None] * 6
        cells[draw(st.integers(0, 5))] = draw(st.sampled_from(["Sivu 2", "Heinola", "Loppu."]))
        self._row(cells)

    def _blank(self, _: st.DrawFn) -> None:
        self._row([])

    def _units(self, _: st.DrawFn) -> None:
        self._amount(None, 0)
        self.rows[-1] = ["€" if cell == 0 else cell for cell in self.rows[-1]]

    def _headings(self, _: st.DrawFn) -> None:
        self._row(list(self.headings))

    def _group(self, draw: st.DrawFn) -> None:
        if self.headings is GROUPED:
            self.group = draw(st.sampled_from(GROUPS))
            self._row([f"Tili {self.group} Palvelut"])


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    ledger = Ledger(draw(st.sampled_from([PLAIN, GROUPED, WIDE])))
    kinds = draw(st.lists(st.sampled_from(KINDS), max_size=14))
    for kind in ["group", "posting", *kinds]:
        ledger.add(draw, kind)
    return ledger


def check_every_row(folder: Path, ledger: Ledger, split: int) -> None:
    """Read the rows as one sheet, or as two of which the second goes on without headings."""
    parts = [ledger.rows[:split], ledger.rows[split:]]
    sheets = {"A": [["Pääkirja 2023"], ledger.headings, *parts[0]]}
    if parts[1]:
        sheets["B"] = parts[1]
    luettu = read_here(write_xlsx(folder / "vienti.xlsx", **sheets))
    for name, top, rows in (("A", 2, parts[0]), ("B", 0, parts[1])):
        taulut = [taulu for taulu in luettu.taulut if taulu.lahde.taulukko == name]
        if not taulut:
            assert not any(map(any, rows)) or name in sheets_told(luettu)
            continue
        data = {row for taulu in taulut for row in taulu.rivit["lahderivi"]}
        skipped = [row for taulu in taulut for row in taulu.ohitetut["rivi"]]
        below = min(taulu.lahde.otsikkorivi for taulu in taulut)
        assert below <= top or no_amounts(rows[: below - top])
        filled = {n for n, row in enumerate(rows, start=top + 1) if any_cell(row) and n > below}
        blank = {row for t in taulut for row, reason in t.ohitetut.rows() if reason == Ohitus.BLANK}
        assert len(skipped) == len(set(skipped))
        assert data.isdisjoint(skipped)
        assert (data | set(skipped)) - blank == filled
        assert sum(taulu.lahde.riveja for taulu in taulut) == len(skipped) + sum(
            taulu.rivit.height for taulu in taulut
        )
        assert blank.isdisjoint(filled)


def no_amounts(rows: list[list[object]]) -> bool:
    return not any(isinstance(cell, int) for row in rows for cell in row)


def any_cell(row: list[object]) -> bool:
    return any(cell is not None for cell in row)


def sheets_told(luettu: Luettu) -> set[str]:
    return {row["sheet"] for outcome in luettu.tulokset for row in outcome.findings.to_dicts()}


@settings(steady, max_examples=100)
@given(ledgers(), st.data())
def test_every_row_is_data_or_skipped_with_its_reason(
    tmp_path_factory: pytest.TempPathFactory, ledger: Ledger, data: st.DataObject
) -> None:
    split = data.draw(st.integers(min(2, len(ledger.rows)), len(ledger.rows)))
    check_every_row(tmp_path_factory.mktemp("rivit"), ledger, split)


@settings(steady, max_examples=100)
@given(ledgers())
def test_every_posting_is_read_under_its_account(
    tmp_path_factory: pytest.TempPathFactory, ledger: Ledger
) -> None:
    path = tmp_path_factory.mktemp("rivit") / "vienti.xlsx"
    luettu = read_here(write_xlsx(path, A=[["Pääkirja 2023"], ledger.headings, *ledger.rows]))
    read = {
        row
        for taulu in luettu.taulut
        for row in taulu.rivit.select("lahderivi", "tili", "summa_cents").rows()
    }
    assert {(row + 2, tili, cents) for row, tili, cents in ledger.postings} <= read
    assert found(luettu) == [] or luettu.taulut
