"""A real database file of one office, open on this thread."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Clock, found, open_store
from thidua_desktop.storage.store import Store


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def empty(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    """Give a database in which nobody has set up an office yet."""
    store = open_store(tmp_path / "thidua.db", clock=clock)
    with store.session():
        yield store


@pytest.fixture
def store(empty: Store) -> Store:
    """Give the database of an office that has entered nothing yet."""
    found(empty)
    return empty
