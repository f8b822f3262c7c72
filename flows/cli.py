"""The command line: what the user asks for, and how the end of it is told."""

import logging
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any, Final, Literal

import typer
from rich.console import Console

from flows.settings import INPUT, LOG_FOLDER, OUTPUT, set_prefect_up
from schemas.kausi import Kausi
from schemas.kieli import Kieli

PUBLISHED: Final = 0
BLOCKED: Final = 1
WRONG_USAGE: Final = 2
FAULT: Final = 3

_EXAMPLES_RUN: Final = """
Examples:

  toteuma run 2023-Q1

  toteuma run 2023-Q1 --toimiala "Elinvoimalautakunnan toimiala"

  toteuma run 2023-Q1 --draft --direct

Exit codes: 0 published, 1 findings block publication, 2 wrong usage, 3 a fault.
"""

_EXAMPLES_INIT: Final = """
Examples:

  toteuma init input

  toteuma init --from input/export.csv
"""
_EXAMPLES_TRACE: Final = """
Examples:

  toteuma trace "Kulttuuri/Maksutuotot/TOT 2023" 2023-Q1

  toteuma trace "Palvelualueet!C17" 2023-Q1 --toimiala "Elinvoimalautakunnan toimiala"

  toteuma trace "ELINVOIMA/NETTO/Jäljellä" 2023-Q1 --xlsx rivit.xlsx
"""
_EXAMPLES_WHERE: Final = """
Examples:

  toteuma where "kirjanpito/paakirja_2022.xlsx!Pääkirja!17" 2023-Q1

  toteuma where "paakirja_2022.xlsx!B17" 2023-Q1
"""

app = typer.Typer(
    name="toteuma",
    help="From a municipality's ledger to the report its council reads.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _kausi(text: str | None) -> Kausi:
    """Read the period; none is the last ended quarter."""
    if text is None:
        return Kausi.last_ended_quarter(date.today())  # noqa: DTZ011 - the local calendar's
    try:
        return Kausi.parse(text)
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="KAUSI") from error


KausiArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="KAUSI",
        help="The period: 2023-Q1, 2023-03 (January–March) or 2023. "
        "Without it, the last quarter that has ended.",
    ),
]
InputOption = Annotated[
    Path, typer.Option("--input", help="Folder of the input files.", metavar="DIR")
]
OutputOption = Annotated[
    Path, typer.Option("--output", help="Folder of the reports.", metavar="DIR")
]


RunOption = Annotated[
    str | None,
    typer.Option(
        metavar="RUN", help="Trace a kept run (2023-Q1/3, 3, fingerprint) on its own originals."
    ),
]
KindOfRule = Literal["structure", "reference", "arithmetic", "completeness", "plausibility"]


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


@app.command(epilog=_EXAMPLES_RUN)
def run(  # noqa: PLR0913 - the options of the contract
    kausi: KausiArgument = None,
    *,
    input_folder: InputOption = INPUT,
    output_folder: OutputOption = OUTPUT,
    toimiala: Annotated[
        str | None, typer.Option(help="Write the report of this division only.", metavar="NIMI")
    ] = None,
    draft: Annotated[
        bool, typer.Option("--draft", help="Write a report marked LUONNOS, findings or not.")
    ] = False,
    direct: Annotated[
        bool, typer.Option("--direct", help="Run the same steps without Prefect.")
    ] = False,
) -> None:
    """Read, check and compute; publish the report when nothing blocks it."""
    from flows.osavuosikatsaus import (  # noqa: PLC0415 - heavy; --help needs none of it
        Tilaus,
        UnknownDivisionError,
    )
    from flows.running import run_direct, run_through_prefect  # noqa: PLC0415

    tilaus = Tilaus(
        kausi=_kausi(kausi),
        syotteet=_existing(input_folder),
        tulosteet=output_folder,
        toimiala=toimiala,
        luonnos=draft,
    )
    if not direct:
        set_prefect_up(Path.cwd())
    try:
        code = (run_direct if direct else run_through_prefect)(tilaus, _console())
    except UnknownDivisionError as error:
        raise typer.BadParameter(str(error), param_hint="--toimiala") from error
    raise typer.Exit(code)


@app.command()
def check(
    kausi: KausiArgument = None,
    *,
    input_folder: InputOption = INPUT,
    output_folder: OutputOption = OUTPUT,
) -> None:
    """Check the inputs and write the validation report; publish nothing."""
    from flows.osavuosikatsaus import Tilaus  # noqa: PLC0415
    from flows.running import run_direct  # noqa: PLC0415

    tilaus = Tilaus(
        kausi=_kausi(kausi),
        syotteet=_existing(input_folder),
        tulosteet=output_folder,
        vain_tarkastus=True,
    )
    raise typer.Exit(run_direct(tilaus, _console()))


