"""The sheet of reconciliations: which sums were compared, and where rounding shows."""

from collections.abc import Sequence
from typing import Final

from openpyxl.workbook.workbook import Workbook

from flows.writing import styles
from flows.writing.katsaus.paper import LANDSCAPE, Paper, set_up
from flows.writing.katsaus.sheet import Sheet
from schemas.laskelmat import Katsaus, Tasmays
from schemas.layouts import Osio

_FRACTIONS: Final = (0.305, 0.20, 0.08, 0.205, 0.08, 0.055, 0.075)
_CENTS_IN_EURO: Final = 100
_HEADINGS: Final = (
    ("Kohde", styles.SMALL_COLUMN),
    ("Verrattava", styles.SMALL_COLUMN),
    ("Summa", styles.SMALL_COLUMN_NUMBER),
    ("Vertailukohta", styles.SMALL_COLUMN_INDENTED),
    ("Summa", styles.SMALL_COLUMN_NUMBER),
    ("Erotus", styles.SMALL_COLUMN_NUMBER),
    ("Tulos", styles.SMALL_COLUMN_INDENTED),
)
_ROUNDING_EXPLANATION: Final = (
    "Jokainen luku pyöristetään erikseen tarkasta summastaan, joten tulostettujen lukujen summa "
    "voi poiketa tulostetusta summarivistä. Luvut ovat sarakkeensa yksikössä."
)


def write_tasmaytys(workbook: Workbook, katsaus: Katsaus, osio: Osio) -> None:
    """Add the sheet of reconciliations: the verdict, the checks, the rounding differences."""
    checks = tuple(row for row in katsaus.tasmaytykset if not row.pyoristys)
    roundings = tuple(row for row in katsaus.tasmaytykset if row.pyoristys)
    sheet = Sheet.add(
        workbook, osio.valilehti.fi, [LANDSCAPE * fraction for fraction in _FRACTIONS]
    )
    sheet.line("TÄSMÄYTYS", styles.SECTION, after=3)
    sheet.line(verdict(checks, roundings), styles.HEADING, after=8)
    heading_row = sheet.row
    sheet.cells(*zip(*_HEADINGS, strict=True))
    sheet.worksheet.freeze_panes = f"A{heading_row + 1}"
    _write_rows(sheet, "Tarkistukset, euroa", checks)
    _write_rows(sheet, "Pyöristyserot", roundings, _ROUNDING_EXPLANATION)
    set_up(sheet, katsaus, Paper(landscape=True, repeated=(heading_row, heading_row)))


def verdict(checks: Sequence[Tasmays], roundings: Sequence[Tasmays]) -> str:
    """Return in one sentence whether the sums agree."""
    if not checks:
        return "Yhtään summaa ei ole täsmäytetty."
    wrong = sum(1 for check in checks if check.erotus)
    if wrong:
        counted = "Yksi tarkistus" if wrong == 1 else f"{wrong} tarkistusta"
        return f"{counted} ei täsmää; tarkistuksia on yhteensä {len(checks)}."
    tail = f"; pyöristyseroja on {len(roundings)}." if roundings else "."
    if len(checks) == 1:
        return f"Ainoa tarkistus täsmää sentilleen{tail}"
    return f"Kaikki {len(checks)} tarkistusta täsmäävät sentilleen{tail}"


def _write_rows(sheet: Sheet, heading: str, rows: Sequence[Tasmays], explanation: str = "") -> None:
    """Write rows under their heading, which stays on the page of the first."""
    if not rows:
        return
    sheet.gap(8)
    start = sheet.row
    sheet.line(heading, styles.HEADING, after=3)
    if explanation:
        sheet.line(explanation, styles.NOTE, after=3)
    _write_row(sheet, rows[0])
    sheet.keep_from(start)
    for row in rows[1:]:
        _write_row(sheet, row)


def _write_row(sheet: Sheet, row: Tasmays) -> None:
    number = styles.SMALL_COUNT if row.pyoristys else styles.SMALL_MONEY
    word, style = _result(row)
    sheet.cells(
        (
            row.kohde,
            row.vasen_selite,
            _amount(row, row.vasen),
            row.oikea_selite,
            _amount(row, row.oikea),
            _amount(row, row.erotus),
            word,
        ),
        (styles.SMALL, styles.SMALL, number, styles.SMALL_INDENTED, number, number, style),
    )


def _amount(row: Tasmays, amount: int) -> int | float:
    return amount if row.pyoristys else amount / _CENTS_IN_EURO


def _result(row: Tasmays) -> tuple[str, styles.Style]:
    if not row.erotus:
        return "Täsmää", styles.SMALL_GOOD
    return (
        ("Pyöristys", styles.SMALL_INDENTED) if row.pyoristys else ("Ei täsmää", styles.SMALL_BAD)
    )
