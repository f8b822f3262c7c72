"""The investment tables of a division: its groups, their total, and what is not printed alone."""

import polars as pl

from flows.figures.membership import of_unit
from flows.figures.statements import statement
from flows.figures.sums import by_class
from schemas.kieli import Kieli
from schemas.laskelmat import Laskelma, LaskelmaLaji, Rajaus
from schemas.layouts import RiviLaji, Taulukkopohja
from schemas.sanat import taulukot as sanat
from schemas.sanat.katsaus import LAUTAKUNNAN
from schemas.tarkistettu import Tarkistettu
from schemas.vakiopohjat import INVESTOINTILASKELMA
from schemas.written import thousands


def investment_tables(
    accounts: pl.DataFrame,
    pohja: Taulukkopohja,
    tarkistettu: Tarkistettu,
    toimiala: str,
    kieli: Kieli = Kieli.FI,
) -> tuple[Laskelma, ...]:
    """Make the tables of the groups that are printed, and their division's total.

    `accounts` are the division's investment sums, `pohja` the layout of a table. A group is
    printed when it has a budget or an actual this year; the total holds every group (printed
    report, fact 8). A division without investments has no table.
    """
    if accounts.is_empty():
        return ()
    hidden = {ryhma for ryhma, _ in unprinted(accounts)}
    groups = tarkistettu.ryhmat.filter(pl.col("toimiala") == toimiala)
    names = [name for name in groups["investointiryhma"] if name not in hidden]
    kausi = tarkistettu.kausi
    own = [
        (Rajaus(toimiala, name, investoinnit=True), tarkistettu.nimi(name, kieli)) for name in names
    ]
    heading = total_heading(tarkistettu.nimi(toimiala, kieli), kieli)
    total = (Rajaus(toimiala, investoinnit=True), heading)
    tables = [
        statement(
            LaskelmaLaji.INVESTOINNIT,
            rajaus,
            heading,
            pohja,
            by_class(rows),
            kausi=kausi,
            kieli=kieli,
        )
        for rajaus, heading in (*own, total)
        if not (rows := accounts.filter(of_unit(rajaus))).is_empty()
    ]
    return tuple(tables)


def unprinted(accounts: pl.DataFrame) -> tuple[tuple[str, pl.DataFrame], ...]:
    """Return the groups that have neither a budget nor an actual this year, with their sums."""
    groups = accounts.group_by("investointiryhma").agg(
        idle=((pl.col("ta_cents") == 0) & (pl.col("tot_cents") == 0)).all()
    )
    names = groups.filter("idle")["investointiryhma"].sort()
    return tuple((name, accounts.filter(pl.col("investointiryhma") == name)) for name in names)


def note(
    accounts: pl.DataFrame, tarkistettu: Tarkistettu, toimiala: str, kieli: Kieli = Kieli.FI
) -> str | None:
    """Tell which groups stand only in the total, and what they hold."""
    kausi = tarkistettu.kausi
    parts = [
        sanat.RYHMALLA_TP(
            kieli,
            ryhma=tarkistettu.nimi(name, kieli),
            vuosi=kausi.edellinen_vuosi,
            rivit=_words(rows, kieli),
        )
        for name, rows in unprinted(accounts)
    ]
    if not parts:
        return None
    heading = total_heading(tarkistettu.nimi(toimiala, kieli), kieli)
    return sanat.SISALTAA_MYOS(kieli, otsikko=heading, vuosi=kausi.vuosi, ryhmat="; ".join(parts))


def total_heading(toimiala: str, kieli: Kieli = Kieli.FI) -> str:
    """Return the heading of the total: `Elinvoimalautakunnan toimiala` is shown as `ELINVOIMA`."""
    short = toimiala.removesuffix(LAUTAKUNNAN(kieli)).removesuffix(LAUTAKUNNAN(Kieli.FI))
    return short.strip().upper() or toimiala.upper()


def _words(rows: pl.DataFrame, kieli: Kieli) -> str:
    rajaus = Rajaus("", investoinnit=True)
    sums = by_class(rows)
    lines = statement(LaskelmaLaji.INVESTOINNIT, rajaus, "", INVESTOINTILASKELMA, sums, kieli=kieli)
    shown = [
        sanat.TUHATTA(kieli, rivi=selite.lower(), maara=thousands(tp, kieli))
        for rivi, (selite, tp) in zip(
            lines.pohja, lines.rivit.select("selite", "tp").iter_rows(), strict=True
        )
        if rivi.laji is not RiviLaji.VALISUMMA
    ]
    return ", ".join(shown)
