"""The words of what breaks the format of a workbook's file: its parts, sheets, styles, charts."""

from typing import Final

from schemas.sanat.sana import Sana

# Elements of a part.
EI_KUULU: Final = Sana(
    "elementti {nimi} ei kuulu tähän",
    "elementet {nimi} hör inte hit",
    "the element {nimi} does not belong here",
)
VAARASSA_JARJESTYKSESSA: Final = Sana(
    "elementti {nimi} on väärässä järjestyksessä",
    "elementet {nimi} står i fel ordning",
    "the element {nimi} stands out of order",
)
ELEMENTTI_PUUTTUU: Final = Sana(
    "elementistä {nimi} puuttuu {puuttuva}",
    "elementet {nimi} saknar {puuttuva}",
    "the element {nimi} lacks {puuttuva}",
)
OUTO_MAARITE: Final = Sana(
    "elementillä {nimi} ei ole määritettä {maarite}",
    "elementet {nimi} har inget attribut {maarite}",
    "the element {nimi} has no attribute {maarite}",
)
MAARITE_PUUTTUU: Final = Sana(
    "elementin {nimi} määrite {maarite} puuttuu",
    "elementet {nimi} saknar attributet {maarite}",
    "the element {nimi} lacks the attribute {maarite}",
)
MAARITE_EI_KELPAA: Final = Sana(
    "elementin {nimi} määritteen {maarite} arvo ei kelpaa: {arvo}",
    "värdet på attributet {maarite} i elementet {nimi} duger inte: {arvo}",
    "the attribute {maarite} of the element {nimi} has no such value: {arvo}",
)

# Parts and what they lead to.
MONTA_KERTAA: Final = Sana(
    "osa on tiedostossa monta kertaa",
    "delen finns flera gånger i filen",
    "the part is in the file several times",
)
EI_XML: Final = Sana(
    "osa ei ole kelvollista xml:ää: {syy}",
    "delen är ingen giltig xml: {syy}",
    "the part is no valid xml: {syy}",
)
VIERAS_NIMIAVARUUS: Final = Sana(
    "osan {nimi} nimiavaruus ei ole tiedostomuodon",
    "namnrymden för delen {nimi} är inte filformatets",
    "the namespace of the part {nimi} is not the format's",
)
EI_KERRO_TYOKIRJAA: Final = Sana(
    "tiedosto ei kerro, missä työkirja on",
    "filen säger inte var arbetsboken finns",
    "the file does not tell where its workbook is",
)
TYYPIT_PUUTTUVAT: Final = Sana(
    "osien tyypit puuttuvat", "delarnas typer saknas", "the types of the parts are missing"
)
TYYPPI_ILMAN_OSAA: Final = Sana(
    "tyyppi on kerrottu osalle, jota ei ole: {nimi}",
    "en typ är angiven för en del som inte finns: {nimi}",
    "a type is told of a part that is not there: {nimi}",
)
OSA_ILMAN_TYYPPIA: Final = Sana(
    "osan tyyppiä ei ole kerrottu",
    "delens typ är inte angiven",
    "the type of the part is not told",
)
VIITE_KAHDESTI: Final = Sana(
    "viitteen tunnus {nimi} ei ole yksikäsitteinen",
    "referensens id {nimi} är inte entydigt",
    "the id {nimi} of a relationship is not its own",
)
VIITE_HARHAAN: Final = Sana(
    "viite johtaa osaan, jota ei ole: {nimi}",
    "referensen leder till en del som inte finns: {nimi}",
    "a relationship leads to a part that is not there: {nimi}",
)
EI_VIITETTA: Final = Sana(
    "viitettä {nimi} ei ole", "referensen {nimi} finns inte", "there is no relationship {nimi}"
)

# The workbook.
TAULUKKO_EI_LUE: Final = Sana(
    "jotakin taulukkoa ei voi lukea", "något blad kan inte läsas", "a sheet cannot be read"
)
SAMA_NIMI: Final = Sana(
    "kahdella taulukolla on sama nimi", "två blad har samma namn", "two sheets have one name"
)
TAULUKON_NIMI_EI_KELPAA: Final = Sana(
    "taulukon nimi ei kelpaa Excelille",
    "Excel godtar inte bladets namn",
    "Excel does not take the name of the sheet",
)
SAMA_TUNNUS: Final = Sana(
    "kahdella taulukolla on sama tunnus", "två blad har samma id", "two sheets have one id"
)
EI_AVATTAVAA: Final = Sana(
    "avattavaa taulukkoa ei ole",
    "bladet som ska öppnas finns inte",
    "the sheet to open is not there",
)
MITAAN_EI_NAY: Final = Sana(
    "yhtään taulukkoa ei näy", "inget blad är synligt", "no sheet is visible"
)
NIMI_KAHDESTI: Final = Sana(
    "nimi on annettu kahdesti", "namnet är givet två gånger", "the name is given twice"
)
NIMI_EI_KELPAA: Final = Sana(
    "nimi ei kelpaa Excelille", "Excel godtar inte namnet", "Excel does not take the name"
)
NIMI_ILMAN_TAULUKKOA: Final = Sana(
    "nimi kuuluu taulukolle, jota ei ole",
    "namnet hör till ett blad som inte finns",
    "the name belongs to a sheet that is not there",
)
NIMI_EI_VIITTAA: Final = Sana(
    "nimi ei viittaa mihinkään", "namnet hänvisar inte till något", "the name refers to nothing"
)

