"""A copy takes the place of the database whole, under a new name, or is refused with a reason."""

import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path

import pytest

from tests.builders import (
    ELSEWHERE,
    HOME,
    MIGRATIONS,
    ROOT,
    Clock,
    a,
    an_identity,
    counted_bytes,
    found,
    id_of,
    open_store,
    save,
    world,
)
from tests.storage.test_backup import spoil
from tests.storage.test_upgrade import VERSIONS, made
from thidua_desktop import app
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.storage.claim import claimed
from thidua_desktop.storage.device import Memory
from thidua_desktop.storage.restoring import look, restore
from thidua_desktop.storage.store import Store


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    return tmp_path / "machine"


@pytest.fixture
def live(data: Path, machine: Path, clock: Clock) -> Iterator[Store]:
    """Give an office at work, on a machine that remembers it."""
    store = open_store(data / "thidua.db", clock=clock, machine=machine)
    with store.session():
        found(store, None, *world(), a(Kind.UNIT, label="Lúc sao lưu"))
        yield store


@pytest.fixture
def copy(live: Store, data: Path, clock: Clock) -> Path:
    """Give a copy of the office, which has gone on since."""
    copy = live.back_up(data / "backups", "manual")
    clock.turn(days=3)
    save(live, a(Kind.UNIT, label="Ba ngày sau"))
    save(live, a(Kind.UNIT, id=id_of(Kind.UNIT, "mới"), label="Xã mới"))
    return copy


def label(store: Store) -> str:
    return str(store.read.label(Kind.UNIT, HOME))


def contents(store: Store) -> list[object]:
    rows = [row for kind in Kind for row in store.read.every(kind, live=False)]
    return [rows, store.identity(), store.journal.steps(50), store.peers.own()]


def codes(refusal: pytest.ExceptionInfo[UserError]) -> list[str]:
    return [problem.code for problem in refusal.value.problems]


def test_the_copy_is_the_office_again_and_what_was_here_is_kept(
    live: Store, copy: Path, data: Path
) -> None:
    before = live.identity()
    restored = live.restore(copy, data / "backups")
    assert label(live) == "Lúc sao lưu"
    assert live.read.get(Kind.UNIT, id_of(Kind.UNIT, "mới")) is None
    assert live.examine() == []
    assert (restored.unit, restored.epoch, restored.taken_at) == (HOME, 2, before_at(live))
    assert restored.saved is not None
    kept = open_store(restored.saved)
    with kept.session():
        assert label(kept) == "Ba ngày sau"
        assert kept.identity() == before


def before_at(store: Store) -> str:
    """Return when the copy was last written to."""
    return store.journal.steps(2)[1].at


def test_it_goes_on_under_another_name_and_no_counter_goes_back(
    live: Store, copy: Path, data: Path, clock: Clock
) -> None:
    before = live.identity()
    old = open_store(copy)
    with old.session():
        saved = old.identity()
    live.restore(copy, data / "backups")
    me = live.identity()
    assert (me.epoch, me.notice, me.notice_at) == (2, "restored", live.now())
    assert me.parent_epoch_id == before.epoch_id
    assert me.actor not in {before.actor, saved.actor}
    assert (me.change_seq, me.lamport) == (saved.change_seq, before.lamport)
    assert [own.reason for own in live.peers.own()] == ["founded", "restored"]
    step = live.journal.steps(1)[0]
    assert (step.key, step.label, step.at) == ("office.restore", copy.name, live.now())
    clock.turn(hours=1)
    save(live, a(Kind.UNIT, label="Sau khi khôi phục"))
    row = live.read.get(Kind.UNIT, HOME)
    assert row is not None
    assert row.stamp.version == {"h07a.1": 2, me.actor: 1}


def test_the_machine_knows_the_new_epoch_and_the_next_start_goes_on(
    live: Store, copy: Path, data: Path, machine: Path, clock: Clock
) -> None:
    live.restore(copy, data / "backups")
    me = live.identity()
    assert Memory(machine, data).mark() == me.mark
    again = open_store(data / "thidua.db", clock=clock, machine=machine)
    with again.session():
        assert again.identity() == replace(me, marked=1)


def test_a_copy_of_an_earlier_epoch_gets_a_number_nobody_had(
    live: Store, copy: Path, data: Path
) -> None:
    live.begin_epoch("moved", "")
    latest = live.begin_epoch("forked", "")
    live.restore(copy, data / "backups")
    me = live.identity()
    assert (me.epoch, me.parent_epoch_id) == (4, latest.epoch_id)
    assert [own.epoch for own in live.peers.own()] == [1, 2, 3, 4]


