"""Reading one dropped file: the only thing of this floor, beside the folder, that others call."""

import hashlib
from functools import partial
from pathlib import Path

from flows.reading.caching import Valimuisti
from flows.reading.child import end_children, propose_in_child, read_in_child
from flows.reading.limits import MIB, RAJAT, Rajat
from flows.reading.mapping import guidance_for
from flows.reading.refusal import Refusal
from flows.reading.refused import refused
from flows.reading.steady import read_steady
from schemas.ehdotus import Taulukkoehdotus
from schemas.lahteet import Luettu, Taulu, Tiedosto
from schemas.reasons.refusals import FILE_TOO_BIG


def read_file(
    path: Path,
    root: Path,
    sarakkeet: tuple[Taulu, ...] = (),
    rajat: Rajat = RAJAT,
    valimuisti: Valimuisti | None = None,
) -> Luettu:
    """Read a file below the input folder `root`; it is opened for reading only.

    `sarakkeet` are the tables of that kind, which tell how to read exports we do not know. What is
    wrong with the file or its cells is told as findings. Each file is read in a process of its own,
    so files may be read from several threads at once; a file that is in the cache `valimuisti` as
    read is not read again, and one that is not is put there. Reading that met a limit or fell is
    never kept: another try may end otherwise.

    Raises:
        OSError: the file may not be read for another cause than a lock.
    """
    nimi = path.relative_to(root).as_posix()
    try:
        sisalto = read_steady(path)
    except Refusal as refusal:
        return refused(Tiedosto(nimi=nimi, sha256="", tavuja=0), refusal)
    tiedosto = Tiedosto(nimi=nimi, sha256=hashlib.sha256(sisalto).hexdigest(), tavuja=len(sisalto))
    try:
        if len(sisalto) > rajat.tavuja:
            raise Refusal(FILE_TOO_BIG.of(megabytes=len(sisalto) // MIB))  # noqa: TRY301
        ohje = guidance_for(nimi, sarakkeet)
        if valimuisti is None:
            return read_in_child(sisalto, tiedosto, ohje, rajat)
        key = valimuisti.key(tiedosto, ohje, rajat)
        kept = valimuisti.find(key)
        if kept is not None:
            return kept
        return read_in_child(sisalto, tiedosto, ohje, rajat, partial(valimuisti.keep, key))
    except Refusal as refusal:
        return refused(tiedosto, refusal)


def propose_mapping(path: Path, rajat: Rajat = RAJAT) -> tuple[Taulukkoehdotus, ...]:
    """Propose what the headings of each sheet of a file may mean.

    Raises:
        OSError: the file cannot be opened.
        Refusal: its content cannot be read; `syy` says why.
    """
    return propose_in_child(read_steady(path), path.name, rajat)


def end_readers() -> None:
    """Let go of what readers are forked from, once all files are read; reading anew starts it."""
    end_children()
