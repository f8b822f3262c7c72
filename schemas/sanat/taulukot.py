"""The words of the report's tables: figures, breakdown, reconciliations, appendices, their notes.

Headings and lines of the tables of figures are the layout's.
"""

from typing import Final

from schemas.ennuste import Menetelma
from schemas.sanat.luokat import MENETELMAT
from schemas.sanat.sana import Sana

# Tables of figures.
SITOVA: Final = Sana(" (sitova)", " (bindande)", " (binding)")
SITOVUUSTASO: Final = Sana("Sitovuustaso", "Bindningsnivå", "Binding level")
EI_PALVELUALUEITA: Final = Sana(
    "Toimialalla ei ole palvelualueita, joilla on lukuja.",
    "Sektorn har inga serviceområden med siffror.",
    "The division has no service areas with figures.",
)
EI_INVESTOINTEJA: Final = Sana(
    "Toimialalla ei ole investointeja tällä kaudella.",
    "Sektorn har inga investeringar under perioden.",
    "The division has no investments in this period.",
)
NAYTA_ERITTELY: Final = Sana("Näytä erittely", "Visa specifikationen", "Show the breakdown")
TAKAISIN: Final = Sana("Takaisin laskelmaan", "Tillbaka till räkningen", "Back to the statement")
NAYTA_OSA: Final = Sana(
    "Näytä osan erittely", "Visa delens specifikation", "Show the breakdown of the part"
)

# Notes under the tables.
NETTO_ON: Final = Sana(
    "NETTO on toimintakate: siihen sisältyy myös valmistus omaan käyttöön ({euroa} vuonna "
    "{vuosi}), joka ei sisälly riveihin TULOT ja MENOT.",
    "NETTO är verksamhetsbidraget: det innehåller även tillverkning för eget bruk ({euroa} år "
    "{vuosi}), som inte ingår i raderna INKOMSTER och UTGIFTER.",
    "NET is the operating margin: it also holds production for own use ({euroa} in {vuosi}), "
    "which the lines INCOME and COST do not.",
)
SISALTAA_MYOS: Final = Sana(
    "{otsikko} sisältää myös investoinnit, joilla ei ole talousarviota eikä toteumaa vuonna "
    "{vuosi} ja joita siksi ei tulosteta omana taulukkonaan: {ryhmat}.",
    "{otsikko} innehåller även investeringar som saknar både budget och utfall år {vuosi} och "
    "därför inte skrivs ut som en egen tabell: {ryhmat}.",
    "{otsikko} also holds investments that have neither a budget nor an actual in {vuosi} and are "
    "therefore not printed as a table of their own: {ryhmat}.",
)
RYHMALLA_TP: Final = Sana(
    "{ryhma} (TP {vuosi}: {rivit})",
    "{ryhma} (BS {vuosi}: {rivit})",
    "{ryhma} (FS {vuosi}: {rivit})",
)
TUHATTA: Final = Sana(
    "{rivi} {maara} tuhatta euroa", "{rivi} {maara} tusen euro", "{rivi} {maara} thousand euros"
)

