"""The validation report as a workbook: its front page, then a sheet for each list."""

from collections.abc import Iterator
from datetime import datetime, time
from pathlib import Path
from typing import Final

import polars as pl
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing import styles
from flows.writing.sheet_rows import Lista, fill_lists, set_pattern
from flows.writing.styles import Style, new_workbook
from flows.writing.tarkastusraportti import looks, sheets, words
from flows.writing.tarkastusraportti.content import Sisalto
from flows.writing.tarkastusraportti.front import write_front
from flows.writing.tarkastusraportti.leads import (
    FIRST_ROW,
    Paikat,
    leads_of,
    link_originals,
    link_rules,
    places_of,
)
from flows.writing.tarkastusraportti.sheets import Kentta, Sivu
from flows.writing.workbook import save, set_text
from schemas.kieli import Kieli
from schemas.sanat import tarkastus as sanat
from schemas.written import thousands

MAX_LISTED: Final = 100_000
"""The most findings, causes or skipped rows a sheet lists; the true total is always said."""
HEADING_ROW: Final = FIRST_ROW - 1


def write_book(sisalto: Sisalto, path: Path) -> None:
    """Write the report's workbook; equal content gives equal bytes.

    Raises:
        OSError: the file cannot be written.
    """
    kausi, kieli = sisalto.tarkastus.kausi, sisalto.kieli
    workbook = new_workbook()
    write_front(workbook, sisalto)
    link_rules(
        _add_sheet(workbook, sheets.SAANNOT, _rules(sisalto), kieli), sisalto, most=MAX_LISTED
    )
    paikat = places_of(sisalto)
    listat = {
        sivu.nimi(kieli): _add_list(workbook, sivu, rows, paikat)
        for sivu, rows in (
            (sheets.SYYT, _of_rules(sisalto.syyt, sisalto)),
            (
                sheets.LOYDOKSET_TEKSTEIN if sisalto.tekstein else sheets.LOYDOKSET,
                _findings(sisalto),
            ),
        )
    }
    for sivu in (sheets.HYVAKSYNNAT, sheets.KORJATUT, sheets.MUUTOKSET, sheets.KUUKAUSITTAIN):
        listat[sivu.nimi(kieli)] = _add_list(workbook, sivu, sisalto.listat[sivu], paikat)
    link_originals(_add_sheet(workbook, sheets.SYOTTEET, _inputs(sisalto), kieli), sisalto)
    luvut = sheets.TARKISTUSLUVUT
    listat[luvut.nimi(kieli)] = _add_list(workbook, luvut, sisalto.listat[luvut], paikat)
    ohitetut = sheets.OHITETUT
    listat[ohitetut.nimi(kieli)] = _add_list(workbook, ohitetut, _skipped(sisalto), paikat)
    _add_sheet(workbook, sheets.SILTA, _bridge(sisalto), kieli)
    for sivu in (sheets.TIEDOSTOITTAIN, sheets.RIVEITTAIN):
        listat[sivu.nimi(kieli)] = _add_list(workbook, sivu, sisalto.listat[sivu], paikat)
    looks.sign_paper(workbook, sisalto.tarkastus.tunniste, kieli)
    workbook.properties.title = f"{sanat.TARKASTUSRAPORTTI(kieli)} {kausi.nimi}"
    workbook.properties.language = kieli.maarite
    save(workbook, path, created=datetime.combine(kausi.loppu, time()))
    fill_lists(path, workbook, listat)


def _add_list(workbook: Workbook, sivu: Sivu, rows: pl.DataFrame, paikat: Paikat) -> Lista:
    """Add a sheet for a list that may be long, and return the rows to fill it with."""
    widths = {kentta.nimi: kentta.leveys for kentta in sivu.kentat}
    listed = rows.head(MAX_LISTED)
    shown = listed.select(list(widths))
    tyylit = {kentta.nimi: kentta.tyyli for kentta in sivu.kentat}
    lista = Lista(FIRST_ROW, shown, widths, tyylit, leads_of(listed, shown.columns, paikat))
    sheet = _headed(workbook, sivu, (rows.height, shown.height), paikat.kieli)
    set_pattern(sheet, lista)
    return lista


