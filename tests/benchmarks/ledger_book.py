"""A ledger as a workbook: its XML written straight into the archive, some rows at a time."""

import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import polars as pl

from tests.benchmarks.postings import KINDS, PARTNERS, TEXTS, VOUCHER_ROWS, Damage, Ledger, postings
from tests.benchmarks.town import COST, COST_CENTRES, COUNTER, INCOME, INVESTMENT, PROJECTS

HEADINGS: Final = (
    "Tili", "Tilin nimi", "Kustannuspaikka", "Kustannuspaikan nimi", "Tosite", "Tositelaji",
    "Tositepäivä", "Kausi", "Selite", "Kumppani", "Hanke", "Summa",
)  # fmt: skip
_AT_ONCE: Final = 25_000 * VOUCHER_ROWS
_WRITTEN: Final = (2023, 1, 1, 0, 0, 0)
_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIONS: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml"
_ACCOUNTS: Final = (*INCOME, *COST, INVESTMENT, *COUNTER)

_PARTS: Final = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_TYPE}.sheet.main+xml"/>'
        f'<Override PartName="/xl/worksheets/sheet1.xml" ContentType="{_TYPE}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
        f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPE}.sharedStrings+xml"/>'
        "</Types>"
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{_RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/workbook.xml": (
        f'<workbook xmlns="{_MAIN}" xmlns:r="{_RELATIONS}"><sheets>'
        '<sheet name="Pääkirja" sheetId="1" r:id="rId1"/></sheets></workbook>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{_RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="rId2" Type="{_RELATIONS}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId3" Type="{_RELATIONS}/sharedStrings" Target="sharedStrings.xml"/>'
        "</Relationships>"
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill>'
        '<patternFill patternType="none"/></fill></fills>'
        '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'
    ),
}


@dataclass(frozen=True, slots=True)
class _Texts:
    """Where the texts of each column begin among the shared strings, or the texts themselves."""

    ledger: Ledger
    inline: bool

    def cell(self, letter: str, codes: pl.Expr, template: str, start: int) -> pl.Expr:
        """Return the cells of a column of texts, each the template with its code."""
        if self.inline:
            text = f'<c r="{letter}{{}}" t="inlineStr"><is><t>{template}</t></is></c>'
            return pl.format(text, pl.col("rivi"), codes)
        return pl.format(
            f'<c r="{letter}{{}}" t="s"><v>{{}}</v></c>', pl.col("rivi"), codes + start
        )


def write_ledger(
    ledger: Ledger, path: Path, first: int = 0, last: int | None = None, *, inline: bool = False
) -> None:
    """Write the postings from `first` up to `last` as a workbook of one sheet.

    `inline` writes every text in its cell; otherwise cells name a shared string. The same order
    gives the same bytes.
    """
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        for name, text in _PARTS.items():
            _put(archive, name, iter((text,)))
        strings = () if inline else _strings(ledger)
        _put(archive, "xl/sharedStrings.xml", _shared(strings))
        end = ledger.rows if last is None else last
        _put(archive, "xl/worksheets/sheet1.xml", _sheet(_Texts(ledger, inline), first, end))


def _put(archive: zipfile.ZipFile, name: str, texts: Iterator[str]) -> None:
    member = zipfile.ZipInfo(name, _WRITTEN)
    member.compress_type = zipfile.ZIP_DEFLATED
    with archive.open(member, "w", force_zip64=True) as stream:
        stream.write(_HEAD.encode())
        for text in texts:
            stream.write(text.encode())


def _shared(strings: tuple[pl.Series, ...]) -> Iterator[str]:
    count = sum(len(texts) for texts in strings)
    yield f'<sst xmlns="{_MAIN}" count="{count}" uniqueCount="{count}">'
    for texts in strings:
        yield "".join((f"<si><t>{text}</t></si>") for text in texts)
    yield "</sst>"


def _strings(ledger: Ledger) -> tuple[pl.Series, ...]:
    """Return the texts of each column, in the order of their codes."""
    return tuple(
        pl.select(pl.format(template, codes)).to_series()
        for template, codes in _columns_of_texts(ledger).values()
    )


