"""Recording, searching, undoing: the clerk's day at the keyboard."""

from typing import Any

import pytest

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.ui.kit.choices import ChoiceInput
from thidua_desktop.ui.register.view import Register
from thidua_desktop.ui.window import Program


@pytest.fixture
def activities(program: Program) -> Register:
    assert program.frame is not None
    program.frame.go("activities")
    program.root.update()
    panel = program.frame.screen("activities").panel  # type: ignore[attr-defined]
    assert isinstance(panel, Register)
    return panel


def fill(panel: Register, **values: str) -> None:
    for name, value in values.items():
        panel.form.field(name).set(value)


def shown(panel: Register, column: str) -> list[str]:
    return [panel.grid.tree.set(item, column) for item in panel.grid.tree.get_children()]


def begin(panel: Register, program: Program, press: Any) -> None:
    press(panel.grid.tree, "<Control-n>")
    fill(panel, type="HOI_NGHI", title="Họp bản Khau Đặng", day="5/3/2024")
    program.root.update()


def test_an_activity_is_typed_saved_and_found_without_marks(
    program: Program, activities: Register, press: Any, type_text: Any, until: Any
) -> None:
    before = activities.grid.count
    begin(activities, program, press)
    press(activities.form.field("title").target, "<Control-S>")
    assert activities.grid.count == before + 1
    press(activities.grid.tree, "<Control-f>")
    assert program.root.focus_get() is activities.search.entry
    type_text(activities.search.entry, "khau dang")
    until(lambda: activities.grid.count == 1)
    assert shown(activities, "title") == ["Họp bản Khau Đặng"]
    assert shown(activities, "day") == ["05/03/2024"]


def test_the_last_write_is_undone_by_its_name(
    program: Program, activities: Register, press: Any, asks: Any
) -> None:
    before = activities.grid.count
    begin(activities, program, press)
    activities.act("save")
    assert activities.grid.count == before + 1
    asks.will("yes")
    press(activities.grid.tree, "<Control-z>")
    assert "Họp bản Khau Đặng" in asks.heard[-1]
    assert activities.grid.count == before


def test_what_is_missing_is_said_under_its_field_and_nothing_is_written(
    program: Program, activities: Register, press: Any
) -> None:
    before = program.office.records.find(Kind.ACTIVITY)
    begin(activities, program, press)
    fill(activities, title="", day="31/02/2024")
    activities.act("save")
    program.root.update()
    for name in ("title", "day"):
        assert activities.form.field(name).target.instate(["invalid"])  # type: ignore[attr-defined]
    assert program.root.focus_lastfor() is activities.form.field("title").target
    assert program.office.records.find(Kind.ACTIVITY) == before


def test_a_field_says_what_is_wrong_as_soon_as_it_is_left(
    activities: Register, program: Program, press: Any, type_text: Any
) -> None:
    begin(activities, program, press)
    form = activities.form
    type_text(form.field("day").target, "5/3/24")
    form.field("place").target.focus_force()
    program.root.update()
    remark = form._grid._remarks["day"]
    assert remark.winfo_ismapped()
    assert "5/3/24" in str(remark.cget("text"))
    form.field("day").set("5/3/2024")
    form.field("day").target.focus_force()
    form.field("place").target.focus_force()
    program.root.update()
    assert not remark.winfo_ismapped()


def test_the_type_of_an_activity_brings_its_own_fields(
    program: Program, activities: Register, press: Any
) -> None:
    begin(activities, program, press)
    choice = activities.form.field("type")
    assert isinstance(choice, ChoiceInput)
    press(choice.target, "<p>")
    assert choice.get() == "PHAT_SONG"
    values = activities.form.get()["details"]
    assert list(values) == ["air_minutes", "broadcasts", "channel"]  # type: ignore[call-overload]
    nested: Any = activities.form.field("details")
    nested.field("air_minutes").set("12,5")
    activities.act("save")
    record: Any = program.office.records.page(
        Kind.ACTIVITY, program.office.records.find(Kind.ACTIVITY, search="Khau Đặng")
    )[0]
    assert str(record.details["air_minutes"]) == "12.5"


