"""A run that nobody looks at: through the server that is up, else plainly."""

import os
import sys
from collections.abc import Callable
from logging import WARNING
from pathlib import Path

from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.publishing import Paatos
from flows.servers import API_URL, Palvelin, named_server, outlive, use
from flows.telling import tell
from schemas.sanat.sana import Sanottava


def run_unattended(tilaus: Tilaus, project: Path) -> Paatos:
    """Run an order.

    No server is started for it: that would take longer than the run. One that is lost on the way
    costs the run's page, never the report.

    Raises:
        OSError: the inputs cannot be read or the outputs cannot be written.
    """
    palvelin = _usable(project)
    if palvelin is None:
        return osavuosikatsaus(tilaus)
    use(palvelin)
    from flows.flow import run_order  # noqa: PLC0415 - Prefect is imported only when it is used

    def run(ended: Callable[[Paatos], bool]) -> Paatos:
        # A server that is kept going is up again in a while: its page is worth the wait.
        return run_order(tilaus, lambda steps: steps, lambda paatos: ended(paatos) or True)

    def lost(sentence: Sanottava) -> None:
        tell("server-lost", sentence, level=WARNING, server=palvelin.osoite)

    return outlive(palvelin, run, lambda: osavuosikatsaus(tilaus), lost)


def _usable(project: Path) -> Palvelin | None:
    """Return the server that is up; once Prefect is imported, only the one it was told of."""
    palvelin = named_server(project)
    if palvelin is None or not palvelin.kaytettavissa:
        return None
    bound = "prefect" in sys.modules
    return None if bound and os.environ.get(API_URL) != palvelin.osoite else palvelin
