"""Copies are made while the office works, checked before they count, and thinned out."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.builders import ELSEWHERE, HOME, Clock, a, open_store, save, world
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.storage import backup
from thidua_desktop.storage.store import Store


def test_a_copy_made_while_the_office_works_holds_all_that_was_saved(
    store: Store, tmp_path: Path
) -> None:
    save(store, *world())
    path = store.back_up(tmp_path / "backups", "manual")
    save(store, a(Kind.UNIT, label="Sau khi sao lưu"))
    copy = open_store(path)
    with copy.session():
        assert copy.examine() == []
        assert [row.record for kind in Kind for row in copy.read.every(kind)] == world()
        assert copy.identity().unit == HOME


def test_a_copy_does_not_wait_for_an_operation_and_does_not_see_it(
    store: Store, tmp_path: Path
) -> None:
    save(store, a(Kind.UNIT))
    with store.operation("test") as work:
        work.put(a(Kind.UNIT, id=ELSEWHERE))
        path = store.back_up(tmp_path / "backups", "manual")
    with closing(sqlite3.connect(path)) as copy:
        assert copy.execute("SELECT count(*) FROM unit").fetchone() == (1,)
    assert store.read.count(Kind.UNIT) == 2


def test_a_copy_is_one_file_with_its_day_and_reason_in_its_name(
    store: Store, tmp_path: Path, clock: Clock
) -> None:
    path = store.back_up(tmp_path / "backups", "import")
    assert path.name == f"thidua-{clock():%Y%m%d-%H%M%S-%f}-import.db"
    assert [file.name for file in path.parent.iterdir()] == [path.name]
    with closing(sqlite3.connect(path)) as copy:
        assert copy.execute("PRAGMA journal_mode").fetchone() == ("delete",)


def test_of_the_copies_made_by_the_program_itself_the_latest_are_kept(
    store: Store, tmp_path: Path, clock: Clock
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    kept = [folder / "ghi chú.txt", folder / "thidua-cuoi-nam-2023.db"]
    for file in kept:
        file.touch()
    kept.append(store.back_up(folder, "manual"))
    kept.append(store.back_up(folder, "upgrade"))
    made = []
    for number in range(backup.KEEP + 3):
        made.append(store.back_up(folder, ("import", "undo")[number % 2]))
        clock.turn(hours=1)
    assert set(folder.iterdir()) == {*kept, *made[3:]}


def test_a_copy_somebody_asks_for_takes_nothing_away(store: Store, tmp_path: Path) -> None:
    for number in range(backup.KEEP + 3):
        (tmp_path / f"thidua-20200101-000000-{number:06}-import.db").touch()
    store.back_up(tmp_path, "manual")
    assert len(list(tmp_path.glob("thidua-*-import.db"))) == backup.KEEP + 3


def test_a_clock_set_back_does_not_throw_the_new_copy_away(
    store: Store, tmp_path: Path, clock: Clock
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    for day in range(backup.KEEP):
        when = datetime(2030, 1, 1, tzinfo=UTC) + timedelta(day)
        (folder / f"thidua-{when:%Y%m%d-%H%M%S-%f}-import.db").touch()
    path = store.back_up(folder, "import")
    assert path.exists()
    assert clock().year < 2030


def test_a_copy_that_does_not_verify_does_not_count(store: Store, tmp_path: Path) -> None:
    save(store, *world())
    store.close()
    spoil(store.path)
    folder = tmp_path / "backups"
    with pytest.raises(UserError, match=r"backup_failed|database_damaged"):
        store.back_up(folder, "manual")
    assert list(folder.iterdir()) == []


def test_a_copy_that_contradicts_itself_does_not_count(store: Store, tmp_path: Path) -> None:
    save(store, *world())
    store._database.execute_sql("PRAGMA writable_schema = ON")
    store._database.execute_sql(
        "UPDATE sqlite_master SET sql = replace(sql, 'note TEXT', 'note TEXT NOT NULL')"
    )
    folder = tmp_path / "backups"
    with pytest.raises(UserError, match="backup_failed"):
        store.back_up(folder, "manual")
    assert list(folder.iterdir()) == []


def spoil(path: Path) -> None:
    """Overwrite the page that holds the units with noise."""
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        (page,) = raw.execute("SELECT rootpage FROM sqlite_master WHERE name = 'unit'").fetchone()
        (size,) = raw.execute("PRAGMA page_size").fetchone()
        raw.execute("PRAGMA journal_mode = DELETE")
    with path.open("r+b") as file:
        file.seek((page - 1) * size)
        file.write(b"\xa5" * size)


def test_a_folder_that_cannot_be_written_is_refused_in_words(store: Store, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    for folder in (blocked, blocked / "backups"):
        with pytest.raises(UserError, match="backup_failed"):
            store.back_up(folder, "manual")
    assert blocked.read_bytes() == b""


class TestACopyForAnImport:
    """A province takes in a hundred files in a row: one copy stands for those of ten minutes."""

    def copies(self, folder: Path) -> int:
        return len(list(folder.glob("*-import.db")))

    def test_is_made_once_in_ten_minutes(self, store: Store, tmp_path: Path, clock: Clock) -> None:
        store.back_up_for_import(tmp_path)
        clock.turn(minutes=9)
        store.back_up_for_import(tmp_path)
        assert self.copies(tmp_path) == 1
        clock.turn(minutes=2)
        store.back_up_for_import(tmp_path)
        assert self.copies(tmp_path) == 2

    def test_is_made_when_the_clock_was_turned_back(
        self, store: Store, tmp_path: Path, clock: Clock
    ) -> None:
        store.back_up_for_import(tmp_path)
        clock.turn(minutes=-30)
        store.back_up_for_import(tmp_path)
        assert self.copies(tmp_path) == 2

    @pytest.mark.parametrize("reason", ["restore", "manual", "upgrade"])
    def test_is_made_after_any_other_copy(
        self, reason: str, store: Store, tmp_path: Path, clock: Clock
    ) -> None:
        store.back_up_for_import(tmp_path)
        clock.turn(minutes=1)
        store.back_up(tmp_path, reason)
        clock.turn(minutes=1)
        store.back_up_for_import(tmp_path)
        assert self.copies(tmp_path) == 2

    def test_of_another_database_does_not_count(
        self, store: Store, tmp_path: Path, clock: Clock
    ) -> None:
        folder = tmp_path / "backups"
        folder.mkdir()
        other = f"khac-{clock():%Y%m%d-%H%M%S-%f}-import.db"
        for name in (other, "thidua-cuoi-nam-2023.db", "ghi chú.txt"):
            (folder / name).touch()
        store.back_up_for_import(folder)
        assert self.copies(folder) == 2
