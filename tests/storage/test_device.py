"""A database that was copied, or put back by hand, is told by what the machine remembers of it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import ROOT, a, found, open_store, save
from thidua_desktop import paths
from thidua_desktop.domain.epochs import DeviceMark
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.storage.device import Memory, mark_file
from thidua_desktop.storage.identity import Identity
from thidua_desktop.storage.store import Store


@pytest.fixture
def machine(tmp_path: Path) -> Path:
    return tmp_path / "machine"


@pytest.fixture
def data(tmp_path: Path, machine: Path) -> Path:
    """Give the data folder of an office that has worked on this machine."""
    store = opened(tmp_path / "data", machine)
    with store.session():
        found(store, None, a(Kind.UNIT))
        save(store, a(Kind.UNIT, label="x"))
    return tmp_path / "data"


def opened(data: Path, machine: Path | None, seed: str = "first") -> Store:
    return open_store(data / "thidua.db", seed=seed, machine=machine)


def reopened(data: Path, machine: Path | None) -> Identity:
    """Return who the office is after the program was started again."""
    store = opened(data, machine, "again")
    with store.session():
        return store.identity()


def mark(data: Path, machine: Path) -> DeviceMark | None:
    return Memory(machine, data).mark()


def test_the_machine_remembers_the_last_change_and_a_next_start_finds_nothing(
    data: Path, machine: Path
) -> None:
    assert mark(data, machine) == DeviceMark("h07a", 1, "00112233", 2)
    me = reopened(data, machine)
    assert (me.epoch, me.change_seq, me.notice, me.marked) == (1, 2, "", 1)


def test_an_operation_that_is_rolled_back_is_not_remembered(data: Path, machine: Path) -> None:
    store = opened(data, machine)

    def broken() -> None:
        with store.operation("test") as work:
            work.put(a(Kind.UNIT, label="y"))
            raise KeyError

    with store.session():
        with pytest.raises(KeyError):
            broken()
        known = mark(data, machine)
        assert known is not None
        assert known.change_seq == 2


@pytest.mark.parametrize(("folder", "memory"), [("copy", "machine"), ("data", "other machine")])
def test_a_copied_folder_is_another_office_machine_from_its_first_start(
    data: Path, tmp_path: Path, folder: str, memory: str
) -> None:
    """Copied beside itself, or with the same path to another computer."""
    if folder != data.name:
        shutil.copytree(data, tmp_path / folder)
    copy = reopened(tmp_path / folder, tmp_path / memory)
    assert (copy.epoch, copy.notice, copy.parent_epoch_id) == (2, "copied", "00112233")
    assert copy.replica != "h07a"
    assert copy.change_seq == 2
    assert mark(tmp_path / folder, tmp_path / memory) == copy.mark
    after = reopened(tmp_path / folder, tmp_path / memory)
    assert (after.actor, after.marked) == (copy.actor, 1)


def test_an_older_file_put_back_by_hand_goes_on_under_another_name(
    data: Path, machine: Path
) -> None:
    store = opened(data, machine)
    with store.session():
        copy = store.back_up(data / "backups", "manual")
        save(store, a(Kind.UNIT, label="sau khi sao lưu"))
    for file in data.glob("thidua.db*"):
        file.unlink()
    shutil.copyfile(copy, data / "thidua.db")
    me = reopened(data, machine)
    assert (me.epoch, me.notice, me.change_seq) == (2, "rolled_back", 2)
    assert me.parent_epoch_id == "00112233"
    assert reopened(data, machine) == me


def test_a_file_from_before_a_new_epoch_never_gets_that_epochs_number(
    data: Path, machine: Path
) -> None:
    shutil.copytree(data, data.with_name("kept"))
    store = opened(data, machine)
    with store.session():
        moved = store.begin_epoch("moved", "")
    shutil.rmtree(data)
    shutil.copytree(data.with_name("kept"), data)
    me = reopened(data, machine)
    assert (me.epoch, me.notice) == (3, "rolled_back")
    assert me.parent_epoch_id == moved.epoch_id


def test_an_older_file_in_which_nothing_had_changed_since_goes_on(
    data: Path, machine: Path
) -> None:
    store = opened(data, machine)
    with store.session():
        copy = store.back_up(data / "backups", "manual")
        store.work_as("Lò Văn Hà")
    for file in data.glob("thidua.db*"):
        file.unlink()
    shutil.copyfile(copy, data / "thidua.db")
    assert reopened(data, machine).epoch == 1


def test_a_mark_that_lags_behind_is_no_sign_of_anything(data: Path, machine: Path) -> None:
    stale = mark_file(machine, data).read_bytes()
    store = opened(data, None)  # As if the power went before each mark was written.
    with store.session():
        save(store, a(Kind.UNIT, label="y"))
    mark_file(machine, data).write_bytes(stale)
    assert reopened(data, machine).epoch == 1
    known = mark(data, machine)
    assert known is not None
    assert known.change_seq == 3


@pytest.mark.parametrize("torn", ["", "{", "[]", '{"epoch": true}', '{"epoch": "1"}', "\x00" * 80])
def test_a_mark_torn_by_a_power_cut_is_written_anew(data: Path, machine: Path, torn: str) -> None:
    mark_file(machine, data).write_text(torn, encoding="utf-8")
    assert reopened(data, machine).epoch == 1
    assert mark(data, machine) == DeviceMark("h07a", 1, "00112233", 2)


def test_a_machine_that_cannot_remember_holds_nobody_up(data: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.touch()
    for folder in (blocked, blocked / "machine"):
        store = opened(data, folder)
        with store.session():
            save(store, a(Kind.UNIT, label=str(folder)))
            assert store.identity().epoch == 1
            assert (store.device(), store.keeps_mark()) == (None, False)


def test_a_database_of_the_time_before_marks_is_not_suspected(
    tmp_path: Path, machine: Path
) -> None:
    store = opened(tmp_path, None)
    with store.session():
        found(store, None, a(Kind.UNIT))
        assert store.identity().marked == 0
        assert (store.device(), store.keeps_mark()) == (None, False)
    me = reopened(tmp_path, machine)
    assert (me.epoch, me.marked) == (1, 1)
    assert reopened(tmp_path, machine) == me


def test_a_mark_is_taken_from_the_day_an_office_is_founded(tmp_path: Path, machine: Path) -> None:
    store = opened(tmp_path, machine)
    assert mark(tmp_path, machine) is None
    with store.session():
        found(store)
        assert store.keeps_mark()
    assert mark(tmp_path, machine) == store_mark(tmp_path)


def store_mark(data: Path) -> DeviceMark:
    store = opened(data, None)
    with store.session():
        return store.identity().mark


def test_an_older_word_never_takes_the_place_of_a_newer_one(tmp_path: Path) -> None:
    memory = Memory(tmp_path / "machine", tmp_path)
    for change_seq in (5, 3):
        assert memory.take(DeviceMark("a", 1, "e", change_seq))
    assert memory.mark() == DeviceMark("a", 1, "e", 5)
    assert memory.take(DeviceMark("b", 2, "f", 3))
    assert memory.take(DeviceMark("a", 1, "e", 6))
    assert memory.mark() == DeviceMark("b", 2, "f", 3)
    assert [path.suffix for path in (tmp_path / "machine").iterdir()] == [".json"]


def test_an_epoch_the_machine_expected_is_its_own_though_no_mark_of_it_was_taken(
    data: Path, machine: Path
) -> None:
    store = opened(data, machine)
    with store.session():
        before = store.identity().mark
    memory, new = Memory(machine, data), DeviceMark("b", 2, "f", 2)
    memory.expect("f")
    assert memory.mark(new) == new
    assert memory.mark(before) == memory.mark() == before
    memory.take(DeviceMark(before.replica, 1, before.epoch_id, 9))
    assert memory.mark(new) == new
    memory.take(new)
    assert memory.mark(before) == new


def test_the_database_of_another_machine_in_this_ones_place_is_a_copy(
    data: Path, machine: Path, tmp_path: Path
) -> None:
    shutil.copytree(data, tmp_path / "other")
    there = opened(tmp_path / "other", tmp_path / "other machine", "there")
    with there.session():
        assert there.identity().epoch == 2
    shutil.rmtree(data)
    shutil.copytree(tmp_path / "other", data)
    me = reopened(data, machine)
    assert (me.epoch, me.notice) == (3, "copied")


def test_beside_a_portable_program_the_drive_may_have_another_letter(tmp_path: Path) -> None:
    names = []
    for drive in ("E", "F"):
        program = tmp_path / drive
        (program / "data").mkdir(parents=True)
        (program / "portable").touch()
        names.append(mark_file(program / "machine", program / "data").name)
    assert names[0] == names[1]
    (tmp_path / "E" / "portable").unlink()
    (tmp_path / "F" / "portable").unlink()
    assert len({mark_file(tmp_path / d / "machine", tmp_path / d / "data").name for d in "EF"}) == 2


def test_one_folder_has_one_mark_whatever_it_is_called(tmp_path: Path) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "also").symlink_to(tmp_path / "data")
    machine = tmp_path / "machine"
    assert mark_file(machine, tmp_path / "also") == mark_file(machine, tmp_path / "data")
    assert mark_file(machine, tmp_path / "x" / ".." / "data") == mark_file(
        machine, tmp_path / "data"
    )


WRITE = """
import sys
from pathlib import Path
from tests.builders import a, id_of, open_store, save
from thidua_desktop.domain.kinds import Kind
data, machine, name = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
store = open_store(data / "thidua.db", seed=name, machine=machine)
with store.session():
    for number in range(40):
        save(store, a(Kind.UNIT, id=id_of(Kind.UNIT, f"{name} {number}")))
