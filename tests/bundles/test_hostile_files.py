"""Files that are no bundle, or mean harm, are refused by name before anything in them is read."""

import struct
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.bundles.books import read, rewritten, saved_again, written
from tests.bundles.samples import Watcher
from thidua_desktop.bundles import envelope, limits
from thidua_desktop.bundles.read import FileVerdict, read_bundle, read_manifest
from thidua_desktop.domain.errors import UserError

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)
REFUSALS = {"not_a_workbook", "file_damaged", "not_readable"}
SHEET_PART = "xl/worksheets/sheet2.xml"


def refused(path: Path) -> str:
    """Return the code with which a file is refused."""
    with pytest.raises(UserError) as refusal:
        read_bundle(path, Watcher())
    (problem,) = refusal.value.problems
    return problem.code


def outcome(path: Path) -> str:
    """Return the verdict on a file, or the code with which it is refused."""
    try:
        return read(path).verdict
    except UserError as refusal:
        return refusal.problems[0].code


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return written(tmp_path).path


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_a_workbook"),
        (b"<html>", "not_a_workbook"),
        (OLE, "password_or_old_xls"),
        (b"PK\x03\x04" + bytes(100), "file_damaged"),
        (b"PK\x05\x06" + bytes(18), "not_a_workbook"),
    ],
)
def test_what_is_no_workbook_is_told_apart(content: bytes, code: str, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert refused(path) == code


def test_a_file_that_is_gone_or_no_file_is_told_apart(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.xlsx") == "file_missing"
    assert refused(tmp_path) == "file_not_regular"


def test_a_workbook_of_someone_else_is_no_bundle(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = Workbook()
    book.create_sheet("HOAT_DONG").append(["row_id"])
    book.save(path)
    assert refused(path) == "not_a_bundle"
    with pytest.raises(UserError, match="not_a_bundle"):
        read_manifest(path)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9, 0.99])
def test_a_file_cut_short_is_damaged(share: float, bundle: Path) -> None:
    data = bundle.read_bytes()
    bundle.write_bytes(data[: int(len(data) * share)])
    assert refused(bundle) == "file_damaged"


def test_flipped_bits_never_pass_unnoticed(bundle: Path) -> None:
    data = bundle.read_bytes()
    for place in range(40, len(data), len(data) // 60):
        damaged = bytearray(data)
        damaged[place] ^= 0x10
        bundle.write_bytes(bytes(damaged))
        assert outcome(bundle) in {"intact", "resaved", "edited"} | REFUSALS


def _append(name: str, data: bytes = b"x") -> Callable[[Path], None]:
    def change(path: Path) -> None:
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr(name, data)

    return change


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("xl/vbaProject.bin", "package_active_content"),
        ("xl/externalLinks/externalLink1.xml", "package_active_content"),
        ("xl/embeddings/oleObject1.bin", "package_active_content"),
        ("xl/activeX/activeX1.xml", "package_active_content"),
        ("xl/connections.xml", "package_active_content"),
        ("../evil.xml", "package_path_unsafe"),
        ("/etc/evil.xml", "package_path_unsafe"),
        ("xl\\evil.xml", "package_path_unsafe"),
        ("XL/WORKBOOK.XML", "package_names_repeated"),
    ],
)
def test_parts_that_have_no_place_in_a_bundle(name: str, code: str, bundle: Path) -> None:
    _append(name)(bundle)
    assert refused(bundle) == code


