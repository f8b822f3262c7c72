"""Summing up the check: each rule's outcome, the bridge from files to report, the verdict."""

from collections.abc import Mapping, Sequence

import polars as pl

from flows.checking.at_stake import with_amounts
from flows.checking.bridge import bridge, source_key, tied
from flows.checking.forecasts import unexplained
from flows.checking.monthly import by_unit_and_month
from flows.checking.over_time import Aiempi, compared
from flows.checking.ties import ties
from flows.checking.waivers import waive
from schemas.findings import FINDINGS, Finding, Outcome
from schemas.lahteet import Luettu
from schemas.lajit import KIRJANPITO, TALOUSARVIO
from schemas.laskelmat import Katsaus, Tasmays
from schemas.rules import RULES
from schemas.severity import Severity, Status
from schemas.tarkastus import SaannonTulos, Silta, Syote, Tarkastus
from schemas.tarkistettu import Tarkistettu
from schemas.written import euros

_AMOUNTS = {
    KIRJANPITO.nimi: ("summa_cents",),
    TALOUSARVIO.nimi: ("alkuperainen_cents", "muutos_cents"),
}


def summarise(  # noqa: PLR0913 - what a run made, put together in one place
    luetut: Sequence[Luettu],
    tarkistettu: Tarkistettu,
    katsaukset: Sequence[Katsaus],
    *,
    tunniste: str,
    luonnos: bool = False,
    tulosteet: Mapping[str, str] | None = None,
    aiempi: Aiempi | None = None,
    lisaksi: Sequence[Outcome] = (),
) -> Tarkastus:
    """Sum up what was read, checked and computed.

    `katsaukset` are the reports of every division, so that the bridge ends at what is printed.
    `tulosteet` names the published files by division, `aiempi` is the run that findings are
    compared with, `lisaksi` what was tested against earlier runs. Publication is blocked by any
    error.
    """
    silta = bridge(luetut, tarkistettu, katsaukset)
    read = [outcome for luettu in luetut for outcome in luettu.tulokset]
    checked = (
        *tarkistettu.tulokset,
        *arithmetic(silta, katsaukset),
        *ties(tarkistettu, katsaukset),
        unexplained(katsaukset, tarkistettu.syypaikat),
        *lisaksi,
    )
    by_reader = pl.concat([pl.DataFrame(schema=FINDINGS), *(o.findings for o in read)])
    found = pl.concat([with_amounts(by_reader, luetut), *(o.findings for o in checked)])
    hyvaksyminen = waive(found, tarkistettu.hyvaksynnat, tarkistettu.lahteet, tarkistettu.kausi)
    of_waivers = [o.findings.with_columns(waived_by=pl.lit("")) for o in hyvaksyminen.tulokset]
    every = _ordered(pl.concat([hyvaksyminen.findings, *of_waivers]))
    findings, vertailu = compared(every, aiempi)
    tested = _tested((*read, *checked, *hyvaksyminen.tulokset))
    tulokset = tuple(_outcome(rule, tested.get(rule, 0), findings) for rule in RULES)
    return Tarkastus(
        kausi=tarkistettu.kausi,
        julkaistavissa=not any(tulos.blocks for tulos in tulokset),
        luonnos=luonnos,
        syotteet=tuple(syote for luettu in luetut for syote in _inputs(luettu, tarkistettu)),
        ohitetut=_skipped(luetut),
        tulokset=tulokset,
        findings=findings,
        silta=silta,
        tunniste=tunniste,
        tulosteet=tulosteet or {},
        lahteet=tarkistettu.lahteet,
        vertailu=vertailu,
        hyvaksytyt=hyvaksyminen.hyvaksytyt,
        muutokset=tarkistettu.muutokset,
        kuukaudet=by_unit_and_month(tarkistettu),
        nimet=tarkistettu.nimet,
    )


def arithmetic(silta: Silta, katsaukset: Sequence[Katsaus]) -> tuple[Outcome, ...]:
    """Test that every sum ties: units to their division, the ledger to the report."""
    exact = [t for katsaus in katsaukset for t in katsaus.tasmaytykset if not t.pyoristys]
    apart = [_differs(t) for t in exact if t.erotus]
    return (
        Outcome.of("service-areas-sum-to-the-division", len(exact), apart),
        tied(silta),
    )


