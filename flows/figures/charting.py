"""What the charts show, from exact cents: budget against actual, net by month, costs by class."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from flows.figures.membership import on_line, sign_on
from flows.figures.rounding import printed, tenths_of_per_cent
from schemas.kausi import KUUKAUSIA_VUODESSA, Kausi
from schemas.kuviot import TASAINEN, Fraasi, Havainto, Kuvio, KuvioLaji, Kuviosarja
from schemas.laskelmat import Laskelma
from schemas.layouts import (
    EURO,
    TUHAT_EUROA,
    LaskelmaRivi,
    Mittari,
    Nimi,
    Osio,
    OsioLaji,
    RiviLaji,
)
from schemas.luokat import MENOT, Luokka
from schemas.sanat.kuviot import KUUKAUDET

_SMALL_CENTS: Final = 10 * TUHAT_EUROA
"""Below it an amount is said in euros."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Aineisto:
    """In English: what the charts of a report are made of.

    `kirjaukset` are the postings of operations, `tilit` their sums and the budget's by account.
    """

    kausi: Kausi
    yhteenveto: Laskelma
    tuloslaskelma: Laskelma
    palvelualueet: Sequence[Laskelma]
    kirjaukset: pl.DataFrame
    tilit: pl.DataFrame

    @property
    def netto(self) -> LaskelmaRivi:
        """The bottom line of the budget as approved: the net that binds."""
        return self.yhteenveto.pohja[self.yhteenveto.loppurivi]


def charts(osiot: Sequence[Osio], aineisto: Aineisto) -> tuple[Kuvio, ...]:
    """Make the charts that the sections ask for, each once."""
    asked = {osio.sisalto for osio in osiot if osio.laji is OsioLaji.KUVIO}
    return tuple(make(aineisto) for laji, make in _CHARTS.items() if laji.value in asked)


def _budget(aineisto: Aineisto) -> Kuvio:
    """Set the budget for net costs beside the actual, unit by unit in printed order."""
    names = [laskelma.rajaus.osa for laskelma in aineisto.palvelualueet]
    ta, tot = (_net_of(aineisto, f"{suure}_cents") for suure in (Mittari.TA, Mittari.TOT))
    budgets, actuals = ([sums.get(name, 0) for name in names] for sums in (ta, tot))
    shown = tuple(Nimi(fi=laskelma.otsikko) for laskelma in aineisto.palvelualueet)
    shares = tuple(map(tenths_of_per_cent, actuals, budgets))
    used = [
        (share, name) for share, name, budget in zip(shares, shown, budgets, strict=True)
        if budget > 0
    ]  # fmt: skip
    return Kuvio(
        laji=KuvioLaji.TALOUSARVIO,
        nimet=shown,
        sarjat=(_series(Mittari.TA, budgets), _series(Mittari.TOT, actuals)),
        osuudet_kymmenys=shares,
        havainto=Havainto(_most_used(used, aineisto.kausi)),
    )


def _most_used(used: Sequence[tuple[int, Nimi]], kausi: Kausi) -> Fraasi:
    if not used:
        return Fraasi("ei-talousarviota")
    share, name = max(used, key=lambda each: each[0])
    elapsed = tenths_of_per_cent(kausi.kuukaudet, KUUKAUSIA_VUODESSA)
    shares = {"osuus_kymmenys": share, "kulunut_kymmenys": elapsed}
    return Fraasi("eniten-kaytetty", {"nimi": name, **shares})


def _net_of(aineisto: Aineisto, cents: str) -> Mapping[str | None, int]:
    """Return the net costs of each unit, in cents."""
    netto = aineisto.netto
    rows = aineisto.tilit.filter(on_line(netto)).group_by("palvelualue")
    return dict(rows.agg(-(pl.col(cents) * sign_on(netto)).sum()).iter_rows())


def _accrual(aineisto: Aineisto) -> Kuvio:
    """Set net costs month by month beside last year's and the budget a twelfth a month."""
    kausi, months = aineisto.kausi, range(1, KUUKAUSIA_VUODESSA + 1)
    now = _by_month(aineisto, kausi.vuosi)[: kausi.kuukaudet]
    before = _by_month(aineisto, kausi.edellinen_vuosi)
    budget = sum(_net_of(aineisto, "ta_cents").values())
    even = tuple(printed(budget * month, KUUKAUSIA_VUODESSA * EURO) for month in months)
    ahead = [None] * (KUUKAUSIA_VUODESSA - len(now))
    series = (
        _series(Mittari.TOT, [*now, *ahead]),
        _series(Mittari.TOT_EDELLINEN, before),
        Kuviosarja(TASAINEN, even),
    )
    return Kuvio(
        laji=KuvioLaji.KERTYMA,
        nimet=KUUKAUDET,
        sarjat=tuple(sarja for sarja in series if any(sarja.eurot)),
        havainto=_pace(now[-1], before[kausi.kuukaudet - 1], budget, kausi),
    )


