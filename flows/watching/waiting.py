"""When the input folder has come to rest: what lands together is one group, taken whole.

Times are readings of a clock that only goes forward, given by the caller: a change of the wall
clock moves nothing.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from flows.landed import Ero
from flows.watching.folder import Este, Jalki, Kuva

QUIET_S: Final = 2.0
"""How long nothing may change before what landed is taken as one group."""

PATIENCE_S: Final = 60.0
"""How long a file is waited for that is locked or has no end; then it is read, and that is told."""

_LOOK_AGAIN_S: Final = 1.0


@dataclass(frozen=True, slots=True)
class Rauha:
    """In English: rest: the folder is ready (`valmis`), or what is waited for, and why."""

    valmis: bool
    odotetaan: Mapping[Path, Este] = field(default_factory=dict)


_RESTLESS: Final = Rauha(valmis=False)


@dataclass(slots=True)
class Odotus:
    """In English: waiting for rest. Give it each picture of the folder, and tell it what was run.

    A file that a spreadsheet holds open is waited for as long as it is open.
    """

    este: Callable[[Path, Kuva], Este | None]
    hiljaa_s: float = QUIET_S
    _kuva: Kuva | None = None
    _muuttui: float = 0.0
    _ajettu: Mapping[Path, Jalki] | None = None
    _katsottu: float = float("-inf")
    _esteet: Mapping[Path, Este] = field(default_factory=dict)

    def handled(self) -> None:
        """Take note that the last picture has been seen to."""
        self._ajettu = self._kuva.jaljet if self._kuva else None

    def landed(self, folder: Path) -> Ero:
        """Return what has changed in the folder since the last picture that was seen to."""
        now = _by_name(self._kuva.jaljet if self._kuva else {}, folder)
        then = _by_name(self._ajettu or {}, folder)
        return Ero(
            uudet=tuple(name for name in now if name not in then),
            muuttuneet=tuple(name for name in now if name in then and now[name] != then[name]),
            poistuneet=tuple(name for name in then if name not in now),
        )

    def rest(self, kuva: Kuva, now: float) -> Rauha:
        """Say whether the folder has come to rest with something new in it."""
        if self._kuva is None or kuva.jaljet != self._kuva.jaljet:
            self._kuva, self._muuttui, self._katsottu = kuva, now, float("-inf")
            return _RESTLESS
        self._kuva = kuva
        if kuva.jaljet == self._ajettu or now - self._muuttui < self.hiljaa_s:
            return _RESTLESS
        if now - self._katsottu >= _LOOK_AGAIN_S:
            self._esteet, self._katsottu = self._obstacles(kuva), now
        waited = {
            path: este
            for path, este in self._esteet.items()
            if este is Este.OPEN or now - self._muuttui < PATIENCE_S
        }
        return Rauha(valmis=not waited, odotetaan=waited)

    def _obstacles(self, kuva: Kuva) -> Mapping[Path, Este]:
        """Look at the files that have changed; one that is merely open may be changing."""
        before = self._ajettu or {}
        changed = [path for path, jalki in kuva.jaljet.items() if before.get(path) != jalki]
        suspects = dict.fromkeys((*changed, *sorted(kuva.auki)))
        found = {path: self.este(path, kuva) for path in suspects}
        return {path: este for path, este in found.items() if este is not None}


def _by_name(jaljet: Mapping[Path, Jalki], folder: Path) -> Mapping[str, Jalki]:
    return {path.relative_to(folder).as_posix(): jalki for path, jalki in jaljet.items()}
