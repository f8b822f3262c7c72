"""What the rows below the headings are, by their structure: blank, headings again, notes, no codes.

Sums are compared in `totals.py`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from flows.reading.columns import NOT_KEPT, Columns
from flows.reading.distinct import says
from flows.reading.group_rows import TOTAL_WORDS
from flows.reading.recognition import Tunnistus
from flows.reading.sheets import Sheet
from schemas.lajit import KIRJANPITO, TALOUSARVIO, Muoto

CODES: Final = frozenset({Muoto.KOODI, Muoto.PAIVA, Muoto.KAUSI, Muoto.LUKU})
_ACCOUNTS: Final = frozenset({"tili", "jhs_tili"})
_NAMED: Final = frozenset({"palvelualue", "tuloslaskelman_rivi", "laji"})
"""Texts of a budget that stand for a code: what names the unit and the line."""
_LETTER: Final = r"\p{L}"
_DIGIT: Final = "[0-9]"
_UNIT: Final = r"(?i)^(?:€|eur|euro|euroa|euros)$"
BLANKS: Final = "[\\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]+"


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """Which rows of a table are what; each a mask over its rows.

    `avaimettomat` have no code, day or period; of these, `varmat` have words in one such cell at
    most. `luetut` have an amount that was read, `summattomat` nothing in the columns of amounts.
    """

    tyhjat: pl.Series
    toistot: pl.Series
    huomautukset: pl.Series
    avaimettomat: pl.Series
    varmat: pl.Series
    luetut: pl.Series
    summattomat: pl.Series

    @property
    def ehdokkaat(self) -> pl.Series:
        """The rows that may be totals: amounts and no codes."""
        return self.luetut & self.avaimettomat & ~self.toistot


def structure_of(sheet: Sheet, columns: Columns, tunnistus: Tunnistus) -> Structure:
    """Tell what the rows of a table are."""
    rivit = columns.rivit
    amounts = tunnistus.of_form(Muoto.SUMMA)
    tyhjat = rivit["tyhja"] & ~any_filled(columns)
    toistot = _headings_again(sheet, columns, tunnistus)
    avaimettomat, varmat = _without_codes(columns, tunnistus)
    summattomat = ~_any_filled(rivit, amounts)
    luetut = _any([columns.luetut[termi].arvot.is_not_null() for termi in amounts], rivit.height)
    words = ~_any_filled(rivit, [t for t in tunnistus.sarakkeet if t not in NOT_KEPT])
    if tunnistus.laji in {KIRJANPITO, TALOUSARVIO}:
        units = _only_units(rivit, amounts, avaimettomat & ~summattomat & ~luetut)
        words = words | (summattomat & varmat) | units
    return Structure(
        tyhjat=tyhjat,
        toistot=toistot,
        huomautukset=words & ~tyhjat & ~toistot,
        avaimettomat=avaimettomat,
        varmat=varmat,
        luetut=luetut,
        summattomat=summattomat,
    )


def any_filled(columns: Columns) -> pl.Series:
    """Return the rows that have something in a recognised column."""
    names = [name for name in columns.rivit.columns if name not in {"lahderivi", "tyhja"}]
    return _any_filled(columns.rivit, names)


def words_at(sheet: Sheet, tunnistus: Tunnistus, paikat: pl.Series) -> pl.Series:
    """Return the texts of whole rows, their cells joined by spaces."""
    cells = cells_at(sheet, tunnistus, paikat)
    if not cells.width:
        return pl.repeat("", len(paikat), eager=True)
    return cells.select(pl.concat_str(pl.all(), separator=" ", ignore_nulls=True)).to_series()


def cells_at(sheet: Sheet, tunnistus: Tunnistus, paikat: pl.Series) -> pl.DataFrame:
    """Return the cells of some rows below the headings, all columns, without outer white space."""
    rows = paikat.cast(pl.UInt32) + tunnistus.alin_rivi
    there = rows.set(rows >= sheet.solut.height, None)
    cells = sheet.solut.select(pl.all().gather(there).cast(pl.String))
    return cells.select(pl.all().str.strip_chars()).select(pl.when(pl.all() != "").then(pl.all()))


def changes(columns: Columns) -> pl.Series:
    """Return the rows at which a code that blocks are made of changes."""
    blocks = [
        t for t in ("tili", "jhs_tili", "kustannuspaikka", "palvelualue") if t in columns.luetut
    ]
    height = columns.rivit.height
    return _any(
        [columns.luetut[t].arvot.ne_missing(columns.luetut[t].arvot.shift()) for t in blocks],
        height,
    )


def _headings_again(sheet: Sheet, columns: Columns, tunnistus: Tunnistus) -> pl.Series:
    """Return which rows say the headings again, as a printout does on each page.

    A heading that is printed over two rows may be repeated over two.
    """
    height = columns.rivit.height
    paikat = _without_digits(columns, tunnistus)
    cells = cells_at(sheet, tunnistus, paikat).select(
        pl.all().str.replace_all(BLANKS, "").str.to_lowercase()
    )
    filled = _count(cells, len(paikat))
    again = [
        _says(cells, filled, {place: text for place, text in enumerate(texts) if text})
        for texts in tunnistus.otsikkorivit
    ]
    return _scattered(paikat.filter(_any(again, len(paikat))), height)


def _says(cells: pl.DataFrame, filled: pl.Series, texts: Mapping[int, str]) -> pl.Series:
    """Return which rows have most of the texts in their columns, or these and nothing else."""
    same = [pl.col(str(p)) == text for p, text in texts.items() if str(p) in cells.columns]
    if not same:
        return pl.repeat(False, cells.height, eager=True)
    equal = cells.select(pl.sum_horizontal(same).fill_null(0)).to_series()
    return (equal >= max(2, (len(texts) + 1) // 2)) | ((equal == len(texts)) & (equal == filled))


def _without_digits(columns: Columns, tunnistus: Tunnistus) -> pl.Series:
    """Return the rows whose first cell of a code has no digit: the others are no headings."""
    codes = [termi for form in CODES for termi in tunnistus.of_form(form)]
    if not codes:
        return pl.int_range(0, columns.rivit.height, dtype=pl.UInt32, eager=True)
    first = min(codes, key=list(tunnistus.sarakkeet).index)
    return (~says(columns.rivit[first], _DIGIT).fill_null(value=False)).arg_true()


def _without_codes(columns: Columns, tunnistus: Tunnistus) -> tuple[pl.Series, pl.Series]:
    """Return the rows without codes, and of these the ones with words in one such cell at most.

    Each column is looked at only where those before it left the question open: days and periods,
    which are read already, come first.
    """
    height = columns.rivit.height
    keys = [
        termi
        for termi in tunnistus.sarakkeet
        if termi not in NOT_KEPT and (tunnistus.muoto(termi) in CODES or termi in _NAMED)
    ]
    paikat = pl.int_range(0, height, dtype=pl.UInt32, eager=True)
    for termi in sorted(keys, key=lambda each: tunnistus.muoto(each) is Muoto.KOODI):
        paikat = paikat.filter(~_is_code(columns, tunnistus, termi, paikat))
    few = _count(columns.rivit.select(pl.col(keys).gather(paikat)), len(paikat)) <= 1
    return _scattered(paikat, height), _scattered(paikat.filter(few), height)


def _is_code(columns: Columns, tunnistus: Tunnistus, termi: str, paikat: pl.Series) -> pl.Series:
    """Return which cells hold a code, or what was meant for one.

    An account has digits first, any other code has some digit; a day or a period that cannot be
    read is one all the same, unless it has letters. Words such as those of a total are no code.
    """
    cells = columns.rivit[termi].gather(paikat)
    marked = _any([mask.gather(paikat) for mask in columns.merkitty[termi].values()], len(paikat))
    match tunnistus.muoto(termi):
        case Muoto.TEKSTI:
            code = pl.repeat(False, len(paikat), eager=True)
        case Muoto.KOODI:
            digits = f"^{_DIGIT}" if termi in _ACCOUNTS else _DIGIT
            code = says(cells, digits) & ~says(cells, TOTAL_WORDS)
        case _:
            read = columns.luetut[termi].arvot.gather(paikat).is_not_null()
            code = read | ~says(cells, _LETTER)
    return code.fill_null(value=False) | marked


def _only_units(rivit: pl.DataFrame, amounts: Sequence[str], maybe: pl.Series) -> pl.Series:
    """Return which of the rows have in their cells of amounts only what amounts are counted in."""
    paikat = maybe.arg_true()
    units = [
        (cells := rivit[termi].gather(paikat)).is_null() | says(cells, _UNIT) for termi in amounts
    ]
    every = ~_any([~each for each in units], len(paikat))
    return _scattered(paikat.filter(every), len(maybe))


def _any_filled(rivit: pl.DataFrame, names: Sequence[str]) -> pl.Series:
    return _any([rivit[name].is_not_null() for name in names], rivit.height)


def _any(masks: Sequence[pl.Series], height: int) -> pl.Series:
    found = pl.repeat(False, height, eager=True)
    for mask in masks:
        found = found | mask
    return found


def _count(cells: pl.DataFrame, height: int) -> pl.Series:
    """Return how many cells of each row are filled."""
    if not cells.width:
        return pl.repeat(0, height, eager=True)
    return cells.select(pl.sum_horizontal(pl.all().is_not_null())).to_series()


def _scattered(paikat: pl.Series, height: int) -> pl.Series:
    nothing = pl.repeat(False, height, eager=True)
    return nothing.scatter(paikat.cast(pl.UInt32), values=True)
