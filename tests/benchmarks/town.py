"""The towns that the benchmarks report of: their units, budgets and last year, as csv inputs.

Everything follows from the number of divisions and of service areas in each.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Final

KAUSI: Final = "2023"
COST_CENTRES: Final = 5
"""Cost centres of a service area."""
PROJECTS: Final = 20
INCOME: Final = (3000, 3130, 3200, 3300, 3400, 3510)
COST: Final = (4000, 4110, 4230, 4340, 4390, 4410, 4500, 4600, 4740, 4800, 4930)
INVESTMENT: Final = 1160
COUNTER: Final = (2550, 1700, 2390)
"""Balance-sheet accounts: debts to suppliers, claims on customers, wages to pay."""

_INCOME_LINES: Final = (
    "Myyntituotot",
    "Maksutuotot",
    "Tuet ja avustukset",
    "Vuokratuotot",
    "Muut toimintatuotot",
)
_COST_LINES: Final = (
    "Henkilöstökulut",
    "Palvelujen ostot",
    "Aineet, tarvikkeet ja tavarat",
    "Avustukset",
    "Vuokrakulut",
    "Muut toimintakulut",
)
_EUROS_A_POSTING: Final = 250
"""A budget that the postings of a year keep: a third of them are on the widest line."""
_LAST_YEAR: Final = {3000: -900, 4000: 4000, 4340: 3000}
_SECTIONS: Final = ("Kuvaus", "Toimintaympäristö", "Sitovuustaso", "Investoinnit")
_MONTHS: Final = range(1, 13)


@dataclass(frozen=True, slots=True)
class Town:
    """In English: a town of so many divisions, each of so many service areas (10 at most)."""

    toimialoja: int
    palvelualueita: int

    @property
    def units(self) -> int:
        """How many service areas there are in all."""
        return self.toimialoja * self.palvelualueita

    def areas(self) -> Iterator[tuple[str, str, str]]:
        """Give each service area: how codes of its cost centres begin, its name, its division."""
        for toimiala, palvelualue in product(range(self.toimialoja), range(self.palvelualueita)):
            yield (
                f"{10 + toimiala}{palvelualue}",
                f"Palvelualue {toimiala + 1}.{palvelualue + 1}",
                f"Lautakunnan {toimiala + 1} toimiala",
            )


VILLAGE: Final = Town(1, 5)
CITY: Final = Town(12, 8)


def write_registers(town: Town, rows: int, folder: Path) -> None:
    """Write all inputs of a town but its ledger of the year, which has so many rows."""
    areas = list(town.areas())
    euros = rows // town.units * _EUROS_A_POSTING
    toimialat = sorted({toimiala for _, _, toimiala in areas})
    tables: dict[str, list[Sequence[object]]] = {
        "organisaatio": [
            ("Kustannuspaikka", "Palvelualue", "Toimiala"),
            *((f"{start}*", palvelualue, toimiala) for start, palvelualue, toimiala in areas),
        ],
        "palvelualueet": [
            ("Palvelualue", "Otsikko", "Järjestys"),
            *((name, name, place) for place, (_, name, _) in enumerate(areas, start=1)),
        ],
        "hankkeet": [
            ("Hanke", "Investointiryhmä", "Toimiala"),
            *(
                (f"H{n:03}", f"Ryhmä {n % 4}", toimialat[n % town.toimialoja])
                for n in range(PROJECTS)
            ),
        ],
        "talousarvio": [
            ("Vuosi", "Palvelualue", "Hanke", "Tuloslaskelman rivi", "Alkuperäinen talousarvio"),
            *(
                (2023, palvelualue, "", line, euros // 1000)
                for (_, palvelualue, _), line in product(areas, _INCOME_LINES)
            ),
            *(
                (2023, palvelualue, "", line, -euros)
                for (_, palvelualue, _), line in product(areas, _COST_LINES)
            ),
            *((2023, "", f"H{n:03}", "Investointimenot", -euros) for n in range(PROJECTS)),
        ],
        "edellinen-vuosi": [
            ("Tili", "Kustannuspaikka", "Kausi", "Summa"),
            *(
                (tili, f"{start}0", 202200 + month, amount + month)
                for (start, _, _), month, (tili, amount) in product(
                    areas, _MONTHS, _LAST_YEAR.items()
                )
            ),
        ],
        "tekstit": [
            ("Toimiala", "Osio", "Otsikko", "Teksti"),
            *((name, osio, "", "Mitä on tehty.") for name, osio in product(toimialat, _SECTIONS)),
            *((toimiala, "Palvelualue", name, "Mitä on tehty.") for _, name, toimiala in areas),
        ],
    }  # fmt: skip
    for name, table in tables.items():
        lines = [";".join(map(str, row)) for row in table]
        (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
