"""Colours of the whole window."""

from __future__ import annotations

from typing import Any

from thidua_desktop.ui.asking import Option
from thidua_desktop.ui.kit import theme
from thidua_desktop.ui.kit.dialogs import Sheet
from thidua_desktop.ui.window import Program


def contrast(root: Any, one: str, other: str) -> float:
    """Return how well a colour is seen on another: 1 not at all, 21 black on white."""
    first, second = _light(root, one), _light(root, other)
    high, low = max(first, second), min(first, second)
    return (high + 0.05) / (low + 0.05)


def _light(root: Any, colour: str) -> float:
    parts: list[float] = [part / 65535 for part in root.winfo_rgb(colour)]
    red, green, blue = (p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def every(widget: Any) -> list[Any]:
    return [widget, *(one for child in widget.winfo_children() for one in every(child))]


def test_a_button_that_cannot_be_pressed_can_still_be_read(program: Program) -> None:
    assert program.frame is not None
    theme.dress(program.root)  # Another root of this process may have undressed this one.
    for key in program.frame.screens():
        program.frame.go(key)
        screen: Any = program.frame.screen(key)
        for place in range(len(getattr(screen, "tabs", ()))):
            screen.turn(place)
    sheet = Sheet(program.root, "Hỏi")
    for option in (Option("a", "A", main=True), Option("b", "B", danger=True), Option("", "C")):
        sheet.button(option)
    buttons = [one for one in every(program.root) if one.winfo_class() == "TButton"]
    styles = {str(one.cget("style")) for one in buttons if str(one.cget("text"))}
    assert len(styles) >= 5
    lookup = program.root.style.lookup
    for style in styles:
        ink, ground = (lookup(style, name, ["disabled"]) for name in ("foreground", "background"))
        assert contrast(program.root, ink, ground) >= 4, (style, ink, ground)
    sheet.close()
