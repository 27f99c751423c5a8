"""What happens to sticks and folders: pulled, full, read-only, held by another program, taken."""

import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from unittest.mock import patch

import pytest

from tests.faults.failing import Fault, How
from tests.faults.loop import Loop, attempt
from thidua_desktop.bundles import files


@pytest.fixture(autouse=True)
def _hurried() -> Iterator[None]:
    """Do not wait for other programs to let go of a file."""
    with patch.object(files, "_WAITS", (0.0, 0.0)):
        yield


def events_on_stick(loop: Loop) -> list[str]:
    """Return everything the deed does to the stick, reading included."""
    loop.place.put_back()
    watch = Fault(0, How.PULLED, loop.place.stick)
    assert attempt(loop.place, loop.deed.act, watch) == ""
    return watch.seen


def struck(loop: Loop, number: int, how: How, under: Path | None = None) -> str:
    """Have something happen, below a folder; the office is as before, or has taken a number."""
    loop.place.put_back()
    said = attempt(loop.place, loop.deed.act, Fault(number, how, under))
    # Reading is no step; of an export the first is to take a number, and it ends with a note.
    assert loop.known.states.index(loop.place.dump()) < max(1, loop.deed.steps), number
    return said


def done_again(loop: Loop) -> None:
    """Make sure that it is done when all is well again, and nothing is left of the mishap."""
    assert attempt(loop.place, loop.deed.act, Fault()) == ""
    loop.place.check_tidy()
    for name in loop.place.on_stick():
        if name not in loop.before:
            loop.place.check_file(name)
    assert loop.place.said() == loop.known.said


@pytest.mark.parametrize("name", ["export", "export, sealed", "receipt"])
def test_a_stick_pulled_at_any_moment_is_said_and_the_next_file_clears_up(
    name: str, tmp_path: Path
) -> None:
    loop = Loop(name, tmp_path)
    events = events_on_stick(loop)
    renamed = max(number for number, what in enumerate(events, 1) if what.startswith("rename"))
    assert events[renamed:], "nothing is read back"
    # Every moment from the last blocks on, and a few before.
    for number in (1, 2, *range(3, renamed - 3, 15), *range(max(1, renamed - 3), len(events) + 1)):
        said = struck(loop, number, How.PULLED, loop.place.stick)
        assert said == "write_failed", (number, events[number - 1])
        assert loop.place.said()["ledger"] == [
            line for line in loop.known.said["ledger"] if line[0] == "in"
        ]
        if number % 3 == 0 or number >= renamed:
            done_again(loop)


def test_a_stick_pulled_while_it_is_read_is_said_and_nothing_is_changed(tmp_path: Path) -> None:
    loop = Loop("import, new rows", tmp_path)
    events = events_on_stick(loop)
    for number in range(1, len(events) + 1):
        assert struck(loop, number, How.PULLED, loop.place.stick) == "file_unreadable", number
        loop.place.check_tidy()
        assert not (loop.place.data / "backups").exists()
    done_again(loop)


@pytest.mark.parametrize("name", ["export", "export, sealed", "template"])
def test_a_target_open_in_another_program_is_said(name: str, tmp_path: Path) -> None:
    loop = Loop(name, tmp_path)
    assert struck(loop, 1, How.HELD, loop.place.stick) == "target_open_elsewhere"
    loop.place.check_tidy()
    assert loop.place.on_stick() == loop.before
    done_again(loop)


def test_a_target_that_is_held_for_a_moment_is_waited_for(tmp_path: Path) -> None:
    loop = Loop("export", tmp_path)
    loop.place.put_back()
    replace, tried = Path.replace, list[Path]()

    def held(part: Path, target: Path) -> Path:
        tried.append(target)
        if len(tried) == 1:
            raise PermissionError(13, "a virus scanner reads it")
        return replace(part, target)

    with patch.object(Path, "replace", held), closing(loop.place.office()) as office:
        assert attempt(loop.place, loop.deed.act, Fault(), office) == ""
    assert loop.place.said() == loop.known.said
    loop.place.check_tidy()


@pytest.mark.parametrize("name", ["export", "export, sealed", "export, several parts", "template"])
def test_a_folder_that_cannot_be_written_is_said(name: str, tmp_path: Path) -> None:
    loop = Loop(name, tmp_path)
    assert struck(loop, 1, How.READ_ONLY, loop.place.stick) == "folder_not_writable"
    loop.place.check_tidy()
    assert loop.place.on_stick() == loop.before
    done_again(loop)


@pytest.mark.parametrize("name", ["inbox", "backups"])
def test_a_data_folder_that_cannot_be_written_is_said_and_nothing_is_taken(
    name: str, tmp_path: Path
) -> None:
    loop = Loop("import, new rows", tmp_path)
    expected = {"inbox": "database_read_only", "backups": "backup_failed"}[name]
    assert struck(loop, 1, How.READ_ONLY, loop.place.data / name) == expected
    loop.place.check_tidy()
    done_again(loop)


def test_a_target_whose_name_is_taken_by_a_folder_is_said(tmp_path: Path) -> None:
    loop = Loop("export", tmp_path)
    (name,) = loop.known.stick
    for taken in (name, f"{name}.part"):
        loop.place.put_back()
        (loop.place.stick / taken / "in it").mkdir(parents=True)
        assert attempt(loop.place, loop.deed.act, Fault()) == "write_failed"
        assert loop.place.on_stick() == {}
        assert loop.known.states.index(loop.place.dump()) == 1
        # The next file has the next number, and so another name.
        assert attempt(loop.place, loop.deed.act, Fault()) == ""
        assert len(loop.place.on_stick()) == 1


def test_a_file_of_that_name_stays_as_it_was_until_the_new_one_is_whole(tmp_path: Path) -> None:
    loop = Loop("export", tmp_path)
    (name,) = loop.known.stick
    for number, event in enumerate(loop.known.events, 1):
        if event.split()[0] in {"fsync", "rename"} and event.endswith("stick"):
            loop.place.put_back()
            (loop.place.stick / name).write_text("một tệp cũ", encoding="utf-8")
            assert attempt(loop.place, loop.deed.act, Fault(number)) == "write_failed"
            assert (loop.place.stick / name).read_text(encoding="utf-8") == "một tệp cũ"
            loop.place.check_tidy()


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    loop = Loop("export", tmp_path)
    loop.place.put_back()
    shutil.rmtree(loop.place.stick)
    assert attempt(loop.place, loop.deed.act, Fault()) == "folder_missing"
    loop.place.stick.mkdir()
    done_again(loop)


def test_what_others_have_half_written_is_left_alone(tmp_path: Path) -> None:
    loop = Loop("export", tmp_path)
    loop.place.put_back()
    ours, *others = ["TD_106_12_NOP_20240101_0001_ab12.xlsx.part", "TD_110_x.part", "tep.part"]
    for left in (ours, *others):
        (loop.place.stick / left).touch()
    assert attempt(loop.place, loop.deed.act, Fault()) == ""
    assert {*loop.place.on_stick()} == {*others, *loop.known.stick}


def test_a_disk_that_is_full_before_the_copy_that_precedes_an_import(tmp_path: Path) -> None:
    loop = Loop("import, new rows", tmp_path)
    of_copy = [n for n, event in enumerate(loop.known.events, 1) if event.endswith("backups")]
    assert {loop.known.events[n - 1].split()[0] for n in of_copy} >= {"copy", "fsync", "rename"}
    for number in of_copy:
        assert struck(loop, number, How.FULL) == "disk_full"
        loop.place.check_tidy()
        assert list((loop.place.data / "backups").glob("*")) == []
    done_again(loop)
