"""The words of the validation report: states, reasons, signs, its sheets and their columns.

Its sentences are in `lauseet.py`, what else stands on its page in `sivu.py`.
"""

from typing import Final

from schemas.sanat.sana import Laskettava, Sana

# States of rules.
VIRHE: Final = Sana("Virhe", "Fel", "Error")
VAROITUS: Final = Sana("Varoitus", "Varning", "Warning")
TIEDOKSI: Final = Sana("Tiedoksi", "För kännedom", "For information")
HYVAKSYTTY: Final = Sana("Hyväksytty poikkeus", "Godkänt undantag", "Accepted exception")
KOKEILUSSA: Final = Sana("Kokeilussa", "På prov", "On trial")
KUNNOSSA: Final = Sana("Kunnossa", "I sin ordning", "In order")
EI_TESTATTU: Final = Sana("Ei testattu", "Inte testad", "Not tested")

# The states in a sentence that says how many euros they concern.
VIRHEISIIN: Final = Sana("virheisiin {euroa}", "felen {euroa}", "errors {euroa}")
VAROITUKSIIN: Final = Sana("varoituksiin {euroa}", "varningarna {euroa}", "warnings {euroa}")
TIEDOKSI_ANNETTUIHIN: Final = Sana(
    "tiedoksi annettuihin {euroa}", "det som ges för kännedom {euroa}", "information {euroa}"
)
HYVAKSYTTYIHIN: Final = Sana(
    "hyväksyttyihin poikkeuksiin {euroa}",
    "godkända undantag {euroa}",
    "accepted exceptions {euroa}",
)
KOKEILUSSA_OLEVIIN: Final = Sana(
    "kokeilussa oleviin sääntöihin {euroa}", "regler på prov {euroa}", "rules on trial {euroa}"
)
LOYDOSTEN_EUROT: Final = Sana(
    "Löydösten eurot: {tilat}.",
    "Observationernas euro: {tilat}.",
    "Euros of the findings: {tilat}.",
)
EUROT_TILAN_MUKAAN: Final = Sana(
    "Löydösten eurot sääntöjen tilan mukaan",
    "Observationernas euro enligt reglernas status",
    "Euros of the findings by the state of the rules",
)

# Why a row was skipped.
LOPPUSUMMA: Final = Sana("loppusumma", "slutsumma", "grand total")
VALISUMMA: Final = Sana("välisumma", "delsumma", "subtotal")
TOISTETTU_OTSIKKO: Final = Sana(
    "toistettu otsikkorivi", "upprepad rubrikrad", "repeated heading row"
)
TYHJA_RIVI: Final = Sana("tyhjä rivi", "tom rad", "blank row")
RYHMAOTSIKKO: Final = Sana("ryhmäotsikko", "grupprubrik", "group heading")
SIIRTORIVI: Final = Sana("siirtorivi", "överföringsrad", "carried forward")
HUOMAUTUS: Final = Sana("huomautus", "anmärkning", "note")
EI_SUMMAA: Final = Sana("rivillä ei ole summaa", "raden saknar belopp", "the row has no amount")

# Why a posting is in no figure.
TASEEN_TILI: Final = Sana(
    "taseen tili ilman hanketta",
    "balanskonto utan projekt",
    "balance-sheet account without a project",
)
PAATOSTILI: Final = Sana(
    "tilikauden yli- tai alijäämän tili",
    "konto för räkenskapsperiodens över- eller underskott",
    "account of the surplus or deficit for the period",
)
SISAISEN_TILI: Final = Sana(
    "sisäisen laskennan tili", "konto för intern redovisning", "account of internal accounting"
)
KAUDEN_JALKEEN: Final = Sana(
    "kirjaus kauden jälkeen", "bokning efter perioden", "posting after the period"
)
VIRHEELLINEN: Final = Sana("rivi, jossa on virhe", "rad med ett fel", "row with an error")
MUU_VUOSI: Final = Sana(
    "muun vuoden kirjaus", "bokning för ett annat år", "posting of another year"
)
EI_TILIKARTASSA: Final = Sana(
    "tili ei ole tilikartassa",
    "kontot finns inte i kontokartan",
    "the account is not in the chart",
)
EI_RIVIA: Final = Sana(
    "luokalla ei ole riviä raportissa",
    "klassen har ingen rad i rapporten",
    "the class has no line in the report",
)
EI_PALVELUALUETTA: Final = Sana(
    "kustannuspaikalla ei ole palvelualuetta",
    "kostnadsstället har inget serviceområde",
    "the cost centre has no service area",
)

