"""Inputs and forms, typed into as a clerk would."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
import ttkbootstrap as ttk

from thidua_desktop.ui.kit import choices, inputs, references
from thidua_desktop.ui.kit.days import DayInput
from thidua_desktop.ui.kit.fields import Face, Remark
from thidua_desktop.ui.kit.form import Form

TODAY = date(2024, 3, 5)
UNITS = [("u1", "Xã Bản Bo"), ("u2", "Xã Bình Lư"), ("u3", "Huyện Tam Đường"), ("u4", "Đông Phong")]


def find(text: str) -> list[tuple[str, str]]:
    return [unit for unit in UNITS if text.lower() in unit[1].lower()]


def name(code: str) -> str:
    return dict(UNITS)[code]


@pytest.fixture
def put(stage: ttk.Frame, root: ttk.App) -> Callable[[Callable[[Any], Any]], Any]:
    def make(build: Callable[[Any], Any]) -> Any:
        one = build(stage)
        one.frame.pack()
        root.update()
        return one

    return make


def test_text_keeps_every_vietnamese_letter(put: Any, type_text: Any) -> None:
    one = put(inputs.TextInput)
    type_text(one.target, "Nguyễn Thị Đặng Ửng")
    assert one.get() == "Nguyễn Thị Đặng Ửng"


def test_pasted_text_in_pieces_is_put_together(put: Any, root: ttk.App, press: Any) -> None:
    one = put(inputs.TextInput)
    root.clipboard_clear()
    root.clipboard_append("Đơn vị")
    press(one.target, "<<Paste>>")
    assert one.target.get() == "Đơn vị"


def test_undo_takes_back_what_was_typed_in_one_line(put: Any, press: Any) -> None:
    one = put(inputs.TextInput)
    press(one.target, "<a>", "<b>")
    assert one.get() == "ab"
    press(one.target, "<<Undo>>")
    assert one.get() == "a"


def test_tab_leaves_a_field_of_several_lines(stage: ttk.Frame, root: ttk.App, press: Any) -> None:
    area = inputs.LinesInput(stage)
    after = inputs.TextInput(stage)
    area.frame.pack()
    after.frame.pack()
    press(area.target, "<Tab>")
    assert root.focus_get() is after.target
    assert area.get() == ""


def test_a_letter_without_marks_finds_the_choice(put: Any, press: Any) -> None:
    one = put(lambda master: choices.ChoiceInput(master, UNITS))
    press(one.target, "<d>")
    assert one.get() == "u4"
    press(one.target, "<x>", "<x>")
    assert one.get() == "u2"


def test_the_wheel_does_not_change_a_choice(put: Any, root: ttk.App) -> None:
    one = put(lambda master: choices.ChoiceInput(master, UNITS))
    one.set("u2")
    one.target.event_generate("<Button-5>")
    one.target.event_generate("<Button-4>")
    root.update()
    assert one.get() == "u2"


def test_a_code_that_is_not_offered_is_kept(put: Any) -> None:
    one = put(lambda master: choices.ChoiceInput(master, UNITS))
    one.set("old")
    assert one.get() == "old"


@pytest.mark.parametrize("typed", ["5/3/2024", "05-03-2024", "5.3.2024"])
def test_a_day_is_spelled_in_one_way_on_leaving(
    put: Any, type_text: Any, root: ttk.App, typed: str
) -> None:
    one = put(lambda master: DayInput(master, lambda: TODAY))
    type_text(one.target, typed)
    one.target.event_generate("<FocusOut>")
    root.update()
    assert one.get() == "05/03/2024"


def test_a_day_with_month_first_is_left_for_the_check(
    put: Any, type_text: Any, root: ttk.App
) -> None:
    one = put(lambda master: DayInput(master, lambda: TODAY))
    type_text(one.target, "12/31/2024")
    one.target.event_generate("<FocusOut>")
    root.update()
    assert one.get() == "12/31/2024"


def test_the_month_is_walked_with_arrows(put: Any, press: Any, until: Any, root: ttk.App) -> None:
    one = put(lambda master: DayInput(master, lambda: TODAY))
    press(one.target, "<F4>")
    until(lambda: root.focus_get() not in (None, one.target))
    for key in ("<Right>", "<Down>", "<Next>", "<Return>"):
        (root.focus_get() or root).event_generate(key)
        root.update()
    assert one.get() == "13/04/2024"


def test_typing_in_a_reference_searches_and_enter_takes(
    put: Any, press: Any, until: Any, root: ttk.App
) -> None:
    one = put(lambda master: references.ReferenceInput(master, find, name))
    press(one.target, "<t>")
    until(lambda: root.focus_get() not in (None, one.target))
    (root.focus_get() or root).event_generate("<Return>")
    root.update()
    assert one.get() == "u3"
    assert one.target.get() == "Huyện Tam Đường"
    press(one.target, "<Delete>")
    assert one.get() == ""


def test_several_references_are_added_and_taken_away(put: Any, until: Any, root: ttk.App) -> None:
    one = put(lambda master: references.ReferencesInput(master, find, name))
    for _time in range(2):
        one.target.invoke()
        until(lambda: (root.focus_get() or root).winfo_class() == "TEntry")
        (root.focus_get() or root).event_generate("<Return>")
        root.update()
    assert one.get() == ["u1", "u2"]
    one._drop("u1")
    assert one.get() == ["u2"]


def form_of(stage: ttk.Frame, root: ttk.App, finished: Callable[[], None]) -> Form:
    form = Form(stage, finished=finished)
    form.frame.pack(fill="both", expand=True)
    form.build(
        [
            Face("title", "Tên", inputs.TextInput, required=True),
            Face("day", "Ngày", lambda master: DayInput(master, lambda: TODAY), wide=False),
            Face("count", "Số", lambda master: inputs.TextInput(master, right=True), wide=False),
        ]
    )
    form.fill({})
    root.update()
    return form


def test_enter_goes_from_field_to_field_and_saves_at_the_end(
    stage: ttk.Frame, root: ttk.App, press: Any
) -> None:
    saved: list[bool] = []
    form = form_of(stage, root, lambda: saved.append(True))
    press(form.field("title").target, "<Return>")
    assert root.focus_get() is form.field("day").target
    press(form.field("day").target, "<Return>")
    assert root.focus_get() is form.field("count").target
    press(form.field("count").target, "<Return>")
    assert saved == [True]


def test_a_form_knows_whether_it_was_changed(stage: ttk.Frame, root: ttk.App) -> None:
    form = form_of(stage, root, lambda: None)
    form.fill({"title": "Họp bản", "day": "05/03/2024"})
    answers = [form.changed]
    for title in ("Họp bản Nà Cà", "Họp bản"):
        form.field("title").set(title)
        answers.append(form.changed)
    assert answers == [False, True, False]


def test_what_is_wrong_stands_under_its_field_and_takes_the_keyboard(
    stage: ttk.Frame, root: ttk.App
) -> None:
    form = form_of(stage, root, lambda: None)
    root.focus_force()
    homeless = form.show([Remark("day", "Ngày này không có."), Remark("", "Kỳ đã khóa.")])
    root.update()
    assert [one.text for one in homeless] == ["Kỳ đã khóa."]
    assert root.focus_lastfor() is form.field("day").target
    assert form.field("day").target.instate(["invalid"])  # type: ignore[attr-defined]
    shown = [w for w in every(stage) if w.winfo_class() == "TLabel" and w.winfo_ismapped()]
    assert "Ngày này không có." in [str(label.cget("text")) for label in shown]


def test_the_field_with_the_keyboard_is_scrolled_into_view(
    stage: ttk.Frame, root: ttk.App, press: Any
) -> None:
    form = Form(stage)
    form.frame.pack(fill="both", expand=True)
    form.build([Face(f"f{n}", f"Ô {n}", inputs.TextInput) for n in range(40)])
    root.update()
    last = form.field("f39").target
    press(last)
    top = stage.winfo_rooty()
    assert top <= last.winfo_rooty() < top + stage.winfo_height()


def every(widget: Any) -> list[Any]:
    found = [widget]
    for child in widget.winfo_children():
        found += every(child)
    return found
