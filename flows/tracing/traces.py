"""Making the trace of a figure: its rows, proved to sum to it, and its sums in words."""

from flows.figures.tracing import exact_cents, rows_under, summed_cents
from flows.tracing.figure_names import NimettyLuku
from schemas.finnish import euros, thousands
from schemas.jaljitys import Jalki, measure_names
from schemas.layouts import TUHAT_EUROA, YHTEENLASKETUT
from schemas.tarkistettu import Tarkistettu


def trace(named: NimettyLuku, tarkistettu: Tarkistettu) -> Jalki:
    """Return the trace of a figure.

    Raises:
        ArithmeticError: its rows do not sum to it, which is a fault of the program.
    """
    rows = rows_under(named.luku, named.katsaus, tarkistettu)
    exact = exact_cents(named.luku, named.katsaus)
    summed = summed_cents(named.luku, rows)
    if summed != exact:
        raise ArithmeticError(f"{named.nimi}: rows sum to {summed}, the report has {exact}")
    return Jalki(
        nimi=named.nimi,
        toimiala=named.katsaus.toimiala,
        kausi=named.katsaus.kausi,
        osoite=named.osoite,
        painettu=_printed(named),
        suure=named.luku.suure,
        summat=summed,
        rivit=rows,
        lahteet=tarkistettu.lahteet,
    )


def sums_in_words(jalki: Jalki) -> str:
    """Write how the exact sums make the figure: `TA 2023 … − TOT 2023 … = …`."""
    names = measure_names(jalki.kausi)
    parts = [f"{names[suure]} {euros(cents)}" for suure, cents in jalki.summat.items()]
    if jalki.suure not in YHTEENLASKETUT:
        return " / ".join(parts)
    total = sum(jalki.rivit["osuus_cents"])
    whole = f"{euros(total)} ({total} senttiä)"
    return f"{' − '.join(parts)} = {whole}" if len(parts) > 1 else whole


def _printed(named: NimettyLuku) -> str:
    """Write the figure as the report prints it, with its unit."""
    suure = named.luku.suure
    laskelma = named.katsaus.laskelma(named.luku.rivi)
    line = laskelma.rivit.row(named.luku.rivi.paikka, named=True)
    unit = laskelma.sarake(suure).yksikko_cents
    if unit is None:
        tenths = line[f"{suure}_kymmenys"]
        sign = "−" if tenths < 0 else ""
        return f"{sign}{thousands(abs(tenths) // 10)},{abs(tenths) % 10} %"
    return f"{thousands(line[suure])} {'tuhatta euroa' if unit == TUHAT_EUROA else '€'}"
