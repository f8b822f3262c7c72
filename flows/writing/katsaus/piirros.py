"""Native charts over cells: lines or lying bars that can be told apart without their colours.

Which cells hold what is told by `kuviot.py`. The values are also kept in the chart itself, as
Excel keeps them, so that programs that do not read the cells draw it too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final, Literal

from openpyxl.chart import BarChart, LineChart
from openpyxl.chart.axis import ChartLines
from openpyxl.chart.data_source import (
    AxDataSource,
    NumData,
    NumDataSource,
    NumRef,
    NumVal,
    StrData,
    StrRef,
    StrVal,
)
from openpyxl.chart.layout import Layout, ManualLayout
from openpyxl.chart.marker import Marker
from openpyxl.chart.series import Series, SeriesLabel
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText, Text
from openpyxl.chart.title import Title
from openpyxl.drawing.colors import ColorChoice
from openpyxl.drawing.fill import PatternFillProperties
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
    RegularTextRun,
    RichTextProperties,
)

from flows.writing.katsaus.kuviomitat import TITLE, Asteikko, Mitat
from flows.writing.styles import FONT, HAIRLINE, INK, MUTED

_THOUSANDS: Final = "#,##0,"
"""Whole euros shown as thousands."""
_EMU_PER_POINT: Final = 12_700
_POINTS_PER_CM: Final = 72 / 2.54
_RIGHT: Final = 16.0
_SMALL: Final = 8


@dataclass(frozen=True, slots=True)
class Ulkoasu:
    """In English: how a series is told apart: its colour, and a pattern, dashes or a marker.

    The colours are of Okabe and Ito's palette, which the colour-blind tell apart; the blue is
    darker, so that a grey print tells them apart too.
    """

    vari: str
    kuviointi: Literal["wdUpDiag"] | None
    katkoviiva: Literal["solid", "dash", "sysDot"]
    merkki: Literal["circle", "triangle", "none"]
    leveys: float


BLUE: Final = Ulkoasu("00507D", None, "solid", "circle", 2.5)
ORANGE: Final = Ulkoasu("E69F00", "wdUpDiag", "dash", "triangle", 2.0)
VERMILION: Final = Ulkoasu("D55E00", "wdUpDiag", "dash", "triangle", 2.0)
BLACK: Final = Ulkoasu("000000", None, "sysDot", "none", 1.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Piirtosarja:
    """In English: a series as drawn: the cell of its name, the cells of its values, its looks."""

    nimi: str
    nimen_solu: str
    arvot: tuple[int | None, ...]
    arvojen_solut: str
    ulkoasu: Ulkoasu


@dataclass(frozen=True, slots=True, kw_only=True)
class Piirros:
    """In English: a chart as drawn: its title, its categories and series, its axes.

    Names of units or costs beside their bars need no title: theirs is empty.
    Sizes are points. Without a scale of its own the program that draws it chooses one.
    """

    otsikko: str
    nimet: tuple[str, ...]
    nimien_solut: str
    sarjat: tuple[Piirtosarja, ...]
    nimiakseli: str
    arvoakseli: str
    mitat: Mitat
    asteikko: Asteikko | None


def bars(piirros: Piirros) -> BarChart:
    """Draw lying bars, the first category on top."""
    chart = BarChart()
    chart.type, chart.grouping, chart.gapWidth = "bar", "clustered", 60
    chart.x_axis.scaling.orientation = "maxMin"
    chart.y_axis.crosses = "max"  # the amounts below, though the categories begin above
    for sarja in piirros.sarjat:
        series = _series(sarja, piirros)
        series.graphicalProperties = _bar_looks(sarja.ulkoasu)
        series.invertIfNegative = False
        chart.series.append(series)
    _finish(chart, piirros)
    chart.x_axis.tickLblSkip = 1  # every name is shown
    chart.plot_area.layout = _inside(piirros.mitat)
    if scale := piirros.asteikko:
        chart.y_axis.scaling.min, chart.y_axis.scaling.max = scale.alku, scale.loppu
        chart.y_axis.majorUnit = scale.askel
    return chart


def lines(piirros: Piirros) -> LineChart:
    """Draw a line a series; one ends where its values do."""
    chart = LineChart()
    for sarja in piirros.sarjat:
        series = _series(sarja, piirros)
        series.graphicalProperties = GraphicalProperties(ln=_line(sarja.ulkoasu))
        series.marker = _marker(sarja.ulkoasu)
        series.smooth = False
        chart.series.append(series)
    _finish(chart, piirros)
    return chart


def _finish(chart: Any, piirros: Piirros) -> None:  # noqa: ANN401  a chart of either kind
    """Give a chart what every chart has: its title, axes, legend and size."""
    chart.title = _title(piirros.otsikko, TITLE.size, bold=True)
    chart.title.overlay = False
    chart.legend.position = "b"
    chart.legend.txPr = _text(_SMALL + 1)
    chart.display_blanks = "gap"
    chart.roundedCorners = False
    chart.graphical_properties = GraphicalProperties(
        solidFill="FFFFFF", ln=LineProperties(noFill=True)
    )
    _set_axis(chart.x_axis, piirros.nimiakseli, "General")
    _set_axis(chart.y_axis, piirros.arvoakseli, _THOUSANDS)
    chart.x_axis.tickLblPos = "low"  # beside the chart, not beside the bars below zero
    chart.x_axis.majorGridlines = None
    chart.y_axis.majorGridlines = ChartLines(
        spPr=GraphicalProperties(ln=LineProperties(solidFill=HAIRLINE, w=_EMU_PER_POINT // 2))
    )
    chart.width = piirros.mitat.leveys / _POINTS_PER_CM
    chart.height = piirros.mitat.korkeus / _POINTS_PER_CM


def _inside(mitat: Mitat) -> Layout:
    """Place the bars so that their names, the title and the legend have the room they need."""
    place = ManualLayout(
        layoutTarget="inner",
        xMode="edge",
        yMode="edge",
        x=mitat.vasen / mitat.leveys,
        y=mitat.yla / mitat.korkeus,
        w=1 - (mitat.vasen + _RIGHT) / mitat.leveys,
        h=1 - (mitat.yla + mitat.ala) / mitat.korkeus,
    )
    return Layout(manualLayout=place)


def _series(sarja: Piirtosarja, piirros: Piirros) -> Any:  # noqa: ANN401  untyped there
    values = [
        NumVal(idx=nth, v=value) for nth, value in enumerate(sarja.arvot) if value is not None
    ]
    cached = NumData(formatCode="#,##0", ptCount=len(sarja.arvot), pt=values)
    series = Series(val=NumDataSource(numRef=NumRef(f=sarja.arvojen_solut, numCache=cached)))
    series.tx = SeriesLabel(strRef=_texts(sarja.nimen_solu, (sarja.nimi,)))
    series.cat = AxDataSource(strRef=_texts(piirros.nimien_solut, piirros.nimet))
    return series


def _texts(cells: str, texts: Sequence[str]) -> StrRef:
    points = [StrVal(idx=nth, v=text) for nth, text in enumerate(texts)]
    return StrRef(f=cells, strCache=StrData(ptCount=len(texts), pt=points))


def _bar_looks(ulkoasu: Ulkoasu) -> GraphicalProperties:
    edge = LineProperties(solidFill=INK, w=_EMU_PER_POINT // 2)
    if ulkoasu.kuviointi is None:
        return GraphicalProperties(solidFill=ulkoasu.vari, ln=edge)
    pattern = PatternFillProperties(
        prst=ulkoasu.kuviointi,
        fgClr=_color(INK),
        bgClr=_color(ulkoasu.vari),
    )
    return GraphicalProperties(pattFill=pattern, ln=edge)


def _color(rgb: str) -> ColorChoice:
    return ColorChoice(srgbClr=rgb)  # type: ignore[arg-type]  # the stubs know only the other form


def _line(ulkoasu: Ulkoasu) -> LineProperties:
    width = round(ulkoasu.leveys * _EMU_PER_POINT)
    return LineProperties(solidFill=ulkoasu.vari, w=width, prstDash=ulkoasu.katkoviiva)


def _marker(ulkoasu: Ulkoasu) -> Marker:
    if ulkoasu.merkki == "none":
        return Marker(symbol="none")
    looks = GraphicalProperties(solidFill=ulkoasu.vari, ln=LineProperties(solidFill=INK))
    return Marker(symbol=ulkoasu.merkki, size=7, spPr=looks)


def _set_axis(axis: Any, title: str, number_format: str) -> None:  # noqa: ANN401  of either kind
    axis.delete = False  # left open, some programs take the axis for deleted
    if title:
        axis.title = _title(title, _SMALL + 1, bold=False)
        axis.title.overlay = False
    axis.number_format = number_format
    axis.numFmt.sourceLinked = False
    axis.txPr = _text(_SMALL)
    axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=MUTED))


def _title(text: str, size: float, *, bold: bool) -> Title:
    letters = _letters(size, bold=bold)
    paragraph = Paragraph(
        pPr=ParagraphProperties(defRPr=letters), r=[RegularTextRun(rPr=letters, t=text)]
    )
    return Title(tx=Text(rich=RichText(bodyPr=RichTextProperties(), p=[paragraph])))


def _text(size: int) -> RichText:
    looks = ParagraphProperties(defRPr=_letters(size, bold=False))
    return RichText(
        bodyPr=RichTextProperties(rot=0),
        p=[Paragraph(pPr=looks, endParaRPr=_letters(size, bold=False))],
    )


def _letters(size: float, *, bold: bool) -> CharacterProperties:
    return CharacterProperties(
        sz=round(size * 100), b=bold, solidFill=INK, latin=Font(typeface=FONT)
    )
