"""A proposal of the `sarakkeet` input for a file whose headings we do not know."""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Final, NamedTuple

import polars as pl

from flows.reading.dates import parse_dates
from flows.reading.headings import NAMES, normal
from flows.reading.periods import parse_periods
from flows.reading.recognition import fullest_row
from flows.reading.sheets import Sheet
from schemas.lajit import KIRJANPITO, TALOUSARVIO, Laji, Muoto

_LIKE: Final = 0.62
_SAMPLE: Final = 500
_MOST_COLUMNS: Final = 100
_YEAR: Final = re.compile(
    r"(?:(?P<budjetti>budj|buds|budg|talousarvio|ta\b)|rekn|regn|toteuma|tot\b|tp\b|actual|bokslut)"
    r"\D*(?P<vuosi>(?:19|20)[0-9]{2})$"
)
_MOSTLY: Final = 0.8
_MONTH_FIRST: Final = re.compile(r"^[0-9]{1,2}/(?:1[3-9]|2[0-9]|3[01])/[0-9]{2,4}")
_ABROAD: Final = {
    "account": "Tili", "konto": "Tili", "object": "Tili", "kustannuspaikka": "Kustannuspaikka",
    "ansvar": "Kustannuspaikka", "kostnadsställe": "Kustannuspaikka",
    "department": "Kustannuspaikka",
    "function": "Kustannuspaikka", "date": "Tositepäivä", "datum": "Tositepäivä",
    "dato": "Tositepäivä", "amount": "Summa", "belopp": "Summa", "beløp": "Summa",
    "debit": "Debet", "credit": "Kredit", "kredit": "Kredit", "period": "Kausi",
    "transaction": "Tosite", "verifikat": "Tosite", "journal": "Tositelaji",
    "project": "Hanke", "projekt": "Hanke",
}  # fmt: skip


class Ehdotus(NamedTuple):
    """In English: a proposed row of the `sarakkeet` input; no `merkitys` when nothing is near."""

    otsikko: str
    merkitys: str
    tiedosto: str
    muoto: str


def propose(sheet: Sheet, tiedosto: str) -> tuple[Ehdotus, ...]:
    """Return a row for every heading of a sheet that we do not know; one we know needs none.

    The proposals are guesses for a person to correct: the nearest of our headings by its letters,
    its language, and what its cells hold.
    """
    row = fullest_row(sheet.heading_rows())
    if row is None:
        return ()
    taken: set[str] = set()
    rows = []
    for place, otsikko in enumerate(row.tekstit[:_MOST_COLUMNS]):
        if not otsikko or str(place) not in sheet.solut.columns:
            continue
        cells = sheet.solut[str(place)].slice(row.rivi, _SAMPLE).drop_nulls()
        merkitys, muoto = _with_year(otsikko, cells)
        if not merkitys:
            merkitys = _meaning(otsikko, cells, KIRJANPITO)
            merkitys = "" if merkitys in taken else merkitys
            muoto = _date_form(merkitys, cells)
        taken.add(merkitys)
        if normal(otsikko) not in NAMES[KIRJANPITO.nimi]:
            rows.append(Ehdotus(otsikko, merkitys, tiedosto, muoto))
    return tuple(rows)


def _with_year(otsikko: str, cells: pl.Series) -> tuple[str, str]:
    """Return what a column of amounts of one year means, and the form that says its year."""
    match = _YEAR.match(otsikko.casefold())
    if match is None or not _fits(cells, Muoto.SUMMA):
        return "", ""
    if match["budjetti"]:
        return TALOUSARVIO.sarake("alkuperainen").otsikko, f"vuosi {match['vuosi']}"
    return KIRJANPITO.sarake("summa").otsikko, f"kausi {match['vuosi']}-12"


def _meaning(otsikko: str, cells: pl.Series, laji: Laji) -> str:
    """Return the nearest of our headings, empty when nothing is near or its cells speak against."""
    words = normal(otsikko)
    by_name = NAMES[laji.nimi]
    termi = by_name.get(words)
    if termi is None:
        abroad = [own for word, own in _ABROAD.items() if words.startswith(word)]
        best = max(by_name, key=lambda name: SequenceMatcher(None, words, name).ratio())
        near = SequenceMatcher(None, words, best).ratio() >= _LIKE
        termi = by_name[normal(abroad[0])] if abroad else by_name[best] if near else None
    if termi is None:
        return ""
    sarake = laji.sarake(termi)
    return sarake.otsikko if _fits(cells, sarake.muoto) else ""


def _fits(cells: pl.Series, muoto: Muoto) -> bool:
    """Say whether most of the cells can be read as the form says."""
    if not len(cells):
        return True
    match muoto:
        case Muoto.PAIVA:
            slashed = cells.str.contains(r"^[0-9]{1,2}/[0-9]{1,2}/[0-9]{2,4}").sum()
            read = max(parse_dates(cells).arvot.count(), slashed)
        case Muoto.KAUSI:
            read = parse_periods(cells).arvot.count()
        case Muoto.SUMMA:
            read = int(cells.str.contains(r"^[^\p{L}]*[0-9][^\p{L}]*$").sum())
        case _:
            return True
    return read >= _MOSTLY * len(cells)


def _date_form(merkitys: str, cells: Sequence[str] | pl.Series) -> str:
    if merkitys != KIRJANPITO.sarake("paiva").otsikko:
        return ""
    texts = [cell for cell in cells if "/" in cell]
    if not texts:
        return ""
    return "kk/pp/vvvv" if any(_MONTH_FIRST.match(text) for text in texts) else "pp/kk/vvvv"
