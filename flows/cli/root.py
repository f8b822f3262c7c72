"""The command line's root: its version, its exit codes, how a fault is told."""

import logging
import sys
import traceback
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Final

import typer

from flows.settings import LOG_FOLDER

PUBLISHED: Final = 0
BLOCKED: Final = 1
WRONG_USAGE: Final = 2
FAULT: Final = 3

app = typer.Typer(
    name="toteuma",
    help="From a municipality's ledger to the report its council reads.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


@app.callback(invoke_without_command=True)
def _toteuma(
    *,
    show_version: Annotated[
        bool, typer.Option("--version", help="Say the version and exit.", is_eager=True)
    ] = False,
) -> None:
    if show_version:
        typer.echo(f"toteuma {version('toteuma')}")
        raise typer.Exit


def main() -> None:
    """Run the command line; a fault is one line here and its whole story in the log."""
    try:
        app()
    except Exception as fault:
        log = Path(LOG_FOLDER) / "fault.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        when = datetime.now(UTC).isoformat(timespec="seconds")
        with log.open("a", encoding="utf-8") as file:
            file.write(f"{when} {' '.join(sys.argv[1:])}\n{traceback.format_exc()}\n")
        logging.getLogger(__name__).debug("fault", exc_info=fault)
        typer.echo(f"toteuma: {type(fault).__name__}: {fault} (details in {log})", err=True)
        sys.exit(FAULT)
