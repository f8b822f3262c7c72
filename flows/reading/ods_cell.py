"""What a cell of an OpenDocument sheet is: its stated value, or what it shows, or what is wrong.

OpenDocument 1.3, part 3: 19.385 (value types), 19.642 (formulas).
"""

import re
from dataclasses import dataclass
from typing import Final, TypeVar

from flows.reading.cells import Cells, Lane
from flows.reading.sheets import ERROR, FORMULA

OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
_OFFICE: Final = f"{OASIS}office:1.0 "
_TYPE: Final = f"{_OFFICE}value-type"
_SHOWN_TYPE: Final = (
    "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0 value-type"
)
_FORMULA: Final = f"{OASIS}table:1.0 formula"
_NUMBERS: Final = frozenset({"float", "percentage", "currency"})
_VALUES: Final = {
    **dict.fromkeys(_NUMBERS, f"{_OFFICE}value"),
    "date": f"{_OFFICE}date-value",
    "time": f"{_OFFICE}time-value",
    "boolean": f"{_OFFICE}boolean-value",
    "string": f"{_OFFICE}string-value",
}
_ERROR_SHOWN: Final = re.compile(r"#[A-ZÄÖ/0]+[!?]?|Err:[0-9]{3}|Virhe:[0-9]{3}")
_TRUTHS: Final = {"TRUE": "true", "TOSI": "true", "FALSE": "false", "EPÄTOSI": "false"}


Value = TypeVar("Value", float, str)


@dataclass(frozen=True, slots=True)
class Block:
    """A cell's place, with all the places its repetitions fill."""

    rivit: range
    sarakkeet: range


def keep(cells: Cells, block: Block, attributes: dict[str, str], shown: str | None) -> None:
    """Put a cell where it belongs; `shown` is its text, None when it has no paragraph at all.

    Raises:
        Refusal: its repetitions are more cells than a sheet may have.
        ValueError: its number is none.
    """
    kind = attributes.get(_TYPE, "")
    value = attributes.get(_VALUES.get(kind, ""))
    text = shown or ""
    is_formula = _FORMULA in attributes
    if attributes.get(_SHOWN_TYPE) == "error" or (
        _ERROR_SHOWN.fullmatch(text) and (is_formula or kind in _NUMBERS)
    ):
        _mark(cells, block, ERROR, text or "#")
    elif is_formula and value is None and shown is None:
        _mark(cells, block, FORMULA, "=" + attributes[_FORMULA].partition("=")[2])
    elif text in _TRUTHS and kind in _NUMBERS:
        _fill(cells, cells.muut, block, _TRUTHS[text])
    elif value and kind in _NUMBERS:
        _fill(cells, cells.numerot, block, float(value))
    elif value and kind != "string":
        _fill(cells, cells.muut, block, value)
    elif value or text:
        _fill(cells, cells.tekstit, block, value or text)


def _fill(cells: Cells, lane: Lane[Value], block: Block, value: Value) -> None:
    cells.check_room(len(block.rivit) * len(block.sarakkeet))
    for column in block.sarakkeet:
        rows, values = lane[column]
        rows.extend(block.rivit)
        values.extend([value] * len(block.rivit))
        if len(block.rivit) > 1:
            cells.pack_when_many()


def _mark(cells: Cells, block: Block, laji: str, raaka: str) -> None:
    cells.check_room(len(block.rivit) * len(block.sarakkeet))
    for row in block.rivit:
        for column in block.sarakkeet:
            cells.mark(row, column, laji, raaka)