def _add_sheet(workbook: Workbook, sivu: Sivu, rows: pl.DataFrame, kieli: Kieli) -> Worksheet:
    """Add a sheet for a short list, cell by cell, so that its cells can be linked."""
    sheet = _headed(workbook, sivu, (rows.height, rows.height), kieli)
    shown = rows.select(kentta.nimi for kentta in sivu.kentat)
    for number, row in enumerate(shown.iter_rows(), start=FIRST_ROW):
        for column, (kentta, value) in enumerate(zip(sivu.kentat, row, strict=True), start=1):
            cell = looks.styled_cell(sheet, number, column, kentta.tyyli)
            cell.number_format = kentta.muoto or kentta.tyyli.number_format
            if isinstance(value, str):
                set_text(cell, value)
            elif value is not None:
                cell.value = value / 100 if kentta.nimi.endswith("_cents") else value
        looks.fit_row(sheet, number, _texts(sivu, row))
    return sheet


def _headed(workbook: Workbook, sivu: Sivu, rows: tuple[int, int], kieli: Kieli) -> Worksheet:
    """Add a sheet with its title, its note and its headings: frozen, filtered, ready to print.

    `rows` says how many there are and how many are shown.
    """
    total, shown = rows
    sheet: Worksheet = workbook.create_sheet(sivu.nimi(kieli))
    set_text(looks.title_cell(sheet, 1, styles.TITLE), sivu.nimi(kieli))
    set_text(looks.title_cell(sheet, 2, styles.NOTE), sivu.selite(kieli))
    notes = (_of_rows(total, shown, kieli), _of_columns(sivu, kieli))
    if any(notes):
        set_text(looks.title_cell(sheet, 3, styles.NOTE), " ".join(filter(None, notes)))
    for column, kentta in enumerate(sivu.kentat, start=1):
        cell = looks.styled_cell(sheet, HEADING_ROW, column, _heading_of(kentta))
        set_text(cell, kentta.otsikko(kieli))
        sheet.column_dimensions[get_column_letter(column)].width = kentta.leveys
    headings = (
        (kentta.otsikko(kieli), _heading_of(kentta), float(kentta.leveys)) for kentta in sivu.kentat
    )
    looks.fit_row(sheet, HEADING_ROW, headings)
    last_column, last_row = get_column_letter(len(sivu.kentat)), HEADING_ROW + shown
    sheet.freeze_panes = f"A{FIRST_ROW}"
    sheet.auto_filter.ref = f"A{HEADING_ROW}:{last_column}{last_row}"
    if sivu.kentat[0].nimi == "tila":
        looks.colour_by_words(sheet, FIRST_ROW, last_row, kieli)
    sheet.print_title_rows = f"{HEADING_ROW}:{HEADING_ROW}"
    looks.set_print(sheet, kieli)
    printed = get_column_letter(sivu.painetaan or len(sivu.kentat))
    sheet.print_area = f"A1:{printed}{max(last_row, HEADING_ROW)}"
    return sheet


def _of_rows(total: int, shown: int, kieli: Kieli) -> str:
    """Say how many rows there are, where not all of them are shown."""
    if shown == total:
        return ""
    return sanat.RIVEJA_ON(kieli, kaikki=thousands(total, kieli), naytetaan=thousands(shown, kieli))


def _of_columns(sivu: Sivu, kieli: Kieli) -> str:
    """Say which columns are on screen only, where not all of them go on paper."""
    if not sivu.painetaan:
        return ""
    first, last = get_column_letter(sivu.painetaan + 1), get_column_letter(len(sivu.kentat))
    others = first if first == last else f"{first}–{last}"
    return sanat.VAIN_RUUDULLA(kieli, viimeinen=get_column_letter(sivu.painetaan), muut=others)


def _heading_of(kentta: Kentta) -> Style:
    if kentta.tyyli.horizontal == "right":
        return styles.COLUMN_NUMBER
    return styles.COLUMN_INDENTED if kentta.tyyli.indent else styles.COLUMN


def _texts(sivu: Sivu, row: tuple[object, ...]) -> Iterator[tuple[str, Style, float]]:
    for kentta, value in zip(sivu.kentat, row, strict=True):
        if isinstance(value, str):
            yield value, kentta.tyyli, kentta.leveys


