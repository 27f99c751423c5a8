"""A file full of rows, as an older version of the program left it, is today's after opening."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.builders import HOME, MIGRATIONS, a, found, held, id_of, open_store, save
from thidua_desktop.bundles.layout import SINCE_PAPER
from thidua_desktop.domain.kinds import Kind, kind_of
from thidua_desktop.domain.sync import Held, Verdict, compare
from thidua_desktop.storage import rows
from thidua_desktop.storage.migrate import migrate
from thidua_desktop.storage.store import Store

# 1: Every kind there was, sparse and full; a change, a removal, and rows of an office that already
# sent columns which version 1 kept unknown. 2: a province that planted rows, imported files of a
# district with rivals, late, waiting and rejected rows, took one import back, and sent a file.
# 3: the same, with a closing, an acceptance, and a machine of the district that it knows.
VERSIONS = (1, 2)
KINDS = {1: 18, 2: 26, 3: 28}


def made(folder: Path, version: int) -> Path:
    """Make a file of a version."""
    folder.mkdir(exist_ok=True)
    path = folder / "thidua.db"
    script = Path(__file__).parent / f"version-{version}.sql"
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(script.read_text(encoding="utf-8"))
    return path


def opened(path: Path) -> Iterator[Store]:
    """Open a file by today's program."""
    store = open_store(path)
    with store.session():
        yield store
    store.close()


@pytest.fixture
def upgraded(tmp_path: Path) -> Iterator[Store]:
    """Give a file of version 1 opened by today's program."""
    yield from opened(made(tmp_path, 1))


@pytest.fixture
def province(tmp_path: Path) -> Iterator[Store]:
    """Give the province of version 2 opened by today's program."""
    yield from opened(made(tmp_path, 2))


def raw_rows(path: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(path)) as raw:
        return raw.execute(query).fetchall()


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


@pytest.mark.parametrize("version", KINDS)
def test_every_row_is_there_with_the_digest_it_had(tmp_path: Path, version: int) -> None:
    path = made(tmp_path, version)
    before = stored(path)
    assert len({kind for kind, _ in before}) == KINDS[version]
    for store in opened(path):
        after = {
            (kind.value, row.record.id): row.digest
            for kind in Kind
            for row in store.read.every(kind, live=False)
        }
        assert store.examine() == []
        assert after == before


@pytest.mark.parametrize("version", VERSIONS)
def test_rows_that_had_no_number_get_the_next_one_and_the_others_keep_theirs(
    tmp_path: Path, version: int
) -> None:
    path = made(tmp_path, version)
    ((last,),) = raw_rows(path, "SELECT change_seq FROM office")
    before = numbers(path)
    assert version == 1 or 0 in before.values()
    for store in opened(path):
        assert store.identity().change_seq == last + 1
        since = {row.record.id for kind in Kind for row in store.read.since(kind, last)}
        assert since == {uid for uid, number in before.items() if number == 0}
        save(store, a(Kind.UNIT, id=id_of(Kind.UNIT, "mới")))
        assert store.read.changed_since(last + 1) == 1
    after = numbers(path)
    assert {uid: after[uid] for uid in before} == {
        uid: number or last + 1 for uid, number in before.items()
    }


def numbers(path: Path) -> dict[str, int]:
    """Return the change number of every row, as the file has it."""
    tables = {name for (name,) in raw_rows(path, "SELECT name FROM sqlite_master")}
    return {
        uid: number
        for kind in Kind
        if kind.value in tables
        for uid, number in raw_rows(path, f'SELECT uid, change_seq FROM "{kind.value}"')  # noqa: S608
    }


@pytest.mark.parametrize("version", VERSIONS)
def test_the_one_epoch_there_has_been_is_the_first(tmp_path: Path, version: int) -> None:
    for store in opened(made(tmp_path, version)):
        me = store.identity()
        (own,) = store.peers.own()
        assert (own.epoch_id, own.replica, own.epoch, own.reason) == (
            me.epoch_id,
            me.replica,
            1,
            "founded",
        )
        assert (me.parent_epoch_id, me.notice, me.marked) == ("", "", 0)


def test_what_was_set_aside_is_open_with_its_sender_and_every_cell(tmp_path: Path) -> None:
    path = made(tmp_path, 2)
    before = raw_rows(
        path,
        "SELECT aside.id, bundle_id, aside.kind, aside.uid, reason, image, peer, noted_at,"
        " state FROM aside JOIN bundle ON bundle.id = bundle_id",
    )
    for store in opened(path):
        for id, bundle, kind, uid, reason, image, peer, noted_at, state in before:
            row = store.asides.get(id)
            assert row is not None
            assert (row.bundle, row.kind.value, row.uid, row.reason) == (bundle, kind, uid, reason)
            assert rows.to_json(rows.image(row.row)) == image
            assert (row.sender, row.at, row.ours) == (peer, noted_at, False)
            # Nobody waits for a decision about a file that was taken back.
            assert row.state == ("settled" if state == "undone" else "open")
        waiting = store.asides.count_open()
        assert waiting == {"conflict": 5, "late": 1, "rejected": 4, "waiting": 9}


