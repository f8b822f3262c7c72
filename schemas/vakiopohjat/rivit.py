"""Reading the built-in layouts: rows of text, a cell a bar, in the form of the input's sheets."""

from typing import Final

from schemas.layouts import Raporttipohja
from schemas.pohjarivit import Rivi, make_layout

OSIO: Final = (
    "jarjestys", "osion_laji", "valilehti", "valilehti_sv", "valilehti_en", "pohja", "suodatin",
    "otsikko", "otsikko_sv", "otsikko_en",
)  # fmt: skip
RIVI: Final = (
    "pohja", "koodi", "nimi", "nimi_sv", "nimi_en", "luokat", "kaava", "painotus", "naytetaan",
    "sitova", "etumerkki", "huomautus", "huomautus_sv", "huomautus_en",
)  # fmt: skip
SARAKE: Final = (
    "pohja", "sarakekoodi", "mitattava", "yksikko", "desimaalit", "ylaotsikko", "alaotsikko",
    "ylaotsikko_sv", "alaotsikko_sv", "ylaotsikko_en", "alaotsikko_en",
)  # fmt: skip
_NUMBERS: Final = frozenset({"jarjestys", "desimaalit"})


def rows(text: str, columns: tuple[str, ...], nimi: str) -> tuple[Rivi, ...]:
    """Return the rows of a text, each a line of cells parted by bars; what is left out is empty."""
    return tuple(
        {"raporttipohja": nimi, **_cells(line, columns)} for line in text.splitlines() if line
    )


def _cells(line: str, columns: tuple[str, ...]) -> dict[str, str | int | None]:
    texts = [cell.strip() for cell in line.split("|")]
    padded = [*texts, *[""] * (len(columns) - len(texts))]
    return {
        name: (int(text) if name in _NUMBERS else text) if text else None
        for name, text in zip(columns, padded, strict=True)
    }


class Vakiopohja:
    """In English: a built-in layout: the rows of its three sheets, and what they make."""

    def __init__(self, nimi: str, osiot: str, rivit: str, sarakkeet: str) -> None:
        """Read the three texts."""
        self.nimi = nimi
        self.osiot = rows(osiot, OSIO, nimi)
        self.rivit = rows(rivit, RIVI, nimi)
        self.sarakkeet = rows(sarakkeet, SARAKE, nimi)

    def layout(self) -> Raporttipohja:
        """Return the layout that the rows make."""
        return make_layout(self.nimi, self.osiot, self.rivit, self.sarakkeet)
