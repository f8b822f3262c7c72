"""Putting rows of the three sheets together into a layout.

Whether they are sound is tested elsewhere; what is not comes to as much as can be read of it.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from schemas.kaavat import classes, code, cycle, weights
from schemas.layouts import (
    EURO,
    OSUUDET,
    SELITE,
    TUHAT_EUROA,
    LaskelmaRivi,
    LaskelmaSarake,
    Mittari,
    Nayta,
    Nimi,
    Osio,
    OsioLaji,
    Raporttipohja,
    RiviLaji,
    Taulukkopohja,
)
from schemas.luokat import Luokka
from schemas.raporttipohja import KYLLA, OSUUKSIEN_DESIMAALIT

Rivi = Mapping[str, Any]
"""A row of one of the sheets, by the columns of its model."""

_LAJIT: Final = {"otsikko": RiviLaji.OTSIKKO, "lihavoitu": RiviLaji.VALISUMMA}
_CENTS: Final = {"€": EURO, "1000 €": TUHAT_EUROA}


def make_layout(
    nimi: str, osiot: Iterable[Rivi], rivit: Sequence[Rivi], sarakkeet: Sequence[Rivi]
) -> Raporttipohja:
    """Make a layout of its rows; sections in their order, lines and columns as they stand."""
    names = dict.fromkeys(row["pohja"].strip() for row in (*rivit, *sarakkeet))
    return Raporttipohja(
        nimi=nimi,
        osiot=tuple(_osio(row) for row in sorted(osiot, key=lambda row: row["jarjestys"])),
        taulukot={
            name: Taulukkopohja(
                nimi=name,
                rivit=make_lines([row for row in rivit if row["pohja"].strip() == name]),
                sarakkeet=_columns([row for row in sarakkeet if row["pohja"].strip() == name]),
                otsikkosarake=_label(
                    [row for row in sarakkeet if row["pohja"].strip() == name], name
                ),
            )
            for name in names
        },
    )


def parted(text: str | None) -> tuple[str, ...]:
    """Return the parts of a cell that lists several, parted by `;`."""
    return tuple(part.strip() for part in (text or "").split(";") if part.strip())


def own_weights(row: Rivi) -> dict[Luokka, int]:
    """Return the weights of the classes that a line lists itself."""
    known = [luokka for _, luokka in classes(row["luokat"] or "") if luokka]
    return dict.fromkeys(known, _sign(row))


def line_weights(rivit: Sequence[Rivi]) -> dict[str, dict[Luokka, int]]:
    """Reduce the lines of one table to the weights of their classes, by code; none in a circle."""
    own = {code(row["koodi"]): own_weights(row) for row in rivit if not row["kaava"]}
    kaavat = {code(row["koodi"]): row["kaava"] for row in rivit if row["kaava"]}
    if cycle(kaavat):
        return own
    return weights(own, kaavat, {code(row["koodi"]): _sign(row) for row in rivit})


def make_lines(rivit: Sequence[Rivi]) -> tuple[LaskelmaRivi, ...]:
    """Make the lines of one table."""
    painot = line_weights(rivit)
    return tuple(_line(row, painot.get(code(row["koodi"]), {})) for row in rivit)


def _line(row: Rivi, painot: Mapping[Luokka, int]) -> LaskelmaRivi:
    laji = _LAJIT.get(row["painotus"] or "", RiviLaji.LUOKKA)
    usual = Nayta.DATA if laji is RiviLaji.LUOKKA else Nayta.AINA
    return LaskelmaRivi(
        koodi=code(row["koodi"]),
        nimet=_name(row, "nimi"),
        laji=RiviLaji.OTSIKKO if not painot else laji,
        luokat=tuple(luokka for luokka in Luokka if luokka in painot),
        vahennettavat=frozenset(luokka for luokka, paino in painot.items() if paino < 0),
        nayta=Nayta(row["naytetaan"]) if row["naytetaan"] else usual,
        sitova=row["sitova"] == KYLLA,
        huomautus=_name(row, "huomautus"),
    )


def _columns(sarakkeet: Sequence[Rivi]) -> tuple[LaskelmaSarake, ...]:
    known = {mittari.value for mittari in Mittari}
    return tuple(
        LaskelmaSarake(
            koodi=code(row["sarakekoodi"]),
            suure=row["mitattava"],
            ylaotsikko=_name(row, "ylaotsikko"),
            alaotsikko=_name(row, "alaotsikko"),
            yksikko_cents=None if row["mitattava"] in OSUUDET else _CENTS.get(row["yksikko"], EURO),
            desimaalit=_decimals(row),
        )
        for row in sarakkeet
        if row["mitattava"] in known
    )


def _decimals(row: Rivi) -> int:
    """Return the decimals of a share, one unless it is told, and none of an amount."""
    if row["mitattava"] not in OSUUDET:
        return 0
    return row["desimaalit"] or OSUUKSIEN_DESIMAALIT[0]


def _label(sarakkeet: Sequence[Rivi], name: str) -> Nimi:
    """Return the second heading of the first column."""
    found = [row for row in sarakkeet if row["mitattava"] == SELITE]
    return _name(found[0], "alaotsikko") if found else Nimi(fi=name)


def _osio(row: Rivi) -> Osio:
    return Osio(
        laji=OsioLaji(row["osion_laji"]),
        valilehti=_name(row, "valilehti"),
        otsikko=_name(row, "otsikko"),
        suodattimet=frozenset(part.casefold() for part in parted(row["suodatin"])),
        pohja=(row["pohja"] or "").strip(),
    )


def _name(row: Rivi, column: str) -> Nimi:
    fi, sv, en = (row[name] or "" for name in (column, f"{column}_sv", f"{column}_en"))
    return Nimi(fi=fi, sv=sv, en=en)


def _sign(row: Rivi) -> int:
    return -1 if row["etumerkki"] in {"-", "\N{MINUS SIGN}"} else 1
