"""Parts of the report's sentences: where a finding is, what its cause is, who mends it."""

from typing import Any, Final

import polars as pl

from flows.writing.tarkastusraportti.menders import Korjaaja
from flows.writing.tarkastusraportti.words import KORJAAJAT
from schemas.kieli import Kieli
from schemas.sanat import lauseet
from schemas.sanat import tarkastus as sanat
from schemas.tarkastus import Syote
from schemas.written import euros, thousands

MENDERS_NAMED: Final = 4
"""The most menders that a sentence names."""


def place_of(finding: dict[str, Any], kieli: Kieli = Kieli.FI) -> str:
    """Say where a finding is: file, sheet, and cell or row, as far as they are known."""
    cell = finding["cell"] or ("" if finding["row"] is None else str(finding["row"]))
    on_row = cell.isdigit()
    where = lauseet.RIVILLA(kieli, rivi=cell) if on_row else lauseet.SOLUSSA(kieli, solu=cell)
    sheet = lauseet.TAULUKOSSA(kieli, taulukko=finding["sheet"])
    parts = (finding["file"], sheet if finding["sheet"] else "", where if cell else "")
    return ", ".join(part for part in parts if part)


def codes_counted(syote: Syote, kieli: Kieli = Kieli.FI) -> str:
    """Say how many distinct codes each column of codes has: `konto 235, ansvar 140`."""
    return ", ".join(
        f"{otsikko} {thousands(maara, kieli)}" for otsikko, maara in syote.koodit.items()
    )


def amounts_summed(syote: Syote, kieli: Kieli = Kieli.FI) -> str:
    """Say what each column of amounts sums to: `Debet 1 200,00 €, Kredit 1 200,00 €`."""
    return ", ".join(f"{otsikko} {euros(cents, kieli)}" for otsikko, cents in syote.summat.items())


def cause_words(cause: dict[str, Any], kieli: Kieli = Kieli.FI) -> str:
    """Say what the rows of one cause share: `132 riviä, yksi syy: …`; one row needs no count."""
    if cause["riveja"] == 1:
        return str(cause["message"])
    noun = sanat.KOHTAA if cause["row"] is None else sanat.RIVIA
    many = noun(cause["riveja"], kieli)
    return lauseet.ITSE_SYY(kieli, maara=many, syy=_lowered(cause["message"]))


def cause_told(cause: dict[str, Any], kieli: Kieli = Kieli.FI) -> str:
    """Say what the cause is, and in brackets where it is first, its euros and who mends it."""
    place, money = place_of(cause, kieli), cause["affected_cents"]
    mender = lauseet.KORJAA(kieli, kuka=_lowered(KORJAAJAT[cause["korjaaja"]](kieli)))
    parts = (place, euros(money, kieli) if money else "", mender)
    return f"{cause_words(cause, kieli)} ({'; '.join(filter(None, parts))})"


def menders_told(causes: pl.DataFrame, kieli: Kieli = Kieli.FI) -> str:
    """Say who mends how many of the causes; a sender is known by the file."""
    by_mender = causes.group_by("korjaaja", "file", maintain_order=True).len()
    shares: dict[str, int] = {}
    for mender, file, count in by_mender.iter_rows():
        named = lauseet.TIEDOSTON_LAHETTAJA(kieli, tiedosto=file)
        sender = named if file else lauseet.AINEISTON_LAHETTAJA(kieli)
        who = sender if mender == Korjaaja.SENDER else _lowered(KORJAAJAT[mender](kieli))
        shares[who] = shares.get(who, 0) + count
    told = [f"{who} {thousands(count, kieli)}" for who, count in shares.items()]
    return ", ".join(
        [*told[:MENDERS_NAMED], *([lauseet.MUUT(kieli)] if len(told) > MENDERS_NAMED else [])]
    )


def _lowered(message: str) -> str:
    """Lower the first letter inside a sentence, but leave an abbreviation as it is."""
    return message if message[1:2].isupper() else message[:1].lower() + message[1:]
