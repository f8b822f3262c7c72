"""Who is who in the sample: divisions, service areas, cost centres, and when each belongs where."""

from dataclasses import dataclass
from datetime import date
from typing import Final

ELINVOIMA: Final = "Elinvoimalautakunnan toimiala"
KONSERNI: Final = "Konsernipalvelut"

TYOLLISYYS: Final = "Työllisyyspalvelut"
ELINKEINO: Final = "Elinkeinopalvelut"
KULTTUURI: Final = "Kulttuuripalvelut"
KAUPUNKISUUNNITTELU: Final = "Kaupunkisuunnittelu"
KIINTEISTO: Final = "Kiinteistö- ja mittauspalvelut"
HALLINTO: Final = "Hallintopalvelut"
TALOUS: Final = "Talouspalvelut"

ASIAKASPALVELU: Final = "1150"
SIIRTO: Final = date(2022, 8, 1)
"""The day on which the customer service came to the committee's division."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Kustannuspaikka:
    """In English: a cost centre; `paino` is its share of the service area's postings."""

    koodi: str
    nimi: str
    palvelualue: str
    paino: int
    alkaen: date | None = None
    asti: date | None = None

    def is_in_force(self, paiva: date) -> bool:
        """Tell whether the cost centre belongs to its service area on a day."""
        return (self.alkaen or paiva) <= paiva <= (self.asti or paiva)


def _paikat(palvelualue: str, *paikat: tuple[str, str, int]) -> tuple[Kustannuspaikka, ...]:
    return tuple(
        Kustannuspaikka(koodi=koodi, nimi=nimi, palvelualue=palvelualue, paino=paino)
        for koodi, nimi, paino in paikat
    )


def _asiakaspalvelu(
    palvelualue: str, paino: int, alkaen: date | None, asti: date | None
) -> Kustannuspaikka:
    return Kustannuspaikka(
        koodi=ASIAKASPALVELU,
        nimi="Asiakaspalvelu",
        palvelualue=palvelualue,
        paino=paino,
        alkaen=alkaen,
        asti=asti,
    )


KUSTANNUSPAIKAT: Final = (
    *_paikat(
        TYOLLISYYS,
        ("4101", "Työllisyyspalvelujen hallinto", 14),
        ("4110", "Työpajatoiminta", 28),
        ("4120", "Kuntouttava työtoiminta", 22),
        ("4130", "Työllisyyden kuntakokeilu", 20),
        ("4140", "Palkkatuettu työ", 16),
    ),
    *_paikat(
        ELINKEINO,
        ("4201", "Elinkeinopalvelujen hallinto", 24),
        ("4210", "Yrityspalvelut", 26),
        ("4220", "Markkinointi ja matkailu", 22),
        ("4230", "Elinkeinohankkeet", 16),
    ),
    _asiakaspalvelu(ELINKEINO, 22, SIIRTO, None),
    *_paikat(
        KULTTUURI,
        ("4301", "Kulttuuripalvelujen hallinto", 20),
        ("4310", "Kesäteatteri", 34),
        ("4320", "Tapahtumatuotanto", 22),
        ("4330", "Lintutarha", 14),
        ("4340", "Näyttelytoiminta", 10),
    ),
    *_paikat(
        KAUPUNKISUUNNITTELU,
        ("4401", "Kaupunkisuunnittelun hallinto", 26),
        ("4410", "Yleiskaavoitus", 32),
        ("4420", "Asemakaavoitus", 42),
    ),
    *_paikat(
        KIINTEISTO,
        ("4501", "Kiinteistöpalvelujen hallinto", 20),
        ("4510", "Maaomaisuus", 30),
        ("4520", "Mittauspalvelut", 30),
        ("4530", "Paikkatietopalvelut", 20),
    ),
    *_paikat(
        HALLINTO,
        ("1101", "Hallintopalvelujen johto", 34),
        ("1110", "Asianhallinta", 30),
        ("1120", "Viestintä", 22),
    ),
    _asiakaspalvelu(HALLINTO, 26, None, date(2022, 7, 31)),
    *_paikat(TALOUS, ("1201", "Taloushallinto", 70), ("1210", "Hankintapalvelut", 30)),
)

TOIMIALA_OF: Final = {
    TYOLLISYYS: ELINVOIMA,
    ELINKEINO: ELINVOIMA,
    KULTTUURI: ELINVOIMA,
    KAUPUNKISUUNNITTELU: ELINVOIMA,
    KIINTEISTO: ELINVOIMA,
    HALLINTO: KONSERNI,
    TALOUS: KONSERNI,
}
"""The division of each service area, in the order their tables are printed."""

NIMI_OF: Final = {paikka.koodi: paikka.nimi for paikka in KUSTANNUSPAIKAT}
"""The name of each cost centre."""


def cost_centres(palvelualue: str, paiva: date) -> tuple[Kustannuspaikka, ...]:
    """Return the cost centres that belong to a service area on a day."""
    return tuple(
        paikka
        for paikka in KUSTANNUSPAIKAT
        if paikka.palvelualue == palvelualue and paikka.is_in_force(paiva)
    )
