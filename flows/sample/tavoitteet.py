"""The goals that bind towards the council, and the sheet of all goals."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from flows.sample.yksikot import ELINVOIMA, KONSERNI
from schemas.lajit import Muoto
from schemas.syotekirja import Solu, SyoteSarake, SyoteTaulukko
from schemas.valinnat import TASOT, TILAT

TOIMIALA, KAYTTOSUUNNITELMA = TASOT
TOTEUTUU, OSITTAIN, EI_TOTEUDU = TILAT
KAUSI: Final = "2023-Q1"
LUOTU: Final = datetime(2023, 4, 11, 9)  # noqa: DTZ001

HYVINVOINTI: Final = (
    "Hyvinvoiva heinolalainen\n"
    "• Arki sujuu kaikenikäisillä\n"
    "• Yksinäisyys ja työttömyys vähenevät\n"
    "• Ilmastopäästöt pienenevät"
)
ELINVOIMAISUUS: Final = (
    "Työtä, yrityksiä ja koteja\n"
    "• Väkiluku kääntyy kasvuun\n"
    "• Yritykset uudistuvat ja löytävät tekijät\n"
    "• Kaupungissa voi asua ja työskennellä monella tapaa"
)
YHTEISO: Final = (
    "Yhdessä tehty kaupunki\n"
    "• Päätökset valmistellaan avoimesti\n"
    "• Asukkaat ja yhdistykset ovat mukana ajoissa\n"
    "• Henkilöstö jaksaa ja kehittyy"
)
TALOUS: Final = (
    "Talous kestää\n"
    "• Lainakanta supistuu\n"
    "• Käyttötalous on tasapainossa\n"
    "• Investoidaan siihen, mikä tuo kasvua"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tavoite:
    """In English: a goal under a strategic target; one of the plan has a measure and an owner."""

    paamaara: str
    tavoite: str
    toteuma: str
    tila: str
    mittari: str | None = None
    vastuu: str | None = None


TOIMIALAN_TAVOITTEET: Final = (
    Tavoite(
        paamaara=HYVINVOINTI,
        tavoite="Pitkään työttömänä olleille tarjotaan palvelu kahden viikon kuluessa "
        "yhteydenotosta.",
        toteuma="Jonotusaika oli maaliskuun lopussa keskimäärin 16 päivää. Ajanvarausta on "
        "lisätty kahdella viikkotunnilla, ja etäpalvelu avataan toukokuussa.",
        tila=OSITTAIN,
    ),
    Tavoite(
        paamaara=HYVINVOINTI,
        tavoite="Asemanseudun ja keskustan välinen pyöräreitti suunnitellaan toteutuskuntoon.",
        toteuma="Reitin linjauksesta on kolme vaihtoehtoa. Lautakunta valitsee niistä yhden "
        "kesäkuun kokouksessaan.",
        tila=TOTEUTUU,
    ),
    Tavoite(
        paamaara=ELINVOIMAISUUS,
        tavoite="Uusia omakotitontteja tulee myyntiin vähintään 20, joista puolet veden äärelle.",
        toteuma="Myyntiin on asetettu 11 tonttia. Loput vapautuvat, kun "
        "asemakaavan muutos saa lainvoiman syksyllä.",
        tila=OSITTAIN,
    ),
    Tavoite(
        paamaara=ELINVOIMAISUUS,
        tavoite="Oppilaitosten ja yritysten kanssa sovitaan yhteisestä rekrytointikalenterista.",
        toteuma="Kalenteri on käytössä, ja siinä on mukana kaksi oppilaitosta ja 34 yritystä.",
        tila=TOTEUTUU,
    ),
    Tavoite(
        paamaara=YHTEISO,
        tavoite="Merkittävistä maankäytön hankkeista järjestetään avoin keskustelutilaisuus jo "
        "ennen luonnosvaihetta.",
        toteuma="Alkuvuonna pidettiin neljä tilaisuutta, joihin osallistui yhteensä noin 260 "
        "asukasta. Palaute on julkaistu kaupungin verkkosivuilla.",
        tila=TOTEUTUU,
    ),
    Tavoite(
        paamaara=YHTEISO,
        tavoite="Henkilöstökyselyyn vastaa vähintään 75 prosenttia henkilöstöstä.",
        toteuma="Kysely tehdään lokakuussa. Esihenkilöt ovat käyneet edellisen kyselyn tulokset "
        "läpi työyksiköissään.",
        tila=OSITTAIN,
    ),
    Tavoite(
        paamaara=TALOUS,
        tavoite="Tontteja ja maa-alueita myydään niin, että myyntivoitot kertyvät talousarvion "
        "mukaisesti.",
        toteuma="Myyntivoittoja kertyi neljänneksellä 43 prosenttia vuoden tavoitteesta. Kaksi "
        "suurehkoa kauppaa ajoittui tammi- ja maaliskuulle.",
        tila=TOTEUTUU,
    ),
    Tavoite(
        paamaara=TALOUS,
        tavoite="Tyhjilleen jääneille kaupungin kiinteistöille päätetään käyttö tai myynti.",
        toteuma="Yhdeksästä kohteesta kolmelle on tehty päätös. Kahden kohteen kuntoarvio "
        "viivästyy, koska tarjouksia ei saatu määräajassa.",
        tila=OSITTAIN,
    ),
)  # fmt: skip

_KONSERNIN_TAVOITTEET: Final = (
    Tavoite(
        paamaara=TALOUS,
        tavoite="Ostolaskut käsitellään sähköisesti alusta loppuun.",
        toteuma="Sähköisten laskujen osuus oli 97 prosenttia.",
        tila=TOTEUTUU,
    ),
    Tavoite(
        paamaara=YHTEISO,
        tavoite="Päätösten valmisteluaikataulut julkaistaan kaupungin verkkosivuilla.",
        toteuma="Julkaisutapa on sovittu, ja aikataulut tulevat näkyviin toukokuussa.",
        tila=OSITTAIN,
    ),
)


def goals_sheet(kayttosuunnitelma: tuple[Tavoite, ...]) -> SyoteTaulukko:
    """Return the sheet of all goals, those of the plan last."""
    groups = (
        (TOIMIALA, ELINVOIMA, TOIMIALAN_TAVOITTEET),
        (KAYTTOSUUNNITELMA, ELINVOIMA, kayttosuunnitelma),
        (TOIMIALA, KONSERNI, _KONSERNIN_TAVOITTEET),
    )
    return SyoteTaulukko(
        nimi="Tavoitteet",
        sarakkeet=(
            SyoteSarake(otsikko="Taso", leveys=19),
            SyoteSarake(otsikko="Toimiala", leveys=20, rivittyva=True),
            SyoteSarake(otsikko="Strateginen päämäärä", leveys=30, rivittyva=True),
            SyoteSarake(otsikko="Tavoite", leveys=38, rivittyva=True),
            SyoteSarake(otsikko="Mittari ja tavoitetaso", leveys=34, rivittyva=True),
            SyoteSarake(otsikko="Toteuma", leveys=44, rivittyva=True),
            SyoteSarake(otsikko="Vastuu", leveys=24, rivittyva=True),
            SyoteSarake(otsikko="Tila", leveys=18),
            SyoteSarake(otsikko="Kausi", leveys=10),
            SyoteSarake(otsikko="Järjestys", muoto=Muoto.LUKU, leveys=11),
        ),
        rivit=tuple(
            _row(taso, toimiala, goal, place)
            for taso, toimiala, goals in groups
            for place, goal in enumerate(goals, start=1)
        ),
    )


def _row(taso: str, toimiala: str, goal: Tavoite, place: int) -> tuple[Solu, ...]:
    return (
        taso,
        toimiala,
        goal.paamaara,
        goal.tavoite,
        goal.mittari,
        goal.toteuma,
        goal.vastuu,
        goal.tila,
        KAUSI,
        place,
    )
