"""Sheets and files whose headings are of no kind: what comes nearest, and what is missing."""

from collections.abc import Iterator, Sequence
from typing import Final

from flows.reading.mapping import Ohje
from flows.reading.proposal import is_guidance, propose
from flows.reading.sheets import Sheet
from schemas.ehdotus import Ehdotus, Taulukkoehdotus
from schemas.findings import Finding, Outcome
from schemas.lahteet import Tiedosto
from schemas.reasons.tables import (
    EMPTY_SHEET,
    HEADINGS_APART,
    HEADINGS_FOUND,
    HEADINGS_IN_ONE_CELL,
    HEADINGS_LACKING,
    HEADINGS_OF_A_KIND,
    HEADINGS_PROPOSED,
    HEADINGS_UNKNOWN,
)

FILE_IS_OF_A_KIND: Final = "file-is-of-a-kind"
SHEET_IS_OF_A_KIND: Final = "sheet-is-of-a-kind"
_MOST_SHOWN: Final = 12
_MOST_LACKING_WITH_SAMPLES: Final = 1
_LONGEST_HEADING: Final = 40


def unknown_file(sheets: Sequence[Sheet], tiedosto: Tiedosto, ohje: Ohje) -> Outcome:
    """Return whether a file is of a kind; `sheets` are all of its sheets when it is not."""
    if not sheets:
        return Outcome.of(FILE_IS_OF_A_KIND, 1)
    filled = [sheet for sheet in sheets if sheet.solut.height] or list(sheets)
    best = max((propose(sheet, ohje) for sheet in filled), key=_nearness)
    finding = _finding(FILE_IS_OF_A_KIND, best, tiedosto, samples=True)
    return Outcome.of(FILE_IS_OF_A_KIND, 1, [finding])


def unknown_sheet(
    sheets: Sequence[Sheet], taulukoita: int, tiedosto: Tiedosto, ohje: Ohje
) -> Outcome:
    """Return which filled sheets of a workbook, beside its recognised ones, were not used."""
    findings = [
        _finding(SHEET_IS_OF_A_KIND, propose(sheet, ohje), tiedosto, samples=False)
        for sheet in sheets
        if sheet.solut.height and not is_guidance(sheet)
    ]
    return Outcome.of(SHEET_IS_OF_A_KIND, taulukoita, findings)


def _nearness(ehdotus: Taulukkoehdotus) -> int:
    return len(ehdotus.lahella) - 2 * len(ehdotus.puuttuvat)


def _finding(rule: str, ehdotus: Taulukkoehdotus, tiedosto: Tiedosto, *, samples: bool) -> Finding:
    return Finding(
        rule=rule,
        file=tiedosto.nimi,
        sheet=ehdotus.taulukko,
        row=ehdotus.rivi or None,
        found=_found(ehdotus),
        expected="".join(_expected(ehdotus, samples=samples)),
    )


def _found(ehdotus: Taulukkoehdotus) -> str:
    """Return the headings that come near something; others may be no headings but names."""
    if ehdotus.yhdessa_solussa:
        return HEADINGS_IN_ONE_CELL.of(row=ehdotus.rivi)
    if not ehdotus.ehdotukset:
        return EMPTY_SHEET.of()
    near = [each.otsikko[:_LONGEST_HEADING] for each in ehdotus.lahella]
    if not near:
        return HEADINGS_UNKNOWN.of(count=len(ehdotus.ehdotukset), row=ehdotus.rivi)
    return HEADINGS_FOUND.of(headings=", ".join(near[:_MOST_SHOWN]), row=ehdotus.rivi)


def _expected(ehdotus: Taulukkoehdotus, *, samples: bool) -> Iterator[str]:
    if ehdotus.yhdessa_solussa:
        yield HEADINGS_APART.of()
        return
    if not ehdotus.lahella:
        yield HEADINGS_OF_A_KIND.of()
        return
    if ehdotus.puuttuvat:
        yield HEADINGS_LACKING.of(kind=ehdotus.laji, headings=", ".join(ehdotus.puuttuvat))
    shown = samples and len(ehdotus.puuttuvat) <= _MOST_LACKING_WITH_SAMPLES
    new = [_in_words(each, samples=shown) for each in ehdotus.lahella if not each.tunnettu]
    if new:
        yield HEADINGS_PROPOSED.of(kind=ehdotus.laji, headings=", ".join(new[:_MOST_SHOWN]))


def _in_words(ehdotus: Ehdotus, *, samples: bool) -> str:
    """Return a proposal such as `Date = Tositepäivä, kk/pp/vvvv (6/30/2020; 8/31/2019)`."""
    form = f", {ehdotus.muoto}" if ehdotus.muoto else ""
    values = f" ({'; '.join(ehdotus.naytteet)})" if samples and ehdotus.varma else ""
    shown = values if ehdotus.naytteet else ""
    return f"{ehdotus.otsikko[:_LONGEST_HEADING]} = {ehdotus.merkitys}{form}{shown}"
