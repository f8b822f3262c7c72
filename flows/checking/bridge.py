"""The bridge from files to report: every posting accounted for, by file and by printed line."""

from collections.abc import Iterator, Sequence

import polars as pl

from schemas.findings import Finding, Outcome
from schemas.kieli import Kieli
from schemas.lahteet import Lahde, Luettu, Taulu
from schemas.lajit import KIRJANPITO
from schemas.laskelmat import Katsaus, Laskelma
from schemas.layouts import LaskelmaRivi, RiviLaji
from schemas.reasons.checks import EUROS_AND_ROWS
from schemas.tarkastus import NIMETTY_RIVISILTA, TIEDOSTOSILTA, Silta
from schemas.tarkistettu import Etumerkki, Kohtalo, Tarkistettu
from schemas.toistuvat import as_texts
from schemas.written import euros

LEDGER_EQUALS_REPORT = "ledger-equals-report"
_UNIT = ("toimiala", "palvelualue", "investointiryhma", "luokka")


def bridge(
    luetut: Sequence[Luettu], tarkistettu: Tarkistettu, katsaukset: Sequence[Katsaus]
) -> Silta:
    """Account for every posting, from the files to the reports (income positive, cents).

    What the files hold is summed from the tables as read, what became of the rows from the checked
    rows, what is printed from the reports: three sums of their own, which must be one.
    """
    fates = tarkistettu.kohtalot
    tiedostot = _by_file(luetut, tarkistettu)
    by_fate = dict(fates.group_by("kohtalo").agg(pl.col("summa_cents").sum()).iter_rows())
    left_out = (
        fates.filter(pl.col("kohtalo") != Kohtalo.MAPPED)
        .group_by("syy")
        .agg(pl.col("riveja", "summa_cents").sum())
        .sort("syy")
    )
    return Silta(
        raw_cents=int(tiedostot["raw_cents"].sum()),
        excluded_cents=by_fate.get(Kohtalo.EXCLUDED, 0),
        rejected_cents=by_fate.get(Kohtalo.REJECTED, 0),
        unmapped_cents=by_fate.get(Kohtalo.UNMAPPED, 0),
        mapped_cents=by_fate.get(Kohtalo.MAPPED, 0),
        reported_cents=sum(_reported(katsaus) for katsaus in katsaukset),
        poisjatot=tuple(left_out.iter_rows()),
        tiedostot=tiedostot,
        rivit=_by_line(tarkistettu, katsaukset),
    )


def tied(silta: Silta) -> Outcome:
    """Test that the bridge holds: as a whole, in every file, on every printed line."""
    apart = [
        *_whole(silta),
        *(_of_file(row) for row in silta.tiedostot.iter_rows(named=True) if _differs(row)),
        *(
            _line_finding(row)
            for row in silta.rivit.filter(pl.col("difference_cents") != 0).iter_rows(named=True)
        ),
    ]
    tested = 1 + silta.tiedostot.height + silta.rivit.height
    return Outcome.of(LEDGER_EQUALS_REPORT, tested, apart)


def _whole(silta: Silta) -> list[Finding]:
    cents = silta.difference_cents
    if not cents:
        return []
    return [Finding(rule=LEDGER_EQUALS_REPORT, found=euros(cents), affected_cents=cents)]


def _differs(row: dict[str, int]) -> bool:
    return row["difference_cents"] != 0 or row["rows"] != row["accounted_rows"]


def _of_file(row: dict[str, str | int]) -> Finding:
    lost = int(row["rows"]) - int(row["accounted_rows"])
    cents = int(row["difference_cents"])
    told = EUROS_AND_ROWS.of(euros=euros(cents), count=abs(lost)) if lost else euros(cents)
    return Finding(
        rule=LEDGER_EQUALS_REPORT,
        file=str(row["file"]),
        sheet=str(row["sheet"]),
        found=told,
        affected_cents=abs(cents),
    )


def _line_finding(row: dict[str, str | int]) -> Finding:
    cents = int(row["difference_cents"])
    return Finding(
        rule=LEDGER_EQUALS_REPORT,
        column=f"{row['unit']} / {row['line']}",
        found=euros(cents),
        affected_cents=abs(cents),
    )


def _reported(katsaus: Katsaus) -> int:
    """Return what a report prints of the ledger: the bottom lines of both years."""
    bottom = [katsaus.tuloslaskelma, *katsaus.investoinnit[-1:]]
    last = [laskelma.rivit.row(laskelma.loppurivi, named=True) for laskelma in bottom]
    return sum(line["tp_cents"] + line["tot_cents"] for line in last)


