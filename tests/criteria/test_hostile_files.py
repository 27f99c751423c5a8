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


@pytest.mark.parametrize(
    ("headings", "name", "font"),
    [
        (
            ("STT", "N\u00e9i dung ti\u00aau ch\u00dd", "\u00a7i\u00d3m t\u00e8i \u00aea"),
            "Kinh t\u00d5",
            "TCVN3 (ABC)",
        ),
        (("TT", "Ti\u00aau ch\u00dd", "\u00a7i\u00d3m chu\u00c8n"), "Thu", "TCVN3 (ABC)"),
        (
            ("STT", "No\u00e4i dung tie\u00e2u ch\u00ed", "\u00d1ie\u00e5m to\u00e1i \u00f1a"),
            "Kinh te\u00e1",
            "VNI Windows",
        ),
        (("STT", "TIE\u00c2U CH\u00cd", "\u00d1IE\u00c5M CHUA\u00c5N"), "Thu", "VNI Windows"),
    ],
)
def test_a_table_in_an_old_font_is_told_how_to_become_readable(
    tmp_path: Path, headings: tuple[str, ...], name: str, font: str
) -> None:
    path = saved(tmp_path / "a.xlsx", headings, ("I", name, 10))
    with pytest.raises(UserError) as refusal:
        read_criteria(path)
    (problem,) = refusal.value.problems
    assert problem.code == "criteria_font_old"
    assert font in sentence(problem)
    assert "Unicode" in sentence(problem)


@pytest.mark.parametrize("name", ["a.ods", "a.xlsx"])
def test_an_open_document_is_to_be_saved_as_xlsx(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", "<x/>")
    assert refused(path) == "criteria_file_ods"


def test_an_open_document_that_is_not_there_is_missed(tmp_path: Path) -> None:
    assert refused(tmp_path / "a.ods") == "file_missing"
