"""Commands that go on until they are stopped: `watch`, `serve`."""

import signal
import sys
from pathlib import Path
from threading import Event
from typing import Annotated

import typer

from flows.cli.options import (
    InputOption,
    JsonLogsOption,
    KausiArgument,
    LangOption,
    OutputOption,
    PohjaOption,
    existing,
    language_of,
    languages_of,
    period_of,
)
from flows.cli.root import FAULT
from flows.settings import INPUT, OUTPUT, set_prefect_up
from schemas.kieli import Kieli
from schemas.sanat import loki


def watch(  # noqa: PLR0913 - the options of the contract
    kausi: KausiArgument = None,
    *,
    input_folder: InputOption = INPUT,
    output_folder: OutputOption = OUTPUT,
    pohja: PohjaOption = None,
    polling: Annotated[
        bool,
        typer.Option(
            "--polling",
            envvar="TOTEUMA_POLLING",
            help="Look the folder through every second: for network shares, which tell nothing.",
        ),
    ] = False,
    quiet: Annotated[
        float,
        typer.Option(
            min=0.0,
            envvar="TOTEUMA_QUIET_SECONDS",
            metavar="SECONDS",
            help="How long nothing may change before what landed is run.",
        ),
    ] = 2.0,
    stand_by: Annotated[
        bool,
        typer.Option("--stand-by", help="Wait for the end of another watcher, then take over."),
    ] = False,
    lang: LangOption = Kieli.FI.value,
    json_logs: JsonLogsOption = False,
) -> None:
    """Run whatever lands in the input folder; publish when all that a report needs is there."""
    from flows.osavuosikatsaus import Tilaus  # noqa: PLC0415 - heavy; --help needs none of it
    from flows.telling import listen, tell  # noqa: PLC0415
    from flows.watching.alone import WatcherIsBusyError  # noqa: PLC0415
    from flows.watching.runs import run_unattended  # noqa: PLC0415
    from flows.watching.watcher import Vahtityo, keep_watch  # noqa: PLC0415
    from schemas.kausi import Kausi  # noqa: PLC0415

    kielet = languages_of(lang)
    period_of(kausi, kielet[0])
    project, syotteet = Path.cwd(), existing(input_folder, kielet[0])
    set_prefect_up(project)
    listen(project, kielet[0], json_lines=json_logs, terminal=sys.stderr)

    def run(now: Kausi) -> None:
        tilaus = Tilaus(
            kausi=now,
            syotteet=syotteet,
            tulosteet=output_folder,
            pohja=pohja,
            kielet=kielet,
            itsestaan=True,
        )
        run_unattended(tilaus, project)

    tyo = Vahtityo(
        syotteet=syotteet,
        tulosteet=output_folder,
        period=lambda: period_of(kausi, kielet[0]),
        run=run,
        hiljaa_s=quiet,
        polling=polling,
        stand_by=stand_by,
        kielet=kielet,
    )
    try:
        keep_watch(tyo, stopped_by_signals())
    except WatcherIsBusyError as error:
        tell("watcher-busy", loki.TOINEN_VAHTI)
        raise typer.Exit(FAULT) from error


def serve(  # noqa: PLR0913 - the options of the contract
    *,
    input_folder: InputOption = INPUT,
    output_folder: OutputOption = OUTPUT,
    host: Annotated[
        str, typer.Option(envvar="TOTEUMA_HOST", help="Where the page and the API listen.")
    ] = "127.0.0.1",
    port: Annotated[int, typer.Option(envvar="TOTEUMA_PORT", help="Their port.")] = 4200,
    lang: LangOption = Kieli.FI.value,
    json_logs: JsonLogsOption = False,
) -> None:
    """Bring up a Prefect server, a worker and the watcher on this machine; Ctrl-C stops them all.

    A program that falls is started again; one that falls five times in a row stops all, with 3.
    """
    from flows.serving.keeper import GivenUpError  # noqa: PLC0415
    from flows.serving.programs import AlreadyServedError, Palvelu  # noqa: PLC0415
    from flows.serving.programs import serve as keep_served  # noqa: PLC0415
    from flows.telling import listen, tell  # noqa: PLC0415

    project, kieli = Path.cwd(), language_of(lang)
    set_prefect_up(project)
    listen(project, kieli, json_lines=json_logs, terminal=sys.stderr)
    folders = ("--input", str(existing(input_folder, kieli)), "--output", str(output_folder))
    palvelu = Palvelu(
        project=project,
        host=host,
        port=port,
        watch=(*folders, "--lang", lang, *(["--json-logs"] if json_logs else [])),
    )
    try:
        keep_served(palvelu, stopped_by_signals())
    except AlreadyServedError as error:
        tell("already-served", loki.JO_KAYNNISSA.of(syy=error.told))
        raise typer.Exit(FAULT) from error
    except GivenUpError as error:
        raise typer.Exit(FAULT) from error


def stopped_by_signals() -> Event:
    """Return an event that Ctrl-C and SIGTERM set: what has begun is let end."""
    stop = Event()

    def told_to_stop(_number: int, _frame: object) -> None:
        stop.set()

    signal.signal(signal.SIGINT, told_to_stop)
    signal.signal(signal.SIGTERM, told_to_stop)
    return stop
