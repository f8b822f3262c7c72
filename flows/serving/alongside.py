"""`python -m flows.serving.alongside MODULE …`: run a module that ends when its parent does.

So programs that were started together also end together when their keeper is killed outright.
"""

import ctypes
import os
import runpy
import signal
import sys
from typing import Final

_PR_SET_PDEATHSIG: Final = 1

KEEPER: Final = "TOTEUMA_KEEPER"
"""The process id of the keeper, in the environment of what it starts."""


def is_orphan() -> bool:
    """Say whether the keeper that started this process is gone."""
    parent = str(os.getppid())
    return os.environ.get(KEEPER, parent) != parent


def main() -> None:
    """Run the module that the command line names."""
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)
        if is_orphan():  # the keeper died before the system was asked to tell of it
            sys.exit(1)
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


if __name__ == "__main__":
    main()
