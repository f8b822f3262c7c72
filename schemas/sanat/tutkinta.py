"""The words of inspecting a finished workbook: its checks, what breaks them, how they are told.

What breaks the file's format is in `tiedostomuoto.py`.
"""

from typing import Final, NamedTuple

from schemas.sanat.sana import Laskettava, Sana


class Vaatimus(NamedTuple):
    """In English: what a check demands, and why."""

    otsikko: Sana
    miksi: Sana


# Telling what was found.
KUNNOSSA: Final = Sana("kunnossa", "i sin ordning", "in order")
KORJATTAVAA: Final = Sana("korjattavaa", "att rätta", "to mend")
OHITETTU: Final = Sana("ohitettu", "inte kontrollerat", "not checked")
TULOS: Final = Sana("Tulos", "Resultat", "Outcome")
VAATIMUS: Final = Sana("Vaatimus", "Krav", "Requirement")
HUOMATTAVAA: Final = Sana("Huomattavaa", "Att notera", "To note")
MUUTA: Final = Sana("… ja {maara} muuta", "… och {maara} till", "… and {maara} more")
EI_TAYTY: Final = Sana(
    "{nimi}: {rikki}/{kaikki} vaatimusta ei täyty",
    "{nimi}: {rikki}/{kaikki} krav uppfylls inte",
    "{nimi}: {rikki}/{kaikki} requirements are not met",
)
TAYTTYY: Final = Sana(
    "{nimi}: kaikki {kaikki} tutkittua vaatimusta täyttyvät",
    "{nimi}: alla {kaikki} kontrollerade krav uppfylls",
    "{nimi}: all {kaikki} requirements checked are met",
)
OHITETTIIN: Final = Laskettava(
    Sana("ohitettiin", "kontrollerades inte", "was not checked"),
    Sana("ohitettiin", "kontrollerades inte", "were not checked"),
)

# What a place is called that is no cell.
TIEDOSTO: Final = Sana("tiedosto", "filen", "the file")
TYOKIRJA: Final = Sana("työkirja", "arbetsboken", "the workbook")
TYYLIT: Final = Sana("tyylit", "formaten", "the styles")
OMINAISUUDET: Final = Sana("ominaisuudet", "egenskaperna", "the properties")
RIVI: Final = Sana("{taulukko}!rivi {rivi}", "{taulukko}!rad {rivi}", "{taulukko}!row {rivi}")
RIVIT: Final = Sana(
    "{taulukko}!rivit {alku}–{loppu}",
    "{taulukko}!raderna {alku}–{loppu}",
    "{taulukko}!rows {alku}–{loppu}",
)
EI_ARVOA: Final = Sana("(tyhjä)", "(tomt)", "(empty)")

# A file that is not read, and a check that is not made.
EI_TIEDOSTOA: Final = Sana(
    "tiedostoa {tiedosto} ei ole", "filen {tiedosto} finns inte", "there is no file {tiedosto}"
)
EI_SAA_LUKEA: Final = Sana(
    "tiedostoa {tiedosto} ei saa lukea",
    "filen {tiedosto} får inte läsas",
    "the file {tiedosto} may not be read",
)
EI_TYOKIRJAA: Final = Sana(
    "tiedostossa ei ole työkirjaa",
    "filen innehåller ingen arbetsbok",
    "there is no workbook in the file",
)
EI_YHTAAN_TAULUKKOA: Final = Sana(
    "työkirjan yhtään taulukkoa ei voi lukea",
    "inget blad i arbetsboken kan läsas",
    "no sheet of the workbook can be read",
)
LIIAN_SUURI: Final = Sana(
    "tiedosto purkautuisi kohtuuttoman suureksi",
    "filen skulle bli orimligt stor när den packas upp",
    "the file would unpack to an unreasonable size",
)
EI_EHJA: Final = Sana(
    "tiedosto ei ole ehjä xlsx-tiedosto ({syy})",
    "filen är ingen hel xlsx-fil ({syy})",
    "the file is no whole xlsx file ({syy})",
)
EI_LUETA: Final = Sana("tiedostoa ei voi lukea", "filen kan inte läsas", "the file cannot be read")
EI_RAPORTILTA: Final = Sana(
    "ei koske raportteja", "gäller inte rapporter", "does not concern reports"
)
EI_SYOTTEELTA: Final = Sana(
    "ei koske syötetiedostoa: sen ulkoasu on täyttäjän muutettavissa, eikä siinä ole raportin "
    "lukuja eikä sivuja",
    "gäller inte indatafiler: den som fyller i får ändra utseendet, och filen har inte rapportens "
    "siffror eller sidor",
    "does not concern an input file: its looks are for its filler to change, and it has no figures "
    "or pages of a report",
)
EI_KOPIOLTA: Final = Sana(
    "ei koske merkittyä kopiota: sen ulkoasu on lähettäjän tiedoston, johon on lisätty vain "
    "merkinnät ja luettelo",
    "gäller inte märkta kopior: utseendet kommer från avsändarens fil, som bara har fått märken "
    "och en förteckning",
    "does not concern a marked copy: its looks are those of the sender's file, to which only marks "
    "and a list were added",
)
EI_LIBREOFFICEA: Final = Sana(
    "LibreOfficea ei ole tällä koneella",
    "LibreOffice finns inte på den här datorn",
    "LibreOffice is not on this machine",
)

