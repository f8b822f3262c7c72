"""The sample inputs and the empty ones, as values. No file is read or written here."""
