import errno
import importlib
import os
import pkgutil
import sys
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from openpyxl import load_workbook

from thidua_desktop.domain.errors import Cancelled, UserError
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services import reports as package
from thidua_desktop.services.office import Office
from thidua_desktop.services.progress import Silent
from thidua_desktop.services.reports.catalogue import REPORTS, Reports
from thidua_desktop.services.reports.report import Params, Report
from thidua_desktop.texts.report_problems import REPORTS as SENTENCES

SUMMARY = "activity-summary"
SHEET = "score-sheet"
H1 = Params(period="2024/H1")


def pdf_text(path: Path) -> str:
    document = pypdfium2.PdfDocument(path)
    try:
        pages = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return " ".join(" ".join(pages).split())


def cells(path: Path) -> list[list[object]]:
    book = load_workbook(path)
    try:
        return [list(row) for row in book.active.iter_rows(values_only=True)]
    finally:
        book.close()


def code_of(reports: Reports, key: str, target: Path) -> str:
    with pytest.raises(UserError) as refusal:
        reports.write(key, H1, target, Silent())
    (problem,) = refusal.value.problems
    return problem.code


@pytest.fixture
def busy(office: Office) -> None:
    raw = {"type": "HOI_NGHI", "title": "Hội nghị phát động", "day": "05/02/2024"}
    figures = {"measure": "CUOC", "participants": "1250", "cost": "8500000"}
    office.records.save(Kind.ACTIVITY, {**raw, **figures, "campaigns": ["PT-2024-002"]})
    sheet = office.scoring.open_sheet("F", "2024/H1").value.id
    (criterion,) = office.records.every(Kind.CRITERION, code="I.3")
    office.scoring.enter(sheet, criterion.id, {"result": "1085", "target": "1100"})


@pytest.mark.usefixtures("busy")
def test_the_summary_reads_back_from_both_kinds_of_file(reports: Reports, tmp_path: Path) -> None:
    pdf, xlsx = tmp_path / "bieu-04.pdf", tmp_path / "bieu-04.XLSX"
    assert reports.write(SUMMARY, H1, pdf, Silent()) == pdf
    text = pdf_text(pdf)
    assert "TỔNG HỢP HOẠT ĐỘNG PHONG TRÀO" in text
    assert "HUYỆN TAM ĐƯỜNG" in text
    assert "1 Hội nghị, họp cuộc 1 1 1.250 8.500.000" in text
    assert "Thủ trưởng đơn vị" in text
    reports.write(SUMMARY, H1, xlsx, Silent())
    rows = [row for row in cells(xlsx) if row[1] == "Hội nghị, họp"]
    assert rows[0][:7] == ["1", "Hội nghị, họp", "cuộc", 1, 1, 1250, 8_500_000]


@pytest.mark.usefixtures("busy")
def test_the_score_sheet_reads_back_from_both_kinds_of_file(
    reports: Reports, tmp_path: Path
) -> None:
    pdf, xlsx = tmp_path / "bieu-02a.pdf", tmp_path / "bieu-02a.xlsx"
    reports.write(SHEET, Params(), pdf, Silent())
    text = pdf_text(pdf)
    assert "BẢNG CHẤM ĐIỂM THI ĐUA" in text
    assert "I.3 Giải quyết việc làm 8 1.085 7,89" in text
    assert "Tổng điểm 100 15,89" in text
    reports.write(SHEET, Params(), xlsx, Silent())
    rows = [row for row in cells(xlsx) if row[0] == "I.3"]
    assert rows[0][2:5] == [8, 1085, 7.89]


def test_an_unknown_report_is_refused_with_those_there_are(reports: Reports) -> None:
    with pytest.raises(UserError) as refusal:
        reports.paper("horoscope", Params())
    (problem,) = refusal.value.problems
    assert problem.code == "report_unknown"
    assert problem.params["choices"] == ", ".join(one.key for one in REPORTS)


def test_only_files_it_can_write_are_promised(reports: Reports, tmp_path: Path) -> None:
    assert code_of(reports, SUMMARY, tmp_path / "bieu.odt") == "report_suffix_unknown"
    assert code_of(reports, SUMMARY, tmp_path / "bieu") == "report_suffix_unknown"
    assert code_of(reports, SUMMARY, tmp_path / "gone" / "bieu.pdf") == "folder_missing"
    assert not (tmp_path / "gone").exists()


def test_a_target_that_is_a_folder_is_refused(reports: Reports, tmp_path: Path) -> None:
    (tmp_path / "bieu.xlsx").mkdir()
    refusals = {"write_failed", "target_open_elsewhere"}  # The system decides which.
    assert code_of(reports, SUMMARY, tmp_path / "bieu.xlsx") in refusals
    assert [path.name for path in tmp_path.glob("bieu*")] == ["bieu.xlsx"]


@pytest.mark.parametrize("name", ["bieu.pdf", "bieu.xlsx"])
def test_a_file_open_elsewhere_stays_as_it_was(
    reports: Reports, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / name
    target.write_bytes(b"old")

    def held(_: Path, __: Path) -> None:
        raise PermissionError(13, "held by another program")

    monkeypatch.setattr(Path, "replace", held)
    assert code_of(reports, SUMMARY, target) == "target_open_elsewhere"
    assert target.read_bytes() == b"old"
    assert list(tmp_path.glob("*.part")) == []


@pytest.mark.parametrize("name", ["bieu.pdf", "bieu.xlsx"])
def test_a_stick_that_takes_no_files_is_told_in_a_sentence(
    reports: Reports, tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def locked(self: Path, mode: str = "r", *rest: Any, **more: Any) -> Any:
        if self.suffix == ".part":
            raise OSError(errno.EROFS, "Read-only file system")
        return opened(self, mode, *rest, **more)

    monkeypatch.setattr(Path, "open", locked)
    assert code_of(reports, SUMMARY, tmp_path / name) == "folder_not_writable"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="needs /dev/full")
def test_a_full_disk_is_said_to_be_full(reports: Reports, tmp_path: Path) -> None:
    target = tmp_path / "bieu.pdf"
    target.write_bytes(b"old")
    (tmp_path / f"bieu.pdf.{os.getpid()}.part").symlink_to("/dev/full")
    assert code_of(reports, SUMMARY, target) == "disk_full"
    assert target.read_bytes() == b"old"


@pytest.mark.usefixtures("busy")
@pytest.mark.parametrize("name", ["bieu.pdf", "bieu.xlsx"])
def test_who_stops_the_writing_keeps_the_older_file(
    reports: Reports, tmp_path: Path, name: str
) -> None:
    class Stopped:
        def step(self, done: int, total: int) -> None:
            assert 0 < done <= total
            raise Cancelled

    target = tmp_path / name
    target.write_bytes(b"old")
    with pytest.raises(Cancelled):
        reports.write(SUMMARY, H1, target, Stopped())
    assert target.read_bytes() == b"old"
    assert list(tmp_path.glob("*.part")) == []


def test_every_report_is_in_the_catalogue_under_a_key_of_its_own(reports: Reports) -> None:
    written = []
    for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
        report = getattr(importlib.import_module(module.name), "REPORT", None)
        if isinstance(report, Report):
            written.append(report.key)
    assert sorted(written) == sorted(report.key for report in REPORTS)
    assert len({report.title for report in REPORTS}) == len(REPORTS)
    assert reports.all() == REPORTS


def test_every_refusal_of_a_report_ends_as_a_sentence() -> None:
    assert all(sentence.endswith(".") for sentence in SENTENCES.values())
