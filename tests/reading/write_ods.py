"""A writer of .ods for tests: just enough of the format for the rows a test shows."""

import zipfile
from collections.abc import Mapping
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr

from tests.reading.kirja import Kaava, Kirja, Taulukko, Virhe


def zipped(members: Mapping[str, bytes]) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def write_ods(kirja: Kirja, *, prefix: str = "") -> bytes:
    """Write an OpenDocument workbook; `prefix` stands before the content's own XML."""
    tables = "".join(_sheet(taulukko) for taulukko in kirja.taulukot)
    epoch = "1904-01-01" if kirja.vuosi_1904 else "1899-12-30"
    days = f'<table:null-date table:date-value="{epoch}"/>'
    settings = f"<table:calculation-settings>{days}</table:calculation-settings>"
    return write_content(f"{settings}{tables}", prefix=prefix, salattu=kirja.salattu)


def write_content(body: str, *, prefix: str = "", salattu: bool = False) -> bytes:
    """Write an OpenDocument workbook with the XML of its body."""
    content = (
        f"{prefix}<office:document-content {_NAMESPACES}><office:automatic-styles>"
        '<style:style style:name="piilo" style:family="table">'
        '<style:table-properties table:display="false"/></style:style></office:automatic-styles>'
        f"<office:body><office:spreadsheet>{body}</office:spreadsheet></office:body>"
        "</office:document-content>"
    )
    manifest = "<manifest:encryption-data/>" if salattu else "<manifest/>"
    return zipped(
        {
            "mimetype": b"application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": content.encode(),
            "META-INF/manifest.xml": manifest.encode(),
        }
    )


_NAMESPACES = " ".join(
    f'xmlns:{name}="{address}"'
    for name, address in {
        **{
            each: f"urn:oasis:names:tc:opendocument:xmlns:{each}:1.0"
            for each in ("office", "table", "text", "style", "manifest")
        },
        "calcext": "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0",
    }.items()
)


def _sheet(taulukko: Taulukko) -> str:
    columns = "".join(
        f"<table:table-column{_collapsed(hidden=each in taulukko.piilosarakkeet)}/>"
        for each in range(max(map(len, taulukko.rivit), default=0))
    )
    rows = "".join(
        f"<table:table-row{_collapsed(hidden=number in taulukko.piilorivit)}>"
        + "".join(ods_cell(each) for each in row)
        + "</table:table-row>"
        for number, row in enumerate(taulukko.rivit, start=1)
    )
    style = ' table:style-name="piilo"' if taulukko.piilossa else ""
    empty = "<table:table-cell/>"
    filler = f'<table:table-row table:number-rows-repeated="1048000">{empty}</table:table-row>'
    name = quoteattr(taulukko.nimi)
    return f"<table:table table:name={name}{style}>{columns}{rows}{filler}</table:table>"


def _collapsed(*, hidden: bool) -> str:
    return ' table:visibility="collapse"' if hidden else ""


def ods_cell(value: object) -> str:
    """Write a cell as OpenDocument XML."""
    formula = ' table:formula="of:=[.A1]"' if isinstance(value, Kaava) else ""
    match value.arvo if isinstance(value, Kaava) else value:
        case None:
            return f"<table:table-cell{formula}/>"
        case bool() as truth:
            stated = f'office:value-type="boolean" office:boolean-value="{str(truth).lower()}"'
            shown = str(truth).upper()
        case int() | float() as number:
            stated, shown = f'office:value-type="float" office:value="{number}"', "123"
        case str() as text:
            stated, shown = 'office:value-type="string"', text
        case date() as day:
            stated, shown = (
                f'office:value-type="date" office:date-value="{day.isoformat()}"',
                f"{day:%d.%m.%y}",
            )
        case Virhe(teksti):
            stated, shown = 'office:value-type="string" calcext:value-type="error"', teksti
        case other:
            raise TypeError(other)
    return (
        f"<table:table-cell{formula} {stated}><text:p>{escape(shown)}</text:p></table:table-cell>"
    )
