"""The texts and partners of traced rows, only when they are asked for."""

from dataclasses import replace
from pathlib import Path

import polars as pl

from flows.reading.texts import texts_of_rows
from schemas.jaljitys import TEKSTIT, Jalki


def with_texts(jalki: Jalki, folder: Path) -> Jalki:
    """Return a trace with the text and the partner of each row, empty where a row has none.

    `folder` is where its files are.

    Raises:
        OSError: a file is gone.
    """
    sources = pl.DataFrame(
        {
            "lahde": range(len(jalki.lahteet)),
            "file": [lahde.tiedosto.nimi for lahde in jalki.lahteet],
            "sheet": [lahde.taulukko for lahde in jalki.lahteet],
        },
        schema={"lahde": pl.Int32, "file": pl.String, "sheet": pl.String},
    )
    rows = jalki.rivit.select("lahde", row="lahderivi").join(
        sources, on="lahde", how="left", maintain_order="left"
    )
    return replace(jalki, tekstit=texts_of_rows(rows, jalki.lahteet, folder).select(list(TEKSTIT)))