def _rules(sisalto: Sisalto) -> pl.DataFrame:
    kieli = sisalto.kieli
    return pl.DataFrame(
        [
            {
                "tila": saanto.tila.otsikko(kieli),
                "title": saanto.rule.texts(kieli).title,
                "why": saanto.rule.texts(kieli).why,
                "tested": saanto.tulos.tested,
                "failed": saanto.tulos.failed,
                "affected_cents": saanto.tulos.affected_cents,
                "rule": saanto.rule.id,
                "waived": saanto.tulos.waived,
                "source": saanto.rule.source.citation(kieli),
            }
            for saanto in sisalto.saannot
        ]
    ).with_columns(osuus=pl.when(pl.col("tested") > 0).then(pl.col("failed") / pl.col("tested")))


def _of_rules(rows: pl.DataFrame, sisalto: Sisalto) -> pl.DataFrame:
    """Give findings or causes the state and the title of their rules."""
    by_rule = _rules(sisalto).select("rule", "tila", "title")
    told = rows.with_columns(
        pl.col("korjaaja").replace(words.all_in_words(words.KORJAAJAT, sisalto.kieli))
    )
    placed = told.join(by_rule, on="rule", how="left", maintain_order="left")
    accepted = pl.lit(words.HYVAKSYTTY.otsikko(sisalto.kieli))
    return placed.with_columns(tila=pl.when("hyvaksytty").then(accepted).otherwise("tila"))


def _findings(sisalto: Sisalto) -> pl.DataFrame:
    return _of_rules(sisalto.loydokset, sisalto).with_columns(
        pl.col("muutos").replace(words.all_in_words(words.MUUTOKSET, sisalto.kieli))
    )


_INPUTS: Final = {
    "file": pl.String,
    "sheet": pl.String,
    "laji": pl.String,
    "otsikkorivi": pl.Int64,
    "luettu": pl.Int64,
    "kaytetty": pl.Int64,
    "ohitettu": pl.Int64,
    "etumerkki": pl.String,
    "summa_cents": pl.Int64,
    "kopio": pl.String,
    "alkuperainen": pl.String,
    "sha256": pl.String,
    "tavuja": pl.Int64,
}
"""Also an empty folder has its list of inputs: an empty one."""


def _inputs(sisalto: Sisalto) -> pl.DataFrame:
    tarkastus, opens = sisalto.tarkastus, sanat.AVAA(sisalto.kieli)
    return pl.DataFrame(
        [
            {
                "file": syote.tiedosto,
                "sheet": syote.taulukko,
                "laji": words.kind_named(syote.laji, sisalto.kieli),
                "otsikkorivi": syote.otsikkorivi,
                "luettu": syote.riveja_luettu,
                "kaytetty": syote.riveja_kaytetty,
                "ohitettu": syote.riveja_ohitettu,
                "etumerkki": words.in_words(words.ETUMERKIT, syote.merkki, sisalto.kieli),
                "summa_cents": syote.summa_cents if syote.laji in words.RAHALAJIT else None,
                "kopio": opens if syote.tiedosto in tarkastus.palautettavat else "",
                "alkuperainen": opens if syote.tiedosto in tarkastus.arkistoidut else "",
                "sha256": syote.sha256,
                "tavuja": syote.tavuja,
            }
            for syote in tarkastus.syotteet
        ],
        schema=_INPUTS,
    )


def _skipped(sisalto: Sisalto) -> pl.DataFrame:
    return sisalto.tarkastus.ohitetut.with_columns(
        syy=pl.col("reason").replace(words.all_in_words(words.OHITUKSET, sisalto.kieli))
    )


def _bridge(sisalto: Sisalto) -> pl.DataFrame:
    """Put the steps of the bridge above the reasons why postings are outside the report."""
    silta, kieli = sisalto.tarkastus.silta, sisalto.kieli
    tied = (sanat.EI_TASMAA if silta.difference_cents else sanat.TASMAA)(kieli)
    *steps, difference = [(askel.selite, None, askel.cents, "") for askel in sisalto.askeleet]
    reasons = [
        (
            sanat.ULKOPUOLELLA(kieli, syy=words.in_words(words.SYYT, reason, kieli)),
            rows,
            cents,
            "",
        )
        for reason, rows, cents in silta.poisjatot
    ]
    return pl.DataFrame(
        [*steps, (*difference[:3], tied), *reasons],
        schema={
            "selite": pl.String,
            "riveja": pl.Int64,
            "summa_cents": pl.Int64,
            "tulos": pl.String,
        },
        orient="row",
    )
