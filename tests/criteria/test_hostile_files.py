"""Files that are no workbook, or mean harm, are refused in a sentence, as bundles are."""

import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.bundles.books import written
from tests.criteria.books import FILES, HEADINGS, saved
from thidua_desktop.bundles import limits
from thidua_desktop.bundles.criteria_book import read_criteria
from thidua_desktop.bundles.criteria_sheet import MOST_LINES
from thidua_desktop.domain.errors import UserError
from thidua_desktop.texts.problems import sentence

OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(600)


def refused(path: Path) -> str:
    with pytest.raises(UserError) as refusal:
        read_criteria(path)
    (problem,) = refusal.value.problems
    assert "gói" not in sentence(problem)
    return problem.code


@pytest.fixture
def table(tmp_path: Path) -> Path:
    return saved(tmp_path / "a.xlsx", HEADINGS, ("I", "Kinh tế", 10))


def added(path: Path, name: str, data: bytes = b"x") -> None:
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, data)


def replaced(path: Path, part: str, old: bytes, new: bytes) -> None:
    """Write the workbook again with other bytes in one of its parts."""
    with zipfile.ZipFile(path) as archive:
        parts = {entry.filename: archive.read(entry) for entry in archive.infolist()}
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "not_a_workbook"),
        (b"STT,Ti\xc3\xaau ch\xc3\xad,\xc4\x90i\xe1\xbb\x83m", "not_a_workbook"),
        (OLE, "criteria_file_old"),
        (b"PK\x03\x04" + bytes(100), "criteria_file_unreadable"),
    ],
)
def test_an_old_xls_renamed_and_other_files_are_told_apart(
    tmp_path: Path, content: bytes, code: str
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(content)
    assert refused(path) == code


@pytest.mark.parametrize(
    ("part", "code"),
    [
        ("xl/vbaProject.bin", "criteria_file_active"),
        ("xl/externalLinks/externalLink1.xml", "criteria_file_active"),
        ("../evil.xml", "criteria_file_unsafe"),
    ],
)
def test_macros_and_links_out_of_the_file(table: Path, part: str, code: str) -> None:
    added(table, part)
    assert refused(table) == code


def test_a_part_that_inflates_without_end(table: Path) -> None:
    added(table, "xl/media/bomb.xml", bytes(11 * limits.MEGABYTE))
    assert refused(table) == "criteria_file_unsafe"


def test_a_document_type(table: Path) -> None:
    added(table, "xl/odd.xml", b'<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    assert refused(table) == "criteria_file_unsafe"


def test_a_file_cut_short(table: Path) -> None:
    table.write_bytes(table.read_bytes()[:-200])
    assert refused(table) == "criteria_file_unreadable"


def test_a_sheet_that_is_broken_xml(table: Path) -> None:
    replaced(table, "xl/worksheets/sheet1.xml", b"<sheetData>", b"<sheetData><row><c>")
    assert refused(table) == "criteria_file_unreadable"


def test_cells_merged_over_the_whole_sheet_cost_nothing(table: Path) -> None:
    merged = b'</sheetData><mergeCells count="1"><mergeCell ref="A3:XFD1048576"/></mergeCells>'
    replaced(table, "xl/worksheets/sheet1.xml", b"</sheetData>", merged)
    assert [row.code for row in read_criteria(table).rows] == ["I"]


def test_a_cell_at_the_end_of_the_world_is_not_waited_for(tmp_path: Path) -> None:
    book = Workbook()
    book.active.append(HEADINGS)
    book.active.append(("I", "Kinh tế", 10))
    book.active.cell(1_048_576, 1, "x")
    book.active.cell(3, 16_384, "x")
    book.save(tmp_path / "a.xlsx")
    found = read_criteria(tmp_path / "a.xlsx")
    assert [row.code for row in found.rows] == ["I"]


def test_a_dimension_that_lies_is_not_believed(table: Path) -> None:
    replaced(table, "xl/worksheets/sheet1.xml", b'ref="A1:D2"', b'ref="A1:XFD1048576"')
    assert [row.code for row in read_criteria(table).rows] == ["I"]


def test_a_bundle_of_another_office_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="criteria_file_is_bundle"):
        read_criteria(written(tmp_path).path)


def test_a_sheet_far_too_long_for_a_table(tmp_path: Path) -> None:
    rows = ((number, "Chi", 1) for number in range(MOST_LINES + 1))
    assert refused(saved(tmp_path / "a.xlsx", HEADINGS, *rows)) == "criteria_sheet_long"


def test_flipped_bits_are_refused_or_read_never_more(tmp_path: Path) -> None:
    data = (FILES / "bang-b.xlsx").read_bytes()
    path = tmp_path / "a.xlsx"
    for place in range(30, len(data), len(data) // 80):
        damaged = bytearray(data)
        damaged[place] ^= 0x10
        path.write_bytes(bytes(damaged))
        with suppress(UserError):
            read_criteria(path)
