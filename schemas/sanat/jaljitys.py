"""The words of tracing: what a figure's rows sum to, where a row is counted, how both are named.

Why a row is in no figure is in `kohtalot.py`.
"""

from typing import Final

from schemas.sanat.sana import Laskettava, Sana

# Naming a figure or a row; names of nothing are told with the nearest.
MUOTO: Final = Sana(
    "{tiedosto}!{taulukko}!RIVI", "{tiedosto}!{taulukko}!RAD", "{tiedosto}!{taulukko}!ROW"
)
EI_LUKU: Final = Sana(
    "{teksti!r} ei ole luku (YKSIKKÖ/RIVI/SARAKE tai TAULUKKO!SOLU); lähimmät",
    "{teksti!r} är ingen siffra (ENHET/RAD/KOLUMN eller BLAD!CELL); de närmaste",
    "{teksti!r} is no figure (UNIT/LINE/COLUMN or SHEET!CELL); the nearest",
)
MONTA_LUKUA: Final = Sana(
    "{teksti!r} tarkoittaa {maara} lukua",
    "{teksti!r} betyder {maara} siffror",
    "{teksti!r} means {maara} figures",
)
EI_RIVI: Final = Sana(
    "{teksti!r} ei ole rivi: anna TIEDOSTO!TAULUKKO!RIVI tai TIEDOSTO!RIVI, kun taulukkoja on yksi",
    "{teksti!r} är ingen rad: ange FIL!BLAD!RAD, eller FIL!RAD när filen har ett blad",
    "{teksti!r} is no row: expected FILE!SHEET!ROW, or FILE!ROW where a file has one sheet",
)
MONTA_TIEDOSTOA: Final = Sana(
    "{teksti!r} tarkoittaa {maara} tiedostoa",
    "{teksti!r} betyder {maara} filer",
    "{teksti!r} means {maara} files",
)
EI_TIEDOSTOA: Final = Sana(
    "syötetiedostoa {teksti!r} ei ole; lähimmät",
    "indatafilen {teksti!r} finns inte; de närmaste",
    "there is no input file {teksti!r}; the nearest",
)
EI_TAULUKKOA: Final = Sana(
    "tiedostossa {tiedosto} ei ole luettua taulukkoa {teksti!r}",
    "filen {tiedosto} har inget läst blad {teksti!r}",
    "{tiedosto} has no sheet {teksti!r} with a table",
)
MONTA_TAULUKKOA: Final = Sana(
    "tiedostossa {tiedosto} on monta taulukkoa",
    "filen {tiedosto} har flera blad",
    "{tiedosto} has several sheets",
)

# The rows under a figure.
TUHATTA_EUROA: Final = Sana("{luku} tuhatta euroa", "{luku} tusen euro", "{luku} thousand euros")
SENTTIA: Final = Sana(
    "{euroa} ({maara} senttiä)", "{euroa} ({maara} cent)", "{euroa} ({maara} cents)"
)
RAPORTIN_SOLU: Final = Sana(
    "{toimiala}, {kausi}, raportin solu {osoite}",
    "{toimiala}, {kausi}, rapportens cell {osoite}",
    "{toimiala}, {kausi}, cell {osoite} of the report",
)
RIVIEN_SUMMA: Final = Sana(
    "Rivien summa: {summat}, {riveja}",
    "Radernas summa: {summat}, {riveja}",
    "Sum of the rows: {summat}, {riveja}",
)
RIVIT_TIEDOSTOSSA: Final = Sana(
    "Rivit ovat tiedostossa {tiedosto}",
    "Raderna finns i filen {tiedosto}",
    "The rows are in the file {tiedosto}",
)
ENSIMMAISTA: Final = Sana(
    "… {naytetaan} ensimmäistä, yhteensä {riveja}; kaikki: --rows {kaikki} tai --xlsx TIEDOSTO",
    "… de {naytetaan} första, totalt {riveja}; alla: --rows {kaikki} eller --xlsx FIL",
    "… the first {naytetaan}, {riveja} in all; all of them: --rows {kaikki} or --xlsx FILE",
)
KUSTANNUSPAIKKA: Final = Sana("Kustannuspaikka", "Kostnadsställe", "Cost centre")
TOSITE: Final = Sana("Tosite", "Verifikat", "Voucher")
TOSITE_TAI_PAATOS: Final = Sana(
    "Tosite tai päätös", "Verifikat eller beslut", "Voucher or decision"
)
PAIVA: Final = Sana("Päivä", "Dag", "Day")
SUURE: Final = Sana("Suure", "Storhet", "Measure")
OSUUS_LUVUSTA: Final = Sana("Osuus luvusta", "Andel av siffran", "Share of the figure")

