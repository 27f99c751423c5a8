"""The page about the database names every table, column and code there is, and no other."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from thidua_desktop.domain import codes
from thidua_desktop.domain.kinds import DEFINITIONS
from thidua_desktop.storage.migrate import migrate
from thidua_desktop.texts.codes import code_label

DB = Path(__file__).parents[2] / "db"
KINDS = {definition.kind.value for definition in DEFINITIONS}
SHARED = "Cột kỹ thuật"
HEADING = re.compile(r"^##+ (?:`(\w+)`|(.+))")
FIRST_CELL = re.compile(r"^\| `(\w+)` \|")


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> dict[str, set[str]]:
    """Return the columns of each table of a new database."""
    file = tmp_path_factory.mktemp("db") / "new.db"
    with closing(sqlite3.connect(file, isolation_level=None)) as connection:
        migrate(connection, DB / "migrations")
        tables = [row[1] for row in connection.execute("PRAGMA table_list") if row[2] == "table"]
        return {
            table: {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
            for table in tables
            if not table.startswith("sqlite_")
        }


@pytest.fixture(scope="module")
def page() -> dict[str, set[str]]:
    """Return what stands first in each row of the page's tables, by the heading above it."""
    found: dict[str, set[str]] = {}
    heading = ""
    for line in (DB / "README.md").read_text(encoding="utf-8").splitlines():
        if match := HEADING.match(line):
            heading = match[1] or match[2]
            found.setdefault(heading, set())
        elif match := FIRST_CELL.match(line):
            found[heading].add(match[1])
    return found


def _named(page: dict[str, set[str]], table: str) -> set[str]:
    return page.get(table, set()) | (page[SHARED] if table in KINDS else set())


def test_every_table_has_its_section(
    schema: dict[str, set[str]], page: dict[str, set[str]]
) -> None:
    assert set(schema) - set(page) == set()


def test_every_column_is_explained_and_no_other(
    schema: dict[str, set[str]], page: dict[str, set[str]]
) -> None:
    unsaid = {table: columns - _named(page, table) for table, columns in schema.items()}
    gone = {table: _named(page, table) - columns for table, columns in schema.items()}
    assert {table: names for table, names in unsaid.items() if names} == {}
    assert {table: names for table, names in gone.items() if names} == {}


def test_no_section_speaks_of_a_table_that_is_not_there(schema: dict[str, set[str]]) -> None:
    text = (DB / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"^### `(\w+)`", text, re.MULTILINE)) == set(schema)


def _code_rows() -> Iterator[tuple[str, str]]:
    for known in codes.ALL:
        words = "; ".join(f"`{code}` {code_label(known.name, code)}" for code in known.values)
        yield known.name, f"| `{known.name}` | {words} |"


@pytest.mark.parametrize(("name", "row"), list(_code_rows()), ids=lambda value: str(value)[:20])
def test_every_code_stands_there_with_its_words(name: str, row: str) -> None:
    text = (DB / "README.md").read_text(encoding="utf-8").split("## Các mã\n")[1]
    assert [line for line in text.splitlines() if line.startswith(f"| `{name}` |")] == [row]
