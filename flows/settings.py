"""Where things are kept, and what Prefect is told before it is imported."""

import os
from pathlib import Path
from typing import Final

from flows.reading.limits import MIB, RAJAT, Rajat

INPUT: Final = Path("input")
OUTPUT: Final = Path("output")
PREFECT_FOLDER: Final = ".prefect"
LOG_FOLDER: Final = ".toteuma"
CACHE_FOLDER: Final = ".valimuisti"
"""The folder of files as read, below the folder of outputs."""
_CACHE_MB: Final = 2_048
_LAST_DAY: Final = 28


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
        # Our own log stands on the run's page too; outside of a run it goes nowhere but here.
        "PREFECT_LOGGING_EXTRA_LOGGERS": "toteuma",
        "PREFECT_LOGGING_TO_API_WHEN_MISSING_FLOW": "ignore",
        # A server that is lost is given up in a quarter of a minute, not in five times that.
        "PREFECT_CLIENT_MAX_RETRIES": "3",
        # The run's page keeps its log; the terminal is told the end in our own words.
        "PREFECT_LOGGING_HANDLERS_CONSOLE_LEVEL": "CRITICAL",
        "PREFECT_LOGGING_INTERNAL_LEVEL": "CRITICAL",
    }
    for name, value in given.items():
        os.environ.setdefault(name, value)


def give_a_lost_server_up_soon() -> None:
    """Have Prefect try what a server does not answer once more, after two seconds, then no more.

    For a run that somebody waits for. Call this before Prefect is imported, and before
    `set_prefect_up`, which is more patient.
    """
    os.environ.setdefault("PREFECT_CLIENT_MAX_RETRIES", "1")


def dask_scheduler() -> str | None:
    """Return the address of a Dask cluster's scheduler (`TOTEUMA_DASK`), None without one."""
    return os.environ.get("TOTEUMA_DASK") or None


def read_limits() -> Rajat:
    """Return what reading one file may cost; the environment overrides the defaults.

    `TOTEUMA_READ_MEMORY_MB`, `TOTEUMA_READ_FILE_MB` (megabytes), `TOTEUMA_READ_SECONDS` and
    `TOTEUMA_READ_CELLS` (rows × columns of a sheet) are whole numbers.

    Raises:
        ValueError: a setting is no whole number above zero.
    """
    return Rajat(
        muisti_tavuja=_positive("TOTEUMA_READ_MEMORY_MB", RAJAT.muisti_tavuja // MIB) * MIB,
        tavuja=_positive("TOTEUMA_READ_FILE_MB", RAJAT.tavuja // MIB) * MIB,
        sekunteja=_positive("TOTEUMA_READ_SECONDS", int(RAJAT.sekunteja)),
        soluja=_positive("TOTEUMA_READ_CELLS", RAJAT.soluja),
    )


def read_retries() -> tuple[int, int]:
    """Return how often a step is tried again, and after how many seconds.

    Only one is that a file held open or a share away has stopped. The environment's
    `TOTEUMA_RETRIES` and `TOTEUMA_RETRY_SECONDS` override the defaults.

    Raises:
        ValueError: a setting is no whole number above zero.
    """
    return _positive("TOTEUMA_RETRIES", 2), _positive("TOTEUMA_RETRY_SECONDS", 3)


def read_longest_run_s() -> int:
    """Return the seconds after which a run is stopped: `TOTEUMA_RUN_SECONDS`, an hour without it.

    Raises:
        ValueError: the setting is no whole number above zero.
    """
    return _positive("TOTEUMA_RUN_SECONDS", 3600)


def read_lease_s() -> int:
    """Return the seconds of silence after which another machine takes over a run's turn.

    `TOTEUMA_LEASE_SECONDS` of the environment, two minutes without it; the same on each machine.

    Raises:
        ValueError: the setting is no whole number above zero.
    """
    return _positive("TOTEUMA_LEASE_SECONDS", 120)


def read_cache_bytes() -> int:
    """Return how much the cache of files as read may hold; 0 is no cache.

    `TOTEUMA_CACHE=0` turns it off, `TOTEUMA_CACHE_MB` sets its size.

    Raises:
        ValueError: a setting is neither 0 nor 1, or no whole number above zero.
    """
    given = os.environ.get("TOTEUMA_CACHE", "1")
    if given not in {"0", "1"}:
        raise ValueError(f"TOTEUMA_CACHE must be 0 or 1, not {given!r}")
    return int(given) * _positive("TOTEUMA_CACHE_MB", _CACHE_MB) * MIB


def read_deadline_day() -> int:
    """Return the day of the month that a report is due, the month after its period.

    `TOTEUMA_DAY` of the environment, the 15th without it; the schedule is laid out by the same.

    Raises:
        ValueError: the setting is no day that every month has.
    """
    day = _positive("TOTEUMA_DAY", 15)
    if day > _LAST_DAY:
        raise ValueError(f"TOTEUMA_DAY must be from 1 to {_LAST_DAY}, not {day}")
    return day


def _positive(name: str, default: int) -> int:
    given = os.environ.get(name, str(default))
    if not given.isascii() or not given.isdigit() or int(given) < 1:
        raise ValueError(f"{name} must be a whole number above zero, not {given!r}")
    return int(given)