# The workbook of a figure's rows.
JALJITYS: Final = Sana("Jäljitys", "Spårning", "Trace")
RAPORTISSA: Final = Sana(
    "Raportissa {painettu}. Rivien summa: {summat}. {riveja}.",
    "I rapporten {painettu}. Radernas summa: {summat}. {riveja}.",
    "In the report {painettu}. Sum of the rows: {summat}. {riveja}.",
)
TASSA_ENSIMMAISTA: Final = Sana(
    "{riveja}; tässä {naytetaan} ensimmäistä",
    "{riveja}; här de {naytetaan} första",
    "{riveja}; here the first {naytetaan}",
)
ETUMERKEISTA: Final = Sana(
    "Summassa tulot ovat positiivisia ja menot negatiivisia.",
    "I summan är inkomster positiva och utgifter negativa.",
    "In the sum income is positive and cost negative.",
)

# What became of a row.
RIVI: Final = Sana(
    "{tiedosto}, {taulukko}, rivi {rivi}",
    "{tiedosto}, {taulukko}, rad {rivi}",
    "{tiedosto}, {taulukko}, row {rivi}",
)
MUKANA: Final = Sana(
    "Rivi on mukana {luvuissa}:", "Raden ingår i {luvuissa}:", "The row is counted in {luvuissa}:"
)
LUVUSSA: Final = Laskettava(
    Sana("luvussa", "siffra", "figure"), Sana("luvussa", "siffror", "figures")
)
MUUALLA: Final = Sana(
    "Rivi on toimialan {toimiala} raportissa, jota ei nyt katsottu.",
    "Raden finns i rapporten för sektorn {toimiala}, som inte granskades nu.",
    "The row is in the report of the division {toimiala}, which was not looked at now.",
)
KIRJAUS: Final = Sana(
    "Kirjaus: {tiedot}, summa {euroa} (tulot positiivisia).",
    "Bokning: {tiedot}, summa {euroa} (inkomster positiva).",
    "Posting: {tiedot}, sum {euroa} (income positive).",
)
TALOUSARVIO: Final = Sana(
    "Talousarvio: {tiedot}, alkuperäinen {alkuperainen}, muutos {muutos} (tulot positiivisia).",
    "Budget: {tiedot}, ursprunglig {alkuperainen}, ändring {muutos} (inkomster positiva).",
    "Budget: {tiedot}, original {alkuperainen}, amendment {muutos} (income positive).",
)
TIEDOT: Final = {
    "tili": Sana("tili {arvo}", "konto {arvo}", "account {arvo}"),
    "kustannuspaikka": Sana(
        "kustannuspaikka {arvo}", "kostnadsställe {arvo}", "cost centre {arvo}"
    ),
    "hanke": Sana("hanke {arvo}", "projekt {arvo}", "project {arvo}"),
    "tosite": Sana("tosite {arvo}", "verifikat {arvo}", "voucher {arvo}"),
    "paiva": Sana("päivä {arvo}", "dag {arvo}", "day {arvo}"),
    "vuosi": Sana("vuosi {arvo}", "år {arvo}", "year {arvo}"),
    "luokka": Sana("luokka {arvo}", "klass {arvo}", "class {arvo}"),
    "palvelualue": Sana("palvelualue {arvo}", "serviceområde {arvo}", "service area {arvo}"),
    "paatos": Sana("päätös {arvo}", "beslut {arvo}", "decision {arvo}"),
    "paatospaiva": Sana("päätöspäivä {arvo}", "beslutsdag {arvo}", "decided on {arvo}"),
}
"""What is told of a posting or of a budget line, by column."""
LOYDOS: Final = Sana(
    "Löydös: {lause} → {korjaus}",
    "Observation: {lause} → {korjaus}",
    "Finding: {lause} → {korjaus}",
)
