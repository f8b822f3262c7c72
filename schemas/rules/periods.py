"""Rules of periods: days, months and the report's period agree, and no month is missing."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import ACCRUAL, COMPARED_MONTHS, YEARS_OF_THE_REPORT
from schemas.severity import Severity

PERIODS: Final = (
    Rule(
        id="period-has-every-month",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.WARNING,  # sums of a whole period may stand on one of its months
        source=COMPARED_MONTHS,
        fi=RuleTexts(
            title="Kauden jokaiselta kuukaudelta on kirjauksia",
            why="Jos kokonainen kuukausi puuttuu, kaikki kauden luvut ovat liian pieniä. Verrataan "
            "edellisen vuoden samoihin kuukausiin.",
            message="Kuukaudelta {found} ei ole yhtään kirjausta",
            expected="kirjauksia; vuotta aiemmin {expected}",
            fix="Pudota syötekansioon kirjanpito, jossa kuukausi on mukana.",
        ),
        sv=RuleTexts(
            title="Varje månad i perioden har bokningar",
            why="Om en hel månad saknas är periodens alla siffror för små. Jämförs med samma "
            "månader året innan.",
            message="Månaden {found} har inga bokningar alls",
            expected="bokningar; ett år tidigare {expected}",
            fix="Lägg i indatamappen en bokföring där månaden är med.",
        ),
        en=RuleTexts(
            title="Every month of the period has postings",
            why="If a whole month is missing, all figures of the period are too small. Compared "
            "with the same months of last year.",
            message="The month {found} has no postings at all",
            expected="postings; a year earlier {expected}",
            fix="Drop a ledger that includes the month into the input folder.",
        ),
    ),
    Rule(
        id="service-area-has-every-month",
        kind=RuleKind.COMPLETENESS,
        source=COMPARED_MONTHS,
        trial=True,
        fi=RuleTexts(
            title="Palvelualueella on kirjauksia joka kuukaudelta",
            why="Jos palvelualueen kuukausi puuttuu viennistä, sen luvut ovat liian pieniä. "
            "Toiminta voi myös olla tauolla, joten sääntö on koekäytössä.",
            message="Palvelualueelta puuttuu kuukauden kirjaukset: {found}",
            expected="kirjauksia; vuotta aiemmin {expected}",
            fix="Tarkista, että kuukausi on mukana syötekansion kirjanpidossa. Jos kirjauksia ei "
            "kuulu olla, mitään ei tarvitse tehdä.",
        ),
        sv=RuleTexts(
            title="Serviceområdet har bokningar varje månad",
            why="Om en månad saknas i exporten är serviceområdets siffror för små. Verksamheten "
            "kan också ha paus, så regeln är på prov.",
            message="Serviceområdet saknar månadens bokningar: {found}",
            expected="bokningar; ett år tidigare {expected}",
            fix="Kontrollera att månaden är med i indatamappens bokföring. Om det inte ska finnas "
            "bokningar behöver inget göras.",
        ),
        en=RuleTexts(
            title="The service area has postings in every month",
            why="If a month is missing from the export, the service area's figures are too small. "
            "Its work may also pause, so the rule is on trial.",
            message="The service area lacks a month's postings: {found}",
            expected="postings; a year earlier {expected}",
            fix="Check that the month is in a ledger of the input folder. If there should be no "
            "postings, do nothing.",
        ),
    ),
    Rule(
        id="posting-is-within-the-period",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.INFO,
        source=YEARS_OF_THE_REPORT,
        fi=RuleTexts(
            title="Kirjaukset ovat kauden kuukausilta",
            why="Kauden jälkeiset kirjaukset luetaan, mutta ne eivät kuulu kauden lukuihin.",
            message="Kauden jälkeisiä kirjauksia jäi luvuista pois: {found}; suluissa rivien määrä",
            expected="kirjauksia kauden loppuun mennessä",
            fix="Mitään ei tarvitse tehdä; tiedoston {file} kirjaukset tulevat seuraavaan "
            "katsaukseen.",
        ),
        sv=RuleTexts(
            title="Bokningarna är från periodens månader",
            why="Bokningar efter perioden läses men hör inte till periodens siffror.",
            message="Bokningar efter perioden lämnades utanför siffrorna: {found}; antalet rader "
            "inom parentes",
            expected="bokningar till och med periodens slut",
            fix="Inget behöver göras; bokningarna i {file} kommer med i nästa rapport.",
        ),
        en=RuleTexts(
            title="Postings are of the period's months",
            why="Postings after the period are read, but they are no part of its figures.",
            message="Postings after the period were left out of the figures: {found}; the number "
            "of rows in parentheses",
            expected="postings up to the end of the period",
            fix="Do nothing; the postings of {file} will be in the next report.",
        ),
    ),
    Rule(
        id="date-is-not-after-the-period",
        kind=RuleKind.PLAUSIBILITY,
        severity=Severity.WARNING,
        source=ACCRUAL,
        fi=RuleTexts(
            title="Kauteen kirjattu tosite ei ole kauden jälkeen päivätty",
            why="Tulevaisuuteen päivätty tosite on kauden luvuissa. Se voi olla jaksotus tai väärä "
            "kausi.",
            message="Tosite on päivätty kauden jälkeen (päivän kuukausi → kirjattu kausi): {found}",
            expected="tositteen päivä viimeistään kauden viimeisenä päivänä",
            fix="Tarkista solun {cell} päivä ja rivin kausi; korjaa väärä kirjanpidossa ja aja "
            "vienti uudelleen.",
        ),
        sv=RuleTexts(
            title="Ett verifikat i perioden är inte daterat efter den",
            why="Ett framtida verifikat ingår i periodens siffror. Det kan vara en periodisering "
            "eller fel period.",
            message="Verifikatet är daterat efter perioden (dagens månad → bokförd period): "
            "{found}",
            expected="verifikatets dag senast periodens sista dag",
            fix="Kontrollera dagen i cell {cell} och radens period; rätta felet i bokföringen och "
            "gör om exporten.",
        ),
        en=RuleTexts(
            title="A voucher in the period is not dated after it",
            why="A voucher of the future is in the period's figures. It may be an accrual, or the "
            "wrong period.",
            message="The voucher is dated after the period (month of the date → period booked): "
            "{found}",
            expected="a voucher's date on the period's last day at the latest",
            fix="Check the date in cell {cell} and the row's period; correct the wrong one in the "
            "ledger and export again.",
        ),
    ),
    Rule(
        id="date-is-in-the-month-of-its-period",
        kind=RuleKind.PLAUSIBILITY,
        severity=Severity.WARNING,
        source=ACCRUAL,
        fi=RuleTexts(
            title="Tositteen päivä on sen kauden kuukautta",
            why="Kausi ratkaisee luvun kuukauden ja päivä palvelualueen. Ero on usein jaksotus, "
            "mutta kauden vaihteessa se siirtää rahaa kaudelta toiselle.",
            message="Päivä ja kausi ovat eri kuukautta (päivän kuukausi → kirjattu kausi): {found}",
            expected="päivä ja kausi samaa kuukautta",
            fix="Tarkista solun {cell} tosite; korjaa väärä kausi kirjanpidossa.",
        ),
        sv=RuleTexts(
            title="Verifikatets dag är i periodens månad",
            why="Perioden avgör siffrans månad och dagen serviceområdet. Skillnaden är ofta en "
            "periodisering, men vid periodskifte flyttar den pengar mellan perioder.",
            message="Dag och period är olika månader (dagens månad → bokförd period): {found}",
            expected="dag och period i samma månad",
            fix="Kontrollera verifikatet i cell {cell}; rätta fel period i bokföringen.",
        ),
        en=RuleTexts(
            title="A voucher's date is in the month of its period",
            why="The period decides a figure's month, the date its service area. A difference is "
            "often an accrual, but at a period's end it moves money to another period.",
            message="Date and period are of different months (month of the date → period booked): "
            "{found}",
            expected="date and period of the same month",
            fix="Check the voucher of cell {cell}; correct a wrong period in the ledger.",
        ),
    ),
)
