"""What goals and narrative choose from: states, levels, sections."""

from typing import Final

TILAT: Final = ("Toteutuu", "Toteutuu osittain", "Ei toteudu")
TASOT: Final = ("toimiala", "käyttösuunnitelma")
OSIOT: Final = (
    "Toimialan tavoitteet",
    "Kuvaus",
    "Toimintaympäristö",
    "Palvelualue",
    "Sitovuustaso",
    "Investoinnit",
    "Palvelualueiden tavoitteet",
)
"""The sections of the report that take text; `Palvelualue` names its unit in Otsikko."""
