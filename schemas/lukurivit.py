"""The tidy rows of figures: their columns, and what each tells. Their files: `kaksoset.py`."""

from types import MappingProxyType
from typing import Final

import polars as pl

LUKURIVIT: Final = pl.Schema(
    {
        "kausi": pl.String(),
        "toimiala": pl.String(),
        "laskelma": pl.String(),
        "taso": pl.String(),
        "yksikko": pl.String(),
        "otsikko": pl.String(),
        "koodi": pl.String(),
        "selite": pl.String(),
        "laji": pl.String(),
        "suure": pl.String(),
        "vuosi": pl.Int32(),
        "cents": pl.Int64(),
    }
)
"""The columns of the tidy figures: one row for each amount that the workbook prints."""

LUKURIVIEN_SELITYKSET: Final = MappingProxyType(
    {
        "kausi": "raportin kausi, esim. 2023-Q1",
        "toimiala": "toimiala; koko kunnan raportissa kunnan rivi",
        "laskelma": "taulukko: yhteenveto, tuloslaskelma tai investoinnit",
        "taso": "mikä yksikkö on: toimiala, palvelualue, investointiryhmä tai investoinnit",
        "yksikko": "yksikön nimi sellaisena kuin se on aineistossa",
        "otsikko": "yksikön nimi sellaisena kuin taulukko sen tulostaa",
        "koodi": "rivin koodi raporttipohjassa, sama kaikilla kielillä",
        "selite": "rivin nimi raportin kielellä",
        "laji": "luokka tai välisumma",
        "suure": (
            "sarake: tp, tot_edellinen, alkuperainen, muutos, ta, tot, jaljella, ennuste tai "
            "poikkeama"
        ),
        "vuosi": "vuosi, jota luku koskee",
        "cents": "luku sentteinä kokonaislukuna; tulot positiivisia, menot negatiivisia",
    }
)
"""What the columns hold, in the users' words."""
