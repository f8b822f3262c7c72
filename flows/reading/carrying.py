"""Values that rows of groups give to the rows below them. The rows are found in `groups.py`."""

import polars as pl

from flows.reading.columns import Columns
from flows.reading.group_rows import GROUPING
from flows.reading.recognition import Tunnistus
from flows.reading.skipping import Skipping

_NAMES = {"tili": "tilin_nimi", "kustannuspaikka": "kustannuspaikan_nimi"}


def carried_values(
    skipping: Skipping, columns: Columns, tunnistus: Tunnistus
) -> dict[str, pl.Series]:
    """Return the terms that rows of groups give, with the value of each row.

    A cell of the table's own wins. A row without any code, day or period stands under no group: it
    is an amount of which nothing is known.
    """
    carried: dict[str, pl.Series] = {}
    for termi in GROUPING:
        if termi not in tunnistus.kannettavat and skipping.groups.of(termi).is_empty():
            continue
        koodit, nimet = skipping.groups.below(termi, tunnistus.alussa.get(termi))
        own = "jhs_tili" if termi == "tili" and "tili" not in columns.luetut else termi
        name = _NAMES[termi]
        carried[own if own in columns.luetut else termi] = _filled(
            columns, own, koodit.set(skipping.avaimettomat, None)
        )
        carried[name] = _filled(columns, name, nimet.set(skipping.avaimettomat, None))
    return carried


def _filled(columns: Columns, termi: str, given: pl.Series) -> pl.Series:
    """Return the values of a column with its empty cells filled."""
    if termi not in columns.luetut:
        return given
    return columns.luetut[termi].arvot.zip_with(columns.rivit[termi].is_not_null(), given)
