"""Tabs of a screen: one panel each, left only when it lets go."""

from typing import Any

import pytest

from thidua_desktop.domain.kinds import Kind
from thidua_desktop.ui.window import Program


def test_ctrl_tab_goes_to_the_next_tab(program: Program, press: Any) -> None:
    assert program.frame is not None
    program.frame.go("campaigns")
    program.root.update()
    screen: Any = program.frame.screen("campaigns")
    press(screen.panel.grid.tree, "<Control-Tab>")
    assert screen.panel.kind is Kind.CAMPAIGN_RESPONSE


def test_a_tab_with_changes_is_left_only_after_asking(program: Program, asks: Any) -> None:
    assert program.frame is not None
    program.frame.go("campaigns")
    program.root.update()
    screen: Any = program.frame.screen("campaigns")
    screen.act("new")
    screen.panel.form.field("name").set("Phong trào chưa lưu")
    asks.will("", "discard")
    assert screen.show(Kind.DOCUMENT.value).kind is Kind.CAMPAIGN
    assert screen.show(Kind.DOCUMENT.value).kind is Kind.DOCUMENT


def click(program: Program, screen: Any, place: int) -> None:
    """Press the mouse on a tab."""
    book = screen._book
    book.update()
    x = next(x for x in range(book.winfo_width()) if book.index(f"@{x},6") == place) + 4
    book.event_generate("<Button-1>", x=x, y=6)
    book.event_generate("<ButtonRelease-1>", x=x, y=6)
    program.root.update()


@pytest.fixture
def scoring(program: Program) -> Any:
    assert program.frame is not None
    program.frame.go("scoring")
    program.root.update()
    return program.frame.screen("scoring")


def test_a_click_on_the_tab_of_the_tables_shows_one_with_its_rows(
    program: Program, scoring: Any
) -> None:
    click(program, scoring, 3)
    panel = scoring.panel
    assert panel.criteria.grid.frame.winfo_viewable()
    assert panel.criteria.grid.count
    assert program.root.focus_get() is panel.criteria.grid.tree


def test_turning_a_tab_takes_the_keyboard_along(program: Program, scoring: Any, press: Any) -> None:
    click(program, scoring, 2)
    assert program.root.focus_get() is scoring.panel.grid.tree
    press(scoring.panel.grid.tree, "<Control-Tab>")
    assert program.root.focus_get() is scoring.panel.criteria.grid.tree
    press(scoring.panel.criteria.grid.tree, "<Control-Shift-Tab>")
    assert program.root.focus_get() is scoring.panel.grid.tree


def test_the_arrows_walk_along_the_tabs(program: Program, scoring: Any, press: Any) -> None:
    press(scoring._book, "<Right>", "<Right>", "<Left>")
    assert scoring.panel is scoring.show("board")
    press(scoring._book, "<Right>")
    assert program.root.focus_get() is scoring._book


def test_who_stays_with_what_is_typed_stays_in_its_field(
    program: Program, asks: Any, press: Any
) -> None:
    assert program.frame is not None
    program.frame.go("campaigns")
    screen: Any = program.frame.screen("campaigns")
    screen.act("new")
    program.root.update()
    field = screen.panel.form.field("name")
    field.set("Phong trào chưa lưu")
    press(field.target)
    asks.will("")
    click(program, screen, 1)
    assert screen.panel.kind is Kind.CAMPAIGN
    assert program.root.focus_get() is field.target


def test_another_screen_takes_the_keyboard_along(program: Program, press: Any) -> None:
    assert program.frame is not None
    program.frame.go("campaigns")
    first: Any = program.frame.screen("campaigns")
    press(first.panel.grid.tree, "<Alt-Key-8>")
    holder = program.root.focus_get()
    assert holder is not None
    assert holder.winfo_viewable()
