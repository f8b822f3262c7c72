"""The words of the report's cover, pages and properties, of its goals and of its narrative."""

from collections.abc import Mapping
from typing import Final

from schemas.lajit import LAJIT
from schemas.sanat.sana import Laskettava, Sana
from schemas.valinnat import TILAT

OTSIKKO: Final = Sana("Osavuosikatsaus", "Delårsrapport", "Interim report")
OTSIKKO_KAUDELTA: Final = Sana(
    "Osavuosikatsaus {kausi}", "Delårsrapport {kausi}", "Interim report {kausi}"
)
LUONNOS: Final = Sana("LUONNOS", "UTKAST", "DRAFT")
LUONNOS_KANNESSA: Final = Sana(
    "LUONNOS – lukuja ei ole hyväksytty julkaistaviksi",
    "UTKAST – siffrorna har inte godkänts för publicering",
    "DRAFT – the figures have not been approved for publication",
)
LUONNOKSENA: Final = Sana("Luonnos", "Utkast", "Draft")
JULKAISTU: Final = Sana("JULKAISTU", "PUBLICERAD", "PUBLISHED")
JULKAISTUNA: Final = Sana("Julkaistu", "Publicerad", "Published")
TILA: Final = Sana("Tila", "Status", "Status")
KAUSI: Final = Sana("Kausi", "Period", "Period")
TOIMIALA: Final = Sana("Toimiala", "Sektor", "Division")
VASTUUHENKILO: Final = Sana("Vastuuhenkilö", "Ansvarig person", "Responsible person")
EI_ILMOITETTU: Final = Sana("ei ilmoitettu", "inte angiven", "not given")
TUNNISTE: Final = Sana("Tunniste", "Identifikation", "Fingerprint")
TUNNISTE_LYHYT: Final = Sana(
    "Tunniste {tunniste}", "Identifikation {tunniste}", "Fingerprint {tunniste}"
)
SIVU: Final = Sana("Sivu", "Sida", "Page")
KOKO_KUNTA: Final = Sana("Koko kunta", "Hela kommunen", "The whole municipality")
LAUTAKUNNAN: Final = Sana("lautakunnan toimiala", "nämndens sektor", "committee division")
"""The end of a division's name that the heading of its investments leaves out."""

HYVAKSYTYT: Final = Sana("Hyväksytyt poikkeukset", "Godkända undantag", "Accepted exceptions")
LOYDOS: Final = Laskettava(
    Sana("löydös", "observation", "finding"), Sana("löydöstä", "observationer", "findings")
)
SISALLYS: Final = Sana("Sisällys", "Innehåll", "Contents")
AINEISTO: Final = Sana("Aineisto", "Material", "Material")
TIEDOSTO: Final = Sana("Tiedosto", "Fil", "File")
TAULUKKO: Final = Sana("Taulukko", "Blad", "Sheet")
LAJI: Final = Sana("Laji", "Slag", "Kind")
TIIVISTE: Final = Sana("SHA-256 (alku)", "SHA-256 (början)", "SHA-256 (start)")
RIVEJA: Final = Sana("Rivejä", "Rader", "Rows")

_LAJIT: Final = {
    "kirjanpito": ("bokföring", "ledger"),
    "talousarvio": ("budget", "budget"),
    "organisaatio": ("organisation", "organisation"),
    "palvelualueet": ("serviceområden", "service areas"),
    "hankkeet": ("projekt", "projects"),
    "tilikartta": ("kontokarta", "chart of accounts"),
    "tavoitteet": ("mål", "goals"),
    "tekstit": ("texter", "texts"),
    "sarakkeet": ("kolumner", "columns"),
    "hyväksynnät": ("godkännanden", "waivers"),
    "raporttipohja-osiot": ("rapportmall: avsnitt", "report layout: sections"),
    "raporttipohja-rivit": ("rapportmall: rader", "report layout: lines"),
    "raporttipohja-sarakkeet": ("rapportmall: kolumner", "report layout: columns"),
    "ennuste": ("prognos", "forecast"),
    "selitykset": ("förklaringar", "explanations"),
}
LAJIT_SANOIN: Final[Mapping[str, Sana]] = {
    laji.nimi: Sana(laji.nimi, *_LAJIT[laji.nimi]) for laji in LAJIT
}
"""The kinds of input by name."""

