"""Twins of a report's workbook: the same report in other forms, made on request."""

from enum import StrEnum


class Kaksonen(StrEnum):
    """In English: a twin of a workbook; its value is the ending of its file.

    CSV and PARQUET hold the figures as tidy rows, PDF the pages as they are printed.
    """

    CSV = "csv"
    PARQUET = "parquet"
    PDF = "pdf"

    @property
    def tehdaan_uudelleen(self) -> bool:
        """Whether equal reports give equal bytes everywhere.

        The pages depend on the printing program and its fonts.
        """
        return self is not Kaksonen.PDF
