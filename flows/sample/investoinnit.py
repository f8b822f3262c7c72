"""The sample's investments: projects, their groups, their postings. Their budget is elsewhere."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from flows.sample.tositteet import Tosite, Vienti

KULTTUURI: Final = "KULTTUURI"
MAANKAYTTO: Final = "MAANKÄYTTÖ"
IRTAIMISTO: Final = "IRTAIMISTO"

RAAKAMAA: Final = "9101"
MAANMYYNTI: Final = "9102"
TONTTIALUEET: Final = "9103"
ESITYSTEKNIIKKA: Final = "9201"
LINTUTARHA: Final = "9202"
KALUSTO: Final = "9301"


@dataclass(frozen=True, slots=True)
class Hanke:
    """In English: an investment project and the group it is reported in."""

    koodi: str
    nimi: str
    ryhma: str


HANKKEET: Final = (
    Hanke(ESITYSTEKNIIKKA, "Kulttuuritalon esitystekniikka", KULTTUURI),
    Hanke(LINTUTARHA, "Lintutarhan peruskorjaus", KULTTUURI),
    Hanke(RAAKAMAA, "Raakamaan hankinta", MAANKAYTTO),
    Hanke(MAANMYYNTI, "Maa-alueiden myynti", MAANKAYTTO),
    Hanke(TONTTIALUEET, "Uusien tonttialueiden valmistelu", MAANKAYTTO),
    Hanke(KALUSTO, "Kaluston luovutukset", IRTAIMISTO),
)
"""In printed order of their groups. Income and cost stand on projects of their own."""

_MAA, _KESKENERAINEN, _KONEET = "1100", "1195", "1170"
_TILAPAIKKA: Final = "4510"
_VIENNIT: Final = (
    (date(2022, 2, 2), "TI", MAANMYYNTI, _MAA, 76_040, "Lisämaan kauppa, ostaja Onni Kivirasi"),
    (date(2022, 2, 14), "OL", RAAKAMAA, _MAA, -980_000, "Määräalan kauppahinta"),
    (date(2022, 3, 8), "OL", TONTTIALUEET, _KESKENERAINEN, -593_025, "Pohjatutkimus"),
    (date(2022, 3, 22), "TI", MAANMYYNTI, _MAA, 120_000, "Lisämaan kauppa, ostaja Pihla Kuutamo"),
    (date(2022, 5, 10), "OL", RAAKAMAA, _MAA, -1_428_655, "Metsäpalstan kauppahinta"),
    (date(2022, 6, 7), "TI", KALUSTO, _KONEET, 645_000, "Mittausauton myynti"),
    (date(2022, 6, 14), "TI", MAANMYYNTI, _MAA, 1_842_000, "Tontti, ostaja Viljo Sarkalahti"),
    (date(2022, 8, 16), "OL", TONTTIALUEET, _KESKENERAINEN, -720_000, "Kunnallistekniikka"),
    (date(2022, 9, 5), "TI", MAANMYYNTI, _MAA, 2_196_195, "Tontti, ostaja Tuovi Lehtovirta"),
    (date(2022, 9, 20), "MU", TONTTIALUEET, _KESKENERAINEN, 45_000, "Väärän hankkeen oikaisu"),
    (date(2022, 9, 21), "MU", TONTTIALUEET, _KESKENERAINEN, -45_000, "Oikaisun peruutus"),
    (date(2022, 10, 3), "OL", RAAKAMAA, _MAA, -850_000, "Määräalan kauppahinta"),
    (date(2022, 10, 25), "TI", KALUSTO, _KONEET, 250_000, "Peräkärryn ja kojeiden myynti"),
    (date(2022, 11, 17), "TI", MAANMYYNTI, _MAA, 1_750_000, "Tontti, ostaja Sylvi Varpumäki"),
    (date(2022, 12, 12), "OL", TONTTIALUEET, _KESKENERAINEN, -500_000, "Hulevesiselvitys"),
    (date(2023, 1, 24), "TI", MAANMYYNTI, _MAA, 4_125_000, "Tontti, ostaja Urho Metsäharju"),
    (date(2023, 1, 30), "OL", TONTTIALUEET, _KESKENERAINEN, -290_560, "Maaperäkartoitus"),
    (date(2023, 2, 9), "OL", RAAKAMAA, _MAA, -320_000, "Lunastustoimituksen kulut"),
    (date(2023, 2, 21), "TI", MAANMYYNTI, _MAA, 3_894_730, "Tontti, ostaja Venla Pihlajapuu"),
    (date(2023, 3, 14), "OL", TONTTIALUEET, _KESKENERAINEN, -520_000, "Katusuunnitelma"),
    (date(2023, 3, 16), "TI", MAANMYYNTI, _MAA, 4_670_000, "Yritystontti, ostaja Kaapo Ojanlatva"),
    (date(2023, 3, 20), "OL", TONTTIALUEET, _KESKENERAINEN, 50_000, "Hyvitys: katusuunnitelma"),
)  # fmt: skip


def investment_vouchers() -> list[Tosite]:
    """Return the vouchers of the investments, one posting each."""
    return [
        Tosite(
            paiva=paiva,
            laji=laji,
            viennit=(
                Vienti(
                    tili=tili,
                    kustannuspaikka=_TILAPAIKKA,
                    summa=summa,
                    selite=selite,
                    hanke=hanke,
                ),
            ),
        )
        for paiva, laji, hanke, tili, summa, selite in _VIENNIT
    ]
