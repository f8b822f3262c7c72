"""Rules that compare with last year: what is no longer there, and what is unlike it."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import ANALYTICAL_REVIEW, COMPARED_MONTHS, INCOME_AND_COST
from schemas.severity import Severity

LAST_YEAR: Final = (
    Rule(
        id="service-area-has-postings",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.WARNING,
        source=COMPARED_MONTHS,
        fi=RuleTexts(
            title="Palvelualueella on kirjauksia niin kuin viime vuonna",
            why="Palvelualue, jolla oli viime vuonna kirjauksia, puuttuu tämän vuoden luvuista.",
            message="Palvelualueella {found} ei ole tällä kaudella yhtään kirjausta",
            expected="kirjauksia; edellisen vuoden samoina kuukausina {expected}",
            fix="Tarkista, että palvelualueen kirjanpito on mukana. Jos toiminta on päättynyt, "
            "merkitse se organisaatio-syötteen sarakkeeseen Voimassa asti.",
        ),
        sv=RuleTexts(
            title="Serviceområdet har bokningar som i fjol",
            why="Ett serviceområde som hade bokningar i fjol saknas i årets siffror.",
            message="Serviceområdet {found} har inga bokningar alls under perioden",
            expected="bokningar; under samma månader i fjol {expected}",
            fix="Kontrollera att serviceområdets bokföring är med. Om verksamheten upphört, ange "
            "det i kolumnen Voimassa asti i underlaget organisaatio.",
        ),
        en=RuleTexts(
            title="The service area has postings as last year",
            why="A service area that had postings last year is missing from this year's figures.",
            message="The service area {found} has no postings at all in this period",
            expected="postings; in the same months of last year {expected}",
            fix="Check that the service area's ledger is there. If its work has ended, say so in "
            "the column Voimassa asti of the organisaatio input.",
        ),
    ),
    Rule(
        id="class-has-postings",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.WARNING,
        source=COMPARED_MONTHS,
        fi=RuleTexts(
            title="Rivillä on kirjauksia niin kuin viime vuonna",
            why="Rivillä oli edellisen vuoden samoina kuukausina vähintään 1 000 euroa ja nyt ei "
            "mitään: esimerkiksi poistot tai sisäiset vuokrat ovat voineet jäädä kirjaamatta.",
            message="Rivillä ei ole tällä kaudella yhtään kirjausta: {found}",
            expected="kirjauksia; edellisen vuoden samoina kuukausina {expected}",
            fix="Tarkista, onko jotakin jäänyt kirjaamatta (viime vuoden ensimmäinen kirjaus on "
            "solussa {cell}), ja kirjaa se tai selitä ero tekstissä.",
        ),
        sv=RuleTexts(
            title="Raden har bokningar som i fjol",
            why="Raden hade minst 1 000 euro under samma månader i fjol och nu ingenting: till "
            "exempel avskrivningar eller interna hyror kan vara obokförda.",
            message="Raden har inga bokningar alls under perioden: {found}",
            expected="bokningar; under samma månader i fjol {expected}",
            fix="Kontrollera om något är obokfört (fjolårets första bokning finns i cell {cell}) "
            "och bokför det, eller förklara skillnaden i texten.",
        ),
        en=RuleTexts(
            title="The line has postings as last year",
            why="The line had at least 1,000 euros in the same months of last year and has nothing "
            "now: depreciation or internal rents, for one, may not have been booked.",
            message="The line has no postings at all in this period: {found}",
            expected="postings; in the same months of last year {expected}",
            fix="Check whether something is not booked yet (last year's first posting is in cell "
            "{cell}) and book it, or explain the difference in the text.",
        ),
    ),
    Rule(
        id="class-has-its-sign",
        kind=RuleKind.PLAUSIBILITY,
        severity=Severity.WARNING,
        source=INCOME_AND_COST,
        fi=RuleTexts(
            title="Tulo on raportissa plussaa ja meno miinusta",
            why="Painettava luku on luokkansa luonnetta vastaan. Syynä voi olla oikaisu, väärä "
            "tili tai väärä etumerkki.",
            message="Luku on väärän merkkinen: {found}; suluissa kirjausten määrä",
            expected="tulo plussaa, meno miinusta",
            fix="Tarkista kirjaukset alkaen solusta {cell}, joka vaikuttaa eniten. Jos luku on "
            "oikein, selitä se tekstissä.",
        ),
        sv=RuleTexts(
            title="En inkomst är plus och en utgift minus i rapporten",
            why="Talet som trycks går emot klassens natur. Orsaken kan vara en rättelse, fel konto "
            "eller fel tecken.",
            message="Talet har fel tecken: {found}; antalet bokningar inom parentes",
            expected="inkomst plus, utgift minus",
            fix="Kontrollera bokningarna med början från cell {cell}, som påverkar mest. Om talet "
            "är rätt, förklara det i texten.",
        ),
        en=RuleTexts(
            title="Income is positive and cost negative in the report",
            why="The printed figure goes against the nature of its class. The reason may be a "
            "correction, a wrong account or a wrong sign.",
            message="The figure has the wrong sign: {found}; the number of postings in parentheses",
            expected="income positive, cost negative",
            fix="Check the postings, beginning with cell {cell}, which weighs most. If the figure "
            "is right, explain it in the text.",
        ),
    ),
    Rule(
        id="month-is-like-last-year",
        kind=RuleKind.PLAUSIBILITY,
        severity=Severity.INFO,
        source=ANALYTICAL_REVIEW,
        fi=RuleTexts(
            title="Kuukausi on viime vuoden kaltainen",
            why="Rivin kuukausi eroaa edellisen vuoden samasta kuukaudesta yli 10 000 euroa ja yli "
            "neljä kertaa sen, mitä rivin kuukaudet viime vuonna tavallisesti vaihtelivat "
            "(mediaanipoikkeama). Ero voi olla oikein: tämä on vain tiedoksi.",
            message="Kuukauden summa poikkeaa viime vuodesta: {found}",
            expected="viime vuoden sama kuukausi ± sallittu ero: {expected}",
            fix="Mitään ei tarvitse tehdä. Jos ero yllättää, katso kuukauden kirjaukset solusta "
            "{cell} alkaen; suuri ero kannattaa selittää tekstissä.",
        ),
        sv=RuleTexts(
            title="Månaden liknar fjolåret",
            why="Radens månad skiljer sig från samma månad i fjol med över 10 000 euro och över "
            "fyra gånger det som radens månader i fjol vanligen varierade (medianavvikelse). "
            "Skillnaden kan vara rätt: detta är bara för kännedom.",
            message="Månadens summa avviker från fjolåret: {found}",
            expected="samma månad i fjol ± tillåten skillnad: {expected}",
            fix="Inget behöver göras. Om skillnaden överraskar, se på månadens bokningar från cell "
            "{cell}; en stor skillnad är bra att förklara i texten.",
        ),
        en=RuleTexts(
            title="The month is like last year",
            why="The line's month differs from the same month of last year by more than 10,000 "
            "euros and by more than four times what the line's months usually varied last year "
            "(median deviation). The difference may be right: this is for information only.",
            message="The month's sum differs from last year: {found}",
            expected="the same month of last year ± the allowed difference: {expected}",
            fix="Do nothing. If the difference surprises, look at the month's postings from cell "
            "{cell} on; a large one is worth explaining in the text.",
        ),
    ),
)
