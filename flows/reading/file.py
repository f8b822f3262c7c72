"""Reading one dropped file: the only thing of this floor, beside the folder, that others call."""

import hashlib
from pathlib import Path

from flows.reading.child import read_in_child
from flows.reading.content import refused
from flows.reading.limits import MIB, RAJAT, Rajat
from flows.reading.mapping import guidance_for
from flows.reading.refusal import Refusal
from schemas.lahteet import Luettu, Taulu, Tiedosto


def read_file(
    path: Path, root: Path, sarakkeet: tuple[Taulu, ...] = (), rajat: Rajat = RAJAT
) -> Luettu:
    """Read a file below the input folder `root`; it is opened for reading only.

    `sarakkeet` are the tables of that kind, which tell how to read exports we do not know. What is
    wrong with the file or its cells is told as findings. Each file is read in a process of its own,
    so files may be read from several threads at once.

    Raises:
        OSError: the file is gone or may not be read.
    """
    nimi = path.relative_to(root).as_posix()
    sisalto = path.read_bytes()
    tiedosto = Tiedosto(nimi=nimi, sha256=hashlib.sha256(sisalto).hexdigest(), tavuja=len(sisalto))
    try:
        if len(sisalto) > rajat.tavuja:
            raise Refusal(f"tiedosto on liian suuri ({len(sisalto) // MIB} Mt)")  # noqa: TRY301
        return read_in_child(sisalto, tiedosto, guidance_for(nimi, sarakkeet), rajat)
    except Refusal as refusal:
        return refused(tiedosto, refusal)
