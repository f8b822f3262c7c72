"""The cells of a piece of a sheet, read by columns: where each stands, of what kind, its text.

What a cell's text means (shared strings, dates, numbers) is in `xlsx_values.py`.
"""

import re
from enum import IntEnum
from typing import Final

import polars as pl

from flows.reading.xlsx_pieces import NotOrdinaryError, content, cut_to_fields, is_strange

_CELL: Final = b'<c r="'
_FIELDS: Final = 7
_LETTERS: Final = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ATTRIBUTES: Final = re.compile(r'"(?: [a-z]+="[^"]*")*\s*/?>')
_ATTRIBUTE: Final = re.compile(r' ([a-z]+)="([^"]*)"')
_MOST_ROWS: Final = 1_048_576
_MOST_COLUMNS: Final = 16_384


class Kind(IntEnum):
    """What a cell's text is."""

    NUMBER = 0
    DATE = 1
    """A number that is shown as a date or a time."""
    SHARED = 2
    """The number of a shared string."""
    TEXT = 3
    ISO = 4
    """A date as text."""
    BOOLEAN = 5
    ERROR = 6


_KINDS: Final = {
    "n": Kind.NUMBER, "s": Kind.SHARED, "str": Kind.TEXT, "inlineStr": Kind.TEXT, "d": Kind.ISO,
    "b": Kind.BOOLEAN, "e": Kind.ERROR,
}  # fmt: skip


class CellReader:
    """Reads the cells of a workbook's sheets; knows which of its styles show numbers as dates."""

    def __init__(self, date_styles: frozenset[int]) -> None:
        self._date_styles = date_styles
        self._known: list[str] = []
        self._kinds: list[Kind] = []

    def cells_of(self, piece: bytes) -> pl.DataFrame:
        """Return the cells of a piece that have a value, an error or a formula.

        `rivi` counts from 1, `sarake` from 0, `laji` is a `Kind`, `teksti` is as it stands in the
        XML, null where there is no value; `kaava` is a formula's text, null where there is none.

        Raises:
            NotOrdinaryError: some of the text has another form.
        """
        fields = cut_to_fields(piece, _CELL, _FIELDS)
        if not _is_ordinary(piece, fields):
            raise NotOrdinaryError
        quote = fields["f0"].str.find('"', literal=True)
        placed = _placed(fields["f0"], quote).with_columns(
            laji=self.kinds_of(fields["f0"].str.slice(quote))
        )
        return _with_texts(placed, fields)

    def kinds_of(self, attributes: pl.Series) -> pl.Series:
        """Return the kinds by the attributes after the reference; few of them differ."""
        numbers = attributes.cast(pl.Enum(self._known), strict=False)
        if numbers.null_count():
            new = attributes.filter(numbers.is_null()).unique().drop_nulls().to_list()
            self._kinds += [self._kind_of(each) for each in new]
            self._known += new
            numbers = attributes.cast(pl.Enum(self._known), strict=False)
        return pl.Series(self._kinds, dtype=pl.UInt8).gather(numbers.to_physical())

    def _kind_of(self, attributes: str) -> Kind:
        given = dict(_ATTRIBUTE.findall(attributes))
        kind, style = _KINDS.get(given.get("t", "n")), given.get("s", "0")
        if kind is None or not style.isdecimal() or not _ATTRIBUTES.fullmatch(attributes):
            raise NotOrdinaryError
        return Kind.DATE if kind is Kind.NUMBER and int(style) in self._date_styles else kind


def _is_ordinary(piece: bytes, fields: pl.DataFrame) -> bool:
    """Say whether every cell of the piece has its row in the fields.

    In most pieces each cell is followed by the next one or by the end of its row, and nothing else
    is anywhere; where it is not so plain, cells are counted.
    """
    before = piece[: max(piece.find(_CELL), 0)] or piece
    if before.count(b"<") != before.count(b"<row") + before.count(b"</row>"):
        return False
    after = fields["f4"]
    plain = after.is_null() | (after == "/row>")
    if fields["f6"].null_count() == fields.height and plain.all():
        return True
    return piece.count(b"<c") == fields.height and not is_strange(piece)