def test_two_parts_of_one_name(bundle: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        _append(SHEET_PART)(bundle)
    assert refused(bundle) == "package_names_repeated"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_document_types(encoding: str, bundle: Path) -> None:
    text = '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    _append("xl/odd.xml", text.encode(encoding))(bundle)
    assert refused(bundle) == "package_doctype"


def test_a_part_that_inflates_without_end(bundle: Path) -> None:
    _append("xl/media/bomb.xml", bytes(11 * limits.MEGABYTE))(bundle)
    rewritten(bundle, lambda _, data: data)
    assert refused(bundle) == "package_inflates_too_far"


def test_encrypted_parts(bundle: Path) -> None:
    data = bytearray(bundle.read_bytes())
    at = data.index(b"PK\x01\x02") + 8
    data[at] |= 1
    bundle.write_bytes(bytes(data))
    assert refused(bundle) == "package_encrypted"


def test_a_large_file(bundle: Path) -> None:
    with bundle.open("r+b") as file:
        file.truncate(limits.MOST_BYTES + 1)
    assert refused(bundle) == "file_too_large"


def _entries(count: int, size: int = 10, packed: int = 10) -> list[zipfile.ZipInfo]:
    entries = [zipfile.ZipInfo("[Content_Types].xml")]
    entries += [zipfile.ZipInfo(f"xl/{number}.xml") for number in range(count - 1)]
    for number, entry in enumerate(entries):
        entry.file_size, entry.compress_size = size, packed
        entry.header_offset = number * packed
    return entries


@pytest.mark.parametrize(
    ("good", "bad", "code"),
    [
        (
            _entries(limits.MOST_PARTS),
            _entries(limits.MOST_PARTS + 1),
            "package_too_many_parts",
        ),
        (
            _entries(1, limits.MOST_PART_BYTES, limits.MEGABYTE),
            _entries(1, limits.MOST_PART_BYTES + 1, limits.MEGABYTE),
            "package_inflates_too_far",
        ),
        (
            _entries(2, limits.MOST_INFLATED_BYTES // 2, limits.MEGABYTE),
            _entries(3, limits.MOST_INFLATED_BYTES // 3 + 1, limits.MEGABYTE),
            "package_inflates_too_far",
        ),
        (
            _entries(1, limits.RATIO_FROM_BYTES, 1),
            _entries(1, limits.RATIO_FROM_BYTES + 1, 1),
            "package_inflates_too_far",
        ),
    ],
)
def test_each_limit_holds_exactly(
    good: list[zipfile.ZipInfo], bad: list[zipfile.ZipInfo], code: str
) -> None:
    envelope.check_directory(good, 10**9)
    with pytest.raises(UserError, match=code):
        envelope.check_directory(bad, 10**9)


def test_parts_that_share_their_bytes() -> None:
    entries = _entries(3)
    entries[2].header_offset = entries[1].header_offset + 1
    with pytest.raises(UserError, match="package_inflates_too_far"):
        envelope.check_directory(entries, 10**9)


def test_a_directory_that_lies_about_a_size(bundle: Path) -> None:
    with zipfile.ZipFile(bundle) as archive:
        large = max(archive.infolist(), key=lambda entry: entry.file_size)
    data = bytearray(bundle.read_bytes())
    at = data.index(large.filename.encode(), data.index(b"PK\x01\x02")) - 46
    data[at + 24 : at + 28] = struct.pack("<I", 100)
    bundle.write_bytes(bytes(data))
    assert refused(bundle) in {"file_damaged", "not_readable"}


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("xl/workbook.xml", b"<sheets>", b"<sheet>"),
        ("xl/workbook.xml", b'sheetId="1"', b'sheetId="one"'),
        ("xl/styles.xml", b"<fonts", b"<fints"),
        ("docProps/custom.xml", b"<vt:lpwstr", b"<vt:lpwstr x='"),
        (SHEET_PART, b'r="A3"', b'r="3A"'),
        (SHEET_PART, b's="', b's="9'),
        (SHEET_PART, b'<row r="3"', b'<row r="three"'),
        (SHEET_PART, b't="inlineStr"', b't="s"'),
    ],
)
def test_odd_xml_is_not_readable_and_never_a_crash(
    part: str, old: bytes, new: bytes, bundle: Path
) -> None:
    hits = []

    def spoil(name: str, data: bytes) -> bytes:
        hits.append(name == part and old in data)
        return data.replace(old, new) if name == part else data

    rewritten(bundle, spoil)
    assert any(hits)
    assert outcome(bundle) in {"edited", "resaved", "not_readable"}


def test_too_many_sheets(bundle: Path) -> None:
    def add(book: Workbook) -> None:
        for number in range(limits.MOST_SHEETS):
            book.create_sheet(f"S{number}")

    assert refused(saved_again(bundle, add)) == "too_many_sheets"


def test_a_cell_at_the_far_corner_costs_no_time(bundle: Path) -> None:
    def far(name: str, data: bytes) -> bytes:
        cell = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
        return data.replace(b"</sheetData>", cell) if name == SHEET_PART else data

    parcel = read(rewritten(bundle, far))
    assert len(parcel.rows) == 9
    assert parcel.verdict is FileVerdict.RESAVED


def test_a_lying_size_hides_no_rows(bundle: Path) -> None:
    def lie(name: str, data: bytes) -> bytes:
        if not name.startswith("xl/worksheets/"):
            return data
        start = data.find(b"<dimension ref=")
        end = data.find(b"/>", start)
        return data if start < 0 else data[:start] + b'<dimension ref="A1" ' + data[end:]

    assert len(read(rewritten(bundle, lie)).rows) == 9


def test_a_file_that_cannot_be_read_says_so(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: Path) -> bytes:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "read_bytes", fail)
    assert refused(bundle) == "file_unreadable"


def test_the_bytes_given_back_are_the_files(bundle: Path) -> None:
    data = envelope.contents(bundle)
    assert data == bundle.read_bytes()
    assert zipfile.is_zipfile(BytesIO(data))
