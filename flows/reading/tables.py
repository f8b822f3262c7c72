"""From a recognised sheet to its tables: rows typed, rows that are no data set aside, findings."""

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from flows.reading.carrying import carried_values, codes_at_end, ends_in_group
from flows.reading.columns import Columns, parse_cells, read_columns
from flows.reading.columnwise import own_names, part_of, together
from flows.reading.controls import amended_budget, control_figures, debit_less_credit
from flows.reading.group_rows import Tasot
from flows.reading.headings import normal
from flows.reading.luenta import Luenta
from flows.reading.months import YEARLESS
from flows.reading.outcomes import cell_outcomes, group_outcomes, list_outcomes, unclear_groups
from flows.reading.recognition import Tunnistus
from flows.reading.row_totals import row_total_outcomes
from flows.reading.rows import any_filled
from flows.reading.shapes import shape
from flows.reading.sheets import Sheet, column_letter
from flows.reading.sides import side_outcomes, with_sides
from flows.reading.skipping import skipping_of
from schemas.findings import Outcome
from schemas.lahteet import Lahde, Taulu
from schemas.lajit import Muoto


@dataclass(frozen=True, slots=True, kw_only=True)
class Luetut:
    """In English: the tables of one kind that share the rows of a sheet, as read.

    `kirja` is equal for tables of one ledger, sheet after sheet. `lahde` has the columns of all of
    them. By its terms, `summat` has the sum of each column of
    amounts over the rows of data, and `valisummat` the printed totals. `lopussa` are the codes that
    the last row stands under, `avoimet` the same unless a total has ended its group, `tasot` how
    its rows of groups tell their terms.
    """

    kirja: Hashable
    lahde: Lahde
    taulut: tuple[Taulu, ...]
    tulokset: tuple[Outcome, ...]
    summat: Mapping[str, int]
    valisummat: pl.DataFrame
    lopussa: Mapping[str, str]
    avoimet: Mapping[str, str]
    tasot: Tasot


def read_tables(
    sheet: Sheet,
    tunnistukset: Sequence[Tunnistus],
    luenta: Luenta,
    ennen: Sequence[Mapping[str, int]] = (),
) -> Luetut:
    """Read the tables of one kind that share the rows of a sheet.

    `ennen` has the sums of the tables that these go on from, the nearest first. Rows that are
    skipped are listed with the first table.
    """
    koko = together(tunnistukset)
    read = _up_to_last_filled(read_columns(sheet, koko, luenta.workbook, luenta.ohje))
    columns = with_sides(read)
    skipping = skipping_of(sheet, columns, koko, ennen)
    lahderivi, kept = columns.rivit["lahderivi"], skipping.kept
    lahde = _source(sheet, koko, luenta)
    valisummat = skipping.control_totals(lahderivi)
    ohitetut = skipping.rows(lahderivi)
    taulut = []
    kannetut = carried_values(skipping, columns, koko)
    outcomes = cell_outcomes(columns, lahde, kept, skipping.totals.rivit)
    outcomes += side_outcomes(columns, lahde, kept)
    outcomes += group_outcomes(columns, lahde, kannetut, koko, kept)
    outcomes += unclear_groups(skipping.groups, lahde)
    outcomes += row_total_outcomes(sheet, koko, lahde, skipping, luenta)
    for tunnistus in tunnistukset:
        part = part_of(columns, tunnistus)
        taulu = _table(part, kannetut, tunnistus, _source(sheet, tunnistus, luenta), kept)
        outcomes += list_outcomes(part, taulu.lahde, kept)
        outcomes += debit_less_credit(part, taulu.lahde, kept)
        outcomes += amended_budget(part, taulu.lahde, kept)
        taulut.append(_with_skipped(taulu, ohitetut, _own(valisummat, tunnistus)))
        ohitetut = ohitetut.clear()
    return Luetut(
        kirja=ledger_of(koko),
        lahde=lahde,
        taulut=tuple(taulut),
        tulokset=tuple(outcomes),
        summat=skipping.summat,
        valisummat=valisummat,
        lopussa=(lopussa := codes_at_end(skipping, koko)),
        avoimet=lopussa if ends_in_group(skipping) else {},
        tasot=skipping.groups.tasot,
    )


