"""How postings of a class are described: accounts, sizes, rhythm, voucher kinds."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

ELINKEINOHANKE: Final = "8101"
"""A project of operating income and cost, so no investment."""


class Rytmi(StrEnum):
    """In English: how often postings come: every month to every cost centre, or now and then."""

    KUUKAUSITTAIN = "kuukausittain"
    SATUNNAISESTI = "satunnaisesti"


class Aihe(StrEnum):
    """In English: what a posting is about; its free text follows from it."""

    PALKKA = "palkka"
    LASKU = "lasku"
    TARVIKE = "tarvike"
    MYYNTI = "myynti"
    MAKSU = "maksu"
    TUKI = "tuki"
    AVUSTUS = "avustus"
    KUNTAOSUUS = "kuntaosuus"
    VUOKRA = "vuokra"
    MAANVUOKRA = "maanvuokra"
    TONTTI = "tontti"
    POISTO = "poisto"
    MUU = "muu"
    KORKO = "korko"
    OMA = "oma"


@dataclass(frozen=True, slots=True, kw_only=True)
class Osa:
    """In English: a part of a class's postings: `osuus` is its share of the class in per cent.

    `tilit` are (account, how common, relative size; a negative size is a refund). `koko` is a
    usual posting in cents; `rivit` bounds the rows of a voucher; `kuukaudet` weighs the months
    (empty: alike); `paikat` are the only cost centres it concerns (empty: all of the unit).
    """

    laji: str
    aihe: Aihe
    tilit: tuple[tuple[str, int, int], ...]
    koko: int
    osuus: int = 100
    rytmi: Rytmi = Rytmi.SATUNNAISESTI
    rivit: tuple[int, int] = (1, 3)
    kuukaudet: tuple[int, ...] = ()
    paikat: tuple[str, ...] = ()
    hanke: str | None = None
