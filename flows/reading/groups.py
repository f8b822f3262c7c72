"""Rows that head a group: an account or a cost centre in a row of its own, above its postings.

A printed ledger (pääkirja) gives the code once and leaves it out of the rows below. Such a row is
told by its structure: a code, perhaps with its name, no amount and no day, above rows that lack the
code. What one row says is read in `group_rows.py`.
"""

from dataclasses import dataclass, field, replace
from typing import Final

import polars as pl

from flows.reading.group_rows import Tasot, codes_of
from flows.reading.recognition import Tunnistus
from flows.reading.rows import cells_at
from flows.reading.sheets import Sheet, column_letter
from schemas.findings import Finding
from schemas.lajit import Muoto

GROUPS_ARE_UNAMBIGUOUS: Final = "group-rows-are-unambiguous"
_OF_COLUMN: Final = {"tili": "tili", "jhs_tili": "tili", "kustannuspaikka": "kustannuspaikka"}
_ROWS: Final = {
    "paikka": pl.UInt32, "laji": pl.String, "sarake": pl.Int32, "termi": pl.String,
    "koodi": pl.String, "nimi": pl.String, "yhdessa": pl.Boolean,
}  # fmt: skip
"""Codes in rows: the row, what tells the term (a word, a column, nothing), the column, the term;
and whether code and name stand in one cell, which is then no cell of codes alone."""
_BY_WORD: Final = "sana"
_BARE: Final = ""
_PASSING: Final = frozenset({
    "paiva", "kausi", "tositelaji", "tilin_nimi", "kustannuspaikan_nimi", "selite", "kumppani",
})  # fmt: skip
"""Terms whose columns may hold the code of a group."""
_MOST_CELLS: Final = 6
_BETWEEN: Final = "\x1f"
_ACCOUNT: Final = "^[0-9]{4,8}$"
_LEVELS: Final = 2
_MOST_SHOWN: Final = 6


@dataclass(frozen=True, slots=True)
class Groups:
    """The codes of the rows that head a group: `paikka`, `termi`, `koodi`, `nimi`, a row each.

    `ylin` is the sheet row above the first of the `korkeus` rows they are among.
    `ulompi` is the term of the outer groups where there are groups in groups. `epaselvat` are the
    rows with codes of which it cannot be told whether they are accounts.
    """

    rivit: pl.DataFrame
    ylin: int
    korkeus: int
    tasot: Tasot
    ulompi: str = ""
    epaselvat: pl.DataFrame = field(default_factory=lambda: pl.DataFrame(schema=_ROWS))

    @property
    def mask(self) -> pl.Series:
        """The rows that head a group."""
        nothing = pl.repeat(False, self.korkeus, eager=True)
        return nothing.scatter(self.rivit["paikka"], values=True)

    def unclear(self, tiedosto: str, taulukko: str) -> list[Finding]:
        """Return the finding that its codes are unclear, if they are: at the first, naming some."""
        if self.epaselvat.is_empty():
            return []
        named = self.epaselvat.unique("koodi", maintain_order=True).head(_MOST_SHOWN)
        codes = named.select(pl.concat_str("koodi", "nimi", separator=" ", ignore_nulls=True))
        rivi = self.ylin + 1 + self.epaselvat["paikka"][0]
        return [
            Finding(
                rule=GROUPS_ARE_UNAMBIGUOUS,
                file=tiedosto,
                sheet=taulukko,
                row=rivi,
                cell=f"{column_letter(self.epaselvat['sarake'][0])}{rivi}",
                found=", ".join(codes.to_series()),
            )
        ]

    def of(self, termi: str) -> pl.DataFrame:
        """Return the rows that give a term."""
        return self.rivit.filter(termi=termi)

    def below(self, termi: str, alussa: str | None) -> tuple[pl.Series, pl.Series]:
        """Return the code and the name that each row stands under, null where there is none.

        `alussa` is the code that holds until the first group. An outer group ends an inner one.
        """
        rows = self.of(termi)
        at = _last(rows["paikka"], self.korkeus)
        outer = _last(self.of(self.ulompi or termi)["paikka"], self.korkeus)
        ended = (at.fill_null(-1) < outer).fill_null(value=False)
        koodit = _at(rows["paikka"], rows["koodi"], self.korkeus).forward_fill().set(ended, None)
        nimet = _at(rows["paikka"], rows["nimi"].fill_null(""), self.korkeus).forward_fill()
        first = at.is_null() & ~ended
        return koodit.set(first, alussa), nimet.set(ended | (nimet == ""), None)


