"""Two versions of a record in the window: seen side by side and decided with the keyboard alone."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.window.conftest import TAM_DUONG
from tests.window.offices import PROVINCE, SECOND, carry, dispute, edit, go, sent
from tests.window.typist import Typist
from thidua_desktop.domain.kinds import Kind
from thidua_desktop.services.office import Office
from thidua_desktop.ui.window import Program

MINE, THEIRS = "Hội nghị sơ kết đợt 1", "Hội nghị tổng kết đợt 1"
MakeOffice = Callable[..., Office]


@pytest.fixture
def second(make_office: MakeOffice) -> Office:
    """The office's other machine."""
    return make_office("may-hai", SECOND)


@pytest.fixture
def typist(program: Program) -> Typist:
    return Typist(program.root)


def titles(office: Office) -> set[str]:
    return {one.title for one in office.records.every(Kind.ACTIVITY)}


def open_conflicts(program: Program) -> Any:
    panel = go(program, "conflicts")
    panel.list.select(0, tell=True)
    panel.list.tree.focus_force()
    program.root.update()
    return panel


def test_each_field_is_chosen_by_keys_and_the_result_stands_there_before_it_is_saved(
    program: Program, second: Office, tmp_path: Path, typist: Typist
) -> None:
    (uid,) = dispute(program.office, second, tmp_path, 1)
    panel = open_conflicts(program)
    assert panel.save.instate(["disabled"])
    typist.press("Return")  # From the list to the first choice.
    typist.press("Right", "Down", "Left")
    rows = panel.sides.rows
    assert [str(row.result.cget("text")) for row in rows.values()] == [
        THEIRS,
        "Hội trường UBND huyện",
    ]
    before = program.office.records.get(Kind.ACTIVITY, uid)
    typist.press("Control-s")
    after = program.office.records.get(Kind.ACTIVITY, uid)
    assert (after.title, after.place) == (THEIRS, "Hội trường UBND huyện")  # type: ignore[attr-defined]
    assert before != after
    assert panel.list.count == 0
    assert program.root.focus_get() is panel.list.tree


def test_nothing_is_saved_while_a_field_is_not_chosen(
    program: Program, second: Office, tmp_path: Path, typist: Typist
) -> None:
    dispute(program.office, second, tmp_path, 1)
    panel = open_conflicts(program)
    typist.press("Return", "Right", "Control-s")
    assert panel.list.count == 1
    assert "Còn 1 mục" in str(panel.note.cget("text"))


def test_a_whole_version_is_kept_and_the_next_dispute_comes_up(
    program: Program, second: Office, tmp_path: Path, typist: Typist
) -> None:
    dispute(program.office, second, tmp_path, 2)
    panel = open_conflicts(program)
    panel.sides.whole["theirs"].focus_force()
    typist.press("space", "Control-s")
    assert panel.list.count == 1
    assert panel.list.current == 0
    assert titles(program.office) & {THEIRS, "Hội nghị tổng kết đợt 2"}


def test_both_are_kept_as_two_records(
    program: Program, second: Office, tmp_path: Path, typist: Typist
) -> None:
    dispute(program.office, second, tmp_path, 1)
    panel = open_conflicts(program)
    panel.both.focus_force()
    typist.press("space")
    assert "bản ghi mới" in str(panel.note.cget("text"))
    panel.save.focus_force()
    typist.press("space")
    assert {MINE, THEIRS} <= titles(program.office)


def test_a_dispute_can_be_left_for_later(
    program: Program, second: Office, tmp_path: Path, typist: Typist
) -> None:
    dispute(program.office, second, tmp_path, 2)
    panel = open_conflicts(program)
    panel.later.focus_force()
    typist.press("space")
    assert panel.list.current == 1
    assert program.office.conflicts.count() == 2
    assert program.root.focus_get() is panel.list.tree


def test_the_sidebar_and_the_tab_say_how_much_waits(
    program: Program, second: Office, tmp_path: Path
) -> None:
    dispute(program.office, second, tmp_path, 2)
    go(program)
    frame = program.frame
    assert frame is not None
    frame.refresh_status()
    program.root.update()
    badge = frame._side._badges["exchange"]
    assert (str(badge.cget("text")).strip(), badge.winfo_viewable()) == ("2", True)
    screen: Any = frame.screen("exchange")
    assert screen._book.tab(1, "text") == "Xung đột (2)"


def test_a_proposal_shows_its_author_and_reason_and_is_accepted(
    program: Program, second: Office, tmp_path: Path, typist: Typist
) -> None:
    office = program.office
    carry(office, second, tmp_path / "a")
    path = edit(sent(second, "106", tmp_path / "b"), 4, "place", "Xã Bản Bo")
    office.exchange.apply(office.exchange.preview(path), reason="Theo biên bản")
    panel = open_conflicts(program)
    said = str(panel.heads._how.cget("text"))
    assert "Lò Thị Hương" in said
    assert "Theo biên bản" in said
    panel.sides.whole["theirs"].focus_force()
    typist.press("space", "Control-s")
    assert office.conflicts.count() == 0
    assert "Xã Bản Bo" in {one.place for one in office.records.every(Kind.ACTIVITY)}


def test_what_others_decide_is_only_shown_with_who_decides(
    open_program: Callable[[Office], Program],
    make_office: MakeOffice,
    tmp_path: Path,
) -> None:
    district, second = make_office("huyen", TAM_DUONG), make_office("may-hai", SECOND)
    province = make_office("tinh", PROVINCE)
    dispute(district, second, tmp_path, 1)
    carry(district, province, tmp_path / "up")
    program = open_program(province)
    panel = open_conflicts(program)
    assert "Huyện Tam Đường" in str(panel.heads._decider.cget("text"))
    assert all(button.instate(["disabled"]) for button in panel.sides.whole.values())
    row = next(iter(panel.sides.rows.values()))
    row.choose("theirs")
    assert panel.save.instate(["disabled"])
