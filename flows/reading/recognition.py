"""Finding the tables of a sheet: which row has the headings, of which kind, with which columns."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Final

from flows.reading.group_rows import Tasot, labelled_codes
from flows.reading.headings import (
    NAMES,
    HeadingRow,
    as_shown,
    claims_of,
    is_of_kind,
    normal,
)
from flows.reading.mapping import Ohje
from flows.reading.months import is_row_total, months_of
from schemas.lajit import KIRJANPITO, LAJIT, Laji, Muoto

Cells = Sequence[Sequence[str | None]]
_FEWEST_HEADINGS: Final = 2
_FEWEST_MONTHS: Final = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Tunnistus:
    """In English: what headings mean: the kind, and the column of each term.

    `alin_rivi` is the sheet row below which the data starts. `kaksoset` are the terms that several
    columns claim, with those columns; `vakiot` what holds for every row, as text: a period or a
    year. `sarakkeittain` says that other tables share its rows, each with its own columns of
    amounts, and `rivisummat` are columns with the sum of these, with their headings.
    `otsikkorivit` has the compared texts of the row of headings, or of its two.
    `kannettavat` are terms without a column, given by rows that head groups; `alussa` the codes of
    such terms that hold before the first group, `tasot` what is known of the rows already.
    """

    laji: Laji
    alin_rivi: int
    sarakkeet: Mapping[str, int]
    otsikot: Mapping[str, str]
    otsikkorivin_tekstit: tuple[str, ...] = ()
    kaksoset: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    vakiot: Mapping[str, str] = field(default_factory=dict)
    sarakkeittain: bool = False
    rivisummat: Mapping[int, str] = field(default_factory=dict)
    otsikkorivit: tuple[tuple[str, ...], ...] = ()
    kannettavat: tuple[str, ...] = ()
    alussa: Mapping[str, str] = field(default_factory=dict)
    tasot: Tasot = field(default_factory=Tasot)

    def muoto(self, termi: str) -> Muoto:
        """Return how a term's column is read; a column of one period is called `summa 4`."""
        return self.laji.sarake(termi.partition(" ")[0]).muoto

    def of_form(self, muoto: Muoto) -> list[str]:
        """Return the terms whose columns are read in a way."""
        return [termi for termi in self.sarakkeet if self.muoto(termi) is muoto]

    def with_column(self, termi: str, sarake: int) -> "Tunnistus":
        """Return it with a term read from another of its columns."""
        return replace(self, sarakkeet={**self.sarakkeet, termi: sarake})

    def from_top(self) -> "Tunnistus":
        """Return it for a sheet that goes on from another one, without headings of its own."""
        return replace(self, alin_rivi=0, kaksoset={})


def find_tables(cells: Cells, ohje: Ohje) -> tuple[Tunnistus, ...]:
    """Return what the first rows of a sheet hold: usually one table, none when nothing is known.

    A sheet has several tables when it has a column of amounts for each of several months, or for
    actuals and budgets.
    """
    return next((t for row in heading_rows(cells, ohje) if (t := recognise(row, ohje))), ())


def heading_rows(cells: Cells, ohje: Ohje) -> list[HeadingRow]:
    """Return the rows that may hold headings: one row each first, then two read together."""
    rows = [HeadingRow.of(index + 1, each) for index, each in enumerate(cells)]
    words = frozenset(ohje.otsikot).union(*(NAMES[laji.nimi] for laji in LAJIT))
    paired = [
        _together(upper, lower, words)
        for upper, lower in pairwise(rows)
        if not labelled_codes([text for text in lower.tekstit if text])
    ]
    return [row for row in (*rows, *paired) if row.filled >= _FEWEST_HEADINGS]


def recognise(
    row: HeadingRow, ohje: Ohje, kannettavat: frozenset[str] = frozenset()
) -> tuple[Tunnistus, ...]:
    """Return what a row of headings means, nothing when it is of no kind.

    When several kinds fit, the one with most columns is meant; among equals, the contract's first.
    `kannettavat` are terms of postings that need no column, since rows of groups give them.
    """
    lajit = (KIRJANPITO,) if kannettavat else LAJIT
    claims = {laji.nimi: claims_of(row, laji, ohje.otsikot) for laji in lajit}
    carried: dict[str, list[int]] = {termi: [] for termi in sorted(kannettavat)}
    by_column = [
        table
        for laji in lajit
        for table in _tables_by_column(row, laji, {**carried, **claims[laji.nimi]}, ohje)
    ]
    if by_column:
        return tuple(by_column)
    given = {laji.nimi: _given(laji, claims[laji.nimi], ohje) for laji in lajit}
    known = {laji.nimi: {**claims[laji.nimi], **given[laji.nimi], **carried} for laji in lajit}
    fitting = [laji for laji in lajit if is_of_kind(laji, known[laji.nimi])]
    if not fitting:
        return ()
    laji = max(fitting, key=lambda each: len(claims[each.nimi]))
    return (_table(row, laji, claims[laji.nimi], given[laji.nimi]),)


