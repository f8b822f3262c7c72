"""Recognising a table by its headings: which kind, which row, which column is which term.

The words themselves are in `schemas/lajit.py`; what the user maps is in `mapping.py`.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from schemas.lajit import LAJIT, Laji

_BLANKS: Final = re.compile(r"[\s\u00ad\u200b\u2060\ufeff]+")
_TEXT_MARK: Final = "(t)"

OHITA: Final = ""
"""What a heading is mapped to when the user says that the column is not to be read."""


def normal(otsikko: str) -> str:
    """Return a heading as it is compared: without case, spaces and line breaks."""
    return _BLANKS.sub("", otsikko).casefold()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tunnistus:
    """In English: what a heading row means: the kind, and the column of each term.

    `kaksoset` are the terms that several columns claim, with those columns.
    """

    laji: Laji
    rivi: int
    sarakkeet: Mapping[str, int]
    otsikot: Mapping[str, str]
    kaksoset: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @property
    def alin_rivi(self) -> int:
        """The sheet row of the headings, below which the data starts."""
        return self.rivi

    def with_column(self, termi: str, sarake: int) -> "Tunnistus":
        """Return it with a term read from another of its columns."""
        return replace(self, sarakkeet={**self.sarakkeet, termi: sarake})


def names_of(laji: Laji) -> dict[str, str]:
    """Return the term of each heading the kind knows, by its compared form."""
    return {
        normal(nimi): sarake.termi
        for sarake in laji.sarakkeet
        for nimi in (sarake.otsikko, *sarake.synonyymit)
    }


_NAMES: Final = {laji.nimi: names_of(laji) for laji in LAJIT}


def terms_of(
    otsikot: Sequence[str | None], laji: Laji, omat: Mapping[str, str]
) -> dict[str, list[int]]:
    """Return the columns that claim each term of a kind.

    `omat` are the user's own: compared heading → compared heading of ours, `OHITA` for a column to
    pass over; a column the user names wins over one that is named by our words. A heading that ends
    in "(T)" is the text beside a code column when that is there, otherwise the column itself.
    """
    names = _NAMES[laji.nimi]
    compared = [normal(otsikko or "") for otsikko in otsikot]
    claims: defaultdict[str, list[int]] = defaultdict(list)
    for place, otsikko in enumerate(compared):
        if (termi := names.get(omat.get(otsikko, OHITA))) is not None:
            claims[termi].append(place)
    given = set(claims)
    plain = [(place, names.get(otsikko)) for place, otsikko in enumerate(compared)]
    for place, termi in plain:
        text_of_code = compared[place].endswith(_TEXT_MARK)
        if termi and termi not in given and compared[place] not in omat and not text_of_code:
            claims[termi].append(place)
    for place, otsikko in enumerate(compared):
        if otsikko.endswith(_TEXT_MARK) and otsikko not in omat:
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
    return all(
        any(all(termi in termit for termi in vaihtoehto) for vaihtoehto in ryhma)
        for ryhma in laji.pakolliset
    )


def recognise(
    otsikot: Sequence[str | None], rivi: int, omat: Mapping[str, str]
) -> Tunnistus | None:
    """Return what a row of headings means, None when it is of no kind.

    When several kinds fit, the one with most columns is meant; among equals, the contract's first.
    """
    fitting = [
        (laji, claims)
        for laji in LAJIT
        if is_of_kind(laji, claims := terms_of(otsikot, laji, omat))
    ]
    if not fitting:
        return None
    laji, claims = max(fitting, key=lambda fit: len(fit[1]))
    return Tunnistus(
        laji=laji,
        rivi=rivi,
        sarakkeet={termi: places[0] for termi, places in claims.items()},
        otsikot={termi: _as_shown(otsikot[places[0]]) for termi, places in claims.items()},
        kaksoset={termi: tuple(places) for termi, places in claims.items() if len(places) > 1},
    )


def find_table(rivit: Sequence[Sequence[str | None]], omat: Mapping[str, str]) -> Tunnistus | None:
    """Return the first of the given rows (sheet rows from 1) that is the heading row of a kind."""
    for index, otsikot in enumerate(rivit):
        if sum(otsikko is not None for otsikko in otsikot) < _FEWEST_HEADINGS:
            continue
        tunnistus = recognise(otsikot, index + 1, omat)
        if tunnistus is not None:
            return tunnistus
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Lahin:
    """In English: how near the rows come to a kind: its headings that are there and those not."""

    laji: Laji
    rivi: int
    loydetyt: tuple[str, ...]
    puuttuvat: tuple[str, ...]


_FEWEST_HEADINGS: Final = 2


def nearest(rivit: Sequence[Sequence[str | None]], omat: Mapping[str, str]) -> Lahin | None:
    """Return the kind and row that come nearest to a table, None when no heading is known."""
    best: tuple[int, int, Lahin] | None = None
    for index, otsikot in enumerate(rivit):
        for laji in LAJIT:
            termit = terms_of(otsikot, laji, omat)
            missing = _missing(laji, termit)
            rank = (len(termit) - 2 * len(missing), len(termit))
            if termit and (best is None or rank > best[:2]):
                found = tuple(_as_shown(otsikot[places[0]]) for places in termit.values())
                lahin = Lahin(laji=laji, rivi=index + 1, loydetyt=found, puuttuvat=missing)
                best = (*rank, lahin)
    return best[2] if best else None


def _missing(laji: Laji, termit: Mapping[str, object]) -> tuple[str, ...]:
    """Return the headings that the kind still needs, alternatives joined by `tai`."""
    return tuple(
        alternatives_of(laji, ryhma)
        for ryhma in laji.pakolliset
        if not any(all(termi in termit for termi in vaihtoehto) for vaihtoehto in ryhma)
    )


def alternatives_of(laji: Laji, ryhma: Sequence[Sequence[str]]) -> str:
    """Return a required group in words: `Summa tai Debet ja Kredit`."""
    return " tai ".join(
        " ja ".join(laji.sarake(termi).otsikko for termi in vaihtoehto) for vaihtoehto in ryhma
    )


def fullest_row(rivit: Sequence[Sequence[str | None]]) -> tuple[str, ...]:
    """Return the texts of the row that looks most like headings: most different texts."""
    if not rivit:
        return ()
    fullest = max(rivit, key=lambda rivi: len(Counter(text for text in rivi if _is_words(text))))
    return tuple(_as_shown(text) for text in fullest if text)


def _is_words(text: str | None) -> bool:
    return bool(text) and not any(mark.isdigit() for mark in text or "")


def _as_shown(otsikko: str | None) -> str:
    return " ".join((otsikko or "").split())
