"""Where the eye and the keyboard are on the screen of reports: nothing chosen goes out of sight."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.window.conftest import Until
from tests.window.test_reports import go, turn
from tests.window.typist import Typist
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.services.setup import Founding
from thidua_desktop.texts import report_screen as words
from thidua_desktop.texts import window
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.window import Program

BARE = Founding(unit="106", role="district", person="Lò Thị Hương", name="UBND huyện Tam Đường")


@pytest.fixture
def screen(program: Program, until: Until) -> Any:
    found = go(program)
    until(lambda: not found.preview.presenter.building)
    return found


@pytest.fixture
def typist(program: Program) -> Typist:
    return Typist(program.root)


def test_the_report_chosen_stays_in_sight_whatever_it_asks_for(
    program: Program, screen: Any, typist: Typist, until: Until
) -> None:
    program.root.geometry("1366x560+0+0")
    tree = screen.side.list.tree
    tree.focus_force()
    typist.press("End")
    until(lambda: screen.presenter.report.key == "charts" and len(screen.side.given) == 3)
    until(lambda: not screen.preview.presenter.building)
    (item,) = tree.selection()
    _x, top, _width, height = tree.bbox(item)
    assert top + height <= tree.winfo_height()


def test_no_name_of_a_report_is_cut_and_no_two_begin_alike(screen: Any) -> None:
    tree = screen.side.list.tree
    whole = [row.cells[0] for row in screen.side.list._rows]
    room = tree.column(tree["columns"][0], "width") - theme.px(tree, 14)
    assert [name for name in whole if screen.side.list._plain.measure(name) > room] == []
    assert len({name[:10] for name in whole if name.startswith("Biểu 02a")}) == 2


def test_the_place_one_stands_at_is_drawn_heavier_than_the_others(
    screen: Any, typist: Typist, until: Until
) -> None:
    turn(screen, until, "activity-summary")
    preview = screen.preview
    preview.search.focus()
    typist.type("phong trao")
    typist.press("Return")
    finding = preview.presenter
    until(lambda: finding._finding is not None and finding._finding.done())
    canvas = preview.pages.canvas

    def heavy() -> list[list[float]]:
        items = [item for item in canvas.find_all() if canvas.type(item) == "rectangle"]
        return [canvas.coords(i) for i in items if float(canvas.itemcget(i, "width")) > 2]

    (first,) = heavy()
    typist.press("Return")
    (second,) = heavy()
    assert first != second


def test_escape_in_the_search_box_leads_back_to_the_pages(
    screen: Any, typist: Typist, until: Until
) -> None:
    turn(screen, until, "activity-summary")
    preview = screen.preview
    preview.search.focus()
    typist.type("phong trao")
    typist.press("Escape")
    assert preview.search.entry.get() == ""
    assert preview.pages._marks == {}
    assert typist.holder is preview.pages.canvas
    typist.press("End")
    assert preview.pages.place.page == preview.pages.place.count - 1


def test_the_page_box_goes_to_its_page_and_stays_within_the_document(
    screen: Any, typist: Typist, until: Until
) -> None:
    turn(screen, until, "activity-summary")
    preview = screen.preview
    preview.number.focus_force()
    for typed, page in (("2", 1), ("99", preview.pages.place.count - 1), ("0", 0)):
        typist.clear(typed)
        typist.press("Return")
        assert preview.pages.place.page == page
        assert preview.number.get() == str(page + 1)
    typist.clear("x")
    typist.press("Return")
    assert preview.number.get() == "1"


def test_coming_back_finds_the_words_where_they_were_left(
    program: Program, screen: Any, typist: Typist, until: Until
) -> None:
    screen.book.select(screen.words.frame)
    until(lambda: screen.presenter.tab == "words")
    box = list(screen.words.sections.values())[-1]
    box.area.focus_force()
    typist.type("Một câu")
    before = screen.words._scroller._canvas.yview()
    assert before[0] > 0
    assert program.frame is not None
    typist.press("Alt-Key-3")
    assert program.frame.current == "activities"
    typist.press("Alt-Key-8")
    assert program.frame.current == "reports"
    assert typist.holder is box.area
    assert box.area.winfo_viewable()
    assert screen.words._scroller._canvas.yview() == pytest.approx(before, abs=0.05)
    typist.type(" nữa")
    assert box.typed.text == "Một câu nữa"


def test_a_long_list_of_recipients_is_seen_whole(screen: Any, typist: Typist) -> None:
    screen.presenter.turn("head")
    field = screen.head.form.field("recipients")
    field.target.focus_force()
    typist.type("\n".join(f"- Nơi nhận thứ {n};" for n in range(9)))
    area = field.target
    area.event_generate("<KeyRelease>", keysym="a")
    typist.press("Control-s")
    assert area.bbox("1.0")
    assert area.bbox("end-1c")
    assert int(area.cget("height")) >= 9


def test_number_and_signature_saved_by_keys_stand_on_the_page(
    screen: Any, typist: Typist, until: Until
) -> None:
    screen.presenter.turn("head")
    screen.head.take.focus_force()
    typist.press("space")
    number = screen.head.form.field("number").get()
    screen.head.form.field("signer").target.focus_force()
    typist.clear("Nguyễn Văn Thủ")
    typist.press("Control-s")
    screen.presenter.turn("preview")
    until(lambda: not screen.preview.presenter.building)
    pages = screen.preview.presenter._pages
    assert any(pages.marks(page, "Nguyễn Văn Thủ") for page in range(pages.count))
    assert pages.marks(0, f"{int(str(number)):02d}/BC-")


def test_an_office_without_anything_says_what_is_missing_and_where_to_enter_it(
    make_office: Callable[..., Office], open_program: Callable[[Office], Program], until: Until
) -> None:
    program = open_program(make_office("trong", BARE))
    screen = go(program)
    until(lambda: not screen.preview.presenter.building)
    label = screen.side._missing["period"]
    assert label.cget("text") == words.missing("period", may_enter=False)
    assert window.SCREENS["exchange"] in label.cget("text")
    assert label.winfo_ismapped()
    assert program.frame is not None
    program.frame.go("commendations")
    program.root.update()
    panel: Any = program.frame.screen("commendations")
    assert panel.panel._empty.cget("text") == window.NO_ROWS_ADD


def test_a_new_line_belongs_to_the_proposal_saved_last(program: Program, typist: Typist) -> None:
    assert program.frame is not None
    program.frame.go("commendations")
    screen: Any = program.frame.screen("commendations")
    records = program.office.records
    proposals = screen.show(Kind.AWARD_PROPOSAL.value)
    proposals.act("new")
    for name, value in {"title": "Khen đột xuất", "occasion": "DX", "level": "H"}.items():
        proposals.form.field(name).set(value)
    proposals.form.field("title").target.focus_force()
    typist.press("Control-s")
    (mine,) = [p for p in records.every(Kind.AWARD_PROPOSAL) if p.title == "Khen đột xuất"]
    lines = screen.show(Kind.AWARD_LINE.value)
    lines.act("new")
    assert lines.form.field("proposal").get() == mine.id
    (old,) = [p for p in records.every(Kind.AWARD_PROPOSAL) if p.id != mine.id]
    lines.act("cancel")
    lines.grid.select(lines.grid._span.handles[0], tell=True)
    lines.act("new")
    assert lines.form.field("proposal").get() == old.id
    records.remove(Kind.AWARD_PROPOSAL, mine.id)
    program.frame._desk.latest[Kind.AWARD_PROPOSAL] = mine.id  # type: ignore[union-attr]
    lines.act("cancel")
    lines.act("new")
    assert not lines.form.field("proposal").get()
