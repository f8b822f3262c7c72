"""The words of the marked copies: the list on the first sheet and the note on a cell."""

from typing import Final

from schemas.sanat.sana import Sana

KORJATTAVAA: Final = Sana("Korjattavaa", "Att rätta", "To mend")
"""The name of the first sheet."""
NIMETON: Final = Sana("Taul1", "Blad1", "Sheet1")
"""The name of a sheet that the sender's file has no name for."""
OTSIKKO: Final = Sana(
    "Korjattavaa tässä tiedostossa", "Att rätta i den här filen", "To mend in this file"
)
LOYDOKSIA_ON: Final = Sana(
    "Löydöksiä on {maara}.", "Antalet observationer är {maara}.", "There are {maara} findings."
)
ENSIMMAISET: Final = Sana(
    "Tässä on {maara} ensimmäistä.", "Här är de {maara} första.", "Here are the first {maara}."
)
MITEN: Final = Sana(
    "Korjaa merkityt solut, poista tämä taulukko ja pudota tiedosto uudelleen syötekansioon. Muut "
    "solut ja muotoilut ovat ennallaan.",
    "Rätta de märkta cellerna, ta bort det här bladet och lägg filen på nytt i mappen för indata. "
    "Övriga celler och format är oförändrade.",
    "Mend the marked cells, remove this sheet and drop the file into the input folder again. Other "
    "cells and formats are as they were.",
)
LOYTYI: Final = Sana("Löytyi: {arvo}", "Hittades: {arvo}", "Found: {arvo}")
PITAISI_OLLA: Final = Sana("Pitäisi olla: {arvo}", "Borde vara: {arvo}", "Should be: {arvo}")
KORJAUS: Final = Sana("Korjaus: {teksti}", "Rättelse: {teksti}", "To mend it: {teksti}")
SAANTO: Final = Sana(
    "Sääntö: {nimi} ({tunnus})", "Regel: {nimi} ({tunnus})", "Rule: {nimi} ({tunnus})"
)
