"""What the format asks of drawings and charts: order, ids, axes, and cells that are there.

Source: ECMA-376, part 1, chapters 20.5 (drawings of sheets) and 21.2 (charts).
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final
from xml.etree.ElementTree import Element

from flows.inspecting.book import Book
from flows.inspecting.check import Flaw
from flows.inspecting.order import order_flaws
from flows.inspecting.package import child, children, local
from schemas.sanat import tiedostomuoto as sanat
from schemas.sanat.tutkinta import EI_ARVOA

_SERIES_HEAD: Final = ("idx", "order", "tx", "spPr")
_ERRORS: Final = ("trendline", "errBars")
_AXIS_HEAD: Final = (
    "axId", "scaling", "delete", "axPos", "majorGridlines", "minorGridlines", "title", "numFmt",
    "majorTickMark", "minorTickMark", "tickLblPos", "spPr", "txPr", "crossAx", "crosses",
    "crossesAt",
)  # fmt: skip
_SERIES: Final[Mapping[str, tuple[str, ...]]] = {
    "barChart": (
        *_SERIES_HEAD, "invertIfNegative", "pictureOptions", "dPt", "dLbls", *_ERRORS, "cat",
        "val", "shape", "extLst",
    ),
    "lineChart": (
        *_SERIES_HEAD, "marker", "dPt", "dLbls", *_ERRORS, "cat", "val", "smooth", "extLst",
    ),
}  # fmt: skip
_ORDERS: Final[Mapping[str, tuple[str, ...]]] = {
    "chartSpace": (
        "date1904", "lang", "roundedCorners", "AlternateContent", "style", "clrMapOvr",
        "pivotSource", "protection", "chart", "spPr", "txPr", "externalData", "printSettings",
        "userShapes", "extLst",
    ),
    "chart": (
        "title", "autoTitleDeleted", "pivotFmts", "view3D", "floor", "sideWall", "backWall",
        "plotArea", "legend", "plotVisOnly", "dispBlanksAs", "showDLblsOverMax", "extLst",
    ),
    "barChart": (
        "barDir", "grouping", "varyColors", "ser", "dLbls", "gapWidth", "overlap", "serLines",
        "axId", "extLst",
    ),
    "lineChart": (
        "grouping", "varyColors", "ser", "dLbls", "dropLines", "hiLowLines", "upDownBars",
        "marker", "smooth", "axId", "extLst",
    ),
    "catAx": (
        *_AXIS_HEAD, "auto", "lblAlgn", "lblOffset", "tickLblSkip", "tickMarkSkip",
        "noMultiLvlLbl", "extLst",
    ),
    "valAx": (
        *_AXIS_HEAD, "crossBetween", "majorUnit", "minorUnit", "dispUnits", "extLst",
    ),
    "title": ("tx", "layout", "overlay", "spPr", "txPr", "extLst"),
    "legend": ("legendPos", "legendEntry", "layout", "overlay", "spPr", "txPr", "extLst"),
    "scaling": ("logBase", "orientation", "max", "min", "extLst"),
    "manualLayout": (
        "layoutTarget", "xMode", "yMode", "wMode", "hMode", "x", "y", "w", "h", "extLst",
    ),
    "oneCellAnchor": (
        "from", "ext", "sp", "grpSp", "graphicFrame", "cxnSp", "pic", "contentPart", "clientData",
    ),
    "twoCellAnchor": (
        "from", "to", "sp", "grpSp", "graphicFrame", "cxnSp", "pic", "contentPart", "clientData",
    ),
}  # fmt: skip


def drawing_flaws(book: Book) -> Iterator[Flaw]:
    """Go through what is wrong with the drawings and the charts of a workbook."""
    for part, root in book.package.roots.items():
        if local(root) == "wsDr":
            yield from _orders(part, root)
            yield from _ids(part, root)
        elif local(root) == "chartSpace":
            yield from _orders(part, root)
            yield from _axes(part, root)
            yield from _references(book, part, root)


def _orders(part: str, root: Element) -> Iterator[Flaw]:
    for element in root.iter():
        name = local(element)
        if name in _ORDERS:
            yield from order_flaws(part, element, _ORDERS[name])
        for series in children(element, "ser") if name in _SERIES else ():
            yield from order_flaws(part, series, _SERIES[name])


def _ids(part: str, root: Element) -> Iterator[Flaw]:
    ids = Counter(each.get("id", "") for each in root.iter() if local(each) == "cNvPr")
    for name, count in ids.items():
        if count > 1 or not name.isdigit():
            yield Flaw(part, sanat.KUVAN_TUNNUS.of(nimi=name or EI_ARVOA))


def _axes(part: str, root: Element) -> Iterator[Flaw]:
    """Find plots and axes that are bound to an axis that is not there."""
    plot = child(root, "chart", "plotArea")
    own = {_value(axis, "axId") for axis in plot or () if local(axis).endswith("Ax")}
    used = {_value(axis, "crossAx") for axis in plot or () if local(axis).endswith("Ax")}
    used |= {
        each.get("val", "")
        for drawn in plot or ()
        if local(drawn).endswith("Chart")
        for each in children(drawn, "axId")
    }
    yield from (Flaw(part, sanat.EI_AKSELIA.of(nimi=name)) for name in sorted(used - own))


def _value(element: Element, name: str) -> str:
    found = child(element, name)
    return "" if found is None else found.get("val", "")


def _references(book: Book, part: str, root: Element) -> Iterator[Flaw]:
    """Find series that are bound to no cells, or to more or fewer than they keep."""
    for reference in root.iter():
        if local(reference) not in {"numRef", "strRef"}:
            continue
        formula = child(reference, "f")
        cells = "" if formula is None else formula.text or ""
        place = book.place(cells)
        if place is None:
            yield Flaw(part, sanat.KUVIO_HARHAAN.of(solut=cells or EI_ARVOA))
            continue
        area = place[1]
        count = (area.bottom - area.top + 1) * (area.right - area.left + 1)
        kept = [each.get("val", "") for each in reference.iter() if local(each) == "ptCount"]
        if kept and kept != [str(count)]:
            yield Flaw(
                part, sanat.PISTEITA_ERI_MAARA.of(pisteita=kept[0], solut=cells, maara=count)
            )
