"""Rules of the forecast: own figures have a place, large deviations a cause."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import ANALYTICAL_REVIEW, UNITS_OF_THE_REPORT
from schemas.severity import Severity

FORECASTS: Final = (
    Rule(
        id="forecast-line-is-known",
        kind=RuleKind.REFERENCE,
        source=UNITS_OF_THE_REPORT,
        fi=RuleTexts(
            title="Ennusteen ja selityksen yksikkö ja rivi tunnetaan",
            why="Tuntemattoman yksikön tai rivin ennuste jäisi pois raportista.",
            message="Palvelualuetta tai riviä ei tunneta: {found}",
            expected="palvelualue ja tuloslaskelman rivi samoin kirjoitettuina kuin talousarviossa",
            fix="Korjaa solu {cell}.",
        ),
        sv=RuleTexts(
            title="Enheten och raden i en prognos och en förklaring är kända",
            why="En prognos för en okänd enhet eller rad skulle lämnas utanför rapporten.",
            message="Serviceområdet eller raden är inte känd: {found}",
            expected="serviceområdet och resultaträkningens rad skrivna som i budgeten",
            fix="Rätta cell {cell}.",
        ),
        en=RuleTexts(
            title="The unit and the line of a forecast and a cause are known",
            why="A forecast of an unknown unit or line would be left out of the report.",
            message="The service area or the line is not known: {found}",
            expected="the service area and the line of the income statement, written as in the "
            "budget",
            fix="Mend cell {cell}.",
        ),
    ),
    Rule(
        id="forecast-is-given-once",
        kind=RuleKind.REFERENCE,
        source=UNITS_OF_THE_REPORT,
        fi=RuleTexts(
            title="Rivin oma ennuste annetaan kerran",
            why="Kahdesta ennusteesta ei tiedä, kumpi on voimassa.",
            message="Rivillä on jo ennuste: {found}",
            expected="yksi ennuste palvelualueen riville",
            fix="Poista toinen ennuste, esimerkiksi rivi {cell}.",
        ),
        sv=RuleTexts(
            title="En rads egen prognos ges en gång",
            why="Av två prognoser vet man inte vilken som gäller.",
            message="Raden har redan en prognos: {found}",
            expected="en prognos för en rad i serviceområdet",
            fix="Ta bort den ena prognosen, till exempel rad {cell}.",
        ),
        en=RuleTexts(
            title="A line's own forecast is given once",
            why="Of two forecasts nobody knows which holds.",
            message="The line has a forecast already: {found}",
            expected="one forecast for a line of the service area",
            fix="Take one of the forecasts away, for instance {cell}.",
        ),
    ),
    Rule(
        id="deviation-is-explained",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.WARNING,
        source=ANALYTICAL_REVIEW,
        fi=RuleTexts(
            title="Suurella poikkeamalla on selitys",
            why="Valtuuston pitää tietää, mistä suuri poikkeama johtuu. Suuri on poikkeama, joka "
            "on vähintään 20 000 euroa ja vähintään kymmenesosa muutetusta talousarviosta.",
            message="Ennuste poikkeaa talousarviosta vähintään 20 000 € ja 10 % ilman selitystä: "
            "{found}",
            expected="syy syötteessä selitykset: {expected}",
            fix="Kirjoita syy syötteeseen selitykset: {expected}.",
        ),
        sv=RuleTexts(
            title="En stor avvikelse har en förklaring",
            why="Fullmäktige behöver veta vad en stor avvikelse beror på. Stor är en avvikelse på "
            "minst 20 000 euro och minst en tiondel av den ändrade budgeten.",
            message="Prognosen avviker från budgeten med minst 20 000 € och 10 % utan "
            "förklaring: {found}",
            expected="orsaken i underlaget selitykset: {expected}",
            fix="Skriv orsaken i underlaget selitykset: {expected}.",
        ),
        en=RuleTexts(
            title="A large deviation has a cause",
            why="The council must know what a large deviation comes from. Large is a deviation of "
            "at least 20,000 euros and at least a tenth of the amended budget.",
            message="The forecast deviates from the budget by at least €20,000 and 10 % without "
            "a cause: {found}",
            expected="the cause in the input selitykset: {expected}",
            fix="Write the cause into the input selitykset: {expected}.",
        ),
    ),
)
