"""The history of the schema, the schema as it is, and the tables in code say the same."""

import os
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import peewee
import pytest
from playhouse.schema_diff import diff_models  # type: ignore[import-untyped]

from tests.builders import MIGRATIONS, ROOT
from thidua_desktop.domain.fields import Flag, Whole
from thidua_desktop.domain.kinds import DEFINITIONS
from thidua_desktop.domain.sets import Refs
from thidua_desktop.storage.migrate import migrate, statements, steps
from thidua_desktop.storage.tables import EVERY, LINKS, TABLES, Row, column_name

SCHEMA = ROOT / "db" / "schema.sql"
HEAD = """\
-- The whole schema after all migrations. Written by a test: change a migration, then run
-- THIDUA_WRITE_SCHEMA=1 python dev.py test tests/house/test_schema.py
"""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sqlite3.Connection]:
    """Give an empty file that went through all migrations."""
    path = tmp_path_factory.mktemp("schema") / "new.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        migrate(raw, MIGRATIONS)
        yield raw


def spelled(made: sqlite3.Connection) -> str:
    """Return the schema as SQL, one statement after the other, in the order they came in."""
    (version,) = made.execute("PRAGMA user_version").fetchone()
    rows = made.execute(
        "SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"
    ).fetchall()
    body = ";\n".join(row[0] for row in rows)
    return f"{HEAD}-- Version {version}.\n\n{body};\n"


def test_the_tables_in_code_are_those_of_the_migrations(made: sqlite3.Connection) -> None:
    (path,) = (row[2] for row in made.execute("PRAGMA database_list"))
    database = peewee.SqliteDatabase(path)
    database.connect()
    with database.bind_ctx(EVERY):
        difference = diff_models(database, list(EVERY))
    tables = set(database.get_tables())
    database.close()
    assert not difference, str(difference)
    assert tables == {table._meta.table_name for table in EVERY}


def test_a_database_made_from_the_code_has_the_same_columns_and_bonds(
    made: sqlite3.Connection, tmp_path: Path
) -> None:
    database = peewee.SqliteDatabase(str(tmp_path / "code.db"))
    with database, database.bind_ctx(EVERY):
        database.create_tables(list(EVERY))
    with closing(sqlite3.connect(tmp_path / "code.db")) as coded:
        for table in sorted(t._meta.table_name for t in EVERY):
            assert columns(made, table) == columns(coded, table), table
            assert bonds(made, table) == bonds(coded, table), table


def columns(raw: sqlite3.Connection, table: str) -> dict[str, tuple[bool, bool]]:
    """Return whether each column may be empty and is the key."""
    found = raw.execute(f'PRAGMA table_info("{table}")').fetchall()
    return {row[1]: (not row[3], bool(row[5])) for row in found}


def bonds(raw: sqlite3.Connection, table: str) -> set[tuple[str, str, str]]:
    """Return each reference's column, table and what a deletion does."""
    found = raw.execute(f'PRAGMA foreign_key_list("{table}")').fetchall()
    return {(row[3], row[2], row[6]) for row in found}


def test_every_reference_holds_what_it_refers_to(made: sqlite3.Connection) -> None:
    for table in EVERY:
        name = table._meta.table_name
        assert {action for _, _, action in bonds(made, name)} <= {"RESTRICT"}
        indexed = {
            made.execute(f'PRAGMA index_info("{index[1]}")').fetchall()[0][2]
            for index in made.execute(f'PRAGMA index_list("{name}")').fetchall()
        }
        assert {column for column, _, _ in bonds(made, name)} <= indexed


def test_every_column_has_the_type_of_its_field(made: sqlite3.Connection) -> None:
    for definition in DEFINITIONS:
        name = definition.kind.value
        types = {row[1]: row[2] for row in made.execute(f'PRAGMA table_info("{name}")')}
        for field in definition.fields:
            if isinstance(field.spec, Refs):
                assert (definition.kind, field.name) in LINKS
                continue
            number = isinstance(field.spec, (Whole, Flag)) or column_name(field).endswith("_id")
            assert types[column_name(field)] == ("INTEGER" if number else "TEXT"), field.name


def test_every_table_refuses_values_of_another_type(made: sqlite3.Connection) -> None:
    rows = made.execute("PRAGMA table_list").fetchall()
    loose = [row[1] for row in rows if not row[5] and not row[1].startswith("sqlite_")]
    assert loose == []


def test_no_field_is_called_as_a_technical_column() -> None:
    technical = set(Row._meta.columns) | set(Row._meta.fields)
    for definition in DEFINITIONS:
        names = [name for f in definition.fields for name in {f.name, column_name(f)}]
        assert technical.isdisjoint(names), definition.kind
        own = [column_name(f) for f in definition.fields if not isinstance(f.spec, Refs)]
        assert len(set(own)) == len(own)
        assert len(TABLES[definition.kind]._meta.columns) == len(technical) + len(own)


def test_the_schema_to_read_is_the_schema_there_is(made: sqlite3.Connection) -> None:
    if os.environ.get("THIDUA_WRITE_SCHEMA") == "1":
        SCHEMA.write_text(spelled(made), encoding="utf-8", newline="\n")
    assert SCHEMA.read_text(encoding="utf-8") == spelled(made)


def test_the_schema_to_read_makes_the_same_database(made: sqlite3.Connection) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        for statement in statements(SCHEMA.read_text(encoding="utf-8")):
            raw.execute(statement)
        query = "SELECT name, sql FROM sqlite_master ORDER BY name"
        assert raw.execute(query).fetchall() == made.execute(query).fetchall()


def test_migrations_are_numbered_without_a_gap_and_none_is_left_out() -> None:
    assert list(steps(MIGRATIONS)) == list(range(1, len(list(MIGRATIONS.iterdir())) + 1))


@pytest.mark.parametrize("path", list(steps(MIGRATIONS).values()), ids=lambda path: path.name)
def test_a_migration_leaves_the_transaction_to_the_program(path: Path) -> None:
    forbidden = re.compile(r"(BEGIN|COMMIT|END|ROLLBACK|SAVEPOINT|PRAGMA|ATTACH|VACUUM)\b", re.I)
    for statement in statements(path.read_text(encoding="utf-8")):
        assert not forbidden.match(statement), statement


def test_nothing_commits_behind_the_back_of_the_program() -> None:
    for path in (ROOT / "thidua_desktop").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert ".executescript(" not in text, path
        assert ".replace_many(" not in text, path
        assert "OR REPLACE" not in text, path