FolderArgument = Annotated[Path, typer.Argument(metavar="DIR", help="Folder to write to.")]


@app.command()
def sample(folder: FolderArgument) -> None:
    """Write the sample inputs, the Heinola quarter 2023-Q1."""
    from flows.starting import write_sample  # noqa: PLC0415

    _tell_written(_unless_taken(lambda: write_sample(folder)), folder)
    typer.echo(f"Try: toteuma run 2023-Q1 --input {folder}")


@app.command(epilog=_EXAMPLES_INIT)
def init(
    folder: Annotated[
        Path | None, typer.Argument(metavar="DIR", help="Folder to write to.")
    ] = None,
    *,
    source: Annotated[
        Path | None,
        typer.Option(
            "--from",
            help="An export whose headings are not known: write a sarakkeet workbook for it.",
            metavar="FILE",
        ),
    ] = None,
) -> None:
    """Write empty input workbooks with headings, drop-downs and instructions.

    With `--from`, write instead one workbook that says what the headings of an export mean, ready
    to correct and to drop beside it; without DIR it goes into the current folder.
    """
    from flows.starting import write_empty  # noqa: PLC0415

    if source is not None:
        _propose(source, folder or Path())
        return
    if folder is None:
        raise typer.BadParameter("a folder to write to is needed", param_hint="DIR")
    _tell_written(_unless_taken(lambda: write_empty(folder)), folder)


def _unless_taken(write: Callable[[], tuple[Path, ...]]) -> tuple[Path, ...]:
    """Write files; a file in their place is never replaced, and wrong usage."""
    try:
        return write()
    except FileExistsError as error:
        raise typer.BadParameter(str(error), param_hint="DIR") from error


def _propose(source: Path, folder: Path) -> None:
    """Write the workbook that is proposed for an export."""
    from flows.starting import NothingToMapError, write_proposed  # noqa: PLC0415

    try:
        paths = _unless_taken(lambda: write_proposed(source, INPUT, folder))
    except NothingToMapError as error:
        raise typer.BadParameter(str(error), param_hint="--from") from error
    if paths:
        _tell_written(paths, folder)
        typer.echo("Correct it, drop it into the input folder, and run: toteuma check")
    else:
        typer.echo(f"Every heading of {source} is known: drop it into the input folder.")


@app.command()
def diff(
    before: Annotated[
        str | None,
        typer.Argument(metavar="RUN", help="The earlier run; without it, the one before."),
    ] = None,
    after: Annotated[
        str | None, typer.Argument(metavar="RUN", help="The later run; without it, the last.")
    ] = None,
    *,
    output_folder: OutputOption = OUTPUT,
    rows: Annotated[int, typer.Option(min=1, help="Figures and rows shown at most.")] = 50,
) -> None:
    """Tell what changed between two runs: figures, causes, rows. RUN: 2023-Q1/3, 3, fingerprint."""
    from flows.auditing import tell_changes  # noqa: PLC0415

    _exit_known(lambda: tell_changes(output_folder, (before, after), rows, _console()))


@app.command()
def verify(
    run: Annotated[
        str | None, typer.Argument(metavar="RUN", help="2023-Q1/3, 3, fingerprint; or the last.")
    ] = None,
    *,
    output_folder: OutputOption = OUTPUT,
) -> None:
    """Make a kept run again from its archived inputs and say equal, or what differs."""
    from flows.auditing import tell_verified  # noqa: PLC0415

    _exit_known(lambda: tell_verified(output_folder, run, _console()))


def _exit_known(told: Callable[[], int]) -> None:
    """Exit with a command's code; a run that is not kept is wrong usage."""
    from flows.keeping.records import UnknownRunError  # noqa: PLC0415

    try:
        code = told()
    except (UnknownRunError, ValueError) as error:
        raise typer.BadParameter(str(error), param_hint="RUN") from error
    raise typer.Exit(code)


LukuArgument = Annotated[
    str,
    typer.Argument(
        metavar="LUKU", help="A printed figure: unit/line/column, or sheet!cell of the report."
    ),
]
RiviArgument = Annotated[
    str,
    typer.Argument(
        metavar="RIVI", help="A row of an input: file!sheet!row, or file!row of a single sheet."
    ),
]
ToimialaOption = Annotated[
    str | None, typer.Option(help="Look at the report of this division only.", metavar="NIMI")
]