def _placed(viitteet: pl.Series, pituudet: pl.Series) -> pl.DataFrame:
    """Return rows (from 1) and columns (from 0) of references such as `AB12`.

    `viitteet` are texts that begin with a reference, `pituudet` how long it is. Nearly every column
    has a name of one letter: more letters are tried where what follows one is no number.

    Raises:
        NotOrdinaryError: one of them is no reference.
    """
    numerot = viitteet.str.slice(1, pituudet - 1).cast(pl.UInt32, strict=False)
    sarakkeet = _column_numbers(viitteet.str.head(1), 1)
    for letters in (2, 3):
        longer = numerot.is_null().arg_true()
        if not len(longer):
            break
        rest = viitteet.gather(longer)
        digits = rest.str.slice(letters, pituudet.gather(longer) - letters)
        numerot = numerot.scatter(longer, digits.cast(pl.UInt32, strict=False))
        sarakkeet = sarakkeet.scatter(longer, _column_numbers(rest.str.head(letters), letters))
    placed = pl.DataFrame({"rivi": numerot, "sarake": sarakkeet})
    inside = numerot.is_between(1, _MOST_ROWS) & (sarakkeet < _MOST_COLUMNS)
    if any(placed.null_count().row(0)) or not inside.all():
        raise NotOrdinaryError
    return placed


def _column_numbers(letters: pl.Series, length: int) -> pl.Series:
    """Return the numbers of columns from 0, null for what has other marks than letters."""
    digits = letters.str.to_integer(base=36, dtype=pl.UInt32, strict=False)
    numbers = digits * 0
    for place in reversed(range(length)):
        letter = digits // 36**place % 36  # A is 10, and the first of 26
        numbers = numbers * 26 + (letter - 9).set(letter < 10, None)  # noqa: PLR2004
    return numbers - 1


def _with_texts(placed: pl.DataFrame, fields: pl.DataFrame) -> pl.DataFrame:
    """Return the cells with the texts of values and formulas, without those that have nothing."""
    first = fields["f1"]
    plain = (fields["f2"] == "/v>") & (fields["f3"] == "/c>") & first.str.starts_with("v>")
    if plain.all() and not plain.null_count():
        return placed.with_columns(teksti=first.str.slice(2), kaava=pl.lit(None, pl.String))
    cells = placed.hstack(_after_formulas(fields).select(**_texts()))
    if not cells["tuttu"].all():
        raise NotOrdinaryError
    return cells.filter(
        pl.col("teksti").is_not_null()
        | pl.col("kaava").is_not_null()
        | (pl.col("laji") == Kind.ERROR)
    ).drop("tuttu")


def _after_formulas(fields: pl.DataFrame) -> pl.DataFrame:
    """Return the fields of values as g1, g2, g3, and the formulas before them as `kaava`."""
    opened = (pl.col("f1").str.contains("^f[ >]") & (pl.col("f2") == "/f>")).fill_null(value=False)
    formula = pl.col("f1").str.contains("^f[ >/]").fill_null(value=False)
    shifted = {
        f"g{number}": pl.when(opened)
        .then(f"f{number + 2}")
        .when(formula)
        .then(f"f{number + 1}")
        .otherwise(f"f{number}")
        for number in (1, 2, 3)
    }
    return fields.with_columns(**shifted, kaava=pl.when(formula).then(content("f1"))).with_columns(
        pl.exclude("kaava").fill_null("")
    )


def _texts() -> dict[str, pl.Expr]:
    """Return the text of a cell's value, and whether its elements are of a form we know."""
    first, second, third = (pl.col(f"g{number}") for number in (1, 2, 3))
    nothing = (
        pl.col("f0").str.ends_with("/>")
        | (first == "/c>")
        | (first.is_in(["v/>", "is/>"]) & (second == "/c>"))
    )
    value = first.str.contains("^v[ >]") & (second == "/v>") & (third == "/c>")
    written = (
        (pl.col("f1") == "is>")
        & pl.col("f2").str.contains("^t[ >]")
        & (pl.col("f3") == "/t>")
        & (pl.col("f4") == "/is>")
        & (pl.col("f5") == "/c>")
    )
    texts = pl.when(nothing).then(None).when(value).then(content("g1"))
    return {
        "teksti": texts.when(written).then(content("f2")),
        "kaava": pl.col("kaava"),
        "tuttu": nothing | value | written,
    }