# Findings and amendments.
UUSI: Final = Sana("uusi", "ny", "new")
JATKUU: Final = Sana("jatkuu", "kvarstår", "persists")
KYLLA: Final = Sana("kyllä", "ja", "yes")
MYOHASSA: Final = Sana(
    "ei: päätetty kauden jälkeen", "nej: beslutad efter perioden", "no: decided after the period"
)
EI_KERROTTUA_PAATOSTA: Final = Sana(
    "päätöstä ei ole kerrottu", "beslutet har inte angetts", "no decision is given"
)
LAHETTAJA: Final = Sana("Tiedoston lähettäjä", "Filens avsändare", "Sender of the file")
YLLAPITAJA: Final = Sana(
    "Perustietojen ylläpitäjä", "Den som sköter grunduppgifterna", "Keeper of the registers"
)
OHJELMAN_YLLAPITAJA: Final = Sana(
    "Ohjelman ylläpitäjä", "Den som sköter programmet", "Maintainer of the program"
)
DEBET_PLUS: Final = Sana(
    "menot plussaa, tulot miinusta (debet+)",
    "utgifter plus, inkomster minus (debet+)",
    "cost plus, income minus (debet+)",
)
TULO_PLUS: Final = Sana(
    "tulot plussaa, menot miinusta (tulo+)",
    "inkomster plus, utgifter minus (tulo+)",
    "income plus, cost minus (tulo+)",
)
EI_TUNNISTETTU: Final = Sana("ei tunnistettu", "inte identifierad", "not recognised")

# Counted things.
SAANTOJA: Final = Laskettava(Sana("sääntö", "regel", "rule"), Sana("sääntöä", "regler", "rules"))
VIRHEITA: Final = Laskettava(Sana("virhe", "fel", "error"), Sana("virhettä", "fel", "errors"))
VAROITUKSIA: Final = Laskettava(
    Sana("varoitus", "varning", "warning"), Sana("varoitusta", "varningar", "warnings")
)
SYITA: Final = Laskettava(Sana("syy", "orsak", "cause"), Sana("syytä", "orsaker", "causes"))
RIVIA: Final = Laskettava(Sana("rivi", "rad", "row"), Sana("riviä", "rader", "rows"))
KOHTAA: Final = Laskettava(Sana("kohta", "ställe", "place"), Sana("kohtaa", "ställen", "places"))
SUMMAA: Final = Laskettava(Sana("summa", "summa", "sum"), Sana("summaa", "summor", "sums"))
TIEDOSTOSSA: Final = Laskettava(
    Sana("tiedostossa", "fil", "file"), Sana("tiedostossa", "filer", "files")
)
PALVELUALUEELLA: Final = Laskettava(
    Sana("palvelualueella", "serviceområde", "service area"),
    Sana("palvelualueella", "serviceområden", "service areas"),
)

