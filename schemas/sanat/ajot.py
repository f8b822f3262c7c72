"""The words of kept runs on the terminal: what changed, what is proved, how a period stands."""

from collections.abc import Mapping
from typing import Final

from schemas.muutossyy import Muutossyy
from schemas.sanat.sana import Laskettava, Sana

# Runs and what is not among them.
EI_AJOA: Final = Sana(
    "ajoa {nimi!r} ei ole; tallessa: {tallessa}",
    "körningen {nimi!r} finns inte; sparade: {tallessa}",
    "no run {nimi!r}; kept: {tallessa}",
)
EI_AJOJA: Final = Sana(
    "kansiossa {kansio} ei ole tallessa yhtään ajoa",
    "i mappen {kansio} finns ingen sparad körning",
    "no run is kept in {kansio}",
)
EI_YHTAAN: Final = Sana("ei yhtään", "inga", "none")
EI_EDELLISTA: Final = Sana(
    "ennen ajoa {ajo} ei ole ajoa, johon verrata",
    "före körningen {ajo} finns ingen körning att jämföra med",
    "no run before {ajo} to compare it with",
)
ERI_KAUDET: Final = Sana(
    "{yksi} ja {toinen} ovat eri kausilta",
    "{yksi} och {toinen} är för olika perioder",
    "{yksi} and {toinen} are of different periods",
)
EI_HISTORIASSA: Final = Sana(
    "ei ole historiassa: {tiiviste}",
    "finns inte i historiken: {tiiviste}",
    "not in the history: {tiiviste}",
)
VIALLINEN: Final = Sana(
    "on viallinen historiassa: {tiiviste}",
    "är skadad i historiken: {tiiviste}",
    "damaged in the history: {tiiviste}",
)
VERTAILUAJO_PUUTTUU: Final = Sana(
    "vertailuajo {numero} puuttuu historiasta",
    "jämförelsekörningen {numero} saknas i historiken",
    "the run compared with, {numero}, is missing from the history",
)

# What changed.
AJOSTA_AJOON: Final = Sana(
    "Ajosta {ennen} ({ennen_tunniste}) ajoon {jalkeen} ({jalkeen_tunniste})",
    "Från körning {ennen} ({ennen_tunniste}) till körning {jalkeen} ({jalkeen_tunniste})",
    "From run {ennen} ({ennen_tunniste}) to run {jalkeen} ({jalkeen_tunniste})",
)
EI_MUUTOKSIA: Final = Sana(
    "Mikään luku ei muuttunut.", "Ingen siffra ändrades.", "No figure changed."
)
MUUTTUI: Final = Sana("{lukuja} muuttui", "{lukuja} ändrades", "{lukuja} changed")
LUKUA: Final = Laskettava(Sana("luku", "siffra", "figure"), Sana("lukua", "siffror", "figures"))
SYYT: Final[Mapping[Muutossyy, Sana]] = {
    Muutossyy.NEW_POSTINGS: Sana("Uudet kirjaukset", "Nya bokningar", "New postings"),
    Muutossyy.REMOVED_POSTINGS: Sana(
        "Poistuneet kirjaukset", "Borttagna bokningar", "Removed postings"
    ),
    Muutossyy.CHANGED_MAPPING: Sana(
        "Kohdistus muuttui", "Hänförandet ändrades", "The mapping changed"
    ),
    Muutossyy.CHANGED_BUDGET: Sana(
        "Talousarvio muuttui", "Budgeten ändrades", "The budget changed"
    ),
}
"""Why a figure changed."""
MUUTTUNEET: Final = Sana("Muuttuneet luvut", "Ändrade siffror", "Changed figures")
RIVIT_TAKANA: Final = Sana(
    "Rivit muutosten takana", "Raderna bakom ändringarna", "The rows behind the changes"
)
LUKU: Final = Sana("Luku", "Siffra", "Figure")
ENNEN: Final = Sana("Ennen", "Före", "Before")
JALKEEN: Final = Sana("Jälkeen", "Efter", "After")
MUUTOS: Final = Sana("Muutos", "Ändring", "Change")
KOHDISTUS: Final = Sana("Kohdistus", "Hänförd till", "Led to")
NAYTETAAN: Final = Sana(
    "… {kaikki} muuttui, näytetään {naytetaan}",
    "… {kaikki} ändrades, {naytetaan} visas",
    "… {kaikki} changed, {naytetaan} are shown",
)

