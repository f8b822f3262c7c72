"""Reading the three forms of the validation report back, each by means of its own."""

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from openpyxl import load_workbook
from openpyxl.workbook.workbook import Workbook

HEADING_ROW = 4


def read_record(path: Path) -> dict[str, Any]:
    """The json."""
    return json.loads(path.read_text(encoding="utf-8"))


def read_list(workbook: Workbook, sheet: str) -> list[dict[str, Any]]:
    """A list sheet: its rows by heading, empty cells as empty text."""
    headings, *rows = workbook[sheet].iter_rows(min_row=HEADING_ROW, values_only=True)
    return [
        {
            str(heading): "" if value is None else value
            for heading, value in zip(headings, row, strict=True)
        }
        for row in rows
    ]


def read_book(path: Path) -> Workbook:
    """The workbook."""
    return load_workbook(path)


class Page(HTMLParser):
    """The page: its tables by their `data-table`, its sentences, its links and ids."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tables: dict[str, list[list[str]]] = {}
        self.captions: dict[str, str] = {}
        self.headings: list[int] = []
        self.ids: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self._table = ""
        self._sink: list[str] | None = None
        self._skip = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.ids += [given["id"]] if given.get("id") else []
        self.links += [given["href"]] if given.get("href") else []
        self._skip = self._skip or tag in {"script", "style"}
        if tag in {"h1", "h2", "h3", "h4"}:
            self.headings.append(int(tag[1]))
        if tag == "table":
            self._table = f"{given.get('data-table')} {given.get('data-rule') or ''}".strip()
            self.tables[self._table] = []
        if tag == "tr":
            self.tables[self._table].append([])
        if tag in {"td", "th", "caption"}:
            self._sink = []

    def handle_endtag(self, tag: str) -> None:
        if tag in {"script", "style"}:
            self._skip = False
        if tag in {"td", "th", "caption"} and self._sink is not None:
            text = " ".join("".join(self._sink).split(" "))
            if tag == "caption":
                self.captions[self._table] = text
            else:
                self.tables[self._table][-1].append(text)
            self._sink = None

    def handle_data(self, data: str) -> None:
        if self._sink is not None:
            self._sink.append(data)
        if not self._skip:
            self.text += data

    def rows(self, table: str) -> list[dict[str, str]]:
        """A table's rows by heading."""
        headings, *rows = self.tables[table]
        return [dict(zip(headings, row, strict=True)) for row in rows]