# Columns.
TILA: Final = Sana("Tila", "Status", "State")
SAANTO: Final = Sana("Sääntö", "Regel", "Rule")
TIEDOSTO: Final = Sana("Tiedosto", "Fil", "File")
TAULUKKO: Final = Sana("Taulukko", "Blad", "Sheet")
SOLU: Final = Sana("Solu", "Cell", "Cell")
RIVI: Final = Sana("Rivi", "Rad", "Row")
SARAKE: Final = Sana("Sarake", "Kolumn", "Column")
LOYTYI: Final = Sana("Löytyi", "Hittades", "Found")
MIKA_ON_VIALLA: Final = Sana("Mikä on vialla", "Vad är fel", "What is wrong")
MITA_PITAISI_OLLA: Final = Sana("Mitä pitäisi olla", "Vad borde det vara", "What it should be")
MITEN_KORJATAAN: Final = Sana("Miten korjataan", "Hur rättas det", "How to mend it")
EUROA: Final = Sana("Euroa", "Euro", "Euros")
LOYDOKSIA: Final = Sana("Löydöksiä", "Observationer", "Findings")
SAANNON_TUNNUS: Final = Sana("Säännön tunnus", "Regelns beteckning", "Id of the rule")
KUKA_KORJAA: Final = Sana("Kuka korjaa", "Vem rättar", "Who mends it")
EDELLISEEN_AJOON: Final = Sana(
    "Edelliseen ajoon", "Mot föregående körning", "Against the previous run"
)
HYVAKSYNTA: Final = Sana("Hyväksyntä", "Godkännande", "Waiver")
SELITE: Final = Sana("Selite", "Text", "Text")
KUMPPANI: Final = Sana("Kumppani", "Motpart", "Partner")
MIKSI: Final = Sana("Miksi", "Varför", "Why")
KOPIO: Final = Sana("Merkitty kopio", "Märkt kopia", "Marked copy")
ALKUPERAINEN: Final = Sana("Alkuperäinen", "Original", "Original")
AVAA: Final = Sana("avaa", "öppna", "open")
TESTATTU: Final = Sana("Testattu", "Testade", "Tested")
OSUUS: Final = Sana("Osuus", "Andel", "Share")
HYVAKSYTTYJA: Final = Sana("Hyväksyttyjä", "Godkända", "Accepted")
PERUSTE: Final = Sana("Peruste", "Grund", "Basis")
LAJI: Final = Sana("Laji", "Slag", "Kind")
OTSIKKORIVI: Final = Sana("Otsikkorivi", "Rubrikrad", "Heading row")
ETUMERKKI: Final = Sana("Etumerkki", "Förtecken", "Sign")
TIIVISTE: Final = Sana("SHA-256", "SHA-256", "SHA-256")
TAVUA: Final = Sana("Tavua", "Byte", "Bytes")
RIVEJA_LUETTU: Final = Sana("Rivejä luettu", "Lästa rader", "Rows read")
RIVEJA_KAYTETTY: Final = Sana("Rivejä käytetty", "Använda rader", "Rows used")
RIVEJA_OHITETTU: Final = Sana("Rivejä ohitettu", "Överhoppade rader", "Rows skipped")
SUMMA_EUROA: Final = Sana("Summa, euroa", "Summa, euro", "Sum, euros")
ERI_ARVOJA: Final = Sana(
    "Eri arvoja sarakkeittain", "Olika värden per kolumn", "Distinct values by column"
)
SUMMAT_SARAKKEITTAIN: Final = Sana("Summat sarakkeittain", "Summor per kolumn", "Sums by column")
RIVEJA: Final = Sana("Rivejä", "Rader", "Rows")
TILEJA: Final = Sana("Tilejä", "Konton", "Accounts")
KUSTANNUSPAIKKOJA: Final = Sana("Kustannuspaikkoja", "Kostnadsställen", "Cost centres")
DEBET: Final = Sana("Debet", "Debet", "Debit")
KREDIT: Final = Sana("Kredit", "Kredit", "Credit")
SUMMA: Final = Sana("Summa", "Summa", "Sum")
SYY: Final = Sana("Syy", "Orsak", "Reason")
VAIHE: Final = Sana("Vaihe", "Steg", "Step")
TULOS: Final = Sana("Tulos", "Resultat", "Result")
RIVEJA_SELITETTY: Final = Sana("Rivejä selitetty", "Förklarade rader", "Rows accounted for")
LUETTU_EUROA: Final = Sana("Luettu, euroa", "Läst, euro", "Read, euros")
JATETTY_POIS_EUROA: Final = Sana("Jätetty pois, euroa", "Utelämnat, euro", "Left out, euros")
HYLATTY_EUROA: Final = Sana("Hylätty, euroa", "Förkastat, euro", "Rejected, euros")
VAILLA_PAIKKAA_EUROA: Final = Sana(
    "Vailla paikkaa, euroa", "Utan plats, euro", "Without a place, euros"
)
KOHDISTETTU_EUROA: Final = Sana("Kohdistettu, euroa", "Hänfört, euro", "Led to a line, euros")
EROTUS_EUROA: Final = Sana("Erotus, euroa", "Skillnad, euro", "Difference, euros")
OMIA_SUMMIA: Final = Sana("Omia summia", "Egna summor", "Own totals")
NIISTA_VIRHEITA: Final = Sana("Niistä virheitä", "Av dem fel", "Of them errors")
NIISTA_VAROITUKSIA: Final = Sana("Niistä varoituksia", "Av dem varningar", "Of them warnings")
NIISTA_TIEDOKSI: Final = Sana("Niistä tiedoksi", "Av dem för kännedom", "Of them for information")
NIISTA_HYVAKSYTTYJA: Final = Sana("Niistä hyväksyttyjä", "Av dem godkända", "Of them accepted")
NIISTA_KOKEILUSSA: Final = Sana("Niistä kokeilussa", "Av dem på prov", "Of them on trial")
NIISTA_EI_TASMAA: Final = Sana("Niistä ei täsmää", "Av dem stämmer inte", "Of them do not tie")
TOIMIALA: Final = Sana("Toimiala", "Sektor", "Division")
YKSIKKO: Final = Sana("Yksikkö", "Enhet", "Unit")
RAPORTIN_RIVI: Final = Sana("Rivi", "Rad", "Line")
KIRJAUKSIA: Final = Sana("Kirjauksia", "Bokningar", "Postings")
RAPORTISSA_EUROA: Final = Sana("Raportissa, euroa", "I rapporten, euro", "In the report, euros")
KOHDE: Final = Sana("Kohde", "Objekt", "Target")
PERUSTELU: Final = Sana("Perustelu", "Motivering", "Reason")
HYVAKSYJA: Final = Sana("Hyväksyjä", "Godkänd av", "Accepted by")
VOIMASSA_ASTI: Final = Sana("Voimassa asti", "I kraft till", "Valid until")
PAATOS: Final = Sana("Päätös", "Beslut", "Decision")
PAATOSPAIVA: Final = Sana("Päätöspäivä", "Beslutsdag", "Decided on")
LUVUISSA: Final = Sana("Luvuissa", "I siffrorna", "In the figures")
TULOT_EUROA: Final = Sana("Tulot, euroa", "Inkomster, euro", "Income, euros")
MENOT_EUROA: Final = Sana("Menot, euroa", "Utgifter, euro", "Cost, euros")
NETTO_EUROA: Final = Sana("Netto, euroa", "Netto, euro", "Net, euros")
PALVELUALUE: Final = Sana("Palvelualue", "Serviceområde", "Service area")
KUUKAUSI: Final = Sana("Kuukausi", "Månad", "Month")
EDELLINEN_VUOSI_EUROA: Final = Sana(
    "Edellinen vuosi, euroa", "Föregående år, euro", "Previous year, euros"
)
KULUVA_VUOSI_EUROA: Final = Sana("Kuluva vuosi, euroa", "Innevarande år, euro", "This year, euros")
KIRJAUKSIA_EDELLINEN: Final = Sana(
    "Kirjauksia, edellinen", "Bokningar, föregående", "Postings, previous"
)
KIRJAUKSIA_KULUVA: Final = Sana("Kirjauksia, kuluva", "Bokningar, innevarande", "Postings, this")

