"""Number formats of workbooks: which of them show a day or a time."""

import re
from typing import Final

_BUILT_IN_DAYS: Final = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_NOT_SHOWN: Final = re.compile(r'"[^"]*"?|\\.|[_*].|\[[^\]]*\]')
_MARKS_OF_TIME: Final = re.compile("[dmyhs]", re.IGNORECASE)


def day_formats(own: dict[int, str], of_cells: list[int]) -> list[bool]:
    """Return for each cell format whether it shows days or times.

    `own` are the workbook's number formats by number, `of_cells` the number format of each cell
    format. An elapsed time (`[h]:mm`) is a number.
    """
    return [
        shows_day(own[number]) if number in own else number in _BUILT_IN_DAYS for number in of_cells
    ]


def shows_day(muoto: str) -> bool:
    """Say whether a number format shows a day or a time.

    The letters are the same whatever language the workbook was made in.
    """
    if shows_elapsed(muoto):
        return False
    first = _NOT_SHOWN.sub("", muoto).partition(";")[0]
    return "general" not in first.casefold() and _MARKS_OF_TIME.search(first) is not None


def shows_elapsed(muoto: str) -> bool:
    """Say whether a number format shows an elapsed time, such as `[h]:mm`."""
    return re.search(r"\[(?:h+|m+|s+)\]", muoto, re.IGNORECASE) is not None
