"""A district's office with an indicator and a bloc, and nothing scored yet."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.builders import found, world
from tests.faults.offices import office_at
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office

Take = Callable[..., str]


def begin(folder: Path) -> None:
    """Set up the office of a folder."""
    office = office_at(folder)
    with office.session():
        found(office.store, None, *world(Kind.BLOC))
    office.close()


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    """Return the office, its database open."""
    begin(tmp_path / "office")
    office = office_at(tmp_path / "office")
    with office.session():
        yield office
    office.close()


@pytest.fixture
def take(office: Office) -> Take:
    """Return what imports a file as table X of 2025 and gives the new table's id."""

    def taken(path: Path, **fields: str) -> str:
        typed = {"code": "X", "name": "Bảng X", "year": "2025", **fields}
        preview = office.tables.read_book(path, fields=typed)
        return office.tables.import_book(preview).value.id

    return taken