def _by_file(luetut: Sequence[Luettu], tarkistettu: Tarkistettu) -> pl.DataFrame:
    """Give each ledger table its steps; what it holds is summed from the table as read.

    A table whose sign is not known adds nothing on either side: its sign is an error of its own.
    """
    numbers = {source_key(lahde): number for number, lahde in enumerate(tarkistettu.lahteet)}
    raw = []
    for taulu in (taulu for luettu in luetut for taulu in luettu.taulut):
        number = numbers.get(source_key(taulu.lahde))
        if taulu.lahde.laji == KIRJANPITO.nimi and number is not None:
            sign = _sign(tarkistettu.etumerkit.get(number))
            cents = sign * int(taulu.rivit["summa_cents"].sum())
            raw.append((number, *_as_read(taulu), cents, *_control_totals(taulu)))
    schema = {"lahde": pl.Int32, "file": pl.String, "sheet": pl.String, "rows": pl.Int64,
              "raw_cents": pl.Int64, "control_totals": pl.Int64,
              "control_failed": pl.Int64}  # fmt: skip
    steps = tarkistettu.kohtalot.group_by("lahde").agg(
        pl.col("riveja").sum().alias("accounted_rows"),
        *(
            pl.col("summa_cents")
            .filter(pl.col("kohtalo") == kohtalo)
            .sum()
            .alias(f"{kohtalo}_cents")
            for kohtalo in Kohtalo
        ),
    )
    sums = [f"{kohtalo}_cents" for kohtalo in Kohtalo]
    return (
        pl.DataFrame(raw, schema=schema, orient="row")
        .join(steps, on="lahde", how="left", maintain_order="left")
        .with_columns(pl.col("accounted_rows", *sums).fill_null(0))
        .with_columns(difference_cents=pl.col("raw_cents") - pl.sum_horizontal(sums))
        .select(pl.col(name).cast(dtype) for name, dtype in TIEDOSTOSILTA.items())
    )


def _as_read(taulu: Taulu) -> tuple[str, str, int]:
    return taulu.lahde.tiedosto.nimi, taulu.lahde.taulukko, taulu.rivit.height


def _control_totals(taulu: Taulu) -> tuple[int, int]:
    """Count the totals printed in the table, and those of them that its rows do not make."""
    apart = taulu.valisummat.filter(pl.col("summa_cents") != pl.col("laskettu_cents"))
    return taulu.valisummat.height, apart.height


def source_key(lahde: Lahde) -> tuple[object, ...]:
    """Return what tells a table from every other one; tables that share rows differ by columns."""
    columns = tuple(sorted(lahde.sarakkeet.items()))
    return lahde.tiedosto.nimi, lahde.taulukko, lahde.laji, lahde.otsikkorivi, columns


def _sign(etumerkki: Etumerkki | None) -> int:
    signs = {Etumerkki.INCOME_POSITIVE: 1, Etumerkki.DEBIT_POSITIVE: -1}
    return 0 if etumerkki is None else signs[etumerkki]


def _by_line(tarkistettu: Tarkistettu, katsaukset: Sequence[Katsaus]) -> pl.DataFrame:
    """Give each printed line of a class the rows led to it and what it prints, both years."""
    led = (
        tarkistettu.johdetut.group_by(*_UNIT, "kohtalo")
        .agg(rows=pl.len(), cents=pl.col("summa_cents").sum())
        .filter(pl.col("kohtalo") == Kohtalo.MAPPED)
        .pipe(as_texts)
    )
    lines = [
        row
        for katsaus in katsaukset
        for laskelma in katsaus.laskelmat[1:]
        for row in _lines(laskelma, led, tarkistettu)
    ]
    return pl.DataFrame(lines, schema=NIMETTY_RIVISILTA, orient="row")


def _lines(
    laskelma: Laskelma, led: pl.DataFrame, tarkistettu: Tarkistettu
) -> list[tuple[object, ...]]:
    rajaus = laskelma.rajaus
    unit = pl.col("investointiryhma" if rajaus.investoinnit else "palvelualue")
    own = led.filter(
        pl.col("toimiala") == rajaus.toimiala,
        pl.col("investointiryhma").is_not_null() == rajaus.investoinnit,
        pl.lit(value=True) if rajaus.osa is None else unit == rajaus.osa,
    )
    by_class = {
        luokka: (count, cents)
        for luokka, count, cents in own.group_by("luokka").agg(pl.sum("rows", "cents")).iter_rows()
    }
    rows: list[tuple[object, ...]] = []
    for rivi, printed in zip(laskelma.pohja, laskelma.rivit.iter_rows(named=True), strict=True):
        if rivi.laji is RiviLaji.LUOKKA:
            counted = [(*by_class.get(str(luokka), (0, 0)), sign)
                       for luokka, sign in rivi.merkit.items()]  # fmt: skip
            mapped = sum(sign * cents for _, cents, sign in counted)
            reported = printed["tp_cents"] + printed["tot_cents"]
            rows.append((rajaus.toimiala, laskelma.otsikko, rivi.selite,
                         sum(count for count, _, _ in counted), mapped, reported,
                         mapped - reported, *_names(rivi, laskelma, tarkistettu)))  # fmt: skip
    return rows


def _names(rivi: LaskelmaRivi, laskelma: Laskelma, tarkistettu: Tarkistettu) -> Iterator[str]:
    """Name division, unit and line in Swedish and English, in the order of the columns."""
    for named in (laskelma.rajaus.toimiala, laskelma.otsikko):
        yield from (tarkistettu.nimi(named, kieli) for kieli in (Kieli.SV, Kieli.EN))
    yield from (rivi.nimi(kieli) for kieli in (Kieli.SV, Kieli.EN))
