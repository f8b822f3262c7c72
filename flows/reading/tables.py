"""From a recognised sheet to a table: rows typed, rows that are no data set aside, all findings."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import polars as pl

from flows.reading.columns import NOT_KEPT, Columns, parse_cells, read_columns
from flows.reading.controls import control_figures, debit_less_credit
from flows.reading.mapping import Ohje
from flows.reading.outcomes import cell_outcomes, control_outcomes, list_outcomes
from flows.reading.recognition import Tunnistus
from flows.reading.shapes import shape
from flows.reading.sheets import Sheet, Workbook, column_letter
from flows.reading.totals import Totals, control_totals, find_totals, kinds_of_total, skipped_rows
from schemas.findings import Outcome
from schemas.lahteet import Lahde, Ohitus, Taulu, Tiedosto
from schemas.lajit import Muoto

_KEYS: Final = frozenset({Muoto.KOODI, Muoto.PAIVA, Muoto.KAUSI, Muoto.LUKU})
_ACCOUNTS: Final = frozenset({"tili", "jhs_tili"})


@dataclass(frozen=True, slots=True)
class _Skipping:
    """Which rows of a table are no data and why, and its totals."""

    syyt: Mapping[Ohitus, pl.Series]
    summat: Totals

    @property
    def pois(self) -> pl.Series:
        """The rows that are no data."""
        skipped, *others = self.syyt.values()
        for mask in others:
            skipped = skipped | mask
        return skipped


def read_table(
    sheet: Sheet, tunnistus: Tunnistus, workbook: Workbook, tiedosto: Tiedosto, ohje: Ohje
) -> tuple[Taulu, list[Outcome]]:
    """Read a recognised table of a sheet; return it with what was tested and found."""
    columns = _up_to_last_filled(read_columns(sheet, tunnistus, workbook, ohje))
    summat = _amounts(columns, tunnistus)
    skipping = _find_skipped(columns, tunnistus, summat)
    kept = ~skipping.pois
    used = kept & ~_without_amount(columns, tunnistus) if tunnistus.sarakkeittain else kept
    lahderivi = columns.rivit["lahderivi"]
    lahde = Lahde(
        tiedosto=tiedosto,
        taulukko=sheet.nimi,
        laji=tunnistus.laji.nimi,
        otsikkorivi=tunnistus.alin_rivi,
        riveja=len(kept),
        sarakkeet={t: column_letter(sarake) for t, sarake in tunnistus.sarakkeet.items()},
        otsikot=tunnistus.otsikot,
        valisummat=control_totals(lahderivi, skipping.summat, summat),
        merkki=ohje.merkki,
        piilossa=sheet.piilossa,
        otsikkorivin_tekstit=tunnistus.otsikkorivin_tekstit,
        luvut=control_figures(columns, tunnistus, used),
    )
    taulu = Taulu(
        lahde,
        _typed_rows(columns, tunnistus).filter(used),
        skipped_rows(lahderivi, skipping.syyt),
    )
    return taulu, [
        *cell_outcomes(columns, lahde, kept),
        *control_outcomes(lahde, skipping.summat, summat),
        *list_outcomes(columns, lahde, kept),
        *debit_less_credit(columns, lahde, kept),
    ]


def _up_to_last_filled(columns: Columns) -> Columns:
    """Cut the blank rows at the end, which are nobody's rows."""
    filled = (~columns.rivit["tyhja"] | _any_filled(columns)).arg_true()
    height = int(filled[-1]) + 1 if len(filled) else 0
    return columns if height == columns.rivit.height else columns.head(height)


def _any_filled(columns: Columns) -> pl.Series:
    termit = [name for name in columns.rivit.columns if name not in {"lahderivi", "tyhja"}]
    return columns.rivit.select(pl.any_horizontal(pl.col(termit).is_not_null())).to_series()


def _amounts(columns: Columns, tunnistus: Tunnistus) -> dict[str, pl.Series]:
    return {
        termi: columns.luetut[termi].arvot
        for termi in tunnistus.sarakkeet
        if tunnistus.laji.sarake(termi).muoto is Muoto.SUMMA
    }


