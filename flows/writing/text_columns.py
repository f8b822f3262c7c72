"""Rows set out in columns of text: nothing is cut, however narrow the terminal is."""

from collections.abc import Collection, Iterator, Sequence
from typing import Final

_GAP: Final = "  "


def in_columns(
    headings: Sequence[str], rows: Sequence[Sequence[str]], *, to_the_right: Collection[str]
) -> Iterator[str]:
    """Yield the line of headings and a line for each row; columns `to_the_right` end alike."""
    widths = [max(map(len, column)) for column in zip(headings, *rows, strict=True)]
    for line in (headings, *rows):
        yield _GAP.join(
            text.rjust(width) if heading in to_the_right else text.ljust(width)
            for text, width, heading in zip(line, widths, headings, strict=True)
        ).rstrip()
