"""Marking cells in a workbook's own XML: an outline, a note; nothing else of the sheet changes."""

import re
from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape

from flows.writing.palautus.parts import NotOrdinaryError, Osat, attributes, before
from flows.writing.palautus.remarks import Huomautus

_STYLES: Final = "xl/styles.xml"
_SIDE: Final = '<{0} style="medium"><color rgb="FF9B1C1C"/></{0}>'
_BORDER: Final = (
    "<border>" + "".join(_SIDE.format(s) for s in ("left", "right", "top", "bottom")) + "</border>"
)
_ROW: Final = re.compile(r"<row\b([^>]*?)(?:/>|>(.*?)</row>)", re.DOTALL)
_NUMBER: Final = re.compile(r'\sr="([0-9]+)"')
_CELL: Final = re.compile(r"<c\b([^>]*?)(?:/>|>.*?</c>)", re.DOTALL)
_AFTER_LEGACY: Final = (
    "<legacyDrawingHF", "<picture", "<oleObjects", "<controls", "<webPublishItems", "<tableParts",
    "<extLst", "</worksheet>",
)  # fmt: skip
_RELATION: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NOTES: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
    "<authors></authors><commentList></commentList></comments>"
)
_SHAPES: Final = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel">'
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
    'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/>'
    '<v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
)
_SHAPE: Final = (
    '<v:shape id="_x0000_t{id}" type="#_x0000_t202" '
    'style="position:absolute;width:260pt;height:120pt;z-index:{z};visibility:hidden" '
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/>'
    '<v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note">'
    "<x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False</x:AutoFill>"
    "<x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>"
)
_AUTHOR: Final = "Toteuma"


class Tyylit:
    """In English: the styles of a workbook with an outlined twin of each that a bad cell has."""

    def __init__(self, osat: Osat) -> None:
        self._osat = osat
        self._text = osat.text(_STYLES)
        formats = re.search(r"<cellXfs\b[^>]*>(.*?)</cellXfs>", self._text, re.DOTALL)
        if formats is None:
            raise NotOrdinaryError(_STYLES)
        self._formats = re.findall(r"<xf\b[^>]*?/>|<xf\b.*?</xf>", formats[1], re.DOTALL)
        self._borders = len(re.findall(r"<border\b", self._text))
        self._fonts = len(re.findall(r"<font\b", self._text))
        self._added: dict[str, int] = {}

    def outlined(self, style: int) -> int:
        """Return the number of the style's outlined twin."""
        if style >= len(self._formats):
            raise NotOrdinaryError(_STYLES)
        return self._number(_outlined(self._formats[style], self._borders))

    def listed(self, *, bold: bool = False) -> int:
        """Return the number of the style of the list: wrapped at the top, bold for a heading."""
        font = f' fontId="{self._fonts}" applyFont="1"' if bold else ' fontId="0"'
        return self._number(
            f'<xf numFmtId="0"{font} fillId="0" borderId="0" xfId="0" applyAlignment="1">'
            '<alignment vertical="top" wrapText="1"/></xf>'
        )

    def _number(self, xf: str) -> int:
        return self._added.setdefault(xf, len(self._formats) + len(self._added))

    def save(self) -> None:
        """Write the added formats, their border and their font into the workbook's styles."""
        text = _counted(before(self._text, "</borders>", _BORDER), "borders", 1)
        text = _counted(before(text, "</fonts>", _bold(self._text)), "fonts", 1)
        text = before(text, "</cellXfs>", "".join(self._added))
        self._osat.put(_STYLES, _counted(text, "cellXfs", len(self._added)))


def _bold(styles: str) -> str:
    """Return the workbook's first font in bold."""
    font = re.search(r"<font\b[^>]*?(?:/>|>(.*?)</font>)", styles, re.DOTALL)
    if font is None:
        raise NotOrdinaryError(_STYLES)
    return f"<font><b/>{re.sub('<b ?/>', '', font[1] or '')}</font>"


def _outlined(xf: str, border: int) -> str:
    """Return a cell format with another border."""
    tag = re.match(r"<xf\b[^>]*?(/?)>", xf)
    if tag is None:
        raise NotOrdinaryError(_STYLES)
    kept = re.sub(r'\s(?:borderId|applyBorder)="[^"]*"', "", tag[0])
    own = f' borderId="{border}" applyBorder="1"'
    closed = kept[:-2] if tag[1] else kept[:-1]
    return f"{closed}{own}{tag[1]}>{xf[len(tag[0]) :]}"


def _counted(text: str, element: str, more: int) -> str:
    def grown(match: re.Match[str]) -> str:
        return f'{match[1]}{int(match[2]) + more}"'

    return re.sub(rf'(<{element}\b[^>]*?\bcount=")([0-9]+)"', grown, text, count=1)


def mark_sheet(osat: Osat, part: str, remarks: Sequence[Huomautus], tyylit: Tyylit) -> None:
    """Outline the cells of the remarks on one sheet and give each its note.

    Raises:
        NotOrdinaryError: the sheet's XML has another form.
    """
    text = osat.text(part)
    if "<sheetData" not in text or "<!" in text:
        raise NotOrdinaryError(part)
    text = re.sub(r'\stabSelected="(?:1|true)"', "", text, count=1)
    osat.put(part, _with_outlines(text, remarks, tyylit))
    _add_notes(osat, part, remarks)