SISALLOT: Final[Mapping[tuple[str, str], Sana]] = {
    ("tavoitteet", "toimiala"): Sana(
        "Valtuustoon nähden sitovat tavoitteet ja niiden toteuma",
        "Mål som är bindande gentemot fullmäktige och deras utfall",
        "Goals binding towards the council and their outcome",
    ),
    ("tavoitteet", "käyttösuunnitelma"): Sana(
        "Käyttösuunnitelman tavoitteet ja niiden toteuma",
        "Dispositionsplanens mål och deras utfall",
        "Goals of the plan for using the budget and their outcome",
    ),
    ("tekstit", ""): Sana(
        "Toiminnan kuvaus ja toimintaympäristön muutokset",
        "Beskrivning av verksamheten och förändringar i verksamhetsmiljön",
        "Description of the operations and changes in their environment",
    ),
    ("yhteenveto", ""): Sana(
        "Sitovuustaso ja valtuuston hyväksymä talousarvio",
        "Bindningsnivå och den budget som fullmäktige godkänt",
        "Binding level and the budget approved by the council",
    ),
    ("tuloslaskelma", ""): Sana(
        "Koko toimialan tuloslaskelma",
        "Hela sektorns resultaträkning",
        "Income statement of the whole division",
    ),
    ("palvelualueet", ""): Sana(
        "Tuloslaskelmat palvelualueittain",
        "Resultaträkningar per serviceområde",
        "Income statements by service area",
    ),
    ("investoinnit", ""): Sana(
        "Investoinnit ryhmittäin", "Investeringar per grupp", "Investments by group"
    ),
    ("kuvio", "talousarvio"): Sana(
        "Kuvio: talousarvio ja toteuma palvelualueittain",
        "Diagram: budget och utfall per serviceområde",
        "Chart: budget and actual by service area",
    ),
    ("kuvio", "kertymä"): Sana(
        "Kuvio: netto kuukausittain, viime vuosi ja tasainen kertymä",
        "Diagram: netto per månad, fjolåret och jämnt förlopp",
        "Chart: net by month, last year and even accrual",
    ),
    ("kuvio", "kulut"): Sana(
        "Kuvio: kulut luokittain", "Diagram: kostnader per klass", "Chart: costs by class"
    ),
    ("liite", "erittely"): Sana(
        "Luvut tileittäin sentin tarkkuudella",
        "Siffrorna per konto på centen när",
        "The figures by account to the cent",
    ),
    ("liite", "täsmäytys"): Sana(
        "Summien täsmäytykset ja pyöristyserot",
        "Avstämningar av summor och avrundningsdifferenser",
        "Reconciliations of sums and rounding differences",
    ),
    ("liite", "sitovuus"): Sana(
        "Sitovat rivit, ylitykset ensin",
        "Bindande rader, överskridningar först",
        "Binding lines, overruns first",
    ),
    ("liite", "muutokset"): Sana(
        "Talousarviomuutokset päätöksineen",
        "Budgetändringar med beslut",
        "Budget amendments with their decisions",
    ),
    ("liite", "poikkeamat"): Sana(
        "Suurten poikkeamien syyt", "Orsaker till stora avvikelser", "Causes of large deviations"
    ),
    ("liite", "ennuste"): Sana(
        "Ennusteen menetelmä riveittäin", "Prognosmetod per rad", "Method of the forecast by line"
    ),
    ("liite", "vertailtavuus"): Sana(
        "Organisaation muutokset ja lukujen vertailtavuus",
        "Förändringar i organisationen och siffrornas jämförbarhet",
        "Changes in the organisation and comparability of the figures",
    ),
}
"""What a sheet holds, by the kind of its section and the filter."""

