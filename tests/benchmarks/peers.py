"""The same job by other means, each run as a process: `python peers.py PEER INPUT CHART OUTPUT`.

Read the ledgers, leave out rows that are plainly wrong, sum by service area and class, write the
table as a workbook, print the sums. Needs no part of the project; the peers' packages have a lock
of their own. Of the floor (`unzip`, `expat`, `fastexcel`) nothing but the reading is asked.
"""

import csv
import json
import sys
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from xml.parsers import expat

YEAR = 2023
_FIRST_STATEMENT_ACCOUNT = 3000
_START = 3
_PIECE = 1 << 20

Sums = Iterable[tuple[str, str, int]]
"""Service area, class, cents (income is positive)."""


def ledgers(folder: Path) -> list[Path]:
    """Return the workbooks of postings."""
    return sorted(folder.glob("paakirja*.xlsx"))


def areas(folder: Path) -> dict[str, str]:
    """Return the service area by the start of its cost centres' codes."""
    with (folder / "organisaatio.csv").open(encoding="utf-8") as stream:
        rows = csv.DictReader(stream, delimiter=";")
        return {row["Kustannuspaikka"].rstrip("*"): row["Palvelualue"] for row in rows}


def classes(chart: Path) -> list[tuple[int, int, str]]:
    """Return the ranges of accounts of the income statement."""
    with chart.open(encoding="utf-8") as stream:
        ranges = [
            (int(row["alkaen"]), int(row["paattyen"]), row["luokka"])
            for row in csv.DictReader(stream)
        ]
    return [each for each in ranges if each[0] >= _FIRST_STATEMENT_ACCOUNT]


def by_pandas(engine: str) -> Callable[[Path, Path], Sums]:
    """Return the job as pandas does it with a reader."""

    def sums(folder: Path, chart: Path) -> Sums:
        import pandas as pd

        rows = pd.concat(
            pd.read_excel(path, engine=engine, dtype={"Kustannuspaikka": str})
            for path in ledgers(folder)
        )
        ranges = classes(chart)
        tili = pd.to_numeric(rows["Tili"], errors="coerce")
        summa = pd.to_numeric(rows["Summa"], errors="coerce")
        paiva = pd.to_datetime(rows["Tositepäivä"], errors="coerce")
        index = pd.IntervalIndex.from_tuples([(a, b) for a, b, _ in ranges], closed="both")
        place = index.get_indexer(tili.fillna(0))
        palvelualue = rows["Kustannuspaikka"].str[:_START].map(areas(folder))
        good = (place >= 0) & summa.notna() & paiva.dt.year.eq(YEAR) & palvelualue.notna()
        cents = (summa[good] * 100).round().astype("int64")
        names = pd.Series([name for _, _, name in ranges])
        luokka = names.iloc[place[good]].to_numpy()
        table = (-cents).groupby([palvelualue[good], luokka]).sum()
        return [(area, name, int(value)) for (area, name), value in table.items()]

    return sums


def by_duckdb(folder: Path, chart: Path) -> Sums:
    """Do the job in SQL; the sheets come by DuckDB's own extension, or else by fastexcel."""
    import duckdb

    connection = duckdb.connect()
    try:
        connection.execute("INSTALL excel; LOAD excel")
        source = f"read_xlsx({[str(path) for path in ledgers(folder)]}, all_varchar = true)"
    except duckdb.Error:
        for number, path in enumerate(ledgers(folder)):
            connection.register(f"sheet{number}", _Stream(_sheet(path)))
        tables = range(len(ledgers(folder)))
        source = "(" + " UNION ALL ".join(f"SELECT * FROM sheet{n}" for n in tables) + ")"
    connection.execute(
        "CREATE TABLE chart (alkaen INTEGER, paattyen INTEGER, luokka VARCHAR);"
        "CREATE TABLE areas (start VARCHAR, palvelualue VARCHAR)"
    )
    connection.executemany("INSERT INTO chart VALUES (?, ?, ?)", classes(chart))
    connection.executemany("INSERT INTO areas VALUES (?, ?)", list(areas(folder).items()))
    return connection.execute(
        f"""
        SELECT palvelualue, luokka, -sum(CAST(round(TRY_CAST(Summa AS DOUBLE) * 100) AS BIGINT))
        FROM {source} AS ledger
        JOIN areas ON left("Kustannuspaikka", {_START}) = start
        JOIN chart ON TRY_CAST(TRY_CAST(Tili AS DOUBLE) AS INTEGER) BETWEEN alkaen AND paattyen
        WHERE TRY_CAST(Summa AS DOUBLE) IS NOT NULL AND "Tositepäivä" IS NOT NULL
        GROUP BY ALL
        """
    ).fetchall()