def _by_month(aineisto: Aineisto, year: int) -> list[int]:
    """Return the net costs from January to the end of each month of a year, in cents."""
    netto, month = aineisto.netto, pl.col("kausi") % 100
    own = aineisto.kirjaukset.filter(on_line(netto), pl.col("kausi") // 100 == year)
    sums = own.group_by(month).agg(-(pl.col("summa_cents") * sign_on(netto)).sum())
    year_round = pl.DataFrame({"kausi": range(1, KUUKAUSIA_VUODESSA + 1)}, {"kausi": pl.Int32})
    whole = year_round.join(sums, on="kausi", how="left", maintain_order="left")
    return whole["summa_cents"].fill_null(0).cum_sum().to_list()


def _pace(now: int, before: int, budget: int, kausi: Kausi) -> Havainto:
    """Say how much net cost, or income where that is larger, there is by now.

    It is compared with even accrual where there is a budget, and with last year if it is there.
    """
    sign, key = (1, "nettomenoja") if now >= 0 else (-1, "nettotuloja")
    even = printed(budget * kausi.kuukaudet, KUUKAUSIA_VUODESSA)
    return Havainto(
        Fraasi(key, _amount("summa", sign * now)),
        (
            *([_against("tasaisesti", sign * (now - even))] if budget else []),
            *([_against("vuosi-sitten", sign * (now - before))] if before else []),
        ),
    )


def _against(what: str, difference: int) -> Fraasi:
    words = _amount("ero", abs(difference))
    if not any(words.values()):
        return Fraasi(f"saman-verran-kuin-{what}")
    return Fraasi(f"{'enemman' if difference > 0 else 'vahemman'}-kuin-{what}", words)


def _costs(aineisto: Aineisto) -> Kuvio:
    """Set the lines of operating cost beside last year's same months, the largest first."""
    statement = aineisto.tuloslaskelma
    chosen = _cost_lines(statement.pohja)
    lines = [
        (rivi.nimet, _cost(rivi, row["tot_cents"]), _cost(rivi, row["tot_edellinen_cents"]))
        for rivi, row in zip(statement.pohja, statement.rivit.iter_rows(named=True), strict=True)
        if rivi.koodi in chosen
    ]
    lines.sort(key=lambda line: -line[1])
    names, now, before = zip(*lines, strict=True) if lines else ((), (), ())
    whole = sum(now)
    series = (_series(Mittari.TOT, now), _series(Mittari.TOT_EDELLINEN, before))
    return Kuvio(
        laji=KuvioLaji.KULUT,
        nimet=names,
        sarjat=tuple(sarja for sarja in series if any(sarja.eurot)),
        osuudet_kymmenys=tuple(tenths_of_per_cent(cents, whole) for cents in now),
        havainto=Havainto(_largest(names, now)),
    )


def _cost_lines(pohja: Sequence[LaskelmaRivi]) -> frozenset[str]:
    """Return the codes of the lines of cost that are no sum of others: each class counts once."""
    costs = [
        rivi
        for rivi in pohja
        if rivi.laji is RiviLaji.LUOKKA and rivi.luokat and set(rivi.luokat) <= set(MENOT)
    ]
    seen: set[Luokka] = set()
    chosen = set()
    for rivi in sorted(costs, key=lambda rivi: len(rivi.luokat)):
        if not seen & set(rivi.luokat):
            seen |= set(rivi.luokat)
            chosen.add(rivi.koodi)
    return frozenset(chosen)


def _cost(rivi: LaskelmaRivi, cents: int) -> int:
    """Return what a line of cost comes to as a positive amount, whatever sign it is shown with."""
    return cents if rivi.kaannetty else -cents


def _largest(names: Sequence[Nimi], now: Sequence[int]) -> Fraasi:
    if sum(now) <= 0:
        return Fraasi("ei-kuluja")
    share = tenths_of_per_cent(now[0], sum(now))
    words = {**_amount("summa", now[0]), "osuus_kymmenys": share}
    return Fraasi("suurin-kulu", {"nimi": names[0], **words})


def _series(suure: str, cents: Sequence[int | None]) -> Kuviosarja:
    return Kuviosarja(suure, tuple(None if each is None else printed(each, EURO) for each in cents))


def _amount(name: str, cents: int) -> dict[str, int]:
    """Round an amount for a sentence: to thousands of euros, or to euros where it is small."""
    if abs(cents) < _SMALL_CENTS:
        return {f"{name}_euroa": printed(cents, EURO)}
    return {f"{name}_tuhatta": printed(cents, TUHAT_EUROA)}


_CHARTS: Final[Mapping[KuvioLaji, Callable[[Aineisto], Kuvio]]] = {
    KuvioLaji.TALOUSARVIO: _budget,
    KuvioLaji.KERTYMA: _accrual,
    KuvioLaji.KULUT: _costs,
}