# Breakdown.
ERITTELY: Final = Sana("ERITTELY", "SPECIFIKATION", "BREAKDOWN")
ERITTELYSTA: Final = Sana(
    "Eurot ja sentit, joista raportin luvut on pyöristetty. Tulot ovat positiivisia ja menot "
    "negatiivisia. Laskelman luku on linkki erittelyynsä, yksikön nimi linkki takaisin.",
    "De euro och cent som rapportens siffror har avrundats från. Inkomster är positiva och "
    "utgifter negativa. En siffra i en räkning är en länk till sin specifikation, enhetens namn en "
    "länk tillbaka.",
    "The euros and cents that the figures of the report are rounded from. Income is positive and "
    "cost negative. A figure of a statement is a link to its breakdown, the unit's name a link "
    "back.",
)
SUMMARIVIT: Final = Sana("SUMMARIVIT", "SUMMARADER", "LINES THAT ARE SUMS")
SUMMARIVEISTA: Final = Sana(
    "Lihavoidulla rivillä on laskelman rivin tarkka summa, sen alla osat, joista se muodostuu. "
    "Yksikön nimestä pääsee lihavoidulta riviltä laskelmaan, muilta osan omaan erittelyyn.",
    "En rad i fetstil har den exakta summan för räkningens rad, under den står de delar som den "
    "består av. Enhetens namn leder från en rad i fetstil till räkningen, från de övriga till "
    "delens egen specifikation.",
    "A line in bold has the exact sum of a line of a statement, below it the parts it is made of. "
    "The unit's name leads from a line in bold to the statement, from the others to the breakdown "
    "of the part.",
)
YKSIKKO: Final = Sana("Yksikkö", "Enhet", "Unit")
LUOKKA: Final = Sana("Luokka", "Klass", "Class")
TILI: Final = Sana("Tili", "Konto", "Account")
TILIN_NIMI: Final = Sana("Tilin nimi", "Kontots namn", "Name of the account")
TP_VUOSI: Final = Sana("TP {vuosi}", "BS {vuosi}", "FS {vuosi}")
TA_MUUTOS: Final = Sana("TA {vuosi} +muutos", "BU {vuosi} +ändring", "BU {vuosi} +amendment")
TOT_KK: Final = Sana("TOT {vuosi} {kk} kk", "UTF {vuosi} {kk} mån", "ACT {vuosi} {kk} mo")
KIRJAUKSIA: Final = Sana("Kirjauksia", "Bokningar", "Postings")
LAHTEET: Final = Sana("Lähteet", "Källor", "Sources")
YHTEENSA: Final = Sana("Yhteensä", "Totalt", "Total")
VAHENNETAAN: Final = Sana("Vähennetään", "Dras av", "Taken off")

# Reconciliations.
TASMAYTYS: Final = Sana("TÄSMÄYTYS", "AVSTÄMNING", "RECONCILIATION")
KOHDE: Final = Sana("Kohde", "Objekt", "Subject")
VERRATTAVA: Final = Sana("Verrattava", "Jämförs", "Compared")
VERTAILUKOHTA: Final = Sana("Vertailukohta", "Jämförs med", "Compared with")
SUMMA: Final = Sana("Summa", "Summa", "Sum")
EROTUS: Final = Sana("Erotus", "Skillnad", "Difference")
TULOS: Final = Sana("Tulos", "Resultat", "Result")
TARKISTUKSET: Final = Sana("Tarkistukset, euroa", "Kontroller, euro", "Checks, euros")
PYORISTYSEROT: Final = Sana("Pyöristyserot", "Avrundningsdifferenser", "Rounding differences")
PYORISTYKSESTA: Final = Sana(
    "Jokainen luku pyöristetään erikseen tarkasta summastaan, joten tulostettujen lukujen summa "
    "voi poiketa tulostetusta summarivistä. Luvut ovat sarakkeensa yksikössä.",
    "Varje siffra avrundas för sig från sin exakta summa, och därför kan summan av de utskrivna "
    "siffrorna avvika från den utskrivna summaraden. Siffrorna är i kolumnens enhet.",
    "Each figure is rounded by itself from its exact sum, so that the sum of the printed figures "
    "may differ from the printed sum. The figures are in the unit of their column.",
)
EI_TASMAYTETTY: Final = Sana(
    "Yhtään summaa ei ole täsmäytetty.", "Ingen summa har stämts av.", "No sum was reconciled."
)
YKSI_EI_TASMAA: Final = Sana(
    "Yksi tarkistus ei täsmää; tarkistuksia on yhteensä {kaikki}.",
    "En kontroll stämmer inte; antalet kontroller är {kaikki}.",
    "One check does not tie; there are {kaikki} checks in all.",
)
EIVAT_TASMAA: Final = Sana(
    "{maara} tarkistusta ei täsmää; tarkistuksia on yhteensä {kaikki}.",
    "{maara} kontroller stämmer inte; antalet kontroller är {kaikki}.",
    "{maara} checks do not tie; there are {kaikki} checks in all.",
)
AINOA_TASMAA: Final = Sana(
    "Ainoa tarkistus täsmää sentilleen",
    "Den enda kontrollen stämmer på centen",
    "The only check ties to the cent",
)
KAIKKI_TASMAAVAT: Final = Sana(
    "Kaikki {kaikki} tarkistusta täsmäävät sentilleen",
    "Alla {kaikki} kontroller stämmer på centen",
    "All {kaikki} checks tie to the cent",
)
PYORISTYSEROJA_ON: Final = Sana(
    "; pyöristyseroja on {maara}.",
    "; antalet avrundningsdifferenser är {maara}.",
    "; the number of rounding differences is {maara}.",
)
TASMAA: Final = Sana("Täsmää", "Stämmer", "Ties")
EI_TASMAA: Final = Sana("Ei täsmää", "Stämmer inte", "Does not tie")
PYORISTYS: Final = Sana("Pyöristys", "Avrundning", "Rounding")
YKSIKOIDEN_SUMMA: Final = Sana("yksiköiden summa", "summan av enheterna", "sum of the units")
RIVIT_JA_RAPORTTI: Final = Sana(
    "Rivit ja raportti / {suure}", "Raderna och rapporten / {suure}", "Rows and report / {suure}"
)
TALOUSARVION_RIVIT: Final = Sana("talousarvion rivit", "budgetens rader", "rows of the budget")
KIRJANPIDON_KIRJAUKSET: Final = Sana(
    "kirjanpidon kirjaukset", "bokföringens bokningar", "postings of the ledger"
)
JA_INVESTOINTIEN: Final = Sana(
    "{tulos} ja investointien {netto}",
    "{tulos} och investeringarnas {netto}",
    "{tulos} and {netto} of investments",
)
NETTO: Final = Sana("netto", "netto", "net")
TULOSTETTUJEN_RIVIEN_SUMMA: Final = Sana(
    "tulostettujen rivien summa", "summan av de utskrivna raderna", "sum of the printed lines"
)
TULOSTETTUJEN_YKSIKOIDEN_SUMMA: Final = Sana(
    "tulostettujen yksiköiden summa",
    "summan av de utskrivna enheterna",
    "sum of the printed units",
)
TULOSTETTU_JALJELLA: Final = Sana(
    "tulostettu TA − tulostettu TOT", "utskriven BU − utskrivet UTF", "printed BU − printed ACT"
)
TULOSTETTU_LUKU: Final = Sana("tulostettu luku", "utskriven siffra", "printed figure")

