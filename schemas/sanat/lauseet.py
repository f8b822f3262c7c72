"""The sentences that open the validation report, and the parts they are made of."""

from typing import Final

from schemas.sanat.sana import Sana

# Questions.
SAAKO_JULKAISTA: Final = Sana(
    "Saako raportin julkaista?", "Får rapporten publiceras?", "May the report be published?"
)
MITA_KORJATTAVA: Final = Sana("Mitä on korjattava?", "Vad ska rättas?", "What must be mended?")
TASMAAVATKO: Final = Sana("Täsmäävätkö summat?", "Stämmer summorna?", "Do the sums tie?")
MIKA_MUUTTUNUT: Final = Sana("Mikä on muuttunut?", "Vad har ändrats?", "What has changed?")

# May it be published. `kausi` is in the genitive in Finnish, and begins the sentence there.
LUONNOKSENA: Final = Sana(
    "{kausi} osavuosikatsaus on kirjoitettu LUONNOKSENA: {syy}.",
    "Delårsrapporten för {kausi} har skrivits som UTKAST: {syy}.",
    "The interim report for {kausi} has been written as a DRAFT: {syy}.",
)
EI_VOI_JULKAISTA: Final = Sana(
    "{kausi} osavuosikatsausta ei voi julkaista: {syy} on korjattava ensin, ja mahdollinen aiemmin "
    "julkaistu raportti jää ennalleen.",
    "Delårsrapporten för {kausi} kan inte publiceras: {syy} måste rättas först, och en rapport som "
    "eventuellt publicerats tidigare förblir som den är.",
    "The interim report for {kausi} cannot be published: {syy} must be mended first, and a report "
    "published earlier, if any, stays as it is.",
)
ON_JULKAISTU: Final = Sana(
    "{kausi} osavuosikatsaus on julkaistu: {syy}.",
    "Delårsrapporten för {kausi} har publicerats: {syy}.",
    "The interim report for {kausi} has been published: {syy}.",
)
VOI_JULKAISTA: Final = Sana(
    "{kausi} osavuosikatsauksen voi julkaista: {syy}.",
    "Delårsrapporten för {kausi} kan publiceras: {syy}.",
    "The interim report for {kausi} may be published: {syy}.",
)
PIDATETTY: Final = Sana(
    "{lause} Itsestään sitä ei julkaistu, sillä tämä ei toteudu: {puuttuu}.",
    "{lause} Den publicerades inte av sig själv, eftersom detta inte uppfylls: {puuttuu}.",
    "{lause} It was not published by itself, since this does not hold: {puuttuu}.",
)
ILMAN_LUONNOSTA: Final = Sana(
    "{syy}, joten sen voi julkaista ilman luonnosmerkintää",
    "{syy}, och därför kan den publiceras utan utkastmärkning",
    "{syy}, so that it may be published without the mark of a draft",
)
ENNEN_JULKAISUA: Final = Sana(
    "{syy} on korjattava ennen julkaisua",
    "{syy} måste rättas före publiceringen",
    "{syy} must be mended before publication",
)
EI_VIRHEITA_EIKA: Final = Sana(
    "virheitä ja varoituksia ei ole",
    "det finns varken fel eller varningar",
    "there are neither errors nor warnings",
)
EI_VIRHEITA_MUTTA: Final = Sana(
    "virheitä ei ole ja tarkistettavana on {varoituksia}",
    "det finns inga fel men {varoituksia} att kontrollera",
    "there are no errors but {varoituksia} to look at",
)
TASMAYTYKSEN_EROTUS: Final = Sana(
    "täsmäytyksen erotus {euroa}", "avstämningens skillnad {euroa}", "a difference of {euroa}"
)
VIRHEITA_TIEDOSTOISSA: Final = Sana(
    "{virheita} {tiedostoissa}", "{virheita} i {tiedostoissa}", "{virheita} in {tiedostoissa}"
)

