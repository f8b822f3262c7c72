"""Rules of structure: files open, headings are known, cells hold what their column promises."""

from typing import Final

from schemas.findings import Severity
from schemas.rules.rule import Rule, RuleKind, RuleTexts

STRUCTURE: Final = (
    Rule(
        id="file-is-readable",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Tiedosto aukeaa",
            why="Tiedostosta, joka ei aukea, ei tule raporttiin yhtään riviä.",
            message="Tiedostoa ei voi lukea: {found}",
            expected="ehjä Excel-työkirja tai CSV-tiedosto ilman salasanaa",
            fix="Tallenna tiedosto Excelissä muotoon .xlsx ilman salasanaa ja pudota uudelleen.",
        ),
    ),
    Rule(
        id="file-is-a-spreadsheet",
        kind=RuleKind.STRUCTURE,
        severity=Severity.WARNING,
        fi=RuleTexts(
            title="Tiedosto on taulukko",
            why="Muu kuin taulukkotiedosto jää raportin ulkopuolelle.",
            message="Tiedosto ei ole taulukko: {found}",
            expected="Excel-työkirja tai CSV-tiedosto",
            fix="Siirrä tiedosto pois syötekansiosta tai tallenna sen tiedot Excel-työkirjaksi.",
        ),
    ),
    Rule(
        id="file-is-of-a-kind",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Tiedoston otsikot tunnistetaan",
            why="Tiedoston laji päätellään otsikoista. Tunnistamaton tiedosto jäisi pois luvuista.",
            message="Tiedostosta ei löydy tunnettuja otsikoita. Lähimpänä: {found}",
            expected="{expected}",
            fix="Korjaa otsikkorivi (riveillä 1–20) tai poista tiedosto syötekansiosta.",
        ),
    ),
    Rule(
        id="sheet-is-of-a-kind",
        kind=RuleKind.STRUCTURE,
        severity=Severity.INFO,
        fi=RuleTexts(
            title="Taulukon otsikot tunnistetaan",
            why="Työkirjan muut taulukot luettiin; tätä ei käytetty.",
            message="Taulukko {sheet} jäi käyttämättä: {found}",
            expected="{expected}",
            fix="Jos taulukossa on raportin tietoja, korjaa otsikkorivi; muuten jätä ennalleen.",
        ),
    ),
    Rule(
        id="sheet-is-of-a-size-to-read",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Taulukko mahtuu luettavaksi",
            why="Taulukko, jonka solut ulottuvat liian laajalle, veisi koneen muistin.",
            message="Taulukkoa {sheet} ei voi lukea: {found}",
            expected="taulukko, jonka tiedot ovat yhtenäisellä alueella",
            fix="Poista taulukosta tyhjät rivit ja sarakkeet tietojen ulkopuolelta ja tallenna.",
        ),
    ),
    Rule(
        id="nothing-is-hidden",
        kind=RuleKind.STRUCTURE,
        severity=Severity.INFO,
        fi=RuleTexts(
            title="Luetussa taulukossa ei ole piilotettua",
            why="Piilotetut taulukot, rivit ja sarakkeet luetaan niin kuin näkyvätkin.",
            message="Taulukossa {sheet} on piilotettua, joka luettiin mukaan: {found}",
            expected="kaikki luettava näkyvissä",
            fix="Tarkista, että piilotettu kuuluu raporttiin; jos ei, poista se tiedostosta.",
        ),
    ),
    Rule(
        id="kind-is-in-use",
        kind=RuleKind.STRUCTURE,
        severity=Severity.WARNING,
        fi=RuleTexts(
            title="Syötteen laji on käytössä",
            why="Syöte tunnistettiin, mutta sillä ei ole vaikutusta raporttiin.",
            message="Taulukko {sheet} on lajia {found}, jota tässä ajossa ei käytetty",
            expected="syöte, jota ajo käyttää",
            fix="Poista tiedosto syötekansiosta tai pyydä ylläpitäjältä uudempi versio.",
        ),
    ),
    Rule(
        id="headings-are-unambiguous",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Otsikot ovat yksiselitteiset",
            why="Jos kaksi saraketta tarkoittaa samaa, luvut voisivat tulla väärästä sarakkeesta.",
            message="Sama tieto on kahdessa sarakkeessa: {found}",
            expected="yksi sarake tiedolle {expected}",
            fix="Poista toinen sarake tai nimeä se uudelleen.",
        ),
    ),
    Rule(
        id="mapping-meaning-is-known",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Sarakkeet-syötteen merkitys tunnetaan",
            why="Otsikkoa, jonka merkitystä ei tunneta, ei voi lukea.",
            message="Merkitys {found} ei ole mikään tunnetuista otsikoista",
            expected="jokin tunnetuista otsikoista; lähimpänä: {expected}",
            fix="Valitse soluun {cell} otsikko luettelosta, tai viiva (-), jos saraketta ei lueta.",
        ),
    ),
    Rule(
        id="mapping-form-is-known",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Sarakkeet-syötteen muoto tunnetaan",
            why="Väärin kirjoitettu muoto jättäisi päivät, etumerkin tai kauden arvauksen varaan.",
            message="Muoto {found} ei ole tunnettu tai ei sovi sarakkeeseen",
            expected="päivien muoto (pp.kk.vvvv, kk/pp/vvvv), etumerkki (debet+, tulo+) tai "
            "summien kausi tai vuosi (kausi 2023-03, vuosi 2023)",
            fix="Korjaa solu {cell}. Usean muodon väliin tulee puolipiste.",
        ),
    ),
    Rule(
        id="mapping-has-its-file",
        kind=RuleKind.STRUCTURE,
        severity=Severity.WARNING,
        fi=RuleTexts(
            title="Sarakkeet-syötteen tiedostomallilla on tiedosto",
            why="Rivi, jonka malli ei osu yhteenkään tiedostoon, ei vaikuta mihinkään.",
            message="Tiedostomalli {found} ei osu yhteenkään syötekansion tiedostoon",
            expected="syötekansion tiedosto; lähimpänä: {expected}",
            fix="Korjaa solun {cell} malli. Tähti korvaa minkä tahansa osan nimestä.",
        ),
    ),
    Rule(
        id="mapping-has-its-heading",
        kind=RuleKind.STRUCTURE,
        severity=Severity.WARNING,
        fi=RuleTexts(
            title="Sarakkeet-syötteen otsikko on tiedostossa",
            why="Rivi, jonka otsikkoa tiedostossa ei ole, ei vaikuta mihinkään.",
            message="Otsikkoa {found} ei ole yhdessäkään rivin tiedostoista",
            expected="tiedoston otsikko; lähimpänä: {expected}",
            fix="Kirjoita soluun {cell} otsikko niin kuin se on tiedostossa.",
        ),
    ),
    Rule(
        id="mapping-is-unambiguous",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Sarakkeet-syötteen rivit ovat yksimielisiä",
            why="Jos kaksi riviä sanoo samasta tiedostosta eri asian, luku olisi arvaus.",
            message="Solussa {cell} on {found}, mutta toisella rivillä {expected}",
            expected="{expected}",
            fix="Poista toinen rivi tai rajaa rivit eri tiedostoihin sarakkeessa Tiedosto.",
        ),
    ),
    Rule(
        id="file-appears-once",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Sama tiedosto on mukana kerran",
            why="Kahdesti luettu tiedosto kaksinkertaistaisi luvut.",
            message="Tiedoston sisältö on täsmälleen sama kuin tiedostossa {found}",
            expected="jokainen tiedosto vain kerran",
            fix="Poista toinen tiedosto syötekansiosta.",
        ),
    ),
    Rule(
        id="posting-is-in-one-file",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Kirjaus on vain yhdessä tiedostossa",
            why="Kahdesta tiedostosta luettu kirjaus laskettaisiin kahteen kertaan.",
            message="Samat kirjaukset ovat myös tiedostossa {found}",
            expected="kukin kirjaus yhdessä tiedostossa",
            fix="Poista päällekkäinen tiedosto tai rajaa viennin kaudet erillisiksi.",
        ),
    ),
    Rule(
        id="cell-has-no-error",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Solussa ei ole virhearvoa",
            why="Excelin virhearvosta ei saa lukua eikä koodia.",
            message="Solussa {cell} on virhearvo {found}",
            expected="arvo ilman Excelin virhettä",
            fix="Korjaa kaava tai kirjoita arvo soluun, tallenna ja pudota tiedosto uudelleen.",
        ),
    ),
    Rule(
        id="formula-has-a-value",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Kaavalla on tallennettu arvo",
            why="Kaavan tulosta ei ole tallennettu tiedostoon, joten lukua ei tiedetä.",
            message="Solun {cell} kaavalla ei ole arvoa: {found}",
            expected="laskettu arvo",
            fix="Avaa tiedosto Excelissä, anna sen laskea kaavat, tallenna ja pudota uudelleen.",
        ),
    ),
    Rule(
        id="amount-is-a-number",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Summa on luku",
            why="Summa, jota ei voi lukea, jäisi pois luvuista.",
            message="Sarakkeen {column} arvo {found} ei ole rahamäärä",
            expected="rahamäärä, esimerkiksi 1 234,50 tai -1234.50",
            fix="Kirjoita soluun {cell} luku ilman muuta tekstiä.",
        ),
    ),
    Rule(
        id="amount-is-in-cents",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Summa on sentin tarkkuudella",
            why="Sentin osia ei voi pyöristää hiljaa: summa ei silloin täsmäisi kirjanpitoon.",
            message="Sarakkeen {column} arvossa {found} on yli kaksi desimaalia",
            expected="enintään kaksi desimaalia",
            fix="Korjaa soluun {cell} kirjanpidon sentilleen oikea summa.",
        ),
    ),
    Rule(
        id="amount-is-unambiguous",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Summan desimaalimerkki on selvä",
            why="Tekstinä annettu 1,234 voi olla tuhansia tai desimaaleja; luku olisi arvaus.",
            message="Sarakkeen {column} arvon {found} desimaalimerkkiä ei voi päätellä",
            expected="summa, jossa on kaksi desimaalia, esimerkiksi 1 234,00",
            fix="Muotoile sarake luvuiksi Excelissä tai kirjoita summat kahdella desimaalilla.",
        ),
    ),
    Rule(
        id="date-is-a-date",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Päivä on päivämäärä",
            why="Ilman päivää ei tiedetä, mille kaudelle ja palvelualueelle rivi kuuluu.",
            message="Sarakkeen {column} arvo {found} ei ole päivämäärä",
            expected="päivämäärä, esimerkiksi 31.3.2023",
            fix="Kirjoita soluun {cell} päivämäärä muodossa pp.kk.vvvv.",
        ),
    ),
    Rule(
        id="period-is-a-period",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Kausi on kuukausi",
            why="Ilman kautta ei tiedetä, mihin lukuihin rivi kuuluu.",
            message="Sarakkeen {column} arvo {found} ei ole kausi",
            expected="vuosi ja kuukausi, esimerkiksi 202303",
            fix="Kirjoita soluun {cell} kausi muodossa vvvvkk.",
        ),
    ),
    Rule(
        id="number-is-whole",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Järjestys ja vuosi ovat kokonaislukuja",
            why="Järjestys ja vuosi ohjaavat, mihin tieto raportissa sijoittuu.",
            message="Sarakkeen {column} arvo {found} ei ole kokonaisluku",
            expected="kokonaisluku",
            fix="Kirjoita soluun {cell} kokonaisluku.",
        ),
    ),
    Rule(
        id="code-is-as-written",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Koodi on tallessa sellaisenaan",
            why="Excel on voinut muuttaa koodin päiväksi, totuusarvoksi tai pyöristetyksi luvuksi; "
            "alkuperäistä koodia ei silloin voi päätellä.",
            message="Sarakkeen {column} solussa {cell} ei ole koodia vaan {found}",
            expected="koodi tekstinä, tai luku, jossa on enintään 15 numeroa",
            fix="Muotoile sarake Excelissä tekstiksi ja kirjoita soluun {cell} koodi uudelleen.",
        ),
    ),
    Rule(
        id="value-is-present",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Pakollinen tieto on annettu",
            why="Riviä, josta puuttuu pakollinen tieto, ei voi laskea mihinkään lukuun.",
            message="Sarakkeen {column} solu {cell} on tyhjä",
            expected="pakollinen tieto",
            fix="Täydennä solu {cell}.",
        ),
    ),
    Rule(
        id="code-is-well-formed",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Koodi on oikean muotoinen",
            why="Väärän muotoinen koodi ei osu mihinkään tilikartan tai organisaation riviin.",
            message="Sarakkeen {column} arvo {found} ei ole kelvollinen koodi",
            expected="koodi ilman välejä; tili 4–8 numeroa",
            fix="Korjaa solun {cell} koodi.",
        ),
    ),
    Rule(
        id="value-is-in-its-list",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Arvo on sallittujen joukossa",
            why="Tuntematon arvo ei ohjaa tietoa mihinkään raportin kohtaan.",
            message="Sarakkeen {column} arvo {found} ei ole sallittujen joukossa",
            expected="jokin näistä: {expected}",
            fix="Valitse soluun {cell} sallittu arvo.",
        ),
    ),
    Rule(
        id="goal-status-is-in-its-list",
        kind=RuleKind.STRUCTURE,
        fi=RuleTexts(
            title="Tavoitteen tila on sallittu",
            why="Valtuusto lukee tavoitteen tilan sovituilla sanoilla.",
            message="Tavoitteen tila {found} ei ole sallittujen joukossa",
            expected="jokin näistä: {expected}",
            fix="Valitse soluun {cell} sallittu tila.",
        ),
    ),
)
