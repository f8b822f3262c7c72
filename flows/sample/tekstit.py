"""The narrative of the sample: every section of the report."""

from dataclasses import dataclass
from typing import Final

from flows.sample.tavoitteet import KAUSI
from flows.sample.yksikot import (
    ELINKEINO,
    ELINVOIMA,
    HALLINTO,
    KAUPUNKISUUNNITTELU,
    KIINTEISTO,
    KONSERNI,
    KULTTUURI,
    TALOUS,
    TYOLLISYYS,
)
from schemas.lajit import Muoto
from schemas.syotekirja import SyoteSarake, SyoteTaulukko


@dataclass(frozen=True, slots=True, kw_only=True)
class Teksti:
    """In English: a text of a section; without `kausi` it holds for every period."""

    osio: str
    teksti: str
    otsikko: str | None = None
    kausi: str | None = None
    toimiala: str = ELINVOIMA


TEKSTIT: Final = (
    Teksti(
        osio="Toimialan tavoitteet",
        teksti="Nämä tavoitteet sitovat toimialaa valtuustoon nähden. Ne perustuvat kaupungin "
        "strategiaan, ja valtuusto päätti niistä talousarvion yhteydessä.",
    ),
    Teksti(
        osio="Kuvaus",
        teksti="Elinvoimalautakunnan toimiala luo edellytyksiä työlle, yrittämiselle, asumiselle "
        "ja viihtymiselle. Osa tehtävistä on kunnan lakisääteistä työtä, osa kaupungin omaa "
        "valintaa.\n"
        "Toimialalla on viisi palvelualuetta: elinkeinopalvelut, kaupunkisuunnittelu, kiinteistö- "
        "ja mittauspalvelut, kulttuuripalvelut ja työllisyyspalvelut. Kaupungin asiakaspalvelu "
        "siirtyi konsernipalveluista elinkeinopalvelujen yhteyteen 1.8.2022, joten vuosien 2022 "
        "ja 2023 luvut eivät ole siltä osin vertailukelpoisia.",
    ),
    Teksti(
        osio="Toimintaympäristö",
        kausi=KAUSI,
        teksti="Hintojen nousu hidastui alkuvuonna, mutta korot nousivat edelleen. Kotitaloudet "
        "lykkäsivät rakentamista, ja omakotitonteista kysyttiin selvästi vähemmän kuin vuotta "
        "aiemmin. Yritystonttien kysyntä pysyi ennallaan.\n"
        "Avoimia työpaikkoja oli paljon, mutta tekijöitä ja työtä oli vaikea saada kohtaamaan. "
        "Pitkään työttömänä olleiden määrä ei vähentynyt, mikä näkyy työmarkkinatuen "
        "kuntaosuudessa.\n"
        "Matkailu ja tapahtumat palasivat poikkeusvuosia edeltäneelle tasolle. Energian hinta "
        "rasittaa edelleen tilojen käyttöä, ja siksi toimintaa on keskitetty harvempiin tiloihin.",
    ),
    Teksti(
        osio="Palvelualue",
        otsikko=ELINKEINO,
        teksti="Elinkeinopalvelut neuvoo aloittavia ja kasvavia yrityksiä, hankkii kaupunkiin "
        "uusia toimijoita ja vastaa kaupungin markkinoinnista. Kumppaneita ovat yritykset, "
        "yrittäjäjärjestöt ja oppilaitokset. Palvelualueeseen kuuluu myös kaupungin "
        "asiakaspalvelu.",
    ),
    Teksti(
        osio="Palvelualue",
        otsikko=KAUPUNKISUUNNITTELU,
        teksti="Kaupunkisuunnittelu laatii yleis- ja asemakaavat sekä ohjaa rakennetun ympäristön "
        "laatua. Kaavatyö sovittaa yhteen asukkaiden toiveet, luonnon ja maiseman arvot sekä "
        "yritysten tarpeet.",
    ),
    Teksti(
        osio="Palvelualue",
        otsikko=KIINTEISTO,
        teksti="Kiinteistö- ja mittauspalvelut hankkii, myy ja vuokraa maata, hoitaa "
        "kiinteistörekisteriä ja tuottaa kartta- ja paikkatietoaineistot. Maan "
        "myyntivoitot ovat toimialan suurin yksittäinen tulo.",
    ),
    Teksti(
        osio="Palvelualue",
        otsikko=KULTTUURI,
        teksti="Kulttuuripalvelut järjestää näyttelyitä, konsertteja ja tapahtumia ja tukee "
        "paikallisia yhdistyksiä. Vuoden suurin ponnistus on kesäteatteri, jonka tulot ja menot "
        "painottuvat kesä–elokuuhun. Lintutarha on avoinna yleisölle ympäri vuoden.",
    ),
    Teksti(
        osio="Palvelualue",
        otsikko=TYOLLISYYS,
        teksti="Työllisyyspalvelut auttaa kuntalaisia työhön ja koulutukseen ja yrityksiä "
        "löytämään tekijöitä. Keinoja ovat valmennus, työpajat, palkkatuettu työ ja kuntalisä. "
        "Suuri osa menoista on työmarkkinatuen kuntaosuutta, jonka määrään kaupunki voi "
        "vaikuttaa vain auttamalla työttömiä eteenpäin.",
    ),
    Teksti(
        osio="Sitovuustaso",
        teksti="Valtuustoon nähden sitoo toimialan netto eli tulojen ja menojen erotus. "
        "Lautakunnan käyttösuunnitelmassa sitovia ovat palvelualueiden netot.",
    ),
    Teksti(
        osio="Investoinnit",
        kausi=KAUSI,
        teksti="Kulttuurin investoinnit ovat kulttuuritalon esitystekniikka ja lintutarhan "
        "peruskorjaus. Hankinnat kilpailutetaan keväällä, eikä menoja ole vielä kertynyt.\n"
        "Maankäytössä saatiin tontti- ja maakaupoista tuloja, joita ei ollut talousarviossa. "
        "Raakamaata hankitaan tilaisuuden tullen.",
    ),
    Teksti(
        osio="Palvelualueiden tavoitteet",
        teksti="Käyttösuunnitelman tavoitteet tarkentavat toimialan tavoitteita. Kullakin "
        "tavoitteella on mittari ja vastuuhenkilö, ja kaupunginhallitus vahvistaa ne.",
    ),
    Teksti(
        toimiala=KONSERNI,
        osio="Kuvaus",
        teksti="Konsernipalvelut hoitaa kaupungin yhteisen hallinnon ja talouden. Asiakaspalvelu "
        "kuului toimialaan 31.7.2022 saakka.",
    ),
    Teksti(
        toimiala=KONSERNI,
        osio="Palvelualue",
        otsikko=HALLINTO,
        teksti="Hallintopalvelut vastaa päätöksenteon valmistelusta, asianhallinnasta ja "
        "viestinnästä.",
    ),
    Teksti(
        toimiala=KONSERNI,
        osio="Palvelualue",
        otsikko=TALOUS,
        teksti="Talouspalvelut vastaa taloushallinnosta ja hankinnoista.",
    ),
    Teksti(
        toimiala=KONSERNI,
        osio="Sitovuustaso",
        teksti="Valtuustoon nähden sitoo toimialan tulojen ja menojen erotus.",
    ),
)


def texts_sheet() -> SyoteTaulukko:
    """Return the sheet of all texts."""
    return SyoteTaulukko(
        nimi="Tekstit",
        sarakkeet=(
            SyoteSarake(otsikko="Toimiala", leveys=32),
            SyoteSarake(otsikko="Osio", leveys=28),
            SyoteSarake(otsikko="Otsikko", leveys=32),
            SyoteSarake(otsikko="Teksti", leveys=90, rivittyva=True),
            SyoteSarake(otsikko="Kausi", leveys=10),
            SyoteSarake(otsikko="Järjestys", muoto=Muoto.LUKU, leveys=11),
        ),
        rivit=tuple(
            (teksti.toimiala, teksti.osio, teksti.otsikko, teksti.teksti, teksti.kausi, place)
            for place, teksti in enumerate(TEKSTIT, start=1)
        ),
    )
