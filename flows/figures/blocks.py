"""What each printed line is the sum of: other lines, or accounts, each row once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import polars as pl

from flows.figures.membership import of_unit, on_line, sign_on
from flows.figures.parts import fewest, parts_of
from schemas.laskelmat import Laskelma, LaskelmaLaji, Lohko, Rajaus, RiviTunnus
from schemas.layouts import LaskelmaRivi

_Lines = Mapping[RiviTunnus, LaskelmaRivi]
_Signed = Mapping[RiviTunnus, int]
_Table = tuple[LaskelmaLaji, Rajaus]


@dataclass(frozen=True, slots=True)
class _Rows:
    """In English: the accounts that a line counts, by their places, and those it takes off."""

    paikat: tuple[int, ...]
    pois: frozenset[int]


def blocks(tables: Sequence[Laskelma], accounts: pl.DataFrame) -> tuple[Lohko, ...]:
    """Return the block of every printed line, in printed order.

    `tables` are a report's, `accounts` its rows of `Erittely`. A subtotal is made of the lines
    above it, a division's line of its units' lines, a unit's line of its accounts. Accounts that
    no such line holds are listed by themselves, so that a block always sums to its line.
    """
    lines: _Lines = {tunnus: rivi for table in tables for tunnus, rivi in table.luvulliset}
    rows = _rows(lines, accounts)
    kirjauksia = accounts["kirjauksia"].to_list()
    by_table: dict[_Table, dict[RiviTunnus, LaskelmaRivi]] = {}
    for tunnus, rivi in lines.items():
        by_table.setdefault((tunnus.laji, tunnus.rajaus), {})[tunnus] = rivi
    return tuple(
        _block(tunnus, rows, _parts(tunnus, rivi, lines, by_table), kirjauksia)
        for tunnus, rivi in lines.items()
    )


def _rows(lines: _Lines, accounts: pl.DataFrame) -> dict[RiviTunnus, _Rows]:
    """Ask of every account whether each line counts it and takes it off, all lines at once."""
    counted = accounts.select(
        (_of(tunnus.rajaus) & on_line(rivi)).alias(str(number))
        for number, (tunnus, rivi) in enumerate(lines.items())
    )
    taken_off = accounts.select(
        (sign_on(rivi) < 0).alias(str(number)) for number, rivi in enumerate(lines.values())
    )
    return {
        tunnus: _Rows(tuple(own.arg_true()), frozenset(off.arg_true()))
        for tunnus, own, off in zip(lines, counted, taken_off, strict=True)
    }


def _of(rajaus: Rajaus) -> pl.Expr:
    """Tell whether a row of the breakdown, where each unit stands as a service area, is of one."""
    return of_unit(replace(rajaus, koko_kunta=False))


def _block(
    tunnus: RiviTunnus,
    rows: Mapping[RiviTunnus, _Rows],
    osat: _Signed,
    kirjauksia: Sequence[int],
) -> Lohko:
    own = rows[tunnus]
    elsewhere = {place for osa in osat for place in rows[osa].paikat}
    left = tuple(place for place in own.paikat if place not in elsewhere)
    return Lohko(
        rivi=tunnus,
        kirjauksia=sum(kirjauksia[place] for place in own.paikat),
        osat=tuple(osat),
        tilit=left,
        pois=frozenset(osa for osa, sign in osat.items() if sign < 0),
        pois_tilit=own.pois.intersection(left),
    )


def _parts(
    tunnus: RiviTunnus, rivi: LaskelmaRivi, lines: _Lines, by_table: Mapping[_Table, _Lines]
) -> _Signed:
    """Return the printed lines that a reader would add up to this one, each with its sign."""
    if tunnus.laji is LaskelmaLaji.YHTEENVETO:
        table = by_table.get((LaskelmaLaji.TULOSLASKELMA, tunnus.rajaus), {})
        chosen = fewest(rivi, table.values())
    else:
        table = by_table[tunnus.laji, tunnus.rajaus]
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
