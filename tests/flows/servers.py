"""Servers for tests, on ports of their own: Prefect's, and small ones that stand for others'."""

import os
import socket
import socketserver
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from flows.servers import Tila, state_of

LONG_S = 180.0
"""More than anything takes here, on a loaded machine too."""


def prefect_environment(folder: Path, **settings: str) -> dict[str, str]:
    """The environment of programs that use Prefect in a project of a test's own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PREFECT_")}
    return kept | {
        "DO_NOT_TRACK": "1",
        "NO_PROXY": "127.0.0.1",
        "PREFECT_HOME": str(folder / ".prefect"),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "PYTHONPATH": str(Path(__file__).parents[2]),
        **settings,
    }


@contextmanager
def prefect_server(
    folder: Path, **settings: str
) -> Iterator[tuple["subprocess.Popen[bytes]", str]]:
    """Give a server of the engine's own and the address of its API."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    address = f"http://127.0.0.1:{port}/api"
    start = (sys.executable, "-m", "prefect", "server", "start", "--port", str(port))
    environment = prefect_environment(folder, **settings)
    with (folder / "server.log").open("wb") as log:
        server = subprocess.Popen(start, env=environment, stdout=log, stderr=log)  # noqa: S603 - our own command
    try:
        until = time.monotonic() + LONG_S
        while state_of(address) is not Tila.UP:
            assert server.poll() is None, (folder / "server.log").read_text("utf-8")
            assert time.monotonic() < until
            time.sleep(0.2)
        yield server, address
    finally:
        server.kill()
        server.wait()


@contextmanager
def answering(status: int = 200, seen: list[tuple[str, str]] | None = None) -> Iterator[str]:
    """Give the address of a server that answers every request so; `seen` gets path and body."""

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._answer()

        def do_POST(self) -> None:
            self._answer()

        def _answer(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            body = self.rfile.read(length).decode()
            if seen is not None:
                seen.append((self.path, body or str(self.headers.get("Authorization"))))
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_words: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/api"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def taking_mail(letters: list[str]) -> Iterator[int]:
    """Give the port of a server that takes every letter sent to it into `letters`."""

    class Smtp(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            self._say("220 ready")
            for line in self.rfile:
                verb = line.split(maxsplit=1)[0].upper() if line.strip() else b""
                if verb == b"DATA":
                    self._say("354 go on")
                    body = b"".join(iter(self.rfile.readline, b".\r\n"))
                    letters.append(body.decode())
                told = {
                    b"EHLO": "250-fake\r\n250 AUTH PLAIN",
                    b"AUTH": "235 welcome",
                    b"QUIT": "221 bye",
                }
                self._say(told.get(verb, "250 fine"))
                if verb == b"QUIT":
                    return

        def _say(self, text: str) -> None:
            self.wfile.write(f"{text}\r\n".encode())

    class Server(socketserver.ThreadingTCPServer):
        daemon_threads = True

    with Server(("127.0.0.1", 0), Smtp) as server:
        thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
        thread.start()
        try:
            yield server.server_address[1]
        finally:
            server.shutdown()
            thread.join()
