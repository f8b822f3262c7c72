"""Comparing names as people write them, and telling the nearest when one means nothing."""

import unicodedata
from collections.abc import Sequence
from typing import Final

from schemas.kieli import Kieli
from schemas.sanat.kaytto import ToldError
from schemas.sanat.sana import Sanottava

NEAREST: Final = 8
"""Names told when none or several are meant."""


class UnknownNameError(ToldError):
    """A name means nothing, or several things; what is told lists the nearest, a line each."""


def fold(text: str) -> str:
    """Return a name without what does not count in it: case, spaces, dots on letters, dashes."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(letter for letter in plain if letter.isalnum() or letter in "%+/")


def with_nearest(told: Sanottava, names: Sequence[str | Sanottava]) -> Sanottava:
    """Put the nearest names below what is told."""

    def said(kieli: Kieli) -> str:
        nearest = [name(kieli) if callable(name) else name for name in names[:NEAREST]]
        return "\n".join([f"{told(kieli)}:", *(f"  {name}" for name in nearest)])

    return said
