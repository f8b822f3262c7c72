"""Commands that make: `run`, `check`, `sample`, `init`."""

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Final

import typer

from flows.cli.options import (
    FolderArgument,
    InputOption,
    JsonLogsOption,
    KausiArgument,
    LangOption,
    OutputOption,
    PohjaOption,
    TextsOption,
    console,
    existing,
    languages_of,
    period_of,
)
from flows.cli.root import FAULT
from flows.settings import INPUT, OUTPUT, give_a_lost_server_up_soon, set_prefect_up
from schemas.kaksoset import Kaksonen
from schemas.kieli import Kieli
from schemas.sanat.kaytto import EI_AJETTU

EXAMPLES_RUN: Final = """
Examples:

  toteuma run 2023-Q1

  toteuma run 2023-Q1 --toimiala "Elinvoimalautakunnan toimiala"

  toteuma run 2023-Q1 --draft --direct

  toteuma run 2023-Q1 --lang fi+sv

  toteuma run 2023-Q1 --csv --pdf

Exit codes: 0 published, 1 findings block publication, 2 wrong usage, 3 a fault.
"""

EXAMPLES_INIT: Final = """
Examples:

  toteuma init input

  toteuma init --from input/export.csv
"""


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
    pohja: PohjaOption = None,
    lang: LangOption = Kieli.FI.value,
    json_logs: JsonLogsOption = False,
    csv: Annotated[
        bool, typer.Option("--csv", help="Write each report's figures as csv too, in cents.")
    ] = False,
    parquet: Annotated[
        bool, typer.Option("--parquet", help="Write each report's figures as parquet too.")
    ] = False,
    pdf: Annotated[
        bool, typer.Option("--pdf", help="Print each report as pdf too; needs LibreOffice.")
    ] = False,
    with_texts: TextsOption = False,
) -> None:
    """Read, check and compute; publish the report when nothing blocks it."""
    from flows.osavuosikatsaus import (  # noqa: PLC0415 - heavy; --help needs none of it
        Tilaus,
        UnknownDivisionError,
        UnknownLayoutError,
    )
    from flows.running import run_direct, run_through_prefect  # noqa: PLC0415
    from flows.telling import listen  # noqa: PLC0415

    kielet = languages_of(lang)
    tilaus = Tilaus(
        kausi=period_of(kausi, kielet[0]),
        syotteet=existing(input_folder, kielet[0]),
        tulosteet=output_folder,
        toimiala=toimiala,
        luonnos=draft,
        pohja=pohja,
        kielet=kielet,
        kaksoset=_twins(kielet[0], csv=csv, parquet=parquet, pdf=pdf),
        tekstit=with_texts,
    )
    project = Path.cwd()
    listen(project, kielet[0], json_lines=json_logs)
    if not direct:
        give_a_lost_server_up_soon()
        set_prefect_up(project)
    try:
        if direct:
            code = run_direct(tilaus, console())
        else:
            code = run_through_prefect(tilaus, console(), project)
    except UnknownDivisionError as error:
        raise typer.BadParameter(error.told(kielet[0]), param_hint="--toimiala") from error
    except UnknownLayoutError as error:
        raise typer.BadParameter(error.told(kielet[0]), param_hint="--pohja") from error
    raise typer.Exit(code)


def _twins(kieli: Kieli, *, csv: bool, parquet: bool, pdf: bool) -> tuple[Kaksonen, ...]:
    """Return the twins that are asked for; pages without a printing program are no run at all."""
    if pdf:
        from flows.writing.libreoffice import find_libreoffice  # noqa: PLC0415

        if find_libreoffice() is None:
            typer.echo(EI_AJETTU(kieli), err=True)
            raise typer.Exit(FAULT)
    asked = {Kaksonen.CSV: csv, Kaksonen.PARQUET: parquet, Kaksonen.PDF: pdf}
    return tuple(kaksonen for kaksonen, wanted in asked.items() if wanted)


def check(  # noqa: PLR0913 - the options of the contract
    kausi: KausiArgument = None,
    *,
    input_folder: InputOption = INPUT,
    output_folder: OutputOption = OUTPUT,
    pohja: PohjaOption = None,
    lang: LangOption = Kieli.FI.value,
    json_logs: JsonLogsOption = False,
    with_texts: TextsOption = False,
) -> None:
    """Check the inputs and write the validation report; publish nothing."""
    from flows.osavuosikatsaus import Tilaus, UnknownLayoutError  # noqa: PLC0415
    from flows.running import run_direct  # noqa: PLC0415
    from flows.telling import listen  # noqa: PLC0415

    kielet = languages_of(lang)
    listen(Path.cwd(), kielet[0], json_lines=json_logs)
    tilaus = Tilaus(
        kausi=period_of(kausi, kielet[0]),
        syotteet=existing(input_folder, kielet[0]),
        tulosteet=output_folder,
        vain_tarkastus=True,
        pohja=pohja,
        kielet=kielet,
        tekstit=with_texts,
    )
    try:
        code = run_direct(tilaus, console())
    except UnknownLayoutError as error:
        raise typer.BadParameter(error.told(kielet[0]), param_hint="--pohja") from error
    raise typer.Exit(code)


def sample(folder: FolderArgument) -> None:
    """Write the sample inputs, the Heinola quarter 2023-Q1."""
    from flows.starting import write_sample  # noqa: PLC0415

    _tell_written(_unless_taken(lambda: write_sample(folder)), folder)
    typer.echo(f"Try: toteuma run 2023-Q1 --input {folder}")


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


def _tell_written(paths: tuple[Path, ...], folder: Path) -> None:
    for path in paths:
        typer.echo(path)
    typer.echo(f"{len(paths)} {'file' if len(paths) == 1 else 'files'} in {folder}")
