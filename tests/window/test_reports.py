"""Reports read, found in, saved and printed, by keys where a person has only keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.window.conftest import ScriptedAsks, Until
from tests.window.paper_house import Spooler, with_printers
from tests.window.typist import Typist
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.domain.paper import Column, Letterhead, Paper, Row, Table
from thidua_desktop.printing.pages import PdfPages
from thidua_desktop.printing.pdf import pdf_bytes
from thidua_desktop.services.office import Office
from thidua_desktop.texts import report_screen as words
from thidua_desktop.ui.window import Program

Open = Callable[[Office], Program]


def go(program: Program) -> Any:
    assert program.frame is not None
    program.frame.go("reports")
    program.root.update()
    return program.frame.screen("reports")


def shows(screen: Any, key: str) -> Callable[[], bool]:
    """Say whether the pages of a report are there."""
    return lambda: bool(
        screen.presenter.report.key == key
        and not screen.preview.presenter.building
        and screen.preview.pages.place.count
    )


def turn(screen: Any, until: Until, key: str) -> None:
    """Choose a report in the list and wait for its pages."""
    keys = [one.key for one in screen.presenter._reports]
    screen.side.list.select(keys.index(key), tell=True)
    until(shows(screen, key))


@pytest.fixture
def system() -> Spooler:
    return Spooler()


@pytest.fixture
def program(open_program: Open, office: Office, system: Spooler) -> Program:
    return open_program(with_printers(office, system))


@pytest.fixture
def screen(program: Program, until: Until) -> Any:
    found = go(program)
    until(lambda: not found.preview.presenter.building)
    return found


@pytest.fixture
def typist(program: Program) -> Typist:
    return Typist(program.root)


@pytest.fixture
def opened(screen: Any) -> list[Path]:
    """Note what is opened with the system's programs, in place of opening it."""
    paths: list[Path] = []
    desk = replace(screen.presenter._desk, show=paths.append)
    screen.presenter.output._desk = desk
    return paths


def test_the_first_report_is_there_as_it_is_printed_when_the_screen_opens(screen: Any) -> None:
    place = screen.preview.pages.place
    assert place.count >= 1
    assert screen.preview.pages.drawn >= 1
    page = screen.preview.pages._stack.box(0)
    assert abs(page[2] - screen.preview.pages.canvas.winfo_width()) < 40


def test_keys_go_through_the_list_and_through_the_pages(
    screen: Any, typist: Typist, until: Until
) -> None:
    turn(screen, until, "activity-summary")
    screen.side.list.tree.focus_force()
    typist.press("Up")
    until(lambda: screen.presenter.report.key != "activity-summary")
    typist.press("Down")
    until(shows(screen, "activity-summary"))
    pages = screen.preview.pages
    pages.canvas.focus_force()
    count = pages.place.count
    assert count >= 2
    typist.press("End")
    assert pages.place.page == count - 1
    typist.press("Home")
    assert pages.place.page == 0
    before = pages.canvas.canvasy(0)
    typist.press("Next")
    assert pages.canvas.canvasy(0) > before
    typist.press("Prior", "Down", "Up")
    assert pages.canvas.canvasy(0) == before


def test_pages_grow_and_shrink_by_keys_and_fit_again(
    screen: Any, typist: Typist, until: Until
) -> None:
    turn(screen, until, "activity-summary")
    pages = screen.preview.pages
    pages.canvas.focus_force()
    fitted = pages.place.percent
    typist.press("Control-plus")
    assert pages.place.percent > fitted
    typist.press("Control-minus", "Control-minus")
    assert pages.place.percent < fitted
    typist.press("Control-0")
    assert pages.place.percent == fitted
    pages.full()
    assert pages.place.percent == 100


def test_a_page_is_gone_to_by_its_number(screen: Any, typist: Typist, until: Until) -> None:
    turn(screen, until, "activity-summary")
    pages = screen.preview.pages
    screen.preview.number.focus_force()
    typist.clear("2")
    typist.press("Return")
    assert pages.place.page == 1
    typist.clear("999")
    typist.press("Return")
    assert pages.place.page == pages.place.count - 1
    typist.clear("abc")
    typist.press("Return")
    assert screen.preview.number.get() == str(pages.place.count)


