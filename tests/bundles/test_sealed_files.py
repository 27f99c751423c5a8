"""A sealed file opens for the office it is for, and says of itself why it does not for others."""

import errno
import os
from pathlib import Path

import pytest

from tests.bundles.books import SEED, THEIR_SEED, read, written
from thidua_desktop.bundles.read import FileVerdict, look_at, read_manifest
from thidua_desktop.bundles.sealed import write_sealed
from thidua_desktop.bundles.signing import public, seal
from thidua_desktop.domain.errors import UserError
from thidua_desktop.texts.problems import sentence

KEY = public(THEIR_SEED)


@pytest.fixture
def sealed(tmp_path: Path) -> Path:
    return write_sealed(written(tmp_path), KEY)


def refused(path: Path, seed: bytes = THEIR_SEED) -> str:
    codes = set()
    for look in (read, look_at, read_manifest):
        with pytest.raises(UserError) as refusal:
            look(path, seed)
        codes |= {problem.code for problem in refusal.value.problems}
        assert "chưa rõ" not in sentence(refusal.value.problems[0])
    (code,) = codes
    return code


def test_it_takes_the_place_of_the_open_file(sealed: Path) -> None:
    assert list(sealed.parent.iterdir()) == [sealed]
    assert sealed.suffix == ".tdx"


def test_it_may_be_put_elsewhere_so_that_nothing_open_ever_lies_there(tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    path = write_sealed(written(tmp_path / "here"), KEY, stick)
    assert list(stick.iterdir()) == [path]
    assert list((tmp_path / "here").iterdir()) == []


def test_it_opens_for_whom_it_is(sealed: Path, tmp_path: Path) -> None:
    plain = written(tmp_path / "plain")
    parcel = read(sealed, THEIR_SEED)
    assert (parcel.verdict, parcel.key_state) == (FileVerdict.INTACT, "good")
    assert parcel.rows == read(plain.path).rows
    assert parcel.sha256 != read(plain.path).sha256
    assert read_manifest(sealed, THEIR_SEED) == plain.manifest


def test_its_first_line_tells_a_person_what_it_is(sealed: Path) -> None:
    head = sealed.read_bytes().partition(b"\n")[0].decode("ascii")
    assert head.startswith("TDX-SEALED/1 018c")
    assert "Tam" not in head


def test_nothing_of_the_rows_can_be_read_in_it(sealed: Path) -> None:
    data = sealed.read_bytes()
    assert b"PK" not in data[:200]
    assert b"xl/workbook" not in data


@pytest.mark.parametrize("seed", [b"", SEED, b"\3" * 32])
def test_for_others_it_stays_closed(seed: bytes, sealed: Path) -> None:
    assert refused(sealed, seed) == "sealed_not_for_us"


@pytest.mark.parametrize("place", [-1, 300, 5_000])
def test_a_changed_byte_is_damage(place: int, sealed: Path) -> None:
    data = bytearray(sealed.read_bytes())
    data[place] ^= 1
    sealed.write_bytes(data)
    assert refused(sealed) == "sealed_damaged"


def test_half_a_file_is_damage(sealed: Path) -> None:
    data = sealed.read_bytes()
    for length in (len(data) // 2, 140, 30, 11):
        sealed.write_bytes(data[:length])
        assert refused(sealed) == "sealed_damaged"


@pytest.mark.parametrize(
    "head", [b"TDX-SEALED/x", b"TDX-SEALED/1" + b" x" * 200, b"TDX-SEALED/1 \xff"]
)
def test_a_first_line_nobody_writes_is_damage(head: bytes, sealed: Path) -> None:
    sealed.write_bytes(head + b"\n" + sealed.read_bytes().partition(b"\n")[2])
    assert refused(sealed) == "sealed_damaged"


def test_a_box_of_a_newer_program_names_it(sealed: Path) -> None:
    sealed.write_bytes(sealed.read_bytes().replace(b"TDX-SEALED/1", b"TDX-SEALED/2", 1))
    assert refused(sealed) == "format_newer"


def test_the_name_of_the_file_does_not_matter(sealed: Path) -> None:
    other = sealed.rename(sealed.with_suffix(".xlsx"))
    assert read(other, THEIR_SEED).verdict is FileVerdict.INTACT


def test_what_is_in_the_box_is_judged_like_any_file(tmp_path: Path) -> None:
    head = b"TDX-SEALED/1 x y z\n"
    for inner, code in ((b"MZ", "not_a_workbook"), (b"PK\3\4", "file_damaged")):
        path = tmp_path / "a.tdx"
        path.write_bytes(head + seal(KEY, inner))
        assert refused(path) == code


def test_with_a_key_that_is_none_nothing_changes(tmp_path: Path) -> None:
    sent = written(tmp_path)
    with pytest.raises(UserError, match="key_unusable"):
        write_sealed(sent, "A" * 43)
    assert list(tmp_path.iterdir()) == [sent.path]


def test_a_full_disk_leaves_the_open_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    sent = written(tmp_path)

    def fail(_: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(UserError, match="disk_full"):
        write_sealed(sent, KEY)
    assert list(tmp_path.iterdir()) == [sent.path]
