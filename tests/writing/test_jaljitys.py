"""The workbook of a traced figure: every row, real days and numbers, equal bytes."""

from datetime import date, datetime
from pathlib import Path

import openpyxl
import polars as pl
from pandera.typing.polars import DataFrame

from flows.writing.jaljitys import write_trace
from schemas.jaljitys import Jalki, LuvunRivit
from schemas.kausi import Kausi
from schemas.lahteet import Lahde, Tiedosto

_SCHEMA = {name: column.dtype.type for name, column in LuvunRivit.to_schema().columns.items()}
_ROWS = (
    (0, 17, "tot", "4000", "4100", "=12", date(2023, 3, 1), -150_025, 150_025),
    (0, 18, "ta", None, None, None, None, -510_000, -510_000),
)


def _trace(rows: tuple[tuple[object, ...], ...] = _ROWS) -> Jalki:
    lahde = Lahde(
        tiedosto=Tiedosto(nimi="kirjanpito/k.xlsx", sha256="ab", tavuja=1), taulukko="Taul1",
        laji="kirjanpito", otsikkorivi=1, riveja=2, sarakkeet={}, otsikot={},
    )  # fmt: skip
    return Jalki(
        nimi="Kulttuuri/Henkilöstökulut/Jäljellä",
        toimiala="Elinvoimalautakunnan toimiala",
        kausi=Kausi.parse("2023-Q1"),
        osoite="Palvelualueet!F10",
        painettu="−3 600 €",
        suure="jaljella",
        summat={"ta": -510_000, "tot": -150_025},
        rivit=DataFrame[LuvunRivit](pl.DataFrame(rows, schema=_SCHEMA, orient="row")),
        lahteet=(lahde,),
    )


def test_every_row_stands_with_its_place_and_what_it_adds(tmp_path: Path) -> None:
    write_trace(_trace(), "TA − TOT = −3 599,75 €", tmp_path / "jalki.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "jalki.xlsx").active
    rows = list(sheet.iter_rows(values_only=True))
    assert rows[0][0] == "Kulttuuri/Henkilöstökulut/Jäljellä"
    assert "Raportissa −3 600 €. Rivien summa: TA − TOT = −3 599,75 €" in rows[2][0]
    assert rows[5][:4] == ("Tiedosto", "Taulukko", "Rivi", "Suure")
    assert rows[6:] == [
        ("kirjanpito/k.xlsx", "Taul1", 17, "TOT 2023", "4000", "4100", "=12",
         datetime(2023, 3, 1), -1500.25, 1500.25),  # noqa: DTZ001 - a cell's day has no zone
        ("kirjanpito/k.xlsx", "Taul1", 18, "TA 2023", None, None, None, None, -5100, -5100),
    ]  # fmt: skip
    assert sheet["G7"].data_type == "s"
    assert sheet.auto_filter.ref == "A6:J8"


def test_a_figure_without_rows_has_headings_alone(tmp_path: Path) -> None:
    write_trace(_trace(()), "0,00 €", tmp_path / "jalki.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "jalki.xlsx").active
    assert sheet.max_row == 6


def test_equal_traces_give_equal_bytes(tmp_path: Path) -> None:
    for name in ("first.xlsx", "second.xlsx"):
        write_trace(_trace(), "sama", tmp_path / name)
    assert (tmp_path / "first.xlsx").read_bytes() == (tmp_path / "second.xlsx").read_bytes()
