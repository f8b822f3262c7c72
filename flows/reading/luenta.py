"""What is known while the sheets of one file are read."""

from dataclasses import dataclass

from flows.reading.mapping import Ohje
from flows.reading.sheets import Workbook
from schemas.lahteet import Tiedosto


@dataclass(frozen=True, slots=True, kw_only=True)
class Luenta:
    """In English: one reading of a file: its workbook, what it is, what the user says of it."""

    workbook: Workbook
    tiedosto: Tiedosto
    ohje: Ohje
