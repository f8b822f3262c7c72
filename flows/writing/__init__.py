"""Writing what was computed: workbooks, pages, json. No figure is computed here."""
