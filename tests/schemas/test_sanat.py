"""The string table: nothing is missing in any language, and the places for values agree."""

import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module

import pytest

from schemas import sanat
from schemas.ennuste import Menetelma
from schemas.kausi import Kausi
from schemas.kieli import Kieli
from schemas.lajit import LAJIT
from schemas.layouts import Nimi, Raporttipohja
from schemas.luokat import Luokka
from schemas.sanat.katsaus import LAJIT_SANOIN, TILAT_SANOIN
from schemas.sanat.luokat import LUOKAT, MENETELMAT
from schemas.sanat.sana import Laskettava, Sana
from schemas.vakiopohjat import VAKIOPOHJAT
from schemas.valinnat import TILAT

Words = tuple[str, str, str]
_LETTERS = re.compile(r"[A-Za-zÅÄÖåäö]{4}")


def _words(thing: object) -> Iterator[Words]:
    """Go through the words in a thing: words, what is counted, and collections of them."""
    if isinstance(thing, Sana | Nimi):
        yield thing.fi, thing.sv, thing.en
    elif isinstance(thing, Laskettava):
        yield from (*_words(thing.yksi), *_words(thing.monta))
    elif isinstance(thing, Mapping):
        for each in thing.values():
            yield from _words(each)
    elif isinstance(thing, tuple):
        for each in thing:
            yield from _words(each)


def table_of_words() -> dict[str, Words]:
    """Return every entry of the string table, by module and name."""
    names = [module.name for module in pkgutil.walk_packages(sanat.__path__, "schemas.sanat.")]
    modules = map(import_module, names)
    return {
        f"{module.__name__}.{name}.{number}": words
        for module in modules
        for name, thing in vars(module).items()
        if not name.startswith("__")
        for number, words in enumerate(_words(thing))
    }


@pytest.mark.parametrize("key", sorted(table_of_words()))
def test_a_word_begins_and_ends_alike_in_every_language(key: str) -> None:
    words = table_of_words()[key]
    assert len({(text[:1].isspace(), text[-1:].isspace()) for text in words}) == 1
    assert len({text.endswith((".", "?", ":")) for text in words}) == 1


def test_the_table_has_a_word_for_each_value_that_is_shown() -> None:
    assert set(LUOKAT) == set(Luokka)
    assert set(MENETELMAT) == set(Menetelma)
    assert set(TILAT_SANOIN) == set(TILAT)
    assert set(LAJIT_SANOIN) == {laji.nimi for laji in LAJIT}


def words_of_layouts() -> list[Words]:
    """Return the words of the built-in layouts, a heading that is left empty not among them."""
    return [each for pohja in VAKIOPOHJAT.values() for n in names_of(pohja) for each in _words(n)]


def finnish_in(
    texts: Iterable[str], kieli: Kieli, data: Iterable[str]
) -> list[tuple[str, list[str]]]:
    """Return the texts that hold a Finnish label of the table, the data's own words set aside."""
    words = {*table_of_words().values(), *words_of_layouts()}
    own = {each[list(Kieli).index(kieli)].casefold() for each in words}
    finnish = {fi for fi, *_ in words if "{" not in fi and _LETTERS.search(fi)}
    labels = {label.strip().casefold() for label in finnish} - {word.strip() for word in own}
    given = sorted({word.casefold() for word in data if word}, key=len, reverse=True)
    found = []
    for text in texts:
        rest = text.casefold()
        for word in given:
            rest = rest.replace(word, " ")
        near = [label for label in labels if label in rest]
        left = [w for w in near if re.search(rf"(?<!\w){re.escape(w)}(?!\w)", rest)]
        found += [(text, left)] if left else []
    return found


def names_of(pohja: Raporttipohja) -> list[Nimi]:
    """Return the names in a layout; a heading and a note that are not given are none."""
    tables = pohja.taulukot.values()
    columns = [sarake for table in tables for sarake in table.sarakkeet]
    return [
        *(osio.valilehti for osio in pohja.osiot),
        *(osio.otsikko for osio in pohja.osiot if osio.otsikko.fi),
        *(rivi.nimet for table in tables for rivi in table.rivit),
        *(r.huomautus for table in tables for r in table.rivit if r.huomautus.fi),
        *(name for sarake in columns for name in (sarake.ylaotsikko, sarake.alaotsikko)),
        *(table.otsikkosarake for table in tables),
    ]


@pytest.mark.parametrize("nimi", sorted(VAKIOPOHJAT))
@pytest.mark.parametrize("kieli", Kieli)
def test_the_sheets_of_a_report_have_names_of_their_own_that_a_workbook_takes(
    nimi: str, kieli: Kieli
) -> None:
    pohja = VAKIOPOHJAT[nimi]
    for whole in (False, True):
        names = [o.valilehti.kielella(kieli) for o in pohja.osiot_of(koko_kunta=whole)]
        assert len({name.casefold() for name in names}) == len(names)
        assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\'") for name in names)


def test_a_word_is_filled_in_the_language_asked_for() -> None:
    word = Sana("{maara} riviä", "{maara} rader", "{maara} rows")
    assert [word(kieli, maara=3) for kieli in Kieli] == ["3 riviä", "3 rader", "3 rows"]
    with pytest.raises(KeyError):
        word(Kieli.SV)


@pytest.mark.parametrize(
    ("kausi", "fi", "sv", "en"),
    [
        ("2023-Q1", "tammi–maaliskuu 2023", "januari–mars 2023", "January–March 2023"),
        ("2023-01", "tammikuu 2023", "januari 2023", "January 2023"),
        ("2024", "tammi–joulukuu 2024", "januari–december 2024", "January–December 2024"),
    ],
)
def test_a_period_has_the_months_of_the_language(kausi: str, fi: str, sv: str, en: str) -> None:
    assert [Kausi.parse(kausi).kielella(kieli) for kieli in Kieli] == [fi, sv, en]
