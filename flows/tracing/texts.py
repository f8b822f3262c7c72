"""The texts and partners of traced rows, read from the files only when they are asked for.

They may hold personal data: no frame, finding or report keeps them.
"""

from dataclasses import replace
from pathlib import Path
from typing import Final

import polars as pl

from flows.reading.content import read_workbook
from flows.reading.limits import RAJAT
from flows.reading.sheets import column_number
from schemas.jaljitys import TEKSTIT, Jalki
from schemas.lahteet import Lahde

_TERMS: Final = tuple(TEKSTIT)


def with_texts(jalki: Jalki, folder: Path) -> Jalki:
    """Return a trace with the text and the partner of each row, empty where a row has none.

    `folder` is where its files are.

    Raises:
        OSError: a file is gone.
    """
    numbers = jalki.rivit["lahde"].unique().sort().to_list()
    found = [_texts_of(number, jalki.lahteet[number], folder) for number in numbers]
    schema = {"lahde": pl.Int32, "lahderivi": pl.Int32, **TEKSTIT}
    texts = pl.concat([pl.DataFrame(schema=schema), *found])
    joined = jalki.rivit.select("lahde", "lahderivi").join(
        texts, on=["lahde", "lahderivi"], how="left", maintain_order="left"
    )
    return replace(jalki, tekstit=joined.select(_TERMS))


def _texts_of(number: int, lahde: Lahde, folder: Path) -> pl.DataFrame:
    """Read the columns of text of one table, by sheet row."""
    path = folder / lahde.tiedosto.nimi
    workbook = read_workbook(path.read_bytes(), path.name, RAJAT)
    (solut,) = [sheet.solut for sheet in workbook.taulukot if sheet.nimi == lahde.taulukko][:1]
    nothing = pl.lit(None, pl.String)
    columns = {termi: _column(lahde, termi, solut) for termi in _TERMS}
    return solut.select(
        lahde=pl.lit(number, pl.Int32),
        lahderivi=pl.int_range(1, pl.len() + 1, dtype=pl.Int32),
        **{termi: nothing if name is None else pl.col(name) for termi, name in columns.items()},
    )


def _column(lahde: Lahde, termi: str, solut: pl.DataFrame) -> str | None:
    letters = lahde.sarakkeet.get(termi)
    name = str(column_number(letters)) if letters else ""
    return name if name in solut.columns else None