@app.command(epilog=_EXAMPLES_TRACE)
def trace(  # noqa: PLR0913 - the options of the contract
    luku: LukuArgument,
    kausi: KausiArgument = None,
    *,
    input_folder: InputOption = INPUT,
    output_folder: OutputOption = OUTPUT,
    run: RunOption = None,
    toimiala: ToimialaOption = None,
    rows: Annotated[int, typer.Option(min=0, help="Rows shown at most.")] = 50,
    xlsx: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write all of the rows to a workbook.")
    ] = None,
) -> None:
    """List the postings and the budget lines under a printed figure, with file, sheet and row."""
    from flows.tracing.commands import tell_trace  # noqa: PLC0415

    with _traced(kausi, input_folder, output_folder, run, toimiala) as tilaus:
        _exit_named(lambda: tell_trace(luku, tilaus, _console(), rows=rows, path=xlsx))


@app.command(epilog=_EXAMPLES_WHERE)
def where(  # noqa: PLR0913 - the options of the contract
    rivi: RiviArgument,
    kausi: KausiArgument = None,
    *,
    input_folder: InputOption = INPUT,
    output_folder: OutputOption = OUTPUT,
    run: RunOption = None,
    toimiala: ToimialaOption = None,
) -> None:
    """Say into which printed figures a row of the inputs went, or why into none."""
    from flows.tracing.commands import tell_where  # noqa: PLC0415

    with _traced(kausi, input_folder, output_folder, run, toimiala) as tilaus:
        _exit_named(lambda: tell_where(rivi, tilaus, _console()))


@contextmanager
def _traced(
    kausi: str | None,
    input_folder: Path,
    output_folder: Path,
    run: str | None,
    toimiala: str | None,
) -> Iterator[Any]:
    """Give what is traced: the files of the input folder now, or the originals of a kept run."""
    from flows.keeping.records import UnknownRunError, find_run  # noqa: PLC0415
    from flows.osavuosikatsaus import Tilaus  # noqa: PLC0415
    from flows.restoring import as_it_was  # noqa: PLC0415

    if run is None:
        yield Tilaus(
            kausi=_kausi(kausi),
            syotteet=_existing(input_folder),
            tulosteet=output_folder,
            toimiala=toimiala,
        )
        return
    try:
        kept = find_run(output_folder, run, _kausi(kausi) if kausi else None)
    except (UnknownRunError, ValueError) as error:
        raise typer.BadParameter(str(error), param_hint="--run") from error
    with as_it_was(output_folder, kept) as tilaus:
        yield replace(tilaus, toimiala=toimiala)


def _exit_named(told: Callable[[], int]) -> None:
    """Exit with a command's code; a name of nothing is wrong usage, told with the nearest names."""
    from flows.osavuosikatsaus import UnknownDivisionError  # noqa: PLC0415
    from flows.tracing.naming import UnknownNameError  # noqa: PLC0415

    try:
        code = told()
    except UnknownDivisionError as error:
        raise typer.BadParameter(str(error), param_hint="--toimiala") from error
    except UnknownNameError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(WRONG_USAGE) from error
    raise typer.Exit(code)


@app.command()
def rules(
    rule: Annotated[
        str | None, typer.Argument(metavar="RULE", help="Show one rule in full, by its id.")
    ] = None,
    *,
    lang: Annotated[Kieli, typer.Option(help="The language of the texts.")] = Kieli.FI,
    kind: Annotated[KindOfRule | None, typer.Option(help="Show the rules of one kind.")] = None,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print the page of the documentation.")
    ] = False,
) -> None:
    """Show the rules that inputs and figures are checked by."""
    from flows.catalogue import UnknownRuleError, show_catalogue  # noqa: PLC0415

    try:
        show_catalogue(_console(), lang, rule=rule, kind=kind, markdown=markdown)
    except UnknownRuleError as error:
        raise typer.BadParameter(str(error), param_hint="RULE") from error


def _existing(folder: Path) -> Path:
    if not folder.is_dir():
        raise typer.BadParameter(f"there is no folder {folder}", param_hint="--input")
    return folder


def _tell_written(paths: tuple[Path, ...], folder: Path) -> None:
    for path in paths:
        typer.echo(path)
    typer.echo(f"{len(paths)} {'file' if len(paths) == 1 else 'files'} in {folder}")


def _console() -> Console:
    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())


def main() -> None:
    """Run the command line; a fault is one line here and its whole story in the log."""
    try:
        app()
    except Exception as fault:
        log = Path(LOG_FOLDER) / "fault.log"
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(traceback.format_exc(), encoding="utf-8")
        logging.getLogger(__name__).debug("fault", exc_info=fault)
        typer.echo(f"toteuma: {type(fault).__name__}: {fault} (details in {log})", err=True)
        sys.exit(FAULT)
