"""Collecting the cells of a sheet as a reader meets them, and making a `Sheet` of them.

For the formats we read record by record (.xls, .xlsb, .ods); what a record means is theirs.
"""

import struct
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Final, TypeVar

import polars as pl

from flows.reading.limits import Rajat
from flows.reading.refusal import SHEET_FITS, Refusal
from flows.reading.sheets import ERROR, MARKS, PLACES, Sheet, column_letter
from schemas.reasons.refusals import CELLS_TOO_FAR, DAMAGED_MEMBER, DAMAGED_SHEET, TOO_MANY_CELLS

ROWS: Final = 1_048_576
COLUMNS: Final = 16_384
PAUSE: Final = 10_000
_PACK_AT: Final = 500_000
_EPOCH: Final = date(1899, 12, 30)
_EPOCH_1904: Final = date(1904, 1, 1)
_LAST_SERIAL: Final = 2_958_465  # 31.12.9999
_SECONDS: Final = 86_400

Value = TypeVar("Value")
Lane = defaultdict[int, tuple[list[int], list[Value]]]
"""Cells of one sort: for each column their rows and their values."""


class Cells:
    """The cells of one sheet, by column: rows count from 0, and so do columns.

    `numerot` are numbers, `paivat` day serials (of cells formatted as days or times), `tekstit`
    text cells, `muut` what is shown as text but is none (truth values, days given as text). A
    reader fills them directly: for each column its rows and its values. It calls `pack_when_many`
    now and then, so that a big sheet is kept as columns and not as objects.
    """

    def __init__(self, rajat: Rajat, *, vuosi_1904: bool = False) -> None:
        self.merkinnat: list[tuple[int, int, str, str]] = []
        self.piilorivit: list[int] = []
        self.piilosarakkeet: list[int] = []
        self._rajat, self._epoch = rajat, _EPOCH_1904 if vuosi_1904 else _EPOCH
        self._packed: defaultdict[int, list[pl.DataFrame]] = defaultdict(list)
        self._texts: list[pl.DataFrame] = []
        self._soluja = 0
        self.este: Refusal | None = None
        self.numerot: Lane[float] = defaultdict(_pair)
        self.paivat: Lane[float] = defaultdict(_pair)
        self.tekstit: Lane[str] = defaultdict(_pair)
        self.muut: Lane[str] = defaultdict(_pair)

    def number(self, row: int, column: int, value: float, *, day: bool = False) -> None:
        """Note a number, or the serial of a day."""
        rows, values = (self.paivat if day else self.numerot)[column]
        rows.append(row)
        values.append(value)

    def text(self, row: int, column: int, text: str) -> None:
        """Note a text cell."""
        rows, texts = self.tekstit[column]
        rows.append(row)
        texts.append(text)

    def truth(self, row: int, column: int, value: bool) -> None:  # noqa: FBT001
        """Note a truth value."""
        rows, texts = self.muut[column]
        rows.append(row)
        texts.append("true" if value else "false")

    def error(self, row: int, column: int, raaka: str) -> None:
        """Note an error cell."""
        self.mark(row, column, ERROR, raaka)

    def mark(self, row: int, column: int, laji: str, raaka: str) -> None:
        """Note an error cell, or a formula without a value."""
        _check_place(row, column)
        self.merkinnat.append((row + 1, column, laji, raaka))

    def hide_rows(self, first: int, last: int) -> None:
        """Note hidden rows, both ends included."""
        self.piilorivit.extend(range(first + 1, min(last, ROWS - 1) + 2))

    def hide_columns(self, first: int, last: int) -> None:
        """Note hidden columns, both ends included."""
        self.piilosarakkeet.extend(range(first, min(last, COLUMNS - 1) + 1))

    def check_room(self, soluja: int) -> None:
        """Tell before cells are made of a repetition that there is room for them.

        Raises:
            Refusal: there is not.
        """
        if self._soluja + soluja > self._rajat.soluja:
            raise Refusal(TOO_MANY_CELLS.of(cells=self._soluja + soluja), saanto=SHEET_FITS)

    def pack_when_many(self) -> None:
        """Keep the cells met so far as columns, when they are many.

        Raises:
            Refusal: there are more cells than a sheet may have.
        """
        lanes = (self.numerot, self.paivat, self.tekstit, self.muut)
        waiting = sum(len(rows) for lane in lanes for rows, _ in lane.values())
        self.check_room(waiting)
        if waiting >= _PACK_AT:
            self._soluja += waiting
            self._pack()

    def _pack(self) -> None:
        for sarake, (rows, serials) in self.paivat.items():
            self._keep(sarake, rows, _days(pl.Series(serials, dtype=pl.Float64), self._epoch))
        for sarake, (rows, numbers) in self.numerot.items():
            self._keep(sarake, rows, _written(pl.Series(numbers, dtype=pl.Float64)))
        for lane in (self.tekstit, self.muut):
            for sarake, (rows, texts) in lane.items():
                self._keep(sarake, rows, pl.Series(texts, dtype=pl.String))
        self._texts += [
            pl.DataFrame({"rivi": rows, "sarake": sarake}, schema=PLACES).with_columns(
                pl.col("rivi") + 1
            )
            for sarake, (rows, _) in self.tekstit.items()
        ]
        for filled in (self.numerot, self.paivat, self.tekstit, self.muut):
            filled.clear()

    def _keep(self, sarake: int, rows: list[int], teksti: pl.Series) -> None:
        _check_place(max(rows), sarake)
        rivi = pl.Series(rows, dtype=pl.UInt32)
        self._packed[sarake].append(pl.DataFrame({"rivi": rivi, "teksti": teksti}))

    @contextmanager
    def filling(self, jasen: str) -> Iterator[None]:
        """Keep the reason why the sheet cannot be read, so that the others are read.

        `jasen` is the part of the file that the sheet is read from.
        """
        try:
            yield
        except Refusal as refusal:
            self.este = refusal
        except (struct.error, IndexError):
            self.este = Refusal(DAMAGED_MEMBER.of(member=jasen))

    def sheet(self, nimi: str, *, piilossa: bool) -> Sheet:
        """Return the sheet, or why it is not read."""
        if self.este is None:
            with self.filling(nimi):
                return self._sheet(nimi, piilossa=piilossa)
        return Sheet(nimi=nimi, solut=pl.DataFrame(), piilossa=piilossa, este=self.este)

    def _sheet(self, nimi: str, *, piilossa: bool) -> Sheet:
        self._pack()
        columns = {sarake: pl.concat(self._packed.pop(sarake)) for sarake in sorted(self._packed)}
        height = max((int(each["rivi"].max()) + 1 for each in columns.values()), default=0)  # type: ignore[arg-type]
        if height * len(columns) > self._rajat.soluja:
            reach = CELLS_TOO_FAR.of(first=1, last=height, columns=len(columns))
            raise Refusal(reach, saanto=SHEET_FITS)
        bottom = max([height, *(row for row, *_ in self.merkinnat)])
        right = max([*columns, *(column for _, column, *_ in self.merkinnat)], default=0)
        places = pl.concat([pl.DataFrame(schema=PLACES), *self._texts])
        return Sheet(
            nimi=nimi,
            solut=pl.DataFrame(
                [_column(sarake, cells, height) for sarake, cells in columns.items()]
            ),
            merkinnat=pl.DataFrame(self.merkinnat, schema=MARKS, orient="row"),
            tekstit=lambda sarakkeet: _in_columns(places, sarakkeet),
            piilossa=piilossa,
            piilorivit=tuple(sorted(row for row in set(self.piilorivit) if row <= bottom)),
            piilosarakkeet=tuple(
                sorted(each for each in set(self.piilosarakkeet) if each <= right)
            ),
        )