KUNNAN_SISALLOT: Final[Mapping[tuple[str, str], Sana]] = {
    ("tuloslaskelma", ""): Sana(
        "Koko kunnan tuloslaskelma",
        "Hela kommunens resultaträkning",
        "Income statement of the whole municipality",
    ),
    ("palvelualueet", ""): Sana(
        "Tuloslaskelmat toimialoittain",
        "Resultaträkningar per sektor",
        "Income statements by division",
    ),
    ("investoinnit", ""): Sana(
        "Investoinnit toimialoittain", "Investeringar per sektor", "Investments by division"
    ),
    ("kuvio", "talousarvio"): Sana(
        "Kuvio: talousarvio ja toteuma toimialoittain",
        "Diagram: budget och utfall per sektor",
        "Chart: budget and actual by division",
    ),
}
"""The same, where the report of the municipality holds another thing."""

TILAT_SANOIN: Final[Mapping[str, Sana]] = {
    tila: Sana(tila, sv, en)
    for tila, sv, en in zip(
        TILAT,
        ("Förverkligas", "Förverkligas delvis", "Förverkligas inte"),
        ("Achieved", "Partly achieved", "Not achieved"),
        strict=True,
    )
}
"""The status of a goal."""

TOIMINNALLISET: Final = Sana(
    "Toiminnalliset tavoitteet", "Verksamhetsmässiga mål", "Operational goals"
)
VASTUUHENKILO_ON: Final = Sana(
    "Vastuuhenkilö: {henkilo}", "Ansvarig person: {henkilo}", "Responsible person: {henkilo}"
)
VALTUUSTON_TAVOITTEET: Final = Sana(
    "STRATEGIASTA JOHDETUT TAVOITTEET/TOIMIALA (VALTUUSTON SITOVUUSTASO)",
    "MÅL SOM HÄRLETTS UR STRATEGIN/SEKTORN (FULLMÄKTIGES BINDNINGSNIVÅ)",
    "GOALS DERIVED FROM THE STRATEGY/DIVISION (BINDING LEVEL OF THE COUNCIL)",
)
SUUNNITELMAN_TAVOITTEET: Final = Sana(
    "KÄYTTÖSUUNNITELMAN PALVELUALUEITTAISET TAVOITTEET",
    "DISPOSITIONSPLANENS MÅL PER SERVICEOMRÅDE",
    "GOALS OF THE PLAN FOR USING THE BUDGET, BY SERVICE AREA",
)
PAAMAARA: Final = Sana("Strateginen päämäärä", "Strategiskt mål", "Strategic target")
TOIMIALAN_TAVOITE: Final = Sana(
    "Toimialan tavoite {vuosi}", "Sektorns mål {vuosi}", "Goal of the division {vuosi}"
)
TAVOITE: Final = Sana("Tavoite {vuosi}", "Mål {vuosi}", "Goal {vuosi}")
TOTEUMA: Final = Sana("Toteuma {paiva}", "Utfall {paiva}", "Outcome {paiva}")
MITTARI: Final = Sana("Mittari ja tavoitetaso", "Mätare och målnivå", "Measure and target level")
VASTUU: Final = Sana("Vastuu", "Ansvar", "Responsibility")
EI_TAVOITTEITA: Final = Sana(
    "Tavoitteita ei ole annettu tälle kaudelle.",
    "Inga mål har angetts för perioden.",
    "No goals have been given for this period.",
)
KAYTTOSUUNNITELMA: Final = Sana(
    "Käyttösuunnitelma", "Dispositionsplan", "Plan for using the budget"
)
KUVAUS: Final = Sana(
    "KUVAUS TOIMIALAN JA PALVELUALUEIDEN TOIMINNASTA JA TARKOITUKSESTA",
    "BESKRIVNING AV SEKTORNS OCH SERVICEOMRÅDENAS VERKSAMHET OCH SYFTE",
    "THE OPERATIONS AND THE PURPOSE OF THE DIVISION AND ITS SERVICE AREAS",
)
TOIMINTAYMPARISTO: Final = Sana(
    "TOIMINTAYMPÄRISTÖN MUUTOKSET",
    "FÖRÄNDRINGAR I VERKSAMHETSMILJÖN",
    "CHANGES IN THE OPERATING ENVIRONMENT",
)
EI_TEKSTEJA: Final = Sana(
    "Tekstejä ei ole annettu tälle kaudelle.",
    "Inga texter har angetts för perioden.",
    "No texts have been given for this period.",
)
