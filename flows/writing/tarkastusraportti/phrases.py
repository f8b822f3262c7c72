"""Parts of the report's sentences: where a finding is, what its cause is, who mends it."""

from typing import Any, Final

import polars as pl

from flows.writing.tarkastusraportti.menders import Korjaaja
from flows.writing.tarkastusraportti.words import KORJAAJAT
from schemas.finnish import counted, euros, thousands
from schemas.tarkastus import Syote

MENDERS_NAMED: Final = 4
"""The most menders that a sentence names."""


def place_of(finding: dict[str, Any]) -> str:
    """Say where a finding is: file, sheet, and cell or row, as far as they are known."""
    cell = finding["cell"] or ("" if finding["row"] is None else str(finding["row"]))
    where = f"rivi {cell}" if cell.isdigit() else f"solu {cell}"
    sheet = f"taulukko {finding['sheet']}"
    parts = (finding["file"], sheet if finding["sheet"] else "", where if cell else "")
    return ", ".join(part for part in parts if part)


def codes_counted(syote: Syote) -> str:
    """Say how many distinct codes each column of codes has: `konto 235, ansvar 140`."""
    return ", ".join(f"{otsikko} {thousands(maara)}" for otsikko, maara in syote.koodit.items())


def amounts_summed(syote: Syote) -> str:
    """Say what each column of amounts sums to: `Debet 1 200,00 €, Kredit 1 200,00 €`."""
    return ", ".join(f"{otsikko} {euros(cents)}" for otsikko, cents in syote.summat.items())


def cause_words(cause: dict[str, Any]) -> str:
    """Say what the rows of one cause share: `132 riviä, yksi syy: …`; one row needs no count."""
    if cause["riveja"] == 1:
        return str(cause["message"])
    noun = "kohtaa" if cause["row"] is None else "riviä"
    return f"{counted(cause['riveja'], noun, noun)}, yksi syy: {_lowered(cause['message'])}"


def cause_told(cause: dict[str, Any]) -> str:
    """Say what the cause is, and in brackets where it is first, its euros and who mends it."""
    place, money = place_of(cause), cause["affected_cents"]
    mender = f"korjaa {_lowered(KORJAAJAT[cause['korjaaja']])}"
    inside = "; ".join(part for part in (place, euros(money) if money else "", mender) if part)
    return f"{cause_words(cause)} ({inside})"


def menders_told(causes: pl.DataFrame) -> str:
    """Say who mends how many of the causes; a sender is known by the file."""
    by_mender = causes.group_by("korjaaja", "file", maintain_order=True).len()
    shares: dict[str, int] = {}
    for mender, file, count in by_mender.iter_rows():
        sender = f"tiedoston {file} lähettäjä" if file else "aineiston lähettäjä"
        who = sender if mender == Korjaaja.SENDER else _lowered(KORJAAJAT[mender])
        shares[who] = shares.get(who, 0) + count
    told = [f"{who} {thousands(count)}" for who, count in shares.items()]
    return ", ".join([*told[:MENDERS_NAMED], *(["muut"] if len(told) > MENDERS_NAMED else [])])


def _lowered(message: str) -> str:
    """Lower the first letter inside a sentence, but leave an abbreviation as it is."""
    return message if message[1:2].isupper() else message[:1].lower() + message[1:]
