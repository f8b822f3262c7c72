"""Headings as they are compared, and which columns of a row claim which terms of a kind.

The words themselves are in `schemas/lajit.py`; finding the heading row is in `recognition.py`.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from unicodedata import normalize

from schemas.lajit import LAJIT, Laji

_BLANKS: Final = re.compile(r"[\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff]+")
_ESCAPES: Final = re.compile("_x000[9AD]_")
_TEXT_MARK: Final = "(t)"

OHITA: Final = ""
"""What a heading is mapped to when the user says that the column is not to be read."""


def normal(otsikko: str) -> str:
    """Return a heading as it is compared: without case, spaces and line breaks."""
    return _BLANKS.sub("", otsikko).casefold()


def as_shown(otsikko: str | None) -> str:
    """Return a heading on one line, with single spaces, letters and their dots as one."""
    return normalize("NFC", " ".join(_ESCAPES.sub(" ", otsikko or "").split()))


@dataclass(frozen=True, slots=True)
class HeadingRow:
    """A row that may hold headings: its last sheet row, the texts, and how they are compared.

    `rivit` has the sheet rows it is made of, as they are compared: one, or two read together.
    """

    rivi: int
    tekstit: tuple[str, ...]
    vertailu: tuple[str, ...]
    rivit: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def of(cls, rivi: int, cells: Sequence[str | None]) -> "HeadingRow":
        """Make one of a row's cells."""
        tekstit = tuple(as_shown(cell) for cell in cells)
        vertailu = tuple(normal(teksti) if teksti else "" for teksti in tekstit)
        return cls(rivi, tekstit, vertailu, (vertailu,))

    @property
    def filled(self) -> int:
        """How many cells have text."""
        return sum(1 for teksti in self.vertailu if teksti)


def names_of(laji: Laji) -> dict[str, str]:
    """Return the term of each heading the kind knows, by its compared form."""
    return {
        normal(nimi): sarake.termi
        for sarake in laji.sarakkeet
        for nimi in (sarake.otsikko, *sarake.synonyymit)
    }


NAMES: Final = {laji.nimi: names_of(laji) for laji in LAJIT}
"""The terms of each kind by compared heading."""


def claims_of(row: HeadingRow, laji: Laji, omat: Mapping[str, str]) -> dict[str, list[int]]:
    """Return the columns that claim each term of a kind.

    `omat` are the user's own: compared heading → compared heading of ours, `OHITA` for a column to
    pass over; a column the user names wins over one that is named by our words. A heading that ends
    in "(T)" is the text beside a code column when that is there, otherwise the column itself.
    """
    names = NAMES[laji.nimi]
    claims: defaultdict[str, list[int]] = defaultdict(list)
    filled = [(place, otsikko) for place, otsikko in enumerate(row.vertailu) if otsikko]
    for place, otsikko in filled:
        if (termi := names.get(omat.get(otsikko, OHITA))) is not None:
            claims[termi].append(place)
    given = set(claims)
    others = [(place, otsikko) for place, otsikko in filled if otsikko not in omat]
    for place, otsikko in others:
        termi = None if otsikko.endswith(_TEXT_MARK) else names.get(otsikko)
        if termi is not None and termi not in given:
            claims[termi].append(place)
    for place, otsikko in others:
        if otsikko.endswith(_TEXT_MARK):
            _claim_text_column(otsikko, place, names, claims)
    return dict(claims)


def _claim_text_column(
    otsikko: str, place: int, names: Mapping[str, str], claims: dict[str, list[int]]
) -> None:
    own, base = names.get(otsikko), names.get(otsikko.removesuffix(_TEXT_MARK))
    if base is not None and base not in claims:
        claims[base] = [place]
    elif own is not None and own not in claims:
        claims[own] = [place]


def is_of_kind(laji: Laji, termit: Mapping[str, object]) -> bool:
    """Say whether the terms hold an alternative of each required group."""
    return not missing_of(laji, termit)


def missing_of(laji: Laji, termit: Mapping[str, object]) -> tuple[str, ...]:
    """Return the headings that the kind still needs, alternatives joined by a slash."""
    return tuple(
        _in_words(laji, ryhma)
        for ryhma in laji.pakolliset
        if not any(all(termi in termit for termi in vaihtoehto) for vaihtoehto in ryhma)
    )


def _in_words(laji: Laji, ryhma: Sequence[Sequence[str]]) -> str:
    """Return a required group in words: `Summa / Debet + Kredit`."""
    return " / ".join(
        " + ".join(laji.sarake(termi).otsikko for termi in vaihtoehto) for vaihtoehto in ryhma
    )
