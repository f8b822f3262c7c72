"""Why a file or a sheet is not read. It ends as a finding, never as an end of the run."""

from typing import Final

from schemas.reasons import words_of

FILE_IS_READABLE: Final = "file-is-readable"
FILE_IS_A_SPREADSHEET: Final = "file-is-a-spreadsheet"
SHEET_FITS: Final = "sheet-is-of-a-size-to-read"


class Refusal(Exception):  # noqa: N818 - not an error of the program: it is about the file
    """The file, or one sheet of it, is not read: a rule, and a reason of `schemas.reasons`."""

    def __init__(self, syy: str, *, saanto: str = FILE_IS_READABLE) -> None:
        super().__init__(words_of(syy))
        self.syy = syy
        self.saanto = saanto