# Sheets: the name of each, and what stands under it.
YHTEENVETO: Final = Sana("Yhteenveto", "Sammandrag", "Summary")
SAANNOT: Final = Sana("Säännöt", "Regler", "Rules")
SAANNOISTA: Final = Sana(
    "Mitä tarkastettiin ja mitä siitä seurasi. Julkaisun estävät virheet ovat ensin.",
    "Vad som granskades och vad det ledde till. Fel som hindrar publicering kommer först.",
    "What was checked and what came of it. Errors that block publication come first.",
)
SYYT: Final = Sana("Syyt", "Orsaker", "Causes")
SYISTA: Final = Sana(
    "Löydökset syyn mukaan: sama arvo saman tiedoston samassa sarakkeessa on yksi syy.",
    "Observationerna efter orsak: samma värde i samma kolumn i samma fil är en orsak.",
    "The findings by cause: the same value in the same column of the same file is one cause.",
)
LOYDOKSET: Final = Sana("Löydökset", "Observationer", "Findings")
LOYDOKSISTA: Final = Sana(
    "Jokainen löydös omalla rivillään, samassa järjestyksessä kuin säännöt.",
    "Varje observation på en egen rad, i samma ordning som reglerna.",
    "Each finding on a row of its own, in the order of the rules.",
)
LOYDOKSISTA_TEKSTEIN: Final = Sana(
    "Jokainen löydös omalla rivillään, samassa järjestyksessä kuin säännöt. Mukana ovat rivien "
    "selitteet ja kumppanit: ne voivat olla henkilötietoja.",
    "Varje observation på en egen rad, i samma ordning som reglerna. Radernas texter och motparter "
    "är med: de kan vara personuppgifter.",
    "Each finding on a row of its own, in the order of the rules. The texts and partners of the "
    "rows are with them: they may be personal data.",
)
SYOTTEET: Final = Sana("Syötteet", "Indata", "Inputs")
SYOTTEISTA: Final = Sana(
    "Luetut tiedostot ja niiden taulukot. Summa on tiedoston omassa etumerkissä.",
    "De lästa filerna och deras blad. Summan har filens eget förtecken.",
    "The files that were read and their sheets. The sum is in the file's own sign.",
)
TARKISTUSLUVUT: Final = Sana("Tarkistusluvut", "Kontrolltal", "Control figures")
TARKISTUSLUVUISTA: Final = Sana(
    "Lukuja lähdejärjestelmään verrattaviksi. Summat ovat tiedoston omassa etumerkissä.",
    "Tal att jämföra med källsystemet. Summorna har filens eget förtecken.",
    "Figures to compare with the source system. The sums are in the file's own sign.",
)
OHITETUT: Final = Sana("Ohitetut rivit", "Överhoppade rader", "Skipped rows")
OHITETUISTA: Final = Sana(
    "Rivit, jotka eivät ole tietoa vaan esimerkiksi summia tai otsikoita.",
    "Rader som inte är data utan till exempel summor eller rubriker.",
    "Rows that are no data but for example sums or headings.",
)
SILTA: Final = Sana("Silta", "Bro", "Bridge")
SILLASTA: Final = Sana(
    "Kirjausten tie tiedostoista raporttiin, tulot plussaa ja menot miinusta.",
    "Bokningarnas väg från filerna till rapporten, inkomster plus och utgifter minus.",
    "The way of the postings from the files to the report, income plus and cost minus.",
)
TIEDOSTOITTAIN: Final = Sana("Silta tiedostoittain", "Bro per fil", "Bridge by file")
TIEDOSTOITTAIN_ON: Final = Sana(
    "Kunkin kirjanpitotaulukon rivit ja eurot: mitä luettiin, mitä siitä tuli, mitä jäi yli. "
    "Tiedoston omia summia ovat sen tulostamat väli- ja loppusummat.",
    "Rader och euro för varje bokföringsblad: vad som lästes, vad det blev, vad som blev över. "
    "Filens egna summor är de del- och slutsummor som står i den.",
    "Rows and euros of each ledger sheet: what was read, what came of it, what was left. The "
    "file's own totals are the subtotals and grand totals printed in it.",
)
RIVEITTAIN: Final = Sana("Silta riveittäin", "Bro per rad", "Bridge by line")
RIVEITTAIN_ON: Final = Sana(
    "Raportin luokkarivit: niille kohdistetut kirjaukset ja tulostettu luku sentteinä, edellinen "
    "vuosi ja kuluva kausi yhteensä.",
    "Rapportens klassrader: de bokningar som hänförts till dem och den utskrivna siffran i cent, "
    "föregående år och innevarande period tillsammans.",
    "The class lines of the report: the postings led to them and the printed figure in cents, the "
    "previous year and this period together.",
)
HYVAKSYNNAT: Final = Sana("Hyväksynnät", "Godkännanden", "Waivers")
HYVAKSYNNOISTA: Final = Sana(
    "Hyväksytyt poikkeukset: löydökset, jotka joku on hyväksynyt perustellen määräajaksi.",
    "Godkända undantag: observationer som någon har godkänt med motivering för en viss tid.",
    "Accepted exceptions: findings that someone has accepted for a time, with a reason.",
)
KORJATUT: Final = Sana("Korjatut", "Rättade", "Mended")
KORJATUISTA: Final = Sana(
    "Edellisen ajon löydökset, joita ei enää ole.",
    "Den föregående körningens observationer som inte längre finns.",
    "Findings of the previous run that are no more.",
)
MUUTOKSET: Final = Sana("Talousarviomuutokset", "Budgetändringar", "Budget amendments")
MUUTOKSISTA: Final = Sana(
    "Vuoden talousarvion muutokset päätöksittäin, tulot plussaa ja menot miinusta. Kauden jälkeen "
    "päätetty muutos ei ole luvuissa.",
    "Ändringarna i årets budget per beslut, inkomster plus och utgifter minus. En ändring som "
    "beslutats efter perioden ingår inte i siffrorna.",
    "The amendments to the year's budget by decision, income plus and cost minus. An amendment "
    "decided after the period is not in the figures.",
)
KUUKAUSITTAIN: Final = Sana("Kuukausittain", "Per månad", "By month")
KUUKAUSITTAIN_ON: Final = Sana(
    "Kirjausten netto palvelualueittain ja kuukausittain edellisenä ja kuluvana vuonna, tulot "
    "plussaa ja menot miinusta. Tyhjä kuukausi on kauden jälkeen tai sen vuotta ei ole luettu.",
    "Bokningarnas netto per serviceområde och månad under föregående och innevarande år, "
    "inkomster plus och utgifter minus. En tom månad infaller efter perioden eller hör till ett "
    "år som inte har lästs.",
    "The net of the postings by service area and month in the previous year and this one, income "
    "plus and cost minus. An empty month is after the period or of a year that was not read.",
)

