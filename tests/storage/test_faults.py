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


def test_a_table_that_is_gone_is_named_by_the_examination_and_said_elsewhere(store: Store) -> None:
    save(store, *world())
    store._database.execute_sql("DROP TABLE score_entry")
    assert "table missing: score_entry" in store.examine()
    store.close()
    with pytest.raises(UserError, match="database_damaged"), store.session():
        store.read.count(Kind.SCORE_ENTRY)


@pytest.mark.parametrize("left", [True, False])
def test_lost_data_with_copies_beside_it_is_not_begun_anew(store: Store, *, left: bool) -> None:
    save(store, *world())
    copy = store.back_up(store.path.parent / "backups", "import")
    store.close()
    for file in store.path.parent.glob("thidua.db*"):
        file.unlink()
    if left:
        store.path.touch()
    with pytest.raises(UserError, match="database_lost") as caught:
        open_store(store.path)
    assert caught.value.problems[0].params["copy"] == copy.name
    store.path.write_bytes(copy.read_bytes())
    with open_store(store.path).session():
        pass


def test_an_empty_file_of_a_first_start_that_broke_off_is_begun_again(tmp_path: Path) -> None:
    (tmp_path / "thidua.db").touch()
    with open_store(tmp_path / "thidua.db").session() as _:
        pass


def test_a_folder_that_cannot_be_written_is_said(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Rights do not bind the user that builds run as, so the system's answer is given by hand.
    monkeypatch.setattr("os.access", lambda *_: False)
    with pytest.raises(UserError, match="database_read_only"):
        open_store(store.path)
