"""The balance-sheet side of vouchers, as the second system exports it."""

from typing import Final

from flows.sample.sattuma import share
from flows.sample.tositteet import MUISTIO, MYYNTILASKU, OSTOLASKU, PALKAT, Tosite, Vienti

OSTOVELAT: Final = "2545"
ALV_SAAMISET: Final = "1810"
MYYNTISAAMISET: Final = "1720"
ALV_VELKA: Final = "2563"
PANKKI: Final = "1900"
MUUT_VELAT: Final = "2569"
SIIRTOSAAMISET: Final = "1829"
SIIRTOVELAT: Final = "2589"
RAKENTEET: Final = "1130"

_ALV: Final = 24
_VEROTON: Final = ("4370", "4390", "4440")
_VASTATILI: Final = {
    "TI": PANKKI,
    "KA": PANKKI,
    "SI": SIIRTOVELAT,
    "PO": RAKENTEET,
    MUISTIO: SIIRTOSAAMISET,
}


def counter_entries(tosite: Tosite) -> tuple[Vienti, ...]:
    """Return the postings on balance-sheet accounts that bring a voucher to zero.

    They have no cost centre and no project.
    """
    if tosite.summa == 0:
        return ()
    amounts = _amounts(tosite)
    return tuple(
        Vienti(tili=tili, kustannuspaikka="", summa=summa, selite=tosite.viennit[0].selite)
        for tili, summa in amounts
        if summa
    )


def _amounts(tosite: Tosite) -> list[tuple[str, int]]:
    if tosite.laji == OSTOLASKU:
        vat = _vat(sum(vienti.summa for vienti in tosite.viennit if _is_taxed_cost(vienti.tili)))
        return [(ALV_SAAMISET, vat), (OSTOVELAT, -tosite.summa - vat)]
    if tosite.laji == MYYNTILASKU:
        vat = _vat(sum(vienti.summa for vienti in tosite.viennit if vienti.tili == "3005"))
        return [(MYYNTISAAMISET, -tosite.summa - vat), (ALV_VELKA, vat)]
    if tosite.laji == PALKAT:
        paid, owed = share(-tosite.summa, (66, 34))
        return [(PANKKI, paid), (MUUT_VELAT, owed)]
    return [(_VASTATILI[tosite.laji], -tosite.summa)]


def _is_taxed_cost(tili: str) -> bool:
    return "4340" <= tili < "4700" and tili not in _VEROTON


def _vat(net: int) -> int:
    """Return the tax on a net amount, in cents, half away from zero."""
    tax = (abs(net) * _ALV + 50) // 100
    return tax if net > 0 else -tax