# Rows, cells and columns.
RIVIT_SEKAISIN: Final = Sana(
    "rivit eivät ole järjestyksessä", "raderna är inte i ordning", "the rows are out of order"
)
RIVI_LIIAN_KORKEA: Final = Sana(
    "rivi on korkeampi kuin {raja}", "raden är högre än {raja}", "the row is higher than {raja}"
)
SOLU_VAARASSA_PAIKASSA: Final = Sana(
    "solu on väärässä paikassa", "cellen är på fel plats", "the cell is in a wrong place"
)
EI_TYYLIA: Final = Sana(
    "solun tyyliä {tyyli} ei ole",
    "cellens format {tyyli} finns inte",
    "the cell's style {tyyli} is not there",
)
OUTO_LAJI: Final = Sana(
    "solun laji {laji} on tuntematon",
    "cellens typ {laji} är okänd",
    "the cell's kind {laji} is unknown",
)
EI_TEKSTIA: Final = Sana(
    "solun tekstiä {teksti} ei ole",
    "cellens text {teksti} finns inte",
    "the cell's text {teksti} is not there",
)
EI_LUKU: Final = Sana(
    "solun luku ei ole luku: {teksti}",
    "cellens tal är inget tal: {teksti}",
    "the cell's number is no number: {teksti}",
)
LEVEYDET_RISTIIN: Final = Sana(
    "sarakkeiden {alku}–{loppu} leveydet menevät ristiin",
    "bredderna för kolumnerna {alku}–{loppu} går i kors",
    "the widths of columns {alku}–{loppu} overlap others",
)
SARAKE_LIIAN_LEVEA: Final = Sana(
    "sarake {sarake} on leveämpi kuin {raja}",
    "kolumnen {sarake} är bredare än {raja}",
    "column {sarake} is wider than {raja}",
)
YHDISTETYT_PAALLEKKAIN: Final = Sana(
    "yhdistetyt solut menevät päällekkäin",
    "sammanfogade celler överlappar varandra",
    "merged cells overlap",
)
LIIKAA_MERKKEJA: Final = Sana(
    "solussa on yli {raja} merkkiä",
    "cellen har över {raja} tecken",
    "the cell has over {raja} characters",
)
LINKIN_PAIKKA: Final = Sana(
    "linkin paikka ei kelpaa: {paikka}",
    "länkens plats duger inte: {paikka}",
    "the place of a link is no place: {paikka}",
)
LIIKAA_LINKKEJA: Final = Sana(
    "linkkejä on yli {raja}", "länkarna är över {raja}", "there are over {raja} links"
)
PITKA_TUNNISTE: Final = Sana(
    "sivun ylä- tai alatunniste on yli {raja} merkkiä",
    "sidhuvudet eller sidfoten är över {raja} tecken",
    "the header or the footer of the page is over {raja} characters",
)

