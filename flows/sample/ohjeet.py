"""What to write in each column of the input workbooks, in Finnish, with an example."""

from dataclasses import dataclass
from typing import Final

from schemas.lajit import Laji, Muoto


@dataclass(frozen=True, slots=True)
class Ohje:
    """In English: guidance for a column: what it is for, and an example."""

    kuvaus: str
    esimerkki: str


MUOTO_SANOIN: Final = {
    Muoto.KOODI: "koodi ilman välilyöntejä",
    Muoto.TEKSTI: "teksti",
    Muoto.SUMMA: "rahamäärä, enintään kaksi desimaalia",
    Muoto.PAIVA: "päivä pp.kk.vvvv",
    Muoto.KAUSI: "vuosi ja kuukausi vvvvkk",
    Muoto.LUKU: "kokonaisluku",
}

_YHTEISET: Final = {
    "tili": Ohje("Kirjanpidon tili. Ensimmäiset neljä numeroa ratkaisevat rivin.", "4340"),
    "kustannuspaikka": Ohje("Kustannuspaikan koodi.", "4201"),
    "kustannuspaikan_nimi": Ohje("Kustannuspaikan nimi, vain lukijaa varten.", "Yrityspalvelut"),
    "palvelualue": Ohje(
        "Palvelualueen nimi samassa muodossa kaikissa syötteissä.", "Elinkeinopalvelut"
    ),
    "toimiala": Ohje(
        "Toimialan nimi samassa muodossa kaikissa syötteissä.", "Elinvoimalautakunnan toimiala"
    ),
    "hanke": Ohje("Hankkeen koodi. Investointi tunnistetaan hankkeesta.", "9101"),
    "jarjestys": Ohje("Paikka raportissa, pienin ensin.", "1"),
    "voimassa_alkaen": Ohje("Ensimmäinen voimassaolopäivä. Tyhjä: ei alkurajaa.", "1.8.2022"),
    "voimassa_asti": Ohje("Viimeinen voimassaolopäivä. Tyhjä: toistaiseksi.", "31.7.2022"),
    "tuloslaskelman_rivi": Ohje("Tuloslaskelman rivi. Valitse luettelosta.", "Palvelujen ostot"),
    "kausi": Ohje(
        "Katsaus, jota rivi koskee: 2023-Q1, 2023-02 tai 2023. Tyhjä: kaikki.", "2023-Q1"
    ),
    "otsikko": Ohje("Otsikko raportissa.", "Kulttuuri"),
    "raporttipohja": Ohje("Raporttipohjan nimi. Tyhjä: oma.", "heinola"),
    "pohja": Ohje("Taulukon nimi: sen rivit ja sarakkeet kuuluvat yhteen.", "tuloslaskelma"),
    "valilehti": Ohje("Välilehden nimi.", "Tuloslaskelma"),
    "nimi": Ohje("Rivin nimi raportissa.", "Toimintakate"),
    "sarakekoodi": Ohje("Sarakkeen koodi, ilman välilyöntejä ja viivoja.", "TOT"),
    "ylaotsikko": Ohje(
        "Sarakkeen ylempi otsikko. {vuosi}, {edellinen}, {kk} ja {vv} täytetään kaudella.",
        "TOT {vuosi}",
    ),
    "alaotsikko": Ohje(
        "Sarakkeen alempi otsikko. {vuosi}, {edellinen}, {kk} ja {vv} täytetään kaudella.",
        "{kk} kk",
    ),
    **{
        f"{termi}_{kieli}": Ohje(f"Sama {sanoin}. Tyhjä: suomeksi.", esimerkki)
        for kieli, sanoin, esimerkki in (
            ("sv", "ruotsiksi", "Resultat"),
            ("en", "englanniksi", "Result"),
        )
        for termi in ("valilehti", "otsikko", "nimi", "ylaotsikko", "alaotsikko", "huomautus")
    },
}

