"""What is traced: checked rows, their reports, and what was found of the files.

The commands take a `Jaljitettava` and do not know whether it was made now or kept of a run.
"""

from dataclasses import dataclass

from flows import steps as plain
from flows.checking.tarkastus import summarise
from flows.osavuosikatsaus import Tilaus, prepare
from flows.steps import Steps
from schemas.laskelmat import Katsaus
from schemas.tarkastus import Tarkastus
from schemas.tarkistettu import Tarkistettu


@dataclass(frozen=True, slots=True, kw_only=True)
class Jaljitettava:
    """In English: what can be traced; the reports are in the order of their divisions."""

    tarkistettu: Tarkistettu
    katsaukset: tuple[Katsaus, ...]
    tarkastus: Tarkastus


def load(tilaus: Tilaus, steps: Steps = plain.STEPS) -> Jaljitettava:
    """Read and check the files of an order and compute its reports; write nothing.

    Raises:
        UnknownDivisionError: no checked row belongs to the order's division.
        OSError: the files cannot be read.
    """
    made = prepare(tilaus, steps)
    tarkastus = summarise(made.luetut, made.tarkistettu, made.katsaukset, tunniste=made.tunniste)
    return Jaljitettava(
        tarkistettu=made.tarkistettu,
        katsaukset=made.kirjoitettavat,
        tarkastus=tarkastus,
    )