# Lists of a sheet.
PITKA_KAAVA: Final = Sana(
    "kaava on yli {raja} merkkiä",
    "formeln är över {raja} tecken",
    "the formula is over {raja} characters",
)
TAULUKON_NIMI_KAYTOSSA: Final = Sana(
    "taulukon nimi {nimi} on jo käytössä",
    "tabellens namn {nimi} används redan",
    "the table's name {nimi} is in use already",
)
TAULUKOSSA: Final = Sana("{nimi}: {vika}", "{nimi}: {vika}", "{nimi}: {vika}")
LIIKAA_SIVUNVAIHTOJA: Final = Sana(
    "sivunvaihtoja on yli {raja}",
    "sidbrytningarna är över {raja}",
    "there are over {raja} page breaks",
)
SIVUNVAIHTOJEN_MAARA: Final = Sana(
    "sivunvaihtoja on eri määrä kuin kerrotaan",
    "sidbrytningarna är inte så många som det anges",
    "there are not as many page breaks as is told",
)
SIVUNVAIHDOT_SEKAISIN: Final = Sana(
    "sivunvaihdot eivät ole järjestyksessä",
    "sidbrytningarna är inte i ordning",
    "the page breaks are out of order",
)
EI_EHDOLLISTA: Final = Sana(
    "ehdollista muotoilua {nimi} ei ole",
    "det villkorsstyrda formatet {nimi} finns inte",
    "there is no conditional format {nimi}",
)
EI_JARJESTYSNUMEROA: Final = Sana(
    "ehdollisella muotoilulla ei ole järjestysnumeroa",
    "det villkorsstyrda formatet har inget ordningsnummer",
    "the conditional format has no priority",
)
PITKA_VALIKKO: Final = Sana(
    "pudotusvalikon vaihtoehdot ovat yli {raja} merkkiä",
    "listrutans alternativ är över {raja} tecken",
    "the choices of a drop-down are over {raja} characters",
)
PITKA_OHJE: Final = Sana(
    "pudotusvalikon ohje {nimi} on yli {raja} merkkiä",
    "listrutans anvisning {nimi} är över {raja} tecken",
    "the text {nimi} of a drop-down is over {raja} characters",
)
SAANNON_SOLUT: Final = Sana(
    "säännön solut eivät kelpaa: {solut}",
    "regelns celler duger inte: {solut}",
    "the cells of a rule are no cells: {solut}",
)
ALUE_EI_KELPAA: Final = Sana("alue ei kelpaa", "området duger inte", "the area is no area")
SARAKKEITA_ERI_MAARA: Final = Sana(
    "sarakkeita on eri määrä kuin alueessa",
    "kolumnerna är inte lika många som i området",
    "there are not as many columns as in the area",
)
SARAKKEET_SAMANNIMISET: Final = Sana(
    "kahdella sarakkeella on sama nimi", "två kolumner har samma namn", "two columns have one name"
)
OTSIKKO_EI_OLE: Final = Sana(
    "sarakkeen otsikko ei ole {nimi}",
    "kolumnens rubrik är inte {nimi}",
    "the heading of the column is not {nimi}",
)
TOISELLA_TAULUKOLLA: Final = Sana(
    "tulostettava alue on toisella taulukolla: {alue}",
    "utskriftsområdet är på ett annat blad: {alue}",
    "the printed area is on another sheet: {alue}",
)

# Styles.
TYYLIT_PUUTTUVAT: Final = Sana("tyylit puuttuvat", "formaten saknas", "the styles are missing")
TYYLIN_NIMI_KAHDESTI: Final = Sana(
    "tyylin nimi {nimi} on annettu kahdesti",
    "formatets namn {nimi} är givet två gånger",
    "the style's name {nimi} is given twice",
)
TYYLI_ILMAN_MUOTOILUA: Final = Sana(
    "tyyliltä {nimi} puuttuu muotoilu",
    "formatet {nimi} saknar utseende",
    "the style {nimi} has no look",
)
LIIKAA_MUOTOILUJA: Final = Sana(
    "{ryhma}: muotoiluja on {maara}, enemmän kuin Excel sallii",
    "{ryhma}: det finns {maara} format, fler än Excel tillåter",
    "{ryhma}: there are {maara} formats, more than Excel allows",
)
MUOTOILUJEN_MAARA: Final = Sana(
    "{ryhma}: muotoiluja on {maara}, kerrotaan {kerrottu}",
    "{ryhma}: det finns {maara} format, det anges {kerrottu}",
    "{ryhma}: there are {maara} formats, {kerrottu} are told",
)
MUOTOILU_EI_JOHDA: Final = Sana(
    "{ryhma} {monesko}: {nimi} {arvo} ei johda mihinkään",
    "{ryhma} {monesko}: {nimi} {arvo} leder ingenstans",
    "{ryhma} {monesko}: {nimi} {arvo} leads nowhere",
)
EI_LUKUMUOTOA: Final = Sana(
    "{ryhma} {monesko}: lukumuotoa {arvo} ei ole",
    "{ryhma} {monesko}: talformatet {arvo} finns inte",
    "{ryhma} {monesko}: there is no number format {arvo}",
)

# Drawings and charts.
KUVAN_TUNNUS: Final = Sana(
    "kuvan tunnus {nimi} ei ole yksikäsitteinen",
    "bildens id {nimi} är inte entydigt",
    "the id {nimi} of a picture is not its own",
)
EI_AKSELIA: Final = Sana(
    "kuvion akselia {nimi} ei ole",
    "diagrammets axel {nimi} finns inte",
    "the chart has no axis {nimi}",
)
KUVIO_HARHAAN: Final = Sana(
    "kuvio viittaa soluihin, joita ei ole: {solut}",
    "diagrammet hänvisar till celler som inte finns: {solut}",
    "the chart refers to cells that are not there: {solut}",
)
PISTEITA_ERI_MAARA: Final = Sana(
    "kuviossa on {pisteita} pistettä, soluissa {solut} {maara}",
    "diagrammet har {pisteita} punkter, cellerna {solut} {maara}",
    "the chart has {pisteita} points, the cells {solut} have {maara}",
)
