"""The accounts of the sample: their names, and the local ones of the second system."""

from dataclasses import dataclass
from typing import Final

TILINIMI: Final = {
    "1100": "Maa- ja vesialueet",
    "1130": "Kiinteät rakenteet ja laitteet",
    "1170": "Muut koneet ja kalusto",
    "1195": "Keskeneräiset hankinnat",
    "1720": "Myyntisaamiset",
    "1810": "Alv-saamiset",
    "1829": "Muut siirtosaamiset",
    "1900": "Rahat ja pankkisaamiset",
    "2545": "Ostovelat",
    "2563": "Alv-velka",
    "2569": "Muut velat",
    "2589": "Muut siirtovelat",
    "3005": "Myyntituotot",
    "3070": "Liiketoiminnan muut tuotot",
    "3295": "Maksutuotot",
    "3300": "Tuet ja avustukset (muilta)",
    "3390": "Palkkatuki",
    "3440": "Maa- ja vesialueiden vuokrat",
    "3499": "Vuokratuotot, muut",
    "3510": "Pysyvien vastaavien hyödykkeiden luovutusvoitot",
    "3530": "Muut tuotot",
    "3710": "Valmistus omaan käyttöön",
    "3811": "Työpajojen sisäinen myynti",
    "4000": "Maksetut palkat ja palkkiot",
    "4060": "Jaksotetut palkat ja palkkiot",
    "4090": "Henkilöstökorvaukset",
    "4110": "Eläkevakuutusmaksut",
    "4210": "Muut henkilösivukulut",
    "4300": "Asiakaspalvelujen ostot",
    "4340": "Asiantuntijapalvelut",
    "4341": "Toimistopalvelut",
    "4342": "ICT-palvelut",
    "4350": "Painatukset, ilmoitukset ja markkinointi",
    "4360": "Posti- ja kuriiripalvelut",
    "4370": "Vakuutukset",
    "4380": "Puhtaanapito- ja pesulapalvelut",
    "4390": "Rakennusten ja alueiden rakentamis- ja kunnossapitopalvelut",
    "4400": "Koneiden, kaluston ja laitteiden rakentamis- ja kunnossapitopalvelut",
    "4410": "Majoitus- ja ravitsemispalvelut",
    "4420": "Matkustus- ja kuljetuspalvelut",
    "4440": "Koulutus- ja kulttuuripalvelut",
    "4470": "Muut palvelut",
    "4500": "Toimisto- ja koulutarvikkeet",
    "4510": "Kirjallisuus",
    "4520": "Elintarvikkeet",
    "4530": "Vaatteisto",
    "4550": "Puhdistusaineet ja -tarvikkeet",
    "4560": "Poltto- ja voiteluaineet",
    "4569": "Sähkö ja kaasu",
    "4580": "Kalusto",
    "4590": "Rakennusmateriaali",
    "4600": "Muu materiaali",
    "46009": "Sisäiset tarvikeostot",
    "4710": "Avustukset kotitalouksille",
    "4739": "Muut avustukset kotitalouksille",
    "4742": "Avustukset yhteisöille",
    "4810": "Maa- ja vesialueiden vuokrat",
    "4820": "Rakennusten ja huoneistojen vuokrat",
    "4830": "Koneiden ja laitteiden vuokrat",
    "4910": "Muut välilliset ja välittömät verot",
    "4921": "Luottotappiot toimintatuotoista (myyntisaamiset)",
    "4940": "Muut toimintakulut",
    "6130": "Viivästyskorot",
    "6380": "Muut rahoituskulut",
    "7170": "Suunnitelman mukaiset poistot",
}
"""The name of each account; the chart itself is not here."""


@dataclass(frozen=True, slots=True)
class PaikallinenTili:
    """In English: a local account of the second system, beside the official one."""

    tili: str
    nimi: str


PAIKALLINEN: Final = {
    # By its own digits this one would be material: only the official account tells its class.
    "4410": PaikallinenTili("45190", "Kokous- ja edustustarjoilut"),
    "4342": PaikallinenTili("434201", "Käyttöpalvelut ja lisenssit"),
    "4350": PaikallinenTili("435010", "Markkinointi"),
    "4820": PaikallinenTili("482050", "Sisäiset tilavuokrat"),
}
"""The second system's own account by the official account."""

_UUSI: Final = {"4710": "4739"}
_VAIHTUI: Final = 2023


def account_in(tili: str, vuosi: int) -> str:
    """Return the account that a year's chart has: that of 2023 dropped 4710."""
    return _UUSI.get(tili, tili) if vuosi >= _VAIHTUI else tili