def test_restoring_the_copy_of_what_was_here_brings_it_back(
    live: Store, copy: Path, data: Path
) -> None:
    saved = live.restore(copy, data / "backups").saved
    assert saved is not None
    assert live.restore(saved, data / "backups").epoch == 3
    assert label(live) == "Ba ngày sau"


def test_nothing_is_left_beside_the_database(live: Store, copy: Path, data: Path) -> None:
    live.restore(copy, data / "backups")
    assert {file.name for file in data.iterdir()} <= {
        "backups",
        "thidua.db",
        "thidua.db-wal",
        "thidua.db-shm",
        "window.lock",
    }


def test_who_has_the_database_open_reads_the_restored_one_from_then_on(
    live: Store, copy: Path, data: Path
) -> None:
    other = open_store(data / "thidua.db", seed="other")
    with other.session():
        assert label(other) == "Ba ngày sau"
        live.restore(copy, data / "backups")
        assert label(other) == "Lúc sao lưu"
        save(other, a(Kind.UNIT, label="Cửa sổ khác"))
        assert other.identity().epoch == 2
    assert label(live) == "Cửa sổ khác"
    assert live.examine() == []


def test_a_reader_in_the_middle_of_its_reading_sees_the_old_state_to_its_end(
    live: Store, copy: Path, data: Path
) -> None:
    other = open_store(data / "thidua.db", seed="other")
    with other.session():
        with other.snapshot() as read:
            assert read.label(Kind.UNIT, HOME) == "Ba ngày sau"
            live.restore(copy, data / "backups")
            assert read.label(Kind.UNIT, HOME) == "Ba ngày sau"
        assert label(other) == "Lúc sao lưu"


@pytest.mark.parametrize("version", VERSIONS)
def test_a_copy_of_an_older_version_is_brought_to_todays_first(
    tmp_path: Path, version: int
) -> None:
    source = made(tmp_path / "copies", version)
    before = listing(source.parent)
    target = tmp_path / "data" / "thidua.db"
    target.parent.mkdir()
    memory = Memory(None, target.parent)
    given = (source, target, MIGRATIONS)
    assert look(*given).rows > 20
    restored = restore(*given, Clock(), counted_bytes("x"), memory, target.parent / "backups")
    assert (restored.epoch, restored.saved) == (2, None)
    assert listing(source.parent) == before
    again = open_store(target)
    with again.session():
        assert again.examine() == []
        assert again.identity().notice == "restored"
        assert [own.reason for own in again.peers.own()] == ["founded", "restored"]


def gone(path: Path) -> None:
    for file in path.parent.glob("thidua.db*"):
        file.unlink()


def emptied(path: Path) -> None:
    gone(path)
    path.touch()


def scribbled(path: Path) -> None:
    size = path.stat().st_size
    gone(path)
    path.write_bytes(b"\xa5" * size)


