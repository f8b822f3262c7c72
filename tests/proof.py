"""The proof on paper: the sample's workbook, printed by LibreOffice, beside the printed report.

`make proof` runs it. What the workbook's cells hold is tested elsewhere; this compares what the
reader sees: every line of every table with its grouping, decimals and signs, and the headings.
"""

import csv
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from typing import Final

from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.writing.libreoffice import convert
from schemas.kausi import Kausi

PROJECT: Final = Path(__file__).resolve().parents[1]
PRINTED: Final = PROJECT.parent / "shared" / "seed" / "report.txt"
GOLDEN: Final = PROJECT / "tests" / "golden" / "heinola-2023-q1.csv"
REPORT: Final = "osavuosikatsaus-2023-Q1-elinvoimalautakunnan-toimiala.xlsx"

HEADINGS: Final = (
    "Elinvoimalautakunnan toimiala",
    "Toiminnalliset tavoitteet",
    "Vastuuhenkilö: Elinvoimajohtaja",
    "STRATEGIASTA JOHDETUT TAVOITTEET/TOIMIALA (VALTUUSTON SITOVUUSTASO)",
    "Käyttösuunnitelma",
    "KUVAUS TOIMIALAN JA PALVELUALUEIDEN TOIMINNASTA JA TARKOITUKSESTA",
    "TOIMINTAYMPÄRISTÖN MUUTOKSET",
    "Elinkeinopalvelut",
    "Kaupunkisuunnittelu",
    "Kiinteistö- ja mittauspalvelut",
    "Kulttuuripalvelut",
    "Työllisyyspalvelut",
    "Sitovuustaso",
    "VALTUUSTON HYVÄKSYMÄ TALOUSARVIO",
    "TULOSLASKELMA, NETTOSITOVUUS",
    "PALVELUALUEITTAISET LASKELMAT",
    "Työllisyyspalvelut",
    "Elinkeinopalvelut",
    "Kulttuuri",
    "Kaupunkisuunnittelu",
    "Kiinteistö- ja mittauspalvelut",
    "INVESTOINNIT",
    "KÄYTTÖSUUNNITELMAN PALVELUALUEITTAISET TAVOITTEET",
)
"""Every heading of the printed report, in its order."""

_ONE_LINE: Final = "the printed heading goes on from the line above; here its column is wide enough"
KNOWN: Final[Mapping[tuple[str, str], str]] = {
    ("toimiala", "Elinvoimalautakunnan toimiala"): _ONE_LINE,
    ("mittauspalvelut", "Kiinteistö- ja mittauspalvelut"): _ONE_LINE,
}
"""Why what is printed and what is here may differ; any other difference fails."""

_AMOUNT: Final = r"-?\d{1,3}(?: \d{3})*(?:,\d+)?"
_LINE: Final = re.compile(rf"^\D+ (?:-|(?:{_AMOUNT} ){{5}}{_AMOUNT})$")
_HEADING: Final = re.compile(r"^(.*?) ?(TP \d{4} TOT \d{4} TA \d{4} TOT \d{4} .*)$")


