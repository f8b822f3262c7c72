"""The recognised columns of a table: their text, their values, and the cells that broke a rule."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

import polars as pl

from flows.reading.amounts import parse_amounts
from flows.reading.codes import parse_codes, parse_texts, parse_whole_numbers
from flows.reading.dates import parse_dates
from flows.reading.headings import normal
from flows.reading.mapping import Ohje
from flows.reading.parsed import Parsed, clean
from flows.reading.periods import parse_periods, with_year
from flows.reading.recognition import Tunnistus
from flows.reading.sheets import FORMULA, Sheet, Workbook
from schemas.lajit import Muoto

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

    `luetut` has for each kept term what its cells came to. Both have a row for every sheet row
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
    rows = _rows_below(sheet, tunnistus, marks)
    luetut, merkitty = {}, {}
    for termi, sarake in tunnistus.sarakkeet.items():
        marked = _marked(rows[termi], marks.filter(sarake=sarake), tunnistus.alin_rivi)
        rows = rows.with_columns(marked["teksti"].alias(termi))
        if termi in NOT_KEPT:
            continue
        errors = {rule: marked[rule] for rule in (CELL_HAS_NO_ERROR, FORMULA_HAS_A_VALUE)}
        readable = rows[termi].set(errors[CELL_HAS_NO_ERROR] | errors[FORMULA_HAS_A_VALUE], None)
        if termi == "kausi" and "vuosi" in tunnistus.sarakkeet:
            readable = with_year(readable, clean(rows["vuosi"]))
        merkitty[termi] = errors
        luetut[termi] = _parse(readable, termi, (sheet, tunnistus, workbook, ohje))
    return Columns(rows, luetut, merkitty)


def _rows_below(sheet: Sheet, tunnistus: Tunnistus, marks: pl.DataFrame) -> pl.DataFrame:
    """Return the cells below the headings, with those a parser left out at the end as empty."""
    cells = sheet.solut.slice(tunnistus.alin_rivi)
    last_mark = marks["rivi"].max()
    height = max(
        cells.height, (last_mark if isinstance(last_mark, int) else 0) - tunnistus.alin_rivi
    )
    empty = pl.Series([], dtype=pl.String)
    columns = {
        termi: clean(cells[name] if (name := str(sarake)) in cells.columns else empty)
        for termi, sarake in tunnistus.sarakkeet.items()
    }
    first = tunnistus.alin_rivi + 1
    return pl.DataFrame(
        {
            "lahderivi": pl.int_range(first, first + height, dtype=pl.Int32, eager=True),
            **{
                termi: column.extend_constant(None, height - len(column))
                for termi, column in columns.items()
            },
            "tyhja": _blank(cells).extend_constant(True, height - cells.height),
        }
    )


def _blank(cells: pl.DataFrame) -> pl.Series:
    """Return which rows have nothing but white space in any column of the sheet."""
    if not cells.width:
        return pl.repeat(True, cells.height, eager=True)
    return cells.select(
        pl.all_horizontal(pl.all().is_null() | (pl.all().str.strip_chars() == ""))
    ).to_series()


def _marked(teksti: pl.Series, marks: pl.DataFrame, above: int) -> pl.DataFrame:
    """Return the text with errors and formulas in their place, and which cells these are."""
    errors = teksti.str.contains(_ERROR_TEXT).fill_null(value=False)
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


def _parse(teksti: pl.Series, termi: str, source: _Source) -> Parsed:
    sheet, tunnistus, workbook, ohje = source
    sarake = tunnistus.sarakkeet[termi]
    text_cells = partial(_text_cells, sheet, sarake, tunnistus.alin_rivi, len(teksti))
    otsikko = normal(tunnistus.otsikot[termi])
    match tunnistus.muoto(termi):
        case Muoto.SUMMA:
            return parse_amounts(teksti, text_cells, ohje.decimal_mark(otsikko))
        case Muoto.PAIVA:
            muoto = ohje.date_form(otsikko)
            return parse_dates(teksti, muoto=muoto, vuosi_1904=workbook.vuosi_1904)
        case Muoto.KOODI:
            return parse_codes(teksti, text_cells)
        case muoto:
            return parse_cells(teksti, muoto)


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
