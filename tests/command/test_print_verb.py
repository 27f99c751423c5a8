"""print: a report, or a file, on a real printer of the tests' own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command.conftest import Desk
from tests.printing.queues import TRAY, PrintHouse, needs_queue, print_house
from thidua_desktop.printing.pages import PdfPages
from thidua_desktop.texts import command_print as said


@pytest.fixture(scope="module")
def house() -> Iterator[PrintHouse]:
    with print_house() as house:
        house.add("PDF", "-D", "Máy in phòng Nội vụ")
        yield house


def collected(house: PrintHouse, job: str) -> tuple[bytes, str]:
    """Wait for a job whose paper does not say whose it is; return it, and what was noted."""
    number = job.rpartition("-")[2]
    house.until(lambda: job in house.ask("lpstat", "-W", "completed", "-o"))
    paper = max(TRAY.glob(f"*-job_{number}.pdf"), key=lambda path: path.stat().st_mtime)
    found = paper.read_bytes()
    paper.unlink()
    lines = (house.folder / "log" / "page").read_text("utf-8").splitlines()
    return found, next(line for line in lines if line.startswith(f"{number}|"))


class TestWithoutPrinters:
    @pytest.fixture(autouse=True)
    def _nowhere(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("CUPS_SERVER", str(tmp_path / "nobody"))

    def test_it_says_that_there_is_none(self, district: Desk) -> None:
        for words in (("--printers",), ("activity-summary",)):
            assert district("print", *words, "--json").reasons == [("printers_missing", "")]

    def test_a_report_nobody_knows_is_refused(self, district: Desk) -> None:
        assert district("print", "x", "--json").reasons == [("report_unknown", "")]

    def test_a_file_that_is_not_there_is_refused(self, district: Desk, tmp_path: Path) -> None:
        done = district("print", tmp_path / "x.pdf", "--json")
        assert done.reasons == [("pdf_unreadable", "")]

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [
            ((), said.NOTHING_NAMED),
            (("--printers", "activity-summary"), said.PRINTERS_ALONE),
            (("--printers", "--copies", "2"), said.PRINTERS_ALONE),
            (("x.pdf", "--period", "2024/N"), "--period"),
            (("activity-summary", "--bloc", "x"), "--bloc"),
            (("activity-summary", "--duplex", "both"), "--duplex"),
        ],
    )
    def test_what_does_not_go_together_is_wrong_usage(
        self, district: Desk, words: tuple[str, ...], sentence: str
    ) -> None:
        done = district("print", *words)
        assert done.code == 2
        assert sentence in done.err


@needs_queue
class TestOnARealQueue:
    @pytest.fixture(autouse=True)
    def _there(self, house: PrintHouse, monkeypatch: pytest.MonkeyPatch) -> None:
        for name, value in house.environment.items():
            monkeypatch.setenv(name, value)

    def test_the_printers_are_listed(self, district: Desk) -> None:
        (one,) = district.ask("print", "--printers")
        assert (one["name"], one["title"], one["accepts"]) == ("PDF", "Máy in phòng Nội vụ", True)
        assert "Máy in phòng Nội vụ" in district("print", "--printers").out

    def test_a_report_comes_out_as_it_is_saved(
        self, district: Desk, house: PrintHouse, tmp_path: Path
    ) -> None:
        target = tmp_path / "biểu 04.pdf"
        asked = ("activity-summary", "--period", "2024/N")
        district.ask("report", *asked, "--out", target)
        done = district.ask("print", *asked, "--printer", "PDF")
        paper, _noted = collected(house, done["job"])
        with PdfPages(target) as saved, PdfPages(paper) as printed:
            assert printed.count == saved.count == done["pages"]

    def test_pages_of_a_file_come_out_once_each(
        self, district: Desk, house: PrintHouse, tmp_path: Path
    ) -> None:
        target = tmp_path / "kế hoạch; quý 1.pdf"
        district.ask("report", "launch-plan", "--out", target)
        done = district.ask("print", target, "--pages", "2, 1-1", "--duplex", "long")
        assert (done["printer"], done["pages"], done["copies"]) == ("Máy in phòng Nội vụ", 2, 1)
        paper, noted = collected(house, done["job"])
        with PdfPages(paper) as printed:
            assert printed.count == 2
        assert "two-sided-long-edge" in noted

    def test_a_page_that_is_not_there_is_refused(self, district: Desk) -> None:
        done = district("print", "activity-summary", "--pages", "99", "--json")
        assert done.reasons == [("pages_beyond", "pages")]
