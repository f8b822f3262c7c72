"""What a run still has to tell a server that is lost: let go at once, and in silence.

The engine tells its server of each task in the background. Of a server that is gone it would try
each message again for seconds, name every one on the terminal, and hold the process until the last.
"""

import logging
import time
from contextlib import ExitStack
from typing import Any, Final, Self

from prefect.context import SettingsContext, get_settings_context
from prefect.events.clients import RETRYABLE_EXCEPTIONS, PrefectEventsClient
from prefect.events.schemas.events import Event
from prefect.events.worker import (
    EventsWorker,
    emit_events_to_cloud,
    should_emit_events_to_running_server,
)
from prefect.settings import PREFECT_CLIENT_MAX_RETRIES

_TRIES: Final = 4
"""Further tries to reach the server, a second apart but for the first three."""

_REST_S: Final = 30.0
"""How long nothing is told after them; a server that only started anew is told of what follows."""


class Lahetti(PrefectEventsClient):
    """In English: the messenger of a run's events; while the server is lost they are let go."""

    def __init__(self, **options: Any) -> None:  # noqa: ANN401 - the engine's own options
        super().__init__(reconnection_attempts=_TRIES, **options)
        self._resting_until = float("-inf")

    async def __aenter__(self) -> Self:
        """Connect to the server; one that is lost already is tried again at a later event."""
        try:
            return await super().__aenter__()
        except RETRYABLE_EXCEPTIONS:
            self._rest()
            return self

    async def _emit(self, event: Event) -> None:
        if time.monotonic() < self._resting_until:
            return
        try:
            await super()._emit(event)
        except RETRYABLE_EXCEPTIONS:
            self._rest()

    def _rest(self) -> None:
        self._resting_until = time.monotonic() + _REST_S


def try_once() -> None:
    """Try whatever is still told in this context a single time: the server is known to be lost."""
    now = get_settings_context()
    hurried = now.settings.copy_with_update(updates={PREFECT_CLIENT_MAX_RETRIES: 0})
    ExitStack().enter_context(SettingsContext(profile=now.profile, settings=hurried))


def let_go_of_a_lost_server() -> None:
    """Tell events through the messenger, and keep what cannot be told off the terminal.

    A service of the engine's makers has a messenger of its own, and the embedded server is not
    lost without the run.
    """
    logging.raiseExceptions = False
    if should_emit_events_to_running_server() and not emit_events_to_cloud():
        EventsWorker.set_client_override(Lahetti)