def _with_outlines(text: str, remarks: Sequence[Huomautus], tyylit: Tyylit) -> str:
    rows: dict[int, list[Huomautus]] = {}
    for remark in remarks:
        rows.setdefault(remark.rivi, []).append(remark)
    text = re.sub(r"<sheetData\s*/>", "<sheetData></sheetData>", text, count=1)
    start = re.search(r"<sheetData\b[^>]*>", text)
    end = text.find("</sheetData>")
    if start is None or end < 0:
        raise NotOrdinaryError("sheetData")
    pieces, at = [text[: start.end()]], start.end()
    waiting = sorted(rows)
    for match in _ROW.finditer(text, at, end):
        if not waiting:
            break
        number = _number(match[1])
        while waiting and waiting[0] < number:
            pieces += [text[at : match.start()], _new_row(rows[waiting[0]], tyylit)]
            at = match.start()
            waiting.pop(0)
        if waiting and waiting[0] == number:
            pieces += [text[at : match.start()], _row(match, rows[number], tyylit)]
            at = match.end()
            waiting.pop(0)
    pieces.append(text[at:end])
    pieces += [_new_row(rows[number], tyylit) for number in waiting]
    return "".join([*pieces, text[end:]])


def _number(attributes_of_row: str) -> int:
    given = _NUMBER.search(attributes_of_row)
    if given is None:
        raise NotOrdinaryError("row")
    return int(given[1])


def _new_row(remarks: Sequence[Huomautus], tyylit: Tyylit) -> str:
    cells = "".join(_new_cell(remark, tyylit) for remark in remarks)
    return f'<row r="{remarks[0].rivi}">{cells}</row>'


def _new_cell(remark: Huomautus, tyylit: Tyylit) -> str:
    return f'<c r="{remark.solu}" s="{tyylit.outlined(0)}"/>'


def _row(match: re.Match[str], remarks: Sequence[Huomautus], tyylit: Tyylit) -> str:
    """Return a row with its bad cells outlined; a cell that was not there is put in its place."""
    waiting = {remark.sarake: remark for remark in remarks}
    pieces, at, content = [], 0, match[2] or ""
    for cell in _CELL.finditer(content):
        given = attributes(cell[1])
        if "r" not in given:
            raise NotOrdinaryError("c")
        column = Huomautus(given["r"], "").sarake
        for missing in sorted(number for number in waiting if number < column):
            pieces += [content[at : cell.start()], _new_cell(waiting.pop(missing), tyylit)]
            at = cell.start()
        if column in waiting:
            waiting.pop(column)
            style = tyylit.outlined(int(given.get("s", "0")))
            bare = re.sub(r'\ss="[0-9]*"', "", cell[1])
            pieces += [content[at : cell.start()], f'<c{bare} s="{style}"',
                       cell[0][2 + len(cell[1]) :]]  # fmt: skip
            at = cell.end()
    pieces += [content[at:], *(_new_cell(waiting[n], tyylit) for n in sorted(waiting))]
    return f"<row{match[1].rstrip()}>{''.join(pieces)}</row>"


def _add_notes(osat: Osat, part: str, remarks: Sequence[Huomautus]) -> None:
    """Add a note to each cell that has none; the sender's own notes stay as they are."""
    notes = osat.related(part, "comments")
    shapes = osat.related(part, "vmlDrawing")
    if (notes is None) != (shapes is None):
        raise NotOrdinaryError(part)
    if notes is None or shapes is None:
        notes, shapes = _new_notes(osat, part)
    text = osat.text(notes)
    taken = set(re.findall(r'<comment\b[^>]*?\bref="([A-Z]+[0-9]+)"', text))
    added = [remark for remark in remarks if remark.solu not in taken]
    author = len(re.findall(r"<author\b", text))
    text = text.replace("<authors/>", "<authors></authors>")
    text = before(text, "</authors>", f"<author>{_AUTHOR}</author>")
    text = before(text, "</commentList>", "".join(_note(remark, author) for remark in added))
    osat.put(notes, text)
    drawn = osat.text(shapes)
    shown = "".join(_shape(number, remark) for number, remark in enumerate(added))
    osat.put(shapes, before(drawn, "</xml>", shown))


def _new_notes(osat: Osat, part: str) -> tuple[str, str]:
    notes = osat.new_name("xl/commentsToteuma{}.xml")
    osat.put(notes, _NOTES)
    osat.declare(notes, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml")
    osat.relate(part, "comments", notes)
    shapes = osat.new_name("xl/drawings/vmlToteuma{}.vml")
    osat.put(shapes, _SHAPES)
    osat.declare_extension("vml", "application/vnd.openxmlformats-officedocument.vmlDrawing")
    identity = osat.relate(part, "vmlDrawing", shapes)
    text = osat.text(part)
    if "<legacyDrawing " in text:
        raise NotOrdinaryError(part)
    mark = next(mark for mark in _AFTER_LEGACY if _stands_last(text, mark))
    drawing = f'<legacyDrawing xmlns:r="{_RELATION}" r:id="{identity}"/>'
    place = text.find(mark, text.rfind("</sheetData>"))
    osat.put(part, text[:place] + drawing + text[place:])
    return notes, shapes


def _stands_last(text: str, mark: str) -> bool:
    return text.find(mark, max(text.rfind("</sheetData>"), 0)) >= 0


def _note(remark: Huomautus, author: int) -> str:
    return (
        f'<comment ref="{remark.solu}" authorId="{author}"><text><r><t xml:space="preserve">'
        f"{escape(remark.teksti)}</t></r></text></comment>"
    )


def _shape(number: int, remark: Huomautus) -> str:
    return _SHAPE.format(
        id=f"oteuma{number}", z=number + 1, row=remark.rivi - 1, column=remark.sarake - 1
    )
