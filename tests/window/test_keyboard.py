"""The keyboard is always with somebody, seen to be there, and its keys do the same everywhere."""

import sys
from typing import Any

import pytest
import ttkbootstrap as ttk
from PIL import ImageGrab

from tests.window.conftest import ScriptedAsks, Until
from tests.window.typist import Typist
from thidua_desktop.domain.kinds import Kind, definition
from thidua_desktop.services.office import Office
from thidua_desktop.ui.faults import Faults
from thidua_desktop.ui.kit import focus, inputs, references, theme
from thidua_desktop.ui.kit.cells import CutLabel
from thidua_desktop.ui.register import wording
from thidua_desktop.ui.window import Program

# X11 has no Alt in what a real key says: it is its first modifier.
_ALT = "Mod1" if sys.platform == "linux" else "Alt"


@pytest.fixture
def typist(root: ttk.App) -> Typist:
    return Typist(root)


def go(program: Program, key: str) -> Any:
    assert program.frame is not None
    program.frame.go(key)
    program.root.update()
    return program.frame.screen(key)


@pytest.fixture
def activities(program: Program) -> Any:
    """The activities, with the keyboard in their list."""
    panel = go(program, "activities").panel
    panel.grid.tree.focus_force()
    program.root.update()
    return panel


# After the start


@pytest.fixture
def shown(root: ttk.App, office: Office, asks: ScriptedAsks) -> Program:
    """The program as it is started: built out of sight, then shown."""
    root.withdraw()
    root.update()
    program = Program(root, office, asks, Faults(None))
    root.geometry("1366x768+0+0")
    program.open()
    program.show()
    return program


def test_the_first_screen_has_the_keyboard_when_the_window_is_shown(shown: Program) -> None:
    frame: Any = shown.frame
    holder = shown.root.focus_lastfor()
    assert focus.inside(frame.screen("overview").frame, holder)


def test_a_window_whose_parts_do_not_have_the_keyboard_has_lost_it(root: ttk.App) -> None:
    root.focus_force()
    root.update()
    assert focus.lost(root)


def test_another_screen_takes_the_keyboard_nobody_has(program: Program) -> None:
    program.root.focus_force()
    program.root.update()
    screen = go(program, "reports")
    assert focus.inside(screen.frame, program.root.focus_get())


# Keys of the window in every field


@pytest.mark.parametrize("field", ["type", "unit", "title", "outcome"])
def test_alt_and_a_number_goes_to_a_screen_from_every_field(
    program: Program, activities: Any, typist: Typist, field: str
) -> None:
    typist.press("Control-n")
    one = activities.form.field(field)
    one.target.focus_force()
    before = one.get()
    typist.press(f"{_ALT}-Key-8")
    assert program.frame is not None
    assert (program.frame.current, one.get()) == ("reports", before)


def test_ctrl_tab_turns_the_tab_from_a_field_of_several_lines(
    program: Program, typist: Typist
) -> None:
    screen = go(program, "campaigns")
    screen.act("new")
    area = next(
        one.target
        for one in screen.panel.form._grid.inputs.values()
        if isinstance(one, inputs.LinesInput)
    )
    area.focus_force()
    typist.press("Control-Tab")
    assert screen.panel.kind is Kind.CAMPAIGN_RESPONSE
    assert program.root.focus_get() is screen.panel.grid.tree
    screen.show(Kind.CAMPAIGN.value)
    area.focus_force()
    typist.press("Control-Shift-Tab")
    assert screen.panel.kind.value == screen.tabs[-1].key


# Esc


def test_esc_on_an_untouched_new_form_goes_back_to_the_list(
    program: Program, activities: Any, typist: Typist
) -> None:
    for field in ("title", "unit"):
        typist.press("Control-n")
        activities.form.field(field).target.focus_force()
        typist.press("Escape")
        assert not activities.form.frame.winfo_viewable()
        assert program.root.focus_get() is activities.grid.tree


def test_a_popup_whose_field_is_gone_gives_the_keyboard_to_the_list(
    program: Program, activities: Any, typist: Typist
) -> None:
    typist.press("Control-n")
    activities.form.field("unit").target.focus_force()
    typist.press("space")
    assert str(typist.holder).find("toplevel") > 0
    activities._presenter.cancel()
    typist.press("Escape")
    assert program.root.focus_get() is activities.grid.tree


@pytest.mark.parametrize(("answer", "open_"), [("", True), ("discard", False), ("save", True)])
def test_esc_asks_before_it_throws_away_what_was_typed(
    program: Program,
    activities: Any,
    typist: Typist,
    asks: ScriptedAsks,
    answer: str,
    open_: bool,  # noqa: FBT001
) -> None:
    typist.press("Control-n")
    for name, value in {"type": "HOI_NGHI", "title": "Họp Khau Đặng", "day": "5/3/2024"}.items():
        activities.form.field(name).set(value)
    asks.will(answer)
    typist.press("Escape")
    assert activities.form.frame.winfo_viewable() == open_
    assert len(program.office.records.find(Kind.ACTIVITY, search="Khau Đặng")) == (answer == "save")
    assert not focus.lost(program.root)


def test_the_button_that_discards_does_not_ask(activities: Any, typist: Typist) -> None:
    typist.press("Control-n")
    activities.form.field("title").set("Họp Khau Đặng")
    activities._record._discard.invoke()
    assert not activities.form.frame.winfo_viewable()


# The list under a reference field


