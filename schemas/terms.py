"""The field's words: each column of a frame once, with what it means in English."""

from types import MappingProxyType
from typing import Final

TERMS: Final = MappingProxyType(
    {
        # Where a row comes from.
        "lahde": "source: the number of the table a row was read from",
        "lahderivi": "source row: the row of the sheet, counted as Excel counts",
        # Postings.
        "tili": "account",
        "jhs_tili": "official account, where a system has local accounts beside it",
        "tilin_nimi": "account's name",
        "kustannuspaikka": "cost centre",
        "kustannuspaikan_nimi": "cost centre's name",
        "tosite": "voucher number",
        "tositelaji": "kind of voucher",
        "paiva": "day of the voucher",
        "kausi": "period: yyyymm in postings, a reporting period in goals and texts",
        "hanke": "project",
        "summa_cents": "amount",
        # Budget.
        "vuosi": "year",
        "tuloslaskelman_rivi": "line of the income statement",
        "alkuperainen_cents": "original budget",
        "muutos_cents": "amendment to the budget",
        "paatos": "decision of the council",
        "paatospaiva": "day of the decision",
        # Organisation.
        "toimiala": "division, under a committee",
        "palvelualue": "service area, a part of a division",
        "voimassa_alkaen": "valid from",
        "voimassa_asti": "valid until, that day included",
        "otsikko": "heading",
        "jarjestys": "place in the order",
        "vastuuhenkilo": "who answers for it",
        "investointiryhma": "group that investments are reported in",
        "hankkeen_nimi": "project's name",
        "tili_alkaen": "first account of a range",
        "tili_paattyen": "last account of a range",
        "luokka": "class of an account: a line of the income statement",
        # Goals and texts.
        "taso": "level of a goal: division or plan for using the budget",
        "strateginen_paamaara": "strategic target",
        "tavoite": "goal",
        "toteuma": "actuals; of a goal, its outcome so far",
        "tila": "status of a goal",
        "mittari": "measure of a goal and its target level",
        "vastuu": "who answers for a goal",
        "osio": "section of the report",
        "teksti": "text of a section",
        # Waivers.
        "saanto": "rule: its id or its title",
        "kohde": "target of a waiver: what the finding is about",
        "perustelu": "reason of a waiver",
        "hyvaksyja": "who accepts",
        # Figures.
        "yksikko": "unit: a service area or an investment group",
        "selite": "words of a line",
        "laji": "kind of a line",
        "tp": "previous year's financial statement, as printed",
        "tp_cents": "previous year's actuals, the whole year",
        "tot_edellinen": "previous year's actuals of the same months, as printed",
        "tot_edellinen_cents": "previous year's actuals of the same months",
        "ta": "budget with its amendments, as printed",
        "ta_cents": "budget with its amendments",
        "tot": "this year's actuals, as printed",
        "tot_cents": "this year's actuals",
        "jaljella": "remaining: budget less actuals, as printed",
        "jaljella_cents": "remaining: budget less actuals",
        "suure": "measure that a row adds to",
        "osuus_cents": "what a row adds to a figure",
        "pct_kymmenys": "actuals of the budget, tenths of a per cent",
        "kirjauksia": "how many postings",
        "lahteet": "files the rows came from",
    }
)
"""Term to meaning; a name in `_cents` is an amount in cents."""
