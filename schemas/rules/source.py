"""Where rules come from: laws, the printed report, the practice of bookkeeping, each cited once."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from schemas.kieli import Kieli


class SourceKind(StrEnum):
    """What kind of ground a rule stands on."""

    LAW = "law"
    REPORT_FACT = "report-fact"
    ACCOUNTING_PRACTICE = "accounting-practice"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """The ground of a rule, cited in the words of each language."""

    kind: SourceKind
    fi: str
    sv: str
    en: str

    def citation(self, kieli: Kieli = Kieli.FI) -> str:
        """Return the citation in a language."""
        return {Kieli.FI: self.fi, Kieli.SV: self.sv, Kieli.EN: self.en}[kieli]


AUDIT_TRAIL: Final = Source(
    kind=SourceKind.LAW,
    fi="Kirjanpitolaki 1336/1997 2:6 § (kirjausketju), kunnassa kuntalain 410/2015 112 §:n nojalla",
    sv="Bokföringslagen 1336/1997 2 kap. 6 § (verifieringskedja), i kommuner med stöd av "
    "kommunallagen 410/2015 112 §",
    en="Accounting Act 1336/1997, chapter 2, section 6 (audit trail), applied to municipalities "
    "by the Local Government Act 410/2015, section 112",
)
BOTH_LANGUAGES: Final = Source(
    kind=SourceKind.LAW,
    fi="Kielilaki 423/2003 32 § (kaksikielinen kunta tiedottaa suomeksi ja ruotsiksi)",
    sv="Språklagen 423/2003 32 § (en tvåspråkig kommun informerar på finska och svenska)",
    en="Language Act 423/2003, section 32 (a bilingual municipality informs in Finnish and "
    "Swedish)",
)
VOUCHERS: Final = Source(
    kind=SourceKind.LAW,
    fi="Kirjanpitolaki 1336/1997 2:5 § (tosite), kunnassa kuntalain 410/2015 112 §:n nojalla",
    sv="Bokföringslagen 1336/1997 2 kap. 5 § (verifikat), i kommuner med stöd av "
    "kommunallagen 410/2015 112 §",
    en="Accounting Act 1336/1997, chapter 2, section 5 (vouchers), applied to municipalities by "
    "the Local Government Act 410/2015, section 112",
)
ACCOUNTS: Final = Source(
    kind=SourceKind.LAW,
    fi="Kirjanpitolaki 1336/1997 2:2 § (kirjanpitotilit ja tililuettelo), kunnassa kuntalain "
    "410/2015 112 §:n nojalla",
    sv="Bokföringslagen 1336/1997 2 kap. 2 § (bokföringskonton och kontoförteckning), i kommuner "
    "med stöd av kommunallagen 410/2015 112 §",
    en="Accounting Act 1336/1997, chapter 2, section 2 (accounts and their list), applied to "
    "municipalities by the Local Government Act 410/2015, section 112",
)
BUDGET: Final = Source(
    kind=SourceKind.LAW,
    fi="Kuntalaki 410/2015 110 § (valtuusto hyväksyy talousarvion, ja sitä on noudatettava)",
    sv="Kommunallagen 410/2015 110 § (fullmäktige godkänner budgeten, och den ska iakttas)",
    en="Local Government Act 410/2015, section 110 (the council approves the budget, and it must "
    "be followed)",
)
STATEMENT: Final = Source(
    kind=SourceKind.LAW,
    fi="Valtioneuvoston asetus kunnan tilinpäätöksessä esitettävistä tiedoista 525/2020 2 § "
    "(tuloslaskelman kaava)",
    sv="Statsrådets förordning 525/2020 om uppgifterna i kommunens bokslut, 2 § "
    "(resultaträkningens schema)",
    en="Government Decree 525/2020 on municipal financial statements, section 2 (scheme of the "
    "income statement)",
)
YEARS_OF_THE_REPORT: Final = Source(
    kind=SourceKind.REPORT_FACT,
    fi="Painettu osavuosikatsaus: sarakkeina edellisen vuoden tilinpäätös ja saman ajan toteuma, "
    "kuluvan vuoden talousarvio ja toteuma",
    sv="Den tryckta delårsrapporten: kolumnerna är fjolårets bokslut och utfall för samma tid, "
    "årets budget och utfall",
    en="The printed interim report: its columns are last year's accounts and actuals of the same "
    "months, this year's budget and actuals",
)
ROUNDED_LAST: Final = Source(
    kind=SourceKind.REPORT_FACT,
    fi="Painettu osavuosikatsaus: jokainen luku on senteissä laskettu summa, joka pyöristetään "
    "vasta tulostettaessa",
    sv="Den tryckta delårsrapporten: varje tal är en summa i cent som avrundas först vid "
    "utskriften",
    en="The printed interim report: each figure is a sum in cents that is rounded only when it is "
    "printed",
)
UNITS_OF_THE_REPORT: Final = Source(
    kind=SourceKind.REPORT_FACT,
    fi="Painettu osavuosikatsaus: toimialan luvut esitetään palvelualueittain omin otsikoin ja "
    "omassa järjestyksessään",
    sv="Den tryckta delårsrapporten: sektorns tal visas per serviceområde med egna rubriker och i "
    "egen ordning",
    en="The printed interim report: a division's figures stand by service area, with headings and "
    "an order of their own",
)
INVESTMENT_GROUPS: Final = Source(
    kind=SourceKind.REPORT_FACT,
    fi="Painettu osavuosikatsaus: investoinnit esitetään investointiryhmittäin, ja investoinnin "
    "tunnistaa hankkeesta",
    sv="Den tryckta delårsrapporten: investeringarna visas per investeringsgrupp, och en "
    "investering känns igen på projektet",
    en="The printed interim report: investments stand by investment group, and an investment is "
    "known by its project",
)
GOALS_OF_THE_REPORT: Final = Source(
    kind=SourceKind.REPORT_FACT,
    fi="Painettu osavuosikatsaus: tavoitteet ja tekstit ovat toimialoittain, ja tavoitteen tila on "
    "Toteutuu, Toteutuu osittain tai Ei toteudu",
    sv="Den tryckta delårsrapporten: mål och texter finns per sektor, och ett mål är Toteutuu "
    "(nås), Toteutuu osittain (nås delvis) eller Ei toteudu (nås inte)",
    en="The printed interim report: goals and texts stand by division, and a goal is Toteutuu "
    "(met), Toteutuu osittain (partly met) or Ei toteudu (not met)",
)
OFFICIAL_RANGES: Final = Source(
    kind=SourceKind.ACCOUNTING_PRACTICE,
    fi="Valtiokonttorin kuntien neljännesvuosiraportin malli (KKNR 2020-v11): tilivälit luokittain",
    sv="Statskontorets mall för kommunernas kvartalsrapport (KKNR 2020-v11): kontointervall per "
    "klass",
    en="The State Treasury's template of the municipal quarterly report (KKNR 2020-v11): account "
    "ranges by class",
)
CONTROL_TOTALS: Final = Source(
    kind=SourceKind.ACCOUNTING_PRACTICE,
    fi="Täsmäytys: siirretyn aineiston rivien summa on lähdejärjestelmän tulostama loppusumma",
    sv="Avstämning: summan av de överförda raderna är den slutsumma som källsystemet skrev ut",
    en="Reconciliation: the rows that were moved sum to the total that their system printed",
)
SIGNS: Final = Source(
    kind=SourceKind.ACCOUNTING_PRACTICE,
    fi="Kirjanpidossa tuotot ja kulut ovat vastakkaismerkkiset (debet ja kredit); raportissa "
    "tuotot ovat plussaa",
    sv="I bokföringen har intäkter och kostnader motsatta tecken (debet och kredit); i rapporten "
    "är intäkterna plus",
    en="In the ledger income and cost have opposite signs (debit and credit); in the report income "
    "is positive",
)
COMPLETE_MATERIAL: Final = Source(
    kind=SourceKind.ACCOUNTING_PRACTICE,
    fi="Aineiston hallinta: jokainen saatu tiedosto, taulukko ja rivi on luettu tai nimetty pois "
    "jätetyksi, kukin kerran",
    sv="Hantering av materialet: varje mottagen fil, varje blad och varje rad är läst eller "
    "namngiven som utelämnad, var och en en gång",
    en="Handling of the material: each file, sheet and row received is read or named as left out, "
    "each of them once",
)
READABLE_VALUES: Final = Source(
    kind=SourceKind.ACCOUNTING_PRACTICE,
    fi="Aineiston hallinta: arvoa, jota ei voi lukea yksiselitteisesti, ei arvata eikä tyhjennetä",
    sv="Hantering av materialet: ett värde som inte kan läsas entydigt gissas inte och töms inte",
    en="Handling of the material: a value that cannot be read in one way only is neither guessed "
    "nor emptied",
)
DOUBLE_ENTRY: Final = Source(
    kind=SourceKind.LAW,
    fi="Kirjanpitolaki 1336/1997 1:2 § (kahdenkertainen kirjanpito), kunnassa kuntalain 410/2015 "
    "112 §:n nojalla",
    sv="Bokföringslagen 1336/1997 1 kap. 2 § (dubbel bokföring), i kommuner med stöd av "
    "kommunallagen 410/2015 112 §",
    en="Accounting Act 1336/1997, chapter 1, section 2 (double-entry bookkeeping), applied to "
    "municipalities by the Local Government Act 410/2015, section 112",
)
WHOLE_VOUCHERS: Final = Source(
    kind=SourceKind.ACCOUNTING_PRACTICE,
    fi="Kirjanpitokäytäntö: tositteen tasapainon voi testata vain koko tositteesta",
    sv="Bokföringspraxis: ett verifikats balans kan testas bara på hela verifikatet",
    en="Accounting practice: the balance of a voucher can only be tested on the whole voucher",
)
EQUAL_POSTINGS: Final = Source(
    kind=SourceKind.ACCOUNTING_PRACTICE,
    fi="Tilintarkastuskäytäntö: täsmälleen samanlaiset kirjaukset käydään läpi",
    sv="Revisionspraxis: bokningar som är exakt lika gås igenom",
    en="Audit practice: postings that are exactly equal are looked through",
)
ACCRUAL: Final = Source(
    kind=SourceKind.LAW,
    fi="Kirjanpitolaki 1336/1997 2:3 § (suoriteperuste) ja 2:4 § (kirjausajankohta), kunnassa "
    "kuntalain 410/2015 112 §:n nojalla",
    sv="Bokföringslagen 1336/1997 2 kap. 3 § (prestationsprincipen) och 4 § (tidpunkten för "
    "bokföring), i kommuner med stöd av kommunallagen 410/2015 112 §",
    en="Accounting Act 1336/1997, chapter 2, sections 3 (accrual) and 4 (time of booking), applied "
    "to municipalities by the Local Government Act 410/2015, section 112",
)
COMPARED_MONTHS: Final = Source(
    kind=SourceKind.REPORT_FACT,
    fi="Painettu osavuosikatsaus: kuluvan vuoden toteuma on edellisen vuoden samojen kuukausien "
    "rinnalla",
    sv="Den tryckta delårsrapporten: årets utfall står bredvid utfallet för samma månader i fjol",
    en="The printed interim report: this year's actuals stand beside those of the same months of "
    "last year",
)
INCOME_AND_COST: Final = Source(
    kind=SourceKind.REPORT_FACT,
    fi="Painettu osavuosikatsaus: tulot ovat plussaa ja menot miinusta",
    sv="Den tryckta delårsrapporten: inkomster är plus och utgifter minus",
    en="The printed interim report: income is positive and cost negative",
)
ANALYTICAL_REVIEW: Final = Source(
    kind=SourceKind.ACCOUNTING_PRACTICE,
    fi="Tilintarkastuskäytäntö: analyyttinen vertailu edelliseen vuoteen",
    sv="Revisionspraxis: analytisk jämförelse med föregående år",
    en="Audit practice: analytical comparison with the previous year",
)
BINDING_NET: Final = Source(
    kind=SourceKind.REPORT_FACT,
    fi="Painettu osavuosikatsaus: valtuustoon nähden sitoo toimialan netto, käyttösuunnitelmassa "
    "palvelualueiden netot; kuntalaki 410/2015 110 §",
    sv="Den tryckta delårsrapporten: gentemot fullmäktige binder sektorns netto, i "
    "dispositionsplanen serviceområdenas netton; kommunallagen 410/2015 110 §",
    en="The printed interim report: a division's net binds towards the council, the service areas' "
    "nets in the committee's plan; Local Government Act 410/2015, section 110",
)
BUDGET_PARTS: Final = Source(
    kind=SourceKind.LAW,
    fi="Kuntalaki 410/2015 110 § (talousarvioon otetaan tarvittavat määrärahat ja tuloarviot)",
    sv="Kommunallagen 410/2015 110 § (i budgeten tas in de anslag och beräknade inkomster som "
    "behövs)",
    en="Local Government Act 410/2015, section 110 (the budget has the appropriations and revenue "
    "estimates that are needed)",
)
REPORTING_OF_GOALS: Final = Source(
    kind=SourceKind.LAW,
    fi="Kuntalaki 410/2015 110 § (talousarviossa hyväksytään toiminnan tavoitteet) ja 115 § "
    "(selvitys niiden toteutumisesta)",
    sv="Kommunallagen 410/2015 110 § (i budgeten godkänns målen för verksamheten) och 115 § "
    "(redogörelse för hur de nåtts)",
    en="Local Government Act 410/2015, sections 110 (the budget approves the goals) and 115 (an "
    "account of how they were met)",
)
