"""How the report's sheets go on paper: page, margins, header and footer, where pages end."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from flows.writing.katsaus.sheet import Sheet
from flows.writing.styles import FONT, MUTED, RED, Style
from flows.writing.wrapping import text_width, wrapped
from schemas.laskelmat import Katsaus
from schemas.sanat import katsaus as sanat

_INCH: Final = 72.0
_SHORT_EDGE: Final = 595.3
_LONG_EDGE: Final = 841.9
_SIDE: Final = 0.6
_TOP: Final = 0.8
_BOTTOM: Final = 0.7
_HEADER: Final = 0.35
_FEWEST_ROWS: Final = 3
_HIGH: Final = 1 / 6  # of a page's height
_MOST_BREAKS: Final = 1026  # that Excel takes in a sheet
_CAUTION: Final = 0.97  # of a page's height: printers round rows up

# LibreOffice makes columns 6 % wider than Excel does; it shrinks a page of several to fit.
PORTRAIT: Final = (_SHORT_EDGE - 2 * _SIDE * _INCH) * 0.965
LANDSCAPE: Final = (_LONG_EDGE - 2 * _SIDE * _INCH) * 0.965
"""Points of width that columns may take without being shrunk much."""

SINGLE_COLUMN: Final = (_SHORT_EDGE - 2 * _SIDE * _INCH) * 0.94
"""Points of width that a sheet's only column may take."""

_FINGERPRINT_SHOWN: Final = 16
_MARGIN_TEXT: Final = Style(name="Ylätunniste", size=8)
_DRAFT: Final = Style(name="Luonnos ylätunnisteessa", size=11, bold=True)
_BETWEEN: Final = 12.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """How a sheet is printed: lying or standing, and the rows repeated on every page.

    Those that head a sheet's only table of figures are repeated unless others are given.
    """

    landscape: bool = False
    repeated: tuple[int, int] | None = None


def set_up(sheet: Sheet, katsaus: Katsaus, paper: Paper) -> None:
    """Give a finished sheet its page, what of it is printed, header, footer and page ends."""
    worksheet = sheet.worksheet
    worksheet.page_setup.paperSize = worksheet.PAPERSIZE_A4
    worksheet.page_setup.orientation = "landscape" if paper.landscape else "portrait"
    worksheet.page_setup.fitToWidth = 1
    worksheet.page_setup.fitToHeight = 0
    worksheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    worksheet.page_margins.left = worksheet.page_margins.right = _SIDE
    worksheet.page_margins.top, worksheet.page_margins.bottom = _TOP, _BOTTOM
    worksheet.page_margins.header = worksheet.page_margins.footer = _HEADER
    repeated = _repeated(sheet, paper)
    if repeated:
        worksheet.print_title_rows = "{}:{}".format(*repeated)
    worksheet.print_area = f"A1:{get_column_letter(len(sheet.widths))}{max(sheet.row - 1, 1)}"
    _set_margin_texts(worksheet, katsaus, landscape=paper.landscape)
    ends = _page_ends(sheet, paper)
    # Of a longer list the printing program ends the pages where it will.
    for row in ends if len(ends) <= _MOST_BREAKS else ():
        worksheet.row_breaks.append(Break(id=row))


def page_ends(
    heights: Sequence[float],
    together: Sequence[tuple[int, int]],
    room: float,
    repeated: float = 0,
) -> tuple[int, ...]:
    """Return the rows after which a page ends, so that what belongs together is not parted.

    `room` is a page's height in points, `repeated` that of the rows printed again on each page
    but the first. A block higher than a page is parted between its rows. The last page has a few
    rows at least, or a high one.
    """
    tail = _tail(heights, together, room)
    ends: list[int] = []
    used = 0.0
    for first, last in _blocks(heights, [*together, tail], room - repeated):
        height = sum(heights[first - 1 : last])
        if used and used + height > room:
            ends.append(first - 1)
            used = repeated
        used += height
    return tuple(ends)


def _tail(
    heights: Sequence[float], together: Sequence[tuple[int, int]], room: float
) -> tuple[int, int]:
    """Return the rows that the last page must have: a few, or high ones, and blocks whole."""
    first = last = len(heights)
    while first > 1 and last - first + 1 < _FEWEST_ROWS:
        if sum(heights[first - 1 :]) >= room * _HIGH:
            break
        first -= 1
    starts = [start for start, end in together if start <= first <= end]
    return min((first, *starts)), last


def _blocks(
    heights: Sequence[float], together: Sequence[tuple[int, int]], room: float
) -> Iterator[tuple[int, int]]:
    """Go through the rows as blocks; a row outside of them, or of too high a one, is its own."""
    last_of = {first: last for first, last in together if sum(heights[first - 1 : last]) <= room}
    row = 1
    while row <= len(heights):
        last = last_of.get(row, row)
        yield row, last
        row = last + 1


def _page_ends(sheet: Sheet, paper: Paper) -> tuple[int, ...]:
    width, height = (LANDSCAPE, _SHORT_EDGE) if paper.landscape else (PORTRAIT, _LONG_EDGE)
    scale = min(1.0, width / sum(sheet.widths))
    room = (height - (_TOP + _BOTTOM) * _INCH) * _CAUTION / scale
    first, last = _repeated(sheet, paper) or (1, 0)
    return page_ends(sheet.heights, sheet.together, room, sum(sheet.heights[first - 1 : last]))


def _repeated(sheet: Sheet, paper: Paper) -> tuple[int, int] | None:
    only = sheet.headings[0] if len(sheet.headings) == 1 else None
    return paper.repeated or only


def _set_margin_texts(worksheet: Worksheet, katsaus: Katsaus, *, landscape: bool) -> None:
    kieli, header, footer = katsaus.kieli, HeaderFooterItem(), HeaderFooterItem()
    about = sanat.OTSIKKO_KAUDELTA(kieli, kausi=katsaus.kausi.kielella(kieli))
    draft = sanat.LUONNOS(kieli) if katsaus.luonnos else ""
    room = _room_beside(about, draft, _LONG_EDGE if landscape else _SHORT_EDGE)
    header.left.text = _literal(
        "\n".join(map(str.strip, wrapped(katsaus.otsikko, _MARGIN_TEXT, room)))
    )
    header.right.text = _literal(about)
    footer.left.text = _literal(
        sanat.TUNNISTE_LYHYT(kieli, tunniste=short_fingerprint(katsaus.tunniste))
    )
    footer.right.text = f"{sanat.SIVU(kieli)} &P/&N"
    for part in (header.left, header.right, footer.left, footer.right):
        part.font, part.size, part.color = f"{FONT},Regular", _MARGIN_TEXT.size, MUTED
    if draft:
        header.center.text = draft
        header.center.font, header.center.size, header.center.color = (
            f"{FONT},Bold", _DRAFT.size, RED
        )  # fmt: skip
    worksheet.oddHeader, worksheet.oddFooter = header, footer


def _room_beside(right: str, centre: str, edge: float) -> float:
    """Return the width that the left of a header has beside what else stands there."""
    page = edge - 2 * _SIDE * _INCH
    beside = page - text_width(right, _MARGIN_TEXT) - _BETWEEN
    if not centre:
        return beside
    return min(beside, (page - text_width(centre, _DRAFT)) / 2 - _BETWEEN)


def short_fingerprint(tunniste: str) -> str:
    """Return a fingerprint as it is shown where there is little room."""
    return tunniste[:_FINGERPRINT_SHOWN]


def _literal(text: str) -> str:
    """Return a text as a header takes it: `&` would begin a code."""
    return text.replace("&", "&&")
