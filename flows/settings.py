"""Where things are kept, and what Prefect is told before it is imported."""

import os
from pathlib import Path
from typing import Final

INPUT: Final = Path("input")
OUTPUT: Final = Path("output")
PREFECT_FOLDER: Final = ".prefect"
LOG_FOLDER: Final = ".toteuma"


def set_prefect_up(project: Path) -> None:
    """Tell Prefect where to keep what it keeps; what the user has set in the environment wins.

    Everything stays below `project`, nothing is looked up in the network, and the embedded server
    has time for its first start, which makes its database. Call this before Prefect is imported.
    """
    given = {
        "PREFECT_HOME": str((project / PREFECT_FOLDER).resolve()),
        "PREFECT_SERVER_ANALYTICS_ENABLED": "false",
        "DO_NOT_TRACK": "1",
        "PREFECT_SERVER_EPHEMERAL_STARTUP_TIMEOUT_SECONDS": "90",
        # The run's page keeps its log; the terminal is told the end in our own words.
        "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
    }
    for name, value in given.items():
        os.environ.setdefault(name, value)