# Opening.
EI_AVAA: Final = Sana(
    "LibreOffice ei avaa tiedostoa: {syy}",
    "LibreOffice öppnar inte filen: {syy}",
    "LibreOffice does not open the file: {syy}",
)
PUDOTTAA: Final = Sana(
    "LibreOffice pudottaa taulukon",
    "LibreOffice tappar bladet",
    "LibreOffice drops the sheet",
)
NAYTTAA_TOISIN: Final = Sana(
    "LibreOffice näyttää solun sisällön toisin",
    "LibreOffice visar cellens innehåll annorlunda",
    "LibreOffice shows the cell's content differently",
)
AVAUTUU: Final = Vaatimus(
    Sana(
        "LibreOffice avaa työkirjan korjaamatta",
        "LibreOffice öppnar arbetsboken utan att reparera den",
        "LibreOffice opens the workbook without repairing it",
    ),
    Sana(
        "Lukijalla ei aina ole Exceliä, ja korjausta pyytävään tiedostoon ei luoteta.",
        "Läsaren har inte alltid Excel, och en fil som ber om reparation väcker inget förtroende.",
        "The reader may not have Excel, and a file that asks for repair is not trusted.",
    ),
)
MUODOSSAAN: Final = Vaatimus(
    Sana(
        "Tiedosto on tiedostomuodon mukainen",
        "Filen följer filformatet",
        "The file keeps to the file format",
    ),
    Sana(
        "Virheellisen tiedoston Excel avaa vasta korjattuaan tai ei ollenkaan.",
        "En felaktig fil öppnar Excel först efter reparation eller inte alls.",
        "Excel opens a faulty file only after repairing it, or not at all.",
    ),
)

