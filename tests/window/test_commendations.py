"""The screen of awards: proposals, whom they name, and minutes; and the key of the tenth screen."""

from typing import Any

import pytest

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.ui.menu import SCREENS
from thidua_desktop.ui.window import Program


@pytest.fixture
def screen(program: Program) -> Any:
    assert program.frame is not None
    program.frame.go("commendations")
    program.root.update()
    return program.frame.screen("commendations")


def test_each_screen_has_its_key_and_the_tenth_has_0(program: Program, press: Any) -> None:
    assert program.frame is not None
    assert len(SCREENS) == 10
    digits = [*range(1, 10), 0]
    for digit, entry in zip(digits, SCREENS, strict=True):
        press(program.root, f"<Alt-Key-{digit}>")
        assert program.frame.current == entry.key


def test_its_tabs_show_the_sample_rows(program: Program, screen: Any) -> None:
    counts = {}
    for kind in (Kind.AWARD_PROPOSAL, Kind.AWARD_LINE, Kind.MEETING):
        screen.show(kind.value)
        program.root.update()
        counts[kind] = screen.panel.grid.count
    assert counts == {Kind.AWARD_PROPOSAL: 1, Kind.AWARD_LINE: 8, Kind.MEETING: 2}


def test_a_line_added_within_a_proposal_belongs_to_it(program: Program, screen: Any) -> None:
    office = program.office
    (sample,) = office.records.every(Kind.AWARD_PROPOSAL)
    raw = {"title": "Khen đột xuất", "occasion": "DX", "level": "H"}
    other = office.records.save(Kind.AWARD_PROPOSAL, raw).value
    panel = screen.show(Kind.AWARD_LINE.value)
    panel._presenter.filter("proposal", other.id)
    assert panel.grid.count == 0
    panel.act("new")
    values = {"subject": "CN", "name": "Tẩn Láo Lở", "form": "GK_HUYEN", "achievement": "Cứu dân"}
    for name, value in values.items():
        panel.form.field(name).set(value)
    panel.act("save")
    program.root.update()
    assert panel.grid.count == 1
    (line,) = office.records.every(Kind.AWARD_LINE, proposal=other.id)
    assert (line.name, line.proposal) == ("Tẩn Láo Lở", other.id)
    assert len(office.records.every(Kind.AWARD_LINE, proposal=sample.id)) == 8


def test_minutes_keep_the_hours_as_they_are_shown(program: Program, screen: Any) -> None:
    panel = screen.show(Kind.MEETING.value)
    panel.act("new")
    typed = {"title": "Họp xét khen", "purpose": "HOP_HOI_DONG", "on_day": "5/3/2024"}
    for name, value in {**typed, "begins": "13h30", "ends": "1h"}.items():
        panel.form.field(name).set(value)
    panel.act("save")
    program.root.update()
    assert panel.form.field("ends").target.instate(["invalid"])
    panel.form.field("ends").set("15 giờ 15")
    panel.act("save")
    program.root.update()
    (row,) = [m for m in program.office.records.every(Kind.MEETING) if m.title == "Họp xét khen"]
    assert (row.begins, row.ends) == ("13:30", "15:15")
    assert panel.form.field("begins").get() == "13:30"
