"""Tabs of a screen: one panel each, left only when it lets go."""

from typing import Any

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