# Tables of figures.
YHDISTETTY_RIVI: Final = Sana(
    "lukujen tai niiden otsikoiden rivillä on yhdistetty solu",
    "en rad med siffror eller deras rubriker har en sammanfogad cell",
    "a row of figures or of their headings has a merged cell",
)
NIMI_EI_JOHDA: Final = Sana(
    "nimi ei johda mihinkään: {viite}",
    "namnet leder ingenstans: {viite}",
    "the name leads nowhere: {viite}",
)
NIMESSA_EI_LUKUA: Final = Sana(
    "nimetyssä solussa {viite} ei ole lukua",
    "den namngivna cellen {viite} har ingen siffra",
    "the named cell {viite} holds no figure",
)
EI_NIMIA: Final = Sana(
    "yhdelläkään luvulla ei ole nimeä", "ingen siffra har ett namn", "no figure has a name"
)
SUMMALLA_EI_NIMEA: Final = Sana(
    "summarivin luvulla ei ole nimeä",
    "siffran på summaraden har inget namn",
    "the figure of the total has no name",
)
OTSIKOT_EIVAT_TOISTU: Final = Sana(
    "rivin {rivi} otsikot eivät toistu joka sivulla",
    "rubrikerna på rad {rivi} upprepas inte på varje sida",
    "the headings of row {rivi} are not repeated on every page",
)
SIVU_ILMAN_OTSIKOITA: Final = Sana(
    "sivu alkaa luvuilla, joilla ei ole otsikoita",
    "sidan börjar med siffror som saknar rubriker",
    "the page begins with figures that have no headings",
)
LINKKI_EI_JOHDA: Final = Sana(
    "linkki ei johda mihinkään: {paikka}",
    "länken leder ingenstans: {paikka}",
    "the link leads nowhere: {paikka}",
)
EI_SISALLYKSESSA: Final = Sana(
    "taulukon {kansi} sisällysluettelo ei johda tänne",
    "innehållsförteckningen på bladet {kansi} leder inte hit",
    "the contents on the sheet {kansi} do not lead here",
)
RAKENNE_LUKITTU: Final = Sana(
    "työkirjan rakenne on lukittu",
    "arbetsbokens struktur är låst",
    "the structure of the workbook is locked",
)
SUOJATTU: Final = Sana("taulukko on suojattu", "bladet är skyddat", "the sheet is protected")
EI_YHDISTETTYJA: Final = Vaatimus(
    Sana(
        "Luvuissa ei ole yhdistettyjä soluja",
        "Siffrorna har inga sammanfogade celler",
        "No cells are merged among figures",
    ),
    Sana(
        "Yhdistetty solu estää lajittelun ja kopioinnin ja sekoittaa ruudunlukijan.",
        "En sammanfogad cell hindrar sortering och kopiering och förvirrar skärmläsaren.",
        "A merged cell prevents sorting and copying and confuses a screen reader.",
    ),
)
OTSIKOT_SIVUILLA: Final = Vaatimus(
    Sana(
        "Otsikkorivit toistuvat joka tulostetulla sivulla",
        "Rubrikraderna upprepas på varje utskriven sida",
        "Heading rows are repeated on every printed page",
    ),
    Sana(
        "Sivu, jolla ei ole sarakkeiden otsikoita, on lukijalle arvoitus.",
        "En sida utan kolumnrubriker är en gåta för läsaren.",
        "A page without column headings is a riddle to its reader.",
    ),
)
LUVUILLA_NIMET: Final = Vaatimus(
    Sana(
        "Avainluvuilla on nimet, summarivien luvuilla jokaisella",
        "Nyckeltalen har namn, på summaraderna varje siffra",
        "Key figures have names, each figure of a total has one",
    ),
    Sana(
        "Nimeen voi viitata muista työkirjoista ja esityksistä, vaikka rivit siirtyisivät.",
        "Till ett namn kan andra arbetsböcker och presentationer hänvisa fast raderna flyttas.",
        "Other workbooks and presentations can refer to a name even when rows move.",
    ),
)
LINKIT_PERILLA: Final = Vaatimus(
    Sana(
        "Sisällysluettelo kattaa taulukot ja linkit johtavat perille",
        "Innehållsförteckningen täcker bladen och länkarna leder rätt",
        "The contents cover the sheets and links lead somewhere",
    ),
    Sana(
        "Lukija liikkuu pitkässä työkirjassa linkeillä.",
        "I en lång arbetsbok rör sig läsaren med länkar.",
        "In a long workbook the reader moves by links.",
    ),
)
EI_SUOJATTU: Final = Vaatimus(
    Sana("Taulukoita ei ole suojattu", "Bladen är inte skyddade", "No sheet is protected"),
    Sana(
        "Lukija saa kopioida, suodattaa ja leventää sarakkeita kysymättä salasanaa.",
        "Läsaren får kopiera, filtrera och bredda kolumner utan att fråga efter ett lösenord.",
        "The reader may copy, filter and widen columns without asking for a password.",
    ),
)

