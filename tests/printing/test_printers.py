"""Jobs reach a real printer: the pages asked for, as often and on the sides asked for."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.printing.papers import FONTS, a_report, a_score_table, a_wide_table
from tests.printing.queues import PrintHouse, needs_queue, print_house
from thidua_desktop.domain.errors import UserError
from thidua_desktop.domain.paper import Annex
from thidua_desktop.printing.pages import PdfPages
from thidua_desktop.printing.pdf import write_pdf
from thidua_desktop.printing.printers import Duplex, Job, printers, send
from thidua_desktop.texts.problems import sentence

pytestmark = needs_queue

TITLE = "Báo cáo sơ kết 6 tháng – xã Mường Kim"


def quiet(_done: int, _total: int) -> None:
    """Hear of progress and say nothing."""


@pytest.fixture(scope="module")
def house() -> Iterator[PrintHouse]:
    with print_house() as house:
        house.add("PDF", "-D", "Máy in phòng Nội vụ")
        house.add("TANG_2")
        yield house


@pytest.fixture(autouse=True)
def _there(house: PrintHouse, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in house.environment.items():
        monkeypatch.setenv(name, value)


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return five pages, the last one landscape, under a name that a shell would trip over."""
    target = tmp_path_factory.mktemp("in thử") / "-Báo cáo; quý 1 $HOME.pdf"
    annex = Annex("Phụ lục", (a_wide_table(5),), landscape=True)
    write_pdf(replace(a_report(a_score_table(60)), annexes=(annex,)), target, FONTS)
    return target


@pytest.fixture
def job(house: PrintHouse, report: Path) -> Job:
    return Job(report, "PDF", f"{house.token} {TITLE}")


def ink(pages: PdfPages, place: int) -> float:
    """Return how much of a page is dark."""
    data = pages.picture(place, 1).data
    return sum(dot < 128 for dot in data) / len(data)


def reach(pages: PdfPages, place: int) -> tuple[int, int, int, int]:
    """Return how far the ink of a page reaches: left, top, right, bottom, in points."""
    dots = pages.picture(place, 1)
    rows = [dots.data[start:][: dots.width] for start in range(0, len(dots.data), dots.width)]
    inked = [number for number, row in enumerate(rows) if min(row) < 128]
    spots = [place for row in rows for place, dot in enumerate(row) if dot < 128]
    return min(spots), inked[0], max(spots), inked[-1]


def refused(job: Job) -> UserError:
    with pytest.raises(UserError) as refusal:
        send(job, quiet)
    return refusal.value


def test_the_whole_file_comes_out_page_by_page(house: PrintHouse, job: Job, report: Path) -> None:
    heard: list[tuple[int, int]] = []
    name = send(job, lambda done, total: heard.append((done, total)))
    paper, noted = house.printed(name)
    with PdfPages(paper) as printed, PdfPages(report) as meant:
        assert printed.count == meant.count == 5
        for place in range(5):
            assert printed.size(place) == pytest.approx(meant.size(place), abs=1)
            assert ink(printed, place) == pytest.approx(ink(meant, place), rel=0.5)
        assert printed.find("STT") == meant.find("STT")
    assert noted == ["5", job.title, "A4", "one-sided"]
    assert heard == [(0, 5), (5, 5)]


def test_only_the_pages_asked_for_come_out(house: PrintHouse, job: Job, report: Path) -> None:
    paper, _ = house.printed(send(replace(job, pages=((2, 3), (5, 5))), quiet))
    with PdfPages(paper) as printed, PdfPages(report) as meant:
        assert printed.count == 3
        for place, source in enumerate((1, 2, 4)):
            assert ink(printed, place) == pytest.approx(ink(meant, source), rel=0.5)


def test_a_landscape_page_lies_on_its_side_and_loses_nothing(house: PrintHouse, job: Job) -> None:
    paper, _ = house.printed(send(replace(job, pages=((5, 5),)), quiet))
    with PdfPages(paper) as printed, PdfPages(job.path) as meant:
        assert printed.size(0) == pytest.approx((842, 595), abs=1)
        assert reach(printed, 0) == pytest.approx(reach(meant, 4), abs=2)


