"""The recognised columns of a table: their text, their values, and the cells that broke a rule."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

import polars as pl

from flows.reading.amounts import parse_amounts
from flows.reading.codes import may_be_inexact, parse_codes, parse_texts, parse_whole_numbers
from flows.reading.dates import parse_dates
from flows.reading.distinct import FILLED, Distinct, says
from flows.reading.headings import normal
from flows.reading.mapping import Ohje
from flows.reading.parsed import Parsed, clean
from flows.reading.periods import parse_periods, with_year
from flows.reading.recognition import Tunnistus
from flows.reading.sheets import FORMULA, Sheet, Workbook
from schemas.lajit import KIRJANPITO, TOISTUVAT, Muoto

CELL_HAS_NO_ERROR: Final = "cell-has-no-error"
FORMULA_HAS_A_VALUE: Final = "formula-has-a-value"
NOT_KEPT: Final = frozenset({"selite", "kumppani"})
"""Terms that hold personal data: recognised, counted as filled, never kept or tested."""

_ERROR_TEXT: Final = (
    r"^#(?:REF!|VALUE!|DIV/0!|NAME\?|NUM!|NULL!|N/A|SPILL!|CALC!|GETTING_DATA|FIELD!|BLOCKED!"
    r"|VIITTAUS!|ARVO!|JAKO/0!|NIMI\?|LUKU!|TYHJÄ!|PUUTTUU!?)$"
)

_Source = tuple[Sheet, Tunnistus, Workbook, Ohje]


@dataclass(frozen=True, slots=True)
class Columns:
    """A table's cells: `rivit` has `lahderivi` and the text of each term, null where empty.

    Texts of a column of which few differ are categories, as in a sheet.

    `luetut` has for each kept term what its cells came to, codes and names of a ledger as
    categories. Both have a row for every sheet row
    below the headings, up to the last filled one.
    """

    rivit: pl.DataFrame
    luetut: Mapping[str, Parsed]
    merkitty: Mapping[str, Mapping[str, pl.Series]]

    def unread(self, termi: str) -> pl.Series:
        """Return the cells of a kept term that are filled and came to nothing."""
        return self.rivit[termi].is_not_null() & self.luetut[termi].arvot.is_null()

    def head(self, height: int) -> "Columns":
        """Return the first rows."""
        return Columns(
            self.rivit.head(height),
            {termi: parsed.head(height) for termi, parsed in self.luetut.items()},
            {
                termi: {rule: mask.head(height) for rule, mask in masks.items()}
                for termi, masks in self.merkitty.items()
            },
        )


def read_columns(sheet: Sheet, tunnistus: Tunnistus, workbook: Workbook, ohje: Ohje) -> Columns:
    """Read the recognised columns of a sheet below its headings."""
    marks = sheet.merkinnat.filter(
        pl.col("rivi") > tunnistus.alin_rivi,
        pl.col("sarake").is_in(list(tunnistus.sarakkeet.values())),
    )
    cells = sheet.solut.slice(tunnistus.alin_rivi)
    last_mark = marks["rivi"].max()
    height = max(
        cells.height, (last_mark if isinstance(last_mark, int) else 0) - tunnistus.alin_rivi
    )
    first = tunnistus.alin_rivi + 1
    rows = pl.DataFrame(
        {
            "lahderivi": pl.int_range(first, first + height, dtype=pl.Int32, eager=True),
            "tyhja": _blank(cells).extend_constant(True, height - cells.height),
        }
    )
    luetut, merkitty = {}, {}
    for termi, sarake in tunnistus.sarakkeet.items():
        column = _column(sheet, sarake, tunnistus.alin_rivi, height)
        marked = _marked(column, marks.filter(sarake=sarake), tunnistus.alin_rivi)
        rows = rows.with_columns(marked["teksti"].alias(termi))
        if termi in NOT_KEPT:
            continue
        errors = {rule: marked[rule] for rule in (CELL_HAS_NO_ERROR, FORMULA_HAS_A_VALUE)}
        if any(mask.any() for mask in errors.values()):
            wrong = errors[CELL_HAS_NO_ERROR] | errors[FORMULA_HAS_A_VALUE]
            column = Distinct(rows[termi].cast(pl.String).set(wrong, None))
        if termi == "kausi" and "vuosi" in tunnistus.sarakkeet:
            place = tunnistus.sarakkeet["vuosi"]
            years = _column(sheet, place, tunnistus.alin_rivi, height)
            column = Distinct(with_year(column.by_row(column.tekstit), years.by_row(years.tekstit)))
        merkitty[termi] = errors
        luetut[termi] = _parse(column, termi, (sheet, tunnistus, workbook, ohje))
    return Columns(rows, luetut, merkitty)


def _column(sheet: Sheet, sarake: int, above: int, height: int) -> Distinct:
    """Return the clean texts of a column, with cells a parser left out at the end as empty."""
    name = str(sarake)
    if name not in sheet.solut.columns:
        return Distinct(pl.repeat(None, height, dtype=pl.String, eager=True))
    known = sheet.erilaiset.get(name) or Distinct(sheet.solut[name])
    return known.rows(above, height).parted().with_texts(clean)


def _blank(cells: pl.DataFrame) -> pl.Series:
    """Return which rows have nothing but white space in any column of the sheet."""
    rows = pl.int_range(0, cells.height, dtype=pl.UInt32, eager=True)
    for column in cells.iter_columns():
        texts = column.gather(rows)
        rows = rows.filter(~says(texts, FILLED).fill_null(value=False))
        if not len(rows):
            break
    return pl.repeat(False, cells.height, eager=True).scatter(rows, values=True)


def _marked(column: Distinct, marks: pl.DataFrame, above: int) -> pl.DataFrame:
    """Return the text with errors and formulas in their place, and which cells these are."""
    teksti = column.texts_by_row()
    errors = column.marks_by_row(column.tekstit.str.contains(_ERROR_TEXT))
    formulas = pl.repeat(False, len(teksti), eager=True)
    if marks.height:
        is_formula = marks["laji"] == FORMULA
        places = (marks["rivi"] - above - 1).cast(pl.UInt32)
        teksti = teksti.scatter(places, marks["raaka"])
        formulas = formulas.scatter(places.filter(is_formula), values=True)
        errors = errors.scatter(places.filter(~is_formula), values=True)
    return pl.DataFrame(
        {"teksti": teksti, CELL_HAS_NO_ERROR: errors, FORMULA_HAS_A_VALUE: formulas}
    )


def _parse(column: Distinct, termi: str, source: _Source) -> Parsed:
    """Read a column: amounts row by row, other forms each different text once."""
    sheet, tunnistus, workbook, ohje = source
    muoto, otsikko = tunnistus.muoto(termi), normal(tunnistus.otsikot[termi])
    if muoto is Muoto.PAIVA:
        days = parse_dates(
            column.tekstit, muoto=ohje.date_form(otsikko), vuosi_1904=workbook.vuosi_1904
        )
        return column.parsed_by_row(days)
    recurring = tunnistus.laji is KIRJANPITO and termi in TOISTUVAT
    if muoto is not Muoto.SUMMA and not (muoto is Muoto.KOODI and may_be_inexact(column.tekstit)):
        parsed = parse_cells(column.tekstit, muoto)
        return column.parsed_by_row(_as_categories(parsed) if recurring else parsed)
    teksti, sarake = column.by_row(column.tekstit), tunnistus.sarakkeet[termi]
    text_cells = partial(_text_cells, sheet, sarake, tunnistus.alin_rivi, len(teksti))
    if muoto is Muoto.KOODI:
        parsed = parse_codes(teksti, text_cells)
        return _as_categories(parsed) if recurring else parsed
    return parse_amounts(teksti, text_cells, ohje.decimal_mark(otsikko))


def _as_categories(parsed: Parsed) -> Parsed:
    return replace(parsed, arvot=parsed.arvot.cast(pl.Categorical))


def parse_cells(teksti: pl.Series, muoto: Muoto) -> Parsed:
    """Read cells whose meaning does not depend on the rest of their column or workbook."""
    match muoto:
        case Muoto.KAUSI:
            return parse_periods(teksti)
        case Muoto.LUKU:
            return parse_whole_numbers(teksti)
        case Muoto.KOODI:
            return parse_codes(teksti)
        case _:
            return parse_texts(teksti)


def _text_cells(sheet: Sheet, sarake: int, above: int, height: int) -> pl.Series | None:
    places = sheet.tekstit((sarake,))
    if places is None:
        return None
    rows = places.filter(pl.col("rivi").is_between(above + 1, above + height))["rivi"]
    nothing = pl.repeat(False, height, eager=True)
    return nothing.scatter((rows - above - 1).cast(pl.UInt32), values=True)