def _differs(tasmays: Tasmays) -> Finding:
    return Finding(
        rule="service-areas-sum-to-the-division",
        column=tasmays.kohde,
        found=euros(tasmays.vasen),
        expected=euros(tasmays.oikea),
        affected_cents=abs(tasmays.erotus),
    )


def _tested(outcomes: Sequence[Outcome]) -> dict[str, int]:
    """Count what each rule tested."""
    tested: dict[str, int] = {}
    for outcome in outcomes:
        tested[outcome.rule] = tested.get(outcome.rule, 0) + outcome.tested
    return tested


def _outcome(rule: str, tested: int, findings: pl.DataFrame) -> SaannonTulos:
    own = findings.filter(pl.col("rule") == rule)
    waived = own.filter(pl.col("waived_by") != "").height
    return SaannonTulos(
        rule=rule,
        severity=RULES[rule].severity,
        kokeilussa=RULES[rule].trial,
        tested=tested,
        failed=own.height,
        waived=waived,
        affected_cents=int(own["affected_cents"].sum()),
        status=_status(tested, own.height, waived),
    )


def _status(tested: int, failed: int, waived: int) -> Status:
    if failed > waived:
        return Status.FAILED
    if failed:
        return Status.WAIVED
    return Status.PASSED if tested else Status.NOT_TESTED


def _ordered(findings: pl.DataFrame) -> pl.DataFrame:
    """Put findings in order: errors, warnings, information, trials; then by rule and place."""
    rank = {rule: place for place, rule in enumerate(sorted(RULES, key=_gravity))}
    by_rule = pl.col("rule").replace_strict(rank, return_dtype=pl.Int32)
    return findings.sort(by_rule, "file", "sheet", "row", "cell")


def _gravity(rule: str) -> tuple[bool, int]:
    return RULES[rule].trial, list(Severity).index(RULES[rule].severity)


def _inputs(luettu: Luettu, tarkistettu: Tarkistettu) -> list[Syote]:
    """List the tables of a file; a file without any is listed alone."""
    tiedosto = luettu.tiedosto
    bare = Syote(tiedosto=tiedosto.nimi, sha256=tiedosto.sha256, tavuja=tiedosto.tavuja)
    numbers = {source_key(lahde): number for number, lahde in enumerate(tarkistettu.lahteet)}
    listed = []
    for taulu in luettu.taulut:
        lahde, number = taulu.lahde, numbers.get(source_key(taulu.lahde), -1)
        amounts = [name for name in _AMOUNTS.get(lahde.laji, ()) if name in taulu.rivit.columns]
        sign = tarkistettu.etumerkit.get(number)
        listed.append(
            Syote(
                tiedosto=tiedosto.nimi,
                sha256=tiedosto.sha256,
                tavuja=tiedosto.tavuja,
                taulukko=lahde.taulukko,
                laji=lahde.laji,
                otsikkorivi=lahde.otsikkorivi or None,
                riveja_luettu=lahde.riveja,
                riveja_kaytetty=tarkistettu.kaytetyt.get(number, 0),
                riveja_ohitettu=taulu.ohitetut.height,
                merkki=sign.value if sign else "",
                summa_cents=sum(int(taulu.rivit[name].sum()) for name in amounts),
                tileja=lahde.luvut.eri_arvoja.get("tili", lahde.luvut.eri_arvoja.get("jhs_tili")),
                kustannuspaikkoja=lahde.luvut.eri_arvoja.get("kustannuspaikka"),
                koodit={lahde.otsikot[t]: n for t, n in lahde.luvut.eri_arvoja.items()},
                summat={lahde.otsikot[t]: n for t, n in lahde.luvut.summat_cents.items()},
                debet_cents=lahde.luvut.summat_cents.get("debet"),
                kredit_cents=lahde.luvut.summat_cents.get("kredit"),
            )
        )
    return listed or [bare]


def _skipped(luetut: Sequence[Luettu]) -> pl.DataFrame:
    """List every row that the reader passed over."""
    schema = {"file": pl.String, "sheet": pl.String, "row": pl.Int32, "reason": pl.String}
    rows = [
        taulu.ohitetut.select(
            file=pl.lit(luettu.tiedosto.nimi),
            sheet=pl.lit(taulu.lahde.taulukko),
            row="rivi",
            reason="syy",
        )
        for luettu in luetut
        for taulu in luettu.taulut
    ]
    # Tables that share rows pass over the same ones.
    return pl.concat([pl.DataFrame(schema=schema), *rows]).unique(maintain_order=True)