def test_copies_sides_and_a_vietnamese_title_reach_the_printer(house: PrintHouse, job: Job) -> None:
    _, noted = house.printed(send(replace(job, copies=2, duplex=Duplex.LONG), quiet))
    # The fifth page and the first of the next copy do not share a sheet.
    assert noted == ["12", job.title, "A4", "two-sided-long-edge"]
    _, noted = house.printed(send(replace(job, copies=3, pages=((2, 2),)), quiet))
    assert noted == ["3", job.title, "A4", "one-sided"]
    _, noted = house.printed(send(replace(job, duplex=Duplex.SHORT), quiet))
    assert noted[3] == "two-sided-short-edge"


def test_a_title_that_no_queue_could_take_is_made_plain(house: PrintHouse, job: Job) -> None:
    name = send(replace(job, title=f"{house.token}\n-o raw\x07\t" + "Thi đua " * 60), quiet)
    _, noted = house.printed(name)
    assert noted[1].startswith(f"{house.token} -o raw Thi đua Thi đua")
    assert noted[1].endswith("…")


def test_printers_are_listed_with_what_their_owner_calls_them(house: PrintHouse) -> None:
    house.ask("lpadmin", "-d", "PDF")
    first, second = printers()
    assert (first.name, first.title, first.default) == ("PDF", "Máy in phòng Nội vụ", True)
    assert (second.name, second.title, second.default) == ("TANG_2", "TANG_2", False)
    assert first.accepts
    assert second.accepts


def test_a_printer_that_is_not_there_is_named_with_those_that_are(job: Job) -> None:
    (problem,) = refused(replace(job, printer="LASER")).problems
    assert problem.code == "printer_unknown"
    assert "“LASER”" in sentence(problem)
    assert "PDF, TANG_2" in sentence(problem)


@pytest.mark.parametrize("how", ["cupsdisable", "cupsreject"])
def test_a_printer_at_rest_is_not_given_a_job_that_would_lie_there(
    house: PrintHouse, job: Job, how: str
) -> None:
    house.add("NGHI", "-D", "Máy tầng 3")
    house.ask(how, "-r", "Đang thay mực", "NGHI")
    (problem,) = refused(replace(job, printer="NGHI")).problems
    house.ask("lpadmin", "-x", "NGHI")
    assert problem.code == "printer_refuses"
    assert "Máy tầng 3" in sentence(problem)
    assert "Mở tệp PDF" in sentence(problem)
    if how == "cupsreject":  # the other command's reason is kept for the printer's owner
        assert "Đang thay mực" in sentence(problem)


def test_a_scheduler_that_stopped_is_said_and_nothing_hangs(
    job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    with print_house() as other:
        other.add("PDF")
        monkeypatch.setenv("CUPS_SERVER", other.environment["CUPS_SERVER"])
        assert [printer.name for printer in printers()] == ["PDF"]
        other.stop()
        (problem,) = refused(job).problems
    assert problem.code == "printers_missing"


def test_a_machine_with_no_printer_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    with print_house() as other:
        monkeypatch.setenv("CUPS_SERVER", other.environment["CUPS_SERVER"])
        with pytest.raises(UserError, match="printers_missing"):
            printers()


def test_a_file_that_is_no_pdf_never_reaches_the_printer(job: Job, tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_text("Kính gửi", "utf-8")
    for name in ("a.pdf", "b.pdf"):
        (problem,) = refused(replace(job, path=tmp_path / name)).problems
        assert problem.code == "pdf_unreadable"
        assert name in sentence(problem)


def test_pages_beyond_the_last_are_refused_before_anything_is_sent(job: Job) -> None:
    (problem,) = refused(replace(job, pages=((4, 6),))).problems
    assert (problem.code, dict(problem.params)) == ("pages_beyond", {"page": "6", "count": "5"})


@pytest.mark.parametrize("copies", [0, -1, 100])
def test_copies_stay_within_what_anybody_means(job: Job, copies: int) -> None:
    assert refused(replace(job, copies=copies)).problems[0].code == "copies_out_of_range"
