"""How high the rows of a long list must be to show their texts whole. Writes nothing."""

from collections.abc import Mapping
from typing import Final

import polars as pl

from flows.writing import styles
from flows.writing.styles import Style
from flows.writing.wrapping import MAX_ROW_HEIGHT, fits_for_sure, height_of, row_height

POINTS: Final = 5.25
"""The points of one unit of a column's width: a digit of the default font is 7 pixels."""


def heights_of(
    rivit: pl.DataFrame, leveydet: Mapping[str, int], tyylit: Mapping[str, Style]
) -> pl.Series:
    """Return the height of each row in points; `leveydet` and `tyylit` are by column.

    Each different text is measured once, and only one that its column may be too narrow for.
    """
    texts = [name for name, kind in rivit.schema.items() if kind == pl.String]
    needed = [_needed(rivit[name], leveydet[name] * POINTS, tyylit[name]) for name in texts]
    least = pl.repeat(row_height(1, styles.CELL), rivit.height, dtype=pl.Float64, eager=True)
    highest = pl.DataFrame([least.alias("least"), *needed]).max_horizontal()
    return highest.clip(upper_bound=MAX_ROW_HEIGHT).alias("height")


def _needed(texts: pl.Series, width: float, style: Style) -> pl.Series:
    """Return the height that each text of a column needs."""
    measured = texts.filter(
        (texts.str.len_chars() > fits_for_sure(style, width)) | texts.str.contains("\n")
    )
    known = {text: height_of(text, style, width) for text in measured.unique()}
    return texts.replace_strict(known, default=row_height(1, style), return_dtype=pl.Float64)
