"""Commands that ask of figures and rules: `trace`, `where`, `rules`."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Final

import typer

from flows.cli.options import (
    InputOption,
    KausiArgument,
    KindOfRule,
    LukuArgument,
    OutputOption,
    PohjaOption,
    RiviArgument,
    RunOption,
    SpokenOption,
    ToimialaOption,
    console,
    existing,
    language_of,
    period_of,
)
from flows.cli.root import WRONG_USAGE
from flows.settings import INPUT, OUTPUT
from schemas.kieli import Kieli

EXAMPLES_TRACE: Final = """
Examples:

  toteuma trace "Kulttuuri/Maksutuotot/TOT 2023" 2023-Q1

  toteuma trace "Palvelualueet!C17" 2023-Q1 --toimiala "Elinvoimalautakunnan toimiala"

  toteuma trace "ELINVOIMA/NETTO/Jäljellä" 2023-Q1 --xlsx rivit.xlsx
"""

EXAMPLES_WHERE: Final = """
Examples:

  toteuma where "kirjanpito/paakirja_2022.xlsx!Pääkirja!17" 2023-Q1

  toteuma where "paakirja_2022.xlsx!B17" 2023-Q1
"""


def trace(  # noqa: PLR0913 - the options of the contract
    luku: LukuArgument,
    kausi: KausiArgument = None,
    *,
    input_folder: InputOption = INPUT,
    output_folder: OutputOption = OUTPUT,
    run: RunOption = None,
    toimiala: ToimialaOption = None,
    pohja: PohjaOption = None,
    lang: SpokenOption = Kieli.FI.value,
    rows: Annotated[int, typer.Option(min=0, help="Rows shown at most.")] = 50,
    xlsx: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write all of the rows to a workbook.")
    ] = None,
    texts: Annotated[
        bool,
        typer.Option("--with-texts", help="Show texts and partners too: they may be personal."),
    ] = False,
) -> None:
    """List the postings and the budget lines under a printed figure, with file, sheet and row."""
    from flows.tracing.commands import tell_trace  # noqa: PLC0415

    asked = {"toimiala": toimiala, "pohja": pohja, "kielet": (language_of(lang),)}
    with _traced(kausi, input_folder, output_folder, run, asked) as tilaus:

        def told() -> int:
            return tell_trace(luku, tilaus, console(), rows=rows, path=xlsx, texts=texts)

        _exit_named(told, tilaus.kielet[0])


def where(  # noqa: PLR0913 - the options of the contract
    rivi: RiviArgument,
    kausi: KausiArgument = None,
    *,
    input_folder: InputOption = INPUT,
    output_folder: OutputOption = OUTPUT,
    run: RunOption = None,
    toimiala: ToimialaOption = None,
    pohja: PohjaOption = None,
    lang: SpokenOption = Kieli.FI.value,
) -> None:
    """Say into which printed figures a row of the inputs went, or why into none."""
    from flows.tracing.commands import tell_where  # noqa: PLC0415

    asked = {"toimiala": toimiala, "pohja": pohja, "kielet": (language_of(lang),)}
    with _traced(kausi, input_folder, output_folder, run, asked) as tilaus:
        _exit_named(lambda: tell_where(rivi, tilaus, console()), tilaus.kielet[0])


@contextmanager
def _traced(
    kausi: str | None,
    input_folder: Path,
    output_folder: Path,
    run: str | None,
    asked: Mapping[str, Any],
) -> Iterator[Any]:
    """Give what is traced: the files of the input folder now, or the originals of a kept run.

    A kept run is traced in the layout it was made in, unless another is `asked` for.
    """
    kieli = asked["kielet"][0]
    from flows.keeping.records import UnknownRunError, find_run  # noqa: PLC0415
    from flows.osavuosikatsaus import Tilaus  # noqa: PLC0415
    from flows.restoring import as_it_was  # noqa: PLC0415
    from flows.storing.at_hand import inputs_at_hand, outputs_at_hand  # noqa: PLC0415

    if run is None:
        with inputs_at_hand(existing(input_folder, kieli)) as syotteet:
            yield Tilaus(
                kausi=period_of(kausi, kieli), syotteet=syotteet, tulosteet=output_folder, **asked
            )
        return
    with outputs_at_hand(output_folder) as tulosteet:
        try:
            kept = find_run(tulosteet.kansio, run, period_of(kausi, kieli) if kausi else None)
        except UnknownRunError as error:
            raise typer.BadParameter(error.told(kieli), param_hint="--run") from error
        with as_it_was(tulosteet.kansio, kept) as tilaus:
            yield replace(tilaus, **{**asked, "pohja": asked["pohja"] or tilaus.pohja})


def _exit_named(told: Callable[[], int], kieli: Kieli) -> None:
    """Exit with a command's code; a name of nothing is wrong usage, told with the nearest names."""
    from flows.osavuosikatsaus import UnknownDivisionError, UnknownLayoutError  # noqa: PLC0415
    from flows.tracing.naming import UnknownNameError  # noqa: PLC0415

    try:
        code = told()
    except UnknownDivisionError as error:
        raise typer.BadParameter(error.told(kieli), param_hint="--toimiala") from error
    except UnknownLayoutError as error:
        raise typer.BadParameter(error.told(kieli), param_hint="--pohja") from error
    except UnknownNameError as error:
        typer.echo(error.told(kieli), err=True)
        raise typer.Exit(WRONG_USAGE) from error
    raise typer.Exit(code)


def rules(
    rule: Annotated[
        str | None, typer.Argument(metavar="RULE", help="Show one rule in full, by its id.")
    ] = None,
    *,
    lang: SpokenOption = Kieli.FI.value,
    kind: Annotated[KindOfRule | None, typer.Option(help="Show the rules of one kind.")] = None,
    markdown: Annotated[
        bool, typer.Option("--markdown", help="Print the page of the documentation.")
    ] = False,
) -> None:
    """Show the rules that inputs and figures are checked by."""
    from flows.catalogue import UnknownRuleError, show_catalogue  # noqa: PLC0415

    try:
        show_catalogue(console(), language_of(lang), rule=rule, kind=kind, markdown=markdown)
    except UnknownRuleError as error:
        raise typer.BadParameter(error.told(language_of(lang)), param_hint="RULE") from error
