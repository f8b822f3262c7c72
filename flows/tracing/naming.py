"""Comparing names as people write them, and telling the nearest when one means nothing."""

import unicodedata
from collections.abc import Sequence
from typing import Final

NEAREST: Final = 8
"""Names told when none or several are meant."""


class UnknownNameError(ValueError):
    """A name means nothing, or several things; the message lists the nearest, a line each."""


def fold(text: str) -> str:
    """Return a name without what does not count in it: case, spaces, dots on letters, dashes."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum() or letter in "%+/")


def with_nearest(told: str, names: Sequence[str]) -> str:
    """Return a message with the nearest names below it."""
    return "\n".join([f"{told}:", *(f"  {name}" for name in names[:NEAREST])])
