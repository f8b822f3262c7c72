"""Rows of a delimited file with more cells than the others: a separator stands in their text."""

from typing import Final

from flows.reading.sheets import Sheet, column_letter
from schemas.findings import Finding, Outcome
from schemas.lahteet import Tiedosto
from schemas.reasons.tables import EXTRA_CELLS

ROW_IS_NO_WIDER: Final = "row-is-no-wider-than-others"


def ragged_outcomes(sheet: Sheet, otsikkorivi: int, tiedosto: Tiedosto) -> list[Outcome]:
    """Return which rows below the headings have more cells than they and most rows have.

    Whatever stands after the extra separator may be displaced, also where the last cell is empty.
    A sheet that is no delimited text is not tested: in it a cell stands where it was put.
    """
    if sheet.leveydet is None:
        return []
    rows = sheet.leveydet[otsikkorivi : sheet.solut.height]
    usual = rows.mode(maintain_order=False).max()
    most = max(usual if isinstance(usual, int) else 0, sheet.leveydet[otsikkorivi - 1])
    findings = [
        Finding(
            rule=ROW_IS_NO_WIDER,
            file=tiedosto.nimi,
            sheet=sheet.nimi,
            row=place + otsikkorivi + 1,
            cell=f"{column_letter(most)}{place + otsikkorivi + 1}",
            found=EXTRA_CELLS.of(cells=rows[place], usual=most),
        )
        for place in (rows > most).arg_true()
    ]
    return [Outcome.of(ROW_IS_NO_WIDER, len(rows), findings)]
