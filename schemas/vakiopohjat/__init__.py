"""The layouts that come built in, in the same form as the input `raporttipohja`."""

from collections.abc import Mapping
from typing import Final

from schemas.layouts import OsioLaji, Raporttipohja, Taulukkopohja
from schemas.vakiopohjat.heinola import HEINOLA as HEINOLAN_RIVIT
from schemas.vakiopohjat.laaja import LAAJA
from schemas.vakiopohjat.laki import LAKI
from schemas.vakiopohjat.rivit import Vakiopohja

__all__ = [
    "HEINOLA", "INVESTOINTILASKELMA", "TULOSLASKELMA", "VAKIOPOHJAT", "VAKIOPOHJIEN_RIVIT",
    "YHTEENVETO", "Vakiopohja",
]  # fmt: skip

VAKIOPOHJIEN_RIVIT: Final = (HEINOLAN_RIVIT, LAKI, LAAJA)
"""The rows of each."""

VAKIOPOHJAT: Final[Mapping[str, Raporttipohja]] = {
    rivit.nimi: rivit.layout() for rivit in VAKIOPOHJIEN_RIVIT
}
"""What they make, by name."""

HEINOLA: Final = VAKIOPOHJAT["heinola"]
"""The layout of the printed report, used unless another is asked for."""

YHTEENVETO: Final[Taulukkopohja] = HEINOLA.taulukko(OsioLaji.YHTEENVETO)
TULOSLASKELMA: Final[Taulukkopohja] = HEINOLA.taulukko(OsioLaji.TULOSLASKELMA)
INVESTOINTILASKELMA: Final[Taulukkopohja] = HEINOLA.taulukko(OsioLaji.INVESTOINNIT)
