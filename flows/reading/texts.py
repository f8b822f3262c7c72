"""The texts and partners of rows, read from the files only when they are asked for.

They may hold personal data: no frame of a reading, no finding and no history keeps them.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

import polars as pl

from flows.reading.content import read_workbook
from flows.reading.limits import RAJAT
from flows.reading.sheets import column_number
from schemas.jaljitys import RIVITEKSTIT, TEKSTIT
from schemas.lahteet import Lahde


def texts_of_rows(rows: pl.DataFrame, lahteet: Sequence[Lahde], folder: Path) -> pl.DataFrame:
    """Return the texts of rows, with the columns of `RIVITEKSTIT`, in the order of the rows.

    `rows` has file, sheet, row; a row that is in no table with texts has null ones. `folder` is
    where the files are.

    Raises:
        OSError: a file is gone.
    """
    wanted = set(rows.select("file", "sheet").unique().iter_rows())
    tables = {_key(lahde): lahde for lahde in reversed(lahteet) if TEKSTIT.keys() & lahde.sarakkeet}
    by_file: dict[str, list[Lahde]] = {}
    for key in sorted(wanted & tables.keys()):
        by_file.setdefault(key[0], []).append(tables[key])
    found = [pl.DataFrame(schema=RIVITEKSTIT)]
    for name, of_file in by_file.items():
        found += _texts_of(folder / name, of_file)
    keys = ["file", "sheet", "row"]
    return rows.select("file", "sheet", pl.col("row").cast(pl.Int32)).join(
        pl.concat(found), on=keys, how="left", maintain_order="left"
    )


def _key(lahde: Lahde) -> tuple[str, str]:
    return lahde.tiedosto.nimi, lahde.taulukko


def _texts_of(path: Path, lahteet: Iterable[Lahde]) -> list[pl.DataFrame]:
    """Read the columns of text of some tables of a file, by sheet row."""
    sheets = read_workbook(path.read_bytes(), path.name, RAJAT).taulukot
    cells = {sheet.nimi: sheet.solut for sheet in sheets}
    return [_columns(lahde, cells[lahde.taulukko]) for lahde in lahteet]


def _columns(lahde: Lahde, solut: pl.DataFrame) -> pl.DataFrame:
    nothing = pl.lit(None, pl.String)
    names = {termi: _column(lahde, termi, solut) for termi in TEKSTIT}
    file, sheet = _key(lahde)
    return solut.select(
        file=pl.lit(file),
        sheet=pl.lit(sheet),
        row=pl.int_range(1, pl.len() + 1, dtype=pl.Int32),
        **{
            termi: nothing if name is None else pl.col(name).cast(pl.String)
            for termi, name in names.items()
        },
    )


def _column(lahde: Lahde, termi: str, solut: pl.DataFrame) -> str | None:
    letters = lahde.sarakkeet.get(termi)
    name = str(column_number(letters)) if letters else ""
    return name if name in solut.columns else None
