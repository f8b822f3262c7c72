"""A run that nobody looks at: through the server that is up, else plainly."""

import os
import sys
from logging import WARNING
from pathlib import Path

from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.publishing import Paatos
from flows.servers import API_URL, Palvelin, Tila, named_server, state_of, use
from flows.telling import tell


def run_unattended(tilaus: Tilaus, project: Path) -> Paatos:
    """Run an order.

    No server is started for it: that would take longer than the run. One that is lost on the way
    costs a second run without it.

    Raises:
        OSError: the inputs cannot be read or the outputs cannot be written.
    """
    palvelin = _usable(project)
    if palvelin is None:
        return osavuosikatsaus(tilaus)
    use(palvelin)
    from flows.flow import run_order  # noqa: PLC0415 - Prefect is imported only when it is used

    try:
        return run_order(tilaus, lambda steps: steps)
    except Exception:
        if state_of(palvelin.osoite) is Tila.UP:
            raise
        sentence = "Prefect-palvelin lakkasi vastaamasta; ajetaan uudelleen ilman sitä"
        tell("server-lost", sentence, level=WARNING, server=palvelin.osoite)
        return osavuosikatsaus(tilaus)


def _usable(project: Path) -> Palvelin | None:
    """Return the server that is up; once Prefect is imported, only the one it was told of."""
    palvelin = named_server(project)
    if palvelin is None or not palvelin.kaytettavissa:
        return None
    bound = "prefect" in sys.modules
    return None if bound and os.environ.get(API_URL) != palvelin.osoite else palvelin
