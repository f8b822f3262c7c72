"""Reading a file in a process of its own: an abort, a panic or a hang is a finding about it."""

import json
import os
import subprocess
import sys
from dataclasses import asdict
from pathlib import Path
from typing import Final

from flows.reading.limits import MIB, Rajat
from flows.reading.mapping import Ohje
from flows.reading.refusal import Refusal
from flows.reading.wire import from_bytes
from schemas.lahteet import Luettu, Tiedosto

_MODULE: Final = "flows.reading.child_main"
_PROJECT: Final = Path(__file__).resolve().parents[2]
_FELL: Final = 70
_LENGTH: Final = 8


def read_in_child(sisalto: bytes, tiedosto: Tiedosto, ohje: Ohje, rajat: Rajat) -> Luettu:
    """Read a file's bytes in a child process, within the limits.

    Raises:
        Refusal: the child met a limit, or fell over the file.
        RuntimeError: the child failed by a fault of the program.
    """
    head = json.dumps(
        {"tiedosto": asdict(tiedosto), "ohje": asdict(ohje), "rajat": asdict(rajat)}
    ).encode()
    request = b"".join((len(head).to_bytes(_LENGTH, "big"), head, sisalto))
    with subprocess.Popen(  # noqa: S603 - our own interpreter and module
        [sys.executable, "-m", _MODULE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "PYTHONPATH": _search_path(), "PYTHONFAULTHANDLER": ""},
    ) as child:
        try:
            answer, errors = child.communicate(request, timeout=rajat.sekunteja)
        except subprocess.TimeoutExpired as error:
            child.kill()
            raise Refusal(f"lukeminen kesti yli {rajat.sekunteja:.0f} sekuntia") from error
    if child.returncode == 0:
        return from_bytes(answer)
    if child.returncode == _FELL or child.returncode < 0:
        raise Refusal(
            "sisältö on vioittunut tai vie muistia yli "
            f"{rajat.muisti_tavuja // MIB} megatavua, ja lukeminen keskeytyi"
        )
    raise RuntimeError(f"reading {tiedosto.nimi} failed:\n{errors.decode(errors='replace')}")


def _search_path() -> str:
    given = os.environ.get("PYTHONPATH")
    return os.pathsep.join((str(_PROJECT), given)) if given else str(_PROJECT)
