"""What each printed line is the sum of: other lines, or accounts, each row once."""

from collections.abc import Mapping, Sequence

import polars as pl

from flows.figures.membership import of_unit, on_line
from flows.figures.parts import fewest, parts_of
from schemas.laskelmat import Laskelma, LaskelmaLaji, Lohko, Rajaus, RiviTunnus
from schemas.layouts import LaskelmaRivi, RiviLaji

_Lines = Mapping[RiviTunnus, LaskelmaRivi]


def blocks(tables: Sequence[Laskelma], accounts: pl.DataFrame) -> tuple[Lohko, ...]:
    """Return the block of every printed line, in printed order.

    `tables` are a report's, `accounts` its rows of `Erittely`. A subtotal is made of the lines
    above it, a division's line of its units' lines, a unit's line of its accounts. Accounts that
    no such line holds are listed by themselves, so that a block always sums to its line.
    """
    numbered = accounts.with_row_index("paikka")
    lines: _Lines = {tunnus: rivi for table in tables for tunnus, rivi in table.luvulliset}
    rows = {
        tunnus: numbered.filter(of_unit(tunnus.rajaus) & on_line(rivi))
        for tunnus, rivi in lines.items()
    }
    found = []
    for tunnus, rivi in lines.items():
        osat = _parts(tunnus, rivi, lines)
        elsewhere = {place for osa in osat for place in rows[osa]["paikka"]}
        tilit = tuple(place for place in rows[tunnus]["paikka"] if place not in elsewhere)
        kirjauksia = int(rows[tunnus]["kirjauksia"].sum())
        found.append(Lohko(rivi=tunnus, kirjauksia=kirjauksia, osat=osat, tilit=tilit))
    return tuple(found)


def _parts(tunnus: RiviTunnus, rivi: LaskelmaRivi, lines: _Lines) -> tuple[RiviTunnus, ...]:
    """Return the printed lines that a reader would add up to this one."""
    if tunnus.laji is LaskelmaLaji.YHTEENVETO:
        table = _table(LaskelmaLaji.TULOSLASKELMA, tunnus.rajaus, lines)
        chosen = fewest(rivi, table.values())
    elif rivi.laji is RiviLaji.VALISUMMA:
        table = _table(tunnus.laji, tunnus.rajaus, lines)
        chosen = parts_of(rivi, tuple(table.values()))
    elif tunnus.rajaus.osa is None:
        return tuple(
            other
            for other, its in lines.items()
            if (other.laji, its.laji, its.luokat) == (tunnus.laji, rivi.laji, rivi.luokat)
            and other.rajaus.osa is not None
        )
    else:
        return ()
    return tuple(other for other, its in table.items() if its in chosen)


def _table(laji: LaskelmaLaji, rajaus: Rajaus, lines: _Lines) -> _Lines:
    return {
        tunnus: rivi
        for tunnus, rivi in lines.items()
        if (tunnus.laji, tunnus.rajaus) == (laji, rajaus)
    }