def test_words_are_found_in_pages_without_their_marks(
    screen: Any, typist: Typist, until: Until, program: Program
) -> None:
    turn(screen, until, "activity-summary")
    typist.press("Control-f")
    assert typist.holder is screen.preview.search.entry
    typist.type("phong trao")
    found = screen.preview._found
    until(lambda: "trên" in str(found.cget("text")) and "…" not in str(found.cget("text")))
    first = str(found.cget("text"))
    assert first.startswith("1 trên ")
    typist.press("Return")
    assert str(found.cget("text")).startswith("2 trên ")
    typist.press("Shift-Return")
    assert str(found.cget("text")) == first
    assert screen.preview.pages._marks
    typist.clear("không hề có chữ này")
    until(lambda: str(found.cget("text")) == words.NOT_FOUND)
    typist.press("Escape")
    program.root.update()
    assert str(found.cget("text")) == ""
    assert not screen.preview.pages._marks


def test_only_the_pages_in_view_are_drawn_of_a_long_report(
    screen: Any, until: Until, office: Office
) -> None:
    columns = (Column("STT", 20), Column("Việc", 145))
    table = Table(columns, tuple(Row((number, "x")) for number in range(3000)))
    paper = Paper(Letterhead(("A",)), "B", "C", (table,))
    pages = screen.preview.pages
    pages.show(PdfPages(pdf_bytes(paper, office.places.fonts)))
    assert pages.place.count > 60
    for share in range(0, 100, 7):
        pages.go(pages.place.count * share // 100)
        until(lambda: pages._timer is None)
    assert pages.drawn < 20


def test_another_period_gives_other_pages(screen: Any, until: Until, program: Program) -> None:
    turn(screen, until, "activity-summary")
    before = screen.preview.presenter.drawn.paper.subject
    year = next(p for p in program.office.records.every(Kind.PERIOD, year=2024, type="NAM"))
    screen.side.given["period"].set(year.id)
    screen.side.given["period"]._changed()
    assert screen.preview.presenter.building
    until(shows(screen, "activity-summary"))
    assert screen.preview.presenter.drawn.paper.subject != before
    assert screen.presenter._given["period"] == year.id


def test_what_the_program_takes_by_itself_is_said(screen: Any, until: Until) -> None:
    turn(screen, until, "activity-summary")
    assert str(screen.side._notes["unit"]._text) == words.asked("Huyện Tam Đường")
    screen.side.given["unit"].set(screen.presenter._resolved.unit)
    screen.side.given["unit"]._changed()
    until(shows(screen, "activity-summary"))
    assert str(screen.side._notes["unit"]._text) == ""


def test_pages_follow_what_is_written_elsewhere(
    screen: Any, until: Until, program: Program
) -> None:
    turn(screen, until, "activity-summary")
    before = screen.preview.presenter.drawn.pdf
    assert program.frame is not None
    program.frame.go("activities")
    raw = {"type": "LAO_DONG", "title": "Ra quân", "day": "05/11/2024"}
    records = program.office.records
    program.operations.now(
        lambda: records.save(Kind.ACTIVITY, raw), lambda _outcome: None, lambda _problems: None
    )
    assert not program.operations.busy  # Nobody looks at the pages now.
    go(program)
    until(shows(screen, "activity-summary"))
    assert screen.preview.presenter.drawn.pdf != before


def test_a_report_that_cannot_be_drawn_up_says_why_in_the_place_of_its_pages(
    screen: Any, until: Until, program: Program
) -> None:
    turn(screen, until, "score-sheet")
    year = program.office.records.every(Kind.PERIOD, year=2024, type="NAM")[0]
    other = program.office.records.choices(Kind.UNIT, "Mường Tè")[0][0]
    for name, id_ in (("period", year.id), ("unit", other)):
        screen.side.given[name].set(id_)
        screen.side.given[name]._changed()
    until(lambda: not screen.preview.presenter.building)
    problem = str(screen.preview._problem.cget("text"))
    assert problem.startswith(words.NOT_DRAWN)
    assert "chưa có phiếu chấm điểm" in problem
    assert not screen.preview.pages.frame.winfo_ismapped()
    assert screen.buttons["print"].instate(["disabled"])
    turn(screen, until, "activity-summary")
    assert screen.buttons["print"].instate(["!disabled"])


def test_files_are_saved_in_three_formats_under_a_name_that_says_what_they_are(
    screen: Any, asks: ScriptedAsks, until: Until, program: Program, tmp_path: Path
) -> None:
    turn(screen, until, "activity-summary")
    for suffix, head in ((".pdf", b"%PDF"), (".docx", b"PK"), (".xlsx", b"PK")):
        target = tmp_path / f"tong-hop{suffix}"
        asks.will(target)
        screen.buttons[suffix].invoke()
        until(lambda: not program.operations.busy)
        assert target.read_bytes().startswith(head)
        assert "tong-hop-hoat-dong" in asks.heard[-1]
    assert screen.side._foot.winfo_ismapped()


def test_ctrl_s_on_the_pages_saves_them(
    screen: Any, asks: ScriptedAsks, until: Until, program: Program, tmp_path: Path, typist: Typist
) -> None:
    turn(screen, until, "activity-summary")
    asks.will(tmp_path / "bao-cao.pdf")
    screen.preview.pages.canvas.focus_force()
    typist.press("Control-s")
    until(lambda: not program.operations.busy)
    assert (tmp_path / "bao-cao.pdf").exists()


def test_word_never_opens_over_a_text_that_was_opened_before(
    screen: Any, until: Until, program: Program, opened: list[Path]
) -> None:
    turn(screen, until, "activity-summary")
    for _time in range(2):
        screen.buttons["open_word"].invoke()
        until(lambda: not program.operations.busy)
    first, second = opened
    assert first != second
    assert first.parent == second.parent == program.office.places.data / "in-an"
    assert first.exists()
    assert second.exists()


def test_the_pages_are_opened_with_the_system_s_program(
    screen: Any, until: Until, program: Program, opened: list[Path]
) -> None:
    turn(screen, until, "activity-summary")
    screen.buttons["open_pdf"].invoke()
    until(lambda: not program.operations.busy)
    assert [path.suffix for path in opened] == [".pdf"]
    assert opened[0].read_bytes().startswith(b"%PDF")


def test_a_system_without_a_program_for_the_file_says_where_it_lies(
    screen: Any, until: Until, program: Program, asks: ScriptedAsks
) -> None:
    def nobody(_path: Path) -> None:
        raise OSError(1155, "no association")

    screen.presenter.output._desk = replace(screen.presenter._desk, show=nobody)
    turn(screen, until, "activity-summary")
    screen.buttons["open_word"].invoke()
    until(lambda: not program.operations.busy)
    assert words.NO_PROGRAM_TITLE in asks.heard[-1]
    assert ".docx" in asks.heard[-1]


def test_pages_are_printed_from_the_keyboard(
    screen: Any, until: Until, program: Program, typist: Typist, system: Spooler
) -> None:
    turn(screen, until, "activity-summary")
    count = screen.preview.pages.place.count
    screen.preview.pages.canvas.focus_force()
    typist.press("Control-p")
    until(lambda: screen.window is not None and not program.operations.busy)
    fields = screen.window.fields.inputs
    assert fields["printer"].get() == "CANON"
    assert typist.holder is fields["printer"].target
    typist.type("m")  # Máy in phòng Nội vụ
    typist.press("Tab")
    typist.type("1-")
    typist.press("Tab")
    typist.clear("2")
    typist.press("Tab")
    typist.type("i")
    typist.press("Return")
    until(lambda: bool(system.jobs) and not program.operations.busy)
    job, places = system.jobs[0]
    assert (job.printer, job.copies) == ("HP1", 2)
    assert places == list(range(count))
    assert "Máy in phòng Nội vụ" in str(program.frame._said.cget("text"))  # type: ignore[union-attr]
    kept = program.office.settings.read()
    assert kept.printer == "HP1"


def test_pages_that_are_not_there_are_refused_beside_their_field(
    screen: Any, until: Until, program: Program, typist: Typist, system: Spooler
) -> None:
    turn(screen, until, "activity-summary")
    screen.buttons["print"].invoke()
    until(lambda: screen.window is not None and not program.operations.busy)
    window = screen.window
    window.fields.inputs["pages"].set("1-400")
    window.fields.inputs["copies"].set("0")
    window.send()
    program.root.update()
    told = {name: str(label.cget("text")) for name, label in window.fields._remarks.items()}
    assert "400" in told["pages"]
    assert told["copies"]
    assert window.sheet.window.winfo_exists()
    typist.press("Escape")
    assert not window.sheet.window.winfo_exists()
    assert system.jobs == []


def test_a_job_that_fails_offers_the_pages_to_be_opened(
    screen: Any,
    until: Until,
    program: Program,
    system: Spooler,
    asks: ScriptedAsks,
    opened: list[Path],
) -> None:
    system.fails = True
    turn(screen, until, "activity-summary")
    screen.buttons["print"].invoke()
    until(lambda: screen.window is not None and not program.operations.busy)
    asks.will("open")
    screen.window.send()
    until(lambda: bool(opened))
    assert "het giay" in asks.heard[-1]


def test_a_machine_without_printers_offers_the_pages_to_be_opened(
    screen: Any, until: Until, program: Program, system: Spooler, asks: ScriptedAsks
) -> None:
    system._printers = []
    turn(screen, until, "activity-summary")
    asks.will("")
    screen.buttons["print"].invoke()
    until(lambda: bool(asks.heard) and not program.operations.busy)
    assert words.NOT_PRINTED_TITLE in asks.heard[-1]
    assert screen.window is None


def test_where_printing_is_not_proven_the_reader_prints_until_somebody_says_otherwise(
    open_program: Open, office: Office, asks: ScriptedAsks, until: Until
) -> None:
    system = Spooler(proven=False)
    program = open_program(with_printers(office, system))
    screen = go(program)
    until(lambda: not screen.preview.presenter.building)
    opened: list[Path] = []
    screen.presenter.output._desk = replace(screen.presenter._desk, show=opened.append)
    asks.will("open")
    screen.buttons["print"].invoke()
    until(lambda: bool(opened))
    asks.will("direct")
    screen.buttons["print"].invoke()
    until(lambda: screen.window is not None and not program.operations.busy)
    screen.window.always.set("1")
    screen.window.send()
    until(lambda: bool(system.jobs) and not program.operations.busy)
    assert program.office.printing.direct
    screen.window = None
    screen.buttons["print"].invoke()
    until(lambda: screen.window is not None and not program.operations.busy)
    screen.window.sheet.close()


def test_charts_have_a_tab_of_their_own_only_where_there_are_any(screen: Any, until: Until) -> None:
    turn(screen, until, "charts")
    assert str(screen.book.tab(3, "state")) == "normal"
    screen.book.select(3)
    until(lambda: screen.presenter.tab == "charts" and bool(screen.charts.charts))
    assert all(chart.frame.find_all() for chart in screen.charts.charts[:2])
    turn(screen, until, "activity-summary")
    assert str(screen.book.tab(3, "state")) == "hidden"
    assert screen.presenter.tab == "preview"


def test_a_report_is_left_for_another_screen_while_it_is_being_built(
    screen: Any, program: Program, until: Until
) -> None:
    keys = [one.key for one in screen.presenter._reports]
    for key in keys:
        screen.side.list.select(keys.index(key), tell=True)
    assert program.frame is not None
    program.frame.go("overview")
    until(lambda: not program.operations.busy)
    program.frame.go("reports")
    until(shows(screen, keys[-1]))


def test_the_program_closes_at_once_while_pages_are_being_built(
    screen: Any, program: Program
) -> None:
    screen.presenter.refresh()
    assert program.operations.busy
    assert program.close()
    assert not program.operations.busy


def test_printing_by_ourselves_is_switched_on_in_the_settings_where_it_is_not_proven(
    open_program: Open, office: Office, program: Program
) -> None:
    assert program.frame is not None
    program.frame.go("settings")
    assert program.frame.screen("settings").panel.direct is None  # type: ignore[attr-defined]
    program.frame.outer.destroy()
    other = open_program(with_printers(office, Spooler(proven=False)))
    assert other.frame is not None
    other.frame.go("settings")
    panel = other.frame.screen("settings").panel  # type: ignore[attr-defined]
    assert panel.direct.get() == "0"
    panel.direct._box.invoke()
    assert other.office.printing.direct
    panel.refresh()
    assert panel.direct.get() == "1"
