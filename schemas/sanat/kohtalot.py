"""Why a row is in no figure: its structure, what its kind is for, or the reason it was left out."""

from collections.abc import Mapping
from typing import Final

from schemas import lajit
from schemas.lahteet import Ohitus
from schemas.sanat.sana import Sana
from schemas.tarkistettu import Kohtalo, Syy

EI_MITAAN: Final = Sana(
    "Rivillä ei ole mitään luettavaa.",
    "Raden har ingenting att läsa.",
    "The row has nothing to read.",
)
EI_LUETTU: Final = Sana(
    "Tästä ei luettu mitään, joten rivi ei ole missään luvussa.",
    "Härifrån lästes ingenting, och därför ingår raden inte i någon siffra.",
    "Nothing was read of this, so that the row is in no figure.",
)
OTSIKON_YLLA: Final = Sana(
    "Rivi on otsikkorivin {rivi} yläpuolella: siellä ei ole tietoja.",
    "Raden står ovanför rubrikraden {rivi}: där finns inga data.",
    "The row is above the heading row {rivi}: there are no data there.",
)
OTSIKKO: Final = Sana(
    "Rivi on taulukon otsikkorivi.",
    "Raden är tabellens rubrikrad.",
    "The row is the heading row of the table.",
)
EI_MISSAAN: Final = Sana(
    "{miksi} Se ei ole missään luvussa.",
    "{miksi} Den ingår inte i någon siffra.",
    "{miksi} It is in no figure.",
)
EI_EUROJA: Final = Sana(
    "{miksi} Siinä ei ole kirjattuja eikä budjetoituja euroja, joten se ei ole missään summassa.",
    "{miksi} Den har varken bokförda eller budgeterade euro och ingår därför inte i någon summa.",
    "{miksi} It has no euros that were booked or budgeted, so that it is in no sum.",
)

OHITETUT: Final[Mapping[str, Sana]] = {
    Ohitus.GRAND_TOTAL: Sana(
        "Rivi on tiedoston loppusumma: sitä käytetään vain täsmäytykseen.",
        "Raden är filens slutsumma: den används bara för avstämning.",
        "The row is the file's grand total: it is used for reconciling only.",
    ),
    Ohitus.SUBTOTAL: Sana(
        "Rivi on tiedoston välisumma: sitä käytetään vain täsmäytykseen.",
        "Raden är en delsumma i filen: den används bara för avstämning.",
        "The row is a subtotal of the file: it is used for reconciling only.",
    ),
    Ohitus.REPEATED_HEADING: Sana(
        "Rivi toistaa otsikkorivin.",
        "Raden upprepar rubrikraden.",
        "The row repeats the heading row.",
    ),
    Ohitus.BLANK: Sana("Rivi on tyhjä.", "Raden är tom.", "The row is blank."),
    Ohitus.GROUP_HEADING: Sana(
        "Rivi on ryhmän otsikko: siinä ei ole summaa.",
        "Raden är en grupps rubrik: den saknar belopp.",
        "The row heads a group: it has no amount.",
    ),
    Ohitus.CARRIED_FORWARD: Sana(
        "Rivi on siirtorivi: sen summa on jo muilla riveillä.",
        "Raden är en överföringsrad: dess belopp finns redan på andra rader.",
        "The row is carried forward: its amount is on other rows already.",
    ),
    Ohitus.NOTE: Sana(
        "Rivi on huomautus: siinä ei ole summaa.",
        "Raden är en anmärkning: den saknar belopp.",
        "The row is a note: it has no amount.",
    ),
    Ohitus.NO_AMOUNT: Sana(
        "Rivillä ei ole summaa.", "Raden saknar belopp.", "The row has no amount."
    ),
}
"""Why the reader passed a row over."""

