"""What a check of the figures found, where it is more than one value of the file."""

from typing import Final

from schemas.reasons.reason import Reason

INCOME_AND_COST: Final = Reason(
    "income-and-cost",
    "tuotot {income}, kulut {cost}",
    "intäkter {income}, kostnader {cost}",
    "income {income}, cost {cost}",
)
AMENDMENTS_ONLY: Final = Reason(
    "amendments-only",
    "tiedostossa on vain muutoksia, eikä muista talousarvioista selviä etumerkkiä",
    "filen har bara ändringar, och tecknet framgår inte av de övriga budgetarna",
    "the file has amendments only, and no other budget tells the sign",
)
CLASS_OF_ACCOUNT: Final = Reason(
    "class-of-account",
    "{line} (tili {account})",
    "{line} (konto {account})",
    "{line} (account {account})",
)
EUROS_AND_ROWS: Final = Reason(
    "euros-and-rows",
    "{euros}, rivejä {count}",
    "{euros}, antal rader {count}",
    "{euros}, number of rows {count}",
)
CAUSE_IN_A_CELL: Final = Reason(
    "cause-in-a-cell",
    "solu {cell}, ja samalla rivillä palvelualue {unit} ja rivi {line}",
    "cell {cell}, och på samma rad serviceområdet {unit} och raden {line}",
    "cell {cell}, and on the same row the service area {unit} and the line {line}",
)
CAUSE_IN_A_NEW_FILE: Final = Reason(
    "cause-in-a-new-file",
    "uusi tiedosto selitykset.xlsx, sarakkeet Palvelualue, Tuloslaskelman rivi ja Selitys "
    "(mallina toteuma init -komennon ennuste.xlsx)",
    "en ny fil selitykset.xlsx, kolumnerna Palvelualue, Tuloslaskelman rivi och Selitys "
    "(som mall ennuste.xlsx, som toteuma init skriver)",
    "a new file selitykset.xlsx, the columns Palvelualue, Tuloslaskelman rivi and Selitys "
    "(as in ennuste.xlsx, which toteuma init writes)",
)

NAMES_MISSING: Final = Reason(
    "names-missing",
    "{count} nimeä ({names}), joita ei ole annettu raportin kielellä {language}",
    "{count} namn ({names}) som inte har getts på rapportens språk {language}",
    "{count} names ({names}) that are not given in the language of the report, {language}",
)
ACCOUNTS_MISSING: Final = Reason(
    "accounts-missing",
    "{count} tilin nimeä, joita ei ole annettu raportin kielellä {language}",
    "{count} kontonamn som inte har getts på rapportens språk {language}",
    "{count} names of accounts that are not given in the language of the report, {language}",
)
TEXTS_MISSING: Final = Reason(
    "texts-missing",
    "{count} tavoitetta tai tekstiä, joita ei ole annettu raportin kielellä {language}",
    "{count} mål eller texter som inte har getts på rapportens språk {language}",
    "{count} goals or texts that are not given in the language of the report, {language}",
)

CHECKS: Final = (
    INCOME_AND_COST,
    AMENDMENTS_ONLY,
    CLASS_OF_ACCOUNT,
    EUROS_AND_ROWS,
    CAUSE_IN_A_CELL,
    CAUSE_IN_A_NEW_FILE,
    NAMES_MISSING,
    ACCOUNTS_MISSING,
    TEXTS_MISSING,
)
