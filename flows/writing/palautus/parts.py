"""The parts of an .xlsx archive, edited as text so that all else stays as the sender left it."""

import posixpath
import re
import zipfile
from dataclasses import dataclass
from io import BytesIO
from typing import Final
from xml.sax.saxutils import quoteattr, unescape

_ZIP_TIME: Final = (1980, 1, 1, 0, 0, 0)
_EFFORT: Final = 5
"""How hard an archive is packed: the last step to what is usual costs half as much again as all
others, for three per cent of its size."""
_TYPES: Final = "[Content_Types].xml"
_BOOK: Final = "xl/workbook.xml"
_OFFICE: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_RELATIONS: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    "</Relationships>"
)


class NotOrdinaryError(Exception):
    """The archive's XML has a form that is not edited here."""


@dataclass(slots=True)
class Osat:
    """In English: the parts of an archive by name; a text part is read when it is asked for.

    A part that was put is text until the archive is made.
    """

    sisalto: dict[str, bytes | str]

    @classmethod
    def of(cls, archive: bytes) -> "Osat":
        """Open an archive that has been read, and so tested, before."""
        with zipfile.ZipFile(BytesIO(archive)) as source:
            return cls({name: source.read(name) for name in source.namelist()})

    def text(self, name: str) -> str:
        """Return a part as text.

        Raises:
            NotOrdinaryError: there is no such part, or it is not plain UTF-8.
        """
        content = self.sisalto.get(name)
        if content is None:
            raise NotOrdinaryError(name)
        try:
            return content if isinstance(content, str) else content.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise NotOrdinaryError(name) from error

    def put(self, name: str, text: str) -> None:
        """Put a part in place."""
        self.sisalto[name] = text

    def new_name(self, pattern: str) -> str:
        """Return a name that no part has: `pattern` with the first free number."""
        taken = {name.casefold() for name in self.sisalto}
        number = 1
        while pattern.format(number).casefold() in taken:
            number += 1
        return pattern.format(number)

    def as_archive(self) -> bytes:
        """Return the archive; equal parts give equal bytes."""
        buffer = BytesIO()
        with zipfile.ZipFile(buffer, "w") as target:
            for name, content in self.sisalto.items():
                entry = zipfile.ZipInfo(name, _ZIP_TIME)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o600 << 16
                target.writestr(entry, content, compresslevel=_EFFORT)
        return buffer.getvalue()

    def relate(self, source: str, kind: str, target: str) -> str:
        """Relate a part to another one and return the relation's id."""
        name = relations_of(source)
        relations = self.text(name) if name in self.sisalto else _RELATIONS
        number = 1
        while f'"rIdT{number}"' in relations:
            number += 1
        path = posixpath.relpath(target, posixpath.dirname(source))
        added = (
            f'<Relationship Id="rIdT{number}" Type="{_OFFICE}/{kind}" Target={quoteattr(path)}/>'
        )
        self.put(name, before(relations, "</Relationships>", added))
        return f"rIdT{number}"

    def related(self, source: str, kind: str) -> str | None:
        """Return the part of a kind that a part is related to."""
        name = relations_of(source)
        for relation in re.findall(r"<Relationship\b[^>]*>", self._optional(name)):
            given = attributes(relation)
            if given.get("Type", "").endswith(f"/{kind}"):
                return _resolved(source, given.get("Target", ""))
        return None

    def _optional(self, name: str) -> str:
        return self.text(name) if name in self.sisalto else ""

    def sheets(self) -> dict[str, str]:
        """Return the part of each worksheet by its name.

        Raises:
            NotOrdinaryError: the workbook's own XML has another form.
        """
        targets = {
            given["Id"]: _resolved(_BOOK, given.get("Target", ""))
            for relation in re.findall(r"<Relationship\b[^>]*>", self.text(relations_of(_BOOK)))
            if "Id" in (given := attributes(relation))
        }
        found = {}
        for sheet in re.findall(r"<sheet\b[^>]*>", self.text(_BOOK)):
            given = attributes(sheet)
            identity = next((v for k, v in given.items() if k.rpartition(":")[2] == "id"), "")
            if identity in targets:
                found[given.get("name", "")] = targets[identity]
        if not found:
            raise NotOrdinaryError(_BOOK)
        return found

    def declare(self, name: str, content_type: str) -> None:
        """Declare the type of a new part."""
        part = f'<Override PartName="/{name}" ContentType="{content_type}"/>'
        self.put(_TYPES, before(self.text(_TYPES), "</Types>", part))

    def declare_extension(self, extension: str, content_type: str) -> None:
        """Declare the type of every part of an extension, unless it is declared."""
        types = self.text(_TYPES)
        if f'Extension="{extension}"' not in types:
            part = f'<Default Extension="{extension}" ContentType="{content_type}"/>'
            self.put(_TYPES, re.sub(r"(<Types\b[^>]*>)", lambda m: m[1] + part, types, count=1))


def relations_of(part: str) -> str:
    """Return the name of the part that holds a part's relations."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels"


def attributes(tag: str) -> dict[str, str]:
    """Return the attributes of a tag, with their references resolved."""
    quote = {"&quot;": '"', "&apos;": "'"}
    return {name: unescape(value, quote) for name, value in re.findall(r'([\w:.]+)="([^"]*)"', tag)}


def before(text: str, mark: str, added: str) -> str:
    """Put a text before the last occurrence of a mark.

    Raises:
        NotOrdinaryError: the mark is not there.
    """
    place = text.rfind(mark)
    if place < 0:
        raise NotOrdinaryError(mark)
    return text[:place] + added + text[place:]


def _resolved(source: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), target))
