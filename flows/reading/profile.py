"""What the cells of a column look like: dates, periods, amounts, codes or words."""

from dataclasses import dataclass
from typing import Final

import polars as pl

from flows.reading.dates import parse_dates
from flows.reading.parsed import clean
from flows.reading.periods import parse_periods
from flows.reading.sheets import Sheet
from schemas.lajit import Muoto, Sarake

_LOOKED_AT: Final = 50_000
_SAMPLE: Final = 500
_MOSTLY: Final = 0.8
_SHOWN: Final = 3
_LONGEST_SHOWN: Final = 12
_PERSONAL: Final = r"(?i)^[0-9]{6}[-+a-fu-y][0-9]{3}[0-9a-y]$"
"""A Finnish personal identity code: never shown."""
_CODE: Final = r"^[^\s]*[0-9][^\s]*$"
_AMOUNT: Final = r"^[^\p{L}]*[0-9][^\p{L}]*$"
_MONEY: Final = r"[.,][0-9]{1,2}[^0-9]*$|^[^0-9]*[-\u2212(]|[-)]$|[0-9] [0-9]{3}"
_YEAR: Final = r"^(?:19|20)[0-9]{2}(?:[.,]0+)?$"
_SLASHED: Final = r"^([0-9]{1,2})/([0-9]{1,2})/[0-9]{2,4}"
_ACCOUNT_DIGITS: Final = 4
_MONTHS: Final = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Profiili:
    """In English: what a column's cells look like.

    `muodot` are the ways most of its cells can be read; of an empty column, all. `rahaa` says that
    they look like money and not only like numbers, `tileja` that they are accounts of the built-in
    chart, `vuosia` that they are years. `paivat` is the form of dates with slashes; `naytteet` are
    a few different values.
    """

    muodot: frozenset[Muoto]
    rahaa: bool = False
    tileja: bool = False
    vuosia: bool = False
    teksti: bool = False
    paivat: str = ""
    naytteet: tuple[str, ...] = ()
    taytettyja: int = 0

    def fits(self, sarake: Sarake) -> bool:
        """Say whether the column can be read as one of ours: a year must be of four digits."""
        years = sarake.termi != "vuosi" or self.vuosia or not self.taytettyja
        return sarake.muoto in self.muodot and years


def profile_of(sheet: Sheet, sarake: int, above: int) -> Profiili:
    """Look at the cells of a column below the headings."""
    name = str(sarake)
    if name not in sheet.solut.columns:
        return Profiili(muodot=frozenset(Muoto))
    column = sheet.solut[name].slice(above).cast(pl.String)
    cells = clean(column.head(_LOOKED_AT)).drop_nulls()
    sample = cells.head(_SAMPLE)
    if not len(sample):
        return Profiili(muodot=frozenset(Muoto))
    muodot = frozenset(muoto for muoto in Muoto if _read_as(sample, muoto) >= _MOSTLY)
    personal = bool(sample.str.contains(_PERSONAL).any())
    teksti = personal or muodot == {Muoto.TEKSTI}
    return Profiili(
        muodot=muodot,
        rahaa=Muoto.SUMMA in muodot and _share(sample, _MONEY) > 0,
        vuosia=_share(sample, _YEAR) >= _MOSTLY,
        tileja=_in_chart(sample) >= _MOSTLY,
        teksti=teksti,
        paivat=_form_of_dates(cells) if Muoto.PAIVA in muodot else "",
        naytteet=() if teksti else _samples(sample),
        taytettyja=int((column.str.strip_chars() != "").sum()),
    )


def _share(cells: pl.Series, pattern: str) -> float:
    return int(cells.str.contains(pattern).sum()) / len(cells)


def _read_as(cells: pl.Series, muoto: Muoto) -> float:
    """Return the share of the cells that can be read as a form says."""
    match muoto:
        case Muoto.PAIVA:
            # A bare number may be a day's serial, but then it may be anything else too.
            marked = cells.filter(~cells.str.contains(r"^[0-9]+$"))
            slashed = int(marked.str.contains(_SLASHED).sum())
            return max(parse_dates(marked).arvot.count(), slashed) / len(cells)
        case Muoto.KAUSI:
            return parse_periods(cells).arvot.count() / len(cells)
        case Muoto.SUMMA:
            return _share(cells, _AMOUNT)
        case Muoto.LUKU:
            return _share(cells, r"^-?[0-9]+(?:[.,]0+)?$")
        case Muoto.KOODI:
            return _share(cells, _CODE)
        case _:
            return 1.0


def _in_chart(cells: pl.Series) -> float:
    """Return the share of the cells that are accounts of the built-in chart."""
    # The chart stands beside its model, whose engine is slow to import; few files come here.
    from schemas.tilikartta import VAKIOTILIKARTTA  # noqa: PLC0415

    numbers = cells.str.extract(rf"^([0-9]{{{_ACCOUNT_DIGITS}}})[0-9]{{0,4}}(?:[.,]0+)?$", 1)
    known = pl.DataFrame({"numero": numbers.cast(pl.Int64)}).select(
        pl.any_horizontal(
            pl.col("numero").is_between(vali.alkaen, vali.paattyen) for vali in VAKIOTILIKARTTA
        ).fill_null(value=False)
    )
    return int(known.to_series().sum()) / len(cells)


def _form_of_dates(cells: pl.Series) -> str:
    """Return the form of days with slashes; where nothing tells, the day is taken for the first."""
    parts = cells.str.extract_groups(_SLASHED).struct.unnest().drop_nulls().cast(pl.Int32)
    if not parts.height:
        return ""
    month_first = (parts.to_series(1) > _MONTHS).any()
    return "kk/pp/vvvv" if month_first else "pp/kk/vvvv"


def _samples(cells: pl.Series) -> tuple[str, ...]:
    shown = cells.str.replace(r"[T ]00:00:00(?:\.0+)?$", "")
    short = shown.filter(shown.str.len_chars() <= _LONGEST_SHOWN)
    return tuple(short.unique(maintain_order=True).head(_SHOWN))
