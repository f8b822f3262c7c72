"""Arguments and options that several commands take, and what their values become."""

import sys
from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import typer
from rich.console import Console

from flows.storing.addresses import WrongAddressError, place_of
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.sanat.kaytto import EI_KANSIOTA, EI_KAUSI

KausiArgument = Annotated[
    str | None,
    typer.Argument(
        metavar="KAUSI",
        help="The period: 2023-Q1, 2023-03 (January–March) or 2023. "
        "Without it, the last quarter that has ended.",
    ),
]


def _place(text: str) -> Path:
    """Read a folder, or the address of an object store: its folder stands for it."""
    try:
        return place_of(text)
    except WrongAddressError as error:
        raise typer.BadParameter(str(error)) from error


InputOption = Annotated[
    Path,
    typer.Option(
        "--input",
        envvar="TOTEUMA_INPUT",
        help="Folder of the input files, or s3://bucket/prefix.",
        metavar="DIR",
        parser=_place,
    ),
]
OutputOption = Annotated[
    Path,
    typer.Option(
        "--output",
        envvar="TOTEUMA_OUTPUT",
        help="Folder of the reports, or s3://bucket/prefix.",
        metavar="DIR",
        parser=_place,
    ),
]


RunOption = Annotated[
    str | None,
    typer.Option(
        metavar="RUN", help="Trace a kept run (2023-Q1/3, 3, fingerprint) on its own originals."
    ),
]
KindOfRule = Literal["structure", "reference", "arithmetic", "completeness", "plausibility"]

FolderArgument = Annotated[Path, typer.Argument(metavar="DIR", help="Folder to write to.")]

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

PohjaOption = Annotated[
    str | None,
    typer.Option(
        "--pohja",
        help="The layout of the reports: heinola, laki, laaja, or one given as raporttipohja. "
        "Without it the inputs decide.",
        metavar="NIMI",
    ),
]


JsonLogsOption = Annotated[
    bool,
    typer.Option("--json-logs", envvar="TOTEUMA_JSON_LOGS", help="Log on stderr as lines of json."),
]


LangOption = Annotated[
    str,
    typer.Option(
        "--lang",
        envvar="TOTEUMA_LANG",
        help="The language of the workbooks, of the validation report and of what is said here: "
        "fi, sv or en; several as fi+sv, of which the first is spoken.",
        metavar="LANG",
    ),
]


SpokenOption = Annotated[
    str,
    typer.Option(
        "--lang",
        envvar="TOTEUMA_LANG",
        help="The language of what is said: fi, sv or en.",
        metavar="LANG",
    ),
]


def language_of(text: str) -> Kieli:
    """Read the language that is spoken: the first, where there are several."""
    return languages_of(text)[0]


def languages_of(text: str) -> tuple[Kieli, ...]:
    """Read the languages, each once, in the order they are given."""
    try:
        return tuple(dict.fromkeys(Kieli(part.strip().lower()) for part in text.split("+")))
    except ValueError as error:
        raise typer.BadParameter(
            f"{text!r} is none of fi, sv, en, nor several as fi+sv", param_hint="--lang"
        ) from error


TextsOption = Annotated[
    bool,
    typer.Option(
        "--with-texts",
        help="Show texts and partners beside findings too: they may be personal.",
    ),
]


def period_of(text: str | None, kieli: Kieli) -> Kausi:
    """Read the period; none is the last ended quarter. One that is none is told in the language."""
    if text is None:
        return Kausi.last_ended_quarter(date.today())  # noqa: DTZ011 - the local calendar's
    try:
        return Kausi.parse(text)
    except ValueError as error:
        raise typer.BadParameter(EI_KAUSI(kieli, teksti=text), param_hint="KAUSI") from error


def existing(folder: Path, kieli: Kieli) -> Path:
    """Return the input folder; one that is not there is wrong usage."""
    if not folder.is_dir():
        raise typer.BadParameter(EI_KANSIOTA(kieli, kansio=folder), param_hint="--input")
    return folder


def console() -> Console:
    """Return where answers go: lines are not wrapped when they go to a file or a program."""
    return Console(highlight=False, soft_wrap=not sys.stdout.isatty())
