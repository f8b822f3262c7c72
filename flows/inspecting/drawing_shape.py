"""What the format asks of drawings and charts: ids, axes, and cells that are there.

Source: ECMA-376, part 1, chapters 20.5 (drawings of sheets) and 21.2 (charts).
"""

from collections import Counter
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from flows.inspecting.book import Book
from flows.inspecting.check import Flaw
from flows.inspecting.package import child, children, local
from schemas.sanat import tiedostomuoto as sanat
from schemas.sanat.tutkinta import EI_ARVOA


def drawing_flaws(book: Book) -> Iterator[Flaw]:
    """Go through what is wrong with the drawings and the charts of a workbook."""
    for part, root in book.package.roots.items():
        if local(root) == "wsDr":
            yield from _ids(part, root)
        elif local(root) == "chartSpace":
            yield from _axes(part, root)
            yield from _references(book, part, root)


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
