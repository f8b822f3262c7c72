"""The council's report workbook. The validation report is written elsewhere."""

from flows.writing.katsaus.writer import cells_of, write_katsaus

__all__ = ["cells_of", "write_katsaus"]
