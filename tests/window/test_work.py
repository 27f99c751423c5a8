"""Printing, settings."""

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


def test_a_report_is_seen_and_saved_as_pdf_and_as_workbook(
    program: Program, asks: Any, until: Any, folder: Path
) -> None:
    screen = go(program, "reports")
    place = [r.key for r in program.office.reports.all()].index("activity-summary")
    screen.reports.select(place, tell=True)
    program.root.update()
    assert screen._grid is not None
    assert screen._grid.count > 10
    for suffix, head in ((".pdf", b"%PDF"), (".xlsx", b"PK")):
        target = folder / f"tong-hop{suffix}"
        asks.will(target)
        screen._save(suffix)
        until(quiet(program))
        assert target.read_bytes().startswith(head)


def test_a_report_without_a_sheet_says_what_is_missing(program: Program) -> None:
    screen = go(program, "reports")
    place = [r.key for r in program.office.reports.all()].index("score-sheet")
    screen.reports.select(place, tell=True)
    program.root.update()
    assert screen._grid is None
    assert str(screen._problem.cget("text"))


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