def ledger_of(koko: Tunnistus) -> Hashable:
    """Return what the tables of one ledger have in common: the kind and the columns of amounts."""
    amounts = koko.of_form(Muoto.SUMMA)
    own = {t: normal(koko.otsikot[t]) if koko.sarakkeittain else "" for t in amounts}
    return koko.laji.nimi, frozenset(own.items())


def _up_to_last_filled(columns: Columns) -> Columns:
    """Cut the blank rows at the end, which are nobody's rows."""
    filled = (~columns.rivit["tyhja"] | any_filled(columns)).arg_true()
    height = int(filled[-1]) + 1 if len(filled) else 0
    return columns if height == columns.rivit.height else columns.head(height)


def _source(sheet: Sheet, tunnistus: Tunnistus, luenta: Luenta) -> Lahde:
    return Lahde(
        tiedosto=luenta.tiedosto,
        taulukko=sheet.nimi,
        laji=tunnistus.laji.nimi,
        otsikkorivi=tunnistus.alin_rivi,
        riveja=0,
        sarakkeet={t: column_letter(sarake) for t, sarake in tunnistus.sarakkeet.items()},
        otsikot={
            **tunnistus.otsikot,
            **{t: tunnistus.laji.sarake(t).otsikko for t in tunnistus.kannettavat},
        },
        merkki=luenta.ohje.merkki,
        piilossa=sheet.piilossa,
        otsikkorivin_tekstit=tunnistus.otsikkorivin_tekstit,
    )


def _table(
    columns: Columns,
    kannetut: Mapping[str, pl.Series],
    tunnistus: Tunnistus,
    lahde: Lahde,
    kept: pl.Series,
) -> Taulu:
    """Return the rows of data of one table: of a column of one month, those with an amount.

    `kannetut` are the values of terms that rows of groups give.
    """
    empty = {termi: columns.rivit[termi].is_null() for termi in tunnistus.of_form(Muoto.SUMMA)}
    if tunnistus.sarakkeittain:
        kept = kept & ~pl.DataFrame(empty).select(pl.all_horizontal(pl.all())).to_series()
    arvot = pl.DataFrame(
        {
            "lahderivi": columns.rivit["lahderivi"],
            **{termi: parsed.arvot for termi, parsed in columns.luetut.items()},
            **kannetut,
        }
    )
    rivit = shape(tunnistus.laji, _with_constants(arvot, tunnistus), empty).filter(kept)
    luvut = control_figures(arvot.filter(kept).drop("lahderivi"), tunnistus)
    return Taulu(replace(lahde, riveja=rivit.height, luvut=luvut), rivit)


def _with_constants(arvot: pl.DataFrame, tunnistus: Tunnistus) -> pl.DataFrame:
    """Give every row what its table or its column of amounts is of: a period or a year.

    A month whose year stands in a column of the table is put together row by row.
    """
    kausi = tunnistus.vakiot.get("kausi", "")
    if kausi.startswith(YEARLESS):
        month = pl.lit(int(kausi.removeprefix(YEARLESS)), pl.Int32)
        return arvot.with_columns(kausi=pl.col("vuosi") * 100 + month)
    constants = {
        termi: parse_cells(pl.Series([teksti]), tunnistus.muoto(termi)).arvot.item()
        for termi, teksti in tunnistus.vakiot.items()
    }
    return arvot.with_columns(
        pl.lit(arvo, pl.Int32).alias(termi) for termi, arvo in constants.items()
    )


def _own(valisummat: pl.DataFrame, tunnistus: Tunnistus) -> pl.DataFrame:
    """Return the totals of one table, by its terms."""
    names = {own: termi for termi, own in own_names(tunnistus).items()}
    if not names:
        return valisummat
    own = valisummat.filter(pl.col("termi").is_in(list(names)))
    return own.with_columns(pl.col("termi").replace(names))


def _with_skipped(taulu: Taulu, ohitetut: pl.DataFrame, valisummat: pl.DataFrame) -> Taulu:
    lahde = replace(taulu.lahde, riveja=taulu.rivit.height + ohitetut.height)
    return replace(taulu, lahde=lahde, ohitetut=ohitetut, valisummat=valisummat)