def _find_skipped(
    columns: Columns, tunnistus: Tunnistus, summat: Mapping[str, pl.Series]
) -> _Skipping:
    rivit = columns.rivit
    blank = rivit["tyhja"] & ~_any_filled(columns)
    known = [termi for termi in tunnistus.sarakkeet if termi not in NOT_KEPT]
    note = ~blank & ~rivit.select(pl.any_horizontal(pl.col(known).is_not_null())).to_series()
    repeated = _repeats_headings(rivit, tunnistus)
    syyt = {Ohitus.BLANK: blank, Ohitus.NOTE: note, Ohitus.REPEATED_HEADING: repeated}
    nothing = pl.repeat(False, rivit.height, eager=True)
    totals = Totals(nothing, pl.Series([], dtype=pl.UInt32))
    if summat:
        candidates, surely = _total_candidates(rivit, tunnistus, summat)
        totals = find_totals(candidates & ~repeated, surely, summat)
    return _Skipping(syyt | kinds_of_total(totals), totals)


def _repeats_headings(rivit: pl.DataFrame, tunnistus: Tunnistus) -> pl.Series:
    """Return which rows say the headings again, as a printout does on each page."""
    alike = [pl.col(termi) == otsikko for termi, otsikko in tunnistus.otsikot.items()]
    most = max(2, (len(alike) + 1) // 2)
    return rivit.select(pl.sum_horizontal(alike).fill_null(0) >= most).to_series()


def _total_candidates(
    rivit: pl.DataFrame, tunnistus: Tunnistus, summat: Mapping[str, pl.Series]
) -> tuple[pl.Series, pl.Series]:
    """Return the rows that have an amount and no codes, and those that are surely no data.

    Surely no data is a row whose code cells are empty but for one that holds words.

    A code cell may hold the total's words, which are no code: an account has digits first, any
    other code has some digit.
    """
    keys = [
        termi for termi in tunnistus.sarakkeet
        if tunnistus.laji.sarake(termi).muoto in _KEYS and termi not in NOT_KEPT
    ]  # fmt: skip
    amount = pl.DataFrame(summat).select(pl.any_horizontal(pl.all().is_not_null())).to_series()
    empty = [pl.col(termi).is_null() for termi in keys]
    words = [
        pl.col(termi).is_null()
        | (
            ~pl.col(termi).str.contains("^[0-9]" if termi in _ACCOUNTS else "[0-9]")
            if tunnistus.laji.sarake(termi).muoto is Muoto.KOODI
            else False
        )
        for termi in keys
    ]
    filled = len(keys) - pl.sum_horizontal(empty)
    masks = rivit.select(sanoin=pl.all_horizontal(words), tyhjat=filled <= 1)
    return masks["sanoin"] & amount, masks["sanoin"] & masks["tyhjat"] & amount


def _typed_rows(columns: Columns, tunnistus: Tunnistus) -> pl.DataFrame:
    arvot = pl.DataFrame(
        {
            "lahderivi": columns.rivit["lahderivi"],
            **{termi: parsed.arvot for termi, parsed in columns.luetut.items()},
        }
    )
    return shape(
        tunnistus.laji, _with_constants(arvot, tunnistus), _empty_amounts(columns, tunnistus)
    )


def _empty_amounts(columns: Columns, tunnistus: Tunnistus) -> dict[str, pl.Series]:
    return {
        termi: columns.rivit[termi].is_null()
        for termi in columns.luetut
        if tunnistus.laji.sarake(termi).muoto is Muoto.SUMMA
    }


def _with_constants(arvot: pl.DataFrame, tunnistus: Tunnistus) -> pl.DataFrame:
    """Give every row what its column of amounts is of: a period or a year."""
    constants = {
        termi: parse_cells(pl.Series([teksti]), tunnistus.laji.sarake(termi).muoto).arvot.item()
        for termi, teksti in tunnistus.vakiot.items()
    }
    return arvot.with_columns(
        pl.lit(arvo, pl.Int32).alias(termi) for termi, arvo in constants.items()
    )


def _without_amount(columns: Columns, tunnistus: Tunnistus) -> pl.Series:
    """Return the rows whose amount cells are all empty: in a column of one month, no posting."""
    empty = pl.DataFrame(_empty_amounts(columns, tunnistus))
    return empty.select(pl.all_horizontal(pl.all())).to_series()
