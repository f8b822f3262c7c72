"""Working days and the periods that the sample's sums are given for."""

import calendar
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

_LAUANTAI: Final = 5
_PYHAT: Final = frozenset(
    {
        date(2022, 1, 6), date(2022, 4, 15), date(2022, 4, 18), date(2022, 5, 26),
        date(2022, 6, 24), date(2022, 12, 6), date(2022, 12, 26), date(2023, 1, 6),
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Aikavali:
    """In English: whole months of one year, both ends included."""

    vuosi: int
    alku: int
    loppu: int

    @property
    def kuukaudet(self) -> range:
        """The months."""
        return range(self.alku, self.loppu + 1)


Q1_2022: Final = Aikavali(2022, 1, 3)
LOPPUVUOSI_2022: Final = Aikavali(2022, 4, 12)
Q1_2023: Final = Aikavali(2023, 1, 3)


@cache
def working_days(vuosi: int, kuukausi: int) -> tuple[date, ...]:
    """Return the working days of a month."""
    last = calendar.monthrange(vuosi, kuukausi)[1]
    days = (date(vuosi, kuukausi, day) for day in range(1, last + 1))
    return tuple(day for day in days if day.weekday() < _LAUANTAI and day not in _PYHAT)
