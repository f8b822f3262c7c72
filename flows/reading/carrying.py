"""Values that rows of groups give to the rows below them. The rows are found in `groups.py`."""

import polars as pl

from flows.reading.columns import Columns
from flows.reading.group_rows import GROUPING
from flows.reading.recognition import Tunnistus
from flows.reading.skipping import Skipping
from schemas.lahteet import Ohitus

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
        if not _is_given(termi, skipping, tunnistus):
            continue
        koodit, nimet = skipping.groups.below(termi, tunnistus.alussa.get(termi))
        own = "jhs_tili" if termi == "tili" and "tili" not in columns.luetut else termi
        name = _NAMES[termi]
        carried[own if own in columns.luetut else termi] = _filled(
            columns, own, koodit.set(skipping.avaimettomat, None)
        )
        if any(sarake.termi == name for sarake in tunnistus.laji.sarakkeet):
            carried[name] = _filled(columns, name, nimet.set(skipping.avaimettomat, None))
    return carried


def codes_at_end(skipping: Skipping, tunnistus: Tunnistus) -> dict[str, str]:
    """Return the codes that the last row stands under."""
    ends = {
        termi: skipping.groups.below(termi, tunnistus.alussa.get(termi))[0].tail(1).to_list()
        for termi in GROUPING
        if _is_given(termi, skipping, tunnistus)
    }
    return {termi: code for termi, codes in ends.items() for code in codes if code is not None}


def ends_in_group(skipping: Skipping) -> bool:
    """Say whether the last filled row is a posting or a group's head: no total has ended it."""
    last = (~skipping.syyt[Ohitus.BLANK]).arg_true().tail(1)
    return bool((skipping.kept | skipping.groups.mask).gather(last).any())


def _is_given(termi: str, skipping: Skipping, tunnistus: Tunnistus) -> bool:
    given = termi in tunnistus.kannettavat or termi in tunnistus.alussa
    return given or not skipping.groups.of(termi).is_empty()


def _filled(columns: Columns, termi: str, given: pl.Series) -> pl.Series:
    """Return the values of a column with its empty cells filled."""
    if termi not in columns.luetut:
        return given
    return columns.luetut[termi].arvot.zip_with(columns.rivit[termi].is_not_null(), given)