# What must be mended.
YKSI_SYY: Final = Sana(
    "Yksi syy on korjattava: {syy}.", "En orsak ska rättas: {syy}.", "One cause to mend: {syy}."
)
SYYT_KORJATTAVA: Final = Sana(
    "{syita} on korjattava ({korjaajat}); aloita tästä: {syy}.",
    "{syita} ska rättas ({korjaajat}); börja här: {syy}.",
    "{syita} to mend ({korjaajat}); begin here: {syy}.",
)
EI_PAKKO: Final = Sana(
    "Mitään ei ole pakko korjata, mutta tarkista {varoituksia}, ensimmäisenä: {syy}.",
    "Inget måste rättas, men kontrollera {varoituksia}, först: {syy}.",
    "Nothing must be mended, but look at {varoituksia}, first: {syy}.",
)
EI_KORJATTAVAA: Final = Sana(
    "Mitään ei tarvitse korjata.", "Inget behöver rättas.", "Nothing needs mending."
)
KORJAA_ENSIN: Final = Sana("Korjaa nämä ensin", "Rätta dessa först", "Mend these first")
TARKISTA: Final = Sana("Tarkista nämä", "Kontrollera dessa", "Look at these")

# Do the sums tie.
EIVAT_TASMAA: Final = Sana(
    "Summat eivät täsmää: kirjanpidon ja raportin erotus on {euroa}{omat}.",
    "Summorna stämmer inte: skillnaden mellan bokföringen och rapporten är {euroa}{omat}.",
    "The sums do not tie: the difference between ledger and report is {euroa}{omat}.",
)
EI_TASMAYTETTAVAA: Final = Sana(
    "Täsmäytettävää ei ole, koska kirjanpitoa ei ole luettu.",
    "Det finns inget att stämma av, eftersom ingen bokföring har lästs.",
    "There is nothing to reconcile, since no ledger was read.",
)
SELITETTY_MUTTA: Final = Sana(
    "Kirjanpidon {euroa} on selitetty sentilleen (erotus {nolla}), mutta virheiden takia "
    "raportista puuttuu {puuttuu}{omat}.",
    "Bokföringens {euroa} har förklarats på centen (skillnad {nolla}), men på grund av fel saknas "
    "i rapporten {puuttuu}{omat}.",
    "The ledger's {euroa} are accounted for to the cent (difference {nolla}), but for errors the "
    "report lacks {puuttuu}{omat}.",
)
TASMAAVAT: Final = Sana(
    "Summat täsmäävät: kirjanpidon {euroa} on selitetty sentilleen (erotus {nolla}){omat}.",
    "Summorna stämmer: bokföringens {euroa} har förklarats på centen (skillnad {nolla}){omat}.",
    "The sums tie: the ledger's {euroa} are accounted for to the cent (difference {nolla}){omat}.",
)
NOLLA: Final = Sana("0,00", "0,00", "0.00")
HYLATTYJA: Final = Sana(
    "hylättyjä kirjauksia {euroa}", "förkastade bokningar {euroa}", "rejected postings {euroa}"
)
PAIKATTOMIA: Final = Sana(
    "vailla paikkaa olevia kirjauksia {euroa}",
    "bokningar utan plats {euroa}",
    "postings without a place {euroa}",
)
JA: Final = Sana(" ja ", " och ", " and ")
OMAT_EIVAT_TASMAA: Final = Sana(
    "; tiedostojen omista summista {maara} ei täsmää riveihin",
    "; av filernas egna summor stämmer {maara} inte med raderna",
    "; of the files' own totals {maara} do not equal their rows",
)
OMAT_TASMAAVAT: Final = Sana(
    "; tiedostojen omat summat täsmäävät riveihin ({summia})",
    "; filernas egna summor stämmer med raderna ({summia})",
    "; the files' own totals equal their rows ({summia})",
)

# What has changed.
HYVAKSYTTYJA_ON: Final = Sana(
    "hyväksyttyjä poikkeuksia on {maara}",
    "antalet godkända undantag är {maara}",
    "the number of accepted exceptions is {maara}",
)
EI_AIEMPAA: Final = Sana(
    "Aiempaa ajoa, johon verrata, ei ole; {hyvaksyttyja}.",
    "Det finns ingen tidigare körning att jämföra med; {hyvaksyttyja}.",
    "There is no earlier run to compare with; {hyvaksyttyja}.",
)
AJOON_VERRATTUNA: Final = Sana(
    "Ajoon {numero} ({tunniste}) verrattuna uusia löydöksiä on {uusia}, jatkuvia {jatkuvia} ja "
    "korjattuja {korjattuja}; {hyvaksyttyja}.",
    "Jämfört med körning {numero} ({tunniste}) är antalet nya observationer {uusia}, kvarstående "
    "{jatkuvia} och rättade {korjattuja}; {hyvaksyttyja}.",
    "Compared with run {numero} ({tunniste}) there are {uusia} new findings, {jatkuvia} that "
    "persist and {korjattuja} mended; {hyvaksyttyja}.",
)