@dataclass(frozen=True, slots=True)
class Table:
    """A printed table: its heading, its two rows of column headings, its lines of figures."""

    heading: str
    columns: tuple[str, ...]
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the two differ: what is printed, what is here, and the reason if it is known."""

    place: str
    printed: str
    ours: str

    @property
    def reason(self) -> str | None:
        """Why it may differ; None where nothing is known."""
        return KNOWN.get((self.printed, self.ours))


def lines_of(text: str) -> list[str]:
    """The lines with single spaces; a space that does not break groups digits all the same."""
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def tables_of(lines: Sequence[str]) -> list[Table]:
    """Every table of figures, from its heading to the first line that is none of its own."""
    tables = []
    for place, line in enumerate(lines):
        if found := _HEADING.match(line):
            end = place + 2
            while end < len(lines) and _LINE.match(lines[end]):
                end += 1
            columns = (found[2], *lines[place + 1 : place + 2])
            tables.append(Table(found[1], columns, tuple(lines[place + 2 : end])))
    return tables


def golden_tables() -> list[Table]:
    """The tables as they would be printed, made of the figures that the project keeps."""
    with GOLDEN.open(encoding="utf-8") as file:
        rows = list(csv.reader(file))[1:]
    return [
        Table(table, (), tuple(_printed(row, 1 if "invest" in kind else 2) for row in own))
        for (table, kind), own in groupby(rows, key=lambda row: (row[0], row[1]))
    ]


def _printed(row: Sequence[str], decimals: int) -> str:
    label, *amounts, per_cent = row[2:]
    if not per_cent:
        return f"{label} -"
    shown = [f"{int(amount):,}".replace(",", " ") for amount in amounts]
    return " ".join((label, *shown, f"{float(per_cent):.{decimals}f}".replace(".", ",")))


def compare(printed: Sequence[Table], ours: Sequence[Table]) -> Iterator[Difference]:
    """Go through what differs, table by table and line by line."""
    if len(printed) != len(ours):
        yield Difference("tables", str(len(printed)), str(len(ours)))
    for left, right in zip(printed, ours, strict=False):
        pairs = [(left.heading, right.heading)]
        pairs += list(zip(left.columns, right.columns, strict=False))
        if len(left.lines) != len(right.lines):
            pairs.append((f"{len(left.lines)} lines", f"{len(right.lines)} lines"))
        pairs += list(zip(left.lines, right.lines, strict=False))
        yield from (Difference(right.heading, one, other) for one, other in pairs if one != other)


def missing_headings(lines: Sequence[str]) -> list[str]:
    """The headings that do not stand in their turn, each on a line of its own."""
    rest = iter(lines)
    return [heading for heading in HEADINGS if heading not in rest]


def printed_text(workbook: Path, folder: Path) -> str:
    """What LibreOffice, set to Finnish, prints of a workbook.

    Raises:
        LibreOfficeError: LibreOffice is not installed or did not print it.
        FileNotFoundError: pdftotext is not installed.
        CalledProcessError: it could not read the pages.
    """
    pdftotext = shutil.which("pdftotext")
    if pdftotext is None:
        raise FileNotFoundError("pdftotext is needed: make system-deps")
    pdf = convert(workbook, "pdf", folder)
    return subprocess.run(  # noqa: S603 - a known program, our own file
        [pdftotext, "-layout", pdf, "-"], check=True, capture_output=True, encoding="utf-8"
    ).stdout


def sample_report(output: Path) -> Path:
    """Make the sample's reports and return the council's workbook."""
    kausi = Kausi.parse("2023-Q1")
    osavuosikatsaus(Tilaus(kausi=kausi, syotteet=PROJECT / "input", tulosteet=output))
    return output / kausi.nimi / REPORT


def prove(text: str) -> tuple[list[str], bool]:
    """Compare a printed workbook with the printed report; what to tell, and whether it holds."""
    ours = lines_of(text)
    if PRINTED.exists():
        source = lines_of(PRINTED.read_text(encoding="utf-8"))
        printed, turned = tables_of(source), missing_headings(source)
        told = ["Compared with the printed report."]
    else:
        printed, turned = golden_tables(), []
        told = [f"The printed report is not here: compared with the figures of {GOLDEN.name}."]
    tables = tables_of(ours)
    differences = list(compare(printed, tables))
    headings = missing_headings(ours) + turned
    told.append(
        f"{len(tables)} tables, {sum(len(table.lines) for table in printed)} lines, "
        f"{len(HEADINGS)} headings compared."
    )
    told += [
        f"{each.place}: «{each.printed}» is here «{each.ours}»: {each.reason or 'NOT EXPLAINED'}"
        for each in differences
    ]
    told += [f"Heading not in its turn: {heading}" for heading in headings]
    return told, not headings and all(each.reason for each in differences)


def main() -> int:
    """Make, print and compare the sample's report; 0 when every difference is explained."""
    with tempfile.TemporaryDirectory(prefix="toteuma-proof-") as folder:
        told, holds = prove(printed_text(sample_report(Path(folder) / "output"), Path(folder)))
    sys.stdout.write("\n".join((*told, "The proof holds." if holds else "It does NOT hold.", "")))
    return 0 if holds else 1


if __name__ == "__main__":
    sys.exit(main())