def _given(laji: Laji, claims: Mapping[str, list[int]], ohje: Ohje) -> dict[str, str]:
    """Return what the user says of every row of the file, where the file does not say it itself."""
    if "paiva" in claims:
        return {}
    known = {sarake.termi for sarake in laji.sarakkeet if sarake.muoto in {Muoto.KAUSI, Muoto.LUKU}}
    constants = ohje.vakiot.get("", {})
    return {t: arvo for t, arvo in constants.items() if t in known and t not in claims}


def _tables_by_column(
    row: HeadingRow, laji: Laji, claims: Mapping[str, list[int]], ohje: Ohje
) -> list[Tunnistus]:
    """Return a table for each column of amounts that has a period or a year of its own."""
    own = {
        place: (termi, ohje.vakiot[row.vertailu[place]])
        for termi, places in claims.items()
        for place in places
        if row.vertailu[place] in ohje.vakiot
    }
    totals: dict[int, str] = {}
    without = {**claims, "kausi": [], "summa": []}
    dated = {"kausi", "paiva"} & claims.keys()
    if laji is KIRJANPITO and not own and not dated and is_of_kind(laji, without):
        own = {place: ("summa", {"kausi": m}) for place, m in _months(row, claims).items()}
        totals = _row_totals(row, own, claims)
    amounts = {termi for termi, _ in own.values()}
    shared = {termi: places for termi, places in claims.items() if termi not in amounts}
    return [
        replace(
            _table(row, laji, {**shared, **columns}, constants),
            sarakkeittain=True,
            rivisummat=totals,
        )
        for columns, constants in _together_by_constant(own)
        if is_of_kind(laji, {**shared, **columns, **constants})
    ]


def _together_by_constant(
    own: Mapping[int, tuple[str, Mapping[str, str]]],
) -> list[tuple[dict[str, list[int]], Mapping[str, str]]]:
    """Put the columns of one period or year together: debit with credit, budget with amendment.

    Columns of the same term are of tables of their own.
    """
    tables: list[tuple[dict[str, list[int]], Mapping[str, str]]] = []
    for place, (termi, constants) in own.items():
        for columns, same in tables:
            if same == constants and termi not in columns:
                columns[termi] = [place]
                break
        else:
            tables.append(({termi: [place]}, constants))
    return tables


def _months(row: HeadingRow, claims: Mapping[str, list[int]]) -> dict[int, str]:
    """Return the columns whose heading is a month; one alone where all but the amount is there.

    A row in which nothing else is a heading is no row of headings.
    """
    known = {termi for termi, places in claims.items() if places}
    months = months_of(row.tekstit, {place for places in claims.values() for place in places})
    amounts = {"summa", "debet", "kredit"} & known
    one_may_do = known == claims.keys() and not amounts
    return months if known and (one_may_do or len(months) >= _FEWEST_MONTHS) else {}


def _row_totals(
    row: HeadingRow, own: Mapping[int, object], claims: Mapping[str, list[int]]
) -> dict[int, str]:
    """Return the columns that print the sum of the months beside them, with their headings."""
    amounts = claims.get("summa", ())
    return {
        place: text
        for place, text in enumerate(row.tekstit)
        if text and place not in own and (place in amounts or is_row_total(text))
    }


def _table(
    row: HeadingRow, laji: Laji, claims: Mapping[str, list[int]], vakiot: Mapping[str, str]
) -> Tunnistus:
    claims = {termi: places for termi, places in claims.items() if places}
    return Tunnistus(
        laji=laji,
        alin_rivi=row.rivi,
        sarakkeet={termi: places[0] for termi, places in claims.items()},
        otsikot={termi: row.tekstit[places[0]] for termi, places in claims.items()},
        otsikkorivin_tekstit=tuple(filter(None, row.tekstit)),
        kaksoset={termi: tuple(places) for termi, places in claims.items() if len(places) > 1},
        vakiot=vakiot,
        otsikkorivit=row.rivit,
    )


def _together(upper: HeadingRow, lower: HeadingRow, words: frozenset[str]) -> HeadingRow:
    """Read two rows as one: for each column what is known of lower, upper, and both together.

    The upper text of a merged cell stands in its first column and holds for those after it.
    """
    texts: list[str] = []
    above = ""
    for top, bottom in zip(upper.tekstit, lower.tekstit, strict=True):
        above = top or (above if bottom else "")
        both = as_shown(f"{above.removesuffix('-')} {bottom}")
        known = [text for text in (both, bottom, top) if text and normal(text) in words]
        texts.append(known[0] if known else both if bottom or top else "")
    return replace(HeadingRow.of(lower.rivi, texts), rivit=(upper.vertailu, lower.vertailu))


def fullest_row(cells: Cells) -> HeadingRow | None:
    """Return the row that looks most like headings: most different texts without digits."""
    rows = [HeadingRow.of(index + 1, each) for index, each in enumerate(cells)]
    return max(rows, key=_words, default=None)


def _words(row: HeadingRow) -> tuple[int, int]:
    words = {text for text in row.vertailu if text and not any(mark.isdigit() for mark in text)}
    return len(words), row.filled
