"""What the format asks of the styles: every index leads to something, every name is its own."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final
from xml.etree.ElementTree import Element

from flows.inspecting.book import Book
from flows.inspecting.check import Flaw
from flows.inspecting.package import DOCUMENT, children
from schemas.sanat import tiedostomuoto as sanat
from schemas.sanat.sana import Sanottava
from schemas.sanat.tutkinta import TYYLIT

_BUILT_IN: Final = 164
"""Number formats below this one need no definition."""
_MOST: Final = {("cellXfs", "xf"): 65_490, ("fonts", "font"): 1_024, ("numFmts", "numFmt"): 200}
_COUNTED: Final = (*_MOST, ("fills", "fill"), ("borders", "border"), ("dxfs", "dxf"))


def style_flaws(book: Book) -> Iterator[Flaw]:
    """Go through what is wrong with the styles."""
    part = book.package.target(book.package.target("", DOCUMENT) or "", "styles") or ""
    root = book.package.roots.get(part)
    if root is None:
        yield Flaw(TYYLIT, sanat.TYYLIT_PUUTTUVAT)
        return
    counts = {
        "fontId": _count(root, "fonts", "font"),
        "fillId": _count(root, "fills", "fill"),
        "borderId": _count(root, "borders", "border"),
        "xfId": _count(root, "cellStyleXfs", "xf"),
    }
    formats = {each.get("numFmtId", "") for each in children(root, "numFmts", "numFmt")}
    for group in ("cellStyleXfs", "cellXfs"):
        for nth, xf in enumerate(children(root, group, "xf")):
            place = {"ryhma": group, "monesko": nth}
            yield from (Flaw(part, told) for told in _lost(xf, counts, formats, place))
    yield from (Flaw(part, told) for told in _counts(root))
    styles = tuple(children(root, "cellStyles", "cellStyle"))
    for name, count in Counter(each.get("name", "") for each in styles).items():
        if count > 1:
            yield Flaw(part, sanat.TYYLIN_NIMI_KAHDESTI.of(nimi=name))
    for each in styles:
        if not _within(each.get("xfId"), counts["xfId"]):
            yield Flaw(part, sanat.TYYLI_ILMAN_MUOTOILUA.of(nimi=each.get("name", "")))


def _counts(root: Element) -> Iterator[Sanottava]:
    """Find lists longer than Excel takes, or of another length than they tell."""
    for group, name in _COUNTED:
        for each in children(root, group):
            count = sum(1 for _ in children(each, name))
            if count > _MOST.get((group, name), count):
                yield sanat.LIIKAA_MUOTOILUJA.of(ryhma=group, maara=count)
            if int(each.get("count", count)) != count:
                yield sanat.MUOTOILUJEN_MAARA.of(
                    ryhma=group, maara=count, kerrottu=each.get("count")
                )


def _lost(
    xf: Element, counts: dict[str, int], formats: set[str], place: Mapping[str, object]
) -> Iterator[Sanottava]:
    for name, count in counts.items():
        if xf.get(name) is not None and not _within(xf.get(name), count):
            yield sanat.MUOTOILU_EI_JOHDA.of(nimi=name, arvo=xf.get(name), **place)
    number = xf.get("numFmtId", "0")
    if number not in formats and not _within(number, _BUILT_IN):
        yield sanat.EI_LUKUMUOTOA.of(arvo=number, **place)


def _within(place: str | None, count: int) -> bool:
    return place is not None and place.isdigit() and int(place) < count


def _count(root: Element, *names: str) -> int:
    return sum(1 for _ in children(root, *names))
