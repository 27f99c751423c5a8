"""What SQLite says about a full, locked, read-only or damaged file becomes a sentence."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import peewee
import pytest

from tests.builders import HOME, a, id_of, open_store, save, world
from tests.storage.test_backup import spoil
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.storage.faults import translated
from thidua_desktop.storage.store import Store


def test_a_full_disk_is_said_and_nothing_is_lost(store: Store) -> None:
    save(store, a(Kind.UNIT))
    pages = store._database.execute_sql("PRAGMA page_count").fetchone()[0]
    store._database.execute_sql(f"PRAGMA max_page_count = {pages + 1}")
    before = store.identity()
    many = [a(Kind.UNIT, id=id_of(Kind.UNIT, n), label="x" * 150) for n in range(200)]
    with pytest.raises(UserError, match="disk_full"):
        save(store, *many)
    assert store.identity() == before
    assert store.read.count(Kind.UNIT) == 1
    assert store.examine() == []
    store._database.execute_sql("PRAGMA max_page_count = 100000")
    save(store, *many)
    assert store.read.count(Kind.UNIT) == 201


def test_a_file_another_program_holds_is_said_and_the_work_goes_on_later(store: Store) -> None:
    store._database.execute_sql("PRAGMA busy_timeout = 20")
    with closing(sqlite3.connect(store.path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(UserError, match="database_busy"):
            save(store, a(Kind.UNIT))
        assert store.read.count(Kind.UNIT) == 0  # Reading goes on.
        other.execute("ROLLBACK")
    save(store, a(Kind.UNIT))
    assert store.read.count(Kind.UNIT) == 1


def read_only(store: Store) -> closing[sqlite3.Connection]:
    return closing(sqlite3.connect(f"file:{store.path}?mode=ro", uri=True))


def test_a_read_only_file_is_said(store: Store) -> None:
    refused = pytest.raises(UserError, match="database_read_only")
    with read_only(store) as raw, refused, translated():
        raw.execute("DELETE FROM unit")


def test_a_file_that_is_no_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "thidua.db"
    path.write_bytes(b"Day la mot bao cao\n" * 100)
    before = path.read_bytes()
    with pytest.raises(UserError, match="not_our_database"):
        open_store(path)
    assert path.read_bytes() == before


def test_a_file_in_an_impossible_place_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder").mkdir()
    for path in (tmp_path / "file" / "thidua.db", tmp_path / "folder"):
        with pytest.raises(UserError, match="database_cannot_open"):
            open_store(path)


def test_a_damaged_page_is_said_when_it_is_met(store: Store) -> None:
    save(store, *world(Kind.UNIT_VERSION))
    store.close()
    spoil(store.path)
    with pytest.raises(UserError, match="database_damaged"), store.session():
        store.read.get(Kind.UNIT, HOME)


def test_an_examination_finds_damage(store: Store) -> None:
    save(store, *world(Kind.UNIT_VERSION))
    store.close()
    spoil(store.path)

    with pytest.raises(UserError, match="database_damaged"), store.session():
        store.examine()


def test_a_file_cut_short_is_said(store: Store) -> None:
    save(store, *world())
    store.close()
    with closing(sqlite3.connect(store.path)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")
    whole = store.path.read_bytes()
    store.path.write_bytes(whole[: len(whole) // 2])

    def read_all() -> None:
        again = open_store(store.path)
        with again.session():
            assert again.examine() != []
            for kind in Kind:
                list(again.read.every(kind))

    with pytest.raises(UserError, match="database_damaged"):
        read_all()


@pytest.mark.parametrize(
    "fault",
    [
        peewee.IntegrityError("UNIQUE"),
        sqlite3.OperationalError("no such table: x"),
        KeyError("x"),
    ],
)
def test_our_own_mistakes_stay_mistakes(fault: Exception) -> None:
    with pytest.raises(type(fault)) as caught, translated():
        raise fault
    assert caught.value is fault


def test_the_first_cause_counts_however_often_it_was_wrapped(store: Store) -> None:
    def wrapped(raise_it: Callable[[], object]) -> None:
        try:
            raise_it()
        except sqlite3.Error as error:
            message = "cannot rollback - no transaction is active"
            raise peewee.OperationalError(message) from error

    refused = pytest.raises(UserError, match="database_read_only")
    with read_only(store) as raw, refused, translated():
        wrapped(lambda: raw.execute("DELETE FROM unit"))
