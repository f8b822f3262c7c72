"""Which kind of workbook is inspected: a report, an input file of ours, a marked copy of another's.

What cannot be told is a report, of which most is demanded.
"""

from enum import StrEnum

from flows.inspecting.book import Book
from flows.inspecting.package import DOCUMENT, child, children
from flows.writing.styles import STYLES
from flows.writing.workbook import CREATOR
from schemas.kieli import Kieli
from schemas.sanat import palautus


class Kind(StrEnum):
    """A kind of workbook, as far as checks tell kinds apart."""

    REPORT = "report"
    INPUT = "input"
    COPY = "copy"


def kind_of(book: Book) -> Kind:
    """Tell a marked copy by the heading we gave it, an input of ours by its lack of our styles."""
    top = book.sheets[0].cells.get((1, 1))
    if top and top.value in {palautus.OTSIKKO(kieli) for kieli in Kieli}:
        return Kind.COPY
    package = book.package
    core = package.roots.get(package.target("", "core-properties") or "")
    creator = child(core, "creator")
    if creator is None or (creator.text or "").strip() != CREATOR:
        return Kind.REPORT
    part = package.target(package.target("", DOCUMENT) or "", "styles")
    looks = children(package.roots.get(part or ""), "cellStyles", "cellStyle")
    ours = {style.name for style in STYLES}
    return Kind.REPORT if ours & {each.get("name", "") for each in looks} else Kind.INPUT
