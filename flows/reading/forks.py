"""Readers forked from one process that has loaded everything: a small file costs what it takes.

Starting Python and loading what reads a file takes a quarter of a second, forking a process that
has done so a hundredth. Each file still has a process of its own, within limits of its own.
"""

import atexit
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import Lock
from time import monotonic
from typing import IO, Final

FILES: Final = 4
"""What is sent to ask for a reader: its request, answer and errors, and a socket to tell by."""
_MODULE: Final = "flows.reading.forks_main"
_LEAST_S: Final = 0.001


class NoForkError(Exception):
    """There is no reader: the process that forks them is gone, or the system has no such thing."""


class TooSlowError(Exception):
    """A reader took longer than it may, and was killed."""


class Forks:
    """The process that forks readers: started when one is asked for, ended when none is at work."""

    def __init__(self) -> None:
        self.process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()
        self._control: socket.socket | None = None
        self._at_work = 0

    def read(
        self, files: tuple[IO[bytes], IO[bytes], IO[bytes]], seconds: float, env: Mapping[str, str]
    ) -> int:
        """Have a reader do the job of a request; return its exit code, negative when it fell.

        `files` are the request, the answer and the errors; `env` are the variables that the process
        is started with.

        Raises:
            NoForkError: there is no reader, and nothing was done.
            TooSlowError: the reader was killed at its deadline.
        """
        if sys.platform != "linux":
            raise NoForkError
        deadline = monotonic() + seconds
        with self._working(), self._asked(files, env) as told:
            reader = self._reader_of(told, seconds)
            try:
                told.settimeout(max(deadline - monotonic(), _LEAST_S))
                ended = told.recv(1)
            except BaseException as error:
                signal.pidfd_send_signal(reader, signal.SIGKILL)
                if isinstance(error, TimeoutError):
                    raise TooSlowError from error
                raise
            finally:
                os.close(reader)
        return ended[0] if ended else -signal.SIGKILL

    def end(self) -> None:
        """End the process, unless a reader is at work; the next reader has it started anew."""
        with self._lock:
            if self._at_work == 0:
                self._close()

    @contextmanager
    def _working(self) -> Iterator[None]:
        with self._lock:
            self._at_work += 1
        try:
            yield
        finally:
            with self._lock:
                self._at_work -= 1

    def _asked(self, files: tuple[IO[bytes], ...], env: Mapping[str, str]) -> socket.socket:
        """Ask for a reader; return the socket on which it tells of itself."""
        ours, theirs = socket.socketpair()
        with theirs, self._lock:
            try:
                control = self._control or self._start(env)
                fds = [*(each.fileno() for each in files), theirs.fileno()]
                socket.send_fds(control, [b"\0"], fds)
            except OSError as error:
                ours.close()
                self._forget_the_dead()
                raise NoForkError from error
        return ours

    def _reader_of(self, told: socket.socket, seconds: float) -> int:
        """Return a handle of the process that has taken a job."""
        told.settimeout(seconds)
        try:
            _, handles, _, _ = socket.recv_fds(told, 1, 1)
        except OSError as error:
            raise NoForkError from error
        if not handles:
            with self._lock:
                self._forget_the_dead()
            raise NoForkError
        return handles[0]

    def _start(self, env: Mapping[str, str]) -> socket.socket:
        control, theirs = socket.socketpair()
        with theirs:
            self.process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-m", _MODULE],
                stdin=theirs.fileno(),
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env=env,
            )
        self._control = control
        return control

    def _forget_the_dead(self) -> None:
        if self.process is not None and self.process.poll() is not None:
            self._close()

    def _close(self) -> None:
        if self._control is not None:
            self._control.close()
        if self.process is not None:
            self.process.wait()
        self._control = self.process = None


FORKS: Final = Forks()
"""The process of this process."""
atexit.register(FORKS.end)
