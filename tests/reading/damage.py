"""Ways a file is damaged, each chosen by a seed: bytes anywhere, or the parts of an archive."""

import random
import warnings
import zipfile
from collections.abc import Callable
from io import BytesIO
from typing import Final

Chance = random.Random
Damage = Callable[[bytes, random.Random], bytes]
_HEADER: Final = 30


def chance_of(seed: int) -> Chance:
    """Return the chance of a seed."""
    return random.Random(seed)  # noqa: S311 - not for secrets


def flip(content: bytes, chance: Chance) -> bytes:
    """Change a few bytes anywhere."""
    changed = bytearray(content)
    for _ in range(chance.choice((1, 3, 20))):
        changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def cut(content: bytes, chance: Chance) -> bytes:
    """Leave the end away, as a copy that broke off does."""
    return content[: chance.randrange(len(content))]


def flip_in_packed(content: bytes, chance: Chance) -> bytes:
    """Change bytes of a packed member; the archive's directory stays sound."""
    changed = bytearray(content)
    member = chance.choice(_members(content))
    start = member.header_offset + _HEADER + len(member.filename.encode())
    for _ in range(chance.choice((1, 2, 5))):
        place = start + chance.randrange(max(member.compress_size, 1))
        changed[place] ^= 1 << chance.randrange(8)
    return bytes(changed)


def drop_member(content: bytes, chance: Chance) -> bytes:
    """Leave a member away."""
    gone = chance.choice(_members(content)).filename
    return _rewritten(content, lambda name, inside: None if name == gone else inside)


def cut_member(content: bytes, chance: Chance) -> bytes:
    """Cut a member's text short and pack it soundly."""
    chosen = chance.choice(_members(content)).filename
    return _rewritten(
        content,
        lambda name, inside: inside[: chance.randrange(len(inside))] if name == chosen else inside,
    )


def break_member(content: bytes, chance: Chance) -> bytes:
    """Change the text of a member and pack it soundly, so that no check sum tells."""
    chosen = chance.choice(_members(content)).filename
    marks = b"<>/\"'&= 0x\0\xff"
    return _rewritten(
        content,
        lambda name, inside: _with_marks(inside, marks, chance) if name == chosen else inside,
    )


def double_member(content: bytes, chance: Chance) -> bytes:
    """Give a member twice, the second time with other content."""
    chosen = chance.choice(_members(content)).filename
    second = BytesIO(content)
    with zipfile.ZipFile(second, "a") as archive:
        inside = archive.read(chosen)
        with warnings.catch_warnings(action="ignore"):
            archive.writestr(chosen, inside.replace(b"3", b"4"))
    return second.getvalue()


def _members(content: bytes) -> list[zipfile.ZipInfo]:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.infolist()


def _rewritten(content: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """Return the archive with each member's content changed, or left away."""
    written = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(content)) as archive,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED) as copy,
    ):
        for name in archive.namelist():
            inside = change(name, archive.read(name))
            if inside is not None:
                copy.writestr(name, inside)
    return written.getvalue()


def _with_marks(inside: bytes, marks: bytes, chance: Chance) -> bytes:
    changed = bytearray(inside)
    for _ in range(chance.choice((1, 3))):
        changed[chance.randrange(len(changed))] = chance.choice(marks)
    return bytes(changed)


TOLD: Final[tuple[Damage, ...]] = (
    flip,
    cut,
    flip_in_packed,
    drop_member,
    cut_member,
    double_member,
)
"""Damage to an archive that must be told, unless all of its rows are still right."""
EVERY: Final[tuple[Damage, ...]] = (*TOLD, break_member)
