"""The notes of bad cells: what is said of each, and the shape it is shown in."""

import re
from collections.abc import Sequence
from typing import Final
from xml.sax.saxutils import escape

from flows.writing.palautus.parts import NotOrdinaryError, Osat, before
from flows.writing.palautus.remarks import Huomautus

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


def add_notes(osat: Osat, part: str, remarks: Sequence[Huomautus]) -> None:
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
    osat.put(part, _with_drawing(osat.text(part), identity))
    return notes, shapes


def _with_drawing(sheet: str, identity: str) -> str:
    """Return a sheet that names its shapes, in the one place where they may be named."""
    rest = sheet[max(sheet.rfind("</sheetData>"), 0) :]
    if "<legacyDrawing " in rest:
        raise NotOrdinaryError("legacyDrawing")
    place = len(sheet) - len(rest) + next(at for at in map(rest.find, _AFTER_LEGACY) if at >= 0)
    drawing = f'<legacyDrawing xmlns:r="{_RELATION}" r:id="{identity}"/>'
    return sheet[:place] + drawing + sheet[place:]


def _note(remark: Huomautus, author: int) -> str:
    return (
        f'<comment ref="{remark.solu}" authorId="{author}"><text><r><t xml:space="preserve">'
        f"{escape(remark.teksti)}</t></r></text></comment>"
    )


def _shape(number: int, remark: Huomautus) -> str:
    return _SHAPE.format(
        id=f"oteuma{number}", z=number + 1, row=remark.rivi - 1, column=remark.sarake - 1
    )
