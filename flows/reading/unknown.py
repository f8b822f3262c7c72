"""Sheets and files whose headings are of no kind: what comes nearest, and what is missing."""

from collections.abc import Sequence
from typing import Final

from flows.reading.limits import HEADING_ROWS
from flows.reading.mapping import Ohje
from flows.reading.proposal import propose
from flows.reading.recognition import fullest_row, nearest
from flows.reading.sheets import Sheet
from schemas.findings import Finding, Outcome
from schemas.lahteet import Tiedosto
from schemas.reasons.tables import (
    EMPTY_SHEET,
    HEADINGS_FOUND,
    HEADINGS_LACKING,
    HEADINGS_OF_A_KIND,
    HEADINGS_PROPOSED,
)

FILE_IS_OF_A_KIND: Final = "file-is-of-a-kind"
SHEET_IS_OF_A_KIND: Final = "sheet-is-of-a-kind"
_MOST_SHOWN: Final = 12
_LONGEST_HEADING: Final = 40


def unknown_file(sheets: Sequence[Sheet], tiedosto: Tiedosto, ohje: Ohje) -> Outcome:
    """Return whether a file is of a kind; `sheets` are all of its sheets when it is not."""
    if not sheets:
        return Outcome.of(FILE_IS_OF_A_KIND, 1)
    filled = [sheet for sheet in sheets if sheet.solut.height] or list(sheets)
    sheet = max(filled, key=lambda each: _rank(each, ohje))
    return Outcome.of(FILE_IS_OF_A_KIND, 1, [_finding(FILE_IS_OF_A_KIND, sheet, tiedosto, ohje)])


def unknown_sheet(
    sheets: Sequence[Sheet], taulukoita: int, tiedosto: Tiedosto, ohje: Ohje
) -> Outcome:
    """Return which filled sheets of a workbook, beside its recognised ones, were not used."""
    findings = [
        _finding(SHEET_IS_OF_A_KIND, sheet, tiedosto, ohje)
        for sheet in sheets
        if sheet.solut.height
    ]
    return Outcome.of(SHEET_IS_OF_A_KIND, taulukoita, findings)


def _rank(sheet: Sheet, ohje: Ohje) -> int:
    lahin = nearest(sheet.heading_rows(), ohje)
    return len(lahin.loydetyt) - len(lahin.puuttuvat) if lahin else -HEADING_ROWS


def _finding(rule: str, sheet: Sheet, tiedosto: Tiedosto, ohje: Ohje) -> Finding:
    rows = sheet.heading_rows()
    lahin = nearest(rows, ohje)
    if lahin is None:
        fullest = fullest_row(rows)
        texts = [text[:_LONGEST_HEADING] for text in (fullest.tekstit if fullest else ()) if text]
        seen = ", ".join(texts[:_MOST_SHOWN])
        found, expected = seen or EMPTY_SHEET.of(), HEADINGS_OF_A_KIND.of()
    else:
        found = HEADINGS_FOUND.of(headings=", ".join(lahin.loydetyt), row=lahin.rivi)
        expected = HEADINGS_LACKING.of(kind=lahin.laji.nimi, headings=", ".join(lahin.puuttuvat))
    proposals = [f"{row.otsikko} = {row.merkitys}" for row in propose(sheet, "") if row.merkitys]
    if proposals and rule == FILE_IS_OF_A_KIND:
        expected += HEADINGS_PROPOSED.of(headings=", ".join(proposals[:_MOST_SHOWN]))
    return Finding(
        rule=rule,
        file=tiedosto.nimi,
        sheet=sheet.nimi,
        row=lahin.rivi if lahin else None,
        found=found,
        expected=expected,
    )
