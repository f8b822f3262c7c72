"""The words of the validation report's page that its workbook does not have."""

from typing import Final

from schemas.sanat.sana import Sana

TAULUKKONA: Final = Sana("{nimi} taulukkona", "{nimi} som tabell", "{nimi} as a table")
TASSA_RIVEJA: Final = Sana(
    " Tässä {naytetaan} ensimmäistä riviä, kaikkiaan {kaikki}; loput ovat työkirjassa.",
    " Här de {naytetaan} första raderna av {kaikki}; resten finns i arbetsboken.",
    " Here are the first {naytetaan} rows of {kaikki}; the rest are in the workbook.",
)
SIIRRY: Final = Sana("Siirry sisältöön", "Gå till innehållet", "Go to the content")
KAUSI: Final = Sana("Kausi {kausi}", "Period {kausi}", "Period {kausi}")
TUNNISTE: Final = Sana("Tunniste", "Identifikation", "Fingerprint")
VERRATTU: Final = Sana(
    "Verrattu ajoon {numero}", "Jämförd med körning {numero}", "Compared with run {numero}"
)
MERKITTY_KOPIO: Final = Sana("merkitty kopio", "märkt kopia", "marked copy")
TIEDOSTOSTA: Final = Sana(" tiedostosta {tiedosto}", " av filen {tiedosto}", " of {tiedosto}")
ARKISTOITU: Final = Sana("arkistoitu alkuperäinen", "arkiverat original", "kept original")
KAIKKI_LOYDOKSET: Final = Sana("Kaikki löydökset", "Alla observationer", "All findings")
KAIKKI_LOYDOKSET_N: Final = Sana(
    "Kaikki löydökset ({maara})", "Alla observationer ({maara})", "All findings ({maara})"
)
KUUKAUDET: Final = Sana("Kuukaudet", "Månader", "Months")
TASMAYTYS: Final = Sana("Täsmäytys", "Avstämning", "Reconciliation")
SUURUUDEN_MUKAAN: Final = Sana(
    "Kunkin säännön eurot suuruuden mukaan; sama euro voi olla usean säännön löydöksissä.",
    "Euro per regel enligt storlek; samma euro kan ingå i flera reglers observationer.",
    "The euros of each rule by their size; one euro may be in the findings of several rules.",
)
HYVAKSYTTY: Final = Sana("hyväksytty {maara}", "godkända {maara}", "accepted {maara}")
EI_LOYDOKSIA: Final = Sana(
    "Löydöksiä ei ole.", "Det finns inga observationer.", "There are no findings."
)
LOYDOKSIA_ON: Final = Sana(
    "Löydöksiä on yhteensä {maara}, syitä {syita}. Jokainen löydös on tiedostoissa",
    "Antalet observationer är {maara}, antalet orsaker {syita}. Varje observation finns i filerna",
    "There are {maara} findings in all, of {syita} causes. Each finding is in the files",
)
JA: Final = Sana("ja", "och", "and")
SUODATIN: Final = Sana("Löydösten suodatin", "Filter för observationerna", "Filter of the findings")
TEKSTI: Final = Sana("Teksti löydöksessä", "Text i observationen", "Text in the finding")
KAIKKI: Final = Sana("kaikki", "alla", "all")
NAYTA_KAIKKI: Final = Sana("Näytä kaikki", "Visa alla", "Show all")
NAKYVISSA: Final = Sana(
    "Löydöksiä näkyvissä {naytetaan}, sivulla {kaikki}.",
    "Synliga observationer {naytetaan}, på sidan {kaikki}.",
    "Findings shown {naytetaan}, on the page {kaikki}.",
)
SAANNON_TULOS: Final = Sana("Säännön tulos", "Regelns resultat", "Outcome of the rule")
SYYT: Final = Sana("Syyt: {saanto}", "Orsaker: {saanto}", "Causes: {saanto}")
LOYDOKSET: Final = Sana("Löydökset: {saanto}", "Observationer: {saanto}", "Findings: {saanto}")
TASSA_SYITA: Final = Sana(
    "; tässä {naytetaan} ensimmäistä syytä, loput ovat työkirjassa",
    "; här de {naytetaan} första orsakerna, resten finns i arbetsboken",
    "; here are the first {naytetaan} causes, the rest are in the workbook",
)
MISSA_ENSIN: Final = Sana("Missä ensin", "Var först", "Where first")
ENSIMMAISET: Final = Sana(
    "Ensimmäiset {naytetaan} löydöstä, kaikkiaan {kaikki}",
    "De första {naytetaan} observationerna av {kaikki}",
    "The first {naytetaan} findings of {kaikki}",
)
TASSA_LOYDOKSIA: Final = Sana(
    "Tässä {naytetaan} löydöstä {kaikki} löydöksestä; loput ovat työkirjassa {tiedosto}",
    "Här {naytetaan} av {kaikki} observationer; resten finns i arbetsboken {tiedosto}",
    "Here are {naytetaan} of {kaikki} findings; the rest are in the workbook {tiedosto}",
)
OMALLA_RIVILLA: Final = Sana(
    "Jokainen löydös omalla rivillään",
    "Varje observation på en egen rad",
    "Each finding on a row of its own",
)
PITAISI_OLLA: Final = Sana("Pitäisi olla", "Borde vara", "Should be")
KIRJAUKSET_KUUKAUSITTAIN: Final = Sana(
    "Kirjaukset kuukausittain", "Bokningar per månad", "Postings by month"
)
NETTO_KUUKAUSINA: Final = Sana(
    "netto euroina kuukausina 1–12, tulot plussaa ja menot miinusta",
    "netto i euro under månaderna 1–12, inkomster plus och utgifter minus",
    "net in euros in the months 1–12, income plus and cost minus",
)
LUVUT_TAULUKKONA: Final = Sana("Luvut taulukkona", "Siffrorna som tabell", "The figures as a table")
KUVIOITA: Final = Sana(
    "; kuvio on {kuvioita} eniten muuttuneesta palvelualueesta, palvelualueita on {kaikki}",
    "; diagram finns för de {kuvioita} serviceområden som ändrats mest av {kaikki}",
    "; the {kuvioita} service areas that changed most are drawn, there are {kaikki}",
)
LUETUT_TIEDOSTOT: Final = Sana(
    "Luetut tiedostot. Summa on tiedoston omassa etumerkissä.",
    "De lästa filerna. Summan har filens eget förtecken.",
    "The files that were read. The sum is in the file's own sign.",
)
LUETTU: Final = Sana("Luettu", "Lästa", "Read")
KAYTETTY: Final = Sana("Käytetty", "Använda", "Used")
OHITETTU: Final = Sana("Ohitettu", "Överhoppade", "Skipped")
EI_OHITETTUJA: Final = Sana(
    "Yhtään riviä ei ohitettu.", "Ingen rad hoppades över.", "No row was skipped."
)
OHITETUISTA: Final = Sana(
    "Rivit, jotka eivät ole tietoa: yhteensä {maara}. Jokainen rivi on työkirjassa.",
    "Rader som inte är data: totalt {maara}. Varje rad finns i arbetsboken.",
    "Rows that are no data: {maara} in all. Each row is in the workbook.",
)
RIVIT: Final = Sana("Rivit", "Raderna", "Which rows")
TASMAYTYS_RAPORTTIIN: Final = Sana(
    "Täsmäytys tiedostoista raporttiin",
    "Avstämning från filerna till rapporten",
    "Reconciliation from the files to the report",
)
KIRJAUSTEN_TIE: Final = Sana(
    "Kirjausten tie tiedostoista raporttiin, tulot plussaa ja menot miinusta",
    "Bokningarnas väg från filerna till rapporten, inkomster plus och utgifter minus",
    "The way of the postings from the files to the report, income plus and cost minus",
)
ULKOPUOLISET: Final = Sana(
    "Raportin ulkopuoliset kirjaukset",
    "Bokningar utanför rapporten",
    "Postings outside the report",
)
ULKOPUOLELLE_JAANEET: Final = Sana(
    "Raportin ulkopuolelle jääneet kirjaukset syyn mukaan",
    "Bokningar som blev utanför rapporten efter orsak",
    "Postings left outside the report by reason",
)
KOPIO_LAHETTAJALLE: Final = Sana(
    "Merkitty kopio lähettäjälle:", "Märkt kopia till avsändaren:", "Marked copy for the sender:"
)
TYOKIRJANA: Final = Sana(
    "Tämä raportti työkirjana:", "Denna rapport som arbetsbok:", "This report as a workbook:"
)
OHJELMILLE: Final = Sana(
    "Tämä raportti ohjelmille:", "Denna rapport för program:", "This report for programs:"
)