def _columns_of_texts(ledger: Ledger) -> dict[str, tuple[str, pl.Series]]:
    """Return by column letter how each text is written, and what it is written of."""
    centres = pl.Series(
        [int(f"{start}{n}") for start, _, _ in ledger.town.areas() for n in range(COST_CENTRES)]
    )
    return {
        "B": ("Tilin {} nimi", pl.Series(_ACCOUNTS)),
        "C": ("{}", centres),
        "D": ("Kustannuspaikan {} nimi", centres),
        "E": ("T-{}", pl.Series(range(ledger.rows // VOUCHER_ROWS + 1))),
        "F": ("{}", pl.Series(KINDS)),
        "I": ("Viennin selite nro {}", pl.Series(range(TEXTS))),
        "J": ("Kumppani {} Oy", pl.Series(range(PARTNERS))),
        "K": ("{}", pl.Series([f"H{number:03}" for number in range(PROJECTS)])),
    }


def _sheet(texts: _Texts, first: int, last: int) -> Iterator[str]:
    yield f'<worksheet xmlns="{_MAIN}"><dimension ref="A1:L{last - first + 1}"/>'
    yield '<sheetData><row r="1">'
    for letter, heading in zip("ABCDEFGHIJKL", HEADINGS, strict=True):
        yield f'<c r="{letter}1" t="inlineStr"><is><t>{heading}</t></is></c>'
    yield "</row>"
    for start in range(first, last, _AT_ONCE):
        rows = postings(texts.ledger, start, min(start + _AT_ONCE, last))
        yield "".join(_rows(rows.with_columns(rivi=pl.col("numero") - first + 2), texts))
    yield "</sheetData></worksheet>"


def _rows(rows: pl.DataFrame, texts: _Texts) -> pl.Series:
    """Return the XML of whole rows; a cell without content is not there."""
    codes = {
        "B": pl.col("tili").replace_strict({tili: code for code, tili in enumerate(_ACCOUNTS)}),
        "C": pl.col("kp"), "D": pl.col("kp"), "E": pl.col("tosite"), "F": pl.col("laji"),
        "I": pl.col("selite"), "J": pl.col("kumppani"), "K": pl.col("hanke"),
    }  # fmt: skip
    cells = {
        "A": _number("A", pl.col("tili")),
        "G": pl.format('<c r="G{}" s="1"><v>{}</v></c>', "rivi", "paiva"),
        "H": _number("H", 202300 + pl.col("kuukausi")),
        "L": _number("L", (pl.col("summa_cents") / 100).cast(pl.String).str.strip_suffix(".0")),
    }
    start = 0
    for letter, (template, written) in _columns_of_texts(texts.ledger).items():
        code = codes[letter]
        shown = pl.lit(written).gather(code) if texts.inline else code
        cells[letter] = texts.cell(letter, shown, template, start)
        start += len(written)
    return rows.select(
        pl.concat_str(
            pl.format('<row r="{}">', "rivi"),
            *(_damaged(letter, cells[letter]).fill_null("") for letter in sorted(cells)),
            pl.lit("</row>"),
        )
    ).to_series()


def _number(letter: str, value: pl.Expr) -> pl.Expr:
    return pl.format(f'<c r="{letter}{{}}"><v>{{}}</v></c>', "rivi", value)


def _damaged(letter: str, cell: pl.Expr) -> pl.Expr:
    """Return the cells of a column, those of damaged rows as the damage has them."""
    written = {
        "A": (Damage.ACCOUNT_IS_WORDS, "Palkat"),
        "G": (Damage.DATE_IS_NOT_IN_THE_CALENDAR, "31.2.2023"),
    }
    is_of = pl.col("vika").eq_missing
    if letter in written:
        damage, text = written[letter]
        own = f'<c r="{letter}{{}}" t="inlineStr"><is><t>{text}</t></is></c>'
        return pl.when(is_of(damage)).then(pl.format(own, "rivi")).otherwise(cell)
    if letter == "C":
        return pl.when(is_of(Damage.NO_COST_CENTRE)).then(None).otherwise(cell)
    if letter == "L":
        words = pl.format('<c r="L{}" t="inlineStr"><is><t>yhteensä</t></is></c>', "rivi")
        decimals = pl.format('<c r="L{}"><v>12.345</v></c>', "rivi")
        return (
            pl.when(is_of(Damage.AMOUNT_IS_WORDS)).then(words)
            .when(is_of(Damage.AMOUNT_HAS_THREE_DECIMALS)).then(decimals)
            .otherwise(cell)
        )  # fmt: skip
    return cell