# Steps of the bridge.
TIEDOSTOISSA: Final = Sana(
    "Kirjanpidon kirjaukset tiedostoissa",
    "Bokföringens bokningar i filerna",
    "Postings of the ledger in the files",
)
POIS_SAANNOLLA: Final = Sana(
    "− Jätetty pois säännön mukaan", "− Utelämnat enligt en regel", "− Left out by a rule"
)
HYLATTY: Final = Sana(
    "− Hylätty virheen takia", "− Förkastat på grund av ett fel", "− Rejected for an error"
)
VAILLA_PAIKKAA: Final = Sana(
    "− Vailla paikkaa raportissa", "− Utan plats i rapporten", "− Without a place in the report"
)
KOHDISTETTU: Final = Sana(
    "= Kohdistettu raportin riveille",
    "= Hänfört till rapportens rader",
    "= Led to lines of the report",
)
RAPORTIN_LUVUISSA: Final = Sana(
    "Raportin luvuissa", "I rapportens siffror", "In the figures of the report"
)
EROTUS: Final = Sana("Erotus", "Skillnad", "Difference")
EI_TASMAA: Final = Sana("ei täsmää", "stämmer inte", "does not tie")
TASMAA: Final = Sana("täsmää", "stämmer", "ties")
ULKOPUOLELLA: Final = Sana(
    "Raportin ulkopuolella: {syy}", "Utanför rapporten: {syy}", "Outside the report: {syy}"
)

