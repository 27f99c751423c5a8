"""Keys and wheel of a document that is read page under page."""

from __future__ import annotations

import tkinter as tk
from collections.abc import Callable, Mapping
from typing import Final, Protocol

from thidua_desktop.ui.kit import theme

Press = Callable[["tk.Event[tk.Misc]"], str]

_NOTCH: Final = 60


class Reader(Protocol):
    """What can be done with pages."""

    @property
    def canvas(self) -> tk.Canvas:
        """What they are drawn on."""

    def go(self, page: int) -> None:
        """Go to the top of a page."""

    def last(self) -> None:
        """Go to the end."""

    def by(self, pixels: float) -> None:
        """Scroll down by so many pixels."""

    def by_window(self, windows: float) -> None:
        """Scroll down by so many windows."""

    def sideways(self, steps: int) -> None:
        """Scroll to the right."""

    def zoom(self, direction: int) -> None:
        """Draw larger or smaller."""

    def fit(self) -> None:
        """Draw as wide as the window."""


def bind(reader: Reader) -> None:
    """Let keys and wheel move through the pages."""
    canvas = reader.canvas
    notch = theme.px(canvas, _NOTCH)
    _all(
        canvas,
        {
            "<Up>": lambda: reader.by(-notch),
            "<Down>": lambda: reader.by(notch),
            "<Left>": lambda: reader.sideways(-1),
            "<Right>": lambda: reader.sideways(1),
            "<Prior>": lambda: reader.by_window(-1),
            "<Next>": lambda: reader.by_window(1),
            "<Shift-space>": lambda: reader.by_window(-1),
            "<space>": lambda: reader.by_window(1),
            "<Home>": lambda: reader.go(0),
            "<End>": reader.last,
            "<Button-1>": canvas.focus_set,
            "<Button-4>": lambda: reader.by(-notch),
            "<Button-5>": lambda: reader.by(notch),
            "<Control-Button-4>": lambda: reader.zoom(1),
            "<Control-Button-5>": lambda: reader.zoom(-1),
        },
    )
    canvas.bind("<MouseWheel>", _wheel(lambda up: reader.by(-notch * up)))
    canvas.bind("<Control-MouseWheel>", _wheel(reader.zoom))
    bind_zoom(reader, canvas)


def bind_zoom(reader: Reader, widget: tk.Misc) -> None:
    """Let Ctrl with +, - and 0 work in a widget."""
    for keys, run in (
        (("plus", "equal", "KP_Add"), lambda: reader.zoom(1)),
        (("minus", "KP_Subtract"), lambda: reader.zoom(-1)),
        (("Key-0", "KP_0"), reader.fit),
    ):
        _all(widget, {f"<Control-{key}>": run for key in keys})


def _all(widget: tk.Misc, deeds: Mapping[str, Callable[[], object]]) -> None:
    for sequence, run in deeds.items():
        widget.bind(sequence, _presser(run))


def _presser(run: Callable[[], object]) -> Press:
    def pressed(_event: tk.Event[tk.Misc]) -> str:
        run()
        return "break"

    return pressed


def _wheel(run: Callable[[int], object]) -> Press:
    def turned(event: tk.Event[tk.Misc]) -> str:
        run(1 if event.delta > 0 else -1)
        return "break"

    return turned
