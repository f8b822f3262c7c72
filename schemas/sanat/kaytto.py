"""What the command line says of an order that cannot be carried out as it was given."""

from typing import Final

from schemas.kieli import Kieli
from schemas.sanat.sana import Sana, Sanottava


class ToldError(ValueError):
    """An error that its user reads; `told` says it in any language.

    As a string it is English, like every exception.
    """

    def __init__(self, told: Sanottava) -> None:
        """Keep what is told."""
        super().__init__(told(Kieli.EN))
        self.told = told


EI_KAUSI: Final = Sana(
    "{teksti!r} ei ole kausi: anna 2023-Q1, 2023-03 tai 2023",
    "{teksti!r} är ingen period: ange 2023-Q1, 2023-03 eller 2023",
    "{teksti!r} is no period: give 2023-Q1, 2023-03 or 2023",
)
EI_KANSIOTA: Final = Sana(
    "kansiota {kansio} ei ole", "mappen {kansio} finns inte", "there is no folder {kansio}"
)
EI_TOIMIALAA: Final = Sana(
    "toimialaa {nimi!r} ei ole; tunnetut: {tunnetut}",
    "sektorn {nimi!r} finns inte; kända: {tunnetut}",
    "no division {nimi!r}; known: {tunnetut}",
)
EI_POHJAA: Final = Sana(
    "raporttipohjaa {nimi!r} ei ole; tunnetut: {tunnetut}",
    "rapportmallen {nimi!r} finns inte; kända: {tunnetut}",
    "no layout {nimi!r}; known: {tunnetut}",
)
EI_AJETTU: Final = Sana(
    "--pdf tarvitsee LibreOfficen, eikä sitä löydy tältä koneelta. Mitään ei ajettu. Asenna "
    "LibreOffice tai aja ilman valintaa --pdf.",
    "--pdf behöver LibreOffice, som inte finns på den här datorn. Inget kördes. Installera "
    "LibreOffice eller kör utan valet --pdf.",
    "--pdf needs LibreOffice, which this machine does not have. Nothing was run. Install "
    "LibreOffice or run without --pdf.",
)
EI_SAANTOA: Final = Sana(
    "sääntöä {tunnus} ei ole", "regeln {tunnus} finns inte", "there is no rule {tunnus}"
)
LAHELLA_SAANTOJA: Final = Sana(
    "sääntöä {tunnus} ei ole; sitä lähellä: {lahella}",
    "regeln {tunnus} finns inte; nära den: {lahella}",
    "there is no rule {tunnus}; near it: {lahella}",
)
