"""Where the cells of the validation workbook lead: rules to their rows, files to theirs."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from urllib.parse import quote

import polars as pl
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing import styles
from flows.writing.sheet_rows import Linkki
from flows.writing.tarkastusraportti import sheets
from flows.writing.tarkastusraportti.content import Sisalto
from schemas.kieli import Kieli

FIRST_ROW: Final = 5
"""The first row below the headings of every list."""

_TITLE_COLUMN: Final = 2
_RULE_SHOWN_BY: Final = ("title", "rule")


@dataclass(frozen=True, slots=True)
class Paikat:
    """In English: the sheet rows of rules and of input files, by rule id and by file name.

    `kieli` is the language that the sheets are named in.
    """

    saannot: Mapping[str, int]
    tiedostot: Mapping[str, int]
    kieli: Kieli = Kieli.FI


def places_of(sisalto: Sisalto) -> Paikat:
    """Tell on which rows the sheets of rules and of inputs have each rule and each file."""
    return Paikat(
        _first_rows([saanto.rule.id for saanto in sisalto.saannot]),
        _first_rows([syote.tiedosto for syote in sisalto.tarkastus.syotteet]),
        sisalto.kieli,
    )


def leads_of(rows: pl.DataFrame, shown: Sequence[str], paikat: Paikat) -> tuple[Linkki, ...]:
    """Lead a list's rules and files to their rows; neighbours that lead alike are one link.

    `rows` start at `FIRST_ROW`; `shown` are the columns of the sheet in order.
    """
    found: list[Linkki] = []
    column = next((name for name in _RULE_SHOWN_BY if name in shown), None)
    if column and "rule" in rows.columns:
        sheet = sheets.SAANNOT.nimi(paikat.kieli)
        found += _runs(rows["rule"], shown.index(column), sheet, paikat.saannot)
    if "file" in shown:
        sheet = sheets.SYOTTEET.nimi(paikat.kieli)
        found += _runs(rows["file"], shown.index("file"), sheet, paikat.tiedostot)
    return tuple(found)


def link_rules(sheet: Worksheet, sisalto: Sisalto, *, most: int) -> None:
    """Link each rule that failed to the first of its causes; `most` of them are listed."""
    first = dict(
        sisalto.syyt.with_row_index("sheet_row", offset=FIRST_ROW)
        .head(most)
        .group_by("rule")
        .agg(pl.col("sheet_row").first())
        .iter_rows()
    )
    for row, saanto in enumerate(sisalto.saannot, start=FIRST_ROW):
        if saanto.rule.id in first:
            cell = sheet.cell(row, _TITLE_COLUMN)
            location = f"'{sheets.SYYT.nimi(sisalto.kieli)}'!A{first[saanto.rule.id]}"
            cell.style = styles.LINK.name
            cell.hyperlink = Hyperlink(ref=cell.coordinate, location=location)


def link_originals(sheet: Worksheet, sisalto: Sisalto) -> None:
    """Link each input to its marked copy and to its kept original."""
    tarkastus, names = sisalto.tarkastus, [kentta.nimi for kentta in sheets.SYOTTEET.kentat]
    leads = (("kopio", tarkastus.palautettavat), ("alkuperainen", tarkastus.arkistoidut))
    for row, syote in enumerate(tarkastus.syotteet, start=FIRST_ROW):
        for name, targets in leads:
            if syote.tiedosto in targets:
                cell = sheet.cell(row, names.index(name) + 1)
                cell.style = styles.LINK.name
                target = quote(targets[syote.tiedosto])
                cell.hyperlink = Hyperlink(ref=cell.coordinate, target=target)


def _first_rows(names: list[str]) -> dict[str, int]:
    return {name: FIRST_ROW + place for place, name in reversed(list(enumerate(names)))}


def _runs(
    values: pl.Series, place: int, sheet: str, targets: Mapping[str, int]
) -> Iterator[Linkki]:
    letter = get_column_letter(place + 1)
    runs = (
        pl.DataFrame({"value": values})
        .with_row_index("row", offset=FIRST_ROW)
        .group_by(pl.col("value").rle_id().alias("run"), maintain_order=True)
        .agg(pl.col("value").first(), first=pl.col("row").min(), last=pl.col("row").max())
        .filter(pl.col("value").is_in(list(targets)))
    )
    for value, first, last in runs.select("value", "first", "last").iter_rows():
        area = f"{letter}{first}" if first == last else f"{letter}{first}:{letter}{last}"
        yield Linkki(area, f"'{sheet}'!A{targets[value]}")
