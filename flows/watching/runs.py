"""A run that nobody looks at: through the server that is up, else plainly; its end in the log."""

import os
import sys
from logging import WARNING
from pathlib import Path

from flows.osavuosikatsaus import Tilaus, osavuosikatsaus
from flows.publishing import Paatos
from flows.servers import API_URL, Palvelin, Tila, named_server, state_of, use
from flows.telling import tell


def run_unattended(tilaus: Tilaus, project: Path) -> Paatos:
    """Run an order and log how it ended.

    No server is started for it: that would take longer than the run. One that is lost on the way
    costs a second run without it.

    Raises:
        OSError: the inputs cannot be read or the outputs cannot be written.
    """
    palvelin = _usable(project)
    if palvelin is None:
        return _told(osavuosikatsaus(tilaus))
    use(palvelin)
    from flows.flow import run_order  # noqa: PLC0415 - Prefect is imported only when it is used

    try:
        return _told(run_order(tilaus, lambda steps: steps))
    except Exception:
        if state_of(palvelin.osoite) is Tila.UP:
            raise
        sentence = "Prefect-palvelin lakkasi vastaamasta; ajetaan uudelleen ilman sitä"
        tell("server-lost", sentence, level=WARNING, server=palvelin.osoite)
        return _told(osavuosikatsaus(tilaus))


def _usable(project: Path) -> Palvelin | None:
    """Return the server that is up; once Prefect is imported, only the one it was told of."""
    palvelin = named_server(project)
    if palvelin is None or not palvelin.kaytettavissa:
        return None
    bound = "prefect" in sys.modules
    return None if bound and os.environ.get(API_URL) != palvelin.osoite else palvelin


def _told(paatos: Paatos) -> Paatos:
    tarkastus = paatos.tarkastus
    tell(
        "published" if tarkastus.julkaistu else "not-published",
        paatos.verdict,
        kausi=tarkastus.kausi.nimi,
        folder=str(paatos.kansio),
        fingerprint=tarkastus.tunniste,
        findings=tarkastus.findings.height,
    )
    return paatos
