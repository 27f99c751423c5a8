"""A database file is brought to today's schema, each step whole or not at all."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.builders import HOME, MIGRATIONS, Clock, a, counted_bytes, found, open_store
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.storage.migrate import APPLICATION_ID, migrate, statements, steps
from thidua_desktop.storage.store import Store

Raw = sqlite3.Connection


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give two steps, the second of which adds a table and fills it from the first one's."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0001_first.sql").write_text(
        "-- Đơn vị.\nCREATE TABLE a (id INTEGER PRIMARY KEY, name TEXT);\n"
        "INSERT INTO a (name) VALUES ('một; hai');\n",
        encoding="utf-8",
    )
    (folder / "0002_second.sql").write_text(
        "CREATE TABLE b (id INTEGER PRIMARY KEY, a_id INTEGER REFERENCES a (id));\n"
        "INSERT INTO b (a_id) SELECT id FROM a;\n",
        encoding="utf-8",
    )
    (folder / "README.md").write_text("Ghi chú", encoding="utf-8")
    return folder


@pytest.fixture
def raw(tmp_path: Path) -> Iterator[Raw]:
    with closing(sqlite3.connect(tmp_path / "raw.db", isolation_level=None)) as connection:
        yield connection


def shape(raw: Raw) -> tuple[int, int, list[str]]:
    """Return the version, the program's mark and the tables."""
    (version,) = raw.execute("PRAGMA user_version").fetchone()
    (mark,) = raw.execute("PRAGMA application_id").fetchone()
    tables = [row[0] for row in raw.execute("SELECT name FROM sqlite_master ORDER BY name")]
    return version, mark, tables


def add(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(script, encoding="utf-8")


def test_an_empty_file_is_brought_to_today(raw: Raw, folder: Path) -> None:
    assert migrate(raw, folder) == 2
    assert shape(raw) == (2, APPLICATION_ID, ["a", "b"])
    assert raw.execute("SELECT name, a_id FROM a, b").fetchall() == [("một; hai", 1)]
    assert raw.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert not raw.in_transaction


def test_a_file_of_today_is_left_alone(raw: Raw, folder: Path) -> None:
    migrate(raw, folder)
    before = raw.total_changes
    assert migrate(raw, folder) == 2
    assert raw.total_changes == before


def test_an_older_file_gets_only_what_it_lacks(raw: Raw, folder: Path) -> None:
    migrate(raw, folder)
    raw.execute("INSERT INTO a (name) VALUES ('của mình')")
    add(folder, "0003_third.sql", "ALTER TABLE a ADD COLUMN note TEXT;")
    assert migrate(raw, folder) == 3
    assert raw.execute("SELECT name, note FROM a").fetchall() == [
        ("một; hai", None),
        ("của mình", None),
    ]


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TABLE c (id INTEGER);\nINSERT INTO gone VALUES (1);",
        "CREATE TABLE c (id INTEGER);\nINSERT INTO b (a_id) VALUES (99);",
        "DROP TABLE b;\nCREATE TABLE a (id INTEGER);",
        "UPDATE a SET name = 'x';\nCREATE TABEL c (id);",
        "CREATE TABLE c (id INTEGER);\nCREATE TABLE d (id",
    ],
)
def test_a_step_that_fails_leaves_version_and_shape(raw: Raw, folder: Path, script: str) -> None:
    migrate(raw, folder)
    before = (shape(raw), list(raw.iterdump()))
    add(folder, "0003_third.sql", script)
    with pytest.raises(sqlite3.Error):
        migrate(raw, folder)
    assert (shape(raw), list(raw.iterdump())) == before
    assert not raw.in_transaction
    assert raw.execute("PRAGMA foreign_keys").fetchone() == (1,)


def test_the_steps_before_a_failing_one_stand(raw: Raw, folder: Path) -> None:
    add(folder, "0003_third.sql", "CREATE TABLE c (id INTEGER);")
    add(folder, "0004_fourth.sql", "nonsense;")
    with pytest.raises(sqlite3.Error):
        migrate(raw, folder)
    assert shape(raw) == (3, APPLICATION_ID, ["a", "b", "c"])


def test_a_file_of_a_newer_program_is_refused_unchanged(raw: Raw, folder: Path) -> None:
    migrate(raw, folder)
    raw.execute("PRAGMA user_version = 3")
    before = (shape(raw), list(raw.iterdump()))
    with pytest.raises(UserError, match="database_newer") as caught:
        migrate(raw, folder)
    assert caught.value.problems[0].params == {"found": "3", "known": "2"}
    assert (shape(raw), list(raw.iterdump())) == before


@pytest.mark.parametrize(
    "script",
    [
        "CREATE TABLE songs (id INTEGER);",
        "PRAGMA application_id = 5;",
        "PRAGMA user_version = 1;",
    ],
)
def test_another_programs_file_is_refused_unchanged(raw: Raw, folder: Path, script: str) -> None:
    raw.execute(script)
    before = shape(raw)
    with pytest.raises(UserError, match="not_our_database"):
        migrate(raw, folder)
    assert shape(raw) == before


def test_steps_are_counted_by_their_numbers(folder: Path) -> None:
    add(folder, "0010_tenth.sql", "")
    add(folder, "notes.sql", "")
    assert list(steps(folder)) == [1, 2, 10]


def test_a_script_is_split_where_its_statements_end() -> None:
    script = """-- một chú thích; có dấu chấm phẩy

CREATE TABLE a (
    -- bên trong; cũng vậy
    name TEXT DEFAULT 'x;y'  -- sau; nữa
);
CREATE TRIGGER t AFTER INSERT ON a BEGIN
    UPDATE a SET name = 'a;b';
    DELETE FROM a;
END;
INSERT INTO a VALUES ('nhiều
dòng;
');
SELECT 1"""
    found = list(statements(script))
    assert [statement.split()[0] for statement in found] == ["CREATE", "CREATE", "INSERT", "SELECT"]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        for statement in found:
            connection.execute(statement)
        kept = connection.execute("SELECT sql FROM sqlite_master WHERE type = 'trigger'").fetchone()
        assert kept[0].count(";") == 3


def test_an_office_survives_an_upgrade_and_has_a_copy_from_before(
    tmp_path: Path, folder: Path
) -> None:
    shutil.rmtree(folder)
    shutil.copytree(MIGRATIONS, folder)
    today = max(steps(folder))
    path = tmp_path / "thidua.db"
    old = Store(path, folder, Clock(), counted_bytes("x"))
    with old.session():
        found(old, None, a(Kind.UNIT))
    add(folder, "0999_later.sql", "CREATE TABLE later (id INTEGER PRIMARY KEY) STRICT;")
    new = Store(path, folder, Clock(), counted_bytes("x"))
    with new.session():
        assert new.schema_version() == 999
        assert new.read.get(Kind.UNIT, HOME) is not None
    (copy,) = (tmp_path / "backups").glob("*-upgrade.db")
    with closing(sqlite3.connect(copy)) as raw:
        assert raw.execute("PRAGMA user_version").fetchone() == (today,)
        assert raw.execute("SELECT uid FROM unit").fetchall() == [(HOME,)]


def test_no_copy_is_made_when_there_is_nothing_to_upgrade(tmp_path: Path) -> None:
    for _ in range(2):
        open_store(tmp_path / "thidua.db")
    assert not (tmp_path / "backups").exists()
