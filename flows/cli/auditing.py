"""Commands that look at what was made: runs (`diff`, `verify`, `status`), workbooks (`audit`)."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from flows.cli.options import (
    InputOption,
    KausiArgument,
    OutputOption,
    SpokenOption,
    console,
    existing,
    language_of,
    period_of,
)
from flows.settings import INPUT, OUTPUT
from schemas.kieli import Kieli
from schemas.sanat.tutkinta import EI_SAA_LUKEA, EI_TIEDOSTOA


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
    lang: SpokenOption = Kieli.FI.value,
) -> None:
    """Tell what changed between two runs: figures, causes, rows. RUN: 2023-Q1/3, 3, fingerprint."""
    from flows.comparing import tell_changes  # noqa: PLC0415
    from flows.storing.at_hand import outputs_at_hand  # noqa: PLC0415

    kieli = language_of(lang)

    def told() -> int:
        with outputs_at_hand(output_folder) as tulosteet:
            return tell_changes(tulosteet.kansio, (before, after), rows, console(), kieli)

    _exit_known(told, kieli)


def verify(
    run: Annotated[
        str | None, typer.Argument(metavar="RUN", help="2023-Q1/3, 3, fingerprint; or the last.")
    ] = None,
    *,
    output_folder: OutputOption = OUTPUT,
    lang: SpokenOption = Kieli.FI.value,
) -> None:
    """Make a kept run again from its archived inputs and say equal, or what differs."""
    from flows.auditing import tell_verified  # noqa: PLC0415
    from flows.keeping.records import find_run  # noqa: PLC0415
    from flows.storing.at_hand import outputs_at_hand  # noqa: PLC0415

    kieli = language_of(lang)

    def told() -> int:
        with outputs_at_hand(output_folder, lambda kept: find_run(kept, run).kausi) as tulosteet:
            return tell_verified(tulosteet.kansio, run, console(), kieli)

    _exit_known(told, kieli)


def status(
    kausi: KausiArgument = None,
    *,
    input_folder: InputOption = INPUT,
    output_folder: OutputOption = OUTPUT,
    lang: SpokenOption = Kieli.FI.value,
) -> None:
    """Tell what ran, what waits, and what is missing for the coming deadline."""
    from flows.status import Kysely, tell_status  # noqa: PLC0415
    from flows.storing.at_hand import inputs_at_hand, outputs_at_hand  # noqa: PLC0415
    from flows.watching.alone import is_watched, watched_elsewhere  # noqa: PLC0415

    kieli = language_of(lang)
    with (
        inputs_at_hand(existing(input_folder, kieli)) as syotteet,
        outputs_at_hand(output_folder) as tulosteet,
    ):
        kysely = Kysely(
            kausi=period_of(kausi, kieli),
            syotteet=syotteet,
            tulosteet=tulosteet.kansio,
            project=Path.cwd(),
            today=date.today(),  # noqa: DTZ011 - the local calendar's
            vahdittu=is_watched(output_folder),
            muualla=watched_elsewhere(output_folder),
            kieli=kieli,
        )
        tell_status(kysely, console())


def audit(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A report's workbook."),
    ],
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="Print every flaw as json, for programs.")
    ] = False,
    lang: SpokenOption = Kieli.FI.value,
) -> None:
    """Check a finished workbook: its format, pages, names, links and accessibility."""
    from flows.inspecting.telling import tell_inspection  # noqa: PLC0415

    kieli = language_of(lang)
    if not file.is_file():
        raise typer.BadParameter(EI_TIEDOSTOA(kieli, tiedosto=file), param_hint="FILE")
    try:
        code = tell_inspection(file, console(), kieli, as_json=as_json)
    except PermissionError as error:
        told = EI_SAA_LUKEA(kieli, tiedosto=file)
        raise typer.BadParameter(told, param_hint="FILE") from error
    raise typer.Exit(code)


def _exit_known(told: Callable[[], int], kieli: Kieli) -> None:
    """Exit with a command's code; a run that is not kept is wrong usage."""
    from flows.keeping.records import UnknownRunError  # noqa: PLC0415

    try:
        code = told()
    except UnknownRunError as error:
        raise typer.BadParameter(error.told(kieli), param_hint="RUN") from error
    raise typer.Exit(code)