# What is proved of a run.
AJO: Final = Sana(
    "Ajo {nimi}, tunniste {tunniste}",
    "Körning {nimi}, identifikation {tunniste}",
    "Run {nimi}, fingerprint {tunniste}",
)
TODISTETTU: Final = Sana(
    "Ajo on todistettu: sama tulos syntyy uudelleen.",
    "Körningen är bevisad: samma resultat uppstår på nytt.",
    "The run is proved: the same result is made again.",
)
EROAA: Final = Sana("Ajo eroaa: ks. ✖.", "Körningen avviker: se ✖.", "The run differs: see ✖.")
KETJU: Final = Sana(
    "Ajojen ketju on katkeamaton", "Körningarnas kedja är obruten", "The chain of runs is unbroken"
)
KATKEAA: Final = Sana(
    "ketju katkeaa ajoon {ajo}",
    "kedjan bryts vid körningen {ajo}",
    "the chain breaks at the run {ajo}",
)
AJOA: Final = Laskettava(Sana("ajo", "körning", "run"), Sana("ajoa", "körningar", "runs"))
SYOTTEET_TALLESSA: Final = Sana(
    "Arkistoidut syötteet ovat tallessa muuttumattomina",
    "De arkiverade indata finns kvar oförändrade",
    "The archived inputs are kept unchanged",
)
TULOSTEET_TALLESSA: Final = Sana(
    "Arkistoidut tulosteet ovat tallessa muuttumattomina",
    "De arkiverade utdata finns kvar oförändrade",
    "The archived outputs are kept unchanged",
)
TULOSKANSIO: Final = Sana(
    "Tuloskansion tiedostot ovat ajon tekemät",
    "Filerna i mappen för utdata är körningens",
    "The files in the folder of outputs are the run's",
)
OHJELMAVERSIO: Final = Sana(
    "Ohjelmaversio on sama", "Programversionen är densamma", "The program's version is the same"
)
MAARITELMAT: Final = Sana(
    "Määritelmät (säännöt, rivit, tilikartta) ovat samat",
    "Definitionerna (regler, rader, kontokarta) är desamma",
    "The definitions (rules, lines, chart of accounts) are the same",
)
LUKITUS: Final = Sana(
    "Kirjastojen lukitus on sama",
    "Låsningen av biblioteken är densamma",
    "The lock of the libraries is the same",
)
EI_LUKITUSTA: Final = Sana("ei lukitusta", "ingen låsning", "no lock")
SILLOIN_JA_NYT: Final = Sana(
    "silloin {silloin}, nyt {nyt}", "då {silloin}, nu {nyt}", "then {silloin}, now {nyt}"
)
UUDELLEEN: Final = Sana(
    "Uudelleen tehty on sama tavu tavulta",
    "Det som gjorts på nytt är detsamma byte för byte",
    "What is made again is the same byte by byte",
)
EI_SIVUJA: Final = Sana(
    "{tiedostoja}; pdf-tiedostoja ei tehdä uudelleen, koska ne on tulostettu näistä työkirjoista",
    "{tiedostoja}; pdf-filer görs inte på nytt, eftersom de skrevs ut från dessa arbetsböcker",
    "{tiedostoja}; pdf files are not made again, for they were printed of these workbooks",
)

