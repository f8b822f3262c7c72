"""From the bytes of one file to what was read of it. The bytes come from elsewhere."""

from pathlib import PurePosixPath
from typing import Final

import polars as pl

from flows.reading.archive import member_names, open_archive
from flows.reading.delimited import read_delimited
from flows.reading.format import Format, format_of, zip_format
from flows.reading.limits import Rajat
from flows.reading.mapping import Ohje
from flows.reading.other_formats import check_ole2, read_other
from flows.reading.outcomes import hidden_outcome, merge
from flows.reading.recognition import Tunnistus, find_tables
from flows.reading.refusal import FILE_IS_A_SPREADSHEET, FILE_IS_READABLE, Refusal
from flows.reading.sheets import Sheet, Workbook, column_letter
from flows.reading.tables import read_table
from flows.reading.unknown import unknown_file, unknown_sheet
from flows.reading.xlsx import read_xlsx
from schemas.findings import Finding, Outcome
from schemas.lahteet import Luettu, Taulu, Tiedosto

HEADINGS_ARE_UNAMBIGUOUS: Final = "headings-are-unambiguous"


def read_content(sisalto: bytes, tiedosto: Tiedosto, ohje: Ohje, rajat: Rajat) -> Luettu:
    """Read a file's bytes: its tables, or a finding that says why there are none."""
    try:
        workbook = read_workbook(sisalto, tiedosto.nimi, rajat)
    except Refusal as refusal:
        return refused(tiedosto, refusal)
    return _read_tables(workbook, tiedosto, ohje)


def refused(tiedosto: Tiedosto, refusal: Refusal) -> Luettu:
    """Return what is known of a file that is not read."""
    finding = Finding(rule=refusal.saanto, file=tiedosto.nimi, found=refusal.syy)
    outcomes = [Outcome.of(refusal.saanto, 1, [finding])]
    if refusal.saanto == FILE_IS_READABLE:
        return Luettu(tiedosto, (), tuple(outcomes))
    return Luettu(tiedosto, (), (Outcome.of(FILE_IS_READABLE, 1), *outcomes))


def read_workbook(sisalto: bytes, nimi: str, rajat: Rajat) -> Workbook:
    """Read the cells of every sheet, in whatever format the bytes are.

    Raises:
        Refusal: the file is damaged, unsafe, or no spreadsheet.
    """
    match _format(sisalto, nimi, rajat):
        case Format.XLSX:
            return read_xlsx(sisalto, rajat)
        case Format.DELIMITED:
            return read_delimited(sisalto, PurePosixPath(nimi).stem, rajat)
        case Format.XLS:
            check_ole2(sisalto)
    return read_other(sisalto, rajat)


def _format(sisalto: bytes, nimi: str, rajat: Rajat) -> Format:
    kind = format_of(sisalto, nimi)
    if kind is Format.XLSX:
        return zip_format(set(member_names(open_archive(sisalto, rajat))), nimi)
    return kind


def _read_tables(workbook: Workbook, tiedosto: Tiedosto, ohje: Ohje) -> Luettu:
    taulut: list[Taulu] = []
    outcomes = [Outcome.of(FILE_IS_READABLE, 1), Outcome.of(FILE_IS_A_SPREADSHEET, 1)]
    unknown = []
    for sheet in workbook.taulukot:
        if sheet.este is not None:
            outcomes.append(_unread(sheet, sheet.este, tiedosto))
            continue
        tunnistukset = find_tables(sheet.heading_rows(), ohje)
        if not tunnistukset:
            unknown.append(sheet)
        for tunnistus in tunnistukset:
            settled, outcome = _settle_twins(sheet, tunnistus, tiedosto)
            taulu, found = read_table(sheet, settled, workbook, tiedosto, ohje)
            taulut.append(taulu)
            outcomes += [outcome, *found]
        if tunnistukset:
            outcomes.append(hidden_outcome(sheet, tiedosto))
    if taulut:
        outcomes.append(unknown_sheet(unknown, len(workbook.taulukot), tiedosto, ohje))
    unread = any(sheet.este for sheet in workbook.taulukot)
    outcomes.append(unknown_file([] if taulut or unread else unknown, tiedosto, ohje))
    return Luettu(tiedosto, tuple(taulut), merge(outcomes))


def _unread(sheet: Sheet, este: Refusal, tiedosto: Tiedosto) -> Outcome:
    finding = Finding(rule=este.saanto, file=tiedosto.nimi, sheet=sheet.nimi, found=este.syy)
    return Outcome.of(este.saanto, 1, [finding])


def _settle_twins(
    sheet: Sheet, tunnistus: Tunnistus, tiedosto: Tiedosto
) -> tuple[Tunnistus, Outcome]:
    """Pass over empty columns among those that claim one term; two filled ones are a finding."""
    findings = []
    for termi, places in tunnistus.kaksoset.items():
        filled = [place for place in places if _has_data(sheet, place, tunnistus.alin_rivi)]
        tunnistus = tunnistus.with_column(termi, (filled or list(places))[0])
        if len(filled) > 1:
            letters = " ja ".join(column_letter(place) for place in filled)
            findings.append(
                Finding(
                    rule=HEADINGS_ARE_UNAMBIGUOUS,
                    file=tiedosto.nimi,
                    sheet=sheet.nimi,
                    row=tunnistus.alin_rivi,
                    column=tunnistus.otsikot[termi],
                    cell=f"{column_letter(filled[1])}{tunnistus.alin_rivi}",
                    found=f"{tunnistus.otsikot[termi]} (sarakkeet {letters})",
                    expected=tunnistus.laji.sarake(termi).otsikko,
                )
            )
    return tunnistus, Outcome.of(HEADINGS_ARE_UNAMBIGUOUS, len(tunnistus.sarakkeet), findings)


def _has_data(sheet: Sheet, sarake: int, above: int) -> bool:
    name = str(sarake)
    if name not in sheet.solut.columns:
        return False
    cells = sheet.solut[name].slice(above)
    marked = sheet.merkinnat.filter(pl.col("sarake") == sarake, pl.col("rivi") > above)
    return cells.null_count() < len(cells) or marked.height > 0
