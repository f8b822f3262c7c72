"""A file as read, on its way from the child process to its parent: Arrow frames, then JSON."""

import json
from dataclasses import asdict
from typing import IO, Any, Final

import polars as pl

from schemas.findings import Outcome
from schemas.lahteet import Lahde, Luettu, Tarkistusluvut, Taulu, Tiedosto

_LENGTH: Final = 8
_FRAMES: Final = 3


def write_answer(luettu: Luettu, stream: IO[bytes]) -> None:
    """Write what was read of a file: its frames, what else is known of it, and that part's length.

    Frame after frame goes out, packed: codes and names that repeat take little of the memory that
    both processes share.
    """
    head = {
        "tiedosto": asdict(luettu.tiedosto),
        "lahteet": [asdict(taulu.lahde) for taulu in luettu.taulut],
        "tulokset": [[tulos.rule, tulos.tested] for tulos in luettu.tulokset],
        "loput": [
            _write_frame(frame, stream)
            for frame in (
                *(frame for taulu in luettu.taulut for frame in _frames(taulu)),
                *(tulos.findings for tulos in luettu.tulokset),
            )
        ],
    }
    content = json.dumps(head).encode()
    stream.write(content)
    stream.write(len(content).to_bytes(_LENGTH, "big"))
    stream.flush()


def read_answer(stream: IO[bytes]) -> Luettu:
    """Return the file as read from a stream that holds an answer and nothing else.

    Raises:
        ValueError: the answer was cut.
    """
    end = stream.seek(0, 2)
    if end < _LENGTH:
        raise ValueError("the child's answer was cut")
    stream.seek(end - _LENGTH)
    start = end - _LENGTH - int.from_bytes(stream.read(_LENGTH), "big")
    stream.seek(start)
    head = json.loads(stream.read(end - _LENGTH - start))
    stream.seek(0)
    frames = [pl.read_ipc(stream.read(last - stream.tell())) for last in head["loput"]]
    return _assembled(head, frames)


def _write_frame(frame: pl.DataFrame, stream: IO[bytes]) -> int:
    """Write a frame and return where it ends."""
    frame.write_ipc(stream, compression="lz4")
    return stream.tell()


def _assembled(head: dict[str, Any], frames: list[pl.DataFrame]) -> Luettu:
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


def _source(tiedosto: Tiedosto, fields: dict[str, Any]) -> Lahde:
    luvut = Tarkistusluvut(**fields["luvut"])
    own = {
        "tiedosto": tiedosto,
        "luvut": luvut,
        "otsikkorivin_tekstit": tuple(fields["otsikkorivin_tekstit"]),
    }
    return Lahde(**{**fields, **own})
