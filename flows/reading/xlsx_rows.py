"""The rows of a piece of a sheet as most programs write them, read a place of all rows at a time.

Such a piece holds rows of cells like `<c r="B7" t="s"><v>3</v></c>` and nothing else: no formula,
no error, columns up to Z. It is cut by rows, which costs less than cutting it by cells; whatever
else a piece holds is read in `xlsx_cells.py`, to the same result.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Final

import polars as pl

from flows.reading.xlsx_cells import Kind
from flows.reading.xlsx_pieces import NotOrdinaryError

_ROW: Final = b"\x01"  # no XML text may hold it
_FIRST: Final = b'<row r="'
_LAST: Final = b"/c></row>"
_LAST_EMPTY: Final = b"</row>"
_ROWS: Final = b'/c></row><row r="'
_RARER: Final = (
    (b"<is><t>", b"<v>"),
    (b"</t></is>", b"</v>"),
    (b'"/></row><row r="', b'"/>' + _ROW),
    (b'"/><c r="', b'"/><<<<c r="'),
)
"""Texts in their cells become values; cells that have only a style get the fields of a value."""
_FIELDS: Final = 4
_REFERENCE: Final = 'c r="'
_LETTERS: Final = list("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_MOST_ROWS: Final = 1_048_576
_TRIES: Final = 3
"""Pieces of another form after which the rest of a sheet is not tried."""


@dataclass(frozen=True, slots=True)
class Cells:
    """Cells of one column, row by row: their texts as they stand in the XML, and their kinds."""

    tekstit: pl.Series
    lajit: pl.Series


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows of a piece: their numbers, which grow, and their cells by column from 0."""

    numerot: pl.Series
    sarakkeet: Mapping[int, Cells]


