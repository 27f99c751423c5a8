"""Files that are no bundle, or mean harm, are refused by name before anything is believed."""

import os
import sys
import time
import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.bundles.books import read, rewritten, written
from tests.bundles.hostile import (
    CASES,
    OLE,
    Case,
    described,
    in_sheet,
    more_rows,
    replaced,
    sheet_of,
    zipped,
)
from tests.bundles.samples import Watcher
from thidua_desktop.bundles import envelope
from thidua_desktop.bundles.frame import frame_of
from thidua_desktop.bundles.package import Package
from thidua_desktop.bundles.read import read_bundle, read_manifest
from thidua_desktop.bundles.template_read import read_template
from thidua_desktop.domain.errors import Problem, UserError
from thidua_desktop.texts.problems import sentence

SHEET_PART = "xl/worksheets/sheet2.xml"
REFUSALS = {case_code for case in CASES.values() for case_code in case.codes} | {"not_a_bundle"}
VERDICTS = {"intact", "resaved", "edited", "not_authentic"}
_PATIENCE = 5.0


def refusal(path: Path) -> Problem:
    """Return why a file is refused."""
    with pytest.raises(UserError) as raised:
        read_bundle(path, Watcher())
    (problem,) = raised.value.problems
    return problem


def refused(path: Path) -> str:
    """Return the code with which a file is refused."""
    return refusal(path).code


def outcome(path: Path) -> str:
    """Return the verdict on a file, or the code with which it is refused."""
    try:
        return read(path).verdict
    except UserError as error:
        return error.problems[0].code


@pytest.fixture(scope="module")
def honest(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return written(tmp_path_factory.mktemp("honest")).path.read_bytes()


@pytest.fixture
def bundle(honest: bytes, tmp_path: Path) -> Path:
    path = tmp_path / "gói.xlsx"
    path.write_bytes(honest)
    return path


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_it_is_refused_by_name_at_once_and_told_what_to_do(
    case: Case, honest: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "gói.xlsx"
    path.write_bytes(case.make(honest))
    began = time.process_time()
    problem = refusal(path)
    assert time.process_time() - began < _PATIENCE
    assert problem.code in case.codes
    said = sentence(problem)
    assert "…" not in said
    assert "Hãy" in said


def test_a_file_that_is_gone_or_no_file_is_told_apart(tmp_path: Path) -> None:
    assert refused(tmp_path / "none.xlsx") == "file_missing"
    assert refused(tmp_path) == "file_not_regular"
    (tmp_path / "file").write_bytes(b"")
    assert refused(tmp_path / "file" / "a.xlsx") == "file_missing"


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such files there")
def test_pipes_and_devices_are_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.xlsx")
    assert refused(tmp_path / "pipe.xlsx") == "file_not_regular"
    assert refused(Path("/dev/zero")) == "file_not_regular"
    (tmp_path / "link.xlsx").symlink_to("/dev/zero")
    assert refused(tmp_path / "link.xlsx") == "file_not_regular"


def test_a_workbook_of_someone_else_is_no_bundle(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    book = Workbook()
    book.create_sheet("HOAT_DONG").append(["row_id"])
    book.save(path)
    assert refused(path) == "not_a_bundle"
    with pytest.raises(UserError, match="not_a_bundle"):
        read_manifest(path)


def test_flipped_bits_never_pass_unnoticed(bundle: Path) -> None:
    data = bundle.read_bytes()
    for place in range(40, len(data), len(data) // 120):
        damaged = bytearray(data)
        damaged[place] ^= 0x10
        bundle.write_bytes(bytes(damaged))
        assert outcome(bundle) in VERDICTS | REFUSALS


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
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


@pytest.mark.parametrize("size", [b"A1", b"A1:XFD1048576", b"B2:C3", b"'A1:XFD1048576'"])
def test_a_lying_size_hides_no_rows(size: bytes, honest: bytes, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(BytesIO(honest)) as archive:
        sheet = archive.read(sheet_of(honest))
    start = sheet.index(b"<dimension ref=")
    end = sheet.index(b">", start) + 1
    path.write_bytes(in_sheet(honest, sheet[start:end], b'<dimension ref="%b"/>' % size))
    assert len(read(path).rows) == len(read(_saved(tmp_path, honest)).rows)


@pytest.mark.parametrize(
    "tail",
    [
        b'<row r="1048576" ht="15"/>',
        b'<row r="1048576" ht="15"></row>',
        b'<row r="99"><c r="A99" s="1"/><c r="XFD99" s="1" /></row>',
    ],
)
def test_looks_of_empty_cells_far_away_are_nothing(
    tail: bytes, honest: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(more_rows(honest, tail))
    parcel = read(path)
    assert parcel.problems == ()
    assert len(parcel.rows) == len(read(_saved(tmp_path, honest)).rows)


@pytest.mark.parametrize("again", ["stored", "described"])
def test_honest_zips_of_other_programs_are_read(again: str, honest: bytes, tmp_path: Path) -> None:
    with zipfile.ZipFile(BytesIO(honest)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    made = zipped(parts, zipfile.ZIP_STORED) if again == "stored" else described(honest)
    assert outcome(_saved(tmp_path, made)) == "resaved"


def test_formulas_and_merged_cells_are_told_with_their_place(honest: bytes, tmp_path: Path) -> None:
    merged = b'</sheetData><mergeCells count="1"><mergeCell ref="B3:C4"/></mergeCells>'
    made = in_sheet(honest, b"</sheetData>", merged)
    parcel = read(_saved(tmp_path, made))
    told = [p for p in parcel.problems if p.code == "cells_merged"]
    assert [(p.row, p.found) for p in told] == [(3, "B3:C4"), (4, "B3:C4")][: len(told)]
    assert told
    assert all("B3:C4" in sentence(problem) for problem in told)
    assert parcel.verdict == "edited"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (b'<row r="1048576"><c r="A1048576"><v>1</v></c></row>', "cells_far_below"),
        (b'<row r="900"><c r="XFD900"><v>1</v></c></row>', "cell_too_far"),
        (b'<row r="900"><c r="A900"><f>RTD("a","b")</f><v>1</v></c></row>', "formula_reaches_out"),
        (b'<row r="900"><!-- a --><c r="A900"><v>1</v></c></row>', "sheet_hidden_markup"),
    ],
)
def test_a_template_is_looked_through_as_well(row: bytes, code: str) -> None:
    golden = Path(__file__).parents[1] / "templates" / "golden"
    honest = next(iter(sorted(golden.glob("*.xlsx")))).read_bytes()
    part = frame_of(Package(honest)).sheets["HOAT_DONG"]
    made = replaced(honest, part, b"</sheetData>", row + b"</sheetData>")
    with pytest.raises(UserError, match=code):
        read_template(made)


def test_a_file_that_cannot_be_read_says_so(bundle: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", fail)
    assert refused(bundle) == "file_unreadable"


def test_the_bytes_given_back_are_the_files(bundle: Path) -> None:
    assert envelope.contents(bundle) == bundle.read_bytes()


def test_the_name_of_the_file_is_in_what_is_said(tmp_path: Path) -> None:
    path = tmp_path / "quý I.xlsx"
    path.write_bytes(OLE)
    assert "quý I.xlsx" in sentence(refusal(path))


def _saved(folder: Path, data: bytes) -> Path:
    path = folder / "again.xlsx"
    path.write_bytes(data)
    return path
