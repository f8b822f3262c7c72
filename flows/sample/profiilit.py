"""What postings of each class look like, in any service area."""

from typing import Final

from flows.sample.osat import Aihe, Osa, Rytmi
from schemas.luokat import Luokka

_LOMARAHAT: Final = (95, 95, 96, 96, 97, 116, 132, 96, 94, 94, 94, 95)

PALVELUT: Final = (
    ("4340", 20, 130), ("4341", 6, 60), ("4342", 14, 90), ("4350", 12, 90), ("4360", 5, 20),
    ("4370", 3, 90), ("4380", 8, 70), ("4390", 7, 130), ("4400", 5, 70), ("4410", 8, 40),
    ("4420", 10, 40), ("4440", 7, 80), ("4470", 10, 70),
)  # fmt: skip
_AINEET: Final = (
    ("4500", 14, 50), ("4510", 5, 40), ("4520", 12, 60), ("4530", 5, 80), ("4550", 6, 40),
    ("4560", 8, 80), ("4569", 6, 160), ("4580", 10, 160), ("4590", 8, 140), ("4600", 16, 70),
    ("46009", 8, 60),
)  # fmt: skip
_MUUT_KULUT: Final = (("4910", 2, 60), ("4921", 1, 60), ("4940", 6, 80))

YLEISET: Final = {
    Luokka.MYYNTITUOTOT: (
        Osa(laji="ML", aihe=Aihe.MYYNTI, koko=44_000, tilit=(("3005", 9, 100), ("3070", 1, 60))),
    ),
    Luokka.MAKSUTUOTOT: (
        Osa(laji="ML", aihe=Aihe.MAKSU, koko=52_000, tilit=(("3295", 1, 100),), rivit=(1, 2)),
    ),
    Luokka.TUET_JA_AVUSTUKSET: (
        Osa(laji="TI", aihe=Aihe.TUKI, koko=310_000, tilit=(("3300", 1, 100),), rivit=(1, 1)),
    ),
    Luokka.VUOKRATUOTOT: (
        Osa(laji="ML", aihe=Aihe.VUOKRA, koko=28_000, tilit=(("3499", 1, 100),), rivit=(1, 1)),
    ),
    Luokka.MUUT_TOIMINTATUOTOT: (
        Osa(laji="ML", aihe=Aihe.MUU, koko=60_000, tilit=(("3530", 1, 100),), rivit=(1, 1)),
    ),
    Luokka.VALMISTUS_OMAAN_KAYTTOON: (
        Osa(laji="MU", aihe=Aihe.OMA, koko=12_000, tilit=(("3710", 1, 100),), rivit=(1, 1)),
    ),
    Luokka.HENKILOSTOKULUT: (
        Osa(
            laji="PA",
            aihe=Aihe.PALKKA,
            koko=88_000,
            rytmi=Rytmi.KUUKAUSITTAIN,
            rivit=(3, 40),
            kuukaudet=_LOMARAHAT,
            tilit=(
                ("4000", 60, 100), ("4110", 18, 80), ("4210", 13, 24), ("4060", 4, 30),
                ("4090", 4, -30),
            ),
        ),
    ),
    Luokka.PALVELUJEN_OSTOT: (
        Osa(laji="OL", aihe=Aihe.LASKU, koko=47_000, tilit=PALVELUT),
    ),
    Luokka.AINEET_TARVIKKEET_JA_TAVARAT: (
        Osa(laji="OL", aihe=Aihe.TARVIKE, koko=12_000, tilit=_AINEET),
    ),
    Luokka.AVUSTUKSET: (
        Osa(laji="TI", aihe=Aihe.AVUSTUS, koko=110_000, tilit=(("4742", 1, 100),), rivit=(1, 1)),
    ),
    Luokka.VUOKRAKULUT: (
        Osa(
            laji="SI",
            aihe=Aihe.VUOKRA,
            koko=90_000,
            rytmi=Rytmi.KUUKAUSITTAIN,
            rivit=(1, 3),
            tilit=(("4820", 10, 100), ("4830", 3, 12), ("4810", 1, 10)),
        ),
    ),
    Luokka.MUUT_TOIMINTAKULUT: (
        Osa(laji="OL", aihe=Aihe.MUU, koko=21_000, tilit=_MUUT_KULUT, rivit=(1, 2)),
    ),
    Luokka.RAHOITUSTUOTOT_JA_KULUT: (
        Osa(laji="TI", aihe=Aihe.KORKO, koko=2_400, tilit=(("6380", 1, 100),), rivit=(1, 1)),
    ),
    Luokka.POISTOT_JA_ARVONALENTUMISET: (
        Osa(
            laji="PO",
            aihe=Aihe.POISTO,
            koko=1_500,
            rytmi=Rytmi.KUUKAUSITTAIN,
            rivit=(1, 1),
            tilit=(("7170", 1, 100),),
        ),
    ),
}  # fmt: skip
