"""Settings, and leaving the program."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from thidua_desktop.ui.window import Program


def go(program: Program, key: str) -> Any:
    assert program.frame is not None
    program.frame.go(key)
    program.root.update()
    return program.frame.screen(key)


def quiet(program: Program) -> Callable[[], bool]:
    return lambda: not program.operations.busy


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "usb"
    made.mkdir()
    return made


def test_the_data_is_copied_and_checked_from_the_settings(
    program: Program, asks: Any, until: Any, folder: Path
) -> None:
    panel = go(program, "settings").panel
    asks.will(folder)
    panel.presenter.back_up()
    until(quiet(program))
    assert [path.suffix for path in folder.iterdir()] == [".db"]
    panel.presenter.check()
    until(quiet(program))
    assert "nguyên vẹn" in asks.heard[-1]
    panel.person.set("Đặng Thị Yến")
    panel.act("save")
    assert program.office.identity.person == "Đặng Thị Yến"


def test_closing_asks_about_a_form_that_was_changed(program: Program, asks: Any) -> None:
    panel = go(program, "activities").panel
    panel.act("new")
    panel.form.field("title").set("Họp bản")
    asks.will("", "discard")
    assert program.close() is False
    assert program.close() is True