# What the page of a run in the engine has of its own.
ENSIMMAISTA: Final = Sana(
    "{naytetaan} ensimmäistä, kaikkiaan {syita} ja {loydoksia}",
    "De {naytetaan} första, sammanlagt {syita} och {loydoksia}",
    "The first {naytetaan}, in all {syita} and {loydoksia}",
)
VOIMASSA: Final = Sana("voimassa {paiva} asti", "i kraft till {paiva}", "valid until {paiva}")
TIEDOSTOT: Final = Sana("Tiedostot", "Filer", "Files")

# What stands for a list that is empty.
EI_POIKKEUKSIA: Final = Sana(
    "Poikkeuksia ei ole hyväksytty.", "Inga undantag har godkänts.", "No exceptions are accepted."
)
EI_KORJATTUJA: Final = Sana(
    "Edellisen ajon löydöksistä mikään ei ole korjautunut.",
    "Ingen av den föregående körningens observationer har rättats.",
    "None of the findings of the previous run has been mended.",
)
EI_MUUTETTU: Final = Sana(
    "Talousarviota ei ole muutettu.", "Budgeten har inte ändrats.", "The budget was not amended."
)
EI_KIRJAUKSIA: Final = Sana(
    "Kirjauksia ei ole.", "Det finns inga bokningar.", "There are no postings."
)
EI_KIRJANPITOA: Final = Sana(
    "Kirjanpitoa ei ole luettu.", "Ingen bokföring har lästs.", "No ledger was read."
)
EI_RIVEJA: Final = Sana(
    "Raportissa ei ole rivejä.", "Rapporten har inga rader.", "The report has no lines."
)
