"""What holds for every test: Prefect keeps what it keeps in a folder of the session's own."""

import tempfile
from pathlib import Path

from hypothesis import settings

from flows.settings import set_prefect_up

# Prefect reads its settings when it is imported, which is before any fixture.
_PREFECT = tempfile.TemporaryDirectory(prefix="toteuma-prefect-", ignore_cleanup_errors=True)
set_prefect_up(Path(_PREFECT.name))

# A loaded machine must not fail a test that is right: time is measured in benchmarks.
settings.register_profile("unhurried", deadline=None)
settings.load_profile("unhurried")