# Front page and footers.
TARKASTUSRAPORTTI: Final = Sana("Tarkastusraportti", "Granskningsrapport", "Validation report")
OTSIKKO: Final = Sana(
    "Tarkastusraportti, {kausi}", "Granskningsrapport, {kausi}", "Validation report, {kausi}"
)
KAUSI_JA_TUNNISTE: Final = Sana(
    "Kausi {kausi}, tunniste {tunniste}",
    "Period {kausi}, identifikation {tunniste}",
    "Period {kausi}, fingerprint {tunniste}",
)
TEKSTEIN: Final = Sana(
    "Löydöksissä ovat mukana rivien selitteet ja kumppanit. Ne voivat olla henkilötietoja: "
    "käsittele raporttia sen mukaisesti.",
    "Observationerna innehåller radernas texter och motparter. De kan vara personuppgifter: "
    "hantera rapporten därefter.",
    "The findings hold the texts and partners of their rows. They may be personal data: handle "
    "the report accordingly.",
)
KYSYMYS: Final = Sana("Kysymys", "Fråga", "Question")
VASTAUS: Final = Sana("Vastaus", "Svar", "Answer")
MISSA: Final = Sana("Missä", "Var", "Where")
SAANNOT_TILAN_MUKAAN: Final = Sana("Säännöt tilan mukaan", "Regler efter status", "Rules by state")
AVAINLUVUT: Final = Sana("Avainluvut", "Nyckeltal", "Key figures")
KUINKA_MONTA: Final = Sana("Kuinka monta", "Hur många", "How many")
SISALLYS: Final = Sana("Sisällys", "Innehåll", "Contents")
TULOSTEET: Final = Sana("Tulosteet", "Utdata", "Outputs")
EI_KIRJOITETTU: Final = Sana(
    "Osavuosikatsausta ei kirjoitettu.",
    "Ingen delårsrapport skrevs.",
    "No interim report was written.",
)
PALAUTETTAVAT: Final = Sana(
    "Lähettäjille palautettavat merkityt kopiot",
    "Märkta kopior att återlämna till avsändarna",
    "Marked copies to return to the senders",
)
SIVU: Final = Sana("Sivu", "Sida", "Page")
VAIN_RUUDULLA: Final = Sana(
    "Paperille tulostuvat sarakkeet A–{viimeinen}; vain ruudulla: {muut}.",
    "På papper skrivs kolumnerna A–{viimeinen} ut; endast på skärmen: {muut}.",
    "Columns A–{viimeinen} are printed; on screen only: {muut}.",
)
RIVEJA_ON: Final = Sana(
    "Rivejä on {kaikki}; tässä ovat {naytetaan} ensimmäistä. Kaikki löydökset ja ohitetut rivit "
    "ovat raportin json-tiedostossa.",
    "Antalet rader är {kaikki}; här är de {naytetaan} första. Alla observationer och överhoppade "
    "rader finns i rapportens json-fil.",
    "There are {kaikki} rows; here are the first {naytetaan}. All findings and skipped rows are in "
    "the json file of the report.",
)