def _last(places: pl.Series, height: int) -> pl.Series:
    """Return for each row the last of the places that is not below it."""
    return _at(places, places.cast(pl.Int32), height).forward_fill()


def _at(places: pl.Series, values: pl.Series, height: int) -> pl.Series:
    """Return values at their places, null elsewhere."""
    return pl.repeat(None, height, dtype=values.dtype, eager=True).scatter(places, values)


def groups_of(sheet: Sheet, tunnistus: Tunnistus, summattomat: pl.Series) -> Groups:
    """Find the rows that head a group among those without an amount."""
    amounts = (~summattomat).arg_true()
    found = _coded_rows(sheet, tunnistus, summattomat.arg_true())
    in_columns = [
        _above_rows_without(found, sheet, tunnistus, amounts, termi)
        for termi in tunnistus.sarakkeet
        if termi in _OF_COLUMN
    ]
    named = pl.concat([found.filter(pl.col("laji") == _BY_WORD), *in_columns])
    bare = found.filter((pl.col("laji") == _BARE) | pl.col("yhdessa")).join(
        named, on="paikka", how="anti"
    )
    given = tunnistus.tasot
    sanoin = given.sanoin | set(named.filter(pl.col("laji") == _BY_WORD)["termi"])
    terms = set(tunnistus.kannettavat) - sanoin
    tasot = given if given.mitta else _levels(bare, terms, amounts)
    levels = _levelled(bare, terms, amounts, tasot)
    left = bare.join(levels, on="paikka", how="anti").filter(pl.col("koodi").str.contains(_ACCOUNT))
    unclear = bool(tunnistus.kannettavat) and bool(_is_last_before(left, amounts).any())
    rivit = pl.concat([named, levels]).sort("paikka", maintain_order=True)
    return Groups(
        rivit,
        tunnistus.alin_rivi,
        len(summattomat),
        replace(tasot, sanoin=frozenset(sanoin)),
        _outer_term(rivit, amounts),
        left if unclear else left.clear(),
    )


def _coded_rows(sheet: Sheet, tunnistus: Tunnistus, paikat: pl.Series) -> pl.DataFrame:
    """Return the codes (`_ROWS`) in rows that hold a code and little else.

    Rows that read alike are read once: a ledger repeats its accounts.
    """
    amounts = [str(tunnistus.sarakkeet[termi]) for termi in tunnistus.of_form(Muoto.SUMMA)]
    cells = cells_at(sheet, tunnistus, paikat).drop(amounts, strict=False)
    if not cells.width or not cells.height:
        return pl.DataFrame(schema=_ROWS)
    own = _terms_of_columns(tunnistus)
    rows = []
    for texts, numbers, same in _alike(cells, paikat).iter_rows():
        places = [int(number) for number in numbers.split(_BETWEEN)]
        column = own.get(places[0], "")
        for code in codes_of(texts.split(_BETWEEN), places, own):
            if code.termi or code.yhdessa or column is not None:
                laji = _BY_WORD if code.termi else column or _BARE
                parts = (code.termi or column, code.koodi, code.nimi, code.yhdessa)
                rows.append((same, laji, places[0], *parts))
    found = pl.DataFrame(rows, schema=list(_ROWS), orient="row").explode("paikka")
    return found.cast(_ROWS).sort("paikka")  # type: ignore[arg-type]


def _alike(cells: pl.DataFrame, paikat: pl.Series) -> pl.DataFrame:
    """Return the different rows of few filled cells: their texts, their columns, where they are."""
    filled = cells.select(
        tekstit=pl.concat_list(pl.all()).list.drop_nulls(),
        paikat=pl.concat_list(
            pl.when(pl.col(name).is_not_null()).then(pl.lit(name)) for name in cells.columns
        ).list.drop_nulls(),
        paikka=paikat.cast(pl.UInt32),
    ).filter(pl.col("tekstit").list.len().is_between(1, _MOST_CELLS))
    joined = filled.with_columns(pl.col("tekstit", "paikat").list.join(_BETWEEN))
    return joined.group_by("tekstit", "paikat", maintain_order=True).all()