# Appendices.
SITOVA_RIVI: Final = Sana("Sitova rivi", "Bindande rad", "Binding line")
RIVI: Final = Sana("Rivi", "Rad", "Line")
EI_SITOVIA: Final = Sana(
    "Raporttipohjassa ei ole sitovia rivejä.",
    "Rapportmallen har inga bindande rader.",
    "The layout of the report has no binding lines.",
)
YLITTYY: Final = Sana("YLITTYY", "ÖVERSKRIDS", "OVERRUN")
PITAA: Final = Sana("Pitää", "Håller", "Holds")
EI_POIKKEAMIA: Final = Sana(
    "Yhdelläkään rivillä ei ole suurta poikkeamaa.",
    "Ingen rad har en stor avvikelse.",
    "No line has a large deviation.",
)
SELITYS: Final = Sana("Selitys", "Förklaring", "Explanation")
EI_PAATOSTA: Final = Sana("ei päätöstä", "inget beslut", "no decision")
EI_MUUTOKSIA: Final = Sana(
    "Talousarvioon ei ole tehty muutoksia kauden loppuun mennessä.",
    "Budgeten har inte ändrats före periodens slut.",
    "The budget was not amended before the end of the period.",
)
PAATOS: Final = Sana("Päätös", "Beslut", "Decision")
PAATOSPAIVA: Final = Sana("Päätöspäivä", "Beslutsdag", "Decided on")
MUUTOS: Final = Sana("Muutos", "Ändring", "Amendment")
TP_ED: Final = Sana("TP ed.", "BS föreg.", "FS prev.")
MENETELMA: Final = Sana("Menetelmä", "Metod", "Method")
MENETELMISTA: Final = (
    (
        MENETELMAT[Menetelma.OMA],
        Sana(
            "syötteessä ennuste annettu arvio voittaa lasketun.",
            "en bedömning som getts bland indata går före den beräknade.",
            "an estimate given among the inputs wins over the computed one.",
        ),
    ),
    (
        MENETELMAT[Menetelma.PROFIILI],
        Sana(
            "kauden toteuma kerrotaan viime vuoden koko toteumalla ja jaetaan viime vuoden samojen "
            "kuukausien toteumalla, kun niiden osuus oli vähintään kolmannes ja enintään "
            "kolminkertainen tasaiseen kertymään nähden.",
            "periodens utfall multipliceras med hela fjolårets utfall och divideras med utfallet "
            "för samma månader i fjol, när deras andel var minst en tredjedel och högst det "
            "tredubbla av ett jämnt förlopp.",
            "the actual of the period is multiplied by last year's whole actual and divided by the "
            "actual of last year's same months, where their share was at least a third and at most "
            "three times that of even accrual.",
        ),
    ),
    (
        MENETELMAT[Menetelma.TASAINEN],
        Sana(
            "kauden toteuma kerrotaan kahdellatoista ja jaetaan kauden kuukausilla, kun viime "
            "vuodesta ei ole käyttökelpoista vertailua.",
            "periodens utfall multipliceras med tolv och divideras med periodens månader, när "
            "fjolåret inte ger en användbar jämförelse.",
            "the actual of the period is multiplied by twelve and divided by the months of the "
            "period, where last year gives no usable comparison.",
        ),
    ),
    (
        MENETELMAT[Menetelma.TOTEUMA],
        Sana("koko vuosi on kirjattu.", "hela året har bokförts.", "the whole year is booked."),
    ),
)
"""The methods of the forecast and what each does."""

