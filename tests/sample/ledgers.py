"""Reading the sample's files back by hand, without the program's own reader and checks."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

from openpyxl import load_workbook

from schemas.tilikartta import VAKIOTILIKARTTA

PAAKIRJA = "kirjanpito/paakirja_2022.xlsx"
PAIVAKIRJA = "kirjanpito/paivakirja_2023_01-03.xlsx"
KULTTUURI = "kirjanpito/kulttuuripalvelut_2023_01-03.csv"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kirjausrivi:
    """A posting: `summa` in cents, income positive; `luokkatili` is what its class follows from."""

    tiedosto: str
    tosite: str
    paiva: date
    tili: str
    luokkatili: str
    kustannuspaikka: str
    hanke: str
    summa: int
    selite: str


def sheet(folder: Path, name: str, heading_row: int, sheet_name: str = "") -> list[dict[str, Any]]:
    """The rows under a heading row, by heading (line breaks taken out)."""
    workbook = load_workbook(folder / name, read_only=True, data_only=True)
    worksheet = workbook[sheet_name] if sheet_name else workbook.worksheets[0]
    rows = list(worksheet.iter_rows(min_row=heading_row, values_only=True))
    headings = [str(heading).replace("\n", "") for heading in rows[0]]
    workbook.close()
    return [dict(zip(headings, row, strict=True)) for row in rows[1:]]


def cents(euros: float | None) -> int:
    """Whole cents of a cell."""
    return round((euros or 0) * 100)


def ledger_rows(folder: Path) -> list[Kirjausrivi]:
    """Every posting of the three ledgers, total rows left out."""
    return [*_paakirja(folder), *_paivakirja(folder), *_kulttuuri(folder)]


def _paakirja(folder: Path) -> Iterator[Kirjausrivi]:
    for row in sheet(folder, PAAKIRJA, 5)[:-1]:
        yield Kirjausrivi(
            tiedosto=PAAKIRJA,
            tosite=str(row["Tositenro"]),
            paiva=_day(row["Tositepvm"]),
            tili=str(row["Tili"]),
            luokkatili=str(row["Tili"]),
            kustannuspaikka=row["Kustannuspaikka"],
            hanke=row["Projekti"] or "",
            summa=-cents(row["Summa"]),
            selite=row["Selite"],
        )


def _paivakirja(folder: Path) -> Iterator[Kirjausrivi]:
    for row in sheet(folder, PAIVAKIRJA, 4)[:-1]:
        yield Kirjausrivi(
            tiedosto=PAIVAKIRJA,
            tosite=row["Tapahtumanumero"],
            paiva=_day(row["Kirjauspäivä"]),
            tili=row["Tilinro"],
            luokkatili=row["JHS-tili"] or row["Tilinro"],
            kustannuspaikka=row["Kustannuspaikka"] or "",
            hanke=row["Sisäinentilaus"] or "",
            summa=cents(row["Kredit"]) - cents(row["Debet"]),
            selite=row["Vientiselite"],
        )


def _kulttuuri(folder: Path) -> Iterator[Kirjausrivi]:
    with (folder / KULTTUURI).open(encoding="cp1252", newline="") as file:
        next(file)
        for row in csv.DictReader(file, delimiter=";"):
            yield Kirjausrivi(
                tiedosto=KULTTUURI,
                tosite=row["Tosite"],
                paiva=datetime.strptime(row["Pvm"], "%d.%m.%Y").date(),  # noqa: DTZ007
                tili=row["Tilinumero"],
                luokkatili=row["Tilinumero"],
                kustannuspaikka=row["Kp"],
                hanke="",
                summa=int(row["Netto"].replace(",", "")),
                selite=row["Selite"],
            )


def _day(value: datetime) -> date:
    return value.date()


def class_of(row: Kirjausrivi, folder_charts: list[dict[str, Any]]) -> str:
    """The class of a posting's account: the sample's own ranges first, then the built-in ones."""
    number = int(row.luokkatili[:4])
    for own in folder_charts:
        if int(own["Tili alkaen"]) <= number <= int(own["Tili päättyen"]):
            return str(own["Tuloslaskelman rivi"])
    return next(
        vali.luokka.value
        for vali in VAKIOTILIKARTTA
        if vali.alkaen <= number <= vali.paattyen
        and (vali.vuoteen is None or row.paiva.year <= vali.vuoteen)
    )


def unit_of(row: Kirjausrivi, organisation: list[dict[str, Any]]) -> tuple[str, str]:
    """The division and service area of a posting: the longest code in force on its day."""
    fitting = [
        line
        for line in organisation
        if row.kustannuspaikka.startswith(line["Kustannuspaikka"].rstrip("*"))
        and (line["Voimassa alkaen"] is None or _day(line["Voimassa alkaen"]) <= row.paiva)
        and (line["Voimassa asti"] is None or row.paiva <= _day(line["Voimassa asti"]))
    ]
    longest = max(fitting, key=lambda line: len(line["Kustannuspaikka"].rstrip("*")))
    return longest["Toimiala"], longest["Palvelualue"]
