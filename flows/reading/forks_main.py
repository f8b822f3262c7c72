"""The process that readers are forked from: everything a reader needs is loaded in it once.

Started by `forks.py`, which asks for a reader by sending the files of one job over the socket that
is this process's standard input. It reads nothing itself, and nothing in it is ever at work while
it forks, so each fork begins as clean as a process of its own would.
"""

import os
import select
import signal
import socket
import sys
import traceback
from contextlib import suppress
from typing import Final

from flows.reading import child_main
from flows.reading.forks import FILES

_IDLE_S: Final = 10.0
"""Seconds without a job and without a reader after which the process ends by itself."""


def main() -> None:
    """Fork a reader for each job, until nobody is there to ask for one."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asked is told, and ends the readers
    control = socket.socket(fileno=os.dup(0))
    readers: set[int] = set()
    while True:
        asked, _, _ = select.select([control], [], [], _IDLE_S)
        readers -= _ended(readers)
        if not asked and not readers:
            return
        if not asked:
            continue
        _, files, _, _ = socket.recv_fds(control, 1, FILES)
        if not files:
            break
        if (reader := os.fork()) == 0:
            control.close()
            _read(*files)
        readers.add(reader)
        for each in files:
            os.close(each)
    for reader in readers:  # who asked for it is gone
        with suppress(ProcessLookupError):
            os.kill(reader, signal.SIGKILL)
        os.waitpid(reader, 0)


def _ended(readers: set[int]) -> set[int]:
    """Return the readers that have ended."""
    return {reader for reader in readers if os.waitpid(reader, os.WNOHANG)[0] == reader}


def _read(request: int, answer: int, errors: int, told: int) -> None:
    """Be the reader of one job: say who reads, read, say how it ended; never return."""
    code = 1
    try:
        for place, each in enumerate((request, answer, errors)):
            os.dup2(each, place)
            os.close(each)
        with socket.socket(fileno=told) as teller:
            me = os.pidfd_open(os.getpid())
            socket.send_fds(teller, [b"\0"], [me])
            os.close(me)
            try:
                child_main.main()
                code = 0
            except Exception:  # noqa: BLE001 - told to who asked
                traceback.print_exc()
                sys.stderr.flush()
            teller.sendall(bytes((code,)))
    finally:
        os._exit(code)


if __name__ == "__main__":
    main()