"""


def test_two_programs_at_once_leave_one_database_and_a_mark_that_fits(
    data: Path, machine: Path
) -> None:
    programs = [
        subprocess.Popen([sys.executable, "-c", WRITE, str(data), str(machine), name], cwd=ROOT)
        for name in ("window", "command")
    ]
    assert [program.wait(60) for program in programs] == [0, 0]
    me = reopened(data, machine)
    assert (me.epoch, me.change_seq, me.notice) == (1, 82, "")
    assert mark(data, machine) == me.mark
    store = opened(data, machine)
    with store.session():
        rows = list(store.read.every(Kind.UNIT))
        assert len({row.stamp.dot for row in rows}) == len(rows) == 81
        assert len(store.read.since(Kind.UNIT, 2)) == 80


def test_two_programs_that_open_a_copy_at_once_both_work_on_under_new_names(
    data: Path, machine: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(data, copy)
    programs = [
        subprocess.Popen([sys.executable, "-c", WRITE, str(copy), str(machine), name], cwd=ROOT)
        for name in ("window", "command")
    ]
    assert [program.wait(60) for program in programs] == [0, 0]
    me = reopened(copy, machine)
    assert me.epoch in {2, 3}
    assert me.change_seq == 82
    store = opened(copy, machine)
    with store.session():
        actors = {row.stamp.actor for row in store.read.since(Kind.UNIT, 2)}
        assert actors <= {f"{own.replica}.{own.epoch}" for own in store.peers.own()[1:]}
        assert store.examine() == []


def test_who_copies_the_data_folder_does_not_copy_the_mark(tmp_path: Path) -> None:
    nothing: dict[str, str] = {}
    for platform in ("win32", "darwin", "linux"):
        environment = nothing | {
            "HOME": str(tmp_path),
            "LOCALAPPDATA": str(tmp_path / "local"),
            "XDG_STATE_HOME": "",
        }
        data = paths.data_folder("", environment, None, platform)
        machine = paths.machine_folder(environment, None, platform)
        assert not machine.is_relative_to(data)
        assert not data.is_relative_to(machine)


def test_a_portable_program_keeps_its_mark_beside_it(tmp_path: Path) -> None:
    assert paths.machine_folder({"HOME": "/h"}, tmp_path, "linux") == Path("/h/.local/state/ThiDua")
    (tmp_path / "portable").touch()
    assert paths.machine_folder({}, tmp_path) == tmp_path / "machine"
    assert paths.machine_folder({"THIDUA_MACHINE": "/m"}, tmp_path) == Path("/m").absolute()


def test_the_mark_says_nothing_of_the_office(data: Path, machine: Path) -> None:
    file = mark_file(machine, data)
    assert set(json.loads(file.read_text())) == {"replica", "epoch", "epoch_id", "change_seq"}
    assert os.sep not in file.stem