# Pages.
NAAPURIN_ALLA: Final = Sana(
    "teksti jatkuu naapurisolun alle",
    "texten fortsätter under granncellen",
    "the text runs on under the cell beside it",
)
EI_KORKEUTTA: Final = Sana(
    "yhdistetyn solun rivillä ei ole korkeutta",
    "den sammanfogade cellens rad har ingen höjd",
    "the row of a merged cell has no height",
)
EI_MAHDU_RIVIIN: Final = Sana(
    "teksti ei mahdu rivinsä korkeuteen",
    "texten ryms inte i radens höjd",
    "the text does not fit the height of its row",
)
EI_MAHDU_SARAKKEESEEN: Final = Sana(
    "luku ei mahdu sarakkeeseensa (näkyy ####)",
    "siffran ryms inte i kolumnen (visas som ####)",
    "the figure does not fit its column (shows as ####)",
)
EI_TULOSTUSALUETTA: Final = Sana(
    "tulostusaluetta ei ole asetettu",
    "inget utskriftsområde är angivet",
    "no print area is set",
)
ALUEEN_ULKOPUOLELLA: Final = Sana(
    "solu on tulostusalueen ulkopuolella",
    "cellen ligger utanför utskriftsområdet",
    "the cell is outside the print area",
)
LEVEAMPI_KUIN_SIVU: Final = Sana(
    "taulukko on leveämpi kuin sivu",
    "tabellen är bredare än sidan",
    "the table is wider than the page",
)
KUTISTUU: Final = Sana(
    "taulukko kutistuu sivulle {osuus} prosenttiin, liian pieneksi lukea",
    "tabellen krymper till {osuus} procent på sidan, för liten att läsa",
    "the table shrinks to {osuus} per cent on the page, too small to read",
)
SIVUA_KORKEAMPI: Final = Sana(
    "rivi on sivua korkeampi", "raden är högre än sidan", "the row is higher than the page"
)
MIKAAN_EI_KATKEA: Final = Vaatimus(
    Sana(
        "Mikään teksti tai luku ei katkea",
        "Ingen text eller siffra skärs av",
        "No text or figure is cut",
    ),
    Sana(
        "Katkennut teksti tai #### jää lukijalta näkemättä sekä ruudulla että paperilla.",
        "En avskuren text eller #### blir osedd både på skärmen och på papper.",
        "Cut text and #### are not seen by the reader, neither on screen nor on paper.",
    ),
)
MAHTUU_SIVULLE: Final = Vaatimus(
    Sana("Taulukot mahtuvat sivuilleen", "Tabellerna ryms på sina sidor", "Tables fit their pages"),
    Sana(
        "Sivun yli menevä sarake tulostuu eri paperille tai jää tulostumatta.",
        "En kolumn som går över sidan skrivs ut på ett annat papper eller inte alls.",
        "A column that runs over the page is printed on another sheet of paper, or not at all.",
    ),
)