def _check_place(row: int, column: int) -> None:
    if row >= ROWS or column >= COLUMNS:
        raise Refusal(DAMAGED_SHEET.of(detail=_address(row, column)))


def _address(row: int, column: int) -> str:
    return f"{column_letter(column)}{row + 1}"


def _pair() -> tuple[list[int], list[Value]]:
    return [], []


def _in_columns(places: pl.DataFrame, sarakkeet: Sequence[int]) -> pl.DataFrame:
    return places.filter(places["sarake"].is_in(list(sarakkeet)))


def _column(sarake: int, cells: pl.DataFrame, height: int) -> pl.Series:
    twice = cells.filter(cells["rivi"].is_duplicated())["rivi"]
    if len(twice):
        raise Refusal(DAMAGED_SHEET.of(detail=_address(twice[0], sarake)))
    empty = pl.repeat(None, height, dtype=pl.String, eager=True)
    return empty.scatter(cells["rivi"], cells["teksti"]).alias(str(sarake))


def _written(luvut: pl.Series) -> pl.Series:
    """Return numbers in their shortest exact form, whole ones without decimals."""
    return luvut.cast(pl.String).str.strip_suffix(".0")


def _days(serials: pl.Series, epoch: date) -> pl.Series:
    """Return day serials as days, with the time when there is one; others stay as numbers."""
    serial = pl.when(pl.col("serial").is_between(0, _LAST_SERIAL)).then(pl.col("serial"))
    seconds = (serial * _SECONDS).round().cast(pl.Int64)
    hetki = pl.lit(epoch).cast(pl.Datetime("ms")) + pl.duration(seconds=seconds)
    kello = hetki.dt.strftime("%H:%M:%S")
    return (
        pl.DataFrame({"serial": serials, "luku": _written(serials)})
        .select(
            pl.when(serial.is_null())
            .then(pl.col("luku"))
            .when((serial < 1) & (serial > 0))
            .then(kello)
            .when(seconds % _SECONDS == 0)
            .then(hetki.dt.strftime("%Y-%m-%d"))
            .otherwise(pl.format("{} {}", hetki.dt.strftime("%Y-%m-%d"), kello))
        )
        .to_series()
    )
