"""Vouchers that add up to a given sum, for one class of one service area in one period."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from flows.sample.kalenteri import Aikavali, working_days
from flows.sample.osat import Osa, Rytmi
from flows.sample.sattuma import Sattuma, share
from flows.sample.selitteet import describe
from flows.sample.tilit import account_in
from flows.sample.yksikot import Kustannuspaikka, cost_centres

OSTOLASKU: Final = "OL"
MYYNTILASKU: Final = "ML"
PALKAT: Final = "PA"
MUISTIO: Final = "MU"

_TASAINEN: Final = (1,) * 12
_ENINTAAN: Final = 4_000
_MONTA: Final = 40
_HARVOIN: Final = 60
_PAATILEJA: Final = 3
_PALKKAPAIVA: Final = 15


@dataclass(frozen=True, slots=True, kw_only=True)
class Vienti:
    """In English: one posting of a voucher; income positive, cost negative, in cents."""

    tili: str
    kustannuspaikka: str
    summa: int
    selite: str
    kumppani: str | None = None
    hanke: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tosite:
    """In English: a voucher: its day, its kind, its postings; `numero` comes when all are made."""

    paiva: date
    laji: str
    viennit: tuple[Vienti, ...]
    numero: int = 0

    @property
    def summa(self) -> int:
        """The sum of the postings."""
        return sum(vienti.summa for vienti in self.viennit)


def vouchers(
    palvelualue: str, osa: Osa, aikavali: Aikavali, summa: int, sattuma: Sattuma
) -> list[Tosite]:
    """Return vouchers that add up to `summa` cents exactly."""
    drafts = list(_drafts(palvelualue, osa, aikavali, abs(summa), sattuma))
    weights = [vienti.summa for tosite in drafts for vienti in tosite.viennit]
    amounts = iter(share(summa, weights))
    filled = (replace(tosite, viennit=_with_amounts(tosite.viennit, amounts)) for tosite in drafts)
    return [tosite for tosite in filled if tosite.viennit]


def _with_amounts(viennit: tuple[Vienti, ...], amounts: Iterator[int]) -> tuple[Vienti, ...]:
    """Give each posting the next amount; a posting of nothing is dropped."""
    filled = [replace(vienti, summa=next(amounts)) for vienti in viennit]
    return tuple(vienti for vienti in filled if vienti.summa)


def _drafts(
    palvelualue: str, osa: Osa, aikavali: Aikavali, size: int, sattuma: Sattuma
) -> Iterator[Tosite]:
    """Make vouchers whose amounts are still weights."""
    wanted = min(max(size // osa.koko, 1), _ENINTAAN)
    days = [_monthly_day(osa, aikavali.vuosi, month) for month in aikavali.kuukaudet]
    places = [(day, place) for day in days for place in _places(palvelualue, osa, day)]
    if osa.rytmi is Rytmi.KUUKAUSITTAIN and wanted >= len(places):
        yield from _monthly(osa, places, size, sattuma)
    else:
        yield from _scattered(palvelualue, osa, aikavali, wanted, sattuma)


def _monthly(
    osa: Osa, places: list[tuple[date, Kustannuspaikka]], size: int, sattuma: Sattuma
) -> Iterator[Tosite]:
    weights = [_month_weights(osa)[day.month - 1] * place.paino for day, place in places]
    fewest, most = osa.rivit
    for (day, place), weight in zip(places, weights, strict=True):
        rows = min(max(size * weight // sum(weights) // osa.koko, fewest), most)
        yield _voucher(osa, day, place, (rows, weight * 100 // rows), sattuma)


def _scattered(
    palvelualue: str, osa: Osa, aikavali: Aikavali, wanted: int, sattuma: Sattuma
) -> Iterator[Tosite]:
    months = aikavali.kuukaudet
    weights = [_month_weights(osa)[month - 1] for month in months]
    refunds = osa.laji == OSTOLASKU and wanted >= _MONTA
    while wanted > 0:
        month = sattuma.weighted(months, weights)
        day = sattuma.pick(working_days(aikavali.vuosi, month))
        places = _places(palvelualue, osa, day)
        place = sattuma.weighted(places, [place.paino for place in places])
        rows = min(sattuma.between(*osa.rivit), wanted)
        refunded = refunds and sattuma.below(_HARVOIN) == 0
        yield _voucher(osa, day, place, (rows, -50 if refunded else 100), sattuma)
        wanted -= rows


def _voucher(
    osa: Osa, day: date, place: Kustannuspaikka, rows_of: tuple[int, int], sattuma: Sattuma
) -> Tosite:
    """Make a voucher of (how many rows, weight of each); an invoice has one text and partner."""
    rows, weight = rows_of
    viennit: list[Vienti] = []
    for number in range(rows):
        tili, koko = _account(osa, number, sattuma)
        tili = account_in(tili, day.year)
        if viennit and osa.laji in {OSTOLASKU, MYYNTILASKU}:
            selite, kumppani = viennit[0].selite, viennit[0].kumppani
        else:
            selite, kumppani = describe(osa.aihe, tili, day, sattuma)
            selite = f"Hyvitys: {selite}" if weight < 0 else selite
        viennit.append(
            Vienti(
                tili=tili,
                kustannuspaikka=place.koodi,
                summa=weight * koko * _spread(osa, sattuma),
                selite=selite,
                kumppani=kumppani,
                hanke=osa.hanke,
            )
        )
    return Tosite(paiva=day, laji=osa.laji, viennit=tuple(viennit))


def _account(osa: Osa, number: int, sattuma: Sattuma) -> tuple[str, int]:
    """Choose a row's account and its usual size; each payroll starts with the main accounts."""
    if osa.laji == PALKAT and number < _PAATILEJA:
        tili, _, koko = osa.tilit[number]
    else:
        tili, _, koko = sattuma.weighted(osa.tilit, [common for _, common, _ in osa.tilit])
    return tili, koko


def _spread(osa: Osa, sattuma: Sattuma) -> int:
    """Return how an amount differs from its usual size: what recurs monthly hardly does."""
    if osa.rytmi is Rytmi.KUUKAUSITTAIN and osa.laji != PALKAT:
        return 7_000 + sattuma.below(500)
    return (20 + sattuma.below(130)) * (20 + sattuma.below(130))


def _places(palvelualue: str, osa: Osa, day: date) -> tuple[Kustannuspaikka, ...]:
    places = cost_centres(palvelualue, day)
    return tuple(place for place in places if not osa.paikat or place.koodi in osa.paikat)


def _month_weights(osa: Osa) -> tuple[int, ...]:
    return osa.kuukaudet or _TASAINEN


def _monthly_day(osa: Osa, vuosi: int, month: int) -> date:
    """Return the day of a month's voucher: the payday, else the last working day."""
    days = working_days(vuosi, month)
    if osa.laji == PALKAT:
        return max(day for day in days if day.day <= _PALKKAPAIVA)
    return days[-1]
