"""What postings look like in a service area where a class has ways of its own."""

from dataclasses import replace
from typing import Final

from flows.sample.osat import ELINKEINOHANKE, Aihe, Osa, Rytmi
from flows.sample.profiilit import PALVELUT, YLEISET
from flows.sample.yksikot import (
    ELINKEINO,
    ELINVOIMA,
    KAUPUNKISUUNNITTELU,
    KIINTEISTO,
    KULTTUURI,
    TOIMIALA_OF,
    TYOLLISYYS,
)
from schemas.luokat import Luokka

_HARVENNUS: Final = 6
_KESA: Final = (1, 1, 2, 4, 12, 30, 34, 12, 3, 2, 2, 4)
_SYKSY: Final = (2, 2, 3, 5, 8, 6, 4, 10, 20, 24, 12, 4)

_OMAT: Final = {
    (TYOLLISYYS, Luokka.MYYNTITUOTOT): (
        Osa(
            laji="ML", aihe=Aihe.MYYNTI, osuus=74, koko=29_000, tilit=(("3005", 1, 100),),
            paikat=("4110", "4120"),
        ),
        Osa(
            laji="MU", aihe=Aihe.OMA, osuus=26, koko=31_000, tilit=(("3811", 1, 100),),
            paikat=("4110",),
        ),
    ),
    (TYOLLISYYS, Luokka.TUET_JA_AVUSTUKSET): (
        Osa(
            laji="TI", aihe=Aihe.TUKI, koko=145_000, tilit=(("3390", 8, 100), ("3300", 1, 160)),
            paikat=("4110", "4140"), rivit=(1, 2),
        ),
    ),
    (TYOLLISYYS, Luokka.AVUSTUKSET): (
        Osa(
            laji="TI", aihe=Aihe.KUNTAOSUUS, osuus=84, koko=4_000_000, tilit=(("4739", 1, 100),),
            rytmi=Rytmi.KUUKAUSITTAIN, rivit=(2, 3), paikat=("4130",),
        ),
        Osa(
            laji="OL", aihe=Aihe.AVUSTUS, osuus=16, koko=62_000, rivit=(1, 1),
            tilit=(("4710", 3, 100), ("4742", 2, 140)), paikat=("4130", "4140"),
        ),
    ),
    (ELINKEINO, Luokka.TUET_JA_AVUSTUKSET): (
        Osa(
            laji="TI", aihe=Aihe.TUKI, koko=1_400_000, tilit=(("3300", 1, 100),), rivit=(1, 1),
            paikat=("4230",), hanke=ELINKEINOHANKE,
        ),
    ),
    (ELINKEINO, Luokka.PALVELUJEN_OSTOT): (
        Osa(laji="OL", aihe=Aihe.LASKU, osuus=72, koko=50_000, tilit=PALVELUT),
        Osa(
            laji="OL", aihe=Aihe.LASKU, osuus=28, koko=88_000, tilit=PALVELUT, paikat=("4230",),
            hanke=ELINKEINOHANKE,
        ),
    ),
    (KULTTUURI, Luokka.MYYNTITUOTOT): (
        Osa(
            laji="KA", aihe=Aihe.MYYNTI, koko=19_000, tilit=(("3005", 1, 100),), kuukaudet=_KESA,
            paikat=("4310", "4320"), rivit=(1, 2),
        ),
    ),
    (KULTTUURI, Luokka.MAKSUTUOTOT): (
        Osa(
            laji="KA", aihe=Aihe.MAKSU, koko=74_000, tilit=(("3295", 1, 100),), kuukaudet=_KESA,
            paikat=("4310", "4320", "4340"), rivit=(1, 3),
        ),
    ),
    (KULTTUURI, Luokka.VUOKRAKULUT): (
        Osa(
            laji="SI", aihe=Aihe.VUOKRA, koko=160_000, rytmi=Rytmi.KUUKAUSITTAIN, rivit=(1, 4),
            tilit=(("4820", 10, 100), ("4830", 4, 20)),
        ),
    ),
    (KAUPUNKISUUNNITTELU, Luokka.MAKSUTUOTOT): (
        Osa(
            laji="ML", aihe=Aihe.MAKSU, koko=140_000, tilit=(("3295", 1, 100),), rivit=(1, 1),
            paikat=("4420",),
        ),
    ),
    (KIINTEISTO, Luokka.VUOKRATUOTOT): (
        Osa(
            laji="ML", aihe=Aihe.MAANVUOKRA, koko=90_000, tilit=(("3440", 9, 100), ("3499", 1, 70)),
            paikat=("4510",), rivit=(1, 1), kuukaudet=(1, 1, 1, 4, 30, 14, 2, 2, 20, 10, 4, 2),
        ),
    ),
    (KIINTEISTO, Luokka.MUUT_TOIMINTATUOTOT): (
        Osa(
            laji="TI", aihe=Aihe.TONTTI, koko=2_600_000, tilit=(("3510", 12, 100), ("3530", 1, 9)),
            paikat=("4510",), rivit=(1, 1),
        ),
    ),
    (KIINTEISTO, Luokka.AVUSTUKSET): (
        Osa(
            laji="TI", aihe=Aihe.AVUSTUS, koko=84_000, tilit=(("4742", 1, 100),), rivit=(1, 1),
            paikat=("4510",), kuukaudet=_SYKSY,
        ),
    ),
}  # fmt: skip


def parts_of(palvelualue: str, luokka: Luokka) -> tuple[Osa, ...]:
    """Return what the postings of a class are made of in a service area.

    The other division is there for its own sake only, so its postings are few and large.
    """
    osat = _OMAT.get((palvelualue, luokka), YLEISET[luokka])
    if TOIMIALA_OF[palvelualue] == ELINVOIMA:
        return osat
    return tuple(replace(osa, koko=osa.koko * _HARVENNUS) for osa in osat)
