"""What a word of the program is: the same in three languages, with places for values."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from string import Formatter

from schemas.kieli import Kieli
from schemas.written import thousands

Sanottava = Callable[[Kieli], str]
"""In English: what can be said: the language comes last, where it is known who listens."""


@dataclass(frozen=True, slots=True)
class Sana:
    """In English: words of the program's own, in every language; none can be left out.

    They may have named places for values, the same ones in each language.
    """

    fi: str
    sv: str
    en: str

    def __call__(self, kieli: Kieli = Kieli.FI, **arvot: object) -> str:
        """Return them in a language, with the values in their places; what can be said is said.

        Raises:
            KeyError: a value that the words name is missing.
        """
        words = {Kieli.FI: self.fi, Kieli.SV: self.sv, Kieli.EN: self.en}[kieli]
        said = {name: arvo(kieli) if callable(arvo) else arvo for name, arvo in arvot.items()}
        return words.format(**said)

    def of(self, **arvot: object) -> Sanottava:
        """Put the values in their places before the language is known."""
        return lambda kieli: self(kieli, **arvot)


@dataclass(frozen=True, slots=True)
class Laskettava:
    """In English: a noun that is counted: for one, and for any other number."""

    yksi: Sana
    monta: Sana

    def __call__(self, maara: int, kieli: Kieli = Kieli.FI) -> str:
        """Return a count and its noun: `1 virhe`, `12 virhettä`."""
        noun = (self.yksi if maara == 1 else self.monta)(kieli)
        return f"{thousands(maara, kieli)}\N{NO-BREAK SPACE}{noun}"

    def of(self, maara: int) -> Sanottava:
        """Count before the language is known."""
        return partial(self, maara)


def as_it_is(text: str) -> Sanottava:
    """Say a text that is the same in every language: a name, a number."""
    return lambda _: text


def places_of(words: str) -> frozenset[str]:
    """Return the names that words have places for."""
    return frozenset(name for _, name, _, _ in Formatter().parse(words) if name)
