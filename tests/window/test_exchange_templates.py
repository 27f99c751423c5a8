"""A workbook for a commune without the program: made, filled in, read, and given back."""

from pathlib import Path
from typing import Any

import pytest

from tests.templates.filling import FIRST, Clerk, activities, commune
from tests.window.offices import go, quiet, read
from tests.window.typist import Typist
from thidua_desktop.ui.window import Program

ROW = {"type": "Hội nghị, họp", "day": "05/09/2024", "quantity": 1}
TCVN3_TITLE = "Héi nghÞ s¬ kÕt phong trµo thi ®ua"


@pytest.fixture
def unit(program: Program) -> str:
    return commune(program.office)


@pytest.fixture
def template(program: Program, unit: str, asks: Any, until: Any, tmp_path: Path) -> Path:
    """Make a template as a clerk does."""
    folder = tmp_path / "usb"
    folder.mkdir()
    panel = go(program)
    panel.side.partner.set(unit)
    asks.will(folder)
    panel.side.template.focus_force()
    typist = Typist(program.root)
    typist.press("space")
    assert panel.template.fields.inputs["unit"].get() == unit
    typist.press("Return", "Return", "Return")  # Nothing narrows it down.
    until(quiet(program))
    (path,) = folder.iterdir()
    return path


def test_a_filled_in_template_is_seen_and_taken(
    program: Program, unit: str, template: Path, asks: Any, until: Any
) -> None:
    Clerk(template).put(FIRST, title="Ra quân làm đường", **ROW).save(template)
    page = read(program, template, asks, until)
    assert page.rows.count == 1
    page.conditions.take.invoke()
    until(quiet(program))
    assert [one.title for one in activities(program.office, unit)] == ["Ra quân làm đường"]


def test_texts_in_an_old_font_are_converted_only_with_consent(
    program: Program, unit: str, template: Path, asks: Any, until: Any
) -> None:
    clerk = Clerk(template).put(FIRST, title=TCVN3_TITLE, **ROW)
    clerk.draw(FIRST, "title", ".VnTime").save(template)
    page = read(program, template, asks, until)
    page.conditions.take.focus_force()
    typist = Typist(program.root)
    typist.press("space")
    assert activities(program.office, unit) == []
    assert page.fonts.frame.winfo_viewable()
    assert page.fonts._page([0])[0].cells[-1] == "Hội nghị sơ kết phong trào thi đua"
    assert program.root.focus_get() is page.conditions.fonts.buttons[0]
    typist.press("space")
    page.conditions.take.focus_force()
    typist.press("space")
    until(quiet(program))
    (taken,) = activities(program.office, unit)
    assert taken.title == "Hội nghị sơ kết phong trào thi đua"


def test_what_is_wrong_goes_back_as_a_workbook(
    program: Program, template: Path, asks: Any, until: Any, tmp_path: Path
) -> None:
    Clerk(template).put(FIRST, title="Ra quân", **{**ROW, "day": "35/13/2024"}).save(template)
    page = read(program, template, asks, until)
    assert page.problems.count
    back = tmp_path / "back"
    back.mkdir()
    asks.will(back)
    page.conditions.errors.focus_force()
    Typist(program.root).press("space")
    until(quiet(program))
    assert len(list(back.iterdir())) == 1


def test_after_the_rest_was_taken_the_workbook_of_errors_is_offered(
    program: Program, unit: str, template: Path, asks: Any, until: Any, tmp_path: Path
) -> None:
    clerk = Clerk(template).put(FIRST, title="Đúng", **ROW)
    clerk.put(FIRST + 1, title="Sai ngày", **{**ROW, "day": "35/13/2024"}).save(template)
    page = read(program, template, asks, until)
    back = tmp_path / "back"
    back.mkdir()
    asks.will("yes", back)
    page.conditions.take.invoke()
    until(quiet(program))
    until(quiet(program))
    assert [one.title for one in activities(program.office, unit)] == ["Đúng"]
    assert len(list(back.iterdir())) == 1
