"""`python -m flows.serving.after ADDRESS MODULE …`: run a module once a server answers."""

import sys
import time
from typing import Final

from flows.servers import Tila, state_of
from flows.serving import alongside

_LONGEST_WAIT_S: Final = 180.0


def main() -> None:
    """Wait for the server that the command line names, then run the module it names."""
    _, address, *words = sys.argv
    until = time.monotonic() + _LONGEST_WAIT_S
    while state_of(address) is Tila.SILENT:
        if time.monotonic() > until or alongside.is_orphan():
            sys.exit(1)
        time.sleep(0.25)
    sys.argv = [sys.argv[0], *words]
    alongside.main()


if __name__ == "__main__":
    main()
