"""A bundle appears whole or not at all, and the same data makes the same file."""

import errno
import os
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.bundles.books import read, written
from tests.bundles.samples import Watcher, a_manifest, an_activity, named, some_rows
from thidua_desktop.bundles import files
from thidua_desktop.bundles.container import pack
from thidua_desktop.bundles.read import read_bundle
from thidua_desktop.bundles.write import file_name, write_bundle
from thidua_desktop.domain.errors import Cancelled, UserError
from thidua_desktop.domain.kinds import Kind

MANY = {Kind.ACTIVITY: [an_activity(str(number)) for number in range(300)]}


@pytest.fixture
def scratch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return the folder for passing files; whatever happens, it is empty afterwards."""
    folder = tmp_path / "scratch"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    yield folder
    assert list(folder.iterdir()) == []


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def refused(folder: Path) -> str:
    with pytest.raises(UserError) as refusal:
        write_bundle(folder, a_manifest(), some_rows(), named, Watcher())
    return refusal.value.problems[0].code


def test_the_name_tells_from_whom_to_whom_and_which() -> None:
    manifest = a_manifest(sender_code="Xã Đ-1/2", seq=7)
    assert file_name(manifest) == "TD_XAD-12_12_NOP_20240331_0007_4830.xlsx"
    assert file_name(a_manifest(receiver_code="")).startswith("TD_106_X_NOP_")


def test_the_same_data_makes_the_same_bytes(tmp_path: Path) -> None:
    first, second = written(tmp_path / "a").path, written(tmp_path / "b").path
    with zipfile.ZipFile(first) as one, zipfile.ZipFile(second) as two:
        assert [(e.filename, e.CRC) for e in one.infolist()] == [
            (e.filename, e.CRC) for e in two.infolist()
        ]
    assert first.read_bytes() == second.read_bytes()


def test_nothing_but_the_bundle_is_left(stick: Path, scratch: Path) -> None:
    assert scratch.exists()
    path = written(stick).path
    assert list(stick.iterdir()) == [path]


def test_a_bundle_without_rows_is_a_bundle(stick: Path) -> None:
    parcel = read(written(stick, {Kind.ACTIVITY: []}).path)
    assert parcel.rows == ()
    assert parcel.manifest.sheets == {}


def test_progress_is_told_row_by_row_and_never_beyond_the_end(stick: Path) -> None:
    watcher = Watcher()
    write_bundle(stick, a_manifest(), MANY, named, watcher)
    assert [done for done, _ in watcher.calls] == [0, 100, 200]
    assert {total for _, total in watcher.calls} == {300}


@pytest.mark.parametrize("step", range(3))
def test_stopping_at_any_step_leaves_nothing(step: int, stick: Path, scratch: Path) -> None:
    assert scratch.exists()
    with pytest.raises(Cancelled):
        write_bundle(stick, a_manifest(), MANY, named, Watcher(stop_at=step))
    assert list(stick.iterdir()) == []


def test_stopping_while_reading_is_possible(stick: Path) -> None:
    path = written(stick, MANY).path
    watcher = Watcher(stop_at=2)
    with pytest.raises(Cancelled):
        read_bundle(path, watcher)
    assert watcher.calls == [(0, 300), (100, 300)]


def test_a_folder_that_is_gone(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone") == "folder_missing"


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EACCES, "folder_not_writable"),
        (errno.EROFS, "folder_not_writable"),
        (errno.EIO, "write_failed"),
        (errno.ENODEV, "write_failed"),
    ],
)
def test_what_the_system_says_is_told_in_our_words(
    number: int, code: str, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "fsync", fail)
    assert refused(stick) == code
    assert list(stick.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="files have no limit of their own there")
@pytest.mark.parametrize("room", [1, 2_000, 9_000])
def test_a_disk_that_fills_up_on_the_way(room: int, stick: Path) -> None:
    import resource  # noqa: PLC0415

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        assert refused(stick) == "disk_full"
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(stick.iterdir()) == []


def test_a_target_open_in_a_spreadsheet_is_waited_for_and_then_named(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited: list[float] = []

    def locked(*_: Any) -> None:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", locked)
    target = stick / "a.xlsx"
    with (
        pytest.raises(UserError, match="target_open_elsewhere"),
        files.appearing(target, waited.append) as file,
    ):
        file.write(b"x")
    assert 2 < sum(waited) < 3
    assert list(stick.iterdir()) == []


def test_a_virus_scanner_that_lets_go_is_waited_for(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace = Path.replace
    waited: list[float] = []

    def locked_at_first(path: Path, target: Path) -> Path:
        if len(waited) < 2:
            raise PermissionError(errno.EACCES, "in use")
        return replace(path, target)

    monkeypatch.setattr(Path, "replace", locked_at_first)
    with files.appearing(stick / "a.xlsx", waited.append) as file:
        file.write(b"x")
    assert (stick / "a.xlsx").read_bytes() == b"x"


def test_a_pulled_stick_is_not_called_a_locked_folder() -> None:
    error = PermissionError(errno.EACCES, "The device is not ready")
    error.winerror = 21  # type: ignore[attr-defined]
    assert files.refusal(error, Path("a.xlsx")).problems[0].code == "write_failed"


def test_a_stick_that_keeps_something_else_is_found_out(
    stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def flip(book: Any, file: Any, moment: Any) -> None:
        pack(book, file, moment)
        file.seek(2_000)
        file.write(b"\0\0\0\0")

    monkeypatch.setattr("thidua_desktop.bundles.write.pack", flip)
    assert refused(stick) == "write_failed"
    assert list(stick.iterdir()) == []


def test_a_stick_that_gives_back_another_bundle_is_found_out(
    stick: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = written(tmp_path / "other", MANY).path.read_bytes()

    def swap(book: Any, file: Any, moment: Any) -> None:
        pack(book, file, moment)
        file.seek(0)
        file.truncate()
        file.write(other)

    monkeypatch.setattr("thidua_desktop.bundles.write.pack", swap)
    assert refused(stick) == "write_failed"


def test_an_older_bundle_of_the_same_name_stays_until_the_new_one_is_whole(stick: Path) -> None:
    path = written(stick).path
    before = path.read_bytes()
    with pytest.raises(Cancelled):
        write_bundle(stick, a_manifest(), MANY, named, Watcher(stop_at=2))
    assert path.read_bytes() == before


@pytest.mark.parametrize("year", [1970, 1979, 2108, 2150])
def test_a_computer_whose_clock_is_far_off_still_writes_a_file(tmp_path: Path, year: int) -> None:
    manifest = a_manifest(made_at=f"{year}-01-01T08:00:00+07:00")
    path = write_bundle(tmp_path, manifest, some_rows(), named, Watcher()).path
    parcel = read(path)
    assert (parcel.verdict, parcel.manifest.made_at) == ("intact", manifest.made_at)
