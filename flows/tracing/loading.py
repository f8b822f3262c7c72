"""What is traced: checked rows, their reports, and what was found of the files.

The commands take a `Jaljitettava` and do not know whether it was made now or kept of a run.
"""

from dataclasses import dataclass, replace

from flows import steps as plain
from flows.checking.tarkastus import summarise
from flows.osavuosikatsaus import Tilaus, prepare
from flows.settings import CACHE_FOLDER
from flows.steps import Steps
from schemas.kieli import Kieli
from schemas.laskelmat import Katsaus
from schemas.tarkastus import Tarkastus
from schemas.tarkistettu import Tarkistettu


@dataclass(frozen=True, slots=True, kw_only=True)
class Jaljitettava:
    """In English: what can be traced; the reports are in the order of their divisions.

    They are in Finnish; `toimiala` is the only division looked at, None for all.
    """

    tarkistettu: Tarkistettu
    katsaukset: tuple[Katsaus, ...]
    tarkastus: Tarkastus
    toimiala: str | None = None

    def kielella(self, kieli: Kieli) -> tuple[Katsaus, ...]:
        """Return the same reports in a language, whose words figures are named by."""
        if kieli is Kieli.FI:
            return self.katsaukset
        reports = plain.compute_all(self.tarkistettu, self.tarkastus.tunniste, False, kieli)
        return tuple(k for k in reports if self.toimiala in {None, k.toimiala})


def load(tilaus: Tilaus, steps: Steps = plain.STEPS) -> Jaljitettava:
    """Read and check the files of an order and compute its reports; write no outputs.

    Files that a run has read and that are unchanged are taken from the cache beside its outputs;
    where no run has been, there is none and none is made.

    Raises:
        UnknownDivisionError: no checked row belongs to the order's division.
        OSError: the files cannot be read.
    """
    kept = tilaus.tulosteet / CACHE_FOLDER
    made = prepare(replace(tilaus, kielet=(Kieli.FI,)), steps, kept if kept.is_dir() else None)
    tarkastus = summarise(made.luetut, made.tarkistettu, made.katsaukset, tunniste=made.tunniste)
    return Jaljitettava(
        tarkistettu=made.tarkistettu,
        katsaukset=made.kirjoitettavat,
        tarkastus=tarkastus,
        toimiala=tilaus.toimiala,
    )
