"""Rules of the sarakkeet input: what it says of unknown headings is known and of one mind."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import COMPLETE_MATERIAL, READABLE_VALUES
from schemas.severity import Severity

MAPPINGS: Final = (
    Rule(
        id="mapping-meaning-is-known",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Sarakkeet-syötteen merkitys tunnetaan",
            why="Otsikkoa, jonka merkitystä ei tunneta, ei voi lukea.",
            message="Merkitys {found} ei ole mikään tunnetuista otsikoista",
            expected="jokin tunnetuista otsikoista; lähimpänä: {expected}",
            fix="Valitse soluun {cell} otsikko luettelosta, tai viiva (-), jos saraketta ei lueta.",
        ),
        sv=RuleTexts(
            title="Betydelsen i underlaget sarakkeet är känd",
            why="En rubrik vars betydelse är okänd kan inte läsas.",
            message="Betydelsen {found} är ingen av de kända rubrikerna",
            expected="en av de kända rubrikerna; närmast: {expected}",
            fix="Välj en rubrik ur listan i cell {cell}, eller ett streck (-) om kolumnen inte ska "
            "läsas.",
        ),
        en=RuleTexts(
            title="The meaning in the sarakkeet input is known",
            why="A heading whose meaning is unknown cannot be read.",
            message="The meaning {found} is none of the headings that are known",
            expected="a heading that is known; the nearest: {expected}",
            fix="Choose a heading of the list in cell {cell}, or a dash (-) if the column is not "
            "to be read.",
        ),
    ),
    Rule(
        id="mapping-form-is-known",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Sarakkeet-syötteen muoto tunnetaan",
            why="Väärin kirjoitettu muoto jättäisi päivät, etumerkin tai kauden arvauksen varaan.",
            message="Muoto {found} ei ole tunnettu tai ei sovi sarakkeeseen",
            expected="päivien muoto (pp.kk.vvvv, kk/pp/vvvv), summien muoto (1.234,56 tai "
            "1,234.56), etumerkki (debet+, tulo+) tai summien kausi tai vuosi (kausi 2023-03, "
            "vuosi 2023)",
            fix="Korjaa solu {cell}. Usean muodon väliin tulee puolipiste.",
        ),
        sv=RuleTexts(
            title="Formen i underlaget sarakkeet är känd",
            why="En felskriven form skulle lämna dagar, tecken eller period till en gissning.",
            message="Formen {found} är okänd eller passar inte kolumnen",
            expected="dagarnas form (pp.kk.vvvv, kk/pp/vvvv), beloppens form (1.234,56 eller "
            "1,234.56), tecknet (debet+, tulo+) eller beloppens period eller år (kausi 2023-03, "
            "vuosi 2023)",
            fix="Rätta cell {cell}. Flera former skiljs åt med semikolon.",
        ),
        en=RuleTexts(
            title="The form in the sarakkeet input is known",
            why="A misspelt form would leave days, sign or period to a guess.",
            message="The form {found} is unknown or does not suit the column",
            expected="the form of days (pp.kk.vvvv, kk/pp/vvvv), the form of amounts (1.234,56 or "
            "1,234.56), the sign (debet+, tulo+), or the period or year of amounts (kausi 2023-03, "
            "vuosi 2023)",
            fix="Correct cell {cell}. Several forms are parted by a semicolon.",
        ),
    ),
    Rule(
        id="mapping-has-its-file",
        kind=RuleKind.STRUCTURE,
        severity=Severity.WARNING,
        source=COMPLETE_MATERIAL,
        fi=RuleTexts(
            title="Sarakkeet-syötteen tiedostomallilla on tiedosto",
            why="Rivi, jonka malli ei osu yhteenkään tiedostoon, ei vaikuta mihinkään.",
            message="Tiedostomalli {found} ei osu yhteenkään syötekansion tiedostoon",
            expected="syötekansion tiedosto; lähimpänä: {expected}",
            fix="Korjaa solun {cell} malli. Tähti korvaa minkä tahansa osan nimestä.",
        ),
        sv=RuleTexts(
            title="Filmönstret i underlaget sarakkeet har en fil",
            why="En rad vars mönster inte träffar någon fil påverkar ingenting.",
            message="Filmönstret {found} träffar ingen fil i indatamappen",
            expected="en fil i indatamappen; närmast: {expected}",
            fix="Rätta mönstret i cell {cell}. En asterisk står för valfri del av namnet.",
        ),
        en=RuleTexts(
            title="The file pattern in the sarakkeet input has a file",
            why="A row whose pattern matches no file has no effect.",
            message="The file pattern {found} matches no file of the input folder",
            expected="a file of the input folder; the nearest: {expected}",
            fix="Correct the pattern in cell {cell}. An asterisk stands for any part of the name.",
        ),
    ),
    Rule(
        id="mapping-has-its-heading",
        kind=RuleKind.STRUCTURE,
        severity=Severity.WARNING,
        source=COMPLETE_MATERIAL,
        fi=RuleTexts(
            title="Sarakkeet-syötteen otsikko on tiedostossa",
            why="Rivi, jonka otsikkoa tiedostossa ei ole, ei vaikuta mihinkään.",
            message="Otsikkoa {found} ei ole yhdessäkään rivin tiedostoista",
            expected="tiedoston otsikko; lähimpänä: {expected}",
            fix="Kirjoita soluun {cell} otsikko niin kuin se on tiedostossa.",
        ),
        sv=RuleTexts(
            title="Rubriken i underlaget sarakkeet finns i filen",
            why="En rad vars rubrik inte finns i filen påverkar ingenting.",
            message="Rubriken {found} finns inte i någon av radens filer",
            expected="en rubrik i filen; närmast: {expected}",
            fix="Skriv rubriken i cell {cell} så som den står i filen.",
        ),
        en=RuleTexts(
            title="The heading in the sarakkeet input is in the file",
            why="A row whose heading is not in the file has no effect.",
            message="The heading {found} is in none of the row's files",
            expected="a heading of the file; the nearest: {expected}",
            fix="Write the heading into cell {cell} as it stands in the file.",
        ),
    ),
    Rule(
        id="mapping-is-unambiguous",
        kind=RuleKind.STRUCTURE,
        source=READABLE_VALUES,
        fi=RuleTexts(
            title="Sarakkeet-syötteen rivit ovat yksimielisiä",
            why="Jos kaksi riviä sanoo samasta tiedostosta eri asian, luku olisi arvaus.",
            message="Solussa {cell} on {found}, mutta toisella rivillä {expected}",
            expected="{expected}",
            fix="Poista solun {cell} rivi tai toinen niistä, tai rajaa ne eri tiedostoihin "
            "sarakkeessa Tiedosto.",
        ),
        sv=RuleTexts(
            title="Raderna i underlaget sarakkeet är eniga",
            why="Om två rader säger olika om samma fil vore talet en gissning.",
            message="I cell {cell} står {found}, men på en annan rad {expected}",
            expected="{expected}",
            fix="Ta bort raden med cell {cell} eller den andra, eller avgränsa dem till olika "
            "filer i kolumnen Tiedosto.",
        ),
        en=RuleTexts(
            title="The rows of the sarakkeet input are of one mind",
            why="If two rows say different things of one file, the figure would be a guess.",
            message="Cell {cell} says {found}, but another row {expected}",
            expected="{expected}",
            fix="Remove the row of cell {cell} or the other one, or limit them to different files "
            "in the column Tiedosto.",
        ),
    ),
)
