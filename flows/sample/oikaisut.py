"""Vouchers of a class with what bookkeeping corrects: wrong cost centres, accruals undone."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final

from flows.sample.kalenteri import Aikavali, working_days
from flows.sample.omat_profiilit import parts_of
from flows.sample.osat import Osa
from flows.sample.sattuma import Sattuma, share
from flows.sample.tilit import account_in
from flows.sample.tositteet import MUISTIO, MYYNTILASKU, OSTOLASKU, Tosite, Vienti, vouchers
from flows.sample.yksikot import cost_centres
from schemas.luokat import TULOT, Luokka

_RIVEJA_OIKAISUA_KOHTI: Final = 60
_PIENIN: Final = 2_000
_TAVALLINEN: Final = 30_000


def class_vouchers(
    palvelualue: str, luokka: Luokka, aikavali: Aikavali, summa: int
) -> list[Tosite]:
    """Return the vouchers of a class in a period: they add up to `summa` cents exactly."""
    if summa == 0:
        return []
    sattuma = Sattuma("heinola", palvelualue, luokka.value, aikavali.vuosi, aikavali.alku)
    osat = parts_of(palvelualue, luokka)
    sign = 1 if luokka in (*TULOT, Luokka.VALMISTUS_OMAAN_KAYTTOON) else -1
    if summa * sign < 0:
        return _turned(palvelualue, osat[0], aikavali, (summa, sign), sattuma)
    sums = share(summa, [osa.osuus for osa in osat])
    made = [
        tosite
        for osa, part in zip(osat, sums, strict=True)
        if part
        for tosite in vouchers(palvelualue, osa, aikavali, part, sattuma)
    ]
    return [*made, *_moves(palvelualue, made, aikavali, sattuma)]


def _turned(
    palvelualue: str,
    osa: Osa,
    aikavali: Aikavali,
    summa_and_sign: tuple[int, int],
    sattuma: Sattuma,
) -> list[Tosite]:
    """Return usual vouchers and an accrual undone, which turns the sum to the unusual side."""
    summa, sign = summa_and_sign
    usual = sign * max(abs(summa) // 3, min(3 * osa.koko, _TAVALLINEN))
    made = vouchers(palvelualue, osa, aikavali, usual, sattuma)
    day = working_days(aikavali.vuosi, aikavali.alku + 1)[5]
    places = [
        place
        for place in cost_centres(palvelualue, day)
        if not osa.paikat or place.koodi in osa.paikat
    ]
    undone = Vienti(
        tili=account_in(osa.tilit[0][0], day.year),
        kustannuspaikka=places[0].koodi,
        summa=summa - usual,
        selite="Tilinpäätösjaksotuksen purku",
        hanke=osa.hanke,
    )
    return [*made, Tosite(paiva=day, laji=MUISTIO, viennit=(undone,))]


def _moves(
    palvelualue: str, made: Sequence[Tosite], aikavali: Aikavali, sattuma: Sattuma
) -> Iterator[Tosite]:
    """Move some invoices to the cost centre they belong to: two rows that add up to nothing."""
    invoices = [tosite for tosite in made if tosite.laji in {OSTOLASKU, MYYNTILASKU}]
    for _ in range(sum(len(tosite.viennit) for tosite in invoices) // _RIVEJA_OIKAISUA_KOHTI):
        wrong = sattuma.pick(invoices)
        day = _later_day(wrong.paiva, aikavali, sattuma)
        vienti = wrong.viennit[0]
        codes = [place.koodi for place in cost_centres(palvelualue, day)]
        others = [code for code in codes if code != vienti.kustannuspaikka]
        if vienti.kustannuspaikka in codes and abs(vienti.summa) >= _PIENIN and others:
            right = sattuma.pick(others)
            yield _move(vienti, right, day)


def _move(vienti: Vienti, right: str, day: date) -> Tosite:
    selite = f"Kustannuspaikan oikaisu: {vienti.selite}"
    rows = (
        (vienti.kustannuspaikka, -vienti.summa),
        (right, vienti.summa),
    )
    viennit = tuple(
        Vienti(tili=vienti.tili, kustannuspaikka=code, summa=summa, selite=selite)
        for code, summa in rows
    )
    return Tosite(paiva=day, laji=MUISTIO, viennit=viennit)


def _later_day(paiva: date, aikavali: Aikavali, sattuma: Sattuma) -> date:
    """Return a working day of the period that is not before `paiva`."""
    month = sattuma.between(paiva.month, aikavali.loppu)
    days = working_days(aikavali.vuosi, month)
    return sattuma.pick([day for day in days if day >= paiva])
