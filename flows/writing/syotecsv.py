"""Writing an input sheet as a delimited text, the way Finnish systems export it."""

import csv
from collections.abc import Sequence
from datetime import date
from io import StringIO
from pathlib import Path

from schemas.lajit import Muoto
from schemas.syotekirja import Solu, SyoteTaulukko


def write_csv(taulukko: SyoteTaulukko, koodaus: str, path: Path) -> None:
    """Write a sheet with semicolons, decimal commas and Finnish dates.

    Raises:
        UnicodeEncodeError: the encoding lacks a character of the sheet.
        OSError: the file cannot be written.
    """
    text = StringIO()
    writer = csv.writer(text, delimiter=";", lineterminator="\r\n")
    writer.writerows([line] for line in taulukko.nimikerivit)
    writer.writerow(sarake.otsikko for sarake in taulukko.sarakkeet)
    muodot = [sarake.muoto for sarake in taulukko.sarakkeet]
    totals = (taulukko.summarivi,) if taulukko.summarivi else ()
    for rivi in (*taulukko.rivit, *totals):
        writer.writerow(_texts(rivi, muodot))
    path.write_bytes(text.getvalue().encode(koodaus))


def _texts(rivi: Sequence[Solu], muodot: Sequence[Muoto]) -> list[str]:
    return [_text(solu, muoto) for solu, muoto in zip(rivi, muodot, strict=True)]


def _text(solu: Solu, muoto: Muoto) -> str:
    if solu is None:
        return ""
    if isinstance(solu, date):
        return f"{solu:%d.%m.%Y}"
    if muoto is Muoto.SUMMA and isinstance(solu, int):
        euros, cents = divmod(abs(solu), 100)
        return f"{'-' if solu < 0 else ''}{euros},{cents:02}"
    return str(solu)
