"""What makes Excel repair a file is told: charts, tables, drop-downs, page ends, lists too long."""

import re
import zipfile
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.pagebreak import Break
from openpyxl.worksheet.table import Table

from flows.inspecting import inspect
from flows.inspecting.check import Flaw
from flows.inspecting.shape import FORMAT_CHECKS
from schemas.kieli import Kieli

SHEET, TABLE, CHART = "xl/worksheets/sheet1.xml", "xl/tables/table1.xml", "xl/charts/chart1.xml"
LINES, DRAWING = "xl/charts/chart2.xml", "xl/drawings/drawing1.xml"
WORKBOOK, STYLES = "xl/workbook.xml", "xl/styles.xml"


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("muoto") / "kirja.xlsx"
    workbook = Workbook()
    (sheet,) = workbook.worksheets
    sheet.title = "Luvut"
    for row in [("Kuukausi", "TA", "TOT"), ("tammi", 1, 2), ("helmi", 3, 4), ("maalis", 5, 6)]:
        sheet.append(row)
    sheet.add_table(Table(displayName="Kertyma", ref="A1:C4"))
    for chart, place in ((BarChart(), "E2"), (LineChart(), "E20")):
        chart.add_data(Reference(sheet, range_string="Luvut!$B$1:$C$4"), titles_from_data=True)
        chart.set_categories(Reference(sheet, range_string="Luvut!$A$2:$A$4"))
        sheet.add_chart(chart, place)
    sheet.conditional_formatting.add(
        "B2:C4", CellIsRule("lessThan", ["0"], fill=PatternFill("solid", bgColor="FFC7CE"))
    )
    choice = DataValidation("list", '"kyllä,ei"', promptTitle="Valitse", prompt="Kyllä tai ei")
    choice.add("D2:D4")
    sheet.add_data_validation(choice)
    sheet.row_breaks.append(Break(id=2))
    sheet.row_breaks.append(Break(id=3))
    sheet.print_area = "A1:D4"
    workbook.create_sheet("Muut")["A1"] = "=1+1"
    workbook.save(path)
    return path


def flaws(path: Path) -> tuple[Flaw, ...]:
    return tuple(flaw for result in inspect(path, FORMAT_CHECKS) for flaw in result.flaws)


def broken(sound: Path, path: Path, part: str, pattern: str, new: str) -> Path:
    with zipfile.ZipFile(sound) as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            text = source.read(name).decode()
            if name == part:
                text, count = re.subn(pattern, new, text, count=1, flags=re.DOTALL)
                assert count == 1, f"{pattern} is not in {text}"
            target.writestr(name, text)
    return path


def test_a_workbook_of_charts_tables_and_rules_is_sound(sound: Path) -> None:
    assert flaws(sound) == ()


TAKEN = "<definedName name='KERTYMA'>Luvut!$A$1</definedName>"
BREAKS = {
    "a chart's parts are out of order": (
        CHART, r"(<plotArea>.*?</plotArea>)(<legend>.*?</legend>)", r"\2\1", "legend on väärässä"),
    "a series' parts are out of order": (
        CHART, r"(<cat>.*?</cat>)(<val>.*?</val>)", r"\2\1", "elementti cat on väärässä"),
    "an element is no part of a series of lines": (
        LINES, r"(<ser>.*?)(<val>)", r"\1<gapWidth val='5'/>\2", "gapWidth ei kuulu"),
    "a chart has no such axis": (
        CHART, r'<crossAx val="10" ?/>', '<crossAx val="77"/>', "akselia 77 ei ole"),
    "a series leads to a sheet that is not there": (
        CHART, r"'Luvut'!\$B\$2", "'Luvat'!$B$2", "'Luvat'!$B$2"),
    "a series keeps more than its cells hold": (
        CHART, r"(<numRef><f>[^<]*</f>)", r"\1<numCache><ptCount val='9'/></numCache>", "9 pist"),
    "two pictures have one number": (
        DRAWING, r'(<xdr:cNvPr|<cNvPr) id="2"', r'\1 id="1"', "kuvan tunnus 1"),
    "a chart is of another namespace": (
        CHART, r"drawingml/2006/chart\"", 'drawingml/2007/chart"', "nimiavaruus"),
    "a table has a name that is taken": (
        WORKBOOK, "<definedNames>", f"<definedNames>{TAKEN}", "Kertyma on jo käytössä"),
    "a table's heading is not that of its cell": (
        TABLE, 'name="TA"', 'name="TB"', "otsikko ei ole TB"),
    "a table's headings are alike": (TABLE, 'name="TA"', 'name="TOT"', "sama nimi"),
    "a table is narrower than its columns": (TABLE, 'ref="A1:C4"', 'ref="A1:B4"', "eri määrä"),
    "a table has no place": (TABLE, 'ref="A1:C4"', 'ref="ABCD1"', "alue ei kelpaa"),
    "a rule has no look": (SHEET, 'dxfId="0"', 'dxfId="4"', "muotoilua 4 ei ole"),
    "a rule has no place in the order": (SHEET, 'priority="1"', "", "järjestysnumeroa"),
    "a rule is of no cells": (SHEET, 'sqref="B2:C4"', 'sqref="B2;C4"', "B2;C4"),
    "a drop-down is too long": (
        SHEET, '"kyllä,ei"', f'"{"kyllä," * 43}"', "vaihtoehdot ovat yli 255"),
    "a prompt is too long": (SHEET, 'prompt="[^"]*"', f'prompt="{"a" * 256}"', "prompt on yli 255"),
    "a prompt's title is too long": (
        SHEET, 'promptTitle="[^"]*"', f'promptTitle="{"a" * 33}"', "promptTitle on yli 32"),
    "pages end in disorder": (
        SHEET, r'(<brk id=")2("[^>]*/>\s*<brk id=")3', r"\g<1>3\g<2>2", "eivät ole järjestyksessä"),
    "pages are miscounted": (
        SHEET, r'<rowBreaks count="2"', '<rowBreaks count="3"', "kuin kerrotaan"),
    "pages are too many": (
        SHEET, r"<rowBreaks.*</rowBreaks>", "<rowBreaks>" + "".join(
            f'<brk id="{row}"/>' for row in range(1, 1028)) + "</rowBreaks>", "yli 1026"),
    "another sheet is printed": (
        WORKBOOK, r"'Luvut'!\$A\$1:\$D\$4", "'Muut'!$A$1:$D$4", "toisella taulukolla"),
    "the workbook opens at no sheet": (WORKBOOK, 'activeTab="0"', 'activeTab="2"', "avattavaa"),
    "a formula is too long": (
        "xl/worksheets/sheet2.xml", r"<f>1\+1</f>", f"<f>1{'+1' * 4096}</f>", "yli 8192"),
    "a text is too long": (SHEET, ">tammi<", f">{'a' * 32768}<", "yli 32767"),
    "styles are miscounted": (STYLES, r'<fonts count="\d+"', '<fonts count="9"', "kerrotaan 9"),
    "fonts are too many": (
        STYLES, r'<fonts count="\d+">', "<fonts>" + "<font/>" * 1024, "enemmän kuin Excel"),
}  # fmt: skip


@pytest.mark.parametrize("breaks", BREAKS)
def test_what_excel_would_repair_is_told(breaks: str, sound: Path, tmp_path: Path) -> None:
    part, pattern, new, word = BREAKS[breaks]
    found = flaws(broken(sound, tmp_path / "rikki.xlsx", part, pattern, new))
    told = [f"{flaw.where(Kieli.FI)}: {flaw.told(Kieli.FI)}" for flaw in found]
    assert any(word in line for line in told), told