# Accessibility.
EI_OTSAKETTA: Final = Sana(
    "asiakirjalla ei ole nimeä (title)",
    "dokumentet har inget namn (title)",
    "the document has no title",
)
EI_KIELTA: Final = Sana(
    "asiakirjan kieli ei ole kielitunnus kuten fi-FI: {annettu}",
    "dokumentets språk är ingen språkkod som fi-FI: {annettu}",
    "the document's language is no language code like fi-FI: {annettu}",
)
PUUTTUU: Final = Sana("puuttuu", "saknas", "missing")
EI_ALA_OTSIKOLLA: Final = Sana(
    "taulukko ei ala otsikolla, jolla on nimetty tyyli",
    "bladet börjar inte med en rubrik som har ett namngivet format",
    "the sheet does not begin with a heading of a named style",
)
KASIN_MUOTOILTU: Final = Sana(
    "solu on muotoiltu käsin, ei nimetyllä tyylillä",
    "cellen är formaterad för hand, inte med ett namngivet format",
    "the cell is formatted by hand, not by a named style",
)
HEIKKO_KONTRASTI: Final = Sana(
    "kontrasti on {kontrasti}:1, vähintään {vahintaan}:1 tarvitaan",
    "kontrasten är {kontrasti}:1, minst {vahintaan}:1 behövs",
    "the contrast is {kontrasti}:1, at least {vahintaan}:1 is needed",
)
VARI_ILMAN_SANOJA: Final = Sana(
    "väri merkitsee jotain, mitä ei sanota sanoin",
    "färgen betyder något som inte sägs i ord",
    "the colour means something that is not said in words",
)
EHDOLLINEN_VARI: Final = Sana(
    "ehdollinen muotoilu kertoo asian vain värillä",
    "den villkorsstyrda formateringen säger saken bara med färg",
    "the conditional format tells its matter by colour alone",
)
SANA_KAHDESSA_VARISSA: Final = Sana(
    "sana «{sana}» on eri väreissä: ero näkyy vain väristä",
    "ordet «{sana}» har olika färger: skillnaden syns bara i färgen",
    "the word «{sana}» is in several colours: only the colour tells the difference",
)
SARJAT_VARILLA: Final = Sana(
    "kuvion sarjat erottaa toisistaan vain väri",
    "bara färgen skiljer diagrammets serier åt",
    "only colour tells the series of the chart apart",
)
EI_VAIHTOEHTOISTA: Final = Sana(
    "kuviolla {nimi} ei ole vaihtoehtoista tekstiä",
    "diagrammet {nimi} har ingen alternativtext",
    "the chart {nimi} has no alternative text",
)
NIMI_JA_KIELI: Final = Vaatimus(
    Sana(
        "Asiakirjalla on nimi ja kieli",
        "Dokumentet har ett namn och ett språk",
        "The document has a title and a language",
    ),
    Sana(
        "Ruudunlukija valitsee puheen kielen ja kertoo ensimmäisenä asiakirjan nimen.",
        "Skärmläsaren väljer talets språk och säger först dokumentets namn.",
        "A screen reader chooses the language of its speech and first tells the title.",
    ),
)
OTSIKOT_TYYLEILLA: Final = Vaatimus(
    Sana(
        "Otsikot on merkitty nimetyillä tyyleillä",
        "Rubrikerna är märkta med namngivna format",
        "Headings are marked by named styles",
    ),
    Sana(
        "Tyylin nimi kertoo ohjelmalle, mikä on otsikko, ja ulkoasun voi vaihtaa kerralla.",
        "Formatets namn säger programmet vad som är en rubrik, och utseendet kan bytas på en gång.",
        "A style's name tells a program what is a heading, and looks can be changed at once.",
    ),
)
KONTRASTI_RIITTAA: Final = Vaatimus(
    Sana("Tekstin kontrasti riittää", "Textens kontrast räcker till", "Text has enough contrast"),
    Sana(
        "WCAG 2.1 (1.4.3) vaatii tekstille kontrastin 4,5:1 ja suurelle tekstille 3:1.",
        "WCAG 2.1 (1.4.3) kräver kontrasten 4,5:1 för text och 3:1 för stor text.",
        "WCAG 2.1 (1.4.3) demands a contrast of 4.5:1 for text and of 3:1 for large text.",
    ),
)
EI_VAIN_VARILLA: Final = Vaatimus(
    Sana(
        "Mitään ei kerrota vain värillä",
        "Ingenting sägs bara med färg",
        "Nothing is told by colour alone",
    ),
    Sana(
        "Värisokea ja mustavalkoisen tulosteen lukija saavat saman tiedon (WCAG 1.4.1).",
        "Färgblinda och de som läser en svartvit utskrift får samma information (WCAG 1.4.1).",
        "The colour-blind and readers of a black and white print learn the same (WCAG 1.4.1).",
    ),
)
VAIHTOEHTOISET_TEKSTIT: Final = Vaatimus(
    Sana(
        "Kuvioilla on vaihtoehtoiset tekstit",
        "Diagrammen har alternativtexter",
        "Charts have alternative texts",
    ),
    Sana(
        "Ruudunlukija lukee kuvion sijasta sen tekstin (WCAG 1.1.1).",
        "Skärmläsaren läser diagrammets text i stället för diagrammet (WCAG 1.1.1).",
        "A screen reader reads a chart's text instead of the chart (WCAG 1.1.1).",
    ),
)
