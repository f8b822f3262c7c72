"""The council's report workbook. The validation report is written elsewhere."""

from flows.writing.katsaus.writer import write_katsaus

__all__ = ["write_katsaus"]
