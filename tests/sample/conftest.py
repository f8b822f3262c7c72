"""The sample as files, written once for all tests."""

from pathlib import Path

import pytest

from flows.sample.heinola import syotteet
from flows.writing.syotteet import write_inputs
from tests.sample.ledgers import Kirjausrivi, ledger_rows


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The written sample."""
    path = tmp_path_factory.mktemp("sample")
    write_inputs(syotteet(), path)
    return path


@pytest.fixture(scope="session")
def kirjaukset(folder: Path) -> list[Kirjausrivi]:
    """Every posting of the three ledgers, as the files have them."""
    return ledger_rows(folder)
