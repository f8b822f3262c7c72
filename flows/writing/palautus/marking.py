"""Marking cells in a workbook's own XML: an outline, a note; nothing else of the sheet changes."""

import re
from collections.abc import Sequence

from flows.writing.palautus.looks import Tyylit
from flows.writing.palautus.notes import add_notes
from flows.writing.palautus.outlines import with_outlines
from flows.writing.palautus.parts import NotOrdinaryError, Osat
from flows.writing.palautus.remarks import Huomautus


def mark_sheet(osat: Osat, part: str, remarks: Sequence[Huomautus], tyylit: Tyylit) -> None:
    """Outline the cells of the remarks on one sheet and give each its note.

    Raises:
        NotOrdinaryError: the sheet's XML has another form.
    """
    text = osat.text(part)
    if "<sheetData" not in text or "<!" in text:
        raise NotOrdinaryError(part)
    rows = text.index("<sheetData")
    head = re.sub(r'\stabSelected="(?:1|true)"', "", text[:rows], count=1)
    osat.put(part, with_outlines(head + text[rows:], remarks, tyylit))
    add_notes(osat, part, remarks)
