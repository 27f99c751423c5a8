"""One long line of text."""

from __future__ import annotations

import tkinter as tk

from thidua_desktop.ui.kit.inputs import LinesInput


class ParagraphInput(LinesInput):
    """A line that wraps where its place ends; Enter leaves it."""

    def __init__(self, master: tk.Misc) -> None:
        super().__init__(master, lines=2)
        for key in ("<Return>", "<KP_Enter>"):
            self.target.bind(key, self._next)
