"""What the tabs of the reports decide, without a window."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.unit.ui.exchange.desks import Operations as AtOnce
from tests.unit.ui.exchange.desks import View, desk
from thidua_desktop.domain.errors import refuse
from thidua_desktop.domain.outcome import Outcome
from thidua_desktop.domain.paper import Letterhead, Paper
from thidua_desktop.printing.print_job import Printer
from thidua_desktop.services.printing import Printed, Wanted
from thidua_desktop.services.progress import Silent
from thidua_desktop.services.reports.catalogue import Drawn
from thidua_desktop.services.reports.narrative import Changed, SectionView
from thidua_desktop.services.reports.report import Params, Report, Section
from thidua_desktop.texts import report_screen as words
from thidua_desktop.ui.operations import Errand
from thidua_desktop.ui.screens.reports.output import Output, file_name
from thidua_desktop.ui.screens.reports.preview.presenter import Presenter as Preview
from thidua_desktop.ui.screens.reports.printing.presenter import Presenter as Printing
from thidua_desktop.ui.screens.reports.printing.presenter import Question
from thidua_desktop.ui.screens.reports.subject import Subject
from thidua_desktop.ui.screens.reports.words.presenter import Presenter as Words
from thidua_desktop.ui.screens.reports.words.presenter import Shown, Typed

PAPER = Paper(Letterhead(("A",)), "BÁO CÁO", "Kết quả Đợt 1", ())
SECTION = Section("done", "I. Công tác triển khai")


def never(_registers: Any, _params: Params) -> Paper:
    raise AssertionError


REPORT = Report("work", "Báo cáo", ("period",), never, sections=(SECTION,))
SUBJECT = Subject(REPORT, Params())
OTHER = Subject(REPORT, Params(period="p2"))


class Operations(AtOnce):
    """Does long jobs at once, and quiet ones when the test says so."""

    def __init__(self) -> None:
        super().__init__()
        self.errand: Errand | None = None
        self.listeners: list[Callable[[], None]] = []

    def listen(self, _kinds: object, listener: Callable[[], None]) -> None:
        self.listeners.append(listener)

    def quietly(self, errand: Errand) -> None:
        self.errand = errand

    def hush(self) -> None:
        self.errand = None

    def run(self) -> None:
        errand, self.errand = self.errand, None
        assert errand is not None
        self._run(lambda: errand.job(Silent()), errand.done, errand.refused)  # type: ignore[arg-type]

    def written(self) -> None:
        for listener in self.listeners:
            listener()


def office(said: list[str], **services: Any) -> tuple[Any, Operations]:
    operations = Operations()
    return replace(desk(said, **services), operations=operations), operations


class Reports:
    """Draws a paper, or refuses."""

    def __init__(self) -> None:
        self.asked: list[Params] = []
        self.refuses = False

    def drawn(self, _key: str, params: Params, _progress: Any) -> Drawn:
        self.asked.append(params)
        if self.refuses:
            raise refuse("report_period_missing")
        return Drawn(PAPER, b"%PDF", params)


class Panel(View):
    """Notes what it is told; its first page is on view."""

    def page(self) -> int:
        return 0


class TestPreview:
    @pytest.fixture
    def reports(self) -> Reports:
        return Reports()

    @pytest.fixture
    def view(self) -> Any:
        return Panel()

    @pytest.fixture
    def built(self) -> list[Drawn | None]:
        return []

    @pytest.fixture
    def preview(self, view: Any, reports: Reports, built: list[Drawn | None]) -> Preview:
        printing = SimpleNamespace(pages=lambda _pdf: SimpleNamespace(count=3))
        given, self._operations = office([], reports=reports, printing=printing)
        return Preview(view, given, built.append)

    def test_nothing_is_built_while_nobody_looks(self, preview: Preview, reports: Reports) -> None:
        preview.about(SUBJECT)
        assert self._operations.errand is None
        preview.want(wanted=True)
        self._operations.run()
        assert reports.asked == [Params()]

    def test_pages_are_shown_when_they_are_there(
        self, preview: Preview, view: View, built: list[Drawn | None]
    ) -> None:
        preview.want(wanted=True)
        preview.about(SUBJECT)
        assert view.told["show_building"] == (words.building(0, 0),)
        self._operations.run()
        assert view.told["show_building"] == ("",)
        assert view.told["show_pages"][0].count == 3
        assert view.told["show_pages"][1] is False
        assert built[-1] is not None

    def test_the_place_is_kept_when_the_same_report_is_built_anew(
        self, preview: Preview, view: View
    ) -> None:
        preview.want(wanted=True)
        preview.about(SUBJECT)
        self._operations.run()
        self._operations.written()
        self._operations.run()
        assert view.told["show_pages"][1] is True

    def test_pages_of_a_report_that_was_left_are_not_shown(
        self, preview: Preview, view: View
    ) -> None:
        preview.want(wanted=True)
        preview.about(SUBJECT)
        late = self._operations.errand
        assert late is not None
        preview.about(OTHER)
        late.done(Drawn(PAPER, b"", Params()))
        assert view.told["show_pages"] == (None, False)

    def test_a_refusal_stands_in_the_place_of_the_pages(
        self, preview: Preview, view: View, reports: Reports
    ) -> None:
        reports.refuses = True
        preview.want(wanted=True)
        preview.about(SUBJECT)
        self._operations.run()
        assert "Chưa có kỳ báo cáo" in view.told["show_problem"][0]
        assert preview.refused

    def test_stopped_pages_are_not_printed_as_if_they_were_there(
        self, preview: Preview, view: View, reports: Reports
    ) -> None:
        preview.want(wanted=True)
        preview.about(SUBJECT)
        self._operations.run()
        self._operations.written()
        preview.stop()
        assert view.told["show_problem"] == (words.STOPPED,)
        ready: list[int] = []
        preview.ready(lambda _drawn, count: ready.append(count), print)
        assert ready == [3]
        assert len(reports.asked) == 2

    def test_pages_out_of_date_are_built_before_they_are_printed(
        self, preview: Preview, reports: Reports
    ) -> None:
        preview.want(wanted=True)
        preview.about(SUBJECT)
        self._operations.run()
        preview.want(wanted=False)
        self._operations.written()
        assert self._operations.errand is None
        preview.ready(lambda _drawn, _count: None, print)
        assert len(reports.asked) == 2
        preview.ready(lambda _drawn, _count: None, print)
        assert len(reports.asked) == 2


class Narratives:
    """Keeps words in a dictionary."""

    def __init__(self) -> None:
        self.text = "Cũ"
        self.alone = False
        self.refuses = False
        self.changed: tuple[Changed, ...] = ()
        self.writes = 0

    def sections(self, _key: str, _params: Params) -> list[SectionView]:
        return [
            SectionView(
                SECTION, self.text, self.alone, ("Câu sẵn.",), self.changed, date(2024, 11, 1)
            )
        ]

    def write(
        self, _key: str, _params: Params, _section: str, text: str, *, alone: bool
    ) -> Outcome[None]:
        if self.refuses:
            raise refuse("too_long", limit=5)
        self.writes += 1
        self.text, self.alone = text, alone
        return Outcome(None)

    def seen(self, _key: str, _params: Params, _section: str) -> Outcome[None]:
        self.changed = ()
        return Outcome(None)


class Boxes:
    """A panel with one box."""

    def __init__(self) -> None:
        self.text = Typed("", alone=False)
        self.shown: Shown | None = None
        self.said: tuple[str, bool] = ("", False)
        self.problem = ""
        self.gone: list[str] = []

    def show_sections(self, sections: Any) -> None:
        for one in sections:
            self.show_section(one, keep=False)

    def show_section(self, shown: Shown, *, keep: bool) -> None:
        self.shown = shown
        if not keep:
            self.text = shown.typed

    def show_said(self, _key: str, text: str, *, bad: bool) -> None:
        self.said = text, bad

    def show_problem(self, text: str) -> None:
        self.problem = text

    def typed(self, _key: str) -> Typed:
        return self.text

    def go(self, key: str) -> None:
        self.gone.append(key)


class TestWords:
    @pytest.fixture
    def narratives(self) -> Narratives:
        return Narratives()

    @pytest.fixture
    def boxes(self) -> Boxes:
        return Boxes()

    @pytest.fixture
    def presenter(self, boxes: Boxes, narratives: Narratives) -> Words:
        self.said: list[str] = []
        self.desk, self.operations = office(self.said, narratives=narratives)
        presenter = Words(boxes, self.desk)
        presenter.about(SUBJECT)
        presenter.show()
        return presenter

    def test_words_that_did_not_change_are_not_written(
        self, presenter: Words, boxes: Boxes, narratives: Narratives
    ) -> None:
        boxes.text = Typed("  Cũ \n", alone=False)
        presenter.leave_section("done")
        assert narratives.writes == 0
        assert presenter.leave()

    def test_words_being_typed_outlive_what_is_written_elsewhere(
        self, presenter: Words, boxes: Boxes, narratives: Narratives
    ) -> None:
        presenter.show()
        boxes.text = Typed("Đang gõ dở", alone=False)
        narratives.changed = (Changed("Số hộ", "12", "15"),)
        self.operations.written()
        assert boxes.text.text == "Đang gõ dở"
        assert boxes.shown is not None
        assert boxes.shown.changed == (
            words.changed_since("01/11/2024"),
            words.changed("Số hộ", "12", "15"),
        )
        assert boxes.said == (words.WORDS_TYPING, False)

    def test_a_refusal_keeps_the_words_and_asks_before_they_are_left(
        self, presenter: Words, boxes: Boxes, narratives: Narratives
    ) -> None:
        narratives.refuses = True
        boxes.text = Typed("Dài quá", alone=False)
        assert not presenter.save()
        assert boxes.said[1]
        assert boxes.text.text == "Dài quá"
        self.desk.asks.answers.append("")
        assert not presenter.leave()
        self.desk.asks.answers.append("discard")
        assert presenter.leave()
        assert boxes.text.text == "Cũ"

    def test_a_refusal_is_forgotten_once_the_words_are_saved(
        self, presenter: Words, boxes: Boxes, narratives: Narratives
    ) -> None:
        narratives.refuses = True
        boxes.text = Typed("Mới", alone=False)
        presenter.save()
        narratives.refuses = False
        assert presenter.save()
        assert narratives.text == "Mới"
        assert boxes.said == (words.written("01/11/2024"), False)

    def test_figures_that_were_seen_are_told_no_more(
        self, presenter: Words, boxes: Boxes, narratives: Narratives
    ) -> None:
        narratives.changed = (Changed("Số hộ", "", "15"),)
        self.operations.written()
        presenter.seen("done")
        assert boxes.shown is not None
        assert boxes.shown.changed == ()


class Machine:
    """A printing service of three pages."""

    def __init__(self, *, direct: bool = True) -> None:
        self.direct = direct
        self.sent: list[tuple[str, bool]] = []
        self.fails = ""

    def printers(self) -> list[Printer]:
        if self.fails == "none":
            raise refuse("printers_missing")
        return [Printer("A", "Máy A", default=True, accepts=False)]

    def usual(self, _printers: Any) -> Wanted:
        return Wanted("A")

    def wanted(self, typed: Any, count: int) -> Wanted:
        if typed.get("pages") == "x":
            raise refuse("pages_unreadable", "pages", text="x")
        assert count == 3
        return Wanted(typed.get("printer", "A"))

    def send(
        self, _pdf: bytes, title: str, _wanted: Wanted, _progress: Any, *, direct: bool
    ) -> Printed:
        if self.fails == "paper":
            raise refuse("print_failed", printer="A", detail="het giay")
        self.sent.append((title, direct))
        return Printed("Máy A", "A-1", 3, 1)

    def print_directly(self, *, direct: bool) -> None:
        self.direct = direct


class Asked:
    """Notes what the window would ask."""

    def __init__(self) -> None:
        self.questions: list[Question] = []

    def ask_print(self, question: Question) -> None:
        self.questions.append(question)


class TestPrinting:
    def begin(self, machine: Machine, *answers: str) -> Printing:
        self.said: list[str] = []
        self.view, self.opened = Asked(), 0
        given, _operations = office(self.said, printing=machine)
        given.asks.answers.extend(answers)
        self.asks = given.asks

        def opened() -> None:
            self.opened += 1

        presenter = Printing(self.view, given, opened)
        presenter.begin(b"%PDF", "Báo cáo", 3)
        return presenter

    def test_a_printer_that_rests_is_named_so(self) -> None:
        self.begin(Machine())
        (question,) = self.view.questions
        assert question.printers == [("A", "Máy A (mặc định, đang tạm dừng)")]
        assert (question.count, question.unproven) == (3, False)

    def test_what_was_sent_is_said(self) -> None:
        machine = Machine()
        presenter = self.begin(machine)
        assert presenter.check({"pages": "x"})[0].field == "pages"
        assert presenter.check({}) == ()
        presenter.send({"printer": "A"}, always=False)
        assert machine.sent == [("Báo cáo", False)]
        assert self.said == ["Đã gửi 3 trang tới máy in Máy A"]

    @pytest.mark.parametrize(("answer", "opened"), [("open", 1), ("", 0)])
    def test_a_failure_offers_to_open_the_pages(self, answer: str, opened: int) -> None:
        machine = Machine()
        machine.fails = "paper"
        self.begin(machine, answer).send({}, always=False)
        assert "het giay" in self.asks.heard[-1]
        assert self.opened == opened

    def test_no_printer_offers_to_open_the_pages(self) -> None:
        machine = Machine()
        machine.fails = "none"
        self.begin(machine, "open")
        assert self.opened == 1
        assert self.view.questions == []

    def test_an_unproven_way_is_taken_only_when_it_is_asked_for(self) -> None:
        machine = Machine(direct=False)
        self.begin(machine, "open")
        assert (self.opened, self.view.questions) == (1, [])
        presenter = self.begin(machine, "direct")
        assert self.view.questions[0].unproven
        presenter.send({}, always=False)
        assert machine.sent == [("Báo cáo", True)]
        assert not machine.direct

    def test_a_way_that_worked_may_become_the_usual_one(self) -> None:
        machine = Machine(direct=False)
        self.begin(machine, "direct").send({}, always=True)
        assert machine.direct

    def test_a_way_that_failed_does_not_become_the_usual_one(self) -> None:
        machine = Machine(direct=False)
        presenter = self.begin(machine, "direct", "")
        machine.fails = "paper"
        presenter.send({}, always=True)
        assert not machine.direct


class TestOutput:
    def test_a_file_is_named_after_what_stands_in_it(self) -> None:
        assert file_name(SUBJECT, PAPER) == "bao-cao-ket-qua-dot-1"
        assert file_name(SUBJECT, None) == "work"
        long = replace(PAPER, subject="Đánh giá " * 30)
        assert len(file_name(SUBJECT, long)) <= 80

    def test_a_name_typed_without_an_ending_gets_one(self, tmp_path: Path) -> None:
        written: list[Path] = []

        def write(_key: str, _params: Params, path: Path, _progress: Any) -> Path:
            written.append(path)
            return path

        given, _operations = office([], reports=SimpleNamespace(write=write))
        given.asks.answers.append(tmp_path / "thang 11")
        output = Output(given, lambda _path: None)
        output.save(SUBJECT, PAPER, ".docx")
        assert written == [tmp_path / "thang 11.docx"]

    def test_pages_open_under_another_name_where_the_reader_holds_the_first(
        self, tmp_path: Path
    ) -> None:
        def write(_key: str, _params: Params, path: Path, _progress: Any) -> Path:
            if not path.stem.endswith("-3"):
                raise refuse("target_open_elsewhere", file=path.name)
            return path

        given, _operations = office(
            [], reports=SimpleNamespace(write=write), places=SimpleNamespace(data=tmp_path)
        )
        opened: list[Path] = []
        Output(replace(given, show=opened.append), lambda _path: None).open_pdf(SUBJECT, PAPER)
        assert [path.name for path in opened] == ["bao-cao-ket-qua-dot-1-3.pdf"]

    def test_a_folder_that_takes_nothing_is_told_of_in_the_end(self, tmp_path: Path) -> None:
        def write(_key: str, _params: Params, path: Path, _progress: Any) -> Path:
            raise refuse("target_open_elsewhere", file=path.name)

        given, _operations = office(
            [], reports=SimpleNamespace(write=write), places=SimpleNamespace(data=tmp_path)
        )
        Output(given, lambda _path: None).open_pdf(SUBJECT, PAPER)
        assert "đang mở ở chương trình khác" in given.asks.heard[-1]


def test_the_presenters_know_no_toolkit() -> None:
    code = (
        "import sys; sys.modules['tkinter'] = None; sys.modules['ttkbootstrap'] = None\n"
        "import thidua_desktop.ui.screens.reports.presenter\n"
        "import thidua_desktop.ui.screens.reports.preview.presenter\n"
        "import thidua_desktop.ui.screens.reports.words.presenter\n"
        "import thidua_desktop.ui.screens.reports.head.presenter\n"
        "import thidua_desktop.ui.screens.reports.printing.presenter\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