def _terms_of_columns(tunnistus: Tunnistus) -> dict[int, str | None]:
    """Return of which term a bare code in a column is; None where it can be no group's.

    The first column holds a group's code whatever its heading; a column of vouchers or projects
    elsewhere holds these.
    """
    first = min(tunnistus.sarakkeet.values())
    return {
        place: _OF_COLUMN.get(termi, "" if place == first or termi in _PASSING else None)
        for termi, place in tunnistus.sarakkeet.items()
    }


def _above_rows_without(
    found: pl.DataFrame, sheet: Sheet, tunnistus: Tunnistus, amounts: pl.Series, termi: str
) -> pl.DataFrame:
    """Return the rows with a code in a term's column above a row of amounts that lacks it.

    Postings that say the code again do not speak against a group, unless the one before says it.
    """
    place = tunnistus.sarakkeet[termi]
    rows = found.filter(laji=_OF_COLUMN[termi], sarake=place)
    if rows.is_empty() or str(place) not in sheet.solut.columns:
        return rows.clear()
    texts = cells_at(sheet, tunnistus, amounts)[str(place)]
    after = amounts.search_sorted(rows["paikka"].cast(amounts.dtype)).cast(pl.Int64)
    following = texts.gather(after.set(after >= len(amounts), None))
    before = texts.gather((after - 1).set(after == 0, None))
    again = (following == rows["koodi"]) & before.ne_missing(rows["koodi"])
    return rows.filter(following.is_null() | again)


def _marks(bare: pl.DataFrame, amounts: pl.Series) -> dict[str, pl.Series]:
    """Return what may part codes of two levels: their column, their length, what follows them."""
    return {
        "sarake": bare["sarake"],
        "pituus": bare["koodi"].str.len_chars().cast(pl.Int32),
        "seuraa": _is_followed(bare, amounts).cast(pl.Int32),
    }


def _levels(bare: pl.DataFrame, terms: set[str], amounts: pl.Series) -> Tasot:
    """Return what parts bare codes of two levels, where only one of these may be the accounts."""
    if len(terms) < _LEVELS:
        return Tasot()
    for mitta, level in _marks(bare, amounts).items():
        values = level.unique().to_list()
        if len(values) == _LEVELS:
            accounts = bare["koodi"].str.contains(_ACCOUNT)
            sure = [value for value in values if accounts.filter(level == value).all()]
            termit = {v: "tili" if v in sure else "kustannuspaikka" for v in values}
            return Tasot(mitta=mitta, termit=termit) if len(sure) == 1 else Tasot()
    return Tasot()


def _levelled(
    bare: pl.DataFrame, terms: set[str], amounts: pl.Series, tasot: Tasot
) -> pl.DataFrame:
    """Give bare codes their terms; those of which it is not told are left out."""
    if tasot.mitta:
        level = _marks(bare, amounts)[tasot.mitta]
        told = level.replace_strict(tasot.termit, default=None, return_dtype=pl.String)
        return bare.with_columns(termi=told).filter(pl.col("termi").is_not_null())
    if len(terms) != 1:
        return bare.clear()
    (termi,) = terms
    is_code = pl.col("koodi").str.contains(_ACCOUNT) if termi == "tili" else pl.lit(value=True)
    return bare.filter(is_code).with_columns(termi=pl.lit(termi))


def _is_followed(rows: pl.DataFrame, amounts: pl.Series) -> pl.Series:
    """Return which rows are followed by another of them before any amount."""
    after = amounts.search_sorted(rows["paikka"].cast(amounts.dtype))
    return (after == after.shift(-1)).fill_null(value=False)


def _is_last_before(rows: pl.DataFrame, amounts: pl.Series) -> pl.Series:
    """Return which rows are directly followed by a row with an amount."""
    after = amounts.search_sorted(rows["paikka"].cast(amounts.dtype)).cast(pl.Int64)
    following = amounts.gather(after.set(after >= len(amounts), None)).cast(pl.Int64)
    return (following == rows["paikka"].cast(pl.Int64) + 1).fill_null(value=False)


def _outer_term(rivit: pl.DataFrame, amounts: pl.Series) -> str:
    """Return the term of outer groups: the other's rows follow its own, no amount between."""
    followed = rivit.filter(
        _is_followed(rivit, amounts) & (rivit["termi"] != rivit["termi"].shift(-1))
    )
    if followed.is_empty():
        return ""
    counts = followed["termi"].value_counts(sort=True)
    return str(counts["termi"][0])