@pytest.fixture
def campaign(program: Program) -> str:
    """A campaign that comes late in the alphabet; another has the same words in its goal."""
    records, kind = program.office.records, Kind.CAMPAIGN
    like = records.every(kind)[0]
    told = {
        field.name: wording.raw(field.spec, getattr(like, field.name))
        for field in definition(kind).fields
        if field.name != "sample"
    }
    goal = "Thực hiện thắng lợi khau đặng"
    records.save(kind, told | {"code": "A-1", "name": "An toàn", "goal": goal})
    late = records.save(kind, told | {"code": "X-1", "name": f"Xóm bản {goal}"})
    return late.value.id


@pytest.mark.parametrize("typed", ["thang loi khau dang", "khau dang", "khau thuc"])
def test_enter_takes_the_record_that_shows_what_was_typed(
    activities: Any, typist: Typist, campaign: str, typed: str, until: Until
) -> None:
    typist.press("Control-n")
    one = activities.form.field("campaigns")
    one.target.focus_force()
    typist.press("space")
    until(lambda: typist.holder.winfo_class() == "TEntry")
    typist.pick(typed)
    assert one.get() == [campaign]


def test_what_matches_in_no_word_on_view_is_not_taken_by_enter(
    stage: ttk.Frame, root: ttk.App, typist: Typist, until: Until
) -> None:
    found = [("a", "An toàn"), ("b", "Bình Lư")]
    one = references.ReferenceInput(stage, lambda _text: found, str)
    one.frame.pack()
    root.update()
    one.target.focus_force()
    typist.press("x")
    until(lambda: typist.holder is not one.target)
    typist.press("Return")
    assert one.get() == ""
    typist.press("Down", "Return")
    assert one.get() == "a"


def test_a_filter_takes_what_was_typed_and_not_everything(
    activities: Any, typist: Typist, campaign: str, until: Until
) -> None:
    bars = [w for w in every(activities.frame) if w.winfo_class() == "TEntry"]
    bar = next(w for w in bars if str(w.cget("state")) == "readonly" and w.winfo_viewable())
    bar.focus_force()
    typist.press("x")
    until(lambda: typist.holder is not bar)
    typist.clear("thang loi khau dang")
    typist.press("Return")
    assert activities._presenter.list.where == {"campaigns": campaign}


# Where the keyboard is, for the eye


def picture(widget: Any) -> bytes:
    widget.update()
    x, y = widget.winfo_rootx(), widget.winfo_rooty()
    box = (x, y, x + widget.winfo_width(), y + widget.winfo_height())
    return ImageGrab.grab(bbox=box, xdisplay="").tobytes()


def edges(widget: Any) -> set[Any]:
    """Return the colours of the upper edge of a widget."""
    widget.update()
    x, y = widget.winfo_rootx(), widget.winfo_rooty()
    drawn = ImageGrab.grab(bbox=(x + 9, y, x + 60, y + 2), xdisplay="")
    return {colour for _count, colour in drawn.getcolors() or ()}


def rgb(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def test_a_field_of_several_lines_has_a_ring_while_it_has_the_keyboard(
    stage: ttk.Frame,
) -> None:
    one, other = inputs.LinesInput(stage), inputs.TextInput(stage)
    one.frame.pack()
    other.frame.pack()
    one.target.focus_force()
    assert edges(one.frame) == {rgb(theme.PRIMARY)}
    one.mark(bad=False)
    assert edges(one.frame) == {rgb(theme.PRIMARY)}
    other.target.focus_force()
    assert rgb(theme.PRIMARY) not in edges(one.frame)


def test_the_item_of_the_screen_on_view_has_a_ring_while_it_has_the_keyboard(
    program: Program,
) -> None:
    frame: Any = program.frame
    current = frame._side._buttons[0]
    assert rgb(theme.GOLD) not in edges(current)
    current.focus_force()
    assert edges(current) == {rgb(theme.GOLD)}


def test_the_tabs_look_different_while_they_have_the_keyboard(program: Program) -> None:
    screen = go(program, "campaigns")
    screen.panel.grid.tree.focus_force()
    book = screen._book
    before = picture(book)
    book.focus_force()
    # The list gives up its colour as well: only the line of the tabs counts.
    row = book.winfo_width() * 3 * 30
    assert picture(book)[:row] != before[:row]


def test_tab_does_not_stop_at_a_note(stage: ttk.Frame, root: ttk.App, press: Any) -> None:
    first = inputs.TextInput(stage)
    first.frame.pack()
    CutLabel(stage, "đang lấy: Năm 2024").label.pack(fill="x")
    last = inputs.TextInput(stage)
    last.frame.pack()
    root.update()
    press(first.target, "<Tab>")
    assert root.focus_get() is last.target


# Undo in a field of several lines


def test_undo_takes_back_a_word_of_several_lines_not_all_of_it(
    stage: ttk.Frame, press: Any
) -> None:
    one = inputs.LinesInput(stage)
    one.frame.pack()
    press(one.target, *("<a>", "<b>", "<space>", "<c>", "<d>", "<space>", "<e>"))
    assert one.target.get("1.0", "end-1c") == "ab cd e"  # type: ignore[attr-defined]
    steps = []
    for _time in range(3):
        press(one.target, "<<Undo>>")
        steps.append(one.target.get("1.0", "end-1c"))  # type: ignore[attr-defined]
    assert steps == ["ab cd", "ab", ""]


def test_undo_stops_where_the_typing_paused(stage: ttk.Frame, root: ttk.App) -> None:
    one = inputs.LinesInput(stage)
    one.frame.pack()
    one.target.focus_force()
    root.update()
    for letter, moment in (("a", 10_000), ("b", 10_200), ("c", 60_000), ("d", 60_200)):
        one.target.event_generate(f"<Key-{letter}>", time=moment)
    one.target.event_generate("<<Undo>>")
    assert one.get() == "ab"


def every(widget: Any) -> list[Any]:
    found = [widget]
    for child in widget.winfo_children():
        found += every(child)
    return found
