"""A file full of rows, as an older version of the program left it, is today's after opening."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.builders import a, held, id_of, open_store, save
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.sync import Held
from thidua_desktop.storage.store import Store

# Every kind there was, sparse and full; a change, a removal, and rows of an office that already
# sent columns which version 1 kept unknown.
VERSION_1 = Path(__file__).parent / "version-1.sql"
KINDS_OF_1 = 18


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a file of version 1."""
    path = tmp_path / "thidua.db"
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(VERSION_1.read_text(encoding="utf-8"))
    return path


@pytest.fixture
def upgraded(path: Path) -> Iterator[Store]:
    """Give the same file opened by today's program."""
    store = open_store(path)
    with store.session():
        yield store
    store.close()


def stored(path: Path) -> dict[tuple[str, str], str]:
    """Return the digest of every row of every kind there was, as the file has it."""
    with closing(sqlite3.connect(path)) as raw:
        tables = {row[0] for row in raw.execute("SELECT name FROM sqlite_master")}
        return {
            (kind.value, uid): digest
            for kind in Kind
            if kind.value in tables
            for uid, digest in raw.execute(f'SELECT uid, digest FROM "{kind.value}"')  # noqa: S608
        }


def kept(store: Store, kind: Kind, key: str) -> Held:
    found = store.read.get(kind, id_of(kind, key))
    assert found
    return found


def test_every_row_is_there_with_the_digest_it_had(path: Path) -> None:
    before = stored(path)
    assert len({kind for kind, _ in before}) == KINDS_OF_1
    store = open_store(path)
    with store.session():
        after = {
            (kind.value, row.record.id): row.digest
            for kind in Kind
            for row in store.read.every(kind, live=False)
        }
        assert store.examine() == []
    store.close()
    assert after == before


def test_what_is_new_in_an_old_row_is_empty(upgraded: Store) -> None:
    table: Any = kept(upgraded, Kind.CRITERIA_TABLE, "").record
    assert (table.hash, table.not_applicable, table.ranking, table.tie_breaks) == (None,) * 4
    sheet: Any = kept(upgraded, Kind.SCORE_SHEET, "").record
    assert (sheet.round, sheet.table_hash) == (None, None)
    assert [upgraded.read.count(kind) for kind in (Kind.RATING_BAND, Kind.INCIDENT)] == [0, 0]


def test_columns_carried_unknown_are_read_once_they_are_known(upgraded: Store) -> None:
    row = kept(upgraded, Kind.CRITERIA_TABLE, "carried")
    table: Any = row.record
    assert (table.hash, table.ranking) == ("0f" * 32, "LIEN_TIEP")
    assert table.tie_breaks == "KET_QUA 2+3\nBO_PHIEU"
    assert row.extra == {"colour": "đỏ"}
    sheet: Any = kept(upgraded, Kind.SCORE_SHEET, "carried").record
    entry: Any = kept(upgraded, Kind.SCORE_ENTRY, "carried").record
    assert (sheet.round, entry.base) == (2, Decimal("1234.5"))


def test_old_rows_and_new_kinds_are_written_from_now_on(upgraded: Store) -> None:
    table = a(Kind.CRITERIA_TABLE, hash="ab" * 32, not_applicable="QUY_DOI")
    with upgraded.operation("test.save") as work:
        for record in (table, a(Kind.RATING_BAND), a(Kind.INCIDENT), a(Kind.TIE_VOTE)):
            work.put(record)
        theirs = kept(upgraded, Kind.SCORE_SHEET, "carried")
        work.adopt(held(theirs.record, "c901.1", 2), theirs)
    assert kept(upgraded, Kind.CRITERIA_TABLE, "").record == table
    assert kept(upgraded, Kind.SCORE_SHEET, "carried").record == theirs.record
    assert upgraded.examine() == []


def test_the_history_from_before_can_still_be_read(upgraded: Store) -> None:
    (step, change), _ = upgraded.journal.history(Kind.ACTIVITY, id_of(Kind.ACTIVITY))
    assert step.key == "activity.save"
    row = upgraded.journal.before(change, kept(upgraded, Kind.ACTIVITY, ""))
    assert row
    assert row.record == a(Kind.ACTIVITY)


def test_an_account_of_how_points_came_about_is_not_searched(upgraded: Store) -> None:
    save(upgraded, a(Kind.PUBLISHED_SCORE, explanation='{"rule":"R02"}'))
    found = upgraded.read.find(Kind.PUBLISHED_SCORE, "R02", {}, "", descending=False)
    assert list(found) == []
