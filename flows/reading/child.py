"""Reading a file in a process of its own: an abort, a panic or a hang is a finding about it."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryFile
from threading import Event, Timer
from typing import IO, Any, Final, TypeVar

from flows.reading.forks import FORKS, NoForkError, TooSlowError
from flows.reading.limits import MIB, Rajat
from flows.reading.mapping import Ohje
from flows.reading.proposal_wire import PROPOSE, read_proposals
from flows.reading.refusal import Refusal
from flows.reading.wire import read_answer
from schemas.ehdotus import Taulukkoehdotus
from schemas.lahteet import Luettu, Tiedosto
from schemas.reasons.refusals import FELL, TOO_SLOW

_MODULE: Final = "flows.reading.child_main"
_PROJECT: Final = Path(__file__).resolve().parents[2]
_ENVIRONMENT: Final = {
    "PYTHONFAULTHANDLER": "",
    "MALLOC_ARENA_MAX": "1",  # an arena a thread would take address space that nothing uses
    "POLARS_MAX_THREADS": "1",  # files are read side by side; more would wait for each other
}
_FELL: Final = 70
_LENGTH: Final = 8
_T = TypeVar("_T")


def end_children() -> None:
    """End the process that children are forked from, unless one is at work."""
    FORKS.end()


def read_in_child(
    sisalto: bytes,
    tiedosto: Tiedosto,
    ohje: Ohje,
    rajat: Rajat,
    keep: Callable[[IO[bytes]], None] = lambda _: None,
) -> Luettu:
    """Read a file's bytes in a child process, within the limits; `keep` is given its answer.

    Raises:
        Refusal: the child met a limit, or fell over the file.
        RuntimeError: the child failed by a fault of the program.
    """
    job = {"tiedosto": asdict(tiedosto), "ohje": asdict(ohje)}

    def read(answer: IO[bytes]) -> Luettu:
        luettu = read_answer(answer)
        keep(answer)
        return luettu

    return _answer(job, sisalto, rajat, read)


def propose_in_child(sisalto: bytes, nimi: str, rajat: Rajat) -> tuple[Taulukkoehdotus, ...]:
    """Propose in a child process, within the limits, what the headings of a file may mean.

    Raises:
        Refusal: the file cannot be read, or the child met a limit.
        RuntimeError: the child failed by a fault of the program.
    """
    return _answer({PROPOSE: nimi}, sisalto, rajat, read_proposals)


def _answer(
    job: dict[str, Any], sisalto: bytes, rajat: Rajat, read: Callable[[IO[bytes]], _T]
) -> _T:
    """Give a child process its job and the file's bytes; return what it answers."""
    head = json.dumps({**job, "rajat": asdict(rajat)}).encode()
    with _memory_file() as request, _memory_file() as answer, _memory_file() as errors:
        request.writelines((len(head).to_bytes(_LENGTH, "big"), head, sisalto))
        request.seek(0)
        returncode = _run(request, answer, errors, rajat.sekunteja)
        if returncode == 0:
            return read(answer)
        if returncode == _FELL or returncode < 0:
            raise Refusal(FELL.of(megabytes=rajat.muisti_tavuja // MIB))
        errors.seek(0)
        raise RuntimeError(
            f"reading {_name(job)} failed:\n{errors.read().decode(errors='replace')}"
        )


def _name(job: Mapping[str, Any]) -> str:
    return str(job[PROPOSE] if PROPOSE in job else job["tiedosto"]["nimi"])


def _run(request: IO[bytes], answer: IO[bytes], errors: IO[bytes], sekunteja: float) -> int:
    """Run the child to its end, or kill it at the deadline; return its exit code.

    It is forked from a process that has everything loaded, or started where that cannot be.
    """
    files = (request, answer, errors)
    env = {**os.environ, **_ENVIRONMENT, "PYTHONPATH": _search_path()}
    try:
        try:
            return FORKS.read(files, sekunteja, env)
        except NoForkError:
            return _start(files, sekunteja, env)
    except TooSlowError as error:
        raise Refusal(TOO_SLOW.of(seconds=f"{sekunteja:.0f}")) from error


def _start(files: Sequence[IO[bytes]], sekunteja: float, env: Mapping[str, str]) -> int:
    """Start a child of its own; return its exit code.

    Raises:
        TooSlowError: it was killed at its deadline.
    """
    request, answer, errors = files
    late = Event()
    with (
        subprocess.Popen(  # noqa: S603 - our own interpreter and module
            [sys.executable, "-m", _MODULE],
            stdin=request,
            stdout=answer,
            stderr=errors,
            env=env,
        ) as child,
        _deadline(child, sekunteja, late),
    ):
        returncode = child.wait()
    if late.is_set():
        raise TooSlowError
    return returncode


@contextmanager
def _deadline(child: "subprocess.Popen[bytes]", sekunteja: float, late: Event) -> Iterator[None]:
    """Kill a child that takes too long."""

    def kill() -> None:
        late.set()
        child.kill()

    timer = Timer(sekunteja, kill)
    timer.daemon = True
    timer.start()
    try:
        yield
    except BaseException:
        child.kill()
        raise
    finally:
        timer.cancel()


def _memory_file() -> IO[bytes]:
    """Return a nameless file, in memory where the system has such, for one side to write.

    A pipe would carry a large ledger in small pieces between two processes that wait in turns.
    """
    if sys.platform == "linux":
        return os.fdopen(os.memfd_create("toteuma"), "w+b")
    return TemporaryFile()


def _search_path() -> str:
    given = os.environ.get("PYTHONPATH")
    return os.pathsep.join((str(_PROJECT), given)) if given else str(_PROJECT)