ILMAN_EUROJA: Final[Mapping[str, Sana]] = {
    lajit.ORGANISAATIO.nimi: Sana(
        "Rivi kertoo, mihin palvelualueeseen kustannuspaikka kuuluu.",
        "Raden anger vilket serviceområde kostnadsstället hör till.",
        "The row tells which service area a cost centre belongs to.",
    ),
    lajit.PALVELUALUEET.nimi: Sana(
        "Rivi kertoo, miten palvelualue näytetään raportissa.",
        "Raden anger hur serviceområdet visas i rapporten.",
        "The row tells how a service area is shown in the report.",
    ),
    lajit.HANKKEET.nimi: Sana(
        "Rivi kertoo, missä investointiryhmässä hanke raportoidaan.",
        "Raden anger i vilken investeringsgrupp projektet rapporteras.",
        "The row tells in which investment group a project is reported.",
    ),
    lajit.TILIKARTTA.nimi: Sana(
        "Rivi kertoo, mille tuloslaskelman riville tilit kuuluvat.",
        "Raden anger vilken rad i resultaträkningen kontona hör till.",
        "The row tells which line of the income statement accounts belong to.",
    ),
    lajit.TAVOITTEET.nimi: Sana(
        "Rivillä on tavoite, joka näkyy raportissa tekstinä.",
        "Raden har ett mål som visas som text i rapporten.",
        "The row has a goal, which the report shows as text.",
    ),
    lajit.TEKSTIT.nimi: Sana(
        "Rivillä on raportin tekstiä.",
        "Raden har text till rapporten.",
        "The row has text of the report.",
    ),
    lajit.SARAKKEET.nimi: Sana(
        "Rivi kertoo, miten tiedoston sarakkeet luetaan.",
        "Raden anger hur filens kolumner läses.",
        "The row tells how the columns of a file are read.",
    ),
    lajit.HYVAKSYNNAT.nimi: Sana(
        "Rivi on löydöksen hyväksyntä.",
        "Raden är ett godkännande av en observation.",
        "The row is a waiver of a finding.",
    ),
    lajit.POHJA_OSIOT.nimi: Sana(
        "Rivi kertoo, mitä osioita raportissa on.",
        "Raden anger vilka avsnitt rapporten har.",
        "The row tells which sections the report has.",
    ),
    lajit.POHJA_RIVIT.nimi: Sana(
        "Rivi kertoo, mitä rivejä raportin laskelmissa on.",
        "Raden anger vilka rader rapportens räkningar har.",
        "The row tells which lines the statements of the report have.",
    ),
    lajit.POHJA_SARAKKEET.nimi: Sana(
        "Rivi kertoo, mitä sarakkeita raportin laskelmissa on.",
        "Raden anger vilka kolumner rapportens räkningar har.",
        "The row tells which columns the statements of the report have.",
    ),
    lajit.ENNUSTE.nimi: Sana(
        "Rivillä on vuoden ennuste, joka näkyy vain ennustesarakkeessa.",
        "Raden har en prognos för året som bara visas i prognoskolumnen.",
        "The row has a forecast of the year, shown in the column of forecasts only.",
    ),
    lajit.SELITYKSET.nimi: Sana(
        "Rivillä on poikkeaman selitys, joka näkyy raportissa tekstinä.",
        "Raden har en förklaring till en avvikelse som visas som text i rapporten.",
        "The row has the cause of a deviation, which the report shows as text.",
    ),
}
"""What a row of a kind without amounts is for."""

