"""A file as read, as bytes between the child process and its parent: JSON, then Arrow frames."""

import json
from dataclasses import asdict
from io import BytesIO
from typing import Any, Final

import polars as pl

from schemas.findings import Outcome
from schemas.lahteet import Lahde, Luettu, Tarkistusluvut, Taulu, Tiedosto

_LENGTH: Final = 8
_FRAMES: Final = 3


def to_bytes(luettu: Luettu) -> bytes:
    """Return what was read of a file as bytes."""
    frames = [
        *(frame for taulu in luettu.taulut for frame in _frames(taulu)),
        *(tulos.findings for tulos in luettu.tulokset),
    ]
    packed = [_packed(frame) for frame in frames]
    head = {
        "tiedosto": asdict(luettu.tiedosto),
        "lahteet": [asdict(taulu.lahde) for taulu in luettu.taulut],
        "tulokset": [[tulos.rule, tulos.tested] for tulos in luettu.tulokset],
        "pituudet": [len(each) for each in packed],
    }
    content = json.dumps(head).encode()
    return b"".join((len(content).to_bytes(_LENGTH, "big"), content, *packed))


def from_bytes(content: bytes) -> Luettu:
    """Return the file as read from its bytes.

    Raises:
        ValueError: the bytes were cut.
    """
    start = _LENGTH + int.from_bytes(content[:_LENGTH], "big")
    head = json.loads(content[_LENGTH:start])
    frames = []
    for length in head["pituudet"]:
        frames.append(pl.read_ipc(BytesIO(content[start : start + length])))
        start += length
    if start != len(content):
        raise ValueError("the child's answer was cut")
    tiedosto = Tiedosto(**head["tiedosto"])
    tables = _FRAMES * len(head["lahteet"])
    taulut = tuple(
        Taulu(_source(tiedosto, lahde), *frames[_FRAMES * place :][:_FRAMES])
        for place, lahde in enumerate(head["lahteet"])
    )
    tulokset = tuple(
        Outcome(rule, tested, findings)
        for (rule, tested), findings in zip(head["tulokset"], frames[tables:], strict=True)
    )
    return Luettu(tiedosto, taulut, tulokset)


def _frames(taulu: Taulu) -> tuple[pl.DataFrame, ...]:
    return taulu.rivit, taulu.ohitetut, taulu.valisummat


def _packed(frame: pl.DataFrame) -> bytes:
    buffer = BytesIO()
    frame.write_ipc(buffer, compression="uncompressed")
    return buffer.getvalue()


def _source(tiedosto: Tiedosto, fields: dict[str, Any]) -> Lahde:
    luvut = Tarkistusluvut(**fields["luvut"])
    own = {
        "tiedosto": tiedosto,
        "luvut": luvut,
        "otsikkorivin_tekstit": tuple(fields["otsikkorivin_tekstit"]),
    }
    return Lahde(**{**fields, **own})