ENNUSTEESTA: Final = Sana(
    "Ennuste lasketaan palvelualueittain ja luokittain sentilleen, puolikas sentti poispäin "
    "nollasta. Summarivien ja toimialan ennusteet ovat näiden summia.",
    "Prognosen beräknas per serviceområde och klass på centen, en halv cent bort från noll. "
    "Summaradernas och sektorns prognoser är summor av dessa.",
    "The forecast is computed by service area and class to the cent, half a cent away from zero. "
    "The forecasts of sums and of the division are sums of these.",
)
VERTAILUKELPOISIA: Final = Sana(
    "Organisaatio ei ole muuttunut: luvut ovat vertailukelpoisia.",
    "Organisationen har inte förändrats: siffrorna är jämförbara.",
    "The organisation has not changed: the figures are comparable.",
)
KUSTANNUSPAIKKA: Final = Sana(
    "kustannuspaikka {koodi}", "kostnadsställe {koodi}", "cost centre {koodi}"
)
ON_UUSI: Final = Sana(
    "{paiva} alkaen {kustannuspaikka} on uusi palvelualueella {palvelualue}.",
    "Från och med {paiva} är {kustannuspaikka} nytt inom serviceområdet {palvelualue}.",
    "From {paiva} {kustannuspaikka} is new in the service area {palvelualue}.",
)
SIIRTYI: Final = Sana(
    "{paiva} alkaen {kustannuspaikka} on palvelualueella {palvelualue}, sitä ennen "
    "palvelualueella {entinen}. Aiemmat luvut ovat entisellä palvelualueella, joten luvut eivät "
    "ole vertailukelpoisia.",
    "Från och med {paiva} hör {kustannuspaikka} till serviceområdet {palvelualue}, dessförinnan "
    "till serviceområdet {entinen}. Tidigare siffror finns hos det förra serviceområdet, och "
    "därför är siffrorna inte jämförbara.",
    "From {paiva} {kustannuspaikka} is in the service area {palvelualue}, before that in the "
    "service area {entinen}. Earlier figures are with the former service area, so that the figures "
    "are not comparable.",
)
PAATTYI: Final = Sana(
    "{paiva} jälkeen {kustannuspaikka} ei ole enää käytössä.",
    "Efter {paiva} används {kustannuspaikka} inte längre.",
    "After {paiva} {kustannuspaikka} is no longer in use.",
)
