"""Pages handed to a printer: what is asked, what is remembered, what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.window.paper_house import PRINTERS, Spooler
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.paper import Column, Letterhead, Paper, Row, Table
from thidua_desktop.printing.pdf import pdf_bytes
from thidua_desktop.printing.print_job import Duplex, Printer
from thidua_desktop.services.printing import Printing, Wanted
from thidua_desktop.services.progress import Silent
from thidua_desktop.services.reports.report import Params
from thidua_desktop.services.settings import Preferences, Settings

FONTS = Path(__file__).parents[3] / "assets" / "fonts"


@pytest.fixture(scope="module")
def pdf() -> bytes:
    """Return three pages."""
    rows = tuple(Row((number, "Hội nghị")) for number in range(90))
    table = Table((Column("STT", 20), Column("Việc", 145)), rows)
    return pdf_bytes(Paper(Letterhead(("A",)), "B", "C", (table,)), FONTS)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def system() -> Spooler:
    return Spooler()


@pytest.fixture
def printing(pdf: bytes, settings: Settings, system: Spooler) -> Printing:
    reports: Any = SimpleNamespace(pdf=lambda *_asked: pdf)
    return Printing(reports, settings, system)


def refused(error: pytest.ExceptionInfo[UserError]) -> list[tuple[str, str]]:
    return [(one.code, one.field) for one in error.value.problems]


def test_the_default_printer_is_taken_until_another_was_used(
    printing: Printing, pdf: bytes, settings: Settings
) -> None:
    assert printing.wanted({}, 3).printer == "CANON"
    printing.send(pdf, "Báo cáo", Wanted("HP1", duplex="long"), Silent())
    assert printing.wanted({}, 3) == Wanted("HP1", duplex="long")
    kept = settings.read()
    assert (kept.printer, kept.duplex) == ("HP1", "long")


def test_a_printer_that_is_gone_is_not_offered_again(settings: Settings) -> None:
    settings.write(Preferences(printer="GONE", duplex="sideways"))
    resting = Printer("OLD", "OLD", default=True, accepts=False)
    found: Any = Printing(SimpleNamespace(), settings, Spooler((resting, PRINTERS[0])))  # type: ignore[arg-type]
    assert found.usual(found.printers()) == Wanted("HP1")


def test_everything_that_cannot_be_read_is_said_at_once(printing: Printing) -> None:
    with pytest.raises(UserError) as error:
        printing.wanted({"printer": "HP1", "pages": "9", "copies": "hai"}, 3)
    assert refused(error) == [("pages_beyond", "pages"), ("copies_out_of_range", "copies")]


@pytest.mark.parametrize("copies", ["0", "100", "-1", "1,5", "²", "1e2"])
def test_copies_are_a_number_within_reason(printing: Printing, copies: str) -> None:
    with pytest.raises(UserError) as error:
        printing.wanted({"printer": "HP1", "copies": copies}, 3)
    assert refused(error) == [("copies_out_of_range", "copies")]


def test_the_pages_asked_for_reach_the_printer(
    printing: Printing, system: Spooler, pdf: bytes
) -> None:
    wanted = printing.wanted(
        {"printer": "HP1", "pages": "2-", "copies": " 2 ", "duplex": "short"}, 3
    )
    done = printing.send(pdf, "Báo cáo tháng", wanted, Silent())
    (job, places) = system.jobs[0]
    assert places == [1, 2]
    assert (job.title, job.copies, job.duplex) == ("Báo cáo tháng", 2, Duplex.SHORT)
    assert (done.printer, done.job, done.pages, done.copies) == (
        "Máy in phòng Nội vụ",
        "HP1-1",
        2,
        2,
    )
    assert not job.path.exists()


def test_a_printer_nobody_knows_is_refused_by_name(printing: Printing, pdf: bytes) -> None:
    with pytest.raises(UserError) as error:
        printing.send(pdf, "x", Wanted("NOWHERE"), Silent())
    assert refused(error) == [("printer_unknown", "printer")]


def test_a_failed_job_is_not_remembered(
    printing: Printing, system: Spooler, pdf: bytes, settings: Settings
) -> None:
    system.fails = True
    with pytest.raises(UserError) as error:
        printing.send(pdf, "x", Wanted("HP1"), Silent())
    assert refused(error) == [("print_failed", "")]
    assert settings.read().printer == ""


def test_an_unproven_way_has_to_be_asked_for(
    pdf: bytes, settings: Settings, system: Spooler
) -> None:
    system.proven = False
    printing: Any = Printing(SimpleNamespace(), settings, system)  # type: ignore[arg-type]
    assert not printing.direct
    with pytest.raises(UserError) as error:
        printing.send(pdf, "x", Wanted("HP1"), Silent())
    assert refused(error) == [("printing_direct_off", "")]
    printing.send(pdf, "x", Wanted("HP1"), Silent(), direct=True)
    printing.print_directly(direct=True)
    assert printing.direct
    printing.send(pdf, "x", Wanted("HP1"), Silent())
    assert len(system.jobs) == 2


def test_a_report_and_a_file_are_printed_alike(
    printing: Printing, system: Spooler, pdf: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "biểu 01.pdf"
    path.write_bytes(pdf)
    printing.print_file(path, {}, Silent())
    printing.print_report("activity-summary", Params(), {"pages": "1"}, Silent())
    (by_file, all_pages), (by_report, first) = system.jobs
    assert (by_file.title, all_pages) == ("biểu 01", [0, 1, 2])
    assert (by_report.title, first) == ("Tổng hợp hoạt động phong trào", [0])
    with pytest.raises(UserError) as error:
        printing.print_file(tmp_path / "no.pdf", {}, Silent())
    assert refused(error) == [("pdf_unreadable", "")]


def test_what_another_program_version_wrote_of_printing_does_no_harm(settings: Settings) -> None:
    settings._path.write_text(
        json.dumps({"direct_printing": "yes", "printer": 5, "duplex": "long", "tray": 2}),
        encoding="utf-8",
    )
    kept = settings.read()
    assert (kept.direct_printing, kept.printer, kept.duplex) == (False, "", "long")
    assert kept.others == {"tray": 2}
    settings.write(kept)
    assert json.loads(settings._path.read_text("utf-8"))["tray"] == 2
