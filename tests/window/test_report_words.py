"""The words of a report: typed, kept whatever happens, printed; and its number and signature."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from tests.window.conftest import ScriptedAsks, Until
from tests.window.typist import Typist
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.printing.pages import PdfPages
from thidua_desktop.texts import report_screen as words
from thidua_desktop.ui.window import Program

REPORT = "campaign-report"


def turn(screen: Any, until: Until, key: str) -> None:
    """Choose a report in the list."""
    keys = [one.key for one in screen.presenter._reports]
    screen.side.list.select(keys.index(key), tell=True)
    until(lambda: screen.presenter.report.key == key and not screen.preview.presenter.building)


def tab(screen: Any, until: Until, key: str) -> None:
    """Turn to a tab as a click does."""
    screen.book.select(screen._panels[key].frame)
    until(lambda: screen.presenter.tab == key)


@pytest.fixture
def screen(program: Program, until: Until) -> Any:
    assert program.frame is not None
    program.frame.go("reports")
    found: Any = program.frame.screen("reports")
    turn(found, until, REPORT)
    tab(found, until, "words")
    return found


@pytest.fixture
def typist(program: Program) -> Typist:
    return Typist(program.root)


@pytest.fixture
def boxes(screen: Any) -> list[Any]:
    """The sections of the report."""
    return list(screen.words.sections.values())


Stored = Callable[[], dict[str, str]]


@pytest.fixture
def stored(program: Program) -> Stored:
    """Return the words that are stored, by their section."""
    return lambda: {row.section: row.text for row in program.office.records.every(Kind.NARRATIVE)}


def test_words_are_saved_when_a_section_is_left(
    boxes: list[Any], typist: Typist, stored: Stored
) -> None:
    boxes[1].area.focus_force()
    typist.type("Huyện đã ban hành kế hoạch.")
    assert str(boxes[1]._said.cget("text")) == words.WORDS_TYPING
    assert stored() == {}
    typist.press("Tab")
    assert stored() == {boxes[1].key: "Huyện đã ban hành kế hoạch."}
    assert str(boxes[1]._said.cget("text")).startswith("Viết ngày")


def test_words_are_saved_by_ctrl_s_and_stay_where_they_were(
    boxes: list[Any], typist: Typist, stored: Stored
) -> None:
    boxes[1].area.focus_force()
    typist.type("Một")
    typist.press("Control-s")
    assert stored() == {boxes[1].key: "Một"}
    typist.type(" hai")
    assert boxes[1].typed.text == "Một hai"
    typist.press("Control-s")
    assert stored() == {boxes[1].key: "Một hai"}


def test_words_are_saved_after_a_rest_whoever_called_her_away(
    boxes: list[Any],
    typist: Typist,
    stored: Stored,
    until: Until,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("thidua_desktop.ui.screens.reports.words.section._REST_MS", 30)
    boxes[2].area.focus_force()
    typist.type("Có khách đến")
    until(lambda: stored() == {boxes[2].key: "Có khách đến"})
    assert typist.holder is boxes[2].area


def test_words_are_on_the_pages_that_are_read_next(
    screen: Any, boxes: list[Any], typist: Typist, until: Until
) -> None:
    boxes[1].area.focus_force()
    typist.type("Câu của riêng huyện.")
    tab(screen, until, "preview")
    until(lambda: not screen.preview.presenter.building)
    pdf = PdfPages(screen.preview.presenter.drawn.pdf)
    assert pdf.find("Câu của riêng huyện.")
    pdf.close()


def test_words_go_with_another_report_and_come_back(
    screen: Any, boxes: list[Any], typist: Typist, until: Until, stored: Stored
) -> None:
    key = boxes[1].key
    boxes[1].area.focus_force()
    typist.type("Của báo cáo này")
    turn(screen, until, "launch-plan")
    assert stored() == {key: "Của báo cáo này"}
    assert all(not box.typed.text for box in screen.words.sections.values())
    turn(screen, until, REPORT)
    tab(screen, until, "words")
    assert screen.words.sections[key].typed.text == "Của báo cáo này"


def test_words_of_one_period_are_not_those_of_another(
    screen: Any, boxes: list[Any], typist: Typist, program: Program
) -> None:
    key = boxes[1].key
    boxes[1].area.focus_force()
    typist.type("Của tháng")
    year = next(p for p in program.office.records.every(Kind.PERIOD, year=2024, type="NAM"))
    screen.side.given["period"].set(year.id)
    screen.side.given["period"]._changed()
    program.root.update()
    assert screen.words.sections[key].typed.text == ""
    screen.side.given["period"].set("")
    screen.side.given["period"]._changed()
    program.root.update()
    assert screen.words.sections[key].typed.text == "Của tháng"


def test_words_too_long_are_kept_on_the_screen_and_the_reason_said(
    screen: Any,
    boxes: list[Any],
    typist: Typist,
    asks: ScriptedAsks,
    program: Program,
    stored: Stored,
) -> None:
    long = "chữ " * 6000
    boxes[1].box.set(long)
    boxes[1].area.focus_force()
    typist.press("Control-s")
    assert stored() == {}
    assert "20.000" in str(boxes[1]._said.cget("text"))
    assert program.frame is not None
    asks.will("")
    program.frame.go("overview")
    assert program.frame.current == "reports"
    assert len(boxes[1].typed.text) > 20_000
    asks.will("")
    screen.book.select(0)
    program.root.update()
    assert screen.presenter.tab == "words"
    assert str(screen.book.select()) == str(screen.words.frame)
    asks.will("discard")
    program.frame.go("overview")
    assert program.frame.current == "overview"
    assert stored() == {}


def test_closing_the_program_saves_what_is_typed(
    boxes: list[Any], typist: Typist, program: Program, stored: Stored
) -> None:
    boxes[1].area.focus_force()
    typist.type("Trước khi về")
    assert program.close()
    assert stored() == {boxes[1].key: "Trước khi về"}


def test_figures_that_changed_since_are_told_and_the_words_stay(
    screen: Any, typist: Typist, program: Program, until: Until
) -> None:
    office = program.office
    told = [
        box
        for box in screen.words.sections.values()
        if (one := _section(screen, box.key)) and _figures(screen, one)
    ]
    assert told, "no section has figures"
    box = told[0]
    box.area.focus_force()
    typist.type("Như trên đã nêu")
    typist.press("Control-s")
    period = office.records.get(Kind.PERIOD, screen.presenter._resolved.period)
    campaign = screen.presenter._resolved.campaign
    raw = {
        "type": "LAO_DONG",
        "title": "Ra quân",
        "day": period.ends_on.isoformat(),  # type: ignore[attr-defined]
        "campaigns": [campaign],
        "participants": "250",
    }
    program.operations.now(lambda: office.records.save(Kind.ACTIVITY, raw), lambda _o: None, _fail)
    program.root.update()
    assert box.typed.text == "Như trên đã nêu"
    assert box._changed.winfo_ismapped()
    assert "→" in str(box._figures.cget("text"))
    box.seen.invoke()
    program.root.update()
    assert not box._changed.winfo_ismapped()
    assert box.typed.text == "Như trên đã nêu"
    until(lambda: not program.operations.busy)


def test_a_section_printed_alone_is_noted_at_once(
    boxes: list[Any], stored: Stored, program: Program
) -> None:
    boxes[1].alone._box.invoke()
    program.root.update()
    rows = program.office.records.every(Kind.NARRATIVE)
    assert [(row.section, row.alone) for row in rows] == [(boxes[1].key, True)]
    assert stored() == {boxes[1].key: None}


class TestNumberAndSignature:
    @pytest.fixture
    def head(self, screen: Any, until: Until) -> Any:
        tab(screen, until, "head")
        return screen.head

    def test_the_next_number_is_taken_by_a_button_and_saved_by_a_key(
        self, head: Any, typist: Typist, program: Program, screen: Any, until: Until
    ) -> None:
        # It follows those the sample office has sent with reports: 112 and 187.
        assert str(head.take.cget("text")) == words.take_number(188)
        head.take.invoke()
        assert typist.holder is head.form.field("number").target
        typist.press("Return")
        typist.type("25/11/2024")
        typist.press("Control-s")
        (row,) = program.office.records.every(Kind.ISSUED_PAPER)
        assert (row.number, row.on_day.isoformat()) == (188, "2024-11-25")
        assert not head.take.winfo_ismapped()
        tab(screen, until, "preview")
        until(lambda: not screen.preview.presenter.building)
        pdf = PdfPages(screen.preview.presenter.drawn.pdf)
        assert pdf.find("188/BC-UBND")
        assert pdf.find("ngày 25 tháng 11 năm 2024")
        pdf.close()

    def test_a_number_taken_by_another_paper_is_refused_beside_its_field(
        self, head: Any, program: Program, screen: Any, until: Until, asks: ScriptedAsks
    ) -> None:
        head.form.field("number").set("7")
        assert head.presenter.save()
        year = next(p for p in program.office.records.every(Kind.PERIOD, year=2024, type="NAM"))
        screen.side.given["period"].set(year.id)
        screen.side.given["period"]._changed()
        program.root.update()
        assert head.form.field("number").get() == ""
        head.form.field("number").set("7")
        assert not head.presenter.save()
        remark = head.form._grid._remarks["number"]
        assert remark.winfo_ismapped()
        assert str(remark.cget("text"))
        assert head.form.field("number").get() == "7"
        head.presenter.discard()
        assert not asks.heard
        until(lambda: not program.operations.busy)

    def test_what_is_doubtful_stands_under_its_field_whenever_it_is_shown(
        self, head: Any, program: Program, until: Until
    ) -> None:
        head.form.field("on_day").set("01/08/2025")
        assert head.presenter.save()
        remark = head.form._grid._remarks["on_day"]
        assert "đã thôi hoạt động" in str(remark.cget("text"))
        head.presenter.discard()
        assert "đã thôi hoạt động" in str(remark.cget("text"))
        until(lambda: not program.operations.busy)

    def test_a_number_that_came_in_twice_is_told_above_the_fields(
        self, head: Any, program: Program, until: Until
    ) -> None:
        assert not head._taken.winfo_ismapped()
        head.form.field("number").set("7")
        assert head.presenter.save()
        (row,) = program.office.records.every(Kind.ISSUED_PAPER)
        # Two machines gave it at once: nothing was there to be refused.
        with program.office.store.operation("bundle.import") as work:
            work.put(replace(row, id=program.office.store.new_id(), report="campaign-report"))
        head.presenter.discard()
        program.root.update()
        assert head._taken.winfo_ismapped()
        assert "Báo cáo sơ kết, tổng kết phong trào" in str(head._taken.cget("text"))
        until(lambda: not program.operations.busy)

    def test_changes_are_asked_about_before_another_report(
        self, head: Any, screen: Any, asks: ScriptedAsks, program: Program
    ) -> None:
        head.form.field("signer").set("Nguyễn Văn An")
        keys = [one.key for one in screen.presenter._reports]
        asks.will("")
        screen.side.list.select(keys.index("launch-plan"), tell=True)
        assert screen.presenter.report.key == REPORT
        assert screen.side.list.current == keys.index(REPORT)
        assert head.form.field("signer").get() == "Nguyễn Văn An"
        asks.will("save")
        screen.side.list.select(keys.index("launch-plan"), tell=True)
        assert screen.presenter.report.key == "launch-plan"
        (row,) = program.office.records.every(Kind.ISSUED_PAPER)
        assert row.signer == "Nguyễn Văn An"

    def test_a_day_that_cannot_be_read_is_said_beside_its_field(
        self, head: Any, program: Program
    ) -> None:
        head.form.field("on_day").set("35/13/2024")
        assert not head.presenter.save()
        assert str(head.form._grid._remarks["on_day"].cget("text"))
        assert program.office.records.every(Kind.ISSUED_PAPER) == []
        head.presenter.discard()


def _section(screen: Any, key: str) -> Any:
    sections = {one.key: one for one in screen.presenter.report.sections}
    return sections.get(key)


def _figures(screen: Any, section: Any) -> Any:
    find = screen.presenter.report.figures
    office = screen.presenter._desk.office
    return find and find(office.narratives._registers, screen.presenter._resolved, section.key)


def _fail(problems: Any) -> None:
    pytest.fail(str(problems))
