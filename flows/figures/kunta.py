"""The report of the whole municipality: its divisions stand where a division has service areas."""

from dataclasses import replace
from typing import Final, cast

import polars as pl
from pandera.typing.polars import DataFrame

from flows.figures.katsaus import compute_katsaus
from schemas.kieli import Kieli
from schemas.kirjaukset import Kohdistetut
from schemas.laskelmat import Katsaus, Laskelma, RiviTunnus
from schemas.layouts import Nimi
from schemas.sanat.katsaus import KOKO_KUNTA
from schemas.talousarvio import Maararahat
from schemas.tarkistettu import Tarkistettu

KUNTA: Final = KOKO_KUNTA.fi
"""What the whole is called; its workbook is named by it."""

_NIMI: Final = Nimi(fi=KOKO_KUNTA.fi, sv=KOKO_KUNTA.sv, en=KOKO_KUNTA.en)
_INVESTING: Final = pl.col("investointiryhma").is_not_null()
_LIFTED: Final = {
    "palvelualue": pl.when(~_INVESTING).then(pl.col("toimiala")),
    "investointiryhma": pl.when(_INVESTING).then(pl.col("toimiala")),
    "toimiala": pl.lit(KUNTA),
}
"""Each row a level up: its division as its unit, the municipality as its division."""


def asks_for_municipality(tarkistettu: Tarkistettu) -> bool:
    """Tell whether the layout asks for the whole, and there are divisions to put together."""
    return tarkistettu.pohja.kokoaa_kunnan and len(tarkistettu.toimialat) > 1


def compute_municipality(
    tarkistettu: Tarkistettu, *, tunniste: str, luonnos: bool = False, kieli: Kieli = Kieli.FI
) -> Katsaus:
    """Compute the report of the whole municipality."""
    made = compute_katsaus(
        _lifted(tarkistettu),
        KUNTA,
        tunniste=tunniste,
        luonnos=luonnos,
        kunta=tarkistettu,
        kieli=kieli,
    )
    return replace(
        made,
        yhteenveto=_of_whole(made.yhteenveto),
        tuloslaskelma=_of_whole(made.tuloslaskelma),
        palvelualueet=tuple(map(_of_whole, made.palvelualueet)),
        investoinnit=tuple(map(_of_whole, made.investoinnit)),
        lohkot=tuple(
            replace(
                lohko,
                rivi=_line(lohko.rivi),
                osat=tuple(map(_line, lohko.osat)),
                pois=frozenset(map(_line, lohko.pois)),
            )
            for lohko in made.lohkot
        ),
    )


def _lifted(tarkistettu: Tarkistettu) -> Tarkistettu:
    divisions = tarkistettu.yksikot.select("toimiala").unique(maintain_order=True)
    place = {"jarjestys": pl.int_range(pl.len(), dtype=pl.Int32)}
    headings = pl.col("toimiala").replace(dict(tarkistettu.otsikot))
    return replace(
        tarkistettu,
        kirjaukset=cast("DataFrame[Kohdistetut]", tarkistettu.kirjaukset.with_columns(**_LIFTED)),
        maararahat=cast("DataFrame[Maararahat]", tarkistettu.maararahat.with_columns(**_LIFTED)),
        yksikot=divisions.select(
            toimiala=pl.lit(KUNTA), palvelualue="toimiala", otsikko=headings, **place
        ),
        ryhmat=divisions.select(toimiala=pl.lit(KUNTA), investointiryhma="toimiala", **place),
        selitykset=tarkistettu.selitykset.clear(),
        pohjat={},
        nimet={**tarkistettu.nimet, KUNTA: _NIMI},
    )


def _of_whole(laskelma: Laskelma) -> Laskelma:
    return replace(laskelma, rajaus=replace(laskelma.rajaus, koko_kunta=True))


def _line(tunnus: RiviTunnus) -> RiviTunnus:
    return replace(tunnus, rajaus=replace(tunnus.rajaus, koko_kunta=True))
