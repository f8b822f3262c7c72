"""The investment tables of a division: its groups, their total, and what is not printed alone."""

import polars as pl

from flows.figures.membership import of_unit
from flows.figures.statements import statement
from flows.figures.sums import by_class
from schemas.kausi import Kausi
from schemas.laskelmat import Laskelma, LaskelmaLaji, Rajaus
from schemas.layouts import Taulukkopohja
from schemas.vakiopohjat import INVESTOINTILASKELMA

_LAUTAKUNNAN = "lautakunnan toimiala"


def investment_tables(
    accounts: pl.DataFrame, ryhmat: pl.DataFrame, toimiala: str, pohja: Taulukkopohja, kausi: Kausi
) -> tuple[Laskelma, ...]:
    """Make the tables of the groups that are printed, and their division's total.

    `accounts` are the division's investment sums, `ryhmat` its groups in order, `pohja` the
    layout of a table. A group is printed
    when it has a budget or an actual this year; the total holds every group (printed report,
    fact 8). A division without investments has no table.
    """
    if accounts.is_empty():
        return ()
    hidden = {ryhma for ryhma, _ in unprinted(accounts)}
    names = [name for name in ryhmat["investointiryhma"] if name not in hidden]
    groups = [(Rajaus(toimiala, name, investoinnit=True), name) for name in names]
    total = (Rajaus(toimiala, investoinnit=True), total_heading(toimiala))
    tables = [
        statement(LaskelmaLaji.INVESTOINNIT, rajaus, heading, pohja, by_class(rows), kausi=kausi)
        for rajaus, heading in (*groups, total)
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


def note(accounts: pl.DataFrame, toimiala: str, kausi: Kausi) -> str | None:
    """Tell which groups stand only in the total, and what they hold."""
    parts = [
        f"{name} (TP {kausi.edellinen_vuosi}: {_words(rows)})" for name, rows in unprinted(accounts)
    ]
    if not parts:
        return None
    return (
        f"{total_heading(toimiala)} sisältää myös investoinnit, joilla ei ole talousarviota eikä "
        f"toteumaa vuonna {kausi.vuosi} ja joita siksi ei tulosteta omana taulukkonaan: "
        f"{'; '.join(parts)}."
    )


def total_heading(toimiala: str) -> str:
    """Return the heading of the total: `Elinvoimalautakunnan toimiala` is shown as `ELINVOIMA`."""
    return toimiala.removesuffix(_LAUTAKUNNAN).strip().upper() or toimiala.upper()


def _words(rows: pl.DataFrame) -> str:
    rajaus = Rajaus("", investoinnit=True)
    sums = by_class(rows)
    lines = statement(LaskelmaLaji.INVESTOINNIT, rajaus, "", INVESTOINTILASKELMA, sums)
    shown = [
        f"{selite.lower()} {tp} tuhatta euroa".replace("-", "−")
        for selite, tp in lines.rivit.select("selite", "tp").iter_rows()
        if selite != "NETTO"
    ]
    return ", ".join(shown)
