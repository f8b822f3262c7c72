"""The book of turns in an object store: several machines take turns by it."""

from dataclasses import dataclass

from flows.storing.objects import Sailo


@dataclass(frozen=True, slots=True)
class Sailokirja:
    """In English: the book of the turns of a name in a store, a record an object."""

    sailo: Sailo
    nimi: str

    def numbers(self) -> list[int]:
        """Return the numbers of the records."""
        names = [nimi.rpartition("/")[2].removesuffix(".json") for nimi in self._listed()]
        return [int(name) for name in names if name.isdigit()]

    def create(self, numero: int, content: bytes) -> bool:
        """Create a record; False when one of that number is there."""
        return self.sailo.switch(self._name(numero), content, None)

    def read(self, numero: int) -> bytes | None:
        """Return a record; None when there is none."""
        return self.sailo.read(self._name(numero))

    def write(self, numero: int, content: bytes) -> None:
        """Write a record anew."""
        self.sailo.write(self._name(numero), content)

    def remove(self, numero: int) -> None:
        """Remove a record if it is there."""
        self.sailo.remove([self._name(numero)])

    def _listed(self) -> list[str]:
        return list(self.sailo.objects(self._folder))

    @property
    def _folder(self) -> str:
        return f".vuoro-{self.nimi}"

    def _name(self, numero: int) -> str:
        return f"{self._folder}/{numero:06}.json"