_OMAT: Final = {
    ("kirjanpito", "tilin_nimi"): Ohje("Tilin nimi, näkyy erittelyssä.", "Asiantuntijapalvelut"),
    ("kirjanpito", "tosite"): Ohje("Tositenumero. Siitä huomataan kaksoiskappaleet.", "1000412"),
    ("kirjanpito", "tositelaji"): Ohje("Tositteen laji.", "Ostolasku"),
    ("kirjanpito", "paiva"): Ohje(
        "Tositteen päivä. Palvelualue määräytyy kustannuspaikasta tänä päivänä.", "14.2.2023"
    ),
    ("kirjanpito", "summa"): Ohje(
        "Kirjauksen summa. Käytä koko tiedostossa samaa etumerkkiä: joko menot tai tulot "
        "positiivisina. Summan sijasta voi käyttää sarakkeita Debet ja Kredit.",
        "1 240,50",
    ),
    ("kirjanpito", "selite"): Ohje("Vapaa teksti. Sitä ei näytetä raporteissa.", "Lasku 48213"),
    ("talousarvio", "vuosi"): Ohje("Talousarviovuosi.", "2023"),
    ("talousarvio", "alkuperainen"): Ohje(
        "Valtuuston hyväksymä alkuperäinen talousarvio: tulot positiivisina, menot negatiivisina.",
        "-764 600,00",
    ),
    ("talousarvio", "laji"): Ohje("Onko summa alkuperäinen määräraha vai sen muutos.", "muutos"),
    ("talousarvio", "summa"): Ohje(
        "Määrärahan muutos: tulojen lisäys positiivisena, menojen lisäys negatiivisena.",
        "-20 000,00",
    ),
    ("talousarvio", "paatos"): Ohje("Päätös, jolla muutos on tehty.", "KV 27.3.2023 § 21"),
    ("talousarvio", "paatospaiva"): Ohje(
        "Päätöksen päivä. Kauden jälkeen päätetty muutos ei ole luvuissa.", "27.3.2023"
    ),
    ("organisaatio", "kustannuspaikka"): Ohje(
        "Kustannuspaikan koodi tai sen alku ja tähti. Tarkempi koodi voittaa.", "42*"
    ),
    ("palvelualueet", "palvelualue"): Ohje(
        "Palvelualueen nimi. Toimialan oma otsikko ja vastuuhenkilö annetaan rivillä, jolla on "
        "toimialan nimi.",
        "Kulttuuripalvelut",
    ),
    ("palvelualueet", "otsikko"): Ohje("Otsikko palvelualueen taulukossa.", "Kulttuuri"),
    ("palvelualueet", "vastuuhenkilo"): Ohje("Vastuuhenkilön tehtävänimike.", "Elinvoimajohtaja"),
    ("hankkeet", "investointiryhma"): Ohje(
        "Ryhmä, jonka taulukossa investointi näkyy.", "MAANKÄYTTÖ"
    ),
    ("hankkeet", "hankkeen_nimi"): Ohje("Hankkeen nimi.", "Raakamaan hankinta"),
    ("tilikartta", "tili_alkaen"): Ohje(
        "Välin ensimmäinen tili. Anna vain tilit, jotka poikkeavat valmiista tilikartasta.", "3810"
    ),
    ("tilikartta", "tili_paattyen"): Ohje("Välin viimeinen tili.", "3819"),
    ("tilikartta", "tilin_nimi"): Ohje(
        "Tilin nimi erittelyssä. Muunkieliset nimet: Tilin nimi ruotsiksi, Tilin nimi englanniksi.",
        "Maanmyynnin voitot",
    ),
    ("tavoitteet", "taso"): Ohje(
        "Sitooko tavoite valtuustoon nähden (toimiala) vai käyttösuunnitelmassa.", "toimiala"
    ),
    ("tavoitteet", "strateginen_paamaara"): Ohje(
        "Strateginen päämäärä; saman päämäärän tavoitteilla täsmälleen sama teksti. Rivinvaihto "
        "Alt + Enter.",
        "Talous kestää",
    ),
    ("tavoitteet", "tavoite"): Ohje(
        "Tavoite, yksi riviä kohti.", "Tontteja myydään talousarvion mukaisesti."
    ),
    ("tavoitteet", "toteuma"): Ohje(
        "Mitä tavoitteesta on toteutunut kauden loppuun mennessä.", "Myyty kolme tonttia."
    ),
    ("tavoitteet", "tila"): Ohje("Tavoitteen tila. Valitse luettelosta.", "Toteutuu osittain"),
    ("tavoitteet", "mittari"): Ohje(
        "Mittari ja tavoitetaso, käyttösuunnitelman tavoitteilla.", "20 tonttia vuodessa"
    ),
    ("tavoitteet", "vastuu"): Ohje("Vastuussa olevan tehtävänimike.", "Kiinteistöpäällikkö"),
    ("tekstit", "osio"): Ohje("Raportin osio. Valitse luettelosta.", "Toimintaympäristö"),
    ("tekstit", "otsikko"): Ohje(
        "Kappaleen otsikko. Osiossa Palvelualue palvelualueen nimi.", "Elinkeinopalvelut"
    ),
    ("tekstit", "teksti"): Ohje(
        "Osion teksti. Kappaleet erotetaan rivinvaihdolla (Alt + Enter).",
        "Korot nousivat alkuvuonna.",
    ),
    ("sarakkeet", "otsikko"): Ohje("Otsikko täsmälleen kuten tiedostossa.", "Kirj.pvä"),
    ("sarakkeet", "merkitys"): Ohje(
        "Mitä saraketta otsikko tarkoittaa. Valitse luettelosta; viiva: saraketta ei lueta. Tyhjä: "
        "rivi antaa vain muodon.",
        "Tositepäivä",
    ),
    ("sarakkeet", "tiedosto"): Ohje(
        "Tiedoston nimi; tähti korvaa minkä tahansa osan. Tyhjä: kaikki tiedostot.", "vienti_*.xlsx"
    ),
    ("sarakkeet", "muoto"): Ohje(
        "Päivien muoto (pp.kk.vvvv, kk/pp/vvvv), summien muoto (1.234,56 tai 1,234.56), etumerkki "
        "(debet+ kun menot ovat positiivisia, tulo+ kun tulot ovat) tai summan kausi tai vuosi "
        "(kausi 2023-03, vuosi 2023). Usean väliin puolipiste. Ilman otsikkoa muoto koskee koko "
        "tiedostoa.",
        "kk/pp/vvvv",
    ),
    ("palvelualueet", "raporttipohja"): Ohje(
        "Raporttipohja, jos yksikön laskelma tulostetaan muulla kuin raportin pohjalla.", "laki"
    ),
    ("ennuste", "vuosi"): Ohje("Vuosi, jota ennuste koskee.", "2023"),
    ("ennuste", "ennuste"): Ohje(
        "Oma arvio koko vuoden toteumasta: tulot positiivisina, menot negatiivisina. Se korvaa "
        "lasketun ennusteen.",
        "-764 600,00",
    ),
    ("selitykset", "palvelualue"): Ohje(
        "Palvelualue tai toimiala, jonka poikkeamaa selitetään.", "Kulttuuripalvelut"
    ),
    ("selitykset", "selitys"): Ohje("Poikkeaman syy.", "Avustus maksetaan vasta syksyllä."),
    ("raporttipohja-osiot", "osion_laji"): Ohje("Mitä osiossa on. Valitse luettelosta.", "liite"),
    ("raporttipohja-osiot", "suodatin"): Ohje(
        "Mitä osiosta tulostetaan: tavoitteissa toimiala tai käyttösuunnitelma; kuvioissa "
        "talousarvio, kertymä tai kulut; liitteissä "
        "erittely, täsmäytys, sitovuus, muutokset, poikkeamat, ennuste tai vertailtavuus. "
        "Koko kunta: osio kuuluu koko kunnan raporttiin. Usean väliin puolipiste.",
        "koko kunta; erittely",
    ),
    ("raporttipohja-rivit", "koodi"): Ohje(
        "Rivin koodi kaavoja varten, ilman välilyöntejä ja viivoja.", "TOIMINTAKATE"
    ),
    ("raporttipohja-rivit", "luokat"): Ohje(
        "Luokat, joiden summa rivi on. Usean väliin puolipiste. Luokka saa olla yhdellä rivillä.",
        "Muut toimintatuotot; Vuokratuotot",
    ),
    ("raporttipohja-rivit", "kaava"): Ohje(
        "Summarivin kaava saman pohjan rivien koodeista. Älä aloita plusmerkillä.",
        "TUOTOT + KULUT",
    ),
    ("raporttipohja-rivit", "etumerkki"): Ohje(
        "Miinus kääntää rivin merkin: menot näkyvät positiivisina.", "-"
    ),
    ("raporttipohja-rivit", "painotus"): Ohje(
        "Otsikko, lihavoitu summarivi tai tavallinen rivi.", "lihavoitu"
    ),
    ("raporttipohja-rivit", "naytetaan"): Ohje(
        "Aina, kun dataa, tai ei (rivi on vain kaavoja varten).", "kun dataa"
    ),
    ("raporttipohja-rivit", "sitova"): Ohje("Onko rivi sitova.", "kyllä"),
    ("raporttipohja-rivit", "huomautus"): Ohje(
        "Teksti, joka tulostetaan taulukon alle, kun rivi näkyy.", "Sisältää sisäiset erät."
    ),
    ("raporttipohja-sarakkeet", "mitattava"): Ohje(
        "Mitä sarakkeessa on. Selite: rivien nimien sarake.", "tot"
    ),
    ("raporttipohja-sarakkeet", "yksikko"): Ohje(
        "Sarakkeen yksikkö. Tyhjä: osuuksissa %, muissa €.", "1000 €"
    ),
    ("raporttipohja-sarakkeet", "desimaalit"): Ohje(
        "Montako desimaalia prosentista näkyy: 1 tai 2. Tyhjä: 1.", "1"
    ),
}  # fmt: skip


def guidance(laji: Laji, termi: str) -> Ohje:
    """Return the guidance for a column of a kind.

    Raises:
        KeyError: there is none.
    """
    return _OMAT.get((laji.nimi, termi)) or _YHTEISET[termi]


def necessity(laji: Laji, termi: str) -> str:
    """Tell in Finnish whether a column is required: alone, or as one of several."""
    for ryhma in laji.pakolliset:
        if any(termi in vaihtoehto for vaihtoehto in ryhma):
            others = [
                " ja ".join(laji.sarake(name).otsikko for name in vaihtoehto)
                for vaihtoehto in ryhma
                if termi not in vaihtoehto
            ]
            return f"kyllä (tai {' tai '.join(others)})" if others else "kyllä"
    return "ei"
