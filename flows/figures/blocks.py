"""What each printed line is the sum of: other lines, or accounts, each row once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import polars as pl

from flows.figures.membership import of_unit, on_line, sign_on
from flows.figures.parts import fewest, parts_of
from schemas.laskelmat import Laskelma, LaskelmaLaji, Lohko, Rajaus, RiviTunnus
from schemas.layouts import LaskelmaRivi

_Lines = Mapping[RiviTunnus, LaskelmaRivi]
_Signed = Mapping[RiviTunnus, int]


def blocks(tables: Sequence[Laskelma], accounts: pl.DataFrame) -> tuple[Lohko, ...]:
    """Return the block of every printed line, in printed order.

    `tables` are a report's, `accounts` its rows of `Erittely`. A subtotal is made of the lines
    above it, a division's line of its units' lines, a unit's line of its accounts. Accounts that
    no such line holds are listed by themselves, so that a block always sums to its line.
    """
    numbered = accounts.with_row_index("paikka")
    lines: _Lines = {tunnus: rivi for table in tables for tunnus, rivi in table.luvulliset}
    rows = {
        tunnus: numbered.filter(_of(tunnus.rajaus) & on_line(rivi))
        for tunnus, rivi in lines.items()
    }
    return tuple(
        _block(tunnus, rivi, rows, _parts(tunnus, rivi, lines)) for tunnus, rivi in lines.items()
    )


def _of(rajaus: Rajaus) -> pl.Expr:
    """Tell whether a row of the breakdown, where each unit stands as a service area, is of one."""
    return of_unit(replace(rajaus, koko_kunta=False))


def _block(
    tunnus: RiviTunnus, rivi: LaskelmaRivi, rows: Mapping[RiviTunnus, pl.DataFrame], osat: _Signed
) -> Lohko:
    own = rows[tunnus]
    elsewhere = {place for osa in osat for place in rows[osa]["paikka"]}
    left = own.filter(~pl.col("paikka").is_in(elsewhere))
    return Lohko(
        rivi=tunnus,
        kirjauksia=int(own["kirjauksia"].sum()),
        osat=tuple(osat),
        tilit=tuple(left["paikka"]),
        pois=frozenset(osa for osa, sign in osat.items() if sign < 0),
        pois_tilit=frozenset(left.filter(sign_on(rivi) < 0)["paikka"]),
    )


def _parts(tunnus: RiviTunnus, rivi: LaskelmaRivi, lines: _Lines) -> _Signed:
    """Return the printed lines that a reader would add up to this one, each with its sign."""
    if tunnus.laji is LaskelmaLaji.YHTEENVETO:
        table = _table(LaskelmaLaji.TULOSLASKELMA, tunnus.rajaus, lines)
        chosen = fewest(rivi, table.values())
    else:
        table = _table(tunnus.laji, tunnus.rajaus, lines)
        chosen = parts_of(rivi, tuple(table.values()))
    signs = {its.koodi: sign for its, sign in chosen}
    if signs:
        return {other: signs[its.koodi] for other, its in table.items() if its.koodi in signs}
    return _of_units(tunnus, rivi, lines) if tunnus.rajaus.osa is None else {}


def _of_units(tunnus: RiviTunnus, rivi: LaskelmaRivi, lines: _Lines) -> _Signed:
    """Return the same line of each unit of a division; a unit of another layout may lack it."""
    return {
        other: 1
        for other, its in lines.items()
        if (other.laji, its.koodi, its.merkit) == (tunnus.laji, rivi.koodi, rivi.merkit)
        and other.rajaus.osa is not None
    }


def _table(laji: LaskelmaLaji, rajaus: Rajaus, lines: _Lines) -> _Lines:
    return {
        tunnus: rivi
        for tunnus, rivi in lines.items()
        if (tunnus.laji, tunnus.rajaus) == (laji, rajaus)
    }
