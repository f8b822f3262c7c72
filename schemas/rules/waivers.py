"""Rules of waivers: they name a rule that can be waived, are in force, and accept something."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import Source, SourceKind
from schemas.severity import Severity

ACCEPTED_BY_NAME: Final = Source(
    kind=SourceKind.ACCOUNTING_PRACTICE,
    fi="Sisäinen valvonta: poikkeuksella on hyväksyjä, perustelu ja päättymispäivä",
    sv="Intern kontroll: ett undantag har godkännare, motivering och slutdatum",
    en="Internal control: an exception has an approver, a reason and an end",
)

WAIVERS: Final = (
    Rule(
        id="waiver-names-a-rule",
        kind=RuleKind.REFERENCE,
        severity=Severity.WARNING,
        source=ACCEPTED_BY_NAME,
        fi=RuleTexts(
            title="Hyväksynnän sääntö tunnetaan",
            why="Hyväksyntä, jonka sääntöä ei ole, ei hyväksy mitään.",
            message="Sääntöä {found} ei ole",
            expected="säännön tunnus tai otsikko, kuten ne ovat tarkastusraportissa",
            fix="Korjaa säännön tunnus soluun {cell}; tunnukset näyttää komento toteuma rules.",
        ),
        sv=RuleTexts(
            title="Godkännandets regel är känd",
            why="Ett godkännande vars regel inte finns godkänner ingenting.",
            message="Regeln {found} finns inte",
            expected="en regels id eller rubrik så som de står i granskningsrapporten",
            fix="Rätta regelns id i cellen {cell}; kommandot toteuma rules visar dem.",
        ),
        en=RuleTexts(
            title="A waiver's rule is known",
            why="A waiver of a rule that does not exist accepts nothing.",
            message="There is no rule {found}",
            expected="a rule's id or title, as the validation report has them",
            fix="Correct the rule's id in cell {cell}; the command toteuma rules lists them.",
        ),
    ),
    Rule(
        id="waiver-is-of-a-rule-that-can-be-waived",
        kind=RuleKind.REFERENCE,
        severity=Severity.WARNING,
        source=ACCEPTED_BY_NAME,
        fi=RuleTexts(
            title="Sääntö on sellainen, josta voi poiketa",
            why="Rakenteen ja laskennan virhettä ei voi hyväksyä: luku olisi väärä.",
            message="Säännön {found} löydöksiä ei voi hyväksyä, ne on korjattava",
            expected="viittausten, täydellisyyden tai uskottavuuden sääntö",
            fix="Poista rivi (solu {cell}) ja korjaa virheet siihen tiedostoon, jossa ne ovat.",
        ),
        sv=RuleTexts(
            title="Regeln är en som man kan avvika från",
            why="Ett fel i struktur eller räkning kan inte godkännas: talet vore fel.",
            message="Avvikelser från regeln {found} kan inte godkännas, de ska rättas",
            expected="en regel om referenser, fullständighet eller rimlighet",
            fix="Ta bort raden (cell {cell}) och rätta felen i filen där de finns.",
        ),
        en=RuleTexts(
            title="The rule is one that can be waived",
            why="An error of structure or arithmetic makes the figure wrong and cannot be waived.",
            message="Findings of the rule {found} cannot be accepted; they must be mended",
            expected="a rule of reference, completeness or plausibility",
            fix="Remove the row (cell {cell}) and mend the errors in the file that has them.",
        ),
    ),
    Rule(
        id="waiver-is-in-force",
        kind=RuleKind.REFERENCE,
        severity=Severity.WARNING,
        source=ACCEPTED_BY_NAME,
        fi=RuleTexts(
            title="Hyväksyntä on voimassa",
            why="Päättynyt hyväksyntä ei hyväksy mitään: sen löydökset ovat taas voimassa.",
            message="Hyväksyntä päättyi {found}, ennen kauden loppua {expected}",
            expected="viimeinen voimassaolopäivä aikaisintaan {expected}",
            fix="Poista rivi tai pyydä uusi hyväksyntä, jonka viimeinen päivä on solussa {cell}.",
        ),
        sv=RuleTexts(
            title="Godkännandet är i kraft",
            why="Ett utgånget godkännande godkänner ingenting: dess avvikelser gäller igen.",
            message="Godkännandet gick ut {found}, före periodens slut {expected}",
            expected="sista giltighetsdag tidigast {expected}",
            fix="Ta bort raden eller be om ett nytt godkännande och skriv dess dag i cell {cell}.",
        ),
        en=RuleTexts(
            title="A waiver is in force",
            why="A waiver that has ended accepts nothing: its findings stand again.",
            message="The waiver ended {found}, before the period's end {expected}",
            expected="a last day of {expected} or later",
            fix="Remove the row, or ask for a new waiver and write its last day into cell {cell}.",
        ),
    ),
    Rule(
        id="waiver-accepts-a-finding",
        kind=RuleKind.REFERENCE,
        severity=Severity.INFO,
        source=ACCEPTED_BY_NAME,
        fi=RuleTexts(
            title="Hyväksynnälle on löydös",
            why="Tarpeeton hyväksyntä voisi myöhemmin peittää uuden virheen.",
            message="Kohteeseen {found} ei osu yhtään löydöstä",
            expected="löydöksen arvo, luku, tiedosto tai tiedosto!taulukko!solu",
            fix="Poista rivi, jos löydös on korjattu; muuten korjaa kohde soluun {cell}.",
        ),
        sv=RuleTexts(
            title="Godkännandet har en avvikelse",
            why="Ett onödigt godkännande kunde senare dölja ett nytt fel.",
            message="Ingen avvikelse träffar målet {found}",
            expected="avvikelsens värde, tal, fil eller fil!blad!cell",
            fix="Ta bort raden om avvikelsen är rättad; rätta annars målet i cell {cell}.",
        ),
        en=RuleTexts(
            title="A waiver has a finding to accept",
            why="A waiver without need could later cover a new error.",
            message="No finding is about the target {found}",
            expected="a finding's value, figure, file or file!sheet!cell",
            fix="Remove the row if the finding is mended; else correct the target in cell {cell}.",
        ),
    ),
)