def test_a_detail_that_cannot_be_read_is_shown_in_its_place(
    program: Program, activities: Register, press: Any
) -> None:
    begin(activities, program, press)
    press(activities.form.field("type").target, "<p>")
    nested: Any = activities.form.field("details")
    nested.field("air_minutes").set("mười")
    activities.act("save")
    program.root.update()
    assert nested.field("air_minutes").target.instate(["invalid"])


@pytest.mark.parametrize(("answer", "kept"), [("save", 1), ("discard", 0)])
def test_leaving_a_changed_form_asks_first(
    program: Program, activities: Register, press: Any, asks: Any, answer: str, kept: int
) -> None:
    begin(activities, program, press)
    asks.will("", answer)
    assert program.frame is not None
    program.frame.go("overview")
    assert program.frame.current == "activities"
    program.frame.go("overview")
    assert program.frame.current == "overview"
    found = program.office.records.find(Kind.ACTIVITY, search="Khau Đặng")
    assert len(found) == kept


def test_a_row_of_another_office_can_be_read_but_not_changed(program: Program, press: Any) -> None:
    assert program.frame is not None
    program.frame.go("campaigns")
    panel: Any = program.frame.screen("campaigns").panel  # type: ignore[attr-defined]
    panel.grid.select(program.office.records.find(Kind.CAMPAIGN)[0], tell=True)
    before = panel.form.get()
    assert before["name"]
    for name in ("name", "goal", "form", "documents"):
        press(panel.form.field(name).target, "<x>", "<Delete>", "<space>")
    assert panel.form.get() == before
    panel.form.field("name").set("Đổi tên")
    assert panel.may_leave()
    panel.act("save")
    records = program.office.records
    assert "Đổi tên" not in [c.name for c in records.every(Kind.CAMPAIGN)]


def test_a_number_that_reads_two_ways_is_asked_about(program: Program, asks: Any) -> None:
    assert program.frame is not None
    program.frame.go("indicators")
    screen: Any = program.frame.screen("indicators")
    panel = screen.show(Kind.TARGET.value)
    panel.act("new")
    indicator = program.office.records.every(Kind.INDICATOR)[-1]
    fill(panel, indicator=indicator.id, year="2025", value="2.236")
    asks.will("2236")
    panel.act("save")
    (target,) = program.office.records.every(Kind.TARGET, year=2025)
    assert target.value == 2236
    assert panel.form.field("value").get() == "2236"


def test_a_record_is_removed_after_asking(activities: Register, press: Any, asks: Any) -> None:
    before = activities.grid.count
    press(activities.grid.tree, "<Down>")
    asks.will("yes")
    activities._presenter.remove()
    assert activities.grid.count == before - 1


def test_filters_narrow_the_list(program: Program, activities: Register) -> None:
    activities._presenter.filter("type", "TIN_BAI")
    program.root.update()
    assert {text[:12] for text in shown(activities, "type")} == {"Tin, bài, ản"}
    activities._presenter.filter("type", "")
    assert activities.grid.count > 1


def test_alt_and_a_number_goes_to_a_screen_and_f1_lists_all_keys(
    program: Program, activities: Register, press: Any
) -> None:
    assert program.frame is not None
    press(activities.grid.tree, "<Alt-Key-0>")
    assert program.frame.current == "settings"
    texts: list[str] = []

    def read() -> None:
        tops = [w for w in program.root.winfo_children() if w.winfo_class() == "Toplevel"]
        texts.extend(every_text(tops[-1]))
        tops[-1].destroy()

    program.root.after(100, read)
    press(program.root, "<F1>")
    keys = {"Ctrl+N", "Ctrl+S", "Ctrl+F", "Ctrl+Z", "F1", "F5", "Esc", "Alt+9", "Alt+0"}
    assert keys <= set(texts)


def every_text(widget: Any) -> list[str]:
    found = [str(widget.cget("text"))] if widget.winfo_class() == "TLabel" else []
    for child in widget.winfo_children():
        found += every_text(child)
    return found
