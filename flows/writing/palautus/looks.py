"""The styles of a returned workbook: an outlined twin of each style that a bad cell has."""

import re
from typing import Final

from flows.writing.palautus.parts import NotOrdinaryError, Osat, before

_STYLES: Final = "xl/styles.xml"
_SIDE: Final = '<{0} style="medium"><color rgb="FF9B1C1C"/></{0}>'
_BORDER: Final = (
    "<border>" + "".join(_SIDE.format(s) for s in ("left", "right", "top", "bottom")) + "</border>"
)


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
        self._twins: dict[int, int] = {}

    def outlined(self, style: int) -> int:
        """Return the number of the style's outlined twin."""
        if style >= len(self._formats):
            raise NotOrdinaryError(_STYLES)
        if style not in self._twins:
            self._twins[style] = self._number(_outlined(self._formats[style], self._borders))
        return self._twins[style]

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