# How a period stands.
KAUSI: Final = Sana(
    "Kausi {nimi}, {otsikko}", "Period {nimi}, {otsikko}", "Period {nimi}, {otsikko}"
)
EI_AJETTU: Final = Sana(
    "Kautta ei ole vielä ajettu.",
    "Perioden har ännu inte körts.",
    "The period has not been run yet.",
)
VIIMEISIN_AJO: Final = Sana(
    "Viimeisin ajo {ajo}, {paiva} klo {kello}. {paatos}",
    "Senaste körning {ajo}, {paiva} kl. {kello}. {paatos}",
    "The last run {ajo}, {paiva} at {kello}. {paatos}",
)
VIIMEISIN_TARKASTUS: Final = Sana(
    "Viimeisin tarkastus {ajo}, {paiva} klo {kello}. {paatos}",
    "Senaste granskning {ajo}, {paiva} kl. {kello}. {paatos}",
    "The last check {ajo}, {paiva} at {kello}. {paatos}",
)
RAPORTTI_JULKAISTIIN: Final = Sana(
    "Raportti julkaistiin.", "Rapporten publicerades.", "The report was published."
)
RAPORTTIA_EI_JULKAISTU: Final = Sana(
    "Raporttia ei silloin julkaistu.",
    "Rapporten publicerades inte då.",
    "The report was not published then.",
)
JULKAISTU: Final = Sana(
    "Julkaistu raportti: ajo {ajo}, tunniste {tunniste}",
    "Publicerad rapport: körning {ajo}, identifikation {tunniste}",
    "Published report: run {ajo}, fingerprint {tunniste}",
)
EI_JULKAISTU: Final = Sana(
    "Raporttia ei ole julkaistu.",
    "Ingen rapport har publicerats.",
    "No report has been published.",
)
ODOTTAA: Final = Sana("Odottaa", "Väntar", "Waiting")
EI_ODOTA: Final = Sana(
    "Ei mitään: viimeisin ajo luki kaikki kansion tiedostot.",
    "Ingenting: den senaste körningen läste alla filer i mappen.",
    "Nothing: the last run read every file of the folder.",
)
UUSI: Final = Sana("uusi, ei vielä ajettu", "ny, ännu inte körd", "new, not run yet")
MUUTTUNUT: Final = Sana(
    "muuttunut viimeisimmän ajon jälkeen",
    "ändrad efter den senaste körningen",
    "changed since the last run",
)
POISTUNUT: Final = Sana(
    "poistunut viimeisimmän ajon jälkeen",
    "borttagen efter den senaste körningen",
    "gone since the last run",
)
PAIVAA: Final = Laskettava(Sana("päivä", "dag", "day"), Sana("päivää", "dagar", "days"))
PAIVAN: Final = Laskettava(Sana("päivän", "dag", "day"), Sana("päivän", "dagar", "days"))
MAARAAIKA_MENI: Final = Sana(
    "Määräaika {paiva} meni {paivia} sitten; sitä varten puuttuu",
    "Tidsfristen {paiva} gick ut för {paivia} sedan; för den saknas",
    "The deadline {paiva} was {paivia} ago; for it is missing",
)
MAARAAIKA_TANAAN: Final = Sana(
    "Määräaika {paiva} on tänään; sitä varten puuttuu",
    "Tidsfristen {paiva} är i dag; för den saknas",
    "The deadline {paiva} is today; for it is missing",
)
MAARAAIKA_TULEE: Final = Sana(
    "Määräaika {paiva} on {paivia} päästä; sitä varten puuttuu",
    "Tidsfristen {paiva} är om {paivia}; för den saknas",
    "The deadline {paiva} is in {paivia}; for it is missing",
)
KAIKKI_PUUTTUU: Final = Sana(
    "kaikki: kautta ei ole tarkastettu (toteuma check)",
    "allt: perioden har inte granskats (toteuma check)",
    "everything: the period has not been checked (toteuma check)",
)
MITAAN_EI_PUUTU: Final = Sana(
    "ei mitään: raportti on julkaistu",
    "ingenting: rapporten har publicerats",
    "nothing: the report is published",
)
JULKAISU_PUUTTUU: Final = Sana(
    "julkaisu: toteuma run {kausi}",
    "publiceringen: toteuma run {kausi}",
    "publication: toteuma run {kausi}",
)
KAYNNISSA: Final = Sana("Käynnissä", "I gång", "Going on")
VAHTI_VAHTII: Final = Sana(
    "Vahti vahtii kansiota.", "Vakten vaktar mappen.", "The watcher watches the folder."
)
VAHTI_EI: Final = Sana(
    "Vahti ei ole käynnissä.", "Vakten är inte i gång.", "The watcher is not running."
)
VAHTI_MUUALLA: Final = Sana(
    "Vahdin vuoro on {missa}.",
    "Vaktens tur är {missa}.",
    "The watcher's turn is {missa}.",
)
PALVELINTA_EI_OLE: Final = Sana(
    "Prefect-palvelinta ei ole käynnissä.",
    "Ingen Prefect-server är i gång.",
    "No Prefect server is running.",
)
PALVELIN_VASTAA: Final = Sana(
    "Prefect-palvelin {osoite} vastaa.",
    "Prefect-servern {osoite} svarar.",
    "The Prefect server {osoite} answers.",
)
PALVELIN_EI_VASTAA: Final = Sana(
    "Prefect-palvelin {osoite} ei vastaa tai vaatii salasanan.",
    "Prefect-servern {osoite} svarar inte eller kräver ett lösenord.",
    "The Prefect server {osoite} does not answer or wants a password.",
)
EI_TARKASTUSRAPORTTIA: Final = Sana(
    "Sen tarkastusraportti puuttuu historiasta.",
    "Dess granskningsrapport saknas i historiken.",
    "Its validation report is missing from the history.",
)

# What keeps a file from being read.
AUKI: Final = Sana(
    "auki taulukkolaskennassa", "öppen i ett kalkylprogram", "open in a spreadsheet program"
)
LUKITTU: Final = Sana(
    "toisen ohjelman lukitsema", "låst av ett annat program", "locked by another program"
)
KESKEN: Final = Sana(
    "kesken: sen loppu puuttuu", "ofullständig: slutet saknas", "unfinished: its end is missing"
)