class _Stream:
    """A frame as Arrow's stream and nothing else, which DuckDB takes without pyarrow."""

    def __init__(self, frame: Any) -> None:
        self._frame = frame

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        return self._frame.__arrow_c_stream__(requested_schema)


def _sheet(path: Path) -> Any:
    import fastexcel

    return (
        fastexcel.read_excel(path).load_sheet(0, dtypes={"Kustannuspaikka": "string"}).to_polars()
    )


def by_polars(folder: Path, chart: Path) -> Sums:
    """Do the job with fastexcel and polars: as fast as it goes, and nothing looked at twice."""
    import polars as pl

    rows = pl.concat([_sheet(path) for path in ledgers(folder)], how="vertical_relaxed")
    starts = pl.DataFrame(list(areas(folder).items()), ["start", "palvelualue"], orient="row")
    ranges = pl.DataFrame(classes(chart), ["tili", "paattyen", "luokka"], orient="row")
    table = (
        rows.select(
            tili=pl.col("Tili").cast(pl.Float64, strict=False).cast(pl.Int64),
            summa=pl.col("Summa").cast(pl.Float64, strict=False),
            start=pl.col("Kustannuspaikka").str.head(_START),
            day=pl.col("Tositepäivä"),
        )
        .drop_nulls()
        .sort("tili")
        .join_asof(ranges.sort("tili"), on="tili")
        .filter(pl.col("paattyen").is_not_null())
        .filter(pl.col("tili") <= pl.col("paattyen"))
        .join(starts, on="start")
        .group_by("palvelualue", "luokka")
        .agg(cents=-(pl.col("summa") * 100).round().cast(pl.Int64).sum())
    )
    return table.rows()


def unzipped(folder: Path, _chart: Path) -> Sums:
    """Only inflate the workbooks."""
    for path in ledgers(folder):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                with archive.open(name) as stream:
                    while stream.read(_PIECE):
                        pass
    return ()


def parsed(folder: Path, _chart: Path) -> Sums:
    """Only parse the XML of the workbooks, doing nothing with it."""
    for path in ledgers(folder):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                with archive.open(name) as stream:
                    expat.ParserCreate().ParseFile(stream)
    return ()


def loaded(folder: Path, _chart: Path) -> Sums:
    """Only read the sheets with fastexcel."""
    for path in ledgers(folder):
        _sheet(path)
    return ()


PEERS: dict[str, Callable[[Path, Path], Sums]] = {
    "pandas-openpyxl": by_pandas("openpyxl"),
    "pandas-calamine": by_pandas("calamine"),
    "duckdb": by_duckdb,
    "fastexcel-polars": by_polars,
    "fastexcel": loaded,
    "expat": parsed,
    "unzip": unzipped,
}


def write_table(sums: Sums, path: Path) -> None:
    """Write the sums as a workbook of one sheet: a row a class, a column a service area."""
    import openpyxl

    cells = {(area, luokka): cents for area, luokka, cents in sums}
    columns = sorted({area for area, _ in cells})
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.append(["Luokka", *columns])
    for luokka in sorted({luokka for _, luokka in cells}):
        sheet.append([luokka, *(cells.get((area, luokka), 0) / 100 for area in columns)])
    book.save(path)


def main(peer: str, folder: Path, chart: Path, output: Path) -> None:
    """Do the job as one of the peers and print its sums."""
    sums = sorted(PEERS[peer](folder, chart))
    if sums:
        write_table(sums, output / f"{peer}.xlsx")
    json.dump(sums, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main(sys.argv[1], *(Path(word) for word in sys.argv[2:]))