class RowReader:
    """Reads the plain pieces of one sheet; `kinds_of` tells the kinds of cells by attributes."""

    def __init__(self, kinds_of: Callable[[pl.Series], pl.Series]) -> None:
        self._kinds_of = kinds_of
        self._kind = cache(lambda attributes: int(kinds_of(pl.Series([attributes]))[0]))
        self._width = 0
        self._replacing = False
        self._failed = 0

    def rows_of(self, piece: bytes) -> Rows | None:
        """Return the rows of a piece, None where it is not plain."""
        if self._failed == _TRIES:
            return None
        for replacing in (self._replacing, not self._replacing):
            width = self._width
            try:
                rows = self._read(piece, replacing=replacing)
            except NotOrdinaryError:
                self._width = width
                continue
            # The first piece has the headings, which may be written in another way than the rest.
            self._replacing = replacing and width > 0
            return rows
        self._failed += 1
        return None

    def _read(self, piece: bytes, *, replacing: bool) -> Rows:
        fields = self._fields(_cut(piece, replacing=replacing))
        numbers, texts = _row_numbers(fields["r"])
        columns: dict[int, Cells] = {}
        before: _Place | None = None
        for place in range(self._width):
            here = _Place.of(fields, place, texts)
            if here is None:
                break
            here.check(before)
            cells = Cells(here.tekstit, self._kinds(here))
            for column, there in here.by_column():
                _put(columns, column, cells, there)
            before = here
        return Rows(numbers, _filled(columns))

    def _fields(self, text: bytes) -> pl.DataFrame:
        """Return a row a row: its number `r`, then the tag and the value of each cell (a0, v0, a1).

        Most pieces of a sheet are as wide as its first: a wider one is counted.
        """
        for _ in range(2):
            if self._width:
                try:
                    return _read_fields(text, self._width)
                except pl.exceptions.PolarsError:
                    pass  # a wider row, or bytes that are no text
            width = -(-max(row.count(b"<") for row in text.split(_ROW)) // _FIELDS)
            if not self._width < width <= len(_LETTERS):
                break
            self._width = width
        raise NotOrdinaryError

    def _kinds(self, place: "_Place") -> pl.Series:
        """Return the kinds of the cells at one place, null where there is no text.

        Raises:
            NotOrdinaryError: one of them is an error.
        """
        texts, attributes = place.tekstit, place.maareet
        if isinstance(attributes, str):
            kind = self._kind(attributes)
            kinds = pl.repeat(kind, len(texts), dtype=pl.UInt8, eager=True)
            failed = kind == Kind.ERROR
        else:
            kinds = self._kinds_of(attributes)
            failed = (kinds == Kind.ERROR).any()
        if failed:
            raise NotOrdinaryError
        return kinds.set(texts.is_null(), None) if texts.null_count() else kinds


@dataclass(frozen=True, slots=True)
class _Place:
    """The cells that stand at one place of their rows: the first, second, … of each.

    `on` says which rows have so many cells. Of these, `sarakkeet` are the columns and `maareet` the
    attributes after the reference: one for all of them, or one each.
    """

    on: pl.Series
    tekstit: pl.Series
    sarakkeet: int | pl.Series
    maareet: str | pl.Series

    @classmethod
    def of(cls, fields: pl.DataFrame, place: int, rows: pl.Series) -> "_Place | None":
        """Read the cells at one place, None where no row has so many.

        Raises:
            NotOrdinaryError: one of them has another form, or is of another row.
        """
        tags, values = fields[f"a{place}"], fields[f"v{place}"]
        on = tags.is_not_null()
        start = on.arg_max()
        if start is None or not on[start]:
            return None
        length = _lengths(rows)
        if not (
            (tags.str.slice(len(_REFERENCE) + 1, length) == rows).all()
            and values.str.starts_with("v>").all()
        ):
            raise NotOrdinaryError
        return cls(
            on=on,
            tekstit=_texts(values),
            sarakkeet=_columns(tags, str(tags[start])[len(_REFERENCE)]),
            maareet=_attributes(tags, length, start),
        )

    def check(self, before: "_Place | None") -> None:
        """Check that each value has a reference, and stands right of the one before it."""
        if not self.on.all():
            alone = (~self.on & self.tekstit.is_not_null()).any()
            if alone or (before is not None and (self.on & ~before.on).any()):
                raise NotOrdinaryError
        if before is not None:
            right = self.sarakkeet > before.sarakkeet
            if not (right if isinstance(right, bool) else (right | ~self.on).all()):
                raise NotOrdinaryError

    def by_column(self) -> Iterator[tuple[int, pl.Series]]:
        """Yield the columns that cells at this place stand in, and in which rows."""
        if isinstance(self.sarakkeet, int):
            yield self.sarakkeet, self.on
            return
        for column in self.sarakkeet.unique().drop_nulls().to_list():
            yield column, (self.sarakkeet == column).fill_null(value=False)


def _cut(piece: bytes, *, replacing: bool) -> bytes:
    """Return a piece with a mark between rows, without the tags that rows begin and end with."""
    if not piece.startswith(_FIRST) or _ROW in piece:
        raise NotOrdinaryError
    for old, new in _RARER if replacing else ():
        piece = piece.replace(old, new)
    last = _LAST if piece.endswith(_LAST) else _LAST_EMPTY
    end = -len(last) if piece.endswith(last) else None
    # Replaced first, cut after: each copy of a piece costs a hundredth of reading it.
    return piece.replace(_ROWS, _ROW)[len(_FIRST) : end]


def _read_fields(text: bytes, width: int) -> pl.DataFrame:
    """Read rows of at most so many cells.

    A field ends at each `<`, so a cell has four: its tag, its value's tag with the value, and what
    closes both. The last two are not read: were there more in a cell, or less, what follows it
    would be no cell's tag.

    Raises:
        PolarsError: a row has more cells, or the text is not in UTF-8.
    """
    places = range(width)
    names = ("r", *(f"{field}{place}" for place in places for field in "avxy"))
    return (
        pl.scan_csv(
            BytesIO(text),
            has_header=False,
            schema=dict.fromkeys(names, pl.String),
            separator="<",
            eol_char=_ROW.decode(),
            quote_char=None,
            missing_columns="insert",
        )
        .select("r", *(f"{field}{place}" for place in places for field in "av"))
        .collect()
    )


def _row_numbers(tags: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Return the numbers of rows as numbers and as texts, by what their tags begin with."""
    quotes = tags.str.find('"', literal=True)
    texts = tags.str.slice(0, quotes)
    numbers = texts.cast(pl.UInt32, strict=False)
    if numbers.null_count() or not (numbers.shift(-1) > numbers).all():
        raise NotOrdinaryError
    if not 1 <= numbers[0] <= numbers[-1] <= _MOST_ROWS:
        raise NotOrdinaryError
    return numbers, texts


def _lengths(rows: pl.Series) -> int | pl.Series:
    """Return how long the numbers of rows are: in nearly all pieces the same."""
    lengths = rows.str.len_bytes()
    return int(lengths[0]) if lengths[0] == lengths[-1] else lengths


def _texts(values: pl.Series) -> pl.Series:
    """Return the texts after the tags of values, null where there is none."""
    return values.str.slice(len("v>"))


def _attributes(tags: pl.Series, length: int | pl.Series, start: int) -> str | pl.Series:
    """Return what follows the references, one text where it is the same for all."""
    if isinstance(length, int):
        before = len(_REFERENCE) + 1 + length
        first = str(tags[start])[before:]
        if tags.str.ends_with(first).all() and (tags.str.len_bytes() == before + len(first)).all():
            return first
    after = tags.str.slice(len(_REFERENCE) + 1 + length)
    first = str(after[start])
    return first if (after == first).all() else after


def _columns(tags: pl.Series, letter: str) -> int | pl.Series:
    """Return the columns of references of one letter, one number where it is this for all."""
    if letter in _LETTERS and tags.str.starts_with(_REFERENCE + letter).all():
        return _LETTERS.index(letter)
    letters = tags.str.slice(len(_REFERENCE), 1).cast(pl.Enum(_LETTERS), strict=False)
    columns = letters.to_physical().cast(pl.UInt32)
    if columns.null_count() > tags.null_count() or not tags.str.starts_with(_REFERENCE).all():
        raise NotOrdinaryError
    return columns


def _put(columns: dict[int, Cells], column: int, cells: Cells, there: pl.Series) -> None:
    """Put cells of some rows into their column, beside what stands there in other rows."""
    if not there.all():
        cells = Cells(cells.tekstit.set(~there, None), cells.lajit.set(~there, None))
    if (held := columns.get(column)) is not None:
        cells = Cells(
            cells.tekstit.zip_with(there, held.tekstit), cells.lajit.zip_with(there, held.lajit)
        )
    columns[column] = cells


def _filled(columns: Mapping[int, Cells]) -> dict[int, Cells]:
    """Return the columns that have a text."""
    return {
        column: cells
        for column, cells in columns.items()
        if cells.tekstit.null_count() < len(cells.tekstit)
    }
