"""The reporting period: always from January to a month's end, as an interim report reads."""

import calendar
import re
from dataclasses import dataclass
from datetime import date
from typing import Final, Self

from schemas.kieli import Kieli

_KAUSI = re.compile(
    r"(?P<vuosi>[0-9]{4})(?:-(?:Q(?P<neljannes>[1-4])|(?P<kuukausi>0[1-9]|1[0-2])))?"
)
KUUKAUDET: Final = {
    Kieli.FI: (
        "tammi", "helmi", "maalis", "huhti", "touko", "kesä",
        "heinä", "elo", "syys", "loka", "marras", "joulu",
    ),
    Kieli.SV: (
        "januari", "februari", "mars", "april", "maj", "juni",
        "juli", "augusti", "september", "oktober", "november", "december",
    ),
    Kieli.EN: (
        "January", "February", "March", "April", "May", "June",
        "July", "August", "September", "October", "November", "December",
    ),
}  # fmt: skip
"""The months by language; the Finnish ones are without their `-kuu`."""

KUUKAUSIA_VUODESSA = 12
_KUUKAUSIA_NELJANNEKSESSA = 3


@dataclass(frozen=True, slots=True)
class Kausi:
    """In English: a period, January to `kuukaudet` (1–12) of `vuosi`.

    `nimi` is what the period is called in folders and file names: `2023-Q1`, `2023-02`, `2023`.
    """

    nimi: str
    vuosi: int
    kuukaudet: int

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `2023-Q1`, `2023-03` (January–March, the same period) or `2023`.

        Raises:
            ValueError: the text is none of the three forms.
        """
        match = _KAUSI.fullmatch(text.strip())
        if match is None:
            raise ValueError(f"not a period: {text!r} (expected 2023-Q1, 2023-03 or 2023)")
        vuosi = int(match["vuosi"])
        if match["neljannes"]:
            return cls._of(vuosi, int(match["neljannes"]) * _KUUKAUSIA_NELJANNEKSESSA)
        if match["kuukausi"]:
            return cls._of(vuosi, int(match["kuukausi"]))
        return cls(nimi=str(vuosi), vuosi=vuosi, kuukaudet=KUUKAUSIA_VUODESSA)

    @classmethod
    def last_ended_quarter(cls, today: date) -> Self:
        """Return the quarter that ended last before `today`."""
        neljannes = (today.month - 1) // _KUUKAUSIA_NELJANNEKSESSA
        return cls._of(today.year, neljannes * 3) if neljannes else cls._of(today.year - 1, 12)

    @classmethod
    def _of(cls, vuosi: int, kuukaudet: int) -> Self:
        neljannes, rest = divmod(kuukaudet, _KUUKAUSIA_NELJANNEKSESSA)
        nimi = f"{vuosi}-{kuukaudet:02}" if rest else f"{vuosi}-Q{neljannes}"
        return cls(nimi=nimi, vuosi=vuosi, kuukaudet=kuukaudet)

    @property
    def edellinen_vuosi(self) -> int:
        """The year compared with."""
        return self.vuosi - 1

    @property
    def alku(self) -> date:
        """The first day."""
        return date(self.vuosi, 1, 1)

    @property
    def loppu(self) -> date:
        """The last day."""
        return date(self.vuosi, self.kuukaudet, calendar.monthrange(self.vuosi, self.kuukaudet)[1])

    @property
    def kuukausi_numero(self) -> int:
        """The last month as yyyymm, comparable with a posting's `kausi`."""
        return self.vuosi * 100 + self.kuukaudet

    @property
    def otsikko(self) -> str:
        """The period in Finnish words: `tammi–maaliskuu 2023`."""
        return self.kielella()

    def kielella(self, kieli: Kieli = Kieli.FI) -> str:
        """Return the period in the words of a language: `januari–mars 2023`."""
        names, end = KUUKAUDET[kieli], "kuu" if kieli is Kieli.FI else ""
        ensimmainen = "" if self.kuukaudet == 1 else f"{names[0]}–"
        return f"{ensimmainen}{names[self.kuukaudet - 1]}{end} {self.vuosi}"
