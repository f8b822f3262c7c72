"""Rules of printed ledgers and wide exports: each amount has its account, cost centre and month."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import COMPLETE_MATERIAL, READABLE_VALUES

GROUPS: Final = (
    Rule(
        id="posting-is-under-its-group",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Kirjauksen yläpuolella on sen tili ja kustannuspaikka",
            why="Pääkirjassa tili tai kustannuspaikka on omalla rivillään kirjausten yläpuolella.",
            message="Summalla {found} ei ole tietoa {expected}: ryhmärivi puuttuu sen yläpuolelta",
            expected="{expected} omalla rivillään kirjauksen yläpuolella",
            fix="Lisää taulukkoon {sheet} rivi, jossa on {expected}, tai korjaa solun {cell} rivi.",
        ),
        sv=RuleTexts(
            title="Ovanför verifikationen står dess konto och kostnadsställe",
            why="I en huvudbok står kontot eller kostnadsstället på en egen rad ovanför sina "
            "bokningar.",
            message="Beloppet {found} saknar uppgiften {expected}: grupprubriken ovanför fattas",
            expected="{expected} på en egen rad ovanför bokningen",
            fix="Lägg till en rad med {expected} på bladet {sheet}, eller rätta raden för cell "
            "{cell}.",
        ),
        en=RuleTexts(
            title="A posting's account and cost centre stand above it",
            why="In a printed ledger the account or the cost centre has a row of its own above "
            "its postings.",
            message="The amount {found} has no {expected}: the group row above it is missing",
            expected="{expected} in a row of its own above the posting",
            fix="Add a row with {expected} to the sheet {sheet}, or correct the row of cell "
            "{cell}.",
        ),
    ),
    Rule(
        id="group-rows-are-unambiguous",
        kind=RuleKind.STRUCTURE,
        source=COMPLETE_MATERIAL,
        fi=RuleTexts(
            title="Ryhmärivien koodit ovat yksiselitteiset",
            why="Jos ryhmärivien koodit voivat olla sekä tilejä että kustannuspaikkoja, luvut "
            "olisivat arvaus.",
            message="Taulukon {sheet} ryhmäriveistä ei voi päätellä, mitkä ovat tilejä ja mitkä "
            "kustannuspaikkoja: {found}",
            expected="ryhmärivit, joilla lukee Tili tai Kustannuspaikka",
            fix="Aja raportti niin, että taulukon {sheet} ryhmäriveillä on sana Tili tai "
            "Kustannuspaikka, tai niin, että ne ovat omissa sarakkeissaan.",
        ),
        sv=RuleTexts(
            title="Grupprubrikernas koder är entydiga",
            why="Om grupprubrikernas koder kan vara både konton och kostnadsställen vore talen en "
            "gissning.",
            message="Av grupprubrikerna på bladet {sheet} framgår inte vilka som är konton och "
            "vilka som är kostnadsställen: {found}",
            expected="grupprubriker där det står Tili eller Kustannuspaikka",
            fix="Kör rapporten så att det på bladet {sheet} står Tili eller Kustannuspaikka på "
            "grupprubrikerna, eller så att de har egna kolumner.",
        ),
        en=RuleTexts(
            title="The codes of group rows are unambiguous",
            why="If the codes of group rows may be accounts as well as cost centres, the figures "
            "would be a guess.",
            message="The group rows of the sheet {sheet} do not show which are accounts and which "
            "are cost centres: {found}",
            expected="group rows that say Tili or Kustannuspaikka",
            fix="Run the report so that the group rows of the sheet {sheet} say Tili or "
            "Kustannuspaikka, or so that these have columns of their own.",
        ),
    ),
    Rule(
        id="sheet-goes-on-alike",
        kind=RuleKind.STRUCTURE,
        source=COMPLETE_MATERIAL,
        fi=RuleTexts(
            title="Otsikoton taulukko jatkaa edellistä samoin sarakkein",
            why="Otsikoton taulukko, jossa on kirjauksia, jatkaa edellistä. Jos "
            "siinä on muita sarakkeita, niitä ei tunneta, ja kirjaukset jäisivät pois luvuista.",
            message="Taulukko {sheet} näyttää jatkavan edellistä, mutta siinä on muitakin "
            "sarakkeita: {found}",
            expected="samat sarakkeet kuin edellisessä taulukossa, tai oma otsikkorivi",
            fix="Lisää taulukkoon {sheet} otsikkorivi, tai tyhjennä sarakkeet {found}.",
        ),
        sv=RuleTexts(
            title="Ett blad utan rubriker fortsätter det föregående med samma kolumner",
            why="Ett blad med bokningar men utan rubriker fortsätter det föregående bladet. Har "
            "det flera kolumner vet man inte vad de är, och bokningarna lämnas utanför talen.",
            message="Bladet {sheet} ser ut att fortsätta det föregående, men det har också andra "
            "kolumner: {found}",
            expected="samma kolumner som på det föregående bladet, eller en egen rubrikrad",
            fix="Lägg till en rubrikrad på bladet {sheet}, eller töm kolumnerna {found}.",
        ),
        en=RuleTexts(
            title="A sheet without headings goes on from the one before in the same columns",
            why="A sheet with postings and no headings goes on from the sheet before it. If it has "
            "more columns, it is not known what they are, and its postings would be left out of "
            "the figures.",
            message="The sheet {sheet} seems to go on from the one before, but it has other "
            "columns too: {found}",
            expected="the columns of the sheet before it, or a heading row of its own",
            fix="Add a heading row to the sheet {sheet}, or clear the columns {found}.",
        ),
    ),
    Rule(
        id="month-has-a-year",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Kuukausisarakkeilla on vuosi",
            why="Kuukausi ilman vuotta voi olla minkä tahansa vuoden; luku olisi arvaus.",
            message="Taulukon {sheet} kuukausisarakkeiden vuotta ei voi päätellä: {found}",
            expected="vuosi otsikossa, otsikon yläpuolella, taulukon nimessä tai Vuosi-sarakkeessa",
            fix="Lisää vuosi taulukkoon {sheet}, tai anna se sarakkeet-syötteessä: kullekin "
            "kuukaudelle Merkitys Summa ja Muoto esimerkiksi kausi 2023-01.",
        ),
        sv=RuleTexts(
            title="Månadskolumnerna har ett år",
            why="En månad utan år kan höra till vilket år som helst; talet vore en gissning.",
            message="Året för månadskolumnerna på bladet {sheet} framgår inte: {found}",
            expected="året i rubriken, ovanför rubriken, i bladets namn eller i kolumnen Vuosi",
            fix="Lägg till året på bladet {sheet}, eller ge det i indata sarakkeet: för varje "
            "månad Merkitys Summa och Muoto till exempel kausi 2023-01.",
        ),
        en=RuleTexts(
            title="Columns of months have a year",
            why="A month without a year may be of any year; the figure would be a guess.",
            message="The year of the columns of months on the sheet {sheet} is not told: {found}",
            expected="the year in the heading, above it, in the sheet's name or in a column Vuosi",
            fix="Add the year to the sheet {sheet}, or give it in the sarakkeet input: for each "
            "month Merkitys Summa and Muoto such as kausi 2023-01.",
        ),
    ),
)