KIRJAUS: Final[Mapping[str, Sana]] = {
    Syy.BALANCE_SHEET: Sana(
        "Tili {tili} on taseen tili eikä kirjaus ole investointi: taseen kirjaukset eivät kuulu "
        "raportin laskelmiin.",
        "Konto {tili} är ett balanskonto och bokningen är ingen investering: balansens bokningar "
        "hör inte till rapportens räkningar.",
        "Account {tili} is of the balance sheet and the posting is no investment: postings of the "
        "balance sheet are no part of the statements.",
    ),
    Syy.CLOSING_ACCOUNT: Sana(
        "Tili {tili} on tilikauden yli- tai alijäämän tili, joka jätetään pois summista.",
        "Konto {tili} är kontot för räkenskapsperiodens över- eller underskott, som utelämnas ur "
        "summorna.",
        "Account {tili} is that of the period's surplus or deficit, which is left out of the sums.",
    ),
    Syy.INTERNAL_ACCOUNTING: Sana(
        "Tili {tili} on sisäisen laskennan tili, joka jätetään pois summista.",
        "Konto {tili} är ett konto för intern redovisning, som utelämnas ur summorna.",
        "Account {tili} is of internal accounting, which is left out of the sums.",
    ),
    Syy.AFTER_PERIOD: Sana(
        "Kirjaus on kuukaudelta {kuukausi}, ja raportin kausi päättyy kuukauteen {viimeinen}.",
        "Bokningen är för månaden {kuukausi}, och rapportens period slutar med {viimeinen}.",
        "The posting is of the month {kuukausi}, and the report's period ends with {viimeinen}.",
    ),
    Syy.BROKEN_ROW: Sana(
        "Rivillä on virhe, joten sitä ei lasketa mukaan.",
        "Raden har ett fel och räknas därför inte med.",
        "The row has an error, so that it is not counted.",
    ),
    Syy.OTHER_YEAR: Sana(
        "Kirjaus on vuodelta {vuosi}; raportissa ovat vuodet {edellinen} ja {nykyinen}.",
        "Bokningen är för år {vuosi}; rapporten har åren {edellinen} och {nykyinen}.",
        "The posting is of {vuosi}; the report has the years {edellinen} and {nykyinen}.",
    ),
    Syy.NO_CLASS: Sana(
        "Tiliä {tili} ei ole tilikartassa, joten kirjaus ei kuulu millekään riville.",
        "Konto {tili} finns inte i kontokartan, och därför hör bokningen inte till någon rad.",
        "Account {tili} is not in the chart, so that the posting belongs to no line.",
    ),
    Syy.NO_LINE: Sana(
        "Luokalla {luokka} ei ole riviä raportissa.",
        "Klassen {luokka} har ingen rad i rapporten.",
        "The class {luokka} has no line in the report.",
    ),
    Syy.NO_UNIT: Sana(
        "Kirjauksella ei ole palvelualuetta eikä tunnettua hanketta (kustannuspaikka "
        "{kustannuspaikka}, hanke {hanke}).",
        "Bokningen har varken ett serviceområde eller ett känt projekt (kostnadsställe "
        "{kustannuspaikka}, projekt {hanke}).",
        "The posting has neither a service area nor a known project (cost centre "
        "{kustannuspaikka}, project {hanke}).",
    ),
}
"""Why a posting is in no figure."""

MAARARAHA: Final[Mapping[str, Sana]] = {
    **KIRJAUS,
    Syy.BALANCE_SHEET: Sana(
        "Tili {tili} on taseen tili eikä rivillä ole tunnettua hanketta.",
        "Konto {tili} är ett balanskonto och raden har inget känt projekt.",
        "Account {tili} is of the balance sheet and the row has no known project.",
    ),
    Syy.OTHER_YEAR: Sana(
        "Rivi on vuoden {vuosi} talousarviota; raportissa on vuosi {nykyinen}.",
        "Raden hör till budgeten för {vuosi}; rapporten har år {nykyinen}.",
        "The row is of the budget of {vuosi}; the report has {nykyinen}.",
    ),
    Syy.NO_CLASS: Sana(
        "Rivin tuloslaskelman riviä tai tiliä ei tunneta.",
        "Radens resultaträkningsrad eller konto är okänt.",
        "The row's line of the income statement or its account is not known.",
    ),
    Syy.NO_UNIT: Sana(
        "Rivin palvelualuetta, kustannuspaikkaa tai hanketta ei tunneta.",
        "Radens serviceområde, kostnadsställe eller projekt är okänt.",
        "The row's service area, cost centre or project is not known.",
    ),
}
"""Why a budget line is in no figure."""

KOHTALOT: Final[Mapping[Kohtalo, Sana]] = {
    Kohtalo.MAPPED: Sana("raportissa", "i rapporten", "in the report"),
    Kohtalo.EXCLUDED: Sana("jätetty pois", "utelämnat", "left out"),
    Kohtalo.REJECTED: Sana("hylätty", "förkastat", "rejected"),
    Kohtalo.UNMAPPED: Sana("vailla paikkaa", "utan plats", "without a place"),
}
"""What became of a posting or a budget line, shortly."""
