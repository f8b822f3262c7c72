"""Input files that a user starts from: the sample, empty workbooks, one proposed for an export."""

from pathlib import Path

from flows.reading.file import propose_mapping
from flows.reading.refusal import Refusal
from flows.sample.ehdotuskirja import ehdotuskirja
from flows.sample.heinola import syotteet
from flows.sample.pohjat import pohjat
from flows.writing.syotteet import write_inputs
from schemas.kieli import Kieli
from schemas.reasons import words_of
from schemas.reasons.tables import HEADINGS_APART


class NothingToMapError(ValueError):
    """The file has no headings to map: it is missing, cannot be read, or holds none."""


def write_sample(folder: Path) -> tuple[Path, ...]:
    """Write the sample inputs, the Heinola quarter 2023-Q1.

    Raises:
        FileExistsError: another file of the name is there; nothing was written.
    """
    return write_inputs(syotteet(), folder)


def write_empty(folder: Path) -> tuple[Path, ...]:
    """Write the empty input workbooks.

    Raises:
        FileExistsError: another file of the name is there; nothing was written.
    """
    return write_inputs(pohjat(), folder)


def write_proposed(source: Path, syotteet: Path, folder: Path) -> tuple[Path, ...]:
    """Write the `sarakkeet` workbook proposed for an export; nothing when its headings are known.

    `source` is a path, or a name below the input folder `syotteet`, as findings have it.

    Raises:
        NothingToMapError: there are no headings to map, and why.
        FileExistsError: another workbook of the name is there; nothing was written.
    """
    path = source if source.exists() else syotteet / source
    if not path.is_file():
        raise NothingToMapError(f"there is no file {source}")
    try:
        taulukot = propose_mapping(path)
    except Refusal as refusal:
        raise NothingToMapError(
            f"cannot read {path}: {words_of(refusal.syy, Kieli.EN)}"
        ) from refusal
    if any(taulukko.yhdessa_solussa for taulukko in taulukot):
        raise NothingToMapError(f"{path} needs {words_of(HEADINGS_APART.of(), Kieli.EN)}")
    if not taulukot:
        raise NothingToMapError(f"{path} has no headings")
    kirja = ehdotuskirja(path.name, taulukot)
    return write_inputs([kirja], folder) if kirja else ()
