"""Rules of the budget: what binds is kept, what is spent is budgeted, amendments come once."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import AUDIT_TRAIL, BINDING_NET, BUDGET, BUDGET_PARTS, ROUNDED_LAST
from schemas.severity import Severity

BUDGETS: Final = (
    Rule(
        id="account-is-counted-once",
        kind=RuleKind.ARITHMETIC,
        source=AUDIT_TRAIL,
        fi=RuleTexts(
            title="Jokainen tili on raportissa kerran",
            why="Kunkin tilin kirjausten summa on raporttien erittelyissä sentilleen ja vain "
            "kerran.",
            message="Tilin {column} summa on erittelyissä {found}, kirjanpidossa {expected}",
            expected="kirjanpidon summa {expected}",
            fix="Ilmoita ylläpitäjälle: tilin {column} laskenta ei täsmää.",
        ),
        sv=RuleTexts(
            title="Varje konto finns i rapporten en gång",
            why="Summan av varje kontos bokningar finns i rapporternas specifikationer på centen "
            "och bara en gång.",
            message="Kontot {column} har summan {found} i specifikationerna, {expected} i "
            "bokföringen",
            expected="bokföringens summa {expected}",
            fix="Meddela den som sköter programmet: räkningen av kontot {column} stämmer inte.",
        ),
        en=RuleTexts(
            title="Each account is in the report once",
            why="The sum of each account's postings is in the reports' breakdowns to the cent, and "
            "only once.",
            message="Account {column} sums to {found} in the breakdowns, to {expected} in the "
            "ledger",
            expected="the ledger's sum {expected}",
            fix="Tell the maintainer: the sums of account {column} do not tie.",
        ),
    ),
    Rule(
        id="budget-equals-report",
        kind=RuleKind.ARITHMETIC,
        source=ROUNDED_LAST,
        fi=RuleTexts(
            title="Alkuperäinen ja muutokset ovat raportin talousarvio",
            why="Raportin TA-sarake on alkuperäinen talousarvio ja kauden loppuun mennessä "
            "päätetyt muutokset, sentilleen.",
            message="Toimialan {column} talousarvio on raportissa {found}, syötteissä muutoksineen "
            "{expected}",
            expected="alkuperäinen ja muutokset yhteensä {expected}",
            fix="Ilmoita ylläpitäjälle: toimialan {column} talousarvio ei täsmää.",
        ),
        sv=RuleTexts(
            title="Ursprunglig budget och ändringar är rapportens budget",
            why="Rapportens budgetkolumn är den ursprungliga budgeten och ändringarna som "
            "beslutats före periodens slut, på centen.",
            message="Sektorn {column} har budgeten {found} i rapporten, {expected} i underlagen "
            "med ändringar",
            expected="ursprunglig budget och ändringar, totalt {expected}",
            fix="Meddela den som sköter programmet: budgeten för sektorn {column} stämmer inte.",
        ),
        en=RuleTexts(
            title="Original budget and amendments are the report's budget",
            why="The report's budget column is the original budget and the amendments decided by "
            "the end of the period, to the cent.",
            message="The division {column} has a budget of {found} in the report, {expected} in "
            "the inputs with amendments",
            expected="original and amendments, {expected} together",
            fix="Tell the maintainer: the budget of the division {column} does not tie.",
        ),
    ),
    Rule(
        id="amended-budget-equals-its-parts",
        kind=RuleKind.ARITHMETIC,
        source=BUDGET,
        fi=RuleTexts(
            title="Muutettu talousarvio on alkuperäinen ja muutos yhteensä",
            why="Jos rivillä on muutettu talousarvio, sen on oltava alkuperäisen ja muutoksen "
            "summa; muuten jokin kolmesta on väärin.",
            message="Solun {cell} muutettu talousarvio on {found}, mutta alkuperäinen ja muutos "
            "ovat yhteensä {expected}",
            expected="{expected}",
            fix="Korjaa solun {cell} muutettu talousarvio tai rivin alkuperäinen tai muutos.",
        ),
        sv=RuleTexts(
            title="Den ändrade budgeten är ursprunglig budget och ändring tillsammans",
            why="Om raden har en ändrad budget ska den vara summan av ursprunglig budget och "
            "ändring; annars är något av de tre fel.",
            message="Den ändrade budgeten i cell {cell} är {found}, men ursprunglig budget och "
            "ändring är tillsammans {expected}",
            expected="{expected}",
            fix="Rätta den ändrade budgeten i cell {cell} eller radens ursprungliga budget eller "
            "ändring.",
        ),
        en=RuleTexts(
            title="An amended budget is the original and the amendment together",
            why="Where a row has an amended budget, it must be the sum of the original and the "
            "amendment; else one of the three is wrong.",
            message="The amended budget in cell {cell} is {found}, but the original and the "
            "amendment are {expected} together",
            expected="{expected}",
            fix="Correct the amended budget in cell {cell}, or the row's original budget or "
            "amendment.",
        ),
    ),
    Rule(
        id="amendment-is-given-once",
        kind=RuleKind.PLAUSIBILITY,
        severity=Severity.WARNING,
        source=BUDGET,
        fi=RuleTexts(
            title="Sama talousarviomuutos on annettu kerran",
            why="Sama päätös, yksikkö, rivi ja summa kahdesti muuttaa talousarviota kahteen "
            "kertaan.",
            message="Sama muutos on annettu uudelleen: {found}",
            expected="kukin päätöksen muutos kerran",
            fix="Tarkista solun {cell} muutos päätöksestä ja poista se, jos se on sama kuin "
            "aiempi.",
        ),
        sv=RuleTexts(
            title="Samma budgetändring är angiven en gång",
            why="Samma beslut, enhet, rad och belopp två gånger ändrar budgeten dubbelt.",
            message="Samma ändring är angiven på nytt: {found}",
            expected="varje ändring i beslutet en gång",
            fix="Kontrollera ändringen i cell {cell} mot beslutet och stryk den om den är samma "
            "som en tidigare.",
        ),
        en=RuleTexts(
            title="An amendment is given once",
            why="The same decision, unit, line and amount twice amend the budget twice.",
            message="The same amendment is given again: {found}",
            expected="each amendment of a decision once",
            fix="Check the amendment in cell {cell} against the decision and remove it if it is "
            "the same as an earlier one.",
        ),
    ),
    Rule(
        id="division-is-within-its-budget",
        kind=RuleKind.PLAUSIBILITY,
        severity=Severity.WARNING,
        source=BINDING_NET,
        fi=RuleTexts(
            title="Toimialan sitova netto pysyy talousarviossa",
            why="Toimialan netto sitoo valtuustoon nähden. Ylitykseen tarvitaan valtuuston päätös "
            "ennen kuin määrärahaa käytetään.",
            message="Toimialan sitova netto on ylitetty: {found}, muutettu talousarvio {expected}",
            expected="netto enintään muutettu talousarvio {expected}",
            fix="Tarkista luvut määrärahasta alkaen ({file}, solu {cell}). Jos ylitys on "
            "todellinen, valmistele talousarviomuutos valtuuston päätettäväksi heti ja kerro "
            "ylityksestä katsauksessa.",
        ),
        sv=RuleTexts(
            title="Sektorns bindande netto håller sig inom budgeten",
            why="Sektorns netto är bindande gentemot fullmäktige. En överskridning kräver "
            "fullmäktiges beslut innan anslaget används.",
            message="Sektorns bindande netto är överskridet: {found}, ändrad budget {expected}",
            expected="netto högst den ändrade budgeten {expected}",
            fix="Kontrollera talen med början från anslaget ({file}, cell {cell}). Om "
            "överskridningen är verklig, bered genast en budgetändring för fullmäktiges beslut och "
            "berätta om den i rapporten.",
        ),
        en=RuleTexts(
            title="The division's binding net stays within the budget",
            why="A division's net binds towards the council. To exceed it needs the council's "
            "decision before the money is used.",
            message="The division's binding net is exceeded: {found}, amended budget {expected}",
            expected="a net within the amended budget {expected}",
            fix="Check the figures, beginning with the appropriation ({file}, cell {cell}). If the "
            "overrun is real, bring an amendment to the council at once and tell of it in the "
            "report.",
        ),
    ),
    Rule(
        id="service-area-is-within-its-budget",
        kind=RuleKind.PLAUSIBILITY,
        severity=Severity.WARNING,
        source=BINDING_NET,
        fi=RuleTexts(
            title="Palvelualueen sitova netto pysyy käyttösuunnitelmassa",
            why="Palvelualueen netto sitoo lautakunnan käyttösuunnitelmassa. Ylitykseen tarvitaan "
            "lautakunnan päätös, ja jos toimialan netto ylittyy, valtuuston.",
            message="Palvelualueen sitova netto on ylitetty: {found}, muutettu talousarvio "
            "{expected}",
            expected="netto enintään muutettu talousarvio {expected}",
            fix="Tarkista luvut määrärahasta alkaen ({file}, solu {cell}). Jos ylitys on "
            "todellinen, vie käyttösuunnitelman muutos lautakunnan päätettäväksi ja kerro syy "
            "katsauksessa.",
        ),
        sv=RuleTexts(
            title="Serviceområdets bindande netto håller sig inom dispositionsplanen",
            why="Serviceområdets netto är bindande i nämndens dispositionsplan. En överskridning "
            "kräver nämndens beslut, och fullmäktiges om sektorns netto överskrids.",
            message="Serviceområdets bindande netto är överskridet: {found}, ändrad budget "
            "{expected}",
            expected="netto högst den ändrade budgeten {expected}",
            fix="Kontrollera talen med början från anslaget ({file}, cell {cell}). Om "
            "överskridningen är verklig, för en ändring av dispositionsplanen till nämnden och "
            "berätta orsaken i rapporten.",
        ),
        en=RuleTexts(
            title="The service area's binding net stays within its plan",
            why="A service area's net binds in the committee's plan. To exceed it needs the "
            "committee's decision, and the council's if the division's net is exceeded.",
            message="The service area's binding net is exceeded: {found}, amended budget "
            "{expected}",
            expected="a net within the amended budget {expected}",
            fix="Check the figures, beginning with the appropriation ({file}, cell {cell}). If the "
            "overrun is real, bring a change of the plan to the committee and tell the reason in "
            "the report.",
        ),
    ),
    Rule(
        id="net-keeps-pace-with-the-year",
        kind=RuleKind.PLAUSIBILITY,
        severity=Severity.INFO,
        source=BINDING_NET,
        fi=RuleTexts(
            title="Sitova netto kertyy vuoden tahdissa",
            why="Netto on heikompi kuin talousarvion osuus kuluneista kuukausista ja heikompi kuin "
            "viime vuoden samojen kuukausien osuus koko vuodesta. Kertymä voi olla kausittaista: "
            "tämä on vain tiedoksi.",
            message="Netto on kulunutta aikaa heikompi: {found}; suluissa osuus talousarviosta",
            expected="kulunut osuus vuodesta (viime vuoden vastaava osuus): {expected}",
            fix="Arvioi, riittääkö talousarvio vuoden loppuun ({file}, solu {cell}), ja kerro "
            "arvio katsauksen tekstissä.",
        ),
        sv=RuleTexts(
            title="Det bindande nettot följer årets takt",
            why="Nettot är svagare än budgetens andel för de gångna månaderna och svagare än de "
            "samma månadernas andel av hela fjolåret. Det kan bero på säsongen: detta är bara för "
            "kännedom.",
            message="Nettot är svagare än den gångna tiden: {found}; andelen av budgeten inom "
            "parentes",
            expected="den gångna andelen av året (motsvarande andel i fjol): {expected}",
            fix="Bedöm om budgeten räcker året ut ({file}, cell {cell}), och berätta om "
            "bedömningen i rapportens text.",
        ),
        en=RuleTexts(
            title="The binding net keeps pace with the year",
            why="The net is worse than the budget's share of the months gone, and worse than the "
            "share the same months had of last year. It may be seasonal: this is for information "
            "only.",
            message="The net is worse than the time gone: {found}; its share of the budget in "
            "parentheses",
            expected="the share of the year gone (the share of the same months last year): "
            "{expected}",
            fix="Judge whether the budget lasts to the year's end ({file}, cell {cell}), and tell "
            "it in the report's text.",
        ),
    ),
    Rule(
        id="cost-has-an-appropriation",
        kind=RuleKind.PLAUSIBILITY,
        severity=Severity.WARNING,
        source=BUDGET_PARTS,
        fi=RuleTexts(
            title="Menolla on määräraha",
            why="Rivillä on vähintään 1 000 euroa menoja mutta talousarviossa ei mitään: kirjaus "
            "on väärällä rivillä tai määräraha puuttuu.",
            message="Menolla ei ole määrärahaa: {found}",
            expected="määräraha talousarviossa",
            fix="Tarkista kirjaukset solusta {cell} alkaen. Jos ne ovat oikein, lisää määräraha "
            "talousarvio-syötteeseen tai selitä ero tekstissä.",
        ),
        sv=RuleTexts(
            title="En utgift har ett anslag",
            why="Raden har minst 1 000 euro i utgifter men ingenting i budgeten: bokningen är på "
            "fel rad eller anslaget saknas.",
            message="Utgiften har inget anslag: {found}",
            expected="ett anslag i budgeten",
            fix="Kontrollera bokningarna från cell {cell}. Om de är rätt, lägg till anslaget i "
            "underlaget talousarvio eller förklara skillnaden i texten.",
        ),
        en=RuleTexts(
            title="A cost has an appropriation",
            why="The line has at least 1,000 euros of cost but nothing in the budget: a posting is "
            "on the wrong line, or the appropriation is missing.",
            message="The cost has no appropriation: {found}",
            expected="an appropriation in the budget",
            fix="Check the postings from cell {cell} on. If they are right, add the appropriation "
            "to the talousarvio input or explain the difference in the text.",
        ),
    ),
    Rule(
        id="income-has-an-estimate",
        kind=RuleKind.PLAUSIBILITY,
        severity=Severity.INFO,
        source=BUDGET_PARTS,
        fi=RuleTexts(
            title="Tulolla on tuloarvio",
            why="Rivillä on vähintään 1 000 euroa tuloja, joita ei ole talousarviossa.",
            message="Tulolla ei ole tuloarviota: {found}",
            expected="tuloarvio talousarviossa",
            fix="Mitään ei tarvitse tehdä, jos kirjaukset solusta {cell} alkaen ovat oikealla "
            "rivillä.",
        ),
        sv=RuleTexts(
            title="En inkomst har en beräkning",
            why="Raden har minst 1 000 euro i inkomster som inte finns i budgeten.",
            message="Inkomsten saknar beräkning i budgeten: {found}",
            expected="en inkomst i budgeten",
            fix="Inget behöver göras om bokningarna från cell {cell} är på rätt rad.",
        ),
        en=RuleTexts(
            title="An income has an estimate",
            why="The line has at least 1,000 euros of income that is not in the budget.",
            message="The income has no estimate in the budget: {found}",
            expected="an estimate in the budget",
            fix="Do nothing if the postings from cell {cell} on are on the right line.",
        ),
    ),
    Rule(
        id="budget-has-actuals",
        kind=RuleKind.PLAUSIBILITY,
        severity=Severity.INFO,
        source=BUDGET_PARTS,
        fi=RuleTexts(
            title="Talousarvion rivillä on toteumaa",
            why="Talousarviossa on vähintään 1 000 euroa riville, jolla ei ole vielä yhtään "
            "kirjausta. Laskutus tai hankinta voi olla myöhemmin vuodesta.",
            message="Talousarvion rivillä ei ole kirjauksia: {found}",
            expected="kirjauksia kauden aikana",
            fix="Mitään ei tarvitse tehdä, jos solun {cell} määrärahaa ei ole vielä kuulunut "
            "käyttää.",
        ),
        sv=RuleTexts(
            title="Budgetens rad har utfall",
            why="Budgeten har minst 1 000 euro på en rad som ännu inte har en enda bokning. "
            "Fakturering eller upphandling kan komma senare på året.",
            message="Budgetens rad har inga bokningar: {found}",
            expected="bokningar under perioden",
            fix="Inget behöver göras om anslaget i cell {cell} inte ännu skulle användas.",
        ),
        en=RuleTexts(
            title="A budgeted line has actuals",
            why="The budget has at least 1,000 euros on a line without a posting yet. Invoices or "
            "purchases may come later in the year.",
            message="The budgeted line has no postings: {found}",
            expected="postings in the period",
            fix="Do nothing if the appropriation in cell {cell} was not to be used yet.",
        ),
    ),
)
