"""The places of a layout's rows: what is found in one is told with its file, sheet and cell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from schemas.findings import Finding
from schemas.lahteet import Lahde

Rivi = Mapping[str, Any]
"""A row of one of the three sheets, by the columns of its model."""


@dataclass(frozen=True, slots=True)
class Kohdat:
    """In English: the sources that the rows of a layout came from."""

    lahteet: Sequence[Lahde]

    def finding(
        self, rule: str, row: Rivi, termi: str, *, found: str, expected: str = ""
    ) -> Finding:
        """Return a finding at a cell of a row."""
        lahde = self.lahteet[row["lahde"]]
        return Finding(
            rule=rule,
            file=lahde.tiedosto.nimi,
            sheet=lahde.taulukko,
            row=row["lahderivi"],
            column=lahde.otsikot.get(termi, ""),
            cell=lahde.solu(termi, row["lahderivi"]) if termi in lahde.sarakkeet else "",
            found=found,
            expected=expected,
        )

    def finding_of_sheet(self, rule: str, row: Rivi, sheet: str, *, found: str) -> Finding:
        """Return a finding about a sheet that has no rows, beside one that has a row."""
        tiedosto = self.lahteet[row["lahde"]].tiedosto.nimi
        return Finding(rule=rule, file=tiedosto, sheet=sheet, cell="A2", found=found)