def test_two_rivals_from_before_lie_open_beside_the_row_that_is_shown(province: Store) -> None:
    uid = id_of(Kind.ACTIVITY, "hai")
    shown: Any = kept(province, Kind.ACTIVITY, "hai")
    assert (shown.record.title, shown.extra) == ("Máy hai sửa", {"cot_moi": "đỏ"})
    rivals: list[Any] = [row.row for row in province.asides.open("conflict", uid=uid)]
    assert [row.record.title for row in rivals] == ["Máy ba xóa", "Máy một sửa"]
    assert [row.stamp.deleted for row in rivals] == [True, False]
    with province.operation("conflict.resolve") as work:
        made = work.decide(rivals[1].record, rivals)
    assert [compare(made, rival) for rival in rivals] == [Verdict.OLDER] * 2


def test_the_files_of_before_are_still_known(province: Store) -> None:
    me = province.identity()
    (sent,) = province.ledger.sent(HOME, me.epoch_id)
    assert (sent.kind, sent.state, sent.complete, sent.reply) == ("GIAO", "written", True, {})
    received = province.ledger.received_from(HOME)
    assert len(received) == 9
    assert [entry.state for entry in received].count("undone") == 1
    assert {entry.epoch_id for entry in received} == {"00112233"}
    assert province.peers.every() == []


def test_a_file_nobody_had_set_an_office_up_in_is_upgraded(tmp_path: Path) -> None:
    path = tmp_path / "thidua.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        migrate(raw, MIGRATIONS, 2)
    for store in opened(path):
        assert not store.is_set_up()
        found(store, None, a(Kind.UNIT))
        assert [own.reason for own in store.peers.own()] == ["founded"]


def test_a_broken_manifest_in_the_ledger_does_not_hold_an_upgrade_up(tmp_path: Path) -> None:
    path = made(tmp_path, 2)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("UPDATE bundle SET manifest = '' WHERE id = 1")
        raw.execute("UPDATE bundle SET manifest = '{\"a\":1}' WHERE id = 2")
        raw.execute("UPDATE bundle SET manifest = '{\"epoch_id\":[7]}' WHERE id = 3")
        raw.commit()
    for store in opened(path):
        found = [entry.epoch_id for entry in reversed(store.ledger.entries())]
        assert found[:4] == ["", "", "[7]", "00112233"]


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


def test_a_file_of_version_3_gets_new_tables_and_nothing_else(tmp_path: Path) -> None:
    path = made(tmp_path, 3)
    before, ((last,),) = numbers(path), raw_rows(path, "SELECT change_seq FROM office")
    tables = {row[0] for row in raw_rows(path, "SELECT name FROM sqlite_master")}
    aside = raw_rows(path, "SELECT * FROM aside")
    for store in opened(path):
        assert store.identity().change_seq == last
        assert [peer.can_read[-1] for peer in store.peers.every()] == ["TDX/1.2"]
        assert store.examine() == []
    assert numbers(path) == before
    assert raw_rows(path, "SELECT * FROM aside") == aside
    now = {row[0] for row in raw_rows(path, "SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert now - tables == {
        *("issuer", "example", "pledged_work", "initiative", "award_proposal"),
        *("award_line", "meeting", "issued_paper", "narrative"),
    }


def test_what_is_put_on_paper_is_written_beside_rows_of_version_3(tmp_path: Path) -> None:
    for store in opened(made(tmp_path, 3)):
        put = [a(kind) for kind in Kind if kind in SINCE_PAPER]
        with store.operation("test.save") as work:
            for record in put:
                work.put(record)
        assert [kept(store, kind_of(record), "").record for record in put] == put
        assert store.examine() == []


@pytest.mark.parametrize("kind", [Kind.MEETING, Kind.NARRATIVE], ids=lambda kind: str(kind.value))
def test_long_words_of_a_clerk_are_kept_whole(upgraded: Store, kind: Kind) -> None:
    field = {Kind.MEETING: "proceedings", Kind.NARRATIVE: "text"}[kind]
    text = "\n".join("Nội dung " * 20 for _ in range(100))[:20_000].strip()
    save(upgraded, a(Kind.AWARD_PROPOSAL), a(kind, **{field: text}))
    assert getattr(kept(upgraded, kind, "").record, field) == text


def test_the_figures_words_were_written_with_are_not_searched(upgraded: Store) -> None:
    save(upgraded, a(Kind.NARRATIVE, text="Kết quả nổi bật", figures='{"thu":"128,4"}'))
    find = upgraded.read.find
    assert list(find(Kind.NARRATIVE, "128,4", {}, "", descending=False)) == []
    assert len(find(Kind.NARRATIVE, "noi bat", {}, "", descending=False)) == 1