def half(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


@pytest.mark.parametrize("harm", [scribbled, spoil, half])
def test_a_copy_takes_the_place_of_a_damaged_file(
    live: Store, copy: Path, data: Path, harm: Callable[[Path], None]
) -> None:
    """The usual reason to restore; what is left of the old file is kept for whoever can read it."""
    live.close()
    harm(live.path)
    left = live.path.read_bytes()
    restored = live.restore(copy, data / "backups")
    assert restored.saved is not None
    assert restored.saved.name.endswith("-damaged.db")
    assert restored.saved.read_bytes() == left
    assert_restored(live.path)


@pytest.mark.parametrize("harm", [gone, emptied])
def test_a_copy_takes_the_place_of_a_file_that_is_lost(
    live: Store, copy: Path, data: Path, harm: Callable[[Path], None]
) -> None:
    log = (data / "thidua.db-wal").read_bytes()
    assert log
    live.close()
    harm(live.path)
    # As a power cut leaves it: read into the new file, it would bring the old pages back.
    (data / "thidua.db-wal").write_bytes(log)
    restored = live.restore(copy, data / "backups")
    assert restored.saved is None
    (kept,) = (data / "backups").glob("*-damaged.db*")
    assert kept.name.endswith("-damaged.db-wal")
    assert kept.read_bytes() == log
    assert_restored(live.path)


def assert_restored(path: Path) -> None:
    again = open_store(path, seed="again")
    with again.session():
        assert label(again) == "Lúc sao lưu"
        assert again.identity().epoch == 2
        assert again.examine() == []


def test_a_lost_database_is_restored_past_what_the_machine_remembers(
    live: Store, copy: Path, data: Path, machine: Path
) -> None:
    latest = live.begin_epoch("moved", "")
    live.close()
    gone(live.path)
    assert live.restore(copy, data / "backups").epoch == 3
    again = open_store(live.path, seed="again", machine=machine)
    with again.session():
        assert again.identity().parent_epoch_id == latest.epoch_id
        assert again.identity().epoch == 3


def test_a_copy_is_restored_on_a_new_computer(
    live: Store, copy: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("THIDUA_MACHINE", str(tmp_path / "new machine"))
    before, home = live.identity(), tmp_path / "new computer"
    for number in (2, 3):
        restored = app.restore_home(copy, home)
        assert restored.epoch == number
        office = app.open_home(home)
        with office.session():
            assert office.identity.notice == "restored"
            assert label(office.store) == "Lúc sao lưu"
    assert live.identity() == before


def test_a_copy_takes_the_place_of_a_database_nobody_had_set_an_office_up_in(
    copy: Path, tmp_path: Path
) -> None:
    fresh = open_store(tmp_path / "fresh" / "thidua.db", seed="fresh", machine=tmp_path / "m")
    with fresh.session():
        fresh.restore(copy, tmp_path / "fresh" / "backups")
        assert label(fresh) == "Lúc sao lưu"
        assert fresh.identity().epoch == 2


def test_another_page_size_is_no_hindrance(live: Store, copy: Path, data: Path) -> None:
    with closing(sqlite3.connect(copy)) as raw:
        raw.execute("PRAGMA page_size = 16384")
        raw.execute("VACUUM")
    live.restore(copy, data / "backups")
    assert label(live) == "Lúc sao lưu"
    assert live.examine() == []


def test_a_copy_made_by_hand_with_its_log_beside_is_whole(
    live: Store, copy: Path, data: Path, tmp_path: Path
) -> None:
    del copy
    by_hand = tmp_path / "stick" / "thidua.db"
    shutil.copytree(data, by_hand.parent, ignore=shutil.ignore_patterns("backups", "*-shm"))
    assert by_hand.with_name("thidua.db-wal").stat().st_size > 0
    before = {file.name: file.read_bytes() for file in by_hand.parent.iterdir()}
    save(live, a(Kind.UNIT, label="Bốn ngày sau"))
    live.restore(by_hand, data / "backups")
    assert label(live) == "Ba ngày sau"
    assert {file.name: file.read_bytes() for file in by_hand.parent.iterdir()} == before


# What is refused


def our_empty_file(path: Path) -> None:
    open_store(path)
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode = DELETE")


def another_program(path: Path) -> None:
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("CREATE TABLE office (unit TEXT)")


def changed(*statements: str) -> Callable[[Path], None]:
    """Give a copy of an office in which somebody has been with other tools."""

    def make(path: Path) -> None:
        office = open_store(path)
        with office.session():
            found(office, None, *world())
        with closing(sqlite3.connect(path)) as raw:
            raw.execute("PRAGMA journal_mode = DELETE")
            for statement in statements:
                raw.execute(statement)
            raw.commit()

    return make


def torn(path: Path) -> None:
    changed()(path)
    spoil(path)


def cut(path: Path) -> None:
    changed()(path)
    half(path)


REFUSED: dict[str, tuple[Callable[[Path], object], str]] = {
    "no file": (lambda _: None, "restore_unreadable"),
    "a folder": (lambda path: path.mkdir(), "restore_unreadable"),
    "an empty file": (lambda path: path.touch(), "restore_not_ours"),
    "a report": (lambda path: path.write_bytes(b"Bao cao" * 999), "restore_not_ours"),
    "another program's": (another_program, "restore_not_ours"),
    "of no office": (our_empty_file, "restore_empty"),
    "a damaged page": (torn, "restore_damaged"),
    "cut short": (cut, "restore_damaged"),
    "newer": (changed("PRAGMA user_version = 999"), "database_newer"),
    "a table gone": (changed("DROP TABLE score_entry"), "restore_damaged"),
    "a trigger": (
        changed("CREATE TRIGGER t AFTER INSERT ON unit BEGIN DELETE FROM unit; END"),
        "restore_damaged",
    ),
    "a view": (changed("CREATE VIEW v AS SELECT 1"), "restore_damaged"),
    "a broken reference": (changed("UPDATE unit_version SET unit_id = 999"), "restore_damaged"),
    "a changed value": (changed("UPDATE campaign SET name = 'x'"), "restore_damaged"),
    "a value of another kind": (
        changed("UPDATE period SET starts_on = 'hôm qua'"),
        "restore_damaged",
    ),
    "a broken version": (changed("UPDATE unit SET vv = '::'"), "restore_damaged"),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_is_no_sound_copy_of_ours_is_refused_and_nothing_is_changed(
    live: Store, copy: Path, data: Path, tmp_path: Path, case: str
) -> None:
    del copy
    make, code = REFUSED[case]
    source = tmp_path / "stick" / "copy.db"
    source.parent.mkdir()
    make(source)
    before, stick = contents(live), listing(source.parent)
    kept = listing(data / "backups")
    for attempt in (lambda: live.restore(source, data / "backups"), lambda: live.look(source)):
        with pytest.raises(UserError) as refusal:
            attempt()
        assert codes(refusal) == [code]
    assert contents(live) == before
    assert listing(source.parent) == stick
    assert listing(data / "backups") == kept
    assert not list(data.glob("*restoring*"))
    save(live, a(Kind.UNIT, label="Vẫn làm việc"))


def listing(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir() if file.is_file()}


def test_the_copy_of_another_office_is_refused_with_both_names(
    live: Store, data: Path, tmp_path: Path
) -> None:
    other = open_store(tmp_path / "other.db")
    with other.session():
        found(
            other,
            an_identity(ELSEWHERE, "commune"),
            a(Kind.UNIT, id=ELSEWHERE, home=ELSEWHERE, label="Xã Bình Lư"),
        )
        copy = other.back_up(tmp_path, "manual")
    before = contents(live)
    for attempt in (lambda: live.look(copy), lambda: live.restore(copy, data / "backups")):
        with pytest.raises(UserError) as refusal:
            attempt()
        (problem,) = refusal.value.problems
        assert problem.code == "restore_other_office"
        assert problem.params == {"there": "Xã Bình Lư", "here": "Lúc sao lưu"}
    assert contents(live) == before


def test_the_database_is_no_copy_of_itself(live: Store, data: Path) -> None:
    with pytest.raises(UserError) as refusal:
        live.restore(data / "thidua.db", data / "backups")
    assert codes(refusal) == ["restore_same_file"]


def test_a_live_file_of_a_newer_program_is_left_alone(live: Store, copy: Path, data: Path) -> None:
    with closing(sqlite3.connect(live.path)) as raw:
        raw.execute("PRAGMA user_version = 999")
    with pytest.raises(UserError) as refusal:
        live.restore(copy, data / "backups")
    assert codes(refusal) == ["database_newer"]
    assert label(live) == "Ba ngày sau"


def test_a_copy_can_be_looked_at_before_and_nothing_is_written(
    live: Store, copy: Path, data: Path
) -> None:
    before = listing(data / "backups")
    found = live.look(copy)
    assert (found.unit, found.name, found.person) == (HOME, "Lúc sao lưu", "Nguyễn Thị Lan")
    assert found.rows == sum(live.read.count(kind) for kind in Kind) - 1
    assert found.taken_at < live.now()
    assert found.mark.change_seq < live.identity().change_seq
    assert listing(data / "backups") == before
    assert not list(data.glob("*restoring*"))


# Others at work


def test_the_window_that_holds_the_folder_may_restore_and_no_other(
    live: Store, copy: Path, data: Path
) -> None:
    with claimed(data):
        live.restore(copy, data / "backups")
    assert label(live) == "Lúc sao lưu"


HOLD = """
import sys
from pathlib import Path
from thidua_desktop.storage.claim import claimed
with claimed(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_window_of_another_program_holds_a_restore_off(
    live: Store, copy: Path, data: Path
) -> None:
    before = contents(live)
    window = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(data)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    with window:
        assert window.stdout is not None
        assert window.stdout.readline() == b"held\n"
        with pytest.raises(UserError) as refusal:
            live.restore(copy, data / "backups")
        assert codes(refusal) == ["restore_in_use"]
        assert contents(live) == before
        window.kill()
        window.wait(20)
    live.restore(copy, data / "backups")
    assert label(live) == "Lúc sao lưu"


def test_a_program_in_the_middle_of_writing_holds_a_restore_off(
    live: Store, copy: Path, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = contents(live)
    connect = sqlite3.connect
    monkeypatch.setattr(
        sqlite3, "connect", lambda *given, **more: connect(*given, **(more | {"timeout": 0}))
    )
    with ExitStack() as held:
        other = held.enter_context(closing(connect(live.path, isolation_level=None)))
        other.execute("BEGIN IMMEDIATE")
        other.execute("DELETE FROM journal_change")
        with pytest.raises(UserError) as refusal:
            live.restore(copy, data / "backups")
        assert codes(refusal) == ["restore_in_use"]
        other.execute("ROLLBACK")
    assert contents(live) == before


def test_what_a_restore_has_left_that_was_cut_off_goes_at_the_next_start(
    live: Store, data: Path
) -> None:
    live.close()
    for end in ("", "-wal", "-journal"):
        (data / f"thidua.db.restoring{end}").write_bytes(b"half")
    with claimed(data):
        open_store(data / "thidua.db")
    assert not list(data.glob("*restoring*"))
