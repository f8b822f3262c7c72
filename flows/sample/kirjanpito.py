"""The whole bookkeeping of the sample: every voucher of 2022 and of January–March 2023."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from typing import Final

from flows.sample.investoinnit import investment_vouchers
from flows.sample.kalenteri import LOPPUVUOSI_2022, Q1_2022, Q1_2023
from flows.sample.luvut import TAVOITELUVUT
from flows.sample.oikaisut import class_vouchers
from flows.sample.tositteet import Tosite

TOSITELAJIT: Final = {
    "OL": "Ostolasku",
    "ML": "Myyntilasku",
    "PA": "Palkat",
    "TI": "Tiliote",
    "KA": "Kassa",
    "SI": "Sisäinen lasku",
    "PO": "Poistot",
    "MU": "Muistio",
}
"""The kinds of vouchers; a voucher's number starts with the place of its kind here."""


@cache
def all_vouchers() -> tuple[Tosite, ...]:
    """Return every voucher, numbered by year and kind in order of date."""
    made = [
        tosite
        for luku in TAVOITELUVUT
        for aikavali, summa in (
            (Q1_2022, luku.tot_edellinen),
            (LOPPUVUOSI_2022, luku.tp - luku.tot_edellinen),
            (Q1_2023, luku.tot),
        )
        for tosite in class_vouchers(luku.palvelualue, luku.luokka, aikavali, summa)
    ]
    return _numbered([*made, *investment_vouchers()])


def vouchers_of(vuosi: int) -> tuple[Tosite, ...]:
    """Return the vouchers of one year."""
    return tuple(tosite for tosite in all_vouchers() if tosite.paiva.year == vuosi)


def _numbered(made: Iterable[Tosite]) -> tuple[Tosite, ...]:
    kinds = tuple(TOSITELAJIT)
    last: defaultdict[tuple[int, str], int] = defaultdict(int)
    numbered = []
    for tosite in sorted(made, key=lambda tosite: tosite.paiva):
        last[tosite.paiva.year, tosite.laji] += 1
        kind = (kinds.index(tosite.laji) + 1) * 1_000_000
        numbered.append(replace(tosite, numero=kind + last[tosite.paiva.year, tosite.laji]))
    return tuple(numbered)
