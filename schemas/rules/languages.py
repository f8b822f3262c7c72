"""Rules of languages: what a report prints is given in its language."""

from typing import Final

from schemas.rules.rule import Rule, RuleKind, RuleTexts
from schemas.rules.source import BOTH_LANGUAGES
from schemas.severity import Severity

LANGUAGES: Final = (
    Rule(
        id="name-is-in-the-language",
        kind=RuleKind.COMPLETENESS,
        severity=Severity.INFO,
        source=BOTH_LANGUAGES,
        fi=RuleTexts(
            title="Nimet ja tekstit on annettu raportin kielellä",
            why="Muunkielinen raportti näyttää suomeksi sen, mitä ei ole annettu sen kielellä.",
            message="Raportissa näytetään suomeksi: {found}",
            expected="nimi ja teksti raportin kielellä",
            fix="Lisää syötteisiin organisaatio, palvelualueet, hankkeet, tilikartta (tilien "
            "nimet), tavoitteet, tekstit ja raporttipohja sarake, jonka otsikko "
            "päättyy sanaan ruotsiksi tai englanniksi, esimerkiksi «Palvelualue ruotsiksi», "
            "tai täydennä sen tyhjät solut.",
        ),
        sv=RuleTexts(
            title="Namn och texter har getts på rapportens språk",
            why="En rapport på ett annat språk visar på finska det som inte har getts på dess "
            "språk.",
            message="I rapporten visas på finska: {found}",
            expected="namnet och texten på rapportens språk",
            fix="Lägg till en kolumn i indatafilerna organisaatio, palvelualueet, hankkeet, "
            "tilikartta (kontonas namn), tavoitteet, tekstit och raporttipohja: rubriken "
            "slutar på ruotsiksi (på svenska) eller englanniksi (på engelska), till exempel "
            "«Palvelualue ruotsiksi», eller fyll i dess tomma celler.",
        ),
        en=RuleTexts(
            title="Names and texts are given in the language of the report",
            why="A report in another language shows in Finnish what is not given in its own.",
            message="The report shows in Finnish: {found}",
            expected="the name and the text in the language of the report",
            fix="Add a column to the inputs organisaatio, palvelualueet, hankkeet, tilikartta, "
            "(names of accounts), tavoitteet, tekstit and raporttipohja: its heading "
            "ends in ruotsiksi (in Swedish) or englanniksi (in English), for example «Palvelualue "
            "ruotsiksi», or fill in its empty cells.",
        ),
    ),
)
