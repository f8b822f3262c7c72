"""The words of the field: contracts, terms, layouts, findings. No file is read or written here."""
