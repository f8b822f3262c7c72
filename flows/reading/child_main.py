"""The child process: takes a file's bytes, answers with what was read. Started by `child.py`."""

import json
import os
import sys
from typing import IO, Any, Final

from flows.reading.content import read_content, read_workbook
from flows.reading.limits import Rajat
from flows.reading.mapping import Ohje
from flows.reading.proposal import propose_all
from flows.reading.proposal_wire import PROPOSE, write_proposals
from flows.reading.wire import write_answer
from schemas.lahteet import Tiedosto

FELL: Final = 70
"""Exit code: the parser fell over the file, or the memory limit was met."""
_LENGTH: Final = 8
_PANIC: Final = "PanicException"
_ROOM: Final = 64 << 20
"""Bytes that a reader needs to begin at all: with less, a thread's start may never return."""


def main() -> None:
    """Read one request from standard input, write one answer to standard output."""
    answer = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    stream = sys.stdin.buffer
    head = json.loads(stream.read(int.from_bytes(stream.read(_LENGTH), "big")))
    rajat = Rajat(**head["rajat"])
    sisalto = stream.read()
    limit_memory(rajat.muisti_tavuja)
    try:
        bytearray(_ROOM)
        with answer:
            _write(head, sisalto, rajat, answer)
    except MemoryError:
        os._exit(FELL)
    except BaseException as error:
        if type(error).__name__ == _PANIC:
            os._exit(FELL)
        raise


def _write(head: dict[str, Any], sisalto: bytes, rajat: Rajat, answer: IO[bytes]) -> None:
    """Do the job of a request and write its answer."""
    if PROPOSE in head:
        write_proposals(lambda: propose_all(read_workbook(sisalto, head[PROPOSE], rajat)), answer)
        return
    luettu = read_content(sisalto, Tiedosto(**head["tiedosto"]), Ohje(**head["ohje"]), rajat)
    write_answer(luettu, answer)


def limit_memory(tavuja: int) -> None:
    """Bound the process's address space, where the system can; leave no core file behind."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - only where there is one

    resource.setrlimit(resource.RLIMIT_AS, (tavuja, tavuja))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main()