# Where a finding is, what its cause is, who mends it.
RIVILLA: Final = Sana("rivi {rivi}", "rad {rivi}", "row {rivi}")
SOLUSSA: Final = Sana("solu {solu}", "cell {solu}", "cell {solu}")
TAULUKOSSA: Final = Sana("taulukko {taulukko}", "blad {taulukko}", "sheet {taulukko}")
JA_MUUTA: Final = Sana(
    "{solu} (ja {maara} muuta)", "{solu} (och {maara} till)", "{solu} (and {maara} more)"
)
ITSE_SYY: Final = Sana(
    "{maara}, yksi syy: {syy}", "{maara}, en orsak: {syy}", "{maara}, one cause: {syy}"
)
KORJAA: Final = Sana("korjaa {kuka}", "rättas av {kuka}", "mended by {kuka}")
TIEDOSTON_LAHETTAJA: Final = Sana(
    "tiedoston {tiedosto} lähettäjä", "avsändaren av {tiedosto}", "the sender of {tiedosto}"
)
AINEISTON_LAHETTAJA: Final = Sana(
    "aineiston lähettäjä", "materialets avsändare", "the sender of the material"
)
MUUT: Final = Sana("muut", "övriga", "others")

# The months.
EI_VERTAILUA: Final = Sana(
    "Edellisen vuoden kirjauksia ei ole luettu, joten kuukausilla ei ole vertailua.",
    "Föregående års bokningar har inte lästs, och därför har månaderna ingen jämförelse.",
    "The previous year's postings were not read, so that the months have no comparison.",
)
NETTO_MUUTTUI: Final = Sana(
    "Netto heikkeni vuoden takaisesta {heikkeni} ja parani {parani}; eniten muuttui {nimi} "
    "({euroa}).",
    "Nettot försämrades från i fjol i {heikkeni} och förbättrades i {parani}; mest ändrades {nimi} "
    "({euroa}).",
    "The net fell from a year ago in {heikkeni} and rose in {parani}; {nimi} changed most "
    "({euroa}).",
)
NETTO_KUUKAUSITTAIN: Final = Sana(
    "{nimi}, netto kuukausittain", "{nimi}, netto per månad", "{nimi}, net by month"
)
LUVUT_ALLA: Final = Sana(
    "{lause} Luvut ovat kuvioiden alla taulukossa.",
    "{lause} Siffrorna finns i tabellen under diagrammen.",
    "{lause} The figures stand in the table below the charts.",
)
EI_EDELLISTA: Final = Sana(
    "{nimi}: netto {euroa}; edellistä vuotta ei ole luettu.",
    "{nimi}: netto {euroa}; föregående år har inte lästs.",
    "{nimi}: net {euroa}; the previous year was not read.",
)
SAMA: Final = Sana(
    "{nimi}: netto {euroa}, sama kuin vuotta aiemmin.",
    "{nimi}: netto {euroa}, samma som ett år tidigare.",
    "{nimi}: net {euroa}, the same as a year earlier.",
)
VUOTTA_AIEMMIN: Final = Sana(
    "{nimi}: netto {euroa}; vuotta aiemmin {ennen}.",
    "{nimi}: netto {euroa}; ett år tidigare {ennen}.",
    "{nimi}: net {euroa}; a year earlier {ennen}.",
)
HEIKOMPI: Final = Sana(
    "{nimi}: netto {euroa}, {osuus} heikompi kuin vuotta aiemmin.",
    "{nimi}: netto {euroa}, {osuus} sämre än ett år tidigare.",
    "{nimi}: net {euroa}, {osuus} lower than a year earlier.",
)
PAREMPI: Final = Sana(
    "{nimi}: netto {euroa}, {osuus} parempi kuin vuotta aiemmin.",
    "{nimi}: netto {euroa}, {osuus} bättre än ett år tidigare.",
    "{nimi}: net {euroa}, {osuus} higher than a year earlier.",
)
